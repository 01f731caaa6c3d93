"""``verify`` of a report: what it says of itself, then each of its steps done again, a line each."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cases.bundle.opened import OpenBundle
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.replay.material import Material, gathered
from workbench.replay.outputs import Kind
from workbench.replay.page import check_page
from workbench.replay.pages import check_pages
from workbench.replay.reading import ReportFile, Told, read_report
from workbench.replay.rerun import Cannot, Differs, Rerun
from workbench.replay.shown import Shown, unaccounted
from workbench.report.model import Step

SCHEMA: Final = "workbench.verify-report/1"
SAME, DIFFERS, CANNOT = "same", "differs", "cannot"
EXPORTED: Final = "report.exported"
"""Custody action of a written report; its body has the digests of the files and of the data."""


@dataclass(frozen=True)
class Line:
    """What came of one check."""

    outcome: str
    """``same``, ``differs`` or ``cannot``."""
    step: str
    """A kind of step, or ``page``, ``log``, ``bundle``: what is looked at before them."""
    about: str
    what: str
    """What was done again, or looked at."""
    why: str = ""
    """What differs, or why it cannot be done; empty for the same."""


@dataclass(frozen=True)
class Verified:
    """What a check of a report says."""

    report: ReportFile
    places: tuple[Path, ...]
    """Where its files were looked for."""
    remarks: tuple[str, ...]
    lines: tuple[Line, ...]

    def count(self, outcome: str) -> int:
        """How many lines say so."""
        return sum(line.outcome == outcome for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench verify REPORT --json``."""
        report = self.report
        return {
            "schema": SCHEMA,
            "report": {
                "path": str(report.path),
                "form": report.form,
                "sha256": report.sha256,
                "data_sha256": report.data_sha256,
                "reference": report.told.reference,
                "generator": report.told.generator,
            },
            "searched": [str(place) for place in self.places],
            "remarks": list(self.remarks),
            "counts": {outcome: self.count(outcome) for outcome in (SAME, DIFFERS, CANNOT)},
            "lines": [vars(line) for line in self.lines],
        }


def verify_report(
    path: Path,
    within: Collection[Path] = (),
    *,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Verified:
    """Do again what the report in ``path`` says can be done again, with the files in ``within``, or beside it.

    Nothing is written but to a scratch folder that is gone afterwards, where bundles that are archives are unpacked.
    Raises UserError for what is no report or a place that is not there, StoreError for a bundle that is refused.
    """
    report = read_report(path)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="workbench-verify-")))
        progress(0.0, "Looking for the files")
        material = stack.enter_context(gathered(_wanted(report.told), path, within, scratch, cancel=cancel))
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        rerun = Rerun(material, reader, cancel, keep=report.form == "pdf")
        steps = _replayed(report.told, rerun, part(progress, 0.1, 0.95), cancel)
        lines = (*_of_report(report, material, rerun), *steps)
    progress(1.0)
    return Verified(report, tuple(material.places), tuple(material.remarks), lines)


def _wanted(told: Told) -> dict[str, str]:
    """Names of the files that any step needs, by their SHA-256."""
    wanted = {sha256: "" for step in told.steps for sha256 in step.inputs}
    return wanted | {item.sha256: item.name for item in told.materials if item.sha256}


# ---- beside the steps ------------------------------------------------------------------------------------------------


def _of_report(report: ReportFile, material: Material, rerun: Rerun) -> Iterator[Line]:
    if report.form == "html":
        yield _tried("page", "report", "the page is the one that its data gives", lambda: check_page(report))
    if report.form == "pdf":
        what = "the pages are those that its data gives"
        yield _tried("page", "report", what, lambda: check_pages(report, rerun.pictures))
    yield _log_line(report, material.bundles)
    for bundle in material.bundles:
        yield _bundle_line(bundle)


def _bundle_line(bundle: OpenBundle) -> Line:
    what = f"{quoted(bundle.source)} is as it was exported"
    wrong = [line.what for line in bundle.lines if line.outcome == DIFFERS]
    if not wrong:
        return Line(SAME, "bundle", "custody", what)
    more = f" And {len(wrong) - 1} more: “workbench verify” of it lists them." if len(wrong) > 1 else ""
    return Line(DIFFERS, "bundle", "custody", what, f"{wrong[0]}{more}")


def _log_line(report: ReportFile, bundles: Iterable[OpenBundle]) -> Line:
    """Whether the custody log says that this file was written, byte for byte."""
    what = "the custody log says that this file was written"
    others = False
    for event, body in _exports(bundles):
        files = body.get("files")
        if isinstance(files, dict) and report.sha256 in files.values():
            return Line(SAME, "log", "report", f"{what}: event {event['sequence']}")
        of_record = body.get("record_digest") == report.told.record_digest
        if body.get("report_digest") == report.data_sha256 and _form_of(files, report.form):
            return Line(DIFFERS, "log", "report", what, "the data is as it was written, the file around it is another")
        others = others or (of_record and isinstance(files, dict) and report.path.name in files)
    if others:
        why = "of the same state of the case it has a file of this name with another digest, and none with this one"
        return Line(DIFFERS, "log", "report", what, why)
    why = "no log that was found has it; ask for a bundle exported after the report was written"
    return Line(CANNOT, "log", "report", what, why)


def _exports(bundles: Iterable[OpenBundle]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for event in (event for bundle in bundles for event in bundle.events if event.get("action") == EXPORTED):
        try:
            body = json.loads(event["body"])
        except (ValueError, TypeError, RecursionError):
            continue
        if isinstance(body, dict):
            yield event, body


def _form_of(files: object, form: str) -> bool:
    """Whether a report of this form was written then."""
    return isinstance(files, dict) and any(str(name).endswith(f".{form}") for name in files)


# ---- the steps -------------------------------------------------------------------------------------------------------


def _replayed(told: Told, rerun: Rerun, progress: Progress, cancel: Cancel) -> tuple[Line, ...]:
    shown = Shown(told)
    lines = []
    for number, step in enumerate(told.steps):
        stop_if(cancel)
        what = shown.name(step)
        share = part(progress, number / len(told.steps), (number + 1) / len(told.steps))
        lines.append(_replay(step, what, shown, rerun, share))
    lines += [Line(CANNOT, kind, about, what, "the report tells no step") for kind, about, what in unaccounted(told)]
    return tuple(lines)


def _replay(step: Step, what: str, shown: Shown, rerun: Rerun, progress: Progress) -> Line:
    progress(0.0, what)
    kind = step.kind if step.kind in list(Kind) else "unknown"
    if not shown.agrees(step):
        return Line(DIFFERS, kind, step.about, what, "the report shows something else there than its own step says")
    return _tried(kind, step.about, what, lambda: rerun.check(step, progress))


def _tried(kind: str, about: str, what: str, check: Callable[[], None]) -> Line:
    """What came of a check that raises what is wrong."""
    try:
        check()
    except Differs as why:
        return Line(DIFFERS, kind, about, what, str(why))
    except Cannot as why:
        return Line(CANNOT, kind, about, what, str(why))
    return Line(SAME, kind, about, what)
