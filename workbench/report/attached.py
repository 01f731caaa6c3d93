"""What goes along inside the PDF: the report's data, the digests of the files, and the custody log.

The log has the form that a bundle gives it (``docs/formats.md``): events of the case in full, others sealed. Where
something of the report is left out by choice, every event is sealed, since an event holds the record it is about.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any, Final

from cases.bundle.contents import case_log, sealed
from cases.mapping import canonical_json
from cases.records import Case
from cases.store import CaseStore
from workbench.i18n import ENGLISH, Language, language, tr
from workbench.interchange import sums
from workbench.report.model import Attachment, Report, to_json

JSON_LINES: Final = "application/jsonl"

MOST_BYTES: Final = 16 << 20
"""Bytes of a log told in full, then of one that is sealed: some 60,000 events. A longer one keeps to the case."""

TOLD: Final = tr("Custody log up to the last change of this case: its events in full, others of the workspace sealed.")
SEALED: Final = tr("Custody log up to the last change of this case, every event sealed: digests without what was done.")
OF_THE_CASE: Final = tr(
    "Custody log of this case, every event sealed; events of other cases are left out for their number."
)

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
"""What the store refuses in a reference; a store that others wrote may hold it all the same."""


def stem(reference: str) -> str:
    """What the names of a case's files begin with."""
    return _UNSAFE.sub("-", reference)


def file_stem(reference: str, spoken: Language) -> str:
    """What the names of a report's files have before their dot."""
    return f"{stem(reference)}-report" + ("" if spoken == ENGLISH else f"-{spoken.code}")


def custody_log(store: CaseStore, case: Case, until: int) -> Attachment:
    """The log up to event ``until``, in the fullest form that is not too large to go along."""
    events = case_log(store, case, until=until)
    own = [event for event in events if "body" in event]
    if sum(len(event["body"]) for event in own) + 300 * len(events) <= MOST_BYTES:
        return _log(case.reference, TOLD, events)
    if 300 * len(events) <= MOST_BYTES:
        return _log(case.reference, SEALED, map(_sealed, events))
    return _log(case.reference, OF_THE_CASE, map(_sealed, own))


def without_what_was_done(log: Attachment, reference: str) -> Attachment:
    """The same log with every event sealed."""
    if log.description != TOLD:
        return log
    events = (json.loads(line) for line in log.data.split(b"\n") if line)
    return _log(reference, SEALED, map(_sealed, events))


def attachments(report: Report) -> tuple[Attachment, ...]:
    """The files that go along with the PDF of ``report``: what it leaves out is in none of them."""
    base = stem(report.reference)
    data = to_json(report).encode()
    files = [
        _attachment(
            f"{file_stem(report.reference, language(report.language))}.json",
            "application/json",
            "source",
            tr("This report as data: its digest is on every page."),
            data,
        )
    ]
    listed = [(item.sha256, _encodable(item.name)) for item in report.materials if item.sha256]
    if listed:
        said = tr("SHA-256 of each material, as sha256sum -c reads it.")
        files.append(_attachment(f"{base}-sha256.txt", "text/plain", "supplement", said, sums.write(listed)))
    if report.custody.log:
        files.append(report.custody.log)
    return tuple(files)


def _log(reference: str, description: str, events: Iterable[Any]) -> Attachment:
    data = "".join(f"{canonical_json(event)}\n" for event in events).encode()
    return _attachment(f"{stem(reference)}-custody.jsonl", JSON_LINES, "supplement", description, data)


def _sealed(event: dict[str, Any]) -> dict[str, Any]:
    return sealed(event) if "body" in event else event


def _encodable(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def _attachment(name: str, media_type: str, relationship: str, description: str, data: bytes) -> Attachment:
    return Attachment(name, media_type, relationship, description, data, hashlib.sha256(data).hexdigest())
