"""What was judged of a case, in words: pillars, attribution, hypotheses, clocks, lineage, and what was withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from cases import judging
from cases.clocks import Reading
from cases.judgement import AttributionBasis, Bearing, Derivation, Pillar, Withdrawal
from cases.lineage import EdgeKind
from cases.records import Case, Clip, Finding
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.drawings import lineage_words
from workbench.i18n import ENGLISH, Language, Said, capitalised, joined, recorded, tr, word
from workbench.origins import origins
from workbench.report.called import Names
from workbench.report.contradictions import contradictions
from workbench.report.drawn import DRAWN
from workbench.report.marked import marks
from workbench.report.model import Group, Judgement, Row
from workbench.report.where import places
from workbench.report.words import DECISIONS, WHOLE_CASE, by_at, utc
from workbench.second_reading import Agreement as Agreed
from workbench.second_reading import agreement, blind_readings, match_agreement

On = Callable[[str | None], str]
"""The name of a clip by its id, empty for none."""
_WITH_CONTEXT = tr("The files, what was measured of them, and claims, appearances, clocks and lineage")
_WITHOUT_CONTEXT = tr("The files and what was measured of them; no claims, appearances, clocks or lineage")
_THEY = {True: tr("agree"), False: tr("differ"), None: tr("only the second reader judged")}


@dataclass(frozen=True)
class _Of:
    """What is told of."""

    workspace: Workspace
    case: Case
    on: On

    @property
    def store(self) -> CaseStore:
        """Of the workspace."""
        return self.workspace.store


@dataclass(frozen=True)
class _Section:
    """A section, and what stands in it."""

    id: str
    title: Said
    remark: Said
    entries: Callable[[_Of], Iterator[Judgement]]


def groups(workspace: Workspace, case: Case, on: On, language: Language = ENGLISH) -> tuple[Group, ...]:
    """The sections that have something in them."""
    of = _Of(workspace, case, on)
    found = [(section, tuple(section.entries(of))) for section in _SECTIONS]
    return tuple(
        Group(
            section.id,
            section.title,
            section.remark,
            entries,
            DRAWN[section.id].draw(of.store, case, language) if section.id in DRAWN else (),
        )
        for section, entries in found
        if entries
    )


def _entry(head: str, *rows: tuple[str, str]) -> Judgement:
    return Judgement(head, tuple(Row(label, text) for label, text in rows if text))


def _pillars(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    """A second reader's stand in a section of their own."""
    store, seconds = workspace.store, origins(workspace).second_readings
    clips = {one.clip_id: None for one in judging.standing(store, Pillar, case.id) if one.id not in seconds}
    for clip_id in clips:
        found = judging.pillars(store, case.id, clip_id, without=seconds)
        subject = on(clip_id) or WHOLE_CASE
        for name, pillar in found.items():
            if pillar is not None:
                by = by_at(pillar.author, pillar.created_at)
                head = tr("{0!c} · {1}", word(name), subject)
                yield _entry(head, (tr("State"), word(pillar.state)), (tr("Why"), pillar.text), (tr("Entered"), by))
        missing = joined(", ", (word(name) for name, pillar in found.items() if pillar is None))
        if missing:
            yield _entry(tr("Not looked at · {0}", subject), (tr("Pillars"), missing))


def _attributions(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    came = origins(workspace)
    for one in judging.attributions(workspace.store, case.id):
        desk = came.desk_of(one.id) if one.basis is AttributionBasis.ESTABLISHED else ""
        yield _entry(
            tr("{0}: {1}", one.who, tr("established by another desk: {0}", desk) if desk else word(one.basis)),
            (tr("On"), on(one.clip_id) or WHOLE_CASE),
            (tr("Said by"), one.said_by),
            (tr("Source"), one.source),
            (tr("Confidence"), word(one.confidence)),
            (tr("Reasons"), one.reasons),
        )


def _hypotheses(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    names = Names(store, case, on)
    for weighed in judging.hypotheses(store, case.id):
        sides = ((tr("For"), weighed.supports), (tr("Against"), weighed.contradicts), (tr("Neither"), weighed.neutral))
        rows = [(label, _bearing(one, names)) for label, side in sides for one in side]
        yield _entry(weighed.on.text, *(rows or [(tr("Evidence"), tr("none weighed"))]))


def _bearing(bearing: Bearing, names: Names) -> Said:
    evidence = names.of(bearing.evidence_kind, bearing.evidence_id)
    other = tr("Other explanation: {0}", bearing.alternative) if bearing.alternative else ""
    return joined(" ", (tr("{0}: {1}", evidence, bearing.reason), other))


def _clocks(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    readings, pairs = judging.time_axis(store, case.id)
    yield from contradictions(pairs, on)
    for reading in readings:
        yield _entry(
            tr("{0!c}: {1}", word(reading.moment), reading.text),
            (tr("On"), on(reading.clip_id) or WHOLE_CASE),
            (tr("By"), recorded(reading.source)),
            (tr("Span (UTC)"), _span(reading)),
            (tr("Zone assumed"), reading.zone),
            (tr("Assumption"), recorded(reading.assumption)),
            (tr("Error allowed"), tr("± {0:,} s", reading.error_seconds) if reading.error_seconds else ""),
        )


def _span(reading: Reading) -> str:
    if not reading.bounded:
        return tr("no bounds")
    if reading.earliest is None:
        return tr("until {0}", utc(reading.latest)) if reading.latest else ""
    if reading.earliest == reading.latest:
        return utc(reading.earliest)
    if reading.latest is None:
        return tr("from {0}", utc(reading.earliest))
    return tr("{0} to {1}", utc(reading.earliest), utc(reading.latest))


def _lineage(store: CaseStore, case: Case) -> Iterator[Judgement]:
    found = judging.case_lineage(store, case.id)
    names = {node.id: lineage_words.name_of(node) for node in found.nodes}
    sources = {one.id: one.source for one in judging.standing(store, Derivation, case.id)}
    for edge in found.edges:
        if edge.kind is EdgeKind.MADE_FROM:
            yield _entry(
                tr("{0} was made from {1}", names[edge.first], names[edge.second]),
                (tr("How"), lineage_words.how(edge)),
                (tr("Confidence"), word(edge.confidence)),
                (tr("Ground"), sources.get(edge.record_id, "")),
            )
    for oldest in found.oldest:
        if oldest.node.latest is not None:
            sure = tr("all others are known to be later") if oldest.certain else tr("others may be older")
            head = tr("Oldest copy on record: {0}", lineage_words.name_of(oldest.node))
            yield _entry(head, (tr("No later than"), tr("{0}; {1}", utc(oldest.node.latest), sure)))


def _agreement(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    for one in agreement(workspace, case.id):
        if one.second:
            head = tr("{0!c} · {1}", tr(one.axis), on(one.clip.id) if one.clip else WHOLE_CASE)
            yield _entry(
                head,
                (tr("First reader"), _first(one)),
                (tr("Second reader"), tr(one.second)),
                (tr("They"), _THEY[one.same]),
            )


def _their_decisions(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    """What both readers say of a match, where the second decided on it."""
    for one in match_agreement(store, case.id):
        clips = (one.match.clip_a, one.match.clip_b)
        yield _entry(
            joined(" – ", (on(clip) or store.get(Clip, clip).name for clip in clips)),
            (tr("First reader"), DECISIONS[one.first] if one.first else ""),
            (tr("Second reader"), DECISIONS[one.second.decision]),
            (tr("They"), _THEY[one.same]),
            (tr("Reason"), one.second.reason),
            (tr("By"), one.second.by),
        )


def _their_findings(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    """Which of the findings are the second reader's; they stand with all others under Findings."""
    seconds = origins(workspace).second_readings
    for number, one in enumerate(workspace.store.find(Finding, case_id=case.id), 1):
        if one.id in seconds:
            head = tr("Finding {0} · {1}", f"F{number}", on(one.clip_id) or WHOLE_CASE)
            yield _entry(head, (tr("Method"), one.method), (tr("Result"), one.result), (tr("By"), one.author))


def _blind(store: CaseStore, case: Case) -> Iterator[Judgement]:
    """What the second reader was given, where an answer came."""
    for one in blind_readings(store, case.id):
        if one.answered_at is not None:
            desk = one.desk or tr("another desk")
            answered = tr("by {0} of {1}, brought in {2}", one.answered_by, desk, utc(one.answered_at))
            yield _entry(
                tr("Blind bundle {0}", one.bundle),
                (tr("Given out"), by_at(one.given_by, one.given_at)),
                (tr("Answered"), answered),
                (tr("The reader had"), _WITH_CONTEXT if one.context else _WITHOUT_CONTEXT),
            )


def _first(one: Agreed) -> Said:
    return tr("{0} (by another desk: {1})", tr(one.first), one.desk) if one.desk else tr(one.first)


def _withdrawn(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    names = Names(store, case, on)
    for one in store.find(Withdrawal, case_id=case.id):
        by = by_at(one.author, one.created_at)
        number = names.numbers.get(one.record_id)
        head = tr("{0!c} {1}", tr(one.record_kind), number) if number else names.of(one.record_kind, one.record_id)
        rows = ((tr("Reason"), one.reason), (tr("Withdrawn"), by), (tr("Id in the record"), one.record_id))
        yield _entry(capitalised(head), *rows)


def _second_reader(of: _Of) -> Iterator[Judgement]:
    yield from _agreement(of.workspace, of.case, of.on)
    yield from _their_decisions(of.store, of.case, of.on)
    yield from _their_findings(of.workspace, of.case, of.on)
    yield from _blind(of.store, of.case)


_SECTIONS: Final = (
    _Section(
        "pillars",
        tr("What is established"),
        tr("Six things to establish of footage before its story is believed; what is not verified says so."),
        lambda of: _pillars(of.workspace, of.case, of.on),
    ),
    _Section(
        "attribution",
        tr("Attribution"),
        tr("Who is said to have made or posted it. Whether the footage is genuine is another question."),
        lambda of: _attributions(of.workspace, of.case, of.on),
    ),
    _Section(
        "hypotheses",
        tr("Hypotheses"),
        tr("Evidence for and against each explanation, with what else would explain the evidence."),
        lambda of: _hypotheses(of.store, of.case, of.on),
    ),
    _Section(
        "clocks",
        tr("Clocks"),
        tr(
            "Every statement of when something happened, with the zone assumed and the error allowed, in UTC. A bar "
            "that fades has no bound on that side; dashed lines join what contradicts."
        ),
        lambda of: _clocks(of.store, of.case, of.on),
    ),
    _Section(
        "places",
        tr("Places"),
        tr("Where on Earth what is that the record speaks of: degrees north and east, and how it was found."),
        lambda of: places(of.store, of.case, of.on),
    ),
    _Section(
        "lineage",
        tr("Lineage"),
        tr("What was made from what, as far as it is on record. The oldest copy on record need not be the original."),
        lambda of: _lineage(of.store, of.case),
    ),
    _Section(
        "second-reader",
        tr("Second reader"),
        tr("A second reader judged without seeing the first verdict; both stand here side by side."),
        _second_reader,
    ),
    _Section(
        "marks",
        tr("Marks"),
        tr("What was marked on the clips, such as what must be made unrecognisable before it is shown."),
        lambda of: marks(of.store, of.case, of.on),
    ),
    _Section(
        "withdrawn",
        tr("Withdrawn"),
        tr("Entries that no longer count, with the reason. They stay in the record."),
        lambda of: _withdrawn(of.store, of.case, of.on),
    ),
)
"""In the order of the report."""
