"""Bringing in what others handed over: a bundle, annotations of a clip, hashes, a report to check; what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLineEdit, QWidget

from cases.records import Clip
from ui import theme, widgets
from ui.dialogs.form import EDGE, Form, chosen, required, text_of
from ui.exchange_jobs import BringIn, Kind, Told
from ui.widgets import button, label

ENDINGS: Final = {
    Kind.MARKS: (".vtt", ".eaf", ".json", ".jsonld", ".xml"),
    Kind.HASHES: (".txt", ".csv", ".pdq", ".list"),
    Kind.REPORT: (".html", ".htm", ".pdf"),
}
"""What files of a kind usually end in; anything else is taken for a bundle."""
WIDE: Final = 560
"""Pixels across of what is told, at a text of 100 %."""


class BringInForm(Form):
    """What to bring in, and as what."""

    def __init__(self, clips: list[Clip], clip: Clip | None, parent: QWidget | None = None) -> None:
        """``clips``: those that annotations can be of; ``clip``: the one on screen."""
        super().__init__(parent)
        self.retitle(
            self.tr("Bring in"),
            self.tr("A bundle is checked whole before anything of it comes in; nothing that is here is overwritten."),
        )
        self.does(self.tr("Bring in"))
        self.source = QLineEdit()
        self._pick = widgets.row(
            button(self.tr("File…"), self._choose_file, icon="folder-open"),
            button(self.tr("Folder…"), self._choose_folder, icon="folder"),
            None,
        )
        self.add(self.tr("File, or folder of an unpacked bundle"), self.source)
        self.fields.addLayout(self._pick)
        self.kind = self.choice(self.tr("What it is"), Kind)
        self.kind.setItemText(0, self.tr("A bundle: a case, or a second reader’s answer"))
        self.kind.setItemText(1, self.tr("Annotations: WebVTT, ELAN, Web Annotation"))
        self.kind.setItemText(2, self.tr("A list of picture hashes: which clips show what it names"))
        self.kind.setItemText(3, self.tr("A report: its steps are done again and compared; nothing comes in"))
        self.reference = QLineEdit()
        self._named = self.add(
            self.tr("New reference of the case"),
            self.reference,
            self.tr("Needed only if this workspace already uses the reference."),
        )
        self.clip = QComboBox()
        for one in clips:
            self.clip.addItem(one.name, one)
            if clip is not None and one.id == clip.id:
                self.clip.setCurrentIndex(self.clip.count() - 1)
        self._of = self.add(self.tr("Of the clip"), self.clip)
        self.needs(self.source)
        self.source.textChanged.connect(self._guess)
        self.kind.currentIndexChanged.connect(lambda _index: self._show())
        self._show()

    def wish(self) -> BringIn:
        """What is asked for."""
        kind = chosen(self.kind, Kind)
        clip = self.clip.currentData() if kind is Kind.MARKS else None
        reference = text_of(self.reference) if kind is Kind.BUNDLE else ""
        return BringIn(kind, Path(text_of(self.source)).expanduser(), reference, clip)

    def problems(self) -> list[tuple[QWidget, str]]:
        """There must be something, and a clip for annotations."""
        found = required(self.source, self.tr("Choose a file or a folder."))
        wish = self.wish()
        if not found and not wish.source.exists():
            found.append((self.source, self.tr("{0} is not there.").format(wish.source.name)))
        if wish.kind is Kind.MARKS and wish.clip is None:
            found.append((self.clip, self.tr("There is no clip yet that annotations could be of.")))
        return found

    def _guess(self, text: str) -> None:
        ending = Path(text.strip()).suffix.casefold()
        kind = next((kind for kind, endings in ENDINGS.items() if ending in endings), Kind.BUNDLE)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))

    def _show(self) -> None:
        kind = chosen(self.kind, Kind)
        self._named.setVisible(kind is Kind.BUNDLE)
        self._of.setVisible(kind is Kind.MARKS)
        if self.isVisible():
            self.fit()

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Bring in"), text_of(self.source))
        if name:
            self.source.setText(name)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Bring in"), text_of(self.source))
        if name:
            self.source.setText(name)


class BundleForm(Form):
    """A bundle to begin with: it becomes the first case of a new workspace."""

    def __init__(self, folder: Path, analyst: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retitle(
            self.tr("Open a bundle"),
            self.tr(
                "A case that somebody handed over, or gave you as a second reader. It is checked and becomes the first "
                "case of a new workspace; your answer goes back by Hand over."
            ),
        )
        self.does(self.tr("Open"))
        self.source = QLineEdit()
        self.add(self.tr("File, or folder of an unpacked bundle"), self.source)
        self.fields.addLayout(
            widgets.row(
                button(self.tr("File…"), self._choose_file, icon="folder-open"),
                button(self.tr("Folder…"), self._choose_folder, icon="folder"),
                None,
            )
        )
        self.folder = self.line(self.tr("New folder of the workspace"))
        self.folder.setText(str(folder))
        self.name = self.line(
            self.tr("Your name"), hint=self.tr("The name is written beside everything you record from now on.")
        )
        self.name.setText(analyst)
        self.needs(self.source, self.folder, self.name)

    def root(self) -> Path:
        """Where the workspace goes."""
        return Path(text_of(self.folder)).expanduser()

    def bundle(self) -> Path:
        """The bundle."""
        return Path(text_of(self.source)).expanduser()

    def problems(self) -> list[tuple[QWidget, str]]:
        """A bundle that is there, a folder that is free, and a name."""
        found = required(self.source, self.tr("Choose a file or a folder."))
        if not found and not self.bundle().exists():
            found.append((self.source, self.tr("{0} is not there.").format(self.bundle().name)))
        found += required(self.folder, self.tr("Choose a folder."))
        root = self.root()
        if root.is_file() or (root.is_dir() and any(root.iterdir())):
            found.append((self.folder, self.tr("{0} is not empty. Choose a new folder.").format(root.name)))
        return found + required(self.name, self.tr("Write a name."))

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Open a bundle"), text_of(self.source))
        if name:
            self.source.setText(name)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a bundle"), text_of(self.source))
        if name:
            self.source.setText(name)


class ToldSheet(QDialog):
    """What came of it, to be read at leisure; nothing waits for it."""

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(told.title)
        page = QWidget()
        lines = [label(line, wrap=True, selectable=True) for line in told.lines]
        warnings = [label(line, "warn", wrap=True, selectable=True) for line in told.warnings]
        self._told = widgets.column(*lines, *warnings, None, gap=8)
        page.setLayout(self._told)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        self._area = widgets.scrolled(page)
        self._inside = widgets.column(
            label(told.title, "name", wrap=True), 2, self._area, 6, widgets.row(None, close), gap=7, pad=20
        )
        self._inside.setStretch(2, 1)
        self.setLayout(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as all that is told, wrapped lines too, and never higher than the screen."""
        super().showEvent(event)
        for part in self.findChildren(QWidget):
            part.ensurePolished()
            part.updateGeometry()  # or sizes are still those from before the style sheet
        room = self.screen().availableSize() - QSize(EDGE, EDGE)
        wide = min(theme.px(WIDE), room.width())
        margins = self._inside.contentsMargins()
        for layout in (self._told, self._inside):
            layout.invalidate()
        lines = self._told.totalHeightForWidth(wide - margins.left() - margins.right())
        need = self._inside.totalHeightForWidth(wide) - self._area.sizeHint().height() + lines
        self.resize(wide, min(need, room.height()))
