"""Stills: what they are by content, how they are shown, and what their EXIF says."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from tests.clips import make_clip, place
from workbench.errors import MediaError
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind

RED, BLUE = (220, 20, 30), (20, 40, 210)


def _two_halves(size: tuple[int, int] = (80, 40)) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture


def _close(pixel: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() < 25)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "AVIF", "GIF"])
def test_stills_are_known_by_content(media_worker: MediaWorker, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "really.mp4"
    _two_halves().save(path, kind)
    facts = media_worker.probe(path)
    assert (facts.kind, facts.container, facts.still_size) == (MediaKind.STILL, kind.lower(), (80, 40))
    assert (facts.duration, facts.video, facts.audio) == (None, (), ())
    rgb = media_worker.still(path)
    assert rgb.shape == (40, 80, 3)
    assert _close(rgb[20, 10], RED)
    assert _close(rgb[20, 70], BLUE)


@pytest.mark.parametrize(
    ("orientation", "size", "red_at", "blue_at"),
    [(1, (80, 40), (20, 10), (20, 70)), (3, (80, 40), (20, 70), (20, 10)), (6, (40, 80), (10, 20), (70, 20))],
)
def test_exif_orientation_is_applied(
    media_worker: MediaWorker,
    tmp_path: Path,
    orientation: int,
    size: tuple[int, int],
    red_at: tuple[int, int],
    blue_at: tuple[int, int],
) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Camera & Sons"
    _two_halves().save(tmp_path / "x.jpg", exif=exif, quality=95)
    facts = media_worker.probe(tmp_path / "x.jpg")
    assert facts.still_size == size
    assert facts.reader.startswith("ExifRead")
    assert ("Image Make", "Camera & Sons") in facts.tags
    rgb = media_worker.still(tmp_path / "x.jpg")
    assert rgb.shape[:2] == (size[1], size[0])
    assert _close(rgb[red_at], RED)
    assert _close(rgb[blue_at], BLUE)


def test_where_exifread_finds_nothing_pillow_reads(media_worker: MediaWorker, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Phone 9"
    _two_halves().save(tmp_path / "x.webp", exif=exif)
    facts = media_worker.probe(tmp_path / "x.webp")
    assert facts.reader.startswith("Pillow")
    assert ("Model", "Phone 9") in facts.tags


def test_fit_scales_down_only(media_worker: MediaWorker, tmp_path: Path) -> None:
    Image.fromarray(place(3, (600, 400))).save(tmp_path / "x.png")
    full = media_worker.still(tmp_path / "x.png")
    assert full.shape == (600, 900, 3)
    assert media_worker.still(tmp_path / "x.png", fit=(90, 90)).shape == (60, 90, 3)
    assert media_worker.still(tmp_path / "x.png", fit=(5000, 5000)).shape == full.shape


def test_transparency_is_shown_on_white(media_worker: MediaWorker, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (20, 20), (*BLUE, 0))
    picture.putpixel((10, 10), (*RED, 255))
    picture.save(tmp_path / "x.png")
    rgb = media_worker.still(tmp_path / "x.png")
    assert tuple(rgb[0, 0]) == (255, 255, 255)
    assert tuple(rgb[10, 10]) == RED


def test_sixteen_bits_keep_their_tones(media_worker: MediaWorker, tmp_path: Path) -> None:
    Image.fromarray(np.full((10, 10), 0x8000, np.uint16)).save(tmp_path / "x.png")
    assert tuple(media_worker.still(tmp_path / "x.png")[5, 5]) == (128, 128, 128)


def test_a_colour_profile_is_taken_into_account(media_worker: MediaWorker, tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (4, 4), RED).save(tmp_path / "plain.png", icc_profile=lab)
    assert _close(media_worker.still(tmp_path / "plain.png")[0, 0], RED)
    Image.new("RGB", (4, 4), RED).save(tmp_path / "broken.png", icc_profile=b"not a profile")
    assert tuple(media_worker.still(tmp_path / "broken.png")[0, 0]) == RED


def test_a_moving_gif_is_video_and_a_still_one_is_not(media_worker: MediaWorker, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (32, 32), (shade, 0, 0)) for shade in (0, 90, 200)]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:], duration=100)
    assert media_worker.probe(tmp_path / "moving.gif").kind is MediaKind.VIDEO
    assert len(media_worker.index(tmp_path / "moving.gif")) == 3


def test_a_bomb_is_refused(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(_png_claiming(40_000, 40_000))
    for reading in (lambda: media_worker.probe(path), lambda: media_worker.still(path)):
        with pytest.raises(MediaError, match=r"^“bomb.png” declares more than 120,000,000 pixels"):
            reading()


def _png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    )


def test_a_still_that_breaks_off_is_a_sentence(media_worker: MediaWorker, tmp_path: Path) -> None:
    with io.BytesIO() as buffer:
        Image.fromarray(place(1)).save(buffer, "JPEG")
        data = buffer.getvalue()
    (tmp_path / "half.jpg").write_bytes(data[: len(data) // 2])
    assert media_worker.probe(tmp_path / "half.jpg").still_size == (480, 360)
    with pytest.raises(MediaError, match=r"“half.jpg” is a picture that breaks off"):
        media_worker.still(tmp_path / "half.jpg")
    (tmp_path / "stub.jpg").write_bytes(data[:20])
    with pytest.raises(MediaError, match=r"“stub.jpg” "):
        media_worker.probe(tmp_path / "stub.jpg")


def test_heic_is_named(media_worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "IMG_1.HEIC").write_bytes(struct.pack(">I", 24) + b"ftypheic" + bytes(200))
    with pytest.raises(MediaError, match="is a HEIC picture"):
        media_worker.probe(tmp_path / "IMG_1.HEIC")


def test_a_video_is_no_still(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = make_clip(tmp_path / "clip.jpg", seconds=0.2)
    assert media_worker.probe(path).kind is MediaKind.VIDEO
    with pytest.raises(MediaError, match=r"“clip.jpg” is not a still picture"):
        media_worker.still(path)


def test_a_still_is_no_video(media_worker: MediaWorker, tmp_path: Path) -> None:
    _two_halves().save(tmp_path / "x.png")
    with pytest.raises(MediaError, match=r"“x.png” is a still picture, not a video"):
        media_worker.frame(tmp_path / "x.png", 0)


def test_real_stills(media_worker: MediaWorker, real_stills: Path) -> None:
    with_exif = {"A.jpg", "IMG_0003.jpg", "P1000827.jpg"}
    for path in sorted(real_stills.glob("*.jpg")):
        facts = media_worker.probe(path)
        rgb = media_worker.still(path)
        assert facts.still_size == (rgb.shape[1], rgb.shape[0])
        assert (path.name not in with_exif) or len(facts.tags) > 20
