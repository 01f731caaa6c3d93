"""What came of blind readings: who was given the case without our verdict, and where the two readers agree.

What a second reader said of a match that is here too is kept where the import met it: as a difference, in the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cases import judging
from cases.bundle.contents import EXPORTED, IMPORTED
from cases.bundle.merge import CONFLICT
from cases.bundle.origin import Origins
from cases.custody import ADDED
from cases.judgement import Pillar
from cases.kinds import word
from cases.mapping import Plain
from cases.records import AssessedBy, Assessment, Clip, CustodyEvent, Decision, Match
from cases.statements import body_of
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.origins import origins


@dataclass(frozen=True)
class Agreement:
    """What two readers say on one axis of one clip, or of the case."""

    clip: Clip | None
    """None for the case as a whole."""
    axis: str
    """``authenticity``, ``context``, or a pillar that the second reader judged, such as ``location``."""
    first: str
    """The first reader's verdict, as screen and report show it; empty where there is none."""
    second: str
    """The second reader's."""
    desk: str
    """Whose the first reading is: empty for ours, the name of a desk whose bundle brought it where we have none."""
    same: bool | None
    """None where one of the two has not judged."""


@dataclass(frozen=True)
class Decided:
    """What a second reader said of a match."""

    decision: Decision
    by: str
    reason: str

    def is_said_by(self, match: Match) -> bool:
        """Whether the match itself says this: the reader found it, and nobody decided on it here."""
        return (match.decision, match.decided_by, match.reason) == (self.decision, self.by, self.reason)


@dataclass(frozen=True)
class MatchAgreement:
    """What two readers say of one match."""

    match: Match
    first: Decision | None
    """Ours, or another desk's; None where only the second reader decided."""
    second: Decided
    same: bool | None
    """None where only the second reader decided."""


@dataclass(frozen=True)
class BlindReading:
    """A blind bundle that left here, and whether it was answered."""

    bundle: str
    given_at: datetime
    given_by: str
    context: bool
    """Whether the reader was given claims, appearances, clocks and lineage."""
    answered_at: datetime | None
    """When the answer was brought in last; None while there is none."""
    answered_by: str
    """Who exported the answer."""
    desk: str
    """The workspace where the second reader judged."""


def blind_readings(store: CaseStore, case_id: str) -> list[BlindReading]:
    """The blind bundles of a case, in the order in which they left."""
    events = [one for action in (EXPORTED, IMPORTED) for one in store.events_of(action) if one.case_id == case_id]
    answers = _answers(events)
    return [
        _reading(event, body, answers.get(str(body["bundle"])))
        for event in events
        if event.action == EXPORTED and (body := body_of(event.body)).get("blind")
    ]


def agreement(workspace: Workspace, case_id: str) -> list[Agreement]:
    """First readers' standing verdicts beside the second's, of the case and of each clip that one of them judged.

    Two axes each, and the pillars that the second reader judged.
    """
    store, came = workspace.store, origins(workspace)
    assessments = store.find(Assessment, case_id=case_id)
    former = came.former(assessments)
    standing = [one for one in assessments if one.id not in former]
    judged: dict[str | None, list[Assessment]] = {None: []}
    for one in standing:
        judged.setdefault(one.clip_id, []).append(one)
    for pillar in store.find(Pillar, case_id=case_id) if came.second_readings else ():
        if pillar.id in came.second_readings:
            judged.setdefault(pillar.clip_id, [])
    every = store.find(Clip, case_id=case_id) if len(judged) > 1 else []
    clips: dict[str, Clip] = {clip.id: clip for clip in every if clip.id in judged}
    rows = []
    for clip_id in dict.fromkeys([None, *clips]):
        first = _by(judged[clip_id], AssessedBy.US, came)
        second = _by(judged[clip_id], AssessedBy.SECOND_READER, came)
        clip = clips[clip_id] if clip_id else None
        if first or second:
            desk = came.desk_of(first.id) if first else ""
            rows += [_row(clip, axis, first, second, desk) for axis in ("authenticity", "context")]
        rows += _pillar_rows(store, case_id, clip, came)
    return rows


def match_decisions(store: CaseStore) -> dict[str, Decided]:
    """By the id of a match, what the second reader who answered last decided; nothing of those left undecided."""
    answers = [body for event in store.events_of(IMPORTED) if (body := body_of(event.body)).get("second_reading")]
    bundles = {body["bundle"] for body in answers}
    brought = {identifier for body in answers for identifier in body["added"].get(word(Match), ())}
    found: dict[str, Plain] = {}
    if brought:
        events = store.events_of(ADDED[Match])
        found |= {event.subject: body_of(event.body) for event in events if event.subject in brought}
    for event in store.events_of(CONFLICT) if bundles else ():
        body = body_of(event.body)
        if body["kind"] == word(Match) and body["bundle"] in bundles:
            found[event.subject] = body["theirs"]
    return {
        identifier: Decided(Decision(said["decision"]), said["decided_by"], said["reason"])
        for identifier, said in found.items()
        if said["decided_by"]
    }


def match_agreement(store: CaseStore, case_id: str) -> list[MatchAgreement]:
    """Of the matches of a case on which a second reader decided, what both say, in the order they were found."""
    said = match_decisions(store)
    return [_decided(match, said[match.id]) for match in (store.matches(case_id) if said else ()) if match.id in said]


def _decided(match: Match, second: Decided) -> MatchAgreement:
    if not match.decided_by or second.is_said_by(match):
        return MatchAgreement(match, None, second, None)
    return MatchAgreement(match, match.decision, second, match.decision is second.decision)


def _answers(events: list[CustodyEvent]) -> dict[str, tuple[datetime, Plain]]:
    """By the id of a blind bundle, the last import that answered it."""
    imports = [(event.at, body_of(event.body)) for event in events if event.action == IMPORTED]
    answering = [(at, body) for at, body in imports if body.get("second_reading")]
    return {str(bundle): (at, body) for at, body in answering for bundle in body.get("reading_of", ())}


def _reading(event: CustodyEvent, body: Plain, answer: tuple[datetime, Plain] | None) -> BlindReading:
    at, said = answer or (None, {})
    return BlindReading(
        bundle=str(body["bundle"]),
        given_at=event.at,
        given_by=event.actor,
        context=bool(body.get("context", True)),  # all had it before it was asked
        answered_at=at,
        answered_by=str(said.get("exported_by", "")),
        desk=str(said.get("workspace", "")),
    )


def _pillar_rows(store: CaseStore, case_id: str, clip: Clip | None, came: Origins) -> Iterator[Agreement]:
    subject = clip.id if clip else None
    ours = judging.pillars(store, case_id, subject, without=came.second_readings)
    for name, theirs in judging.pillars(store, case_id, subject, only=came.second_readings).items():
        own = ours[name]
        if theirs is not None:
            first = own.state.value if own else ""
            same = own.state is theirs.state if own else None
            yield Agreement(clip, name.value, first, theirs.state.value, came.desk_of(own.id) if own else "", same)


def _by(judged: list[Assessment], side: AssessedBy, came: Origins) -> Assessment | None:
    """The last of one subject's verdicts by one side, our own before another desk's."""
    found = [one for one in judged if one.assessed_by is side]
    own = [one for one in found if not came.desk_of(one.id)]
    best = own or found
    return best[-1] if best else None


def _row(clip: Clip | None, axis: str, first: Assessment | None, second: Assessment | None, desk: str) -> Agreement:
    one, other = (str(getattr(verdict, axis)) if verdict else "" for verdict in (first, second))
    return Agreement(clip, axis, one, other, desk, same=one == other if first and second else None)
