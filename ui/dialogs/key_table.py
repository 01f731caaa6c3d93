"""The table of keys, where each can be given another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ui import theme, widgets
from ui.shortcuts import Shortcut, meet, native, usual_compare_table, usual_table
from ui.widgets import button, label

KEPT = ("F10", "Esc", "Tab", "Shift+Tab", "Return", "Enter")
"""Keys that lead to the menu and through every dialog; no command can have them."""


class KeyTable(QWidget):
    """Commands by group with their keys; the chosen one is given what is pressed in the field below."""

    def __init__(self, given: Mapping[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = {one.act: one for one in (*usual_table(), *usual_compare_table())}
        self._keys = {act: given.get(act, one.keys) for act, one in self._usual.items()}
        self.tree = self._tree()
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        for part in (self.field, *self.field.findChildren(QLineEdit)):  # the line inside is what has the focus
            part.setAccessibleName(self.tr("New key"))
        self.field.setFixedWidth(theme.px(200))
        self.give = button(self.tr("Give it this key"), self._give)
        self.none = button(self.tr("No key"), lambda: self._set(()))
        self.usual = button(self.tr("Default key"), self._back)
        self.said = label("", "quiet", wrap=True)
        line = widgets.row(self.field, self.give, self.none, self.usual, None)
        inside = widgets.column(self.tree, line, self.said, gap=8)
        inside.setContentsMargins(2, 12, 2, 2)
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self.tree.currentItemChanged.connect(lambda *_items: self._ready())
        self.field.keySequenceChanged.connect(lambda _keys: self._ready())
        self._ready()

    def given(self) -> dict[str, tuple[str, ...]]:
        """By the name of a command, its keys, where they are not its own."""
        return {act: keys for act, keys in self._keys.items() if keys != self._usual[act].keys}

    def choose(self, act: str) -> None:
        """Choose a command."""
        self.tree.setCurrentItem(self._items[act])

    def _tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("Commands and their keys"))
        made.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.header().setStretchLastSection(False)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setUniformRowHeights(True)
        groups: dict[str, QTreeWidgetItem] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        for one in self._usual.values():
            if one.group not in groups:
                groups[one.group] = QTreeWidgetItem(made, [one.group])
                groups[one.group].setFlags(Qt.ItemFlag.ItemIsEnabled)
            item = QTreeWidgetItem(groups[one.group], [one.text, native(self._keys[one.act])])
            item.setData(0, Qt.ItemDataRole.UserRole, one.act)
            self._items[one.act] = item
        made.expandAll()
        return made

    def _chosen(self) -> Shortcut | None:
        item = self.tree.currentItem()
        act = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return self._usual.get(act) if act else None

    def _ready(self) -> None:
        one, keys = self._chosen(), self.field.keySequence()
        self.field.setEnabled(one is not None)
        taken = self._owner(keys.toString()) if one is not None and not keys.isEmpty() else ""
        self.give.setEnabled(one is not None and not keys.isEmpty() and not taken)
        self.none.setEnabled(one is not None and bool(self._keys[one.act]))
        self.usual.setEnabled(one is not None and self._keys[one.act] != one.keys)
        widgets.set_role(self.said, "warn" if taken else "quiet")
        hint = self.tr("Choose a command, click the field, and press the key.")
        self.said.setText(taken or (hint if one is None or keys.isEmpty() else ""))

    def _owner(self, keys: str) -> str:
        """A sentence where ``keys`` lead somewhere else already."""
        if keys in KEPT:
            return self.tr("{0} is needed to reach menus and dialogs by keyboard. Press another key.").format(keys)
        chosen = self._chosen()
        for act, own in self._keys.items():
            known = {QKeySequence(one).toString() for one in own}
            if keys in known and (chosen is None or (act != chosen.act and meet(act, chosen.act))):
                sentence = self.tr("{0} is the key of “{1}”. Take it away there first, or press another key.")
                return sentence.format(native((keys,)), self._usual[act].text)
        return ""

    def _give(self) -> None:
        self._set((self.field.keySequence().toString(),))
        self.field.clear()

    def _back(self) -> None:
        one = self._chosen()
        if one is None:
            return
        for keys in one.keys:
            taken = self._owner(QKeySequence(keys).toString())
            if taken:
                widgets.set_role(self.said, "warn")
                self.said.setText(taken)
                return
        self._set(one.keys)

    def _set(self, keys: tuple[str, ...]) -> None:
        one = self._chosen()
        if one is not None:
            self._keys[one.act] = keys
            self._items[one.act].setText(1, native(keys))
            self._ready()
