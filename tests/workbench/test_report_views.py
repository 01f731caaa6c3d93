"""One report in its three forms: what they say, what they must not do, and that they are the same every time."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from tests.workbench.report_fixture import material, relation, report, signature, stamp, witnessed
from workbench.report.html import to_html
from workbench.report.model import Remark, Report, pictures, to_json
from workbench.report.pdf import to_pdf

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(1)">',
    "{{ report }} {% raw %} #panic() $x$ *bold* _it_ @ref <label> // /* ` ``` \\ #sys.inputs",
    "=cmd|'/c calc'!A1",
    "clip\u202egpj.exe \x00 \x07 \ud800 \ufffe \u2066",
    "unbroken" * 400,
    "😀 👩‍👩‍👧 日本語 مرحبا שלום ไทย नमस्ते",
    "javascript:alert(1)",
    "line\nline\r\n\n\nline",
)
"""What a hostile or careless author may put into any field."""


def digest_of(made: Report) -> str:
    return hashlib.sha256(to_json(made).encode()).hexdigest()


def page_of(made: Report) -> str:
    return to_html(made, digest_of(made))


class Elements(HTMLParser):
    """Every element with its attributes, and the text outside style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._style = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._style = tag == "style"
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._style = self._style and tag != "style"

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def hostile_report() -> Report:
    """The report with every text of its records replaced by something hostile, each kind somewhere."""
    made = report()
    count = 0

    def poison(value: object) -> object:
        nonlocal count
        if isinstance(value, str):
            count += 1
            return HOSTILE[count % len(HOSTILE)]
        if isinstance(value, tuple):
            return tuple(poison(item) for item in value)
        if hasattr(value, "__dataclass_fields__") and type(value).__name__ != "Picture":
            kept = {"sha256", "sha1", "md5", "packets_sha256", "digest", "record_digest"}
            names = [name for name in value.__dataclass_fields__ if name not in kept]
            return replace(value, **{name: poison(getattr(value, name)) for name in names})  # type: ignore[type-var]
        return value

    poisoned = poison(made)
    assert isinstance(poisoned, Report)
    return replace(poisoned, language=made.language)


def test_the_page_holds_what_the_record_says() -> None:
    text = Elements(page_of(report())).text
    for words in (
        "Armed men filmed in the Mistral district of Grenoble",
        "Ask the broadcaster for its file.",
        "not possible to authenticate",
        "Filmed in another town.",
        "3f9a" * 16,
        "codes differ in 12 of 256 bits",
        "No verdict is on record for M2 courtyard-broadcast.mp4.",
        "No sound was compared.",
        "Common edits: 2 of 2 copies found.",
        "9:16 with black bars",
        "Source: none given",
    ):
        assert words in text


def test_each_verdict_on_each_axis_is_followed_by_who_says_so() -> None:
    page = page_of(report())
    rows = re.findall(r'<tr class="(ours|theirs)">(.*?)</tr>', page, re.DOTALL)
    assert [side for side, _ in rows] == ["theirs", "ours"]
    for side, row in rows:
        cells = re.findall(r"<td.*?</td>", row, re.DOTALL)
        assert len(cells) == 2
        for cell in cells:
            assert ("by us" in cell) == (side == "ours")
            assert ("by a third party: the police" in cell) == (side == "theirs")


def test_signatures_stamps_and_absent_originals_are_told_on_the_page() -> None:
    text = Elements(page_of(report())).text
    for words in (
        "Signatures by one key",
        "Check, time and head digest 48Holds: checked for this report.",
        "3f9a" * 4,
        "Confirmed: see here.",
        "Pending: see here.",
        "https://tsa.example/tsr",
        "Left out here: 2 signatures over earlier events.",
        "The chain alone does not stop whoever owns the database.",
        "No confirmed time stamp covers event 48.",
    ):
        assert words in text
    wrong = witnessed(signatures=(signature(holds=False),), stamps=(stamp("does not fit"),), damage=("Damaged.",))
    materials = (replace(material(1), stored="", elsewhere="Not held."), replace(material(2), missing="GONE."))
    page = page_of(report(materials=materials, custody=replace(report().custody, witnessed=wrong)))
    loud = re.findall(r'class="problem">(?:<bdi class="said">)?([^<]*)', page)
    assert loud == ["GONE.", "Damaged.", "The signed head 48 was altered.", "Does not fit: see here."]
    assert "Not held." in page


def test_contradicting_claims_stand_side_by_side() -> None:
    page = page_of(report())
    sides = page[page.index('<div class="sides">') :]
    supports, contradicts = re.findall(r'<div class="stance">(.*?)</div>', sides, re.DOTALL)[:2]
    assert "Filmed in the Mistral district." in supports
    assert "Filmed in another town." in contradicts


def test_stand_ins_are_marked_large_and_at_each_place() -> None:
    page = page_of(report())
    assert "<strong>Stand-in footage.</strong> M1 courtyard-social.mp4, M2 courtyard-broadcast.mp4" in page
    assert page.count('<span class="stand-in">') == 2 + 2 + 2, "materials, both sides of the match, exhibits"
    assert "Stand-in" not in page_of(report(stand_ins=(), materials=(material(1),), relations=()))


def test_a_content_warning_is_there_when_there_is_one() -> None:
    assert "Before you look." in page_of(report(warning="Some pictures are blurred."))
    assert "Before you look." not in page_of(report())


def test_an_empty_case_says_why_each_section_is_empty() -> None:
    empty: tuple[()] = ()
    made = report(
        stand_ins=empty, answers=empty, unanswered=empty, former=empty, materials=empty, relations=empty,
        sightings=empty, claims=empty, judged=empty, checks=empty, remarks=empty, summary="", question="", analysts="",
    )  # fmt: skip
    text = Elements(page_of(made)).text
    for words in (
        "No verdict has been entered for this case",
        "No clip has been taken in",
        "No appearance is on record",
        "No claim is on record",
        "No finding is on record",
        "No note is on record",
        "No question has been put on record",
    ):
        assert words in text
    assert to_pdf(made, digest_of(made)).startswith(b"%PDF")


def test_the_page_needs_nothing_outside_itself() -> None:
    page = page_of(report())
    elements = Elements(page).elements
    assert not {"script", "link", "iframe", "object", "embed", "base", "form"} & {tag for tag, _ in elements}
    for tag, attributes in elements:
        for name in ("src", "href", "srcset", "data", "action", "background"):
            if name in attributes:
                value = attributes[name] or ""
                inside = ("data:image/jpeg;base64,", "data:image/svg+xml;base64,", "data:application/json;base64,", "#")
                assert value.startswith(inside), (tag, value[:50])
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_admits_the_page_s_own_style_and_nothing_else() -> None:
    page = page_of(report())
    policy = html.unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0])
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = re.findall(r"style-src 'sha256-([^']*)'", policy)[0]
    assert base64.b64decode(digest) == hashlib.sha256(style.encode()).digest()
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_hostile_text_is_shown_as_what_it_is() -> None:
    made = hostile_report()
    page = page_of(made)
    parsed = Elements(page)
    assert "script" not in {tag for tag, _ in parsed.elements}
    assert "<script>alert(1)</script>" in parsed.text, "shown, not run and not dropped"
    assert "clip⟨U+202E⟩gpj.exe ⟨U+0000⟩" in parsed.text
    assert not [name for _, attributes in parsed.elements for name in attributes if name.startswith("on")]
    assert "\x00" not in page
    assert "\u202e" not in page
    page.encode("utf-8")


def test_hostile_text_does_not_stop_the_pages() -> None:
    made = hostile_report()
    data = to_pdf(made, digest_of(made))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) >= 3


def test_the_json_keeps_the_text_as_entered_and_is_plain_ascii() -> None:
    made = report(remarks=(Remark("The case", HOSTILE[3], "by A"),))
    text = to_json(made)
    text.encode("ascii")
    assert json.loads(text)["remarks"][0]["text"] == HOSTILE[3]
    assert json.loads(text)["schema"] == "workbench.report/1"


def test_the_json_names_every_picture_by_its_digest() -> None:
    made = report()
    text = to_json(made)
    assert len(pictures(made)) == 9 + 8 + 1
    for picture in pictures(made):
        assert hashlib.sha256(picture.data).hexdigest() == picture.sha256
        assert picture.sha256 in text


def test_the_pages_are_tagged_titled_and_numbered(tmp_path: Path) -> None:
    data = to_pdf(report(), digest_of(report()))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "en"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert "Armed men filmed" in str(metadata["dc:title"])
            assert str(metadata["xmp:CreateDate"]).startswith("2026-11-20")
        assert 4 <= len(pdf.pages) <= 8
        assert pdf.pages[0].Resources.Font


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_text_extracts_from_the_pages_whole(tmp_path: Path) -> None:
    made = report()
    place = tmp_path / "report.pdf"
    place.write_bytes(to_pdf(made, digest_of(made)))
    text = subprocess.run(["pdftotext", place, "-"], check=True, capture_output=True, text=True).stdout
    assert "3f9a" * 16 in text, "a digest is one line that can be copied, without invisible characters"
    assert digest_of(made) in text
    assert "\u200b" not in text
    order = [text.index(words) for words in ("Short answer", "Ask the broadcaster", "No sound was compared")]
    assert order == sorted(order)
    assert "by a third party: the police" in text
    assert "Common edits: 2 of 2 copies found." in text
    assert "9:16 with black bars" in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_a_script_that_cannot_be_set_is_said(tmp_path: Path) -> None:
    made = report(remarks=(Remark("The case", "Smile 😀 \U00012000 there", "by A"),))
    place = tmp_path / "report.pdf"
    place.write_bytes(to_pdf(made, digest_of(made)))
    text = subprocess.run(["pdftotext", place, "-"], check=True, capture_output=True, text=True).stdout
    assert "⟨U+12000⟩" in text
    assert "written as code points or counted in these pages" in " ".join(text.split())
    assert "Cuneiform" in text


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = report(), report()
    assert to_json(first) == to_json(second)
    assert page_of(first) == page_of(second)
    assert to_pdf(first, "0" * 64) == to_pdf(second, "0" * 64)


def test_the_drawing_holds_numbers_and_shapes_only() -> None:
    drawing = relation().drawing
    assert drawing is not None
    svg = drawing.data.decode("ascii")
    assert set(re.findall(r"<(\w+)", svg)) == {"svg", "rect", "path"}
    assert svg.count('fill="#0072b2"') == 3, "both bars of the first stretch and what joins them"
    assert 'x="55.6" y="14" width="277.8"' in svg, "1 s to 6 s of a drawing 18 s wide"
