"""Still pictures: facts from their EXIF, and the picture itself as displayed."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import exifread
import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL import __version__ as pillow_version

from workbench.errors import MediaError
from workbench.media.container import check_readable
from workbench.media.messages import clean_tags
from workbench.media.model import MediaFacts, MediaKind
from workbench.media.picture import fitted

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "AVIF", "GIF")
"""Pillow readers that may open a still; JPEG's also opens the several pictures of an MPO."""

PIXELS = 120_000_000
"""Most pixels a still may declare: phones reach 108 million. A few kilobytes can declare far more than memory holds."""

HEAD_BYTES = 64
"""Bytes that tell a still from anything else."""

_BROKEN = (
    AssertionError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What ExifRead and Pillow raise on damaged content."""

_WORDS = re.compile(r"[A-Za-z0-9 ,.;:()'-]{3,120}")

_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\0", b"MM\0*")

_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def is_still(path: Path) -> bool:
    """Whether the content, whatever the name says, is a still picture. A GIF that moves is video."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(_STARTS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return True
    if head[4:8] == b"ftyp":
        return head[8:12] in (b"avif", *_HEIF_BRANDS)
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return not _moves(path)
    return False


def refuse_still(path: Path) -> None:
    """Raise MediaError for a still, where a clip is needed."""
    check_readable(path)
    if is_still(path):
        raise MediaError(f"{path.name} is a still picture, not a video: it has one picture and no time. Choose a clip.")


def _moves(path: Path) -> bool:
    try:
        with Image.open(path, formats=("GIF",)) as image:
            return bool(getattr(image, "is_animated", False))
    except (*_BROKEN, Image.DecompressionBombError):
        return True


def probe_still(path: Path) -> MediaFacts:
    """The facts of a still; raises MediaError where it cannot be opened."""
    size = check_readable(path)
    remarks: list[str] = []
    with _open(path) as image:
        tags, reader = _tags(path, image, remarks)
        turned = image.getexif().get(ExifTags.Base.Orientation, 1) in (5, 6, 7, 8)
        shown = (image.height, image.width) if turned else (image.width, image.height)
        frames = getattr(image, "n_frames", 1)
        if frames > 1:
            remarks.append(f"The file holds {frames} pictures; the first is shown.")
        return MediaFacts(
            kind=MediaKind.STILL,
            container=(image.format or "?").lower(),
            size=size,
            duration=None,
            duration_declared=False,
            video=(),
            audio=(),
            still_size=shown,
            tags=(*tags, *_png_texts(image)),
            reader=reader,
            remarks=tuple(remarks),
        )


def read_still(path: Path, fit: tuple[int, int] | None) -> NDArray[np.uint8]:
    """(h, w, 3) sRGB as displayed, EXIF orientation applied, not larger than ``fit``."""
    check_readable(path)
    with _open(path) as image:
        image.load()
        upright = _srgb(ImageOps.exif_transpose(image))
        shown = fitted(upright.size, fit)
        if shown != upright.size:
            upright = upright.resize(shown, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return np.asarray(upright, np.uint8)


@contextmanager
def _open(path: Path) -> Iterator[Image.Image]:
    """The picture, not decoded yet; what goes wrong while it is used is told as a MediaError too."""
    Image.MAX_IMAGE_PIXELS = PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise MediaError(
            f"{path.name} declares more than {PIXELS:,} pixels; it is damaged or made to exhaust memory. "
            "It was not decoded."
        ) from None
    except UnidentifiedImageError:
        raise MediaError(_unknown(path)) from None
    except FileNotFoundError:
        raise
    except _BROKEN as error:
        raise MediaError(
            f"{path.name} is a picture that breaks off or is damaged inside ({_why(error)}). Get the file again."
        ) from None


def _why(error: Exception) -> str:
    """The reader's own words where they are words."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words if _WORDS.fullmatch(words) else "its content makes no sense"


def _unknown(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return f"{path.name} is a HEIC picture, which is not read here yet. Keep it, and add a JPEG export beside it."
    if not is_still(path):
        return f"{path.name} is not a still picture. Open it as a video, or choose a picture."
    return f"{path.name} begins like a picture but cannot be opened as one: it is damaged. Get the file again."


def _srgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    profile = image.info.get("icc_profile")
    if image.mode in ("RGBA", "LA", "PA", "P", "RGBa", "La"):
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    if profile and image.mode in ("RGB", "RGBA", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            wide = image.convert("RGB") if image.mode == "RGBA" else image
            converted = ImageCms.profileToProfile(wide, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return converted or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile: the numbers are shown as they are
    return image.convert("RGB")


def _tags(path: Path, image: Image.Image, remarks: list[str]) -> tuple[tuple[tuple[str, str], ...], str]:
    tags = _exifread_tags(path)
    if tags:
        return clean_tags(tags), f"ExifRead {exifread.__version__}"
    reader = f"Pillow {pillow_version}"
    try:
        exif = image.getexif()
        found = {ExifTags.TAGS.get(number, f"0x{number:04X}"): value for number, value in exif.items()}
        for block in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            names = ExifTags.GPSTAGS if block == ExifTags.IFD.GPSInfo else ExifTags.TAGS
            found |= {names.get(number, f"0x{number:04X}"): value for number, value in exif.get_ifd(block).items()}
    except _BROKEN:
        remarks.append("The picture's EXIF data is damaged and could not be read.")
        return (), reader
    return clean_tags(found), reader


def _png_texts(image: Image.Image) -> tuple[tuple[str, str], ...]:
    """The text chunks of a PNG that come before its pixels."""
    texts = image.info.items() if image.format == "PNG" else ()
    return clean_tags({str(name): text for name, text in texts if isinstance(text, str)})


def _exifread_tags(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            tags = exifread.process_file(file, details=False, extract_thumbnail=False)
    except _BROKEN:
        return {}
    return {name: getattr(value, "printable", value) for name, value in tags.items()}
