"""The stand-ins are marked, move, come out the same each time, and are edited as they say they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from threading import Event

import cv2
import numpy as np
import pytest

from cases.reference import STAND_INS
from workbench.errors import Cancelled
from workbench.standins import draw, sound
from workbench.standins.camera import LABEL, Aim, Label, hand, look
from workbench.standins.courtyard import Courtyard
from workbench.standins.edits import (
    BROADCAST,
    PHONE,
    RECIRCULATED,
    REPOST,
    REPOST_CROP,
    SCREENGRAB,
    Broadcast,
    Excerpt,
    Recirculated,
    Repost,
    screengrab,
)
from workbench.standins.estate import Estate
from workbench.standins.lectern import Lectern
from workbench.standins.paint import Pixels, Sprite, clouds, lettering, seeded, to_pixels
from workbench.standins.scene import VIEW, Scene
from workbench.standins.space import Eye

FRAMES_COMPARED = 10


@pytest.fixture(scope="module")
def picture() -> Pixels:
    """Something to edit: smooth lumps in three colours, brighter to the right."""
    lumps = [clouds((VIEW[1], VIEW[0]), 60, seeded(n, 1)) for n in range(3)]
    return to_pixels(np.dstack(lumps) * np.linspace(0.3, 1.2, VIEW[0], dtype=np.float32)[None, :, None])


def likeness(a: Pixels, b: Pixels) -> float:
    return float(np.corrcoef(a.ravel(), b.ravel())[0, 1])


class TestLabel:
    @pytest.mark.parametrize("level", [0, 128, 255])
    def test_reads_on_any_ground_and_stays_in_its_corner(self, level: int) -> None:
        plain = np.full((VIEW[1], VIEW[0], 3), level, np.uint8)
        marked = Label(VIEW, "bottom left").burn(plain)
        rows, columns = np.nonzero((marked != plain).any(2))
        assert rows.min() > VIEW[1] * 0.9
        assert columns.max() < VIEW[0] * 0.35
        plate = marked[rows.min() : rows.max(), columns.min() : columns.max()]
        assert int(plate.max()) - int(np.median(plate)) > 90

    def test_says_that_nothing_here_is_real(self) -> None:
        assert "STAND-IN" in LABEL
        assert "not real" in LABEL

    @pytest.mark.parametrize("corner", ["top left", "top right", "bottom left", "bottom right"])
    def test_is_whole_in_every_corner(self, corner: str) -> None:
        plain = np.full((VIEW[1], VIEW[0], 3), 128, np.uint8)
        changed = (Label(VIEW, corner).burn(plain) != plain).any(2)
        assert not changed[:3].any()
        assert not changed[-3:].any()
        assert not changed[:, :3].any()
        assert not changed[:, -3:].any()


def test_lettering_has_accents() -> None:
    assert not np.array_equal(lettering("é", 40), lettering("e", 40))
    assert not np.array_equal(lettering("é", 40), lettering("à", 40)[:, : lettering("é", 40).shape[1]])


class TestSprite:
    def test_covers_what_is_behind_it_by_its_cover(self) -> None:
        canvas = np.full((20, 20, 3), 100, np.uint8)
        pixels = np.zeros((4, 4, 4), np.uint8)
        pixels[...] = (100, 0, 0, 128)
        Sprite(pixels, (2, 2)).put(canvas, (10, 10))
        assert canvas[9, 9].tolist() == pytest.approx([150, 50, 50], abs=1)
        assert canvas[3, 3].tolist() == [100, 100, 100]

    @pytest.mark.parametrize("at", [(-50.0, 5.0), (5.0, 400.0), (0.0, 0.0), (19.5, 19.5)])
    def test_may_stick_out(self, at: tuple[float, float]) -> None:
        canvas = np.zeros((20, 20, 3), np.uint8)
        sprite = Sprite(np.full((8, 8, 4), 90, np.uint8), (4, 4))
        sprite.put(canvas, at, 30, 1.3, mirrored=True)
        sprite.shine(canvas, at)
        assert canvas.any() == (abs(at[0]) < 21 and abs(at[1]) < 21)


def test_things_farther_away_look_smaller_and_nearer_the_horizon() -> None:
    eye = Eye(1000, 600, 800, 300)
    near, far = eye.see(1, 0, 5), eye.see(1, 0, 50)
    assert near[1] > far[1] > 300
    assert eye.scale(5) == 10 * eye.scale(50)
    assert eye.window(100, 50).see(1, 0, 5) == pytest.approx((near[0] - 100, near[1] - 50))


def test_the_hand_never_rests_and_never_strays() -> None:
    at = [hand(n / 25, 5.0, 1.0) for n in range(500)]
    assert all(abs(a.x) < 15 and abs(a.y) < 15 and abs(a.roll) < 1 for a in at)
    assert len({round(a.x, 4) for a in at}) > 450


def test_looking_straight_on_changes_nothing(picture: Pixels) -> None:
    seen = look(picture, Aim(VIEW[0] / 2, VIEW[1] / 2), VIEW, VIEW[0])
    assert np.abs(seen.astype(int) - picture).max() <= 1


class TestEdits:
    def test_excerpts_lie_inside_their_scene(self) -> None:
        for excerpt, scene in ((BROADCAST, Courtyard), (REPOST, Courtyard), (RECIRCULATED, Estate)):
            numbers = excerpt.numbers()
            assert numbers[0] == excerpt.first
            assert excerpt.end - 2 <= numbers[-1] < excerpt.end <= scene.seconds * 25
        assert SCREENGRAB in RECIRCULATED.numbers()

    def test_a_faster_excerpt_leaves_frames_out(self) -> None:
        numbers = Excerpt(10, 32, Fraction(11, 10)).numbers()
        assert len(numbers) == 20
        assert set(np.diff(numbers)) == {1, 2}

    def test_broadcast_keeps_the_picture_between_its_dress(self, picture: Pixels) -> None:
        shown = Broadcast().show(picture)
        small = np.asarray(cv2.resize(picture, Broadcast.view, interpolation=cv2.INTER_AREA), np.uint8)
        assert likeness(shown[60:280], small[60:280]) > 0.98
        assert likeness(shown[290:334, :400], small[290:334, :400]) < 0.6

    def test_the_studio_moves(self) -> None:
        channel = Broadcast()
        assert likeness(channel.studio(0), channel.studio(20)) < 0.999

    def test_repost_is_mirrored_and_cropped_under_a_caption(self, picture: Pixels) -> None:
        x, y, width, height = REPOST_CROP
        assert width * height / (VIEW[0] * VIEW[1]) == pytest.approx(0.81, abs=0.005)
        shown = Repost().show(picture)[Repost.BAR : -60]
        mirrored = np.ascontiguousarray(picture[:, ::-1])[y : y + height, x : x + width]
        expected = np.asarray(cv2.resize(mirrored, (Repost.view[0], Repost.view[1] - Repost.BAR)), np.uint8)[:-60]
        assert likeness(shown, expected) > 0.99
        assert likeness(shown, np.ascontiguousarray(expected[:, ::-1])) < 0.8

    def test_recirculated_is_the_picture_paler(self, picture: Pixels) -> None:
        shown = Recirculated().show(picture)
        small = np.asarray(cv2.resize(picture, Recirculated.view, interpolation=cv2.INTER_AREA), np.uint8)
        assert likeness(shown[60:250], small[60:250]) > 0.7
        assert np.ptp(shown[60:250], axis=2).mean() < 0.8 * np.ptp(small[60:250], axis=2).mean()

    def test_screengrab_shows_the_picture_in_a_telephone(self, picture: Pixels) -> None:
        shown = screengrab(picture)
        assert shown.shape == (PHONE[1], PHONE[0], 3)
        small = np.asarray(cv2.resize(picture, (540, 304), interpolation=cv2.INTER_AREA), np.uint8)
        assert likeness(shown[280:340], small[40:100]) > 0.98


class TestSound:
    @pytest.mark.parametrize("make", [sound.statement, sound.courtyard, lambda seconds: sound.street(seconds, 1.0)])
    def test_is_audible_and_the_same_each_time(self, make: sound.Maker) -> None:
        track = make(2.0)
        assert track.dtype == np.int16
        assert len(track) == 2 * sound.SOUND_RATE
        assert 8_000 < np.abs(track).max() < 32_000
        assert np.array_equal(track, make(2.0))

    def test_the_voice_is_low(self) -> None:
        track = sound.statement(4.0).astype(float)
        power = np.abs(np.fft.rfft(track * np.hanning(len(track))))
        hertz = np.fft.rfftfreq(len(track), 1 / sound.SOUND_RATE)
        lowest = hertz[(hertz > 55) & (hertz < 95)][power[(hertz > 55) & (hertz < 95)].argmax()]
        assert lowest == pytest.approx(sound.VOICE_PITCH, rel=0.12)

    def test_faster_is_shorter(self) -> None:
        track = sound.courtyard(2.0)
        assert len(sound.cut(track, 0.5, 1.6, 1.1)) == pytest.approx(sound.SOUND_RATE, abs=2)


def test_the_cases_know_every_stand_in() -> None:
    assert set(draw.NAMES) == set(STAND_INS)


def digest(frames: Iterable[Pixels]) -> str:
    sha = hashlib.sha256()
    for frame in frames:
        sha.update(frame.tobytes())
    return sha.hexdigest()


@pytest.mark.slow
@pytest.mark.long
def test_scenes_differ_move_and_come_out_the_same() -> None:
    kinds: tuple[type[Scene], ...] = (Courtyard, Lectern, Estate)
    digests = []
    for kind in kinds:
        first, second = made(kind), made(kind)
        frames = [first.frame(number) for number in range(FRAMES_COMPARED)]
        assert digest(frames) == digest(second.frame(number) for number in range(FRAMES_COMPARED))
        assert all(np.abs(a.astype(int) - b).mean() > 0.5 for a, b in pairwise(frames))
        assert frames[0].shape == (VIEW[1], VIEW[0], 3)
        assert frames[0].std() > 25, "flat, or too dark to see"
        digests.append(digest(frames))
    assert len(set(digests)) == len(kinds)


def made(kind: type[Scene]) -> Scene:
    return draw.MAKERS[kind]()


@pytest.mark.slow
def test_drawing_stops_when_told(tmp_path: Path) -> None:
    told: list[str] = []

    def progress(done: float, text: str = "") -> None:
        told.append(text)

    with pytest.raises(Cancelled):
        draw.draw_all(tmp_path, progress=progress, cancel=lambda: len(told) > 5)
    assert len(told) < 30


@pytest.mark.slow
def test_one_failure_ends_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    failed = Event()

    def full(path: Path, frames: Iterable[Pixels], **options: object) -> None:
        drawn.append(path.stem)
        if path.stem == "estate-dusk":
            failed.set()
            raise OSError(28, "No space left on device")
        if path.stem == "courtyard-broadcast":
            assert failed.wait(120), "the other thread draws nothing"  # whichever of the two is quicker
        for _ in frames:
            pass

    monkeypatch.setattr(draw, "write_clip", full)
    with pytest.raises(OSError, match="No space left"):
        draw.draw_all(tmp_path)
    assert "courtyard-repost" not in drawn
