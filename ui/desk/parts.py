"""The parts of the desk, made and not yet joined; what works on several of them takes them all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.records import Case, Clip
from ui.desk.clip_list import ClipList
from ui.desk.inspector import Inspector
from ui.desk.jobs_pane import JobsPane
from ui.desk.keyframe_strip import KeyframeStrip
from ui.desk.marks import Marks
from ui.desk.marks_overlay import MarksOverlay
from ui.desk.player import Player
from ui.desk.status_bar import StatusBar
from ui.desk.timeline import Timeline
from ui.desk.transport import Transport
from ui.desk.viewer import Viewer
from ui.playing.sound_out import SoundOut
from ui.protection import Protection
from ui.session import Session
from ui.settings import Settings
from ui.thumbs import Thumbs


class Parts(QWidget):
    """What is on screen while a workspace is open, and what is chosen.

    Signals ``compare_wanted(MatchView)``, ``window_wanted(str)`` names what the window is to do.
    """

    compare_wanted = Signal(object)
    window_wanted = Signal(str)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.settings = session, settings
        self.case: Case | None = None
        self.clip: Clip | None = None
        self.player = Player(self, SoundOut())
        self.player.muted = settings.starts_muted() or settings.muted()
        self.player.volume = settings.volume()
        self.player.sound_changed.connect(self._remember_sound)
        self.protection = Protection(settings, self)
        self.thumbs = Thumbs(session, self.protection, self)
        self.clips = ClipList(session, self.thumbs, self.protection)
        self.viewer = Viewer(self.player, self.protection)
        self.transport = Transport(self.player)
        self.timeline = Timeline(self.player)
        self.strip = KeyframeStrip()
        self.marks = Marks(session, self)
        self.overlay = MarksOverlay(self.viewer.view, self.marks, self.player)
        self.inspector = Inspector(session, self.thumbs, self.player, self.marks)
        self.jobs_pane = JobsPane(session.jobs)
        self.status = StatusBar(session.jobs)
        self.protection.spent.connect(self.status.show_spent)

    def _remember_sound(self) -> None:
        self.settings.set_sound(muted=self.player.muted, volume=self.player.volume)
