"""Pictures for the filmstrip, decoded small and in order."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from ui import images
from ui.desk.lanes import Film
from ui.jobs import Context
from ui.playing.positions import Positions
from workbench.errors import Cancelled, WorkbenchError

FIT = (192, 108)
"""Pixels a picture of the filmstrip fits into, for screens of double density."""


def film_job(path: Path, positions: Positions, start: float, end: float, count: int) -> partial[Film]:
    """A job's work: ``count`` pictures at even distances, each the frame on screen in the middle of its place."""
    return partial(_film, path, positions, start, end, count)


def _film(path: Path, positions: Positions, start: float, end: float, count: int, context: Context) -> Film:
    pictures: list[QImage] = []
    for number in range(count):
        if context.cancel():
            raise Cancelled
        middle = start + (number + 0.5) * (end - start) / count
        try:
            frame = context.worker.frame(path, positions.pts(positions.at_seconds(middle)), fit=FIT)
            pictures.append(images.to_qimage(frame.rgb))
        except WorkbenchError:  # a damaged stretch leaves its place empty; the viewer tells why when it is shown
            pictures.append(QImage())
    return Film(start, end, tuple(pictures))
