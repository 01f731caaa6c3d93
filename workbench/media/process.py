"""One child process that reads media, its pipe and its block of shared memory, as the app holds them."""

from __future__ import annotations

import os
import signal
import sys
import time
import weakref
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

from workbench.media import child, template
from workbench.media.answers import Answer
from workbench.media.isolation import Isolation, allow_cpu, cpu_seconds, resident_bytes
from workbench.media.line import SLOT_BYTES, SLOTS, Arrays
from workbench.media.messages import MESSAGE_BYTES, ProtocolError, decode, encode, from_plain
from workbench.media.template import ONE_FILE_EACH
from workbench.names import quoted
from workbench.progress import Cancel, never_cancel, stop_if

LISTEN_SECONDS = 0.02
"""How long the app waits for a word before it looks whether to cancel: with what the worker takes to stop, a seek while
playing stays below 50 ms."""

ABANDON_SECONDS = 3.0
"""How long a worker may take to stop a job that nobody wants any more, before it is killed."""

START_SECONDS = 60.0
"""How long a worker may take to start: under a second on an idle machine, many on one that swaps."""

FAREWELL_SECONDS = 2.0
"""How long a worker may take to end when asked to."""

JOBS = 5_000
"""Jobs after which a child is replaced: what readers leak is then gone."""

RESIDENT_BYTES = 1 << 30
"""Memory in use between two jobs at which a child is replaced; a decoder of 4K video that stays open holds half of
it."""

WATCHED = ("play", "listen")
"""Jobs that may compute for as long as they like: a person watches, and ends them."""


class Lost(Exception):
    """The child is gone or stuck; says so about a file."""

    def __init__(self, how: str) -> None:
        self._how = how

    def sentence(self, path: Path) -> str:
        """What happened, said of the file that was being read."""
        return (
            f"{quoted(path)} {self._how}. It is damaged or made to attack readers; "
            "everything else goes on without it, and what was read of it before is kept."
        )


class ChildProcess:
    """One child process, its pipe and its block of shared memory."""

    def __init__(self, path: Path) -> None:
        """Start a child that may read ``path``; where :data:`ONE_FILE_EACH` is False, it may read others too."""
        self.isolation: Isolation | None = None
        self._file = _identity(path)
        self._jobs = 0
        context = get_context("forkserver") if ONE_FILE_EACH else get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._block = SharedMemory(create=True, size=SLOTS * SLOT_BYTES)
        self._arrays = Arrays(self._block)
        only = path if ONE_FILE_EACH else None
        self._process = context.Process(
            target=child.run, args=(theirs, self._block, only), name="media worker", daemon=True
        )
        with template.starting():
            self._process.start()
        theirs.close()
        self.end = weakref.finalize(self, _end, self._process, self._pipe, self._block)

    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def greet(self) -> None:
        """Wait until the child is ready and take down how well it is locked in; raises Lost or ProtocolError."""
        ready = self.hear(START_SECONDS, never_cancel)
        self.isolation = from_plain(Isolation, ready.get("isolation"))

    def serves(self, path: Path) -> bool:
        """Whether this child can take a job on ``path``: it runs, may open it, and is not worn out."""
        if not self.alive() or self._jobs >= JOBS or (ONE_FILE_EACH and self._file != _identity(path)):
            return False
        return resident_bytes(self._process.pid or 0) < RESIDENT_BYTES

    def begin(self, job: Mapping[str, object], path: Path) -> None:
        """Send a job, with the time it may compute; raises :class:`Lost`."""
        self._jobs += 1
        with suppress(OSError):
            seconds = None if job["do"] in WATCHED else cpu_seconds(path.stat().st_size)
            allow_cpu(self._process.pid or 0, seconds)
        self.send(job)

    def kill(self) -> None:
        """End the process without waiting for it; :attr:`end` collects it."""
        if self.end.alive:
            self._process.kill()

    def send(self, message: Mapping[str, object]) -> None:
        """Send one message; raises :class:`Lost`."""
        try:
            self._pipe.send_bytes(encode(message))
        except OSError:
            raise self._lost() from None

    def answer(self, message: Mapping[str, Any]) -> Answer:
        """The arrays so far and the value that closes them."""
        return Answer(message.get("value"), self._arrays.take())

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
        except (Lost, ProtocolError):
            pass
        return False

    def _receive(self, timeout: float, cancel: Cancel) -> dict[str, Any]:
        deadline = time.monotonic() + timeout
        try:
            stop_if(cancel)
            while not self._pipe.poll(LISTEN_SECONDS):
                stop_if(cancel)
                if time.monotonic() > deadline:
                    raise Lost(f"kept its reader busy for {timeout:g} s without an answer, and was stopped")
            return decode(self._pipe.recv_bytes(MESSAGE_BYTES))
        except (EOFError, OSError):
            raise self._lost() from None

    def _lost(self) -> Lost:
        if not self.end.alive:
            return Lost("was being read when its reader was closed")
        self._process.join(FAREWELL_SECONDS)
        code = self._process.exitcode
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return Lost("took more computing time than a file of its size may, and was stopped")
        if code is not None and code < 0:
            with suppress(ValueError):
                return Lost(f"made its reader crash (signal {-code}, {signal.Signals(-code).name})")
        return Lost(f"made its reader end unexpectedly (exit code {code})")


def _identity(path: Path) -> tuple[object, ...]:
    """Which file a name means now."""
    name = os.path.abspath(path)  # noqa: PTH100 - links stay as they are
    try:
        status = path.stat()
    except OSError:
        return (name,)
    return name, status.st_dev, status.st_ino


def _end(process: BaseProcess, pipe: Connection, block: SharedMemory) -> None:
    pipe.close()
    process.join(FAREWELL_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
    block.close()
    block.unlink()
