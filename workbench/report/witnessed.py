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
from workbench.i18n import Said, counted, joined, recorded, tr
from workbench.report.attested import Signature, TimeStamp, Witnessed
from workbench.report.words import utc

EARLIER: Final = 3
"""Signatures, and stamps, over earlier states of the log that a report tells: the newest."""

LIMIT: Final = tr(
    "The chain alone does not stop whoever owns the database from writing all of it anew; a signature stands against "
    "those who do not have the key, and only an outside time stamp against those who have it too."
)
KEYS: Final = tr(
    "A key belongs to an installation of the program, not to a person: hold its id against the one that the desk "
    "publishes."
)


def witnessed(found: Witnesses, last: int, brought: Sequence[str] = ()) -> Witnessed:
    """What is told of the witnesses of a log; ``last`` is the event of the case's last change.

    ``brought``: what is said of the logs that came with bundles.
    """
    heads, fewer_heads = _told_heads(found.heads, last)
    stamps, fewer_stamps = _told_stamps(found.stamps, last)
    return Witnessed(
        covered=(_signed(heads, last), _stamped(stamps, last), *brought),
        signatures=tuple(map(_signature, heads)),
        stamps=tuple(map(_time_stamp, stamps)),
        omitted=_omitted(fewer_heads, fewer_stamps),
        damage=tuple(_damage(found)),
        limit=joined(" ", (LIMIT, KEYS)) if heads else LIMIT,
    )


def _omitted(heads: int, stamps: int) -> Said:
    signed = counted("{0} signature", "{0} signatures", heads)
    stamped = counted("{0} stamp", "{0} stamps", stamps)
    if heads and stamps:
        return tr("Left out here: {0} and {1} over earlier events.", signed, stamped)
    return tr("Left out here: {0} over earlier events.", signed if heads else stamped) if heads or stamps else tr("")


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


def _signed(heads: Sequence[CheckedHead], last: int) -> Said:
    covering = [one.head for one in heads if not one.problem and one.head.sequence >= last]
    if not covering:
        return tr("No signature that holds covers event {0}, the last change of this case.", last)
    head = covering[0]
    return tr(
        "A signature over event {0}, made {1}, covers event {2}, the last change of this case, and every event before "
        "it.",
        head.sequence,
        _when(head.at),
        last,
    )


def _stamped(stamps: Sequence[CheckedStamp], last: int) -> Said:
    covering = [one for one in stamps if one.proof is Proof.CONFIRMED and (one.sequence or 0) >= last]
    if not covering or covering[0].stamp is None:
        return tr("No confirmed time stamp covers event {0}: only this desk's own clock says when it was made.", last)
    stamp = covering[0].stamp
    return tr(
        "The time stamp over event {0} shows that all of this was in the log on {1}, by the clock of {2}.",
        covering[0].sequence,
        _when(stamp.gen_time),
        stamp.request.authority,
    )


def _signature(one: CheckedHead) -> Signature:
    head = one.head
    return Signature(
        sequence=head.sequence,
        digest=head.digest,
        made=tr("{0}, by the clock of the computer that signed", _when(head.at)),
        key_id=head.key_id,
        public_key=head.public_key,
        holds=not one.problem,
        said=recorded(one.problem) or tr("Holds: checked for this report, and the log has this event."),
    )


def _time_stamp(one: CheckedStamp) -> TimeStamp:
    if one.stamp is None:
        return TimeStamp(one.sequence, "", "", "", "", one.proof.value, recorded(one.sentence))
    asked = one.stamp.request
    return TimeStamp(
        sequence=one.sequence,
        digest=asked.digest,
        authority=asked.authority,
        asked=_when(asked.requested_at),
        time=_when(one.stamp.gen_time) if one.proof is Proof.CONFIRMED else "",
        state=one.proof.value,
        said=_said(one, confirmed_on_record=one.stamp.state is StampState.CONFIRMED),
    )


def _said(one: CheckedStamp, *, confirmed_on_record: bool) -> str:
    why = recorded(one.sentence)
    match one.proof:
        case Proof.CONFIRMED:
            return tr("Confirmed: checked for this report against a trusted certificate, and the log has this event.")
        case Proof.UNPROVEN:
            before = tr("The record has it as confirmed, which was not taken over.") if confirmed_on_record else ""
            return joined(" ", (tr("Not proven for this report."), why, before))
        case Proof.PENDING:
            return joined(" ", (tr("Pending: no answer has come yet."), why))
        case Proof.REFUSED:
            return joined(" ", (tr("Refused."), why))
        case _:
            return why


def _damage(found: Witnesses) -> list[str]:
    """The problems that are of no head and no stamp."""
    said = {one.problem for one in found.heads} | {one.problem(strict=True) for one in found.stamps}
    return [recorded(problem) for problem in found.problems if problem not in said]


def _when(text: str | None) -> str:
    """A time of the log in the words of the report; as it stands where it is none."""
    try:
        return utc(time_value(text or ""))
    except ValueError:
        return text or tr("an unknown time")
