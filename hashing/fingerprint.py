"""A clip's fingerprint: small pictures over time, what they show in codes, and where in the frame the picture is.

It holds no sound and nothing of the file: the caller feeds small grey pictures in order of time and keeps the result.
Two kinds of picture are kept, both as JPEG: *proxies*, every sampled frame at most 96 pixels wide, in sheets of 64, for
following movement; and *stills*, at most one a second at the size they came in, for registering one clip on another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing import corners, frame
from hashing.errors import FormatError
from hashing.regions import PictureStatistics
from hashing.result import Region

ENGINE = "workbench-engine/2"
"""Name and version of what a fingerprint holds and how it is compared; another version is recomputed."""
SAMPLE_RATE = Fraction(8)
"""Frames per second wanted: twice the prototype's, because stretches of 3–5 s were lost at 4 and it costs decoding
nothing."""
LONG_SIDE = 256
"""Pixels of the longer side wanted: local features need them; proxies are made smaller here."""
PROXY_SIDE = 96
"""Pixels of the longer side of a proxy: a picture in picture at a third still has 32 to compare."""
SHEET_SIDE = 8
"""Proxies per row and column of a sheet, so 64 a sheet: one JPEG header for all."""
SHEET_FRAMES = SHEET_SIDE * SHEET_SIDE
PROXY_JPEG_QUALITY = 85
"""JPEG quality (0..100): differences over time survive; 0.5 to 1.5 KB a proxy."""
STILL_JPEG_QUALITY = 80
"""JPEG quality (0..100): corners survive; 4 to 8 KB a still."""
STILL_SECONDS = 1.0
"""Seconds between stills at least, unless the picture changed."""
STILL_SECONDS_AT_REST = 4.0
"""Seconds between stills while the picture stays the same."""
STILL_REST_BITS = 10
"""Bits of 256 by which the picture's code may differ and still be the same picture."""
STILL_CUT_BITS = 70
"""Bits of 256 beyond which the picture is another shot and gets its still soon."""
STILL_CUT_SECONDS = 0.25
"""Seconds between stills at least, whatever happens."""
STILLS_AHEAD = 4
"""Stills that fast cutting may take ahead of one a second: bounds a strobe and a shaking camera."""
LOW_QUALITY = 8
"""PDQ quality (0..100) below which a frame does not vote: black, blank, a gradient. Small grey proxies of dim real
footage start at about 12."""


@dataclass(frozen=True, eq=False)
class Fingerprint:
    """What is kept of a clip for comparing it. Sampled frames are in order of time; ``n`` of them, ``m`` stills."""

    time_base: Fraction
    start_pts: int
    """Presentation timestamp of the first shown frame: zero of all seconds here."""
    duration: Fraction | None
    """Seconds the clip is shown, where known."""
    pts: NDArray[np.int64]
    """Shape (n,), strictly increasing."""
    quality: NDArray[np.uint8]
    """Shape (n,), 0..100, as PDQ's."""
    boxes: Mapping[str, Region]
    """Views by name; ``full`` is always there."""
    codes: Mapping[str, NDArray[np.uint8]]
    """256-bit codes (n, 32) of each view."""
    proxy_size: tuple[int, int]
    """Height and width of a proxy in pixels."""
    sheets: tuple[bytes, ...]
    """JPEG, 64 proxies each, the last one padded."""
    still_frames: NDArray[np.int32]
    """Shape (m,): which sampled frames have a still."""
    stills: tuple[bytes, ...]
    """JPEG, one each."""
    corner_counts: NDArray[np.uint8]
    """Shape (m,): how many corners of each still are kept, at most :data:`hashing.corners.KEPT`."""
    corner_codes: NDArray[np.uint8]
    """Shape (sum of counts, 16): their codes, still by still."""

    def __len__(self) -> int:
        return len(self.pts)

    @cached_property
    def seconds(self) -> NDArray[np.float64]:
        """Shape (n,): seconds from the first shown frame; for arithmetic, not for identity."""
        return np.asarray((self.pts - self.start_pts) * float(self.time_base), dtype=np.float64)

    @property
    def end(self) -> float:
        """Seconds at which the last frame stops being shown, estimated by one sampling step where unknown."""
        if len(self) == 0:
            return 0.0
        last = float(self.seconds[-1])
        step = last / (len(self) - 1) if len(self) > 1 else float(1 / SAMPLE_RATE)
        return max(last, float(self.duration)) if self.duration is not None else last + step

    @property
    def useful(self) -> NDArray[np.bool_]:
        """Shape (n,): False where a frame shows too little to vote."""
        return np.asarray(self.quality >= LOW_QUALITY)

    def proxies(self, start: int, stop: int) -> NDArray[np.uint8]:
        """Proxies of sampled frames ``start``..``stop`` (exclusive), (k, height, width); FormatError where damaged."""
        height, width = self.proxy_size
        first, last = start // SHEET_FRAMES, -(-stop // SHEET_FRAMES)
        parts = [_cut_sheet(_decode(sheet), height, width) for sheet in self.sheets[first:last]]
        if not parts:
            return np.zeros((0, height, width), dtype=np.uint8)
        return np.concatenate(parts)[start - first * SHEET_FRAMES : stop - first * SHEET_FRAMES]

    def still(self, number: int) -> NDArray[np.uint8]:
        """The ``number``-th still as (height, width); FormatError where it is damaged."""
        return _decode(self.stills[number])


@dataclass
class FingerprintBuilder:
    """Takes a clip's sampled grey pictures in order of time; holds kilobytes a second, never the pictures."""

    time_base: Fraction
    start_pts: int
    _pts: list[int] = field(default_factory=list)
    _quality: list[int] = field(default_factory=list)
    _sheets: list[bytes] = field(default_factory=list)
    _waiting: list[NDArray[np.uint8]] = field(default_factory=list)
    _stills: list[bytes] = field(default_factory=list)
    _still_frames: list[int] = field(default_factory=list)
    _still_code: NDArray[np.uint8] | None = None
    _corners: list[NDArray[np.uint8]] = field(default_factory=list)
    _size: tuple[int, int] | None = None
    _statistics: PictureStatistics = field(default_factory=PictureStatistics)

    def add(self, pts: NDArray[np.int64], grey: NDArray[np.uint8]) -> None:
        """Take in pictures (k, height, width) at ``pts`` (k,); a frame that is not later than the last is left out.

        The size may change between calls (a stream can change it); ValueError where the shapes do not fit each other.
        """
        if grey.ndim != 3 or len(pts) != len(grey) or 0 in grey.shape[1:]:
            raise ValueError(f"{len(pts)} timestamps do not fit pictures of shape {grey.shape}")
        if self._size is None:
            self._size = _proxy_size(*grey.shape[1:])
        keep = self._later(pts)
        if not keep:
            return
        pictures = grey[keep]
        proxies = _shrink(pictures, self._size)
        grids = frame.grids(proxies)
        codes = frame.codes(frame.coefficients(grids))
        first = len(self._pts)
        self._pts += [int(pts[position]) for position in keep]
        self._quality += [int(value) for value in frame.gradient_quality(grids)]
        self._statistics.add(proxies)
        self._waiting += list(proxies)
        self._flush(SHEET_FRAMES)
        for position, picture in enumerate(pictures):
            self._consider_still(first + position, picture, codes[position])

    def finish(self, duration: Fraction | None) -> Fingerprint:
        """The fingerprint of all that was added, which may be nothing; ``duration`` in seconds where known."""
        self._flush(1)
        boxes = self._statistics.boxes()
        size = self._size or (1, 1)
        views = {name: np.zeros((len(self._pts), frame.CODE_BYTES), dtype=np.uint8) for name in boxes}
        for number, sheet in enumerate(self._sheets):
            start = number * SHEET_FRAMES
            proxies = _cut_sheet(_decode(sheet), *size)[: len(self._pts) - start]
            for name, box in boxes.items():
                views[name][start : start + len(proxies)] = frame.codes(frame.coefficients(frame.grids(proxies, box)))
        return Fingerprint(
            time_base=self.time_base,
            start_pts=self.start_pts,
            duration=duration,
            pts=np.array(self._pts, dtype=np.int64),
            quality=np.array(self._quality, dtype=np.uint8),
            boxes=boxes,
            codes=views,
            proxy_size=size,
            sheets=tuple(self._sheets),
            still_frames=np.array(self._still_frames, dtype=np.int32),
            stills=tuple(self._stills),
            corner_counts=np.array([len(codes) for codes in self._corners], dtype=np.uint8),
            corner_codes=np.concatenate([np.zeros((0, corners.CODE_BYTES), np.uint8), *self._corners]),
        )

    def _later(self, pts: NDArray[np.int64]) -> list[int]:
        last = self._pts[-1] if self._pts else None
        keep = []
        for position, value in enumerate(pts.tolist()):
            if last is None or value > last:
                keep.append(position)
                last = value
        return keep

    def _flush(self, at_least: int) -> None:
        while len(self._waiting) >= at_least:
            sheet, self._waiting = self._waiting[:SHEET_FRAMES], self._waiting[SHEET_FRAMES:]
            self._sheets.append(_encode(_make_sheet(np.stack(sheet)), PROXY_JPEG_QUALITY))

    def _consider_still(self, number: int, picture: NDArray[np.uint8], code: NDArray[np.uint8]) -> None:
        if self._quality[number] < LOW_QUALITY:
            return
        if self._still_code is not None:
            passed = float((self._pts[number] - self._pts[self._still_frames[-1]]) * self.time_base)
            changed = int(np.bitwise_count(self._still_code ^ code).sum())
            wait = STILL_SECONDS_AT_REST if changed <= STILL_REST_BITS else STILL_SECONDS
            since_start = float((self._pts[number] - self._pts[0]) * self.time_base)
            if changed > STILL_CUT_BITS and len(self._stills) < STILLS_AHEAD + since_start / STILL_SECONDS:
                wait = STILL_CUT_SECONDS
            if passed < wait:
                return
        self._stills.append(_encode(picture, STILL_JPEG_QUALITY))
        self._still_frames.append(number)
        self._still_code = code
        self._corners.append(corners.find(picture).codes())


def _proxy_size(height: int, width: int) -> tuple[int, int]:
    scale = min(1.0, PROXY_SIDE / max(height, width))
    return max(1, round(height * scale)), max(1, round(width * scale))


def _shrink(pictures: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    if pictures.shape[1:] == size:
        return pictures
    wanted = (size[1], size[0])
    return np.stack([cv2.resize(picture, wanted, interpolation=cv2.INTER_AREA) for picture in pictures]).astype(
        np.uint8
    )


def _tile(size: int) -> int:
    """A proxy's side on its sheet: whole JPEG blocks, so that neighbours do not bleed into it."""
    return -(-size // 8) * 8


def _make_sheet(proxies: NDArray[np.uint8]) -> NDArray[np.uint8]:
    count, height, width = proxies.shape
    padding = ((0, SHEET_FRAMES - count), (0, _tile(height) - height), (0, _tile(width) - width))
    tiles = np.pad(proxies, padding, mode="edge").reshape(SHEET_SIDE, SHEET_SIDE, _tile(height), _tile(width))
    return tiles.swapaxes(1, 2).reshape(SHEET_SIDE * _tile(height), SHEET_SIDE * _tile(width))


def _cut_sheet(sheet: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """The 64 proxies of a sheet; FormatError where it has another size."""
    tall, wide = _tile(height), _tile(width)
    if sheet.shape != (SHEET_SIDE * tall, SHEET_SIDE * wide):
        raise FormatError("a fingerprint's sheet of pictures has the wrong size; compute the fingerprint again")
    tiles = sheet.reshape(SHEET_SIDE, tall, SHEET_SIDE, wide).swapaxes(1, 2).reshape(SHEET_FRAMES, tall, wide)
    return tiles[:, :height, :width]


def _encode(picture: NDArray[np.uint8], quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError(f"a picture of shape {picture.shape} could not be kept")
    return data.tobytes()


def _decode(data: bytes) -> NDArray[np.uint8]:
    picture = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_GRAYSCALE) if data else None
    if picture is None:
        raise FormatError("a picture in a fingerprint is damaged; compute the fingerprint again")
    return np.asarray(picture, dtype=np.uint8)
