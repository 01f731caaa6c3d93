"""The jobs behind a report: read the case once, set its pages for each choice, write the files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cases.records import Case
from ui.jobs import Context, Lane
from ui.session import Session
from workbench.i18n import ENGLISH, Language, language
from workbench.report.choice import EVERYTHING, Choice, chosen
from workbench.report.model import Report, to_json

if TYPE_CHECKING:
    Then = Callable[[dict[str, Path]], object]

PAGES = "report pages"
"""Key of the jobs that set pages: the newest alone counts."""


class Preview(QObject):
    """A report as it would be printed now.

    Signals: ``collected(Report)`` when the case was read, whole; ``making()`` when pages are being set;
    ``pages(bytes)``: the PDF; ``failed(str)``, a sentence. What is previewed changes nothing in the record: the log is
    signed when the report is exported.
    """

    collected = Signal(object)
    making = Signal()
    pages = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._case = session, case
        self._report: Report | None = None

    def collect(self, language: Language = ENGLISH) -> int:
        """Read the case with all its pictures, for pages in ``language``."""
        self._report = None

        def work(context: Context) -> Report:
            from workbench.report.collect import collect  # Pillow and more are loaded only for this

            session = self._session
            return collect(
                session.workspace,
                self._case,
                context.worker,
                language=language,
                progress=context.progress,
                cancel=context.cancel,
            )

        title = self.tr("Reading case {0} for its report").format(self._case.reference)
        return self._session.jobs.start(
            title, work, then=self._on_collected, failed=self.failed.emit, owner=self, key="report", quiet=True
        )

    def make(self, choice: Choice) -> int:
        """Set the pages of what is chosen; 0 while the case is not read yet."""
        report = self._report
        if report is None:
            return 0

        def work(context: Context) -> bytes:
            from workbench.report.pdf import to_pdf  # typst is loaded only for this
            from workbench.report.public import public_of

            cut = chosen(report, choice)
            if choice.public:
                workspace, spoken = self._session.workspace, language(report.language)
                how = {"language": spoken, "progress": context.progress, "cancel": context.cancel}
                cut = public_of(workspace, self._case, context.worker, report, choice, **how)
            return to_pdf(cut, hashlib.sha256(to_json(cut).encode()).hexdigest())

        self.making.emit()
        title = self.tr("Pages of the report on {0}").format(self._case.reference)
        return self._session.jobs.start(
            title, work, then=self.pages.emit, failed=self.failed.emit, owner=self, key=PAGES, quiet=True
        )

    def stop(self) -> None:
        """Ask what is under way to stop."""
        for key in ("report", PAGES):
            self._session.jobs.cancel_key(key)

    def _on_collected(self, report: Report) -> None:
        self._report = report
        self.collected.emit(report)


def export(
    session: Session,
    case: Case,
    folder: Path,
    kinds: Iterable[str],
    then: Then,
    choice: Choice = EVERYTHING,
    language: Language = ENGLISH,
    *,
    archival: bool = False,
) -> int:
    """Write the report of ``case`` into ``folder``; ``kinds`` of ``html``, ``pdf``, ``json``. ``archival``: the PDF."""
    wanted = frozenset(kinds)

    def work(context: Context) -> dict[str, Path]:
        from workbench.report.write import write_report  # typst and Jinja2 are loaded only for this

        return write_report(
            session.workspace,
            case,
            folder,
            html="html" in wanted,
            pdf="pdf" in wanted,
            json="json" in wanted,
            by=session.analyst,
            worker=context.worker,
            choice=choice,
            language=language,
            archival=archival,
            progress=context.progress,
            cancel=context.cancel,
        )

    title = session.tr("Report on {0}").format(case.reference)
    return session.jobs.start(title, work, then=then, lane=Lane.WRITE)
