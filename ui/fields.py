"""A line of fields, of which whole ones are left out where it is narrow: half a number would be another number."""

from __future__ import annotations

from PySide6.QtCore import QSize

from ui.widgets import Elided

BETWEEN = " · "
"""What sets fields apart."""


class Fields(Elided):
    """The whole line is its tooltip where fields are left out. A text set as one is shortened as any."""

    def __init__(self, text: str = "", role: str = "") -> None:
        self._fields: tuple[str, ...] = ()
        self._spare: tuple[int, ...] = ()
        super().__init__(text, role)

    def set_text(self, text: str) -> None:
        """Show ``text``, which is no line of fields."""
        self._fields = ()
        super().set_text(text)

    def set_fields(self, fields: tuple[str, ...], spare: tuple[int, ...]) -> None:
        """Show ``fields``; ``spare`` are the places of those that may go, the first to go first."""
        super().set_text(BETWEEN.join(fields))
        self._fields, self._spare = fields, spare
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for what is never left out."""
        hint = super().minimumSizeHint()
        return QSize(self._wide(self._left(len(self._spare))), hint.height()) if self._fields else hint

    def fitting(self) -> str:
        """As many fields as there is room for."""
        if not self._fields:
            return super().fitting()
        lines = [self._left(gone) for gone in range(len(self._spare) + 1)]
        return next((line for line in lines if self._wide(line) <= self.width()), lines[-1])

    def _left(self, gone: int) -> str:
        """The line without the first so many of those that may go."""
        out = self._spare[:gone]
        return BETWEEN.join(field for place, field in enumerate(self._fields) if place not in out)

    def _wide(self, line: str) -> int:
        return self.fontMetrics().horizontalAdvance(line)
