"""What was judged of a case, in words: pillars, attribution, hypotheses, clocks, lineage, and what was withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cases import judging
from cases.clocks import Reading
from cases.conflicts import conflicts
from cases.judgement import Annotation, AttributionBasis, Bearing, Derivation, Pillar, Withdrawal
from cases.lineage import EdgeKind
from cases.records import Case, Finding
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.bundles import Agreement as Agreed
from workbench.bundles import agreement
from workbench.drawings import lineage_graph, time_axis
from workbench.origins import origins
from workbench.report.contradictions import contradictions
from workbench.report.drawing import WORDED_WIDTH, pictures_of_drawing, printed_measure
from workbench.report.model import Group, Judgement, Picture, Row
from workbench.report.words import WHOLE_CASE, utc

On = Callable[[str | None], str]
"""The name of a clip by its id, empty for none."""


def groups(workspace: Workspace, case: Case, on: On) -> tuple[Group, ...]:
    """The sections that have something in them."""
    store = workspace.store
    found = (
        Group(
            "pillars",
            "What is established",
            "Six things to establish of footage before its story is believed; what is not verified says so.",
            tuple(_pillars(store, case, on)),
        ),
        Group(
            "attribution",
            "Attribution",
            "Who is said to have made or posted it. Whether the footage is genuine is another question.",
            tuple(_attributions(workspace, case, on)),
        ),
        Group(
            "hypotheses",
            "Hypotheses",
            "Evidence for and against each explanation, with what else would explain the evidence.",
            tuple(_hypotheses(store, case)),
        ),
        Group(
            "clocks",
            "Clocks",
            "Every statement of when something happened, with the zone assumed and the error allowed, in UTC.",
            tuple(_clocks(store, case, on)),
            _drawn_clocks(store, case),
        ),
        Group(
            "lineage",
            "Lineage",
            "What was made from what, as far as it is on record. The oldest copy on record need not be the original.",
            tuple(_lineage(store, case)),
            _drawn_lineage(store, case),
        ),
        Group(
            "second-reader",
            "Second reader",
            "A second reader judged without seeing the first verdict; both stand here side by side.",
            tuple(_agreement(workspace, case, on)),
        ),
        Group(
            "marks",
            "Marks",
            "What was marked on the clips, such as what must be made unrecognisable before it is shown.",
            tuple(_marks(store, case, on)),
        ),
        Group(
            "withdrawn",
            "Withdrawn",
            "Entries that no longer count, with the reason. They stay in the record.",
            tuple(_withdrawn(store, case)),
        ),
    )
    return tuple(group for group in found if group.entries)


def _entry(head: str, *rows: tuple[str, str]) -> Judgement:
    return Judgement(head, tuple(Row(label, text) for label, text in rows if text))


def _pillars(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    clips = {one.clip_id: None for one in judging.standing(store, Pillar, case.id)}
    for clip_id in clips:
        found = judging.pillars(store, case.id, clip_id)
        subject = on(clip_id) or WHOLE_CASE
        for name, pillar in found.items():
            if pillar is not None:
                by = f"by {pillar.author}, {utc(pillar.created_at)}"
                head = f"{name.value.capitalize()} · {subject}"
                yield _entry(head, ("State", pillar.state.value), ("Why", pillar.text), ("Entered", by))
        missing = ", ".join(name.value for name, pillar in found.items() if pillar is None)
        if missing:
            yield _entry(f"Not looked at · {subject}", ("Pillars", missing))


def _attributions(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    came = origins(workspace)
    for one in judging.attributions(workspace.store, case.id):
        desk = came.desk_of(one.id) if one.basis is AttributionBasis.ESTABLISHED else ""
        yield _entry(
            f"{one.who}: {f'established by another desk: {desk}' if desk else one.basis.value}",
            ("On", on(one.clip_id) or WHOLE_CASE),
            ("Said by", one.said_by),
            ("Source", one.source),
            ("Confidence", one.confidence.value),
            ("Reasons", one.reasons),
        )


def _hypotheses(store: CaseStore, case: Case) -> Iterator[Judgement]:
    findings = {one.id: f"F{number}" for number, one in enumerate(store.find(Finding, case_id=case.id), 1)}
    for weighed in judging.hypotheses(store, case.id):
        sides = (("For", weighed.supports), ("Against", weighed.contradicts), ("Neither", weighed.neutral))
        rows = [(label, _bearing(one, findings)) for label, side in sides for one in side]
        yield _entry(weighed.on.text, *(rows or [("Evidence", "none weighed")]))


def _bearing(bearing: Bearing, findings: dict[str, str]) -> str:
    evidence = findings.get(bearing.evidence_id, bearing.evidence_kind)
    other = f" Other explanation: {bearing.alternative}" if bearing.alternative else ""
    return f"{evidence}: {bearing.reason}{other}"


def _clocks(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    readings, pairs = judging.time_axis(store, case.id)
    yield from contradictions(pairs, on)
    for reading in readings:
        yield _entry(
            f"{reading.moment.value.capitalize()}: {reading.text}",
            ("On", on(reading.clip_id) or WHOLE_CASE),
            ("By", reading.source),
            ("Span (UTC)", _span(reading)),
            ("Zone assumed", reading.zone),
            ("Error allowed", f"± {reading.error_seconds} s" if reading.error_seconds else ""),
        )


def _drawn_clocks(store: CaseStore, case: Case) -> tuple[Picture, ...]:
    readings, pairs = judging.time_axis(store, case.id)
    told = [pair for conflict in conflicts(pairs) for pair in conflict.told]
    drawing = time_axis.time_axis(readings, told, WORDED_WIDTH, printed_measure)
    return pictures_of_drawing("clocks", drawing, time_axis.LEGEND, time_axis.ROW)


def _drawn_lineage(store: CaseStore, case: Case) -> tuple[Picture, ...]:
    """Nothing where no copy is joined to another: rows of lone names show nothing that the materials do not."""
    found = judging.case_lineage(store, case.id)
    if not found.edges:
        return ()
    drawing = lineage_graph.lineage_drawing(found, WORDED_WIDTH, printed_measure)
    return pictures_of_drawing("lineage", drawing, lineage_graph.TOP, lineage_graph.ROW)


def _span(reading: Reading) -> str:
    if not reading.bounded:
        return "no bounds"
    if reading.earliest is None:
        return f"until {utc(reading.latest)}" if reading.latest else ""
    return f"{utc(reading.earliest)} to {utc(reading.latest)}" if reading.latest else f"from {utc(reading.earliest)}"


def _lineage(store: CaseStore, case: Case) -> Iterator[Judgement]:
    found = judging.case_lineage(store, case.id)
    names = {node.id: node.label for node in found.nodes}
    sources = {one.id: one.source for one in judging.standing(store, Derivation, case.id)}
    for edge in found.edges:
        if edge.kind is EdgeKind.MADE_FROM:
            yield _entry(
                f"{names[edge.first]} was made from {names[edge.second]}",
                ("How", edge.label),
                ("Confidence", edge.confidence.value),
                ("Ground", sources.get(edge.record_id, "")),
            )
    for oldest in found.oldest:
        if oldest.node.latest is not None:
            sure = "all others are known to be later" if oldest.certain else "others may be older"
            yield _entry(f"Oldest copy on record: {oldest.node.label}", ("By", f"{utc(oldest.node.latest)}; {sure}"))


def _agreement(workspace: Workspace, case: Case, on: On) -> Iterator[Judgement]:
    for one in agreement(workspace, case.id):
        if one.second:
            same = {True: "agree", False: "differ", None: "only the second reader judged"}[one.same]
            head = f"{one.axis.capitalize()} · {on(one.clip.id) if one.clip else WHOLE_CASE}"
            yield _entry(head, ("First reader", _first(one)), ("Second reader", one.second), ("They", same))


def _first(one: Agreed) -> str:
    return f"{one.first} (by another desk: {one.desk})" if one.desk else one.first


def _marks(store: CaseStore, case: Case, on: On) -> Iterator[Judgement]:
    for one in judging.standing(store, Annotation, case.id):
        until = f" to {one.end_pts}" if one.end_pts is not None else ""
        where = "" if one.region == "{}" else one.region
        yield _entry(
            f"{one.tag} · {on(one.clip_id)}",
            ("At PTS", f"{one.start_pts}{until}"),
            ("Region", where),
            ("Text", one.text),
            ("By", one.author),
        )


def _withdrawn(store: CaseStore, case: Case) -> Iterator[Judgement]:
    for one in store.find(Withdrawal, case_id=case.id):
        by = f"by {one.author}, {utc(one.created_at)}"
        yield _entry(f"{one.record_kind.capitalize()} {one.record_id}", ("Reason", one.reason), ("Withdrawn", by))
