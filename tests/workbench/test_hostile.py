"""A small part of ``benchmarks/hostile.py``, and what its runs have found so far."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from av.container import InputContainer
from av.stream import Stream

from benchmarks.hostile import good_sentence, run
from benchmarks.hostile_bases import bases, pictures
from benchmarks.hostile_files import boundaries, corpus, mutated
from workbench.errors import MediaError
from workbench.media.client import MediaWorker
from workbench.media.container import packets_of
from workbench.media.encode import Encoding, write_clip

pytestmark = pytest.mark.slow  # encoding the whole files takes a second


def test_hostile_files_are_read_or_refused_in_a_sentence() -> None:
    small = [case for case in corpus(90, 7) if not case.name.startswith("special/sparse")]
    tally = run(small)
    assert tally.violations == []
    assert tally.files == len(small) >= 60
    outcomes = {outcome for _, outcome in tally.outcomes}
    assert {"read", "refused"} <= outcomes


def test_the_corpus_follows_from_its_seed(tmp_path: Path) -> None:
    names = [case.name for case in corpus(40, 1)]
    assert names == [case.name for case in corpus(40, 1)] != [case.name for case in corpus(40, 2)]
    assert len(set(names)) == 40
    data, other = bases()["mp4"], bases()["png"]
    assert mutated(data, other, "1/x") == mutated(data, other, "1/x") != mutated(data, other, "2/x")


def test_boundaries_lie_where_boxes_begin() -> None:
    clip = bases()["mp4"]
    kinds = {clip[at + 4 : at + 8] for at in boundaries(clip)}
    assert {b"ftyp", b"moov", b"trak", b"mdia", b"stbl", b"stsz", b"mdat"} <= kinds
    assert {8, 33} <= boundaries(bases()["png"])
    assert len(boundaries(bases()["mkv"])) > 40


@pytest.mark.parametrize(
    "sentence",
    [
        "“x.mp4” could not be read: its content broke the reader (ValueError: no).",
        "“x.mp4” could not be opened (Errno 22).",
        "“x.mp4” is damaged",
        "The file is damaged.",
        "“x.mp4” is\x1b[31m damaged.",
        "“x.mp4” is no picture (<class 'int'>).",
    ],
)
def test_what_is_no_sentence_is_caught(sentence: str) -> None:
    assert not good_sentence(sentence, Path("x.mp4"))
    assert good_sentence("“x.mp4” is damaged. Get the file again.", Path("x.mp4"))


def test_a_damaged_avif_is_a_sentence(media_worker: MediaWorker, tmp_path: Path) -> None:
    data = bytearray(bases()["avif"])
    start = data.index(b"mdat") + 12
    data[start : start + 40] = b"\xff" * 40
    path = tmp_path / "x.avif"
    path.write_bytes(data)
    with pytest.raises(MediaError) as caught:
        media_worker.still(path)
    assert good_sentence(str(caught.value), path)
    assert "damaged inside" in str(caught.value)


def test_a_clip_that_declares_billions_of_frames_is_refused(media_worker: MediaWorker, tmp_path: Path) -> None:
    data = bases()["mp4"]
    counts = data.index(b"stts") + 12
    path = tmp_path / "x.mp4"
    path.write_bytes(data[:counts] + (2**31 - 1).to_bytes(4, "big") + data[counts + 4 :])
    with pytest.raises(MediaError, match=r"^“x.mp4” declares 2,147,483,6\d\d frames, more than the 50,000,000"):
        media_worker.index(path)


def test_frames_may_carry_what_the_reader_does_not_know(media_worker: MediaWorker, tmp_path: Path) -> None:
    data = bases()["avif"]
    path = tmp_path / "x.mp4"
    path.write_bytes(data[:8] + b"isom" + data[12:])  # no longer a still: its frame carries the EXIF
    assert len(media_worker.index(path)) == 1
    assert media_worker.frame(path, 0).rgb.shape == (96, 64, 3)  # turned, as the file asks


def test_a_stream_may_change_its_size(media_worker: MediaWorker, tmp_path: Path) -> None:
    for name, shown in (("wide", pictures()), ("tall", [picture.transpose(1, 0, 2) for picture in pictures()])):
        write_clip(tmp_path / name, shown, rate=Fraction(25), container="h264", encoding=Encoding())
    path = tmp_path / "turned.h264"
    path.write_bytes((tmp_path / "wide").read_bytes() + (tmp_path / "tall").read_bytes())
    shapes = [batch.grey.shape[1:] for batch in media_worker.sample(path, rate=Fraction(25), long_side=90)]
    assert shapes == [(60, 90), (90, 60)]


def test_a_stream_that_shows_up_in_the_middle_ends_the_packets_quietly() -> None:
    container = MagicMock(spec=InputContainer)
    container.demux.side_effect = lambda _streams: _stumbling()
    packets: list[object] = [*packets_of(container, MagicMock(spec=Stream))]
    assert packets == ["packet", "flush"]


def _stumbling() -> Iterator[str]:
    """As PyAV demuxes a file in which a second stream began after the first packet."""
    yield "packet"
    yield "flush"
    raise IndexError("list index out of range")
