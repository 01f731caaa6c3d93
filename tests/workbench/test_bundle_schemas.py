"""The JSON of bundles, as exported whole, for a second reader, and passed on, held line by line against its schema."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cases import stamps
from cases.bundle.verify_alone import DESCRIPTION, FORMAT, SCHEMA
from cases.keys import FileKeys
from cases.kinds import ORDER, word
from cases.records import Case, Clip, Match
from cases.workspace import Workspace
from tests.cases.build import ADA
from tests.cases.bundle_build import BOB, fill
from tests.schemas import misfits
from workbench.bundles import export_case, import_bundle

pytestmark = pytest.mark.slow

NAME = f"{SCHEMA}{FORMAT}"
EVERY_PART = {*map(word, ORDER), "custody", "others", "signed-heads", "stamps"}


@pytest.fixture(scope="module")
def bags(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same case whole, blind without and with context, and from the desk that it went to."""
    folder = tmp_path_factory.mktemp("bundles")
    found = {name: folder / name for name in ("whole", "blind", "told", "passed on")}
    with (
        Workspace.create(folder / "first", name="First") as first,
        Workspace.create(folder / "second", name="Second") as second,
    ):
        case = fill(first, folder)
        _match_with_another_case(first, case)
        with first.store.writing() as connection:
            stamps.ask(connection, first.store.events()[-1].digest, "https://tsa.example", at=datetime.now(UTC))
        export_case(first, case, found["whole"], by=ADA, keys=FileKeys(folder / "key.pem"))
        export_case(first, case, found["blind"], by=ADA, blind=True, sign=False)
        export_case(first, case, found["told"], by=ADA, blind=True, context=True, sign=False)
        import_bundle(second, found["told"], by=BOB)
        export_case(second, second.store.case(case.reference), found["passed on"], by=BOB, sign=False)
    return found


def _match_with_another_case(workspace: Workspace, case: Case) -> None:
    store = workspace.store
    clip = store.find(Clip, case_id=case.id)[0]
    other = store.find(Case, reference="X-1")[0]
    elsewhere = store.add(Clip(**{**vars(clip), "case_id": other.id, "id": "elsewhere"}), by=ADA)
    store.add(Match(clip.id, elsewhere.id, "shared-stretch", '{"segments":[]}', "workbench-engine/1", 0.5), by=ADA)


def _lines(bag: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line of each file of JSON lines, with the part of the schema that it is to fit."""
    for path in sorted(bag.rglob("*.jsonl")):
        part = "custody" if path.parent.name == "imports" else path.stem
        for line in path.read_text("utf-8").splitlines():
            yield part, json.loads(line)


@pytest.mark.parametrize("name", ["whole", "blind", "told", "passed on"])
def test_every_file_of_a_bundle_fits(bags: dict[str, Path], name: str) -> None:
    described = json.loads((bags[name] / DESCRIPTION).read_text("utf-8"))
    assert described["schema"] == NAME
    assert misfits(described) == []
    lines = list(_lines(bags[name]))
    assert [problem for part, line in lines for problem in misfits(line, NAME, part)] == []
    if name == "whole":
        assert {part for part, _ in lines} == EVERY_PART
    if name == "passed on":
        assert {path.parent.name for path in bags[name].rglob("*.jsonl")} == {"data", "imports", "records"}


def _one(bags: dict[str, Path], name: str, part: str) -> dict[str, Any]:
    return copy.deepcopy(next(line for of, line in _lines(bags[name]) if of == part))


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("claim", {"stance": "maybe"}),
        ("others", {"name": "what the other case calls it"}),
        ("signed-heads", {"key_id": "short"}),
        ("stamps", {"state": "stamped"}),
        ("custody", {"previous": "none"}),
    ],
)
def test_what_no_bundle_holds_does_not_fit(bags: dict[str, Path], part: str, change: dict[str, Any]) -> None:
    assert misfits(_one(bags, "whole", part) | change, NAME, part)


def test_a_sealed_event_tells_nothing(bags: dict[str, Path]) -> None:
    event = next(line for part, line in _lines(bags["blind"]) if part == "custody" and "content" in line)
    assert misfits(event, NAME, "custody") == []
    assert misfits(event | {"actor": ADA}, NAME, "custody")
    del event["digest"]
    assert misfits(event, NAME, "custody")


@pytest.mark.parametrize("field", ["head", "records", "reduced", "reading_of", "blind"])
def test_a_description_without_what_a_reader_needs_does_not_fit(bags: dict[str, Path], field: str) -> None:
    described = json.loads((bags["blind"] / DESCRIPTION).read_text("utf-8"))
    del described[field]
    assert len(misfits(described)) == 1
