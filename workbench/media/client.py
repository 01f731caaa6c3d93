"""The app's end of a media worker: typed calls in, checked values out; a crash is a sentence about the file."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Generic, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from workbench.errors import EnvironmentFault, MediaError
from workbench.media import answers
from workbench.media.answers import Answer
from workbench.media.isolation import Isolation
from workbench.media.messages import ProtocolError, from_plain, to_plain
from workbench.media.model import (
    Frame,
    FrameDigest,
    FrameIndex,
    GreyBatch,
    MediaFacts,
    Sampled,
    SoundBatch,
    StreamDigests,
)
from workbench.media.process import ChildProcess, Lost
from workbench.media.starts import pack
from workbench.media.steps import Steps, checked, written
from workbench.names import quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress

T = TypeVar("T")
Item = TypeVar("Item")


class Stream(Generic[T]):
    """An iterator over what a worker finds; once it has ended, :attr:`remarks` says what went wrong on the way.

    Closing it early, or leaving it to the garbage collector, stops the job; the worker stays usable.
    """

    def __init__(self, items: Generator[T, None, tuple[str, ...] | Sampled]) -> None:
        self._items = items
        self.remarks: tuple[str, ...] = ()
        """Sentences on damage that was met; known once the iterator has ended."""
        self.damaged: NDArray[np.int64] = np.empty(0, np.int64)
        """Of samples, as :attr:`Sampled.damaged`; known once the iterator has ended."""

    def __iter__(self) -> Stream[T]:
        return self

    def __next__(self) -> T:
        try:
            return next(self._items)
        except StopIteration as end:
            if isinstance(end.value, Sampled):
                self.remarks, self.damaged = end.value.remarks, end.value.damaged
            elif end.value is not None:
                self.remarks = end.value
            raise StopIteration from None

    def close(self) -> None:
        """Stop the job."""
        self._items.close()


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
        self._child: ChildProcess | None = None
        self._known: tuple[Path, str] | None = None
        self._told: ChildProcess | None = None
        self.isolation: Isolation | None = None
        """What the child cannot do on this machine; known once it has been asked something."""

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
        found = self._call("index", path, {}, answers.frame_index, progress, cancel)
        self.know(path, found)
        return found

    def know(self, path: Path, index: FrameIndex) -> None:
        """Take an index that was kept from before: frames of ``path`` are then found without searching key frames.

        Only the last one told is known; :meth:`index` tells its own.
        """
        self._known, self._told = (path, pack(index.starts)), None

    def frame(
        self,
        path: Path,
        pts: int,
        *,
        fit: tuple[int, int] | None = None,
        steps: Steps = (),
        planes: bool = False,
        cancel: Cancel = never_cancel,
    ) -> Frame:
        """The frame shown at ``pts``, the last that starts by then, else the first; scaled down into ``fit``.

        ``steps`` are done in order: without ``fit`` in full size, with it on the scaled picture, which comes close to
        that; only steps that would then show something else are done in full size first. With ``planes`` the digest of
        its decoded planes comes along.
        """
        job = {"pts": pts, "fit": fit, "steps": written(checked(steps)), "planes": planes}
        return self._call("frame", path, job, answers.frame, cancel=cancel)

    def play(
        self,
        path: Path,
        pts: int,
        *,
        span: tuple[int, int],
        backwards: bool = False,
        loop: bool = False,
        apart: int = 0,
        passed: str = "DEFAULT",
        fit: tuple[int, int] | None = None,
        steps: Steps = (),
        cancel: Cancel = never_cancel,
    ) -> Stream[Frame]:
        """Consecutive frames from the one shown at ``pts`` on, or back, to the end of ``span``: PTS of its first and
        last frame. Looped, it begins again there, for ever.

        The worker runs ahead as far as the line holds. Frames that follow each other lie at least ``apart`` in the
        stream's time base. ``passed``, in FFmpeg's words: ``NONREF`` leaves out frames that no other refers to,
        ``NONKEY`` all but key frames.
        """
        job = {
            "pts": pts,
            "span": list(span),
            "backwards": backwards,
            "loop": loop,
            "apart": apart,
            "passed": passed,
            "fit": fit,
            "steps": written(checked(steps)),
        }
        return Stream(
            self._converse(
                "play", path, job, lambda answer: (answers.frame(answer),), answers.remarks, no_progress, cancel
            )
        )

    def still(self, path: Path, *, fit: tuple[int, int] | None = None, steps: Steps = ()) -> NDArray[np.uint8]:
        """A still as displayed: (h, w, 3) sRGB, EXIF orientation applied; scaled down into ``fit``, ``steps`` done.

        Raises MediaError for a step that looks at several frames.
        """
        if any(each.kind.temporal for each in steps):
            raise MediaError(f"{quoted(path)} is a still: it has no other frames to average or to differ from.")
        return self._call("still", path, {"fit": fit, "steps": written(checked(steps))}, answers.picture)

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
        return Stream(self._converse("sample", path, job, answers.grey_batch, answers.sampled, progress, cancel))

    def sound(
        self, path: Path, *, rate: int, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Stream[SoundBatch]:
        """The first sound stream as mono samples, ``rate`` a second, counted from the first shown picture.

        Between two batches may lie a gap; they may also overlap where the file's times jump back.
        """
        return Stream(
            self._converse("sound", path, {"rate": rate}, answers.sound_batch, answers.remarks, progress, cancel)
        )

    def listen(
        self,
        path: Path,
        *,
        start: Fraction,
        rate: int,
        channels: int,
        speed: Fraction = Fraction(1),
        end: Fraction | None = None,
        again: Fraction | None = None,
        from_first: bool = False,
        cancel: Cancel = never_cancel,
    ) -> Stream[NDArray[np.int16]]:
        """The first sound stream to be heard: blocks (n, channels), ``rate`` samples a second, that follow each other
        without a hole from ``start`` on, in seconds as PTS times time base, or counted ``from_first`` sample.

        ``speed`` 0.5 to 2 keeps the pitch. With ``end`` there is silence up to there at least, and with ``again`` it
        goes on from there for ever. What cannot be decoded is silence.
        """
        job = {
            "start": to_plain(start),
            "rate": rate,
            "channels": channels,
            "speed": to_plain(speed),
            "end": to_plain(end),
            "again": to_plain(again),
            "from_first": from_first,
        }
        return Stream(
            self._converse(
                "listen",
                path,
                {"hearing": job},
                lambda answer: (answers.heard(answer, channels),),
                answers.remarks,
                no_progress,
                cancel,
            )
        )

    def frame_digests(
        self, path: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Stream[FrameDigest]:
        """The digest of each frame of the first video stream, in order."""
        return Stream(
            self._converse("frame_digests", path, {}, answers.frame_digests, answers.remarks, progress, cancel)
        )

    def _call(
        self,
        do: str,
        path: Path,
        job: Mapping[str, object],
        read: Callable[[Answer], T],
        progress: Progress = no_progress,
        cancel: Cancel = never_cancel,
    ) -> T:
        conversation = self._converse(do, path, job, answers.no_items, read, progress, cancel)
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
        read_item: Callable[[Answer], Iterable[Item]],
        read_end: Callable[[Answer], T],
        progress: Progress,
        cancel: Cancel,
    ) -> Generator[Item, None, T]:
        with self._taking_turn():
            running = self._started(path)
            over = False
            job = {**job, **self._news(path, running)}
            try:
                running.begin({"do": do, "path": os.path.abspath(path), **job}, path)  # noqa: PTH100 - links stay as they are
                while True:
                    message = running.hear(self._timeout, cancel)
                    kind = message.get("kind")
                    over = kind in ("done", "failed")
                    if kind == "progress":
                        progress(answers.share(message), quoted(path))
                    elif kind == "item":
                        yield from read_item(running.answer(message))
                    elif kind == "done":
                        return read_end(running.answer(message))
                    else:
                        answers.raise_failure(message, path)
            except Lost as lost:
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

    def _news(self, path: Path, running: ChildProcess) -> dict[str, str]:
        """What this child has not been told yet of where decoding can start."""
        if self._known is None or self._known[0] != path or self._told is running:
            return {}
        self._told = running
        return {"starts": self._known[1]}

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

    def _started(self, path: Path) -> ChildProcess:
        if self._child is not None and not self._child.serves(path):
            self._end_child()
        if self._child is None:
            self._child = ChildProcess(path)
            try:
                self._child.greet()
                self.isolation = self._child.isolation
            except (Lost, ProtocolError):
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
