"""The process that has loaded the readers, and whose copies the media workers are: light, for it is to start first."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, get_context
from types import ModuleType

from workbench.media.child import READERS

ONE_FILE_EACH = sys.platform == "linux"
"""Whether a child reads one file only, and another file gets a new child, so that no file can tamper with what is said
of the next. It takes a copy of a process that has loaded the readers: 1/20 of the time of starting one."""

_START = threading.Lock()


def warm_up() -> None:
    """Have the process whose copies the children are load its libraries now, beside other work; returns at once."""
    if ONE_FILE_EACH:
        with starting():
            forkserver.ensure_running()


@contextmanager
def starting() -> Iterator[None]:
    """While a child starts, one at a time: keep it from importing the app's main module, and with it Qt."""
    with _START:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            get_context("forkserver").set_forkserver_preload([READERS])
            yield
        finally:
            sys.modules["__main__"] = main
