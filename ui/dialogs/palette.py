"""Search over everything: type, see clips, notes, text and commands, press Enter."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
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

from cases.kinds import word
from cases.records import Case, Clip
from cases.text_search import Found
from ui import theme, widgets
from ui.models.palette_list import Hit, PaletteList
from ui.session import Session
from ui.shortcuts import Shortcut, native, table
from ui.widgets import label, plural
from ui.words import named

PAUSE_MS = 120
"""Milliseconds without a key before the record is searched."""
WIDTH, HEIGHT = 640, 460
"""Pixels of the dialog at ordinary size of text."""

EDGE = 60
"""Pixels of the screen left free around."""

LINES = 1
"""Pixels between the two lines of a row, at a text of 100 %: less than between two rows, whatever the font."""

ROW = 44
"""Pixels of a row: words over what they are."""
COMMANDS = 6
"""Commands listed above what the record holds; more of them come after it."""
NAMED = frozenset({word(Case), word(Clip)})
"""Kinds of records that people call by a name; what is shown of a hit is that name where it holds the words."""
DIGEST = re.compile("[0-9a-f]{64}")
"""What is shown of a clip that was found by its digest."""
DIGITS = 12
"""How many digits of it are shown beside the clip's name."""
HERE = "search_everything"
"""The command that led here."""


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge all around: the window system draws none."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.color(theme.tokens().edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

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
        count = plural(len(found), self.tr("{0} result in the record"), self.tr("{0} results in the record"))
        self.said.setText(count if found else none)

    def _show(self, text: str, found: list[Found]) -> None:
        holding = [one for one in table() if one.act != HERE and _holds(one, text)]
        holding.sort(key=lambda one: (not _begins(one.text, text), bool(one.keys)))  # hands know those with keys
        meant = sorted((one for one in found if _is_called(one, text)), key=lambda one: not _exactly(one, text))
        others = [one for one in found if one not in set(meant)]
        commands, first = [self._command(one) for one in holding], sum(_begins(one.text, text) for one in holding)
        first = min(first if first or meant else len(holding), COMMANDS)
        self.rows.show([*meant, *commands[:first], *others, *commands[first:]])
        self._go(0)

    def _hit(self, found: Found) -> Hit:
        case = self._session.case(found.case_id)
        where, text = [named(found.kind), case.reference], found.text
        name = self._session.clip(found.clip_id).name if found.clip_id is not None else ""
        if found.kind == word(Case) and text == case.reference:
            where[1] = case.title
        elif found.kind == word(Clip) and text != name:  # nobody calls a clip by its digest, or by where it is from
            where.append(f"sha256 {text[:DIGITS]}…" if DIGEST.fullmatch(text) else text)
            text = name
        elif name and text != name:
            where.append(name)
        place = found.case_id, found.clip_id, found.pts
        return Hit(text, " · ".join(where), "", *place, found.kind, found.id)

    def _command(self, command: Shortcut) -> Hit:
        about = " · ".join(part for part in (self.tr("Command"), command.group, native(command.keys)) if part)
        return Hit(command.text, about, command.act)

    def _take(self) -> None:
        self.chosen = self.rows.hit(self.view.currentIndex().row())
        if self.chosen is not None:
            self.accept()


def _holds(command: Shortcut, query: str) -> bool:
    """Whether a command is called by all the words; without a word all are."""
    called = f"{command.group} {command.text}".casefold()
    return all(word in called for word in query.casefold().split())


def _begins(called: str, query: str) -> bool:
    """Whether a name begins with what was typed."""
    return bool(query.strip()) and called.casefold().startswith(query.strip().casefold())


def _is_called(found: Found, query: str) -> bool:
    """Whether this is a case or a clip whose reference or name begins with what was typed."""
    return found.kind in NAMED and _begins(found.text, query) and not DIGEST.fullmatch(found.text)


def _exactly(found: Found, query: str) -> bool:
    return found.text.casefold() == query.strip().casefold()


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
        metrics = QFontMetrics(painter.font())
        inside = rect.adjusted(10, 0, -10, 0)
        inside.setHeight(min(2 * metrics.height() + theme.px(LINES), rect.height()))
        inside.moveCenter(rect.center())
        painter.setPen(theme.color(look.text))
        words = metrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme.color(look.quiet))
        about = metrics.elidedText(hit.about, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)
        painter.restore()
