"""One open workspace as the desk works with it: every change of the record, and whatever takes long, is a job."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QUndoStack

from cases.graphic import graphic_clips, mark_graphic, marks, unmark_graphic
from cases.mapping import R
from cases.marks import blurred_on
from cases.records import (
    Assessment,
    Case,
    Clip,
    Decision,
    Match,
    Note,
)
from cases.text_search import search
from cases.workspace import Workspace
from ui import images
from ui.casework import NewCase
from ui.history import UNDONE, Act, Entry, Names, unsaid
from ui.intake_words import row_of
from ui.jobs import Context, Jobs, Lane
from ui.record import Record
from ui.resume import Resume, Unfinished
from ui.widgets import counted, plural
from workbench.errors import EnvironmentFault, MediaError, UserError
from workbench.match_view import MatchView, view_match
from workbench.media.steps import Steps
from workbench.names import in_terms_of
from workbench.progress import part
from workbench.rehash import due, portion, rehash

if TYPE_CHECKING:  # the engine and the decoders' libraries take a second to load: the first job that needs them does it
    from workbench.frame_export import ExportedFrame
    from workbench.intake import IntakeItem
    from workbench.keyframes import KeyframeSet
    from workbench.sound_view import SoundView


NAMED = 5
"""Files of an interrupted intake that are named."""
KEYFRAME_PICTURE = QSize(208, 124)
"""Pixels kept of a keyframe's picture: the strip's size at double density."""


class Session(Record):
    """An open workspace.

    Signals: ``changed(str)`` names what changed in the record: ``cases``, ``clips``, ``matches``, ``appearances``,
    ``claims``, ``findings``, ``verdicts``, ``notes``; ``taken_in(Clip)`` for each clip, new or here already,
    ``first_in(Clip)`` for the first of an intake; ``refused(IntakeItem)``; ``intake_over(list)`` of IntakeItem;
    ``chain_checked(ChainReport)``.
    """

    changed = Signal(str)
    taken_in = Signal(object)
    first_in = Signal(object)
    refused = Signal(object)
    intake_over = Signal(list)
    chain_checked = Signal(object)
    item_done = Signal(object, bool)
    """An IntakeItem and whether it is the first, told by the thread that takes in."""
    _searched_from_thread = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, analyst: str, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self.jobs = jobs
        self.analyst = analyst
        self.resume = Resume(workspace.cache)
        self.history = QUndoStack(self)
        """What can be undone. The record forgets nothing: to undo is to enter what was so before."""
        self.names = Names()
        """Ids of records that were taken back and brought back."""
        self._given: set[str] = set()
        """Ids of verdicts given since the workspace was opened."""
        self._offered: dict[int, str] = {}
        """Rows of the list of jobs that offer to take up work that was cut off, and the key of that work."""
        self._open = True

    def enter(
        self,
        title: str,
        act: Callable[[], object],
        topic: str,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[str], object] | None = None,
    ) -> int:
        """Make one small entry into the record, off the GUI thread; ``changed(topic)`` follows, or ``failed``."""

        def done(result: Any) -> None:
            self.changed.emit(topic)
            if then is not None:
                then(result)

        return self.jobs.start(title, lambda _context: act(), then=done, failed=failed, lane=Lane.ENTRY, quiet=True)

    def add(self, record: R, topic: str, then: Callable[[Any], object] | None = None) -> None:
        """Put a new record into the store; undone it is withdrawn, but a case stays, closed."""
        made = NewCase(self, record, then) if isinstance(record, Case) else Entry(self, record, topic, then)
        self.history.push(made)

    def assess(self, verdict: Assessment) -> None:
        """Give a verdict; the one before of the same side is superseded, not overwritten. Undone, it is given again."""
        standing = self.workspace.store.current_assessments(verdict.case_id)
        side = (verdict.clip_id, verdict.assessed_by, verdict.third_party)
        before = [one for one in standing if (one.clip_id, one.assessed_by, one.third_party) == side]
        back = before[-1] if before else unsaid(verdict)
        text = self.tr("Give a verdict")
        self.history.push(Act(text, partial(self._assess, verdict), partial(self._assess, back, anew=True)))

    def _assess(self, verdict: Assessment, *, anew: bool = False) -> None:
        """Enter a verdict: as it is the first time, as a new one when it is given again."""
        if anew or self.names.now(verdict.id) in self._given:
            verdict = replace(self.names.again(verdict), supersedes=None, author=self.analyst)
        self._given.add(verdict.id)
        act = partial(self.workspace.store.assess, verdict, by=self.analyst)
        self.enter(self.tr("Record a verdict"), act, "verdicts")

    def revise_note(self, note: Note, text: str) -> None:
        """Change a note's words; the words before stay in its history. Undone, they are the words once more."""
        revise = partial(self._revise_note, note.id)
        self.history.push(Act(self.tr("Revise a note"), partial(revise, text), partial(revise, note.text)))

    def _revise_note(self, note_id: str, text: str) -> None:
        act = partial(self.workspace.store.revise_note, self.names.now(note_id), text, by=self.analyst)
        self.enter(self.tr("Revise a note"), act, "notes")

    def decide(self, match: Match, decision: Decision, reason: str = "") -> None:
        """Confirm, reject or leave open; remembered. Undone, what was said before is said again."""
        say, before = partial(self._decide, match.id), self.workspace.store.get(Match, match.id)
        again, back = partial(say, decision, reason), partial(say, before.decision, before.reason)
        self.history.push(Act(self.tr("Decide on a match"), again, back))

    def _decide(self, match_id: str, decision: Decision, reason: str) -> None:
        act = partial(self.workspace.store.decide, match_id, decision, reason=reason, by=self.analyst)
        self.enter(self.tr("Record a decision"), act, "matches")

    def take_in(self, case: Case, paths: Sequence[Path]) -> int:
        """Take files and folders into a case, then look where else the new clips' footage appears."""
        title = self.tr("Taking in {0}").format(
            paths[0].name if len(paths) == 1 else plural(len(paths), self.tr("{0} item"), self.tr("{0} items"))
        )

        work = partial(self._take_in, case, list(paths), self.resume.begin(case_id=case.id, paths=paths))
        return self.jobs.start(title, work, then=self._intake_done, say=row_of, lane=Lane.WRITE)

    def _take_in(self, case: Case, paths: list[Path], begun: str, context: Context) -> list[IntakeItem]:
        """On a job's thread."""
        from workbench.intake import take_in

        done: Counter[str] = Counter()

        def tell(item: IntakeItem) -> None:
            self.resume.done(begun, str(item.path))
            self.item_done.emit(item, not done["clips"])
            done.update(files=1, clips=item.clip is not None, bytes=item.clip.size if item.clip is not None else 0)
            context.amounts({"files": done["files"], "megabytes": done["bytes"] / 1e6})

        with self._remembered(begun):
            return take_in(
                self.workspace,
                case,
                paths,
                by=self.analyst,
                worker=context.worker,
                progress=context.progress,
                cancel=context.cancel,
                on_item=tell,
            )

    def listen(self) -> None:
        """Begin to pass on what intake tells of each file; called once on the GUI thread."""
        self.item_done.connect(self._on_item)
        self._searched_from_thread.connect(self._on_searched)

    def close_down(self) -> None:
        """The workspace is about to close: what jobs still tell is not passed on any more."""
        self._open = False

    def _on_item(self, item: IntakeItem, first: bool) -> None:
        if not self._open:
            return
        if item.clip is None:
            self.refused.emit(item)
        else:
            self.changed.emit("clips")
            self.taken_in.emit(item.clip)
            if first:
                self.first_in.emit(item.clip)

    def _intake_done(self, items: list[IntakeItem]) -> None:
        if self._open:
            self.intake_over.emit(items)
        new = [item.clip for item in items if item.clip is not None and item.outcome == "taken in"]
        self.search_all(new)

    def search(self, clip: Clip) -> int:
        """Look for the clip's footage in every other clip of the workspace."""
        return self.search_all([clip])

    def search_all(self, clips: Sequence[Clip]) -> int:
        """Look for the footage of each of ``clips``, one after another, in every other clip of the workspace."""
        if not clips:
            return 0

        work = partial(self._search_each, list(clips), self.resume.begin(clips=[clip.id for clip in clips]))
        many = self.tr("Searching for the footage of {0} clips").format(len(clips))
        title = self.tr("Searching for {0}").format(clips[0].name) if len(clips) == 1 else many
        return self.jobs.start(title, work, lane=Lane.WRITE)

    def _search_each(self, clips: list[Clip], begun: str, context: Context) -> None:
        """On a job's thread. A clip that cannot be read does not stop the others; the job says so at its end."""
        with self._remembered(begun):
            self._search(clips, begun, context)

    def _search(self, clips: list[Clip], begun: str, context: Context) -> None:
        from workbench.search_each import Asked, search_each

        done: list[Asked] = []

        def tell(asked: Asked) -> None:
            self.resume.done(begun, asked.clip.id)
            done.append(asked)
            context.amounts({"clips": len(done)})
            self._searched_from_thread.emit()

        asked = search_each(
            self.workspace,
            clips,
            by=self.analyst,
            worker=context.worker,
            progress=context.progress,
            cancel=context.cancel,
            told=tell,
        )
        unreadable = [one.sentence for one in asked if one.result is None]
        if unreadable:
            raise MediaError("\n".join(unreadable))

    @contextmanager
    def _remembered(self, begun: str) -> Iterator[None]:
        """Work that comes to an end, well or not, is forgotten; what is cut off by closing the desk is not."""
        try:
            yield
        finally:
            if self._open:
                self.resume.done(begun)

    def offer_unfinished(self) -> None:
        """List what was under way when the desk was left, until it is taken up again or dismissed; called once."""
        for work in self.resume.unfinished():
            row = self._offer_intake(work) if work.paths else self._offer_search(work)
            if row:
                self._offered[row] = work.key
            else:
                self.resume.done(work.key)
        self.jobs.removed.connect(self._dismissed)

    def _dismissed(self, row: int) -> None:
        self.resume.done(self._offered.pop(row, ""))

    def _offer_intake(self, work: Unfinished) -> int:
        case = next(iter(self.workspace.store.find(Case, id=work.case_id)), None)
        if case is None:
            return 0
        one = self.tr(
            "{0} file was still to be taken in into case {1} when the desk was left: {2}. It is not half taken in."
        )
        many = self.tr(
            "{0} files were still to be taken in into case {1} when the desk was left: {2}. None is half taken in."
        )
        names = ", ".join(path.name for path in work.paths[:NAMED]) + (", …" if len(work.paths) > NAMED else "")
        sentence = (one if len(work.paths) == 1 else many).format(f"{len(work.paths):,}", case.reference, names)
        again = partial(self.take_in, case, work.paths)
        return self.jobs.report_failure(self.tr("Taking in files interrupted"), sentence, again)

    def _offer_search(self, work: Unfinished) -> int:
        clips = [clip for one in work.clips for clip in self.workspace.store.find(Clip, id=one)]
        if not clips:
            return 0
        one = self.tr("“{0}” was still being searched for when the desk was left. Nothing is lost: retry goes on.")
        many = self.tr("{0} clips were still being searched for when the desk was left. Nothing is lost: retry them.")
        sentence = one.format(clips[0].name) if len(clips) == 1 else many.format(counted(len(clips)))
        return self.jobs.report_failure(self.tr("Search interrupted"), sentence, partial(self.search_all, clips))

    def _on_searched(self) -> None:
        if self._open:
            self.changed.emit("matches")

    def compare(self, first: Clip, second: Clip, then: Callable[[MatchView], object], owner: QObject) -> int:
        """Compare two clips without recording it; ``then`` gets the answer as a match that is in no record."""

        def work(context: Context) -> MatchView:
            from workbench.compare import compare_files

            answer = compare_files(
                self.original(first),
                self.original(second),
                context.worker,
                progress=context.progress,
                cancel=context.cancel,
            )
            match = Match(
                clip_a=first.id,
                clip_b=second.id,
                identity=answer.identity.value,
                comparison=json.dumps(answer.to_json()),
                engine=answer.engine,
                score=answer.score,
            )
            return view_match(match, first, second, self.case(second.case_id))

        title = self.tr("Comparing {0} with {1}").format(first.name, second.name)
        return self.jobs.start(title, work, then=then, owner=owner, key="compare")

    def keyframes(self, clip: Clip, then: Callable[[tuple[KeyframeSet, list[QImage]]], object], owner: QObject) -> int:
        """Find shots and keyframes and their pictures; ``then`` gets both."""

        def work(context: Context) -> tuple[KeyframeSet, list[QImage]]:
            derived, worker = self.derived, context.worker
            first, rest = part(context.progress, 0, 0.8), part(context.progress, 0.8, 1)
            with speaking_of(clip):
                found = derived.keyframes(clip, worker, progress=first, cancel=context.cancel)
                paths = derived.keyframe_images(clip, worker, progress=rest, cancel=context.cancel)
            return found, [images.load(path, KEYFRAME_PICTURE) for path in paths]

        title = self.tr("Keyframes of {0}").format(clip.name)
        return self.jobs.start(title, work, then=then, owner=owner, key="keyframes")

    def sound_view(self, clip: Clip, then: Callable[[Any], object], owner: QObject) -> int:
        """What is drawn of the clip's sound."""

        def work(context: Context) -> SoundView:
            with speaking_of(clip):
                return self.kept.sound_view(clip, context.worker, progress=context.progress, cancel=context.cancel)

        title = self.tr("Waveform of {0}").format(clip.name)
        return self.jobs.start(title, work, then=then, owner=owner, key="sound", quiet=True)

    def export_frame(
        self,
        clip: Clip,
        start_pts: int | None,
        pts: int,
        target: Path,
        steps: Steps,
        then: Callable[[ExportedFrame], object],
    ) -> int:
        """Write a frame of ``clip`` as PNG and log it; ``start_pts`` is the first frame's, None for a still."""

        def work(context: Context) -> ExportedFrame:
            from workbench.blurring import snapped
            from workbench.frame_export import Source, export_frame, log_export

            hidden = tuple(blurred_on(self.workspace.store, clip))
            with speaking_of(clip):
                if hidden and start_pts is not None:
                    hidden = snapped(hidden, self.index_of(clip)(context.worker).pts)
                source = Source(self.original(clip), clip.name, clip.sha256, start_pts, hidden)
                exported = export_frame(source, pts, target, context.worker, steps=steps, cancel=context.cancel)
            log_export(self.workspace.store, clip, exported, by=self.analyst)
            return exported

        title = self.tr("Exporting a frame of {0}").format(clip.name)
        return self.jobs.start(title, work, then=then, lane=Lane.ENTRY)

    def set_graphic(self, clips: Sequence[Clip], *, graphic: bool, reason: str) -> None:
        """Mark clips as graphic, or take the marks off; undone together."""
        text = self.tr("Mark as graphic") if graphic else self.tr("Take the mark “graphic” off")
        self.history.beginMacro(text if len(clips) == 1 else f"{text} ({counted(len(clips))})")
        for clip in clips:
            known = [] if graphic else marks(self.workspace.store, clip_id=clip.id)
            back = UNDONE if graphic else known[-1].text if known else ""
            do = partial(self._set_graphic, clip, graphic=graphic, reason=reason)
            self.history.push(Act(text, do, partial(self._set_graphic, clip, graphic=not graphic, reason=back)))
        self.history.endMacro()

    def _set_graphic(self, clip: Clip, *, graphic: bool, reason: str) -> None:
        act = mark_graphic if graphic else unmark_graphic
        work = partial(act, self.workspace.store, clip, reason=reason, by=self.analyst)
        self.enter(self.tr("Mark as graphic"), work, "graphic")

    def graphic_clips(self, then: Callable[[Any], object], owner: QObject) -> int:
        """Which clips of the workspace are marked as graphic."""
        look = partial(self.jobs.start, self.tr("Looking for marks"), then=then, owner=owner, key="graphic", quiet=True)
        return look(lambda _context: graphic_clips(self.workspace.store), lane=Lane.ENTRY)

    def find_words(self, text: str, then: Callable[[Any], object], owner: QObject) -> int:
        """Records that hold all words of ``text``; ``then`` gets a list of :class:`cases.text_search.Found`."""
        work = partial(search, self.workspace.store, text)
        title = self.tr("Searching for words")
        look = partial(self.jobs.start, title, lambda _context: work(), then=then, owner=owner, quiet=True)
        return look(key="words", lane=Lane.ENTRY)  # never behind long reading

    def search_each(self) -> int:
        """Search every clip of the workspace against all others."""
        title = self.tr("Looking for clips")
        return self.jobs.start(
            title, lambda _context: self.workspace.store.find(Clip), then=self.search_all, quiet=True, lane=Lane.ENTRY
        )

    def check_chain(self) -> int:
        """Verify the custody chain."""
        return self.jobs.start(
            self.tr("Checking the custody chain"),
            lambda _context: self.workspace.store.verify_chain(),
            then=self.chain_checked.emit,
            key="chain",
            quiet=True,
        )

    def check_originals(self) -> int:
        """Digest again the originals that are due, behind the work; what differs is told as a failure."""

        def work(context: Context) -> None:
            waiting = portion(due(self.workspace))
            problems = rehash(
                self.workspace, waiting, by=self.analyst, progress=context.progress, cancel=context.cancel
            )
            if problems:
                raise UserError(" ".join(problems))

        return self.jobs.start(self.tr("Hashing originals again"), work, key="originals", quiet=True)


@contextmanager
def speaking_of(clip: Clip) -> Iterator[None]:
    """Let an error about the stored copy speak of the clip by the name its user knows."""
    try:
        yield
    except (MediaError, EnvironmentFault) as error:
        raise type(error)(in_terms_of(str(error), Path(clip.stored), clip.name)) from error
