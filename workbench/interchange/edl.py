"""A match as a CMX 3600 edit decision list: A is the source, B the record side. Cuts only, as the format has it.

Timecodes count the frames of B's rate, rounded to a whole number as the format must, without drop frames, from
00:00:00:00 at the first shown frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.interchange.cuts import Cut, CutList
from workbench.interchange.marks import one_line

REEL: Final = "A"
"""The one reel: eight characters at most, so no file name; that follows as a comment."""
MOST_EVENTS: Final = 999
"""Events that the three digits of an event's number allow."""


def write(cuts: CutList) -> bytes:
    """One match; ASCII, other characters as ``?`` (the format knows no others), CRLF. At most 999 stretches."""
    lines = [
        f"TITLE: {one_line(cuts.b.name)[:70]}",
        "FCM: NON-DROP FRAME",
        f"* A IS {one_line(cuts.a.name)}",
        f"* A SHA-256 {cuts.a.sha256}",
        f"* B SHA-256 {cuts.b.sha256}",
        f"* MATCH {cuts.match.id} {cuts.match.decision}",
    ]
    for number, cut in enumerate(cuts.cuts[:MOST_EVENTS], start=1):
        lines += _event(number, cut, cuts)
    if len(cuts.cuts) > MOST_EVENTS:
        lines.append(f"* {len(cuts.cuts) - MOST_EVENTS} MORE STRETCHES DO NOT FIT THIS FORMAT")
    return "\r\n".join([*lines, ""]).encode("ascii", "replace")


def _event(number: int, cut: Cut, cuts: CutList) -> Iterator[str]:
    fps = max(round(cuts.rate), 1)

    def at(seconds: float) -> str:
        return _timecode(round(seconds * cuts.rate), fps)

    times = " ".join(at(second) for second in (*cut.source, *cut.place))
    yield f"{number:03d}  {REEL:<8} V     C        {times}"
    if abs(cut.time_scalar - 1) > 0.005:
        yield f"M2   {REEL:<8} {cut.time_scalar * float(cuts.rate):06.1f}                {at(cut.source[0])}"
    yield f"* FROM CLIP NAME: {one_line(cuts.a.name)}"
    if cut.said.get("mirrored") or cut.said.get("rotation"):
        yield f"* MIRRORED {bool(cut.said.get('mirrored'))} ROTATION {cut.said.get('rotation', 0)}"


def _timecode(frames: int, fps: int) -> str:
    seconds, frame = divmod(max(frames, 0), fps)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02d}:{minute:02d}:{second:02d}:{frame:02d}"
