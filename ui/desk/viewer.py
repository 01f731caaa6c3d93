"""The viewer: the picture under a line that says exactly which frame it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cases.records import Clip, ClipKind
from ui import theme, widgets
from ui.desk.adjust_panel import AdjustPanel
from ui.desk.adjust_steps import Entry, StepList, short
from ui.desk.frame_view import FrameView
from ui.desk.overflow import Overflow
from ui.desk.player import Player
from ui.fields import Fields
from ui.playing.feed import Shown
from ui.playing.pace import every
from ui.protection import SMALL, Protection, said, said_shortly
from ui.shortcuts import keyed
from ui.widgets import counted, label, plural, tool
from ui.words import exact, percent, thousandths
from workbench.media.steps import Steps, turned
from workbench.names import in_terms_of

WIDEST_TIME = "00:00:00.000"
"""What the time of the frame needs room for."""
MOST_PIXELS = (1 << 24) - 1
"""Qt's own bound of a widget's width: none."""
AVERAGED = 24
"""Frames after the one on screen that an average over a range begins with, where none is marked."""
SHORTER = 3
"""What gives way before the words on the veil: the chips, then two tools."""
SLOW_MS = 200
"""Milliseconds that steps may take before the picture says that they are under way."""


class Viewer(QWidget):
    """Picture, identity of the frame, zoom, and what is done to the picture. Signal ``export_wanted()``."""

    export_wanted = Signal()

    def __init__(self, player: Player, protection: Protection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewer")
        self._player = player
        self._protection = protection
        self._last: Shown | None = None
        self._veil, self._veil_says = label("", "chip-warn"), ("", "")
        self._room_for: tuple[object, ...] = ()
        self._veil.hide()
        self._clip: Clip | None = None
        self.view = FrameView()
        self.timecode = label("", "timecode")
        self.identity = Fields("", "small")
        self.timecode.setAccessibleName(self.tr("Time of the frame shown"))
        self._small = tool("small-view", self.tr("Show graphic clips small"), protection.toggle_small)
        self._small.setCheckable(True)
        self._small.hide()
        self._chips = label("", "chip")
        self._dropped = label("", "chip-warn")
        self._dropped.hide()
        self._every = label("", "chip")
        self._every.hide()
        self._zoom = label("", "chip")
        self.steps = StepList(self)
        self._kept: dict[str, tuple[Entry, ...]] = {}
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self.adjust = AdjustPanel(self.steps, self._here, self._span)
        self.adjust.hide()
        self._mirror = keyed(tool("mirror", self.tr("Mirror the view"), self.steps.toggle_mirror), "mirror_view")
        loupe = self.tr("Magnifier: 4×, 8×, off ({0}); or hold the middle button")
        self._loupe = keyed(tool("loupe", loupe, self.view.cycle_loupe), "magnify")
        adjust = self.tr("Adjust the view: levels, edges, averages… ({0})")
        self._adjust = keyed(tool("sliders", adjust, self.toggle_adjust), "adjust_view")
        for toggle in (self._mirror, self._loupe, self._adjust):
            toggle.setCheckable(True)
        stage = widgets.row(self.view, self.adjust, gap=0)
        stage.setStretch(0, 1)
        self._line = self._head()
        bar = QWidget()
        bar.setObjectName("viewerHead")
        bar.setLayout(self._line)
        bar.setMinimumHeight(theme.px(62))
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(widgets.column(bar, stage, gap=0))
        self._connect(player, protection)
        self.show_nothing()

    def _head(self) -> QHBoxLayout:
        """The line over the picture."""
        self._to_pixels = keyed(tool("one-to-one", self.tr("Show pixels one to one"), self._pixels), "pixels")
        self._to_fit = keyed(tool("fit", self.tr("Fit the picture"), self.view.fit), "fit_picture")
        acts = ("adjust_view", "magnify", "mirror_view", "pixels", "fit_picture", "small_view")
        tools = (self._adjust, self._loupe, self._mirror, self._to_pixels, self._to_fit, self._small)
        self._more = Overflow(dict(zip(tools, acts, strict=True)))
        head = widgets.row(
            widgets.column(self.timecode, self.identity, gap=1),
            None,
            self._veil,
            self._small,
            self._every,
            self._dropped,
            self._chips,
            self._zoom,
            self._adjust,
            self._loupe,
            self._mirror,
            self._to_pixels,
            self._to_fit,
            self._more,
            gap=6,
        )
        head.setContentsMargins(widgets.PAD, 9, 10, 8)
        return head

    def _connect(self, player: Player, protection: Protection) -> None:
        self.view.zoomed.connect(self._zoomed)
        self.view.magnified.connect(lambda factor: self._loupe.setChecked(factor > 0))
        self.steps.changed.connect(self._steps_changed)
        self.adjust.closed.connect(self.toggle_adjust)
        self.adjust.export_wanted.connect(self.export_wanted)
        self._slow.timeout.connect(self._say_slow)
        player.steps_refused.connect(self._steps_refused)
        player.moved.connect(lambda _position: self._slow.start())
        player.shown.connect(self._shown)
        player.refused.connect(self._refused)
        protection.changed.connect(self._veil_changed)
        player.playing_changed.connect(lambda _speed: self._fit_playback())
        player.playing_changed.connect(self._say_every)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the line over the picture."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is no room for all, size and zoom give way to the time of the frame, then tools to a menu.

        The words on the veil get shorter before the tools go that are used most: its key is said in any case.
        """
        widest = max((WIDEST_TIME, self.timecode.text()), key=len)
        self.timecode.setMinimumWidth(self.timecode.fontMetrics().horizontalAdvance(widest))
        self._veil.setToolTip(self._veil_says[0])
        self._veil.setAccessibleName(self._veil_says[0])
        chips = (self._chips, self._zoom)
        told = [(chip.isHidden(), chip.text()) for chip in (*chips, self._every, self._dropped)]
        least = self.timecode.minimumWidth(), self.identity.minimumSizeHint().width()
        asked = (self.width(), *least, self._veil.isHidden(), *self._veil_says, *told)
        if asked == self._room_for:
            return
        self._room_for = asked
        spare = (self._mirror, self._loupe, self._to_pixels, self._to_fit, self._small, self._adjust)
        for gone in range(len(spare) + 3):
            for chip in chips:
                chip.setMaximumWidth(0 if gone > 0 else MOST_PIXELS)
            self._veil.setText(self._veil_says[gone > SHORTER])
            wanted = [made for made in spare if made is not self._small or not self._veil.isHidden()]
            away = [made for place, made in enumerate(spare) if gone > place + 1 + (place >= SHORTER - 1)]
            for made in spare:
                made.setHidden(made in away or made not in wanted)
            self._more.stand_for([made for made in away if made in wanted])
            if not self._lacks():
                break

    def _lacks(self) -> bool:
        """Whether the line over the picture needs more than there is."""
        self._line.activate()
        return self._line.minimumSize().width() > self.width()

    def show_nothing(self) -> None:
        """No clip is chosen."""
        self._keep_steps()
        self._clip = None
        self.timecode.setText("–")
        self.identity.set_text("")
        for chip in (self._chips, self._zoom, self._dropped):
            chip.hide()
        self.view.say(self.tr("Choose a clip on the left, or drop files here."))

    def show_clip(self, clip: Clip) -> None:
        """Get ready for a clip whose frames will arrive."""
        self._keep_steps()
        self._clip = None
        self.steps.set_entries(self._kept.get(clip.id, ()))
        self._clip = clip
        self._steps_changed()
        if clip.kind is ClipKind.AUDIO and not self.adjust.isHidden():
            self.toggle_adjust()
        self.adjust.set_still(still=clip.kind is ClipKind.STILL)
        self._adjust.setEnabled(clip.kind is not ClipKind.AUDIO)
        self.view.set_note("")
        self._last = None
        self._veil_changed()
        self.timecode.setText("–")
        self.identity.set_text(clip.name)
        self._dropped.hide()
        self.view.fit()
        self._chips.setText(f"{clip.width} × {clip.height}")
        self._chips.setVisible(clip.width > 0)
        self._make_room()
        self._zoom.setVisible(False)
        if clip.kind is ClipKind.AUDIO:
            self.view.say(self.tr("This file holds sound only: it is drawn below, and plays there."))
        else:
            self.view.say("")

    def show_preview(self, image: QImage, seconds: float) -> None:
        """Show a small picture from nearby until the exact frame comes, and say that it is none."""
        clip = self._clip
        if clip is not None and clip.width:
            self.view.set_note("")
            self.view.show_image(self._allowed(image), QSize(clip.width, clip.height))
            self.timecode.setText(f"≈ {thousandths(seconds)}")
            self.identity.set_text(self.tr("a small picture from nearby; the exact frame follows"))

    def _shown(self, shown: Shown) -> None:
        clip, self._last = self._clip, shown
        if clip is None:
            return
        if clip.kind is ClipKind.AUDIO:
            if self._player.positions is not None:
                self.timecode.setText(exact(self._player.positions.time(shown.position)))
            return
        full = QSize(clip.width, clip.height)
        full = full.transposed() if turned(shown.steps) else full
        image = self._allowed(shown.image)
        self.view.show_image(image, full if image.width() < full.width() else image.size())
        self._slow.stop()
        self.view.set_note(self._note(shown.steps))
        self._zoomed(self.view.zoom * self.devicePixelRatioF())
        positions = self._player.positions
        if positions is None:
            self.timecode.setText(self.tr("Still"))
            self.identity.set_text(clip.name)
            return
        self.timecode.setText(exact(positions.time(shown.position)))
        kind = self.tr("{0}, key frame").format(shown.picture_type) if shown.key else shown.picture_type
        base = positions.time_base
        place = self.tr("frame {0} of {1}").format(counted(shown.position + 1), counted(len(positions)))
        fields = (f"pts {shown.pts}", f"{base.numerator}/{base.denominator}", kind, place)
        self.identity.set_fields(fields, (1, 2, 0))
        self._dropped.setText(plural(shown.dropped, self.tr("{0} frame dropped"), self.tr("{0} frames dropped")))
        self._dropped.setVisible(shown.dropped > 0)

    def _say_every(self, speed: float) -> None:
        """Say how many frames are left out on purpose at this speed."""
        positions = self._player.positions
        shown = every(speed, positions.rate) if positions is not None and speed and self._player.pictures else 1
        self._every.setText(self.tr("1 frame in {0} shown").format(shown))
        self._every.setVisible(shown > 1)

    def _allowed(self, image: QImage) -> QImage:
        """The picture, veiled as long as the clip is."""
        return image if self._clip is None else self._protection.allowed(self._clip.id, image)

    def _veil_changed(self) -> None:
        """Say whether the clip is veiled, and show its frame accordingly."""
        clip = self._clip
        graphic = clip is not None and self._protection.is_graphic(clip.id)
        veiled = clip is not None and self._protection.veiled(clip.id)
        self._veil_says = said(veiled=veiled), said_shortly(veiled=veiled)
        self._veil.setVisible(graphic)
        small = clip is not None and self._protection.small(clip.id)
        keyed(self._small, "small_view", text=self.tr("Show it large") if small else self.tr("Show it small"))
        self._small.setChecked(small)
        self.view.set_limit(SMALL if small else None)
        self._make_room()
        if self._last is not None:
            self._shown(self._last)

    def _refused(self, sentence: str) -> None:
        if self._clip is not None:
            self.view.say(in_terms_of(sentence, Path(self._clip.stored), self._clip.name))

    def _zoomed(self, zoom: float) -> None:
        self._zoom.setText(percent(round(zoom * 100)))
        self._zoom.setVisible(not self.view.image.isNull())
        self._make_room()

    def _pixels(self) -> None:
        self.view.set_zoom(1.0 / self.devicePixelRatioF())

    def toggle_mirror(self) -> None:
        """Mirror the view or not."""
        self.steps.toggle_mirror()

    def toggle_adjust(self) -> None:
        """Show or hide the strip of steps."""
        opening = self.adjust.isHidden() and self._clip is not None
        self.adjust.setVisible(opening)
        self._adjust.setChecked(opening)
        (self.adjust.add if opening else self.view).setFocus()

    def _keep_steps(self) -> None:
        """Remember what was done to the clip that is left, until the desk is closed."""
        if self._clip is not None:
            self._kept[self._clip.id] = self.steps.entries

    def _steps_changed(self) -> None:
        self._mirror.setChecked(self.steps.mirrored)
        if self._clip is not None and self._clip.kind is not ClipKind.AUDIO:  # the clip before would come
            self._player.set_steps(self.steps.steps())
            self._slow.start()

    def _note(self, done: Steps) -> str:
        """What was done to the picture on screen, and what waits until playing stops."""
        waiting = tuple(each for each in self._player.steps if each not in done) if self._player.speed else ()
        parts = [short(done), self.tr("when paused: {0}").format(short(waiting)) if waiting else ""]
        said = " · ".join(part for part in parts if part)
        return self.tr("Adjusted: {0}").format(said) if said else ""

    def _say_slow(self) -> None:
        """The picture on screen is not yet what was asked for: averages of many frames take a while."""
        if self._player.steps and self._player.feed.busy and not self._player.speed:
            self.view.set_note(self.tr("Under way: {0} …").format(short(self._player.steps)))

    def _steps_refused(self, sentence: str) -> None:
        self._slow.stop()
        if self._clip is not None:
            self.view.set_note(self._note(self._last.steps) if self._last is not None else "")
            if self.adjust.isHidden():
                self.toggle_adjust()
            self.adjust.say(in_terms_of(sentence, Path(self._clip.stored), self._clip.name))

    def _here(self) -> int:
        """PTS of the frame on screen."""
        positions = self._player.positions
        return 0 if positions is None else positions.pts(self._player.position)

    def _span(self) -> tuple[int, int]:
        """PTS of the range that is marked on the timeline, else of the next frames from here."""
        player, positions = self._player, self._player.positions
        if positions is None:
            return 0, 0
        marked = player.marks != (None, None)
        first, last = player.range if marked else (player.position, positions.clamp(player.position + AVERAGED))
        return positions.pts(first), positions.pts(last)

    def _fit_playback(self) -> None:
        """While playing, decode no larger than what is seen."""
        ratio = self.devicePixelRatioF()
        size = self.view.place().size() * ratio
        self._player.fit = (max(round(size.width()), 16), max(round(size.height()), 16))
