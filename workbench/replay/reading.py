"""A report file that anybody may have made: its data, taken out of the JSON, HTML or PDF form and checked for type.

The data is inside all three forms: the page holds it as an address to save it from, the PDF as an attachment. Read is
what this program writes; no PDF or HTML reader of others, with more than that to be attacked in, is needed for it.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import hashlib
import json
import re
import types
import typing
import zlib
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from workbench.errors import EnvironmentFault, UserError
from workbench.media.messages import ProtocolError, from_plain
from workbench.names import os_sentence, quoted
from workbench.report.attested import Signature
from workbench.report.model import SCHEMA, Party, Step

MOST_BYTES: Final = 1 << 30
"""Bytes of a report file: a page with ten thousand pictures."""
MOST_DATA: Final = 1 << 25
"""Bytes of its data: some fifty thousand steps; a thousand pictures have two thousand."""
MOST_STEPS: Final = 50_000
MOST_ATTACHED: Final = 100
"""Attachments of a PDF that are looked at; ours have three."""

_PDF: Final = b"%PDF-"
_LINK: Final = re.compile(rb'<a id="report-data"[^<>]* href="data:application/json;base64,([A-Za-z0-9+/=]*)"')
_EMBEDDED: Final = re.compile(rb"/Type\s*/EmbeddedFile\b")
_STREAM: Final = re.compile(rb"stream\r?\n")


@dataclass(frozen=True)
class ToldPicture:
    """What the data says of a picture."""

    name: str
    sha256: str


@dataclass(frozen=True)
class ToldExhibit:
    """What it says of a keyframe."""

    number: str
    picture: ToldPicture
    pts: int | None


@dataclass(frozen=True)
class ToldMaterial:
    """What it says of a file."""

    number: str
    name: str
    sha256: str
    sha1: str
    md5: str
    packets_sha256: str
    exhibits: tuple[ToldExhibit, ...]


@dataclass(frozen=True)
class ToldPair:
    """What it says of two frames side by side."""

    a: ToldPicture
    b: ToldPicture


@dataclass(frozen=True)
class ToldStretch:
    """What it says of a stretch."""

    pairs: tuple[ToldPair, ...]


@dataclass(frozen=True)
class ToldRelation:
    """What it says of a match."""

    number: str
    a: Party
    b: Party
    drawing: ToldPicture | None
    stretches: tuple[ToldStretch, ...]


@dataclass(frozen=True)
class ToldGroup:
    """What it says of a section of the judgement."""

    id: str
    title: str
    drawings: tuple[ToldPicture, ...]


@dataclass(frozen=True)
class ToldWitnessed:
    """What it says of signatures."""

    signatures: tuple[Signature, ...]


@dataclass(frozen=True)
class ToldCustody:
    """What it says of the log."""

    witnessed: ToldWitnessed


@dataclass(frozen=True)
class Told:
    """What a report says as far as it is checked. Further fields, as a later version may have, are passed over."""

    schema: str
    reference: str
    generator: str
    record_sequence: int
    record_digest: str
    materials: tuple[ToldMaterial, ...]
    relations: tuple[ToldRelation, ...]
    judged: tuple[ToldGroup, ...]
    custody: ToldCustody
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class ReportFile:
    """A report as it was read."""

    path: Path
    form: str
    """``json``, ``html`` or ``pdf``."""
    sha256: str
    """Digest of the file."""
    data_sha256: str
    """Digest of the data in it: what the report calls its digest."""
    told: Told
    content: bytes
    """The file."""


def is_report(path: Path) -> bool:
    """Whether a file looks like a report: a PDF, a page, or any JSON object, of which nothing else is verified."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return head.startswith(_PDF) or _is_page(head) or head.lstrip()[:1] == b"{"


def read_report(path: Path) -> ReportFile:
    """The report in ``path``; UserError, in a sentence, for what is none, EnvironmentFault where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    if len(content) > MOST_BYTES:
        raise UserError(f"{quoted(path)} is larger than any report; nothing of it was checked.")
    form, data = _data_of(path, content)
    if len(data) > MOST_DATA:
        raise UserError(f"The data in {quoted(path)} is larger than any report’s; nothing of it was checked.")
    told = _told(path, data)
    return ReportFile(path, form, hashlib.sha256(content).hexdigest(), hashlib.sha256(data).hexdigest(), told, content)


def _data_of(path: Path, content: bytes) -> tuple[str, bytes]:
    if content.startswith(_PDF):
        return "pdf", data_of_pdf(path, content)
    if _is_page(content[:4096]):
        return "html", data_of_page(path, content)
    return "json", content


def _is_page(head: bytes) -> bool:
    return head.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html"))


def data_of_page(path: Path, content: bytes) -> bytes:
    """The data that a page carries; UserError where there is none, or more than one."""
    found = _LINK.findall(content)
    try:
        (encoded,) = found
        return base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error) as error:
        raise UserError(
            f"{quoted(path)} is no report that carries its data, so that nothing in it can be checked. Give the JSON "
            "form of the report, or a report written by this version."
        ) from error


def attached_to(content: bytes) -> list[bytes]:
    """What is attached to a PDF; empty for what is larger than any report's data, or damaged."""
    return [_inflated(stream) for stream in _attachments(content)]


def data_of_pdf(path: Path, content: bytes) -> bytes:
    """The one attachment that is the data of a report; UserError where there is none, or more than one."""
    found = {data for data in attached_to(content) if f'"{SCHEMA}"'.encode() in data[:4096]}
    if len(found) != 1:
        raise UserError(
            f"{quoted(path)} is no report with its data attached, so that nothing in it can be checked. Save the JSON "
            "form from it, if it has one, and give that; another program may have written the PDF anew."
        )
    return found.pop()


def _attachments(content: bytes) -> typing.Iterator[bytes]:
    """What follows the head of each attached stream, up to its end: packed or not."""
    for place in islice(_EMBEDDED.finditer(content), MOST_ATTACHED):
        begin = _STREAM.search(content, place.end(), place.end() + 4096)
        if begin:
            end = content.find(b"endstream", begin.end(), begin.end() + MOST_DATA)
            yield content[begin.end() : max(end, begin.end())]


def _inflated(stream: bytes) -> bytes:
    """The stream's content; empty where it unfolds to more than any report’s data, or is damaged."""
    if stream[:1] == b"{":
        return stream.rstrip(b"\r\n") + b"\n"
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(stream, MOST_DATA + 1)
    except zlib.error:
        return b""
    return data if unpacker.eof else b""


def _told(path: Path, data: bytes) -> Told:
    try:
        told = from_plain(Told, _known(Told, json.loads(data)))
    except (ValueError, RecursionError, ProtocolError) as error:
        raise UserError(
            f"{quoted(path)} does not hold the data of a report that this version reads: it is damaged, altered, or of "
            "another version. Nothing in it was checked."
        ) from error
    if told.schema != SCHEMA or len(told.steps) > MOST_STEPS:
        raise UserError(
            f"{quoted(path)} is no report of the form {SCHEMA}, which this version reads; nothing was checked."
        )
    return told


def _known(kind: Any, plain: object) -> object:
    """``plain`` without the fields that ``kind`` does not have; what does not fit stays, for the reader to refuse."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        (kind,) = (one for one in typing.get_args(kind) if one is not type(None))
        return None if plain is None else _known(kind, plain)
    if typing.get_origin(kind) is tuple:
        return [_known(typing.get_args(kind)[0], item) for item in plain] if isinstance(plain, list) else plain
    if dataclasses.is_dataclass(kind) and isinstance(plain, dict):
        hints = typing.get_type_hints(kind)
        return {name: _known(hint, plain[name]) for name, hint in hints.items() if name in plain}
    return plain
