"""Keyframes stand for their shots: sharp, visible, no two alike, and each says exactly which frame it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from hashing.frame import pdq_distance
from tests.clips import ODD_NAME, RATE, make_damaged, place, scene
from workbench.contact_sheet import WIDTH, Tile, draw_sheet
from workbench.damage import damage_in
from workbench.errors import Cancelled, EnvironmentFault, MediaError
from workbench.keyframes import MOST, NEAR_DUPLICATE, KeyframeSet, export_keyframes, find_keyframes, runs
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip
from workbench.media.messages import from_plain, to_plain

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


BLUR = 6.0
"""Standard deviation in pixels of a camera out of focus."""


def _film() -> Iterator[NDArray[np.uint8]]:
    """Black for 1 s; a place for 2 s, blurred but for 0.4 s; another for 1 s; the sharp frame of the first again."""
    first = list(scene(seconds=2, seed=11, fixed=True))
    yield from [np.zeros_like(first[0])] * 25
    for number, frame in enumerate(first):
        yield first[35] if 30 <= number < 40 else np.asarray(cv2.GaussianBlur(frame, (0, 0), BLUR), np.uint8)
    yield from scene(seconds=1, seed=12)
    yield from [first[35]] * 30


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_clip(tmp_path_factory.mktemp("film") / ODD_NAME, _film(), rate=RATE)


@pytest.fixture(scope="module")
def found(film: Path, media_worker: MediaWorker) -> KeyframeSet:
    return find_keyframes(film, media_worker)


def test_shots_cover_the_clip(found: KeyframeSet) -> None:
    starts = [float(shot.start_pts * found.time_base) for shot in found.shots]
    assert starts == pytest.approx([0, 1, 3, 4])
    assert [shot.end_pts for shot in found.shots[:-1]] == [shot.start_pts for shot in found.shots[1:]]
    assert float(found.shots[-1].end_pts * found.time_base) == pytest.approx(5.2)


def test_keyframes_are_sharp_visible_and_distinct(found: KeyframeSet) -> None:
    shots = [keyframe.shot for keyframe in found.keyframes]
    assert shots == [1, 2]  # the black shot shows nothing, the last one what the second showed
    assert 1 + 30 / 25 <= found.keyframes[0].time < 1 + 40 / 25
    assert "black or blank" in found.skipped[0]
    assert found.skipped[1].startswith("2 shots have no keyframe")


def test_each_keyframe_is_the_frame_it_names(found: KeyframeSet, film: Path, media_worker: MediaWorker) -> None:
    for keyframe in found.keyframes:
        frame = media_worker.frame(film, keyframe.pts)
        assert (frame.pts, frame.picture_type) == (keyframe.pts, keyframe.picture_type)
        assert keyframe.time == keyframe.pts * found.time_base
        assert len(keyframe.pdq) == 64
        assert keyframe.pdq_quality > 50
        assert [len(text) for text in (keyframe.phash, keyframe.dhash, keyframe.whash)] == [16, 16, 16]


def test_the_set_can_be_kept_and_read_again(found: KeyframeSet) -> None:
    assert from_plain(KeyframeSet, to_plain(found)) == found


@pytest.mark.slow
def test_long_shots_get_several_and_none_are_alike(media_worker: MediaWorker, tmp_path: Path) -> None:
    def pan() -> Iterator[NDArray[np.uint8]]:
        wide = place(21, (2400, 240))
        for number in range(200):
            yield np.ascontiguousarray(wide[100:340, number * 12 : number * 12 + 320])

    found = find_keyframes(write_clip(tmp_path / "pan.mp4", pan(), rate=RATE), media_worker)
    assert len(found.shots) == 1
    assert 3 <= len(found.keyframes) <= MOST
    assert [keyframe.pts for keyframe in found.keyframes] == sorted(keyframe.pts for keyframe in found.keyframes)
    for one, other in combinations(found.keyframes, 2):
        assert pdq_distance(one.pdq, other.pdq) > NEAR_DUPLICATE


def test_a_still_is_its_own_keyframe(media_worker: MediaWorker, tmp_path: Path) -> None:
    Image.fromarray(place(5)).save(tmp_path / "still.png")
    found = find_keyframes(tmp_path / "still.png", media_worker)
    (keyframe,) = found.keyframes
    assert (keyframe.pts, keyframe.time, len(found.shots)) == (0, Fraction(0), 1)
    picture, sheet = export_keyframes(tmp_path / "still.png", found, tmp_path / "out", media_worker)
    assert np.array_equal(np.asarray(Image.open(picture)), place(5))
    assert sheet.name == "still-contact-sheet.png"


def test_sound_has_no_keyframes(media_worker: MediaWorker, media_clips: Path) -> None:
    with pytest.raises(MediaError, match=r"“sound.wav” holds sound only"):
        find_keyframes(media_clips / "sound.wav", media_worker)


def test_a_damaged_clip_gives_what_it_has(media_worker: MediaWorker, media_clips: Path) -> None:
    found = find_keyframes(media_clips / "truncated.mp4", media_worker)
    assert found.keyframes
    assert len(damage_in(found.skipped)) == 1
    (cut_off,) = media_worker.probe(media_clips / "truncated.mp4").remarks
    assert damage_in(("The video is HDR; it is shown without tone mapping, so it looks flat.", cut_off)) == (cut_off,)


def test_the_frames_that_are_damaged_are_told_each_at_its_place(
    media_worker: MediaWorker, media_clips: Path, tmp_path: Path
) -> None:
    path = make_damaged(tmp_path / "damaged.mp4")
    pts = media_worker.index(path).pts
    stream = media_worker.sample(path, rate=Fraction(120), long_side=32)
    shown = np.concatenate([batch.pts for batch in stream])
    lost = np.setdiff1d(pts, shown)
    assert len(lost)  # the decoder gives nothing for them; for others it fills in what is missing
    assert set(lost) < set(stream.damaged.tolist()) <= set(pts[:25].tolist())
    assert len(set(shown) & set(stream.damaged.tolist())) + len(lost) == len(stream.damaged)

    found = find_keyframes(path, media_worker)
    assert pts[0] <= found.damaged[0][0] <= found.damaged[-1][1] < pts[25]
    assert sum(int(np.isin(pts, np.arange(first, last + 1)).sum()) for first, last in found.damaged) == len(
        stream.damaged
    )
    lost_packets, mended = damage_in(found.skipped)
    assert "could not be decoded" in lost_packets
    assert "filled in" in mended
    assert int(mended.split()[0]) == len(set(shown) & set(stream.damaged.tolist()))
    assert find_keyframes(media_clips / "scene.mp4", media_worker).damaged == ()


@pytest.mark.parametrize(
    ("shown", "damaged", "runs_"),
    [
        ([0, 1, 2, 3], [], ()),
        ([0, 1, 2, 3], [1, 2], ((1, 2),)),
        ([0, 3, 4, 9], [0, 1, 4, 10], ((0, 1), (4, 4), (10, 10))),
        ([], [5], ((5, 5),)),
    ],
)
def test_damaged_frames_beside_each_other_are_one_run(
    shown: list[int], damaged: list[int], runs_: tuple[tuple[int, int], ...]
) -> None:
    assert runs(np.array(shown, np.int64), np.array(damaged, np.int64)) == runs_


def test_cancelling(media_worker: MediaWorker, media_clips: Path) -> None:
    with pytest.raises(Cancelled):
        find_keyframes(media_clips / "scene.mp4", media_worker, cancel=lambda: True)


def test_exported_pictures_say_what_they_are(
    found: KeyframeSet, film: Path, media_worker: MediaWorker, tmp_path: Path
) -> None:
    *pictures, sheet = export_keyframes(film, found, tmp_path / "new" / "folder", media_worker)
    assert len(pictures) == len(found.keyframes)
    for path, keyframe in zip(pictures, found.keyframes, strict=True):
        with Image.open(path) as picture:
            texts = dict(picture.text)  # type: ignore[attr-defined]  # PngImageFile has it, Image has not
            pixels = np.asarray(picture)
        assert np.array_equal(pixels, media_worker.frame(film, keyframe.pts).rgb)
        assert texts["Source"] == ODD_NAME
        assert texts["Source SHA-256"] == hashlib.sha256(film.read_bytes()).hexdigest()
        assert (int(texts["PTS"]), Fraction(texts["Time base"])) == (keyframe.pts, found.time_base)
        assert (texts["Picture type"], texts["PDQ"]) == (keyframe.picture_type, keyframe.pdq)
        assert (texts["pHash"], texts["colorhash"]) == (keyframe.phash, keyframe.colorhash)
    with Image.open(sheet) as drawn:
        assert drawn.width == WIDTH


def test_a_folder_that_cannot_be_made_is_a_sentence(
    found: KeyframeSet, film: Path, media_worker: MediaWorker, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentFault, match="could not be read or written"):
        export_keyframes(film, found, tmp_path / "file" / "out", media_worker)


def test_the_sheet_places_every_picture_on_the_page() -> None:
    tiles = [Tile(np.full((90, 160, 3), (0, 200, 0), np.uint8), f"0:0{number}.000", "shot 1") for number in range(9)]
    sheet = np.asarray(draw_sheet("title " * 60, ["line"], tiles))
    green = (np.abs(sheet.astype(int) - (0, 200, 0)).max(axis=2) < 10).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(green)
    assert count - 1 == 9
    assert len(set(stats[1:, cv2.CC_STAT_AREA])) == 1
    assert not green[:, :40].any()
    assert not green[:, -40:].any()


def test_a_sheet_without_pictures_still_says_why() -> None:
    sheet = np.asarray(draw_sheet("clip.mp4", ["Nothing to see."], []))
    assert (sheet < 128).any()
