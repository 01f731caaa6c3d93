"""Cases that travel: a bundle written, checked, brought in; a second reader who does not know the first verdict."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509

from cases import signing, stamps
from cases.bundle import load, merge, proofs
from cases.bundle.contents import EXPORTED, Contents, collect
from cases.bundle.export import Exported, Order, write
from cases.bundle.merge import Conflict, ImportReport, LeftOut
from cases.bundle.proofs import Checked
from cases.bundle.verify_alone import Line
from cases.errors import CopyStopped
from cases.keys import KeyStore
from cases.records import AssessedBy, Assessment, Case, Clip, now
from cases.signing import SignedHead
from cases.stamps import Stamp
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.custody import sign_now, trusted_certificates
from workbench.errors import Cancelled
from workbench.names import name_of
from workbench.progress import Cancel, Progress, never_cancel, no_progress

__all__ = ["Agreement", "Conflict", "Exported", "ImportReport", "LeftOut", "Line", "agreement"]
__all__ += ["Checked", "check_bundle", "conflicts", "export_blind", "export_case", "import_bundle", "log_problems"]

IMPORTS: Final = "imports"
"""Folder of a workspace that keeps the custody logs which came with bundles, named by their SHA-256."""


@dataclass(frozen=True)
class Agreement:
    """What two readers say on one axis of one clip, or of the case."""

    clip: Clip | None
    """None for the case as a whole."""
    axis: str
    """``authenticity`` or ``context``."""
    first: str
    """Our verdict, as screen and report show it; empty where we have none."""
    second: str
    """The second reader's."""
    same: bool | None
    """None where one of the two has not judged."""


def export_case(
    workspace: Workspace,
    case: Case,
    out: Path,
    *,
    by: str,
    originals: bool = True,
    blind: bool = False,
    sign: bool = True,
    keys: KeyStore | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Exported:
    """Write a case to ``out``: a folder, or an archive where its name ends in .zip, .tar, .tar.gz or .tgz.

    Signs the head of the custody log first, unless told not to (KeyFault where the key cannot be used), and logs the
    export once the bundle is whole. With ``blind`` the bundle is for a second reader: without what we concluded.
    Raises ConflictError where ``out`` is there already, StoreError where an original was changed or the disk refuses,
    Cancelled when told to stop; no bundle is left then.
    """
    if sign:
        sign_now(workspace, keys)
    store = workspace.store
    with store.batch(), store.reading() as connection:
        contents = collect(store, case, blind=blind)
        heads, stamped = signing.heads(connection), stamps.stamps_of(connection)
    order = Order(by, now(), originals, blind, cancel, lambda done: progress(done, case.reference))
    exported = _written(workspace, contents, out, order, heads, stamped)
    body = {
        "bundle": exported.id,
        "digest": exported.digest,
        "name": name_of(out),
        "head": contents.head,
        "originals": originals,
        "blind": blind,
        "reduced": {kind: dict(digests) for kind, digests in contents.reduced.items()},
    }
    store.record_event(EXPORTED, case_id=case.id, subject=case.id, body=body, by=by)
    return exported


def _written(
    workspace: Workspace, contents: Contents, out: Path, order: Order, heads: list[SignedHead], stamped: list[Stamp]
) -> Exported:
    logs = workspace.root / IMPORTS
    try:
        return write(
            contents,
            out,
            order,
            original_of=workspace.evidence.path_of,
            logs=logs,
            heads=heads,
            stamps=stamped,
        )
    except CopyStopped as stopped:
        raise Cancelled from stopped


def export_blind(
    workspace: Workspace,
    case: Case,
    out: Path,
    *,
    by: str,
    originals: bool = True,
    sign: bool = True,
    keys: KeyStore | None = None,
) -> Exported:
    """Write a case for a second reader: materials and measurements, without any judgement of ours."""
    return export_case(workspace, case, out, by=by, originals=originals, blind=True, sign=sign, keys=keys)


def import_bundle(
    workspace: Workspace,
    source: Path,
    *,
    by: str,
    reference: str = "",
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> ImportReport:
    """Bring a bundle in: verified whole before the store is touched, then all of it in one transaction.

    ``reference``: what the case is called here, where it is new. Raises StoreError or InvalidError for a bundle that is
    refused, ConflictError where another case has its reference, Cancelled when told to stop; nothing came in then.
    """
    try:
        progress(0.0, name_of(source))
        with load.opened(source, workspace.cache, cancel=cancel) as bundle:
            progress(0.5, name_of(source))
            report = merge.merge(
                workspace.store,
                workspace.evidence,
                bundle,
                by=by,
                reference=reference,
                source=name_of(source),
                logs=workspace.root / IMPORTS,
                cancel=cancel,
            )
    except CopyStopped as stopped:
        raise Cancelled from stopped
    progress(1.0, name_of(source))
    return report


def check_bundle(
    source: Path, *, trusted: Sequence[x509.Certificate] | None = None, cancel: Cancel = never_cancel
) -> Checked:
    """What the stand-alone script says of a bundle, archive or folder, with its time stamps held against ``trusted``.

    ``trusted``: certificates that vouch for authorities, those of this computer unless given. StoreError for what is
    no bundle, Cancelled when told to stop.
    """
    roots = functools.cache(trusted_certificates if trusted is None else lambda: list(trusted))
    with tempfile.TemporaryDirectory(prefix="workbench-") as scratch:
        try:
            return proofs.verify(source, Path(scratch), trusted=roots, cancel=cancel)
        except CopyStopped as stopped:
            raise Cancelled from stopped


def conflicts(store: CaseStore, case_id: str) -> list[Conflict]:
    """Every conflict that imports met in a case; in each ours stayed."""
    return merge.conflicts(store, case_id)


def log_problems(workspace: Workspace) -> list[str]:
    """A sentence for each custody log that came with a bundle and was changed since."""
    return merge.log_problems(workspace.store, workspace.root / IMPORTS)


def agreement(store: CaseStore, case_id: str) -> list[Agreement]:
    """Our standing verdicts beside the second reader's: two axes for the case and each clip that one of us judged."""
    standing = store.current_assessments(case_id)
    clips: dict[str, Clip] = {clip.id: clip for clip in store.find(Clip, case_id=case_id)}
    rows = []
    for clip_id in dict.fromkeys([None, *clips]):
        first = _by(standing, clip_id, AssessedBy.US)
        second = _by(standing, clip_id, AssessedBy.SECOND_READER)
        if first or second:
            clip = clips[clip_id] if clip_id else None
            rows += [_row(clip, axis, first, second) for axis in ("authenticity", "context")]
    return rows


def _by(standing: list[Assessment], clip_id: str | None, side: AssessedBy) -> Assessment | None:
    found = [one for one in standing if one.clip_id == clip_id and one.assessed_by is side]
    return found[-1] if found else None


def _row(clip: Clip | None, axis: str, first: Assessment | None, second: Assessment | None) -> Agreement:
    ours, theirs = (str(getattr(one, axis)) if one else "" for one in (first, second))
    return Agreement(clip, axis, ours, theirs, same=ours == theirs if first and second else None)
