"""The viewer: the picture under a line that says exactly which frame it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cases.records import Clip, ClipKind
from ui import widgets
from ui.desk.frame_view import FrameView
from ui.desk.player import Player
from ui.feed import Shown
from ui.widgets import label, plural, tool
from ui.words import exact, thousandths
from workbench.names import in_terms_of


class Viewer(QWidget):
    """Picture, identity of the frame, zoom."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewer")
        self._player = player
        self._clip: Clip | None = None
        self.view = FrameView()
        self.timecode = label("", "timecode")
        self.identity = label("", "small")
        self.timecode.setAccessibleName(self.tr("Time of the frame shown"))
        self._chips = label("", "chip")
        self._dropped = label("", "chip-warn")
        self._dropped.hide()
        self._zoom = label("", "chip")
        self._mirror = tool("mirror", self.tr("Mirror the view (V)"), self._mirrored)
        self._mirror.setCheckable(True)
        head = widgets.row(
            widgets.column(self.timecode, self.identity, gap=1),
            None,
            self._dropped,
            self._chips,
            self._zoom,
            self._mirror,
            tool("one-to-one", self.tr("Show pixels one to one (1)"), self._pixels),
            tool("fit", self.tr("Fit the picture (0)"), self.view.fit),
            gap=6,
        )
        head.setContentsMargins(widgets.PAD, 9, 10, 8)
        bar = QWidget()
        bar.setObjectName("viewerHead")
        bar.setLayout(head)
        bar.setFixedHeight(62)
        self.setLayout(widgets.column(bar, self.view, gap=0))
        self.view.zoomed.connect(self._zoomed)
        player.shown.connect(self._shown)
        player.refused.connect(self._refused)
        player.playing_changed.connect(lambda _speed: self._fit_playback())
        self.show_nothing()

    def show_nothing(self) -> None:
        """No clip is chosen."""
        self._clip = None
        self.timecode.setText("–")
        self.identity.setText("")
        for chip in (self._chips, self._zoom, self._dropped):
            chip.hide()
        self.view.say(self.tr("Choose a clip on the left, or drop files here."))

    def show_clip(self, clip: Clip) -> None:
        """Get ready for a clip whose frames will arrive."""
        self._clip = clip
        self.timecode.setText("–")
        self.identity.setText(clip.name)
        self._dropped.hide()
        self.view.fit()
        self._chips.setText(f"{clip.width} × {clip.height}")
        self._chips.setVisible(clip.width > 0)
        self._zoom.setVisible(False)
        if clip.kind is ClipKind.AUDIO:
            self.view.say(self.tr("This file holds sound only. What it is, and where it comes from, is on the right."))
        else:
            self.view.say("")

    def show_preview(self, image: QImage, seconds: float) -> None:
        """Show a small picture from nearby until the exact frame comes, and say that it is none."""
        clip = self._clip
        if clip is not None and clip.width:
            self.view.show_image(image, QSize(clip.width, clip.height))
            self.timecode.setText(f"≈ {thousandths(seconds)}")
            self.identity.setText(self.tr("a small picture from nearby; the exact frame follows"))

    def _shown(self, shown: Shown) -> None:
        clip = self._clip
        if clip is None:
            return
        full = QSize(clip.width, clip.height) if shown.image.width() < clip.width else shown.image.size()
        self.view.show_image(shown.image, full)
        self._zoomed(self.view.zoom * self.devicePixelRatioF())
        positions = self._player.positions
        if positions is None:
            self.timecode.setText(self.tr("Still"))
            self.identity.setText(clip.name)
            return
        self.timecode.setText(exact(positions.time(shown.position)))
        kind = self.tr("{0}, key frame").format(shown.picture_type) if shown.key else shown.picture_type
        base = positions.time_base
        place = self.tr("frame {0} of {1}").format(f"{shown.position + 1:,}", f"{len(positions):,}")
        self.identity.setText(f"pts {shown.pts} · {base.numerator}/{base.denominator} · {kind} · {place}")
        self._dropped.setText(plural(shown.dropped, self.tr("{0} frame dropped"), self.tr("{0} frames dropped")))
        self._dropped.setVisible(shown.dropped > 0)

    def _refused(self, sentence: str) -> None:
        if self._clip is not None:
            self.view.say(in_terms_of(sentence, Path(self._clip.stored), self._clip.name))

    def _zoomed(self, zoom: float) -> None:
        self._zoom.setText(f"{round(zoom * 100)} %")
        self._zoom.setVisible(not self.view.image.isNull())

    def _pixels(self) -> None:
        self.view.set_zoom(1.0 / self.devicePixelRatioF())

    def _mirrored(self) -> None:
        self.view.set_mirrored(self._mirror.isChecked())

    def toggle_mirror(self) -> None:
        """Mirror the view or not."""
        self._mirror.toggle()
        self._mirrored()

    def _fit_playback(self) -> None:
        """While playing, decode no larger than what is seen."""
        ratio = self.devicePixelRatioF()
        size = self.view.place().size() * ratio
        self._player.fit = (max(round(size.width()), 16), max(round(size.height()), 16))
