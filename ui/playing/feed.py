"""The viewer's own thread: decodes the frame wanted now, and the next ones while playing. Latest wish wins."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from ui import i18n
from ui.images import to_qimage
from ui.playing.moments import Moments
from ui.playing.playback import Desire, Playback, Playing
from ui.playing.positions import Positions
from ui.widgets import words
from workbench.errors import Cancelled, MediaError, WorkbenchError
from workbench.media.client import MediaWorker
from workbench.media.model import Frame, FrameIndex
from workbench.media.steps import Steps, that_keep_up
from workbench.progress import Cancel, never_cancel

T = TypeVar("T")


@dataclass(frozen=True)
class Source:
    """What the viewer looks at."""

    path: Path
    still: bool = False
    index: Callable[[MediaWorker], FrameIndex] | None = None
    """Gives the frames, where they are kept; None lets the worker find them."""
    pictures: bool = True
    """False for sound alone: its positions are moments, with nothing to be shown at them."""


@dataclass(frozen=True, eq=False)
class Opened:
    """A source is ready, and its first picture under way; ``positions`` is None for a still."""

    source: Source
    positions: Positions | None
    at: int = 0
    """Position of the frame that is under way."""


@dataclass(frozen=True, eq=False)
class Shown:
    """One frame, exactly as decoded."""

    source: Source
    position: int
    pts: int
    picture_type: str
    key: bool
    image: QImage
    dropped: int = 0
    """Frames that were due since playback began and not shown, because decoding was slower than time."""
    late: float = 0.0
    """Seconds after it was due, by the clock that picture and sound share; 0 for a frame that is not played."""
    steps: Steps = ()
    """What the picture was taken through."""


@dataclass(frozen=True)
class Refused:
    """A source or a frame could not be read; ``sentence`` says why."""

    source: Source
    sentence: str
    of_steps: bool = False
    """The frame is fine, but the steps asked for cannot be done on it."""


class FrameFeed(QObject):
    """One viewer's supply of frames, from one decoder process.

    Signals: ``opened(Opened)``, ``shown(Shown)``, ``refused(Refused)``, ``ended()`` when playback met an end.
    """

    opened = Signal(object)
    shown = Signal(object)
    refused = Signal(object)
    ended = Signal()
    _arrived = Signal()
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = threading.Condition()
        self._source: Source | None = None
        self._to_open: Source | None = None
        self._positions: Positions | None = None
        self._wanted: int | None = None
        self._begin: int | None = None
        self._at = 0
        self._play: Playing | None = None
        self._box: Shown | None = None
        self._steps: Steps = ()
        self._closing = False
        self._working = False
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._deliver)
        self._told.connect(self._tell)

    def open(self, source: Source, at_pts: int | None = None) -> None:
        """Look at another file, at its first frame or at ``at_pts``; frames of the one before are dropped."""
        with self._state:
            self._to_open, self._wanted, self._play, self._positions, self._box = source, None, None, None, None
            self._source, self._begin, self._at = source, at_pts, 0
            self._state.notify()
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._run, name="desk-viewer", daemon=True)
            self._thread.start()

    def begin_at(self, pts: int) -> None:
        """Begin there with the file that is being opened."""
        with self._state:
            self._begin = pts

    def show(self, position: int) -> None:
        """Want the frame at ``position``; ends playback, replaces a wish not yet met."""
        with self._state:
            self._wanted, self._at, self._play, self._box = position, position, None, None
            self._state.notify()

    def set_steps(self, steps: Steps) -> None:
        """Take pictures through ``steps`` from now on, and show the last one wanted again unless playing."""
        with self._state:
            self._steps = steps
            if self._play is None and self._source is not None:
                self._wanted = self._at
            self._state.notify()

    def play(self, playing: Playing) -> None:
        """Play; replaces what was played or wanted before."""
        with self._state:
            self._wanted, self._play, self._box = None, playing, None
            self._state.notify()

    def stop(self) -> None:
        """Stay on the frame reached."""
        with self._state:
            self._play = None

    @property
    def playing(self) -> bool:
        """Whether playback goes on."""
        with self._state:
            return self._play is not None

    @property
    def busy(self) -> bool:
        """Whether a file is being opened or a frame that was asked for has not been shown yet."""
        with self._state:
            return self._working or bool(self._to_open or self._box) or self._wanted is not None

    def close(self) -> None:
        """End the thread and its decoder process. May be called twice."""
        with self._state:
            self._closing = True
            self._state.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        with MediaWorker() as worker:
            while True:
                with self._state:
                    while not (self._closing or self._to_open or self._wanted is not None or self._play):
                        self._state.wait()
                    if self._closing:
                        return
                    source, self._to_open = self._to_open, None
                    self._working = self._play is None
                self._step(worker, source)
                with self._state:
                    self._working = False

    def _step(self, worker: MediaWorker, source: Source | None) -> None:
        """One piece of work; a file's failure is told, and the thread goes on."""
        current = source or self._source
        assert current is not None
        try:
            if source is not None:
                self._open(worker, source)
            else:
                self._serve(worker, current)
        except Cancelled:
            pass  # something else is wanted by now
        except WorkbenchError as error:
            self._refuse(current, i18n.sentence(error))
        except Exception as error:  # noqa: BLE001 - a fault of ours must be told, and must not end the viewer's thread
            sentence = words("Viewer", "This is a fault of the program, not of the file: {0}.")
            self._refuse(current, sentence.format(f"{type(error).__name__}: {error}"))

    def _refuse(self, source: Source, sentence: str) -> None:
        with self._state:
            self._wanted, self._play = None, None
        self._told.emit(Refused(source, sentence))

    def _open(self, worker: MediaWorker, source: Source) -> None:
        if source.still:
            self._told.emit(Opened(source, None))
            self._show_still(worker, source)
            return
        index = worker.index(source.path) if source.index is None else source.index(worker)
        positions = Positions(index)
        positions.prepare()
        with self._state:
            if self._source is not source:
                return
            self._positions = positions
            at = 0 if self._begin is None else positions.at_pts(self._begin)
            self._wanted = self._at = at  # not first when the window, busy as it may be, has heard of it
        self._told.emit(Opened(source, positions, at))

    def _serve(self, worker: MediaWorker, source: Source) -> None:
        with self._state:
            positions, wanted, play = self._positions, self._wanted, self._play
            self._wanted = None
        if source.still:
            self._show_still(worker, source)
        elif positions is None:
            with self._state:
                self._play = None
        elif wanted is not None:
            self._decode(worker, source, positions, wanted)
        elif play is not None:
            self._run_play(worker, source, positions, play)

    def _run_play(self, worker: MediaWorker, source: Source, positions: Positions, play: Playing) -> None:
        def desire() -> Desire:
            with self._state:
                return Desire(not self._closing and self._play is play, that_keep_up(self._steps))

        def show(frame: Frame, steps: Steps, dropped: int, late: float) -> bool:
            return self._put(_shown(source, positions, frame, steps, dropped, late), play)

        reader = worker if source.pictures else Moments(positions)
        Playback(reader, source.path, play, desire, show).run()
        with self._state:
            if self._play is not play:
                return
            self._play = None
        self._told.emit(None)

    def _decode(self, worker: MediaWorker, source: Source, positions: Positions, position: int) -> None:
        """Decode a frame in full size and hand it over."""
        if not source.pictures:
            self._put(Shown(source, position, positions.pts(position), "", key=False, image=QImage()))
            return
        with self._state:
            steps = self._steps
        pts = positions.pts(position)
        frame = self._stepped(
            source, steps, lambda: worker.frame(source.path, pts, steps=steps, cancel=self._overtaken(steps))
        )
        self._put(_shown(source, positions, frame, steps))

    def _show_still(self, worker: MediaWorker, source: Source) -> None:
        with self._state:
            steps, self._play = self._steps, None
        rgb = self._stepped(source, steps, lambda: worker.still(source.path, steps=steps))
        self._put(Shown(source, 0, 0, "", key=True, image=to_qimage(rgb), steps=steps))

    def _stepped(self, source: Source, steps: Steps, read: Callable[[], T]) -> T:
        """What ``read`` gives; where that fails with steps, it is told of them, and the picture before stays."""
        try:
            return read()
        except MediaError as error:
            if not steps:
                raise
            self._told.emit(Refused(source, i18n.sentence(error), of_steps=True))
            raise Cancelled from error

    def _overtaken(self, steps: Steps) -> Cancel:
        """Steps over many frames are left in the middle when something else is wanted; single frames are soon done."""

        def look() -> bool:
            with self._state:
                return self._closing or self._to_open is not None or self._wanted is not None

        return look if any(each.kind.temporal for each in steps) else never_cancel

    def _put(self, shown: Shown, of: Playing | None = None) -> bool:
        """Leave a frame for the GUI thread; True where it replaces one that was not fetched yet."""
        with self._state:
            if self._play is not of:
                return False  # it comes from a playback that is over, or something is played by now
            waiting = self._box is not None
            self._box = shown
        if not waiting:
            self._arrived.emit()
        return waiting

    @Slot()
    def _deliver(self) -> None:
        with self._state:
            shown, self._box = self._box, None
            current = self._source
        if shown is not None and shown.source is current and not self._closing:
            self.shown.emit(shown)

    @Slot(object)
    def _tell(self, event: Opened | Refused | None) -> None:
        if self._closing:
            return
        if event is None:
            self.ended.emit()
        elif event.source is self._source:
            (self.opened if isinstance(event, Opened) else self.refused).emit(event)


def _shown(
    source: Source, positions: Positions, frame: Frame, steps: Steps, dropped: int = 0, late: float = 0.0
) -> Shown:
    image = to_qimage(frame.rgb) if source.pictures else QImage()
    position = positions.at_pts(frame.pts)
    return Shown(source, position, frame.pts, frame.picture_type, frame.key, image, dropped, late, steps)
