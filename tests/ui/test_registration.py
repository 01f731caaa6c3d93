"""With register on, A lies on B to a fraction of a pixel, only real differences remain, what both show is outlined."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPolygonF, QTransform
from pytestqt.qtbot import QtBot

from hashing.result import WHOLE_FRAME, Region, Relation
from ui import images, theme
from ui.compare.corner_lines import note_place
from ui.compare.over_picture import LIGHT
from ui.compare.pair_view import MARGIN, Mode, PairView
from ui.compare.registration import Registration, by_boxes, by_map, is_whole, onto_place
from workbench.match_view import Stretch

Floats = NDArray[np.float64]

WIDE, HIGH = 320, 180
"""Pixels of A's frame."""
LEAST = 1.2
"""Grey levels by which A, laid on B, may differ from it on average; laid wrongly, by 24 and more."""
RIM = 4
"""Pixels along the outline's dashes that are left out."""


def moved(x: float, y: float) -> Floats:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1.0]])


def turned(degrees: float, zoom: float) -> Floats:
    """About the middle."""
    angle = np.radians(degrees)
    cosine, sine = np.cos(angle) * zoom, np.sin(angle) * zoom
    turn = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1.0]])
    return np.asarray(moved(WIDE / 2, HIGH / 2) @ turn @ moved(-WIDE / 2, -HIGH / 2))


EDITS: dict[str, tuple[Floats, QSize]] = {
    "cropped and enlarged": (np.array([[1.25, 0, -50], [0, 1.25, -20], [0, 0, 1.0]]), QSize(WIDE, HIGH)),
    "mirrored": (np.array([[-1, 0, WIDE], [0, 1, 0], [0, 0, 1.0]]), QSize(WIDE, HIGH)),
    "turned by 5° and enlarged": (turned(5, 1.2), QSize(WIDE, HIGH)),
    "turned by a quarter": (np.array([[0, -1, HIGH], [1, 0, 0], [0, 0, 1.0]]), QSize(HIGH, WIDE)),
    "smaller, within bars, from elsewhere": (np.array([[0.7, 0, 60], [0, 0.7, -15], [0, 0, 1.0]]), QSize(WIDE, HIGH)),
}
"""From pixels of A to pixels of B, and B's size."""


def scene(x: Floats, y: Floats) -> Floats:
    """Grey levels of a place that goes on for ever, at pixels of A."""
    waves = ((0.11, 0.05, 0.3), (-0.06, 0.13, 1.1), (0.19, -0.16, 2.0), (0.02, 0.21, 0.7))
    return np.asarray(128 + 28 * sum(np.sin(a * x + b * y + c) for a, b, c in waves))


def shot(matrix: Floats, size: QSize) -> QImage:
    """What a camera sees whose frame the pixels of A are brought to by ``matrix``."""
    v, u = np.mgrid[0.5 : size.height(), 0.5 : size.width()]
    x, y, _one = np.tensordot(np.linalg.inv(matrix), np.stack([u, v, np.ones_like(u)]), axes=1)
    grey = np.clip(np.round(scene(x, y)), 0, 255).astype(np.uint8)
    return images.to_qimage(np.ascontiguousarray(np.repeat(grey[..., None], 3, axis=2)))


def registered(name: str) -> Registration:
    matrix, size = EDITS[name]
    shares = np.diag([1 / size.width(), 1 / size.height(), 1.0]) @ matrix @ np.diag([WIDE, HIGH, 1.0])
    found = by_map(shares, turned=False)
    assert found is not None
    return found


@pytest.fixture
def pair(qtbot: QtBot) -> Callable[[str], PairView]:
    """The two pictures of an edit, B pixel by pixel."""

    def show(name: str) -> PairView:
        matrix, size = EDITS[name]
        made = PairView()
        qtbot.addWidget(made)
        made.setMinimumSize(1, 1)
        made.resize(size + QSize(2 * MARGIN, 2 * MARGIN))
        made.show_a(shot(np.eye(3), QSize(WIDE, HIGH)), QSize(WIDE, HIGH))
        made.show_b(shot(matrix, size), size)
        made.show_registration(registered(name))
        return made

    return show


def levels(view: PairView) -> Floats:
    """Of the green of what is painted."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.asarray(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)[..., 1], np.float64)


def within(outline: QPolygonF, shape: tuple[int, ...], rim: float) -> NDArray[np.bool_]:
    """Pixels whose middle lies in a convex outline, so many pixels or more from its sides."""
    y, x = np.mgrid[0.5 : shape[0], 0.5 : shape[1]]
    corners = [outline.at(number) for number in range(outline.count())]
    middle = sum(corners, QPointF()) / len(corners)
    inside = np.ones(shape[:2], dtype=np.bool_)
    for one, two in zip(corners, [*corners[1:], *corners[:1]], strict=True):
        across, down = two.x() - one.x(), two.y() - one.y()
        length = float(np.hypot(across, down))
        if length > 1e-6:
            side = np.sign(across * (middle.y() - one.y()) - down * (middle.x() - one.x()))
            inside &= side * (across * (y - one.y()) - down * (x - one.x())) / length >= rim
    return inside


@pytest.mark.parametrize("name", EDITS)
def test_of_an_edit_only_real_differences_remain(pair: Callable[[str], PairView], name: str) -> None:
    view = pair(name)
    view.set_mode(Mode.DIFFERENCE)
    outline = onto_place(view.place()).map(registered(name).overlap()[1])
    shown = levels(view)
    overlap = within(outline, shown.shape, RIM)

    assert overlap.mean() > 0.2
    assert shown[overlap].mean() < LEAST
    view.show_registration(Registration(QTransform(), exact=True))  # frame on frame, as if nothing was changed
    assert levels(view)[overlap].mean() > 20 * LEAST


def test_words_cover_no_picture_and_names_say_which_is_seen(pair: Callable[[str], PairView]) -> None:
    view = pair("mirrored")
    view.resize(700, 420)
    view.set_mode(Mode.BLINK, "Blink")
    free = view.grab().toImage()
    view.named = True
    named = view.grab().toImage()
    assert named != free
    assert view.accessibleDescription() == "Blink · A is shown"
    view._blink()
    assert view.accessibleDescription() == "Blink · B is shown"

    whole = view.place()
    view.show_registration(registered("mirrored"), "Laid on roughly, by the boxes on record.")
    words = note_place(QFontMetricsF(view.font()), view.caution, QRectF(view.rect()))
    assert whole.intersects(words)
    assert not view.place().intersects(words)
    view.set_mode(Mode.WIPE, "Wipe")
    assert view.accessibleDescription().startswith("Wipe · A left of the edge, B right of it · Laid on")
    split = view.grab().toImage()
    view._set_wipe(0.0)
    edge = view.grab().toImage()
    corner = view.place().topLeft().toPoint() + QPoint(16, 16)
    assert split.pixelColor(corner) != edge.pixelColor(corner)  # no room for A's name left of the edge


@pytest.mark.parametrize("light", [False, True])
def test_marks_over_pictures_are_the_same_in_either_theme(
    pair: Callable[[str], PairView], monkeypatch: pytest.MonkeyPatch, light: bool
) -> None:
    view = pair("mirrored")
    view.set_mode(Mode.WIPE)
    monkeypatch.setattr(theme, "_current", theme.LIGHT if light else theme.DARK)
    place = view.place()
    image = view.grab().toImage()
    at = QPoint(round(place.center().x()), round(place.center().y()))
    row = [image.pixelColor(at + QPoint(step, 0)) for step in range(-3, 4)]
    assert max(color.lightness() for color in row) == LIGHT.lightness()
    assert min(color.lightness() for color in row) < 60


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITS)
def test_what_only_one_shows_is_not_mixed(pair: Callable[[str], PairView], name: str) -> None:
    view = pair(name)
    outline = onto_place(view.place()).map(registered(name).overlap()[1])
    for mode in (Mode.DIFFERENCE, Mode.BLEND):
        view.set_mode(mode)
        shown = levels(view)
        beyond = ~within(outline, shown.shape, -RIM)
        assert (shown[beyond] == QColor(theme.tokens().viewer).green()).all()
    overlap = within(outline, shown.shape, RIM)
    view.set_mode(Mode.BLINK)
    view._blink()
    assert np.abs(shown - levels(view))[overlap].mean() < LEAST  # half of A and half of B is B


@pytest.mark.slow
@pytest.mark.parametrize("mode", Mode)
def test_what_both_show_is_outlined_in_every_mode(pair: Callable[[str], PairView], mode: Mode) -> None:
    view = pair("cropped and enlarged")
    view.resize(2 * view.width(), view.height())
    view.set_mode(mode)

    def accent() -> int:
        """Pixels that are coloured: the pictures are grey."""
        image = view.grab().toImage()
        colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(0, image.height(), 3))
        return sum(color.blue() > color.red() + 60 for color in colors)

    outlined = accent()
    view.show_registration(None)
    assert outlined > accent() + 20


def test_the_overlap_of_a_turned_copy_has_the_corners_that_both_have() -> None:
    here, there = registered("turned by 5° and enlarged").overlap()

    assert not is_whole(here)
    assert is_whole(there)
    matrix, _size = EDITS["turned by 5° and enlarged"]
    back = np.linalg.inv(matrix) @ np.array([[0, WIDE, WIDE, 0], [0, 0, HIGH, HIGH], [1, 1, 1, 1]])
    expected = sorted(zip(back[0] / WIDE, back[1] / HIGH, strict=True))
    corners = {(round(p.x(), 6), round(p.y(), 6)) for p in (here.at(number) for number in range(here.count()))}
    assert np.allclose(sorted(corners), expected, atol=1e-4)


def region(part: QPolygonF) -> Region:
    box = part.boundingRect()
    return box.x(), box.y(), box.width(), box.height()


def stretch(here: Region, there: Region, rotation: float, *, mirrored: bool) -> Stretch:
    times = ((0.0, 1.0), (0.0, 1.0))
    return Stretch(
        *times, 1.0, mirrored, rotation, here, there, 0.9, None, None, "", Relation.SAME_FOOTAGE, "", (),
    )  # fmt: skip


@pytest.mark.parametrize("name", [name for name in EDITS if "5°" not in name and "bars" not in name])
def test_without_a_map_the_boxes_of_the_record_come_close(name: str) -> None:
    found, size = registered(name), EDITS[name][1]
    here, there = found.overlap()
    turn = 90.0 if "quarter" in name else 0.0
    boxes = by_boxes(stretch(region(here), region(there), turn, mirrored=name == "mirrored"), size)

    assert (found.exact, boxes.exact) == (True, False)
    for x, y in ((0.2, 0.3), (0.8, 0.3), (0.5, 0.6)):
        apart = found.onto.map(QPointF(x, y)) - boxes.onto.map(QPointF(x, y))
        assert apart.manhattanLength() < 0.01


@pytest.mark.parametrize("mirrored", [False, True])
def test_boxes_are_turned_as_the_engine_says_and_then_mirrored(mirrored: bool) -> None:
    size, flip = QSize(200, 200), -1 if mirrored else 1
    angle = np.radians(7.0)
    linear = np.diag([flip, 1]) @ np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    boxes = by_boxes(stretch(WHOLE_FRAME, WHOLE_FRAME, 7.0, mirrored=mirrored), size)

    mapped = boxes.onto.map(QPointF(0.9, 0.6))
    expected = linear @ np.array([0.4, 0.1]) + 0.5
    assert (mapped.x(), mapped.y()) == pytest.approx(tuple(expected), abs=1e-6)


def test_a_match_seen_from_its_second_clip_is_laid_the_other_way() -> None:
    matrix = np.array([[0.5, 0, 0.1], [0, 0.5, 0.2], [0, 0, 1.0]])
    there, back = by_map(matrix, turned=False), by_map(matrix, turned=True)

    assert there is not None
    assert back is not None
    middle = back.onto.map(there.onto.map(QPointF(0.3, 0.4)))
    assert (middle.x(), middle.y()) == pytest.approx((0.3, 0.4))
    assert by_map(np.array([[1, 0, 0], [0, 1, 0], [0, -3, 1.0]]), turned=False) is None  # the horizon is in the picture


def test_graphic_pictures_stay_small_in_every_mode(pair: Callable[[str], PairView]) -> None:
    view = pair("mirrored")
    view.set_mode(Mode.WIPE)
    large = view.place()
    view.set_limits(None, QSize(80, 60))
    assert view.place().size().toSize() == QSize(80, 45)
    assert (view.place().center() - large.center()).manhattanLength() < 1
    view.set_limits(None, None)
    assert view.place() == large == QRectF(MARGIN, MARGIN, WIDE, HIGH)
