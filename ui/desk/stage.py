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
"""Pixels of the lanes that stay in sight; the others scroll."""


class LanesPane(QWidget):
    """Lanes, and the strip of keyframes under them where there is room for both."""

    def __init__(self, timeline: Timeline, strip: KeyframeStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelinePane")
        self._timeline = timeline
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(timeline)
        area.viewport().setAutoFillBackground(False)
        timeline.setAutoFillBackground(False)
        self._name = widgets.label(self.tr("Keyframes"), "lane")
        self.strip = QWidget()
        line = widgets.row(self._name, strip, gap=0)
        line.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(widgets.PAD, 0, widgets.PAD, 2)
        self.strip.setLayout(line)
        inside = widgets.column(area, self.strip, gap=2)
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self.setMinimumHeight(LEAST)

    def most(self) -> int:
        """Pixels beyond which more room would stay empty."""
        return self._timeline.stack.extent()[2] + self._strip_height()

    def fit(self) -> None:
        """Show the strip where the lanes leave room for it."""
        self._name.setFixedWidth(self._timeline.stack.left - widgets.PAD)
        least, usual, _most = self._timeline.stack.extent()
        lanes = least + (usual - least) // 4
        self.strip.setVisible(self.height() >= lanes + self._strip_height())

    def _strip_height(self) -> int:
        return self.strip.sizeHint().height() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
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

    def show_time(self, *, on: bool) -> None:
        """Whether there is anything that runs in time: stills and sound have no lanes."""
        self._lower.setVisible(on)

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
