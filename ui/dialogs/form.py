"""What all forms have in common: titled fields, words under a field that is wrong, Save and Cancel."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QTabBar, QTabWidget, QVBoxLayout, QWidget

from ui import theme, widgets
from ui.widgets import button, label
from ui.words import named

E = TypeVar("E", bound=StrEnum)


class Form(QDialog):
    """A dialog of fields. Subclasses add fields in ``__init__`` and answer in ``problems`` what is wrong with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(theme.px(520))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(11)
        self._wrong = label("", "bad", wrap=True)
        self._wrong.hide()
        self.save = button(self.tr("Save"), self.accept, kind="primary")
        self.save.setDefault(True)
        self._cancel = button(self.tr("Cancel"), self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # where Return begins a new line
            QShortcut(QKeySequence(keys), self, self.accept)
        self._title = label("", "name", wrap=True)
        self._about = label("", "quiet", wrap=True)
        self._about.hide()
        inside = widgets.column(
            self._title,
            self._about,
            4,
            self.fields,
            self._wrong,
            6,
            widgets.row(None, self._cancel, self.save),
            gap=7,
            pad=20,
        )
        self.setLayout(inside)

    def retitle(self, title: str, about: str = "") -> None:
        """Name the form, and say in a line what it is for."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))

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
        for holder in holders:
            self.fields.removeWidget(holder)
            line.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(line)
        return holders

    def fit(self) -> None:
        """Be as high as what is shown needs: wrapped lines count, which Qt's own sizing of dialogs forgets."""
        inside = self.layout()
        if inside is not None:
            inside.activate()
            need = max(inside.totalHeightForWidth(self.width()), inside.totalMinimumSize().height())
            self.resize(self.width(), need)

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
