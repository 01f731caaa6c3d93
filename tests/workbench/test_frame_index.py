"""What the index tells beyond times: picture types, where decoding can start, structure; and that it is kept."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_counter, plain_index
from tests.counters import COUNTERS, MILLISECONDS, OPEN, Counter, write_edits
from workbench import index_file
from workbench.media.cursor import Cursor
from workbench.media.decode import no_pulse, picture_type
from workbench.media.edit_list import edit_list
from workbench.media.encode import Encoding
from workbench.media.indexing import index
from workbench.media.messages import ProtocolError
from workbench.media.model import REPEATED, Edit, FrameIndex
from workbench.media.picture_types import UNKNOWN, reader
from workbench.media.probe import probe
from workbench.media.structure import describe

FRAMES = 40

GUESSED = {"av1.mp4": 0.6, "vp9.webm": 0.1}
"""Codings that show again what they coded before, and the share of frames whose type is then unknown, at most."""

QUICK = ("open.ts", "interlaced.mkv", "mpeg4.avi")

CODECS = ("h264", "hevc", "mpeg1video", "mpeg2video", "mpeg4", "vp8", "vp9", "av1", "theora")


@pytest.mark.parametrize(
    "counter",
    [
        pytest.param(each, marks=[] if each.name in QUICK else [pytest.mark.slow], id=each.name)
        for each in COUNTERS
        if not each.edits
    ],
)
def test_picture_types_are_the_decoders(tmp_path: Path, counter: Counter) -> None:
    path = counter.make(tmp_path, FRAMES)
    found = index(path, no_pulse)
    cursor = Cursor(path)
    frames = [cursor.at(int(pts)) for pts in found.pts]
    types = "".join(picture_type(frame) for frame in frames)
    told = bytes(found.letter).decode()
    assert all(one in ("?", other) for one, other in zip(told, types, strict=True)), (told, types)
    assert told.count("?") <= GUESSED.get(counter.name, 0) * len(told)
    assert [bool(frame.key_frame) for frame in frames] == found.key.tolist() or counter.name == "refresh.mp4"
    cursor.close()


def test_decoding_starts_at_pictures_that_need_no_other(tmp_path: Path) -> None:
    by_name = {counter.name: counter for counter in COUNTERS}
    plain = index(by_name["open.ts"].make(tmp_path, FRAMES), no_pulse)
    assert plain.starts[:, 0].tolist() == plain.pts[plain.key].tolist()
    refreshed = index(by_name["refresh.mp4"].make(tmp_path, 3 * FRAMES), no_pulse)
    assert refreshed.starts[0].tolist() == [0, 0, 0]
    whole, begins = refreshed.starts[1:, 0], refreshed.starts[1:, 1]
    assert len(whole) > 2
    assert set(begins.tolist()) <= set(refreshed.pts[refreshed.key].tolist())
    assert (whole > begins).all()  # the picture is refreshed bit by bit
    assert refreshed.soonest(int(whole[1])) == 0
    keys = refreshed.pts[refreshed.key]
    assert [int(((keys > begin) & (keys <= end)).sum()) for end, begin, _ in refreshed.starts[1:]] == [1] * len(whole)
    hidden = index(by_name["negative.mp4"].make(tmp_path, FRAMES), no_pulse)
    assert hidden.starts[0, 0] < hidden.pts[0]
    assert hidden.starts[0, 0] not in hidden.pts


@pytest.mark.parametrize("codec", CODECS)
def test_any_bytes_give_an_answer(codec: str) -> None:
    rng = random.Random(codec)
    for length in [*range(12), *(rng.randrange(400) for _ in range(120))]:
        head = rng.choice([b"", b"\0\0\1", b"\0\0\1\0", b"\0\0\1\xb6", b"\0\0\0\1\x06\x06", b"\x0a\xff", b"\1\2\3\4"])
        read = reader(codec, rng.choice([None, head + rng.randbytes(length), b"\1" + rng.randbytes(40)]))
        assert read(head + rng.randbytes(length)).letter in "IPB?"
    assert reader(codec, None)(b"") == UNKNOWN


def test_a_recording_cut_within_an_open_group_shows_what_decodes(tmp_path: Path) -> None:
    """Cut before its second key frame, whose leading frames lack the group before."""
    whole = make_counter(tmp_path / "whole.ts", container="mpegts", encoding=OPEN)
    packets = whole.read_bytes()
    found = index(whole, no_pulse)
    assert found.structure.hidden == 0
    for cut in range(len(packets) // 3 // 188, len(packets) * 2 // 3 // 188, 9):
        path = tmp_path / "cut.ts"
        path.write_bytes(packets[:376] + packets[188 * cut :])
        shown = index(path, no_pulse)
        cursor = Cursor(path)
        frame = cursor.at(-(1 << 62))
        walked = [frame.pts]
        while (after := cursor.after(walked[-1] or 0)) is not None:
            walked.append(after.pts)
        cursor.close()
        assert walked == shown.pts.tolist()


def test_edit_lists_are_read(tmp_path: Path) -> None:
    path = make_counter(tmp_path / "edited.mp4")
    assert edit_list(path) == (Edit(Fraction(12, 5), Fraction(0), Fraction(1)),)
    write_edits(path, [(0.5, None), (1.0, 0.4)])
    wait, part = edit_list(path)
    assert wait == Edit(Fraction(1, 2), None, Fraction(1))
    assert part == Edit(Fraction(1), Fraction(2, 5), Fraction(1))
    assert any("nothing for 0.500 s" in said for said in index(path, no_pulse).structure.sentences)


def test_edit_lists_of_damaged_files_are_no_trouble(tmp_path: Path) -> None:
    data = make_counter(tmp_path / "whole.mp4", count=3).read_bytes()
    at = data.index(b"moov")
    path = tmp_path / "damaged.mp4"
    for seed in range(200):
        rng = random.Random(seed)
        broken = bytearray(data[: rng.randrange(at, len(data))] if seed % 2 else data)
        for _ in range(8):
            broken[rng.randrange(at - 4, len(broken))] = rng.randrange(256)
        path.write_bytes(broken)
        assert len(edit_list(path)) <= 1000
    assert edit_list(tmp_path / "gone.mp4") == ()


def _described(pts: list[int], **more: object) -> tuple[bool, int, tuple[str, ...]]:
    seen = {"same_time": [], "repeated": [], "hidden": 0, "edits": (), "decoded": False, **more}
    found = describe(MILLISECONDS, np.array(pts, np.int64), **seen)  # type: ignore[arg-type]  # arguments by name
    return found.variable, found.gap_count, found.sentences


def test_a_constant_rate_in_rounded_times_is_constant() -> None:
    times = [round(number * 1001 / 30) for number in range(901)]
    assert _described(times) == (False, 0, ("901 frames at a constant 29.970 a second.",))


def test_a_dropped_frame_is_a_gap_in_a_constant_rate() -> None:
    times = [40 * number for number in range(100) if number not in (31, 60, 61)]
    variable, gaps, words = _described(times)
    assert (variable, gaps) == (True, 2)
    assert words == (
        "97 frames at 25.000 a second, but 2 of them last longer or shorter.",
        "2 gaps, up to 0.120 s: frames are missing or the camera paused.",
    )


def test_a_variable_rate_has_gaps_only_where_the_picture_stands() -> None:
    times = [0]
    for number in range(100):
        times.append(times[-1] + (1500 if number == 50 else (17, 33, 33, 67, 50)[number % 5]))
    variable, gaps, words = _described(times)
    assert (variable, gaps) == (True, 1)
    assert (
        words[0]
        == "101 frames at a variable rate: 17.0 ms to 1500.0 ms each, the median 33.0 ms, in 5 different lengths."
    )


def test_one_frame_and_what_was_seen_on_the_way() -> None:
    _, _, words = _described([-80], same_time=[5], repeated=[1, 2], hidden=3, decoded=True)
    assert words[0] == "There is one frame."
    assert "0.080 s before the zero" in words[1]
    assert [said.split(" ")[0] for said in words[2:]] == ["1", "2", "3", "The"]


def test_the_order_of_fields_is_told(tmp_path: Path) -> None:
    (interlaced,) = (counter for counter in COUNTERS if counter.name == "interlaced.mkv")
    told = probe(interlaced.make(tmp_path, 3)).remarks
    assert told == ("The video is interlaced (the upper field first); both fields are shown together.",)


def test_a_hand_that_moves_fast_gets_pictures_that_need_no_other(tmp_path: Path) -> None:
    found = plain_index([0, 40, 80, 120, 160], key=[True, False, False, True, False])
    assert [found.soonest(pts) for pts in (-5, 40, 60, 61, 160, 9999)] == [0, 0, 0, 120, 120, 120]
    assert plain_index([7, 8], key=[False, False]).soonest(8) == 7
    (negative,) = (counter for counter in COUNTERS if counter.name == "negative.mp4")
    hidden = index(negative.make(tmp_path, 20), no_pulse)
    assert hidden.soonest(int(hidden.pts[9])) == hidden.pts[0]  # its only start is not shown


def test_repeated_packets_are_found(tmp_path: Path) -> None:
    """A rate filled up with copies: pictures that stand, in a coding without noise."""
    path = make_counter(tmp_path / "still.avi", count=12, container="avi", encoding=Encoding(codec="rawvideo"))
    data = bytearray(path.read_bytes())
    size = 256 * 128 * 3 // 2
    first = data.index(b"00dc", data.index(b"movi")) + 8
    data[first + size + 8 : first + 2 * size + 8] = data[first : first + size]
    path.write_bytes(data)
    found = index(path, no_pulse)
    assert (found.structure.repeated_count, found.structure.repeated) == (1, (1,))
    assert np.flatnonzero(found.flags).tolist() == [1]
    assert found.flags[1] == REPEATED


def _same(one: FrameIndex, other: FrameIndex) -> bool:
    columns = ("pts", "key", "size", "dts", "letter", "flags", "starts")
    alike = all(np.array_equal(getattr(one, name), getattr(other, name)) for name in columns)
    return alike and (one.time_base, one.structure) == (other.time_base, other.structure)


def test_an_index_is_the_same_after_it_was_kept(media_clips: Path) -> None:
    found = index(media_clips / "counter.avi", no_pulse)
    found = replace(found, flags=np.arange(len(found), dtype=np.uint8) % 4)
    data = b"".join(index_file.to_parts(found))
    assert _same(index_file.from_bytes(data), found)
    assert index_file.from_bytes(data).pts.dtype == np.int64
    hours = plain_index(range(0, 3 * 3600 * 1000, 33))
    assert sum(map(len, index_file.to_parts(hours))) < 3 * len(hours)


def _cut(data: bytes) -> bytes:
    return data[:-9]


def _turned(data: bytes) -> bytes:
    return data[:40] + bytes([data[40] ^ 1]) + data[41:]


def _newer(data: bytes) -> bytes:
    return data[:4] + b"\xff" + data[5:]


def _forged(data: bytes) -> bytes:
    """More frames than there are, under a right checksum."""
    length = int.from_bytes(data[10:14], "little")
    header = data[14 : 14 + length].replace(b'"frames": 2', b'"frames": 9')
    body = header + data[14 + length :]
    return data[:6] + zlib.crc32(body).to_bytes(4, "little") + data[10:14] + body


@pytest.mark.parametrize("damage", [_cut, _turned, _newer, _forged, lambda data: b"", lambda data: data[:20]])
def test_a_damaged_index_is_refused(damage: Callable[[bytes], bytes]) -> None:
    data = b"".join(index_file.to_parts(plain_index([5, 6])))
    assert damage(data) != data
    with pytest.raises((ValueError, ProtocolError)):
        index_file.from_bytes(damage(data))


def test_times_out_of_order_are_not_believed() -> None:
    with pytest.raises(ProtocolError, match="out of order"):
        index_file.from_bytes(b"".join(index_file.to_parts(plain_index([6, 5]))))
