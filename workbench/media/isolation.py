"""What the child process may still do once it has loaded its readers, and how far this machine can enforce it.

The readers are C code, and the files are made by anyone. So the child gives up, before it opens the first byte, all
that reading does not need. What was reached is found by trying, not by believing that a call worked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from pathlib import Path

from workbench.media import job_object, landlock, seccomp

ADDRESS_BYTES = 4 << 30
"""Address space of a child: 8K video needs about 1.5 GiB; a file that makes it ask for more is refused."""

OPEN_FILES = 64
"""Files a child may hold open: it needs about ten, one file being open three times at most."""

CPU_SECONDS = 300
"""Computing time that any job may take: a still or a frame takes seconds, on slow machines too."""

CPU_SECONDS_PER_MB = 600
"""Computing time a job may take beyond that for each million bytes of its file. Decoding the thriftiest recordings of
screens, 160 s of 1080p in a million bytes, takes some 60 s; 4K four times as long, a slow machine twice that."""


@dataclass(frozen=True)
class Isolation:
    """What a child process cannot do on this machine."""

    one_file: bool
    """Open any file but the one it was given, or write to any."""
    network: bool
    """Reach the network."""
    processes: bool
    """Start programs or processes, or touch other ones."""
    memory: bool
    """Take more memory than :data:`ADDRESS_BYTES`."""
    cpu: bool
    """Compute for longer than :data:`CPU_SECONDS` and :data:`CPU_SECONDS_PER_MB` allow."""
    file_size: bool
    """Make a file grow."""

    def sentence(self) -> str:
        """The level in words, without a full stop."""
        refused = [
            words
            for words, holds in (
                ("no network", self.network),
                ("no other file", self.one_file),
                ("no new process", self.processes),
            )
            if holds
        ]
        limited = [
            words
            for words, holds in (
                ("memory", self.memory),
                ("computing time", self.cpu),
                ("written files", self.file_size and not self.one_file),
            )
            if holds
        ]
        parts = [", ".join(refused)] if refused else []
        if limited:
            parts.append(f"{', '.join(limited[:-1])}{' and ' * (len(limited) > 1)}{limited[-1]} limited")
        return "; ".join(["a process of its own", *parts])

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.one_file and self.network and self.processes and self.memory and self.cpu


def restrict(path: Path | None) -> Isolation:
    """Give up all that reading ``path`` does not need; with None, as far as reading any file allows.

    Call it while this process has one thread only: the kernel binds threads, not processes.
    """
    limits = _limit()
    job = job_object.restrict(ADDRESS_BYTES)
    if sys.platform == "linux":
        _close_side_doors()
    bound = path is not None and landlock.restrict(path)
    filtered = seccomp.restrict()
    return Isolation(
        one_file=bound and _refused(lambda: os.close(os.open(sys.executable, os.O_RDONLY))),
        network=filtered and _refused(_reach_out),
        processes=job or (filtered and _refused(_fork)),
        memory=job or ("AS" in limits and sys.platform != "darwin"),  # there it is accepted and not kept
        cpu=filtered,  # set by the app, see allow_cpu; without the filter the process could take it off
        file_size="FSIZE" in limits,
    )


def cpu_seconds(size: int) -> int:
    """Seconds of computing that one job on a file of ``size`` bytes may take."""
    return CPU_SECONDS + CPU_SECONDS_PER_MB * size // 1_000_000


def allow_cpu(pid: int, seconds: int | None) -> None:
    """Let the process compute for ``seconds`` more than until now, or without end. Linux only.

    The process itself cannot ask for it.
    """
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            used = sum(map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))
            hard = resource.prlimit(pid, resource.RLIMIT_CPU)[1]
            soft = hard if seconds is None else used // os.sysconf("SC_CLK_TCK") + 1 + seconds
            resource.prlimit(pid, resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def resident_bytes(pid: int) -> int:
    """Memory of the process that is in use now; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _limit() -> list[str]:
    """The limits of POSIX systems that could be set."""
    if sys.platform == "win32":
        return []
    import resource

    held = []
    for name, value in (("CORE", 0), ("FSIZE", 0), ("NOFILE", OPEN_FILES), ("AS", ADDRESS_BYTES)):
        limit = getattr(resource, f"RLIMIT_{name}")
        with suppress(ValueError, OSError):
            hard = resource.getrlimit(limit)[1]
            wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(limit, (wanted, wanted))
            held.append(name)
    return held


def _close_side_doors() -> None:
    """The terminal, and the pipe to the process that removes shared memory when asked to."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        os.close(nowhere)
    tracker: int | None = resource_tracker.getfd()  # type: ignore[func-returns-value, unused-ignore]
    if tracker is not None:
        os.close(tracker)


def _refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _reach_out() -> None:
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
