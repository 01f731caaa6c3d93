"""The frame asked for is the frame shown: by number, read off the picture itself."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.conftest import BITS, counter_clip
from ui.desk.player import Player
from ui.playing.feed import Shown
from workbench.media.client import MediaWorker
from workbench.media.model import FrameIndex

FRAMES = 90


def number_on(image: QImage) -> int:
    return sum(1 << bit for bit in range(BITS) if image.pixelColor(bit * 16 + 8, 32).lightness() > 128)


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    made = Player()
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.open(counter_clip(tmp_path / "counter.mp4", FRAMES))
    yield made
    made.close()


def shown_after(qtbot: QtBot, player: Player, position: int) -> Shown:
    with qtbot.waitSignal(player.shown, timeout=10_000) as caught:
        player.go(position)
    shown = caught.args[0]
    assert isinstance(shown, Shown)
    return shown


@pytest.mark.slow
def test_exactly_the_frame_asked_for_is_shown(qtbot: QtBot, player: Player) -> None:
    order = list(range(0, FRAMES, 3))
    random.Random(7).shuffle(order)
    assert player.positions is not None
    for position in [0, FRAMES - 1, *order, 41, 42, 43, 42, 41]:
        shown = shown_after(qtbot, player, position)
        assert (shown.position, number_on(shown.image)) == (position, position)
        assert shown.pts == player.positions.pts(position)


@pytest.mark.slow
def test_of_many_wishes_the_latest_is_met(qtbot: QtBot, player: Player) -> None:
    seen: list[Shown] = []
    player.shown.connect(seen.append)
    for position in range(FRAMES):
        player.go(position)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1].position == FRAMES - 1, timeout=10_000)

    assert number_on(seen[-1].image) == FRAMES - 1
    assert len(seen) < FRAMES  # wishes that were overtaken were not decoded


@pytest.mark.slow
def test_playing_ends_on_the_last_frame_also_where_that_came_too_late(qtbot: QtBot, player: Player) -> None:
    for speed, end in ((1.0, FRAMES - 1), (-1.0, 0)):
        player.go(FRAMES // 2)
        player.play(speed)
        player.feed.ended.emit()
        assert (player.speed, player.position) == (0.0, end)
        qtbot.waitUntil(lambda: not player.feed.busy, timeout=10_000)


@pytest.mark.slow
def test_playing_takes_real_time_shows_frames_in_order_and_stops_at_the_end(qtbot: QtBot, player: Player) -> None:
    seen: list[Shown] = []
    player.go(FRAMES - 26)
    player.shown.connect(seen.append)
    with qtbot.waitSignal(player.playing_changed, timeout=5_000):
        player.play(1.0)
    with qtbot.waitSignal(player.playing_changed, timeout=10_000):  # it ends by itself
        pass
    qtbot.waitUntil(lambda: seen[-1].position == FRAMES - 1, timeout=5_000)

    order = [shown.position for shown in seen]
    assert order == sorted(order)
    assert all(number_on(shown.image) == shown.position for shown in seen)
    positions = {shown.position for shown in seen}
    missing = [place for place in range(FRAMES - 26, FRAMES) if place not in positions]
    assert len(missing) <= max(shown.dropped for shown in seen)  # what was left out was counted


@pytest.mark.slow
def test_a_file_that_is_no_clip_is_refused_in_words_and_the_viewer_goes_on(
    qtbot: QtBot, player: Player, tmp_path: Path
) -> None:
    text = tmp_path / "letter.mp4"
    text.write_text("Dear reader")
    with qtbot.waitSignal(player.refused, timeout=20_000) as caught:
        player.open(text)
    assert "letter.mp4" in caught.args[0]

    with qtbot.waitSignal(player.shown, timeout=20_000):
        player.open(tmp_path / "counter.mp4")
    assert number_on(shown_after(qtbot, player, 5).image) == 5


@pytest.mark.slow
def test_frames_that_are_kept_are_not_looked_for_again(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    path = tmp_path / "counter.mp4"
    with MediaWorker() as worker:
        kept = worker.index(path)
    asked: list[MediaWorker] = []

    def index(worker: MediaWorker) -> FrameIndex:
        asked.append(worker)
        return kept

    with qtbot.waitSignal(player.shown, timeout=20_000):
        player.open(path, index=index)
    assert number_on(shown_after(qtbot, player, 71).image) == 71
    assert player.positions is not None
    assert player.positions.index is kept
    assert len(asked) == 1
