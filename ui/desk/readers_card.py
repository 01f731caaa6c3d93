"""Two readers side by side: what each says of footage, context and pillars, drawn where the words have an order."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from cases.records import Authenticity
from ui import theme, widgets
from ui.record import utc
from ui.widgets import label, section, words
from ui.words import named
from workbench.second_reading import Agreement, BlindReading

STEPS: Final = (
    Authenticity.AUTHENTICATED,
    Authenticity.PROBABLY_AUTHENTIC,
    Authenticity.NOT_POSSIBLE,
    Authenticity.PROBABLY_MANIPULATED,
    Authenticity.MANIPULATED,
)
"""The scale of the first axis from one end to the other; "not assessed" has no place on it."""
RADIUS = 5
"""Pixels of a reader's mark."""


class ReaderScale(QWidget):
    """The five steps as a line: a full mark for the first reader, a ring for the second."""

    def __init__(self, first: str, second: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = _step(first), _step(second)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setMinimumWidth(theme.px(150))
        self.setFixedHeight(theme.px(26))

    def sizeHint(self) -> QSize:
        """Wide enough to tell the steps apart."""
        return QSize(theme.px(240), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, steps, the stretch between the two, and both marks."""
        look, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = self.height() / 2, theme.px(RADIUS)
        places = [QPointF(self._x(step, 2 * radius), middle) for step in range(len(STEPS))]
        painter.setPen(QPen(theme.color(look.edge), 2))
        painter.drawLine(places[0], places[-1])
        for place in places:
            painter.drawLine(place - QPointF(0, 4), place + QPointF(0, 4))
        one, two = self._first, self._second
        if one is not None and two is not None and one != two:
            painter.setPen(QPen(theme.color(look.warn), 3))
            painter.drawLine(places[one], places[two])
        if two is not None:
            painter.setPen(QPen(theme.color(look.accent), 2))
            painter.setBrush(theme.color(look.panel))
            painter.drawEllipse(places[two], 1.7 * radius, 1.7 * radius)
        if one is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(look.text))
            painter.drawEllipse(places[one], radius, radius)

    def _x(self, step: int, edge: float) -> float:
        return edge + (self.width() - 2 * edge) * step / (len(STEPS) - 1)


class Mark(QWidget):
    """The mark of a reader, beside the words that name them."""

    def __init__(self, *, second: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._second = second
        side = theme.px(4 * RADIUS)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Full for the first, a ring for the second."""
        look, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(RADIUS) * (1.5 if self._second else 1.0)
        place = QRectF(0, 0, 2 * radius, 2 * radius)
        place.moveCenter(QRectF(self.rect()).center())
        if self._second:
            painter.setPen(QPen(theme.color(look.accent), 2))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(look.text))
        painter.drawEllipse(place)


def readers_cards(rows: list[Agreement]) -> list[QFrame]:
    """A card for the case and for each clip that the second reader judged."""
    judged = [row for row in rows if row.second]
    found = groupby(judged, key=lambda row: row.clip.id if row.clip else "")
    return [_card([*group]) for _subject, group in found]


def blind_line(one: BlindReading) -> str:
    """When a blind bundle left, with what, and whether it was answered."""
    context = words("Readers", "with context") if one.context else words("Readers", "without context")
    given = words("Readers", "Given out {0} by {1}, {2}").format(utc(one.given_at), one.given_by, context)
    if one.answered_at is None:
        return words("Readers", "{0}: not answered yet").format(given)
    return words("Readers", "{0}: answered by {1}, brought in {2}").format(
        given, one.answered_by or one.desk, utc(one.answered_at)
    )


def _card(rows: list[Agreement]) -> QFrame:
    clip = rows[0].clip
    subject = clip.name if clip is not None else words("Readers", "The case as a whole")
    differ = sum(row.same is False for row in rows)
    chip = label(words("Readers", "differ"), "chip-warn") if differ else label(words("Readers", "agree"), "chip-good")
    if all(row.same is None for row in rows):
        chip = label(words("Readers", "one reader only"), "chip")
    parts: list[QWidget] = []
    for row in rows:
        parts += _axis(row)
    key = QWidget()
    first = words("Readers", "first reader: {0}").format(rows[0].desk) if rows[0].desk else ""
    line = widgets.row(
        Mark(second=False),
        label(first or words("Readers", "first reader"), "small"),
        8,
        Mark(second=True),
        label(words("Readers", "second reader"), "small"),
        None,
        gap=4,
    )
    key.setLayout(line)
    return widgets.card(widgets.titled(subject, chip), *parts, key, gap=6)


def _axis(row: Agreement) -> list[QWidget]:
    name = {"authenticity": words("Readers", "Footage"), "context": words("Readers", "Context")}.get(row.axis)
    one = named(row.first) if row.first else words("Readers", "not judged")
    two = named(row.second)
    parts: list[QWidget] = [section(name or named(row.axis))]
    if row.same:
        said = words("Readers", "Both: {0}").format(two)
    else:
        said = words("Readers", "First: {0}. Second: {1}.").format(one, two)
    if row.axis == "authenticity":
        parts.append(ReaderScale(row.first, row.second, said))
    parts.append(label(said, "warn" if row.same is False else "", wrap=True, selectable=True))
    return parts


def _step(verdict: str) -> int | None:
    """The place of a verdict on the scale; None where it has none."""
    found = [number for number, step in enumerate(STEPS) if step.value == verdict]
    return found[0] if found else None
