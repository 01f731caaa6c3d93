"""Words that act, hide or break lines, in every field of every record, in every form in which a case is handed over."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cases.kinds import ORDER
from cases.mapping import field_types
from cases.public import restrictions
from cases.records import Case, Clip, ImpreciseTime, Match
from cases.references import PARTS
from cases.store import CaseStore
from cases.workspace import Workspace
from tests.cases.build import ADA, one_of_each
from tests.workbench.interchange.build import HOSTILE
from workbench.interchange import case_uco, cuts, edl, media_review, places, sums, tables
from workbench.interchange import otio as timelines
from workbench.report.text import visible

pytestmark = pytest.mark.slow

TEXTS = (*HOSTILE, "@SUM(A1)", "﷽" * 300, "a\u2028b\u0085c", "{{7*7}} ${7*7}")
FREE = {
    *("title", "question", "summary", "name", "acquired_by", "acquired_how", "acquisition_url", "platform", "account"),
    *("url", "archived_url", "description", "source", "text", "claimant", "method", "result", "author", "limits"),
    *("evidence", "tool", "reasons", "doubts", "decided_by", "reason", "who", "said_by", "assumption", "tag"),
    *("transformation", "alternative", "third_party", "citation"),
}
"""Fields that hold words."""


@pytest.fixture(autouse=True)
def long_cells() -> Iterator[None]:
    """The log's table has records of many long texts in one cell; Python's reader has a limit of its own."""
    usual = csv.field_size_limit(1 << 24)
    yield
    csv.field_size_limit(usual)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w", name="Desk", by=ADA) as made:
        yield made


def _poisoned(record: Any, text: str) -> Any:
    """A record with ``text`` in every field that holds words."""
    changed: dict[str, Any] = {}
    for field in field_types(type(record)):
        value = getattr(record, field.name)
        if field.name in FREE and field.type is str and (value or field.name not in {"third_party", "citation"}):
            changed[field.name] = text
        elif isinstance(value, ImpreciseTime):
            changed[field.name] = replace(value, text=text)
        elif field.type is tuple:
            changed[field.name] = (text,)
    return replace(record, **changed)


def _fill(store: CaseStore, text: str, folder: Path) -> Case:
    """A case with a record of each kind, taken over from another store with hostile words in it."""
    source = CaseStore.create(folder / "other.db", name="Other", by=ADA)
    one_of_each(source)
    for kind in ORDER:
        for record in source.find(kind):
            if isinstance(record, Match):
                segment = {"a": [0, 1], "b": [0, 1], "speed": 1.0, "relation": "same-footage", "explanation": text}
                record = replace(record, comparison=json.dumps({"segments": [segment]}))
            store.add(_poisoned(record, text), by=text)
    source.close()
    return store.find(Case)[0]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_words_are_words_in_every_form(here: Workspace, tmp_path: Path, text: str) -> None:
    case = _fill(here.store, text, tmp_path)
    assert len(restrictions(here.store)) == 1
    assert set(PARTS) <= set(ORDER)

    for name, data in tables.as_csv(here.store, case).items():
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}, name
        cells = [cell for row in rows[1:] for cell in row if cell and not cell.lstrip("-").replace(".", "").isdigit()]
        assert not [cell for cell in cells if cell.lstrip(" ").startswith(tables.FORMULA)], name
    told = json.loads(tables.as_json(here.store, case))["tables"]
    assert told["claim"][0]["text"] == told["finding"][0]["result"] == text

    graph = json.loads(case_uco.write(here.store, case))["@graph"]
    assert any(text in json.dumps(node, ensure_ascii=False) or text in _strings(node) for node in graph)
    reviews = json.loads(media_review.write(here, case) or b"")["@graph"]
    assert {one["@type"] for one in reviews} == {"MediaReview"}, "the one claim was withdrawn"

    assert json.loads(places.as_geojson(here.store, case) or b"")["features"][0]["properties"]["source"] == text
    root = ET.fromstring(places.as_kml(here.store, case) or b"")
    assert visible(text).replace("&", "&amp;").replace("<", "&lt;") in "".join(root.itertext())

    clips = here.store.find(Clip)
    listed = sums.read(sums.of_clips(clips, "sha256"))
    assert [one.digest for one in listed.sums] == [clip.sha256 for clip in clips]
    reader = pytest.importorskip("opentimelineio").adapters
    for cut in cuts.cut_lists(here.store, case):
        reader.read_from_string(timelines.write(cut).decode(), "otio_json")
        assert all(line.isprintable() for line in edl.write(cut).decode().split("\r\n"))


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _strings(one)]
