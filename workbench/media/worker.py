"""The worker: a child process that alone touches the bytes of untrusted media, one job at a time.

It ends with the app, however the app ends; it never sees Qt, the record or the network. What it is asked and what it
answers is in :mod:`workbench.media.client`, its other end.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import traceback
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import partial
from multiprocessing import connection, parent_process
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from workbench.errors import Cancelled, EnvironmentFault, MediaError
from workbench.media import isolation
from workbench.media.ahead import PainterAhead
from workbench.media.container import check_readable
from workbench.media.cursor import Cursor
from workbench.media.decode import picture_type
from workbench.media.digests import Packer, frame_digests, stream_digests
from workbench.media.indexing import index
from workbench.media.line import Array, Hangup, WorkerLine
from workbench.media.listen import Hearing, listen
from workbench.media.meanwhile import Meanwhile
from workbench.media.messages import from_plain, to_plain
from workbench.media.play import Order, Passed, Playback, Played
from workbench.media.probe import probe
from workbench.media.sampling import sample
from workbench.media.sound import read_sound
from workbench.media.starts import unpack
from workbench.media.steps import read as read_steps
from workbench.media.stills import is_still, probe_still, read_still, refuse_still
from workbench.media.viewing import view, view_still

Job = Mapping[str, Any]
Answer = tuple[object, list[Array]]


def serve(pipe: connection.Connection, block: SharedMemory, path: Path | None) -> None:
    """Answer jobs about ``path``, or any file with None, until the app hangs up. Entry point of the child process."""
    with suppress(ValueError):  # not the main thread: only when run for a test inside one process
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the app's to handle
    logging.disable()  # what readers grumble about a file goes into remarks, not to a terminal
    warnings.simplefilter("ignore")
    level = isolation.restrict(path)
    _end_with_parent()
    line = WorkerLine(pipe, block)
    bench = _Bench(line)
    with suppress(Hangup):
        line.say("ready", isolation=to_plain(level))
        while True:
            bench.answer(line.request())
    bench.close()


def _end_with_parent() -> None:
    """A decoder that hangs would not notice the closed pipe; a thread that waits for the parent's end does."""
    parent = parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def wait() -> None:
        connection.wait([sentinel])
        os._exit(1)

    threading.Thread(target=wait, name="end with parent", daemon=True).start()


class _Bench:
    """The jobs, and the one file that stays open between two of them."""

    def __init__(self, line: WorkerLine) -> None:
        self._line = line
        self._jobs: dict[str, Callable[[Path, Job], Answer]] = {
            "probe": self._probe,
            "index": self._index,
            "frame": self._frame,
            "play": self._play,
            "listen": self._listen,
            "sample": self._sample,
            "sound": self._sound,
            "frame_digests": self._frame_digests,
            "stream_digests": self._stream_digests,
            "still": self._still,
        }
        self._cursor: Cursor | None = None
        self._painter: PainterAhead | None = None
        self._open_as: tuple[object, ...] = ()
        self._starts: tuple[Path, NDArray[np.int64]] | None = None
        self._moved_to: int | None = None
        """PTS of the frame answered last, where the cursor was not asked for it."""
        self._meanwhile = Meanwhile(self._make_ready)

    def answer(self, job: Job) -> None:
        """Do one job; whatever goes wrong is an answer too."""
        try:
            ready = self._ready(job)
            if ready is not None:
                self._line.answer("done", *ready)
                self._meanwhile.go_on()
                return
            with self._meanwhile.paused():
                self._catch_up()
                answer = self._done(job)
            self._line.answer("done", *answer)
        except Cancelled:
            self._line.say("failed", why="cancelled", sentence="")
        except MediaError as error:
            self._line.say("failed", why="media", sentence=str(error))
        except EnvironmentFault as error:
            self._line.say("failed", why="environment", sentence=str(error))
        except MemoryError:
            self._close_file()
            self._line.say("failed", why="memory", sentence="")
        except FileNotFoundError:
            self._line.say("failed", why="gone", sentence="")
        except Hangup:
            raise
        except Exception as error:  # noqa: BLE001 - a hostile file may reach any bug; the app must hear of it in words
            self._close_file()
            self._line.say(
                "failed", why="bug", sentence=f"{type(error).__name__}: {error}", trace=traceback.format_exc()
            )

    def close(self) -> None:
        """End, and close the file that is open."""
        self._meanwhile.close()
        self._close_file()

    def _close_file(self) -> None:
        with self._meanwhile.paused():
            if self._cursor is not None:
                self._cursor.close()
            self._cursor, self._painter, self._open_as = None, None, ()

    def _done(self, job: Job) -> Answer:
        path = Path(job["path"])
        if job["do"] not in ("probe", "still"):
            refuse_still(path)
        if "starts" in job:
            self._starts = (path, unpack(job["starts"]))
        return self._jobs[job["do"]](path, job)

    def _ready(self, job: Job) -> Answer | None:
        """The answer where the picture is there already; what is being made meanwhile is not waited for."""
        if self._cursor is None or self._painter is None or job["do"] != "frame" or "starts" in job or job["planes"]:
            return None
        if read_steps(job["steps"]) or _identity(Path(job["path"])) != self._open_as:
            return None
        pts = int(job["pts"])
        shown = self._painter.ready(pts, _fit(job))
        if shown is None:
            return None
        self._moved_to = pts
        return _facts(pts, self._cursor.decoder.time_base, shown.picture_type, shown.key, (pts,)), [shown.picture]

    def _make_ready(self) -> bool:
        """Do a little of what may be asked for next, a frame at a time; False when nothing is left."""
        try:
            self._catch_up()
            if self._cursor is None or self._painter is None:
                return False
            return self._painter.prepare(self._cursor.expected()) or self._cursor.idle()
        except Exception:  # noqa: BLE001 - whatever it is comes up again, and is answered, when that frame is asked for
            return False

    def _catch_up(self) -> None:
        """Tell the cursor what was looked at without it."""
        pts, self._moved_to = self._moved_to, None
        if pts is not None and self._cursor is not None:
            self._cursor.moved_to(pts)

    def _probe(self, path: Path, job: Job) -> Answer:
        check_readable(path)
        return to_plain(probe_still(path) if is_still(path) else probe(path, self._line.pulse)), []

    def _index(self, path: Path, job: Job) -> Answer:
        frames = index(path, self._line.pulse)
        columns = (frames.pts, frames.key, frames.size, frames.dts, frames.letter, frames.flags, frames.starts)
        arrays: list[Array] = [*columns]
        return {"time_base": to_plain(frames.time_base), "structure": to_plain(frames.structure)}, arrays

    def _frame(self, path: Path, job: Job) -> Answer:
        cursor, painter = self._opened(path)
        frame, rgb, used = view(cursor, painter, int(job["pts"]), _fit(job), read_steps(job["steps"]))
        planes = Packer().sha256(frame) if job["planes"] else ""
        return _frame_facts(frame, cursor.decoder.time_base, used, planes), [rgb]

    def _play(self, path: Path, job: Job) -> Answer:
        cursor, painter = self._opened(path)
        base = cursor.decoder.time_base
        order = Order(
            pts=int(job["pts"]),
            first=int(job["span"][0]),
            last=int(job["span"][1]),
            backwards=bool(job["backwards"]),
            loop=bool(job["loop"]),
            apart=int(job["apart"]),
            passed=Passed(job["passed"]),
            fit=_fit(job),
            steps=read_steps(job["steps"]),
        )

        def emit(played: Played) -> None:
            facts = _frame_facts(played.frame, base, played.used)
            self._line.answer("item", facts, [played.picture])

        Playback(path, order, emit, self._line.room, self._line.pulse).run(cursor, painter)
        return [], []

    def _opened(self, path: Path) -> tuple[Cursor, PainterAhead]:
        identity = _identity(path)
        if self._cursor is None or self._painter is None or identity != self._open_as:
            self._close_file()
            self._cursor = Cursor(path, self._line.pulse)
            self._painter = PainterAhead(self._cursor.decoder.stream)
            self._open_as = identity
        self._cursor.starts = self._starts[1] if self._starts is not None and self._starts[0] == path else None
        return self._cursor, self._painter

    def _sample(self, path: Path, job: Job) -> Answer:
        found = sample(
            path,
            Fraction(job["rate"]),
            int(job["long_side"]),
            lambda pts, grey: self._line.answer("item", None, [pts, grey]),
            self._line.pulse,
            key_frames_only=bool(job["key_frames_only"]),
        )
        return to_plain(found.remarks), [found.damaged]

    def _sound(self, path: Path, job: Job) -> Answer:
        remarks = read_sound(
            path,
            int(job["rate"]),
            lambda position, samples: self._line.answer("item", position, [samples]),
            self._line.pulse,
        )
        return to_plain(remarks), []

    def _listen(self, path: Path, job: Job) -> Answer:
        hearing = from_plain(Hearing, job["hearing"])
        listen(path, hearing, lambda samples: self._line.answer("item", None, [samples]), self._line.pulse)
        return [], []

    def _frame_digests(self, path: Path, job: Job) -> Answer:
        remarks = frame_digests(path, lambda batch: self._line.answer("item", to_plain(batch), []), self._line.pulse)
        return to_plain(remarks), []

    def _stream_digests(self, path: Path, job: Job) -> Answer:
        return to_plain(stream_digests(path, bool(job["frames"]), self._line.pulse)), []

    def _still(self, path: Path, job: Job) -> Answer:
        return None, [view_still(partial(read_still, path), _fit(job), read_steps(job["steps"]))]


def _identity(path: Path) -> tuple[object, ...]:
    """What changes when another file takes the place of this one."""
    check_readable(path)
    status = path.stat()
    return path, status.st_size, status.st_mtime_ns, status.st_ino


def _frame_facts(
    frame: av.VideoFrame, time_base: Fraction, used: tuple[int, ...], planes: str = ""
) -> dict[str, object]:
    return _facts(frame.pts, time_base, picture_type(frame), bool(frame.key_frame), used, planes)


def _facts(
    pts: int | None, time_base: Fraction, letter: str, key: bool, used: tuple[int, ...], planes: str = ""
) -> dict[str, object]:
    return {
        "pts": pts,
        "time_base": to_plain(time_base),
        "picture_type": letter,
        "key": key,
        "used": list(used),
        "planes": planes,
    }


def _fit(job: Job) -> tuple[int, int] | None:
    fit = job.get("fit")
    return None if fit is None else (int(fit[0]), int(fit[1]))
