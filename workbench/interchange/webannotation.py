"""Marks as W3C Web Annotations (Web Annotation Data Model, 23 February 2017) with media fragments, in JSON-LD.

The fragment is ``t=npt:7.04,9&xywh=percent:10,20,30,40`` (Media Fragments URI 1.0; shares with decimals, as players
read them). ``xywh`` is the box around a polygon or a track. ``workbench:exact`` beside it carries the mark exactly.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final
from urllib.parse import unquote

from cases.judgement import Annotation
from cases.mapping import canonical_json, time_text
from workbench.errors import UserError
from workbench.interchange.marks import (
    MOST_MARKS,
    About,
    Mark,
    Reading,
    Refused,
    Span,
    exact,
    header,
    json_of,
    kept_of,
    mark_of,
    one_line,
    other_clip,
    region_text,
    sentences,
    shown,
    span_kept,
    span_of,
    text_of,
)

CONTEXT: Final = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "workbench": "urn:verification-workbench:",
        "workbench:exact": {"@type": "@json"},
        "workbench:clip": {"@type": "@json"},
    },
]
CONFORMS: Final = "http://www.w3.org/TR/media-frags/"

_SECONDS: Final = r"\d{1,9}(?:\.\d{0,12})?"
_POINT: Final = rf"(?:(?:(\d{{1,6}}):)?([0-5]?\d):)?({_SECONDS})"
_TIME: Final = re.compile(rf"t=(?:npt:)?(?:{_POINT})?(?:,{_POINT})?")
_NUMBER: Final = r"(\d{1,7}(?:\.\d{1,9})?)"
_BOX: Final = re.compile(rf"xywh=(?:(percent|pixel):)?{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}")
_DIGITS: Final = 4
"""Decimals of a share in percent: a thousandth of a pixel in 1000."""


def write(annotations: Iterable[Annotation], about: About) -> bytes:
    """The marks of one clip as an annotation page."""
    ordered = sorted(annotations, key=lambda one: (one.start_pts, one.end_pts or one.start_pts, one.id))
    page = {
        "@context": CONTEXT,
        "id": f"urn:sha256:{about.sha256}#annotations",
        "type": "AnnotationPage",
        "workbench:clip": header(about),
        "items": [_item(annotation, about) for annotation in ordered],
    }
    return (json.dumps(page, indent=1, ensure_ascii=True, allow_nan=False) + "\n").encode()


def _item(annotation: Annotation, about: About) -> dict[str, Any]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": one_line(annotation.tag)}]
    if annotation.text:
        comment = {"purpose": "commenting", "format": "text/plain", "value": shown(annotation.text)}
        bodies.append({"type": "TextualBody", **comment})
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.text else "tagging",
        "creator": {"type": "Person", "name": one_line(annotation.author)},
        "created": time_text(annotation.created_at),
        "modified": time_text(annotation.revised_at or annotation.created_at),
        "body": bodies,
        "target": {
            "source": {"id": f"urn:sha256:{about.sha256}", "type": "Video", "label": one_line(about.name)},
            "selector": {"type": "FragmentSelector", "conformsTo": CONFORMS, "value": _fragment(annotation, about)},
        },
        "workbench:exact": exact(annotation),
    }


def _fragment(annotation: Annotation, about: About) -> str:
    first, last = _times(span_of(annotation, about.times))
    box = _box_around(json.loads(annotation.region))
    return f"t=npt:{first},{last}" + (f"&xywh=percent:{','.join(box)}" if box else "")


def _times(span: Span) -> tuple[str, str]:
    """Both times to the microsecond, the end a microsecond later at least."""
    start = round(span.start * 1_000_000)
    return _decimal(start), _decimal(max(round(span.end * 1_000_000), start + 1))


def _decimal(microseconds: int) -> str:
    whole, rest = divmod(microseconds, 1_000_000)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")


def _box_around(region: dict[str, Any]) -> list[str]:
    """Left, top, width and height of what the region covers, in percent; nothing for the whole frame."""
    for shape, value in region.items():
        boxes = _boxes(shape, value)
        left, top = (min(one[side] for one in boxes) for side in (0, 1))
        right, bottom = (max(one[side] + one[side + 2] for one in boxes) for side in (0, 1))
        return [
            f"{share * 100:.{_DIGITS}f}".rstrip("0").rstrip(".") for share in (left, top, right - left, bottom - top)
        ]
    return []


def _boxes(shape: str, value: list[Any]) -> list[list[float]]:
    """What a region covers, at any time, as boxes; a point is one without width and height."""
    if shape == "box":
        return [value]
    if shape == "track":
        return [one[1:] for one in value]
    points = [point for _pts, points in value for point in points] if shape == "polygons" else value
    return [[*point, 0, 0] for point in points]


def read(data: bytes, about: About) -> Reading:
    """The marks of a Web Annotation, a list, a page or a collection of them; UserError where it is none."""
    document = json_of(text_of(data, "The Web Annotation file"), "The Web Annotation file")
    items, said = _items(document)
    if len(items) > MOST_MARKS:
        raise UserError(f"The file holds more than {MOST_MARKS:,} annotations. Split it and read the parts.")
    marks: list[Mark] = []
    refused: list[str] = []
    for number, item in enumerate(items, start=1):
        try:
            marks.append(_mark(item, said, about))
        except Refused as why:
            refused.append(f"Annotation {number} was not read: {why}.")
    return Reading(tuple(marks), (*other_clip(said, about), *sentences(refused)))


def _items(document: Any) -> tuple[list[Any], Any]:
    """The annotations, and what the file says of its clip."""
    if isinstance(document, list):
        return document, None
    if isinstance(document, dict):
        page = document.get("first") if isinstance(document.get("first"), dict) else document
        if isinstance(page, dict) and isinstance(page.get("items"), list):
            return page["items"], page.get("workbench:clip")
        if "target" in document:
            return [document], document.get("workbench:clip")
    raise UserError("This is no Web Annotation: it has no “items” and no “target”.")


def _mark(item: Any, said: Any, about: About) -> Mark:
    if not isinstance(item, dict):
        raise Refused("it is no object")
    kept = kept_of(item.get("workbench:exact"), said, about)
    fragment = _fragment_of(item.get("target"))
    span = _span(fragment, about)
    words = _bodies(item.get("body"), item.get("bodyValue"))
    creator = item.get("creator")
    name = creator.get("name", "") if isinstance(creator, dict) else creator
    words["author"] = name if isinstance(name, str) else ""
    if "author" in kept and one_line(kept["author"]) == words["author"]:
        words["author"] = kept["author"]
    box = _BOX.search(fragment)
    around = _written_box(kept)
    if around != (box[0] if box else ""):
        words["region"] = _region(box, about)
    exactly = span_kept(kept, about.times)
    same = exactly is not None and _times(exactly) == _times(span)
    return mark_of(span, words, kept, about.times, same_span=same)


def _written_box(kept: dict[str, Any]) -> str:
    """What we write for the exact region; empty for the whole frame and for one that is none."""
    try:
        box = _box_around(json.loads(region_text(kept.get("region", {}))))
    except Refused:
        return ""
    return f"xywh=percent:{','.join(box)}" if box else ""


def _fragment_of(target: Any) -> str:
    """The media fragment of a target: of its selector, or behind the # of its address."""
    target = target[0] if isinstance(target, list) and target else target
    if isinstance(target, str):
        return unquote(target.partition("#")[2])
    if not isinstance(target, dict):
        raise Refused("it has no target")
    selectors = target.get("selector")
    for one in selectors if isinstance(selectors, list) else [selectors]:
        if isinstance(one, dict) and one.get("type") == "FragmentSelector" and isinstance(one.get("value"), str):
            return unquote(str(one["value"]))
    for address in (target.get("id"), target.get("source")):
        if isinstance(address, str) and "#" in address:
            return unquote(address.partition("#")[2])
    raise Refused("its target has no media fragment such as t=npt:7.04,9")


def _span(fragment: str, about: About) -> Span:
    part = next((part for part in fragment.split("&") if part.startswith("t=")), "")
    found = _TIME.fullmatch(part)
    if found is None or part in ("t=", "t=npt:"):
        raise Refused("its time is not written as t=npt:7.04,9")
    start = _seconds(found.groups()[:3]) if found[3] else Fraction(0)
    if found[6]:
        return Span(start, _seconds(found.groups()[3:]))
    return Span(start, about.times.duration or start + about.times.frame * about.times.time_base)


def _seconds(parts: tuple[str | None, ...]) -> Fraction:
    hours, minutes = (int(part or 0) for part in parts[:2])
    return hours * 3600 + minutes * 60 + Fraction((parts[2] or "0").rstrip("."))


def _region(box: re.Match[str] | None, about: About) -> str:
    """A box in shares of the frame; parts beyond its edges are left out."""
    if box is None:
        return "{}"
    sides = [float(side) for side in box.groups()[1:]]
    if box[1] == "percent":
        shares = [side / 100 for side in sides]
    elif about.width and about.height:
        shares = [side / whole for side, whole in zip(sides, (about.width, about.height) * 2, strict=True)]
    else:
        raise Refused("its region is in pixels, and the clip’s size is not known")
    left, top = (min(share, 1.0) for share in shares[:2])
    width, height = min(shares[2], 1 - left), min(shares[3], 1 - top)
    if not (width > 0 and height > 0 and math.isfinite(width + height)):
        raise Refused("its region does not lie in the frame")
    return canonical_json({"box": [left, top, width, height]})


def _bodies(body: Any, value: Any) -> dict[str, str]:
    """Tag and text: the first body that tags, and all others below one another."""
    tag, texts = "", [value] if isinstance(value, str) else []
    for one in body if isinstance(body, list) else [body]:
        said = one.get("value") if isinstance(one, dict) else one
        if not isinstance(said, str):
            continue
        if isinstance(one, dict) and one.get("purpose") == "tagging" and not tag:
            tag = said
        else:
            texts.append(said)
    return {"tag": tag, "text": "\n".join(texts)}
