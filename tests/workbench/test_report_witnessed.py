"""Which signatures and stamps a report tells, and in what words."""

from __future__ import annotations

import pytest

from cases.signing import SignedHead
from cases.stamps import CheckedStamp, Proof, Stamp, StampRequest, StampState
from workbench.custody import CheckedHead, Witnesses
from workbench.report.witnessed import EARLIER, KEYS, LIMIT, witnessed

TIME = "2026-03-04T05:06:07.000000Z"


def _head(sequence: int, key: str = "K", problem: str = "") -> CheckedHead:
    return CheckedHead(SignedHead(sequence, f"{sequence:064x}", TIME, key, "", key_id=key), problem)


def _stamp(sequence: int | None, proof: Proof, authority: str = "https://a.example") -> CheckedStamp:
    asked = StampRequest("ab" * 32, authority, f"{sequence}{proof}", TIME)
    state = StampState.CONFIRMED if proof is not Proof.PENDING else StampState.PENDING
    why = "" if proof is Proof.CONFIRMED else "Why not."
    return CheckedStamp("The stamp", Stamp(asked, state, gen_time=TIME), sequence, proof, why)


def _found(heads: list[CheckedHead], stamps: list[CheckedStamp], *problems: str) -> Witnesses:
    said = [one.problem for one in heads] + [one.problem(strict=True) for one in stamps]
    return Witnesses(20, tuple(heads), tuple(stamps), (*filter(None, said), *problems))


def test_without_a_witness_that_is_said() -> None:
    made = witnessed(_found([], []), 7)
    assert made.covered == (
        "No signature that holds covers event 7, the last change of this case.",
        "No confirmed time stamp covers event 7: only this desk's own clock says when it was made.",
    )
    assert (made.signatures, made.stamps, made.omitted, made.limit) == ((), (), "", LIMIT)


def test_the_first_of_each_key_that_covers_the_case_is_told_and_the_newest_before() -> None:
    heads = [_head(number) for number in range(1, 10)] + [_head(8, "L"), _head(9, "L")]
    made = witnessed(_found(heads, []), 7)
    told = [(one.sequence, one.key_id) for one in made.signatures]
    assert told == [(4, "K"), (5, "K"), (6, "K"), (7, "K"), (8, "L")]
    assert len(told) == EARLIER + 2
    assert made.omitted == "Left out here: 3 signatures over earlier events."
    assert "A signature over event 7, made 4 March 2026, 05:06:07 UTC, covers event 7" in made.covered[0]
    assert KEYS in made.limit


def test_a_signature_that_does_not_hold_is_told_and_covers_nothing() -> None:
    made = witnessed(_found([_head(9, problem="It was altered.")], [], "Damaged."), 7)
    (one,) = made.signatures
    assert (one.holds, one.said) == (False, "It was altered.")
    assert made.covered[0].startswith("No signature that holds")
    assert made.damage == ("Damaged.",)


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        (
            Proof.UNPROVEN,
            "Not proven for this report. Why not. The record has it as confirmed, which was not taken over.",
        ),
        (Proof.PENDING, "Pending: no answer has come yet. Why not."),
        (Proof.REFUSED, "Refused. Why not."),
        (Proof.BROKEN, "Why not."),
    ],
)
def test_only_what_was_confirmed_now_is_called_so(proof: Proof, words: str) -> None:
    made = witnessed(_found([], [_stamp(8, proof)]), 7)
    (one,) = made.stamps
    assert (one.state, one.said, one.time) == (proof.value, words, "")
    assert made.covered[1].startswith("No confirmed time stamp")
    assert made.damage == ()


def test_a_confirmed_stamp_says_since_when_all_was_there() -> None:
    stamps = [_stamp(number, Proof.CONFIRMED) for number in (1, 2, 3, 4, 8, 9)]
    stamps += [_stamp(9, Proof.PENDING), _stamp(9, Proof.CONFIRMED, "https://b.example")]
    made = witnessed(_found([], stamps), 7)
    assert [one.sequence for one in made.stamps] == [2, 3, 4, 8, 9, 9]
    assert made.omitted == "Left out here: 1 stamp over earlier events."
    assert made.covered[1] == (
        "The time stamp over event 8 shows that all of this was in the log on 4 March 2026, 05:06:07 UTC, by the clock "
        "of https://a.example."
    )
