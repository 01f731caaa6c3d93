"""The parts of *Genuine?* that are weighed: six pillars, hypotheses with what speaks for and against, attribution."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from cases.judgement import Attribution, AttributionBasis, Bearing, Pillar, PillarName, PillarState
from cases.judging import Weighed
from cases.records import Stance
from ui import widgets
from ui.record import utc
from ui.widgets import button, counted, label, tool
from ui.words import labelled, named

STATE_TONES = {
    PillarState.VERIFIED: "chip-good",
    PillarState.PARTLY: "chip-warn",
    PillarState.UNVERIFIED: "chip",
    PillarState.CONTRADICTED: "chip-bad",
    PillarState.NOT_POSSIBLE: "chip",
}
BASIS_TONES = {
    AttributionBasis.SELF: "chip",
    AttributionBasis.THIRD_PARTY: "chip",
    AttributionBasis.ESTABLISHED: "chip-good",
    AttributionBasis.DISPUTED: "chip-bad",
}

Pillars = Mapping[PillarName, Pillar | None]
NONE_JUDGED: Pillars = {}


def tr(text: str) -> str:
    """Translate in the context of this module."""
    return QCoreApplication.translate("Judging", text)


def pillars_card(pillars: Pillars, judge: Callable[[PillarName], object], of_case: Pillars = NONE_JUDGED) -> QFrame:
    """The six, each with its state, what is established, and a button to judge it.

    Of a clip: what was judged ``of_case``, the case as a whole, stands where the clip itself was not looked at.
    """
    rows: list[QWidget | QLayout | int | None] = []
    for name, own in pillars.items():
        pillar = own or of_case.get(name)
        state = label(named(pillar.state), STATE_TONES[pillar.state]) if pillar else label(tr("not looked at"), "chip")
        edit = tool("edit", tr("Judge {0}").format(named(name)), partial(judge, name), size=14)
        head = widgets.row(label(named(name).capitalize(), "strong"), None, state, edit, gap=6)
        rows.append(head)
        if pillar is not None:
            text = pillar.text if own else labelled(tr("Of the case as a whole"), pillar.text)
            words = label(text, "" if own else "quiet", wrap=True, selectable=True)
            words.setToolTip(f"{pillar.author}, {utc(pillar.created_at)}")
            rows.append(words)
    return widgets.card(*rows, gap=5)


def hypothesis_card(weighed: Weighed, evidence: dict[str, str], weigh: Callable[[], object]) -> QFrame:
    """A hypothesis, and side by side what speaks for it and what against."""
    on = weighed.on
    sides = widgets.row(
        _side(tr("For"), weighed.supports, evidence, "good"),
        _side(tr("Against"), weighed.contradicts, evidence, "bad"),
        gap=12,
    )
    sides.setStretch(0, 1)
    sides.setStretch(1, 1)
    parts: list[QWidget | QLayout | int | None] = [label(on.text, "name", wrap=True, selectable=True), sides]
    if weighed.neutral:
        parts.append(_side(tr("Neither"), weighed.neutral, evidence, "quiet"))
    by = label(f"{getattr(on, 'author', '')}, {utc(on.created_at)}", "small", wrap=True)
    foot = widgets.row(by, button(tr("Weigh evidence…"), weigh, kind="link", icon="plus"))
    foot.setStretch(0, 1)
    parts.append(foot)
    return widgets.card(*parts, gap=7)


def claim_ledger(weighed: Weighed, evidence: dict[str, str]) -> list[QWidget]:
    """What bears on a claim, a line each, with the other explanation where one was given."""
    lines: list[QWidget] = []
    for bearings, words, role in (
        (weighed.supports, tr("Supported"), "good"),
        (weighed.contradicts, tr("Contradicted"), "bad"),
        (weighed.neutral, tr("Neither way"), "quiet"),
    ):
        for bearing in bearings:
            text = f"{evidence.get(bearing.evidence_id, bearing.evidence_kind)} – {bearing.reason}"
            lines.append(label(labelled(words, text), role, wrap=True))
            lines.extend(_otherwise(bearing))
    return lines


def ledger_of(evidence_id: str, bearings: Sequence[Bearing], subjects: dict[str, str], count: int) -> list[QWidget]:
    """What a piece of evidence speaks for and against, with the other explanations; ``count`` is of all that is said.

    ``subjects``: claims and hypotheses, each in a line, by id.
    """
    lines: list[QWidget] = []
    own = [one for one in bearings if one.evidence_id == evidence_id]
    for stance, words, role in (
        (Stance.SUPPORTS, tr("Speaks for"), "good"),
        (Stance.CONTRADICTS, tr("Speaks against"), "bad"),
        (Stance.NEUTRAL, tr("Neither for nor against"), "quiet"),
    ):
        for bearing in (one for one in own if one.stance is stance):
            lines.append(label(words, role))
            lines.append(label(subjects.get(bearing.subject_id, bearing.subject.value), "small", wrap=True))
            lines.append(label(bearing.reason, "", wrap=True, selectable=True))
            lines.extend(_otherwise(bearing))
    if count > len(own) > 0:
        lines.append(
            label(tr("{0} more are beside the hypotheses and claims.").format(counted(count - len(own))), "small")
        )
    return lines


def attribution_card(one: Attribution) -> QFrame:
    """Who it is attributed to, by whom, on what ground."""
    parts: list[QWidget] = [label(tr("Said by {0}").format(one.said_by), "", wrap=True)]
    if one.reasons:
        parts.append(label(one.reasons, "", wrap=True, selectable=True))
    cited = tr("Cited: {0} · {1} confidence").format(one.source, named(one.confidence))
    return widgets.card(
        widgets.titled(one.who, label(named(one.basis), BASIS_TONES[one.basis])),
        *parts,
        label(cited, "small", wrap=True, selectable=True),
        label(f"{one.author}, {utc(one.created_at)}", "small"),
        gap=5,
    )


def _side(title: str, bearings: Sequence[Bearing], evidence: dict[str, str], role: str) -> QWidget:
    parts: list[QWidget | QLayout | int | None] = [label(f"{title} ({len(bearings)})", role)]
    for bearing in bearings:
        parts.append(label(evidence.get(bearing.evidence_id, bearing.evidence_kind), "small", wrap=True))
        parts.append(label(bearing.reason, "", wrap=True, selectable=True))
        parts.extend(_otherwise(bearing))
    if not bearings:
        parts.append(label(tr("nothing yet"), "quiet"))
    made = QWidget()
    made.setLayout(widgets.column(*parts, None, gap=4))
    return made


def _otherwise(bearing: Bearing) -> list[QWidget]:
    if not bearing.alternative:
        return []
    return [label(tr("Otherwise explained: {0}").format(bearing.alternative), "small", wrap=True)]
