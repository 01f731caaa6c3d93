"""A signed head stands for the log as it was; whatever is changed afterwards, in it or in the log, is named."""

from __future__ import annotations

import base64
import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy.exc import IntegrityError

from cases.records import Note
from cases.signing import SignedHead, head_problems, heads, last_event, sign_head, sign_log, verify_head
from cases.store import CaseStore
from tests.cases.build import ADA, a_case
from tests.cases.conftest import IN_A_FILE
from tests.cases.tampering import tamper, tamper_unguarded

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def _head() -> SignedHead:
    return sign_head(KEY, sequence=7, digest="ab" * 32, at=AT)


def _sign(store: CaseStore, key: Ed25519PrivateKey = KEY) -> SignedHead:
    with store.writing() as connection:
        head = sign_log(connection, key, at=AT)
    assert head is not None
    return head


def _problems(store: CaseStore) -> list[str]:
    with store.reading() as connection:
        return list(head_problems(connection))


def test_anyone_who_knows_the_rule_can_check_a_signature() -> None:
    head = _head()
    named = {"digest": head.digest, "sequence": 7, "at": "2026-03-04T05:06:07.000000Z", "public_key": head.public_key}
    text = json.dumps({"statement": "workbench.signed-head/1", **named}, sort_keys=True, separators=(",", ":"))
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(head.public_key))
    key.verify(base64.b64decode(head.signature), text.encode())
    assert verify_head(head) is None


@pytest.mark.parametrize("name", [field.name for field in fields(SignedHead)])
def test_any_altered_character_of_a_signed_head_is_named(name: str) -> None:
    head = _head()
    value: Any = getattr(head, name)
    if isinstance(value, int):
        assert verify_head(replace(head, sequence=value + 1)) is not None
        return
    for place, character in enumerate(value):
        changed = value[:place] + chr(ord(character) ^ 1) + value[place + 1 :]
        problem = verify_head(replace(head, **{name: changed}))
        assert problem is not None, (name, place)
        assert "The signed head 7" in problem


def test_another_spelling_of_the_same_bytes_is_named() -> None:
    head = _head()
    for name in ("public_key", "signature"):
        text = getattr(head, name)
        digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        last = text.rstrip("=")[-1]
        other = text.rstrip("=")[:-1] + digits[digits.index(last) ^ 1] + text[len(text.rstrip("=")) :]
        assert base64.b64decode(other) == base64.b64decode(text)
        assert "The signed head 7" in str(verify_head(replace(head, **{name: other})))


@pytest.mark.parametrize("text", ["", "no base64 ÿ", "AAAA", "A" * 400])
def test_a_key_or_signature_that_is_none_is_a_sentence(text: str) -> None:
    for changed in (replace(_head(), public_key=text), replace(_head(), signature=text)):
        assert "The signed head 7" in str(verify_head(changed))


def test_a_signature_by_another_key_is_not_passed_off_as_ours() -> None:
    other = sign_head(OTHER_KEY, sequence=7, digest="ab" * 32, at=AT)
    assert verify_head(other) is None
    assert other.key_id != _head().key_id
    assert "was altered" in str(verify_head(replace(other, public_key=_head().public_key, key_id=_head().key_id)))


def test_the_head_of_the_log_is_signed_and_kept(store: CaseStore) -> None:
    store.add(a_case(), by=ADA)
    head = _sign(store)
    last = store.events()[-1]
    assert (head.sequence, head.digest) == (last.sequence, last.digest)
    with store.reading() as connection:
        assert heads(connection) == [head]
        assert last_event(connection) == (last.sequence, last.digest)
    assert _problems(store) == []
    assert len(store.events()) == last.sequence  # to sign what the log says does not make it say more


def test_the_same_head_is_signed_once_by_each_key(store: CaseStore) -> None:
    first = _sign(store)
    assert _sign(store) == first
    other = _sign(store, OTHER_KEY)
    assert other != first
    with store.reading() as connection:
        assert len(heads(connection)) == 2


def test_a_log_that_goes_on_still_fits_its_signed_heads(store: CaseStore) -> None:
    first = _sign(store)
    store.add(a_case(), by=ADA)
    second = _sign(store)
    assert second.sequence == first.sequence + 1
    assert _problems(store) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signed_heads SET at = 'x'",
        "DELETE FROM signed_heads",
        "INSERT INTO signed_heads SELECT * FROM signed_heads",
    ],
)
def test_signed_heads_are_append_only(store: CaseStore, statement: str) -> None:
    _sign(store)
    with pytest.raises(IntegrityError, match=r"append-only|duplicate key"):
        tamper(store, statement)
    assert _problems(store) == []


@IN_A_FILE
def test_signed_heads_cannot_be_replaced(store: CaseStore) -> None:
    _sign(store)
    with pytest.raises(IntegrityError, match="append-only"):
        tamper(store, "INSERT OR REPLACE INTO signed_heads SELECT * FROM signed_heads")
    assert _problems(store) == []


def test_a_log_rewritten_whole_is_named_though_its_own_digests_fit(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    store.add(Note(case.id, "The first words", ADA), by=ADA)
    signed = _sign(store)
    tamper_unguarded(store, f"DELETE FROM custody_events WHERE sequence = {signed.sequence}", "DELETE FROM notes")
    store.add(Note(case.id, "Other words", ADA), by=ADA)
    assert store.verify_chain().ok
    assert len(_problems(store)) == 1
    assert "the log was rewritten after it was signed" in _problems(store)[0]


def test_a_cut_off_end_is_named_though_the_rest_fits(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    store.add(Note(case.id, "Words", ADA), by=ADA)
    signed = _sign(store)
    tamper_unguarded(store, f"DELETE FROM custody_events WHERE sequence = {signed.sequence}", "DELETE FROM notes")
    assert store.verify_chain().ok
    assert f"is over event {signed.sequence}, which the log does not have" in " ".join(_problems(store))


def test_an_altered_row_is_named(store: CaseStore) -> None:
    _sign(store)
    tamper_unguarded(store, "UPDATE signed_heads SET at = '2027' || substr(at, 5)")
    assert "was altered" in " ".join(_problems(store))
