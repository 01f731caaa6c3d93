"""A bundle from outside, verified whole and read: nothing of it is looked at further before every check has passed."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from cases.bundle import verify_alone as names
from cases.bundle.heads import newest
from cases.bundle.unpack import refusal, unpack
from cases.bundle.verify_alone import DIFFERS, Check
from cases.errors import CopyStopped, InvalidError, StoreError
from cases.faults import file_faults
from cases.kinds import KINDS, ORDER, Record, word
from cases.mapping import Plain, from_plain
from cases.records import Case, Clip, Match
from cases.signing import SignedHead
from cases.statements import by_record
from cases.validate import HEX_LENGTHS, check_record

_PREFIX: Final = "import-"
"""Begins the names of folders of imports under way; what a killed process left is removed by the next import."""
_SHOWN: Final = 3
"""Differences that a refusal names; of more it gives the number."""


@dataclass(frozen=True)
class Bundle:
    """A bundle that holds what it says it holds. Whether it is true is another question."""

    folder: Path
    description: Plain
    digest: str
    """SHA-256 of the tag manifest: the same that the exporter logged."""
    case: Case
    records: Mapping[type[Record], list[Any]]
    others: Mapping[str, str]
    """SHA-256 of clips of other cases, by their ids."""
    events: list[Plain]
    """The events of its log that are told in full."""
    originals: Mapping[str, str]
    """Names of originals in the bag, by their SHA-256."""
    log: bytes
    """Its custody log as it came."""
    logs: list[bytes]
    """Custody logs that came to the exporter with earlier bundles."""
    heads: tuple[SignedHead, ...]
    """The newest signed head of its log by each key."""

    @cached_property
    def statements(self) -> dict[str, list[Plain]]:
        """What its log says of each record, first to last, by the record's id."""
        return by_record((event["subject"], event["body"]) for event in self.events)

    @property
    def id(self) -> str:
        """By which an answer to this bundle is recognised."""
        return str(self.description["id"])

    @property
    def blind(self) -> bool:
        """Whether it is for a reader who is not to know the first verdict."""
        return bool(self.description["blind"])


@contextlib.contextmanager
def opened(
    source: Path,
    scratch: Path,
    *,
    cancel: Callable[[], bool] = lambda: False,
) -> Iterator[Bundle]:
    """The bundle in ``source``, unpacked below ``scratch`` for the time of the block, verified and read.

    StoreError or InvalidError, with a sentence, for a bundle that is refused; CopyStopped once cancelled.
    """
    with file_faults("Could not unpack the bundle to", scratch):
        for left in scratch.glob(f"{_PREFIX}*"):
            shutil.rmtree(left)
        folder = Path(mkdtemp(prefix=_PREFIX, dir=scratch))
    try:
        bag = unpack(source, folder, cancel=cancel)
        yield read(bag, source, cancel=cancel)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def read(bag: Path, source: Path, *, cancel: Callable[[], bool]) -> Bundle:
    """The bundle in the folder ``bag``, verified; errors name it as ``source``."""
    _refuse_newer(bag, source)
    check = _checked(bag, source, cancel)
    wrong = [line.what for line in check.lines if line.outcome == DIFFERS]
    if wrong:
        more = f" And {len(wrong) - _SHOWN} more." if len(wrong) > _SHOWN else ""
        raise StoreError(
            f"{source} is not as it was exported, so nothing of it was imported. "
            f"Found wrong: {' '.join(wrong[:_SHOWN])}{more} Get it again from whoever exported it."
        )
    files = _Files(bag, source, check.digests)
    records = _records(files, source)
    case = _the_case(records, check.description, source)
    for kind, found in records.items():
        for record in found:
            _check_belongs(record, kind, case, records, source)
    return Bundle(
        folder=bag,
        description=check.description,
        digest=check.digests[names.TAG_MANIFEST],
        case=case,
        records=records,
        others=_others(files, source),
        events=check.events,
        originals=_originals(check.digests),
        log=files.read(names.LOG),
        logs=[files.read(name) for name in sorted(check.digests) if name.startswith(names.IMPORTS)],
        heads=newest(files.lines(names.HEADS)),
    )


def _checked(bag: Path, source: Path, cancel: Callable[[], bool]) -> Check:
    def heard(_: int) -> None:
        if cancel():
            raise CopyStopped(f"Checking {source} was stopped; nothing of it was taken in.")

    check = Check(bag, heard)
    with file_faults("Could not read the bundle", source):
        check.run()
    return check


def _refuse_newer(bag: Path, source: Path) -> None:
    """Say so of a newer format before anything else is held against this one."""
    try:
        with (bag / names.DESCRIPTION).open("rb") as file:
            schema = json.loads(file.read(names.LARGEST_DESCRIPTION))["schema"]
        number = int(schema.removeprefix(names.SCHEMA))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return  # the check says what is wrong with it
    if number > names.FORMAT:
        raise StoreError(
            f"{source} was written by a newer version of this program (bundle format {number}, this one knows up to "
            f"{names.FORMAT}). Update the program to import it; nothing of it was imported."
        )


class _Files:
    """The files of a verified bag, each held against its digest again when it is read."""

    def __init__(self, bag: Path, source: Path, digests: Mapping[str, str]) -> None:
        self._bag = bag
        self._source = source
        self._digests = digests

    def read(self, name: str) -> bytes:
        """A file's bytes; none where the bag has no such file."""
        if name not in self._digests:
            return b""
        with file_faults("Could not read the bundle", self._source):
            data = (self._bag / name).read_bytes()
        if sha256(data).hexdigest() != self._digests[name]:
            raise refusal(self._source, f"{name} changed while it was read")
        return data

    def lines(self, name: str) -> list[Any]:
        """The values of a file of JSON lines."""
        return [json.loads(line) for line in self.read(name).splitlines()]


def _records(files: _Files, source: Path) -> dict[type[Record], list[Any]]:
    records: dict[type[Record], list[Any]] = {}
    for kind in ORDER:
        try:
            records[kind] = [from_plain(kind, plain) for plain in files.lines(f"{names.RECORDS}{word(kind)}.jsonl")]
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise refusal(source, f"a {word(kind)} in it cannot be read ({error})") from error
    return records


def _others(files: _Files, source: Path) -> dict[str, str]:
    try:
        return {str(one["id"]): str(one["sha256"]) for one in files.lines(names.OTHERS)}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise refusal(source, f"{names.OTHERS} cannot be read ({error})") from error


def _the_case(records: Mapping[type[Record], list[Any]], description: Plain, source: Path) -> Case:
    cases = records[Case]
    if len(cases) != 1 or cases[0].id != description["case"] or set(description["records"]) - KINDS.keys():
        raise refusal(source, "it holds not exactly the one case that it describes, or records of an unknown kind")
    case: Case = cases[0]
    return case


def _check_belongs(
    record: Any, kind: type[Record], case: Case, records: Mapping[type[Record], list[Any]], source: Path
) -> None:
    try:
        check_record(record)
    except InvalidError as error:
        raise refusal(source, f"the {word(kind)} {record.id} cannot stand: {str(error).rstrip('.')}") from error
    if isinstance(record, Match):
        belongs = bool({record.clip_a, record.clip_b} & {clip.id for clip in records[Clip]})
    else:
        belongs = (record.id if isinstance(record, Case) else record.case_id) == case.id
    if not belongs:
        raise refusal(source, f"the {word(kind)} {record.id} is of another case")


def _originals(digests: Mapping[str, str]) -> dict[str, str]:
    """Names of originals by SHA-256; the check has held each against its clip, a nameless one is not used."""
    length = HEX_LENGTHS["sha256"]
    return {
        digest: name
        for name, digest in digests.items()
        if name.startswith(names.ORIGINALS) and name[len(names.ORIGINALS) :][:length] == digest
    }
