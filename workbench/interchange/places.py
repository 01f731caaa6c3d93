"""Where what the record speaks of is, for maps: GeoJSON (RFC 7946) and KML 2.2 (OGC 07-147r2).

Both have degrees on WGS 84, longitude first. Neither has a circle: the uncertainty stands beside the point, in metres.
What was withdrawn is left out, and what is said of a withdrawn record.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import Any, Final

from cases.judgement import Annotation, Coordinates, Pillar
from cases.judging import standing
from cases.kinds import KINDS, Record
from cases.mapping import time_text
from cases.records import Appearance, Case, Claim, Clip, Finding
from cases.store import CaseStore
from workbench.report.text import visible

KML: Final = "http://www.opengis.net/kml/2.2"
_LONGEST: Final = 200
"""Characters of a place's name on a map; its description has all."""


@dataclass(frozen=True)
class Place:
    """Coordinates, with the words of the record that speaks of the place."""

    at: Coordinates
    words: str


def places(store: CaseStore, case: Case) -> list[Place]:
    """What stands, in the order it was entered."""
    found = []
    kept: dict[str, dict[str, Record]] = {}
    for one in standing(store, Coordinates, case.id):
        kind = KINDS[one.record_kind]
        if one.record_kind not in kept:
            kept[one.record_kind] = {record.id: record for record in standing(store, kind, case.id)}
        record = kept[one.record_kind].get(one.record_id)
        if record is not None:
            found.append(Place(one, _words(record)))
    return found


def as_geojson(store: CaseStore, case: Case) -> bytes | None:
    """A FeatureCollection with a point for each place; None where there is none."""
    features = [_feature(place) for place in places(store, case)]
    document = {"type": "FeatureCollection", "features": features}
    return (json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode() if features else None


def as_kml(store: CaseStore, case: Case) -> bytes | None:
    """A document with a placemark for each place; None where there is none."""
    found = places(store, case)
    root = ET.Element("kml", xmlns=KML)
    document = ET.SubElement(root, "Document")
    _text(document, "name", f"{case.reference}: {case.title}")
    for place in found:
        _placemark(document, place)
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n" if found else None


def _feature(place: Place) -> dict[str, Any]:
    at = place.at
    return {
        "type": "Feature",
        "id": at.id,
        "geometry": {"type": "Point", "coordinates": [at.longitude, at.latitude]},
        "properties": {"name": place.words, **_facts(at)},
    }


def _facts(at: Coordinates) -> dict[str, Any]:
    return {
        "record": f"{at.record_kind}:{at.record_id}",
        "source": at.source,
        "uncertainty_m": at.uncertainty or None,
        "author": at.author,
        "entered": time_text(at.created_at),
    }


def _placemark(document: ET.Element, place: Place) -> None:
    at = place.at
    mark = ET.SubElement(document, "Placemark", id=f"c-{at.id}")
    name = visible(place.words)
    _text(mark, "name", name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…")
    _text(mark, "description", _plain(f"{place.words}\n{at.source}"))
    extended = ET.SubElement(mark, "ExtendedData")
    for label, value in _facts(at).items():
        if value is not None:
            _text(ET.SubElement(extended, "Data", name=label), "value", str(value))
    _text(ET.SubElement(mark, "Point"), "coordinates", f"{at.longitude!r},{at.latitude!r}")


def _plain(text: str) -> str:
    """What maps show as it is: they take a description for HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = visible(text)


def _words(record: Record) -> str:
    match record:
        case Claim() | Pillar():
            return record.text
        case Appearance():
            return ", ".join(filter(None, (record.platform, record.account, record.description)))
        case Finding():
            return record.result
        case Annotation():
            return record.text or record.tag
        case Clip():
            return record.name
        case _:
            return ""
