"""The player on a real clip: speeds, backwards, seeks, the looped range, what is heard, and what is said of silence."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.clips import voice
from tests.ui.conftest import bars
from tests.ui.test_playback import FakeDevice, Time
from tests.ui.test_viewer import number_on
from tests.ui.watchdog import Watchdog
from ui.desk.player import Player
from ui.desk.transport import Transport
from ui.playing.feed import Shown
from ui.playing.sound_out import SoundOut
from ui.settings import Settings
from ui.slider import Slider
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip
from workbench.media.model import FrameIndex
from workbench.media.steps import step

FRAMES = 120
RATE = Fraction(25)

pytestmark = pytest.mark.slow


class RealTime(Time):
    """A device's time is the machine's here."""

    @property
    def now(self) -> float:
        return time.monotonic()

    @now.setter
    def now(self, value: float) -> None:
        """Time cannot be set."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("played") / "played.mp4"
    return write_clip(path, (bars(n) for n in range(FRAMES)), rate=RATE, audio=voice(FRAMES / 25), crf=16)


@pytest.fixture
def device() -> FakeDevice:
    return FakeDevice(RealTime(), drift=1.0)


@pytest.fixture
def player(qtbot: QtBot, clip: Path, device: FakeDevice) -> Iterator[Player]:
    made = Player(sound=SoundOut(lambda: device))
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.open(clip)
    yield made
    made.close()


@pytest.fixture
def seen(player: Player) -> list[Shown]:
    shown: list[Shown] = []
    player.shown.connect(shown.append)
    return shown


def numbers(seen: list[Shown]) -> list[int]:
    """Of what was shown, read off the pictures; each must be what it is said to be."""
    assert [number_on(shown.image) for shown in seen] == [shown.position for shown in seen]
    return [shown.position for shown in seen]


def play_until(qtbot: QtBot, player: Player, seen: list[Shown], count: int) -> None:
    qtbot.waitUntil(lambda: len(seen) >= count, timeout=20_000)
    player.pause()
    qtbot.waitUntil(lambda: not player.feed.busy, timeout=10_000)


def test_keys_double_the_speed_turn_it_round_and_slow_it_down(player: Player) -> None:
    player.set_loop(True)
    speeds: list[float] = []
    player.playing_changed.connect(speeds.append)
    for _ in range(5):
        player.shuttle(1)
    player.shuttle(-1)
    player.shuttle(-1)
    player.pause()
    assert speeds == [1.0, 2.0, 4.0, 8.0, -1.0, -2.0, 0.0]

    for _ in range(9):
        player.change_pace(-1)
    assert player.pace == 0.1
    player.change_pace(1)
    player.toggle()
    player.change_pace(1)
    assert speeds[-2:] == [0.25, 0.5]
    player.shuttle(-1)
    player.set_pace(4.0)
    assert speeds[-1] == -4.0


def test_a_clip_opened_at_a_frame_shows_no_other(qtbot: QtBot, player: Player, seen: list[Shown], clip: Path) -> None:
    assert player.positions is not None
    pts = [player.positions.pts(position) for position in (70, 40)]
    indexed = threading.Event()

    def index(worker: MediaWorker) -> FrameIndex:
        found = worker.index(clip)
        indexed.set()
        return found

    player.open(clip, at_pts=pts[0], index=index)
    assert indexed.wait(10)
    time.sleep(0.2)  # the frame is decoded, and the window, busy with else, has heard of nothing
    player.set_steps((step("mirror", "horizontal"),))
    qtbot.waitUntil(lambda: bool(seen) and bool(seen[-1].steps), timeout=10_000)
    assert {shown.position for shown in seen} == {player.position} == {70}

    player.set_steps(())
    player.open(clip)
    player.go_pts(pts[1])
    qtbot.waitUntil(lambda: seen[-1].position == 40, timeout=10_000)
    assert player.position == 40


def test_backwards_every_frame_comes_in_its_turn(qtbot: QtBot, player: Player, seen: list[Shown]) -> None:
    player.go(60)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1].position == 60)
    seen.clear()
    player.play(-1.0)
    play_until(qtbot, player, seen, 25)
    shown = numbers(seen)[:25]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] == 60
    assert 60 - shown[-1] - 24 <= seen[24].dropped


def test_the_range_goes_round_and_nothing_else_is_shown(qtbot: QtBot, player: Player, seen: list[Shown]) -> None:
    player.go(40)
    player.mark_in()
    player.go(51)
    player.mark_out()
    player.set_loop(True)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1].position == 51)
    seen.clear()
    player.play(1.0)
    qtbot.waitUntil(lambda: len(seen) >= 40, timeout=20_000)
    player.set_loop(False)
    qtbot.waitUntil(lambda: seen[-1].position > 60, timeout=20_000)
    player.pause()
    first = next(i for i, shown in enumerate(seen) if shown.position > 51)
    assert set(numbers(seen[:first])) <= set(range(40, 52))
    assert len(set(numbers(seen[:first]))) >= 10

    player.go(45)
    player.mark_out()
    player.go(60)
    player.mark_in()  # behind the end, which is forgotten
    assert player.range == (60, FRAMES - 1)
    player.clear_marks()
    assert player.range == (0, FRAMES - 1)


def test_a_seek_while_playing_goes_on_from_there(qtbot: QtBot, player: Player, seen: list[Shown]) -> None:
    player.play(1.0)
    qtbot.waitUntil(lambda: len(seen) >= 10, timeout=20_000)
    player.go_seconds(3.0)
    assert player.speed == 1.0
    before = len(seen)
    qtbot.waitUntil(lambda: len(seen) >= before + 15, timeout=20_000)
    after = numbers(seen[before:])
    assert after[0] == 75
    assert after == sorted(after)
    player.pause()
    assert player.speed == 0.0


def test_sound_is_heard_in_step_while_it_is_on(
    qtbot: QtBot, player: Player, seen: list[Shown], device: FakeDevice
) -> None:
    player.play(1.0)
    qtbot.waitUntil(lambda: len(seen) >= 5, timeout=20_000)
    assert not device.played  # muted at first
    player.set_muted(False)
    qtbot.waitUntil(lambda: any(device.played), timeout=20_000)
    qtbot.waitUntil(lambda: seen[-1].position > 60, timeout=20_000)
    late = [shown.late for shown in seen[-20:]]
    assert sorted(map(abs, late))[-3] <= 0.04  # two may have met a busy machine
    player.go_seconds(1.0)
    qtbot.waitUntil(lambda: 30 < seen[-1].position < 60, timeout=20_000)
    qtbot.waitUntil(lambda: any(device.played), timeout=20_000)
    assert player.silence == ""
    player.pause()
    qtbot.waitUntil(lambda: device.began is None, timeout=5_000)


def test_what_is_not_heard_or_shown_is_said(qtbot: QtBot, player: Player, device: FakeDevice) -> None:
    transport = Transport(player)
    qtbot.addWidget(transport)
    transport.resize(1200, 50)
    transport.show()
    transport.set_ready(ready=True)
    player.set_loop(True)
    assert transport.sound.toolTip() == "Muted. Turn the sound on (Shift+M)"
    transport.sound.click()
    assert not player.muted
    assert transport.volume.isVisible()
    assert isinstance(transport.volume, Slider)  # it keeps its keys
    player.play(-1.0)
    assert (transport.speed.text(), transport.note.text()) == ("−1×", "silent backwards")
    player.play(8.0)
    assert (transport.speed.text(), transport.note.text()) == ("8×", "silent at this speed")
    assert transport.sound.toolTip() == "Sound is on, but silent at this speed."
    player.play(0.5)
    assert transport.note.text() == ""
    qtbot.waitUntil(lambda: any(device.played), timeout=20_000)
    player.pause()
    player.go(25)
    player.mark_in()
    assert transport.range.text() == "0:01.0–0:04.8"
    assert transport.loop.isChecked()


def test_what_has_no_room_is_in_a_menu_by_the_same_words_and_keys(qtbot: QtBot, player: Player) -> None:
    holder = QWidget()  # by itself no window is narrower than its layout
    qtbot.addWidget(holder)
    transport = Transport(player, holder)
    transport.resize(1200, 50)
    holder.show()
    transport.set_ready(ready=True)
    player.set_muted(False)
    assert not transport.more.isVisible()
    transport.resize(330, 50)
    assert transport.more.isVisible()
    assert transport.more.focusPolicy() & Qt.FocusPolicy.TabFocus
    transport.more.menu().aboutToShow.emit()
    offered = {action.text(): action for action in transport.more.menu().actions()}
    moves = [
        "First frame\tHome",
        "Previous key frame\tCtrl+Left",
        "Next key frame\tCtrl+Right",
        "Last frame\tEnd",
    ]
    volumes = [f"Volume {level} %" for level in (100, 75, 50, 25)]
    assert list(offered) == [*moves, "Loop\tCtrl+L", "", *volumes]
    assert all(offered[move].isEnabled() for move in moves)
    offered["Last frame\tEnd"].trigger()
    offered["Loop\tCtrl+L"].trigger()
    offered["Volume 25 %"].trigger()
    assert (player.position, player.loop, player.volume) == (FRAMES - 1, True, 0.25)


def test_without_a_device_it_plays_on_and_says_why_it_is_silent(qtbot: QtBot, clip: Path) -> None:
    player = Player(sound=SoundOut(lambda: None))
    transport = Transport(player)
    qtbot.addWidget(transport)
    with qtbot.waitSignal(player.shown, timeout=20_000):
        player.open(clip)
    seen: list[Shown] = []
    player.shown.connect(seen.append)
    player.set_muted(False)
    player.play(1.0)
    qtbot.waitUntil(lambda: len(seen) > 10 and bool(player.silence), timeout=20_000)
    assert "no sound device" in transport.sound.toolTip()
    assert not transport.volume.isVisibleTo(transport)
    player.close()


def test_a_clip_without_sound_says_so(qtbot: QtBot, tmp_path: Path, device: FakeDevice) -> None:
    mute = write_clip(tmp_path / "mute.mp4", (bars(n) for n in range(30)), rate=RATE)
    player = Player(sound=SoundOut(lambda: device))
    with qtbot.waitSignal(player.shown, timeout=20_000):
        player.open(mute)
    player.set_muted(False)
    player.play(1.0)
    qtbot.waitUntil(lambda: "holds no sound" in player.silence, timeout=20_000)
    player.close()


def test_the_window_answers_while_it_plays(
    qtbot: QtBot, player: Player, seen: list[Shown], set_aside: Callable[[], None]
) -> None:
    transport = Transport(player)
    qtbot.addWidget(transport)
    transport.show()
    player.set_loop(True)
    player.set_muted(False)
    set_aside()
    with Watchdog():
        player.play(2.0)
        qtbot.waitUntil(lambda: len(seen) > 40, timeout=20_000)
        player.go_seconds(2.0)
        player.play(-1.0)
        qtbot.waitUntil(lambda: len(seen) > 60, timeout=20_000)
        player.pause()
        qtbot.waitUntil(lambda: not player.feed.busy, timeout=10_000)


def test_how_loud_it_was_is_remembered(tmp_path: Path) -> None:
    assert (Settings(tmp_path / "a.ini").muted(), Settings(tmp_path / "a.ini").volume()) == (True, 0.8)
    Settings(tmp_path / "a.ini").set_sound(muted=False, volume=0.35)
    assert (Settings(tmp_path / "a.ini").muted(), Settings(tmp_path / "a.ini").volume()) == (False, 0.35)
    (tmp_path / "b.ini").write_text("[General]\nvolume=loud\nmuted=maybe\n")
    assert (Settings(tmp_path / "b.ini").muted(), Settings(tmp_path / "b.ini").volume()) == (True, 0.8)


def test_every_button_has_a_name(qtbot: QtBot, player: Player) -> None:
    transport = Transport(player)
    qtbot.addWidget(transport)
    assert all(button.accessibleName() for button in transport.findChildren(QToolButton))


def test_sound_is_not_loaded_before_it_is_wanted() -> None:
    look = "print([n for n in sys.modules if 'Multimedia' in n or n == 'ui.playing.qt_sound'])"
    code = f"import sys, ui.app, ui.desk.desk; {look}"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
