"""Frames one after another: the right ones, in order, on and back and round, at the size asked for, and cancelled."""

from __future__ import annotations

import time
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.clips import count_of
from workbench.errors import Cancelled
from workbench.media import play as play_module
from workbench.media.client import MediaWorker
from workbench.media.cursor import Cursor
from workbench.media.decode import no_pulse
from workbench.media.picture import Painter
from workbench.media.play import Order, Passed, Playback, Played

pytestmark = pytest.mark.slow

COUNTERS = ["counter.mp4", "counter.avi", "counter.ts", "negative.mp4", "late.mp4", "live.webm"]


def _pts(worker: MediaWorker, path: Path) -> list[int]:
    return [int(pts) for pts in worker.index(path).pts]


def _numbers(
    worker: MediaWorker,
    path: Path,
    start: int,
    *,
    take: int = 1000,
    span: tuple[int, int] | None = None,
    **order: Any,
) -> list[int]:
    """Numbers read off the pictures; whatever is shown must also bear its own PTS."""
    pts = _pts(worker, path)
    first, last = span or (0, len(pts) - 1)
    stream = worker.play(path, pts[start], span=(pts[first], pts[last]), **order)
    shown = [(count_of(frame.rgb), frame.pts) for frame in islice(stream, take)]
    stream.close()
    hidden = count_of(worker.frame(path, pts[0]).rgb)  # some containers hide the frames before zero
    shown = [(number - hidden, at) for number, at in shown]
    assert [pts[number] for number, _ in shown] == [at for _, at in shown]
    return [number for number, _ in shown]


@pytest.mark.parametrize("name", COUNTERS)
def test_every_frame_comes_once_and_in_order(media_worker: MediaWorker, media_clips: Path, name: str) -> None:
    path = media_clips / name
    count = len(_pts(media_worker, path))
    assert count >= 55
    assert _numbers(media_worker, path, 7) == list(range(7, count))
    assert _numbers(media_worker, path, 53, backwards=True) == list(range(53, -1, -1))


def test_a_span_goes_round_without_a_frame_too_many(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    assert _numbers(media_worker, path, 44, span=(31, 45), loop=True, take=40) == [
        31 + (13 + step) % 15 for step in range(40)
    ]
    assert _numbers(media_worker, path, 32, span=(31, 45), loop=True, backwards=True, take=40) == [
        45 - (13 + step) % 15 for step in range(40)
    ]
    assert _numbers(media_worker, path, 5, span=(5, 5), loop=True, take=4) == [5, 5, 5, 5]


def test_some_are_left_out_at_speed(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    pts = _pts(media_worker, path)
    third = round(2.5 * (pts[1] - pts[0]))
    assert _numbers(media_worker, path, 4, apart=third) == list(range(4, 60, 3))
    for _kept_or_not in range(2):
        back = _numbers(media_worker, path, 58, apart=third, backwards=True)
        assert all(3 <= later - sooner <= 5 for later, sooner in pairwise(back)), back
        media_worker.probe(media_clips / "one.mp4")  # what has been decoded is not left out: let it be forgotten
    referred = _numbers(media_worker, path, 0, passed=Passed.UNREFERENCED.value)
    assert len(referred) < 45  # 3 B-frames: of four frames at least one is referred to by none
    keys = _numbers(media_worker, path, 10, passed=Passed.ALL_BUT_KEYS.value)
    assert [number for number in keys if number > 10] == [25, 50]
    assert _numbers(media_worker, path, 59, passed=Passed.ALL_BUT_KEYS.value, backwards=True) == [50, 25, 0]


def test_pictures_fit_the_view_and_go_through_the_steps(media_worker: MediaWorker, media_clips: Path) -> None:
    from workbench.media.steps import read

    path = media_clips / "counter.mp4"
    pts = _pts(media_worker, path)
    span = (pts[0], pts[3])
    whole = next(media_worker.play(path, pts[0], span=span)).rgb
    small = next(media_worker.play(path, pts[0], span=span, fit=(40, 40))).rgb
    assert max(small.shape[:2]) == 40
    turned = next(media_worker.play(path, pts[0], span=span, steps=read("mirror"))).rgb
    assert (turned == whole[:, ::-1]).all()


def test_after_an_end_in_the_middle_single_frames_are_right(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    pts = _pts(media_worker, path)
    orders: tuple[dict[str, Any], ...] = ({}, {"backwards": True}, {"loop": True}, {"passed": "NONREF"})
    for order in orders:
        _numbers(media_worker, path, 30, take=5, **order)
        for number in (34, 26, 31):
            assert count_of(media_worker.frame(path, pts[number]).rgb) == number


def test_another_wish_is_met_at_once(media_worker: MediaWorker, media_clips: Path) -> None:
    """What ends a stream is the closing of it, or ``cancel`` while the app waits for a picture."""
    path = media_clips / "counter.mp4"
    pts = _pts(media_worker, path)
    stream = media_worker.play(path, pts[0], span=(pts[0], pts[-1]), loop=True)
    next(stream)
    began = time.process_time()
    stream.close()
    assert time.process_time() - began < 0.05
    with pytest.raises(Cancelled):
        list(media_worker.play(path, pts[0], span=(pts[0], pts[-1]), loop=True, cancel=lambda: True))


def test_what_comes_before_is_decoded_while_the_app_still_has_pictures(
    media_clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With room for one picture at a time, no picture is waited for at the border of two stretches."""
    monkeypatch.setattr(play_module, "CHUNK_BYTES", 1)  # stretches of one picture: each is a border
    path = media_clips / "counter.mp4"
    shown: list[int] = []
    painted: list[int] = []
    room = iter([True, False] * 10_000)

    class Watched(Painter):
        def rgb(self, frame, fit=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            painted.append(count_of(super().rgb(frame, fit)))
            return super().rgb(frame, fit)

    monkeypatch.setattr(play_module, "Painter", Watched)
    cursor = Cursor(path)
    pts = [cursor.at(-(1 << 40)).pts or 0]
    while (after := cursor.after(pts[-1])) is not None:
        pts.append(after.pts or 0)

    def emit(played: Played) -> None:
        shown.append(count_of(played.picture))
        if len(shown) > 1 and shown[-1] > 0:
            assert min(painted) < shown[-1]  # the one before it was ready

    order = Order(pts[20], pts[0], pts[-1], backwards=True, passed=Passed.NONE)
    monkeypatch.setattr(cursor, "held", lambda at: [cursor.at(at)])
    Playback(path, order, emit, lambda _size: next(room), no_pulse).run(cursor, Watched(cursor.decoder.stream))
    cursor.close()
    assert shown == list(range(20, -1, -1))
