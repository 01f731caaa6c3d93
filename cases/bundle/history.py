"""Which of two contents of one record came earlier, and what came before it, by what the logs of both sides say."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from cases.bundle.contents import EXPORTED, content, content_digest
from cases.bundle.load import Bundle
from cases.judgement import Annotation
from cases.mapping import Plain, canonical_json, from_plain
from cases.records import CustodyEvent, Note
from cases.statements import body_of, by_record
from cases.store import CaseStore


class Histories:
    """What both logs say of the records of one case."""

    def __init__(self, store: CaseStore, case_id: str, bundle: Bundle) -> None:
        self._store = store
        self._case_id = case_id
        self._bundle = bundle

    def is_earlier(self, ours: Any, theirs: Any) -> bool:
        """Whether what the bundle says of a record is what we said once, or gave to a blind reader, and left behind.

        Not where they know what we say now and say otherwise.
        """
        if self._they_know(ours):
            return False
        return _among(self._ours.get(theirs.id, []), theirs) or content_digest(theirs) in self._given

    def difference(self, ours: Any, theirs: Any) -> str:
        """What differs, as the second half of a sentence."""
        mine, yours = content(ours), content(theirs)
        fields = ", ".join(name.replace("_", " ") for name in mine if mine[name] != yours[name])
        if self._they_know(ours):
            return f"it was changed there after it left here ({fields}). Ours stays as it is."
        return f"it differs here and there ({fields}). Ours stays as it is."

    def earlier_revisions(self, record: Any) -> list[Any]:
        """The revisions of a note or an annotation before this one, as far as the bundle's log tells them in order."""
        if not isinstance(record, Note | Annotation) or record.revision == 1:
            return []
        try:
            told = [from_plain(type(record), plain) for plain in self._bundle.statements.get(record.id, [])]
        except (ValueError, TypeError, KeyError):
            return []
        rising: list[Any] = []
        for one in told:
            if one.id == record.id and (rising[-1].revision if rising else 0) < one.revision < record.revision:
                rising.append(one)
        return rising

    def _they_know(self, ours: Any) -> bool:
        return _among(self._bundle.statements.get(ours.id, []), ours)

    @cached_property
    def _events(self) -> list[CustodyEvent]:
        return self._store.events(self._case_id)

    @cached_property
    def _ours(self) -> dict[str, list[Plain]]:
        return by_record((event.subject, event.body) for event in self._events)

    @cached_property
    def _given(self) -> set[str]:
        """Digests of records as blind readers were given them."""
        bodies = [body_of(event.body) for event in self._events if event.action == EXPORTED]
        return {digest for body in bodies for of_kind in body["reduced"].values() for digest in of_kind.values()}


def _among(said: list[Plain], record: Any) -> bool:
    """Whether one of the statements has this content; fields unknown at its time do not count."""
    says = content(record)
    return any(
        all(canonical_json(value) == canonical_json(says[name]) for name, value in body.items() if name in says)
        for body in said
    )
