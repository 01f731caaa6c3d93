"""Cases that travel: a bundle written, checked, brought in; a second reader who does not know the first verdict."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509

from cases import signing, stamps
from cases.bundle import load, merge, proofs
from cases.bundle.contents import EXPORTED, Contents, collect
from cases.bundle.export import Exported, Order, write
from cases.bundle.merge import Conflict, ImportReport, LeftOut
from cases.bundle.origin import Origins
from cases.bundle.proofs import Checked
from cases.bundle.verify_alone import Line
from cases.errors import CopyStopped, StoreError
from cases.keys import KeyStore
from cases.records import AssessedBy, Assessment, Case, Clip, now
from cases.signing import SignedHead
from cases.stamps import Stamp
from cases.store import CaseStore
from cases.workspace import Workspace
from workbench.custody import sign_now, trusted_certificates
from workbench.errors import Cancelled
from workbench.names import name_of
from workbench.origins import IMPORTS, origins
from workbench.progress import Cancel, Progress, never_cancel, no_progress

__all__ = ["Agreement", "Conflict", "Exported", "ImportReport", "LeftOut", "Line", "agreement"]
__all__ += ["Checked", "check_bundle", "conflicts", "export_blind", "export_case", "import_bundle", "log_problems"]


@dataclass(frozen=True)
class Agreement:
    """What two readers say on one axis of one clip, or of the case."""

    clip: Clip | None
    """None for the case as a whole."""
    axis: str
    """``authenticity`` or ``context``."""
    first: str
    """The first reader's verdict, as screen and report show it; empty where there is none."""
    second: str
    """The second reader's."""
    desk: str
    """Whose the first reading is: empty for ours, the name of a desk whose bundle brought it where we have none."""
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
    Raises ConflictError where ``out`` is there already, StoreError where an original was changed or is not held here or
    the disk refuses, Cancelled when told to stop; no bundle is left then.
    """
    if sign:
        sign_now(workspace, keys)
    store = workspace.store
    with store.batch(), store.reading() as connection:
        contents = collect(store, case, blind=blind)
        heads, stamped = signing.heads(connection), stamps.stamps_of(connection)
    _refuse_absent(workspace, contents, originals=originals)
    order = Order(by, now(), originals, blind, cancel, lambda done: progress(done, case.reference), workspace.name)
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


def agreement(workspace: Workspace, case_id: str) -> list[Agreement]:
    """First readers' standing verdicts beside the second's: two axes for the case and each clip that one judged."""
    store, came = workspace.store, origins(workspace)
    assessments = store.find(Assessment, case_id=case_id)
    former = came.former(assessments)
    standing = [one for one in assessments if one.id not in former]
    clips: dict[str, Clip] = {clip.id: clip for clip in store.find(Clip, case_id=case_id)}
    rows = []
    for clip_id in dict.fromkeys([None, *clips]):
        first = _by(standing, clip_id, AssessedBy.US, came)
        second = _by(standing, clip_id, AssessedBy.SECOND_READER, came)
        if first or second:
            clip = clips[clip_id] if clip_id else None
            desk = came.desk_of(first.id) if first else ""
            rows += [_row(clip, axis, first, second, desk) for axis in ("authenticity", "context")]
    return rows


def _by(standing: list[Assessment], clip_id: str | None, side: AssessedBy, came: Origins) -> Assessment | None:
    """The last verdict of one side, our own before another desk's."""
    found = [one for one in standing if one.clip_id == clip_id and one.assessed_by is side]
    own = [one for one in found if not came.desk_of(one.id)]
    best = own or found
    return best[-1] if best else None


def _row(clip: Clip | None, axis: str, first: Assessment | None, second: Assessment | None, desk: str) -> Agreement:
    one, other = (str(getattr(verdict, axis)) if verdict else "" for verdict in (first, second))
    return Agreement(clip, axis, one, other, desk, same=one == other if first and second else None)
