"""Search over everything: type, see clips, notes, text and commands, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cases.text_search import Found
from ui import theme, widgets
from ui.models.palette_list import Hit, PaletteList
from ui.session import Session
from ui.shortcuts import table
from ui.widgets import label, plural
from ui.words import named

PAUSE_MS = 120
"""Milliseconds without a key before the record is searched."""
WIDTH, HEIGHT = 640, 460
"""Pixels of the dialog at ordinary size of text."""

EDGE = 60
"""Pixels of the screen left free around."""

ROW = 44
"""Pixels of a row: words over what they are."""
COMMANDS = 6
"""Commands listed above what the record holds."""


class Palette(QDialog):
    """One field and its results. After ``exec`` says yes, :attr:`chosen` holds the row."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self._session = session
        self.chosen: Hit | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search clips, notes, text, commands"))
        self.field.setAccessibleName(self.tr("Search clips, notes, text, commands"))
        self.rows = PaletteList(self, self._hit)
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_RowDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Results"))
        self.view.setUniformItemSizes(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.said = label("", "small")
        self.setLayout(widgets.column(self.field, self.view, self.said, gap=8, pad=12))
        self.resize(self._fitting())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.view.activated.connect(lambda _index: self._take())
        self.view.clicked.connect(lambda _index: self._take())
        self._typed("")

    def _fitting(self) -> QSize:
        """As large as the text wants and the screen allows."""
        room = self.screen().availableSize() - QSize(EDGE, EDGE)
        return QSize(theme.px(WIDTH), theme.px(HEIGHT)).boundedTo(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and pages move through the results while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._go(self.view.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, row: int) -> None:
        row = min(max(row, 0), self.rows.rowCount() - 1)
        self.view.setCurrentIndex(self.rows.index(row, 0))

    def _typed(self, text: str) -> None:
        self._show(text, [])
        self.said.setText("" if text.strip() else self.tr("Words in any order; Enter opens, Esc closes."))
        self._pause.start()

    def _search(self) -> None:
        text = self.field.text().strip()
        if text:
            self._session.find_words(text, lambda found: self._arrived(text, found), self)

    def _arrived(self, text: str, found: list[Found]) -> None:
        if text != self.field.text().strip():
            return
        self._show(text, found)
        none = self.tr("Nothing in the record holds these words.")
        count = plural(len(found), self.tr("{0} record"), self.tr("{0} records"))
        self.said.setText(count if found else none)

    def _show(self, text: str, found: list[Found]) -> None:
        commands = [Hit(one.text, _keys(one.keys), one.act) for one in table() if _holds(one.text, text)]
        self.rows.show([*commands[:COMMANDS], *found])
        self._go(0)

    def _hit(self, found: Found) -> Hit:
        case = self._session.case(found.case_id)
        where = [named(found.kind), case.reference]
        if found.clip_id is not None and found.kind != "clip":
            where.append(self._session.clip(found.clip_id).name)
        return Hit(found.text, " · ".join(where), "", found.case_id, found.clip_id, found.pts)

    def _take(self) -> None:
        self.chosen = self.rows.hit(self.view.currentIndex().row())
        if self.chosen is not None:
            self.accept()


def _holds(text: str, query: str) -> bool:
    words = query.lower().split()
    return bool(words) and all(word in text.lower() for word in words)


def _keys(keys: tuple[str, ...]) -> str:
    return " / ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class _RowDelegate(QStyledItemDelegate):
    """Words in one line, what they are below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same height for all."""
        return QSize(200, theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        look = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color(look.selection))
        inside = rect.adjusted(10, 4, -10, -4)
        metrics = QFontMetrics(painter.font())
        painter.setPen(theme.color(look.text))
        words = metrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme.color(look.accent if hit.act else look.quiet))
        about = metrics.elidedText(hit.about, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)
        painter.restore()
