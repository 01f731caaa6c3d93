"""The PDF form of a report made again from the data in it and from the pictures that its steps gave."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Final

from workbench.errors import WorkbenchError
from workbench.replay.page import rebuilt
from workbench.replay.reading import ReportFile, attached_to, data_of_pdf
from workbench.replay.rerun import Cannot, Differs
from workbench.report.methods import generator
from workbench.report.model import Report, pictures
from workbench.report.pdf import to_pdf

CARRIED: Final = (b"LibertinusSerif", b"NewCM", b"DejaVuSansMono")
"""What the names of the fonts begin with that typst carries; all others are a computer's own."""
ARCHIVAL: Final = b"<pdfaid:part>"
"""What a PDF for archives says of itself."""

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}")
"""Names of pictures as reports have them: each becomes that of a file, in a folder of its own."""
_FONT: Final = re.compile(rb"/FontName\s*/(?:[A-Z]{6}\+)?([A-Za-z0-9-]+)")
_CREATOR: Final = re.compile(rb"<xmp:CreatorTool>([ -~]{1,60}?)</xmp:CreatorTool>")


def check_pages(file: ReportFile, made: Mapping[str, bytes]) -> None:
    """Nothing where the PDF is the one that its data gives, else :class:`Differs` or :class:`Cannot`.

    ``made``: pictures that were made again, by their SHA-256.
    """
    attached = {hashlib.sha256(data).hexdigest(): data for data in attached_to(file.content)}
    report = rebuilt(data_of_pdf(file.path, file.content), {**attached, **made})
    _refuse_incomplete(report)
    try:
        pages = to_pdf(report, file.data_sha256, archival=ARCHIVAL in file.content)
    except (WorkbenchError, ValueError, LookupError, TypeError, ArithmeticError, OSError) as error:
        raise Cannot("this version cannot set its pages") from error
    if pages == file.content:
        return
    theirs, ours = _set_with(file.content), _set_with(pages)
    if theirs != ours:
        raise Cannot(f"it was set with {theirs}, and {ours} here sets other pages; check it with the former")
    if report.generator != generator():
        raise Cannot(f"it was made by {report.generator}, and {generator()} sets other pages")
    own = [name for name in _FONT.findall(file.content) if not name.startswith(CARRIED)]
    if own:
        raise Cannot(f"it uses fonts of the computer it was made on, such as {own[0].decode()}")
    raise Differs("the data gives other pages than these")


def _refuse_incomplete(report: Report) -> None:
    """:class:`Cannot` or :class:`Differs` where the report is not all there, or a picture has no name of ours."""
    every = pictures(report)
    if not all(_NAME.fullmatch(picture.name) for picture in every):
        raise Cannot("its pictures have names that no report gives")
    missing = sum(not picture.data for picture in every)
    if missing:
        raise Cannot(f"{missing} of its {len(every)} pictures did not come out the same, or could not be made again")
    if report.custody.log is not None and not report.custody.log.data:
        raise Differs("the custody log inside it is not the one that its data names")


def _set_with(content: bytes) -> str:
    found = _CREATOR.search(content)
    return found[1].decode("ascii") if found else "an unknown program"
