"""What was laid over the picture is marked, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from hashing.fingerprint import Fingerprint
from hashing.movement import CELLS
from hashing.overlay import Overlays, laid_on, overlay_mask, overlays
from hashing.result import WHOLE_FRAME, Region, Relation, Segment
from tests.hashing.scenes import Clip, clip, fingerprint

WHOLE = clip(1, 6)
LOGO = (0.75, 0.125, 0.125, 0.125)
"""Where the logo lies: whole cells, so that all of them can be asked for."""


def stretch(region_a: Region = WHOLE_FRAME, region_b: Region = WHOLE_FRAME, *, mirrored: bool = False) -> Segment:
    seconds = (Fraction(0), Fraction(47, 8))
    regions = (region_a, region_b)
    return Segment(seconds, seconds, 1.0, mirrored, 0.0, *regions, 1.0, None, Relation.SAME_FOOTAGE, (), "")


def dressed(pictures: Clip, *, levels: tuple[int, int] = (250, 5)) -> Clip:
    """A logo of two levels in the upper right."""
    drawn = pictures.copy()
    height, width = pictures.shape[1:]
    x, y, wide, high = (round(share * side) for share, side in zip(LOGO, (width, height, width, height), strict=True))
    drawn[:, y : y + high, x : x + wide] = levels[0]
    drawn[:, y + high // 3 : y + high * 2 // 3, x + wide // 4 : x + wide * 3 // 4] = levels[1]
    return drawn


def expected(x: float = LOGO[0]) -> NDArray[np.bool_]:
    mask = np.zeros((CELLS, CELLS), dtype=np.bool_)
    left, top, wide, high = (round(share * CELLS) for share in (x, *LOGO[1:]))
    mask[top : top + high, left : left + wide] = True
    return mask


def near(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask and a rim of one cell, into which a cell's picture reaches."""
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)


def marks_the_logo(mask: NDArray[np.bool_] | None, where: NDArray[np.bool_]) -> bool:
    return mask is not None and bool(mask[where].mean() > 0.8 and not mask[~near(where)].any())


@pytest.mark.parametrize("swapped", [False, True])
def test_a_logo_is_marked_whichever_clip_has_it(swapped: bool) -> None:
    pair = fingerprint(dressed(WHOLE)), fingerprint(WHOLE)

    mask = overlay_mask(*(pair[::-1] if swapped else pair), stretch())

    assert marks_the_logo(mask, expected())


def edits() -> dict[str, Clip]:
    """Clips without anything laid over them: light, contrast, noise, softness, a vignette."""
    random, light = np.random.default_rng(3), WHOLE.astype(np.float32)
    y, x = np.mgrid[-1:1:144j, -1:1:256j]
    changed = {
        "as it is": light,
        "darker": light * 0.4 + 10,
        "gamma": 255 * (light / 255) ** 0.6,
        "grain": light + random.normal(0, 12, light.shape),
        "soft": np.stack([cv2.GaussianBlur(one, (0, 0), 2.5) for one in light]),
        "vignette": light * (1 - 0.3 * (x * x + y * y)),
    }
    return {name: np.clip(pictures, 0, 255).astype(np.uint8) for name, pictures in changed.items()}


@pytest.mark.slow
@pytest.mark.parametrize("edit", edits())
def test_nothing_is_marked_where_nothing_was_laid_over(edit: str) -> None:
    mask = overlay_mask(fingerprint(edits()[edit]), fingerprint(WHOLE), stretch())

    assert mask is not None
    assert not mask.any()


@pytest.mark.slow
@pytest.mark.parametrize("edit", ["darker", "vignette"])
def test_a_logo_is_marked_under_other_changes(edit: str) -> None:
    mask = overlay_mask(fingerprint(dressed(edits()[edit])), fingerprint(WHOLE), stretch())

    assert marks_the_logo(mask, expected())


@pytest.mark.slow
def test_a_sticker_that_comes_for_half_of_the_time_is_marked_and_one_for_a_moment_is_not() -> None:
    half, moment = WHOLE.copy(), WHOLE.copy()
    half[:24], moment[:6] = dressed(WHOLE[:24]), dressed(WHOLE[:6])

    assert marks_the_logo(overlay_mask(fingerprint(half), fingerprint(WHOLE), stretch()), expected())
    mask = overlay_mask(fingerprint(moment), fingerprint(WHOLE), stretch())
    assert mask is not None
    assert not mask.any()


@pytest.mark.slow
def test_a_mirrored_part_is_marked_where_it_lies_in_both_frames() -> None:
    part = dressed(WHOLE)[:, 18:126, 32:224]  # three quarters of the frame; the logo is at its right edge
    grown = np.stack([cv2.resize(one, (256, 144)) for one in part])[:, :, ::-1]
    where = (1 / 8, 1 / 8, 3 / 4, 3 / 4)

    found = overlays(
        fingerprint(np.ascontiguousarray(grown)), fingerprint(WHOLE), stretch(region_b=where, mirrored=True)
    )

    assert found is not None
    x, y, width, height = outline(found)
    assert np.abs(np.array([x, y, x + width, y + height]) - [0.0, 0.0, 1 / 6, 1 / 6]).max() <= 2 / CELLS
    corner = found.matrix @ np.array([0.0, 0.0, 1.0])
    assert np.abs(corner[:2] / corner[2] - [7 / 8, 1 / 8]).max() < 0.02


def outline(found: Overlays) -> Region:
    """What all marked boxes cover together."""
    boxes = np.array(found.boxes())
    low, high = boxes[:, :2].min(axis=0), (boxes[:, :2] + boxes[:, 2:]).max(axis=0)
    return float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])


def test_cells_beside_one_another_are_one_box() -> None:
    mask = np.zeros((CELLS, CELLS), dtype=np.bool_)
    mask[3, 4:6] = mask[3, 31] = mask[5, 0] = True

    boxes = Overlays(mask, np.eye(3)).boxes()

    side = 1 / CELLS
    assert boxes == ((4 * side, 3 * side, 2 * side, side), (31 * side, 3 * side, side, side), (0, 5 * side, side, side))


def unanswerable() -> dict[str, tuple[Fingerprint, Fingerprint, Segment]]:
    whole = fingerprint(WHOLE)
    return {
        "another place": (whole, fingerprint(clip(2, 6)), stretch()),
        "another moment": (whole, whole, replace(stretch(), relation=Relation.SAME_SCENE)),
        "no pictures": (whole, fingerprint(WHOLE[:0]), stretch()),
    }


@pytest.mark.slow
@pytest.mark.parametrize("case", unanswerable())
def test_where_nothing_can_be_said_there_is_no_mask(case: str) -> None:
    assert overlay_mask(*unanswerable()[case]) is None


EXACT = 0.004
"""Share of the frame by which a map may miss: half a pixel of a frame of 144 lines."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("degrees", "zoom", "region"),
    [(0.0, 1.25, (0.1, 0.1, 0.8, 0.8)), (5.0, 1.2, (0.06, 0.02, 0.88, 0.96)), (0.0, 1.0, WHOLE_FRAME)],
)
def test_pictures_are_laid_on_one_another_to_half_a_pixel(degrees: float, zoom: float, region: Region) -> None:
    turn = cv2.getRotationMatrix2D((127.5, 71.5), -degrees, zoom)  # of the middles of pixels
    edited = np.stack([cv2.warpAffine(one, turn, (256, 144)) for one in WHOLE]).astype(np.uint8)
    frame = np.array([[256.0, 0, -0.5], [0, 144, -0.5], [0, 0, 1]])
    truth = np.linalg.inv(frame) @ np.vstack([turn, [0, 0, 1]]) @ frame

    found = laid_on(fingerprint(WHOLE), fingerprint(edited), replace(stretch(region_a=region), rotation=degrees))

    assert found is not None
    seen = np.array([[0.2, 0.8, 0.8, 0.2, 0.5], [0.2, 0.2, 0.8, 0.8, 0.5], np.ones(5)])
    there, wanted = found @ seen, truth @ seen
    assert np.abs(there[:2] / there[2] - wanted[:2]).max() < EXACT


@pytest.mark.slow
def test_what_cannot_be_laid_on_one_another_is_not() -> None:
    pairs = unanswerable()

    assert laid_on(*pairs["another place"]) is None
    assert laid_on(*pairs["no pictures"]) is None
    scene = laid_on(*pairs["another moment"])
    assert scene is not None  # corners agree all the same
    assert np.abs(scene - np.eye(3)).max() < EXACT


@pytest.mark.slow
def test_one_picture_in_a_clip_and_black_are_no_trouble() -> None:
    at = (Fraction(2), Fraction(2))
    one = replace(stretch(), a=(Fraction(0), Fraction(0)), b=at)

    assert marks_the_logo(overlay_mask(fingerprint(dressed(WHOLE[16:17])), fingerprint(WHOLE), one), expected())
    black = fingerprint(np.zeros_like(WHOLE))
    assert overlay_mask(black, black, stretch()) is None


def test_what_lies_together_is_told_by_its_place_in_either_frame() -> None:
    mask = np.zeros((CELLS, CELLS), np.bool_)
    mask[28:32, 8:24] = mask[2:4, 28:30] = True
    onto = np.array([[-0.5, 0.0, 1.0], [0.0, 0.5, 0.5], [0.0, 0.0, 1.0]])  # mirrored, half as large, lower right

    here, there = (Overlays(mask, onto).patches(turned=turned) for turned in (False, True))

    assert [(one.x, one.y, one.share) for one in here] == [(0.5, 30 / 32, 64 / 1024), (29 / 32, 3 / 32, 4 / 1024)]
    assert [one.x for one in there] == pytest.approx([0.75, 1 - 29 / 64])
    assert [one.y for one in there] == pytest.approx([31 / 32, 0.5 + 3 / 64])
    assert [one.share for one in there] == pytest.approx([16 / 1024, 1 / 1024])
    assert Overlays(np.zeros_like(mask), onto).patches() == ()
