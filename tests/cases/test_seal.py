"""Whatever byte of the record's file is changed while it is closed is noticed."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from cases.errors import CasesError
from cases.place import DATABASE
from cases.records import Note
from cases.seal import SEAL, Seal
from cases.workspace import Workspace
from tests.cases.build import ADA, one_of_each


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with one record of each kind."""
    root = tmp_path_factory.mktemp("sealed") / "desk"
    with Workspace.create(root, name="Desk", by=ADA) as workspace:
        one_of_each(workspace.store)
    return root


def _seal(workspace: Workspace) -> Seal:
    assert workspace.seal is not None
    return workspace.seal


def _problem(root: Path) -> str | None:
    try:
        with Workspace.open(root) as workspace:
            return _seal(workspace).problem()
    except CasesError as error:
        return str(error)


def test_a_record_that_nobody_touched_fits_its_seal(desk: Path) -> None:
    assert (desk / SEAL).exists()
    assert _problem(desk) is None
    assert _problem(desk) is None


def test_a_quick_look_reads_nothing_and_sees_another_length_or_age(desk: Path) -> None:
    seal, file = Seal(desk / DATABASE), desk / DATABASE
    assert seal.looks_whole()
    before = file.stat()
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert not seal.looks_whole()
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert seal.looks_whole()


def test_any_changed_byte_of_the_file_is_named(desk: Path) -> None:
    file, chance = desk / DATABASE, random.Random(4)
    whole = file.read_bytes()
    for _ in range(40):
        at = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[at] ^= chance.randrange(1, 256)
        file.write_bytes(changed)
        assert _problem(desk), at
    file.write_bytes(whole)
    assert _problem(desk) is None


def test_the_seal_is_broken_before_the_first_change_and_made_at_the_end(desk: Path) -> None:
    before = (desk / SEAL).read_text()
    with Workspace.open(desk) as workspace:
        assert _seal(workspace).is_whole()
        workspace.store.add(Note(workspace.store.case("G-2020").id, "Look.", ADA), by=ADA)
        assert not _seal(workspace).is_whole()
        assert _seal(workspace).problem() is None
    assert (desk / SEAL).read_text() != before
    assert _problem(desk) is None


@pytest.mark.parametrize("text", ["", "{}", '{"schema": "workbench.seal/2", "sha256": ""}', "[" * 900, "\xff"])
def test_a_damaged_seal_is_named(desk: Path, text: str) -> None:
    whole = (desk / SEAL).read_bytes()
    (desk / SEAL).write_text(text, "latin-1")
    problem = _problem(desk)
    assert problem is not None
    assert SEAL in problem
    (desk / SEAL).write_bytes(whole)
