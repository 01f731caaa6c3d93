"""What others established, and clocks that cannot both be right."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.judgement import Clock, ClockKind, Moment, Withdrawal
from cases.records import AssessedBy, Assessment, Authenticity, Case, ImpreciseTime
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root
from tests.ui.scenarios.analyst import Analyst
from ui.dialogs.settle import SettleForm
from ui.dialogs.verdict import VerdictForm
from workbench.intake import take_in

pytestmark = pytest.mark.slow

FROM_WHERE, GENUINE = 2, 3
BY = "A. Tester"


@pytest.fixture
def at_case(qtbot: QtBot, analyst: Analyst, root: Path, case: Case, tmp_path: Path) -> Analyst:
    """At a clip that two clocks give different days."""
    with Workspace.open(root) as workspace:
        (taken,) = take_in(workspace, case, [counter_clip(tmp_path / "one.mp4", 10)], by=BY)
        assert taken.clip is not None
        for number, (kind, source) in enumerate(((ClockKind.FILE, "creation_time"), (ClockKind.PLATFORM, "the post"))):
            day = ImpreciseTime(
                f"{number + 3} May",
                datetime(2024, 5, number + 3, tzinfo=UTC),
                datetime(2024, 5, number + 3, 12, tzinfo=UTC),
            )
            clock = Clock(case.id, kind, Moment.FILMED, day, source, BY, clip_id=taken.clip.id)
            workspace.store.add(clock, by=BY)
    open_root(qtbot, analyst.window, root)
    analyst.wait(lambda: analyst.desk.clip is not None)
    return analyst


def test_a_third_partys_authentication_is_entered_with_its_citation(at_case: Analyst) -> None:
    panel = at_case.desk.inspector.verdict

    def fill(form: VerdictForm) -> None:
        at_case.pick(form.authenticity, "authenticated")
        at_case.click(form.them)
        at_case.click(form.third)
        at_case.write("Police nationale")
        at_case.press("Tab")
        at_case.write("Le Monde, 26 August 2020")
        at_case.press("Tab")
        at_case.write("The officer in charge confirmed place and day.")
        at_case.press("Ctrl+Return")
        assert not form.isVisible(), form.problems()

    at_case.tab(GENUINE)
    at_case.sees(panel, "Not assessed.")
    at_case.asked(VerdictForm, fill)
    at_case.push(panel, "Give a verdict…")
    at_case.sees(panel, "By a third party: Police nationale", "Cited: Le Monde, 26 August 2020")
    (verdict,) = at_case.desk.session.workspace.store.find(Assessment)
    assert (verdict.assessed_by, verdict.authenticity) == (AssessedBy.THIRD_PARTY, Authenticity.AUTHENTICATED)
    assert (verdict.third_party, verdict.author) == ("Police nationale", BY)
    at_case.done("Enter a third party's authentication with its citation")


def test_of_two_contradicting_clocks_one_is_set_aside(at_case: Analyst) -> None:
    panel, store = at_case.desk.inspector.sources, at_case.desk.session.workspace.store

    def fill(form: SettleForm) -> None:
        assert form.which.count() == 2
        at_case.pick(
            form.which, next(form.which.itemText(n) for n in range(2) if "creation_time" in form.which.itemText(n))
        )
        at_case.press("Tab")
        at_case.write("The camera was never set.")
        at_case.press("Ctrl+Return")

    at_case.tab(FROM_WHERE)
    at_case.sees(panel, "apart")
    at_case.asked(SettleForm, fill)
    at_case.push(panel, "Settle…")
    at_case.wait(lambda: "apart" not in at_case.reads(panel))
    (withdrawn,) = store.find(Withdrawal)
    assert store.get(Clock, withdrawn.record_id).source == "creation_time"
    assert withdrawn.reason == "The camera was never set."
    at_case.done("Settle two clocks that contradict each other")

    at_case.press("Ctrl+Z")
    at_case.sees(panel, "apart")
