"""``custody``: sign the custody log, have it time-stamped, and say how far it is witnessed."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from cases.signing import SignedHead
from cases.stamps import CheckedStamp, Proof, Stamp, StampState
from workbench.commands.common import HERE, REFUSED, JsonOption, WorkspaceOption, opened, say, say_json
from workbench.custody import (
    Witnesses,
    check_witnesses,
    judge_again,
    send_waiting,
    sign_now,
    stamp_now,
    standing,
    trusted_certificates,
)

custody = typer.Typer(help="Sign the custody log and have it time-stamped.", no_args_is_help=True)

CertificatesOption = Annotated[
    Path | None,
    typer.Option(
        "--certificates",
        metavar="FILE",
        help="Certificates that vouch for authorities (PEM); those that this computer trusts unless given.",
    ),
]


@custody.command("sign")
def sign(workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """Sign the log as it is now with the key of this installation."""
    with opened(workspace) as here:
        head = sign_now(here)
    if as_json:
        say_json({"schema": "workbench.signed-head/1", **asdict(head)})
    else:
        say(_head_line(head))


@custody.command("stamp")
def stamp(
    url: Annotated[str, typer.Argument(metavar="[URL]", help="Authority to ask; none: only send what waits.")] = "",
    certificates: CertificatesOption = None,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Ask a time-stamp authority for a stamp over the log as it is now, and send what waits."""
    trusted = trusted_certificates(certificates)
    with opened(workspace) as here:
        done = judge_again(here, trusted=trusted) if certificates else []
        sent = stamp_now(here, url, trusted=trusted) if url else send_waiting(here, trusted=trusted)
    stamps = [*(one for one in done if one.request not in [other.request for other in sent]), *sent]
    if as_json:
        say_json({"schema": "workbench.stamps/1", "stamps": [_stamp(one) for one in stamps]})
    else:
        for one in stamps:
            say(_stamp_line(one))
        if not stamps:
            say("No time stamp waits.")
    if any(one.state is not StampState.CONFIRMED for one in stamps):
        raise typer.Exit(REFUSED)


@custody.command("status")
def status(
    certificates: CertificatesOption = None, workspace: WorkspaceOption = HERE, as_json: JsonOption = False
) -> None:
    """What is signed and stamped, and whether it holds and fits the log."""
    with opened(workspace) as here:
        found = check_witnesses(here, trusted=trusted_certificates(certificates) if certificates else None)
        head = "" if found.problems else standing(here).head
    if as_json:
        say_json(
            {
                "schema": "workbench.custody/1",
                "ok": not found.problems,
                "problems": list(found.problems),
                "events": found.events,
                "head": head,
                "head_signed": found.signed == found.events,
                "head_stamped": found.stamped == found.events,
                **witnesses_json(found),
            }
        )
    else:
        for line in [*([_status_line(found, head)] if head else []), *witness_lines(found)]:
            say(line)
    if found.problems:
        raise typer.Exit(REFUSED)


def _status_line(found: Witnesses, head: str) -> str:
    signed = "signed" if found.signed == found.events else "not signed"
    stamped = "time-stamped" if found.stamped == found.events else "not time-stamped"
    return f"Custody log: {found.events} events, {signed}, {stamped}; head {head}."


def witness_lines(found: Witnesses) -> list[str]:
    """A line for each signed head and each stamp that says what the check of it said, and one for other damage."""
    said = [one.problem or _head_line(one.head) for one in found.heads]
    said += [_checked_line(one) for one in found.stamps]
    return [*said, *(problem for problem in found.problems if problem not in said)]


def witnesses_json(found: Witnesses) -> dict[str, Any]:
    """The same for programs."""
    return {
        "signed_heads": [{**asdict(one.head), "ok": not one.problem, "problem": one.problem} for one in found.heads],
        "stamps": [_checked(one) for one in found.stamps],
    }


def _checked_line(one: CheckedStamp) -> str:
    if one.stamp is None or one.proof is Proof.BROKEN:
        return one.sentence
    if one.proof is Proof.CONFIRMED:
        return _stamp_line(replace(one.stamp, state=StampState.CONFIRMED))
    recorded = " Once confirmed, says the record." if one.stamp.state is StampState.CONFIRMED else ""
    why = f"{one.stamp.request.authority}, head {one.stamp.request.digest}. {one.sentence}".rstrip()
    return f"{one.proof.value.capitalize()}: {why}{recorded}"


def _checked(one: CheckedStamp) -> dict[str, Any]:
    kept = {} if one.stamp is None else _stamp(one.stamp)
    return {**kept, "event": one.sequence, "proof": one.proof.value, "why": one.sentence}


def _head_line(head: SignedHead) -> str:
    return f"Signed: event {head.sequence} at {head.at} with key {head.key_id}; head {head.digest}."


def _stamp_line(one: Stamp) -> str:
    if one.state is StampState.CONFIRMED:
        return f"Confirmed: {one.request.authority} stamped head {one.request.digest} at {one.gen_time}."
    return f"{one.state.value.capitalize()}: {one.request.authority}, head {one.request.digest}. {one.error}".rstrip()


def _stamp(one: Stamp) -> dict[str, Any]:
    return {
        "digest": one.request.digest,
        "authority": one.request.authority,
        "requested_at": one.request.requested_at,
        "state": one.state.value,
        "gen_time": one.gen_time,
        "serial": one.serial,
        "policy": one.policy,
        "error": one.error,
    }
