"""What is taken out of a report file that anybody may have made, and what is refused."""

from __future__ import annotations

import base64
import dataclasses
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from tests.workbench.report_fixture import report
from workbench.errors import UserError
from workbench.replay import reading
from workbench.replay.outputs import Kind, of_comparison
from workbench.replay.reading import is_report, read_report
from workbench.replay.record import remaining
from workbench.replay.shown import Shown, unaccounted
from workbench.report.model import Step, to_json

STEP = Step("file", "M1", ("3f9a" * 16,), "{}", (), "00" * 32)
DATA = to_json(report(steps=(STEP,))).encode()


def saved(folder: Path, content: bytes, name: str = "report.json") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def altered(**changes: Any) -> bytes:
    """The data with other top-level values."""
    return json.dumps({**json.loads(DATA), **changes}).encode()


def page(*data: bytes) -> bytes:
    links = (
        b'<a id="report-data" download="x" href="data:application/json;base64,%s">' % base64.b64encode(d) for d in data
    )
    return b"<!DOCTYPE html><html>" + b"".join(links)


def pdf(*streams: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"".join(
        b"1 0 obj\n<<\n  /Type /EmbeddedFile\n  /Filter /FlateDecode\n>>\nstream\n" + one + b"\nendstream\n"
        for one in streams
    )


@pytest.mark.parametrize(
    ("form", "content"),
    [("json", DATA), ("html", page(DATA)), ("pdf", pdf(zlib.compress(b"other"), zlib.compress(DATA)))],
)
def test_the_same_data_is_read_from_every_form(tmp_path: Path, form: str, content: bytes) -> None:
    path = saved(tmp_path, content)
    assert is_report(path)
    found = read_report(path)
    assert (found.form, found.told.reference, found.told.steps) == (form, "G-2020", (STEP,))
    assert found.data_sha256 == read_report(saved(tmp_path, DATA)).data_sha256


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    later = altered(novelty={"a": [1]}, materials=[{**json.loads(DATA)["materials"][0], "novelty": 1}])
    assert read_report(saved(tmp_path, later)).told.materials[0].number == "M1"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        DATA[:-20],
        DATA.replace(b"G-2020", b"\xff\xfe"),
        altered(schema="workbench.report/99"),
        altered(schema=["workbench.report/1"]),
        altered(steps=5),
        altered(steps=[5]),
        altered(steps=[{**vars(STEP), "inputs": "3f9a"}]),
        altered(steps=[{**vars(STEP), "output": None}]),
        altered(materials={"0": {}}),
        altered(materials=[[]]),
        altered(relations=[{"number": "R1"}]),
        altered(custody=None),
        altered(record_sequence=1.5),
        altered(record_sequence=True),
        DATA.replace(b'"record_sequence": 48', b'"record_sequence": ' + b"9" * 5000),
        page(),
        page(DATA, DATA),
        page(b"{}"),
        b'<!DOCTYPE html><a id="report-data" href="data:application/json;base64,AAA">',
        pdf(),
        pdf(b"no zlib"),
        pdf(zlib.compress(DATA)[:-9]),
        pdf(zlib.compress(DATA), zlib.compress(altered(title="Another"))),
        b"%PDF-1.7\n/Type /EmbeddedFile",
        b"%PDF-1.7\n" + b"/Type /EmbeddedFile stream\n" * 200_000,
    ],
)
def test_what_is_no_report_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError, match=r"hecked\."):
        read_report(saved(tmp_path, content))


def test_more_than_any_report_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_DATA", 2 * len(DATA))
    bomb = DATA[:-2] + b" " * (4 * len(DATA)) + b"}"
    for content in (bomb, page(bomb), pdf(zlib.compress(bomb, 9))):
        with pytest.raises(UserError, match=r"hecked\."):
            read_report(saved(tmp_path, content))
    monkeypatch.setattr(reading, "MOST_STEPS", 1)
    with pytest.raises(UserError, match="nothing was checked"):
        read_report(saved(tmp_path, altered(steps=[vars(STEP)] * 2)))
    monkeypatch.setattr(reading, "MOST_BYTES", len(DATA) - 1)
    with pytest.raises(UserError, match="larger than any report"):
        read_report(saved(tmp_path, DATA))


def test_other_files_are_no_reports(tmp_path: Path) -> None:
    for content in (b"", b"3f9a  one.mp4\n", b"[1]", b"PK\x03\x04"):
        assert not is_report(saved(tmp_path, content))
    assert not is_report(tmp_path / "none")


def test_what_a_report_shows_without_a_step_is_named(tmp_path: Path) -> None:
    told = read_report(saved(tmp_path, DATA)).told
    named = {(kind, about) for kind, about, _ in unaccounted(told)}
    assert {("event", "custody"), ("packets", "M1"), ("file", "M2"), ("comparison", "R1")} <= named
    assert ("picture", "m1-1.jpg") in named
    assert ("picture", "r1-1-a.jpg") in named
    assert ("file", "M1") not in named


@pytest.mark.parametrize(
    "step",
    [
        Step("file", "M1", ("3f9a" * 16,), "{}", (), "00" * 32),
        Step("file", "M9", ("3f9a" * 16,), "{}", (), "00" * 32),
        Step("packets", "M1", ("77ab" * 16,), "{}", (), "c21e" * 16),
        Step("picture", "m1-1.jpg", ("3f9a" * 16,), '{"pts":12800}', (), "00" * 32),
        Step("frame", "m1-1.jpg", ("3f9a" * 16,), '{"pts":12801}', (), "00" * 32),
        Step("frame", "m1-1.jpg", ("77ab" * 16,), '{"pts":12800}', (), "00" * 32),
        Step("frame", "none.jpg", ("3f9a" * 16,), '{"pts":12800}', (), "00" * 32),
        Step("comparison", "R1", ("77ab" * 16, "3f9a" * 16), "{}", (), "00" * 32),
        Step("drawing", "r1.svg", (), "{}", (), "00" * 32),
        Step("event", "custody", (), '{"sequence":47}', (), "ab12" * 16),
        Step("signature", "custody", (), '{"sequence":48,"public_key":"AAAA"}', (), "ab12" * 16),
        Step("event", "custody", (), "[" * 100_000, (), "ab12" * 16),
    ],
)
def test_a_step_that_is_not_what_the_report_shows_is_noticed(tmp_path: Path, step: Step) -> None:
    told = read_report(saved(tmp_path, DATA)).told
    assert not Shown(told).agrees(step)
    assert Shown(told).name(step)


def test_a_step_that_is_what_the_report_shows_is_good(tmp_path: Path) -> None:
    shown = Shown(read_report(saved(tmp_path, DATA)).told)
    frame = Step("frame", "m1-1.jpg", ("3f9a" * 16,), '{"pts":12800}', (), "00" * 32)
    assert shown.agrees(frame)
    assert shown.name(frame) == "M1.1: the frame as decoded, PTS 12800"
    assert shown.agrees(Step("comparison", "R1", ("3f9a" * 16, "77ab" * 16), "{}", (), "00" * 32))
    assert shown.agrees(Step("event", "custody", (), '{"sequence":48}', (), "ab12" * 16))
    assert shown.agrees(Step("no such", "M1", (), "{}", (), "")), "what is not known is for the replay to say"


def test_steps_go_with_what_they_are_about() -> None:
    whole = report()
    steps = (
        Step("event", "custody", (), "{}", (), whole.record_digest),
        Step("signature", "custody", (), "{}", (), "ab12" * 16),
        Step("signature", "custody", (), "{}", (), "cd34" * 16),
        STEP,
        Step("file", "M2", ("ee" * 32,), "{}", (), ""),
        Step("picture", "m1-1.jpg", STEP.inputs, "{}", (), ""),
        Step("picture", "gone.jpg", STEP.inputs, "{}", (), ""),
        Step("comparison", "R1", ("3f9a" * 16, "77ab" * 16), "{}", (), ""),
    )
    kept = remaining(dataclasses.replace(whole, steps=steps)).steps
    assert kept == (*steps[:2], STEP, steps[5], steps[7])
    without = remaining(dataclasses.replace(whole, steps=steps, relations=(), materials=whole.materials[1:])).steps
    assert [step.kind for step in without] == ["event", "signature"]


def test_a_comparison_is_the_same_whatever_its_words_and_last_digits() -> None:
    segment = {
        "a": [1.0, 3.00001],
        "b": [0.0, 2.0],
        "speed": 1,
        "score": 0.93,
        "explanation": "Found.",
        "mirrored": True,
    }
    one = {"identity": "shared-stretch", "segments": [segment], "sound": [], "searched": {"depth": "index"}}
    other = {
        "identity": "shared-stretch",
        "segments": [{**segment, "a": [1, 3], "b": [-0.0, 2.0], "speed": 1.0, "explanation": ""}],
    }
    assert of_comparison(one) == of_comparison(other)
    for change in ({"score": 0.94}, {"mirrored": False}, {"a": [1.0, 3.1]}):
        assert of_comparison({**one, "segments": [{**segment, **change}]}) != of_comparison(one)
    assert of_comparison({**one, "identity": "same-footage"}) != of_comparison(one)


def test_every_kind_of_step_has_a_name(tmp_path: Path) -> None:
    shown = Shown(read_report(saved(tmp_path, DATA)).told)
    names = {shown.name(Step(kind.value, "M1", (), "{}", (), "")) for kind in Kind}
    assert len(names) == len(Kind)
