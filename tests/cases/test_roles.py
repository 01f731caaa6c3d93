"""What each role may do is held by the server, whatever program asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psycopg
import pytest

from cases.errors import StoreError
from cases.judgement import Annotation, Bearing, Hypothesis, Pillar, PillarName, PillarState, Subject
from cases.kinds import Record
from cases.records import Case, CaseStatus, Claim, ClaimKind, Clip, Decision, Match, Note, Stance
from cases.roles import Role, make_roles
from cases.schema import TABLES, metadata
from cases.server import name_of
from cases.signing import heads
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, an_assessment, one_of_each
from tests.cases.conftest import copied
from tests.postgres import Server, running_or_skip

pytestmark = pytest.mark.slow

ACCOUNTS = {Role.READER: "rita", Role.ANALYST: "ann", Role.REVIEWER: "rob", Role.ADMINISTRATOR: "adam"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One of their own: accounts and roles are those of a whole server."""
    with running_or_skip() as server:
        yield server


@pytest.fixture(scope="module")
def desk(server: Server) -> str:
    """The address of a workspace with one record of each kind, owned by Olga, who owns nothing else; with accounts."""
    server.run("CREATE ROLE olga LOGIN CREATEROLE", "CREATE DATABASE team OWNER olga")
    store = CaseStore.create(server.address("team", user="olga"), name="Desk", by=ADA)
    one_of_each(store)
    with store.writing() as connection:
        make_roles(connection)
    assert store.verify_chain().ok
    store.close()
    server.run(*(f"CREATE ROLE {name} LOGIN IN ROLE {role}" for role, name in ACCOUNTS.items()))
    return server.address("team")


@pytest.fixture(params=list(Role))
def role(request: pytest.FixtureRequest) -> Role:
    found: Role = request.param
    return found


@pytest.fixture
def theirs(server: Server, desk: str, role: Role) -> Iterator[CaseStore]:
    """The store as an account of that role opens it."""
    store = CaseStore.open(server.address(name_of(desk).split()[0], user=ACCOUNTS[role]))
    yield store
    store.close()


def _judge(store: CaseStore) -> None:
    clip = store.find(Clip)[0]
    case = store.get(Case, clip.case_id)
    store.add(an_assessment(case, clip), by=ADA)
    note = store.add(Note(case.id, "Read again", ADA), by=ADA)
    store.revise_note(note.id, "Read once more", by=ADA)
    store.add(Pillar(case.id, PillarName.DATE, PillarState.PARTLY, "Snow lies.", ADA, clip_id=clip.id), by=ADA)
    claim = store.find(Claim)[0]
    about = {
        "evidence_kind": "note",
        "evidence_id": note.id,
        "stance": Stance.NEUTRAL,
        "reason": "Same yard",
        "author": ADA,
    }
    store.add(Bearing(case.id, Subject.CLAIM, claim.id, **about), by=ADA)  # type: ignore[arg-type]  # fields by name


def _analyse(store: CaseStore) -> None:
    case = store.add(a_case(f"T-{len(store.find(Case))}"), by=ADA)
    store.revise_case(case.id, by=ADA, summary="Begun")
    store.set_case_status(case.id, CaseStatus.CLOSED, by=ADA)
    store.add(Claim(case.id, ClaimKind.WHO, "Us", "Them", "", Stance.NEUTRAL), by=ADA)
    store.add(Hypothesis(case.id, "It is old.", ADA), by=ADA)
    store.decide(store.find(Match)[0].id, Decision.REJECTED, reason="Another yard", by=ADA)
    mark = store.find(Annotation)[0]
    store.revise_annotation(Annotation(**{**vars(mark), "text": f"{mark.text}."}), by=ADA)


MAY: dict[Callable[[CaseStore], None], set[Role]] = {
    _judge: {Role.ANALYST, Role.REVIEWER, Role.ADMINISTRATOR},
    _analyse: {Role.ANALYST, Role.ADMINISTRATOR},
}


@pytest.mark.parametrize("work", MAY, ids=["judge", "analyse"])
def test_a_role_may_do_its_work_and_no_more(theirs: CaseStore, role: Role, work: Callable[[CaseStore], None]) -> None:
    events = len(theirs.events())
    if role in MAY[work]:
        work(theirs)
        assert len(theirs.events()) > events
    else:
        with pytest.raises(StoreError, match="no right to"):
            work(theirs)
        assert len(theirs.events()) == events
    assert theirs.verify_chain().ok


def test_everyone_reads_everything(theirs: CaseStore) -> None:
    for kind in TABLES:
        found: list[Record] = theirs.find(kind)
        assert found, kind
    with theirs.reading() as connection:
        assert heads(connection) == []


@pytest.mark.parametrize("verb", ["UPDATE", "DELETE", "TRUNCATE"])
def test_no_role_changes_the_log_or_empties_a_table(server: Server, desk: str, role: Role, verb: str) -> None:
    where = {"database": name_of(desk).split()[0], "user": ACCOUNTS[role]}
    for table in metadata.tables if verb == "TRUNCATE" else ("custody_events", "signed_heads"):
        statement = {"UPDATE": f"UPDATE {table} SET digest = ''", "DELETE": f"DELETE FROM {table}"}
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            server.run(statement.get(verb, f"TRUNCATE {table} CASCADE"), **where)


def test_only_administrators_correct_and_remove_records_and_not_unseen(server: Server, desk: str) -> None:
    database = name_of(desk).split()[0]
    for name in (ACCOUNTS[role] for role in Role if role is not Role.ADMINISTRATOR):
        for statement in ("DELETE FROM findings", "UPDATE findings SET result = 'x'", "DROP TABLE findings"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                server.run(statement, database=database, user=name)
    store = CaseStore.open(desk)
    server.run(
        "BEGIN", "UPDATE findings SET result = result || '.'", database=database, user="adam"
    )  # undone at its end
    assert store.verify_chain().ok
    server.run("UPDATE findings SET result = result || '.'", database=database, user="adam")
    assert any("finding" in problem for problem in store.verify_chain().problems)
    server.run("UPDATE findings SET result = rtrim(result, '.')", database=database, user="adam")
    assert store.verify_chain().ok
    store.close()


def test_nobody_but_members_reads_anything(server: Server, desk: str) -> None:
    server.run("CREATE ROLE stranger LOGIN")
    with pytest.raises(StoreError, match="no right to"):
        CaseStore.open(server.address(name_of(desk).split()[0], user="stranger"))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        server.run("CREATE TABLE planted (id int)", database=name_of(desk).split()[0], user="stranger")
    server.run("DROP ROLE stranger")


def test_administrators_admit_accounts_and_others_do_not(server: Server, desk: str) -> None:
    database = name_of(desk).split()[0]
    server.run("CREATE ROLE newcomer LOGIN")
    for name in ("rita", "ann", "rob"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            server.run(f"GRANT {Role.ANALYST} TO newcomer", database=database, user=name)
    server.run(f"GRANT {Role.READER} TO newcomer", database=database, user="adam")
    assert server.run("SELECT count(*) FROM cases", database=database, user="newcomer") != [(0,)]
    server.run("DROP ROLE newcomer")


def test_a_second_workspace_uses_the_same_roles(server: Server, desk: str) -> None:
    server.run("CREATE ROLE paul LOGIN", "CREATE DATABASE other OWNER paul")  # who may make no roles
    store = CaseStore.create(server.address("other", user="paul"), name="Other", by=ADA)
    with store.writing() as connection:
        make_roles(connection)
        make_roles(connection)
    theirs = CaseStore.open(server.address("other", user="ann"))
    theirs.add(a_case(), by="Ann")
    theirs.close()
    store.close()
    server.run("DROP DATABASE other WITH (FORCE)", "DROP ROLE paul")


def test_only_the_owner_brings_a_workspace_to_a_newer_format(server: Server, desk: str) -> None:
    with copied(server, name_of(desk).split()[0]) as address:
        database = name_of(address).split()[0]
        server.run("UPDATE alembic_version SET version_num = '0001'", database=database)
        with pytest.raises(StoreError, match="The account olga brings it there"):
            CaseStore.open(server.address(database, user="adam"))
        assert server.run("SELECT version_num FROM alembic_version", database=database) == [("0001",)]
