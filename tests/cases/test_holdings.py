"""An original that is elsewhere is told from one that is gone: other desks' on a server, and what bundles left out."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cases.evidence import StoredFile
from cases.records import Case, Clip
from cases.store import CaseStore
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip
from tests.cases.bundle_build import bring_in, export, fill
from tests.cases.tampering import tamper_unguarded

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


Desk = Callable[[str], Workspace]


@pytest.fixture
def desk(on_a_server: str, tmp_path: Path) -> Iterator[Desk]:
    """Opens the folder of a desk that shares one record with the others; joins it the first time."""
    with ExitStack() as opened:

        def desk(name: str) -> Workspace:
            root = tmp_path / name
            made = Workspace.open(root) if root.exists() else Workspace.join(root, server=on_a_server)
            return opened.enter_context(made)

        yield desk


def _source(folder: Path, name: str = "clip.mp4", content: bytes = b"moving pictures") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _clip(case: Case, stored: StoredFile) -> Clip:
    given = {"sha256": stored.sha256, "sha1": stored.sha1, "md5": stored.md5, "size": stored.size}
    return Clip(**(vars(a_clip(case)) | given | {"stored": stored.stored, "name": stored.name}))


def _take_in(workspace: Workspace, source: Path, case: Case | None = None) -> Clip:
    """As intake does: the copy first, then the record."""
    stored = workspace.evidence.copy_in(source)
    case = case or workspace.store.add(a_case(), by=ADA)
    return workspace.store.add(_clip(case, stored), by=ADA)


@pytest.mark.slow
def test_another_desks_original_is_elsewhere_and_ones_own_is_missed(desk: Desk, tmp_path: Path) -> None:
    one, two = desk("one"), desk("two")
    clip = _take_in(one, _source(tmp_path))
    assert one.holds(clip)
    assert one.not_held(clip) is None
    assert not two.holds(clip)
    assert "clip.mp4 is not held here but at another desk." in str(two.not_held(clip))
    one.close()
    assert f"is not held here but on {socket.gethostname()}." in str(two.not_held(clip))
    one = desk("one")
    one.evidence.path_of(clip).unlink()
    assert one.holds(clip)  # it was here: its rehash says what is wrong
    assert "not there any more" in str(one.evidence.rehash(clip))


@pytest.mark.slow
def test_an_original_that_is_lost_before_its_desk_settled_is_missed(desk: Desk, tmp_path: Path) -> None:
    one = desk("one")
    clip = _take_in(one, _source(tmp_path))
    one.evidence.path_of(clip).unlink()
    assert one.holds(clip)
    one.close()
    assert desk("one").holds(clip)


@pytest.mark.slow
def test_a_second_desk_can_hold_the_same_original_under_another_name(desk: Desk, tmp_path: Path) -> None:
    one, two = desk("one"), desk("two")
    clip = _take_in(one, _source(tmp_path))
    stored = two.evidence.copy_in(_source(tmp_path, "same.mov"))
    assert stored.fresh
    two.close()  # no clip came of it, but one claims it
    two = desk("two")
    assert two.evidence.path_of(clip) == stored.path
    assert two.evidence.rehash(clip) is None
    stored.path.unlink()
    assert two.holds(clip)


@pytest.mark.slow
def test_opening_a_desk_touches_no_other_desks_originals_or_marks(desk: Desk, tmp_path: Path) -> None:
    one, two = desk("one"), desk("two")
    clip = _take_in(one, _source(tmp_path))
    unclaimed = one.evidence.copy_in(_source(tmp_path, "other.mp4", b"under way"))
    events = len(two.store.events())
    two.close()
    desk("two").close()
    assert one.evidence.path_of(clip).exists()
    assert unclaimed.path.exists()
    assert one.evidence.marked() == sorted([clip.sha256, unclaimed.sha256])
    assert len(one.store.events()) == events  # a desk without originals of its own has nothing to say
    assert one.store.verify_chain().ok


@pytest.mark.slow
def test_an_account_that_may_not_write_opens_and_keeps_its_marks(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = desk("one")
    clip = _take_in(one, _source(tmp_path))
    one.evidence.path_of(clip)
    monkeypatch.setattr(CaseStore, "record_event", lambda *_, **__: one.store.get(Case, "refused"))
    one.close()
    again = desk("one")
    assert again.evidence.marked() == [clip.sha256]
    assert again.evidence.path_of(clip).exists()


def test_a_clip_of_a_bundle_without_originals_is_not_held(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "from", name="From") as source:
        fill(source, tmp_path)
        export(source, tmp_path / "bag", originals=False)
    with Workspace.create(tmp_path / "to", name="To") as workspace:
        bring_in(workspace, tmp_path / "bag")
        clip = workspace.store.find(Clip)[0]
        assert not workspace.holds(clip)
        assert "came with a bundle, without the file" in str(workspace.not_held(clip))
        stored = workspace.evidence.copy_in(tmp_path / clip.name)
        assert workspace.holds(clip)
    with Workspace.open(tmp_path / "to") as workspace:
        assert workspace.store.events()[-1].action == "evidence.kept"
        stored.path.unlink()
        assert workspace.holds(clip)


def test_a_clip_of_a_bundle_with_originals_is_missed(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "from", name="From") as source:
        fill(source, tmp_path)
        export(source, tmp_path / "bag")
    with Workspace.create(tmp_path / "to", name="To") as workspace:
        bring_in(workspace, tmp_path / "bag")
    with Workspace.open(tmp_path / "to") as workspace:
        clip = workspace.store.find(Clip)[0]
        workspace.evidence.path_of(clip).unlink()
        assert workspace.holds(clip)


def test_taking_files_in_needs_no_event_of_its_own_where_the_record_is_here(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "desk", name="Desk") as workspace:
        clip = _take_in(workspace, _source(tmp_path))
        workspace.settle()
        assert workspace.evidence.marked() == []
        assert [event.action for event in workspace.store.events()][-1] == "clip.taken-in"
        workspace.evidence.path_of(clip).unlink()
        assert workspace.holds(clip)


@pytest.mark.parametrize("body", ["no JSON", "[]", '{"added": 3}', '{"added": {"clip": "all"}}'])
def test_a_damaged_event_makes_no_original_look_as_if_it_were_elsewhere(tmp_path: Path, body: str) -> None:
    with Workspace.create(tmp_path / "desk", name="Desk") as workspace:
        clip = _take_in(workspace, _source(tmp_path))
        workspace.store.record_event("bundle.imported", case_id=None, subject="x", body={}, by=ADA)
        tamper_unguarded(workspace.store, f"UPDATE custody_events SET body = '{body}' WHERE action = 'bundle.imported'")
        workspace.evidence.path_of(clip).unlink()
        assert workspace.holds(clip)
