"""Writing the report of a case: collected once, shown in up to three forms, each file whole or not there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Collection, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

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
from workbench.report.model import Report, to_json
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

    A report that is there is replaced, once all new forms are whole. The log is signed, gets an event with the digest
    of each file, and is signed again. Pictures of ``flagged`` clips (ids) are printed grey and blurred; ``trusted``
    certificates, of this computer unless given, vouch for time-stamp authorities; ``archival`` makes a PDF/A-3a. Names
    of files not in English end in the language's code. Raises :class:`UserError` where no form is asked for or
    ``choice`` names what is not there, :class:`EnvironmentFault`, :class:`Cancelled`; no file has changed then.
    """
    wanted = [kind for kind, asked in {"html": html, "pdf": pdf, "json": json}.items() if asked]
    if not wanted:
        raise UserError("No form of the report was asked for: choose HTML, PDF or JSON.")
    witness(workspace)
    how: dict[str, Any] = {"flagged": flagged, "trusted": trusted, "language": language, "cancel": cancel}
    with nullcontext(worker) if worker is not None else MediaWorker() as reader:
        report = report_of(workspace, case, reader, choice, progress=part(progress, 0, 0.8), **how)
    forms = _forms(report, wanted, archival=archival, progress=progress, cancel=cancel)
    written = _write(folder, file_stem(case.reference, language) + ("-public" if choice.public else ""), forms)
    body = _logged(report, {written[kind].name: form for kind, form in forms.items()})
    workspace.store.record_event(EXPORTED, case_id=case.id, subject=case.id, body=body, by=by)
    witness(workspace)
    progress(1.0)
    return written


def _forms(
    report: Report, wanted: Collection[str], *, archival: bool, progress: Progress, cancel: Cancel
) -> dict[str, bytes]:
    """The files, by their endings."""
    data = to_json(report).encode()
    digest = hashlib.sha256(data).hexdigest()
    forms: dict[str, bytes] = {}
    if "html" in wanted:
        progress(0.8, "Writing the HTML")
        forms["html"] = to_html(report, digest).encode()
    stop_if(cancel)
    if "pdf" in wanted:
        progress(0.85, "Setting the pages")
        forms["pdf"] = to_pdf(report, digest, archival=archival)
    if "json" in wanted:
        forms["json"] = data
    stop_if(cancel)
    return forms


def _logged(report: Report, files: Mapping[str, bytes]) -> dict[str, object]:
    """What the custody log says of the files, given by their names."""
    body: dict[str, object] = {
        "record_digest": report.record_digest,
        "report_digest": hashlib.sha256(to_json(report).encode()).hexdigest(),
        "language": report.language,
        "files": {name: hashlib.sha256(form).hexdigest() for name, form in files.items()},
    }
    if report.public is not None:
        body["full_report_digest"] = report.public.full_sha256
    if report.left_out:
        body["left_out"] = list(report.left_out)
    return body


def _write(folder: Path, stem: str, forms: Mapping[str, bytes]) -> dict[str, Path]:
    """Write each file beside its place, then move all into place; nothing half written stays behind."""
    waiting: dict[str, tuple[Path, Path]] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, data in forms.items():
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".report-", delete=False) as file:
                waiting[kind] = (Path(file.name), folder / f"{stem}.{kind}")
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
