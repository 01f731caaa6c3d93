"""Cases that travel: a bundle written, for a second reader without the first verdict, checked, brought in."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509

from cases import signing, stamps
from cases.bundle import load, merge, proofs
from cases.bundle.blind import Withheld
from cases.bundle.contents import EXPORTED, Contents, collect, weigh
from cases.bundle.export import Exported, Order, write
from cases.bundle.merge import Conflict, ImportReport, LeftOut
from cases.bundle.proofs import Checked
from cases.bundle.verify_alone import Line
from cases.errors import CopyStopped, StoreError
from cases.keys import KeyStore
from cases.records import Case, Clip, now
from cases.signing import SignedHead
from cases.stamps import Stamp
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.custody import sign_now, trusted_certificates
from workbench.errors import Cancelled
from workbench.names import name_of
from workbench.origins import IMPORTS
from workbench.progress import Cancel, Progress, never_cancel, no_progress

__all__ = ["Checked", "Conflict", "Exported", "ImportReport", "LeftOut", "Line", "Withheld", "blind_contents"]
__all__ += ["check_bundle", "conflicts", "export_case", "import_bundle", "log_problems"]


def export_case(
    workspace: Workspace,
    case: Case,
    out: Path,
    *,
    by: str,
    originals: bool = True,
    blind: bool = False,
    context: bool = False,
    sign: bool = True,
    keys: KeyStore | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Exported:
    """Write a case to ``out``: a folder, or an archive where its name ends in .zip, .tar, .tar.gz or .tgz.

    Signs the head of the custody log first, unless told not to (KeyFault where the key cannot be used), and logs the
    export once the bundle is whole. With ``blind`` the bundle is for a second reader: without what we concluded, and
    unless with ``context``, without what is said of the clips (:mod:`cases.bundle.blind`).
    Raises ConflictError where ``out`` is there already, StoreError where an original was changed or is not held here or
    the disk refuses, Cancelled when told to stop; no bundle is left then.
    """
    if sign:
        sign_now(workspace, keys)
    store = workspace.store
    with store.batch(), store.reading() as connection:
        contents = collect(store, case, blind=blind, context=context)
        heads, stamped = signing.heads(connection), stamps.stamps_of(connection)
    _refuse_absent(workspace, contents, originals=originals)
    order = Order(
        by,
        now(),
        originals,
        blind,
        cancel,
        lambda done: progress(done, case.reference),
        workspace=workspace.name,
        context=context,
    )
    exported = _written(workspace, contents, out, order, heads, stamped)
    body = {
        "bundle": exported.id,
        "digest": exported.digest,
        "name": name_of(out),
        "head": contents.head,
        "originals": originals,
        "blind": blind,
        "context": context or not blind,
        "left_out": dict(contents.left_out),
        "reduced": {kind: dict(digests) for kind, digests in contents.reduced.items()},
    }
    store.record_event(EXPORTED, case_id=case.id, subject=case.id, body=body, by=by)
    return exported


def _refuse_absent(workspace: Workspace, contents: Contents, *, originals: bool) -> None:
    """StoreError where a bundle needs what this folder never had: an original, or a log that another desk imported."""
    for clip in contents.records[Clip] if originals else ():
        elsewhere = workspace.not_held(clip)
        if elsewhere:
            raise StoreError(f"No bundle was written. {elsewhere} Or export the case without originals.")
    logs = workspace.root / IMPORTS
    if workspace.server and not all((logs / f"{log}.jsonl").is_file() for log in contents.logs):
        raise StoreError(
            "No bundle was written: the case came with a bundle to another desk, and the custody logs that came along "
            "are there. Export the case at that desk."
        )


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


def blind_contents(workspace: Workspace, case: Case, *, context: bool = False) -> Withheld:
    """In numbers, what a second reader of a case would be given, and what is kept back."""
    return weigh(workspace.store, case, context=context)


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
                keeper=workspace.desk,
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
    return merge.log_problems(workspace.store, workspace.root / IMPORTS, keeper=workspace.desk)
