"""The log cannot be changed through the store, and any change behind its back is named."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Table, select, update
from sqlalchemy.exc import IntegrityError

from cases.custody import NO_DIGEST, content_digest, former_seal, seal
from cases.kinds import word
from cases.mapping import canonical_json
from cases.records import Case, Note
from cases.schema import TABLES, custody_events
from cases.store import CaseStore
from tests.cases.build import ADA, TEXT, a_case
from tests.cases.tampering import behind, tamper, tamper_unguarded, unguarded

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


FILLED_IN_A_FILE = pytest.mark.parametrize("filled", ["filled_in_a_file"], indirect=True)
"""A test of what only a store in a file has."""


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_events SET actor = 'Mallory' WHERE sequence = 2",
        "DELETE FROM custody_events WHERE sequence = 2",
        "DELETE FROM custody_events",
        "INSERT INTO custody_events SELECT sequence + 100, at, actor, action, case_id, subject, body, digest, previous"
        " FROM custody_events WHERE sequence = 2",
    ],
)
def test_the_log_is_append_only(filled: CaseStore, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"):
        tamper(filled, statement)
    assert filled.verify_chain().ok


@FILLED_IN_A_FILE
def test_no_event_can_be_replaced(filled: CaseStore) -> None:
    with pytest.raises(IntegrityError, match="append-only"):
        tamper(filled, "INSERT OR REPLACE INTO custody_events SELECT * FROM custody_events WHERE sequence = 2")
    assert filled.verify_chain().ok


def _sha256(value: object) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_chain_can_be_computed_by_anyone_who_knows_the_rule(filled: CaseStore) -> None:
    with behind(filled) as raw:
        rows = [dict(row) for row in raw.execute(select(custody_events).order_by(custody_events.c.sequence)).mappings()]
    previous = NO_DIGEST
    for number, row in enumerate(rows, 1):
        digest = row.pop("digest")
        assert (row["sequence"], row["previous"]) == (number, previous)
        link = {name: row.pop(name) for name in ("sequence", "previous")}
        assert digest == _sha256({"content": _sha256(row), **link})
        previous = digest
    report = filled.verify_chain()
    assert (report.events, report.head, report.problems) == (len(rows), previous, ())


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("action", "actor", "at", "body", "previous", "subject"), TEXT)), st.data())
def test_a_seal_is_over_canonical_json_whatever_the_words(said: dict[str, Any], data: st.DataObject) -> None:
    event = said | {"case_id": data.draw(st.none() | TEXT), "sequence": data.draw(st.integers(1, 2**63 - 1))}
    link = {name: event[name] for name in ("previous", "sequence")}
    content = _sha256({name: value for name, value in event.items() if name not in link})
    assert content_digest(event) == content
    assert seal(event) == _sha256({"content": content, **link})
    assert former_seal(event) == _sha256(event)


def test_the_chain_alone_is_followed_as_with_the_records(filled: CaseStore) -> None:
    assert filled.verify_links() == filled.verify_chain()
    last = filled.count_events()
    tamper_unguarded(filled, "UPDATE custody_events SET actor = 'Mallory' WHERE sequence = 5")
    assert filled.verify_links() == filled.verify_chain()
    tamper_unguarded(filled, "DELETE FROM custody_events WHERE sequence IN (7, 8)")
    links = filled.verify_links()
    assert links.events == last - 2
    assert set(links.problems) < set(filled.verify_chain().problems)
    assert len(links.problems) == 3


def test_the_log_says_who_did_what_to_which_record(filled: CaseStore) -> None:
    note = filled.find(Note)[0]
    last = filled.events()[-1]
    assert (last.actor, last.action, last.subject, last.case_id) == ("Bob", "note.revised", note.id, note.case_id)
    assert json.loads(last.body)["text"] == note.text
    assert json.loads(last.body)["record"] == "note"
    assert canonical_json(json.loads(last.body)) == last.body


EVENT_COLUMNS = [column.name for column in custody_events.columns if column.name != "sequence"]


@pytest.mark.parametrize("column", EVENT_COLUMNS)
def test_any_altered_byte_of_an_event_is_named(filled: CaseStore, column: str) -> None:
    changed = custody_events.c[column]
    for sequence in (1, 5, len(filled.events())):
        this = custody_events.c.sequence == sequence
        with unguarded(filled) as raw:
            old = raw.execute(select(changed).where(this)).scalar_one()
            raw.execute(update(custody_events).where(this).values({column: _flipped(old or "x")}))
            problems = filled.verify_chain().problems
            raw.execute(update(custody_events).where(this).values({column: old}))
        assert any(f"Event {sequence} " in problem for problem in problems), (sequence, problems)
    assert filled.verify_chain().ok


@FILLED_IN_A_FILE
def test_an_event_with_bytes_that_are_no_text_is_named(filled: CaseStore) -> None:
    tamper_unguarded(filled, "UPDATE custody_events SET actor = CAST(x'ff41' AS TEXT) WHERE sequence = 4")
    assert any(problem.startswith("Event 4 ") for problem in filled.verify_chain().problems)


def test_a_missing_event_is_named(filled: CaseStore) -> None:
    tamper_unguarded(filled, "DELETE FROM custody_events WHERE sequence IN (4, 5)")
    problems = filled.verify_chain().problems
    assert "Between event 3 and event 6, 2 events are missing." in problems


def test_the_missing_first_event_is_named(filled: CaseStore) -> None:
    tamper_unguarded(filled, "DELETE FROM custody_events WHERE sequence = 1")
    assert "Between event 0 and event 2, 1 event is missing." in filled.verify_chain().problems


def test_a_cut_off_end_is_seen_by_the_records_it_brought_in(filled: CaseStore) -> None:
    note = filled.find(Note)[0]
    last = len(filled.events())
    tamper_unguarded(filled, f"DELETE FROM custody_events WHERE sequence = {last}")
    assert any(f"The note {note.id} differs from what event" in p for p in filled.verify_chain().problems)


def test_swapped_events_are_named(filled: CaseStore) -> None:
    tamper_unguarded(
        filled,
        "UPDATE custody_events SET sequence = -4 WHERE sequence = 4",
        "UPDATE custody_events SET sequence = 4 WHERE sequence = 5",
        "UPDATE custody_events SET sequence = 5 WHERE sequence = -4",
    )
    problems = " ".join(filled.verify_chain().problems)
    assert "Event 4 (" in problems
    assert "Event 5 (" in problems


def _columns() -> Iterator[tuple[str, Table, Column[Any]]]:
    for kind, table in TABLES.items():
        yield from ((word(kind), table, column) for column in table.columns if column.name != "id")


def test_any_altered_column_of_any_record_is_named(filled: CaseStore) -> None:
    checked = 0
    with unguarded(filled) as raw:
        for kind, table, column in _columns():
            identifier, old = raw.execute(select(table.c.id, column).limit(1)).one()
            raw.execute(update(table).where(table.c.id == identifier).values({column: _flipped(old)}))
            problems = filled.verify_chain().problems
            raw.execute(update(table).where(table.c.id == identifier).values({column: old}))
            says = [problem for problem in problems if problem.startswith(f"The {kind} {identifier} differs")]
            assert len(says) == 1, (table.name, column.name, problems)
            assert column.name in says[0]
            checked += 1
    assert checked > 80
    assert filled.verify_chain().ok


def _flipped(value: object) -> object:
    """The value with one bit of it changed."""
    match value:
        case str() if value:
            return chr(ord(value[0]) ^ 1) + value[1:]
        case bool():
            return not value
        case int():
            return value ^ 1
        case float():
            return value + 2**-30
        case _:
            return "x"


@FILLED_IN_A_FILE
def test_a_flipped_byte_in_a_notes_text_is_named_even_where_it_is_no_text_any_more(filled: CaseStore) -> None:
    note = filled.find(Note)[0]
    tamper_unguarded(filled, "UPDATE notes SET text = CAST(x'cc' || substr(CAST(text AS BLOB), 2) AS TEXT)")
    report = filled.verify_chain()
    assert not report.ok
    assert f"The note {note.id} differs from what event {report.events} says of it: text." in report.problems


@FILLED_IN_A_FILE
def test_a_flipped_byte_in_the_file_itself_is_named(filled: CaseStore) -> None:
    case = filled.find(Case)[0]
    note = filled.add(Note(case.id, "ABCDEFGH once and nowhere else", ADA), by=ADA)
    filled.close()
    raw = filled.path.read_bytes()
    places = [at for at in range(len(raw)) if raw.startswith(b"ABCDEFGH", at)]
    assert len(places) == 2  # in the row and in its event
    found: list[str] = []
    for at in places:
        filled.path.write_bytes(raw[:at] + b"a" + raw[at + 1 :])
        again = CaseStore.open(filled.path)
        found += again.verify_chain().problems
        again.close()
        filled.path.write_bytes(raw)
    assert any(f"The note {note.id} differs" in problem for problem in found)
    assert any("was altered" in problem for problem in found)


def test_a_record_that_no_event_brought_in_is_named(filled: CaseStore) -> None:
    columns = "created_at, added + 100, case_id, clip_id, text, author, pts, revision, revised_at"
    names = columns.replace(" + 100", "")
    tamper_unguarded(
        filled,
        f"INSERT INTO notes (id, {names}) SELECT 'planted', {columns} FROM notes LIMIT 1",
    )
    assert "The note planted is in the record without any event that brought it in." in filled.verify_chain().problems


def test_a_removed_record_is_named(filled: CaseStore) -> None:
    note = filled.find(Note)[0]
    tamper_unguarded(filled, "DELETE FROM notes")
    assert any(f"The note {note.id} is missing" in problem for problem in filled.verify_chain().problems)


def test_a_new_id_for_a_record_is_named(filled: CaseStore) -> None:
    tamper_unguarded(filled, "UPDATE notes SET id = 'other'")
    assert len(filled.verify_chain().problems) == 2


def test_records_of_two_kinds_may_have_one_id(filled: CaseStore) -> None:
    case = filled.find(Case)[0]
    filled.add(Note(case.id, "text", ADA, id=case.id), by=ADA)
    assert filled.verify_chain().ok


def test_verifying_changes_nothing(filled: CaseStore) -> None:
    before = filled.events()
    assert filled.verify_chain() == filled.verify_chain()
    assert filled.events() == before


def test_an_empty_store_verifies(store: CaseStore) -> None:
    report = store.verify_chain()
    assert (report.ok, report.events, report.problems) == (True, 1, ())
    store.add(a_case(), by=ADA)
    assert store.verify_chain().head != report.head
