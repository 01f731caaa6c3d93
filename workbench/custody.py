"""Signing the custody log, having it time-stamped, and checking both: what stands against a rewritten log."""

from __future__ import annotations

import os
import ssl
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import platformdirs
from cryptography import x509

from cases import authority, database, signing, stamps
from cases.errors import CasesError, StampFault, StoreError
from cases.faults import file_faults
from cases.keys import FileKeys, KeyStore, installation_keys, signing_key
from cases.records import now
from cases.signing import SignedHead
from cases.stamps import CheckedStamp, Proof, Stamp, StampState
from cases.workspace import Workspace
from workbench.errors import UserError

KEY_FILE: Final = "WORKBENCH_KEY_FILE"
"""Environment variable that names the file of the signing key, in place of the platform's key store."""
MAX_CERTIFICATES_BYTES: Final = 4 << 20
"""A file of trusted certificates is smaller; all that a computer trusts take a quarter of a megabyte."""


@dataclass(frozen=True)
class Standing:
    """How far the log is witnessed."""

    events: int
    """Number of the log's last event."""
    head: str
    """Its digest."""
    signed: tuple[SignedHead, ...]
    stamps: tuple[Stamp, ...]

    @property
    def head_signed(self) -> bool:
        """Whether the last event, and so all of the log, is signed."""
        return any(one.digest == self.head for one in self.signed)

    @property
    def head_stamped(self) -> bool:
        """Whether a confirmed stamp is over the last event, and so over all of the log."""
        return any(one.request.digest == self.head and one.state is StampState.CONFIRMED for one in self.stamps)


@dataclass(frozen=True)
class CheckedHead:
    """A signed head and what a check says of it."""

    head: SignedHead
    problem: str
    """A sentence where its signature fails or the log does not fit it; empty where both hold."""


@dataclass(frozen=True)
class Witnesses:
    """The signed heads and time stamps of a log, each checked now; nothing is called good on the record's word."""

    events: int
    """Number of the log's last event."""
    heads: tuple[CheckedHead, ...]
    """In the order of the log."""
    stamps: tuple[CheckedStamp, ...]
    """In the order in which they were asked for."""
    problems: tuple[str, ...]
    """A sentence for each that does not hold or that the log does not fit, and for damage that stopped the reading."""

    @property
    def signed(self) -> int:
        """Number of the last event that a signature which holds is over; 0 for none."""
        return max((one.head.sequence for one in self.heads if not one.problem), default=0)

    @property
    def stamped(self) -> int:
        """Number of the last event that a stamp confirmed now is over; 0 for none."""
        return max((one.sequence or 0 for one in self.stamps if one.proof is Proof.CONFIRMED), default=0)


def own_keys() -> KeyStore:
    """Where this installation's key is: the file that ``WORKBENCH_KEY_FILE`` names, else the platform's place."""
    named = os.environ.get(KEY_FILE, "")
    if named:
        return FileKeys(Path(named).absolute())
    return installation_keys(platformdirs.user_data_path("workbench", appauthor=False))


def sign_now(workspace: Workspace, keys: KeyStore | None = None) -> SignedHead:
    """Sign the log as it is now; a head that this key signed already is returned as it is.

    ``keys``: this installation's unless given. KeyFault where the key cannot be used.
    """
    key = signing_key(keys or own_keys())
    with workspace.store.writing() as connection:
        head = signing.sign_log(connection, key, at=now())
    if head is None:
        raise StoreError(f"The custody log of {workspace.root} is empty, which it never is. Go back to a backup.")
    return head


def witness(workspace: Workspace, keys: KeyStore | None = None) -> str | None:
    """Sign the log where something leaves the desk or the desk is left; a sentence where that could not be done.

    The record is whole without a signature, so that a key that cannot be used stops nothing.
    """
    try:
        sign_now(workspace, keys)
    except CasesError as error:
        return str(error)
    return None


def stamp_now(
    workspace: Workspace,
    url: str,
    *,
    trusted: Sequence[x509.Certificate],
    timeout: float = authority.TIMEOUT_SECONDS,
) -> list[Stamp]:
    """Ask ``url`` for a stamp over the log as it is now, and send everything that waits; returns what came of each.

    The one for this head is the last. Offline nothing is lost: the requests wait. StampFault for an address that
    cannot be asked.
    """
    with workspace.store.writing() as connection:
        last = signing.last_event(connection)
        if last is None:
            raise StoreError(f"The custody log of {workspace.root} is empty, which it never is. Go back to a backup.")
        asked = stamps.ask(connection, last[1], url, at=now())
    others = send_waiting(workspace, trusted=trusted, timeout=timeout)
    found = next((one for one in others if one.request == asked.request), asked)
    return [*(one for one in others if one.request != asked.request), found]


def send_waiting(
    workspace: Workspace, *, trusted: Sequence[x509.Certificate], timeout: float = authority.TIMEOUT_SECONDS
) -> list[Stamp]:
    """Send every request that waits, and hold kept answers against ``trusted`` again; what came of each, as kept.

    An authority that is not reached once is not tried again in this turn.
    """
    unreached: dict[str, str] = {}
    return [_further(workspace, stamp, trusted, timeout, unreached) for stamp in pending(workspace)]


def judge_again(workspace: Workspace, *, trusted: Sequence[x509.Certificate]) -> list[Stamp]:
    """Hold every kept answer that is no proof yet against other certificates; nothing is sent."""
    with workspace.store.reading() as connection:
        kept = [one for one in stamps.stamps_of(connection) if one.response and one.state is not StampState.CONFIRMED]
    return [_kept(workspace, stamps.settle(stamp, stamp.response, trusted)) for stamp in kept]


def pending(workspace: Workspace) -> list[Stamp]:
    """The stamps that are no proof yet but may become one."""
    with workspace.store.reading() as connection:
        return stamps.pending(connection)


def standing(workspace: Workspace) -> Standing:
    """How far the log is signed and stamped."""
    with workspace.store.reading() as connection:
        last = signing.last_event(connection) or (0, "")
        return Standing(*last, tuple(signing.heads(connection)), tuple(stamps.stamps_of(connection)))


def check_witnesses(workspace: Workspace, *, trusted: Sequence[x509.Certificate] | None = None) -> Witnesses:
    """Check each signed head and stamp; the chain itself is the store's ``verify_chain``.

    ``trusted``: certificates that vouch for authorities, those of this computer unless given. Where they are given, a
    stamp that the record calls confirmed must lead to one of them. Needs neither the key nor the network, and raises
    for no damage: that is a problem too.
    """
    heads: list[CheckedHead] = []
    found: list[CheckedStamp] = []
    damage: list[str] = []
    events = 0
    try:
        with workspace.store.reading() as connection, database.lenient_text(connection):
            events = (signing.last_event(connection) or (0, ""))[0]
            heads += [CheckedHead(head, problem) for head, problem in signing.checked_heads(connection)]
            found += stamps.checked_stamps(connection, ())
            if any(one.proof is Proof.UNPROVEN for one in found):  # the only ones that certificates can do more for
                roots = trusted_certificates() if trusted is None else trusted
                found = list(stamps.checked_stamps(connection, roots))
    except StoreError as error:
        damage.append(str(error))
    problems = [*(one.problem for one in heads), *(one.problem(strict=bool(trusted)) for one in found)]
    return Witnesses(events, tuple(heads), tuple(found), (*filter(None, problems), *damage))


def check(workspace: Workspace, *, trusted: Sequence[x509.Certificate] = ()) -> list[str]:
    """The problems that :func:`check_witnesses` finds: a sentence for each; empty where all hold."""
    return list(check_witnesses(workspace, trusted=trusted).problems)


def trusted_certificates(file: Path | None = None) -> list[x509.Certificate]:
    """The certificates in a file (PEM, or one in DER); without a file, those that this computer trusts."""
    if file is None:
        return [one for raw in ssl.create_default_context().get_ca_certs(binary_form=True) if (one := _loaded(raw))]
    with file_faults("Could not read the certificates", file), file.open("rb") as opened:
        raw = opened.read(MAX_CERTIFICATES_BYTES)
    try:
        pem = b"-----BEGIN" in raw
        return x509.load_pem_x509_certificates(raw) if pem else [x509.load_der_x509_certificate(raw)]
    except ValueError as error:
        raise UserError(
            f"{file} holds no certificates that can be read. Give the PEM file of the authority."
        ) from error


def _loaded(raw: bytes) -> x509.Certificate | None:
    """One of the computer's own; old ones that break a rule are left out or taken quietly, as the system does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return x509.load_der_x509_certificate(raw)
        except ValueError:
            return None


def _further(
    workspace: Workspace,
    stamp: Stamp,
    trusted: Sequence[x509.Certificate],
    timeout: float,
    unreached: dict[str, str],
) -> Stamp:
    """One step for a pending stamp: its kept answer judged again, or its request sent."""
    if stamp.response:
        return _kept(workspace, stamps.settle(stamp, stamp.response, trusted))
    url = stamp.request.authority
    if url not in unreached:
        try:
            return _kept(workspace, stamps.settle(stamp, authority.send(stamp.request, timeout=timeout), trusted))
        except StampFault as fault:
            unreached[url] = str(fault)
    return _kept(workspace, replace(stamp, error=unreached[url]))


def _kept(workspace: Workspace, stamp: Stamp) -> Stamp:
    with workspace.store.writing() as connection:
        stamps.keep(connection, stamp)
    return stamp
