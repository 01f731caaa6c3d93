"""What the analyst can do by key with a clip: play it, and go to another frame."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.desk.parts import Parts
from ui.dialogs.small import GoToForm


class PlayingCommands(QObject):
    """Playing and moving."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk

    def toggle_play(self) -> None:
        """Play or stop."""
        self._desk.player.toggle()

    def pause(self) -> None:
        """Stop."""
        self._desk.player.pause()

    def shuttle_on(self) -> None:
        """Play, faster each time."""
        self._desk.player.shuttle(1)

    def shuttle_back(self) -> None:
        """Play backwards, faster each time."""
        self._desk.player.shuttle(-1)

    def slower(self) -> None:
        """The next slower speed."""
        self._desk.player.change_pace(-1)

    def faster(self) -> None:
        """The next faster speed."""
        self._desk.player.change_pace(1)

    def mark_in(self) -> None:
        """Let the range begin here."""
        self._desk.player.mark_in()

    def mark_out(self) -> None:
        """Let the range end here."""
        self._desk.player.mark_out()

    def clear_marks(self) -> None:
        """No range."""
        self._desk.player.clear_marks()

    def toggle_loop(self) -> None:
        """Loop or not."""
        self._desk.player.set_loop(not self._desk.player.loop)

    def toggle_sound(self) -> None:
        """Mute or not."""
        self._desk.player.set_muted(not self._desk.player.muted)

    def frame_on(self) -> None:
        """One frame on."""
        self._desk.player.step(1)

    def frame_back(self) -> None:
        """One frame back."""
        self._desk.player.step(-1)

    def second_on(self) -> None:
        """One second on."""
        self._desk.player.skip(1.0)

    def second_back(self) -> None:
        """One second back."""
        self._desk.player.skip(-1.0)

    def to_start(self) -> None:
        """The first frame."""
        self._desk.player.to_start()

    def to_end(self) -> None:
        """The last frame."""
        self._desk.player.to_end()

    def keyframe_on(self) -> None:
        """The next keyframe found; where none is known yet, the next key frame of the coding."""
        self._keyframe(1)

    def keyframe_back(self) -> None:
        """The keyframe before."""
        self._keyframe(-1)

    def _keyframe(self, step: int) -> None:
        player, positions = self._desk.player, self._desk.player.positions
        if positions is None or not player.pictures:
            return
        known = [positions.at_pts(row.pts) for row in self._desk.strip.keyframes.rows()]
        if not known:
            there = positions.next_key(player.position) if step > 0 else positions.previous_key(player.position)
            player.go(there)
            return
        ahead = [place for place in known if (place - player.position) * step > 0]
        if ahead:
            player.go(min(ahead) if step > 0 else max(ahead))

    def go_to(self) -> None:
        """Ask for a time, frame or PTS and go there."""
        positions = self._desk.player.positions
        if positions is not None:
            form = GoToForm(positions, self._desk)
            if form.exec():
                self._desk.player.go(form.position())
