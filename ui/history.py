"""What was done and can be undone. The record forgets nothing: to undo is to enter what was so before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Act(QUndoCommand):
    """One thing done, by ``do``; and ``undo``, what brings back what was so before."""

    def __init__(self, text: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def redo(self) -> None:
        """Qt: do it, the first time or again."""
        self._do()

    def undo(self) -> None:
        """Qt: bring back what was so before."""
        self._undo()
