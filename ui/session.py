"""One open workspace as the desk sees it: what to show, what to do. The only file of the desk that calls the core.

Reading is done here and now (small reads of the record); whatever takes longer, and every change, is a job.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    Clip,
    ClipKind,
    ContextTruth,
    CustodyEvent,
    Decision,
    Finding,
    Match,
    Note,
)
from cases.workspace import Workspace
from ui.jobs import Context, Jobs, Lane
from ui.models.clip_tree import Badge, CaseEntry, ClipEntry
from ui.models.match_view import MatchView, view_match
from ui.widgets import plural
from ui.words import clock
from workbench.errors import EnvironmentFault, MediaError
from workbench.names import in_terms_of
from workbench.progress import part

if TYPE_CHECKING:  # the engine and the decoders' libraries take a second to load: the first job that needs them does it
    from workbench.derived import Derived
    from workbench.intake import IntakeItem
    from workbench.keyframes import KeyframeSet
    from workbench.search import SearchResult

R = TypeVar("R", Case, Clip, Appearance, Claim, Finding, Assessment, Match, Note)

SHORT_VERDICT = {
    Authenticity.AUTHENTICATED: "good",
    Authenticity.PROBABLY_AUTHENTIC: "good",
    Authenticity.NOT_POSSIBLE: "warn",
    Authenticity.PROBABLY_MANIPULATED: "bad",
    Authenticity.MANIPULATED: "bad",
    Authenticity.NOT_ASSESSED: "quiet",
}
"""How a verdict is coloured where there is room for one word."""


SHORT_CONTEXT = {
    ContextTruth.REUSED: "reused",
    ContextTruth.MISCAPTIONED: "mis-captioned",
    ContextTruth.STAGED: "staged",
}
"""A false context in one word."""


LADDER = ("none", "same-scene", "shared-stretch", "same-footage", "same-frames", "same-streams", "same-file")
"""Steps of the identity ladder, weakest first."""


@dataclass(frozen=True)
class LastSearch:
    """What the last search for a clip compared it with."""

    at: datetime
    compared: int
    others: int
    """Other clips in the workspace now."""
    skipped: tuple[str, ...]
    """What could not be compared, and why."""
    engine: str


class Session(QObject):
    """An open workspace.

    Signals: ``changed(str)`` names what changed in the record: ``cases``, ``clips``, ``matches``, ``appearances``,
    ``claims``, ``findings``, ``verdicts``, ``notes``; ``taken_in(Clip)`` for each new clip; ``refused(IntakeItem)``;
    ``chain_checked(ChainReport)``.
    """

    changed = Signal(str)
    taken_in = Signal(object)
    refused = Signal(object)
    chain_checked = Signal(object)

    def __init__(self, workspace: Workspace, jobs: Jobs, analyst: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.jobs = jobs
        self.analyst = analyst
        self._open = True

    @property
    def derived(self) -> Derived:
        """The cache of what is computed from originals; for jobs, not for the GUI thread: it loads the engine."""
        from workbench.derived import Derived

        return Derived(self.workspace)

    # what is there

    def overview(self) -> tuple[CaseEntry, ...]:
        """All cases with their clips and badges."""
        store = self.workspace.store
        counts: Counter[str] = Counter()
        for match in store.find(Match):
            if match.decision is not Decision.REJECTED:
                counts.update({match.clip_a, match.clip_b})
        clips: dict[str, list[Clip]] = {}
        for clip in store.find(Clip):
            clips.setdefault(clip.case_id, []).append(clip)
        entries = []
        for case in store.find(Case):
            standing = store.current_assessments(case.id)
            latest = {verdict.clip_id: verdict for verdict in standing}
            rows = tuple(self._entry(c, counts[c.id], latest.get(c.id)) for c in clips.get(case.id, ()))
            tones = [SHORT_VERDICT[verdict.authenticity] for verdict in standing]
            tone = next((tone for tone in reversed(tones) if tone != "quiet"), "quiet")
            entries.append(CaseEntry(case, rows, tone))
        return tuple(entries)

    def _entry(self, clip: Clip, matches: int, verdict: Assessment | None) -> ClipEntry:
        badges = []
        if clip.kind is not ClipKind.VIDEO:
            badges.append(Badge(self.tr("still") if clip.kind is ClipKind.STILL else self.tr("sound"), "quiet"))
        if matches:
            badges.append(Badge(plural(matches, self.tr("{0} match"), self.tr("{0} matches")), "accent"))
        if verdict is not None:
            badges.extend(self._verdict_badges(verdict))
        remarks = facts_of(clip).get("remarks") or []
        if remarks:
            badges.append(Badge(self.tr("remarks"), "warn", "\n".join(remarks)))
        if clip.stand_in:
            words = self.tr("Stand-in: drawn by this program in place of footage that cannot be distributed")
            badges.append(Badge(self.tr("stand-in"), "quiet", words))
        seconds = float(Fraction(clip.duration)) if clip.duration else None
        return ClipEntry(clip, seconds, clock(seconds) if seconds is not None else "", tuple(badges))

    def _verdict_badges(self, verdict: Assessment) -> list[Badge]:
        """Each axis in a word where it says something; the whole as explanation."""
        third = verdict.assessed_by is AssessedBy.THIRD_PARTY
        who = verdict.third_party if third else self.tr("us")
        tone = SHORT_VERDICT[verdict.authenticity]
        short = {
            "good": self.tr("✓ third party") if third else self.tr("✓ by us"),
            "bad": self.tr("✗ third party") if third else self.tr("✗ by us"),
            "warn": self.tr("not authenticable"),
        }
        badges = []
        if tone in short:
            whole = self.tr("{0}, by {1}").format(verdict.authenticity.value, who)
            badges.append(Badge(short[tone], tone, whole))
        if verdict.context in SHORT_CONTEXT:
            whole = self.tr("{0}, by {1}").format(verdict.context.value, who)
            badges.append(Badge(self.tr(SHORT_CONTEXT[verdict.context]), "bad", whole))
        return badges

    def case(self, case_id: str) -> Case:
        """One case."""
        return self.workspace.store.get(Case, case_id)

    def clip(self, clip_id: str) -> Clip:
        """One clip."""
        return self.workspace.store.get(Clip, clip_id)

    def original(self, clip: Clip) -> Path:
        """The clip's read-only copy."""
        return self.workspace.root / clip.stored

    def of_case(self, kind: type[R], case: Case, clip: Clip | None = None) -> list[R]:
        """Records of a kind in a case, those of one clip first where one is given."""
        found = self.workspace.store.find(kind, case_id=case.id)
        if clip is None:
            return found
        return sorted(found, key=lambda record: getattr(record, "clip_id", None) != clip.id)

    def verdicts(self, case: Case, clip: Clip | None) -> list[Assessment]:
        """What stands now, of the clip, or of the case as a whole."""
        found = self.workspace.store.current_assessments(case.id, clip.id if clip else None)
        return [verdict for verdict in found if verdict.clip_id == (clip.id if clip else None)]

    def note_history(self, note: Note) -> list[Note]:
        """All revisions of a note, oldest first."""
        return self.workspace.store.note_history(note.id)

    def events(self, case: Case | None) -> list[CustodyEvent]:
        """The custody log of a case, or of the whole workspace."""
        return self.workspace.store.events(case.id if case else None)

    def matches(self, clip: Clip) -> list[MatchView]:
        """What this clip shares with others, strongest first; rejected ones last."""
        store = self.workspace.store
        found = [*store.find(Match, clip_a=clip.id), *store.find(Match, clip_b=clip.id)]
        views = []
        for match in found:
            other = self.clip(match.clip_b if match.clip_a == clip.id else match.clip_a)
            views.append(view_match(match, clip, other, self.case(other.case_id)))
        return sorted(views, key=_rank, reverse=True)

    def match_between(self, first: Clip, second: Clip) -> Match | None:
        """The recorded match of two clips, whichever way round."""
        return self.workspace.store.match_of(first.id, second.id)

    def last_search(self, clip: Clip) -> LastSearch | None:
        """When this clip was last searched for, and with how many others it has been compared; None where it never was.

        A search of every clip compares each pair once, under the clip that was taken in first; so a search that left
        clips out is completed by the searches of those taken in before this one.
        """
        searches = [event for event in self.events(None) if event.action == "search.made"]
        own = next((event for event in reversed(searches) if event.subject == clip.id), None)
        if own is None:
            return None
        body: dict[str, Any] = json.loads(own.body)
        others = [other for other in self.workspace.store.find(Clip) if other.id != clip.id]
        compared = int(body.get("clips_searched", 0))
        there = [other for other in others if other.created_at <= own.at]
        if compared < len(there):
            searched = {event.subject for event in searches if event.at >= clip.created_at}
            compared += sum(other.created_at < clip.created_at and other.id in searched for other in there)
        skipped = tuple(str(reason) for reason in body.get("skipped", ()))
        return LastSearch(own.at, min(compared, len(others)), len(others), skipped, str(body.get("engine", "")))

    # what is done

    def enter(
        self, title: str, act: Callable[[], object], topic: str, then: Callable[[Any], object] | None = None
    ) -> int:
        """Make one small entry into the record, off the GUI thread; ``changed(topic)`` follows."""

        def done(result: Any) -> None:
            self.changed.emit(topic)
            if then is not None:
                then(result)

        return self.jobs.start(title, lambda _context: act(), then=done, lane=Lane.ENTRY, quiet=True)

    def add(self, record: R, topic: str, then: Callable[[Any], object] | None = None) -> int:
        """Put a new record into the store."""
        act = partial(self.workspace.store.add, record, by=self.analyst)
        return self.enter(self.tr("Record an entry"), act, topic, then)

    def assess(self, verdict: Assessment) -> int:
        """Give a verdict; the one before of the same side is superseded, not overwritten."""
        act = partial(self.workspace.store.assess, verdict, by=self.analyst)
        return self.enter(self.tr("Record a verdict"), act, "verdicts")

    def revise_note(self, note: Note, text: str) -> int:
        """Change a note's words; the words before stay in its history."""
        act = partial(self.workspace.store.revise_note, note.id, text, by=self.analyst)
        return self.enter(self.tr("Revise a note"), act, "notes")

    def decide(self, match: Match, decision: Decision, reason: str = "") -> int:
        """Confirm, reject or leave open; remembered."""
        act = partial(self.workspace.store.decide, match.id, decision, reason=reason, by=self.analyst)
        return self.enter(self.tr("Record a decision"), act, "matches")

    def take_in(self, case: Case, paths: Sequence[Path]) -> int:
        """Take files and folders into a case, then look where else the new clips' footage appears."""
        title = self.tr("Taking in {0}").format(
            paths[0].name if len(paths) == 1 else plural(len(paths), self.tr("{0} item"), self.tr("{0} items"))
        )

        def work(context: Context) -> list[IntakeItem]:
            from workbench.intake import take_in

            return take_in(
                self.workspace,
                case,
                list(paths),
                by=self.analyst,
                worker=context.worker,
                progress=context.progress,
                cancel=context.cancel,
                on_item=self._item_from_thread.emit,
            )

        return self.jobs.start(title, work, then=self._intake_done, lane=Lane.WRITE)

    _item_from_thread = Signal(object)

    def listen(self) -> None:
        """Begin to pass on what intake tells of each file; called once on the GUI thread."""
        self._item_from_thread.connect(self._on_item)

    def close_down(self) -> None:
        """The workspace is about to close: what jobs still tell is not passed on any more."""
        self._open = False

    def _on_item(self, item: IntakeItem) -> None:
        if not self._open:
            return
        if item.clip is None:
            self.refused.emit(item)
        else:
            self.changed.emit("clips")
            self.taken_in.emit(item.clip)

    def _intake_done(self, items: list[IntakeItem]) -> None:
        for item in items:
            if item.outcome == "taken in" and item.clip is not None and item.clip.kind is not ClipKind.AUDIO:
                self.search(item.clip)

    def search(self, clip: Clip) -> int:
        """Look for the clip's footage in every other clip of the workspace."""

        def work(context: Context) -> SearchResult:
            from workbench.search import search_workspace

            return search_workspace(
                self.workspace,
                clip,
                by=self.analyst,
                worker=context.worker,
                progress=context.progress,
                cancel=context.cancel,
            )

        title = self.tr("Searching for {0}").format(clip.name)
        return self.jobs.start(
            title, work, then=lambda _result: self.changed.emit("matches"), key=f"search {clip.id}", lane=Lane.WRITE
        )

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

    def keyframes(self, clip: Clip, then: Callable[[tuple[KeyframeSet, list[Path]]], object], owner: QObject) -> int:
        """Find shots and keyframes and their pictures; ``then`` gets both."""

        def work(context: Context) -> tuple[KeyframeSet, list[Path]]:
            derived, worker = self.derived, context.worker
            first, rest = part(context.progress, 0, 0.8), part(context.progress, 0.8, 1)
            with speaking_of(clip):
                found = derived.keyframes(clip, worker, progress=first, cancel=context.cancel)
                return found, derived.keyframe_images(clip, worker, progress=rest, cancel=context.cancel)

        title = self.tr("Keyframes of {0}").format(clip.name)
        return self.jobs.start(title, work, then=then, owner=owner, key="keyframes")

    def check_chain(self) -> int:
        """Verify the custody chain."""
        return self.jobs.start(
            self.tr("Checking the custody chain"),
            lambda _context: self.workspace.store.verify_chain(),
            then=self.chain_checked.emit,
            key="chain",
            quiet=True,
        )

    def export_report(self, case: Case, folder: Path, kinds: Iterable[str], then: Callable[[Any], object]) -> int:
        """Write the report of ``case`` into ``folder``; ``kinds`` of ``html``, ``pdf``, ``json``."""
        wanted = dict.fromkeys(kinds, True)

        def work(context: Context) -> dict[str, Path]:
            from workbench.report.write import write_report  # typst and Jinja2 are loaded only for this

            return write_report(
                self.workspace,
                case,
                folder,
                html="html" in wanted,
                pdf="pdf" in wanted,
                json="json" in wanted,
                by=self.analyst,
                worker=context.worker,
                progress=context.progress,
                cancel=context.cancel,
            )

        title = self.tr("Report on {0}").format(case.reference)
        return self.jobs.start(title, work, then=then, lane=Lane.WRITE)


@contextmanager
def speaking_of(clip: Clip) -> Iterator[None]:
    """Let an error about the stored copy speak of the clip by the name its user knows."""
    try:
        yield
    except (MediaError, EnvironmentFault) as error:
        raise type(error)(in_terms_of(str(error), Path(clip.stored), clip.name)) from error


def facts_of(clip: Clip) -> dict[str, Any]:
    """The media reader's facts as recorded; empty where they cannot be read."""
    try:
        facts = json.loads(clip.facts)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def utc(at: datetime) -> str:
    """A moment as the desk writes it: UTC, named."""
    return f"{at.astimezone(UTC):%d %b %Y %H:%M} UTC"


def _rank(view: MatchView) -> tuple[bool, int, float, float]:
    identity = view.match.identity
    strength = LADDER.index(identity) if identity in LADDER else -1
    return view.match.decision is not Decision.REJECTED, strength, view.shared(), view.match.score
