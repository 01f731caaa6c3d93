"""Originals are digested again when they are due, and a changed byte is logged and said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cases.records import Clip, now
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip
from tests.cases.bundle_build import bring_in, export, fill
from tests.cases.conftest import EITHER, copied, new_workspace
from tests.postgres import Server
from workbench.errors import Cancelled
from workbench.rehash import CHECKED, INTERVAL, absence, check_originals, due, portion, rehash

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


@pytest.fixture(params=EITHER)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """Two cases that hold one original in common, and one that is theirs alone."""
    with new_workspace(request, tmp_path / "desk") as workspace:
        cases = [workspace.store.add(a_case(reference), by=ADA) for reference in ("ONE", "TWO")]
        for case, content in ((cases[0], "shared"), (cases[1], "shared"), (cases[1], "own")):
            source = tmp_path / f"{content}.mp4"
            source.write_text(content)
            stored = workspace.evidence.copy_in(source)
            workspace.store.add(replace(a_clip(case, content), stored=stored.stored), by=ADA)
        yield workspace


def _names(clips: list[Clip]) -> list[str]:
    return sorted(clip.name for clip in clips)


def test_an_original_is_due_after_a_while_and_once(desk: Workspace) -> None:
    assert due(desk) == []
    later = now() + INTERVAL
    waiting = due(desk, at=later)
    assert _names(waiting) == ["own.mp4", "shared.mp4"]
    assert rehash(desk, waiting[:1], by=ADA) == []
    assert _names(due(desk, at=later + timedelta(0))) == _names(waiting[1:])
    assert due(desk, at=later - timedelta(days=1)) == []


def test_a_changed_original_is_said_and_logged(desk: Workspace) -> None:
    waiting = due(desk, at=now() + INTERVAL)
    path = desk.evidence.path_of(waiting[0])
    path.chmod(0o600)
    path.write_text("other")
    (problem,) = rehash(desk, waiting, by=ADA)
    assert "was changed after it was taken in" in problem
    logged = [json.loads(event.body) for event in desk.store.events_of(CHECKED)]
    assert [one["unchanged"] for one in logged] == [False, True]
    assert logged[0]["found"] == problem
    assert desk.store.verify_chain().ok


def test_stopped_half_way_what_was_done_is_logged(desk: Workspace) -> None:
    waiting = due(desk, at=now() + INTERVAL)
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        rehash(desk, waiting, by=ADA, cancel=lambda: next(asked))
    assert len(desk.store.events_of(CHECKED)) == 1


def test_a_portion_is_bounded_but_never_empty(desk: Workspace) -> None:
    clips = [replace(clip, size=size) for clip, size in zip(desk.store.find(Clip), (5, 3, 9), strict=True)]
    assert portion(clips, 8) == clips[:2]
    assert portion(clips, 1) == clips[:1]
    assert portion([], 1) == []


@pytest.mark.slow
def test_what_came_without_its_original_is_no_problem_and_what_vanished_is(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "first", name="First") as first:
        fill(first, tmp_path)
        export(first, tmp_path / "bare", originals=False)
        export(first, tmp_path / "whole")
    later = now() + INTERVAL
    with Workspace.create(tmp_path / "second", name="Second") as second:
        bring_in(second, tmp_path / "bare")
        found = check_originals(second)
        assert (found.checked, found.problems) == (0, ())
        for clip, sentence in found.elsewhere:
            assert sentence == absence(second, clip)
            assert "not held here" in sentence
            assert clip.sha256 in sentence
        assert len(found.elsewhere) == 2
        assert due(second, at=later) == []
        bring_in(second, tmp_path / "whole")
    with Workspace.open(tmp_path / "second") as second:
        assert len(due(second, at=later)) == 2
        gone = second.store.find(Clip)[0]
        second.evidence.path_of(gone).unlink()
        found = check_originals(second)
        assert (found.checked, len(found.problems), found.elsewhere) == (2, 1, ())
        assert "cannot be read" in found.problems[0]
        assert len(rehash(second, due(second, at=later), by=ADA)) == 1


@pytest.mark.slow
def test_each_desk_digests_its_own_copy(server: Server, tmp_path: Path) -> None:
    with (
        copied(server, "template0") as address,
        Workspace.create(tmp_path / "one", name="Desk", server=address) as one,
        Workspace.join(tmp_path / "two", server=address) as two,
    ):
        case = one.store.add(a_case(), by=ADA)
        source = tmp_path / "shared.mp4"
        source.write_text("shared")
        stored = one.evidence.copy_in(source)
        two.evidence.copy_in(source)
        clip = one.store.add(replace(a_clip(case, "shared"), stored=stored.stored), by=ADA)
        later = now() + INTERVAL
        assert due(one, at=later) == due(two, at=later) == [clip]
        assert rehash(one, [clip], by=ADA) == []
        assert due(one, at=later) == []
        assert due(two, at=later) == [clip]
        two.evidence.path_of(clip).unlink()
        assert len(rehash(two, [clip], by=ADA)) == 1
