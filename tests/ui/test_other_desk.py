"""What another desk's bundle says "by us" is shown as by that desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import Assessment, Authenticity, Clip
from cases.workspace import Workspace
from tests.cases.build import ADA, an_assessment
from tests.cases.bundle_build import BOB, fill
from tests.ui.conftest import open_root, settle
from tests.ui.test_desk import words_on
from ui.main_window import MainWindow
from workbench.bundles import export_case, import_bundle

pytestmark = pytest.mark.slow


@pytest.fixture
def imported(tmp_path: Path) -> Path:
    """A workspace with a case whose first clip another desk called authenticated."""
    with (
        Workspace.create(tmp_path / "first", name="Paris desk") as first,
        Workspace.create(tmp_path / "second", name="Lyon desk") as second,
    ):
        case = fill(first, tmp_path)
        clip = first.store.find(Clip, case_id=case.id)[0]
        first.store.add(an_assessment(case, clip, authenticity=Authenticity.AUTHENTICATED), by=ADA)
        export_case(first, case, tmp_path / "bag", by=ADA, originals=False, sign=False)
        import_bundle(second, tmp_path / "bag", by=BOB)
    return tmp_path / "second"


def test_a_verdict_of_another_desk_is_not_ours(qtbot: QtBot, window: MainWindow, imported: Path) -> None:
    open_root(qtbot, window, imported)
    settle(qtbot, window)
    desk = window.desk
    assert desk is not None
    assert desk.clip is not None
    (verdict,) = desk.session.verdicts(desk.session.workspace.store.case("G-2020"), desk.clip)
    assert desk.session.desk_of(verdict) == "Paris desk"
    desk.commands.run("tab_4")
    panel = desk.inspector.verdict
    qtbot.waitUntil(lambda: "By another desk: Paris desk" in words_on(panel), timeout=5_000)
    assert "By us" not in words_on(panel)
    badges = [badge for entry in desk.session.overview()[0].clips for badge in entry.badges]
    assert [badge.text for badge in badges if "desk" in badge.text] == ["✓ other desk"]
    assert len(desk.session.workspace.store.find(Assessment)) == 2
