"""One piece of what is on record in a case, found by its words: a field, and below it what holds them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from cases.kinds import Record
from cases.records import Case
from cases.references import EVIDENCE
from cases.shortlist import few
from ui import theme, widgets
from ui.evidence import Evidence, evidence_found
from ui.reading import read
from ui.session import Session
from ui.widgets import counted, label

PAUSE_MS = 150
"""Milliseconds without a key before the record is searched."""
LINES = 4
"""Pieces in sight."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: LINES, Qt.Key.Key_PageUp: -LINES}
"""Keys that lead through the list while the field keeps the focus."""

Found = tuple[list[Evidence], int]


class EvidenceField(QWidget):
    """The newest of each kind that hold the words typed; :meth:`chosen` is the one chosen, at first the first."""

    def __init__(
        self,
        session: Session,
        case: Case,
        without: str = "",
        kinds: Sequence[type[Record]] = EVIDENCE,
        parent: QWidget | None = None,
    ) -> None:
        """``without``: id of the record that is no evidence, being what is weighed; ``kinds``: what is offered."""
        super().__init__(parent)
        self._session, self._case, self._without, self._kinds = session, case, without, kinds
        self._pieces: list[Evidence] = []
        self.words = QLineEdit()
        wide = self.tr("Words of a finding, an appearance, a match, a note…")
        self.words.setPlaceholderText(wide if kinds is EVIDENCE else self.tr("Words of a hypothesis or claim…"))
        self.words.setClearButtonEnabled(True)
        self.lines = QStringListModel(self)
        self.view = QListView()
        self.view.setModel(self.lines)
        self.view.setUniformItemSizes(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Evidence that holds these words"))
        self.view.setObjectName("evidence")
        self.view.setFixedHeight(LINES * (self.view.fontMetrics().height() + theme.px(6)) + 4)
        self.said = label("", "small", wrap=True)
        self.setLayout(widgets.column(self.words, self.view, self.said, gap=4))
        self.setFocusProxy(self.words)
        pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        pause.timeout.connect(self._search)
        self.words.textChanged.connect(lambda _text: pause.start())
        self.words.installEventFilter(self)
        self._search()

    def setAccessibleName(self, name: str) -> None:
        """Say it of the field that takes the words."""
        super().setAccessibleName(name)
        self.words.setAccessibleName(name)

    def chosen(self) -> Evidence | None:
        """The piece chosen; None where nothing holds the words."""
        row = self.view.currentIndex().row()
        return self._pieces[row] if 0 <= row < len(self._pieces) else None

    def pieces(self) -> list[Evidence]:
        """What is offered now."""
        return self._pieces

    def choose(self, record_id: str) -> None:
        """Choose a piece that is offered."""
        self._go(next(row for row, piece in enumerate(self._pieces) if piece.id == record_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Whole rows: how high they are, the style sheet says, which is known now."""
        super().showEvent(event)
        self.view.doItemsLayout()
        row = self.view.sizeHintForRow(0)
        if row > 0:
            self.view.setFixedHeight(LINES * row + 2 * self.view.frameWidth())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down choose while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._go(self.view.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, row: int) -> None:
        self.view.setCurrentIndex(self.lines.index(min(max(row, 0), len(self._pieces) - 1), 0))

    def _search(self) -> None:
        store, words = self._session.workspace.store, self.words.text().strip()
        at_once = few(store, self._case.id, *self._kinds)
        work = partial(evidence_found, store, self._case, words, self._kinds)
        read(self._session, work, partial(self._show, words), at_once=at_once, owner=self, key="evidence")

    def _show(self, words: str, found: Found) -> None:
        if words != self.words.text().strip():
            return
        before = self.chosen()
        pieces, count = found
        self._pieces = [piece for piece in pieces if piece.id != self._without]
        self.lines.setStringList([piece.text for piece in self._pieces])
        ids = [piece.id for piece in self._pieces]
        self._go(ids.index(before.id) if before is not None and before.id in ids else 0)
        shown = self.tr("{0} of {1}: type words to find the others").format(counted(len(pieces)), counted(count))
        none = self.tr("Nothing on record holds these words.") if words else ""
        self.said.setText(shown if count > len(pieces) else none if not self._pieces else "")
        self.said.setVisible(bool(self.said.text()))
