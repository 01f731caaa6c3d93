"""Where a worker's process begins: light, so that the app can name it without loading the readers."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

READERS = "workbench.media.readers"
"""What a process loads before it gives up the right to open files."""


def run(pipe: Connection, block: SharedMemory, path: Path | None) -> None:
    """Load the readers, here in the child only, give up all rights but to read ``path``, and serve.

    With None for ``path`` any file may be read.
    """
    if path is not None:
        __import__(READERS)
    from workbench.media.worker import serve

    serve(pipe, block, path)
    os._exit(0)  # there is nothing to tidy up, and the app waits
