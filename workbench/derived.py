"""What can always be computed again from an original, kept so that it need not be: fingerprints, keyframes, pictures.

Every file in the cache is named by the original's SHA-256 and by the version of what made it, and is written beside
its place and renamed into it, so a reader sees a whole file or none. A damaged or older file is computed again; a cache
that cannot be written (full or read-only disk) costs time, never the analysis.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cases.records import Clip, ClipKind
from cases.workspace import Workspace
from hashing import binary
from hashing.audio import RATE, SoundPrint, SoundPrintBuilder
from hashing.audio import VERSION as SOUND_VERSION
from hashing.errors import FormatError
from hashing.fingerprint import ENGINE, LONG_SIDE, SAMPLE_RATE, Fingerprint, FingerprintBuilder
from workbench import index_file
from workbench.errors import EnvironmentFault, MediaError
from workbench.index_file import VERSION as INDEX_VERSION
from workbench.keyframes import KeyframeSet, find_keyframes
from workbench.media.client import MediaWorker
from workbench.media.messages import ProtocolError, from_plain, to_plain
from workbench.media.model import FrameIndex, MediaFacts, MediaKind
from workbench.names import in_terms_of, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part
from workbench.sound_view import VERSION as SOUND_VIEW_VERSION
from workbench.sound_view import SoundView, view_sound

KEYFRAMES_VERSION = 1
"""Raised when what :mod:`workbench.keyframes` finds, or the form it is kept in here, changes."""

THUMBNAIL = (320, 240)
"""Pixels that a thumbnail fits into: sharp in a list on a screen of double density."""

KEYFRAME_PICTURE = (640, 480)
"""Pixels that a kept keyframe picture fits into: enough for the strip, the matches list and the report."""

TELLING = 1 / 3
"""Share of a clip's frames before the one that stands for it: past titles and fades, before the end."""

PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
"""The last chunk of every whole PNG (ISO/IEC 15948, 11.2.5)."""

STILL_TIME_BASE = Fraction(1)
"""A still is one frame at PTS 0."""

KEY_RATE = Fraction(2)
"""Key frames taken a second at most: clips of key frames only would otherwise cost a full pass."""

NO_SOUND = SoundPrintBuilder().finish()
"""Kept of a clip that has none, so that nobody looks again."""

T = TypeVar("T")


class Derived:
    """The cache of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def original(self, clip: Clip) -> Path:
        """Where the clip's read-only copy lies."""
        return self._workspace.evidence.path_of(clip)

    def fingerprint(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Fingerprint:
        """The clip's fingerprint; raises :class:`MediaError` for sound alone or an unreadable clip."""
        return self._cached(
            self._place("fingerprints", clip, ENGINE, "fp"),
            clip,
            binary.from_bytes,
            lambda: fingerprint_file(self.original(clip), worker, name=clip.name, progress=progress, cancel=cancel),
            binary.to_parts,
        )

    def quick_fingerprint(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Fingerprint:
        """The clip's fingerprint where it is kept already, else one of its key frames alone, kept under another name.

        Raises :class:`MediaError` for sound alone or an unreadable clip.
        """
        with contextlib.suppress(OSError, FormatError):
            return binary.from_bytes(self._place("fingerprints", clip, ENGINE, "fp").read_bytes())
        return self._cached(
            self._place("fingerprints", clip, f"{ENGINE}-keyframes", "fp"),
            clip,
            binary.from_bytes,
            lambda: fingerprint_file(
                self.original(clip), worker, name=clip.name, key_frames_only=True, progress=progress, cancel=cancel
            ),
            binary.to_parts,
        )

    def sound(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> SoundPrint | None:
        """The print of the clip's sound, None where it has none; raises :class:`MediaError` where it is unreadable."""
        if clip.kind is ClipKind.STILL:
            return None
        print_ = self._cached(
            self._place("sounds", clip, str(SOUND_VERSION), "sp"),
            clip,
            SoundPrint.from_bytes,
            lambda: sound_file(self.original(clip), worker, progress=progress, cancel=cancel) or NO_SOUND,
            lambda found: [found.to_bytes()],
        )
        return print_ if len(print_) else None

    def sound_view(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> SoundView:
        """The clip's sound to be drawn, empty where it has none; raises :class:`MediaError` where it is unreadable."""
        return self._cached(
            self._place("sound-views", clip, str(SOUND_VIEW_VERSION), "npz"),
            clip,
            SoundView.from_bytes,
            lambda: view_sound(self.original(clip), worker, progress=progress, cancel=cancel),
            lambda found: [found.to_bytes()],
        )

    def frame_index(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> FrameIndex:
        """The clip's frames and how they lie in time; ``worker`` then knows where decoding can start.

        Raises :class:`MediaError` for a still, for sound alone, or an unreadable clip.
        """
        original = self.original(clip)
        found = self._cached(
            self._place("indexes", clip, f"{INDEX_VERSION}-av{metadata.version('av')}", "idx"),
            clip,
            index_file.from_bytes,
            lambda: worker.index(original, progress=progress, cancel=cancel),
            index_file.to_parts,
        )
        worker.know(original, found)
        return found

    def keyframes(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> KeyframeSet:
        """The clip's shots and keyframes."""
        return self._cached(
            self._place("keyframes", clip, str(KEYFRAMES_VERSION), "json"),
            clip,
            lambda data: from_plain(KeyframeSet, json.loads(data)),
            lambda: find_keyframes(self.original(clip), worker, progress=progress, cancel=cancel),
            lambda found: [json.dumps(to_plain(found)).encode()],
        )

    def keyframe_images(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> list[Path]:
        """One PNG per keyframe in order, each at most :data:`KEYFRAME_PICTURE`; without those that cannot be kept."""
        found = self.keyframes(clip, worker, progress=part(progress, 0, 0.7), cancel=cancel)
        paths = []
        for keyframe in found.keyframes:
            place = self._place("pictures", clip, f"{keyframe.pts}", "png")
            paths.append(self._picture(place, clip, worker, keyframe.pts, KEYFRAME_PICTURE))
        progress(1.0)
        return [path for path in paths if path is not None]

    def picture(self, clip: Clip, worker: MediaWorker, pts: int) -> Path | None:
        """The frame at ``pts`` as PNG, at most :data:`KEYFRAME_PICTURE`; None where it cannot be made or kept."""
        place = self._place("pictures", clip, f"{pts}", "png")
        return self._picture(place, clip, worker, pts, KEYFRAME_PICTURE)

    def thumbnail(self, clip: Clip, worker: MediaWorker) -> Path | None:
        """A small PNG that stands for the clip; None for sound, and where none can be made or kept."""
        if clip.kind is ClipKind.AUDIO:
            return None
        place = self._place("thumbnails", clip, "1", "png")
        try:
            pts = 0
            if clip.kind is ClipKind.VIDEO and not _is_whole_png(place):
                times = self.frame_index(clip, worker).pts
                pts = int(times[int(len(times) * TELLING)])
            return self._picture(place, clip, worker, pts, THUMBNAIL)
        except MediaError:
            return None

    def _picture(self, place: Path, clip: Clip, worker: MediaWorker, pts: int, fit: tuple[int, int]) -> Path | None:
        if _is_whole_png(place):
            return place
        original = self.original(clip)
        with self._by_its_name(clip):
            still = clip.kind is ClipKind.STILL
            rgb = worker.still(original, fit=fit) if still else worker.frame(original, pts, fit=fit).rgb
        return place if _keep(place, [_png(rgb)]) else None

    def _place(self, group: str, clip: Clip, version: str, ending: str) -> Path:
        return self._workspace.cache / group / f"{clip.sha256}-{re.sub(r'[^A-Za-z0-9.]+', '-', version)}.{ending}"

    @contextlib.contextmanager
    def _by_its_name(self, clip: Clip) -> Iterator[None]:
        """Let what is wrong with the stored copy be said of the file by the name its user knows, or where it is."""
        try:
            yield
        except (MediaError, EnvironmentFault) as error:
            raise type(error)(
                self._workspace.not_held(clip) or in_terms_of(str(error), self.original(clip), clip.name)
            ) from error

    def _cached(
        self,
        place: Path,
        clip: Clip,
        read: Callable[[bytes], T],
        make: Callable[[], T],
        write: Callable[[T], Sequence[bytes]],
    ) -> T:
        with contextlib.suppress(OSError, FormatError, ProtocolError, ValueError):
            return read(place.read_bytes())
        with self._by_its_name(clip):
            value = make()
        _keep(place, write(value))
        return value


def fingerprint_file(
    path: Path,
    worker: MediaWorker,
    *,
    facts: MediaFacts | None = None,
    name: str = "",
    key_frames_only: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Fingerprint:
    """The fingerprint of a video or still; raises :class:`MediaError` for sound alone and for an unreadable file.

    With ``key_frames_only`` of at most :data:`KEY_RATE` key frames a second, for a fraction of the time: enough to know
    a place again, not to follow what moves.
    """
    facts = facts or worker.probe(path)
    if facts.kind is MediaKind.STILL:
        return _still_fingerprint(worker.still(path, fit=(LONG_SIDE, LONG_SIDE)))
    if not facts.video:
        raise MediaError(f"{quoted(name or path)} holds sound only; there are no pictures to search or compare.")
    stream = facts.video[0]
    builder: FingerprintBuilder | None = None
    rate = KEY_RATE if key_frames_only else SAMPLE_RATE
    for batch in worker.sample(
        path, rate=rate, long_side=LONG_SIDE, key_frames_only=key_frames_only, progress=progress, cancel=cancel
    ):
        if builder is None:
            start = int(batch.pts[0]) if stream.start_pts is None else stream.start_pts
            builder = FingerprintBuilder(stream.time_base, start)
        builder.add(batch.pts, batch.grey)
    return (builder or FingerprintBuilder(stream.time_base, stream.start_pts or 0)).finish(facts.duration)


def sound_file(
    path: Path,
    worker: MediaWorker,
    *,
    facts: MediaFacts | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SoundPrint | None:
    """The print of a file's sound, None where it has none; raises :class:`MediaError` where none can be decoded."""
    facts = facts or worker.probe(path)
    if not facts.audio:
        return None
    builder = SoundPrintBuilder()
    for batch in worker.sound(path, rate=RATE, progress=progress, cancel=cancel):
        builder.add(batch.position, batch.samples)
    return builder.finish()


def _still_fingerprint(rgb: NDArray[np.uint8]) -> Fingerprint:
    """A still is a clip of one frame."""
    builder = FingerprintBuilder(STILL_TIME_BASE, 0)
    grey = np.asarray(Image.fromarray(rgb).convert("L"), dtype=np.uint8)
    builder.add(np.zeros(1, np.int64), grey[np.newaxis])
    return builder.finish(None)


def _png(rgb: NDArray[np.uint8]) -> bytes:
    with io.BytesIO() as buffer:
        Image.fromarray(rgb).save(buffer, "PNG")
        return buffer.getvalue()


def _is_whole_png(place: Path) -> bool:
    """Whether a kept picture is there and has its last chunk: rename makes half files rare, failing disks do not."""
    try:
        with place.open("rb") as file:
            file.seek(-len(PNG_END), os.SEEK_END)
            return file.read() == PNG_END
    except OSError:
        return False


def _keep(place: Path, parts: Sequence[bytes]) -> bool:
    """Write beside and rename; False, and nothing left behind, where the cache cannot be written."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as file:
            try:
                file.writelines(parts)
                file.close()
                Path(file.name).replace(place)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError:
        return False
    return True
