"""Notes: free text on the case or the clip, at a frame where wanted, with every earlier wording kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cases.judgement import Restriction
from cases.records import Case, Clip, Note
from cases.shortlist import About, few, newest_notes
from cases.store import CaseStore
from ui import theme, widgets
from ui.desk import confidential
from ui.desk.panel import Panel, of_record
from ui.desk.player import Player
from ui.flow import Flow
from ui.reading import read
from ui.record import utc
from ui.session import Session
from ui.widgets import Elided, button, counted, label, section, tool
from ui.words import exact

CARDS = 12
"""Notes of a kind made at once: more than a screen full, and made in a moment."""
FILTERED = 4
"""Notes from which on the filter is offered."""
PAUSE_MS = 150
"""Milliseconds without a key before the notes are filtered."""


Lists = dict[About, tuple[list[Note], int]]
"""Notes to show, and how many there are, of each list."""


@dataclass(frozen=True)
class _Wanted:
    """Which notes are to be listed."""

    case_id: str = ""
    clip_id: str | None = None
    words: str = ""
    limits: dict[About, int] = field(default_factory=dict)
    """Notes shown, where more than at first."""
    pinned: str = ""
    """Id of a note that is shown whatever its place."""

    def kinds(self) -> tuple[About, About]:
        """The two lists, in their order."""
        return (About.CASE, About.CLIPS) if self.clip_id is None else (About.CLIP, About.CASE)

    def read(self, store: CaseStore) -> Lists:
        """Both lists, newest first, and how many notes each has."""
        found = {}
        pinned = store.find(Note, id=self.pinned, case_id=self.case_id) if self.pinned else []
        for about in self.kinds():
            limit = self.limits.get(about, CARDS)
            notes, count = newest_notes(store, self.case_id, about, self.clip_id, self.words, limit=limit)
            notes += [one for one in pinned if self._is(one, about) and one not in notes]
            found[about] = notes, count
        return found

    def _is(self, note: Note, about: About) -> bool:
        if about is About.CLIP:
            return note.clip_id == self.clip_id
        return (note.clip_id is None) is (about is About.CASE)


class NotesPanel(Panel):
    """An editor above the list, which is filtered by words. Signal ``sought(object)``: PTS of a note's frame."""

    topics = frozenset({"notes", confidential.TOPIC})
    sought = Signal(object)

    def __init__(self, session: Session, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._player = player
        self._revised: Note | None = None
        self._wanted = _Wanted()
        self._ready: Lists | None = None
        """What a job has read for the list that is to be built."""
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
        inside = widgets.column(self._title, self.editor, buttons, self._filter_field(), gap=7)
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

    def _filter_field(self) -> QLineEdit:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter notes"))
        self.filter.setAccessibleName(self.tr("Filter notes"))
        self.filter.setClearButtonEnabled(True)
        self.filter.hide()
        pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        pause.timeout.connect(self._filtered)
        self.filter.textChanged.connect(lambda _text: pause.start())
        return self.filter

    def _filtered(self) -> None:
        if self.filter.text().strip() != self._wanted.words:
            self._wanted = replace(self._wanted, words=self.filter.text().strip(), limits={}, pinned="")
            self._refresh()

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this clip; words not yet saved stay in the editor."""
        wanted = _Wanted(case.id if case else "", clip.id if clip else None, self._wanted.words)
        if wanted.case_id != self._wanted.case_id:
            self.filter.clear()
            wanted = replace(wanted, words="")
        if replace(self._wanted, limits={}, pinned="") != wanted:
            self._stop_adding()
            widgets.clear(self.body)  # what is read of the other may take a moment
            self._wanted = wanted
        super().show_subject(case, clip)
        self.editor.setEnabled(case is not None)
        self._say_frame()

    def seek(self, record_id: str) -> None:
        """Bring the card of a note into sight, also one that is not among the newest."""
        if record_id and record_id not in self.shown():
            self._wanted = replace(self._wanted, pinned=record_id)
            self._refresh()
        super().seek(record_id)

    def update_in_place(self) -> bool:
        """Of very many notes a job reads the newest; what is there stays until then."""
        self._ready = None
        if self.case is None:
            return False
        store, wanted = self.session.workspace.store, self._wanted
        at_once = few(store, self.case.id, Note)
        then = partial(self._arrived, wanted) if not at_once else self._take
        read(self.session, partial(wanted.read, store), then, at_once=at_once, owner=self, key="notes")
        return not at_once

    def _take(self, found: Lists) -> None:
        self._ready = found

    def _arrived(self, wanted: _Wanted, found: Lists) -> None:
        if wanted == self._wanted:
            self._ready = found
            self.build_anew()

    def rebuild(self) -> None:
        """List the notes, newest first."""
        if self.case is None:
            self.body.addWidget(label(self.tr("Choose a case or a clip on the left."), "quiet", wrap=True))
            self.body.addStretch(1)
            return
        found = self._ready or {}
        self.filter.setVisible(bool(self._wanted.words) or sum(count for _, count in found.values()) > FILTERED)
        if self._wanted.words and not any(count for _, count in found.values()):
            self.body.addWidget(label(self.tr("No note holds these words."), "quiet", wrap=True))
            found = {}
        titles = {
            About.CLIP: self.tr("On this clip"),
            About.CASE: self.tr("On the case"),
            About.CLIPS: self.tr("On its clips"),
        }
        for about, (notes, count) in found.items():
            self._list(about, titles[about], notes, count)
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

    def _list(self, about: About, title: str, notes: list[Note], count: int) -> None:
        if not notes and (about is About.CLIPS or self._wanted.words):
            return
        self.body.addWidget(section(title))
        self.add_cards(self._cards(notes))
        if not notes:
            self.body.addWidget(label(self.tr("None yet."), "quiet"))
        if count > len(notes):
            more = self.tr("Show {0} more").format(counted(count - len(notes)))
            self.body.addWidget(button(more, partial(self._more, about)))
        self.body.addSpacing(4)

    def _cards(self, notes: list[Note]) -> Iterator[QFrame]:
        """As they are asked for."""
        hidden = self.session.marks_on([note.id for note in notes])
        return (of_record(self._note(note, hidden.get(note.id)), note) for note in notes)

    def _more(self, about: About) -> None:
        limits = self._wanted.limits
        self._wanted = replace(self._wanted, limits={**limits, about: limits.get(about, CARDS) + CARDS})
        self._refresh()

    def _note(self, note: Note, hidden: Sequence[Restriction] | None) -> QFrame:
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
        return positions.pts(self._player.position) if positions is not None and self._player.pictures else None

    def _say_frame(self) -> None:
        positions = self._player.positions
        usable = positions is not None and self.clip is not None and self._player.pictures
        self.at_frame.setEnabled(usable and self._revised is None)
        where = exact(positions.time(self._player.position)) if positions is not None and usable else ""
        self.at_frame.setText(self.tr("At this frame, {0}").format(where) if where else self.tr("At this frame"))
