"""Where a worker's process begins: light, so that the app can name it without loading the readers."""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory


def run(pipe: Connection, block: SharedMemory) -> None:
    """Load the readers, here in the child only, and serve."""
    from workbench.media.worker import serve

    serve(pipe, block)
