"""What is kept of an original so that it need not be made again: how, its frames in time, its sound drawn, pictures.

Every file in the cache is named by the original's SHA-256 and by the version of what made it, and is written beside
its place and renamed into it, so a reader sees a whole file or none. A damaged or older file is computed again; a cache
that cannot be written (full or read-only disk) costs time, never the analysis.

Light, unlike :mod:`workbench.derived`: a clip's first frame waits for it.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from cases.records import Clip, ClipKind
from cases.workspace import Workspace
from hashing.errors import FormatError
from workbench import index_file
from workbench.errors import EnvironmentFault, MediaError
from workbench.index_file import VERSION as INDEX_VERSION
from workbench.media.client import MediaWorker
from workbench.media.messages import ProtocolError, from_plain
from workbench.media.model import FrameIndex
from workbench.names import in_terms_of
from workbench.progress import Cancel, Progress, never_cancel, no_progress
from workbench.sound_view import VERSION as SOUND_VIEW_VERSION
from workbench.sound_view import SoundView, view_sound

THUMBNAIL = (320, 240)
"""Pixels that a thumbnail fits into: sharp in a list on a screen of double density."""

KEYFRAME_PICTURE = (640, 480)
"""Pixels that a kept keyframe picture fits into: enough for the strip, the matches list and the report."""

TELLING = 1 / 3
"""Share of a clip's frames before the one that stands for it: past titles and fades, before the end."""

PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
"""The last chunk of every whole PNG (ISO/IEC 15948, 11.2.5)."""

DAMAGE, DAMAGE_END = "damage", "-1.json"
"""Folder of what was found damaged, and how the names of its files end: with the version of their form."""

T = TypeVar("T")


class Kept:
    """The cache of one workspace, without what takes the engine to make."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def original(self, clip: Clip) -> Path:
        """Where the clip's read-only copy lies."""
        return self._workspace.evidence.path_of(clip)

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

    def damage(self, clip: Clip) -> tuple[str, ...]:
        """What was found damaged when all pictures of the clip were looked through, in sentences; empty before."""
        return _sentences(self._damage(clip))

    def damaged(self) -> frozenset[str]:
        """SHA-256 of all originals of which something was found damaged so."""
        found = (self._workspace.cache / DAMAGE).glob(f"*{DAMAGE_END}")
        return frozenset(file.name.removesuffix(DAMAGE_END) for file in found if _sentences(file))

    def keep_damage(self, clip: Clip, sentences: tuple[str, ...]) -> None:
        """Remember what was found damaged."""
        if sentences or self._damage(clip).exists():
            _keep(self._damage(clip), [json.dumps(sentences).encode()])

    def _damage(self, clip: Clip) -> Path:
        return self._workspace.cache / DAMAGE / f"{clip.sha256}{DAMAGE_END}"

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


def _sentences(place: Path) -> tuple[str, ...]:
    """What a file holds that was kept; nothing where there is none, or a damaged one."""
    with contextlib.suppress(OSError, ValueError, ProtocolError):
        return from_plain(tuple[str, ...], json.loads(place.read_bytes()))
    return ()


def _png(rgb: NDArray[np.uint8]) -> bytes:
    from PIL import Image

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
