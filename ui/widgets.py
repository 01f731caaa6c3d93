"""The small parts every panel is made of: words with a role, buttons with a name, cards, facts, empty states."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import focus, icons, theme

GAP = 8
"""Pixels between neighbours."""
ICON = 16
"""Pixels of an icon beside words."""
PAD = 14
"""Pixels between a panel's edge and what is in it."""


def label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Words in one of the style sheet's roles. Plain text always: what a file says is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if role.startswith("chip"):
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def section(text: str, *, wrap: bool = False) -> QLabel:
    """The small capitals over a group."""
    made = label(text.upper(), "section", wrap=wrap)
    made.setAccessibleName(text)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` another role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str, clicked: Callable[[], object] | None = None, *, kind: str = "plain", icon: str = "", tip: str = ""
) -> QPushButton:
    """A push button with words."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        made.setIcon(icons.icon(icon, "on_accent" if kind == "primary" else ""))
        made.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
    made.setToolTip(tip)
    made.setAccessibleName(text)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def tool(
    icon: str, name: str, clicked: Callable[[], object] | None = None, *, kind: str = "", size: int = 18
) -> QToolButton:
    """A button that is only an icon; ``name`` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icons.icon(icon, "on_accent" if kind == "play" else ""))
    made.setIconSize(QSize(theme.px(size), theme.px(size)))
    made.setToolTip(name)
    made.setAccessibleName(name.split(" (")[0])
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if kind:
        made.setProperty("kind", kind)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def row(*items: QWidget | QLayout | int | None, gap: int = GAP) -> QHBoxLayout:
    """Side by side: widgets, layouts, a number for a fixed gap, None for what stretches."""
    made = QHBoxLayout()
    _fill(made, items, gap)
    return made


def column(*items: QWidget | QLayout | int | None, gap: int = GAP, pad: int = 0) -> QVBoxLayout:
    """One below the other, as :func:`row`."""
    made = QVBoxLayout()
    _fill(made, items, gap)
    made.setContentsMargins(pad, pad, pad, pad)
    return made


def _fill(made: QHBoxLayout | QVBoxLayout, items: Iterable[QWidget | QLayout | int | None], gap: int) -> None:
    made.setSpacing(gap)
    made.setContentsMargins(0, 0, 0, 0)
    for item in items:
        if item is None:
            made.addStretch(1)
        elif isinstance(item, int):
            made.addSpacing(item)
        elif isinstance(item, QLayout):
            made.addLayout(item)
        else:
            made.addWidget(item)


def card(*items: QWidget | QLayout | int | None, gap: int = 7) -> QFrame:
    """One thing in a list of things."""
    made = QFrame()
    made.setProperty("kind", "card")
    inside = column(*items, gap=gap)
    inside.setContentsMargins(12, 11, 12, 12)
    made.setLayout(inside)
    return made


def titled(name: str, *beside: QWidget) -> QHBoxLayout:
    """A card's name, which may wrap, and what stands at its right."""
    line = row(label(name, "name", wrap=True), *beside)
    line.setStretch(0, 1)
    return line


def rule() -> QFrame:
    """A thin line between groups."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of ``layout`` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def scrolled(content: QWidget) -> QScrollArea:
    """``content`` in a frame that scrolls up and down only."""
    content.setProperty("kind", "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


class Elided(QLabel):
    """One line of text that is shortened in the middle where it does not fit; the whole is its tooltip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show ``text``."""
        self._whole = text
        super().setText(text)
        self.setAccessibleName(text)
        self._offer_whole()
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """May shrink to a few letters."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole as tooltip where it is cut."""
        super().resizeEvent(event)
        self._offer_whole()

    def _offer_whole(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._whole) > self.width()
        self.setToolTip(self._whole if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, shortened in the middle: the end of a file name matters."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self.alignment(), self.fitting())

    def fitting(self) -> str:
        """What of the line there is room for."""
        return QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())


def paint_focus(widget: QWidget, painter: QPainter) -> None:
    """A ring around a painted widget that has the focus, but where a click brought it: one knows where one clicked."""
    if widget.hasFocus() and not focus.clicked():
        painter.setPen(QPen(theme.color(theme.tokens().ring), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(widget.rect().adjusted(1, 1, -1, -1))


class Sign(QWidget):
    """An icon that stands by itself and follows the theme."""

    def __init__(self, icon: str, size: int, tint: str = "accent") -> None:
        super().__init__()
        self._icon, self._tint = icon, tint
        self.setFixedSize(theme.px(size), theme.px(size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the theme's colour."""
        painter = QPainter(self)
        icons.paint(painter, self._icon, self.rect(), theme.color(getattr(theme.tokens(), self._tint)))


class Empty(QWidget):
    """What stands where there is nothing: an icon, what this place is for, and how to fill it."""

    def __init__(self, icon: str, title: str, about: str, *actions: QWidget) -> None:
        super().__init__()
        name, words = label(title, "name", wrap=True), label(about, "quiet", wrap=True)
        for part in (name, words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign = row(None, Sign(icon, 34, "quiet"), None)
        inside = column(24, sign, name, words, 4, row(None, *actions, None), None, gap=8)
        inside.setContentsMargins(24, 24, 24, 24)
        self.setLayout(inside)


def plural(count: int, one: str, many: str) -> str:
    """The right one of two sentences that hold ``{0}`` for the number."""
    return (one if count == 1 else many).format(counted(count))


def measured(value: float, places: int) -> str:
    """A number with so many decimals, its mark as in the desk's language."""
    return f"{value:.{places}f}".replace(".", QLocale().decimalPoint())


def counted(count: int) -> str:
    """A number with its thousands set apart as the desk's language does."""
    return f"{count:,}".replace(",", QLocale().groupSeparator())


def words(context: str, text: str) -> str:
    """Translate ``text`` where there is no widget to do it."""
    return QCoreApplication.translate(context, text)
