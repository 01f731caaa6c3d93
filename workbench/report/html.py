"""The report as one HTML file that needs nothing else: no network, no script, no second file."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import partial
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from workbench.i18n import Language, language, tr
from workbench.report.attached import stem
from workbench.report.model import Picture, Report, pictures, shown, to_json


def to_html(report: Report, digest: str) -> str:
    """The report as a page; ``digest`` is the SHA-256 of its JSON form, which ties the views together.

    The page's Content-Security-Policy admits its own style sheet, by digest, and pictures inside the file: a reader's
    browser would refuse anything else even if it got in.
    """
    style = (files("workbench.report") / "templates" / "report.css").read_text("utf-8")
    environment = Environment(
        loader=PackageLoader("workbench.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sources = {picture.name: _source(picture) for picture in pictures(report)}
    environment.filters["source"] = sources.__getitem__
    environment.globals["_"] = partial(_said, language(report.language))
    page = environment.get_template("report.html.j2")
    trusted = Markup(style)  # our own file
    return page.render(
        report=shown(report),
        digest=digest,
        style=trusted,
        style_digest=_csp_digest(style),
        data=base64.b64encode(to_json(report).encode()).decode("ascii"),
        data_name=f"{stem(report.reference)}-report.json",
    )


def _said(say: Language, source: str, *parts: object) -> Markup:
    """A text of the template in the language of the page; what stands in its places is escaped unless it is markup."""
    pieces = re.split(r"\{(\d)\}", say(tr(source)))
    return Markup("").join(escape(parts[int(one)] if number % 2 else one) for number, one in enumerate(pieces))


def _source(picture: Picture) -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode('ascii')}"


def _csp_digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
