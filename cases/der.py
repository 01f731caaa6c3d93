"""The little of DER that time stamps need beside ``rfc3161-client``: a request over a digest, and one repair.

That library makes requests over data it digests itself, with a number of its own, and so none that can be made again
from a queue; and it refuses an answer whose certificates stand in another order than DER wants, as those of several
authorities do. The order of the certificates is not signed, so they may be put into it.
"""

from __future__ import annotations

from typing import Final

from rfc3161_client import TimeStampResponse, decode_timestamp_response

_SHA256: Final = bytes.fromhex("300d06096086480165030402010500")
"""AlgorithmIdentifier of SHA-256 with NULL parameters."""
_SEQUENCE: Final = 0x30
_INTEGER: Final = 0x02
_OCTETS: Final = 0x04
_CONTEXT_0: Final = 0xA0
_VERSION: Final = b"\x02\x01\x01"
_WANT_CERTIFICATES: Final = b"\x01\x01\xff"
_LONG: Final = 0x80
"""Bit of the first length byte that says that it counts the length bytes that follow."""
_MAX_LENGTH_BYTES: Final = 4


_WAY_TO_SIGNED_DATA: Final = ((_SEQUENCE, 0), (_SEQUENCE, 1), (_CONTEXT_0, 1), (_SEQUENCE, 0))
"""Tag and place among its siblings of the response, its token, the token's content, and the signed data in that."""


def time_stamp_request(digest: bytes, nonce: int) -> bytes:
    """A TimeStampReq (RFC 3161, 2.4.1) over a SHA-256 digest, with a positive nonce, for a stamp with certificates."""
    number = nonce.to_bytes(nonce.bit_length() // 8 + 1, "big")
    imprint = _tlv(_SEQUENCE, _SHA256 + _tlv(_OCTETS, digest))
    return _tlv(_SEQUENCE, _VERSION + imprint + _tlv(_INTEGER, number) + _WANT_CERTIFICATES)


def read_response(raw: bytes) -> TimeStampResponse:
    """The answer that ``raw`` holds; ValueError where it is none."""
    try:
        return decode_timestamp_response(raw)
    except ValueError:
        return decode_timestamp_response(_with_certificates_in_order(raw))


def _tlv(tag: int, content: bytes) -> bytes:
    """An element of less than 128 bytes."""
    return bytes([tag, len(content)]) + content


def _with_certificates_in_order(raw: bytes) -> bytes:
    """The same answer with its certificates sorted as DER wants; ValueError where there are none to sort."""
    inside, until = 0, len(raw)
    for tag, which in _WAY_TO_SIGNED_DATA:
        siblings = _children(raw, inside, until)
        if len(siblings) <= which or raw[siblings[which][0]] != tag:
            raise ValueError("no time stamp")
        first, last = siblings[which]
        inside, until = _content(raw, first, last)
    for start, end in _children(raw, inside, until):
        if raw[start] == _CONTEXT_0:
            first, last = _content(raw, start, end)
            ordered = b"".join(sorted(raw[one:other] for one, other in _children(raw, first, last)))
            return raw[:first] + ordered + raw[last:]
    raise ValueError("no certificates")


def _content(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the content of the element that begins at ``start`` lies; ValueError where it does not end by ``end``."""
    if end - start < 2:
        raise ValueError("cut off")
    length, at = raw[start + 1], start + 2
    if length & _LONG:
        count = length & ~_LONG
        if not 1 <= count <= _MAX_LENGTH_BYTES or at + count > end:
            raise ValueError("no length")
        length, at = int.from_bytes(raw[at : at + count], "big"), at + count
    if at + length > end:
        raise ValueError("cut off")
    return at, at + length


def _children(raw: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Where the elements between ``start`` and ``end`` lie, one after the other."""
    found = []
    while start < end:
        _, after = _content(raw, start, end)
        found.append((start, after))
        start = after
    return found
