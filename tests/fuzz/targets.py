"""Each of our own parsers as a function of bytes that may raise only what its callers expect, and whole inputs to begin
with.
"""

from __future__ import annotations

import io
import json
import struct
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.hostile_bases import bases
from cases import der
from cases.bundle.verify_alone import Check
from cases.errors import InvalidError
from cases.kinds import ORDER, word
from cases.mapping import canonical_json, from_plain, to_plain
from cases.validate import check_record
from cases.workspace import Workspace
from hashing import binary
from hashing.errors import FormatError
from hashing.fingerprint import FingerprintBuilder
from hashing.lists import read_list
from tests.cases.authority_fixture import refused
from tests.cases.build import ADA
from tests.cases.bundle_build import export, fill
from workbench.media import answers, container, messages, picture_types
from workbench.media.answers import Answer
from workbench.media.edit_list import edit_list
from workbench.media.messages import ProtocolError
from workbench.media.model import FrameDigest, MediaFacts, MediaKind, StreamDigests

CODECS = ("h264", "hevc", "mpeg2video", "mpeg4", "vp8", "vp9", "av1")


@dataclass(frozen=True)
class Target:
    """One parser."""

    feed: Callable[[bytes], None]
    """Raises nothing, unless the parser has a fault."""
    seeds: Callable[[], list[bytes]]


def boxes(data: bytes) -> None:
    """What reads boxes of MP4 files before or beside FFmpeg."""
    path = _scratch() / "boxes"
    path.write_bytes(data)
    container._has_table(path)
    container._is_text(data[: container.SNIFFED_BYTES])
    edit_list(path)


def _box_seeds() -> list[bytes]:
    return [data for name, data in bases().items() if name.startswith(("mp4", "mov", "m4a"))]


def message(data: bytes) -> None:
    """What reads a worker's answers in the app."""
    try:
        told = messages.decode(data)
    except ProtocolError:
        return
    for kind in (MediaFacts, StreamDigests, tuple[FrameDigest, ...], Fraction):
        try:
            messages.from_plain(kind, told.get("value"))
        except ProtocolError:
            continue
    for read in (answers.frame_index, answers.frame, answers.remarks):
        try:
            read(Answer(told.get("value"), ()))
        except ProtocolError:
            continue
    messages.clean(str(told.get("sentence")))


def _message_seeds() -> list[bytes]:
    facts = MediaFacts(
        MediaKind.STILL, "png", 10, Fraction(1, 25), True, (), (), (3, 4), (("a", "b"),), "reader", ("A remark.",)
    )
    values = [messages.to_plain(facts), ["Damaged."], "1/25", None, {"pts": 0, "time_base": "1/25"}]
    return [messages.encode({"kind": "done", "value": value}) for value in values]


def fingerprint(data: bytes) -> None:
    """The reader of stored fingerprints, behind its checksum."""
    if len(data) < 2:
        return
    header_length, body = struct.unpack_from("<H", data)[0], data[2:]
    checked = zlib.crc32(body, zlib.crc32(struct.pack("<I", header_length)))
    for whole in (data, binary._PREFIX.pack(binary.MAGIC, binary.VERSION, checked, header_length) + body):
        try:
            binary.from_bytes(whole)
        except FormatError:
            continue


def _fingerprint_seeds() -> list[bytes]:
    builder = FingerprintBuilder(Fraction(1, 25), 0)
    grey = np.add.outer(np.arange(6) * 9, np.add.outer(np.arange(64), np.arange(96))).astype(np.uint8)
    builder.add(np.arange(6), grey)
    stored = binary.to_bytes(builder.finish(Fraction(6, 25)))
    header_length = binary._PREFIX.unpack_from(stored)[3]
    return [struct.pack("<H", header_length) + stored[binary._PREFIX.size :]]


def hash_list(data: bytes) -> None:
    """The reader of others' lists of hashes."""
    try:
        found = read_list(io.BytesIO(data))
    except FormatError:
        return
    assert len(found) == len(found.quality) == len(found.seconds)


def _list_seeds() -> list[bytes]:
    digits = "0123456789abcdef" * 4
    return [
        f"pdq {digits}\n# comment\n{digits},90\n".encode(),
        f"frame,quality,hash,timestamp\n0,100,{digits},0.000\n25,50,{digits},1.000\n".encode(),
        f"hash\ttimestamp\n{digits}\t1e3\n".encode(),
    ]


def time_stamp(data: bytes) -> None:
    """The reader of time-stamp answers, and the repair of their order."""
    for read in (der.read_response, der._with_certificates_in_order):
        try:
            read(data)
        except ValueError:
            continue


def _stamp_seeds() -> list[bytes]:
    def element(tag: int, *content: bytes) -> bytes:
        return der._tlv(tag, b"".join(content))

    certificates = element(0xA0, element(0x30, b"\2\1\2"), element(0x30, b"\2\1\1"))
    signed = element(0xA0, element(0x30, element(2, b"\3"), element(0x31), certificates))
    return [element(0x30, element(0x30, b"\2\1\0"), element(0x30, element(6, b"\x2a"), signed)), refused()]


def record(data: bytes) -> None:
    """The reader of a bundle's records: the first byte chooses the kind, the rest is a line."""
    if not data:
        return
    kind = ORDER[data[0] % len(ORDER)]
    try:
        found = from_plain(kind, json.loads(data[1:]))
        check_record(found)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, InvalidError):
        return
    assert from_plain(kind, json.loads(canonical_json(to_plain(found)))) == found


def _record_seeds() -> list[bytes]:
    lines = []
    for number, kind in enumerate(ORDER):
        for path in _bag().glob(f"data/records/{word(kind)}.jsonl"):
            lines += [bytes([number]) + line for line in path.read_bytes().splitlines()]
    return lines


def bag(data: bytes) -> None:
    """The check of a whole bundle: the first byte chooses the file that is replaced by the rest."""
    names = _texts()
    if not data:
        return
    path = names[data[0] % len(names)]
    whole = path.read_bytes()
    try:
        path.write_bytes(data[1:])
        Check(_bag()).run()
    finally:
        path.write_bytes(whole)


def _bag_seeds() -> list[bytes]:
    return [bytes([number]) + path.read_bytes() for number, path in enumerate(_texts())]


def picture_type(data: bytes) -> None:
    """The reader of picture types in packets: a byte for the coding, one for the header's length, header, packet."""
    if len(data) < 2:
        return
    codec, length = CODECS[data[0] % len(CODECS)], data[1]
    read = picture_types.reader(codec, data[2 : 2 + length] or None)
    assert read(data[2 + length :]).letter in "IPB?"


def _picture_seeds() -> list[bytes]:
    names = {"h264": "h264", "hevc": "hevc", "mpeg2video": "mpg", "mpeg4": "mp4-mpeg4"}
    streams = [(number, bases()[names[codec]]) for number, codec in enumerate(CODECS) if codec in names]
    frames = [(4, b"\x10\0\0\x9d\1\x2a" + bytes(20)), (5, b"\x82" + bytes(20)), (6, b"\x12\0\x32\x08" + bytes(20))]
    return [bytes([number, 0]) + data[:600] for number, data in [*streams, *frames]]


@cache
def _keeper() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fuzz-")


def _scratch() -> Path:
    return Path(_keeper().name)


@cache
def _bag() -> Path:
    """A bundle of a case with a record of each kind, made once."""
    folder = _scratch()
    with Workspace.create(folder / "workspace", name="Desk", by=ADA) as workspace:
        fill(workspace, folder)
        export(workspace, folder / "bag")
    return folder / "bag"


@cache
def _texts() -> list[Path]:
    """The files of the bundle that are parsed."""
    return sorted(path for path in _bag().rglob("*") if path.suffix in (".json", ".jsonl", ".txt"))


TARGETS = {
    "boxes": Target(boxes, _box_seeds),
    "message": Target(message, _message_seeds),
    "fingerprint": Target(fingerprint, _fingerprint_seeds),
    "hash-list": Target(hash_list, _list_seeds),
    "time-stamp": Target(time_stamp, _stamp_seeds),
    "record": Target(record, _record_seeds),
    "bag": Target(bag, _bag_seeds),
    "picture-type": Target(picture_type, _picture_seeds),
}
