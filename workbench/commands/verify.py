"""``verify``: a workspace, or a bundle, held against its own record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from cases.custody import ChainReport
from workbench.bundles import log_problems
from workbench.commands.bundles import verify_bundle
from workbench.commands.common import REFUSED, JsonOption, opened, progress_bar, say, say_json
from workbench.commands.custody import CertificatesOption, witness_lines, witnesses_json
from workbench.commands.interchange import verify_sums
from workbench.commands.pair import verify_pair
from workbench.commands.verify_report import WithinOption, say_report
from workbench.custody import Witnesses, check_witnesses, trusted_certificates
from workbench.errors import UserError
from workbench.interchange.sums import is_list
from workbench.names import quoted
from workbench.rehash import Originals, check_originals
from workbench.replay.reading import is_report

BAG = "bagit.txt"
"""File by which the folder of a bundle is told from that of a workspace."""


@dataclass(frozen=True)
class _Checks:
    """What was found of a workspace."""

    chain: ChainReport
    witnesses: Witnesses
    originals: Originals
    sealed: bool | None
    """Whether the record's file has a seal; None for a record on a server."""
    seal: str | None
    """What is wrong with it."""
    server: str | None
    logs: list[str]

    @property
    def problems(self) -> list[str]:
        """Every sentence on what is wrong, apart from those on signatures and stamps."""
        return [*([self.seal] if self.seal else []), *self.chain.problems, *self.originals.problems, *self.logs]


def verify(
    workspace: Annotated[Path, typer.Argument(metavar="WORKSPACE|BUNDLE|REPORT|LIST", help="What to check.")],
    within: WithinOption = None,
    full: Annotated[
        Path | None, typer.Option("--full", metavar="REPORT", help="The full report that a public version came from.")
    ] = None,
    certificates: CertificatesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a workspace's custody log, its signatures and stamps, and hash every original again; or all of a bundle.

    Of a report, do again what can be done again, with the files that lie beside it.
    """
    if full is not None:
        verify_pair(workspace, full, as_json=as_json)
        return
    if workspace.is_file() and is_report(workspace):
        say_report(workspace, within or (), as_json=as_json)
        return
    if within:
        raise UserError(
            f"--in says where the files of a report are, and {quoted(workspace)} is no report: leave it out."
        )
    trusted = trusted_certificates(certificates) if certificates else None
    if workspace.is_file() and is_list(workspace):
        verify_sums(workspace, as_json=as_json)
        return
    if workspace.is_file() or (workspace / BAG).is_file():
        verify_bundle(workspace, trusted=trusted, as_json=as_json)
        return
    with opened(workspace) as here, progress_bar() as progress:
        found = _Checks(
            seal=here.seal.problem() if here.seal else None,
            sealed=here.seal.is_whole() if here.seal else None,
            chain=here.store.verify_chain(),
            witnesses=check_witnesses(here, trusted=trusted),
            originals=check_originals(here, progress=progress),
            logs=log_problems(here),
            server=here.server,
        )
    if as_json:
        say_json(_document(found))
    else:
        for line in _lines(found):
            say(line)
    if found.problems or found.witnesses.problems or not found.chain.ok:
        raise typer.Exit(REFUSED)


def _document(found: _Checks) -> dict[str, Any]:
    chain, witnesses, originals = found.chain, found.witnesses, found.originals
    return {
        "schema": "workbench.verify/1",
        "chain": {"ok": chain.ok, "events": chain.events, "head": chain.head, "problems": list(chain.problems)},
        "witnesses": {
            "ok": not witnesses.problems,
            "problems": list(witnesses.problems),
            "signed_to": witnesses.signed,
            "stamped_to": witnesses.stamped,
            **witnesses_json(witnesses),
        },
        "originals": {
            "checked": originals.checked,
            "problems": list(originals.problems),
            "not_held": [
                {"clip": clip.id, "name": clip.name, "sha256": clip.sha256, "note": note}
                for clip, note in originals.elsewhere
            ],
        },
        "file": {"sealed": found.sealed, "problem": found.seal},
        "server": found.server,
        "imported_logs": {"problems": found.logs},
    }


def _lines(found: _Checks) -> Iterator[str]:
    chain, witnesses, originals = found.chain, found.witnesses, found.originals
    yield f"Custody log: {chain.events} events, {'whole' if chain.ok else 'BROKEN'}; head {chain.head}."
    signed = f"signed up to event {witnesses.signed}" if witnesses.signed else "not signed"
    stamped = f"time-stamped up to event {witnesses.stamped}" if witnesses.stamped else "not time-stamped"
    yield f"Witnesses: of {witnesses.events} events, {signed}, {stamped}."
    yield from witness_lines(witnesses)
    if found.server:
        yield f"The record is the database {found.server}: a server keeps its files itself, so that they have no seal."
    if found.sealed is False:
        yield "The record’s file has no seal, as after a crash: its contents were checked, not each of its bytes."
    not_held = f", {len(originals.elsewhere)} not held here" if originals.elsewhere else ""
    yield f"Originals: {originals.checked} hashed again, {len(originals.problems)} damaged or missing{not_held}."
    yield from (note for _, note in originals.elsewhere)
    yield from found.problems
