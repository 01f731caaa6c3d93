"""Hostile text in every field of every record, and what each form of the report makes of it: shown, nothing else."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import uuid4

import pikepdf
import pytest

from cases.errors import InvalidError
from cases.kinds import Record
from cases.records import AssessedBy, Assessment, Case, Claim, Clip, Note
from cases.store import CaseStore
from cases.workspace import Workspace
from tests.cases.build import ADA, one_of_each
from tests.workbench.report_fixture import claim, material, report
from tests.workbench.test_report_views import Elements
from workbench.frame_export import EXPORTED
from workbench.media.client import MediaWorker
from workbench.report.collect import collect
from workbench.report.html import to_html
from workbench.report.model import Question, Remark, Report, to_json
from workbench.report.pdf import to_pdf
from workbench.report.text import visible

pytestmark = pytest.mark.slow

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror="alert(1)">',
    "</style></title><!-- & &lt;",
    "{{ report }} {% raw %}",
    '#panic() #sys.inputs $x$ *b* _i_ @ref <label> // /* ` ``` \\ \\u{41} #image("/etc/passwd")',
    "=cmd|'/c calc'!A1",
    "{0} {1!r} %s",
    "a\u202eb\u2066c\u200b\x07\x1b[31m",
)
"""Each stands in every field."""
EMOJI = "😀 👩‍👩‍👧 日本語 مرحبا שלום ไทย नमस्ते \U00012000"
"""As well, but how a PDF writes them depends on the fonts of the system."""

PAGE = 595.0
"""Points that a page is wide."""
HIGH = 842.0
"""Points that a page is high."""

NOT_SHOWN = {
    **dict.fromkeys(("Case.reference", "Clip.stored", "Clip.facts", "Clip.duration", "Match.comparison"), "checked"),
    **dict.fromkeys(("Clip.sha256", "Clip.sha1", "Clip.md5", "Clip.packets_sha256"), "hexadecimal"),
    **dict.fromkeys(("Bearing.evidence_kind", "Annotation.region"), "checked"),
    **dict.fromkeys(("Withdrawal.record_kind", "Coordinates.record_kind", "Restriction.record_kind"), "checked"),
    "Restriction.part": "checked",
    "Restriction.salt": "hexadecimal",
}
"""Fields that hold no free text, by why: whoever adds a field either shows it in the report or says here why not."""

UNSAID = {
    f"{kind}.author": "the custody log, which goes along, says who entered it"
    for kind in ("Attribution", "Bearing", "Clock", "Coordinates", "Derivation", "Hypothesis")
}
"""Free text that the pages of a report do not tell, and why."""


def payload(field: str) -> str:
    """What is entered into a field: its own name, every attack, and letters of many scripts."""
    return f"[{field}] {' '.join(ATTACKS)} {EMOJI} [/{field}]"


class Poisoner:
    """Hands records on to the store with every free text replaced; remembers which fields those were."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self.fields: set[str] = set()

    def add(self, record: Record, *, by: str) -> Record:
        """As the store's; a verdict is a third party's, since ours names nobody."""
        if isinstance(record, Assessment):
            record = replace(record, assessed_by=AssessedBy.THIRD_PARTY)
        poisoned: Record = self._store.add(self.poisoned(record), by=payload("Event.actor"))
        return poisoned

    def poisoned(self, record: Any, prefix: str = "") -> Any:
        """``record`` with hostile text."""
        name, changes = prefix or type(record).__name__, {}
        for field in dataclasses.fields(record):
            place, value = f"{name}.{field.name}", getattr(record, field.name)
            if dataclasses.is_dataclass(value):
                changes[field.name] = self.poisoned(value, place)
            elif isinstance(value, tuple) and value and isinstance(value[0], str):
                changes[field.name] = (self._poison(place),)
            elif self._is_free(place, field.name, value):
                changes[field.name] = self._poison(place)
        return replace(record, **changes)

    def _poison(self, place: str) -> str:
        self.fields.add(place)
        return payload(place)

    @staticmethod
    def _is_free(place: str, name: str, value: object) -> bool:
        known = name in {"id", "zone", "supersedes", "clip_a", "clip_b", "parent_clip", "parent_appearance"}
        return (
            isinstance(value, str)
            and not isinstance(value, Enum)
            and not known
            and not name.endswith("_id")
            and place not in NOT_SHOWN
        )


@dataclasses.dataclass
class Poisoned:
    """A report on records in which every free text is hostile, in its forms."""

    fields: set[str]
    report: Report
    json: str
    page: str
    pdf: bytes


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Poisoned:
    root = tmp_path_factory.mktemp("hostile") / "workspace"
    with Workspace.create(root, name=payload("Workspace.name"), by=payload("Event.actor")) as made:
        store = Poisoner(made.store)
        one_of_each(store)  # type: ignore[arg-type]  # all that it uses
        (case,) = made.store.find(Case)
        (withdrawn,) = made.store.find(Claim)
        store.add(replace(withdrawn, id=str(uuid4())), by=ADA)  # one that stands
        clip = made.store.find(Clip)[0]
        body = {name: payload(f"export.{name}") for name in ("name", "steps", "pts", "time_base", "sha256", "pixels")}
        made.store.record_event(EXPORTED, case_id=case.id, subject=clip.id, body=body, by=payload("Event.actor"))
        store.fields |= {f"export.{name}" for name in body}
        with MediaWorker() as worker:
            found = collect(made, case, worker)
    data = to_json(found)
    digest = hashlib.sha256(data.encode()).hexdigest()
    return Poisoned(store.fields | {"Event.actor"}, found, data, to_html(found, digest), to_pdf(found, digest))


def strings(value: object) -> Iterator[str]:
    """Every text of a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from (name, *strings(item))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def squeezed(text: str) -> str:
    """Without white space: where lines break is the page's business."""
    return "".join(text.split())


def test_every_field_is_told_as_it_was_entered_or_named_here(poisoned: Poisoned) -> None:
    texts = list(strings(json.loads(poisoned.json)))
    missing = {field for field in poisoned.fields if not any(payload(field) in text for text in texts)}
    assert missing <= set(UNSAID)
    assert len(poisoned.fields) > 40


def test_the_page_shows_every_field_and_runs_nothing(poisoned: Poisoned) -> None:
    parsed = Elements(poisoned.page)
    shown = squeezed(parsed.text)
    for field in poisoned.fields - set(UNSAID):
        assert squeezed(visible(payload(field))) in shown, field
    assert not {"script", "iframe", "object", "link", "form", "label"} & {tag for tag, _ in parsed.elements}
    for tag, attributes in parsed.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert tag != "img" or (attributes["src"] or "").startswith("data:image/")
    assert not set(poisoned.page) & set("\x00\x07\x1b\u202e\u2066\u200b")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_the_pages_show_every_field_and_link_to_nothing(poisoned: Poisoned, tmp_path: Path) -> None:
    place = tmp_path / "report.pdf"
    place.write_bytes(poisoned.pdf)
    text = subprocess.run(["pdftotext", "-raw", place, "-"], check=True, capture_output=True).stdout.decode()
    shown = squeezed(text)
    unshown = {
        field for field in poisoned.fields - set(UNSAID) if squeezed(f"[{field}]{visible(ATTACKS[0])}") not in shown
    }
    assert unshown == set()
    with pikepdf.open(io.BytesIO(poisoned.pdf)) as pdf:
        names = {str(key) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) for key in each}
        kinds = {str(each.get("/S", "")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary)}
    assert not {"/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/URI"} & (names | kinds)


def test_text_that_no_record_can_hold_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "workspace", name="A desk", by="Ada") as made:
        case = made.store.add(Case("G-1", "A title", "A question?"), by="Ada")
        for text in ("a\x00b", "a\ud800b"):
            with pytest.raises(InvalidError, match=r"^.+\.$"):
                made.store.add(Note(case.id, text, "Ada"), by="Ada")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_a_line_of_100_kb_is_whole_in_every_form_and_inside_the_pages(tmp_path: Path) -> None:
    long, name = "x" * 100_000, "w" * 3000
    made = report(title=name, remarks=(Remark("The case", long, "by A"),), materials=(replace(material(1), name=name),))
    assert long in to_json(made)
    assert long in Elements(to_html(made, "0" * 64)).text
    place = tmp_path / "report.pdf"
    place.write_bytes(to_pdf(made, "0" * 64))
    boxes = subprocess.run(["pdftotext", "-bbox", place, "-"], check=True, capture_output=True, text=True).stdout
    words = re.findall(r'xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)', boxes)
    assert sum(text.count("x") for _, _, text in words) >= len(long)
    assert sum(text.count("w") for _, _, text in words) >= 3 * len(name), "the title, the material, its keyframes"
    assert all(float(left) > 0 and float(right) < PAGE for left, right, text in words if set(text) & set("xw"))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_many_short_lines_go_on_to_the_next_page(tmp_path: Path) -> None:
    lines = [f"q{number}" for number in range(70)]
    text, some = "\n".join(lines), "\n".join(lines[:30])
    check = replace(
        report().checks[0], result=some, evidence=some, limits=some, otherwise=some, confidence=some, clip=some
    )
    said = replace(claim("Who says", "A witness"), source=text)
    question = Question("What", (replace(said, text=text),), (said,), ())
    made = report(checks=(check, replace(check, evidence=text)), claims=(question,))
    place = tmp_path / "report.pdf"
    place.write_bytes(to_pdf(made, "0" * 64))
    boxes = subprocess.run(["pdftotext", "-bbox", place, "-"], check=True, capture_output=True, text=True).stdout
    words = re.findall(r'yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">q\d+<', boxes)
    assert len(words) == 4 * 70 + 11 * 30
    assert all(float(top) > 0 and float(bottom) < HIGH for top, bottom in words)
