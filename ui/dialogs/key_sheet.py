"""The sheet of keys: all of them at a glance, each group whole below its name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QStyle, QWidget

from ui import widgets
from ui.shortcuts import Shortcut, compare_table, native, table
from ui.widgets import button, label, section

EDGE, PAD = 40, 22
"""Pixels of the window that the sheet leaves free, and those around what it holds."""
BETWEEN, BESIDE = 40, 16
"""Pixels between two columns, and between a key and what it does."""
ROW, GROUP = 4, 16
"""Pixels between two rows, and more of them above the name of a group."""
MOST_COLUMNS = 3
"""More have no room on most screens, and all ways to share groups out among them are looked at."""
FEW = 3
"""Rows of a group that are in sight where its name is: fewer look as if there were none."""

Group = tuple[str, list[tuple[str, str]]]
"""A name, and below it keys with what they do."""


class ShortcutSheet(QDialog):
    """All keys at a glance; what does not fit over the window is scrolled to."""

    def __init__(self, parent: QWidget | None = None, shown: Sequence[Shortcut] = ()) -> None:
        """``shown`` are those of a window that has not all."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        title = label(self.tr("Keyboard shortcuts"), "name")
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        inside = widgets.column(title, 2, 6, widgets.row(None, close), gap=8, pad=PAD)
        self.setLayout(inside)
        self.ensurePolished()
        others = inside.sizeHint().height() + widgets.GAP
        room = QSize(1 << 14, 1 << 14) if parent is None else parent.window().size() - QSize(EDGE, EDGE)
        groups = _groups(shown or [*table(), *compare_table()])
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self) + widgets.GAP
        area = widgets.scrolled(QWidget())
        inside.insertWidget(2, area, 1)
        sheet = _Sheet(groups, room - QSize(2 * PAD + bar, others))
        sheet.setProperty("kind", "page")
        area.setWidget(sheet)  # once it lies in the dialog: a style sheet is applied anew wherever labels come to lie
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        high = sheet.seen(room.height() - others)
        self.resize(min(sheet.sizeHint().width() + 2 * PAD + bar, room.width()), high + others)
        area.setFocus()


class _Sheet(QWidget):
    """The groups in as few columns as have room, else in as many as make it low."""

    def __init__(self, groups: Sequence[Group], room: QSize) -> None:
        super().__init__()
        self._names: list[QLabel] = []
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._bold, self._plain = QFontMetrics(bold), QFontMetrics(self.font())
        self._high = self._plain.height() + ROW
        columns = self._columns(groups, room)
        self._inside = widgets.row(*(self._column(each) for each in columns), None, gap=BETWEEN)
        self.setLayout(self._inside)

    def seen(self, high: int) -> int:
        """Pixels in height to show of it, at most ``high``: below a name that is in sight are keys too."""
        whole = self.sizeHint()
        if whole.height() <= high:
            return whole.height()
        self.resize(whole)
        self._inside.activate()
        tops = sorted((name.mapTo(self, QPoint(0, 0)).y() for name in self._names), reverse=True)
        for top in tops:
            if top <= high < top + (1 + FEW) * self._high:
                high = top - GROUP // 2
        return high

    def _columns(self, groups: Sequence[Group], room: QSize) -> list[list[Group]]:
        sizes = [self._size(group) for group in groups]
        every = filter(_in_order, product(range(MOST_COLUMNS), repeat=len(sizes)))
        places = min(every, key=lambda each: _rank(sizes, each, room))
        columns: list[list[Group]] = [[] for _column in range(max(places, default=0) + 1)]
        for group, place in zip(groups, places, strict=True):
            columns[place].append(group)
        return columns

    def _size(self, group: Group) -> tuple[int, int, int]:
        """Pixels: how wide its keys are and what they do, how high it is."""
        name, lines = group
        keys = max(self._bold.horizontalAdvance(keys) for keys, _text in lines)
        texts = max(self._plain.horizontalAdvance(text) for _keys, text in lines)
        texts = max(texts, self._plain.horizontalAdvance(name.upper()) - keys)
        return keys + BESIDE, texts + BETWEEN, (len(lines) + 1) * self._high + GROUP

    def _column(self, groups: Sequence[Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BESIDE)
        grid.setVerticalSpacing(ROW)
        for name, lines in groups:
            if grid.count():
                grid.setRowMinimumHeight(grid.rowCount(), GROUP - 2 * ROW)
            self._names.append(section(name))
            grid.addWidget(self._names[-1], grid.rowCount(), 0, 1, 2)
            for keys, text in lines:
                row = grid.rowCount()
                grid.addWidget(label(keys, "strong"), row, 0)
                grid.addWidget(label(text, "quiet"), row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid


def _groups(shown: Sequence[Shortcut]) -> list[Group]:
    """What has keys, by groups in their order."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in shown:
        if one.keys:
            groups.setdefault(one.group, []).append((native(one.keys), one.text))
    return [*groups.items()]


def _in_order(places: Sequence[int]) -> bool:
    """Whether no column begins before one at its left: the others are the same in another order."""
    return all(place <= max(places[:number], default=-1) + 1 for number, place in enumerate(places))


def _rank(sizes: Sequence[tuple[int, int, int]], places: Sequence[int], room: QSize) -> tuple[int, ...]:
    """How well columns are chosen for groups, the least the best.

    First none is cut at the side, then there is little to scroll, then there are few columns, then they are low; and
    what comes first in the list stands in the first column.
    """
    keys, texts, heights = ([0] * MOST_COLUMNS for _ in range(3))
    for (key, text, high), place in zip(sizes, places, strict=True):
        keys[place], texts[place] = max(keys[place], key), max(texts[place], text)
        heights[place] += high
    highest, columns = max(heights), max(places, default=0) + 1
    beyond = max(sum(keys) + sum(texts) - BETWEEN - room.width(), 0)
    screens = math.ceil((highest - GROUP) / max(room.height(), 1))
    return beyond, screens, columns, highest, *places
