"""The record without what is marked confidential: what a public version is made from.

:class:`PublicStore` reads as the store it is made of does, but leaves out what is marked confidential and all that
hangs on it, and blacks out the words of that wherever else they stand. So what is made from it cannot tell what it
never read.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NoReturn

from sqlalchemy import ColumnElement

from cases.blackout import BLACK, Blackout
from cases.errors import NotFoundError, StoreError
from cases.judgement import Annotation, Pillar, Restriction, Withdrawal
from cases.kinds import KINDS, ORDER, Record, word
from cases.mapping import R, canonical_json, to_plain
from cases.marks import blurs
from cases.reading import Page
from cases.records import Appearance, Assessment, Case, Claim, Clip, CustodyEvent, Finding, Match, Note
from cases.store import CaseStore

_WORDS: Final[dict[type[Any], tuple[str, ...]]] = {
    Clip: ("name", "sha256", "sha1", "md5", "packets_sha256", "acquisition_url", "stored"),
    Appearance: ("account", "url", "archived_url", "description"),
    Claim: ("text",),
    Finding: ("result",),
    Note: ("text",),
    Pillar: ("text",),
    Annotation: ("text",),
}
"""The words that are a record's own, by which it would be known elsewhere."""
_REFERENCES: Final = (
    "clip_id",
    "clip_a",
    "clip_b",
    "parent_clip",
    "parent_appearance",
    "appearance_id",
    "subject_id",
    "evidence_id",
    "record_id",
)
"""Fields that name another record, without which this one cannot stand."""


@dataclass(frozen=True)
class Kept:
    """One thing that public versions leave out."""

    record_kind: str
    record_id: str
    part: str
    """Empty for the whole record."""
    reason: str
    marked_by: str
    salt: str
    """64 hexadecimal digits: for a marked record its own, for what hangs on it one that follows from that."""
    digest: str
    """See :func:`salted_digest`."""
    stated: str
    """What is left out, as canonical JSON."""


def salted_digest(salt: str, stated: str) -> str:
    """SHA-256, in hexadecimal, over the bytes of the salt and the text as UTF-8; ValueError for a salt that is none."""
    return hashlib.sha256(bytes.fromhex(salt) + stated.encode()).hexdigest()


def restrictions(store: CaseStore, **equals: object) -> list[Restriction]:
    """What is marked confidential and stands, in the order it was marked: of the whole store, a case or a record."""
    whole = whole_of(store)
    found = whole.find(Restriction, **equals)
    gone = {one.record_id for one in whole.find(Withdrawal, record_kind=word(Restriction))} if found else set()
    return [one for one in found if one.id not in gone]


def whole_of(store: CaseStore) -> CaseStore:
    """The store with everything in it, of a public one too."""
    return store.whole if isinstance(store, PublicStore) else store


class PublicStore(CaseStore):
    """What a public version of one case may be made from; nothing can be written into it. The whole store closes it."""

    def __init__(self, whole: CaseStore, case: Case) -> None:
        super().__init__(whole._engine, whole._place, clock=whole._clock)
        self.whole = whole
        found = _Restricted(whole, case)
        self.left_out = tuple(found.kept())
        """What concerns this case, in the order of the record."""
        self._gone = found.gone
        self._bare = found.bare
        self._parts = found.parts
        self._blackout = Blackout(found.words(), found.gone)

    def blacked_out(self, text: str) -> str:
        """A text without the words of what is left out."""
        return self._blackout.text(text)

    # ---- reading -----------------------------------------------------------------------------------------------

    def get(self, kind: type[R], id: str) -> R:  # noqa: A002 - the word of the records
        """As in the whole; NotFoundError for what is left out."""
        if id in self._gone:
            raise NotFoundError(f"There is no {word(kind)} {id} in the public version.")
        return super().get(kind, id)

    def find(self, kind: type[R], /, **equals: object) -> list[R]:
        """As in the whole, without what is left out."""
        return self._public(super().find(kind, **equals))

    def those(self, kind: type[R], condition: ColumnElement[bool], *, limit: int | None = None) -> list[R]:
        """As in the whole, without what is left out."""
        return self._public(super().those(kind, condition, limit=limit))

    def page(self, kind: type[R], /, *, limit: int, after: int = 0, **equals: object) -> Page[R]:
        """As in the whole, without what is left out: a part may have fewer records than were asked for."""
        page = super().page(kind, limit=limit, after=after, **equals)
        return Page(tuple(self._public(list(page.records))), page.next)

    def count(self, kind: type[R], /, **equals: object) -> int:
        """How many of these :meth:`find` gives, without what is left out."""
        return len(self.find(kind, **equals))

    def current_assessments(self, case_id: str, clip_id: str | None = None) -> list[Assessment]:
        """As in the whole, without what is left out."""
        return self._public(super().current_assessments(case_id, clip_id))

    def matches(self, case_id: str) -> list[Match]:
        """As in the whole, without what is left out."""
        return self._public(super().matches(case_id))

    def match_of(self, clip: str, other: str) -> Match | None:
        """As in the whole; None for one that is left out."""
        found = super().match_of(clip, other)
        return None if found is None or found.id in self._gone else found

    def events(self, case_id: str | None = None) -> list[CustodyEvent]:
        """As in the whole, without those about what is left out; of the others without its words."""
        return self._public_events(super().events(case_id))

    def events_page(self, case_id: str | None = None, *, limit: int, after: int = 0) -> list[CustodyEvent]:
        """As :meth:`events`, a part."""
        return self._public_events(super().events_page(case_id, limit=limit, after=after))

    def events_of(self, action: str) -> list[CustodyEvent]:
        """As :meth:`events`, of one action."""
        return self._public_events(super().events_of(action))

    def _history(self, kind: type[R], identifier: str) -> list[R]:
        return [self._as_public(record) for record in super()._history(kind, identifier)]

    def _record(self, kind: type[R], row: Any) -> R:
        return self._as_public(super()._record(kind, row))

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Nothing is written: what is read in the block is read as it is then."""
        yield

    def _writing(self) -> NoReturn:
        raise StoreError("The public version of a record is only read. Write into the record itself.")

    def _public(self, records: list[R]) -> list[R]:
        return [one for one in records if one.id not in self._gone and not isinstance(one, Restriction)]

    def _as_public(self, record: R) -> R:
        for part in self._parts.get(record.id, ()):
            bare: dict[str, Any] = {part: (BLACK,) if isinstance(getattr(record, part), tuple) else BLACK}
            record = replace(record, **bare)
        if isinstance(record, Annotation) and record.id in self._bare:
            record = replace(record, text="", author=BLACK, tag="blur" if blurs(record) else record.tag)
        return self._blackout.record(record)

    def _public_events(self, events: list[CustodyEvent]) -> list[CustodyEvent]:
        return [self._blackout.event(one) for one in events if one.subject not in self._gone]


class _Restricted:
    """What of a case is left out, and why."""

    def __init__(self, whole: CaseStore, case: Case) -> None:
        self._whole, self._case = whole, case
        self._marks = restrictions(whole)
        self._causes = {one.record_id: one for one in self._marks if not one.part}
        self._records = {record.id: record for kind in ORDER for record in _of_case(whole, case, kind)}
        self.bare = {key for key in self._causes if _hides(self._records.get(key))}
        """Ids of marks that hide pictures: they go on doing so, without their words."""
        self._salts = {one.record_id: one.salt for one in self._marks if not one.part}
        self._follow()
        silent = (one.id for one in self._records.values() if isinstance(one, Restriction) or _of_restriction(one))
        self.gone = (self._causes.keys() - self.bare) | set(silent)
        """Ids of all that nothing is read of."""
        self.parts: dict[str, set[str]] = {}
        """Fields that are left out by themselves, by the record's id."""
        for one in self._marks:
            if one.part:
                self.parts.setdefault(one.record_id, set()).add(one.part)

    def _follow(self) -> None:
        """What hangs on what is left out: records that name it, and the judgements that it took the place of."""
        for record in self._records.values():
            named = (getattr(record, name, None) for name in _REFERENCES)
            cause = next((one for one in named if one in self._causes and one not in self.bare), None)
            if cause and record.id not in self._causes and not isinstance(record, Restriction):
                self._hang(record, cause)
        later: dict[object, str] = {}
        for record in reversed(self._records.values()):
            if isinstance(record, Assessment | Pillar):
                side = _side(record)
                if side in later and record.id not in self._causes:
                    self._hang(record, later[side])
                if record.id in self._causes:
                    later[side] = record.id

    def _hang(self, record: Record, cause: str) -> None:
        self._causes[record.id] = self._causes[cause]
        salt = bytes.fromhex(self._causes[cause].salt)
        self._salts[record.id] = hmac.new(salt, record.id.encode(), hashlib.sha256).hexdigest()

    def kept(self) -> Iterator[Kept]:
        """What of this case is left out."""
        for record in self._records.values():
            if isinstance(record, Restriction | Withdrawal):
                continue
            if record.id in self._causes:
                yield self._kept(record, "", self._causes[record.id], self._salts[record.id], to_plain(record))
                continue
            for mark in self._marks:
                if mark.record_id == record.id and mark.part:
                    value = to_plain(record)[mark.part]
                    yield self._kept(record, mark.part, mark, mark.salt, {"id": record.id, mark.part: value})

    def _kept(self, record: Record, part: str, mark: Restriction, salt: str, plain: Mapping[str, Any]) -> Kept:
        stated = canonical_json({"record": word(type(record)), **plain})
        return Kept(
            word(type(record)), record.id, part, mark.reason, mark.author, salt, salted_digest(salt, stated), stated
        )

    def words(self) -> Iterator[tuple[str, bool]]:
        """What must not be read elsewhere, and whether it was marked by itself."""
        for record in (self._found(one) for one in self._causes):
            for name in _WORDS.get(type(record), ()):
                yield str(getattr(record, name)), False
        for mark in self._marks:
            if mark.part:
                value = getattr(self._found(mark.record_id), mark.part, "")
                yield from ((str(one), True) for one in (value if isinstance(value, tuple) else (value,)))

    def _found(self, identifier: str) -> Record | None:
        if identifier in self._records:
            held: Record = self._records[identifier]
            return held
        kind = next(one.record_kind for one in self._marks if one.record_id == identifier)
        found: Sequence[Record] = self._whole.find(KINDS[kind], id=identifier)
        return found[0] if found else None


def _of_case(store: CaseStore, case: Case, kind: type[Record]) -> list[Any]:
    if kind is Case:
        return [store.get(Case, case.id)]
    return list(store.matches(case.id)) if kind is Match else list(store.find(kind, case_id=case.id))


def _hides(record: Record | None) -> bool:
    return isinstance(record, Annotation) and (blurs(record) or record.tag == "graphic")


def _of_restriction(record: Record) -> bool:
    return isinstance(record, Withdrawal) and record.record_kind == word(Restriction)


def _side(judgement: Assessment | Pillar) -> object:
    """What a later judgement takes the place of."""
    if isinstance(judgement, Pillar):
        return judgement.clip_id, judgement.name
    return judgement.clip_id, judgement.assessed_by, judgement.third_party
