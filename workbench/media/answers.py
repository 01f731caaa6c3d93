"""Reads a worker's answers: every type, shape and order is checked before the app uses a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.errors import Cancelled, EnvironmentFault, MediaError
from workbench.media.line import Array
from workbench.media.messages import ProtocolError, clean, from_plain
from workbench.media.model import Frame, FrameDigest, FrameIndex, GreyBatch, Sampled, SoundBatch, Structure
from workbench.names import quoted


@dataclass(frozen=True)
class _FrameFacts:
    pts: int
    time_base: Fraction
    picture_type: str
    key: bool
    used: tuple[int, ...]
    planes: str


@dataclass(frozen=True)
class Answer:
    """What ends a job, or one item on the way: a plain value, and the arrays that were sent before it."""

    value: Any
    arrays: tuple[Array, ...]


def share(message: Mapping[str, Any]) -> float:
    """How far the work is, 0..1."""
    done = message.get("done")
    if not isinstance(done, float | int):
        raise ProtocolError("no share")
    return float(done)


def no_items(answer: Answer) -> tuple[None, ...]:
    """For jobs that send no items."""
    raise ProtocolError("an item where none belongs")


@dataclass(frozen=True)
class _IndexFacts:
    time_base: Fraction
    structure: Structure


def frame_index(answer: Answer) -> FrameIndex:
    """All frames of a stream, in order."""
    kinds = ("int64", 1), ("bool", 1), ("int64", 1), ("int64", 1), ("uint8", 1), ("uint8", 1), ("int64", 2)
    arrays = _checked(answer, *kinds)
    pts, key, size, dts, letter, flags, starts = arrays
    if len({len(column) for column in arrays[:6]}) > 1 or not len(pts) or bool(np.any(np.diff(pts) <= 0)):
        raise ProtocolError("frames out of order")
    if starts.shape[1] != 3 or bool(np.any(np.diff(starts[:, 0]) < 0)):
        raise ProtocolError("starts out of order")
    facts = from_plain(_IndexFacts, answer.value)
    return FrameIndex(facts.time_base, pts, key, size, dts, letter, flags, starts, facts.structure)


def frame(answer: Answer) -> Frame:
    """One frame as displayed."""
    facts = from_plain(_FrameFacts, answer.value)
    return Frame(facts.pts, facts.time_base, facts.picture_type, facts.key, picture(answer), facts.used, facts.planes)


def picture(answer: Answer) -> NDArray[np.uint8]:
    """A picture: (h, w, 3) sRGB."""
    (rgb,) = _checked(answer, ("uint8", 3))
    if rgb.shape[2] != 3 or not rgb.size:
        raise ProtocolError("no picture")
    return rgb


def grey_batch(answer: Answer) -> tuple[GreyBatch]:
    """A batch of small pictures."""
    pts, grey = _checked(answer, ("int64", 1), ("uint8", 3))
    if len(pts) != len(grey) or not grey.size:
        raise ProtocolError("no batch")
    return (GreyBatch(pts, grey),)


def sound_batch(answer: Answer) -> tuple[SoundBatch]:
    """A batch of samples."""
    (samples,) = _checked(answer, ("int16", 1))
    if type(answer.value) is not int or not samples.size:
        raise ProtocolError("no sound")
    return (SoundBatch(answer.value, samples),)


def heard(answer: Answer, channels: int) -> NDArray[np.int16]:
    """A block of samples: (n, channels)."""
    (samples,) = _checked(answer, ("int16", 2))
    if samples.shape[1] != channels:
        raise ProtocolError("no sound")
    return samples


def sampled(answer: Answer) -> Sampled:
    """What was met on the way."""
    (damaged,) = _checked(answer, ("int64", 1))
    if bool(np.any(np.diff(damaged) <= 0)):
        raise ProtocolError("frames out of order")
    return Sampled(from_plain(tuple[str, ...], answer.value), damaged)


def frame_digests(answer: Answer) -> tuple[FrameDigest, ...]:
    """Digests of consecutive frames."""
    return from_plain(tuple[FrameDigest, ...], answer.value)


def remarks(answer: Answer) -> tuple[str, ...]:
    """Sentences on damage that was met."""
    return from_plain(tuple[str, ...], answer.value)


def _checked(answer: Answer, *kinds: tuple[str, int]) -> tuple[Array, ...]:
    if tuple((array.dtype.name, array.ndim) for array in answer.arrays) != kinds:
        raise ProtocolError("other arrays than asked for")
    return answer.arrays


def raise_failure(message: Mapping[str, Any], path: Path) -> None:
    """Raise what a message that ends a job without an answer says, in a sentence about ``path``."""
    why, sentence = message.get("why"), _quoting(str(message.get("sentence")), path)
    if message.get("kind") != "failed":
        raise ProtocolError(f"unknown message {message.get('kind')!r}")
    if why == "cancelled":
        raise Cancelled
    if why == "environment":
        raise EnvironmentFault(sentence)
    if why == "gone":
        raise EnvironmentFault(f"{quoted(path)} vanished while it was read. Put it back or choose it again.")
    if why == "memory":
        raise MediaError(f"{quoted(path)} asks for more memory than a reader may take; it was not read further.")
    if why == "media":
        raise MediaError(sentence)
    cause = RuntimeError(str(message.get("trace")))
    raise MediaError(f"{quoted(path)} could not be read: its content broke the reader ({clean(sentence)}).") from cause


def _quoting(sentence: str, path: Path) -> str:
    """The worker's sentences begin with the bare name; written out safely it is said to people."""
    rest = sentence.removeprefix(path.name)
    return sentence if rest == sentence else quoted(path) + rest
