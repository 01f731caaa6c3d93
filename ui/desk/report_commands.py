"""What the desk writes for others to read: a frame as a picture, the report of a case."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from cases.records import Case
from ui.desk.parts import Parts
from ui.widgets import plural
from workbench.i18n import ENGLISH, Language
from workbench.names import frame_stem

if TYPE_CHECKING:  # load the engine, Pillow and more: what writes a picture or a report does that
    from workbench.frame_export import ExportedFrame
    from workbench.report.choice import Choice


class ReportCommands(QObject):
    """Exports a frame or the report: asks, starts the job, says where it is."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk

    def export_frame(self) -> None:
        """Ask where to, and write the frame on screen with its steps."""
        desk = self._desk
        if desk.clip is None or desk.viewer.view.image.isNull():
            return
        desk.player.pause()
        pts = None if desk.player.positions is None else desk.player.positions.pts(desk.player.position)
        name = frame_stem(desk.clip.name, pts, (each.kind.name for each in desk.player.steps))
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(desk, self.tr("Export this frame"), pictures or str(Path.home()), self.tr("PNG (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.selectFile(f"{name}.png")
        if dialog.exec():
            self.write_frame(Path(dialog.selectedFiles()[0]))

    def write_frame(self, target: Path) -> None:
        """Write the frame on screen with its steps into the file ``target``, log it, and say where it is."""
        desk, positions = self._desk, self._desk.player.positions
        if desk.clip is None:
            return
        start = None if positions is None else int(positions.index.pts[0])
        pts = 0 if positions is None else positions.pts(desk.player.position)
        desk.session.export_frame(desk.clip, start, pts, target, desk.player.steps, self._frame_written)

    def _frame_written(self, exported: ExportedFrame) -> None:
        done = exported.steps or self.tr("no steps")
        if exported.hidden:
            done += ", " + plural(exported.hidden, self.tr("{0} place blurred"), self.tr("{0} places blurred"))
        self._desk.status.say(self.tr("Frame exported: {0} ({1})").format(exported.path.name, done))
        self._desk.status.offer(self.tr("Open folder"), partial(_open, exported.path.parent))

    def export_report(self) -> None:
        """Ask what goes into the report, in which forms and where to, and write it."""
        from ui.dialogs.report_builder import ReportBuilder

        desk = self._desk
        if desk.case is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents or Path.home()) / self.tr("Report {0}").format(desk.case.reference)
        form = ReportBuilder(desk.session, desk.case, folder, desk)
        if form.exec():
            wanted = form.chosen(), form.left_out(), form.language()
            self.write_report(desk.case, form.target(), *wanted, archival=form.archival.isChecked())
        form.deleteLater()

    def write_report(
        self,
        case: Case,
        folder: Path,
        kinds: list[str],
        choice: Choice | None = None,
        language: Language = ENGLISH,
        *,
        archival: bool = False,
    ) -> None:
        """Write the report with what was chosen or with everything, say where it is, open its folder on request."""
        from ui.report_jobs import export
        from workbench.report.choice import EVERYTHING

        then, choice = partial(self._report_written, folder), EVERYTHING if choice is None else choice
        export(self._desk.session, case, folder, kinds, then, choice, language, archival=archival)

    def _report_written(self, folder: Path, written: dict[str, Path]) -> None:
        names = ", ".join(path.name for path in written.values())
        self._desk.status.say(self.tr("Report written: {0} in {1}").format(names, folder))
        self._desk.status.offer(self.tr("Open folder"), partial(_open, folder))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
