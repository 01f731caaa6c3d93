"""From a decoded frame to a displayed picture: turned, in its true aspect, its colours by its own matrix."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, cast

import av
import cv2
import numpy as np
from av.sidedata.sidedata import Type
from av.video.plane import VideoPlane
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter
from av.video.stream import VideoStream
from numpy.typing import NDArray

HD_HEIGHT = 720
"""Lines from which undeclared colours are taken for BT.709, below for BT.601; as players do."""

HD_WIDTH = 1280
"""Columns to the same end, for wide and low pictures."""

ASPECT_LIMIT = 8
"""Pixel aspects beyond 8:1 or below 1:8 are taken for damage and ignored; anamorphic formats stay below 3:1."""

EXACT = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT | Interpolation.FULL_CHR_H_INP
"""For a picture to be looked at and hashed: best chroma, exact rounding."""

SMALL = Interpolation.AREA
"""For a picture much smaller than its frame: every pixel of the frame counts alike."""

_MATRICES = {
    1: Colorspace.ITU709, 4: Colorspace.FCC, 7: Colorspace.SMPTE240M, 9: Colorspace.BT2020, 10: Colorspace.BT2020,
}  # fmt: skip
"""FFmpeg's AVColorSpace numbers to swscale's; 5 and 6 are BT.601, the rest undeclared or not YUV."""

_BT601 = (5, 6)

_MATRIX_WORDS = {
    0: "RGB", 1: "BT.709 matrix", 4: "FCC matrix", 5: "BT.601 matrix", 6: "BT.601 matrix", 7: "SMPTE 240M matrix",
    8: "YCgCo matrix", 9: "BT.2020 matrix", 10: "BT.2020 constant-luminance matrix",
}  # fmt: skip

_TRANSFER_WORDS = {
    1: "BT.709 transfer", 4: "gamma 2.2", 5: "gamma 2.8", 6: "BT.601 transfer", 7: "SMPTE 240M transfer",
    8: "linear light", 13: "sRGB transfer", 14: "BT.2020 transfer", 15: "BT.2020 transfer", 16: "PQ (HDR) transfer",
    18: "HLG (HDR) transfer",
}  # fmt: skip

_RANGE_WORDS = {1: "limited range", 2: "full range"}

_NOT_YUV = ("gray", "ya", "pal", "mono")

_PLANE_OF_LUMA = ("yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "yuvj444p", "nv12")
"""Formats whose first plane is the luma in bytes: scaled by itself, it costs a quarter less and comes out the same."""

_FULL_RANGE = np.clip(np.round((np.arange(256) - 16) * 255 / 219), 0, 255).astype(np.uint8)
"""Limited-range luma (16..235) to full range (0..255)."""

HDR_TRANSFERS = (16, 18)
"""PQ and HLG: brighter than a desktop shows."""


@dataclass(frozen=True)
class Orientation:
    """How the coded picture becomes the displayed one: mirrored left-right first, then turned clockwise."""

    turns: int = 0
    """Quarter turns clockwise, 0..3."""
    mirrored: bool = False
    upright: bool = True
    """False where the file asks for an angle that is no quarter turn; the nearest is taken."""

    def apply(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """``picture`` (h, w) or (h, w, 3) as displayed."""
        flipped = picture[:, ::-1] if self.mirrored else picture
        return np.ascontiguousarray(np.rot90(flipped, -self.turns))

    def swap(self, width: int, height: int) -> tuple[int, int]:
        """A size before turning as the size after it, and back."""
        return (height, width) if self.turns % 2 else (width, height)


def orientation(frame: av.VideoFrame) -> Orientation:
    """What the display matrix of the container, carried by ``frame``, asks for."""
    try:
        matrix = bytes(cast("Any", frame.side_data)[Type.DISPLAYMATRIX])
    except KeyError:
        return Orientation()
    except ValueError:  # side data that is newer than PyAV's list, EXIF for one: then only the angle can be had
        return Orientation(round(-frame.rotation / 90) % 4)
    if len(matrix) != 36:
        return Orientation(upright=False)
    a, b, _, c, d = struct.unpack("<5i", matrix[:20])
    # The matrix maps (x, y) to (a x + c y, b x + d y); a negative determinant mirrors. With the mirror taken out
    # (x negated), what is left is a rotation whose angle is read from its first row.
    mirrored = a * d - b * c < 0
    if mirrored:
        a, b = -a, -b
    angle = np.degrees(np.arctan2(b, a)) if a or b else 0.0
    turns = round(angle / 90)
    return Orientation(turns % 4, mirrored, bool(abs(angle - 90 * turns) < 1))


def pixel_aspect(stream: VideoStream) -> Fraction:
    """Width of a pixel over its height; 1 where undeclared or absurd."""
    aspect = stream.sample_aspect_ratio
    if not aspect or not Fraction(1, ASPECT_LIMIT) <= aspect <= ASPECT_LIMIT:
        return Fraction(1)
    return Fraction(aspect)


def displayed_size(width: int, height: int, aspect: Fraction, turned: Orientation) -> tuple[int, int]:
    """Width and height as displayed, for coded ``width`` × ``height``."""
    return turned.swap(max(1, round(width * aspect)), height)


def fitted(size: tuple[int, int], fit: tuple[int, int] | None) -> tuple[int, int]:
    """``size`` scaled down, never up, to lie inside ``fit``, its aspect kept."""
    if fit is None:
        return size
    scale = min(Fraction(fit[0], size[0]), Fraction(fit[1], size[1]), Fraction(1))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def with_long_side(size: tuple[int, int], long_side: int) -> tuple[int, int]:
    """``size`` scaled up or down so that its longer side has ``long_side`` pixels."""
    scale = Fraction(long_side, max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


class Painter:
    """Turns frames of one stream into arrays; keeps the scaler's tables from one frame to the next.

    The display matrix is the stream's and is read once: asking a frame for it ties the frame into a reference cycle, so
    that megabytes wait for the garbage collector.
    """

    def __init__(self, stream: VideoStream, threads: int = 1) -> None:
        """``threads``: that scale one frame together; more than one where somebody waits for it."""
        self._threads = threads
        self._aspect = pixel_aspect(stream)
        self._scaler = VideoReformatter()
        self._orientation: Orientation | None = None

    def rgb(self, frame: av.VideoFrame, fit: tuple[int, int] | None = None) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB as displayed, not larger than ``fit``."""
        turned = self._turned(frame)
        size = turned.swap(*fitted(displayed_size(frame.width, frame.height, self._aspect, turned), fit))
        if frame.format.is_rgb or frame.format.name.startswith((*_NOT_YUV, "xyz")):
            return turned.apply(_packed(self._scale(frame, size, "rgb24", EXACT), 3))
        return turned.apply(_interleaved(self._scale(frame, size, "gbrp", EXACT)))

    def grey(self, frame: av.VideoFrame, long_side: int) -> NDArray[np.uint8]:
        """(h, w) full-range luma as displayed, its longer side ``long_side``."""
        turned = self._turned(frame)
        shown = with_long_side(displayed_size(frame.width, frame.height, self._aspect, turned), long_side)
        return turned.apply(self._luma(frame, turned.swap(*shown)))

    def _turned(self, frame: av.VideoFrame) -> Orientation:
        if self._orientation is None:
            self._orientation = orientation(frame)
        return self._orientation

    def _luma(self, frame: av.VideoFrame, size: tuple[int, int]) -> NDArray[np.uint8]:
        if frame.format.is_rgb or frame.format.name.startswith(_NOT_YUV):
            return _packed(self._scale(frame, size, "gray", SMALL), 1)
        if frame.format.name in _PLANE_OF_LUMA:
            luma = _packed(self._scale(_luma_alone(frame), size, "gray", SMALL), 1)
        else:
            # To grey, swscale would go through RGB and darken by rounding; scaled as YUV, the luma plane stays itself.
            luma = _packed(self._scale(frame, size, "yuv420p", SMALL), 1)
        return luma if _range(frame) is ColorRange.JPEG else _FULL_RANGE[luma]

    def _scale(self, frame: av.VideoFrame, size: tuple[int, int], pixels: str, how: Interpolation) -> av.VideoFrame:
        matrix, source_range = _matrix(frame), _range(frame)
        return self._scaler.reformat(
            frame,
            width=size[0],
            height=size[1],
            format=pixels,
            src_colorspace=matrix,
            dst_colorspace=matrix,
            src_color_range=source_range,
            dst_color_range=source_range if pixels == "yuv420p" else ColorRange.JPEG,
            interpolation=how,
            threads=self._threads,
        )


def _luma_alone(frame: av.VideoFrame) -> av.VideoFrame:
    """The first plane as a grey picture of its own, nothing copied; to be dropped before ``frame`` is."""
    return av.VideoFrame.from_numpy_buffer(_packed(frame, 1), "gray")


def _matrix(frame: av.VideoFrame) -> Colorspace:
    if frame.colorspace in _MATRICES:
        return _MATRICES[frame.colorspace]
    if frame.colorspace not in _BT601 and (frame.height >= HD_HEIGHT or frame.width >= HD_WIDTH):
        return Colorspace.ITU709
    return Colorspace.ITU601


def _range(frame: av.VideoFrame) -> ColorRange:
    if frame.color_range in (ColorRange.MPEG, ColorRange.JPEG):
        return ColorRange(frame.color_range)
    full = frame.format.is_rgb or frame.format.name.startswith(("yuvj", *_NOT_YUV))
    return ColorRange.JPEG if full else ColorRange.MPEG


def _packed(frame: av.VideoFrame, channels: int) -> NDArray[np.uint8]:
    pixels = _lines(frame.planes[0], frame.height)[:, : frame.width * channels]
    return pixels.reshape(frame.height, frame.width, channels) if channels > 1 else pixels


def _interleaved(frame: av.VideoFrame) -> NDArray[np.uint8]:
    """Planes of green, blue and red as RGB: swscale makes the planes in half the time of packed pixels, bit by bit the
    same.
    """
    green, blue, red = (_lines(plane, frame.height)[:, : frame.width] for plane in frame.planes)
    return cast("NDArray[np.uint8]", cv2.merge((red, green, blue)))


def _lines(plane: VideoPlane, height: int) -> NDArray[np.uint8]:
    return np.frombuffer(memoryview(cast("Any", plane)), np.uint8).reshape(height, plane.line_size)


def color_words(frame: av.VideoFrame) -> str:
    """Range, matrix and transfer as declared, in words."""
    words = (
        _RANGE_WORDS.get(frame.color_range),
        _MATRIX_WORDS.get(frame.colorspace),
        _TRANSFER_WORDS.get(frame.color_trc),
    )
    return ", ".join(word for word in words if word)
