"""What can always be computed again from an original, kept so that it need not be: fingerprints, keyframes, pictures.

How it is kept is said in :mod:`workbench.kept`.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cases.records import Clip, ClipKind
from hashing import binary
from hashing.audio import RATE, SoundPrint, SoundPrintBuilder
from hashing.audio import VERSION as SOUND_VERSION
from hashing.errors import FormatError
from hashing.fingerprint import ENGINE, LONG_SIDE, SAMPLE_RATE, Fingerprint, FingerprintBuilder
from workbench.damage import damage_in
from workbench.errors import MediaError
from workbench.kept import KEYFRAME_PICTURE, Kept
from workbench.keyframes import KeyframeSet, find_keyframes
from workbench.media.client import MediaWorker
from workbench.media.messages import from_plain, to_plain
from workbench.media.model import MediaFacts, MediaKind
from workbench.names import quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part

KEYFRAMES_VERSION = 1
"""Raised when what :mod:`workbench.keyframes` finds, or the form it is kept in here, changes."""

STILL_TIME_BASE = Fraction(1)
"""A still is one frame at PTS 0."""

KEY_RATE = Fraction(2)
"""Key frames taken a second at most: clips of key frames only would otherwise cost a full pass."""

SOME_DAMAGE = "Some frames of the video are damaged; open the clip to see which."
"""Kept of a clip of which only some frames were decoded, until all have been."""

NO_SOUND = SoundPrintBuilder().finish()
"""Kept of a clip that has none, so that nobody looks again."""


class Derived(Kept):
    """The cache of one workspace, with what the engine makes."""

    def fingerprint(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> Fingerprint:
        """The clip's fingerprint; raises :class:`MediaError` for sound alone or an unreadable clip."""
        return self._cached(
            self._place("fingerprints", clip, ENGINE, "fp"),
            clip,
            binary.from_bytes,
            lambda: fingerprint_file(
                self.original(clip),
                worker,
                name=clip.name,
                met=partial(self._met, clip),
                progress=progress,
                cancel=cancel,
            ),
            binary.to_parts,
        )

    def _met(self, clip: Clip, remarks: tuple[str, ...]) -> None:
        """Damage was met, perhaps, where not every frame was looked at; what is kept of all frames says more."""
        if damage_in(remarks) and not self.damage(clip):
            self.keep_damage(clip, (SOME_DAMAGE,))

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

    def keyframes(
        self, clip: Clip, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
    ) -> KeyframeSet:
        """The clip's shots and keyframes; what is damaged is kept beside them, to be had without reading them."""
        return self._cached(
            self._place("keyframes", clip, str(KEYFRAMES_VERSION), "json"),
            clip,
            lambda data: from_plain(KeyframeSet, json.loads(data)),
            lambda: self._find_keyframes(clip, worker, progress, cancel),
            lambda found: [json.dumps(to_plain(found)).encode()],
        )

    def _find_keyframes(self, clip: Clip, worker: MediaWorker, progress: Progress, cancel: Cancel) -> KeyframeSet:
        found = find_keyframes(self.original(clip), worker, progress=progress, cancel=cancel)
        self.keep_damage(clip, damage_in(found.skipped))
        return found

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


def fingerprint_file(
    path: Path,
    worker: MediaWorker,
    *,
    facts: MediaFacts | None = None,
    name: str = "",
    key_frames_only: bool = False,
    met: Callable[[tuple[str, ...]], object] | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Fingerprint:
    """The fingerprint of a video or still; raises :class:`MediaError` for sound alone and for an unreadable file.

    With ``key_frames_only`` of at most :data:`KEY_RATE` key frames a second, for a fraction of the time: enough to know
    a place again, not to follow what moves. ``met`` is told in sentences what was met on the way.
    """
    facts = facts or worker.probe(path)
    if facts.kind is MediaKind.STILL:
        return _still_fingerprint(worker.still(path, fit=(LONG_SIDE, LONG_SIDE)))
    if not facts.video:
        raise MediaError(f"{quoted(name or path)} holds sound only; there are no pictures to search or compare.")
    stream = facts.video[0]
    builder: FingerprintBuilder | None = None
    rate = KEY_RATE if key_frames_only else SAMPLE_RATE
    samples = worker.sample(
        path, rate=rate, long_side=LONG_SIDE, key_frames_only=key_frames_only, progress=progress, cancel=cancel
    )
    for batch in samples:
        if builder is None:
            start = int(batch.pts[0]) if stream.start_pts is None else stream.start_pts
            builder = FingerprintBuilder(stream.time_base, start)
        builder.add(batch.pts, batch.grey)
    if met is not None:
        met(samples.remarks)
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
