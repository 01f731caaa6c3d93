"""The record of an open workspace as the desk reads it: small reads, here and now, on the GUI thread."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cases import listing
from cases.judgement import Annotation, Restriction
from cases.judging import standing
from cases.listing import ClipLine, Hidden
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
from cases.workspace import Workspace
from ui import i18n
from ui.models.clip_tree import Badge, CaseEntry, ClipEntry, Line, clip_line
from ui.models.gather import PART
from ui.widgets import counted, plural
from ui.words import clock, day, named
from workbench.damage import damage_in
from workbench.kept import Kept
from workbench.match_view import MatchView, strongest
from workbench.origins import Origins, origins
from workbench.past_searches import LastSearch, last_search
from workbench.second_reading import Decided, match_decisions
from workbench.sound_instants import instants

if TYPE_CHECKING:  # loads the engine: only jobs do that
    from collections.abc import Callable, Iterator, Sequence

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


NO_REMARKS = '"remarks":[]'
"""What the facts of a file hold whose reader remarked nothing, as intake writes them."""


class Record(QObject):
    """Reads the record of one workspace; what changes it is :class:`~ui.session.Session`."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.hidden = Hidden(frozenset(), frozenset())
        """Which clips are confidential, as far as it was read: the list of clips sees to that."""

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
        """What gives the frames of ``clip`` from the cache, or has them found and kept; not for the GUI thread.

        Of sound alone it gives moments.
        """
        if clip.kind is ClipKind.AUDIO:
            return lambda _worker: instants(Fraction(clip.duration) if clip.duration else None)
        return lambda worker: self.kept.frame_index(clip, worker)

    def overview(self) -> tuple[CaseEntry, ...]:
        """All cases with their clips and badges."""
        store = self.workspace.store
        counts = listing.match_counts(store)
        clips: dict[str, list[Clip]] = {}
        for clip in store.find(Clip):
            clips.setdefault(clip.case_id, []).append(clip)
        entries = []
        for case in store.find(Case):
            standing = store.current_assessments(case.id)
            ours_last = sorted(standing, key=lambda verdict: verdict.assessed_by is not AssessedBy.SECOND_READER)
            latest = {verdict.clip_id: verdict for verdict in ours_last}
            rows = tuple(self._entry(c, counts.get(c.id), latest.get(c.id)) for c in clips.get(case.id, ()))
            tones = [_tone(verdict) for verdict in standing]
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
            clip.id: self._entry(clip, counts.get(clip.id), latest.get(clip.id), hidden.get(clip.id))
            for clip in listing.records_of(store, Clip, own).values()
        }
        of_cases = [line.id for line in lines if not line.case]
        if not of_cases:
            return found
        tones: dict[str, str] = {}
        for verdict in listing.standing_verdicts(store, of_cases, of_cases=True):
            tone = _tone(verdict)
            tones |= {verdict.case_id: tone} if tone != "quiet" else {}
        for case in listing.records_of(store, Case, of_cases).values():
            found[case.id] = CaseEntry(case, tone=tones.get(case.id, "quiet"))
        return found

    def badge_words(self) -> dict[str, str]:
        """Words of the badges of every clip that has any, in small letters; not for the GUI thread."""
        store = self.workspace.store
        said: defaultdict[str, list[str]] = defaultdict(list)
        for clip_id, counts in listing.match_counts(store).items():
            said[clip_id] += [badge.text for badge in self._match_badges(counts)]
        for verdict in listing.standing_verdicts(store):
            if verdict.clip_id is not None:
                said[verdict.clip_id] += [badge.text for badge in self._verdict_badges(verdict)]
        for clip_id, word in (*self._words_of_files(), *self._words_of_hiding()):
            said[clip_id].append(word)
        return {clip: " ".join(texts).casefold() for clip, texts in said.items()}

    def _words_of_files(self) -> Iterator[tuple[str, str]]:
        """Of all clips, what their readers, or who looked through their pictures, had to say."""
        store, after = self.workspace.store, 0
        while found := listing.facts_lines(store, lacking=NO_REMARKS, after=after, limit=PART):
            after = found[-1].place
            for line in found:
                damage, unusual = _remarks(_read(line.facts))
                yield from [(line.id, self.tr("damaged"))] if damage else []
                yield from [(line.id, self.tr("remarks"))] if unusual else []
        for clip_id in listing.clips_of_originals(store, self.kept.damaged()):
            yield clip_id, self.tr("damaged")

    def _words_of_hiding(self) -> Iterator[tuple[str, str]]:
        hidden = listing.confidential_clips(self.workspace.store)
        yield from ((clip_id, self.tr("confidential")) for clip_id in hidden.whole)
        yield from ((clip_id, self.tr("partly confidential")) for clip_id in hidden.partly)

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

    def _match_badges(self, counts: Counter[Decision]) -> list[Badge]:
        """What is left to decide on, and apart from it what was confirmed."""
        left, held = counts[Decision.UNDECIDED], counts[Decision.CONFIRMED]
        badges = []
        if left:
            whole = plural(left, self.tr("{0} match awaits a decision"), self.tr("{0} matches await a decision"))
            badges.append(Badge(self.tr("{0} to review").format(counted(left)), "accent", whole))
        if held:
            text = plural(held, self.tr("{0} match"), self.tr("{0} matches"))
            whole = plural(held, self.tr("{0} confirmed match"), self.tr("{0} confirmed matches"))
            badges.append(Badge(text, "quiet", whole))
        return badges

    def _entry(
        self,
        clip: Clip,
        matches: Counter[Decision] | None,
        verdict: Assessment | None,
        hidden: Restriction | None = None,
    ) -> ClipEntry:
        badges = []
        if hidden is not None:
            badges.append(Badge(self.tr("confidential"), "warn", self.tr("Confidential: {0}").format(hidden.reason)))
        elif clip.id in self.hidden.partly:
            words = self.tr("Something of this clip, or of what is recorded of it, is confidential")
            badges.append(Badge(self.tr("partly confidential"), "warn", words))
        if damage := self.damage(clip):
            badges.append(Badge(self.tr("damaged"), "warn", "\n".join(map(i18n.sentence, damage))))
        if clip.kind is not ClipKind.VIDEO:
            badges.append(Badge(self._kind_word(clip.kind), "quiet"))
        if verdict is not None:
            badges.extend(self._verdict_badges(verdict))
        if matches:
            badges.extend(self._match_badges(matches))
        _damage, unusual = _remarks(facts_of(clip))
        if unusual:
            badges.append(Badge(self.tr("remarks"), "quiet", "\n".join(map(i18n.sentence, unusual))))
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

    def damage(self, clip: Clip) -> tuple[str, ...]:
        """What is damaged of a clip, in sentences: as its reader said, and as was met looking through its pictures."""
        return (*damage_in(facts_of(clip).get("remarks") or ()), *self.kept.damage(clip))

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

    def know_origins(self) -> None:
        """Read which desk made what, where that is not known yet: of a long log it takes a moment. Any thread."""
        assert isinstance(self.second_readings, frozenset)

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
        marks = self.marks_on(ids)
        return {held: one for held, own in marks.items() for one in own if not one.part}

    def marks_on(self, ids: Sequence[str]) -> dict[str, list[Restriction]]:
        """What of these records is marked as confidential, as a whole or parts of it, by their ids."""
        found: dict[str, list[Restriction]] = {}
        for first in range(0, len(ids), listing.AT_ONCE):
            for one in listing.restrictions_on(self.workspace.store, ids[first : first + listing.AT_ONCE]):
                found.setdefault(one.record_id, []).append(one)
        return found

    def note_history(self, note: Note) -> list[Note]:
        """All revisions of a note, oldest first."""
        return self.workspace.store.note_history(note.id)

    def events(self, case: Case | None) -> list[CustodyEvent]:
        """The custody log of a case, or of the whole workspace."""
        return self.workspace.store.events(case.id if case else None)

    def event_numbers(self, case: Case | None, after: int, limit: int | None) -> list[int]:
        """Numbers of at most ``limit`` events of a case, or of the workspace, from behind the number ``after``.

        Of a case in a workspace of very many matches that is not for the GUI thread.
        """
        return listing.event_numbers(self.workspace.store, case.id if case else None, after=after, limit=limit)

    def events_numbered(self, numbers: Sequence[int]) -> dict[int, CustodyEvent]:
        """The custody events with these numbers."""
        return listing.events_numbered(self.workspace.store, numbers)

    def matches(self, clip: Clip) -> list[MatchView]:
        """What this clip shares with others, strongest first; rejected ones last."""
        return self.strongest(clip, None)[0]

    def strongest(self, clip: Clip, most: int | None) -> tuple[list[MatchView], int]:
        """At most so many of its matches, strongest first, rejected ones last; and how many there are."""
        return strongest(self.workspace.store, clip, most)

    def match_between(self, first: Clip, second: Clip) -> Match | None:
        """The recorded match of two clips, whichever way round."""
        return self.workspace.store.match_of(first.id, second.id)

    def last_search(self, clip: Clip) -> LastSearch | None:
        """When this clip was last searched for, and with how many others it has been compared; None where never."""
        return last_search(self.workspace.store, clip)


def _tone(verdict: Assessment) -> str:
    """How a verdict colours its case: a false context counts as much as false footage."""
    return "bad" if verdict.context in SHORT_CONTEXT else SHORT_VERDICT[verdict.authenticity]


@lru_cache(maxsize=4096)
def _length(duration: str) -> tuple[float | None, str]:
    """A duration as recorded, in seconds, and as the list shows it."""
    seconds = float(Fraction(duration)) if duration else None
    return seconds, clock(seconds) if seconds is not None else ""


def facts_of(clip: Clip) -> dict[str, Any]:
    """The media reader's facts as recorded; empty where they cannot be read."""
    return _read(clip.facts)


def _read(text: str) -> dict[str, Any]:
    try:
        facts = json.loads(text)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _remarks(facts: dict[str, Any]) -> tuple[Sequence[str], Sequence[str]]:
    """What a reader remarked: of damage, and else."""
    remarks = [str(remark) for remark in facts.get("remarks") or ()]
    damage = damage_in(remarks)
    return damage, [remark for remark in remarks if remark not in damage]


def utc(at: datetime) -> str:
    """A moment as the desk writes it: UTC, named."""
    there = at.astimezone(UTC)
    return f"{day(there)} {there:%Y %H:%M} UTC"
