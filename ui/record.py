"""The record of an open workspace as the desk reads it: small reads, here and now, on the GUI thread."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cases import listing
from cases.judgement import Annotation, Restriction
from cases.judging import standing
from cases.listing import ClipLine
from cases.mapping import R
from cases.marks import marks_of
from cases.records import (
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Clip,
    ClipKind,
    ContextTruth,
    CustodyEvent,
    Decision,
    Match,
    Note,
)
from cases.store import CaseStore
from cases.workspace import Workspace
from ui import i18n
from ui.models.clip_tree import Badge, CaseEntry, ClipEntry, Line, clip_line
from ui.models.match_view import MatchView, SoundView, view_match, view_sound
from ui.widgets import plural
from ui.words import clock, day, named
from workbench.kept import Kept
from workbench.origins import Origins, origins
from workbench.reach import Reach, read_reach
from workbench.second_reading import Decided, match_decisions

if TYPE_CHECKING:  # loads the engine: only jobs do that
    from collections.abc import Callable, Sequence

    from workbench.derived import Derived
    from workbench.media.client import MediaWorker
    from workbench.media.model import FrameIndex


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


WEIGHED = 60
"""Matches of a clip whose comparisons are all read to put them in order."""
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
    shared_sound: tuple[tuple[str, SoundView], ...] = ()
    """Clips of which only sound is shared, by name."""
    reach: Reach | None = None
    """How deep; None where an older search does not say."""


class Record(QObject):
    """Reads the record of one workspace; what changes it is :class:`~ui.session.Session`."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace

    @property
    def kept(self) -> Kept:
        """The part of the cache that is light: a clip's frames in time, its sound drawn, pictures. For jobs too."""
        return Kept(self.workspace)

    @property
    def derived(self) -> Derived:
        """The cache of what is computed from originals; for jobs, not for the GUI thread: it loads the engine."""
        from workbench.derived import Derived

        return Derived(self.workspace)

    def index_of(self, clip: Clip) -> Callable[[MediaWorker], FrameIndex]:
        """What gives the frames of ``clip`` from the cache, or has them found and kept; not for the GUI thread."""
        return lambda worker: self.kept.frame_index(clip, worker)

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
            ours_last = sorted(standing, key=lambda verdict: verdict.assessed_by is not AssessedBy.SECOND_READER)
            latest = {verdict.clip_id: verdict for verdict in ours_last}
            rows = tuple(self._entry(c, counts[c.id], latest.get(c.id)) for c in clips.get(case.id, ()))
            tones = [SHORT_VERDICT[verdict.authenticity] for verdict in standing]
            tone = next((tone for tone in reversed(tones) if tone != "quiet"), "quiet")
            entries.append(CaseEntry(case, rows, tone))
        return tuple(entries)

    def entries(self, lines: Sequence[Line]) -> dict[str, CaseEntry | ClipEntry]:
        """What the rows of these cases and clips show, by their ids."""
        store = self.workspace.store
        own = [line.id for line in lines if line.case]
        counts = listing.match_counts(store, own)
        latest = {verdict.clip_id: verdict for verdict in listing.standing_verdicts(store, own)}
        hidden = self.confidential(own)
        found: dict[str, CaseEntry | ClipEntry] = {
            clip.id: self._entry(clip, counts[clip.id], latest.get(clip.id), hidden.get(clip.id))
            for clip in listing.records_of(store, Clip, own).values()
        }
        of_cases = [line.id for line in lines if not line.case]
        if not of_cases:
            return found
        tones: dict[str, str] = {}
        for verdict in listing.standing_verdicts(store, of_cases, of_cases=True):
            tone = SHORT_VERDICT[verdict.authenticity]
            tones |= {verdict.case_id: tone} if tone != "quiet" else {}
        for case in listing.records_of(store, Case, of_cases).values():
            found[case.id] = CaseEntry(case, tone=tones.get(case.id, "quiet"))
        return found

    def badge_words(self) -> dict[str, str]:
        """Words of the badges of every clip that has a match or a verdict, in small letters; not for the GUI thread."""
        store = self.workspace.store
        said: dict[str, list[Badge]] = {}
        for clip_id, count in listing.match_counts(store).items():
            said[clip_id] = [self._matches_badge(count)]
        for verdict in listing.standing_verdicts(store):
            if verdict.clip_id is not None:
                said.setdefault(verdict.clip_id, []).extend(self._verdict_badges(verdict))
        return {clip: " ".join(badge.text for badge in badges).casefold() for clip, badges in said.items()}

    def line(self, clip: ClipLine) -> Line:
        """The row of a clip, before it is seen; asked of a hundred thousand, so words are looked up once."""
        seconds, length = _length(clip.duration)
        kind = self._kind_words[clip.kind, clip.stand_in]
        return clip_line(clip, seconds or 0.0, f"{length} {kind}")

    @cached_property
    def _kind_words(self) -> dict[tuple[str, bool], str]:
        """What a clip can be filtered for by, in small letters."""
        stand_in = self.tr("stand-in").casefold()
        return {
            (kind.value, drawn): f"{self._kind_word(kind).casefold()} {stand_in if drawn else ''}"
            for kind in ClipKind
            for drawn in (False, True)
        }

    def _kind_word(self, kind: ClipKind) -> str:
        """A word for what is no video."""
        return {ClipKind.STILL: self.tr("still"), ClipKind.AUDIO: self.tr("sound")}.get(kind, "")

    def _matches_badge(self, matches: int) -> Badge:
        return Badge(plural(matches, self.tr("{0} match"), self.tr("{0} matches")), "accent")

    def _entry(
        self, clip: Clip, matches: int, verdict: Assessment | None, hidden: Restriction | None = None
    ) -> ClipEntry:
        badges = []
        if hidden is not None:
            badges.append(Badge(self.tr("confidential"), "warn", self.tr("Confidential: {0}").format(hidden.reason)))
        if clip.kind is not ClipKind.VIDEO:
            badges.append(Badge(self._kind_word(clip.kind), "quiet"))
        if matches:
            badges.append(self._matches_badge(matches))
        if verdict is not None:
            badges.extend(self._verdict_badges(verdict))
        remarks = facts_of(clip).get("remarks") or []
        if remarks:
            badges.append(
                Badge(self.tr("remarks"), "warn", "\n".join(i18n.sentence(str(remark)) for remark in remarks))
            )
        if clip.stand_in:
            words = self.tr("Stand-in: drawn by this program in place of footage that cannot be distributed")
            badges.append(Badge(self.tr("stand-in"), "quiet", words))
        return ClipEntry(clip, *_length(clip.duration), tuple(badges))

    def _verdict_badges(self, verdict: Assessment) -> list[Badge]:
        """Each axis in a word where it says something; the whole as explanation."""
        third = verdict.assessed_by is AssessedBy.THIRD_PARTY
        desk = self.desk_of(verdict)
        if verdict.assessed_by is AssessedBy.SECOND_READER:
            desk = desk or self.tr("second reader")
        who = verdict.third_party if third else desk or self.tr("us")
        tone = SHORT_VERDICT[verdict.authenticity]
        short = {
            "good": f"✓ {self._short_name(verdict)}",
            "bad": f"✗ {self._short_name(verdict)}",
            "warn": self.tr("not authenticable"),
        }
        badges = []
        if tone in short:
            whole = self.tr("{0}, by {1}").format(named(verdict.authenticity), who)
            badges.append(Badge(short[tone], tone, whole))
        if verdict.context in SHORT_CONTEXT:
            whole = self.tr("{0}, by {1}").format(named(verdict.context), who)
            badges.append(Badge(named(SHORT_CONTEXT[verdict.context]), "bad", whole))
        return badges

    def _short_name(self, verdict: Assessment) -> str:
        if verdict.assessed_by is AssessedBy.THIRD_PARTY:
            return self.tr("third party")
        if verdict.assessed_by is AssessedBy.SECOND_READER:
            return self.tr("second reader")
        return self.tr("other desk") if self.desk_of(verdict) else self.tr("by us")

    def case(self, case_id: str) -> Case:
        """One case."""
        return self.workspace.store.get(Case, case_id)

    def clip(self, clip_id: str) -> Clip:
        """One clip."""
        return self.workspace.store.get(Clip, clip_id)

    def original(self, clip: Clip) -> Path:
        """The clip's read-only copy."""
        return self.workspace.evidence.path_of(clip)

    def not_held(self, clip: Clip) -> str | None:
        """A sentence where the clip's original is not in this folder, as another desk's is not; None where it is."""
        return self.workspace.not_held(clip)

    def of_case(self, kind: type[R], case: Case, clip: Clip | None = None) -> list[R]:
        """Records of a kind in a case that nobody withdrew, those of one clip first where one is given."""
        found = standing(self.workspace.store, kind, case.id)
        if clip is None:
            return found
        return sorted(found, key=lambda record: getattr(record, "clip_id", None) != clip.id)

    def annotations(self, clip: Clip) -> list[Annotation]:
        """What is marked on a clip and was not withdrawn."""
        return marks_of(self.workspace.store, clip)

    def desk_of(self, verdict: Assessment) -> str:
        """The name of the desk whose verdict a bundle brought; empty where it was made here."""
        return self._origins.desk_of(verdict.id)

    @property
    def second_readings(self) -> frozenset[str]:
        """Ids of all that a second reader recorded."""
        return self._origins.second_readings

    def forget_origins(self) -> None:
        """A bundle came in: read anew, when asked, which desk made what."""
        for known in ("_origins", "_second_decisions"):
            self.__dict__.pop(known, None)

    def second_decision(self, match: Match) -> Decided | None:
        """What a second reader said of a match; None where they said nothing of it."""
        return self._second_decisions.get(match.id)

    @cached_property
    def _second_decisions(self) -> dict[str, Decided]:
        return match_decisions(self.workspace.store)

    @cached_property
    def _origins(self) -> Origins:
        return origins(self.workspace)

    def verdicts(self, case: Case, clip: Clip | None) -> list[Assessment]:
        """What stands now, of the clip, or of the case as a whole."""
        found = self.workspace.store.current_assessments(case.id, clip.id if clip else None)
        return [verdict for verdict in found if verdict.clip_id == (clip.id if clip else None)]

    def confidential(self, ids: Sequence[str]) -> dict[str, Restriction]:
        """Which of these records are marked as confidential as a whole, by their ids, with what says so."""
        found: dict[str, Restriction] = {}
        for first in range(0, len(ids), listing.AT_ONCE):
            marks = listing.restrictions_on(self.workspace.store, ids[first : first + listing.AT_ONCE])
            found |= {one.record_id: one for one in marks if not one.part}
        return found

    def note_history(self, note: Note) -> list[Note]:
        """All revisions of a note, oldest first."""
        return self.workspace.store.note_history(note.id)

    def events(self, case: Case | None) -> list[CustodyEvent]:
        """The custody log of a case, or of the whole workspace."""
        return self.workspace.store.events(case.id if case else None)

    def event_numbers(self, case: Case | None, after: int, limit: int) -> list[int]:
        """Numbers of at most ``limit`` events of a case, or of the workspace, from behind the number ``after``."""
        return listing.event_numbers(self.workspace.store, case.id if case else None, after=after, limit=limit)

    def events_numbered(self, numbers: Sequence[int]) -> dict[int, CustodyEvent]:
        """The custody events with these numbers."""
        return listing.events_numbered(self.workspace.store, numbers)

    def matches(self, clip: Clip) -> list[MatchView]:
        """What this clip shares with others, strongest first; rejected ones last."""
        return self.strongest(clip, None)[0]

    def strongest(self, clip: Clip, most: int | None) -> tuple[list[MatchView], int]:
        """At most so many of its matches, strongest first, rejected ones last; and how many there are.

        Of up to :data:`WEIGHED` of them those that share more seconds come before others of the same kind; of more,
        those that score higher, so that not every comparison is read.
        """
        store = self.workspace.store
        count = listing.match_count(store, clip.id)
        taken = listing.strongest_matches(store, clip.id, LADDER, limit=None if count <= WEIGHED else most)
        found = list(_records_of(store, Match, taken).values())
        others = {match.id: match.clip_b if match.clip_a == clip.id else match.clip_a for match in found}
        clips = _records_of(store, Clip, list(others.values()))
        cases = _records_of(store, Case, list({one.case_id for one in clips.values()}))
        views = {}
        for match in found:
            other = clips[others[match.id]]
            views[match.id] = view_match(match, clip, other, cases[other.case_id])
        if count <= WEIGHED:
            return sorted(views.values(), key=_rank, reverse=True)[:most], count
        return [views[held] for held in taken if held in views], count

    def match_between(self, first: Clip, second: Clip) -> Match | None:
        """The recorded match of two clips, whichever way round."""
        return self.workspace.store.match_of(first.id, second.id)

    def last_search(self, clip: Clip) -> LastSearch | None:
        """When this clip was last searched for, and with how many others it has been compared; None where it never was.

        A search of every clip compares each pair once, under the clip that was taken in first; so a search that left
        clips out is completed by the searches of those taken in before this one.
        """
        store = self.workspace.store
        searches = listing.events_of(store, "search.made")
        own = next((event for event in reversed(searches) if event.subject == clip.id), None)
        if own is None:
            return None
        body: dict[str, Any] = json.loads(own.body)
        others = listing.clips_until(store) - 1
        compared = int(body.get("clips_searched", 0))
        if compared < listing.clips_until(store, own.at) - (clip.created_at <= own.at):
            searched = {event.subject for event in searches if event.at >= clip.created_at}
            before = _records_of(store, Clip, list(searched - {clip.id})).values()
            compared += sum(other.created_at < clip.created_at for other in before)
        skipped = tuple(str(reason) for reason in body.get("skipped", ()))
        engine = str(body.get("engine", ""))
        return LastSearch(
            own.at,
            min(compared, others),
            others,
            skipped,
            engine,
            _shared_sound(searches, clip),
            _reach(searches, own, clip),
        )


def _reach(searches: list[CustodyEvent], own: CustodyEvent, clip: Clip) -> Reach | None:
    """How deep this clip and others were compared, whichever of two was asked about; None where its search says not."""
    found = {event.subject: read_reach(json.loads(event.body).get("reach")) for event in searches}
    reach = found.pop(own.subject)
    if reach is None:
        return None
    others = (subject for subject, theirs in found.items() if theirs is not None and clip.id in theirs.closely)
    return replace(reach, closely=tuple(dict.fromkeys((*reach.closely, *others))))


def _shared_sound(searches: list[CustodyEvent], clip: Clip) -> tuple[tuple[str, SoundView], ...]:
    """What the last search of each clip told of sound shared with this one, whichever of the two was asked about."""
    found: dict[str, tuple[str, tuple[SoundView, ...]]] = {}
    for event in {event.subject: event for event in searches}.values():
        body: dict[str, Any] = json.loads(event.body)
        for other in body.get("shared_sound", ()):
            own = event.subject == clip.id
            if own or (other["clip"] == clip.id and event.subject not in found):
                name = other["name"] if own else body.get("name", "")
                sounds = tuple(view_sound(sound, turned=not own) for sound in other["sound"])
                found[other["clip"] if own else event.subject] = str(name), sounds
    return tuple((name, sound) for name, sounds in found.values() for sound in sounds)


@lru_cache(maxsize=4096)
def _length(duration: str) -> tuple[float | None, str]:
    """A duration as recorded, in seconds, and as the list shows it."""
    seconds = float(Fraction(duration)) if duration else None
    return seconds, clock(seconds) if seconds is not None else ""


def facts_of(clip: Clip) -> dict[str, Any]:
    """The media reader's facts as recorded; empty where they cannot be read."""
    try:
        facts = json.loads(clip.facts)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def utc(at: datetime) -> str:
    """A moment as the desk writes it: UTC, named."""
    there = at.astimezone(UTC)
    return f"{day(there)} {there:%Y %H:%M} UTC"


def _rank(view: MatchView) -> tuple[bool, int, float, float]:
    match = view.match
    return match.decision is not Decision.REJECTED, _strength(match.identity), view.shared(), match.score


def _strength(identity: str) -> int:
    return LADDER.index(identity) if identity in LADDER else -1


def _records_of(store: CaseStore, kind: type[R], ids: Sequence[str]) -> dict[str, R]:
    """Records with these ids, however many."""
    found: dict[str, R] = {}
    for first in range(0, len(ids), listing.AT_ONCE):
        found |= listing.records_of(store, kind, ids[first : first + listing.AT_ONCE])
    return found
