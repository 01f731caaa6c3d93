"""Which stretch of time is seen on which pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Scale:
    """A stretch of time in seconds laid on a stretch of pixels."""

    left: float = 0.0
    width: float = 1.0
    start: float = 0.0
    end: float = 1.0

    def x(self, seconds: float) -> float:
        """Pixel of a moment."""
        return self.left + (seconds - self.start) / max(self.end - self.start, 1e-9) * self.width

    def seconds(self, x: float) -> float:
        """Moment of a pixel."""
        return self.start + (x - self.left) / max(self.width, 1.0) * (self.end - self.start)
