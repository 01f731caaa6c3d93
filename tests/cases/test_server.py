"""What is particular to a record on a server: its guards, its lock, what goes wrong on the way there."""

from __future__ import annotations

import threading
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from benchmarks.writers import write_together
from cases import migrations
from cases.custody import verify_links
from cases.errors import ConflictError, StoreError
from cases.records import Case, Note
from cases.schema import FORMAT, metadata
from cases.server import BACKUP, GUARDS, SETTINGS, connect, name_of
from cases.store import CaseStore
from tests.cases.build import ADA, a_case
from tests.cases.conftest import copied
from tests.postgres import Server

pytestmark = pytest.mark.slow


@pytest.fixture
def place(on_a_server: str) -> str:
    return on_a_server


@pytest.fixture
def filled(filled_on_a_server: CaseStore) -> CaseStore:
    return filled_on_a_server


def _database(store: CaseStore) -> str:
    return store.where.split()[0]


def _name(address: str) -> str:
    """Of the database at an address."""
    return name_of(address).split()[0]


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrations_make_the_tables_that_the_schema_names(store: CaseStore) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars()
        assert set(tables) == {*metadata.tables, "alembic_version"}
        named = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        assert set(connection.execute(text(named)).scalars()) == set(GUARDS)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_events SET actor = 'Mallory' WHERE sequence = 2",
        "DELETE FROM custody_events WHERE sequence = 2",
        "TRUNCATE custody_events CASCADE",
        "INSERT INTO custody_events SELECT * FROM custody_events WHERE sequence = 2",
        "INSERT INTO custody_events SELECT sequence + 100, at, actor, action, case_id, subject, body, digest, previous"
        " FROM custody_events WHERE sequence = 2",
        "INSERT INTO custody_events SELECT * FROM custody_events WHERE sequence = 2"
        " ON CONFLICT (sequence) DO UPDATE SET actor = 'Mallory'",
        "SET session_replication_role = replica; DELETE FROM custody_events WHERE sequence = 2",
    ],
)
def test_the_log_is_append_only_even_for_the_one_who_owns_the_server(
    server: Server, filled: CaseStore, statement: str
) -> None:
    with pytest.raises(psycopg.IntegrityError, match=r"append-only|stamps cannot be removed"):
        server.run(*statement.split("; "), database=_database(filled))
    assert filled.verify_chain().ok


def test_several_rows_at_once_keep_the_order_of_the_log(server: Server, filled: CaseStore) -> None:
    last = len(filled.events())
    two = (
        "INSERT INTO custody_events SELECT sequence + 2, at, actor, action, case_id, subject, body, digest || '{0}',"
        f" previous || '{{0}}' FROM custody_events WHERE sequence IN ({last} - 1, {last}) ORDER BY sequence"
    )
    server.run(two.format("x"), database=_database(filled))
    with pytest.raises(psycopg.IntegrityError, match="append-only"):
        server.run(two.format("y") + " DESC", database=_database(filled))
    with filled.reading() as connection:
        assert verify_links(connection).events == last + 2


@pytest.mark.parametrize(
    ("statements", "problem"),
    [
        (
            [
                "DROP TRIGGER custody_no_update ON custody_events",
                "UPDATE custody_events SET actor = 'X' WHERE sequence = 3",
            ],
            "Event 3 (",
        ),
        (
            ["DROP TRIGGER stamps_settled ON stamps"],
            "The guard stamps_settled of the record is missing or switched off.",
        ),
        (
            ["ALTER TABLE custody_events DISABLE TRIGGER custody_no_delete"],
            "The guard custody_no_delete of the record is missing or switched off.",
        ),
        (["UPDATE notes SET text = text || '.'"], "differs from what event"),
        (["DELETE FROM notes"], "is missing, though event"),
    ],
)
def test_a_change_behind_the_programs_back_is_named(
    server: Server, filled: CaseStore, statements: list[str], problem: str
) -> None:
    assert filled.verify_chain().problems == ()
    server.run(*statements, database=_database(filled))
    assert any(problem in said for said in filled.verify_chain().problems)


def test_a_database_of_another_program_is_refused_untouched(server: Server) -> None:
    with copied(server, "template0") as address:
        name = _name(address)
        with pytest.raises(StoreError, match=f"no workspace in {name} on this computer"):
            CaseStore.open(address)
        server.run("CREATE TABLE custody_events (id int)", database=name)
        with pytest.raises(StoreError, match="no workspace"):
            CaseStore.open(address)
        with pytest.raises(ConflictError, match="tables of another program"):
            CaseStore.create(address, name="Desk", by=ADA)
        assert server.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", database=name) == [
            ("custody_events",)
        ]


def test_a_store_is_not_made_over_another(place: str, store: CaseStore) -> None:
    with pytest.raises(ConflictError, match=r"a workspace in .* already"):
        CaseStore.create(place, name="Other", by=ADA)
    assert store.name == "Desk"


def test_a_store_that_cannot_be_begun_is_not_made(server: Server) -> None:
    with copied(server, "template0") as address:
        with pytest.raises(Exception, match="is empty"):
            CaseStore.create(address, name="Desk", by=" ")
        assert server.run("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", database=_name(address)) == []


def test_a_database_that_does_not_hold_every_character_is_refused(server: Server) -> None:
    server.run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(StoreError, match="keeps text as LATIN1"):
        CaseStore.create(server.address("latin"), name="Desk", by=ADA)


def test_a_newer_format_is_refused_untouched(server: Server, place: str) -> None:
    server.run(f"UPDATE alembic_version SET version_num = '{FORMAT + 1:04}'", database=_name(place))
    with pytest.raises(StoreError, match=rf"newer version of this program \(format {FORMAT + 1}"):
        CaseStore.open(place)


def test_an_older_format_is_brought_to_the_present_one_by_whoever_comes_first(server: Server) -> None:
    with copied(server, "template0") as address:
        _make_format_1(address)
        opened: list[CaseStore] = []
        threads = [threading.Thread(target=lambda: opened.append(CaseStore.open(address))) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(opened) == 3
        for store in opened:
            assert store.verify_chain().ok
            store.close()
        assert server.run("SELECT version_num FROM alembic_version", database=_name(address)) == [(f"{FORMAT:04}",)]


def _make_format_1(address: str) -> None:
    engine = connect(address)
    with engine.execution_options(writes=True).begin() as connection:
        migrations.upgrade(connection, "0001")
    engine.dispose()


_VERSION = "SELECT version_num FROM alembic_version"
_KEPT = f"{BACKUP}{FORMAT}"


def test_a_record_is_kept_as_it_was_before_its_format_changes(server: Server) -> None:
    with copied(server, "template0") as address:
        _make_format_1(address)
        name = _name(address)
        rows = "SELECT * FROM {}custody_events"
        server.run(
            "INSERT INTO custody_events VALUES (1, '2026', 'Ada', 'workspace.created', NULL, 'x', '{}', 'p', 'd')",
            database=name,
        )
        before = server.run(rows.format(""), database=name)
        heard: list[str] = []
        CaseStore.open(address, told=heard.append).close()
        assert len(heard) == 1
        assert f"{name} on this computer was brought from format 1 to {FORMAT}" in heard[0]
        assert f"in the schema {_KEPT} of its database" in heard[0]
        assert server.run(_VERSION, database=name) == [(f"{FORMAT:04}",)]
        assert server.run(_VERSION.replace("alembic", f"{_KEPT}.alembic"), database=name) == [("0001",)]
        assert server.run(rows.format(f"{_KEPT}."), database=name) == before != []
        tables = "SELECT count(*) FROM pg_tables WHERE schemaname = '{}'"
        assert server.run(tables.format(_KEPT), database=name) == [(10,)]  # the eight kinds, the log, the number
        CaseStore.open(address, told=heard.append).close()
        assert len(heard) == 1


def test_a_copy_of_before_is_never_written_over(server: Server) -> None:
    with copied(server, "template0") as address:
        _make_format_1(address)
        server.run(f"CREATE SCHEMA {_KEPT}", database=_name(address))
        with pytest.raises(StoreError, match=f"has a schema {_KEPT} already"):
            CaseStore.open(address)
        assert server.run(_VERSION, database=_name(address)) == [("0001",)]


def test_an_account_that_may_not_keep_a_copy_changes_no_format(server: Server) -> None:
    server.run("CREATE ROLE olga LOGIN", "CREATE ROLE ada LOGIN")
    with copied(server, "template0") as address:
        name = _name(address)
        server.run("GRANT CREATE ON SCHEMA public TO olga", database=name)
        _make_format_1(server.address(name, user="olga"))
        server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO ada", database=name)
        with pytest.raises(StoreError, match=f"GRANT CREATE ON DATABASE {name} TO olga"):
            CaseStore.open(server.address(name, user="olga"))
        with pytest.raises(StoreError, match="The account olga brings it there"):
            CaseStore.open(server.address(name, user="ada"))
        assert server.run(_VERSION, database=name) == [("0001",)]
        server.run(f"GRANT CREATE ON DATABASE {name} TO olga", database=name)
        CaseStore.open(server.address(name, user="olga")).close()
        assert server.run(_VERSION, database=name) == [(f"{FORMAT:04}",)]
        with pytest.raises(psycopg.errors.InsufficientPrivilege):  # what was before is not everybody's to read
            server.run(f"SELECT * FROM {_KEPT}.cases", database=name, user="ada")


def test_readers_see_one_moment_and_cannot_write(place: str, store: CaseStore) -> None:
    other = CaseStore.open(place)
    count = text("SELECT count(*) FROM cases")
    with store.reading() as connection:
        assert connection.execute(count).scalar() == 0
        other.add(a_case(), by="Bob")
        assert connection.execute(count).scalar() == 0
    assert len(store.find(Case)) == 1
    with pytest.raises(StoreError, match="read-only"), store.reading() as connection:
        connection.execute(text("DELETE FROM cases"))
    other.close()


def test_processes_write_one_unbroken_chain_and_lose_nothing(place: str) -> None:
    outcome = write_together(place, processes=3, seconds=1.0)
    assert all(written.revisions for written in outcome.written)
    assert outcome.whole, outcome


def test_a_writer_that_waits_in_vain_is_told(place: str, store: CaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SETTINGS, "lock_timeout", "50ms")
    other = CaseStore.open(place)
    with store.batch():
        store.add(a_case(), by=ADA)
        with pytest.raises(StoreError, match="another program is writing"):
            other.add(a_case("D-2024"), by="Bob")
    assert other.find(Case) == store.find(Case) != []
    other.close()


def test_a_server_that_goes_away_is_a_sentence_and_undoes_the_change(
    server: Server, place: str, store: CaseStore
) -> None:
    case = store.add(a_case(), by=ADA)
    end_all = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name(place)}'"
    server.run(end_all)
    assert store.find(Case) == [case]  # what waited in the pool is not noticed

    def cut_off() -> None:
        with store.batch():
            store.add(Note(case.id, "lost", ADA), by=ADA)
            server.run(end_all)
            store.add(Note(case.id, "never", ADA), by=ADA)

    with pytest.raises(StoreError, match="server ended the connection"):
        cut_off()
    assert store.find(Note) == []
    store.add(Note(case.id, "kept", ADA), by=ADA)
    assert store.verify_chain().ok


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("postgresql:///desk?host=/nowhere", "server does not answer"),
        ("postgresql://ada@localhost:1/desk", "server does not answer"),
        (
            "postgresql://ada:secret@nowhere.invalid/desk",
            "desk on nowhere.invalid could not be used: there is no server",
        ),
    ],
)
def test_a_server_that_cannot_be_reached_is_a_sentence(address: str, sentence: str) -> None:
    with pytest.raises(StoreError, match=sentence) as caught:
        CaseStore.open(address)
    assert "secret" not in str(caught.value)


def test_a_wrong_name_or_password_is_a_sentence(server: Server, place: str) -> None:
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text("local all shut scram-sha-256\n" + rules.read_text())
    server.run("SELECT pg_reload_conf()", "CREATE ROLE shut LOGIN PASSWORD 'right'")
    shut = f"postgresql://shut:wrong@/{_name(place)}?host={server.folder}"
    for address, sentence in {
        shut: "refuses this user or this password",
        shut.replace(":wrong", ""): "asks for a password",
        server.address("absent"): "no database of that name",
        server.address(_name(place), user="nobody_here"): "refuses this user or this password",
    }.items():
        with pytest.raises(StoreError, match=sentence):
            CaseStore.open(address)
    with pytest.raises(StoreError, match="no right to"):  # she may come in, and may do nothing
        CaseStore.open(shut.replace("wrong", "right"))


def test_a_store_on_a_server_has_no_file(store: CaseStore) -> None:
    with pytest.raises(StoreError, match="not a file"):
        _ = store.path
    assert not Path(store.where).exists()
