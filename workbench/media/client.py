"""The app's end of a media worker: typed calls in, checked values out; a crash is a sentence about the file."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fractions import Fraction
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from workbench.errors import Cancelled, EnvironmentFault, MediaError
from workbench.media import child
from workbench.media.line import SLOT_BYTES, SLOTS, Array, Arrays
from workbench.media.messages import MESSAGE_BYTES, ProtocolError, clean, decode, encode, from_plain
from workbench.media.model import Frame, FrameDigest, FrameIndex, GreyBatch, MediaFacts, SoundBatch, StreamDigests
from workbench.names import quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, stop_if

T = TypeVar("T")
Item = TypeVar("Item")

LISTEN_SECONDS = 0.05
"""How long the app waits for a word before it looks whether to cancel: well below what a person notices."""

ABANDON_SECONDS = 3.0
"""How long a worker may take to stop a job that nobody wants any more, before it is killed."""

START_SECONDS = 60.0
"""How long a worker may take to start: under a second on an idle machine, many on one that swaps."""

FAREWELL_SECONDS = 2.0
"""How long a worker may take to end when asked to."""

_START = threading.Lock()


class Stream(Generic[T]):
    """An iterator over what a worker finds; once it has ended, :attr:`remarks` says what went wrong on the way.

    Closing it early, or leaving it to the garbage collector, stops the job; the worker stays usable.
    """

    def __init__(self, items: Generator[T, None, tuple[str, ...]]) -> None:
        self._items = items
        self.remarks: tuple[str, ...] = ()
        """Sentences on damage that was met; known once the iterator has ended."""

    def __iter__(self) -> Stream[T]:
        return self

    def __next__(self) -> T:
        try:
            return next(self._items)
        except StopIteration as end:
            if end.value is not None:
                self.remarks = end.value
            raise StopIteration from None

    def close(self) -> None:
        """Stop the job."""
        self._items.close()


@dataclass(frozen=True)
class _FrameFacts:
    pts: int
    time_base: Fraction
    picture_type: str
    key: bool


class MediaWorker:
    """Owns one child process that reads media; a context manager.

    The child starts with the first call, and again after a crash or timeout. Calls from several threads take turns; a
    stream keeps its turn until it ends or is closed. Every call raises MediaError or EnvironmentFault in a sentence.
    """

    def __init__(self, *, timeout: float = 60.0) -> None:
        """``timeout``: seconds without any word from the child after which it counts as stuck."""
        self._timeout = timeout
        self._turn = threading.Lock()
        self._holder: int | None = None
        self._child: _Child | None = None

    def __enter__(self) -> MediaWorker:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child; a later call would start another. Waits for another thread's call to end."""
        if self._holder == threading.get_ident():  # a stream of ours was left in the middle, by an exception perhaps
            self._end_child()
            return
        with self._turn:
            self._end_child()

    def probe(self, path: Path) -> MediaFacts:
        """What the file is: video, sound or still."""
        return self._call("probe", path, {}, lambda answer: from_plain(MediaFacts, answer.value))

    def index(self, path: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel) -> FrameIndex:
        """Every frame of the first video stream, as the decoder will show them."""
        return self._call("index", path, {}, _frame_index, progress, cancel)

    def frame(self, path: Path, pts: int, *, fit: tuple[int, int] | None = None) -> Frame:
        """The frame shown at ``pts``, the last that starts by then, else the first; scaled down into ``fit``."""
        return self._call("frame", path, {"pts": pts, "fit": fit}, _frame)

    def still(self, path: Path, *, fit: tuple[int, int] | None = None) -> NDArray[np.uint8]:
        """A still as displayed: (h, w, 3) sRGB, EXIF orientation applied; scaled down into ``fit``."""
        return self._call("still", path, {"fit": fit}, _picture)

    def stream_digests(
        self,
        path: Path,
        *,
        frames: bool = False,
        progress: Progress = no_progress,
        cancel: Cancel = never_cancel,
    ) -> StreamDigests:
        """Digests over all packets and, with ``frames``, over all decoded frames."""
        job = {"frames": frames}
        return self._call(
            "stream_digests", path, job, lambda answer: from_plain(StreamDigests, answer.value), progress, cancel
        )

    def sample(
        self,
        path: Path,
        *,
        rate: Fraction,
        long_side: int,
        key_frames_only: bool = False,
        progress: Progress = no_progress,
        cancel: Cancel = never_cancel,
    ) -> Stream[GreyBatch]:
        """Small grey pictures: for each tick of ``rate`` per second the first frame at or after it, never one twice.

        Ticks count from the first frame. The longer displayed side has ``long_side`` pixels. With ``key_frames_only``
        the first key frame at or after each tick, and nothing else is decoded where the container allows it.
        """
        job = {
            "rate": f"{rate.numerator}/{rate.denominator}",
            "long_side": long_side,
            "key_frames_only": key_frames_only,
        }
        return Stream(self._converse("sample", path, job, _grey_batch, _remarks, progress, cancel))

    def sound(
        self, path: Path, *, rate: int, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Stream[SoundBatch]:
        """The first sound stream as mono samples, ``rate`` a second, counted from the first shown picture.

        Between two batches may lie a gap; they may also overlap where the file's times jump back.
        """
        return Stream(self._converse("sound", path, {"rate": rate}, _sound_batch, _remarks, progress, cancel))

    def frame_digests(
        self, path: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Stream[FrameDigest]:
        """The digest of each frame of the first video stream, in order."""
        return Stream(self._converse("frame_digests", path, {}, _frame_digests, _remarks, progress, cancel))

    def _call(
        self,
        do: str,
        path: Path,
        job: Mapping[str, object],
        read: Callable[[_Answer], T],
        progress: Progress = no_progress,
        cancel: Cancel = never_cancel,
    ) -> T:
        conversation = self._converse(do, path, job, _no_items, read, progress, cancel)
        while True:
            try:
                next(conversation)
            except StopIteration as end:
                return cast("T", end.value)

    def _converse(
        self,
        do: str,
        path: Path,
        job: Mapping[str, object],
        read_item: Callable[[_Answer], Iterable[Item]],
        read_end: Callable[[_Answer], T],
        progress: Progress,
        cancel: Cancel,
    ) -> Generator[Item, None, T]:
        with self._taking_turn():
            running = self._started()
            over = False
            try:
                running.send({"do": do, "path": os.path.abspath(path), **job})  # noqa: PTH100 - links stay as they are
                while True:
                    message = running.hear(self._timeout, cancel)
                    kind = message.get("kind")
                    over = kind in ("done", "failed")
                    if kind == "progress":
                        progress(_share(message), quoted(path))
                    elif kind == "item":
                        yield from read_item(running.answer(message))
                    elif kind == "done":
                        return read_end(running.answer(message))
                    else:
                        _raise(message, path)
            except _Lost as lost:
                running.kill()
                self._end_child()
                raise MediaError(lost.sentence(path)) from None
            except ProtocolError as error:
                self._end_child()
                raise MediaError(
                    f"The reader answered about {quoted(path)} with something that makes no sense, and was stopped. "
                    "The file may be made to attack readers; do not open it elsewhere."
                ) from error
            finally:
                if not over and self._child is running and not running.abandon():
                    running.kill()
                    self._end_child()

    @contextmanager
    def _taking_turn(self) -> Iterator[None]:
        me = threading.get_ident()
        if self._holder == me:
            raise RuntimeError(
                "this thread is in the middle of another answer of this worker: finish or close it first"
            )
        with self._turn:
            self._holder = me
            try:
                yield
            finally:
                self._holder = None

    def _started(self) -> _Child:
        if self._child is not None and not self._child.alive():
            self._end_child()
        if self._child is None:
            self._child = _Child()
            try:
                self._child.hear(START_SECONDS, never_cancel)  # "ready"
            except (_Lost, ProtocolError):
                self._end_child()
                raise EnvironmentFault(
                    "The process that reads media could not be started. Close other programs to free memory, "
                    "then try again; if it stays so, install the program anew."
                ) from None
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
        self._child = None


@dataclass(frozen=True)
class _Answer:
    value: Any
    arrays: tuple[Array, ...]


def _share(message: Mapping[str, Any]) -> float:
    done = message.get("done")
    if not isinstance(done, float | int):
        raise ProtocolError("no share")
    return float(done)


def _no_items(answer: _Answer) -> tuple[None, ...]:
    raise ProtocolError("an item where none belongs")


def _frame_index(answer: _Answer) -> FrameIndex:
    pts, key, size = _checked(answer, ("int64", 1), ("bool", 1), ("int64", 1))
    if not len(pts) == len(key) == len(size) or not len(pts) or bool(np.any(np.diff(pts) <= 0)):
        raise ProtocolError("frames out of order")
    return FrameIndex(from_plain(Fraction, answer.value), pts, key, size)


def _frame(answer: _Answer) -> Frame:
    facts = from_plain(_FrameFacts, answer.value)
    return Frame(facts.pts, facts.time_base, facts.picture_type, facts.key, _picture(answer))


def _picture(answer: _Answer) -> NDArray[np.uint8]:
    (rgb,) = _checked(answer, ("uint8", 3))
    if rgb.shape[2] != 3 or not rgb.size:
        raise ProtocolError("no picture")
    return rgb


def _grey_batch(answer: _Answer) -> tuple[GreyBatch]:
    pts, grey = _checked(answer, ("int64", 1), ("uint8", 3))
    if len(pts) != len(grey) or not grey.size:
        raise ProtocolError("no batch")
    return (GreyBatch(pts, grey),)


def _sound_batch(answer: _Answer) -> tuple[SoundBatch]:
    (samples,) = _checked(answer, ("int16", 1))
    if type(answer.value) is not int or not samples.size:
        raise ProtocolError("no sound")
    return (SoundBatch(answer.value, samples),)


def _frame_digests(answer: _Answer) -> tuple[FrameDigest, ...]:
    return from_plain(tuple[FrameDigest, ...], answer.value)


def _remarks(answer: _Answer) -> tuple[str, ...]:
    return from_plain(tuple[str, ...], answer.value)


def _checked(answer: _Answer, *kinds: tuple[str, int]) -> tuple[Array, ...]:
    if tuple((array.dtype.name, array.ndim) for array in answer.arrays) != kinds:
        raise ProtocolError("other arrays than asked for")
    return answer.arrays


def _raise(message: Mapping[str, Any], path: Path) -> None:
    why, sentence = message.get("why"), _quoting(str(message.get("sentence")), path)
    if message.get("kind") != "failed":
        raise ProtocolError(f"unknown message {message.get('kind')!r}")
    if why == "cancelled":
        raise Cancelled
    if why == "environment":
        raise EnvironmentFault(sentence)
    if why == "gone":
        raise EnvironmentFault(f"{quoted(path)} vanished while it was read. Put it back or choose it again.")
    if why == "memory":
        raise MediaError(f"{quoted(path)} asks for more memory than a reader may take; it was not read further.")
    if why == "media":
        raise MediaError(sentence)
    cause = RuntimeError(str(message.get("trace")))
    raise MediaError(f"{quoted(path)} could not be read: its content broke the reader ({clean(sentence)}).") from cause


def _quoting(sentence: str, path: Path) -> str:
    """The worker's sentences begin with the bare name; written out safely it is said to people."""
    rest = sentence.removeprefix(path.name)
    return sentence if rest == sentence else quoted(path) + rest


class _Lost(Exception):
    """The child is gone or stuck; says so about a file."""

    def __init__(self, how: str) -> None:
        self._how = how

    def sentence(self, path: Path) -> str:
        return (
            f"{quoted(path)} {self._how}. It is damaged or made to attack readers; "
            "everything else goes on without it, and what was read of it before is kept."
        )


class _Child:
    """One child process, its pipe and its block of shared memory."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._block = SharedMemory(create=True, size=SLOTS * SLOT_BYTES)
        self._arrays = Arrays(self._block)
        self._process = context.Process(target=child.run, args=(theirs, self._block), name="media worker", daemon=True)
        with _START, _blank_main():
            self._process.start()
        theirs.close()
        self.end = weakref.finalize(self, _end, self._process, self._pipe, self._block)

    def alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """End the process without waiting for it; :attr:`end` collects it."""
        if self.end.alive:
            self._process.kill()

    def send(self, message: Mapping[str, object]) -> None:
        try:
            self._pipe.send_bytes(encode(message))
        except OSError:
            raise self._lost() from None

    def answer(self, message: Mapping[str, Any]) -> _Answer:
        """The arrays so far and the value that closes them."""
        return _Answer(message.get("value"), self._arrays.take())

    def hear(self, timeout: float, cancel: Cancel) -> dict[str, Any]:
        """The next message that is not about moving arrays; these are dealt with on the way."""
        while True:
            message = self._receive(timeout, cancel)
            if message.get("kind") == "array":
                self._arrays.begin(message)
            elif message.get("kind") == "part":
                self.send({"do": "free", "slot": self._arrays.part(message)})
            else:
                return message

    def abandon(self) -> bool:
        """Stop the running job; False where the child does not in time, or is gone."""
        deadline = time.monotonic() + ABANDON_SECONDS
        try:
            self.send({"do": "cancel"})
            while (left := deadline - time.monotonic()) > 0:
                if self._receive(left, never_cancel).get("kind") in ("done", "failed"):
                    self._arrays = Arrays(self._block)
                    return True
        except (_Lost, ProtocolError):
            pass
        return False

    def _receive(self, timeout: float, cancel: Cancel) -> dict[str, Any]:
        deadline = time.monotonic() + timeout
        try:
            stop_if(cancel)
            while not self._pipe.poll(LISTEN_SECONDS):
                stop_if(cancel)
                if time.monotonic() > deadline:
                    raise _Lost(f"kept its reader busy for {timeout:g} s without an answer, and was stopped")
            return decode(self._pipe.recv_bytes(MESSAGE_BYTES))
        except (EOFError, OSError):
            raise self._lost() from None

    def _lost(self) -> _Lost:
        if not self.end.alive:
            return _Lost("was being read when its reader was closed")
        self._process.join(FAREWELL_SECONDS)
        code = self._process.exitcode
        if code is not None and code < 0:
            with suppress(ValueError):
                return _Lost(f"made its reader crash (signal {-code}, {signal.Signals(-code).name})")
        return _Lost(f"made its reader end unexpectedly (exit code {code})")


@contextmanager
def _blank_main() -> Iterator[None]:
    """While a child starts: keep it from importing the app's main module, and with it Qt, as spawn would have it do."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _end(process: SpawnProcess, pipe: Connection, block: SharedMemory) -> None:
    pipe.close()
    process.join(FAREWELL_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
    block.close()
    block.unlink()
