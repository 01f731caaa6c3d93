"""Where what came with bundles was made: at the desk that wrote it, through however many others it came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.bundle.origin import Origins
from cases.records import Assessment, Clip
from cases.workspace import Workspace
from tests.cases.build import ADA, an_assessment
from tests.cases.bundle_build import BOB, bring_in, export, fill
from workbench.bundles import export_case, import_bundle
from workbench.cli import main
from workbench.origins import origins
from workbench.second_reading import agreement

pytestmark = pytest.mark.slow


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace, Workspace]]:
    """Three workspaces; a case of the first went to the second, where it was judged on, and from there to the third."""
    with (
        Workspace.create(tmp_path / "1", name="First") as first,
        Workspace.create(tmp_path / "2", name="Second") as second,
        Workspace.create(tmp_path / "3", name="Third") as third,
    ):
        case = fill(first, tmp_path)
        export_case(first, case, tmp_path / "one", by=ADA, sign=False)
        import_bundle(second, tmp_path / "one", by=BOB)
        second.store.add(an_assessment(case, second.store.find(Clip)[1], author=BOB), by=BOB)
        export_case(second, case, tmp_path / "two", by=BOB, sign=False)
        import_bundle(third, tmp_path / "two", by="Cem")
        yield first, second, third


def _desks(workspace: Workspace) -> list[str]:
    came = origins(workspace)
    return [came.desk_of(one.id) for one in workspace.store.find(Assessment)]


def test_each_verdict_is_of_the_desk_that_made_it(desks: tuple[Workspace, Workspace, Workspace]) -> None:
    first, second, third = desks
    assert _desks(first) == [""]
    assert _desks(second) == ["First", ""]
    assert _desks(third) == ["First", "Second"]


def test_what_comes_back_is_ours_still_and_what_they_added_theirs(
    desks: tuple[Workspace, Workspace, Workspace], tmp_path: Path
) -> None:
    first, _, _ = desks
    import_bundle(first, tmp_path / "two", by=ADA)
    assert _desks(first) == ["", "Second"]


def test_a_log_that_was_changed_is_not_followed(desks: tuple[Workspace, Workspace, Workspace]) -> None:
    third = desks[2]
    for log in (third.root / "imports").iterdir():
        log.write_bytes(log.read_bytes().replace(b"First", b"Other"))
    assert _desks(third) == ["Second", "Second"]


def test_a_bundle_that_does_not_tell_its_desk_is_called_after_its_exporter(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "1", name="First") as first, Workspace.create(tmp_path / "2", name="2") as second:
        fill(first, tmp_path)
        export(first, tmp_path / "bag")
        bring_in(second, tmp_path / "bag")
        assert _desks(second) == [f"that of {ADA}"]


def test_another_desks_verdict_replaces_none_of_ours(desks: tuple[Workspace, Workspace, Workspace]) -> None:
    second = desks[1]
    theirs, _ = second.store.find(Assessment)
    case = second.store.case("G-2020")
    ours = second.store.add(an_assessment(case, second.store.get(Clip, theirs.clip_id or "")), by=BOB)
    again = second.store.add(an_assessment(case, second.store.get(Clip, theirs.clip_id or "")), by=BOB)
    assert ours.supersedes == theirs.id
    assert origins(second).former(second.store.find(Assessment)) == {ours.id}
    assert again.supersedes == ours.id


def test_a_first_reading_of_another_desk_is_named(desks: tuple[Workspace, Workspace, Workspace]) -> None:
    _, second, third = desks
    assert [row.desk for row in agreement(second, second.store.case("G-2020").id)] == ["First", "First", "", ""]
    assert {row.desk for row in agreement(third, third.store.case("G-2020").id)} == {"First", "Second"}


def test_a_second_reading_that_we_asked_for_is_ours(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "1", name="First") as first, Workspace.create(tmp_path / "2", name="2") as second:
        case = fill(first, tmp_path)
        export_case(first, case, tmp_path / "blind", by=ADA, blind=True, sign=False)
        import_bundle(second, tmp_path / "blind", by=BOB)
        second.store.add(an_assessment(case, second.store.find(Clip)[0], author=BOB), by=BOB)
        export_case(second, case, tmp_path / "back", by=BOB, sign=False)
        import_bundle(first, tmp_path / "back", by=ADA)
        assert _desks(first) == ["", ""]


def test_damage_says_nothing(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "1", name="First") as first:
        for body in ({"added": 5}, {"added": {"note": 5}}, {}):
            first.store.record_event("bundle.imported", case_id=None, subject="x", body=body, by=ADA)
        assert Origins(first.store, tmp_path / "none").desk_of("x") == ""


def test_the_command_line_says_whose_verdict_it_is(
    desks: tuple[Workspace, Workspace, Workspace], capsys: pytest.CaptureFixture[str]
) -> None:
    second = desks[1]
    second.close()
    assert main(["case", "show", "G-2020", "--workspace", str(second.root), "--json"]) == 0
    verdicts = json.loads(capsys.readouterr().out)["verdicts"]
    assert [(one["assessed_by"], one["desk"]) for one in verdicts] == [("by us", "First"), ("by us", "")]
    assert main(["case", "show", "G-2020", "--workspace", str(second.root)]) == 0
    text = capsys.readouterr().out
    assert "by another desk: First" in text
    assert "by us" in text
    assert main(["agreement", "G-2020", "--workspace", str(second.root)]) == 0
    assert "(another desk: First)" in capsys.readouterr().out
