"""What all forms have in common: titled fields that scroll where they have no room, what is wrong, Save and Cancel."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme, widgets
from ui.widgets import button, label
from ui.words import named

E = TypeVar("E", bound=StrEnum)
EDGE = 60
"""Pixels of the screen left free around a large form."""
LEAST = 120
"""Pixels of the fields that are in sight at least, at a text of 100 %."""


class Form(QDialog):
    """A dialog of fields. Subclasses add fields in ``__init__`` and answer in ``problems`` what is wrong with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(theme.px(520))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(11)
        self._pairs: list[list[QWidget]] = []
        self._about = label("", "quiet", wrap=True)
        self._about.hide()
        self._page = _Page(widgets.column(self._about, 4, self.fields, gap=7))
        self._page.grew.connect(self.fit)
        self._wrong = label("", "bad", wrap=True)
        self._wrong.hide()
        self.save = button(self.tr("Save"), self.accept, kind="primary")
        self.save.setDefault(True)
        self._cancel = button(self.tr("Cancel"), self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # where Return begins a new line
            QShortcut(QKeySequence(keys), self, self.accept)
        self._title = label("", "name", wrap=True)
        inside = widgets.column(
            self._title,
            self._page,
            self._wrong,
            6,
            widgets.row(None, self._cancel, self.save),
            gap=7,
            pad=20,
        )
        inside.setStretch(1, 1)
        self._inside, self._column = inside, QWidget()
        self._column.setLayout(inside)
        self._outside = widgets.row(self._column, gap=0)
        self.setLayout(self._outside)

    def retitle(self, title: str, about: str = "") -> None:
        """Name the form, and say in a line what it is for."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def does(self, act: str) -> None:
        """Say on the button what happens."""
        self.save.setText(act)
        self.save.setAccessibleName(act)

    def beside(self, part: QWidget, wide: int) -> None:
        """Give ``part`` the right of the form from the top to the foot, and ``wide`` pixels to everything else."""
        margins = self._inside.contentsMargins()
        self._column.setFixedWidth(margins.left() + wide + margins.right())
        self._outside.addWidget(part, 1)
        self._outside.setContentsMargins(0, 0, margins.right(), 0)
        part.setContentsMargins(0, margins.top(), 0, margins.bottom())

    def add(self, name: str, field: QWidget, hint: str = "") -> QWidget:
        """Put a field under its name, with a hint below it where one helps."""
        title = label(name, "small")
        title.setBuddy(field)
        field.setAccessibleName(name)
        parts: list[QWidget] = [title, field]
        if hint:
            field.setAccessibleDescription(hint)
            parts.append(label(hint, "small", wrap=True))
        holder = QWidget()
        holder.setLayout(widgets.column(*parts, gap=4))
        self.fields.addWidget(holder)
        return holder

    def line(self, name: str, placeholder: str = "", hint: str = "") -> QLineEdit:
        """A field of one line."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        self.add(name, field, hint)
        return field

    def text(self, name: str, placeholder: str = "", lines: int = 3, hint: str = "") -> QPlainTextEdit:
        """A field of several lines; Tab leaves it."""
        field = QPlainTextEdit()
        field.setPlaceholderText(placeholder)
        field.setTabChangesFocus(True)
        field.setFixedHeight(theme.px(lines * 19) + 16)
        self.add(name, field, hint)
        return field

    def choice(self, name: str, kinds: Iterable[E], hint: str = "") -> QComboBox:
        """A field that offers the words of an enumeration."""
        field = QComboBox()
        for kind in kinds:
            field.addItem(named(kind), kind.value)
        self.add(name, field, hint)
        return field

    def pair(self, *fields: QWidget) -> list[QWidget]:
        """Put fields that were added one below the other side by side; returns what holds each with its name."""
        line = widgets.row(gap=12)
        holders = [holder for field in fields if (holder := field.parentWidget()) is not None]
        self._pairs.append(holders)
        for holder in holders:
            self.fields.removeWidget(holder)
            line.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(line)
        return holders

    def needs(self, *fields: QWidget) -> None:
        """Say beside the names of these fields that they must be filled in."""
        said = self.tr("Needed.")
        for field in fields:
            field.setAccessibleDescription(f"{field.accessibleDescription()} {said}".strip())
            for title in self.findChildren(QLabel):
                if title.buddy() in (field, field.parentWidget()):
                    title.setText(self.tr("{0} · needed").format(title.text()))

    def fit(self) -> None:
        """Be as high as what is shown needs: wrapped lines count, which Qt's own sizing of dialogs forgets.

        Never higher than the screen: what has no room is scrolled to, the buttons are always in sight.
        """
        inside = self._inside
        self._level()
        inside.invalidate()
        inside.activate()
        wide = max(self.width(), inside.totalMinimumSize().width())
        margins = inside.contentsMargins()
        fields = self._page.need(wide - margins.left() - margins.right())
        need = inside.totalHeightForWidth(wide) + fields - self._page.minimumHeight()
        self.resize(wide, min(need, self.room().height()))

    def _level(self) -> None:
        """Halve each pair: where one half must be wider than the other, the columns of two pairs are not in line."""
        for holders in self._pairs:
            for holder in holders:
                holder.ensurePolished()
            widest = max(holder.minimumSizeHint().width() for holder in holders)
            for holder in holders:
                holder.setMinimumWidth(widest)

    def fit_once(self, wanted: QSize) -> None:
        """Be as large as ``wanted`` (pixels at a text of 100 %) and as the screen allows, once."""
        self._page.need(self.width())
        wanted = QSize(theme.px(wanted.width()), theme.px(wanted.height())).boundedTo(self.room())
        if not self.isVisible() or self.width() < wanted.width():
            self.resize(wanted)

    def room(self) -> QSize:
        """Pixels that the form may take on this screen."""
        parent = self.parentWidget()
        room = self.screen().availableSize()
        if parent is not None:  # what is large enough for the window is so for what stands before it
            room = room.expandedTo(parent.window().size())
        return room - QSize(EDGE, EDGE)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before the first look, and begin in the first field; Tab leads through the fields to Cancel and Save."""
        super().showEvent(event)
        self.fit()
        last = [self._cancel, self.save]
        own = [field for field in self.findChildren(QWidget) if field.window() is self and field not in last]
        taking = [field for field in own if field.focusPolicy() & Qt.FocusPolicy.TabFocus and not _proxied(field)]
        chain = [field for field in taking if not isinstance(field, QTabBar)] + last
        for tabs in self.findChildren(QTabWidget):  # its bar is made first and found last
            inside = [field for field in chain if tabs.isAncestorOf(field)]
            chain.insert(chain.index(inside[0]) if inside else 0, tabs.tabBar())
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)
        chain[0].setFocus()

    def problems(self) -> list[tuple[QWidget, str]]:
        """Fields that cannot be saved as they are, each with a sentence."""
        return []

    def exec(self) -> int:
        """Ask; once answered and read it goes, and does not stay behind the window until that closes."""
        answer: int = super().exec()
        self.deleteLater()
        return answer

    def accept(self) -> None:
        """Close only when everything is right; else mark and say what is not."""
        found = self.problems()
        for field in self.findChildren(QWidget):
            if field.property("invalid"):
                field.setProperty("invalid", "")
                widgets.restyle(field)
        if not found:
            super().accept()
            return
        for field, _sentence in found:
            field.setProperty("invalid", "true")
            widgets.restyle(field)
        self._wrong.setText("\n".join(sentence for _field, sentence in found))
        self._wrong.show()
        self.fit()
        found[0][0].setFocus()
        self._page.ensureWidgetVisible(found[0][0])


class _Page(QScrollArea):
    """What stands between a form's title and its buttons: never narrower than it, as low as the screen asks for.

    Signal ``grew()``: it needs more height than it was when the form last asked.
    """

    grew = Signal()

    def __init__(self, inside: QVBoxLayout) -> None:
        super().__init__()
        self._inside, self._whole = inside, QWidget()
        self._whole.setProperty("kind", "page")
        self._whole.setLayout(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._at, self._needed = 0, 1 << 14
        self.setWidget(self._whole)

    def need(self, width: int) -> int:
        """Pixels in height that all of it takes at a width; some of them are in sight from now on however low it is."""
        for part in self._whole.findChildren(QWidget):
            part.updateGeometry()  # or sizes are still those from before the style sheet
        self._inside.invalidate()
        self._at, self._needed = width, self._high(width)
        self.setMinimumHeight(min(theme.px(LEAST), self._needed))
        self._bar()
        return self._needed

    def _bar(self) -> None:
        """A bar only where it is needed without one: once there, lines it makes wrap would keep it there."""
        fits = self.height() >= self._high(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether a bar is needed depends on the room."""
        super().resizeEvent(event)
        self._bar()

    def _high(self, width: int) -> int:
        return max(self._inside.totalHeightForWidth(width), self._inside.totalMinimumSize().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts of it have other sizes now."""
        done = super().eventFilter(watched, event)
        asked = event.type() is QEvent.Type.LayoutRequest and watched is self._whole and self.isVisible()
        if asked and self._high(self._at) > self._needed:
            self.grew.emit()
        return done

    def sizeHint(self) -> QSize:
        """As low as it may be: the form asks for the rest."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it, with the bar."""
        wide = self._whole.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, self.minimumHeight())


def _proxied(field: QWidget) -> bool:
    """Whether another widget has the focus in its place."""
    proxy: QWidget | None = field.focusProxy()
    return proxy is not None


def chosen(field: QComboBox, kind: type[E]) -> E:
    """The member of ``kind`` that is chosen in a field made by :meth:`Form.choice`, whatever the language."""
    return kind(field.currentData())


def choose(field: QComboBox, member: StrEnum) -> None:
    """Choose ``member`` in a field made by :meth:`Form.choice`."""
    field.setCurrentIndex(field.findData(member.value))


def required(field: QLineEdit | QPlainTextEdit, sentence: str) -> list[tuple[QWidget, str]]:
    """A problem where ``field`` is empty."""
    return [] if text_of(field) else [(field, sentence)]


def text_of(field: QLineEdit | QPlainTextEdit) -> str:
    """What is written in a field, without space around it."""
    return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()
