"""Writing the report of a case: collected once, shown in up to three forms, each file whole or not there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from pathlib import Path

from cryptography import x509

from cases.records import Case
from cases.workspace import Workspace
from workbench.custody import witness
from workbench.errors import EnvironmentFault, UserError
from workbench.i18n import ENGLISH, Language
from workbench.media.client import MediaWorker
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.report.attached import file_stem
from workbench.report.choice import EVERYTHING, Choice
from workbench.report.collect import EXPORTED
from workbench.report.html import to_html
from workbench.report.model import to_json
from workbench.report.pdf import to_pdf
from workbench.report.public import report_of


def write_report(
    workspace: Workspace,
    case: Case,
    folder: Path,
    *,
    html: bool = True,
    pdf: bool = True,
    json: bool = True,
    archival: bool = False,
    by: str,
    flagged: Collection[str] = (),
    worker: MediaWorker | None = None,
    trusted: Sequence[x509.Certificate] | None = None,
    choice: Choice = EVERYTHING,
    language: Language = ENGLISH,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> dict[str, Path]:
    """Write the forms asked for into ``folder``, which is made; returns their paths under ``html``, ``pdf``, ``json``.

    A report that is there is replaced, once all new forms are whole. The custody log is signed first; then it gets one
    event with the digest of each file, and is signed again. ``flagged`` are ids of clips whose pictures are printed
    grey and blurred; ``trusted``, certificates that vouch for time-stamp authorities, are those of this computer unless
    given; ``choice`` leaves sections and exhibits out, or makes
    the public version; ``archival`` makes the PDF one for archives (PDF/A-3a);
    ``language`` is that of the pages, and the names of files in another than English end in its code. Raises
    :class:`UserError` where no form is asked for or where the choice names what is not there, :class:`EnvironmentFault`
    where the folder cannot be written, :class:`Cancelled` when told to stop; no file has changed then.
    """
    if not (html or pdf or json):
        raise UserError("No form of the report was asked for: choose HTML, PDF or JSON.")
    witness(workspace)
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        report = report_of(
            workspace,
            case,
            reader,
            choice,
            flagged=flagged,
            trusted=trusted,
            language=language,
            progress=part(progress, 0, 0.8),
            cancel=cancel,
        )
    data = to_json(report)
    digest = hashlib.sha256(data.encode()).hexdigest()
    forms: dict[str, bytes] = {}
    if html:
        progress(0.8, "Writing the HTML")
        forms["html"] = to_html(report, digest).encode()
    stop_if(cancel)
    if pdf:
        progress(0.85, "Setting the pages")
        forms["pdf"] = to_pdf(report, digest, archival=archival)
    if json:
        forms["json"] = data.encode()
    stop_if(cancel)
    base = file_stem(case.reference, language)
    base += "-public" if choice.public else ""
    written = _write(folder, {kind: (f"{base}.{kind}", form) for kind, form in forms.items()})
    body: dict[str, object] = {
        "record_digest": report.record_digest,
        "report_digest": digest,
        "language": language.code,
        "files": {written[kind].name: hashlib.sha256(form).hexdigest() for kind, form in forms.items()},
    }
    if report.public is not None:
        body["full_report_digest"] = report.public.full_sha256
    if report.left_out:
        body["left_out"] = list(report.left_out)
    workspace.store.record_event(EXPORTED, case_id=case.id, subject=case.id, body=body, by=by)
    witness(workspace)
    progress(1.0)
    return written


def _write(folder: Path, files: dict[str, tuple[str, bytes]]) -> dict[str, Path]:
    """Write each file beside its place, then move all into place; nothing half written stays behind."""
    waiting: dict[str, tuple[Path, Path]] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, (name, data) in files.items():
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".report-", delete=False) as file:
                waiting[kind] = (Path(file.name), folder / name)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for beside, place in waiting.values():
            beside.chmod(0o644)
            beside.replace(place)
    except OSError as error:
        for beside, _ in waiting.values():
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        raise EnvironmentFault(
            f"The report could not be written to {folder}: {error.strerror or error}. Free some space or choose "
            "another folder; the case itself is unchanged."
        ) from error
    return {kind: place for kind, (_, place) in waiting.items()}
