"""The desk of one open workspace: lays out the panels and passes what they say on to each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from cases.records import Case, Clip, ClipKind
from ui import i18n, theme, widgets
from ui.desk.case_page import CasePage
from ui.desk.clip_work import ClipWork
from ui.desk.commands import Commands
from ui.desk.parts import Parts
from ui.desk.shares import Shares
from ui.desk.stage import Stage
from ui.desk.top_bar import TopBar
from ui.jobs import JobRow, State
from ui.resume import Place
from ui.session import Session
from ui.settings import Settings
from ui.turns import turns

if TYPE_CHECKING:  # loaded by the job that takes files in
    from workbench.intake import IntakeItem


SIDES = (0.205, 0.53, 0.265)
"""Shares of the width: cases and clips, viewer, inspector."""
PLACE_MS = 1000
"""Milliseconds after a move, or another choice, in which more of them are awaited before the place is written down."""
RELOAD_MS = 120
"""Milliseconds in which changes of the record are gathered before the list on the left is read anew."""


class Desk(Parts):
    """Everything on screen while a workspace is open."""

    def __init__(
        self, session: Session, settings: Settings, actions: list[QAction | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, settings, parent)
        self.setObjectName("desk")
        session.setParent(self)
        session.listen()
        self.commands = Commands(self)
        self.top = TopBar(session.workspace.name, [*self.commands.actions(), *actions])
        self.work = ClipWork(self)
        self.case_page = CasePage(self.clips)
        self._reload = QTimer(self, singleShot=True, interval=RELOAD_MS)
        self._reload.timeout.connect(lambda: turns().later(self.clips, self.clips.reload))
        self._lay_out()
        self.commands.marking.share_undo()
        self._connect()
        self._place = QTimer(self, singleShot=True, interval=PLACE_MS)
        self._place.timeout.connect(self._keep_place)
        self.player.moved.connect(lambda _position: self._move())
        self.inspector.tabs.currentChanged.connect(lambda _tab: self._move())
        order, self.clips.lines.folded = session.resume.listing()
        self.clips.set_order(order)
        self.clips.reload()
        self.clips.arranged.connect(self._keep_listing)
        self._return()
        session.graphic_clips(self.protection.set_graphic, self)
        if self.work.waiting:  # the frame comes first
            self.work.settled.connect(self._check, Qt.ConnectionType.SingleShotConnection)
        else:
            self._check()

    def _check(self) -> None:
        """Whether the record and the originals are as they were."""
        self.session.check_chain()
        self.session.check_originals()

    def _lay_out(self) -> None:
        self.stage = Stage(self.viewer, self.transport, self.timeline, self.strip)
        self.centre = QStackedWidget()
        self.centre.addWidget(self.stage)
        self.centre.addWidget(self.case_page)
        self.splitter = Shares(Qt.Orientation.Horizontal, SIDES)
        for part, least in ((self.clips, theme.px(150) + 50), (self.centre, 420), (self.inspector, theme.px(282) + 30)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
        whole = widgets.column(self.top, self.splitter, self.jobs_pane, self.status, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.jobs_pane.hide()

    def _connect(self) -> None:
        clips, inspector, session = self.clips, self.inspector, self.session
        clips.clip_chosen.connect(self.show_clip)
        clips.case_chosen.connect(self.show_case)
        clips.revision_wanted.connect(self.commands.cases.revise_case)
        clips.status_wanted.connect(self.commands.cases.close_case)
        clips.case_wanted.connect(self.commands.cases.new_case)
        clips.files_wanted.connect(lambda _case: self.commands.cases.add_files())
        clips.search_wanted.connect(session.search)
        clips.compare_wanted.connect(self.work.compare)
        self.case_page.clip_wanted.connect(lambda clip: self.clips.choose(clip.id))
        self.case_page.revision_wanted.connect(self.commands.cases.revise_case)
        self.case_page.status_wanted.connect(self.commands.cases.close_case)
        self.case_page.files_wanted.connect(self.commands.cases.add_files)
        self.thumbs.ready.connect(lambda _clip, _pts: self.case_page.grid.viewport().update())
        self.top.report_wanted.connect(self.commands.report.export_report)
        self.top.search_wanted.connect(self.commands.search_everything)
        self.top.files_wanted.connect(self.commands.cases.add_files)
        self.viewer.export_wanted.connect(self.commands.report.export_frame)
        self.status.jobs_wanted.connect(self.commands.toggle_jobs)
        self.jobs_pane.shown.connect(self.status.show_list_open)
        self.timeline.sought.connect(self.player.go_seconds)
        self.timeline.previewed.connect(self.viewer.show_preview)
        self.timeline.match_chosen.connect(self.work.open_match)
        self.strip.chosen.connect(self.player.go_pts)
        inspector.matches.compare_wanted.connect(self.compare_wanted)
        inspector.matches.sought.connect(self.player.go_seconds)
        inspector.matches.clip_wanted.connect(self.clips.choose)
        inspector.notes.sought.connect(self.player.go_pts)
        inspector.sources.copy_chosen.connect(self._choose_copy)
        inspector.sources.appearance_wanted.connect(self.commands.add_appearance)
        inspector.sources.claim_wanted.connect(self.commands.add_claim)
        inspector.verdict.verdict_wanted.connect(self.commands.give_verdict)
        inspector.verdict.finding_wanted.connect(self.commands.add_finding)
        session.changed.connect(self._changed)
        session.refused.connect(self._refused)
        session.chain_checked.connect(self.status.show_chain)
        session.jobs.changed.connect(self._job_changed)

    def _return(self) -> None:
        """Come up where one was; what was under way is offered again."""
        place = self.session.resume.place()
        if place is None or not self.clips.choose(place.chosen, partial(self._go_back, place)):
            self.clips.choose_first()
        self.session.offer_unfinished()

    def _go_back(self, place: Place) -> None:
        self.inspector.tabs.setCurrentIndex(place.tab)
        if place.pts is not None:
            self.player.go_pts(place.pts)

    def _move(self) -> None:
        """Write down where one is, soon, also while a clip plays."""
        if not self._place.isActive():
            self._place.start()

    def _keep_place(self) -> None:
        chosen, positions = self.clip or self.case, self.player.positions
        if chosen is not None:
            before, tab = self.session.resume.place(), self.inspector.tabs.currentIndex()
            pts = None if positions is None else positions.pts(self.player.position)
            if self.clip is not None and positions is None and before is not None and before.chosen == chosen.id:
                pts = before.pts  # it is still being opened
            self.session.resume.set_place(Place(chosen.id, pts, tab))

    def _keep_listing(self) -> None:
        self.session.resume.set_listing(self.clips.lines.order, self.clips.lines.folded)

    def show_case(self, case: Case) -> None:
        """Work on a case as a whole."""
        self.case, self.clip = case, None
        self.overlay.leave()
        self.marks.show_clip(None)
        self.top.show_case(case)
        self.protection.show()
        self.viewer.show_nothing()
        self.transport.set_ready(ready=False)
        self.work.leave()
        self.player.leave()
        self._move()
        self.case_page.show_case(case)
        self.centre.setCurrentWidget(self.case_page)
        self.inspector.show_subject(case, None)

    def show_clip(self, clip: Clip, at_pts: int | None = None) -> None:
        """Work on a clip: its frames, its keyframes, its matches."""
        if self.clip is not None and self.clip.id == clip.id and at_pts is None:
            return
        self.case, self.clip = self.session.case(clip.case_id), clip
        self._move()
        self.top.show_case(self.case)
        self.centre.setCurrentIndex(0)
        self.stage.show_time(on=clip.kind is not ClipKind.STILL, pictures=clip.kind is ClipKind.VIDEO)
        self.protection.show(clip.id)
        self.viewer.show_clip(clip)
        self.overlay.leave()
        self.marks.show_clip(clip)
        self.transport.set_ready(ready=False)
        self.work.leave()
        self.inspector.show_subject(self.case, clip)
        elsewhere = self.session.not_held(clip)
        if elsewhere is not None:
            self.player.leave()
            self.viewer.view.say(i18n.sentence(elsewhere))
        else:
            kind, index = clip.kind, self.session.index_of(clip)
            still, pictures = kind is ClipKind.STILL, kind is not ClipKind.AUDIO
            self.player.open(self.session.original(clip), still=still, at_pts=at_pts, index=index, pictures=pictures)
            self.work.begin(clip)

    def splitters(self) -> dict[str, Shares]:
        """What is divided by hand, each by the name under which its shape is remembered."""
        return {"desk": self.splitter, "stage": self.stage}

    def close_down(self) -> None:
        """End the viewer's thread; late news of jobs is dropped from now on."""
        self.session.close_down()
        self._keep_place()
        self._place.stop()
        self._reload.stop()
        turns().drop(self)
        self.player.close()

    def _choose_copy(self, record_id: str) -> None:
        """Show the clip of a copy that was chosen; one of which no file is held cannot be shown."""
        if self.session.workspace.store.find(Clip, id=record_id):
            self.clips.choose(record_id)

    def _changed(self, topic: str) -> None:
        if topic in {"clips", "cases", "matches", "verdicts"} and not self._reload.isActive():
            self._reload.start()
        if topic in {"graphic", "clips"}:
            self.session.graphic_clips(self.protection.set_graphic, self)
        if topic == "cases" and self.case is not None:
            self._case_changed(self.session.case(self.case.id))
        if topic == "matches":
            self.work.matches_changed()
        elif topic == "notes":
            self.work.show_notes()

    def _case_changed(self, case: Case) -> None:
        """Its words or its status are others now."""
        if case != self.case:
            self.case = case
            self.top.show_case(case)
            self.inspector.show_subject(case, self.clip)
            if self.clip is None:
                self.case_page.show_case(case)

    def _refused(self, item: IntakeItem) -> None:
        """A refused file is a row among the jobs: it can be read, copied, and tried again."""
        self.session.jobs.report_failure(
            self.tr("Not taken in: {0}").format(item.path.name),
            i18n.sentence(item.sentence),
            partial(self.commands.cases.take_in, [item.path]),
        )

    def _job_changed(self, row: JobRow) -> None:
        if row.state is State.FAILED:
            self.jobs_pane.show()
