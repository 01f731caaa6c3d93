"""Judging on the desk: pillars, hypotheses, evidence, attribution, clocks, what a clip was made from."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cases import judging
from cases.judgement import (
    Attribution,
    AttributionBasis,
    Bearing,
    Clock,
    ClockKind,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Pillar,
    PillarName,
    PillarState,
)
from cases.kinds import Record
from cases.mapping import R
from cases.records import Claim, ClaimKind, Clip, Confidence, Finding, ImpreciseTime, Stance
from cases.workspace import Workspace
from tests.ui.conftest import answer, counter_clip, open_root, settle
from ui.desk.desk import Desk
from ui.dialogs.form import Form
from ui.dialogs.judging import AttributionForm, BearingForm, HypothesisForm, PillarForm, SpeaksForm
from ui.dialogs.origins import ClockForm, DerivationForm
from ui.drawing_view import DrawingView
from ui.evidence import evidence_found, in_a_line
from ui.main_window import MainWindow
from workbench.intake import take_in

BY = "A. Tester"

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> Desk:
    """A case of two clips, a claim and a finding."""
    with Workspace.open(root) as workspace:
        case = workspace.store.case("T-1")
        take_in(
            workspace, case, [counter_clip(tmp_path / "one.mp4", 30), counter_clip(tmp_path / "two.mp4", 40)], by=BY
        )
        workspace.store.add(
            Claim(case.id, ClaimKind.WHEN, "Filmed on Monday.", "A neighbour", "Radio", Stance.NEUTRAL), by=BY
        )
        workspace.store.add(
            Finding(case.id, "Shadows", "They point east.", Confidence.LOW, BY, alternative="A lamp"), by=BY
        )
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    return window.desk


def _said(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget))


def _drawn(desk: Desk) -> list[DrawingView]:
    return [view for view in desk.inspector.sources.findChildren(DrawingView) if view.isVisible()]


def _only(desk: Desk, kind: type[R]) -> R:
    (record,) = desk.session.workspace.store.find(kind)
    return record


def _recorded(qtbot: QtBot, desk: Desk, kind: type[Record]) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workspace.store.find(kind)), timeout=10_000)
    qtbot.waitUntil(lambda: not desk.session.jobs.busy(), timeout=10_000)


def _fill(form: Form, **values: str) -> None:
    for name, value in values.items():
        field = getattr(form, name)
        if hasattr(field, "setPlainText"):
            field.setPlainText(value)
        elif hasattr(field, "setCurrentText"):
            field.setCurrentText(value)
        else:
            field.setText(value)
    form.accept()


def test_a_pillar_is_judged_and_the_earlier_judgement_stays(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    assert desk.clip is not None
    desk.inspector.turn_to(desk.inspector.verdict)
    qtbot.waitUntil(lambda: _said(desk.inspector.verdict).count("not looked at") == len(PillarName), timeout=10_000)
    store, case, clip = desk.session.workspace.store, desk.case, desk.clip

    def judge(text: str) -> None:
        def stands() -> bool:
            pillar = judging.pillars(store, case.id, clip.id)[PillarName.DATE]
            return pillar is not None and pillar.text == text

        answer(PillarForm, partial(_fill, state="partly verified", words=text))
        desk.inspector.verdict.pillar_wanted.emit(PillarName.DATE)
        qtbot.waitUntil(stands, timeout=10_000)

    judge("No shadow.")
    judge("Shadows fit noon.")
    qtbot.waitUntil(lambda: "Shadows fit noon." in _said(desk.inspector.verdict), timeout=10_000)
    standing = judging.pillars(store, case.id, clip.id)[PillarName.DATE]
    assert standing is not None
    assert standing.state is PillarState.PARTLY
    assert "No shadow." not in _said(desk.inspector.verdict)


def test_what_was_judged_of_the_case_stands_where_its_clip_was_not_looked_at(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    assert desk.clip is not None
    store, case, clip, panel = desk.session.workspace.store, desk.case, desk.clip, desk.inspector.verdict
    place = partial(Pillar, case.id, PillarName.LOCATION)
    desk.inspector.turn_to(panel)
    desk.session.add(place(PillarState.PARTLY, "By the reporting.", BY), "judging")
    qtbot.waitUntil(lambda: "Of the case as a whole: By the reporting." in _said(panel), timeout=10_000)
    assert _said(panel).count("not looked at") == len(PillarName) - 1
    desk.session.add(place(PillarState.VERIFIED, "By the church.", BY, clip_id=clip.id), "judging")
    qtbot.waitUntil(lambda: "By the church." in _said(panel), timeout=10_000)
    assert "By the reporting." not in _said(panel)
    assert judging.pillars(store, case.id, None)[PillarName.LOCATION] is not None


def test_a_finding_says_what_it_is_about_where_that_is_something_else(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    assert desk.clip is not None
    one, two = sorted(desk.session.workspace.store.find(Clip), key=lambda clip: clip != desk.clip)
    panel = desk.inspector.verdict
    desk.inspector.turn_to(panel)
    for clip in (one, two):
        made = Finding(desk.case.id, f"Checked {clip.name}", "Nothing.", Confidence.LOW, BY, clip_id=clip.id)
        desk.session.add(made, "findings")
    qtbot.waitUntil(lambda: f"Checked {two.name}" in _said(panel), timeout=10_000)
    lines = _said(panel).splitlines()
    assert [line for line in lines if line.startswith(f"{two.name} · {BY}")]
    assert [line for line in lines if line.startswith(f"The case as a whole · {BY}")]  # the shadows
    assert not [line for line in lines if line.startswith(f"{one.name} · ")]


def test_a_pillar_without_words_is_not_saved(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    form = PillarForm(desk.case, desk.clip, BY, PillarName.SOURCE)
    qtbot.addWidget(form)
    form.accept()
    assert form.result() == 0
    assert "Say what is established" in form._wrong.text()


def test_evidence_is_weighed_for_and_against_a_hypothesis_and_a_claim(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    desk.inspector.turn_to(desk.inspector.verdict)
    answer(HypothesisForm, partial(_fill, words="It was filmed in the morning."))
    desk.inspector.verdict.hypothesis_wanted.emit()
    _recorded(qtbot, desk, Hypothesis)
    store = desk.session.workspace.store
    (line,) = [one.text for one in evidence_found(store, desk.case, "")[0] if one.kind == "finding"]
    assert line == "Finding · Shadows: They point east."

    def find(stance: str, form: BearingForm) -> None:
        offered = [piece.text for piece in form.evidence.pieces()]
        assert line in offered
        assert len(offered) > 1
        form.evidence.words.setText("east SHADOWS")
        qtbot.waitUntil(lambda: [piece.text for piece in form.evidence.pieces()] == [line])
        _fill(form, stance=stance, reason="The sun is west.", alternative="Another lamp")

    def weigh(on: Claim | Hypothesis, stance: str) -> None:
        answer(BearingForm, partial(find, stance))
        before = len(store.find(Bearing))
        desk.commands.judging.weigh(on)
        qtbot.waitUntil(lambda: len(store.find(Bearing)) > before and not desk.session.jobs.busy(), timeout=10_000)

    weigh(_only(desk, Hypothesis), "contradicts")
    weigh(_only(desk, Claim), "supports")
    weighed = judging.hypotheses(store, desk.case.id)[0]
    assert [one.stance for one in weighed.contradicts] == [Stance.CONTRADICTS]
    qtbot.waitUntil(lambda: "Against (1)" in _said(desk.inspector.verdict), timeout=10_000)
    said = _said(desk.inspector.verdict)
    assert "For (0)" in said
    assert "Against (1)" in said
    desk.inspector.turn_to(desk.inspector.sources)
    qtbot.waitUntil(lambda: f"Supported: {line} – The sun is west." in _said(desk.inspector.sources), timeout=10_000)
    beside = [one for one in desk.inspector.sources.findChildren(QAbstractButton) if one.isVisible()]
    (more,) = [one for one in beside if one.text() == "Weigh evidence…"]
    (lock,) = [one for one in beside if one.parent() is more.parent() and "onfidential" in one.toolTip()]
    qtbot.waitUntil(lambda: lock.x() > more.x())  # at the right, as on every card
    desk.inspector.turn_to(desk.inspector.verdict)
    qtbot.waitUntil(lambda: "Attribution" in _said(desk.inspector.verdict).title(), timeout=10_000)
    other = "The sun is west.\nOtherwise explained: Another lamp"
    for said in (
        "They point east.\nOtherwise explained: A lamp",
        f"Speaks for\nClaim · Filmed on Monday: Radio\n{other}",
        f"Speaks against\nHypothesis · It was filmed in the morning.\n{other}",
    ):
        assert said in _said(desk.inspector.verdict)


def test_a_finding_is_weighed_from_its_card(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.verdict
    desk.inspector.turn_to(panel)
    answer(HypothesisForm, partial(_fill, words="It was filmed at noon."))
    panel.hypothesis_wanted.emit()
    _recorded(qtbot, desk, Hypothesis)

    def fill(form: SpeaksForm) -> None:
        assert [piece.kind for piece in form.on.pieces()] == ["hypothesis", "claim"]
        form.on.words.setText("noon")
        qtbot.waitUntil(lambda: len(form.on.pieces()) == 1)
        _fill(form, stance="contradicts", reason="Long shadows")

    def weigh() -> list[QAbstractButton]:
        return [one for one in panel.findChildren(QAbstractButton) if one.text() == "Weigh it…" and one.isVisible()]

    qtbot.waitUntil(lambda: bool(weigh()))
    answer(SpeaksForm, fill)
    weigh()[0].click()
    said = "Speaks against\nHypothesis · It was filmed at noon.\nLong shadows"
    qtbot.waitUntil(lambda: said in _said(panel), timeout=10_000)
    assert _only(desk, Bearing).evidence_id == _only(desk, Finding).id


def test_attribution_stands_apart_from_the_verdict(qtbot: QtBot, desk: Desk) -> None:
    desk.inspector.turn_to(desk.inspector.verdict)
    answer(
        AttributionForm,
        partial(_fill, who="A group", basis="disputed", said_by="The speaker", source="0:04 of the clip"),
    )
    desk.inspector.verdict.attribution_wanted.emit()
    _recorded(qtbot, desk, Attribution)
    assert _only(desk, Attribution).basis is AttributionBasis.DISPUTED
    qtbot.waitUntil(lambda: "Said by The speaker" in _said(desk.inspector.verdict), timeout=10_000)
    assert "Not assessed." in _said(desk.inspector.verdict)


def test_two_clocks_that_contradict_each_other_stand_out(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    assert desk.clip is not None
    told = ImpreciseTime("28 August", datetime(2020, 8, 28, tzinfo=UTC), datetime(2020, 8, 28, 23, tzinfo=UTC))
    other = Clock(desk.case.id, ClockKind.REPORT, Moment.FILMED, told, "Le Monde", BY, clip_id=desk.clip.id)
    desk.session.workspace.store.add(other, by=BY)
    desk.inspector.turn_to(desk.inspector.sources)

    def enter(form: ClockForm) -> None:
        form.when.words.setText("26 August, noon")
        form.when.earliest.setText("2020-08-26 12:00")
        form.when.latest.setText("2020-08-26 12:00")
        form.when.zone.setText("Europe/Paris")
        form.error.setValue(3600)
        _fill(form, source="QuickTime creation_time", moment="filmed", kind="file metadata")

    answer(ClockForm, enter)
    desk.inspector.sources.clock_wanted.emit()
    qtbot.waitUntil(lambda: "apart" in _said(desk.inspector.sources), timeout=10_000)
    entered = next(clock for clock in desk.session.workspace.store.find(Clock) if clock.id != other.id)
    assert entered.error_seconds == 3600
    assert entered.tells.earliest == datetime(2020, 8, 26, 10, tzinfo=UTC)
    assert any("apart" in view.accessibleDescription() for view in _drawn(desk))


def test_a_clip_hangs_below_what_it_was_made_from(qtbot: QtBot, desk: Desk) -> None:
    assert desk.clip is not None
    other = next(clip for clip in desk.session.workspace.store.find(Clip) if clip.id != desk.clip.id)
    desk.inspector.turn_to(desk.inspector.sources)
    values = {"origin": f"Clip: {other.name}", "kind": "screengrab", "source": "Same frames", "transformation": "cut"}
    answer(DerivationForm, lambda form: _fill(form, **values))
    desk.inspector.sources.origin_wanted.emit()
    _recorded(qtbot, desk, Derivation)
    assert _only(desk, Derivation).kind is DerivationKind.SCREENGRAB
    qtbot.waitUntil(lambda: any("cut" in view.drawing.alt for view in _drawn(desk)), timeout=10_000)
    view = next(view for view in _drawn(desk) if "cut" in view.drawing.alt)
    assert f"from {other.name}" in view.drawing.alt
    view.chosen.emit(other.id)
    qtbot.waitUntil(lambda: desk.clip is not None and desk.clip.id == other.id, timeout=10_000)


def test_a_piece_in_a_line_has_no_full_stop_before_its_colon() -> None:
    claim = Claim("case", ClaimKind.WHEN, "Filmed on Monday.", "A neighbour", "Radio.", Stance.NEUTRAL)
    assert in_a_line(claim, {}).endswith("· Filmed on Monday: Radio.")
