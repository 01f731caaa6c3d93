"""Writing a bundle: a BagIt bag (RFC 8493, version 1.0) of a case, with the script that re-checks it.

The bag is written by hand and not with the ``bagit`` package: its releases change the working folder of the whole
process while they write, and the one with a wheel needs ``pkg_resources``, which setuptools has dropped. Tests hold the
bags against that package all the same.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final
from uuid import uuid4

from cases.bundle import verify_alone as names
from cases.bundle.contents import Contents
from cases.bundle.sinks import Reader, Sink, writing
from cases.errors import CopyStopped, StoreError
from cases.faults import file_faults
from cases.kinds import Record, word
from cases.mapping import Plain, canonical_json, time_text, to_plain
from cases.records import Clip
from cases.signing import SignedHead
from cases.stamps import Stamp

SCRIPT: Final = "verify.py"
README: Final = "README.txt"
_DISTRIBUTION: Final = "verification-workbench"
_SHARED_OF_OTHERS: Final = ("id", "sha256", "sha1", "md5", "packets_sha256", "size", "kind", "duration")
"""What is told of a clip of another case: what identifies the file, and nothing that the other case says of it."""


@dataclass(frozen=True)
class Exported:
    """A bundle that was written."""

    path: Path
    id: str
    """A fresh identifier, by which an answer to this bundle is recognised."""
    digest: str
    """SHA-256 of the bag's tag manifest, which stands for every byte of the bag."""
    records: int
    originals: int
    blind: bool
    left_out: Mapping[str, int]
    """How many records of each kind were kept from a blind reader."""


@dataclass(frozen=True)
class Order:
    """How a bundle is to be made."""

    by: str
    at: datetime
    originals: bool
    blind: bool
    cancel: Callable[[], bool] = lambda: False
    progress: Callable[[float], None] = lambda _: None
    """Hears 0..1."""
    workspace: str = ""
    """Its name: whose "we" the records speak of."""
    context: bool = False
    """Whether a blind reader is given claims, appearances, clocks and lineage too."""


def write(
    contents: Contents,
    out: Path,
    order: Order,
    *,
    original_of: Callable[[Clip], Path],
    logs: Path,
    heads: Iterable[SignedHead] = (),
    stamps: Iterable[Stamp] = (),
) -> Exported:
    """Write the bundle to ``out``: a folder, or an archive where the name ends in .zip, .tar, .tar.gz or .tgz.

    ``original_of`` says where an original lies, in ``logs`` lie the logs of earlier imports. Raises
    StoreError where an original or log is not what the record says or the disk refuses, ConflictError where ``out`` is
    there already, CopyStopped once cancelled; nothing is left of the bundle then.
    """
    identifier = str(uuid4())
    with writing(out, f"bundle-{identifier[:8]}") as sink:
        bag = _Bag(sink, order, total=sum(clip.size for clip in contents.records[Clip]) if order.originals else 0)
        for kind, records in contents.records.items():
            if records:
                bag.lines(_record_file(kind), (to_plain(record) for record in records))
        bag.lines(names.LOG, contents.events)
        bag.lines(names.OTHERS, (_of_other(clip) for clip in contents.others))
        bag.lines(names.HEADS, (asdict(head) for head in heads))
        _stamps(bag, stamps)
        for log in contents.logs:
            bag.copy(f"{names.IMPORTS}{log}.jsonl", logs / f"{log}.jsonl", log, "The log of an earlier import")
        originals = _originals(bag, contents, original_of) if order.originals else 0
        described = _description(identifier, contents, order)
        bag.text(names.DESCRIPTION, canonical_json(described) + "\n")
        digest = bag.finish(contents, order)
    count = sum(len(records) for records in contents.records.values())
    return Exported(out, identifier, digest, count, originals, order.blind, contents.left_out)


def _record_file(kind: type[Record]) -> str:
    return f"{names.RECORDS}{word(kind)}.jsonl"


def _of_other(clip: Clip) -> Plain:
    return {name: value for name, value in to_plain(clip).items() if name in _SHARED_OF_OTHERS}


def _originals(bag: _Bag, contents: Contents, original_of: Callable[[Clip], Path]) -> int:
    clips: list[Clip] = contents.records[Clip]
    for clip in clips:
        suffix = Path(clip.stored).suffix
        bag.copy(f"{names.ORIGINALS}{clip.sha256}{suffix}", original_of(clip), clip.sha256, f"The original {clip.name}")
    return len(clips)


def _stamps(bag: _Bag, stamps: Iterable[Stamp]) -> None:
    kept = list(stamps)
    for stamp in kept:
        if stamp.response:
            bag.put(f"{names.ANSWERS}{stamp.request.nonce}.tsr", stamp.response)
    bag.lines(
        names.STAMPS,
        (
            {
                **asdict(stamp.request),
                "state": stamp.state.value,
                "gen_time": stamp.gen_time,
                "serial": stamp.serial,
                "policy": stamp.policy,
            }
            for stamp in kept
        ),
    )


def _description(identifier: str, contents: Contents, order: Order) -> Plain:
    return {
        "schema": f"{names.SCHEMA}{names.FORMAT}",
        "id": identifier,
        "case": contents.case.id,
        "reference": contents.case.reference,
        "exported_at": time_text(order.at),
        "exported_by": order.by,
        "workspace": order.workspace,
        "program": _program(),
        "blind": order.blind,
        "context": order.context or not order.blind,
        "originals": order.originals,
        "head": contents.head,
        "records": {word(kind): len(records) for kind, records in contents.records.items() if records},
        "reduced": {kind: sorted(identifiers) for kind, identifiers in contents.reduced.items()},
        "reading_of": contents.reading_of,
    }


def _program() -> str:
    try:
        return f"{_DISTRIBUTION} {version(_DISTRIBUTION)}"
    except PackageNotFoundError:  # run from a checkout that was never installed
        return _DISTRIBUTION


class _Bag:
    """Digests what goes into a sink, and writes the bag's own files at the end."""

    def __init__(self, sink: Sink, order: Order, total: int) -> None:
        self._sink = sink
        self._order = order
        self._total = total
        self._done = 0
        self._digests: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def put(self, name: str, data: bytes) -> None:
        """A file of these bytes."""
        self._take(name, len(data), io.BytesIO(data))

    def text(self, name: str, text: str) -> None:
        """A file of this text in UTF-8."""
        self.put(name, text.encode())

    def lines(self, name: str, values: Iterable[Plain]) -> None:
        """A file of JSON lines; none where there is no value."""
        data = "".join(canonical_json(value) + "\n" for value in values)
        if data:
            self.text(name, data)

    def copy(self, name: str, source: Path, sha256: str, what: str) -> None:
        """A file as it lies at ``source``; StoreError where it is not the one with this digest. Each name once."""
        if name in self._digests:
            return
        with file_faults(f"{what} could not be read, so no bundle was written:", source):
            size = source.stat().st_size
            file = source.open("rb")
        with file:
            self._take(name, size, file)
        if self._digests[name] != sha256:
            raise StoreError(
                f"{what} ({source}) was changed after it was taken in, so no bundle was written. Verify the workspace "
                "and go back to a backup of that file."
            )

    def finish(self, contents: Contents, order: Order) -> str:
        """Write the bag's own files; the digest of the tag manifest."""
        payload = sorted(self._digests)
        size = sum(self._sizes.values())
        self.put(names.MANIFEST, self._manifest(payload))
        self.put("bagit.txt", names.DECLARATION)
        self.text("bag-info.txt", _bag_info(contents, order, f"{size}.{len(payload)}"))
        self.text(README, _readme(order))
        self.put(SCRIPT, Path(names.__file__).read_bytes())
        manifest = self._manifest(sorted(set(self._digests) - set(payload)))
        self.put(names.TAG_MANIFEST, manifest)
        return hashlib.sha256(manifest).hexdigest()

    def _manifest(self, listed: Iterable[str]) -> bytes:
        return "".join(f"{self._digests[name]}  {name}\n" for name in listed).encode()

    def _take(self, name: str, size: int, content: Reader) -> None:
        reading = _Digesting(content, self._heard)
        self._sink.add(name, size, reading)
        self._digests[name] = reading.digest.hexdigest()
        self._sizes[name] = size

    def _heard(self, count: int) -> None:
        if self._order.cancel():
            raise CopyStopped("Writing the bundle was stopped; nothing of it was left.")
        self._done += count
        self._order.progress(min(1.0, self._done / max(self._total, self._done, 1)))


class _Digesting:
    """Reads on, digesting what passes."""

    def __init__(self, content: Reader, heard: Callable[[int], None]) -> None:
        self._content = content
        self._heard = heard
        self.digest = hashlib.sha256()

    def read(self, count: int = -1, /) -> bytes:
        data = self._content.read(count)
        self.digest.update(data)
        self._heard(len(data))
        return data


def _bag_info(contents: Contents, order: Order, oxum: str) -> str:
    lines = {
        "Bag-Software-Agent": _program(),
        "Bagging-Date": time_text(order.at)[:10],
        "External-Identifier": contents.case.id,
        "Payload-Oxum": oxum,
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def _readme(order: Order) -> str:
    parts = [_ABOUT, _WITH_ORIGINALS if order.originals else _WITHOUT_ORIGINALS]
    if order.blind:
        parts += [_BLIND, _WITH_CONTEXT if order.context else _WITHOUT_CONTEXT]
    return "\n".join(parts)


_ABOUT: Final = """\
A case of a verification workspace, as a BagIt bag (RFC 8493).

To check it: python3 verify.py (Python 3.9 or newer, nothing else). Use a copy of verify.py that you got from elsewhere
if you do not trust whoever gave you this: a bundle that was altered may hold an altered script.

data/bundle.json         what this is: case, exporter, time, head of the custody log, number of records
data/records/*.jsonl     the records, one kind a file, one record a line, as canonical JSON
data/others.jsonl        digests of clips of other cases that matches and derivations name
data/custody.jsonl       the custody log, one event a line; how its digests are made, verify.py shows
data/signed-heads.jsonl  signatures over the log's head (Ed25519)
data/stamps.jsonl        time stamps over heads (RFC 3161), the authorities' raw answers in data/stamps
data/imports/*.jsonl     custody logs that came with earlier bundles of this case
data/originals/          the media files, named by their SHA-256

The custody log is one chain through a whole workspace. Of events that are not of this case only number, digest, the
digest before and the digest of what they say are told. So the chain can be followed without a gap, but what those
events say is not disclosed.
"""
_WITH_ORIGINALS: Final = "The originals are in this bundle.\n"
_WITHOUT_ORIGINALS: Final = "The originals are not in this bundle; the records name each by its SHA-256.\n"
_BLIND: Final = """\
This bundle is for a second reader who judges without knowing the first verdict. Findings, assessments, pillars,
hypotheses and what bears on them, attributions, annotations and notes of the first reader are left out, but for marks
that a clip is graphic. The case's summary is empty, matches are undecided, claims take no side, and withdrawals give no
reason. The events about all these are sealed like those of other cases.
"""
_WITH_CONTEXT: Final = "Claims, appearances, clocks and lineage are in this bundle.\n"
_WITHOUT_CONTEXT: Final = """\
Claims, appearances, clocks and lineage are left out too: the files are to be judged by what they show themselves.
"""
