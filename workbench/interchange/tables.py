"""Every table of a case as CSV, for spreadsheets, and as JSON, exactly.

CSV as RFC 4180 has it: UTF-8 with the mark by which spreadsheets know it, CRLF, every cell in quotes. Texts that a
spreadsheet would run as a formula get an apostrophe before them, and so do those that begin with one: who takes one
leading apostrophe off has the text again. Hidden characters are shown as their code points; JSON has them as they are.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from cases.judgement import Withdrawal
from cases.kinds import ORDER, Record, word
from cases.mapping import row_columns, time_text, to_plain, to_row
from cases.records import Case, CustodyEvent, Match
from cases.store import CaseStore
from workbench.report.text import visible

SCHEMA: Final = "workbench.tables/1"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters by which spreadsheets take a text for a formula, or that they skip to find one (OWASP, "CSV
Injection"); the wide forms count in East Asian settings."""
CUSTODY: Final = "custody"
"""Name of the table of the custody log."""
WITHDRAWN: Final = "withdrawn"
"""Column beside each record's own: why it no longer counts; empty where it does."""

_EVENT: Final = tuple(field.name for field in fields(CustodyEvent))


def as_csv(store: CaseStore, case: Case) -> dict[str, bytes]:
    """A CSV file for each table that has rows, by the table's name."""
    gone = _withdrawn(store, case)
    tables: dict[str, bytes] = {}
    for kind in ORDER:
        records = _records(store, case, kind)
        columns = row_columns(kind)
        if records:
            rows = (_row(record, columns, gone) for record in records)
            tables[word(kind)] = csv_text([*columns, WITHDRAWN], rows)
    events = ([_value(getattr(event, name)) for name in _EVENT] for event in store.events(case.id))
    return {**tables, CUSTODY: csv_text(_EVENT, events)}


def as_json(store: CaseStore, case: Case) -> bytes:
    """All tables as one JSON document; each record as it is, with why it was withdrawn."""
    gone = _withdrawn(store, case)
    tables: dict[str, list[dict[str, Any]]] = {
        word(kind): [
            {**to_plain(record), WITHDRAWN: gone.get((word(kind), record.id))} for record in _records(store, case, kind)
        ]
        for kind in ORDER
    }
    tables[CUSTODY] = [{name: _value(getattr(event, name)) for name in _EVENT} for event in store.events(case.id)]
    document = {"schema": SCHEMA, "case": case.reference, "tables": tables}
    return (json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode()


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A CSV file; texts are guarded, numbers are not."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(cell: object) -> object:
    """A cell as it is written: a text that no spreadsheet runs, a number, or nothing."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    text = visible(cell)
    return f"'{text}" if text.lstrip(" ").startswith((*FORMULA, "'")) else text


def _withdrawn(store: CaseStore, case: Case) -> dict[tuple[str, str], str]:
    return {(one.record_kind, one.record_id): one.reason for one in store.find(Withdrawal, case_id=case.id)}


def _records(store: CaseStore, case: Case, kind: type[Record]) -> Sequence[Record]:
    if kind is Case:
        return [case]
    return store.matches(case.id) if kind is Match else store.find(kind, case_id=case.id)


def _row(record: Record, columns: Sequence[str], gone: dict[tuple[str, str], str]) -> list[object]:
    row = to_row(type(record), to_plain(record))
    return [*(row[name] for name in columns), gone.get((word(type(record)), record.id))]


def _value(value: Any) -> Any:
    return time_text(value) if isinstance(value, datetime) else value
