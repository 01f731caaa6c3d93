"""Signatures and time stamps over the custody log, as a report says them: those that were checked for it, in words.

A report that is made twice from the same record must say the same, though making it signs the log. So of the heads
that cover all of a case, the earliest of each key is told, and later ones, which add nothing, are not; the same of
confirmed stamps and their authorities.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cases.mapping import time_value
from cases.stamps import CheckedStamp, Proof, StampState
from workbench.custody import CheckedHead, Witnesses
from workbench.report.model import Signature, TimeStamp, Witnessed
from workbench.report.words import count, utc

EARLIER: Final = 3
"""Signatures, and stamps, over earlier states of the log that a report tells: the newest."""

LIMIT: Final = (
    "The chain alone does not stop whoever owns the database from writing all of it anew; a signature stands against "
    "those who do not have the key, and only an outside time stamp against those who have it too."
)
KEYS: Final = (
    "A key belongs to an installation of the program, not to a person: hold its id against the one that the desk "
    "publishes."
)


def witnessed(found: Witnesses, last: int) -> Witnessed:
    """What is told of the witnesses of a log; ``last`` is the event of the case's last change."""
    heads, fewer_heads = _told_heads(found.heads, last)
    stamps, fewer_stamps = _told_stamps(found.stamps, last)
    fewer = [count(fewer_heads, "signature")] * bool(fewer_heads) + [count(fewer_stamps, "stamp")] * bool(fewer_stamps)
    return Witnessed(
        covered=(_signed(heads, last), _stamped(stamps, last)),
        signatures=tuple(map(_signature, heads)),
        stamps=tuple(map(_time_stamp, stamps)),
        omitted=f"Left out here: {' and '.join(fewer)} over earlier events." if fewer else "",
        damage=tuple(_damage(found)),
        limit=f"{LIMIT} {KEYS}" if heads else LIMIT,
    )


def _told_heads(heads: Sequence[CheckedHead], last: int) -> tuple[list[CheckedHead], int]:
    """The heads to tell, in the order of the log, and how many earlier good ones are left out."""
    wrong = [one for one in heads if one.problem]
    good = [one for one in heads if not one.problem]
    before = [one for one in good if one.head.sequence < last]
    first: dict[str, CheckedHead] = {}
    for one in good:
        if one.head.sequence >= last:
            first.setdefault(one.head.public_key, one)
    told = [*wrong, *before[-EARLIER:], *first.values()]
    return sorted(told, key=lambda one: (one.head.sequence, one.head.at)), len(before[:-EARLIER])


def _told_stamps(stamps: Sequence[CheckedStamp], last: int) -> tuple[list[CheckedStamp], int]:
    """The same of stamps, in the order in which they were asked for."""
    proven = [one for one in stamps if one.proof is Proof.CONFIRMED]
    before = [one for one in proven if (one.sequence or 0) < last]
    first: dict[str, CheckedStamp] = {}
    for one in proven:
        if one.stamp is not None and (one.sequence or 0) >= last:
            first.setdefault(one.stamp.request.authority, one)
    told = [*before[-EARLIER:], *first.values()]
    return [one for one in stamps if one in told or one.proof is not Proof.CONFIRMED], len(before[:-EARLIER])


def _signed(heads: Sequence[CheckedHead], last: int) -> str:
    covering = [one.head for one in heads if not one.problem and one.head.sequence >= last]
    if not covering:
        return f"No signature that holds covers event {last}, the last change of this case."
    head = covering[0]
    return (
        f"A signature over event {head.sequence}, made {_when(head.at)}, covers event {last}, the last change of this "
        "case, and every event before it."
    )


def _stamped(stamps: Sequence[CheckedStamp], last: int) -> str:
    covering = [one for one in stamps if one.proof is Proof.CONFIRMED and (one.sequence or 0) >= last]
    if not covering or covering[0].stamp is None:
        return f"No confirmed time stamp covers event {last}: only this desk's own clock says when it was made."
    stamp = covering[0].stamp
    return (
        f"The time stamp over event {covering[0].sequence} shows that all of this was in the log on "
        f"{_when(stamp.gen_time)}, by the clock of {stamp.request.authority}."
    )


def _signature(one: CheckedHead) -> Signature:
    head = one.head
    return Signature(
        sequence=head.sequence,
        digest=head.digest,
        made=f"{_when(head.at)}, by the clock of the computer that signed",
        key_id=head.key_id,
        public_key=head.public_key,
        holds=not one.problem,
        said=one.problem or "Holds: checked for this report, and the log has this event.",
    )


def _time_stamp(one: CheckedStamp) -> TimeStamp:
    if one.stamp is None:
        return TimeStamp(one.sequence, "", "", "", "", one.proof.value, one.sentence)
    asked = one.stamp.request
    return TimeStamp(
        sequence=one.sequence,
        digest=asked.digest,
        authority=asked.authority,
        asked=_when(asked.requested_at),
        time=_when(one.stamp.gen_time) if one.proof is Proof.CONFIRMED else "",
        state=one.proof.value,
        said=_said(one, recorded=one.stamp.state is StampState.CONFIRMED),
    )


def _said(one: CheckedStamp, *, recorded: bool) -> str:
    match one.proof:
        case Proof.CONFIRMED:
            return "Confirmed: checked for this report against a trusted certificate, and the log has this event."
        case Proof.UNPROVEN:
            before = " The record has it as confirmed, which was not taken over." if recorded else ""
            return f"Not proven for this report. {one.sentence}{before}"
        case Proof.PENDING:
            return f"Pending: no answer has come yet. {one.sentence}".rstrip()
        case Proof.REFUSED:
            return f"Refused. {one.sentence}"
        case _:
            return one.sentence


def _damage(found: Witnesses) -> list[str]:
    """The problems that are of no head and no stamp."""
    said = {one.problem for one in found.heads} | {one.problem(strict=True) for one in found.stamps}
    return [problem for problem in found.problems if problem not in said]


def _when(text: str | None) -> str:
    """A time of the log in the words of the report; as it stands where it is none."""
    try:
        return utc(time_value(text or ""))
    except ValueError:
        return text or "an unknown time"
