"""The structure of a report's page as text: headings, tables, rows, figures and lists, without what they say.

``tests/workbench/golden`` holds it of the four reference cases. After a change that is meant, renew the files with
``WORKBENCH_RENEW_GOLDEN=1 python -m pytest tests/workbench/test_demands.py -k structure`` and read what differs.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

GOLDEN: Final = Path(__file__).parent / "golden"
RENEW: Final = "WORKBENCH_RENEW_GOLDEN"
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_TOLD: Final = (*_HEADINGS, "th", "dt", "b")


class _Structure(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._words: list[str] | None = None
        self._header: list[str] = []
        self._labels: list[str] = []
        self._body_rows = self._items = 0
        self._in_body = False
        self._figure = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TOLD:
            self._words = []
        elif tag == "table":
            self._header, self._body_rows = [], 0
        elif tag == "tbody":
            self._in_body = True
        elif tag == "tr" and self._in_body:
            self._body_rows += 1
        elif tag == "figure":
            self._figure = dict(attrs).get("class") or "exhibit"
        elif tag in ("ul", "ol"):
            self._items = 0
        elif tag == "li":
            self._items += 1
        elif tag == "blockquote":
            self.lines.append("  claim")

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        said = " ".join("".join(self._words or ()).split())
        if tag in _TOLD:
            self._words = None
        if tag in _HEADINGS:
            self.lines.append(f"{'#' * int(tag[1])} {said}")
        elif tag == "th" and not self._in_body:
            self._header.append(said)
        elif tag == "dt":
            self._labels.append(said)
        elif tag == "dl":
            self.lines.append(f"  rows: {', '.join(self._labels)}")
            self._labels = []
        elif tag == "tbody":
            self._in_body = False
        elif tag == "table":
            self.lines.append(f"  table: {' | '.join(self._header)}: {self._body_rows}")
        elif tag == "b" and self._figure == "exhibit":
            self._figure = f"exhibit {said}"
        elif tag == "figure":
            self.lines.append(f"  figure: {self._figure}")
        elif tag in ("ul", "ol"):
            self.lines.append(f"  list: {self._items}")


def structure(page: str) -> str:
    """One line for each part of the page, in its order; ids of records are taken out of headings."""
    reader = _Structure()
    reader.feed(page)
    text = "\n".join(reader.lines)
    return re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)", text) + "\n"
