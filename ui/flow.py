"""A layout that goes on in the next line where a line is full, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets from left to right, line below line; what comes last may stand at the right end of its line."""

    def __init__(self, *parts: QWidget, gap: int = 6, last_right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._broken: dict[int, list[tuple[list[QLayoutItem], int]]] = {}
        """Lines by width, until something changes: a layout is asked for many widths, again and again."""
        self._last_right = last_right
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at a place out, None beyond the end."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Never higher than its lines."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across are more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that the lines need."""
        return max(sum(height + self.spacing() for _line, height in self._lines(width)) - self.spacing(), 0)

    def invalidate(self) -> None:
        """A part changed its size, came or went."""
        self._broken = {}
        super().invalidate()

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(len(hints) - 1, 0)
        return QSize(sum(hint.width() for hint in hints) + gaps, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest must be."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place all."""
        super().setGeometry(rect)
        top = rect.top()
        last = self._items[-1] if self._items and self._last_right else None
        for line, height in self._lines(rect.width()):
            left = rect.left()
            for item in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), rect.width()))
                if item is last:
                    left = max(left, rect.right() + 1 - size.width())
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """The items of each line and its height."""
        if width not in self._broken:
            self._broken[width] = self._break(width)
        return self._broken[width]

    def _break(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        lines: list[tuple[list[QLayoutItem], int]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            if lines and used + self.spacing() + size.width() <= width:
                line, height = lines[-1]
                lines[-1] = ([*line, item], max(height, size.height()))
                used += self.spacing() + size.width()
            else:
                lines.append(([item], size.height()))
                used = size.width()
        return lines
