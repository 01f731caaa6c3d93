from __future__ import annotations

from pathlib import Path

import cv2
import imagehash
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from hashing import frame


def scene(seed: int, height: int = 270, width: int = 480) -> NDArray[np.uint8]:
    """Blurred noise with blocks: structure at several scales."""
    random = np.random.default_rng(seed)
    picture = cv2.GaussianBlur(random.integers(0, 256, (height, width, 3), dtype=np.uint8), (0, 0), 3).astype(
        np.float32
    )
    picture = (picture - picture.mean()) * 8 + 128
    for _ in range(12):
        x, y = int(random.integers(0, width)), int(random.integers(0, height))
        picture[y : y + height // 4, x : x + width // 5] += random.integers(-90, 90)
    return np.asarray(np.clip(picture, 0, 255), dtype=np.uint8)


def reference_hex(rgb: NDArray[np.uint8]) -> tuple[str, int]:
    """What the reference implementation says; the test is skipped where its package, which needs a compiler, is not."""
    bits, quality = pytest.importorskip("pdqhash").compute(rgb)
    return np.packbits(bits.astype(np.uint8)).tobytes().hex(), int(quality)


@pytest.mark.parametrize(
    ("height", "width"), [(270, 480), (480, 270), (64, 64), (33, 47), (129, 640), (1, 1), (5, 300)]
)
def test_pdq_equals_the_reference_package(height: int, width: int) -> None:
    rgb = scene(height + width, height, width)
    ours = frame.pdq(frame.luma(rgb))
    theirs, quality = reference_hex(rgb)
    assert abs(ours.quality - quality) <= 1
    if quality >= 80:
        assert frame.pdq_distance(ours.hex, theirs) <= 2
    if height == width == 1:
        assert ours.quality == 0


@pytest.mark.parametrize(
    ("seed", "height", "width", "theirs"),
    [
        (1, 270, 480, "b8d5098ac57038c76dd29eb40c79600c17ca07af7feb304c3c842cc4d6d7ddbb"),
        (2, 480, 270, "9d60efe6b0858fb1329e829b934e66fed294a44e30b25892eb923b4baf48a8e5"),
        (3, 64, 64, "25e9d45e39c4b06c357457b4933c4bbdc6bc7d1300cf51c2d8d28d78638f3c16"),
    ],
)
def test_pdq_equals_what_the_reference_gave(seed: int, height: int, width: int, theirs: str) -> None:
    """Pinned once from pdqhash 0.2.8 on these drawn scenes; 10 bits are what two implementations may differ by."""
    ours = frame.pdq(frame.luma(scene(seed, height, width)))

    assert ours.quality == 100
    assert frame.pdq_distance(ours.hex, theirs) <= 10


def test_pdq_of_stills_stays_near_the_reference(real_stills: Path) -> None:
    distances = []
    for path in sorted(real_stills.glob("*.jpg")):
        picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
        assert picture is not None
        rgb = np.asarray(cv2.resize(picture, (640, 480), interpolation=cv2.INTER_AREA)[:, :, ::-1], dtype=np.uint8)
        theirs, quality = reference_hex(rgb)
        ours = frame.pdq(frame.luma(rgb))
        if quality >= 80:
            distances.append(frame.pdq_distance(ours.hex, theirs))
    assert distances
    assert max(distances) <= 10
    assert np.median(distances) <= 2


def test_all_eight_variants_equal_the_reference_package() -> None:
    rgb = scene(7)
    vectors, _ = pytest.importorskip("pdqhash").compute_dihedral(rgb)
    theirs = {np.packbits(bits.astype(np.uint8)).tobytes().hex() for bits in vectors}
    ours = {value.hex for value in frame.pdq_dihedral(frame.luma(rgb)).values()}
    assert len(ours) == 8
    assert all(min(frame.pdq_distance(mine, other) for other in theirs) <= 2 for mine in ours)


def test_mirror_by_sign_is_the_code_of_the_flipped_picture() -> None:
    grey = frame.luma(scene(3))[None]
    flipped = frame.codes(frame.coefficients(frame.grids(grey[:, :, ::-1])))
    by_sign = frame.mirrored_codes(frame.codes(frame.coefficients(frame.grids(grey))))
    assert frame.hamming(flipped, by_sign)[0, 0] <= 2


@pytest.mark.parametrize("name", ["rotate90", "rotate180", "rotate270", "mirror", "upside-down", "transpose"])
def test_dihedral_names_say_what_they_do(name: str) -> None:
    grey = frame.luma(scene(5, 256, 256))
    turned = {
        "rotate90": np.rot90(grey, -1),
        "rotate180": np.rot90(grey, 2),
        "rotate270": np.rot90(grey, 1),
        "mirror": grey[:, ::-1],
        "upside-down": grey[::-1],
        "transpose": grey.T,
    }[name]
    by_sign = frame.codes(frame.dihedral(frame.coefficients(frame.grids(grey[None])))[name])
    direct = frame.codes(frame.coefficients(frame.grids(np.ascontiguousarray(turned)[None])))
    assert frame.hamming(by_sign, direct)[0, 0] <= 2


def test_a_box_is_the_same_as_cutting_the_picture() -> None:
    grey = frame.luma(scene(9, 200, 400))
    boxed = frame.grids(grey[None], (0.25, 0.1, 0.5, 0.8))
    cut = frame.grids(grey[None, 20:180, 100:300])
    assert np.allclose(boxed, cut, atol=1e-2)


def test_hamming_counts_bits() -> None:
    random = np.random.default_rng(1)
    first = random.integers(0, 256, (5, 32), dtype=np.uint8)
    second = random.integers(0, 256, (7, 32), dtype=np.uint8)
    counted = np.bitwise_count(first[:, None] ^ second[None]).sum(axis=2)
    assert np.array_equal(frame.hamming(first, second), counted)


@pytest.mark.parametrize("level", [0, 17, 255])
def test_a_flat_picture_has_no_quality(level: int) -> None:
    flat = np.full((3, 36, 64), level, dtype=np.uint8)
    assert (frame.gradient_quality(frame.grids(flat)) == 0).all()
    assert frame.pdq(flat[0]).quality == 0


def test_distance_refuses_what_is_no_hash() -> None:
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        frame.pdq_distance("ff", "00" * 32)


def test_image_hashes_are_the_package_s_own_and_round_trip() -> None:
    rgb = scene(11)
    ours = frame.image_hashes(rgb)
    assert ours.phash == str(imagehash.phash(Image.fromarray(rgb)))
    assert imagehash.hex_to_hash(ours.dhash) - imagehash.dhash(Image.fromarray(rgb)) == 0
    assert len(ours.whash) == 16
    assert imagehash.hex_to_flathash(ours.colorhash, hashsize=3) - imagehash.colorhash(Image.fromarray(rgb)) == 0
