"""What a store file is, what is refused, and that the migrations make the tables that the program speaks to."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from cases import database, migrations
from cases.errors import ConflictError, StoreError
from cases.judgement import Coordinates, Restriction
from cases.kinds import ORDER
from cases.records import Case, Finding, Note
from cases.schema import FORMAT, metadata
from cases.store import CaseStore
from tests.cases.build import ADA, a_case


@pytest.fixture
def place(in_a_file: Path) -> Path:
    return in_a_file


VERSIONS = Path(migrations.__file__).parent / "versions"


FORMATS = Path(__file__).parent / "formats"
"""A store of each released format, zipped."""
SINCE = {Coordinates: 4, Restriction: 4}
"""The format that brought a kind of record in, where it is not 1 or 2."""


def _released(number: int) -> bytes:
    return gzip.decompress((FORMATS / f"format-{number}.db.gz").read_bytes())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.filterwarnings("ignore:.*expression-based index")  # compared as text below: SQLAlchemy cannot read it back
def test_the_migrations_make_the_tables_that_the_schema_names(store: CaseStore) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
        strict = connection.execute(text("SELECT name FROM pragma_table_list WHERE strict")).scalars().all()
        assert set(strict) == set(metadata.tables)
        unique = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'uq_cases_reference'")).scalar()
        assert unique == "CREATE UNIQUE INDEX uq_cases_reference ON cases (lower(reference))"
        for table in metadata.tables.values():
            made = inspect(connection).get_foreign_keys(table.name)
            assert {tuple(key["constrained_columns"]) for key in made} == {
                tuple(constraint.column_keys) for constraint in table.foreign_key_constraints
            }


def test_the_format_is_the_number_of_the_newest_migration(store: CaseStore) -> None:
    assert sorted(path.name[:5] for path in VERSIONS.glob("v*.py"))[-1] == f"v{FORMAT:04}"
    with store._engine.connect() as connection:
        assert connection.execute(text("PRAGMA user_version")).scalar() == FORMAT
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == f"{FORMAT:04}"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_store_of_any_released_format_is_opened_with_nothing_lost(number: int, tmp_path: Path) -> None:
    """Each was written by the program that made that format, one record of each kind in it, and is never made anew."""
    path = tmp_path / "workspace.db"
    path.write_bytes(_released(number))
    with closing(sqlite3.connect(path)) as raw:
        events = raw.execute("SELECT count(*) FROM custody_events").fetchone()[0]
    store = CaseStore.open(path)
    report = store.verify_chain()
    assert report.ok, report.problems
    assert report.events == events
    for kind in ORDER:
        assert bool(store.find(kind)) is (number >= SINCE.get(kind, 2 if kind in ORDER[8:] else 1)), kind
    assert {one.alternative for one in store.find(Finding)} == {"A crop" if number >= 5 else ""}
    store.add(a_case("NEW"), by=ADA)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    kept = path.with_name(f"workspace.db.format-{number}")
    assert kept.exists() is (number < FORMAT)
    if kept.exists():
        with closing(sqlite3.connect(kept)) as raw:
            assert raw.execute("PRAGMA user_version").fetchone() == (number,)


def test_a_store_that_cannot_be_backed_up_is_not_brought_to_another_format(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    path.write_bytes(_released(1))
    path.with_name("workspace.db.format-1.new").mkdir()
    with pytest.raises(StoreError, match="back up the record"):
        CaseStore.open(path)
    assert path.read_bytes() == _released(1)


def test_a_connection_is_set_to_lose_nothing(store: CaseStore) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0}
    with store._engine.connect() as connection:
        assert {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted} == wanted
        assert connection.execute(text("PRAGMA application_id")).scalar() == database.APPLICATION_ID


def test_a_newer_format_is_refused_untouched(store: CaseStore) -> None:
    store.close()
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute(f"PRAGMA user_version = {FORMAT + 1}")
    before = _digest(store.path)
    with pytest.raises(StoreError, match=rf"newer version of this program \(format {FORMAT + 1}"):
        CaseStore.open(store.path)
    assert _digest(store.path) == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "no SQLite database"), (b"hello " * 100, "no SQLite database"), (None, "database of another program")],
)
def test_another_file_is_refused_untouched(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "workspace.db"
    if content is None:
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("CREATE TABLE notes (id TEXT)")
    else:
        path.write_bytes(content)
    before = _digest(path)
    with pytest.raises(StoreError, match=sentence):
        CaseStore.open(path)
    assert _digest(path) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["workspace.db"]


def test_a_missing_store_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no workspace in"):
        CaseStore.open(tmp_path / "workspace.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_refused(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    with store.batch():
        for number in range(200):
            store.add(Note(case.id, f"Note {number} " * 20, ADA), by=ADA)
    store.close()
    raw = bytearray(store.path.read_bytes())
    for page in range(4096, len(raw), 4096):  # the first bytes of each page but the first say what the page is
        raw[page : page + 8] = b"\xff" * 8
    store.path.write_bytes(raw)
    with pytest.raises(StoreError, match="damaged"):
        CaseStore.open(store.path)


def test_damage_done_while_it_is_open_is_named_by_the_verification(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    with store.batch():
        for number in range(200):
            store.add(Note(case.id, f"Note {number} " * 20, ADA), by=ADA)
    with store._engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    store._engine.dispose()
    raw = store.path.read_bytes()
    store.path.write_bytes(raw[: len(raw) // 2] + b"\xff" * 8192 + raw[len(raw) // 2 + 8192 :])
    report = store.verify_chain()
    assert not report.ok
    assert any("damaged" in problem for problem in report.problems)


def test_a_cut_off_file_is_refused(store: CaseStore) -> None:
    store.close()
    raw = store.path.read_bytes()
    store.path.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(StoreError, match="damaged"):
        CaseStore.open(store.path)


def test_a_store_is_not_made_over_another(store: CaseStore) -> None:
    with pytest.raises(ConflictError, match=r"a workspace in .* already"):
        CaseStore.create(store.path, name="Other", by=ADA)
    assert store.name == "Desk"


def test_what_an_interrupted_creation_left_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    path.with_name("workspace.db.new").write_bytes(b"half of a database")
    store = CaseStore.create(path, name="Desk", by=ADA)
    assert store.name == "Desk"
    store.close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["workspace.db"]


def test_a_closed_store_is_one_file_that_can_be_copied(store: CaseStore, tmp_path: Path) -> None:
    case = store.add(a_case(), by=ADA)
    store.close()
    (tmp_path / "copy").mkdir()
    copy = CaseStore.open(Path(shutil.copy(store.path, tmp_path / "copy")))
    assert copy.find(Case) == [case]
    copy.close()


def test_a_path_with_signs_of_addresses_is_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "100% sure?mode=ro#é 👁"
    folder.mkdir()
    CaseStore.create(folder / "workspace.db", name="Desk", by=ADA).close()
    assert [entry.name for entry in folder.iterdir()] == ["workspace.db"]
