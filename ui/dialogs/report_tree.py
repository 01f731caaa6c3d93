"""Sections and keyframes of a report as a tree with check boxes; what is unchecked is left out."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.words import told
from workbench.report.choice import TITLES, Choice, Section
from workbench.report.model import Exhibit, Material, Report

THUMB = QSize(64, 42)
"""Pixels of a keyframe's picture beside its number."""

ALWAYS = frozenset(
    {
        Section.GROUNDS,
        Section.MATERIALS,
        Section.MATCHES,
        Section.APPEARANCES,
        Section.CLAIMS,
        Section.FINDINGS,
        Section.EXHIBITS,
        Section.EXPORTED,
        Section.NOTES,
        Section.CUSTODY,
        Section.METHODS,
    }
)
"""Sections that every report has; the others are there when something is in them."""

KEY = Qt.ItemDataRole.UserRole
"""A section or the number of a keyframe; nothing for a clip."""


class ReportTree(QTreeWidget):
    """Signal ``itemChanged`` tells that another choice may be made now: ask :meth:`left_out`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIconSize(THUMB)
        self.setUniformRowHeights(False)
        self.setAccessibleName(self.tr("Sections and exhibits"))
        self.setAccessibleDescription(self.tr("What is unchecked is left out, and the report says so."))

    def fill(self, report: Report) -> None:
        """Offer what the report has; everything is chosen but what was left out before."""
        former = self.left_out()
        there = ALWAYS | {group.id for group in report.judged}
        with QSignalBlocker(self):
            self.clear()
            for section in (section for section in Section if section in there):
                item = _item(told(TITLES[section]), section)
                self.addTopLevelItem(item)
                if section is Section.EXHIBITS:
                    item.addChildren([self._clip(one) for one in report.materials if one.exhibits])
                    item.setExpanded(item.childCount() == 1)
            self._leave_out(former)
        self.setCurrentIndex(self.model().index(0, 0))

    def _leave_out(self, choice: Choice) -> None:
        for key in (*choice.without, *choice.without_exhibits):
            row = self.row_of(key)
            if row is not None:
                row.setCheckState(0, Qt.CheckState.Unchecked)

    def _clip(self, material: Material) -> QTreeWidgetItem:
        name = f"{material.number} {material.name}"
        item = _item(self.tr("{0} (graphic)").format(name) if material.flagged else name, None)
        item.addChildren([_exhibit(one) for one in material.exhibits])
        return item

    def left_out(self) -> Choice:
        """What is left out."""
        sections: set[Section] = set()
        exhibits: set[str] = set()
        for item in map(self.topLevelItem, range(self.topLevelItemCount())):
            if item is None:
                continue
            if item.checkState(0) is Qt.CheckState.Unchecked:
                sections.add(Section(item.data(0, KEY)))
            elif item.checkState(0) is Qt.CheckState.PartiallyChecked:
                exhibits.update(_unchecked(item))
        return Choice(frozenset(sections), frozenset(exhibits))

    def row_of(self, key: str) -> QTreeWidgetItem | None:
        """The row of a section or a keyframe."""
        flags = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
        found = self.model().match(self.model().index(0, 0), KEY, key, 1, flags)
        return self.itemFromIndex(found[0]) if found else None


def _item(text: str, key: str | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
    item.setCheckState(0, Qt.CheckState.Checked)
    item.setData(0, KEY, None if key is None else str(key))
    return item


def _exhibit(exhibit: Exhibit) -> QTreeWidgetItem:
    item = _item(f"{exhibit.number}  {exhibit.time}".rstrip(), exhibit.number)
    image = QImage.fromData(exhibit.picture.data)
    if not image.isNull():
        fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        item.setIcon(0, QIcon(QPixmap.fromImage(image.scaled(THUMB, fit, smooth))))
    item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, told(exhibit.picture.alt))
    return item


def _unchecked(item: QTreeWidgetItem) -> set[str]:
    """Numbers of the keyframes below ``item`` that are not chosen."""
    below = [child for number in range(item.childCount()) if (child := item.child(number)) is not None]
    if not below:
        return {str(item.data(0, KEY))} if item.checkState(0) is Qt.CheckState.Unchecked else set()
    return {number for child in below for number in _unchecked(child)}
