"""A stamp is a proof only where a trusted authority signed this digest and this request; the rest says why not."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from cases import der
from cases.errors import StampFault, StoreError
from cases.schema_signing import stamps
from cases.stamps import (
    Proof,
    Stamp,
    StampState,
    ask,
    checked_stamps,
    keep,
    pending,
    prove,
    request,
    settle,
    stamp_problems,
    stamps_of,
)
from cases.store import CaseStore
from tests.cases.authority_fixture import POLICY, SERIAL, Authority, refused
from tests.cases.conftest import IN_A_FILE
from tests.cases.tampering import tamper, tamper_unguarded, unguarded

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

AT = datetime(2026, 3, 4, 5, 0, tzinfo=UTC)
URL = "https://tsa.example/tsr"
STAMPED = "2026-03-04T05:06:07.000000Z"

AUTHORITY = Authority()
OTHER = Authority("Other Time")
FOR_WEB_PAGES = Authority("Web", ExtendedKeyUsageOID.SERVER_AUTH)
ASKED = Stamp(request("ab" * 32, URL, at=AT))
QUERY = ASKED.request.encoded()
TRUSTED = [AUTHORITY.root]


def test_the_request_is_the_one_that_the_library_would_make() -> None:
    theirs = TimestampRequestBuilder().data(b"an event").hash_algorithm(HashAlgorithm.SHA256).build()
    assert theirs.nonce is not None
    assert der.time_stamp_request(hashlib.sha256(b"an event").digest(), theirs.nonce) == theirs.as_bytes()


def test_each_request_has_a_number_of_its_own_and_can_be_made_again() -> None:
    requests = [request("ab" * 32, URL, at=AT) for _ in range(50)]
    assert len({one.nonce for one in requests}) == 50
    assert {len(one.nonce) for one in requests} == {16}
    assert {len(one.encoded()) for one in requests} == {len(QUERY)}
    assert replace(requests[0]).encoded() == requests[0].encoded()


def test_a_stamp_of_a_trusted_authority_is_a_proof() -> None:
    raw = AUTHORITY.granted(QUERY)
    stamp = settle(ASKED, raw, TRUSTED)
    assert (stamp.state, stamp.error) == (StampState.CONFIRMED, "")
    assert (stamp.gen_time, stamp.serial, stamp.policy) == (STAMPED, f"{SERIAL:x}", POLICY)
    assert stamp.response == raw
    assert stamp.request == ASKED.request


def test_certificates_in_another_order_than_der_wants_do_no_harm() -> None:
    raw = AUTHORITY.granted(QUERY, unsorted=True)
    assert raw != AUTHORITY.granted(QUERY)
    stamp = settle(ASKED, raw, TRUSTED)
    assert (stamp.state, stamp.response) == (StampState.CONFIRMED, raw)


def test_openssl_comes_to_the_same_result(tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    (tmp_path / "response.tsr").write_bytes(AUTHORITY.granted(QUERY))
    for authority, code in ((AUTHORITY, 0), (OTHER, 1)):
        (tmp_path / "roots.pem").write_bytes(authority.root.public_bytes(Encoding.PEM))
        given = ("-digest", ASKED.request.digest, "-in", "response.tsr", "-CAfile", "roots.pem")
        done = subprocess.run([openssl, "ts", "-verify", *given], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code, done.stderr


def _other_digest(query: bytes) -> bytes:
    return AUTHORITY.granted(query.replace(bytes.fromhex("ab" * 32), bytes.fromhex("ac" * 32)))


@pytest.mark.parametrize(
    ("answer", "trusted", "sentence"),
    [
        (lambda _: refused(), TRUSTED, "gave no stamp (rejection, status 2): This account has no stamps left."),
        (lambda _: refused("a\u202eb\nc" * 400), TRUSTED, "gave no stamp (rejection, status 2): a\ufffdb\ufffdca"),
        (lambda q: AUTHORITY.granted(q, status="waiting"), TRUSTED, "gave no stamp (waiting, status 3)."),
        (lambda q: AUTHORITY.granted(q, nonce=5), TRUSTED, "not the one to this request"),
        (lambda q: AUTHORITY.granted(q, nonce=None), TRUSTED, "not the one to this request"),
        (_other_digest, TRUSTED, "stamped another digest than the one that was sent"),
        (AUTHORITY.granted, [OTHER.root], "vouch for (self-signed certificate in certificate chain)"),
        (OTHER.granted, TRUSTED, "vouch for (self-signed certificate in certificate chain)"),
        (FOR_WEB_PAGES.granted, [FOR_WEB_PAGES.root], "vouch for (unsuitable certificate purpose)"),
        (
            lambda q: AUTHORITY.granted(q, gen_time=datetime(2019, 12, 31, tzinfo=UTC)),
            TRUSTED,
            "vouch for (certificate is not yet valid",
        ),
        (lambda _: b"", TRUSTED, "cannot be read as a time stamp"),
        (lambda _: b"<html>Please sign in</html>", TRUSTED, "cannot be read as a time stamp"),
        (lambda _: b"\x30" * 100_000, TRUSTED, "cannot be read as a time stamp"),
        (lambda _: b"\x30\x84\xff\xff\xff\xff", TRUSTED, "cannot be read as a time stamp"),
        (lambda _: bytes.fromhex("30053003020100"), TRUSTED, "is damaged"),
    ],
)
def test_what_is_no_proof_is_refused_and_kept(
    answer: Callable[[bytes], bytes], trusted: list[x509.Certificate], sentence: str
) -> None:
    raw = answer(QUERY)
    stamp = settle(ASKED, raw, trusted)
    assert stamp.state is StampState.REFUSED
    assert sentence in stamp.error
    assert URL in stamp.error
    assert stamp.error.isprintable()
    assert len(stamp.error) < 700
    assert stamp.response == raw


def test_another_digest_of_the_same_length_is_not_taken_for_ours() -> None:
    imprint = {"hash_algorithm": {"algorithm": "sha3_256"}, "hashed_message": bytes.fromhex("ab" * 32)}
    stamp = settle(ASKED, AUTHORITY.granted(QUERY, message_imprint=imprint), TRUSTED)
    assert (stamp.state, "another digest" in stamp.error) == (StampState.REFUSED, True)


def test_without_a_certificate_to_trust_an_answer_waits_and_can_be_judged_later() -> None:
    raw = AUTHORITY.granted(QUERY)
    waiting = settle(ASKED, raw, [])
    assert waiting.state is StampState.PENDING
    assert (waiting.gen_time, waiting.response) == (STAMPED, raw)
    assert "no certificate is given that vouches" in waiting.error
    assert settle(waiting, waiting.response, TRUSTED).state is StampState.CONFIRMED
    mistaken = settle(waiting, waiting.response, [OTHER.root])
    assert settle(mistaken, mistaken.response, [*TRUSTED, *TRUSTED, OTHER.root]).state is StampState.CONFIRMED


def test_no_cut_off_answer_is_a_proof() -> None:
    raw = AUTHORITY.granted(QUERY)
    assert {settle(ASKED, raw[:end], TRUSTED).state for end in range(0, len(raw), 3)} == {StampState.REFUSED}


def test_no_flipped_bit_changes_what_a_proof_says() -> None:
    """Some bits are not signed, those of unneeded certificates among them; none of them may change what is proven."""
    raw = AUTHORITY.granted(QUERY)
    chance = random.Random(1)
    said = set()
    refusals = 0
    for place in chance.sample(range(len(raw)), 400):
        changed = bytearray(raw)
        changed[place] ^= 1 << chance.randrange(8)
        stamp = settle(ASKED, bytes(changed), TRUSTED)
        refusals += stamp.state is StampState.REFUSED
        if stamp.state is StampState.CONFIRMED:
            said.add((stamp.gen_time, stamp.serial, stamp.policy))
    assert said == {(STAMPED, f"{SERIAL:x}", POLICY)}
    assert refusals > 200


# ---- the table ---------------------------------------------------------------------------------------------------


def _asked(store: CaseStore, url: str = URL) -> Stamp:
    with store.writing() as connection:
        return ask(connection, store.events()[-1].digest, url, at=AT)


def _settled(store: CaseStore, answer: Callable[..., bytes] = AUTHORITY.granted, trusted: Any = TRUSTED) -> Stamp:
    stamp = _asked(store)
    stamp = settle(stamp, answer(stamp.request.encoded()), trusted)
    with store.writing() as connection:
        keep(connection, stamp)
    return stamp


def _all(store: CaseStore) -> list[Stamp]:
    with store.reading() as connection:
        return stamps_of(connection)


def _problems(store: CaseStore, trusted: Any = TRUSTED) -> list[str]:
    with store.reading() as connection:
        return list(stamp_problems(connection, trusted))


def test_a_stamp_is_kept_as_it_came(store: CaseStore) -> None:
    asked = _asked(store)
    assert _all(store) == [asked]
    with store.reading() as connection:
        assert pending(connection) == [asked]
    settled = _settled(store)
    assert settled.state is StampState.CONFIRMED
    assert _all(store) == [settled]
    with store.reading() as connection:
        assert pending(connection) == []
        assert stamps_of(connection, "00" * 32) == []
    assert _problems(store) == []
    assert _problems(store, []) == []


def test_the_same_is_asked_once_until_it_is_refused(store: CaseStore) -> None:
    first = _asked(store)
    assert _asked(store) == first
    assert _asked(store, "https://other.example/") != first
    again = _settled(store, lambda _: refused())
    assert again.request == first.request
    anew = _asked(store)
    assert anew.request.nonce != first.request.nonce
    assert len(_all(store)) == 3


def test_what_cannot_be_asked_is_not_queued(store: CaseStore) -> None:
    with pytest.raises(StampFault):
        _asked(store, "file:///etc/passwd")
    assert _all(store) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM stamps",
        "UPDATE stamps SET state = 'pending'",
        "UPDATE stamps SET gen_time = '2020'",
        "UPDATE stamps SET response = ''",
        "INSERT INTO stamps SELECT * FROM stamps",
    ],
)
def test_a_confirmed_stamp_cannot_be_changed(store: CaseStore, statement: str) -> None:
    stamp = _settled(store)
    with pytest.raises(IntegrityError):
        tamper(store, statement)
    assert _all(store) == [stamp]


@IN_A_FILE
def test_a_stamp_cannot_be_replaced(store: CaseStore) -> None:
    stamp = _settled(store)
    with pytest.raises(IntegrityError):
        tamper(store, "INSERT OR REPLACE INTO stamps SELECT * FROM stamps")
    assert _all(store) == [stamp]


@pytest.mark.parametrize("column", ["nonce", "digest", "authority", "requested_at", "response"])
def test_what_was_asked_and_answered_cannot_be_changed_either(store: CaseStore, column: str) -> None:
    _settled(store, trusted=[])
    with pytest.raises(IntegrityError, match="asked of an authority and what it answered cannot be changed"):
        tamper(store, f"UPDATE stamps SET {column} = {column} || 'x'")


def test_any_altered_column_is_named(store: CaseStore) -> None:
    stamp = _settled(store)
    for column in stamps.columns:
        with unguarded(store) as raw:
            old = raw.execute(select(column)).scalar_one()
            try:
                raw.execute(update(stamps).values({column: f"{old}x"}))
            except IntegrityError:  # a server lets nobody leave its rule on the words for a state aside
                assert (column.name, raw.dialect.name) == ("state", "postgresql")
                continue
            problems = _problems(store)
            with pytest.raises(StoreError, match="was altered"):
                _all(store)
            raw.execute(update(stamps).values({column: old}))
        assert len(problems) == 1, column.name
        assert "was altered" in problems[0]
    assert _all(store) == [stamp]


def test_a_forged_row_whose_digest_fits_is_named(store: CaseStore) -> None:
    stamp = _settled(store)
    for forged, sentence in (
        (replace(stamp, gen_time="2020-01-01T00:00:00.000000Z"), f"the authority {STAMPED}"),
        (replace(stamp, response=OTHER.granted(stamp.request.encoded())), "does not hold"),
        (replace(stamp, response=b""), "does not hold"),
    ):
        with unguarded(store), store.writing() as connection:
            keep(connection, forged)
        assert sentence in " ".join(_problems(store)), forged
    assert "does not hold" in " ".join(_problems(store, []))


RAW = AUTHORITY.granted(QUERY)
CONFIRMED = settle(ASKED, RAW, TRUSTED)
BAD_SIGNATURE = RAW[:-5] + bytes([RAW[-5] ^ 1]) + RAW[-4:]


@pytest.mark.parametrize(
    ("stamp", "trusted", "proof", "sentence"),
    [
        (ASKED, TRUSTED, Proof.PENDING, ""),
        (CONFIRMED, TRUSTED, Proof.CONFIRMED, ""),
        (CONFIRMED, [], Proof.UNPROVEN, "no certificate is given"),
        (CONFIRMED, [OTHER.root], Proof.UNPROVEN, "self-signed"),
        (settle(ASKED, RAW, [OTHER.root]), TRUSTED, Proof.CONFIRMED, ""),
        (settle(ASKED, refused(), TRUSTED), TRUSTED, Proof.REFUSED, "no stamps left"),
        (replace(CONFIRMED, response=b""), TRUSTED, Proof.BROKEN, "does not hold"),
        (replace(CONFIRMED, response=BAD_SIGNATURE), TRUSTED, Proof.BROKEN, "does not hold"),
        (replace(CONFIRMED, serial="1"), TRUSTED, Proof.BROKEN, "was altered"),
    ],
)
def test_nothing_is_confirmed_on_the_records_word(
    stamp: Stamp, trusted: list[x509.Certificate], proof: Proof, sentence: str
) -> None:
    found, why = prove(stamp, trusted)
    assert found is proof
    assert sentence in why
    assert bool(sentence) == bool(why)


def test_each_stamp_is_said_with_the_event_it_is_over(store: CaseStore) -> None:
    _settled(store)
    with store.reading() as connection:
        (one,) = checked_stamps(connection, TRUSTED)
        assert (one.sequence, one.proof, one.sentence) == (len(store.events()), Proof.CONFIRMED, "")
        (unsure,) = checked_stamps(connection, [OTHER.root])
    assert unsure.proof is Proof.UNPROVEN
    assert unsure.problem(strict=False) == ""
    assert "does not hold" in unsure.problem(strict=True)
    tamper_unguarded(store, "UPDATE stamps SET gen_time = '2020'")
    with store.reading() as connection:
        (altered,) = checked_stamps(connection, TRUSTED)
    assert (altered.stamp, altered.proof) == (None, Proof.BROKEN)
    assert "was altered" in altered.problem(strict=False)
