"""What each kind of step gives, as one digest that any machine comes to, and with which tools it was done.

A result is taken in canonical JSON (:func:`cases.mapping.canonical_json`) and digested with SHA-256, unless it is bytes
or a digest itself. Left out of it is what depends on where or when it was computed: paths, words, unrounded floats.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

import cv2
import numpy as np

from cases.mapping import canonical_json
from hashing.fingerprint import ENGINE, Fingerprint
from workbench.derived import KEYFRAMES_VERSION
from workbench.keyframes import KeyframeSet
from workbench.report.images import BLUR_SHARE, FIT, QUALITY

DIGITS: Final = 4
"""Decimals that numbers of a comparison are rounded to: tenths of a millisecond, and far more than a score means."""

PICTURE: Final = {"blur": BLUR_SHARE, "fit": list(FIT), "quality": QUALITY}
"""Parameters that every printed picture shares."""

_SEGMENT: Final = ("a", "b", "speed", "mirrored", "rotation", "region_a", "region_b", "score", "relation", "pairs")
_SOUND: Final = ("a", "b", "tempo", "pitch_semitones", "score")


_INSTRUCTIONS: Final = {"AVX2": 11, "AVX-512": 256, "NEON": 100}
"""Instruction sets that OpenCV has code for, by its numbers (``CV_CPU_AVX2`` and so on), which Python lacks."""


class Kind(StrEnum):
    """What a step does."""

    FILE = "file"
    """SHA-256, SHA-1 and MD5 of a file."""
    PACKETS = "packets"
    """The digest over the payload of its packets."""
    KEYFRAMES = "keyframes"
    """Its shots, and its keyframes with their hashes."""
    FINGERPRINT = "fingerprint"
    """The codes by which it is searched."""
    FRAME = "frame"
    """The decoded planes of one frame."""
    PICTURE = "picture"
    """That frame as the report prints it, scaled, burnt out where it is marked, veiled where it is flagged."""
    COMPARISON = "comparison"
    """What two files share."""
    DRAWING = "drawing"
    """The map of a match."""
    EVENT = "event"
    """The custody event that the report was made from."""
    SIGNATURE = "signature"
    """A signature over the head of the custody log."""


def digest_of(value: object) -> str:
    """SHA-256 over the canonical JSON of ``value``, in hex."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


def of_file(sha256: str, sha1: str, md5: str) -> str:
    """Three digests of one file as one."""
    return digest_of({"md5": md5, "sha1": sha1, "sha256": sha256})


def of_keyframes(found: KeyframeSet) -> str:
    """Shots and keyframes; without the sharpness, which compares within one run only."""
    keyframes = [
        {
            "pts": one.pts,
            "picture_type": one.picture_type,
            "shot": one.shot,
            "pdq": one.pdq,
            "pdq_quality": one.pdq_quality,
            "phash": one.phash,
            "dhash": one.dhash,
            "whash": one.whash,
            "colorhash": one.colorhash,
        }
        for one in found.keyframes
    ]
    shots = [[shot.start_pts, shot.end_pts] for shot in found.shots]
    return digest_of({"time_base": str(found.time_base), "shots": shots, "keyframes": keyframes})


def of_fingerprint(made: Fingerprint) -> str:
    """Times, qualities and codes; without the pictures in it, which only lead to them."""
    return digest_of(
        {
            "time_base": str(made.time_base),
            "start_pts": made.start_pts,
            "duration": None if made.duration is None else str(made.duration),
            "pts": _of_array(made.pts.astype("<i8")),
            "quality": _of_array(made.quality.astype("u1")),
            "codes": {name: _of_array(made.codes[name].astype("u1")) for name in made.boxes},
        }
    )


def of_comparison(document: Mapping[str, Any]) -> str:
    """The answer of ``workbench compare``: identity, stretches, sound; numbers rounded to :data:`DIGITS`, no words."""
    segments = [{name: segment.get(name) for name in _SEGMENT} for segment in document.get("segments") or ()]
    sound = [{name: shared.get(name) for name in _SOUND} for shared in document.get("sound") or ()]
    return digest_of(_rounded({"identity": document.get("identity"), "segments": segments, "sound": sound}))


def _rounded(value: object) -> object:
    """Numbers with a point rounded; minus zero is zero, and 1.0 the same as 1."""
    if isinstance(value, dict):
        return {name: _rounded(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    if isinstance(value, float):
        short = round(value, DIGITS)
        return int(short) if short.is_integer() else short
    return value


def _of_array(array: np.ndarray[Any, Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


# ---- tools -----------------------------------------------------------------------------------------------------------


def tools(kind: Kind, *readers: str) -> tuple[str, ...]:
    """What does a step of this kind here; ``readers`` are what the media worker says reads the files."""
    return (*_own_tools(kind), *dict.fromkeys(readers))


def _own_tools(kind: Kind) -> tuple[str, ...]:
    match kind:
        case Kind.KEYFRAMES:
            return f"keyframes/{KEYFRAMES_VERSION}", _named("opencv-python-headless"), _named("ImageHash"), machine()
        case Kind.FINGERPRINT:
            return ENGINE, _named("opencv-python-headless"), machine()
        case Kind.COMPARISON:
            return ENGINE, machine()
        case Kind.PICTURE:
            return _named("Pillow"), _named("opencv-python-headless"), machine()
        case Kind.DRAWING:
            return (_named("verification-workbench"),)
        case _:
            return ()


def machine() -> str:
    """The kind of processor with its instruction set, such as ``processor x86_64 with AVX2``.

    OpenCV computes another way on each: of three matches tried, one was measured at other frames without AVX2.
    """
    found = "".join(f" with {name}" for name, number in _INSTRUCTIONS.items() if cv2.checkHardwareSupport(number))
    return f"processor {platform.machine().lower().replace('amd64', 'x86_64')}{found}"


@cache
def _named(distribution: str) -> str:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return f"{distribution} (version unknown)"
