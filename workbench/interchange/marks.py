"""What annotation formats share: a mark, how it is written out, what of another tool's file is believed.

Each format shows a mark in its own words, rounded and cleaned, and beside that carries it exactly (``exact``). On
reading, each part of the exact form counts where the words still are what we would write for it; where another tool
changed them, the words count. So nothing is lost on the way, and nothing hidden overrules what a person saw.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from cases.errors import InvalidError
from cases.judgement import Annotation
from cases.mapping import canonical_json
from cases.region import check_region
from workbench.errors import UserError
from workbench.interchange.times import ClipTimes
from workbench.names import printable
from workbench.report.text import visible

SCHEMA: Final = "workbench.annotations/1"
"""Names what we add to each format."""
PLAIN_TAG: Final = "mark"
"""Tag of what comes without one."""
MOST_BYTES: Final = 32 << 20
"""Bytes of a file that is read: a hundred thousand marks of a line each."""
MOST_MARKS: Final = 100_000
"""Marks of one file; a mark for every frame of an hour."""
MOST_REFUSED: Final = 20
"""Refusals that are told one by one; the rest are counted."""
MOST_PTS: Final = 1 << 62
"""Timestamps beyond that are none: no container can hold them."""
LONGEST_TAG: Final = 200
"""Characters of a tag or an author: a word or a name, not a text."""

_KINDS: Final[dict[str, tuple[type, ...]]] = {
    "id": (str,),
    "start_pts": (int,),
    "end_pts": (int, type(None)),
    "tag": (str,),
    "author": (str,),
    "region": (dict,),
    "text": (str,),
}
_PTS: Final = ("start_pts", "end_pts")
_SAME_CLIP: Final = ("sha256", "time_base")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class About:
    """The clip that marks are on, as the files name it."""

    name: str
    sha256: str
    times: ClipTimes
    width: int = 0
    """Displayed pixels; 0 where unknown."""
    height: int = 0


@dataclass(frozen=True)
class Mark:
    """One annotation without the case that it will be of."""

    start_pts: int
    end_pts: int | None
    tag: str
    text: str = ""
    region: str = "{}"
    author: str = ""
    """Empty where the file does not say."""
    id: str = ""
    """As in the file; empty where it has none that a record could have."""


@dataclass(frozen=True)
class Span:
    """When a mark holds, in seconds from the first shown frame."""

    start: Fraction
    end: Fraction
    """The first moment at which it no longer holds."""


@dataclass(frozen=True)
class Reading:
    """What a file holds."""

    marks: tuple[Mark, ...]
    refused: tuple[str, ...]
    """A sentence for each part that was not read."""


class Refused(Exception):
    """One part of a file cannot be read; says why, without naming the part."""


def exact(annotation: Annotation) -> dict[str, Any]:
    """The mark as it is, in the values of JSON."""
    return {
        "id": annotation.id,
        "start_pts": annotation.start_pts,
        "end_pts": annotation.end_pts,
        "tag": annotation.tag,
        "author": annotation.author,
        "region": json.loads(annotation.region),
        "text": annotation.text,
    }


def header(about: About) -> dict[str, str]:
    """What a file says of its clip."""
    times = about.times
    return {"schema": SCHEMA, "clip": about.name, "sha256": about.sha256, "time_base": str(times.time_base)}


def ascii_json(value: object) -> str:
    """``value`` as one line of ASCII that closes no comment, tag or cue: ``<``, ``>`` and ``&`` are escaped too."""
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def span_of(annotation: Annotation | Mark, times: ClipTimes) -> Span:
    """When an annotation holds."""
    return _span(annotation.start_pts, annotation.end_pts, times)


def _span(start: int, end: int | None, times: ClipTimes) -> Span:
    last = start if end is None else max(start, end)
    return Span(times.begins(start), times.ends(last))


def shown(text: str) -> str:
    """``text`` as every format shows it: hidden characters as their code points, line ends as line feeds."""
    return visible(text)


def one_line(text: str) -> str:
    """``text`` as a heading: shown, on one line."""
    return " ".join(shown(text).split())


def lines_of(text: str) -> list[str]:
    """The lines that show something, without spaces at their ends: what all formats can carry."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def text_of(data: bytes, name: str) -> str:
    """The text of a file from elsewhere, line ends as line feeds; UserError where it is none or too large."""
    if len(data) > MOST_BYTES:
        raise UserError(f"{name} is larger than {MOST_BYTES >> 20} MB. Split it and read the parts.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{name} is not UTF-8 (at byte {error.start}). Save it as UTF-8 and try again.") from None
    if "\0" in text:
        raise UserError(f"{name} contains a NUL character: it is no text, or damaged. Write it anew and try again.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def json_of(text: str, what: str) -> Any:
    """The value of a JSON text; UserError in a sentence where it is none, or nested too deeply."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise UserError(f"{what} is not JSON. Write it anew and try again.") from None


def kept_of(value: object, header_said: object, about: About) -> dict[str, Any]:
    """An exact form as it came: only values of the right type, timestamps only where they are of this very clip."""
    if not isinstance(value, dict):
        return {}
    kept = {name: value[name] for name, types in _KINDS.items() if name in value and type(value[name]) in types}
    ours = header(about)
    same_clip = isinstance(header_said, dict) and all(header_said.get(one) == ours[one] for one in _SAME_CLIP)
    if not same_clip or any(abs(kept.get(name) or 0) > MOST_PTS for name in _PTS):
        return {name: said for name, said in kept.items() if name not in _PTS}
    return kept


def other_clip(said: object, about: About) -> list[str]:
    """A sentence where the header names another file than the clip that the marks are read for."""
    if not isinstance(said, dict) or said.get("sha256") in (None, about.sha256):
        return []
    other = printable(str(said["sha256"]))[:64]
    return [f"The marks were made on another file (SHA-256 {other}). They were placed by time."]


def span_kept(kept: dict[str, Any], times: ClipTimes) -> Span | None:
    """When the exact form says that the mark holds; None where it does not say."""
    if "start_pts" not in kept or "end_pts" not in kept:
        return None
    return _span(kept["start_pts"], kept["end_pts"], times)


def mark_of(
    span: Span,
    words: dict[str, str],
    kept: dict[str, Any],
    times: ClipTimes,
    *,
    same_span: bool,
    tag_as: Callable[[str], str] = one_line,
) -> Mark:
    """The mark that a part of a file says.

    ``words``: ``tag`` and ``text`` as they stand in the file, and, where the format tells them, ``author`` and
    ``region`` (JSON). ``kept``: the exact form beside them. ``same_span``: whether the times in the file are what we
    write for those of ``kept``. ``tag_as``: how the format writes a tag. Raises Refused for what cannot be a mark.
    """
    duration = times.duration
    if span.end <= span.start:
        raise Refused("it ends before it begins, or at once")
    if duration is not None and span.start >= duration and not same_span:
        raise Refused("it begins after the clip has ended")
    start, end = (kept["start_pts"], kept["end_pts"]) if same_span else _frames(span, times)
    said = {
        "tag": kept["tag"] if "tag" in kept and tag_as(kept["tag"]) == words["tag"] else words["tag"],
        "text": _believed(words["text"], kept.get("text")),
        "author": words.get("author", kept.get("author", "")),
    }
    for name in ("tag", "author"):
        _refuse_odd(said[name], name)
    identifier = kept.get("id", "")
    return Mark(
        start,
        end,
        said["tag"].strip() or PLAIN_TAG,
        said["text"],
        words["region"] if "region" in words else region_text(kept.get("region", {})),
        said["author"],
        identifier if _UUID.fullmatch(identifier) else "",
    )


def region_text(value: object) -> str:
    """A region as records have it; Refused for what is none."""
    try:
        text = canonical_json(value)
        check_region(text)
    except (InvalidError, ValueError, TypeError, OverflowError, RecursionError):
        raise Refused("its region is none that can be drawn") from None
    return text


def _frames(span: Span, times: ClipTimes) -> tuple[int, int | None]:
    start = times.shown_at(span.start)
    last = times.last_before(span.end)
    return start, None if last <= start else last


def _believed(word: str, kept: str | None) -> str:
    """The exact text where the shown one is what we write for it, else the shown one."""
    return kept if kept is not None and lines_of(shown(kept)) == lines_of(word) else word


def _refuse_odd(text: str, what: str) -> None:
    if len(text) > LONGEST_TAG:
        raise Refused(f"its {what} has more than {LONGEST_TAG} characters")
    if printable(text) != text or any(unicodedata.category(char) == "Cn" for char in text):
        raise Refused(f"its {what} holds characters that cannot be seen, or that turn the text around them")


def sentences(refused: Iterable[str]) -> tuple[str, ...]:
    """The refusals of a file: the first ones, and how many more there are."""
    told = list(refused)
    more = len(told) - MOST_REFUSED
    return (*told[:MOST_REFUSED], *([f"And {more} more parts were not read."] if more > 0 else []))
