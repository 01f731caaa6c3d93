"""Marks as WebVTT cues (W3C Recommendation-track "WebVTT: The Web Video Text Tracks Format"), for players and editors.

A cue shows ``[tag] text``. A NOTE before it carries the mark exactly, in ASCII JSON; a NOTE at the top names the clip.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from cases.judgement import Annotation
from workbench.errors import UserError
from workbench.interchange.marks import (
    MOST_MARKS,
    SCHEMA,
    About,
    Mark,
    Reading,
    Refused,
    Span,
    ascii_json,
    exact,
    header,
    json_of,
    kept_of,
    lines_of,
    mark_of,
    one_line,
    other_clip,
    sentences,
    shown,
    span_kept,
    span_of,
    text_of,
)
from workbench.timecode import full

_TIME: Final = r"(?:(\d{2,6}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING: Final = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_TAG: Final = re.compile(r"\[([^\[\]\n]{1,200})\]\s*")
_MARKUP: Final = re.compile(r"<[^>\n]*>?")
_MILLISECOND: Final = Fraction(1, 1000)


def write(annotations: Iterable[Annotation], about: About) -> bytes:
    """The marks of one clip as a WebVTT file."""
    blocks = ["WEBVTT", f"NOTE {SCHEMA} {ascii_json(header(about))}"]
    for annotation in sorted(annotations, key=lambda one: (one.start_pts, one.end_pts or one.start_pts, one.id)):
        blocks.append(f"NOTE {SCHEMA} {ascii_json(exact(annotation))}")
        blocks.append("\n".join(_cue(annotation, about)))
    return ("\n\n".join(blocks) + "\n").encode()


def _cue(annotation: Annotation, about: About) -> Iterator[str]:
    yield annotation.id
    yield " --> ".join(_times(span_of(annotation, about.times)))
    yield from _escaped(lines_of(f"[{_bracketed(annotation.tag)}] {shown(annotation.text)}"))


def _times(span: Span) -> tuple[str, str]:
    """Both times in milliseconds, the end a millisecond later at least."""
    start = Fraction(round(span.start * 1000), 1000)
    end = max(Fraction(round(span.end * 1000), 1000), start + _MILLISECOND)
    return full(start), full(end)


def _escaped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass
class _State:
    """What was read so far."""

    header: Any = None
    kept: Any = None
    """The exact form in the NOTE before the next cue."""


def read(data: bytes, about: About) -> Reading:
    """The marks of a WebVTT file, ours or another tool's; UserError where it is none."""
    text = text_of(data, "The WebVTT file")
    lines = text.split("\n")
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        raise UserError("This is no WebVTT file: its first line is not WEBVTT.")
    marks: list[Mark] = []
    refused: list[str] = []
    state = _State()
    for number, block in _blocks(lines):
        if block[0].startswith(f"NOTE {SCHEMA} "):
            _note(block[0].removeprefix(f"NOTE {SCHEMA} "), state)
            continue
        if not any("-->" in line for line in block[:2]):
            continue
        if len(marks) >= MOST_MARKS:
            raise UserError(f"The file holds more than {MOST_MARKS:,} cues. Split it and read the parts.")
        try:
            marks.append(_mark(block, state, about))
        except Refused as why:
            refused.append(f"The cue in line {number} was not read: {why}.")
        state.kept = None
    return Reading(tuple(marks), (*other_clip(state.header, about), *sentences(refused)))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines between empty ones, each with the number of its first line; the header is left out."""
    block: list[str] = []
    first = True
    for number, line in enumerate([*lines, ""], start=1):
        if line:
            block.append(line)
            continue
        if block and not first:
            yield number - len(block), block
        first, block = False, []


def _note(text: str, state: _State) -> None:
    try:
        said = json_of(text, "A note")
    except UserError:
        return
    if isinstance(said, dict) and "schema" in said:
        state.header = said
    else:
        state.kept = said


def _mark(block: list[str], state: _State, about: About) -> Mark:
    place = 0 if "-->" in block[0] else 1
    found = _TIMING.fullmatch(block[place])
    if found is None:
        raise Refused("its times are not written as 00:00:07.040 --> 00:00:09.000")
    span = Span(_seconds(found.groups()[:4]), _seconds(found.groups()[4:]))
    payload = html.unescape(_MARKUP.sub("", "\n".join(block[place + 1 :])))
    tagged = _TAG.match(payload)
    words = {"tag": tagged[1].strip() if tagged else "", "text": payload[tagged.end() :] if tagged else payload}
    kept = kept_of(state.kept, state.header, about)
    exactly = span_kept(kept, about.times)
    same = exactly is not None and _times(exactly) == _times(span)
    return mark_of(span, words, kept, about.times, same_span=same, tag_as=_bracketed)


def _bracketed(tag: str) -> str:
    """A tag as it stands between the brackets of a cue."""
    return one_line(tag).replace("[", "(").replace("]", ")")


def _seconds(parts: tuple[str | None, ...]) -> Fraction:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return Fraction(((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds, 1000)
