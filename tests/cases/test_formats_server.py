"""A record of an earlier format on a server: what the released files hold, put there, is brought to the present one."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, MetaData, insert

from cases import migrations
from cases.judgement import Annotation
from cases.kinds import ORDER
from cases.schema import FORMAT, PLACES, TABLES, custody_events
from cases.server import connect, name_of
from cases.store import CaseStore
from tests.cases.build import ADA
from tests.cases.conftest import copied
from tests.cases.test_database import SINCE
from tests.postgres import Server

pytestmark = pytest.mark.slow

FORMATS = Path(__file__).parent / "formats"


@pytest.mark.parametrize("number", range(2, FORMAT + 1))
def test_nothing_is_lost_on_a_server_either(server: Server, tmp_path: Path, number: int) -> None:
    path = tmp_path / "workspace.db"
    path.write_bytes(gzip.decompress((FORMATS / f"format-{number}.db.gz").read_bytes()))
    with copied(server, "template0") as address:
        _put(path, address, number)
        store = CaseStore.open(address)
        report = store.verify_chain()
        assert report.problems == ()
        for kind in ORDER:
            assert bool(store.find(kind)) is (number >= SINCE.get(kind, 2)), kind
        held = store.find(Annotation)
        assert store.page(Annotation, limit=len(held)).records == tuple(held)
        store.add_annotations([Annotation(held[0].case_id, held[0].clip_id, n, "car", ADA) for n in range(2)], by=ADA)
        assert len(store.find(Annotation)) == len(held) + 2
        assert store.verify_chain().ok
        store.close()
        database = name_of(address).split()[0]
        assert server.run("SELECT version_num FROM alembic_version", database=database) == [(f"{FORMAT:04}",)]
        first = f"SELECT min(place) - min(added) * {PLACES} FROM annotations"
        assert server.run(first, database=database) == [(0,)]


def _put(path: Path, address: str, number: int) -> None:
    """Make the tables of a format at an address, and fill them with what the file holds."""
    engine = connect(address)
    with closing(sqlite3.connect(path)) as raw, engine.execution_options(writes=True).begin() as connection:
        raw.row_factory = sqlite3.Row
        migrations.upgrade(connection, f"{number:04}")
        for name in (custody_events.name, *(TABLES[kind].name for kind in ORDER if SINCE.get(kind, 2) <= number)):
            _copy(raw, connection, name)
    engine.dispose()


def _copy(raw: sqlite3.Connection, connection: Connection, name: str) -> None:
    found = MetaData()
    found.reflect(connection, only=[name])
    order = "sequence" if name == custody_events.name else "added"
    rows = raw.execute(f"SELECT * FROM {name} ORDER BY {order}").fetchall()
    connection.execute(insert(found.tables[name]), [dict(row) for row in rows])
