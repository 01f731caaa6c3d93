"""Signed heads of the custody log: this installation's key says which event was the last at a moment.

Whoever rewrites the log cannot make these signatures again without the key, which never leaves the machine: it lies in
the platform's key store, or in a file that only its owner can read. Its limit: whoever has the key too can sign
anything, and a public key alone does not say whose it is. Give the key's id to others, and have heads time-stamped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Connection, insert, select

from cases.mapping import canonical_json, time_text
from cases.schema import custody_events
from cases.schema_signing import signed_heads

STATEMENT: Final = "workbench.signed-head/1"
"""What is signed says what it is, so that no signature over something else can pass for one over a head."""
KEY_ID_DIGITS: Final = 16
"""How many hexadecimal digits of the public key's SHA-256 name it."""


@dataclass(frozen=True)
class SignedHead:
    """What a key says of the log: at this moment its last event was this one."""

    sequence: int
    """Number of the last event."""
    digest: str
    """Its digest, 64 hexadecimal digits, which stands for all events up to it."""
    at: str
    """When it was signed by this machine's clock: UTC text in the log's fixed width."""
    public_key: str
    """The raw 32 bytes in base64."""
    signature: str
    """Ed25519 over :func:`head_statement`, 64 bytes in base64."""
    key_id: str
    """The first 16 hexadecimal digits of the SHA-256 of the raw public key."""


def public_key_text(key: Ed25519PrivateKey) -> str:
    """The public half of a key: its raw 32 bytes in base64."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def key_id_of(public_key: str) -> str:
    """The short name of a public key given in base64; ValueError where it is no base64."""
    return hashlib.sha256(base64.b64decode(public_key, validate=True)).hexdigest()[:KEY_ID_DIGITS]


def head_statement(sequence: int, digest: str, at: str, public_key: str) -> bytes:
    """The bytes that are signed: canonical JSON, as the log's own digests are over, in UTF-8."""
    fields = {"statement": STATEMENT, "sequence": sequence, "digest": digest, "at": at, "public_key": public_key}
    return canonical_json(fields).encode()


def sign_head(key: Ed25519PrivateKey, *, sequence: int, digest: str, at: datetime) -> SignedHead:
    """Sign that event ``sequence`` with ``digest`` is the last one of the log at the moment ``at``."""
    when, public_key = time_text(at), public_key_text(key)
    signature = key.sign(head_statement(sequence, digest, when, public_key))
    return SignedHead(
        sequence, digest, when, public_key, base64.b64encode(signature).decode(), key_id=key_id_of(public_key)
    )


def verify_head(head: SignedHead) -> str | None:
    """A sentence that says what is wrong with a signed head; None where its signature holds.

    It holds for the public key in the head; whether that key is one to trust is the caller's question.
    """
    try:
        public_key, signature = _exact(head.public_key), _exact(head.signature)
        key = Ed25519PublicKey.from_public_bytes(public_key)
    except ValueError:
        return f"{_name(head)} is damaged: its key or its signature cannot be read."
    if key_id_of(head.public_key) != head.key_id:
        return f"{_name(head)} was altered: it names another key than the one it holds."
    try:
        key.verify(signature, head_statement(head.sequence, head.digest, head.at, head.public_key))
    except InvalidSignature:
        return f"{_name(head)} was altered: its content does not fit its signature."
    return None


def _exact(text: str) -> bytes:
    """The bytes that ``text`` is the base64 of; ValueError where it is another spelling of them, or none."""
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode() != text:
        raise ValueError("not the base64 of these bytes")
    return raw


def last_event(connection: Connection) -> tuple[int, str] | None:
    """Number and digest of the log's last event; None for an empty log."""
    newest = select(custody_events.c.sequence, custody_events.c.digest).order_by(custody_events.c.sequence.desc())
    row = connection.execute(newest.limit(1)).first()
    return None if row is None else (row.sequence, row.digest)


def sign_log(connection: Connection, key: Ed25519PrivateKey, *, at: datetime) -> SignedHead | None:
    """Sign the log's head and keep that, inside the caller's write transaction; None for an empty log.

    A head that this key has signed already is not signed again: the first signature is the earlier witness.
    """
    last = last_event(connection)
    if last is None:
        return None
    sequence, digest = last
    known = [
        head for head in heads(connection) if head.sequence == sequence and head.public_key == public_key_text(key)
    ]
    if known:
        return known[0]
    head = sign_head(key, sequence=sequence, digest=digest, at=at)
    connection.execute(insert(signed_heads).values(**asdict(head)))
    return head


def heads(connection: Connection) -> list[SignedHead]:
    """The signed heads, in the order of the log, then of their signing."""
    rows = connection.execute(select(signed_heads).order_by(signed_heads.c.sequence, signed_heads.c.at)).mappings()
    return [SignedHead(**row) for row in rows]


def checked_heads(connection: Connection) -> Iterator[tuple[SignedHead, str]]:
    """Each signed head with a sentence on what is wrong with it: its signature, or that the log does not fit it.

    The sentence is empty where both hold. That the log does not fit any more is what a rewritten or cut-off log looks
    like, however well its own digests fit. The chain itself is ``custody.verify``'s.
    """
    events = custody_events.c
    for head in heads(connection):
        digest = connection.execute(select(events.digest).where(events.sequence == head.sequence)).scalar()
        yield head, verify_head(head) or _misfit(head, digest)


def _misfit(head: SignedHead, digest: str | None) -> str:
    """What is wrong where the log has this digest at the head's event, None for no such event; empty for nothing."""
    if digest is None:
        return f"{_name(head)} is over event {head.sequence}, which the log does not have: its end was cut off."
    if digest != head.digest:
        return (
            f"{_name(head)} is over another event {head.sequence} than the log has: the log was rewritten after "
            "it was signed."
        )
    return ""


def head_problems(connection: Connection) -> Iterator[str]:
    """The sentences of :func:`checked_heads` that say something is wrong."""
    return (problem for _, problem in checked_heads(connection) if problem)


def _name(head: SignedHead) -> str:
    return f"The signed head {head.sequence} (key {head.key_id}, {head.at})"
