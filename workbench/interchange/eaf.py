"""Marks as an ELAN document (.eaf, format 3.0 of the Max Planck Institute's EAF schema): a tier for each tag.

Annotations of one tier may not overlap in ELAN; those that would go to a further tier, ``tag (2)``. The header's
properties carry each mark exactly; ELAN keeps them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final
from xml.etree import ElementTree as ET

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
    mark_of,
    one_line,
    other_clip,
    sentences,
    shown,
    span_kept,
    span_of,
    text_of,
)

MOST_ELEMENTS: Final = 20 * MOST_MARKS
"""Elements of a document: six for each mark, and what ELAN adds."""
DEEPEST: Final = 50
"""Elements inside one another; ELAN has six."""

_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_FURTHER: Final = re.compile(r" \(\d+\)$")
_MILLISECONDS: Final = re.compile(r"\d{1,12}")


def write(annotations: Iterable[Annotation], about: About) -> bytes:
    """The marks of one clip as an ELAN document."""
    ordered = sorted(annotations, key=lambda one: (one.start_pts, one.end_pts or one.start_pts, one.id))
    document = _document(about, ordered)
    tiers: dict[str, list[tuple[int, Annotation]]] = defaultdict(list)
    slots = ET.SubElement(document, "TIME_ORDER")
    for number, annotation in enumerate(ordered, start=1):
        first, last = _milliseconds(span_of(annotation, about.times))
        for side, value in (("a", first), ("b", last)):
            ET.SubElement(slots, "TIME_SLOT", TIME_SLOT_ID=f"ts{number}{side}", TIME_VALUE=str(value))
        tiers[one_line(annotation.tag)].append((number, annotation))
    taken = set(tiers)
    for tag, marks in tiers.items():
        for place, row in enumerate(_rows(marks, about)):
            _tier(document, _name(tag, place, taken), row)
    ET.SubElement(
        document,
        "LINGUISTIC_TYPE",
        GRAPHIC_REFERENCES="false",
        LINGUISTIC_TYPE_ID="default-lt",
        TIME_ALIGNABLE="true",
    )
    ET.indent(document)
    text: str = ET.tostring(document, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _document(about: About, annotations: list[Annotation]) -> ET.Element:
    newest = max((one.revised_at or one.created_at for one in annotations), default=None)
    attributes = {
        "AUTHOR": "",
        "DATE": newest.isoformat(timespec="seconds") if newest else "1970-01-01T00:00:00+00:00",
        "FORMAT": "3.0",
        "VERSION": "3.0",
        "xmlns:xsi": _XSI,
        "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
    }
    document = ET.Element("ANNOTATION_DOCUMENT", attributes)
    head = ET.SubElement(document, "HEADER", MEDIA_FILE="", TIME_UNITS="milliseconds")
    ET.SubElement(head, "MEDIA_DESCRIPTOR", MEDIA_URL=one_line(about.name), MIME_TYPE="video/unknown")
    ET.SubElement(head, "PROPERTY", NAME=SCHEMA).text = ascii_json(header(about))
    for number, annotation in enumerate(annotations, start=1):
        ET.SubElement(head, "PROPERTY", NAME=f"{SCHEMA}:a{number}").text = ascii_json(exact(annotation))
    return document


def _name(tag: str, place: int, taken: set[str]) -> str:
    """The name of a tag's tier, the first or a further one: no other tag's."""
    number = place + 1
    name = tag if place == 0 else f"{tag} ({number})"
    while place and name in taken:
        number += 1
        name = f"{tag} ({number})"
    taken.add(name)
    return name


def _milliseconds(span: Span) -> tuple[int, int]:
    start = round(span.start * 1000)
    return start, max(round(span.end * 1000), start + 1)


def _rows(marks: list[tuple[int, Annotation]], about: About) -> list[list[tuple[int, Annotation]]]:
    """The marks of a tag, in as many rows as it takes for none to overlap another of its row."""
    rows: list[list[tuple[int, Annotation]]] = []
    ends: list[int] = []
    for number, annotation in marks:
        start, end = _milliseconds(span_of(annotation, about.times))
        for place, before in enumerate(ends):
            if before <= start:
                rows[place].append((number, annotation))
                ends[place] = end
                break
        else:
            rows.append([(number, annotation)])
            ends.append(end)
    return rows


def _tier(document: ET.Element, name: str, row: list[tuple[int, Annotation]]) -> None:
    tier = ET.SubElement(document, "TIER", LINGUISTIC_TYPE_REF="default-lt", TIER_ID=name)
    for number, annotation in row:
        holder = ET.SubElement(tier, "ANNOTATION")
        alignable = ET.SubElement(
            holder,
            "ALIGNABLE_ANNOTATION",
            ANNOTATION_ID=f"a{number}",
            TIME_SLOT_REF1=f"ts{number}a",
            TIME_SLOT_REF2=f"ts{number}b",
        )
        ET.SubElement(alignable, "ANNOTATION_VALUE").text = shown(annotation.text)


class _Limited(ET.TreeBuilder):
    """Builds the tree as far as a document of annotations goes."""

    def __init__(self) -> None:
        super().__init__()
        self._count = self._depth = 0

    def start(self, tag: str, attrs: dict[Any, Any], /) -> ET.Element:
        """Begin an element; UserError where there are too many."""
        self._count += 1
        self._depth += 1
        if self._count > MOST_ELEMENTS or self._depth > DEEPEST:
            raise UserError("The ELAN document has more elements, or deeper ones, than annotations need. Split it.")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)


def read(data: bytes, about: About) -> Reading:
    """The marks of an ELAN document, ours or another's; UserError where it is none."""
    document = _parsed(text_of(data, "The ELAN document"))
    if document.tag != "ANNOTATION_DOCUMENT":
        raise UserError("This is no ELAN document: its root is not ANNOTATION_DOCUMENT.")
    head = document.find("HEADER")
    if head is not None and head.get("TIME_UNITS", "milliseconds") != "milliseconds":
        raise UserError("The ELAN document tells time in other units than milliseconds. Convert it in ELAN first.")
    properties = {one.get("NAME", ""): one.text or "" for one in document.iterfind("HEADER/PROPERTY")}
    said = _value(properties.get(SCHEMA, ""))
    slots = {one.get("TIME_SLOT_ID"): one.get("TIME_VALUE", "") for one in document.iterfind("TIME_ORDER/TIME_SLOT")}
    marks: list[Mark] = []
    refused: list[str] = []
    for tier, element in _annotations(document):
        identifier = element.get("ANNOTATION_ID", "")
        if len(marks) >= MOST_MARKS:
            raise UserError(f"The document holds more than {MOST_MARKS:,} annotations. Split it and read the parts.")
        kept = kept_of(_value(properties.get(f"{SCHEMA}:{identifier}", "")), said, about)
        try:
            marks.append(_mark(tier, element, slots, kept, about))
        except Refused as why:
            refused.append(f"The annotation {identifier[:40]!r} was not read: {why}.")
    return Reading(tuple(marks), (*other_clip(said, about), *sentences(refused)))


def _parsed(text: str) -> ET.Element:
    """The document without a type declaration: entities, which can swell or name other files, need one."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UserError(
            "The ELAN document declares a document type or entities, which ELAN never does. It was refused."
        )
    parser = ET.XMLParser(target=_Limited())
    try:
        parser.feed(text)
        root: ET.Element = parser.close()
    except ET.ParseError as error:
        raise UserError(f"The ELAN document is damaged ({error}). Save it anew and try again.") from None
    return root


def _annotations(document: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Every annotation with a time of its own, with its tier; those that hang on another one have none."""
    for tier in document.iterfind("TIER"):
        for element in tier.iterfind("ANNOTATION/*"):
            yield tier, element


def _mark(
    tier: ET.Element, element: ET.Element, slots: dict[str | None, str], kept: dict[str, Any], about: About
) -> Mark:
    if element.tag != "ALIGNABLE_ANNOTATION":
        raise Refused("it has no time of its own")
    sides = [slots.get(element.get(name), "") for name in ("TIME_SLOT_REF1", "TIME_SLOT_REF2")]
    if not all(_MILLISECONDS.fullmatch(side) for side in sides):
        raise Refused("one of its time slots has no time in milliseconds")
    first, last = (int(side) for side in sides)
    exactly = span_kept(kept, about.times)
    name = tier.get("TIER_ID", "")
    if "tag" in kept and one_line(kept["tag"]) == _FURTHER.sub("", name):
        name = one_line(kept["tag"])
    words = {"tag": name, "text": element.findtext("ANNOTATION_VALUE") or ""}
    annotator = tier.get("ANNOTATOR", "")
    if annotator and "author" not in kept:
        words["author"] = annotator
    span = Span(Fraction(first, 1000), Fraction(last, 1000))
    same = exactly is not None and _milliseconds(exactly) == (first, last)
    return mark_of(span, words, kept, about.times, same_span=same)


def _value(text: str) -> Any:
    try:
        return json_of(text, "A property")
    except UserError:
        return None
