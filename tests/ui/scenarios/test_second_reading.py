"""A second reader is given a case without its verdict, judges it at a desk of their own, and hands it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import AssessedBy, Assessment, Authenticity, Case, ContextTruth
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root
from tests.ui.scenarios.analyst import Analyst
from ui.dialogs.bring_in import BringInForm, BundleForm, ToldSheet
from ui.dialogs.hand_over import HandOverForm
from ui.dialogs.verdict import VerdictForm
from ui.exchange_jobs import Bundle
from workbench.intake import take_in

pytestmark = pytest.mark.slow

BY = "A. Tester"
GENUINE = 3
"""Which question of the inspector it is."""


@pytest.fixture
def at_judged(qtbot: QtBot, analyst: Analyst, root: Path, case: Case, tmp_path: Path) -> Analyst:
    """At a clip that was called authenticated."""
    with Workspace.open(root) as workspace:
        (taken,) = take_in(workspace, case, [counter_clip(tmp_path / "one.mp4", 10)], by=BY)
        assert taken.clip is not None
        sure, open_ = Authenticity.AUTHENTICATED, ContextTruth.UNDETERMINED
        verdict = Assessment(case.id, sure, open_, AssessedBy.US, BY, "Seen there", clip_id=taken.clip.id)
        workspace.store.assess(verdict, by=BY)
    open_root(qtbot, analyst.window, root)
    analyst.wait(lambda: analyst.desk.clip is not None)
    return analyst


def hand_over(analyst: Analyst, bundle: Bundle, target: Path) -> None:
    """By the keys, in the form that is clicked on."""

    def fill(form: HandOverForm) -> None:
        row = form.kinds.item(list(Bundle).index(bundle))
        analyst.click(form.kinds.viewport(), form.kinds.visualItemRect(row).center())
        assert form.form() is bundle
        if bundle is Bundle.BLIND:
            analyst.sees(form.blind, "Verdicts")
        analyst.click(form.target)
        analyst.press("Ctrl+A")
        analyst.write(str(target))
        analyst.press("Ctrl+Return")
        assert not form.isVisible(), form.problems()

    analyst.asked(HandOverForm, fill)
    analyst.press("Ctrl+Shift+H")
    analyst.sees(analyst.desk.status, "Bundle written")


def test_a_second_readers_blind_bundle_goes_out_and_comes_back(
    qtbot: QtBot, at_judged: Analyst, root: Path, tmp_path: Path
) -> None:
    out, back = tmp_path / "out.zip", tmp_path / "back.zip"
    hand_over(at_judged, Bundle.BLIND, out)
    at_judged.window.close_workspace()  # and go to another computer

    def begin(form: BundleForm) -> None:
        at_judged.write(str(out))
        at_judged.press("Tab", "Tab", "Tab")
        at_judged.write(str(tmp_path / "second"))
        at_judged.press("Tab")
        at_judged.write("B. Reader")
        at_judged.press("Return")
        assert not form.isVisible(), form.problems()

    at_judged.asked(BundleForm, begin)
    at_judged.click(at_judged.window.start.bundle)
    at_judged.wait(lambda: at_judged.window.desk is not None)
    at_judged.wait(lambda: at_judged.desk.clip is not None)
    judge(at_judged)
    hand_over(at_judged, Bundle.WHOLE, back)
    at_judged.window.close_workspace()  # and back to the first

    open_root(qtbot, at_judged.window, root)

    def bring_in(form: BringInForm) -> None:
        at_judged.write(str(back))
        at_judged.press("Return")
        assert not form.isVisible(), form.problems()

    at_judged.asked(BringInForm, bring_in)
    at_judged.press("Ctrl+Shift+I")
    at_judged.wait(lambda: bool(at_judged.desk.findChildren(ToldSheet)))
    at_judged.sees(at_judged.desk.findChildren(ToldSheet)[0], "second reader’s answer")
    at_judged.press("Return")
    at_judged.tab(GENUINE)
    panel = at_judged.desk.inspector.verdict
    at_judged.sees(panel, "By us", "By a second reader: B. Reader", "First: authenticated. Second: manipulated.")
    at_judged.done("Give a case to a second reader blind, judge it there, and compare the answer here")


def judge(analyst: Analyst) -> None:
    """The second reader sees no verdict, and gives one."""

    def fill(form: VerdictForm) -> None:
        analyst.pick(form.authenticity, "manipulated")
        analyst.click(form.reasons)
        analyst.write("The bars are drawn.")
        analyst.press("Ctrl+Return")
        assert not form.isVisible(), form.problems()

    panel = analyst.desk.inspector.verdict
    analyst.tab(GENUINE)
    analyst.sees(panel, "Not assessed.")
    assert analyst.desk.session.workspace.store.find(Assessment) == []
    analyst.asked(VerdictForm, fill)
    analyst.push(panel, "Give a verdict…")
    analyst.sees(panel, "The bars are drawn.")
