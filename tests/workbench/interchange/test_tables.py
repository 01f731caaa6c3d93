"""Tables of a case as CSV and JSON, and lists of digests: whole, harmless, readable by others."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.judging import withdraw
from cases.kinds import KINDS
from cases.mapping import row_columns, to_plain
from cases.records import Case, Finding, Note
from cases.store import CaseStore
from tests.cases.build import ADA, one_of_each
from tests.workbench.interchange.build import HOSTILE
from workbench.interchange import sums, tables
from workbench.interchange.tables import FORMULA, csv_text, guarded
from workbench.report.text import visible

ABC = hashlib.sha256(b"abc").hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    opened = CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)
    yield opened
    opened.close()


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.slow
def test_every_record_is_in_its_table(store: CaseStore) -> None:
    kept = one_of_each(store)
    case = next(one for one in kept if isinstance(one, Case))
    (finding,) = store.find(Finding)
    withdraw(store, finding, reason="=A1", by=ADA)
    found = tables.as_csv(store, case)
    document = json.loads(tables.as_json(store, case))

    assert set(found) == {*KINDS, "custody"} == set(document["tables"])
    for name, kind in KINDS.items():
        heading, *lines = rows(found[name])
        assert heading == [*row_columns(kind), "withdrawn"]
        assert [line[heading.index("id")] for line in lines] == [one["id"] for one in document["tables"][name]]
    assert rows(found["finding"])[1][-1] == "'=A1"
    assert document["tables"]["finding"] == [{**to_plain(finding), "withdrawn": "=A1"}]
    assert len(rows(found["custody"])) - 1 == len(document["tables"]["custody"]) == len(store.events(case.id))


@pytest.mark.slow
def test_hostile_words_stand_in_one_cell(store: CaseStore) -> None:
    case = store.add(Case("T-1", "Title", "Question?"), by=ADA)
    for text in HOSTILE:
        store.add(Note(case.id, text, ADA), by=ADA)
    heading, *lines = rows(tables.as_csv(store, case)["note"])
    cells = [line[heading.index("text")] for line in lines]

    assert [cell.removeprefix("'") for cell in cells] == [visible(text) for text in HOSTILE]
    assert all(len(line) == len(heading) for line in lines)
    assert [one["text"] for one in json.loads(tables.as_json(store, case))["tables"]["note"]] == list(HOSTILE)


@settings(deadline=None, max_examples=60)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_cell_begins_as_a_formula_and_each_can_be_read_again(text: str) -> None:
    ((cell,),) = rows(csv_text(["x"], [[text]]))[1:] or [[""]]

    assert not cell.lstrip(" ").startswith(FORMULA)
    assert (cell[1:] if cell.startswith("'") else cell) == visible(text)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1", "'=1"),
        ("  @x", "'  @x"),
        ("-5", "'-5"),
        (-5, -5),
        (None, ""),
        ("'x", "''x"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
    ],
)
def test_texts_are_guarded_and_numbers_are_not(cell: object, written: object) -> None:
    assert guarded(cell) == written


# ---- lists of digests ------------------------------------------------------------------------------------------------

names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@settings(deadline=None, max_examples=60)
@given(listed=st.lists(names))
def test_a_list_is_read_as_it_was_written(listed: list[str]) -> None:
    found = sums.read(sums.write((ABC, name) for name in listed))

    assert [one.name for one in found.sums] == listed
    assert found.refused == ()


@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    found = sums.read(data)

    assert len(found.sums) + len(found.refused) <= data.count(b"\n") + 1


@pytest.mark.parametrize(
    ("line", "name", "algorithm"),
    [
        (f"{ABC}  a b.mp4", "a b.mp4", "sha256"),
        (f"{ABC.upper()} *a.mp4\r", "a.mp4", "sha256"),
        (f"\\{ABC}  a\\\\b\\nc", "a\\b\nc", "sha256"),
        (f"{ABC[:32]}  a", "a", "md5"),
        (f"SHA256 (a (1).mp4) = {ABC}", "a (1).mp4", "sha256"),
    ],
)
def test_the_lines_that_tools_write_are_read(line: str, name: str, algorithm: str) -> None:
    (one,) = sums.read(line.encode()).sums

    assert (one.name, one.algorithm) == (name, algorithm)


@pytest.mark.parametrize(
    "line",
    ["hello", f"{ABC} a", f"{ABC[:50]}  a", f"\\{ABC}  a\\x", f"\\{ABC}  a\\", f"MD5 (a) = {ABC}", f"{ABC}  a\0"],
)
def test_a_line_that_is_none_is_named(line: str) -> None:
    found = sums.read(f"{ABC}  ok\n{line}\n".encode())

    assert (len(found.sums), found.refused) == (1, ("Line 2 holds no digest and name.",))


def test_files_are_held_against_a_list(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("same.mp4", "changed.mp4", "odd\\name\n.mp4"):
        (folder / name).write_bytes(b"abc" if name != "changed.mp4" else b"abd")
    (tmp_path / "outside").write_bytes(b"abc")
    os.mkfifo(folder / "pipe")
    listed = ["same.mp4", "changed.mp4", "odd\\name\n.mp4", "gone.mp4", "../outside", "pipe", str(tmp_path / "outside")]
    (folder / "sums").write_bytes(sums.write((ABC, name) for name in listed) + b"junk\n")

    outcomes = [line.outcome for line in sums.check(folder / "sums")]
    assert outcomes == ["cannot", "same", "differs", "same", "cannot", "cannot", "cannot", "cannot"]


def test_the_coreutils_agree(tmp_path: Path) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("sha256sum is not installed")
    listed = ["plain.mp4", "odd\\name", "line\nfeed", "return\r", "-dash", "*star", " space", "é👩"]
    for name in listed:
        (tmp_path / name).write_bytes(b"abc")
    (tmp_path / "ours").write_bytes(sums.write((ABC, name) for name in listed))

    checked = subprocess.run([tool, "--check", "--strict", "ours"], cwd=tmp_path, capture_output=True, check=False)
    theirs = subprocess.run([tool, "--", *listed], cwd=tmp_path, capture_output=True, check=True).stdout
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert [one.name for one in sums.read(theirs).sums] == listed
