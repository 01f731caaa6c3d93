"""What the analyst can do, by key, menu or button; each opens its dialog and hands the result to the session."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QTabBar

from cases.confidential import restriction
from cases.kinds import Record
from cases.records import AssessedBy, Case, Decision
from ui import icons
from ui.desk.confidential_commands import ConfidentialCommands
from ui.desk.exchange_commands import ExchangeCommands
from ui.desk.marking_commands import MarkingCommands
from ui.desk.marks_overlay import Tool
from ui.desk.parts import Parts
from ui.dialogs.case import CaseForm
from ui.dialogs.entries import AppearanceForm, ClaimForm, FindingForm
from ui.dialogs.palette import Palette
from ui.dialogs.small import AnalystForm, GoToForm, ReasonForm, ShortcutSheet
from ui.dialogs.verdict import VerdictForm
from ui.shortcuts import table, worded
from ui.widgets import plural
from workbench.i18n import ENGLISH, Language
from workbench.names import frame_stem

if TYPE_CHECKING:  # load the engine, Pillow and more: what writes a picture or a report does that
    from workbench.frame_export import ExportedFrame
    from workbench.report.choice import Choice


class Commands(QObject):
    """The desk's verbs. Names are those of :mod:`ui.shortcuts`."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        self.marking = MarkingCommands(desk)
        self.exchange = ExchangeCommands(desk)
        self.confidential = ConfidentialCommands(desk)
        self._bound: list[QShortcut] = []
        self.bind()

    def bind(self) -> None:
        """Let the keys of the table lead to the commands, and no others."""
        for former in self._bound:
            former.setEnabled(False)
            former.deleteLater()
        self._bound = []
        for shortcut in table():
            for keys in shortcut.keys:
                made = QShortcut(QKeySequence(keys), self._desk)
                made.activated.connect(partial(self.run, shortcut.act, keys))
                self._bound.append(made)

    def run(self, act: str, keys: str = "") -> None:
        """Do ``act``; Space on a button presses it and arrows on tabs turn them, as everywhere."""
        focus = QApplication.focusWidget()
        if keys == "Space" and isinstance(focus, QAbstractButton):
            focus.click()
        elif keys in ("Left", "Right") and isinstance(focus, QTabBar):
            focus.setCurrentIndex(focus.currentIndex() + (1 if keys == "Right" else -1))
        elif act.startswith("tab_"):
            self._desk.inspector.ask(int(act[4:]) - 1)
        else:
            getattr(self, act)()

    def actions(self) -> list[QAction | None]:
        """The menu's upper part."""
        made: list[QAction | None] = [*self.marking.actions(), None]
        for icon, text, act in (
            ("plus", self.tr("New case…"), self.new_case),
            ("drop", self.tr("Add files…"), self.add_files),
            ("search", self.tr("Search all clips for one another"), self.search_all),
            ("report", self.tr("Export report…"), self.export_report),
            ("export", self.tr("Hand over…"), self.hand_over),
            ("folder-open", self.tr("Bring in…"), self.bring_in),
        ):
            action = QAction(icons.icon(icon), text, self)
            action.triggered.connect(lambda _checked=False, act=act: act())
            made.append(action)
        return [*made, None]

    # playing and moving

    def toggle_play(self) -> None:
        """Play or stop."""
        self._desk.player.toggle()

    def pause(self) -> None:
        """Stop."""
        self._desk.player.pause()

    def shuttle_on(self) -> None:
        """Play, faster each time."""
        self._desk.player.shuttle(1)

    def shuttle_back(self) -> None:
        """Play backwards, faster each time."""
        self._desk.player.shuttle(-1)

    def slower(self) -> None:
        """The next slower speed."""
        self._desk.player.change_pace(-1)

    def faster(self) -> None:
        """The next faster speed."""
        self._desk.player.change_pace(1)

    def mark_in(self) -> None:
        """Let the range begin here."""
        self._desk.player.mark_in()

    def mark_out(self) -> None:
        """Let the range end here."""
        self._desk.player.mark_out()

    def clear_marks(self) -> None:
        """No range."""
        self._desk.player.clear_marks()

    def toggle_loop(self) -> None:
        """Loop or not."""
        self._desk.player.set_loop(not self._desk.player.loop)

    def toggle_sound(self) -> None:
        """Mute or not."""
        self._desk.player.set_muted(not self._desk.player.muted)

    def frame_on(self) -> None:
        """One frame on."""
        self._desk.player.step(1)

    def frame_back(self) -> None:
        """One frame back."""
        self._desk.player.step(-1)

    def second_on(self) -> None:
        """One second on."""
        self._desk.player.skip(1.0)

    def second_back(self) -> None:
        """One second back."""
        self._desk.player.skip(-1.0)

    def to_start(self) -> None:
        """The first frame."""
        self._desk.player.to_start()

    def to_end(self) -> None:
        """The last frame."""
        self._desk.player.to_end()

    def keyframe_on(self) -> None:
        """The next keyframe found; where none is known yet, the next key frame of the coding."""
        self._keyframe(1)

    def keyframe_back(self) -> None:
        """The keyframe before."""
        self._keyframe(-1)

    def _keyframe(self, step: int) -> None:
        player, positions = self._desk.player, self._desk.player.positions
        if positions is None:
            return
        known = [positions.at_pts(row.pts) for row in self._desk.strip.keyframes.rows()]
        if not known:
            there = positions.next_key(player.position) if step > 0 else positions.previous_key(player.position)
            player.go(there)
            return
        ahead = [place for place in known if (place - player.position) * step > 0]
        if ahead:
            player.go(min(ahead) if step > 0 else max(ahead))

    def go_to(self) -> None:
        """Ask for a time, frame or PTS and go there."""
        positions = self._desk.player.positions
        if positions is not None:
            form = GoToForm(positions, self._desk)
            if form.exec():
                self._desk.player.go(form.position())

    # looking

    def timeline_in(self) -> None:
        """Show less of the clip, larger."""
        self._desk.timeline.zoom(1)

    def timeline_out(self) -> None:
        """Show more of the clip."""
        self._desk.timeline.zoom(-1)

    def timeline_all(self) -> None:
        """Show the whole clip."""
        self._desk.timeline.show_all()

    def toggle_spectrogram(self) -> None:
        """Turn the waveform into a spectrogram and back."""
        self._desk.timeline.toggle_spectrogram()

    def fit_picture(self) -> None:
        """The whole picture."""
        self._desk.viewer.view.fit()

    def pixels(self) -> None:
        """One pixel of the clip on one of the screen."""
        view = self._desk.viewer.view
        view.set_zoom(1.0 / view.devicePixelRatioF())

    def zoom_in(self) -> None:
        """Closer."""
        self._desk.viewer.view.set_zoom(self._desk.viewer.view.zoom * 1.25)

    def zoom_out(self) -> None:
        """Further away."""
        self._desk.viewer.view.set_zoom(self._desk.viewer.view.zoom / 1.25)

    def mirror_view(self) -> None:
        """Look in a mirror."""
        self._desk.viewer.toggle_mirror()

    def turn_view(self) -> None:
        """Turn the picture by a quarter more."""
        if self._desk.clip is not None:
            self._desk.viewer.steps.turn()

    def adjust_view(self) -> None:
        """Show or hide the steps of the view."""
        self._desk.viewer.toggle_adjust()

    def magnify(self) -> None:
        """The magnifier, larger, and off again."""
        self._desk.viewer.view.cycle_loupe()

    def small_view(self) -> None:
        """Show graphic clips in a small window, or as large as others."""
        self._desk.protection.toggle_small()

    def reveal(self) -> None:
        """Show a graphic clip as it is, or veil it again."""
        clip = self._desk.clip
        if clip is not None and self._desk.protection.is_graphic(clip.id):
            self._desk.protection.toggle(clip.id)

    def mark_graphic(self) -> None:
        """Mark the clip as graphic; to take the mark off, ask why."""
        desk = self._desk
        if desk.clip is None:
            return
        if not desk.protection.is_graphic(desk.clip.id):
            desk.session.set_graphic(desk.clip, graphic=True, reason="")
            return
        form = ReasonForm(self.tr("Not graphic after all"), desk)
        if form.exec():
            desk.session.set_graphic(desk.clip, graphic=False, reason=form.reason())

    def search_everything(self) -> None:
        """Find clips, notes, text and commands by words, and go there."""
        palette = Palette(self._desk.session, self._desk)
        if palette.exec() and palette.chosen is not None:
            hit = palette.chosen
            if hit.act:
                self.run(hit.act)
            else:
                self._desk.clips.filter.clear()
                self._desk.clips.choose(hit.clip_id or hit.case_id)
                if hit.pts is not None:
                    self._desk.player.go_pts(hit.pts)

    def focus_filter(self) -> None:
        """Type into the filter."""
        self._desk.clips.filter.setFocus()
        self._desk.clips.filter.selectAll()

    def toggle_jobs(self) -> None:
        """Show or hide the list of jobs."""
        self._desk.jobs_pane.setVisible(not self._desk.jobs_pane.isVisible())

    def show_shortcuts(self) -> None:
        """All keys."""
        ShortcutSheet(self._desk).exec()

    # working

    def new_case(self) -> Case | None:
        """Ask for a new case and record it."""
        desk = self._desk
        taken = {case.reference for case in desk.session.workspace.store.find(Case)}
        form = CaseForm(taken, desk.session.analyst, desk)
        if not form.exec():
            return None
        case = form.record()
        desk.session.add(case, "cases", self._show_new_case)
        return case

    def _show_new_case(self, case: Case) -> None:
        self._desk.clips.reload()
        self._desk.clips.choose(case.id)

    def take_in(self, paths: list[Path]) -> None:
        """Take files into the case chosen; where there is no case yet, ask for one first."""
        case = self._desk.case or self._desk.clips.current_case() or self.new_case()
        if case is not None and paths:
            self._desk.session.take_in(case, paths)

    def add_files(self) -> None:
        """Ask for files and take them in."""
        names, _kind = QFileDialog.getOpenFileNames(self._desk, self.tr("Add files to the case"))
        self.take_in([Path(name) for name in names])

    def search_all(self) -> None:
        """Search each clip against all others."""
        self._desk.session.search_each()

    def mark(self) -> None:
        """Write a note about the frame shown."""
        notes = self._desk.inspector.notes
        self._desk.inspector.turn_to(notes)
        notes.begin_at_frame()

    def draw_box(self) -> None:
        """Draw a box on the picture, or lay the tool down."""
        self.marking.use(Tool.BOX)

    def draw_polygon(self) -> None:
        """Draw a polygon on the picture, or lay the tool down."""
        self.marking.use(Tool.POLYGON)

    def mark_whole(self) -> None:
        """Mark the frame on screen, or the range, as a whole."""
        self.marking.mark_whole()

    def undo(self) -> None:
        """Bring back what was so before."""
        self.marking.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self.marking.redo()

    def add_appearance(self) -> None:
        """Ask where the footage was seen."""
        desk = self._desk
        if desk.case is not None:
            form = AppearanceForm(desk.case, desk.clip, desk)
            if form.exec():
                self._keep(form, form.record(), "appearances")

    def add_claim(self) -> None:
        """Ask who says what."""
        desk = self._desk
        if desk.case is not None:
            form = ClaimForm(desk.case, desk.clip, desk)
            if form.exec():
                claim = form.record()
                self._keep(form, claim, "claims")
                if place := form.place(claim, desk.session.analyst):
                    desk.session.add(place, "claims")

    def add_finding(self) -> None:
        """Ask for a check and what it showed."""
        desk = self._desk
        if desk.case is not None:
            form = FindingForm(desk.case, desk.clip, desk.session.analyst, desk)
            if form.exec():
                self._keep(form, form.record(), "findings")

    def _keep(self, form: AppearanceForm | ClaimForm | FindingForm, record: Record, topic: str) -> None:
        """Keep what was entered, and mark it as confidential where that was said."""
        session = self._desk.session
        session.add(record, topic)
        if form.confidential.isChecked():
            session.add(restriction(record, reason=self.tr("Marked when it was entered"), by=session.analyst), topic)

    def give_verdict(self) -> None:
        """Ask for a verdict."""
        desk = self._desk
        if desk.case is not None:
            standing = [v for v in desk.session.verdicts(desk.case, desk.clip) if v.assessed_by is AssessedBy.US]
            ours = [v for v in standing if not desk.session.desk_of(v)]
            form = VerdictForm(desk.case, desk.clip, desk.session.analyst, ours[-1] if ours else None, desk)
            if form.exec():
                desk.session.assess(form.record())

    def confirm_matches(self) -> None:
        """Confirm the matches chosen."""
        self._decide(Decision.CONFIRMED)

    def reject_matches(self) -> None:
        """Reject the matches chosen."""
        self._decide(Decision.REJECTED)

    def leave_matches(self) -> None:
        """Leave the matches chosen undecided."""
        self._decide(Decision.UNDECIDED)

    def _decide(self, decision: Decision) -> None:
        if not self._desk.inspector.matches.decide(decision):
            none = self.tr("No match is chosen. {0} shows them, {0} again leads to the first.")
            self._desk.status.say(worded(none, "tab_2"))

    def hand_over(self) -> None:
        """Hand the case over: a bundle, for a second reader, or in another tool's form."""
        self.exchange.hand_over()

    def bring_in(self) -> None:
        """Bring in what others handed over."""
        self.exchange.bring_in()

    def show_settings(self) -> None:
        """What the desk remembers of how one likes to work."""
        self._desk.settings_wanted.emit()

    def rename_analyst(self) -> None:
        """Ask who works here."""
        form = AnalystForm(self._desk.session.analyst, self._desk)
        if form.exec():
            self._desk.session.analyst = form.name.text().strip()
            self._desk.settings.set_analyst(self._desk.session.analyst)

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
