"""Draws all stand-ins into a folder: three scenes, and what others made of two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import chain
from pathlib import Path
from threading import Event, Lock

import cv2
import numpy as np

from workbench.media.encode import Encoding, write_clip
from workbench.progress import Cancel, Progress, never_cancel, no_progress, stop_if
from workbench.standins import sound
from workbench.standins.camera import LABEL, Label
from workbench.standins.courtyard import Courtyard
from workbench.standins.edits import (
    BROADCAST,
    RECIRCULATED,
    REPOST,
    SCREENGRAB,
    STUDIO_AFTER,
    STUDIO_BEFORE,
    Broadcast,
    Recirculated,
    Repost,
    screengrab,
)
from workbench.standins.estate import Estate
from workbench.standins.lectern import Lectern
from workbench.standins.paint import Pixels
from workbench.standins.scene import RATE, VIEW, Scene

NAMES = (
    "courtyard-social",
    "courtyard-broadcast",
    "courtyard-repost",
    "lectern-statement",
    "estate-dusk",
    "estate-screengrab",
    "estate-recirculated",
)
"""Names of all stand-ins, which are also the stems of their files."""

MAKERS: dict[type[Scene], Callable[[], Scene]] = {Courtyard: Courtyard, Lectern: Lectern, Estate: Estate}
"""How each scene is made."""

CAR_PASSES = 6.1
"""Seconds into the estate at which the car is in the middle of the picture."""

THREADS = 2
"""Scenes drawn at once: OpenCV and the encoder let go of the interpreter, and small machines have two cores."""


def draw_all(folder: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel) -> dict[str, Path]:
    """Draw every stand-in into ``folder`` and return their files by name (:data:`NAMES`).

    The same machine gives the same bytes. ``progress`` is told from the drawing threads, one at a time. Raises
    :class:`Cancelled` when told to stop, OSError where the disk refuses; what was written is left for the caller.
    """
    folder.mkdir(parents=True, exist_ok=True)
    studio = _Studio(folder, progress, cancel)
    with ThreadPoolExecutor(THREADS, "stand-ins") as pool:
        works = [pool.submit(work) for work in (studio.courtyard, studio.estate, studio.lectern)]
        try:
            for done in as_completed(works):
                done.result()
        except BaseException:
            studio.stopped.set()
            raise
    progress(1.0)
    return {name: studio.files[name] for name in NAMES}


class _Studio:
    """One drawing of everything: counts frames over all threads and keeps what the edits are made from."""

    def __init__(self, folder: Path, progress: Progress, cancel: Cancel) -> None:
        self.files: dict[str, Path] = {}
        self.stopped = Event()
        """Set once one of the threads has failed, so that the others do not draw on for nothing."""
        self._folder, self._progress = folder, progress
        self._cancel: Cancel = lambda: self.stopped.is_set() or cancel()
        self._lock, self._done = Lock(), 0
        edited = sum(len(excerpt.numbers()) for excerpt in (BROADCAST, REPOST, RECIRCULATED))
        self._total = edited + STUDIO_BEFORE + STUDIO_AFTER
        self._total += int((Courtyard.seconds + Lectern.seconds + Estate.seconds) * RATE)

    def courtyard(self) -> None:
        """The courtyard, its broadcast and its repost."""
        track = sound.courtyard(Courtyard.seconds)
        taken = self._shoot(
            "courtyard-social", Courtyard, "bottom left", track, {*BROADCAST.numbers(), *REPOST.numbers()}
        )
        channel = Broadcast()
        excerpt = (channel.show(taken(number)) for number in BROADCAST.numbers())
        before = (channel.studio(number) for number in range(STUDIO_BEFORE))
        after = (channel.studio(number) for number in range(STUDIO_BEFORE, STUDIO_BEFORE + STUDIO_AFTER))
        heard = np.concatenate(
            [
                sound.jingle(float(STUDIO_BEFORE / RATE)),
                sound.cut(track, float(BROADCAST.first / RATE), float(BROADCAST.end / RATE)),
                sound.jingle(float(STUDIO_AFTER / RATE)),
            ]
        )
        self._clip("courtyard-broadcast", chain(before, excerpt, after), heard)
        account = Repost()
        heard = sound.cut(track, float(REPOST.first / RATE), float(REPOST.end / RATE))
        self._clip("courtyard-repost", (account.show(taken(number)) for number in REPOST.numbers()), heard, crf=27)

    def lectern(self) -> None:
        """The statement."""
        self._shoot("lectern-statement", Lectern, "top left", sound.statement(Lectern.seconds), set())

    def estate(self) -> None:
        """The estate, its screengrab and its return."""
        track = sound.street(Estate.seconds, CAR_PASSES)
        taken = self._shoot("estate-dusk", Estate, "bottom right", track, {*RECIRCULATED.numbers(), SCREENGRAB})
        account = Recirculated()
        excerpt = (account.show(taken(number)) for number in RECIRCULATED.numbers())
        first, end = float(RECIRCULATED.first / RATE), float(RECIRCULATED.end / RATE)
        self._clip("estate-recirculated", excerpt, sound.cut(track, first, end, float(RECIRCULATED.speed)), crf=27)
        path = self._folder / "estate-screengrab.jpg"
        path.write_bytes(_jpeg(screengrab(taken(SCREENGRAB))))
        self.files["estate-screengrab"] = path

    def _shoot(
        self, name: str, scene: type[Scene], corner: str, track: sound.Samples, keep: set[int]
    ) -> Callable[[int], Pixels]:
        """Film a whole scene, labelled in ``corner``; returns how to get at the frames to ``keep``, unlabelled.

        They are kept at half the colour resolution, as video has them: half the memory, and copies are made of video.
        """
        stop_if(self._cancel)
        stage, label = MAKERS[scene](), Label(VIEW, corner)
        kept: dict[int, Pixels] = {}

        def film() -> Iterator[Pixels]:
            for number in range(stage.frames):
                picture = stage.frame(number)
                if number in keep:
                    kept[number] = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2YUV_I420), np.uint8)
                yield label.burn(picture)

        self._clip(name, film(), track)
        return lambda number: np.asarray(cv2.cvtColor(kept[number], cv2.COLOR_YUV2RGB_I420), np.uint8)

    def _clip(self, name: str, frames: Iterable[Pixels], track: sound.Samples, crf: int = 24) -> None:
        path = self._folder / f"{name}.mp4"
        write_clip(
            path, self._counted(name, frames), rate=RATE, audio=track, audio_rate=sound.SOUND_RATE,
            encoding=Encoding(preset="superfast", crf=crf), tags={"title": f"Stand-in: {name}", "comment": LABEL},
        )  # fmt: skip
        self.files[name] = path

    def _counted(self, name: str, frames: Iterable[Pixels]) -> Iterator[Pixels]:
        for picture in frames:
            stop_if(self._cancel)
            with self._lock:
                self._done += 1
                self._progress(self._done / self._total, f"Drawing {name}")
            yield picture


def _jpeg(picture: Pixels) -> bytes:
    _, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 92])
    return data.tobytes()
