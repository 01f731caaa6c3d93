"""The report as pages: typst sets them, from data in a folder of its own that is gone afterwards.

The pages are made in PDF/UA-1 mode, and on request in PDF/A-3a mode as well. In the first typst refuses a document that
lacks what readers with assistive technology need, and a character that no font draws. With the fonts inside typst the
same report gives the same bytes on every machine; fonts of the system are used only where a text needs them.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import quoteattr

import typst

from workbench.drawings.svg import reworded
from workbench.errors import WorkbenchError
from workbench.i18n import Language, language, tr
from workbench.report.attached import attachments
from workbench.report.drawing import printed_measure
from workbench.report.model import Attachment, Picture, Report, pictures, shown
from workbench.report.text import breakable, clusters, scripts, without

STANDARD: Final = "ua-1"
"""PDF/UA-1, ISO 14289-1: a tagged document that assistive technology can read."""
ARCHIVAL: Final = "a-3a"
"""PDF/A-3a, ISO 19005-3: all that is needed to show it is inside it, other files may go along, and it is tagged."""

DIGESTS = frozenset({"sha256", "sha1", "md5", "packets_sha256", "digest", "record_digest", "pixels_sha256"})
"""Fields that stay in one piece where they are hexadecimal: they are set small enough to fit a line."""

_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed')
_HEXADECIMAL = re.compile(r"[0-9a-f]{0,64}")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PROBE = '#set document(title: "probe")\n#for cluster in json("clusters.json") [#cluster #parbreak()]\n'


def to_pdf(report: Report, digest: str, *, archival: bool = False) -> bytes:
    """The report as a tagged PDF; ``digest`` is the SHA-256 of its JSON form, shown on every page.

    The JSON form, the digests of the materials and the custody log go along inside it. ``archival`` makes it a PDF/A-3a
    too. Raises :class:`WorkbenchError` where typst refuses the pages; the other forms do not depend on it.
    """
    tree, along, say = shown(report), attachments(report), language(report.language)
    with tempfile.TemporaryDirectory(prefix="workbench-report-") as folder:
        root = Path(folder)
        missing, system_fonts = _undrawable(clusters(_texts(tree)), root)
        _write(
            root, _for_pages(report, tree, missing, along), [_drawable(one, missing, say) for one in pictures(report)]
        )
        _write_along(root, along)
        compiler = typst.Compiler(
            str(root / "report.typ"), root=folder, ignore_system_fonts=not system_fonts, sys_inputs={"digest": digest}
        )
        try:
            pages = compiler.compile(
                format="pdf",
                pdf_standards=[STANDARD, ARCHIVAL] if archival else STANDARD,
                timestamp=report.as_of_seconds,
            )
        except typst.TypstError as error:
            raise WorkbenchError(
                f"The PDF of case {report.reference} could not be set ({error.message}). Write the HTML instead: it "
                "holds the same."
            ) from error
    assert isinstance(pages, bytes), "a PDF is one file"
    return pages


def _for_pages(
    report: Report, tree: dict[str, Any], missing: frozenset[str], along: tuple[Attachment, ...]
) -> dict[str, Any]:
    """The data of the template: text that may break anywhere and that the fonts can draw."""
    pages: dict[str, Any] = _map(tree, missing, language(report.language))
    moment, say = datetime.fromtimestamp(report.as_of_seconds, UTC), language(report.language)
    pages["replaced"] = [say(tr(script)) for script in scripts(missing)]
    pages["words"] = dict(say.words)
    pages["attached"] = [
        {name: say(getattr(file, name)) for name in ("name", "media_type", "relationship", "description", "sha256")}
        for file in along
    ]
    pages["plain"] = {
        "title": f"{tree['reference']}: {tree['title']}",
        "author": tree["analysts"],
        "description": tree["question"],
        "date": [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second],
    }
    return pages


def _drawable(picture: Picture, missing: frozenset[str], say: Language) -> Picture:
    """A drawing whose words the fonts can draw; other pictures as they are."""
    if not missing or picture.media_type != "image/svg+xml":
        return picture
    return replace(picture, data=reworded(picture.data, lambda text: without(text, missing, say), printed_measure))


def _map(value: Any, missing: frozenset[str], say: Language) -> Any:
    if isinstance(value, str):
        return breakable(without(value, missing, say))
    if isinstance(value, list):
        return [_map(item, missing, say) for item in value]
    if isinstance(value, dict) and "media_type" not in value:
        whole = DIGESTS | ({"text"} if "label" in value else set())
        return {
            name: item if name in whole and _is_digest(item) else _map(item, missing, say)
            for name, item in value.items()
        }
    return value


def _is_digest(value: Any) -> bool:
    """A record that others wrote may say anything in the place of a digest."""
    return isinstance(value, str) and _HEXADECIMAL.fullmatch(value) is not None


def _write(root: Path, data: dict[str, Any], shown_pictures: list[Picture]) -> None:
    template = (files("workbench.report") / "templates" / "report.typ").read_text("utf-8")
    (root / "report.typ").write_text(template, "utf-8")
    (root / "report.json").write_text(json.dumps(data), "utf-8")
    (root / "pictures").mkdir()
    for picture in shown_pictures:
        (root / "pictures" / picture.name).write_bytes(picture.data)
        if picture.media_type == "image/jpeg":
            (root / "pictures" / f"{picture.name}.svg").write_text(_referring(picture), "utf-8")


def _referring(picture: Picture) -> str:
    """A drawing that shows the JPEG beside it. Where typst is given the JPEG itself, it keeps all pixels, decoded."""
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image href={quoteattr(picture.name)} {size}/></svg>'


def _write_along(root: Path, along: tuple[Attachment, ...]) -> None:
    """Each under its number: what it is called in the PDF is for the template to say."""
    (root / "attached").mkdir()
    for number, file in enumerate(along):
        (root / "attached" / str(number)).write_bytes(file.data)


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for item in value for text in _texts(item)] if isinstance(value, list) else []


def _undrawable(wanted: set[str], root: Path) -> tuple[frozenset[str], bool]:
    """Which of the clusters cannot be drawn, and whether the fonts of the system are needed for the others."""
    missing = _refused(wanted, root, system_fonts=False)
    if not missing:
        return missing, False
    still = _refused(set(missing), root, system_fonts=True)
    return still, still != missing


def _refused(wanted: set[str], root: Path, *, system_fonts: bool) -> frozenset[str]:
    """The clusters that typst refuses to set: in PDF/UA-1 mode it names every text that no font draws."""
    if not wanted:
        return frozenset()
    (root / "probe.typ").write_text(_PROBE, "utf-8")
    (root / "clusters.json").write_text(json.dumps(sorted(wanted)), "utf-8")
    try:
        compiler = typst.Compiler(str(root / "probe.typ"), root=str(root), ignore_system_fonts=not system_fonts)
        compiler.compile(format="pdf", pdf_standards=[STANDARD])
    except typst.TypstError as error:
        named = {_ESCAPE.sub(lambda code: chr(int(code[1], 16)), text) for text in _MISSING.findall(error.diagnostic)}
        return frozenset(cluster for cluster in wanted if any(text and text in cluster for text in named))
    return frozenset()
