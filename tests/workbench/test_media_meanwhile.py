"""What is done while nobody waits: others come in between, no word is lost, and what is ready is said at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tests.clips import count_of, make_counter
from workbench.media.cursor import Cursor
from workbench.media.decode import no_pulse
from workbench.media.encode import Encoding
from workbench.media.indexing import index
from workbench.media.line import WorkerLine
from workbench.media.meanwhile import Meanwhile
from workbench.media.worker import _Bench

LONG = 10.0
"""Seconds after which a test that waits has failed."""


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_who_waits_comes_between_two_parts() -> None:
    done: list[int] = []

    def part() -> bool:
        done.append(1)
        return True

    meanwhile = Meanwhile(part)
    meanwhile.go_on()
    _until(lambda: len(done) > 3)
    with meanwhile.paused(), meanwhile.paused():
        before = len(done)
        time.sleep(0.02)
        assert len(done) == before
    _until(lambda: len(done) > before)
    meanwhile.close()
    after = len(done)
    time.sleep(0.02)
    assert len(done) == after


def test_a_word_that_comes_during_a_part_is_not_lost() -> None:
    begun, go = threading.Semaphore(0), threading.Semaphore(0)

    def part() -> bool:
        begun.release()
        assert go.acquire(timeout=LONG)
        return False

    meanwhile = Meanwhile(part)
    meanwhile.go_on()
    assert begun.acquire(timeout=LONG)
    meanwhile.go_on()
    go.release()
    assert begun.acquire(timeout=LONG)  # once more, though the part said that nothing was left
    go.release()
    meanwhile.close()


def test_an_end_that_is_told_as_a_part_begins_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile = Meanwhile(lambda: False)
    forget = meanwhile._wanted.clear

    def told_before() -> None:
        with pytest.raises(RuntimeError):  # the thread itself tells it here, at the last moment, and cannot wait for it
            meanwhile.close()
        forget()

    monkeypatch.setattr(meanwhile._wanted, "clear", told_before)
    meanwhile.go_on()
    meanwhile._thread.join(LONG)
    assert not meanwhile._thread.is_alive()


class _Line:
    """What a bench says, kept."""

    def __init__(self) -> None:
        self.said: list[tuple[dict[str, Any], list[np.ndarray[Any, Any]]]] = []

    def answer(self, kind: str, value: dict[str, Any], arrays: list[np.ndarray[Any, Any]]) -> None:
        assert kind == "done", value
        self.said.append((value, arrays))

    def pulse(self, done: float = 0.0) -> None: ...


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_counter(tmp_path / "counter.mp4", count=60, encoding=Encoding(key_every=30, b_frames=2))


@pytest.fixture
def line() -> _Line:
    return _Line()


@pytest.fixture
def bench(line: _Line) -> Iterator[_Bench]:
    made = _Bench(cast("WorkerLine", line))
    yield made
    made.close()


def _is_ready(bench: _Bench, pts: int) -> bool:
    painter = bench._painter
    return painter is not None and painter.ready(pts, None) is not None


def _ask(bench: _Bench, clip: Path, pts: int, **more: object) -> None:
    bench.answer({"do": "frame", "path": str(clip), "pts": pts, "fit": None, "steps": "", "planes": False, **more})


def test_a_picture_that_is_ready_does_not_wait_for_the_next(
    bench: _Bench, line: _Line, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pts = [int(each) for each in index(clip, no_pulse).pts]
    for place in (20, 21):
        _ask(bench, clip, pts[place])
    _until(lambda: _is_ready(bench, pts[22]))
    busy, go = threading.Event(), threading.Event()

    def stuck(_cursor: Cursor) -> bool:
        busy.set()
        return not go.wait(LONG)

    monkeypatch.setattr(Cursor, "idle", stuck)
    bench._meanwhile.go_on()
    assert busy.wait(LONG)
    began = time.monotonic()
    _ask(bench, clip, pts[22])
    assert time.monotonic() - began < LONG / 2
    go.set()
    facts, (picture,) = line.said[-1]
    assert count_of(picture) == 22
    assert (facts["pts"], facts["used"]) == (pts[22], [pts[22]])


def test_what_was_answered_from_what_was_ready_is_a_step_too(bench: _Bench, line: _Line, clip: Path) -> None:
    """Else nothing further would be made ready, for the reader would not know where one is."""
    pts = [int(each) for each in index(clip, no_pulse).pts]
    for place in range(20, 30):
        _ask(bench, clip, pts[place])
        if place > 20:
            _until(partial(_is_ready, bench, pts[place + 1]))
    assert [count_of(picture) for _facts, (picture,) in line.said] == list(range(20, 30))


def test_the_answer_is_the_same_ready_or_not(bench: _Bench, line: _Line, clip: Path) -> None:
    pts = [int(each) for each in index(clip, no_pulse).pts]
    for place in (20, 21):
        _ask(bench, clip, pts[place])
    _until(lambda: _is_ready(bench, pts[22]))
    _ask(bench, clip, pts[22])
    _ask(bench, clip, pts[22], planes=True)  # never from what is ready
    (ready, (first,)), (asked, (second,)) = line.said[-2:]
    assert asked.pop("planes")
    assert not ready.pop("planes")
    assert ready == asked
    assert np.array_equal(first, second)
