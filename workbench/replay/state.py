"""The record of a case as it was when a report was made, out of the log of a bundle, for what is drawn of it alone."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from cases.bundle.opened import OpenBundle
from cases.errors import CasesError, NotFoundError
from cases.judgement import Annotation, Withdrawal
from cases.kinds import ORDER, Record, word
from cases.mapping import from_plain
from cases.public import PublicStore
from cases.records import Case, Note
from cases.statements import statements
from cases.store import CaseStore

BY: Final = "The report's check"
"""Who is said to enter what is entered anew, in a record that is gone afterwards."""


class Untold(Exception):
    """Why a bundle does not tell the record, as the end of a sentence."""


@contextlib.contextmanager
def record_at(
    bundle: OpenBundle, sequence: int, folder: Path, kinds: Collection[type[Record]], *, public: bool
) -> Iterator[tuple[CaseStore, Case]]:
    """The case of a bundle as it was after event ``sequence``, in a record of its own in ``folder``, which is empty.

    ``kinds``: of the records that are wanted. ``public``: without what was confidential then. Raises
    :class:`Untold` where the bundle does not tell enough of it.
    """
    if bundle.blind:
        raise Untold("is for a second reader and does not tell all of the record")
    try:
        records = _told(bundle, sequence, ORDER if public else kinds)  # any word may be confidential
        case = next(one for one in records if isinstance(one, Case))
        store = CaseStore.create(folder / "record.db", name="Check", by=BY)
    except (CasesError, ValueError, TypeError, KeyError, AttributeError, StopIteration) as error:
        raise Untold("does not tell the case as it was then") from error
    try:
        _fill(store, records, kinds)
        yield PublicStore(store, case) if public else store, case
    except NotFoundError as error:
        raise Untold("does not hold clips of other cases that the drawing needs") from error
    except CasesError as error:
        raise Untold("does not tell the case as it was then") from error
    finally:
        store.close()


def _told(bundle: OpenBundle, sequence: int, kinds: Collection[type[Record]]) -> list[Any]:
    """The records of these kinds in the order in which they came in, each as the last event up to then states it."""
    last: dict[tuple[type[Record], str], dict[str, Any]] = {}
    for event in bundle.log:
        if event["sequence"] <= sequence:
            last |= {(one.kind, one.id): one.plain for one in statements(event["subject"], event["body"])}
    words = set(map(word, kinds))
    records = [from_plain(kind, plain) for (kind, _), plain in last.items() if kind in kinds]
    return [one for one in records if not isinstance(one, Withdrawal) or one.record_kind in words]


def _fill(store: CaseStore, records: Collection[Any], needed: Collection[type[Record]]) -> None:
    """Enter all; NotFoundError where one that is needed names what the bundle does not hold."""
    with store.batch():
        for kind in ORDER:
            of_kind = [_first(one) for one in records if isinstance(one, kind)]
            if kind is Annotation:
                store.add_annotations(of_kind, by=BY)
                continue
            for one in of_kind:
                _enter(store, one, needed=kind in needed)


def _enter(store: CaseStore, record: Any, *, needed: bool) -> None:
    try:
        with store.batch():
            store.add(record, by=BY)
    except NotFoundError:
        if needed:
            raise


def _first(record: Any) -> Any:
    """A record as it can come in: a later revision as if it were the first."""
    return replace(record, revision=1, revised_at=None) if isinstance(record, Note | Annotation) else record
