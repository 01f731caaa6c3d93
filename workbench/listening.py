"""What two files' sounds have in common, and what could not be listened to: said beside the pictures, never for them.

Shared sound does not make shared footage: the same music lies under unrelated clips.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hashing.audio import SoundPrint
from hashing.shared_sound import SharedSound
from workbench.derived import sound_file
from workbench.errors import MediaError
from workbench.i18n import Said, joined, tr
from workbench.media.client import MediaWorker
from workbench.media.model import MediaFacts
from workbench.progress import Cancel, Progress

COMPARED = "compared"
"""Said of two sounds that were compared."""

NO_SOUND = "no sound"
"""Said of a file without."""

UNREADABLE = "sound that could not be read"
"""Said of a file whose sound broke the reader or could not be decoded at all; its pictures count without it."""

TEMPO_UNCHANGED = 0.005
"""Share by which the tempo may differ and be called unchanged: the engine measures it to a few thousandths."""

PITCH_UNCHANGED = 0.15
"""Semitones likewise."""


@dataclass(frozen=True)
class Sound:
    """A file's sound, or what stands in its way."""

    track: SoundPrint | None = None
    lacks: str = NO_SOUND
    """Where there is no print: :data:`NO_SOUND` or :data:`UNREADABLE`."""
    why: str = ""
    """Where it could not be read: the reader's sentence."""


SILENT = Sound()
"""A file without sound."""


@dataclass(frozen=True)
class Hearing:
    """What two sounds share."""

    shared: tuple[SharedSound, ...] = ()
    said: str = "not compared"
    """In words: compared, or why not."""

    def to_json(self) -> list[dict[str, Any]]:
        """As in the documents: times in seconds as floats."""
        return [sound_to_json(sound) for sound in self.shared]


UNHEARD = Hearing()
"""Of two files whose sounds were left out."""

PICTURES_ONLY = Hearing((), "not compared: key frames only")
"""Of two files of which a first answer was wanted."""


def sound_to_json(sound: SharedSound) -> dict[str, Any]:
    """One stretch of shared sound as in the documents."""
    return {
        "a": [float(time) for time in sound.a],
        "b": [float(time) for time in sound.b],
        "tempo": sound.tempo,
        "pitch_semitones": sound.pitch_semitones,
        "score": sound.score,
    }


def listen(path: Path, worker: MediaWorker, facts: MediaFacts, progress: Progress, cancel: Cancel) -> Sound:
    """The sound of a file outside the workspace."""
    try:
        return Sound(sound_file(path, worker, facts=facts, progress=progress, cancel=cancel))
    except MediaError as error:
        return Sound(None, UNREADABLE, str(error))


def said_of(a: Sound, b: Sound) -> str:
    """Whether two sounds can be compared, and else why not."""
    if a.track is not None and b.track is not None:
        return COMPARED
    if a.track is None and b.track is None and a.lacks == b.lacks:
        return f"not compared: both have {a.lacks}"
    lacking = [f"{name} has {side.lacks}" for name, side in (("A", a), ("B", b)) if side.track is None]
    return f"not compared: {', '.join(lacking)}"


def changed(tempo: float, semitones: float) -> Said:
    """A tempo (seconds of B per second of A) and a pitch in words: ``1.25 times as fast in B``."""
    said = []
    if abs(tempo - 1) >= TEMPO_UNCHANGED:
        said.append(tr("{0:.2f} times as fast in B", 1 / tempo))
    if semitones >= PITCH_UNCHANGED:
        said.append(tr("{0:.1f} semitones higher in B", semitones))
    elif semitones <= -PITCH_UNCHANGED:
        said.append(tr("{0:.1f} semitones lower in B", -semitones))
    return joined(", ", said) if said else tr("tempo and pitch unchanged")
