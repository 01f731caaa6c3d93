"""Time stamps of outside authorities over the custody log's head (RFC 3161).

A stamp says: this digest was here at that time, and it says so with the authority's signature, not ours. So nobody, the
owner of this machine included, can later make a log that was not there then and pass it off as that one. The digest in
the stamp is the head's own, so ``openssl ts -verify -digest HEAD -in RESPONSE -CAfile ROOTS`` says the same.

A stamp is asked for at any time and waits in its table until the authority can be reached (``authority.send``). The
authority's answer is kept to the byte, whatever it says, and can be judged again with other certificates.
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from cryptography import x509
from rfc3161_client import PKIStatus, TimeStampResponse, VerificationError, VerifierBuilder
from sqlalchemy import Connection, insert, select, update

from cases import der
from cases.authority import check_address
from cases.errors import StoreError
from cases.mapping import canonical_json, time_text
from cases.schema import custody_events
from cases.schema_signing import stamps

SHA256: Final = "2.16.840.1.101.3.4.2.1"
"""Object identifier of the digest that the custody log and its stamps use."""
NONCE_BYTES: Final = 8
"""Length of the number by which an answer is known to be the one to this request."""
MAX_WORDS: Final = 300
"""Characters of an authority's or a library's own words that are repeated in a sentence."""
_OPENSSL_REASON: Final = re.compile(r'Verify error: ([^"\]})]+)|reason: "(?!certificate verify error)([^"]+)"')
_UNTRUSTED: Final = re.compile(r"Verify error: ?(self.signed|unable to get|unable to verify the first)")
"""What OpenSSL says where a chain of certificates ends at none that is trusted."""
_NONE_TRUSTED: Final = (
    "Its answer is kept, but no certificate is given that vouches for this authority; check again with the "
    "certificate that the authority publishes."
)


class StampState(StrEnum):
    """How far a stamp is."""

    PENDING = "pending"
    """Not sent yet, not reached, or answered and not yet held against a trusted certificate: no proof yet."""
    CONFIRMED = "confirmed"
    """A trusted authority signed this digest and its time."""
    REFUSED = "refused"
    """The authority refused, or what it answered is no stamp of this digest by a trusted authority."""


class Proof(StrEnum):
    """What a stamp proves at the moment at which it is checked, whatever the record says of it."""

    CONFIRMED = "confirmed"
    """A certificate that was given vouches for the signature over this digest and its time."""
    UNPROVEN = "not proven"
    """Answered as asked, but no certificate that was given vouches for who answered."""
    PENDING = "pending"
    """No answer has come yet."""
    REFUSED = "refused"
    """The authority gave no stamp of this digest."""
    BROKEN = "does not fit"
    """It was altered, is over an event that the log does not have, or does not hold."""


@dataclass(frozen=True)
class StampRequest:
    """What an authority is asked."""

    digest: str
    """Of the log's head: 64 hexadecimal digits."""
    authority: str
    """Its address."""
    nonce: str
    """16 hexadecimal digits that are in no other request."""
    requested_at: str
    """When it was asked for by this machine's clock: UTC text in the log's fixed width."""

    def encoded(self) -> bytes:
        """The bytes that are sent: a TimeStampReq in DER that asks for the authority's certificates too."""
        return der.time_stamp_request(bytes.fromhex(self.digest), int(self.nonce, 16))


@dataclass(frozen=True)
class Stamp:
    """A request and what came of it."""

    request: StampRequest
    state: StampState = StampState.PENDING
    response: bytes = b""
    """The authority's answer as it came; empty where there is none yet."""
    gen_time: str | None = None
    """The time that the authority states: UTC text in the log's fixed width."""
    serial: str | None = None
    """The stamp's number at its authority, in hexadecimal digits."""
    policy: str | None = None
    """Object identifier of the policy under which it was made."""
    error: str = ""
    """Why it is no proof, as a sentence; empty where it is one, or was not sent yet."""
    untrusted: bool = field(default=False, compare=False)
    """Whether nothing is wrong but that no given certificate vouches for the authority; not kept."""


@dataclass(frozen=True)
class CheckedStamp:
    """A stamp and what a check says of it."""

    name: str
    """How sentences name it."""
    stamp: Stamp | None
    """None where its row was altered."""
    sequence: int | None
    """The event that it is over; None where the log has none such."""
    proof: Proof
    sentence: str
    """Why it is not confirmed; empty where it is, or where no answer has come yet."""

    def problem(self, *, strict: bool) -> str:
        """What is wrong, empty where nothing is.

        With ``strict`` that also is a stamp which the record calls confirmed and no given certificate vouches for.
        """
        if self.proof is Proof.BROKEN:
            return self.sentence
        recorded = self.stamp is not None and self.stamp.state is StampState.CONFIRMED
        if strict and recorded and self.proof is Proof.UNPROVEN:
            return f"{self.name} does not hold: {self.sentence}"
        return ""


def request(digest: str, authority: str, *, at: datetime) -> StampRequest:
    """A new request over a digest of 64 hexadecimal digits; StampFault for an address that cannot be asked."""
    check_address(authority)
    nonce = secrets.randbits(8 * NONCE_BYTES - 1) | 1 << (
        8 * NONCE_BYTES - 2
    )  # positive, and always of the same length
    return StampRequest(digest, authority, f"{nonce:0{2 * NONCE_BYTES}x}", time_text(at))


def settle(stamp: Stamp, response: bytes, trusted: Sequence[x509.Certificate]) -> Stamp:
    """The stamp with this answer, held against certificates of authorities that are trusted; never raises for bytes.

    Each certificate in ``trusted`` is one that a chain may end at, valid at the time that the stamp states.
    """
    unknown = replace(stamp, gen_time=None, serial=None, policy=None, untrusted=False)
    answered = replace(unknown, response=response, state=StampState.REFUSED)
    try:
        found = der.read_response(response)
    except ValueError:
        return replace(answered, error=f"The answer of {stamp.request.authority} cannot be read as a time stamp.")
    if found.status != PKIStatus.GRANTED:
        return replace(answered, error=_refusal(stamp.request, found))
    try:
        info = found.tst_info
        filled = replace(
            answered,
            gen_time=time_text(info.gen_time),
            serial=f"{info.serial_number:x}",
            policy=info.policy.dotted_string,
        )
        mismatch = _mismatch(stamp.request, found)
    except Exception:  # noqa: BLE001 - bytes of a stranger: whatever the library trips over, it is no stamp
        return replace(answered, error=f"The time stamp of {stamp.request.authority} is damaged.")
    if mismatch:
        return replace(filled, error=mismatch)
    if not trusted:
        return replace(filled, state=StampState.PENDING, error=_NONE_TRUSTED, untrusted=True)
    return _held_against(filled, found, trusted)


def _refusal(asked: StampRequest, found: TimeStampResponse) -> str:
    try:
        words = "; ".join(found.status_string)
    except ValueError:
        words = ""
    said = f": {_own_words(words)}" if words else ""
    known = {status.value: status.name.lower().replace("_", " ") for status in PKIStatus}
    return f"{asked.authority} gave no stamp ({known.get(found.status, 'unknown')}, status {found.status}){said}."


def _own_words(text: str) -> str:
    """Words of others, without what could disguise itself, short, and without their full stop."""
    shown = "".join(character if character.isprintable() else "\ufffd" for character in text[:MAX_WORDS])
    return shown.strip().rstrip(".")


def _mismatch(asked: StampRequest, found: TimeStampResponse) -> str:
    imprint = found.tst_info.message_imprint
    if imprint.hash_algorithm.dotted_string != SHA256 or imprint.message != bytes.fromhex(asked.digest):
        return f"{asked.authority} stamped another digest than the one that was sent."
    if found.tst_info.nonce != int(asked.nonce, 16):
        return f"The answer of {asked.authority} is not the one to this request: it gives another number back."
    return ""


def _held_against(filled: Stamp, found: TimeStampResponse, trusted: Sequence[x509.Certificate]) -> Stamp:
    asked = filled.request
    builder = VerifierBuilder(roots=list(dict.fromkeys(trusted)), nonce=int(asked.nonce, 16))
    try:
        builder.build().verify(found, bytes.fromhex(asked.digest))
    except VerificationError as error:
        why = _why(str(error))
        untrusted = _UNTRUSTED.search(str(error)) is not None
    except Exception as error:  # noqa: BLE001 - certificates of a stranger: whatever the library trips over
        why, untrusted = type(error).__name__, False
    else:
        return replace(filled, state=StampState.CONFIRMED, error="")
    return replace(
        filled,
        error=f"The stamp of {asked.authority} is not signed by an authority that the given certificates vouch for "
        f"({why}). Its answer is kept; check again if the certificate was the wrong one.",
        untrusted=untrusted,
    )


def _why(text: str) -> str:
    """The reason in the words of OpenSSL that a report of its errors holds, else the words of the library."""
    found = _OPENSSL_REASON.search(text)
    return _own_words(next(filter(None, found.groups()))) if found else _own_words(text)


# ---- the table ---------------------------------------------------------------------------------------------------


def ask(connection: Connection, digest: str, authority: str, *, at: datetime) -> Stamp:
    """Put a request into the queue, inside the caller's write transaction; nothing is sent.

    The same question again gives the stamp that is confirmed or under way already; a refused one is asked anew.
    """
    for known in stamps_of(connection, digest):
        if known.request.authority == authority and known.state is not StampState.REFUSED:
            return known
    made = Stamp(request(digest, authority, at=at))
    connection.execute(insert(stamps).values(**_row(made)))
    return made


def keep(connection: Connection, stamp: Stamp) -> None:
    """Keep what came of a request, inside the caller's write transaction."""
    row = _row(stamp)
    connection.execute(update(stamps).where(stamps.c.nonce == row.pop("nonce")).values(**row))


def stamps_of(connection: Connection, digest: str | None = None) -> list[Stamp]:
    """The stamps, of one head or all, in the order in which they were asked for."""
    query = select(stamps).order_by(stamps.c.requested_at, stamps.c.nonce)
    if digest is not None:
        query = query.where(stamps.c.digest == digest)
    return [_stamp(dict(row)) for row in connection.execute(query).mappings()]


def pending(connection: Connection) -> list[Stamp]:
    """The stamps that are no proof yet: to be sent, or answered and waiting for a certificate to trust."""
    return [stamp for stamp in stamps_of(connection) if stamp.state is StampState.PENDING]


def checked_stamps(connection: Connection, trusted: Sequence[x509.Certificate]) -> Iterator[CheckedStamp]:
    """Each stamp held against its row's digest, the log, its kept answer, and ``trusted``, as :func:`prove` does."""
    events = custody_events.c
    rows = connection.execute(select(stamps).order_by(stamps.c.requested_at, stamps.c.nonce)).mappings()
    for row in map(dict, rows):
        name = _name(row)
        sequence = connection.execute(select(events.sequence).where(events.digest == row["digest"])).scalar()
        try:
            stamp = _stamp(row)
        except StoreError as error:
            yield CheckedStamp(name, None, sequence, Proof.BROKEN, str(error))
            continue
        if sequence is None:
            why = f"{name} is over a head that the log does not have: the log was rewritten after it was asked."
            yield CheckedStamp(name, stamp, None, Proof.BROKEN, why)
            continue
        proof, why = prove(stamp, trusted)
        yield CheckedStamp(name, stamp, sequence, proof, f"{name} {why}" if proof is Proof.BROKEN else why)


def prove(stamp: Stamp, trusted: Sequence[x509.Certificate]) -> tuple[Proof, str]:
    """What the kept answer of a stamp proves, and why no more; whether the log has its digest is the caller's question.

    Nothing is confirmed on the record's word: only where one of ``trusted`` vouches now for what is signed. The words
    of ``BROKEN`` go on after the stamp's name.
    """
    recorded = stamp.state is StampState.CONFIRMED
    if not stamp.response and not recorded:
        return Proof.PENDING, stamp.error
    bare = settle(stamp, stamp.response, ())
    if bare.state is StampState.REFUSED:
        return (Proof.BROKEN, f"does not hold: {bare.error}") if recorded else (Proof.REFUSED, bare.error)
    if recorded and (bare.gen_time, bare.serial, bare.policy) != (stamp.gen_time, stamp.serial, stamp.policy):
        return Proof.BROKEN, f"was altered: the record says {stamp.gen_time}, the authority {bare.gen_time}."
    if not trusted:
        return Proof.UNPROVEN, bare.error
    again = settle(stamp, stamp.response, trusted)
    if again.state is StampState.CONFIRMED:
        return Proof.CONFIRMED, ""
    if recorded and not again.untrusted:
        return Proof.BROKEN, f"does not hold: {again.error}"
    return Proof.UNPROVEN, again.error


def stamp_problems(connection: Connection, trusted: Sequence[x509.Certificate]) -> Iterator[str]:
    """A sentence for each stamp that was altered, or is over another log, or whose kept answer does not prove it.

    Without certificates the signature cannot be held against anything; all else is checked the same.
    """
    for one in checked_stamps(connection, trusted):
        problem = one.problem(strict=bool(trusted))
        if problem:
            yield problem


def _name(row: Mapping[str, Any]) -> str:
    return f"The time stamp asked of {row['authority']} at {row['requested_at']}"


def _row(stamp: Stamp) -> dict[str, Any]:
    row: dict[str, Any] = {
        "nonce": stamp.request.nonce,
        "digest": stamp.request.digest,
        "authority": stamp.request.authority,
        "requested_at": stamp.request.requested_at,
        "state": stamp.state.value,
        "response": base64.b64encode(stamp.response).decode(),
        "gen_time": stamp.gen_time,
        "serial": stamp.serial,
        "policy": stamp.policy,
        "error": stamp.error,
    }
    return row | {"seal": _seal(row)}


def _seal(row: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical_json({name: row[name] for name in row if name != "seal"}).encode()).hexdigest()


def _stamp(row: Mapping[str, Any]) -> Stamp:
    """The stamp that a row holds; StoreError where the row was altered."""
    if _seal(row) != row["seal"]:
        raise StoreError(f"{_name(row)} was altered: its row does not fit its digest.")
    asked = StampRequest(row["digest"], row["authority"], row["nonce"], row["requested_at"])
    rest = {name: row[name] for name in ("gen_time", "serial", "policy", "error")}
    return Stamp(asked, StampState(row["state"]), base64.b64decode(row["response"]), **rest)
