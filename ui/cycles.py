"""When Python looks for reference cycles: as its own thresholds say, but where and when the caller wants."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_what_is_due() -> None:
    """Collect, on this thread, the oldest generation of objects that Python's own thresholds say is due."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > limits[generation]]
    if due:
        gc.collect(due[-1])


@contextmanager
def many_made() -> Iterator[None]:
    """While very many objects are made that stay, the collector waits; afterwards it does not look at them again.

    It looks at all there are, over and over while they become more, and every thread stands still for as long.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()
