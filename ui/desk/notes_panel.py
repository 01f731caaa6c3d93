"""Notes: free text on the case or the clip, at a frame where wanted, with every earlier wording kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from cases.judgement import Restriction
from cases.records import Case, Clip, Note
from ui import theme, widgets
from ui.desk import confidential
from ui.desk.panel import Panel
from ui.desk.player import Player
from ui.flow import Flow
from ui.record import utc
from ui.session import Session
from ui.widgets import Elided, button, label, section, tool
from ui.words import exact


class NotesPanel(Panel):
    """An editor above the list. Signal ``sought(object)``: PTS of the note whose frame is wanted."""

    topics = frozenset({"notes", confidential.TOPIC})
    sought = Signal(object)

    def __init__(self, session: Session, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._player = player
        self._revised: Note | None = None
        self.editor = QPlainTextEdit()
        self.editor.setPlaceholderText(self.tr("Write a note…"))
        self.editor.setAccessibleName(self.tr("Text of the note"))
        self.editor.setFixedHeight(theme.px(92))
        self.editor.setTabChangesFocus(True)
        self.at_frame = QCheckBox()
        self.save = button(self.tr("Save note"), self.submit, kind="primary", tip=self.tr("Ctrl+Enter"))
        self._cancel = button(self.tr("Cancel"), self._new)
        self._cancel.hide()
        self._title = section(self.tr("New note"))
        head = QWidget()
        buttons = Flow(self.at_frame, self._cancel, self.save, last_right=True)
        inside = widgets.column(self._title, self.editor, buttons, gap=7)
        inside.setContentsMargins(widgets.PAD, widgets.PAD, widgets.PAD, 4)
        head.setLayout(inside)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, head)
        whole.setStretch(1, 1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.editor, self.submit)
        self.editor.textChanged.connect(self._typed)
        player.moved.connect(lambda _position: self._say_frame())
        player.opened.connect(lambda _opened: self._say_frame())
        self._typed()
        self._say_frame()

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this clip; words not yet saved stay in the editor."""
        super().show_subject(case, clip)
        self.editor.setEnabled(case is not None)
        self._say_frame()

    def rebuild(self) -> None:
        """List the notes, newest first."""
        if self.case is None:
            self.body.addWidget(label(self.tr("Choose a case or a clip on the left."), "quiet", wrap=True))
            self.body.addStretch(1)
            return
        notes = self.session.of_case(Note, self.case)
        mine = [note for note in notes if self.clip is not None and note.clip_id == self.clip.id]
        of_case = [note for note in notes if note.clip_id is None]
        if self.clip is not None:
            self._list(self.tr("On this clip"), mine)
        self._list(self.tr("On the case"), of_case)
        if self.clip is None:
            self._list(self.tr("On its clips"), [note for note in notes if note.clip_id is not None])
        self.body.addStretch(1)

    def add_below(self, part: QWidget) -> None:
        """Show ``part`` under the list of notes."""
        whole = self.layout()
        assert whole is not None
        whole.addWidget(widgets.rule())
        whole.addWidget(part)

    def submit(self) -> None:
        """Save what is written: a new note, or a new wording of the one being revised."""
        text = self.editor.toPlainText().strip()
        if not text or self.case is None:
            return
        if self._revised is not None:
            self.session.revise_note(self._revised, text)
        else:
            pts = self._pts() if self.at_frame.isChecked() and self.at_frame.isEnabled() else None
            clip_id = self.clip.id if self.clip is not None else None
            note = Note(case_id=self.case.id, text=text, author=self.session.analyst, clip_id=clip_id, pts=pts)
            self.session.add(note, "notes")
        self._new()

    def begin_at_frame(self) -> None:
        """Write a note about the frame shown."""
        self.at_frame.setChecked(self.at_frame.isEnabled())
        self.editor.setFocus()

    def _list(self, title: str, notes: list[Note]) -> None:
        if not notes and self.clip is None:
            return
        self.body.addWidget(section(title))
        hidden = self.session.confidential([note.id for note in notes])
        for note in reversed(notes):
            self.body.addWidget(self._note(note, hidden.get(note.id)))
        if not notes:
            self.body.addWidget(label(self.tr("None yet."), "quiet"))
        self.body.addSpacing(4)

    def _note(self, note: Note, hidden: Restriction | None) -> QFrame:
        parts: list[QWidget] = [label(note.text, "", wrap=True, selectable=True)]
        by = f"{note.author} · {utc(note.created_at)}"
        if note.revision > 1:
            by += " · " + self.tr("wording {0}").format(note.revision)
            earlier = "\n\n".join(f"{old.revision}. {old.text}" for old in self.session.note_history(note))
            parts[0].setToolTip(earlier)
        edit = tool("edit", self.tr("Revise this note"), lambda: self._revise(note), size=15)
        foot: list[QWidget | None] = [Elided(by, "small"), None]
        if note.pts is not None:
            go = button(self._time_of(note), lambda: self.sought.emit(note.pts), kind="link", icon="film")
            go.setAccessibleName(self.tr("Go to the frame of the note"))
            foot.append(go)
        signs = confidential.signs(note, hidden, self.confidential_wanted.emit)
        return widgets.card(*parts, widgets.row(*foot, *signs, edit, gap=4), gap=5)

    def _time_of(self, note: Note) -> str:
        positions = self._player.positions
        if positions is None or note.pts is None or self.clip is None or note.clip_id != self.clip.id:
            return f"pts {note.pts}"
        return exact(positions.time(positions.at_pts(note.pts)))

    def _revise(self, note: Note) -> None:
        self._revised = note
        self._title.setText(self.tr("Revise note").upper())
        self.editor.setPlainText(note.text)
        self.editor.setFocus()
        self._cancel.show()
        self.at_frame.setEnabled(False)

    def _new(self) -> None:
        self._revised = None
        self._title.setText(self.tr("New note").upper())
        self.editor.clear()
        self.at_frame.setChecked(False)
        self._cancel.hide()
        self._say_frame()

    def _typed(self) -> None:
        self.save.setEnabled(bool(self.editor.toPlainText().strip()))

    def _pts(self) -> int | None:
        positions = self._player.positions
        return positions.pts(self._player.position) if positions is not None else None

    def _say_frame(self) -> None:
        positions = self._player.positions
        usable = positions is not None and self.clip is not None
        self.at_frame.setEnabled(usable and self._revised is None)
        where = exact(positions.time(self._player.position)) if positions is not None and usable else ""
        self.at_frame.setText(self.tr("At this frame, {0}").format(where) if where else self.tr("At this frame"))
