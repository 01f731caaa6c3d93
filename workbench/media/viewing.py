"""A frame as it is looked at: decoded, scaled into the view, and taken through its steps. Runs in the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import av
import numpy as np
from numpy.typing import NDArray

from workbench.media.cursor import Cursor
from workbench.media.picture import Painter, fitted
from workbench.media.steps import Steps, turned

if TYPE_CHECKING:
    from collections.abc import Callable

Fit = tuple[int, int] | None
Picture = NDArray[np.uint8]


def view(
    cursor: Cursor, painter: Painter, pts: int, fit: Fit, steps: Steps
) -> tuple[av.VideoFrame, Picture, tuple[int, ...]]:
    """The frame shown at ``pts``; its picture after ``steps``, inside ``fit``; the PTS of all frames looked at.

    With a ``fit`` the steps are done on the scaled picture, except where one needs the frame's own pixels: then all are
    done in full size, and scaling comes last. Without, they are always done in full size.
    """
    frame = cursor.at(pts)
    own = cast("int", frame.pts)
    if not steps:
        return frame, painter.rgb(frame, fit), (own,)
    from workbench.media import apply_steps  # only where steps are asked for

    whole = any(each.kind.full_size for each in steps)
    picture, used = apply_steps.apply(steps, own, _Frames(cursor, painter, None if whole else _turn(fit, steps)))
    return frame, _shrunk(picture, fit) if whole else picture, used


def view_still(read: Callable[[Fit], Picture], fit: Fit, steps: Steps) -> Picture:
    """The same for a still, which ``read`` gives inside a size."""
    if not steps:
        return read(fit)
    from workbench.media import apply_steps

    whole = any(each.kind.full_size for each in steps)
    picture = apply_steps.apply_to_still(steps, read(None if whole else _turn(fit, steps)))
    return _shrunk(picture, fit) if whole else picture


def _turn(fit: Fit, steps: Steps) -> Fit:
    """The size to decode for, so that the picture lies inside ``fit`` after it was turned."""
    return (fit[1], fit[0]) if fit is not None and turned(steps) else fit


def _shrunk(picture: Picture, fit: Fit) -> Picture:
    import cv2

    height, width = picture.shape[:2]
    size = fitted((width, height), fit)
    if size == (width, height):
        return picture
    return cast("Picture", cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


class _Frames:
    """The frames of an open file, for steps that look at several."""

    def __init__(self, cursor: Cursor, painter: Painter, fit: Fit) -> None:
        self._cursor = cursor
        self._painter = painter
        self._fit = fit

    def picture(self, pts: int) -> Picture:
        """The frame as (h, w, 3) sRGB."""
        return self._painter.rgb(self._cursor.at(pts), self._fit)

    def before(self, pts: int) -> int | None:
        """PTS of the frame before; None at the first."""
        found = self.shown_at(pts - 1)
        return found if found < pts else None

    def after(self, pts: int) -> int | None:
        """PTS of the next frame; None at the last."""
        frame = self._cursor.after(pts)
        return None if frame is None else frame.pts

    def shown_at(self, pts: int) -> int:
        """PTS of the frame shown at ``pts``."""
        return cast("int", self._cursor.at(pts).pts)
