"""The HTML form of a report made again from the data in it: a page that says otherwise than its data is noticed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, Final

from workbench.errors import WorkbenchError
from workbench.i18n import ENGLISH
from workbench.media.messages import ProtocolError, from_plain
from workbench.replay.reading import ReportFile, data_of_page
from workbench.replay.rerun import Cannot, Differs
from workbench.report.html import to_html
from workbench.report.methods import generator
from workbench.report.model import Report
from workbench.report.spoken import respoken

_PICTURE: Final = re.compile(rb'src="data:image/(?:jpeg|svg\+xml);base64,([A-Za-z0-9+/=]*)"')
_ODD: Final = (ValueError, TypeError, AttributeError, LookupError, RecursionError, ProtocolError)
"""What data that anybody may have written may raise."""


def check_page(file: ReportFile) -> None:
    """Nothing where the page is the one that its data gives; else :class:`Differs` or :class:`Cannot`."""
    report = rebuilt(data_of_page(file.path, file.content), _pictures(file.content))
    try:
        page = to_html(report, file.data_sha256)
    except (WorkbenchError, ValueError, LookupError, TypeError) as error:
        raise Cannot("this version cannot make a page of it") from error
    if page.encode() == file.content:
        return
    if report.generator != generator():
        raise Cannot(f"it was made by {report.generator}, and {generator()} makes another page of it")
    raise Differs("the data gives another page than this one")


def rebuilt(data: bytes, files: Mapping[str, bytes]) -> Report:
    """The report that has this data, with what else belongs to it from ``files``, by SHA-256.

    :class:`Cannot` where it is of another form, :class:`Differs` where it says in its pages' language something else.
    """
    try:
        tree = json.loads(data)
        said = tree.pop("said", None)
        del tree["schema"]
        report = from_plain(Report, _with_bytes(tree, files))
    except _ODD as error:
        raise Cannot("its data has another form than reports of this version") from error
    if report.language == ENGLISH.code:
        return report
    if said is None:
        raise Cannot("its data does not tell how its texts are said in the language of its pages")
    try:
        return respoken(report, said)
    except _ODD as error:
        raise Differs("what it tells of the language of its pages does not fit its data") from error


def _pictures(content: bytes) -> dict[str, bytes]:
    """The pictures in the page by their SHA-256."""
    found: dict[str, bytes] = {}
    for encoded in dict.fromkeys(_PICTURE.findall(content)):
        try:
            data = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            continue
        found[hashlib.sha256(data).hexdigest()] = data
    return found


def _with_bytes(value: Any, pictures: Mapping[str, bytes]) -> Any:
    """The tree with the bytes of each picture; of what goes along with a PDF alone, none are needed."""
    if isinstance(value, list):
        return [_with_bytes(item, pictures) for item in value]
    if isinstance(value, dict):
        tree = {name: _with_bytes(item, pictures) for name, item in value.items()}
        return {**tree, "data": pictures.get(tree.get("sha256", ""), b"")} if "media_type" in tree else tree
    return value
