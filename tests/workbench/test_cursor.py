"""Single frames, whatever the order they are asked for in and however little may be kept: the right ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from tests.clips import make_clip, make_counter
from tests.counters import COUNTERS, OPEN, Counter
from workbench.media.cursor import KEPT_BYTES, Cursor
from workbench.media.decode import no_pulse
from workbench.media.digests import Packer
from workbench.media.encode import Encoding
from workbench.media.indexing import index
from workbench.media.picture import Painter
from workbench.media.starts import pack, unpack

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


FRAMES = 110
LITTLE = 600_000
"""Bytes: a dozen frames of a counter."""

QUICK = ("open.ts", "open.avi", "variable.mp4")


def _walk(frames: int, seed: str) -> list[int]:
    """Jumps, a way back over everything with a change of mind, and a way on."""
    jumps = [random.Random(seed).randrange(frames) for _ in range(40)]
    back = [
        *range(frames - 1, frames // 2, -1),
        *range(frames // 2, frames // 2 + 20),
        *range(frames // 2 + 19, -1, -1),
    ]
    return [*jumps, *back, *range(frames)]


@pytest.mark.parametrize("known", [True, False], ids=["known", "searched"])
@pytest.mark.parametrize(
    "counter",
    [pytest.param(each, marks=[] if each.name in QUICK else [pytest.mark.slow], id=each.name) for each in COUNTERS],
)
def test_each_frame_is_the_one_asked_for(tmp_path: Path, counter: Counter, known: bool) -> None:
    path = counter.make(tmp_path, FRAMES)
    found = index(path, no_pulse)
    truth = list(counter.shown(FRAMES))
    assert len(found) == len(truth)
    cursor = Cursor(path, kept=LITTLE, starts=found.starts if known else None)
    painter = Painter(cursor.decoder.stream)
    for turn, position in enumerate(_walk(len(truth), counter.name)):
        frame = cursor.at(int(found.pts[position]))
        assert (frame.pts, counter.number(painter.rgb(frame))) == (found.pts[position], truth[position])
        for _ in range(turn % 4):
            cursor.idle()
    cursor.close()


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    return make_counter(tmp_path / "counter.mp4", count=120, encoding=Encoding(key_every=60, b_frames=2))


FAR = 15
"""Frames between two seeks: nearer it is a step, and with so little kept one back decodes the way twice."""


@pytest.mark.parametrize("b_frames", [0, 2])
def test_a_picture_refreshed_bit_by_bit_is_whole_wherever_it_is_reached(tmp_path: Path, b_frames: int) -> None:
    """Nothing but the first frame stands by itself; recovery points say from where on nothing should be missing."""
    encoding = Encoding(key_every=15, b_frames=b_frames, options={"x264-params": "intra-refresh=1"})
    path = make_clip(tmp_path / "refresh.mp4", seconds=5, size=(128, 96), encoding=encoding)
    found = index(path, no_pulse)
    packer = Packer()
    reading = Cursor(path)
    truth = [packer.md5(reading.at(int(pts))) for pts in found.pts]
    reading.close()
    assert len(set(truth)) == len(found) == 125
    cursor = _Watched(path, starts=found.starts, kept=LITTLE // 10)
    before = -FAR
    for position in random.Random(b_frames).choices(range(125), k=60):
        if abs(position - before) < FAR:
            continue
        before, cursor.decoded = position, 0
        assert packer.md5(cursor.at(int(found.pts[position]))) == truth[position]
        assert cursor.decoded < 60
    cursor.close()


class _Watched(Cursor):
    """Counts the frames that come out of the decoder."""

    decoded = 0

    def _next(self) -> av.VideoFrame | None:
        self.decoded += 1
        return super()._next()


def _watched(path: Path, kept: int = KEPT_BYTES) -> tuple[_Watched, list[int], Callable[[int], int]]:
    found = index(path, no_pulse)
    cursor = _Watched(path, starts=found.starts, kept=kept)

    def cost(position: int) -> int:
        before = cursor.decoded
        cursor.at(int(found.pts[position]))
        return cursor.decoded - before

    return cursor, found.pts.tolist(), cost


def test_a_seek_decodes_from_the_last_key_frame_and_no_more(counted: Path) -> None:
    cursor, _, cost = _watched(counted)
    assert cost(70) == 11
    assert cost(5) == 6
    assert cost(119) == 60
    assert cost(30) == 31
    cursor.close()


def test_stepping_back_costs_what_stepping_on_costs(counted: Path) -> None:
    cursor, pts, cost = _watched(counted)
    cost(119)
    assert [cost(position) for position in range(118, 59, -1)] == [0] * 59
    assert cost(59) == 61  # the group before, up to the frame that is kept
    assert sum(cost(position) for position in range(58, -1, -1)) == 0
    assert sum(cost(position) for position in range(120)) == 0
    assert cursor.after(pts[-1]) is None
    cursor.close()


def test_what_is_kept_is_limited(counted: Path) -> None:
    cursor, _, cost = _watched(counted, kept=LITTLE)
    most = 0
    for position in [*range(120), *range(119, -1, -1)]:
        cost(position)
        most = max(most, len(cursor.held(1 << 62)))
    assert most * 256 * 128 * 3 // 2 <= LITTLE
    assert most > 3
    cursor.close()


def test_what_comes_next_is_made_ready_while_nobody_waits(counted: Path) -> None:
    cursor, _, cost = _watched(counted)
    cost(10)
    assert not cursor.idle()  # after a jump nobody knows what is wanted next
    cost(11)
    while cursor.idle():
        pass
    assert [cost(position) for position in (12, 13)] == [0, 0]
    cost(61)
    cost(60)
    while cursor.idle():
        pass
    assert [cost(position) for position in (59, 58, 30, 0)] == [0, 0, 0, 0]
    assert not cursor.idle()
    cursor.close()


def test_going_back_with_little_kept_waits_for_nothing(counted: Path) -> None:
    """Half a group is kept; in the time of four frames between two steps, what comes before is there when needed."""
    cursor, _, cost = _watched(counted, kept=30 * 256 * 128 * 3 // 2)
    cost(119)
    waited = []
    for position in range(118, -1, -1):
        waited.append(cost(position))
        for _ in range(4):
            cursor.idle()
        assert len(cursor.held(1 << 62)) <= 31
    assert sum(waited) == 0
    cursor.close()


def test_what_is_not_waited_for_says_nothing(counted: Path) -> None:
    """The pulse looks for words of the app on the running job; between two jobs it must not."""
    heard: list[float] = []
    found = index(counted, no_pulse)
    cursor = Cursor(counted, heard.append, starts=found.starts)
    cursor.at(int(found.pts[5]))
    cursor.at(int(found.pts[6]))
    heard.clear()
    assert cursor.idle()
    assert heard == []
    cursor.close()


def test_an_interrupted_search_leaves_no_wrong_frame(tmp_path: Path) -> None:
    path = make_counter(tmp_path / "open.ts", container="mpegts", count=100, encoding=OPEN)
    found = index(path, no_pulse)
    left = 0

    def pulse(done: float) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise InterruptedError

    cursor = Cursor(path, pulse, kept=LITTLE, starts=found.starts)
    painter = Painter(cursor.decoder.stream)
    counter = next(each for each in COUNTERS if each.name == "open.ts")
    rng = random.Random(5)
    broken = 0
    for _ in range(80):
        position, left = rng.randrange(100), rng.randrange(1, 40)
        try:
            frame = cursor.at(int(found.pts[position]))
        except InterruptedError:
            broken += 1
            continue
        assert counter.number(painter.rgb(frame)) == position
    assert broken > 10
    cursor.close()


def test_starts_of_another_file_do_no_harm(counted: Path, tmp_path: Path) -> None:
    found = index(counted, no_pulse)
    cursor = Cursor(counted, starts=found.starts + 17)
    painter = Painter(cursor.decoder.stream)
    for position in (90, 3, 61, 119, 0):
        assert COUNTERS[0].number(painter.rgb(cursor.at(int(found.pts[position])))) == position
    cursor.close()


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_starts_survive_the_line(count: int) -> None:
    rng = np.random.default_rng(1)
    starts = np.cumsum(rng.integers(0, 100_000, (count, 3)), axis=0) - 4000
    starts[1:2, 2] = -(1 << 63)
    assert np.array_equal(unpack(pack(starts)), starts)
