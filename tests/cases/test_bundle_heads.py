"""Signed heads that come with bundles: the newest of each key is kept, and nothing that does not hold."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cases.bundle.heads import KEY, LONGEST, MOST_KEPT, kept, newest, plain
from cases.signing import SignedHead, sign_head


def _head(sequence: int, key: int = 1, day: int = 1) -> SignedHead:
    signer = Ed25519PrivateKey.from_private_bytes(bytes([key]) * 32)
    return sign_head(signer, sequence=sequence, digest=f"{sequence:064x}", at=datetime(2026, 1, day, tzinfo=UTC))


def test_the_newest_of_each_key_is_kept_and_read_again() -> None:
    lines = plain([_head(9), _head(3), _head(5, key=2), _head(9, day=2)])
    heads = newest(lines)
    assert heads == (_head(5, key=2), _head(9, day=2))
    assert kept({KEY: plain(heads)}) == heads


def test_of_too_many_keys_those_with_the_latest_heads_are_kept() -> None:
    heads = newest(plain(_head(number, key=number) for number in range(1, MOST_KEPT + 4)))
    assert [head.sequence for head in heads] == [*range(4, MOST_KEPT + 4)]


@pytest.mark.parametrize(
    "change",
    [
        {"digest": "0" * 64},
        {"sequence": True},
        {"sequence": "9"},
        {"at": 5},
        {"at": "2" * (LONGEST + 1)},
        {"key_id": "0" * 16},
        {"public_key": "AAAA"},
        {"signature": "no base64"},
        {"signature": None},
    ],
)
def test_what_does_not_hold_is_passed_over(change: dict[str, Any]) -> None:
    damaged = asdict(_head(9)) | change
    assert newest([damaged, asdict(_head(3))]) == (_head(3),)
    assert kept({KEY: [damaged]}) == ()


@pytest.mark.parametrize("line", [None, [], "", {}, {"sequence": 3}])
def test_damage_is_passed_over(line: object) -> None:
    assert newest([line]) == ()
    assert kept({}) == kept({KEY: 5}) == ()
