"""How a case and a clip look in the list on the left."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cases.records import CaseStatus, ClipKind
from ui import icons, images, theme
from ui.models.clip_tree import COUNT, ENTRY, CaseEntry, ClipEntry
from ui.words import named

CASE_HEIGHT, CLIP_HEIGHT = 32, 56
"""Pixels of a row."""
EXTRA = 16
"""Pixels of a row that do not grow with the text: those around its words. Names in two lines take them up."""
BETWEEN = 9
"""Pixels between two badges."""
SHORTEST = 7
"""Letters of a badge that is shortened, its dots among them: of fewer nobody would guess the rest."""
PICTURE = QSize(66, 42)
"""Pixels of a thumbnail, at a text of 100 %."""
PICTURED = 0.21
"""Share of a row's width that a thumbnail may have where text is larger: names need the room."""

DOT = 4
"""Pixels of the radius of a case's dot, at a text of 100 %."""

NARROW = 1.5
"""Size of text from which names need the room: clips are not set in under their case, and names may take two lines."""

Index = QModelIndex | QPersistentModelIndex


class ClipDelegate(QStyledItemDelegate):
    """Paints rows: a dot and a name for a case; picture, name, duration and badges for a clip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Fixed heights: lists of any length lay out at once."""
        clip = isinstance(index.data(ENTRY), ClipEntry)
        height = CLIP_HEIGHT if clip else CASE_HEIGHT
        return QSize(180, max(height, theme.px(height) - (0 if clip and theme.scale() >= NARROW else EXTRA)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        look, entry = theme.tokens(), index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.color(look.selection))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.color(look.accent))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(theme.color(look.accent))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color(look.hover, 130))
        if isinstance(entry, CaseEntry):
            self._case(painter, rect, entry, index.data(COUNT))
        elif isinstance(entry, ClipEntry):
            self._clip(painter, rect, entry, index.data(Qt.ItemDataRole.DecorationRole))
        painter.restore()

    def _case(self, painter: QPainter, rect: QRectF, entry: CaseEntry, clips: int) -> None:
        look, case = theme.tokens(), entry.case
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(getattr(look, entry.tone)))
        dot = DOT * theme.scale()
        painter.drawEllipse(QPointF(rect.left() + 22 - dot, rect.center().y()), dot, dot)
        closed = case.status is CaseStatus.CLOSED
        said = f"{named(CaseStatus.CLOSED)} · {clips}" if closed else str(clips)
        small = _font(painter.font(), 11)
        count = QFontMetricsF(small).horizontalAdvance(said) + 4
        words = QRectF(rect.left() + 31, rect.top(), rect.width() - 53 - count, rect.height())
        strong = _font(painter.font(), 13, bold=True)
        painter.setPen(theme.color(look.quiet if closed else look.text))
        used = paint_line(painter, strong, words, case.reference)
        rest = words.adjusted(used + 6, 0, 0, 0)
        paint_line(painter, _font(painter.font(), 13), rest, case.title)
        painter.setPen(theme.color(look.quiet))
        painter.setFont(small)
        number = QRectF(rect.right() - count - 14, rect.top(), count, rect.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def _clip(self, painter: QPainter, rect: QRectF, entry: ClipEntry, picture: QImage | None) -> None:
        look = theme.tokens()
        size = thumbnail(rect.width())
        indent = 27 if theme.scale() < NARROW else 12
        place = QRectF(rect.left() + indent, rect.center().y() - size.height() / 2, size.width(), size.height())
        if picture is not None and not picture.isNull():
            images.paint_covering(painter, picture, place)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(look.track))
            painter.drawRoundedRect(place, 3, 3)
            kind = {ClipKind.AUDIO: "sound", ClipKind.STILL: "still"}.get(entry.clip.kind, "film")
            symbol = QRectF(0, 0, 20 * size.width() / PICTURE.width(), 20 * size.width() / PICTURE.width())
            symbol.moveCenter(place.center())
            icons.paint(painter, kind, symbol, theme.color(look.quiet))
        left = place.right() + 10
        font, badges, room = _font(painter.font(), 13), theme.px(17), rect.right() - left - 10
        lines = named_in(entry.clip.name, font, room)
        line = theme.px(19 if len(lines) == 1 else 16)
        top = rect.center().y() - (len(lines) * line + badges + 1) / 2
        painter.setPen(theme.color(look.text))
        for number, words in enumerate(lines):
            where = QRectF(left, top + number * line, room, line)
            paint_line(painter, font, where, words, Qt.TextElideMode.ElideMiddle)
        paint_badges(painter, QRectF(left, top + len(lines) * line + 1, room, badges), entry)


def thumbnail(width: float) -> QSize:
    """Pixels of a thumbnail in a row of this width: larger with the text, as far as the name spares it."""
    wide = max(PICTURE.width(), min(theme.px(PICTURE.width()), round(width * PICTURED)))
    return QSize(wide, round(wide * PICTURE.height() / PICTURE.width()))


def named_in(name: str, font: QFont, room: float) -> list[str]:
    """A clip's name line by line: in one where it fits or text is small, else in two, the second still uncut."""
    if theme.scale() < NARROW or QFontMetricsF(font).horizontalAdvance(name) <= room:
        return [name]
    laid = QTextLayout(name, font)
    laid.setTextOption(_anywhere())
    laid.beginLayout()
    line = laid.createLine()
    line.setLineWidth(max(room, 1))
    laid.endLayout()
    return [name[: line.textLength()].rstrip(), name[line.textLength() :].lstrip()]


def _anywhere() -> QTextOption:
    """Break between words, and inside those that are longer than a line."""
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def paint_badges(painter: QPainter, rect: QRectF, entry: ClipEntry) -> None:
    """A clip's duration and badges on one line: as many as fit whole, and how many more there are."""
    look = theme.tokens()
    font = _font(painter.font(), 11)
    metrics = QFontMetricsF(font)
    parts = [(entry.duration, "quiet")] if entry.duration else []
    parts += [(badge.text, badge.tone) for badge in entry.badges]
    for text, tone in fitting(parts, rect.width(), metrics):
        painter.setPen(theme.color(getattr(look, tone)))
        rect = rect.adjusted(paint_line(painter, font, rect, text) + BETWEEN, 0, 0, 0)


def fitting(parts: list[tuple[str, str]], room: float, metrics: QFontMetricsF) -> list[tuple[str, str]]:
    """Of ``parts`` those that fit into ``room``, and in place of the others ``+2``.

    Quiet ones give way first; the last of those that colour tells apart is shortened before it does.
    """
    for kept in (parts, *_fewer(parts)):
        more = [(f"+{len(parts) - len(kept)}", "quiet")] if len(kept) < len(parts) else []
        over = _width([*kept, *more], metrics) - room
        if over <= 0:
            return [*kept, *more]
        text, tone = kept[-1] if kept else ("", "quiet")
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(text) - over)
        if tone != "quiet" and len(short) >= SHORTEST:
            return [*kept[:-1], (short, tone), *more]
    return []


def _fewer(parts: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Always one less of them, quiet ones first from the end; the duration, which leads, stays longest."""
    left = list(enumerate(parts))
    for gone in sorted(left[1:], key=lambda one: (one[1][1] != "quiet", -one[0])) + left[:1]:
        left.remove(gone)
        yield [part for _at, part in left]


def _width(parts: list[tuple[str, str]], metrics: QFontMetricsF) -> float:
    """Pixels that they take on a line."""
    return sum(metrics.horizontalAdvance(text) + BETWEEN for text, _tone in parts) - BETWEEN


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    made = QFont(base)
    made.setPixelSize(theme.px(pixels))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def paint_line(
    painter: QPainter,
    font: QFont,
    rect: QRectF,
    text: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Draw one line, shortened where it must be; returns its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, elide, max(rect.width(), 0))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
