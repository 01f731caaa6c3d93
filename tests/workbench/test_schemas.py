"""Every JSON document has a schema in the package, is named in the docs, and fits.

What the commands print is held against the schemas in all tests of commands: see ``conftest.py``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # has no types of its own

from cases.bundle.verify_alone import FORMAT, SCHEMA
from cases.kinds import ORDER, word
from cases.records import Case
from cases.store import CaseStore
from tests.cases.build import ADA, one_of_each
from tests.schemas import misfits
from tests.workbench.report_fixture import report
from workbench.interchange import tables
from workbench.report.model import to_json
from workbench.schemas import names, schema_of

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"workbench\.[a-z]+(?:-[a-z]+)*/\d+")
TOLD = re.compile(r'\btell\(.+, "([a-z]+)", as_json\)')
INSIDE = {
    "workbench.bundle/1",  # read, no longer written
    "workbench.bundle/2",
}
"""Names that are of no document that is written."""
BUILT = {f"{SCHEMA}{FORMAT}"}
"""Names that are put together where they are written."""


def _named() -> set[str]:
    found: set[str] = set()
    for package in ("cases", "hashing", "workbench", "ui"):
        for path in (ROOT / package).rglob("*.py"):
            text = path.read_text("utf-8")
            found |= set(NAME.findall(text))
            found |= {f"workbench.{kind}/1" for kind in TOLD.findall(text)}
    return (found | BUILT) - INSIDE


def test_every_name_in_the_source_has_a_schema_and_every_schema_is_used() -> None:
    assert _named() == set(names())


@pytest.mark.parametrize("name", names())
def test_schemas_are_schemas_and_named_in_the_docs(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    base, number = name.removeprefix("workbench.").split("/")
    assert schema["$id"] == f"urn:workbench:{base}:{number}"
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert f"`{name}`" in (ROOT / "docs" / "formats.md").read_text("utf-8")


def test_an_unknown_document_has_none() -> None:
    with pytest.raises(KeyError):
        schema_of("workbench.../secret/1")


def test_a_report_fits_and_a_wrong_one_does_not() -> None:
    document: dict[str, Any] = json.loads(to_json(report()))
    assert misfits(document) == []
    del document["materials"][0]["sha256"]
    document["answers"][0]["ours"] = "yes"
    assert sorted(one.split(":")[0] for one in misfits(document)) == [
        "workbench.report/1 $.answers[0].ours",
        "workbench.report/1 $.materials[0]",
    ]


@pytest.mark.slow
def test_tables_fit(tmp_path: Path) -> None:
    store = CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)
    one_of_each(store)
    document = json.loads(tables.as_json(store, store.find(Case)[0]))
    store.close()
    assert misfits(document) == []
    assert set(document["tables"]) == {*map(word, ORDER), "custody"}
    document["tables"]["claim"][0]["stance"] = "maybe"
    assert len(misfits(document)) == 1
