"""The middle of the desk: the viewer over the timeline, which shows as much as it has room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui import widgets
from ui.desk.keyframe_strip import KeyframeStrip
from ui.desk.shares import Shares
from ui.desk.timeline import Timeline
from ui.desk.transport import Transport
from ui.desk.viewer import Viewer

SHARES = (0.62, 0.38)
"""The viewer is the largest thing on the desk."""
LEAST = 96
"""Pixels of the lanes that stay in sight; what is below them is scrolled to."""


class LanesPane(QWidget):
    """Lanes over the strip of keyframes, which is scrolled to where there is no room for both."""

    def __init__(self, timeline: Timeline, strip: KeyframeStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelinePane")
        self._timeline = timeline
        self.pictures = True
        """Whether the clip may have keyframes."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = widgets.label(self.tr("Keyframes"), "lane")
        self.strip = QWidget()
        line = widgets.row(self._name, widgets.column(strip, strip.left_out, gap=0), gap=0)
        line.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(widgets.PAD, 0, widgets.PAD, 2)
        self.strip.setLayout(line)
        both = QWidget()
        inside = widgets.column(timeline, self.strip, gap=2)
        inside.setStretch(0, 1)
        both.setLayout(inside)
        area.setWidget(both)
        for part in (area.viewport(), both, timeline):
            part.setAutoFillBackground(False)
        self.setLayout(widgets.column(area))
        self.setMinimumHeight(LEAST)

    def most(self) -> int:
        """Pixels beyond which more room would stay empty."""
        return self._timeline.stack.extent()[2] + self._strip_height()

    def fit(self) -> None:
        """Where the strip would press the lanes, let them have the room, and the strip lie below what is seen."""
        self._name.setFixedWidth(self._timeline.stack.left - widgets.PAD)
        least, usual, _most = self._timeline.stack.extent()
        lanes = least + (usual - least) // 4
        pressed = self.pictures and self.height() < lanes + self._strip_height()
        self._timeline.setMinimumHeight(max(least, self.height()) if pressed else 0)
        self.strip.setVisible(self.pictures)

    def _strip_height(self) -> int:
        return self.strip.sizeHint().height() + 2 if self.pictures else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room, other shares of it."""
        super().resizeEvent(event)
        self.fit()


class Stage(Shares):
    """Viewer, transport, lanes, keyframes; divided as remembered."""

    def __init__(self, viewer: Viewer, transport: Transport, timeline: Timeline, strip: KeyframeStrip) -> None:
        super().__init__(Qt.Orientation.Vertical, SHARES)
        self._transport = transport
        self.lanes = LanesPane(timeline, strip)
        self._lower = QWidget()
        inside = widgets.column(transport, self.lanes, gap=0)
        inside.setStretch(1, 1)
        self._lower.setLayout(inside)
        self.addWidget(viewer)
        self.addWidget(self._lower)
        timeline.lanes_changed.connect(self.fit)
        self.fit()

    def show_time(self, *, on: bool, pictures: bool = True) -> None:
        """Whether there is anything that runs in time, for stills have no lanes; and whether it has keyframes."""
        self._lower.setVisible(on)
        self.lanes.pictures = pictures
        self.fit()

    def fit(self) -> None:
        """Give the lanes no more than they can use."""
        self._lower.setMaximumHeight(self._transport.sizeHint().height() + self.lanes.most())
        self.lanes.fit()
        self.share_out()

    def changeEvent(self, event: QEvent) -> None:
        """Other text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "lanes"):
            self.fit()
