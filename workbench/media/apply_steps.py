"""Does the steps: pictures in, picture out, in the order given. Runs in the worker. Every result is rounded to bytes
before the next step, and nothing is random: the same frame and steps give the same bytes again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Protocol, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workbench.errors import MediaError
from workbench.media.steps import MOST_FRAMES, Step, Steps, Value

Picture = NDArray[np.uint8]

cv2.setNumThreads(1)  # the decoder has the cores; a process that gave up its rights should start no more threads

CHROMA = {"cr": 1, "cb": 2}
"""Planes of OpenCV's YCrCb."""

PRIMARIES = {"red": 0, "green": 1, "blue": 2}
"""Planes of RGB."""

SOBEL_PEAK = 4
"""A step from black to white gives Sobel's kernel four times its height: divided out, it is white at a gain of 1."""


class Frames(Protocol):
    """The frames that a step may look at, each named by its own PTS."""

    def picture(self, pts: int) -> Picture:
        """The frame as (h, w, 3) sRGB."""

    def before(self, pts: int) -> int | None:
        """PTS of the frame before; None at the first."""

    def after(self, pts: int) -> int | None:
        """PTS of the next frame; None at the last."""

    def shown_at(self, pts: int) -> int:
        """PTS of the frame shown at ``pts``."""


def apply(steps: Steps, pts: int, frames: Frames) -> tuple[Picture, tuple[int, ...]]:
    """The picture of the frame at ``pts`` after all steps, and the PTS of every frame that was looked at, in order.

    Raises MediaError where a range holds no frame, or too many.
    """
    chain = _Chain(steps, frames)
    picture = chain.picture(len(steps), pts)
    return picture, tuple(sorted(chain.used))


def apply_to_still(steps: Iterable[Step], picture: Picture) -> Picture:
    """``picture`` after all steps, none of which may look at other frames."""
    for step in steps:
        picture = _SPATIAL[step.kind.name](picture, *step.values)
    return picture


class _Chain:
    def __init__(self, steps: Steps, frames: Frames) -> None:
        self._steps = steps
        self._frames = frames
        self.used: set[int] = set()

    def picture(self, done: int, pts: int) -> Picture:
        """The frame at ``pts`` after the first ``done`` steps."""
        if not done:
            self.used.add(pts)
            return self._frames.picture(pts)
        step = self._steps[done - 1]
        if step.kind.temporal:
            return self._temporal(step, done - 1, pts)
        return _SPATIAL[step.kind.name](self.picture(done - 1, pts), *step.values)

    def _temporal(self, step: Step, done: int, pts: int) -> Picture:
        match step.kind.name:
            case "difference":
                return self._difference(done, pts, int(step.values[0]), float(step.values[1]))
            case "average":
                return self._mean(done, self._around(pts, int(step.values[0])))
            case _:
                return self._mean(done, self._between(int(step.values[0]), int(step.values[1])))

    def _difference(self, done: int, pts: int, back: int, gain: float) -> Picture:
        earlier = list(islice(self._walk(pts, self._frames.before), back))
        other = self.picture(done, earlier[-1] if len(earlier) == back else pts)
        return _times(cast("Picture", cv2.absdiff(self.picture(done, pts), other)), gain)

    def _around(self, pts: int, count: int) -> list[int]:
        """So many frames with ``pts`` in the middle; of an even number one more lies before it."""
        before = list(islice(self._walk(pts, self._frames.before), count // 2))
        after = list(islice(self._walk(pts, self._frames.after), (count - 1) // 2))
        return [*reversed(before), pts, *after]

    def _between(self, first: int, last: int) -> list[int]:
        start = self._frames.shown_at(first)
        inside = [start] if start >= first else []
        for pts in self._walk(start, self._frames.after):
            if pts > last or len(inside) > MOST_FRAMES:
                break
            inside.append(pts)
        if not inside or inside[0] > last:
            raise MediaError(f"No frame has a timestamp from {first} to {last}; choose another range to average.")
        if len(inside) > MOST_FRAMES:
            raise MediaError(
                f"More than {MOST_FRAMES} frames have a timestamp from {first} to {last}; choose a shorter range."
            )
        return inside

    def _walk(self, pts: int, onwards: Callable[[int], int | None]) -> Iterator[int]:
        found = onwards(pts)
        while found is not None:
            yield found
            found = onwards(found)

    def _mean(self, done: int, times: list[int]) -> Picture:
        total = self.picture(done, times[0]).astype(np.uint16)
        for pts in times[1:]:
            np.add(total, self.picture(done, pts), out=total)
        return ((total + np.uint16(len(times) // 2)) // np.uint16(len(times))).astype(np.uint8)


def _through(picture: Picture, curve: NDArray[np.floating[Any]]) -> Picture:
    """Each byte replaced by what ``curve`` (256,) says, rounded and cut to 0..255."""
    table = np.clip(np.rint(curve), 0, 255).astype(np.uint8)
    return cast("Picture", cv2.LUT(picture, table))


def _times(picture: Picture, gain: float) -> Picture:
    return _through(picture, np.arange(256) * gain)


def _grey(plane: NDArray[np.uint8]) -> Picture:
    return cast("Picture", cv2.merge([plane, plane, plane]))


def _levels(picture: Picture, black: Value, white: Value) -> Picture:
    return _through(picture, (np.arange(256) - float(black)) * 255 / (float(white) - float(black)))


def _gamma(picture: Picture, gamma: Value) -> Picture:
    return _through(picture, 255 * (np.arange(256) / 255) ** (1 / float(gamma)))


def _clahe(picture: Picture, limit: Value, tiles: Value) -> Picture:
    """On luma alone, so that colours stay."""
    planes = cv2.cvtColor(picture, cv2.COLOR_RGB2YCrCb)
    side = min(int(tiles), *picture.shape[:2])
    even = cv2.createCLAHE(float(limit), (side, side)).apply(cv2.extractChannel(planes, 0))
    planes = cv2.insertChannel(even, planes, 0)
    return cast("Picture", cv2.cvtColor(planes, cv2.COLOR_YCrCb2RGB))


def _channel(picture: Picture, channel: Value) -> Picture:
    name = str(channel)
    if name in PRIMARIES:
        return _grey(cast("Picture", cv2.extractChannel(picture, PRIMARIES[name])))
    if name == "luma":
        return _grey(cast("Picture", cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)))
    if name == "saturation":
        return _grey(cast("Picture", cv2.extractChannel(cv2.cvtColor(picture, cv2.COLOR_RGB2HSV), 1)))
    return _grey(cast("Picture", cv2.extractChannel(cv2.cvtColor(picture, cv2.COLOR_RGB2YCrCb), CHROMA[name])))


def _edges(picture: Picture, gain: Value) -> Picture:
    luma = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    across, down = (cv2.Sobel(luma, cv2.CV_32F, *axis, ksize=3) for axis in ((1, 0), (0, 1)))
    steep = cv2.convertScaleAbs(cv2.magnitude(across, down), alpha=float(gain) / SOBEL_PEAK)  # rounds, and cuts at 255
    return _grey(cast("Picture", steep))


def _deinterlace(picture: Picture, method: Value, parity: Value) -> Picture:
    """The lines of the other field made from those of the kept one; the first and last repeat their only neighbour."""
    kept = picture[0 if parity == "top" else 1 :: 2]
    if not len(kept):
        return picture
    made = picture.copy()
    if parity == "top":
        above, below = kept, np.concatenate([kept[1:], kept[-1:]])
        gaps = made[1::2]
    else:
        above, below = np.concatenate([kept[:1], kept[:-1]]), kept
        gaps = made[0::2]
        if len(gaps) > len(kept):  # an odd number of lines: the last one has none below
            above, below = np.concatenate([above, kept[-1:]]), np.concatenate([below, kept[-1:]])
    above, below = above[: len(gaps)], below[: len(gaps)]
    if method == "bob":
        gaps[:] = above if parity == "top" else below
    else:
        gaps[:] = (above | below) - ((above ^ below) >> 1)  # (a + b + 1) // 2 without leaving bytes
    return made


_TURNS = {"90": cv2.ROTATE_90_CLOCKWISE, "180": cv2.ROTATE_180, "270": cv2.ROTATE_90_COUNTERCLOCKWISE}


def _rotate(picture: Picture, degrees: Value) -> Picture:
    return cast("Picture", cv2.rotate(picture, _TURNS[str(degrees)]))


def _mirror(picture: Picture, direction: Value) -> Picture:
    return cast("Picture", cv2.flip(picture, 1 if direction == "horizontal" else 0))


_SPATIAL: dict[str, Callable[..., Picture]] = {
    "levels": _levels,
    "gamma": _gamma,
    "clahe": _clahe,
    "channel": _channel,
    "edges": _edges,
    "deinterlace": _deinterlace,
    "rotate": _rotate,
    "mirror": _mirror,
}
