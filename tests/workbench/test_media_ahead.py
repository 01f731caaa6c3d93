"""Pictures made before they are asked for are the ones that would have been made then; few are kept."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.clips import make_counter
from workbench.media import ahead
from workbench.media.ahead import PainterAhead
from workbench.media.cursor import Cursor
from workbench.media.decode import no_pulse
from workbench.media.encode import Encoding
from workbench.media.indexing import index
from workbench.media.picture import Painter

Fit = tuple[int, int] | None
FITS: tuple[Fit, ...] = (None, (64, 48))


@pytest.fixture
def cursor(tmp_path: Path) -> Cursor:
    path = make_counter(tmp_path / "counter.mp4", count=60, encoding=Encoding(key_every=30, b_frames=2))
    return Cursor(path, starts=index(path, no_pulse).starts)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int | None, Fit]]:
    """What was really painted, in order."""
    asked: list[tuple[int | None, Fit]] = []
    paint = Painter.rgb

    def noted(painter: Painter, frame: av.VideoFrame, fit: Fit = None) -> NDArray[np.uint8]:
        asked.append((frame.pts, fit))
        return paint(painter, frame, fit)

    monkeypatch.setattr(Painter, "rgb", noted)
    return asked


def _pts(cursor: Cursor, count: int) -> list[int]:
    found = index(cursor.decoder.path, no_pulse)
    return [int(each) for each in found.pts[:count]]


def _wait(cursor: Cursor, painter: PainterAhead) -> None:
    while painter.prepare(cursor.expected()) or cursor.idle():
        pass


@pytest.mark.parametrize("fit", FITS, ids=["whole", "small"])
def test_the_next_picture_is_there_before_it_is_asked_for(
    cursor: Cursor, painted: list[tuple[int | None, Fit]], fit: Fit
) -> None:
    plain, painter = Painter(cursor.decoder.stream), PainterAhead(cursor.decoder.stream)
    pts = _pts(cursor, 40)
    for place in (20, 21):
        painter.rgb(cursor.at(pts[place]), fit)
    _wait(cursor, painter)
    assert (pts[22], fit) in painted
    before = len(painted)
    picture = painter.rgb(cursor.at(pts[22]), fit)
    assert len(painted) == before
    assert np.array_equal(picture, plain.rgb(cursor.at(pts[22]), fit))
    _wait(cursor, painter)
    for place in (21, 20):
        painter.rgb(cursor.at(pts[place]), fit)
    _wait(cursor, painter)
    assert (pts[19], fit) in painted  # back again: the one before
    cursor.close()


def test_nothing_is_made_ready_after_a_jump(cursor: Cursor, painted: list[tuple[int | None, Fit]]) -> None:
    painter = PainterAhead(cursor.decoder.stream)
    pts = _pts(cursor, 60)
    painter.rgb(cursor.at(pts[5]))
    painter.rgb(cursor.at(pts[50]))
    _wait(cursor, painter)
    assert painted == [(pts[5], None), (pts[50], None)]
    cursor.close()


def test_few_pictures_are_kept_and_none_is_written_to(cursor: Cursor, monkeypatch: pytest.MonkeyPatch) -> None:
    painter = PainterAhead(cursor.decoder.stream)
    pts = _pts(cursor, 10)
    first = painter.rgb(cursor.at(pts[0]))
    monkeypatch.setattr(ahead, "KEPT_BYTES", 3 * first.nbytes)
    for each in pts[1:]:
        painter.rgb(cursor.at(each))
    assert len(painter._kept) == 3
    monkeypatch.setattr(ahead, "KEPT_BYTES", 1)
    painter.rgb(cursor.at(pts[0]))
    assert len(painter._kept) == ahead.LEAST_KEPT
    with pytest.raises(ValueError, match="read-only"):
        first[0, 0] = 0
    cursor.close()


def test_the_end_of_the_file_is_no_trouble(cursor: Cursor) -> None:
    painter = PainterAhead(cursor.decoder.stream)
    pts = _pts(cursor, 60)
    for place in (58, 59, 0, 1, 0):
        painter.rgb(cursor.at(pts[place]))
        _wait(cursor, painter)
    assert not painter.prepare(cursor.expected())
    cursor.close()
