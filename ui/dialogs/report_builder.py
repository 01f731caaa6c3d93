"""The report before it is written: what goes in at the left, the pages as they will print at the right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cases.records import Case
from ui import theme, widgets
from ui.dialogs.form import Form, required, text_of
from ui.dialogs.report_preview import Pages
from ui.dialogs.report_tree import ReportTree
from ui.flow import Flow
from ui.i18n import of_the_core
from ui.report_jobs import Preview
from ui.session import Session
from ui.widgets import button, label
from workbench.i18n import LANGUAGES, Language
from workbench.report.choice import Choice
from workbench.report.model import Report

WAIT_MS = 350
"""Milliseconds after the last change of the choice before pages are set anew: boxes are often ticked in a row."""

SIZE = QSize(1700, 1300)
"""Pixels wanted; a smaller screen gets what it has room for."""

CHOICE = 310
"""Pixels across of what is chosen; the pages have the rest, from the top to the foot."""


class ReportBuilder(Form):
    """Which sections, keyframes and forms of the report, where to, and its pages."""

    def __init__(self, session: Session, case: Case, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retitle(
            self.tr("Report on {0}").format(case.reference),
            self.tr("What is left out here is in none of the files, and the report says that it was left out."),
        )
        self.does(self.tr("Export"))
        self.tree = ReportTree()
        self.pages = Pages()
        self.graphic = label("", "warn", wrap=True)
        self.graphic.hide()
        self.fields.addWidget(self.graphic)
        self.fields.addWidget(self.tree, 1)
        self.folder, self.kinds, self.languages = QLineEdit(str(folder)), self._kinds(), self._languages()
        self.public = QCheckBox(self.tr("Public version"))
        self.public.setToolTip(self.tr("Without what is marked confidential"))
        self.public.setAccessibleDescription(self.public.toolTip())
        self.archival = QCheckBox(self.tr("For archives (PDF/A)"))
        self.archival.setToolTip(self.tr("The PDF as PDF/A-3: it brings all that it needs, for good"))
        self.archival.setAccessibleDescription(self.archival.toolTip())
        self.fields.addLayout(self._where())
        self.needs(self.folder)
        self.beside(self.pages, theme.px(CHOICE))
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.preview = Preview(session, case, self)
        self._connect()
        self.preview.collect(self.language())

    def _kinds(self) -> dict[str, QCheckBox]:
        made = {
            "pdf": QCheckBox(self.tr("PDF")),
            "html": QCheckBox(self.tr("HTML")),
            "json": QCheckBox(self.tr("JSON")),
        }
        tips = (self.tr("To hand over and print"), self.tr("One self-contained page"), self.tr("For other programs"))
        for (kind, box), tip in zip(made.items(), tips, strict=True):
            box.setChecked(kind != "json")
            box.setToolTip(tip)
            box.setAccessibleDescription(tip)
        return made

    def _languages(self) -> QComboBox:
        """Of the pages: the desk's own first chosen."""
        made = QComboBox()
        for one in LANGUAGES.values():
            made.addItem(one.name.capitalize(), one.code)
        made.setCurrentIndex(made.findData(of_the_core().code))
        made.setToolTip(self.tr("Language of the report"))
        made.setAccessibleName(self.tr("Language of the report"))
        return made

    def _where(self) -> QVBoxLayout:
        """The folder, and below it the forms."""
        name = label(self.tr("Folder"), "small")
        name.setBuddy(self.folder)
        self.folder.setAccessibleName(self.tr("Folder"))
        line = widgets.row(self.folder, button(self.tr("Choose…"), self._choose, icon="folder"))
        line.setStretch(0, 1)
        language, forms = QWidget(), QWidget()
        named = label(self.tr("Language"), "small")
        named.setBuddy(self.languages)
        language.setLayout(widgets.row(named, self.languages, gap=6))
        forms.setLayout(Flow(*self.kinds.values(), self.archival, self.public, language, gap=14))
        return widgets.column(name, line, 4, forms, gap=4)

    def _connect(self) -> None:
        self.tree.itemChanged.connect(lambda *_changed: self._wait.start())
        self.languages.currentIndexChanged.connect(self._read_again)
        self.public.toggled.connect(lambda *_on: self._wait.start())
        self.kinds["pdf"].toggled.connect(self.archival.setEnabled)
        self._wait.timeout.connect(self._make)
        self.preview.collected.connect(self._on_collected)
        self.preview.making.connect(lambda: self.pages.say(self.tr("The preview is being made…")))
        self.preview.pages.connect(self.pages.show_pdf)
        self.preview.failed.connect(self.pages.fail)
        self.pages.say(self.tr("The case and its pictures are being read…"))

    def _read_again(self) -> None:
        """In the language that is chosen now: drawings are laid out anew for it."""
        self._wait.stop()
        self.preview.stop()
        self.pages.say(self.tr("The case and its pictures are being read…"))
        self.preview.collect(self.language())

    def _on_collected(self, report: Report) -> None:
        self.tree.fill(report)
        graphic = [item.number for item in report.materials if item.flagged]
        if graphic:
            said = self.tr("Marked as graphic: {0}. Their pictures are grey and blurred, here and in the report.")
            self.graphic.setText(said.format(", ".join(graphic)))
        self.graphic.setVisible(bool(graphic))
        self._make()

    def _make(self) -> None:
        self._wait.stop()
        self.preview.make(self.left_out())

    def problems(self) -> list[tuple[QWidget, str]]:
        """A folder and at least one form."""
        found = required(self.folder, self.tr("Choose a folder."))
        if not self.chosen():
            found.append((self.kinds["pdf"], self.tr("Choose at least one form.")))
        return found

    def left_out(self) -> Choice:
        """What is left out."""
        return replace(self.tree.left_out(), public=self.public.isChecked())

    def chosen(self) -> list[str]:
        """The forms wanted."""
        return [kind for kind, box in self.kinds.items() if box.isChecked()]

    def language(self) -> Language:
        """Of the pages."""
        return LANGUAGES[str(self.languages.currentData())]

    def target(self) -> Path:
        """Where to."""
        return Path(text_of(self.folder)).expanduser()

    def fit(self) -> None:
        """As large as wanted and as the screen allows, once; a line of words more changes nothing."""
        self.fit_once(SIZE)

    def done(self, result: int) -> None:
        """However it is closed: stop what is under way."""
        self._wait.stop()
        self.preview.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As :meth:`done`."""
        self.preview.stop()
        super().closeEvent(event)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the report"), text_of(self.folder))
        if chosen:
            self.folder.setText(chosen)
