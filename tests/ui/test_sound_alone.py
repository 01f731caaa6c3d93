"""A file that holds sound only has a time axis with its waveform, is played, and gives nothing a frame's time stamp."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from cases.records import Case
from cases.workspace import Workspace
from tests.clips import make_clip, make_sound
from tests.ui.conftest import open_root, settle
from ui.main_window import MainWindow
from ui.playing.moments import Moments
from ui.playing.positions import Positions
from workbench.errors import Cancelled
from workbench.intake import take_in
from workbench.sound_instants import instants


@pytest.mark.slow
def test_a_sound_is_drawn_stepped_through_and_played(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)
        paths = [make_sound(tmp_path / "a-call.wav", 2), make_clip(tmp_path / "b-clip.mp4", seconds=1)]
        sound, video = (item.clip for item in take_in(workspace, case, paths, by="A. Tester"))
    assert sound is not None
    assert video is not None
    open_root(qtbot, window, root)
    desk = window.desk
    assert desk is not None
    desk.clips.choose(sound.id)
    settle(qtbot, window)
    player, stack = desk.player, desk.timeline.stack
    assert [name for name, _text, _place in stack.rows()] == ["ruler", "sound"]
    assert stack.whole == 2.0
    assert desk.timeline.isVisible()
    assert not desk.strip.isVisible()
    assert not desk.viewer.view.accessibleDescription().startswith("Choose")

    player.step(3)
    settle(qtbot, window)
    assert desk.viewer.timecode.text() == "00:00:00.120"
    desk.inspector.turn_to(desk.inspector.notes)
    assert not desk.inspector.notes.at_frame.isEnabled()
    enabled = [button.isEnabled() for button in desk.transport.buttons]
    assert enabled == [True, False, True, True, True, False, True]

    player.set_pace(2.0)
    player.toggle()
    with qtbot.waitSignal(player.feed.ended, timeout=10_000):
        pass
    assert player.position == 49

    desk.clips.choose(video.id)
    settle(qtbot, window)
    assert [name for name, _text, _place in stack.rows()][:4] == ["ruler", "frames", "shots", "packets"]
    assert not desk.viewer.view.image.isNull()


def test_moments_come_as_frames_do() -> None:
    positions = Positions(instants(Fraction(1, 5)))
    moments = Moments(positions)

    def told(pts: int, count: int, **how: bool | int) -> list[int]:
        stream = iter(moments.play(Path(), pts, span=(0, 4), **how))  # type: ignore[arg-type]  # arguments by name
        return [frame.pts for frame, _number in zip(stream, range(count), strict=False)]

    assert told(1, 9) == [1, 2, 3, 4]
    assert told(3, 9, backwards=True) == [3, 2, 1, 0]
    assert told(3, 5, loop=True) == [3, 4, 0, 1, 2]
    assert told(0, 9, apart=3) == [0, 3]
    (frame,) = moments.play(Path(), 4, span=(0, 4))
    assert np.size(frame.rgb) == 0
    with pytest.raises(Cancelled):
        next(iter(moments.play(Path(), 0, span=(0, 4), cancel=lambda: True)))
