"""From the record to the report: everything is read here, worded here, and nothing is decided here."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar

from cryptography import x509

from cases import judging
from cases.graphic import graphic_clips
from cases.public import PublicStore
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Case,
    Claim,
    ClaimKind,
    Clip,
    CustodyEvent,
    Finding,
    Note,
    Stance,
)
from cases.workspace import Workspace
from workbench.custody import check_witnesses
from workbench.errors import UserError
from workbench.i18n import ENGLISH, Language, Said, capitalised, counted, joined, recorded, tr, word
from workbench.media.client import MediaWorker
from workbench.origins import origins
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part
from workbench.replay.record import with_steps
from workbench.report.attached import custody_log
from workbench.report.brought import brought
from workbench.report.called import Names
from workbench.report.departed import departures
from workbench.report.exhibits import materials, readers, relations, searched
from workbench.report.footage import Footage
from workbench.report.judged import groups
from workbench.report.left_out import with_kept_back
from workbench.report.logged import done
from workbench.report.methods import LIMITS, NOT_DONE, VERIFY, generator, methods
from workbench.report.model import (
    Answer,
    Check,
    Custody,
    Entry,
    Question,
    Remark,
    Report,
    Sighting,
    Statement,
)
from workbench.report.validation import validation
from workbench.report.witnessed import witnessed
from workbench.report.words import SCALE, WHOLE_CASE, by_at, by_whom, log_time, utc, when

EXPORTED = "report.exported"
"""Custody action of a written report. Such events are no change of the case: a report leaves them out, so that the same
record gives the same report."""

FIRST_EVENTS, LAST_EVENTS = 6, 12
"""Events of the log that a report quotes from its start and from its end."""

WARNING = tr(
    "Some of the pictures below are marked as disturbing or as showing people who must not be recognised. They are "
    "printed in grey and blurred; the evidence itself is unchanged."
)

_UNSAID: Mapping[str, Said] = {
    "pillars": tr("What is established was not judged: provenance, source, date, location, subject, motivation."),
    "hypotheses": tr("No hypotheses were put down, so none were weighed against each other."),
    "second-reader": tr("No second reader has judged this case."),
}
"""What is said where a section of the judgement is empty; public versions are silent: it may be what they leave out."""

R = TypeVar("R", Appearance, Claim, Finding, Note)


def collect(
    workspace: Workspace,
    case: Case,
    worker: MediaWorker,
    *,
    flagged: Collection[str] = (),
    trusted: Sequence[x509.Certificate] | None = None,
    language: Language = ENGLISH,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Report:
    """Read everything that the report of ``case`` says.

    Pictures of clips that are marked as graphic, and of those whose ids are ``flagged``, are veiled.

    ``trusted``: certificates that vouch for time-stamp authorities, those of this computer unless given.

    A clip that cannot be read any more is said, not raised. Raises :class:`Cancelled`, and :class:`CasesError` where
    the record itself cannot be read.
    """
    veiled = graphic_clips(workspace.store, case.id) | frozenset(flagged)
    footage = Footage(workspace, case, worker, veiled, progress=part(progress, 0, 0.95), cancel=cancel)
    report = _Collector(workspace, case, trusted, language).report(footage)
    made = with_steps(report, footage, public=isinstance(workspace.store, PublicStore))
    return with_kept_back(made, workspace, case)


class _Collector:
    """The records of one case, in words."""

    def __init__(
        self, workspace: Workspace, case: Case, trusted: Sequence[x509.Certificate] | None, language: Language
    ) -> None:
        self._workspace = workspace
        self._language = language
        self._store = workspace.store
        self._trusted = trusted
        self._origins = origins(workspace)
        self._case = self._store.get(Case, case.id)
        self._clips = self._store.find(Clip, case_id=case.id)
        self._names = {clip.id: f"M{number} {clip.name}" for number, clip in enumerate(self._clips, 1)}
        self._numbers = Names(self._store, self._case, self._on).numbers
        self._events = [event for event in self._store.events(case.id) if event.action != EXPORTED]

    def report(self, footage: Footage) -> Report:
        """Everything, pictures included."""
        if not self._events:
            raise UserError(f"The custody log holds nothing of case {self._case.reference}; verify the workspace.")
        last = self._events[-1]
        case = self._case
        assessments = self._store.find(Assessment, case_id=case.id)
        replaced = self._origins.former(assessments)
        standing = [entry for entry in assessments if entry.id not in replaced]
        answered = {entry.clip_id for entry in standing}
        judged = groups(self._workspace, self._case, self._on, self._language)
        return Report(
            language=self._language.code,
            reference=case.reference,
            title=case.title,
            question=case.question,
            summary=case.summary,
            status=_status(case),
            analysts=", ".join(case.analysts),
            generator=generator(),
            as_of=utc(last.at),
            as_of_seconds=int(last.at.timestamp()),
            record_sequence=last.sequence,
            record_digest=last.digest,
            warning=WARNING if footage.veils_something else "",
            stand_ins=tuple(self._names[clip.id] for clip in self._clips if clip.stand_in),
            scale=tuple(word(step) for step in SCALE),
            answers=tuple(self._answer(entry) for entry in standing),
            unanswered=tuple(self._names[clip.id] for clip in self._clips if clip.id not in answered),
            former=tuple(self._answer(entry) for entry in assessments if entry.id in replaced),
            materials=materials(footage),
            relations=relations(footage),
            relations_remark=searched(footage, self._store, last),
            sightings=tuple(self._sighting(number, entry) for number, entry in self._mine(Appearance)),
            claims=self._questions(),
            judged=judged,
            checks=tuple(self._check(number, entry) for number, entry in self._mine(Finding)),
            departures=departures(self._events, self._on),
            remarks=tuple(self._remark(entry) for _, entry in self._mine(Note)),
            custody=self._custody(),
            methods=methods(readers(footage)),
            validation=validation(self._store.events()),
            limits=LIMITS,
            not_done=(*NOT_DONE, *self._gaps({group.id for group in judged})),
            verify=tuple(tr(step, case.reference) for step in VERIFY),
        )

    def _mine(self, kind: type[R]) -> list[tuple[int, R]]:
        """What stands of a kind, each with its number; that of one which was withdrawn goes to no other."""
        standing = {entry.id for entry in judging.standing(self._store, kind, self._case.id)}
        every = enumerate(self._store.find(kind, case_id=self._case.id), 1)
        return [(number, entry) for number, entry in every if entry.id in standing]

    def _on(self, clip_id: str | None) -> str:
        return self._names.get(clip_id, "") if clip_id else ""

    def _is_ours(self, entry: Assessment) -> bool:
        return entry.assessed_by is AssessedBy.US and not self._origins.desk_of(entry.id)

    def _answer(self, entry: Assessment) -> Answer:
        return Answer(
            subject=self._on(entry.clip_id) or WHOLE_CASE,
            ours=self._is_ours(entry),
            by=by_whom(entry, self._origins.desk_of(entry.id)),
            authenticity=word(entry.authenticity),
            context=word(entry.context),
            step=SCALE.index(entry.authenticity) if entry.authenticity in SCALE else None,
            citation=entry.citation,
            reasons=entry.reasons,
            doubts=entry.doubts,
            entered=by_at(entry.author, entry.created_at),
        )

    def _sighting(self, number: int, entry: Appearance) -> Sighting:
        return Sighting(
            number=f"P{number}",
            place=", ".join(word for word in (entry.platform, entry.account) if word),
            shape=word(entry.shape),
            clip=self._on(entry.clip_id),
            published=when(entry.published_at),
            first_seen=utc(entry.first_seen_at) if entry.first_seen_at else "",
            url=entry.url,
            archived_url=entry.archived_url,
            description=entry.description,
            source=entry.source,
        )

    def _questions(self) -> tuple[Question, ...]:
        claims = [claim for _, claim in self._mine(Claim)]

        def side(kind: ClaimKind, stance: Stance) -> tuple[Statement, ...]:
            return tuple(self._statement(claim) for claim in claims if claim.kind is kind and claim.stance is stance)

        return tuple(
            Question(
                capitalised(word(kind)),
                side(kind, Stance.SUPPORTS),
                side(kind, Stance.CONTRADICTS),
                side(kind, Stance.NEUTRAL),
            )
            for kind in ClaimKind
            if any(claim.kind is kind for claim in claims)
        )

    def _statement(self, claim: Claim) -> Statement:
        return Statement(claim.text, claim.claimant, claim.source, self._on(claim.clip_id), when(claim.said_at))

    def _check(self, number: int, entry: Finding) -> Check:
        by = by_at(entry.author, entry.created_at)
        return Check(
            number=f"F{number}",
            method=entry.method,
            clip=self._on(entry.clip_id) or WHOLE_CASE,
            result=entry.result,
            confidence=word(entry.confidence),
            evidence=entry.evidence,
            limits=entry.limits,
            made=tr("{0}, with {1}", by, entry.tool) if entry.tool else by,
            otherwise=entry.alternative,
        )

    def _remark(self, note: Note) -> Remark:
        on = self._on(note.clip_id) or WHOLE_CASE
        at = tr("at PTS {0}", str(note.pts)) if note.pts is not None else ""
        times = note.revision - 1
        revised = counted("revised once", "revised {0} times", times) if times > 0 else ""
        return Remark(joined(", ", (on, at)), note.text, joined(", ", (by_at(note.author, note.created_at), revised)))

    def _custody(self) -> Custody:
        entries = [self._entry(event) for event in self._events]
        short = len(entries) <= FIRST_EVENTS + LAST_EVENTS
        chain = self._store.verify_chain()
        return Custody(
            total=len(entries),
            first=tuple(entries if short else entries[:FIRST_EVENTS]),
            last=() if short else tuple(entries[-LAST_EVENTS:]),
            omitted=0 if short else len(entries) - FIRST_EVENTS - LAST_EVENTS,
            verified=(
                tr(
                    "When this report was made, the whole log was checked: no event is altered, missing or moved, and "
                    "every record is as its last event says."
                )
                if chain.ok
                else tr("When this report was made, the log was checked and does NOT hold. What is wrong:")
            ),
            problems=tuple(map(recorded, chain.problems)),
            log=custody_log(self._store, self._case, self._events[-1].sequence),
            witnessed=witnessed(
                check_witnesses(self._workspace, trusted=self._trusted),
                self._events[-1].sequence,
                brought(self._events),
            ),
        )

    def _entry(self, event: CustodyEvent) -> Entry:
        return Entry(
            event.sequence,
            log_time(event.at),
            event.actor,
            done(event.action),
            self._on(event.subject) or self._numbers.get(event.subject or "") or self._about(event),
            event.digest,
        )

    def _about(self, event: CustodyEvent) -> str:
        """What an event is about, from its body: which case, which pillar, of which kind, on which clip."""
        body: dict[str, Any] = json.loads(event.body)
        if body.get("reference"):
            return str(body["reference"])
        names = ("name",) if body.get("record") == "pillar" else ("moment", "kind")
        told = next((recorded(str(body[name])) for name in names if body.get(name)), "")
        return joined(" · ", (told, self._on(str(body.get("clip_id") or ""))))

    def _gaps(self, sections: Collection[str]) -> list[str]:
        """What this case in particular lacks; ``sections`` of the judgement have something in them."""
        gaps: list[str] = []
        if self._clips and not self._mine(Appearance):
            gaps.append(tr("Where the clips were published was not entered."))
        if not self._mine(Finding):
            gaps.append(tr("No check by an analyst was entered as a finding."))
        if not isinstance(self._store, PublicStore):
            gaps += [said for section, said in _UNSAID.items() if section not in sections]
        if not any(map(self._is_ours, self._store.find(Assessment, case_id=self._case.id))):
            gaps.append(tr("We have given no verdict of our own."))
        return gaps


def _status(case: Case) -> Said:
    if case.closed_at:
        return tr("{0}; opened {1}, closed {2}", word(case.status), utc(case.created_at), utc(case.closed_at))
    return tr("{0}; opened {1}", word(case.status), utc(case.created_at))
