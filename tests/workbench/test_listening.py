"""Sound beside the pictures: under other pictures, alone, missing, damaged; told apart from footage everywhere."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cases.records import Case, Clip
from cases.workspace import Workspace
from hashing.audio import RATE
from tests.clips import scene
from tests.hashing.tunes import tune
from workbench import derived as derived_module
from workbench.commands.answers import say_result
from workbench.compare import compare_files
from workbench.derived import Derived
from workbench.errors import MediaError
from workbench.identity import Identity
from workbench.intake import take_in
from workbench.listening import UNREADABLE, Sound, changed, listen, said_of
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip
from workbench.progress import never_cancel, no_progress
from workbench.search import search_folder, search_workspace

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


SIZE = (96, 64)
PICTURES = Fraction(5)


def _clip(path: Path, seed: int, first: float, seconds: float) -> None:
    """Pictures of one place over a part of the one tune."""
    sound = np.repeat(tune(1, 14)[int(first * RATE) : int((first + seconds) * RATE)], 4)
    write_clip(
        path,
        scene(seconds=seconds, seed=seed, size=SIZE, rate=PICTURES),
        rate=PICTURES,
        audio=sound,
        audio_rate=4 * RATE,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two places with the same tune under them, one without sound, and another tune alone."""
    made = tmp_path_factory.mktemp("heard")
    _clip(made / "one.mp4", 1, 0, 9)
    _clip(made / "two.mp4", 9, 3, 9)
    write_clip(made / "mute.mp4", scene(seconds=1, seed=5, size=SIZE, rate=PICTURES), rate=PICTURES)
    return made


def test_sound_under_other_pictures_is_shared_sound_and_no_footage(folder: Path, worker: MediaWorker) -> None:
    answer = compare_files(folder / "one.mp4", folder / "two.mp4", worker)
    assert answer.identity is Identity.NONE
    document = answer.to_json()
    (shared,) = document["sound"]
    assert [*shared["a"], *shared["b"]] == pytest.approx([3, 9, 0, 6], abs=0.4)
    assert shared["a"][0] - shared["b"][0] == pytest.approx(3, abs=0.1)
    assert shared["tempo"] == pytest.approx(1, abs=0.01)
    assert document["searched"]["sound"] == "compared"


@pytest.mark.slow
def test_a_search_lists_shared_sound_apart(
    folder: Path, worker: MediaWorker, capsys: pytest.CaptureFixture[str]
) -> None:
    result = search_folder(folder, folder / "one.mp4", worker=worker)
    assert (result.matches, result.clips, result.skipped) == ((), 2, ())
    document = result.to_json()
    assert document["matches"] == []
    (entry,) = document["shared_sound"]
    assert entry["clip"]["name"] == "two.mp4"
    assert entry["sound"][0]["score"] > 0.7
    say_result(result, "one.mp4")
    said = capsys.readouterr().out
    assert "“two.mp4”: shared sound only; no pictures in common were found." in said
    assert "tempo and pitch unchanged" in said


@pytest.mark.slow
def test_sound_alone_is_searched_in_a_workspace_and_kept_with_the_search(
    folder: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "workspace", name="Test") as workspace:
        case = workspace.store.add(Case(reference="A", title="Test", question="?"), by="Ada")
        take_in(
            workspace, case, [folder / name for name in ("one.mp4", "two.mp4", "mute.mp4")], by="Ada", worker=worker
        )
        one, two, mute = (workspace.store.find(Clip, name=name)[0] for name in ("one.mp4", "two.mp4", "mute.mp4"))

        result = search_workspace(workspace, one, by="Ada", worker=worker)

        assert [found.name for found in result.shared_sound] == ["two.mp4"]
        assert workspace.store.match_of(one.id, two.id) is None
        (event,) = [event for event in workspace.store.events(case.id) if event.action == "search.made"]
        (logged,) = json.loads(event.body)["shared_sound"]
        assert (logged["clip"], logged["name"]) == (two.id, "two.mp4")
        assert Derived(workspace).sound(mute, worker) is None
        assert len(list((workspace.cache / "sounds").iterdir())) == 3


def test_a_print_is_made_once_and_again_when_damaged(
    folder: Path, worker: MediaWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.create(tmp_path / "workspace", name="Test") as workspace:
        case = workspace.store.add(Case(reference="A", title="Test", question="?"), by="Ada")
        take_in(workspace, case, [folder / "one.mp4"], by="Ada", worker=worker)
        (clip,) = workspace.store.find(Clip)
        derived = Derived(workspace)
        made = derived.sound(clip, worker)
        assert made is not None
        (kept,) = (workspace.cache / "sounds").iterdir()
        kept.write_bytes(kept.read_bytes()[:-9])
        again = derived.sound(clip, worker)
        assert again is not None
        assert np.array_equal(again.codes, made.codes)
        monkeypatch.setattr(derived_module, "sound_file", None)
        assert derived.sound(clip, worker) is not None


def test_unreadable_sound_is_kept_as_a_sentence(
    folder: Path, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MediaError("“one.mp4” declares sound, but not one sample of it could be decoded.")

    monkeypatch.setattr("workbench.listening.sound_file", fail)
    path = folder / "one.mp4"
    sound = listen(path, worker, worker.probe(path), no_progress, never_cancel)
    assert (sound.track, sound.lacks) == (None, UNREADABLE)
    assert "could be decoded" in sound.why
    assert said_of(sound, sound) == "not compared: both have sound that could not be read"


def test_what_could_not_be_compared_is_said() -> None:
    assert said_of(Sound(), Sound(None, UNREADABLE)) == (
        "not compared: A has no sound, B has sound that could not be read"
    )
    assert changed(0.8, -2) == "1.25 times as fast in B, 2.0 semitones lower in B"
