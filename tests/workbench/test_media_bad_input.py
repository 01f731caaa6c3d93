"""Bad input is normal input: a sentence that names the file, what is wrong with it and what to do."""

from __future__ import annotations

import os
import random
import struct
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from tests import clips
from workbench.errors import EnvironmentFault, MediaError, WorkbenchError
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding
from workbench.media.model import MediaKind


def _sentence(worker: MediaWorker, path: Path, kind: type[WorkbenchError] = MediaError) -> str:
    """What every reading of ``path`` says, which must be the same."""
    readings: list[Callable[[], object]] = [
        lambda: worker.probe(path),
        lambda: worker.index(path),
        lambda: worker.frame(path, 0),
        lambda: list(worker.sample(path, rate=Fraction(4), long_side=64)),
        lambda: list(worker.frame_digests(path)),
        lambda: worker.stream_digests(path),
    ]
    sentences = set()
    for reading in readings:
        with pytest.raises(kind) as caught:
            reading()
        sentences.add(str(caught.value))
    (sentence,) = sentences
    assert sentence.startswith(f"“{path.name}”")
    assert sentence.endswith(".")
    return sentence


def _said(reading: Callable[[], object]) -> str | None:
    """The sentence with which ``reading`` fails, None where it works."""
    try:
        reading()
    except MediaError as error:
        return str(error)
    return None


def test_empty_file(media_worker: MediaWorker, media_clips: Path) -> None:
    assert "is empty (0 bytes)" in _sentence(media_worker, media_clips / "empty.mp4")


def test_text_named_as_a_clip(media_worker: MediaWorker, media_clips: Path) -> None:
    assert "is text, not a video" in _sentence(media_worker, media_clips / "text.mp4")


def test_a_playlist_does_not_lead_to_another_file(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    (tmp_path / "private.mp4").write_bytes((media_clips / "one.mp4").read_bytes())
    assert "is text" in _sentence(media_worker, clips.make_playlist(tmp_path / "x.mp4", tmp_path / "private.mp4"))
    playlist = tmp_path / "live.m3u8"
    playlist.write_text("#EXTM3U\n#EXTINF:1,\nprivate.mp4\n#EXT-X-ENDLIST\n", encoding="utf-8")
    assert "is text" in _sentence(media_worker, playlist)


def test_vanished_file(media_worker: MediaWorker, tmp_path: Path) -> None:
    assert "no longer in" in _sentence(media_worker, tmp_path / "gone.mp4", EnvironmentFault)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to this account")
def test_forbidden_file(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    path = tmp_path / "secret.mp4"
    path.write_bytes((media_clips / "one.mp4").read_bytes())
    path.chmod(0)
    assert "permission" in _sentence(media_worker, path, EnvironmentFault)


def test_folder_and_pipe(media_worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "folder.mp4").mkdir()
    assert "is a folder" in _sentence(media_worker, tmp_path / "folder.mp4")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.mp4")
        assert "device or pipe" in _sentence(media_worker, tmp_path / "pipe.mp4")


def test_zeros(media_worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "zeros.mp4").write_bytes(bytes(100_000))
    assert "zeros only" in _sentence(media_worker, tmp_path / "zeros.mp4")


def test_noise(media_worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "noise.mp4").write_bytes(b"\1\2\0" + random.Random(4).randbytes(50_000))
    assert "could not be opened" in _sentence(media_worker, tmp_path / "noise.mp4")


def test_a_recording_that_lost_its_table(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    data = (media_clips / "scene.mp4").read_bytes()
    (tmp_path / "lost.mp4").write_bytes(data[: data.index(b"moov") - 100])
    assert "lacks the table of its frames" in _sentence(media_worker, tmp_path / "lost.mp4")


def test_a_clip_without_a_first_picture(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    """Its table is whole, its data gone: the facts are still told."""
    options = {"movflags": "+faststart"}
    whole = clips.make_counter(tmp_path / "nothing.mp4", container_options=options)
    data = whole.read_bytes()
    whole.write_bytes(data[: data.index(b"mdat") + 8])
    facts = media_worker.probe(whole)
    assert facts.video[0].width == 256
    assert any("Not one frame" in remark for remark in facts.remarks)
    for reading in (
        lambda: media_worker.index(whole),
        lambda: media_worker.frame(whole, 0),
        lambda: list(media_worker.sample(whole, rate=Fraction(1), long_side=32)),
    ):
        with pytest.raises(MediaError, match="not one frame of it could be decoded"):
            reading()


def test_sound_has_facts_but_no_pictures(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "sound.wav"
    facts = media_worker.probe(path)
    assert (facts.kind, facts.video, facts.duration) == (MediaKind.AUDIO, (), Fraction(2))
    for reading in (
        lambda: media_worker.index(path),
        lambda: media_worker.frame(path, 0),
        lambda: list(media_worker.sample(path, rate=Fraction(1), long_side=32)),
        lambda: list(media_worker.frame_digests(path)),
    ):
        with pytest.raises(MediaError, match=r"“sound.wav” holds sound only, no pictures"):
            reading()


def test_declared_size_is_believed_only_up_to_a_limit(media_worker: MediaWorker, tmp_path: Path) -> None:
    """The stream header of an AVI says how large its raw frames are; here it is made to say 8000 × 8000."""
    path = clips.make_counter(tmp_path / "bomb.avi", count=1, container="avi", encoding=Encoding(codec="rawvideo"))
    data = bytearray(path.read_bytes())
    size = data.index(b"strf") + 12
    assert struct.unpack("<ii", data[size : size + 8]) == clips.COUNTER_SIZE
    data[size : size + 8] = struct.pack("<ii", 8000, 8000)
    path.write_bytes(data)
    with pytest.raises(MediaError, match=r"^“bomb.avi” declares pictures of 8000 × 8000 pixels"):
        media_worker.frame(path, 0)


def test_hostile_tags_are_made_readable(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = clips.make_counter(tmp_path / "tags.mp4", count=1, tags={"title": "TITLE", "comment": "x" * 9000})
    path.write_bytes(path.read_bytes().replace(b"TITLE", b"A\xff\x1b[B"))
    tags = dict(media_worker.probe(path).tags)
    assert tags["title"] == "A\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}[B"
    assert tags["comment"].endswith("(cut; 9000 characters in all)")
    assert len(tags["comment"]) < 4100


@pytest.mark.parametrize("seed", range(12))
def test_mutants_give_facts_or_a_sentence(
    media_worker: MediaWorker, media_clips: Path, tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    data = bytearray((media_clips / rng.choice(["counter.mp4", "counter.ts", "live.webm", "counter.avi"])).read_bytes())
    for _ in range(rng.choice([1, 20, 400])):
        data[rng.randrange(len(data))] = rng.randrange(256)
    path = tmp_path / "mutant.mp4"
    path.write_bytes(data)
    for reading in (
        lambda: media_worker.probe(path),
        lambda: media_worker.index(path),
        lambda: media_worker.frame(path, 12800),
        lambda: list(media_worker.sample(path, rate=Fraction(5), long_side=32)),
        lambda: media_worker.stream_digests(path, frames=True),
    ):
        sentence = _said(reading)
        assert sentence is None or sentence.startswith("“mutant.mp4”"), sentence
        assert sentence is None or "broke the reader" not in sentence, sentence


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux")
def test_memory_is_limited(media_worker: MediaWorker) -> None:
    from multiprocessing import active_children

    pids = [child.pid for child in active_children() if child.name == "media worker"]
    limits = Path(f"/proc/{pids[0]}/limits").read_text()
    assert f"Max address space         {4 << 30}" in limits
    assert "Max core file size        0 " in limits
