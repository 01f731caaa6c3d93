"""Re-check a bundle of a verification case. Needs Python 3.9 or newer and nothing else:

    python3 verify.py            checks the folder in which this file lies
    python3 verify.py FOLDER     checks that one

Each line says ``same``, ``differs`` or ``cannot`` (be checked here, and why). Exit code 0 where nothing differs, else
1. Nothing is written and nothing is fetched. To trust the answer, run a copy of this file that you got from elsewhere:
whoever alters a bundle can alter the copy inside it too.

What is checked: that the bag (RFC 8493) holds the files that its manifests list, each with its SHA-256, and no other;
that the custody log is one unbroken chain; that every record is what the last event about it says; that every original
is the file that its clip names; that the signatures (Ed25519, RFC 8032) over the log's head hold.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

SAME, DIFFERS, CANNOT = "same", "differs", "cannot"

SCHEMA = "workbench.bundle/"
"""What the description of a bundle begins its ``schema`` with; the format's number follows."""
FORMAT = 3
"""The newest format that this script knows; 2 added events that state many annotations, 3 other causes of a result."""
DESCRIPTION = "data/bundle.json"
LOG = "data/custody.jsonl"
RECORDS = "data/records/"
ORIGINALS = "data/originals/"
OTHERS = "data/others.jsonl"
IMPORTS = "data/imports/"
HEADS = "data/signed-heads.jsonl"
STAMPS, ANSWERS = "data/stamps.jsonl", "data/stamps/"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
NO_DIGEST = "0" * 64
CONTENT = ("at", "actor", "action", "case_id", "subject", "body")
"""What an event says was done; its digest is over the digest of this, its number, and the digest before."""
LINK = ("sequence", "previous")
TOLD = frozenset((*CONTENT, *LINK, "digest"))
SEALED = frozenset((*LINK, "content", "digest"))
"""All that is told of an event of another case, or of a withheld one: enough to hold it against its digest."""
FORMER = frozenset((*LINK, "digest"))
"""All that is told of a sealed event of the first kind, whose digest was over all fields at once."""
SIGNED = "workbench.signed-head/1"
CHUNK = 1 << 20
LONGEST_LINE = 1 << 28
"""Bytes of one line of JSON that are read at most."""
LARGEST_DESCRIPTION = 1 << 24
BROUGHT_ALONG: dict[str, dict[str, str]] = {"finding": {"alternative": ""}}
"""By kind of record, the fields that a later format added, and what they hold where no event stated them."""
_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  ([ -~]+)")
_DAMAGE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What reading damaged or hostile JSON may raise."""


class Line(NamedTuple):
    """One thing that was looked at."""

    outcome: str
    """``same``, ``differs`` or ``cannot``."""
    what: str
    """A sentence that names it."""


class Check:
    """The whole check of one folder: make it, call :meth:`run`, read ``lines`` and ``digests``."""

    def __init__(self, folder: Path, heard: Callable[[int], object] = lambda count: None) -> None:
        """``heard`` is told how many bytes were digested each time; what it raises ends the check."""
        self.folder = folder
        self.lines: list[Line] = []
        self.digests: dict[str, str] = {}
        """SHA-256 of each file of the bag, by its name in the bag."""
        self.description: dict[str, Any] = {}
        self.events: list[dict[str, Any]] = []
        """The events of the custody log that are told in full."""
        self._heard = heard
        self._chain: dict[int, str] = {}
        self._claimed: set[str] = set()
        self._sizes: dict[str, int] = {}

    def run(self) -> list[Line]:
        """Check everything; the lines, in order."""
        self._walk()
        self._bag()
        self._describe()
        self._log()
        self._records()
        self._heads()
        self._stamps()
        self._imports()
        return self.lines

    def _same(self, what: str) -> None:
        self.lines.append(Line(SAME, what))

    def _differs(self, what: str) -> None:
        self.lines.append(Line(DIFFERS, what))

    def _cannot(self, what: str) -> None:
        self.lines.append(Line(CANNOT, what))

    def _hold(self, good: bool, what: str) -> None:
        self.lines.append(Line(SAME if good else DIFFERS, what))

    # ---- the bag -----------------------------------------------------------------------------------------------

    def _walk(self) -> None:
        for path, facts in walk(self.folder):
            name = path.relative_to(self.folder).as_posix()
            if stat.S_ISREG(facts.st_mode):
                self.digests[name] = self._digest(path)
                self._sizes[name] = facts.st_size
            else:
                self._differs(f"{name} is a link or a device, not a file.")

    def _digest(self, path: Path) -> str:
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                for data in iter(lambda: file.read(CHUNK), b""):
                    digest.update(data)
                    self._heard(len(data))
        except OSError as error:
            self._differs(f"{path.name} cannot be read: {error.strerror}.")
            return ""
        return digest.hexdigest()

    def _bag(self) -> None:
        declared = self.digests.get("bagit.txt") == hashlib.sha256(DECLARATION).hexdigest()
        self._hold(declared, "bagit.txt declares a bag of version 1.0.")
        payload = {name for name in self.digests if name.startswith("data/")}
        self._manifest(MANIFEST, payload)
        self._manifest(TAG_MANIFEST, set(self.digests) - payload - {TAG_MANIFEST})
        sizes = [self._sizes[name] for name in payload]
        fits = f"Payload-Oxum: {sum(sizes)}.{len(sizes)}\n".encode() in self._bytes("bag-info.txt", LARGEST_DESCRIPTION)
        self._hold(fits, f"bag-info.txt counts {len(sizes)} files of {sum(sizes)} bytes.")

    def _manifest(self, manifest: str, present: set[str]) -> None:
        """Hold the files of the bag against one of its two lists."""
        listed: dict[str, str] = {}
        for number, line in enumerate(self._text_lines(manifest), 1):
            found = _MANIFEST_LINE.fullmatch(line)
            if found is None or found[2] in listed:
                self._differs(f"{manifest} is damaged in line {number}.")
            else:
                listed[found[2]] = found[1]
        rendered = "".join(f"{listed[name]}  {name}\n" for name in sorted(listed)).encode()
        if hashlib.sha256(rendered).hexdigest() != self.digests.get(manifest):
            self._differs(f"{manifest} is missing, or not written as a bundle writes it.")
        for name in sorted(listed.keys() | present):
            if name not in present:
                self._differs(f"{name} is missing, though {manifest} lists it.")
            elif name not in listed:
                self._differs(f"{name} is an extra file that {manifest} does not list.")
            else:
                self._hold(listed[name] == self.digests[name], f"{name} has the SHA-256 that {manifest} gives.")

    def _bytes(self, name: str, limit: int) -> bytes:
        if name not in self.digests:
            return b""
        with (self.folder / name).open("rb") as file:
            return file.read(limit)

    def _text_lines(self, name: str) -> Iterator[str]:
        """The lines of a file of the bag, without their ends; damaged characters are told by the reader of the line."""
        if name not in self.digests:
            return
        with (self.folder / name).open("rb") as file:
            for line in iter(lambda: file.readline(LONGEST_LINE), b""):
                yield line.rstrip(b"\n").decode("utf-8", "surrogateescape")

    def _json_lines(self, name: str) -> Iterator[dict[str, Any]]:
        """The objects of a file of JSON lines; a line that is not the canonical JSON of an object is a difference."""
        for number, line in enumerate(self._text_lines(name), 1):
            try:
                value = json.loads(line)
                good = isinstance(value, dict) and canonical(value) == line
            except _DAMAGE:
                good = False
            if good:
                yield value
            else:
                self._differs(f"{name} is damaged in line {number}: not one object in canonical JSON.")

    # ---- the description ---------------------------------------------------------------------------------------

    def _describe(self) -> None:
        try:
            found = describe(self._bytes(DESCRIPTION, LARGEST_DESCRIPTION))
        except _DAMAGE:
            self._differs(f"{DESCRIPTION} is missing, damaged, or of a format that this script does not know.")
            return
        self.description = found
        self._same(f"{DESCRIPTION} describes case {found['reference']}, exported {found['exported_at']}.")
        if found["blind"]:
            self._cannot("What the first reader concluded was left out of this bundle; its events are sealed.")

    # ---- the custody log ---------------------------------------------------------------------------------------

    def _log(self) -> None:
        self._chain, self.events = self._follow(LOG)
        last = max(self._chain, default=0)
        whole = self.description.get("head") == {"sequence": last, "digest": self._chain.get(last, NO_DIGEST)}
        self._hold(whole, f"{LOG} ends with event {last}, the head that {DESCRIPTION} gives.")
        if hidden := len(self._chain) - len(self.events):
            self._cannot(f"{hidden} of {len(self._chain)} events are sealed: what they say is not told.")

    def _follow(self, name: str) -> tuple[dict[int, str], list[dict[str, Any]]]:
        """Follow the chain in a file: digests by event number, and the events that are told in full."""
        chain: dict[int, str] = {}
        told: list[dict[str, Any]] = []
        problems = len(self.lines)
        before, previous, blank, newer = 0, NO_DIGEST, 0, False
        for event in self._json_lines(name):
            try:
                wrong, kind = _link_problem(event, before, previous, newer)
                before, previous = int(event["sequence"]), str(event["digest"])
            except _DAMAGE:
                wrong, kind = f"The event after event {before} is damaged.", SEALED
            if wrong:
                self._differs(f"{name}: {wrong}")
            newer = newer or kind != FORMER
            blank = before if set(event) == FORMER else blank
            chain[before] = previous
            if set(event) == TOLD:
                told.append(event)
        if len(self.lines) == problems:
            self._same(f"{name} is one unbroken chain of {len(chain)} events.")
        if blank:
            self._cannot(f"{name}: whether events up to {blank} were altered; sealed ones there are of the first kind.")
        return chain, told

    # ---- the records -------------------------------------------------------------------------------------------

    def _records(self) -> None:
        stated: dict[tuple[str, str], tuple[int, dict[str, Any]]] = {}
        for event in self.events:
            try:
                for kind, identifier, record in statements(event):
                    stated[kind, identifier] = (event["sequence"], record)
            except _DAMAGE:
                self._differs(f"Event {event.get('sequence')} cannot be read: its body is damaged.")
        counts: dict[str, int] = {}
        for name in sorted(name for name in self.digests if name.startswith(RECORDS)):
            kind = name[len(RECORDS) :].rsplit(".", 1)[0]
            for record in self._json_lines(name):
                identifier = str(record.get("id"))
                counts[kind] = counts.get(kind, 0) + 1
                self._record(kind, identifier, record, stated.pop((kind, identifier), None))
        for (kind, identifier), (last, _) in sorted(stated.items(), key=lambda one: one[0]):
            self._differs(f"The {kind} {identifier} is missing, though event {last} has it in the record.")
        for name in sorted(name for name in self.digests.keys() - self._claimed if name.startswith(ORIGINALS)):
            self._differs(f"{name} is the original of no clip of this bundle.")
        fits = counts == self.description.get("records")
        self._hold(fits, f"There are as many records of each kind as {DESCRIPTION} counts ({sum(counts.values())}).")

    def _record(
        self, kind: str, identifier: str, record: dict[str, Any], stated: tuple[int, dict[str, Any]] | None
    ) -> None:
        what = f"The {kind} {identifier}"
        if kind == "clip":
            self._original(what, record)
        if stated is not None:
            added = {field: empty for field, empty in BROUGHT_ALONG.get(kind, {}).items() if field in record}
            stated = stated[0], {**added, **stated[1]}
        if stated is not None and all(field in record and record[field] == stated[1][field] for field in stated[1]):
            self._same(f"{what} is what event {stated[0]} says of it.")
            if later := sorted(set(record) - set(stated[1])):
                self._cannot(f"{what} has fields that no event of its time could state: {', '.join(later)}.")
        elif identifier in self.description.get("reduced", {}).get(kind, ()):
            self._cannot(f"{what} was reduced for a blind reading, so no event of this bundle states it as it is.")
        elif stated is None:
            self._differs(f"{what} is in {RECORDS} without any event that brought it in.")
        else:
            fields = [field for field in stated[1] if field not in record or record[field] != stated[1][field]]
            self._differs(f"{what} differs from what event {stated[0]} says of it: {', '.join(fields)}.")

    def _original(self, what: str, clip: dict[str, Any]) -> None:
        digest = str(clip.get("sha256"))
        names = [name for name in self.digests if name.startswith(f"{ORIGINALS}{digest}")]
        if not names and self.description.get("originals"):
            self._differs(f"{what}: its original {digest} is missing.")
        elif not names:
            self._cannot(f"{what}: its original {digest} is not in this bundle.")
        self._claimed.update(names)
        for name in names:
            good = self.digests[name] == digest and self._sizes[name] == clip.get("size")
            self._hold(good, f"{what}: its original {name} has the SHA-256 and the size that were recorded.")

    # ---- signatures, stamps, logs of other workspaces ----------------------------------------------------------

    def _heads(self) -> None:
        heads = list(self._json_lines(HEADS))
        for head in heads:
            try:
                self._hold(*self._head(head))
            except _DAMAGE:
                self._differs(f"A signed head in {HEADS} is damaged.")
        whose = "Whose the keys are: compare their ids with those that the exporting desk publishes."
        unsigned = "No head of this log is signed, so whoever owns the log could have rewritten all of it."
        self._cannot(whose if heads else unsigned)

    def _head(self, head: dict[str, Any]) -> tuple[bool, str]:
        key = base64.b64decode(head["public_key"], validate=True)
        stated = {name: head[name] for name in ("sequence", "digest", "at", "public_key")}
        message = canonical({"statement": SIGNED, **stated}).encode()
        good = (
            signature_holds(key, message, base64.b64decode(head["signature"], validate=True))
            and hashlib.sha256(key).hexdigest().startswith(head["key_id"])
            and len(head["key_id"]) >= 16
            and self._chain.get(head["sequence"]) == head["digest"]
        )
        return good, f"The head {head['sequence']} of the log was signed by key {head['key_id']} at {head['at']}."

    def _stamps(self) -> None:
        for stamp in self._json_lines(STAMPS):
            digest, nonce = str(stamp.get("digest")), str(stamp.get("nonce"))
            self._hold(digest in self._chain.values(), f"The time stamp {nonce} is over an event of this log.")
            answer = f"{ANSWERS}{nonce}.tsr"
            command = f"openssl ts -verify -digest {digest} -in {answer} -CAfile CERTIFICATE.pem"
            how = f"needs the certificate of {stamp.get('authority')}: {command}"
            self._cannot(f"The time stamp {nonce} {how if answer in self.digests else 'was not answered yet.'}")

    def _imports(self) -> None:
        for name in sorted(name for name in self.digests if name.startswith(IMPORTS)):
            self._follow(name)
            self._hold(self.digests[name] in name, f"{name} is the log that came with an earlier bundle.")


def walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Everything below a folder but its folders, in the order of names, links not followed."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path))
        else:
            yield Path(entry.path), entry.stat(follow_symlinks=False)


def canonical(value: object) -> str:
    """The one JSON text of a value: keys sorted by code point, no spaces, UTF-8; ValueError where there is none."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    text.encode("utf-8")
    return text


def describe(raw: bytes) -> dict[str, Any]:
    """The description of a bundle; ValueError, TypeError or KeyError where it is none of this format."""
    found = json.loads(raw)
    types = {"id": str, "case": str, "reference": str, "exported_at": str, "exported_by": str, "blind": bool}
    types.update({"originals": bool, "head": dict, "records": dict, "reduced": dict, "reading_of": list})
    wrong = [name for name in types if not isinstance(found[name], types[name])]
    wrong += [kind for kind, identifiers in found["reduced"].items() if not isinstance(identifiers, list)]
    known = found["schema"] in [f"{SCHEMA}{number}" for number in range(1, FORMAT + 1)]
    if wrong or not known or canonical(found) + "\n" != raw.decode("utf-8"):
        raise ValueError(f"no description of a bundle of format {FORMAT} or older")
    return {**found}


def statements(event: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Kind, id and content of each record that an event states; an event about something else states none."""
    body = json.loads(event["body"])
    kind = body.pop("record", "")
    if kind != "annotations":
        return [(str(kind), str(event["subject"]), body)] if kind else []
    if {len(row) for row in body["values"]} - {len(body["fields"])}:
        raise ValueError("some of the annotations have more or fewer values than there are fields")
    many = [{**body["same"], **dict(zip(body["fields"], row))} for row in body["values"]]  # noqa: B905 - strict is of 3.10
    return [("annotation", str(one["id"]), one) for one in many]


def _link_problem(event: dict[str, Any], before: int, previous: str, newer: bool) -> tuple[str, frozenset[str]]:
    """What is wrong with an event that follows event ``before`` (empty where nothing is), and of which kind it is.

    Events of the first kind stand only before all others (``newer``): else any event could be passed off as one.
    """
    name = f"Event {event['sequence']}"
    kind = _kind_of(event)
    if event["sequence"] != before + 1:
        return f"{name} follows event {before}: what is between them is missing.", kind or SEALED
    if event["previous"] != previous:
        return f"{name} does not follow the event before it: the digest it gives for that one is another.", SEALED
    if kind is None or (newer and kind == FORMER):
        return f"{name} ({event.get('action', 'sealed')}) was altered: its content does not fit its digest.", SEALED
    return "", kind


def _kind_of(event: dict[str, Any]) -> frozenset[str] | None:
    """``SEALED`` for an event whose digest fits as digests are made now, ``FORMER`` as at first; None for neither."""
    if set(event) == FORMER:
        return FORMER
    link = {field: event[field] for field in LINK}
    if set(event) == SEALED:
        return SEALED if sha256_of({"content": event["content"], **link}) == event["digest"] else None
    content = {field: event[field] for field in CONTENT}
    if set(event) != TOLD or not all(isinstance(event[field], str) for field in ("action", "subject", "body", "at")):
        return None
    if sha256_of({"content": sha256_of(content), **link}) == event["digest"]:
        return SEALED
    return FORMER if sha256_of({**content, **link}) == event["digest"] else None


def sha256_of(value: object) -> str:
    """SHA-256 over the canonical JSON of a value."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


# ---- Ed25519, verification only: RFC 8032, sections 5.1.3, 5.1.4 and 5.1.7. Nothing here is secret. ----------------

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)

_Point = tuple[int, int, int, int]
"""Extended homogeneous coordinates X, Y, Z, T with x = X/Z, y = Y/Z, x·y = T/Z."""


def signature_holds(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature (64 bytes) over a message holds for a public key (32 bytes)."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key = _decoded(public_key)
    factor = int.from_bytes(signature[32:], "little")
    if key is None or factor >= _ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % _ORDER
    negated = (-key[0] % _P, key[1], key[2], -key[3] % _P)
    return _encoded(_added(_times(factor, _BASE), _times(challenge, negated))) == signature[:32]


def _added(one: _Point, other: _Point) -> _Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * one[3] * other[3] * _D % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(factor: int, point: _Point) -> _Point:
    total = (0, 1, 1, 0)
    while factor:
        total = _added(total, point) if factor & 1 else total
        factor, point = factor >> 1, _added(point, point)
    return total


def _encoded(point: _Point) -> bytes:
    inverse = pow(point[2], -1, _P)
    x, y = point[0] * inverse % _P, point[1] * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _decoded(raw: bytes) -> _Point | None:
    """The point that 32 bytes stand for; None where they stand for none."""
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    x = x * _ROOT % _P if (x * x - square) % _P else x
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else _P - x
    return (x, y, 1, x * y % _P)


_BASE: _Point = _decoded((4 * pow(5, -1, _P) % _P).to_bytes(32, "little")) or (0, 1, 1, 0)


def main(arguments: Sequence[str]) -> int:
    """Check one folder, print the lines, and return the exit code."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    if not folder.is_dir():
        sys.stderr.write(f"There is no folder {folder}. Unpack the bundle first.\n")
        return 1
    lines = Check(folder).run()
    for line in lines:
        text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line.what)
        sys.stdout.write(f"{line.outcome:8}{text}\n".encode("ascii", "backslashreplace").decode())
    counts = {outcome: sum(line.outcome == outcome for line in lines) for outcome in (SAME, DIFFERS, CANNOT)}
    sys.stdout.write(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + "\n")
    return 1 if counts[DIFFERS] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
