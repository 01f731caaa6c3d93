"""What edits do to single pictures, (h, w, 3) sRGB."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from workbench.selftest.edit import Picture, Source


def resized(picture: Picture, width: int, height: int) -> Picture:
    """The picture at another size, its aspect given up."""
    if picture.shape[:2] == (height, width):
        return picture
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def fitted(picture: Picture, width: int, height: int) -> Picture:
    """The picture at the largest size that lies inside ``width`` × ``height`` with its aspect kept."""
    scale = min(width / picture.shape[1], height / picture.shape[0])
    return resized(picture, *(max(2, round(side * scale)) for side in picture.shape[1::-1]))


def lettered(picture: Picture, text: str, at: tuple[float, float], scale: float, level: int = 255) -> Picture:
    """The picture with words at a share of its width and height."""
    height, width = picture.shape[:2]
    place = (int(at[0] * width), int(at[1] * height))
    drawn = cv2.putText(picture.copy(), text, place, cv2.FONT_HERSHEY_SIMPLEX, scale, (level,) * 3, 2)
    return np.asarray(drawn, dtype=np.uint8)


def placed(back: Picture, front: Picture, x: int, y: int) -> Picture:
    """``front`` over ``back`` with its corner at ``x``, ``y``; what reaches beyond is cut off."""
    out = back.copy()
    height, width = min(front.shape[0], out.shape[0] - y), min(front.shape[1], out.shape[1] - x)
    out[y : y + height, x : x + width] = front[:height, :width]
    return out


def centred(back: Picture, front: Picture) -> Picture:
    """``front`` in the middle of ``back``, which is as large at least."""
    x, y = ((back.shape[axis] - front.shape[axis]) // 2 for axis in (1, 0))
    return placed(back, front, x, y)


def plain(width: int, height: int, colour: tuple[int, int, int]) -> Picture:
    """A picture of one colour."""
    return np.full((height, width, 3), colour, dtype=np.uint8)


def inside(picture: Picture, width: int, height: int) -> Picture:
    """The picture in a frame of another shape: stretched where it nearly fits, else between black bars."""
    if 0.8 < picture.shape[1] / picture.shape[0] / (width / height) < 1.25:
        return resized(picture, width, height)
    return centred(plain(width, height, (0, 0, 0)), fitted(picture, width, height))


def looped(source: Source, count: int) -> Iterator[Picture]:
    """``count`` pictures of it, from its start again whenever it ends."""
    return (source.pictures[number % len(source.pictures)] for number in range(count))
