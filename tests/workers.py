"""A media worker that outlives a test: it runs before any test asks it, and none is blamed for its process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.errors import MediaError
from workbench.media.client import MediaWorker

_LASTING: list[MediaWorker] = []


@contextmanager
def lasting_worker(*, timeout: float = 60.0) -> Iterator[MediaWorker]:
    """A worker for all tests of a module or of a run, whichever of them is the first."""
    with MediaWorker(timeout=timeout) as worker:
        with suppress(MediaError):
            worker.probe(Path(__file__))  # no medium, but its process runs now
        _LASTING.append(worker)
        yield worker
        _LASTING.remove(worker)


def processes_of_lasting_workers() -> Counter[str]:
    """By name, how many processes they may have: a test may have ended one, and the next test starts it again."""
    return Counter({"media worker": len(_LASTING)})
