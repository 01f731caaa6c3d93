"""Places for maps: GeoJSON as RFC 7946 has it, KML as OGC has it, nothing withdrawn and nothing that acts."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from cases.errors import InvalidError
from cases.judgement import Coordinates
from cases.judging import withdraw
from cases.records import Appearance, Case, Claim, ClaimKind, Note, Shape, Stance
from cases.store import CaseStore
from tests.cases.build import ADA, a_case
from tests.workbench.interchange.build import HOSTILE
from workbench.interchange import places

pytestmark = pytest.mark.slow

KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture
def store(tmp_path: Path) -> CaseStore:
    return CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)


def _claim(store: CaseStore, case: Case, text: str) -> Claim:
    return store.add(Claim(case.id, ClaimKind.WHERE, text, "Police", "Daily", Stance.NEUTRAL), by=ADA)


def _put(store: CaseStore, record: Any, *at: float, source: str = "Aerial images") -> Coordinates:
    lat, lon, *off = at
    kind = type(record).__name__.lower()
    made = Coordinates(record.case_id, kind, record.id, lat, lon, off[0] if off else 0.0, source, ADA)
    return store.add(made, by=ADA)


def test_places_are_points_with_longitude_first(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    assert places.as_geojson(store, case) is None
    assert places.as_kml(store, case) is None
    one = _put(store, _claim(store, case, "Mistral district"), 45.15875, 5.7125, 25.0)
    post = store.add(Appearance(case.id, "Telegram", Shape.REPOST, account="@a"), by=ADA)
    _put(store, post, -33.5, -70.25)

    document = json.loads(places.as_geojson(store, case) or b"")
    assert set(document) == {"type", "features"}
    assert document["type"] == "FeatureCollection"
    for feature in document["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["geometry"]["type"]) == ("Feature", "Point")
    assert [one["geometry"]["coordinates"] for one in document["features"]] == [[5.7125, 45.15875], [-70.25, -33.5]]
    assert document["features"][0]["id"] == one.id
    assert document["features"][0]["properties"]["uncertainty_m"] == 25
    assert (
        document["features"][1]["properties"] | {"name": "Telegram, @a", "uncertainty_m": None}
        == (document["features"][1]["properties"])
    )

    root = ET.fromstring(places.as_kml(store, case) or b"")
    assert root.tag == f"{KML}kml"
    (folder,) = root
    assert [child.tag for child in folder] == [f"{KML}name", f"{KML}Placemark", f"{KML}Placemark"]
    order = ["name", "description", "ExtendedData", "Point"]
    assert [child.tag for child in folder[1]] == [KML + name for name in order], "the order of KML's schema"
    assert [point.text for point in root.iter(f"{KML}coordinates")] == ["5.7125,45.15875", "-70.25,-33.5"]


def test_what_was_withdrawn_is_on_no_map(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    claim, gone = _claim(store, case, "Here"), _claim(store, case, "There")
    wrong = _put(store, claim, 1.0, 2.0)
    _put(store, claim, 3.0, 4.0)
    _put(store, gone, 5.0, 6.0)
    withdraw(store, wrong, reason="Another tower", by=ADA)
    withdraw(store, gone, reason="Said twice", by=ADA)
    assert [place.at.latitude for place in places.places(store, case)] == [3.0]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(store: CaseStore, text: str) -> None:
    case = store.add(a_case(), by=ADA)
    _put(store, _claim(store, case, text), 1.0, 2.0, source=text)
    (feature,) = json.loads(places.as_geojson(store, case) or b"")["features"]
    assert feature["properties"]["name"] == text
    data = places.as_kml(store, case) or b""
    root = ET.fromstring(data)
    assert len(list(root.iter())) == 17
    assert "\u202e" not in data.decode()
    description = root.find(f".//{KML}description")
    assert description is not None
    assert "<" not in (description.text or "")


@pytest.mark.parametrize(
    ("at", "said"), [((90.1, 0.0), "latitude"), ((0.0, -180.5), "longitude"), ((0.0, 0.0, -1.0), "uncertainty")]
)
def test_what_is_nowhere_is_refused(store: CaseStore, at: tuple[float, ...], said: str) -> None:
    claim = _claim(store, store.add(a_case(), by=ADA), "Here")
    with pytest.raises(InvalidError, match=said):
        _put(store, claim, *at)
    assert store.find(Coordinates) == []


def test_a_note_has_no_coordinates(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    note = store.add(Note(case.id, "Look", ADA), by=ADA)
    with pytest.raises(InvalidError, match="cannot have coordinates"):
        _put(store, note, 1.0, 2.0)
