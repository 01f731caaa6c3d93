"""What explains a comparison, as pictures and in numbers: written whole, or a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.clips import RATE, make_clip, make_sound, scene
from tests.schemas import misfits
from workbench.cli import main
from workbench.explanation_pictures import HEAT, HEIGHT, KEY, PAPER, difference_picture, map_picture
from workbench.media.encode import write_clip

pytestmark = pytest.mark.slow

LOGO = (0.6, 0.7, 0.3, 0.2)
"""Where it is, in shares of the picture."""


def under_a_logo(frames: Iterator[NDArray[np.uint8]]) -> Iterator[NDArray[np.uint8]]:
    for frame in frames:
        height, width = frame.shape[:2]
        left, top = round(LOGO[0] * width), round(LOGO[1] * height)
        corner = round((LOGO[0] + LOGO[2]) * width), round((LOGO[1] + LOGO[3]) * height)
        cv2.rectangle(frame, (left, top), corner, (250, 250, 250), -1)
        cv2.line(frame, (left, top), corner, (200, 0, 0), 4)
        yield frame


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip, and a stretch of it under a logo."""
    made = tmp_path_factory.mktemp("clips")
    write_clip(made / "clean.mp4", scene(seconds=6), rate=RATE)
    write_clip(made / "logo.mp4", under_a_logo(scene(seconds=4, start=1)), rate=RATE)
    make_clip(made / "other.mp4", seconds=2, seed=9)
    make_sound(made / "sound.wav")
    return made


def test_map_corners_and_overlays_are_drawn_and_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "explained"
    pair = str(folder / "clean.mp4"), str(folder / "logo.mp4")
    assert main(["compare", *pair, "--explain", str(out), "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["explained"]
    assert sorted(Path(file) for file in files) == sorted(out.iterdir())
    document: dict[str, Any] = json.loads((out / "explanation.json").read_text("utf-8"))
    assert misfits(document) == []
    (stretch,) = document["stretches"]
    assert stretch["a"][0] - stretch["b"][0] == pytest.approx(1, abs=0.3)
    points = np.array(stretch["corners"]["points"])
    assert np.abs(points[:, :2] - points[:, 2:]).max() < 0.05  # nothing was cropped or moved
    _check_overlays(stretch["overlays"])
    assert np.array(document["map"]["levels"]).shape == (document["map"]["rows"], document["map"]["columns"])
    for name in (stretch["corners"]["file"], stretch["overlays"]["file"]):
        with Image.open(out / name) as picture:
            assert picture.height == HEIGHT
            assert KEY in {colour for _, colour in picture.getcolors(picture.width * picture.height) or ()}

    _check_difference(out, stretch["difference"])

    assert main(["compare", *pair, "--explain", str(out)]) == 1  # what is there stays
    assert "holds an explanation already" in capsys.readouterr().err


def _check_overlays(told: dict[str, Any]) -> None:
    boxes = np.array(told["boxes_a"])
    left, top = boxes[:, 0].min(), boxes[:, 1].min()
    right, bottom = (boxes[:, 0] + boxes[:, 2]).max(), (boxes[:, 1] + boxes[:, 3]).max()
    assert (left, top, right - left, bottom - top) == pytest.approx(LOGO, abs=0.08)
    assert np.array(told["matrix"]) / told["matrix"][2][2] == pytest.approx(np.eye(3), abs=0.05)


def _check_difference(out: Path, told: dict[str, Any]) -> None:
    """Only the logo remains."""
    assert np.array(told["matrix"]) / told["matrix"][2][2] == pytest.approx(np.eye(3), abs=0.01)
    with Image.open(out / told["file"]) as picture:
        levels = np.asarray(picture.convert("L"), dtype=np.float64)[4:-4, 4:-4]
    height, width = levels.shape
    inside = np.zeros(levels.shape, dtype=np.bool_)
    left, top, wide, high = (round(share * side) for share, side in zip(LOGO, (width, height) * 2, strict=True))
    inside[top + 6 : top + high - 6, left + 6 : left + wide - 6] = True
    around = np.ones(levels.shape, dtype=np.bool_)
    around[top - 6 : top + high + 6, left - 6 : left + wide + 6] = False
    assert levels[inside].mean() > 40
    assert levels[around].mean() < 6


def test_a_turned_picture_is_laid_on_before_it_is_subtracted() -> None:
    y, x = np.mgrid[0.5:120, 0.5:160]
    waves = (128 + 60 * np.sin(0.12 * x + 0.05 * y) + 50 * np.sin(0.09 * y - 0.04 * x)).astype(np.uint8)
    first = np.ascontiguousarray(np.repeat(waves[..., None], 3, axis=2))
    quarter = np.array([[0.0, -1, 1], [1, 0, 0], [0, 0, 1]])
    picture = difference_picture(first, np.ascontiguousarray(np.rot90(first, -1)), quarter)
    assert picture.size == (120, 160)
    assert np.asarray(picture)[2:-2, 2:-2].max() <= 1
    half = np.array([[0.5, 0, 0.25], [0, 0.5, 0.25], [0, 0, 1]])
    shown = np.asarray(difference_picture(first, first, half))
    assert shown[:28].max() == shown[:, :38].max() == 0  # nothing of A is there
    assert tuple(shown[30, 80]) == KEY


def test_clips_with_nothing_in_common_have_a_map_only(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["compare", str(folder / "clean.mp4"), str(folder / "other.mp4"), "--explain", str(out)]) == 0
    assert {path.name for path in out.iterdir()} == {"explanation.json", "match-map.png"}
    assert json.loads((out / "explanation.json").read_text("utf-8"))["stretches"] == []


def test_what_cannot_be_explained_is_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean, sound = str(folder / "clean.mp4"), str(folder / "sound.wav")
    assert main(["compare", clean, sound, "--explain", str(tmp_path / "out")]) == 1
    assert "“sound.wav” holds no pictures" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main(["compare", clean, clean, "--quick", "--explain", str(tmp_path / "out")]) == 1
    assert "leave out --quick" in capsys.readouterr().err
    (tmp_path / "file").write_text("in the way")
    assert main(["compare", clean, str(folder / "other.mp4"), "--explain", str(tmp_path / "file")]) == 1
    assert "“file”" in capsys.readouterr().err


def test_the_map_is_dark_where_moments_are_alike() -> None:
    levels = np.array([[255, 0], [0, 255]], np.uint8)
    picture = map_picture(levels, [((0.0, 2.0), (4.0, 0.0))], (4.0, 2.0))
    field = picture.crop((110, 16, 110 + 720, 16 + 360))
    assert field.getpixel((40, 10)) == HEAT
    assert field.getpixel((700, 10)) != HEAT
    assert field.getpixel((400, 10)) == PAPER
    assert field.getpixel((360, 180)) not in {HEAT, PAPER}  # the stretch
