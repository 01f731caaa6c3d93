"""The only place that converts time: timestamps, seconds, and the texts that people read and type."""

from __future__ import annotations

import re
from fractions import Fraction

from workbench.errors import UserError

HALF_MILLISECOND = Fraction(1, 2000)
"""Seconds. Texts show milliseconds; a frame's own time lies at most this far from its text."""

_CLOCK = re.compile(
    r"(?:(?P<hours>\d{1,6}):(?=\d{1,2}:))?(?:(?P<minutes>\d{1,6}):)?(?P<seconds>\d{1,9}(?:[.,]\d{1,12})?)"
)
_UNITS = re.compile(r"(?=.)(?:(\d{1,6})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?\s*(?:(\d{1,9}(?:[.,]\d{1,12})?)\s*s)?")


def seconds(pts: int, time_base: Fraction, start_pts: int = 0) -> Fraction:
    """Seconds from ``start_pts`` to ``pts``, exactly."""
    return (pts - start_pts) * time_base


def pts_at(time: Fraction, time_base: Fraction, start_pts: int = 0) -> int:
    """The last PTS that is not after ``time`` seconds from ``start_pts``: what is shown then starts there or before."""
    return start_pts + time // time_base


def typed_pts(text: str, time_base: Fraction, start_pts: int = 0) -> int:
    """As :func:`pts_at` for a typed time; a frame's own time as written by :func:`full` gives that frame.

    The text of 7 1/30 s, ``00:00:07.033``, is a little before the frame; half a millisecond is added.
    """
    return pts_at(parse(text) + HALF_MILLISECOND, time_base, start_pts)


def clock_text(time: Fraction) -> str:
    """Minutes, seconds and milliseconds, hours only when there are any: ``0:04.200``, ``1:02:03.500``."""
    hours, minutes, rest = _parts(abs(time))
    front = f"{hours}:{minutes:02d}" if hours else f"{minutes}"
    return f"{_sign(time)}{front}:{rest // 1000:02d}.{rest % 1000:03d}"


def full(time: Fraction) -> str:
    """Always hours, minutes, seconds and milliseconds: ``00:00:07.040``."""
    hours, minutes, rest = _parts(abs(time))
    return f"{_sign(time)}{hours:02d}:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def parse(text: str) -> Fraction:
    """Seconds of a typed time: ``7``, ``7.04``, ``7,04``, ``1:02.5``, ``01:02:03``, ``1h 2m 3.5s``; also with a ``-``.

    Raises :class:`UserError` that says how a time is written.
    """
    plain = text.strip().lower().replace("\N{MINUS SIGN}", "-")
    unsigned = plain.removeprefix("-").strip()
    match = _CLOCK.fullmatch(unsigned) or _UNITS.fullmatch(unsigned)
    if match is None:
        raise UserError(f"“{text.strip()[:40]}” is not a time. Write seconds (7.04), 1:02.5, 01:02:03.5 or 1m2.5s.")
    hours, minutes, rest = (Fraction((part or "0").replace(",", ".")) for part in match.groups())
    if match.re is _CLOCK and ((match[1] and minutes >= 60) or (match[2] and rest >= 60)):
        raise UserError(f"“{text.strip()[:40]}” has 60 or more minutes or seconds after a colon. Write 1:05, not 0:65.")
    time = hours * 3600 + minutes * 60 + rest
    return -time if plain.startswith("-") else time


def _parts(time: Fraction) -> tuple[int, int, int]:
    """Whole hours, whole minutes, and milliseconds below a minute, rounded once so that nothing reads 60.000."""
    milliseconds = round(time * 1000)
    hours, rest = divmod(milliseconds, 3_600_000)
    return hours, *divmod(rest, 60_000)


def _sign(time: Fraction) -> str:
    return "-" if round(time * 1000) < 0 else ""
