"""Pixels of the media worker made into small pictures for the report."""

from __future__ import annotations

import hashlib
import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from workbench.report.model import Picture

FIT = (560, 420)
"""Pixels that an exhibit fits into: 200 dots per inch at the width it is printed in, and twice what a phone shows."""

QUALITY = 82
"""JPEG quality, 1..95: no visible blocks at that size, and some 40 kB a picture."""

BLUR_SHARE = 0.03
"""Standard deviation of the blur of a flagged picture, as a share of its longer side: shapes stay, faces and wounds
do not."""


def picture_of_pixels(name: str, rgb: NDArray[np.uint8], alt: str, *, veiled: bool) -> Picture:
    """Encode ``rgb`` (h, w, 3) as JPEG, scaled down into :data:`FIT`; ``veiled`` burns grey and blur into it."""
    image = Image.fromarray(rgb)
    image.thumbnail(FIT, Image.Resampling.LANCZOS)
    if veiled:
        image = ImageOps.grayscale(image).filter(ImageFilter.GaussianBlur(max(image.size) * BLUR_SHARE))
    with io.BytesIO() as buffer:
        image.save(buffer, "JPEG", quality=QUALITY, optimize=True)
        data = buffer.getvalue()
    return Picture(name, "image/jpeg", data, *image.size, alt, hashlib.sha256(data).hexdigest(), veiled)
