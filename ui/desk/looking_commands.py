"""What changes how a clip is looked at, never the evidence: zoom, mirror, steps, magnifier, the veil."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cases.records import Clip
from ui.desk.parts import Parts
from ui.dialogs.small import ReasonForm


class LookingCommands(QObject):
    """The view of the picture and of the timeline, and the protection of who looks."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.clips.graphic_wanted.connect(self.change_graphic)

    def timeline_in(self) -> None:
        """Show less of the clip, larger."""
        self._desk.timeline.zoom(1)

    def timeline_out(self) -> None:
        """Show more of the clip."""
        self._desk.timeline.zoom(-1)

    def timeline_all(self) -> None:
        """Show the whole clip."""
        self._desk.timeline.show_all()

    def toggle_spectrogram(self) -> None:
        """Turn the waveform into a spectrogram and back."""
        self._desk.timeline.toggle_spectrogram()

    def fit_picture(self) -> None:
        """The whole picture."""
        self._desk.viewer.view.fit()

    def pixels(self) -> None:
        """One pixel of the clip on one of the screen."""
        view = self._desk.viewer.view
        view.set_zoom(1.0 / view.devicePixelRatioF())

    def zoom_in(self) -> None:
        """Closer."""
        self._desk.viewer.view.set_zoom(self._desk.viewer.view.zoom * 1.25)

    def zoom_out(self) -> None:
        """Further away."""
        self._desk.viewer.view.set_zoom(self._desk.viewer.view.zoom / 1.25)

    def pan_left(self) -> None:
        """Look at what is further left in the picture that is zoomed."""
        self._desk.viewer.view.pan(-1, 0)

    def pan_right(self) -> None:
        """Look at what is further right."""
        self._desk.viewer.view.pan(1, 0)

    def pan_up(self) -> None:
        """Look at what is further up."""
        self._desk.viewer.view.pan(0, -1)

    def pan_down(self) -> None:
        """Look at what is further down."""
        self._desk.viewer.view.pan(0, 1)

    def mirror_view(self) -> None:
        """Look in a mirror."""
        self._desk.viewer.toggle_mirror()

    def turn_view(self) -> None:
        """Turn the picture by a quarter more."""
        if self._desk.clip is not None:
            self._desk.viewer.steps.turn()

    def adjust_view(self) -> None:
        """Show or hide the steps of the view."""
        self._desk.viewer.toggle_adjust()

    def magnify(self) -> None:
        """The magnifier, larger, and off again."""
        self._desk.viewer.view.cycle_loupe()

    def small_view(self) -> None:
        """Show graphic clips in a small window, or as large as others."""
        self._desk.protection.toggle_small()

    def reveal(self) -> None:
        """Show a graphic clip as it is, or veil it again."""
        clip = self._desk.clip
        if clip is not None and self._desk.protection.is_graphic(clip.id):
            self._desk.protection.toggle(clip.id)

    def mark_graphic(self) -> None:
        """Mark the clip as graphic; to take the mark off, ask why."""
        if self._desk.clip is not None:
            self.change_graphic([self._desk.clip])

    def change_graphic(self, clips: Sequence[Clip]) -> None:
        """Mark those of the clips as graphic that are not; where all are, ask why and take the marks off."""
        desk = self._desk
        new = [clip for clip in clips if not desk.protection.is_graphic(clip.id)]
        if new:
            desk.session.set_graphic(new, graphic=True, reason="")
            return
        form = ReasonForm(self.tr("Not graphic after all"), self.tr("Take the mark off"), desk)
        if form.exec():
            desk.session.set_graphic(clips, graphic=False, reason=form.reason())
