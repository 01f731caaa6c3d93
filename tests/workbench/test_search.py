"""Searching: what is found, what is recorded, and what is said of what could not be searched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.listing import events_of
from cases.records import Case, Clip, Decision, Match
from cases.workspace import Workspace
from tests.clips import make_clip
from tests.schemas import misfits
from tests.workbench.test_compare import write_wav
from workbench import search as search_module
from workbench.cli import main
from workbench.commands.search_all import say_all
from workbench.derived import Derived
from workbench.errors import MediaError
from workbench.identity import Identity
from workbench.intake import take_in
from workbench.library import LibraryIndex
from workbench.media.client import MediaWorker
from workbench.past_searches import SEARCHED
from workbench.reach import read_reach
from workbench.search import search_every_clip, search_folder, search_workspace
from workbench.search_each import Asked

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


SIZE = (192, 144)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One place whole, a part of it, its re-encoding, another place."""
    made = tmp_path_factory.mktemp("clips")
    make_clip(made / "whole.mp4", seconds=7, size=SIZE)
    make_clip(made / "part.mp4", seconds=4, start=2, size=SIZE)
    make_clip(made / "again.mp4", seconds=7, crf=33, size=SIZE)
    make_clip(made / "other.mp4", seconds=4, seed=9, size=SIZE)
    return made


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, folder: Path, worker: MediaWorker) -> Path:
    """A workspace with its fingerprints, made once; each test works on a copy."""
    root = tmp_path_factory.mktemp("template") / "workspace"
    with Workspace.create(root, name="Test") as made:
        for reference, names in (("OLD", ["whole.mp4", "other.mp4"]), ("NEW", ["part.mp4", "again.mp4"])):
            case = made.store.add(Case(reference=reference, title="Test", question="?"), by="Ada")
            take_in(made, case, [folder / name for name in names], by="Ada", worker=worker)
        for clip in made.store.find(Clip):
            Derived(made).fingerprint(clip, worker)
    return root


@pytest.fixture
def workspace(tmp_path: Path, template: Path) -> Iterator[Workspace]:
    shutil.copytree(template, tmp_path / "workspace")
    with Workspace.open(tmp_path / "workspace") as opened:
        yield opened


def _clip(workspace: Workspace, name: str) -> Clip:
    (clip,) = workspace.store.find(Clip, name=name)
    return clip


def test_a_search_spans_all_cases_and_lists_the_best_first(workspace: Workspace, worker: MediaWorker) -> None:
    result = search_workspace(workspace, _clip(workspace, "whole.mp4"), by="Ada", worker=worker)

    assert [(found.name, found.case, found.answer.identity) for found in result.matches] == [
        ("again.mp4", "NEW", Identity.SAME_FOOTAGE),
        ("part.mp4", "NEW", Identity.SHARED_STRETCH),
    ]
    (segment,) = result.matches[1].answer.comparison.segments
    assert float(segment.a[0] - segment.b[0]) == pytest.approx(2, abs=0.3)
    assert result.clips == 3
    assert result.skipped == ()
    _check_record(workspace, "whole.mp4", "part.mp4")


def _check_record(workspace: Workspace, a: str, b: str) -> None:
    """A recorded match can be read on its own."""
    whole, part = _clip(workspace, a), _clip(workspace, b)
    match = workspace.store.match_of(whole.id, part.id)
    assert match is not None
    document = json.loads(match.comparison)
    assert document["schema"] == "workbench.compare/1"
    assert document["a"]["id"] == match.clip_a == whole.id
    assert document["b"]["path"] == part.stored  # relative: a workspace may move
    assert document["segments"][0]["pairs"]
    assert match.identity == document["identity"] == "shared-stretch"


@pytest.mark.slow
def test_a_pair_has_one_match_whichever_clip_is_asked_about_and_keeps_its_decision(
    workspace: Workspace, worker: MediaWorker
) -> None:
    whole, part = _clip(workspace, "whole.mp4"), _clip(workspace, "part.mp4")
    search_workspace(workspace, whole, by="Ada", worker=worker)
    match = workspace.store.match_of(whole.id, part.id)
    assert match is not None
    decided = workspace.store.decide(match.id, Decision.REJECTED, reason="another moment", by="Ada")

    result = search_workspace(workspace, part, by="Ben", worker=worker)

    assert workspace.store.match_of(part.id, whole.id) == decided
    assert [found.match for found in result.matches if found.name == "whole.mp4"] == [decided]
    assert len(workspace.store.find(Match)) == 3  # whole–again, whole–part, part–again


@pytest.mark.slow
def test_a_newer_engine_renews_the_match_and_keeps_the_decision(
    workspace: Workspace, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, part = _clip(workspace, "whole.mp4"), _clip(workspace, "part.mp4")
    search_workspace(workspace, whole, by="Ada", worker=worker)
    match = workspace.store.match_of(whole.id, part.id)
    assert match is not None
    workspace.store.decide(match.id, Decision.CONFIRMED, reason="seen", by="Ada")

    monkeypatch.setattr(search_module, "ENGINE", "workbench-engine/next")
    search_workspace(workspace, part, by="Ada", worker=worker)

    renewed = workspace.store.match_of(whole.id, part.id)
    assert renewed is not None
    assert (renewed.id, renewed.engine, renewed.decision) == (match.id, "workbench-engine/next", Decision.CONFIRMED)


def test_a_negative_answer_says_what_was_searched_and_is_logged(
    workspace: Workspace, worker: MediaWorker, tmp_path: Path
) -> None:
    write_wav(tmp_path / "sound.wav")
    case = workspace.store.case("OLD")
    take_in(workspace, case, [tmp_path / "sound.wav"], by="Ada", worker=worker)
    other = _clip(workspace, "other.mp4")

    result = search_workspace(workspace, other, by="Ada", worker=worker)

    assert result.matches == ()
    assert result.clips == 3
    assert [(skipped.name, skipped.case) for skipped in result.skipped] == [("sound.wav", "OLD")]
    assert "sound only" in result.skipped[0].sentence
    (event,) = [event for event in workspace.store.events(case.id) if event.action == "search.made"]
    assert event.subject == other.id
    logged = json.loads(event.body)
    assert logged["clips_searched"] == 3
    assert result.reach is not None
    assert read_reach(logged["reach"]) == result.reach
    assert (result.reach.pictures > 5, result.reach.blank) == (True, 0)
    assert set(result.reach.closely) == {clip.id for clip in workspace.store.find(Clip)} - {
        other.id,
        _clip(workspace, "sound.wav").id,
    }


@pytest.mark.slow
def test_an_original_that_is_gone_is_skipped_by_the_name_its_user_knows(
    workspace: Workspace, worker: MediaWorker
) -> None:
    part = _clip(workspace, "part.mp4")
    (workspace.root / part.stored).unlink()
    shutil.rmtree(workspace.cache)

    result = search_workspace(workspace, _clip(workspace, "whole.mp4"), by="Ada", worker=worker)

    (skipped,) = result.skipped
    assert skipped.name == "part.mp4"
    assert "part.mp4" in skipped.sentence
    assert part.sha256 not in skipped.sentence
    with pytest.raises((MediaError, Exception), match=r"part\.mp4"):
        search_workspace(workspace, part, by="Ada", worker=worker)


def test_a_clip_that_cannot_be_read_does_not_stop_the_search_for_all(
    workspace: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_ANALYST", "Ada")
    part = _clip(workspace, "part.mp4")
    (workspace.root / part.stored).unlink()
    for kept in workspace.cache.rglob(f"{part.sha256}*"):
        kept.unlink()
    workspace.close()

    assert main(["search", "--all", "--in", str(workspace.root), "--json"]) == 3
    document = json.loads(capsys.readouterr().out)
    assert misfits(document) == []
    (skipped,) = document["skipped"]
    assert (skipped["name"], skipped["case"]) == ("part.mp4", "NEW")
    assert "part.mp4" in skipped["reason"]
    found = {Path(one["query"]["path"]).name: one["matches"] for one in document["searches"]}
    assert sorted(len(matches) for matches in found.values()) == [0, 1, 1]
    with Workspace.open(workspace.root) as after:
        assert len(after.store.find(Match)) == 1
        assert len(events_of(after.store, SEARCHED)) == 3
    say_all([Asked(part, None, "It is gone.")])
    assert "# “part.mp4”\nNot searched for: It is gone.\n" in capsys.readouterr().out


def test_a_workspace_without_clips_is_searched_for_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_ANALYST", "Ada")
    Workspace.create(tmp_path / "w", name="Empty").close()
    assert main(["search", "--all", "--in", str(tmp_path / "w")]) == 0
    assert "no clip in this workspace yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "or give --all"),
        (("a.mp4", "--all"), "leave out FILE"),
        (("--all", "--quick"), "leave out FILE"),
        (("--all",), "is no workspace"),
    ],
)
def test_what_all_means_is_asked_for_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["search", *arguments, "--in", str(tmp_path)]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.slow
def test_a_file_from_outside_is_searched_without_being_recorded(
    workspace: Workspace, worker: MediaWorker, tmp_path: Path
) -> None:
    outside = make_clip(tmp_path / "outside.mp4", seconds=4, start=2.5, crf=30, size=SIZE)
    before = workspace.store.events()

    result = search_workspace(workspace, outside, by="Ada", worker=worker)

    assert {found.name for found in result.matches} == {"whole.mp4", "again.mp4", "part.mp4"}
    assert all(found.match is None for found in result.matches)
    assert workspace.store.events() == before
    assert workspace.store.find(Match) == []


@pytest.mark.slow
def test_every_pair_is_found_once(workspace: Workspace, worker: MediaWorker) -> None:
    results = search_every_clip(workspace, by="Ada", worker=worker)

    assert len(workspace.store.find(Match)) == 3
    assert sum(len(result.matches) for result in results) == 3
    assert sum(result.clips for result in results) == 6


@pytest.mark.slow
def test_a_folder_is_searched_with_its_bad_files_listed(folder: Path, worker: MediaWorker, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for path in folder.iterdir():
        (library / path.name).write_bytes(path.read_bytes())
    (library / "notes.txt").write_text("no clip")

    result = search_folder(library, library / "part.mp4", worker=worker)
    document = result.to_json()

    assert {match["clip"]["name"] for match in document["matches"]} == {"whole.mp4", "again.mp4"}
    assert document["schema"] == "workbench.search/1"
    assert document["searched"]["clips"] == 3
    (skipped,) = document["searched"]["skipped"]
    assert skipped["name"] == "notes.txt"
    assert skipped["reason"]


@pytest.mark.slow
def test_the_index_is_kept_made_again_when_damaged_and_not_needed(workspace: Workspace, worker: MediaWorker) -> None:
    clip = _clip(workspace, "whole.mp4")
    first = search_workspace(workspace, clip, by="Ada", worker=worker)
    kept = workspace.cache / "index" / "stills.wbix"
    assert len(LibraryIndex(workspace).index) == 3
    kept.write_bytes(kept.read_bytes()[:-9])
    again = search_workspace(workspace, clip, by="Ada", worker=worker)
    everything = search_workspace(workspace, clip, by="Ada", exhaustive=True, worker=worker)
    names = [[found.name for found in result.matches] for result in (first, again, everything)]
    assert names == [["again.mp4", "part.mp4"]] * 3
    assert len(LibraryIndex(workspace).index) == 3


@pytest.mark.slow
def test_an_indexed_clip_that_is_gone_is_told_and_the_rest_is_found(workspace: Workspace, worker: MediaWorker) -> None:
    clip, gone = _clip(workspace, "whole.mp4"), _clip(workspace, "part.mp4")
    search_workspace(workspace, clip, by="Ada", worker=worker)
    shutil.rmtree(workspace.cache / "fingerprints")
    Derived(workspace).original(gone).unlink()
    result = search_workspace(workspace, clip, by="Ada", worker=worker)
    assert [found.name for found in result.matches] == ["again.mp4"]
    assert [skipped.name for skipped in result.skipped] == ["part.mp4"]
    assert result.skipped[0].sentence
