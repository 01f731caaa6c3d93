"""A new case, and a new workspace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cases.records import Case
from ui import widgets
from ui.dialogs.form import Form, required, text_of
from ui.widgets import button


class CaseForm(Form):
    """One question about one or several clips."""

    def __init__(self, taken: set[str], analyst: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken, self._analyst = taken, analyst
        self.retitle(self.tr("New case"), self.tr("A case is one question about one or several clips."))
        self.does(self.tr("Create case"))
        self.reference = self.line(self.tr("Reference"), "G-2020", self.tr("Short, and used once in this workspace."))
        self.name = self.line(self.tr("Title"), self.tr("Grenoble, Mistral district"))
        self.question = self.text(
            self.tr("Question"), self.tr("Was this filmed where and when it is said to be?"), lines=3
        )
        self.needs(self.reference, self.name, self.question)

    def problems(self) -> list[tuple[QWidget, str]]:
        """All three are needed, the reference not taken."""
        found = required(self.reference, self.tr("Give the case a short reference."))
        if text_of(self.reference) in self._taken:
            found.append((self.reference, self.tr("This reference is taken in this workspace.")))
        found += required(self.name, self.tr("Give the case a title."))
        return found + required(self.question, self.tr("Write the question the case is to answer."))

    def record(self) -> Case:
        """What was entered."""
        return Case(
            reference=text_of(self.reference),
            title=text_of(self.name),
            question=text_of(self.question),
            analysts=(self._analyst,) if self._analyst else (),
        )


class RevisionForm(Form):
    """Other words for a case: its title and its question."""

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = self.tr("Case {0}. The words before stay in the log.").format(case.reference)
        self.retitle(self.tr("Revise the case"), about)
        self.does(self.tr("Revise"))
        self.name = self.line(self.tr("Title"))
        self.question = self.text(self.tr("Question"), lines=3)
        self.name.setText(case.title)
        self.question.setPlainText(case.question)
        self.needs(self.name, self.question)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Both are needed."""
        found = required(self.name, self.tr("Give the case a title."))
        return found + required(self.question, self.tr("Write the question the case is to answer."))

    def title(self) -> str:
        """What it is called."""
        return text_of(self.name)

    def asked(self) -> str:
        """What it asks."""
        return text_of(self.question)


class WorkspaceForm(Form):
    """A folder for a new workspace, and its first case."""

    def __init__(self, folder: Path, analyst: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analyst = analyst
        self.retitle(
            self.tr("New case"),
            self.tr(
                "Cases live in a workspace: a folder that holds the evidence and the record. "
                "Footage is searched for across all cases of a workspace."
            ),
        )
        self.does(self.tr("Create"))
        self.folder = QLineEdit(str(folder))
        holder = QWidget()
        holder.setFocusProxy(self.folder)
        holder.setLayout(widgets.row(self.folder, button(self.tr("Choose…"), self._choose, icon="folder")))
        self.add(self.tr("Workspace folder"), holder, self.tr("A new or empty folder."))
        self.folder.setAccessibleName(self.tr("Workspace folder"))
        self.reference = self.line(self.tr("Reference of the first case"), "G-2020")
        self.name = self.line(self.tr("Title"), self.tr("Grenoble, Mistral district"))
        self.pair(self.reference, self.name)
        self.question = self.text(
            self.tr("Question"), self.tr("Was this filmed where and when it is said to be?"), lines=3
        )
        self.needs(self.folder, self.reference, self.name, self.question)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A folder that is free, and a whole case."""
        found = required(self.folder, self.tr("Choose a folder."))
        root = self.root()
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            found.append((self.folder, self.tr("This folder is not empty; choose a new one.")))
        found += required(self.reference, self.tr("Give the case a short reference."))
        found += required(self.name, self.tr("Give the case a title."))
        return found + required(self.question, self.tr("Write the question the case is to answer."))

    def root(self) -> Path:
        """Where the workspace is to be."""
        return Path(text_of(self.folder)).expanduser()

    def record(self) -> Case:
        """The first case."""
        analysts = (self._analyst,) if self._analyst else ()
        return Case(text_of(self.reference), text_of(self.name), text_of(self.question), analysts=analysts)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the workspace"), str(self.root().parent))
        if chosen:
            self.folder.setText(chosen)
