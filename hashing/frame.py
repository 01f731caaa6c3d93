"""Hashes of single frames: PDQ as its authors define it, the ImageHash family, and batched 256-bit codes.

PDQ: "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (Facebook, 2019) and the reference
source in ThreatExchange. The filter, the decimation and the cosine transform are linear and separable, so all of it is
matrix products here; each of the eight dihedral variants follows from the same 256 coefficients by signs and
transposition.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from hashing.result import WHOLE_FRAME, Region

GRID = 64
"""Pixels a side of the square that a frame is reduced to before the transform; PDQ's."""
FREQUENCIES = 16
"""Cosine frequencies kept per axis, 1..16 (the mean, frequency 0, is left out); PDQ's."""
CODE_BITS = FREQUENCIES * FREQUENCIES
CODE_BYTES = CODE_BITS // 8
PDQ_USEFUL_QUALITY = 50
"""PDQ quality (0..100) below which its authors advise to discard a hash: too little structure."""
_GRADIENT_PER_QUALITY = 90
"""Sum of truncated gradient percentages that is worth one point of quality; PDQ's."""
_WINDOW_PER_GRID = 2
"""Box windows per grid cell: the tent filter spans about one cell; PDQ's."""

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class PdqHash:
    """A PDQ hash as its tools exchange it."""

    hex: str
    """64 hexadecimal digits, highest bit first, as ``pdqhash`` and ThreatExchange write it."""
    quality: int
    """0..100; below :data:`PDQ_USEFUL_QUALITY` the hash says little."""


@dataclass(frozen=True)
class ImageHashes:
    """The ImageHash family at the package's defaults, each as the package's own hexadecimal text."""

    phash: str
    dhash: str
    whash: str
    colorhash: str


def luma(rgb: Bytes) -> Floats:
    """Luma of an (h, w, 3) sRGB picture, 0..255, with the weights PDQ uses (0.299, 0.587, 0.114)."""
    return np.asarray(cv2.transform(rgb.astype(np.float32), np.array([[0.299, 0.587, 0.114]])), dtype=np.float32)


def pdq(grey: Bytes | Floats) -> PdqHash:
    """PDQ of one grey picture (h, w), values 0..255, at least 1 × 1; feed it :func:`luma` for the reference's value."""
    buffer = _decimated(grey)
    bits = pdq_bits(coefficients(buffer[None]))[0]
    return PdqHash(np.packbits(bits[::-1]).tobytes().hex(), int(gradient_quality(buffer[None])[0]))


def pdq_dihedral(grey: Bytes | Floats) -> dict[str, PdqHash]:
    """The PDQ of the picture turned and flipped in all eight ways, named, from one transform."""
    buffer = _decimated(grey)
    quality = int(gradient_quality(buffer[None])[0])
    turned = dihedral(coefficients(buffer[None]))
    return {
        name: PdqHash(np.packbits(pdq_bits(values)[0][::-1]).tobytes().hex(), quality)
        for name, values in turned.items()
    }


def pdq_distance(first: str, second: str) -> int:
    """Bits in which two 64-digit hashes differ, 0..256; ValueError where one is not such a hash."""
    if len(first) != 2 * CODE_BYTES or len(second) != 2 * CODE_BYTES:
        raise ValueError("a PDQ hash has 64 hexadecimal digits")
    return (int(first, 16) ^ int(second, 16)).bit_count()


def image_hashes(rgb: Bytes) -> ImageHashes:
    """pHash, dHash, wHash (64 bits each) and colour hash (42 bits) of an (h, w, 3) sRGB picture."""
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    return ImageHashes(
        phash=str(imagehash.phash(picture)),
        dhash=str(imagehash.dhash(picture)),
        whash=str(imagehash.whash(picture)),
        colorhash=str(imagehash.colorhash(picture)),
    )


def grids(grey: Bytes | Floats, box: Region = WHOLE_FRAME) -> Floats:
    """Area-averaged (n, 64, 64) pictures of the ``box`` of small grey pictures (n, h, w); the box may cut pixels."""
    x, y, width, height = box
    rows = area_matrix(grey.shape[1], GRID, y, y + height)
    columns = area_matrix(grey.shape[2], GRID, x, x + width)
    return np.asarray(rows @ grey.astype(np.float32) @ columns.T, dtype=np.float32)


def coefficients(grid: Floats) -> Floats:
    """The 16 × 16 lowest cosine coefficients without the mean, (n, 16, 16), of pictures (n, 64, 64)."""
    basis = _cosines()
    return np.asarray(basis @ grid @ basis.T, dtype=np.float32)


def pdq_bits(values: Floats) -> NDArray[np.bool_]:
    """PDQ's bits (n, 256) of coefficients (n, 16, 16): above their own median or not."""
    flat = values.reshape(len(values), CODE_BITS)
    middle = np.partition(flat, CODE_BITS // 2 - 1, axis=1)[:, CODE_BITS // 2 - 1 : CODE_BITS // 2]
    return np.asarray(flat > middle)


def codes(values: Floats) -> Bytes:
    """Packed sign codes (n, 32) of coefficients (n, 16, 16), for Hamming distance.

    The sign, not PDQ's comparison with the median, so that flipping a picture flips exactly the bits of its odd
    frequencies; the two differ in a few bits.
    """
    return np.packbits(values.reshape(len(values), CODE_BITS) > 0, axis=1)


def mirrored_codes(packed: Bytes) -> Bytes:
    """The sign codes (n, 32) of the same pictures flipped left to right."""
    return packed ^ np.packbits(np.tile(_odd_signs() < 0, FREQUENCIES))


def gradient_quality(grid: Floats) -> NDArray[np.int64]:
    """PDQ's quality, 0..100, of pictures (n, 64, 64): how much neighbouring cells differ; 0 for black and blank."""
    total = sum(
        np.abs(np.trunc(np.diff(grid, axis=axis) * np.float32(100 / 255))).sum(axis=(1, 2), dtype=np.int64)
        for axis in (1, 2)
    )
    return np.minimum(np.asarray(total, dtype=np.int64) // _GRADIENT_PER_QUALITY, 100)


def dihedral(values: Floats) -> dict[str, Floats]:
    """Coefficients (n, 16, 16) of the pictures turned (clockwise) and flipped in all eight ways, by name."""
    sign = _odd_signs()
    across = values * sign[None, None, :]
    down = values * sign[None, :, None]
    both = across * sign[None, :, None]
    return {
        "original": values,
        "rotate90": down.swapaxes(1, 2),
        "rotate180": both,
        "rotate270": across.swapaxes(1, 2),
        "mirror": across,
        "upside-down": down,
        "transpose": values.swapaxes(1, 2),
        "transverse": both.swapaxes(1, 2),
    }


def hamming(first: Bytes, second: Bytes) -> NDArray[np.int16]:
    """Distances (n, m), 0..256, between packed codes (n, 32) and (m, 32), by one matrix product of signs."""
    left, right = _signs(first), _signs(second)
    return np.asarray((CODE_BITS - left @ right.T) / 2, dtype=np.int16)


def _signs(packed: Bytes) -> Floats:
    return np.asarray(np.unpackbits(packed, axis=1).astype(np.float32) * 2 - 1, dtype=np.float32)


@lru_cache(maxsize=512)
def area_matrix(size: int, cells: int, start: float = 0.0, end: float = 1.0) -> Floats:
    """Weights (cells, size) that average ``size`` pixels over equal cells of the fraction ``start``..``end``."""
    edges = np.clip(np.linspace(start, end, cells + 1), 0.0, 1.0) * size
    pixels = np.arange(size)
    low = np.maximum(edges[:-1, None], pixels[None, :])
    high = np.minimum(edges[1:, None], pixels[None, :] + 1)
    weights = np.maximum(high - low, 0.0)
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    return np.asarray(weights, dtype=np.float32)


def _decimated(grey: Bytes | Floats) -> Floats:
    """The picture after PDQ's two box passes per axis and decimation: (64, 64)."""
    rows, columns = _tent_matrix(grey.shape[0]), _tent_matrix(grey.shape[1])
    return np.asarray(rows @ grey.astype(np.float32) @ columns.T, dtype=np.float32)


@lru_cache(maxsize=64)
def _tent_matrix(size: int) -> Floats:
    """Weights (64, size): two box filters of PDQ's window, shorter at the edges, at every cell's middle."""
    window = -(-size // (_WINDOW_PER_GRID * GRID))
    after = (window + 2) // 2
    position = np.arange(size)
    low = np.maximum(0, position - (window - after))
    high = np.minimum(size, position + after)
    weights = np.zeros((GRID, size + 1), dtype=np.float64)
    for cell, middle in enumerate(((np.arange(GRID) + 0.5) * size / GRID).astype(int)):
        inner = slice(low[middle], high[middle])
        share = 1.0 / (high[inner] - low[inner]) / (high[middle] - low[middle])
        np.add.at(weights[cell], low[inner], share)
        np.add.at(weights[cell], high[inner], -share)
    return np.cumsum(weights, axis=1)[:, :size].astype(np.float32)


@lru_cache(maxsize=1)
def _cosines() -> Floats:
    frequency = np.arange(1, FREQUENCIES + 1)[:, None]
    position = 2 * np.arange(GRID)[None, :] + 1
    return np.asarray(np.sqrt(2 / GRID) * np.cos(np.pi / (2 * GRID) * frequency * position), dtype=np.float32)


@lru_cache(maxsize=1)
def _odd_signs() -> Floats:
    return np.where(np.arange(1, FREQUENCIES + 1) % 2 == 1, -1.0, 1.0).astype(np.float32)
