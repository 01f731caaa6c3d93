"""Many annotations of one event, in bundles: told, checked, brought in with one event again, joined one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cases.bundle.verify_alone import SAME, Check
from cases.errors import StoreError
from cases.judgement import Annotation, Withdrawal
from cases.mapping import canonical_json
from cases.records import Clip
from cases.workspace import Workspace
from tests.cases.build import ADA
from tests.cases.bundle_build import bring_in, differences, export, fill, reseal

pytestmark = pytest.mark.slow


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace whose case has five annotations of one event, of which one was revised and one withdrawn."""
    with Workspace.create(tmp_path / "here", name="Here") as workspace:
        store = workspace.store
        clip = store.find(Clip, case_id=fill(workspace, tmp_path).id)[0]
        many = [Annotation(clip.case_id, clip.id, 9 - number, "car", ADA) for number in range(5)]
        kept = store.add_annotations(many, by=ADA)
        store.revise_annotation(replace(kept[1], text="A van"), by=ADA)
        store.add(Withdrawal(clip.case_id, "annotation", kept[2].id, "No car", ADA), by=ADA)
        yield workspace


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "there", name="There") as workspace:
        yield workspace


def _actions(workspace: Workspace) -> list[str]:
    return [event.action for event in workspace.store.events() if event.action.startswith("annotation")]


def test_each_is_held_against_the_event_that_states_all(here: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    lines = Check(tmp_path / "bag").run()
    for annotation in here.store.find(Annotation):
        (line,) = [line for line in lines if line.what.startswith(f"The annotation {annotation.id} ")]
        assert line.outcome == SAME
    assert differences(tmp_path / "bag") == []


def _altered(bag: Path, number: int, **changes: Any) -> None:
    path = bag / "data/records/annotation.jsonl"
    lines = path.read_text("utf-8").splitlines()
    lines[number] = canonical_json({**json.loads(lines[number]), **changes})
    path.write_text("\n".join(lines) + "\n", "utf-8")
    reseal(bag)


def test_the_one_that_differs_is_named_and_the_bundle_refused(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    _altered(tmp_path / "bag", 4, tag="child")
    altered = here.store.find(Annotation)[4]
    (wrong,) = differences(tmp_path / "bag")
    assert wrong.startswith(f"The annotation {altered.id} differs from what event ")
    assert wrong.endswith(": tag.")
    with pytest.raises(StoreError, match="nothing of it was imported"):
        bring_in(there, tmp_path / "bag")


def test_they_come_in_together_in_their_order_and_the_revised_one_with_its_history(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    report = bring_in(there, tmp_path / "bag")
    assert (report.conflicts, report.left_out) == ((), ())
    ours = here.store.find(Annotation)
    assert there.store.find(Annotation) == ours
    assert _actions(there) == ["annotations.made", "annotation.made", "annotation.revised", "annotations.made"]
    assert there.store.annotation_history(ours[2].id) == here.store.annotation_history(ours[2].id)
    assert len(there.store.find(Withdrawal)) == 2
    assert there.store.verify_chain().ok
    again = bring_in(there, tmp_path / "bag")
    assert (again.added, again.conflicts) == ((), ())


def test_one_that_was_changed_here_is_a_conflict_and_the_rest_comes_in(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    kept = there.store.find(Annotation)
    there.store.revise_annotation(replace(kept[-1], text="A lorry"), by=ADA)
    here.store.revise_annotation(replace(kept[-1], text="A bus"), by=ADA)
    more = [replace(kept[-1], id=f"new-{number}") for number in range(3)]
    here.store.add_annotations(more, by=ADA)
    export(here, tmp_path / "later")
    report = bring_in(there, tmp_path / "later")
    assert [one.id for one in report.conflicts] == [kept[-1].id]
    assert [one.id for one in report.added] == [one.id for one in more]
    assert there.store.get(Annotation, kept[-1].id).text == "A lorry"
    assert there.store.verify_chain().ok


def test_one_that_was_brought_in_with_many_and_revised_here_only_is_known(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    last = there.store.find(Annotation)[-1]
    there.store.revise_annotation(replace(last, text="A lorry"), by=ADA)
    assert bring_in(there, tmp_path / "bag").conflicts == ()


def test_a_blind_reader_is_told_nothing_of_them(here: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag", blind=True)
    assert differences(tmp_path / "bag") == []
    text = "".join(path.read_text("utf-8") for path in (tmp_path / "bag/data").rglob("*.jsonl"))
    assert not [one for one in here.store.find(Annotation) if one.id in text]


@pytest.mark.parametrize("number", [1, 2])
def test_a_bundle_of_an_earlier_format_comes_in(there: Workspace, tmp_path: Path, number: int) -> None:
    with Workspace.create(tmp_path / "old", name="Old") as old:
        fill(old, tmp_path)
        export(old, tmp_path / "bag")
    path = tmp_path / "bag/data/bundle.json"
    path.write_text(path.read_text("utf-8").replace("workbench.bundle/3", f"workbench.bundle/{number}"), "utf-8")
    reseal(tmp_path / "bag")
    assert f'"workbench.bundle/{number}"' in path.read_text("utf-8")
    assert differences(tmp_path / "bag") == []
    assert len(bring_in(there, tmp_path / "bag").added) > 10
