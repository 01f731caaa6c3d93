"""The commands that read files: exact frames by timestamp, time and range; digests; keyframes; comparing; searching."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import nullcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.clips import make_clip, scene
from workbench.cli import main
from workbench.commands import files, frames, reposts
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip

pytestmark = pytest.mark.slow

Run = Callable[..., Any]

TIME_BASE = Fraction(1, 90_000)
PTS = [900 + 3600 * number for number in range(10)]
"""25 frames per second that do not start at zero."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clips") / "clip.mp4"
    frames = scene(seconds=0.4, size=(96, 64))
    return write_clip(path, frames, rate=Fraction(25), time_base=TIME_BASE, pts=PTS)


@pytest.fixture(autouse=True)
def _one_worker(worker: MediaWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands take turns on one worker, where each would start its own: that takes longer than what they do."""
    for module in (files, frames, reposts):
        monkeypatch.setattr(module, "MediaWorker", lambda: nullcontext(worker))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object, code: int = 0) -> Any:
        found = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert found == code, err
        return err if code == 1 else json.loads(out) if "--json" in arguments else out

    return run


def _pts(run: Run, clip: Path, *options: object) -> list[int]:
    return [frame["pts"] for frame in run("frames", clip, *options, "--json")["frames"]]


def test_frames_are_listed_chosen_by_timestamp_and_by_time(run: Run, clip: Path) -> None:
    every = _pts(run, clip)
    assert len(every) == 10
    assert np.diff(every).tolist() == [3600] * 9
    first = every[0]
    assert _pts(run, clip, "--pts", every[3]) == [every[3]]
    assert _pts(run, clip, "--time", "0.12") == [first + 3 * 3600]
    assert _pts(run, clip, "--time", "0:00.130") == [first + 3 * 3600]
    assert _pts(run, clip, "--time", "99") == [every[-1]]


@pytest.mark.parametrize(
    ("start", "end", "frames"), [("0.04", "0.12", [1, 2]), ("0", "99", range(10)), ("0.05", "0.13", [1, 2, 3])]
)
def test_a_range_begins_with_the_frame_shown_then_and_leaves_out_its_end(
    start: str, end: str, frames: list[int], run: Run, clip: Path
) -> None:
    every = _pts(run, clip)
    assert _pts(run, clip, "--range", start, end) == [every[number] for number in frames]


def test_a_timestamp_between_frames_an_empty_range_and_two_wishes_are_sentences(run: Run, clip: Path) -> None:
    first = _pts(run, clip)[0]
    assert str(first) in run("frames", clip, "--pts", first + 5, code=1)
    assert "No frame" in run("frames", clip, "--range", "0.3", "0.1", code=1)
    assert "not several" in run("frames", clip, "--pts", first, "--time", "0", code=1)
    assert "time" in run("frames", clip, "--time", "noon", code=1)


def test_frames_are_written_in_full_size_with_their_timestamp(run: Run, clip: Path, tmp_path: Path) -> None:
    (frame,) = run("frames", clip, "--time", "0.08", "--out", tmp_path / "out", "--json")["frames"]
    with Image.open(frame["file"]) as picture:
        assert picture.size == (96, 64)
        assert getattr(picture, "text", {})["PTS"] == str(frame["pts"])


def test_digests_are_one_line_a_frame(run: Run, clip: Path) -> None:
    lines = run("frames", clip, "--digests").splitlines()
    assert [int(line.split()[0]) for line in lines] == _pts(run, clip)
    assert len({line.split()[1] for line in lines}) == 10
    assert all(len(line.split()[1]) == 32 for line in lines)
    chosen = run("frames", clip, "--digests", "--time", "0.12").splitlines()
    assert chosen == [lines[3]]


def test_inspect_tells_what_the_file_is(run: Run, clip: Path) -> None:
    document = run("inspect", clip, "--json")
    assert document["schema"] == "workbench.inspect/1"
    assert document["sha256"] == hashlib.sha256(clip.read_bytes()).hexdigest()
    assert document["structure"]["sentences"][0].endswith("a second.")
    assert document["structure_lacks"] == ""
    text = run("inspect", clip)
    assert document["structure"]["sentences"][0] in text
    assert document["sha256"] in text
    assert "content credentials (C2PA)" in text  # not examined, and said to be so
    assert "96×64" in text
    assert "h264" in text
    assert document["isolation"].startswith("a process of its own")
    assert document["isolation"].split(";")[0] in text


def test_hash_gives_digests_hashes_and_the_fingerprint(run: Run, clip: Path, tmp_path: Path) -> None:
    (found,) = run("hash", clip, "--frames", "--json")["files"]
    assert found["md5"] == hashlib.md5(clip.read_bytes()).hexdigest()
    assert len(found["packets_sha256"]) == len(found["frames_sha256"]) == 64
    assert all(len(keyframe["pdq"]) == 64 for keyframe in found["keyframes"])
    assert found["keyframes"]
    assert found["fingerprint"]["frames"] >= 3
    assert run("hash", clip, "--json")["files"][0]["frames_sha256"] is None
    text = run("hash", clip)
    assert found["keyframes"][0]["pdq"] in text

    still = tmp_path / "still.png"
    Image.fromarray(next(scene(seconds=0))).save(still)
    (found,) = run("hash", still, "--json")["files"]
    assert found["packets_sha256"] is None
    assert len(found["keyframes"]) == found["fingerprint"]["frames"] == 1


def test_hash_goes_on_past_a_bad_file(run: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.mp4").write_text("no clip")
    document = run("hash", tmp_path / "bad.mp4", clip, "--json", code=3)
    assert len(document["files"]) == 1
    assert "bad.mp4" in document["refused"][0]
    run("hash", tmp_path / "bad.mp4", code=1)


def test_keyframes_are_written_with_a_contact_sheet(run: Run, clip: Path, tmp_path: Path) -> None:
    document = run("keyframes", clip, "--out", tmp_path / "out", "--json")
    written = [Path(path) for path in document["files"]]
    assert len(written) == len(document["keyframes"]) + 1
    assert all(path.is_file() and path.suffix == ".png" for path in written)
    assert "Wrote" in run("keyframes", clip, "--out", tmp_path / "again")


def test_compare_and_search_print_what_was_found_and_how_hard_was_looked(run: Run, clip: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "copy.mp4").write_bytes(clip.read_bytes())
    make_clip(library / "other.mp4", seconds=0.4, seed=5, size=(96, 64))

    document = run("compare", clip, library / "copy.mp4", "--json")
    assert document["identity"] == "same-file"
    assert {row["compared"] for row in document["structure"]} == {"same"}
    text = run("compare", clip, library / "copy.mp4")
    assert "byte for byte" in text
    assert f"Of {len(document['structure'])} details of the two files 0 differ or cannot be told." in text
    unlike = run("compare", "--quick", clip, library / "other.mp4")
    assert "  Frames in time, Edit list: 2 entries | 1 entry\n" in unlike
    assert "Picture, Coded" not in unlike
    assert "Sound: not compared: both have no sound." in text

    found = run("search", clip, "--in", library, "--json")
    assert [match["clip"]["name"] for match in found["matches"]] == ["copy.mp4"]
    assert found["searched"]["clips"] == 2
    (library / "notes.txt").write_text("no clip")
    assert "notes.txt" in run("search", clip, "--in", library, code=3)
    assert "is not there" in run("search", clip, "--in", tmp_path / "none", code=1)


def test_every_reading_command_tells_a_missing_and_a_bad_file_by_name(run: Run, clip: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty one.mp4"
    empty.write_bytes(b"")
    for file in (empty, tmp_path / "gone.mp4"):
        for command in (["inspect"], ["frames"], ["hash"], ["keyframes", "--out", tmp_path / "o"], ["compare", clip]):
            sentence = run(*command, file, code=1)
            assert file.name in sentence, command
            assert sentence.count("\n") == 1
