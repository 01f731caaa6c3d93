"""What goes along inside the PDF, and the PDF for archives: as far as it can be checked without a validator."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace

import pikepdf
import pytest

from cases.bundle.contents import sealed
from cases.custody import seal
from cases.mapping import canonical_json
from tests.workbench.report_fixture import report
from workbench.interchange import sums
from workbench.report.attached import SEALED, TOLD, attachments, without_what_was_done
from workbench.report.choice import Choice, Section, chosen
from workbench.report.model import Attachment, Departure, Report, to_json
from workbench.report.pdf import to_pdf

pytestmark = pytest.mark.slow

DIGEST = "0" * 64
NAMES = ["G-2020-custody.jsonl", "G-2020-report.json", "G-2020-sha256.txt"]


def event(sequence: int, previous: str) -> dict[str, object]:
    """An event of a log."""
    fields: dict[str, object] = {
        "action": "note.written",
        "actor": "A. Moreau",
        "at": "2020-08-26T09:30:00.000000Z",
        "body": '{"text":"a secret\u2028of two lines"}',
        "case_id": "c",
        "subject": "n",
        "sequence": sequence,
        "previous": previous,
    }
    return {**fields, "digest": seal(fields)}


def logged() -> Report:
    """A report with a log of two events."""
    first = event(1, "0" * 64)
    events = [first, event(2, str(first["digest"]))]
    data = "".join(f"{canonical_json(one)}\n" for one in events).encode()
    log = Attachment(NAMES[0], "application/jsonl", "supplement", TOLD, data, hashlib.sha256(data).hexdigest())
    return report(custody=replace(report().custody, log=log))


def along(made: Report, *, archival: bool = False) -> dict[str, bytes]:
    """What a reader saves from the PDF."""
    with pikepdf.open(io.BytesIO(to_pdf(made, DIGEST, archival=archival))) as pdf:
        return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}


@pytest.mark.parametrize("archival", [False, True])
def test_what_goes_along_comes_out_identical(archival: bool) -> None:
    made = logged()
    files = along(made, archival=archival)
    assert sorted(files) == NAMES
    assert files == {file.name: file.data for file in attachments(made)}
    assert files["G-2020-report.json"].decode() == to_json(made)
    assert [(one.digest, one.name) for one in sums.read(files["G-2020-sha256.txt"]).sums] == [
        (item.sha256, item.name) for item in made.materials
    ]
    assert made.custody.log is not None
    assert hashlib.sha256(files["G-2020-custody.jsonl"]).hexdigest() == made.custody.log.sha256
    assert json.loads(to_json(made))["custody"]["log"]["sha256"] == made.custody.log.sha256


def test_an_archival_pdf_claims_both_standards_and_has_what_they_ask_for() -> None:
    data = to_pdf(logged(), DIGEST, archival=True)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not pdf.is_encrypted
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert len(intent.DestOutputProfile.read_bytes()) > 100
        with pdf.open_metadata() as metadata:
            claims = {name: str(metadata[name]) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}
        assert claims == {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
        told = {str(file.F): (str(file.AFRelationship), str(file.Desc)) for file in pdf.Root.AF}
        assert {name: relation for name, (relation, _) in told.items()} == {
            "G-2020-custody.jsonl": "/Supplement",
            "G-2020-report.json": "/Source",
            "G-2020-sha256.txt": "/Supplement",
        }
        assert all(description for _, description in told.values())
        types = {name: str(spec.get_file().mime_type) for name, spec in pdf.attachments.items()}
        assert types == dict(zip(NAMES, ("application/jsonl", "application/json", "text/plain"), strict=True))
        fonts = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(map(str, one.keys())) for one in fonts), "every font is inside"
        assert b"/JavaScript" not in data


def test_it_is_the_same_byte_for_byte() -> None:
    assert to_pdf(logged(), DIGEST, archival=True) == to_pdf(logged(), DIGEST, archival=True)
    assert to_pdf(logged(), DIGEST, archival=True) != to_pdf(logged(), DIGEST)


def test_nothing_of_what_is_left_out_goes_along() -> None:
    made = logged()
    without_notes = along(chosen(made, Choice(frozenset({Section.NOTES}))))
    assert sorted(without_notes) == NAMES
    assert b"secret" not in b"".join(without_notes.values())
    lines = [json.loads(line) for line in without_notes[NAMES[0]].split(b"\n") if line]
    assert [sorted(line) for line in lines] == [["content", "digest", "previous", "sequence"]] * 2
    assert lines[1]["previous"] == lines[0]["digest"]
    assert sorted(along(chosen(made, Choice(frozenset({Section.CUSTODY, Section.MATERIALS}))))) == [NAMES[1]]


def test_a_sealed_log_is_sealed_once() -> None:
    log = logged().custody.log
    assert log is not None
    once = without_what_was_done(log, "G-2020")
    assert once.description == SEALED
    assert without_what_was_done(once, "G-2020") == once
    assert json.loads(once.data.split(b"\n")[0]) == sealed(event(1, "0" * 64))


def test_exported_frames_are_listed_in_every_form() -> None:
    from tests.workbench.test_report_views import Elements
    from workbench.report.html import to_html

    left = Departure(
        "X1", "M1 a.mp4", "a-120.png", "PTS 120", "level", "2 places", "ab" * 32, "cd" * 32, "by A. Moreau"
    )
    made = report(departures=(left,))
    assert json.loads(to_json(made))["departures"][0]["pixels_sha256"] == "cd" * 32
    text = Elements(to_html(made, DIGEST)).text
    assert all(words in text for words in ("X1 · a-120.png", "ab" * 32, "cd" * 32, "2 places", "by A. Moreau"))
    assert "No export of a frame is on record." in Elements(to_html(report(), DIGEST)).text
    assert to_pdf(made, DIGEST) != to_pdf(report(), DIGEST)
    assert chosen(made, Choice(frozenset({Section.EXPORTED}))).departures == ()
