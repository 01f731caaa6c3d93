"""Annotations go to other tools and come back as they were; what others write is read; what is hostile is refused."""

from __future__ import annotations

import contextlib
import json
import re
from dataclasses import replace
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.judgement import Annotation
from tests.workbench.interchange.build import ABOUT, BASE, HOSTILE, SHA256, TIMES, any_annotation, mark
from workbench.errors import UserError
from workbench.interchange import eaf, marks, webannotation, webvtt
from workbench.interchange.annotations import READERS, WRITERS, MarkFormat
from workbench.interchange.marks import About, Mark
from workbench.interchange.times import ClipTimes

FORMATS = list(MarkFormat)


def an_annotation(**more: Any) -> Annotation:
    given: dict[str, Any] = {"start_pts": 1024, "tag": "vehicle", "author": "Ada", "text": "A blue van"}
    return Annotation("case", "clip", **(given | more))


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=40, deadline=None)
@given(marked=st.lists(any_annotation(), max_size=4))
def test_what_is_written_is_read_again_exactly(form: MarkFormat, marked: list[Annotation]) -> None:
    reading = READERS[form](WRITERS[form](marked, ABOUT), ABOUT)

    assert reading.refused == ()
    assert sorted(reading.marks, key=lambda one: one.id) == sorted(map(mark, marked), key=lambda one: one.id)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_shown_and_do_nothing(form: MarkFormat, text: str) -> None:
    data = WRITERS[form]([an_annotation(text=text, tag=text[:100], author=text[:100])], ABOUT).decode()

    assert "\u202e" not in data
    assert not any(ord(char) < 32 and char not in "\n\t" for char in data)
    assert "<script>" not in data or form is MarkFormat.WEB_ANNOTATION  # JSON shows it as a string
    if form is MarkFormat.VTT:
        assert data.count("-->") == 1
    if form is MarkFormat.EAF:
        assert len(ET.fromstring(data).findall(".//ANNOTATION")) == 1


@pytest.mark.parametrize("form", FORMATS)
def test_words_that_another_tool_changed_count(form: MarkFormat) -> None:
    data = WRITERS[form]([an_annotation(end_pts=2048)], ABOUT).decode()
    seen, exact = data.rsplit("A blue van", 1) if form is not MarkFormat.WEB_ANNOTATION else data.split("A blue van", 1)
    reading = READERS[form](f"{seen}A red van{exact}".encode(), ABOUT)

    assert [(one.text, one.start_pts, one.end_pts) for one in reading.marks] == [("A red van", 1024, 2048)]


@pytest.mark.parametrize("form", FORMATS)
def test_timestamps_of_another_file_are_not_believed(form: MarkFormat) -> None:
    other = About("two.mp4", "77ab" * 16, ClipTimes(Fraction(1, 1000), 0, 40, list(range(0, 4000, 40))))
    reading = READERS[form](WRITERS[form]([an_annotation(start_pts=1024 + 512 * 25, end_pts=None)], ABOUT), other)

    assert [(one.start_pts, one.end_pts) for one in reading.marks] == [(1000, None)]
    assert SHA256 in reading.refused[0]


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_anything_else_is_refused_in_a_sentence(form: MarkFormat, data: bytes) -> None:
    for front in (b"", b"WEBVTT\n\n", b'{"items": [', b"<ANNOTATION_DOCUMENT>"):
        with contextlib.suppress(UserError):
            assert all(isinstance(one, Mark) for one in READERS[form](front + data, ABOUT).marks)


@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, 99), length=st.integers(1, 20))
def test_times_in_milliseconds_find_their_frames(start: int, length: int) -> None:
    pts = [7 + number * 1001 for number in range(140)]
    times = ClipTimes(Fraction(1, 60000), pts[0], 1001, pts)
    last = start + length
    begin, end = (Fraction(round(one * 1000), 1000) for one in (times.begins(pts[start]), times.ends(pts[last])))

    assert (times.shown_at(begin), times.last_before(end)) == (pts[start], pts[last])


# ---- WebVTT ----------------------------------------------------------------------------------------------------------

OTHERS_VTT = """\ufeffWEBVTT - made elsewhere
Kind: captions

STYLE
::cue { color: red }

NOTE a comment

intro
00:01.000 --> 00:02.000 position:10% align:left
<v Bob>[Music] It&#39;s <i>here</i> &amp; now

00:00:02.000 --> 00:00:01.000
backwards

00:99:00.000 --> 00:99:01.000
no minutes

01:00:00.000 --> 01:00:01.000
after the end
""".replace("\n", "\r\n")


def test_cues_of_other_tools_are_read() -> None:
    reading = webvtt.read(OTHERS_VTT.encode(), ABOUT)

    assert reading.marks == (Mark(1024 + 12800, 1024 + 2 * 12800 - 512, "Music", "It's here & now"),)
    assert [sentence.split(":")[0] for sentence in reading.refused] == [
        f"The cue in line {line} was not read" for line in (13, 16, 19)
    ]


@pytest.mark.parametrize("note", ["{", "[[[[", '{"id": 5, "start_pts": 1e999}', '{"start_pts": ' + "9" * 5000 + "}"])
def test_a_note_that_is_damaged_is_passed_over(note: str) -> None:
    top = f"WEBVTT\n\nNOTE {marks.SCHEMA} {marks.ascii_json(marks.header(ABOUT))}"
    text = f"{top}\n\nNOTE {marks.SCHEMA} {note}\n\n00:01.000 --> 00:02.000\nHello\n"

    assert [one.text for one in webvtt.read(text.encode(), ABOUT).marks] == ["Hello"]


def test_a_timestamp_that_no_container_holds_is_not_believed() -> None:
    data = webvtt.write([an_annotation(start_pts=1024)], ABOUT).decode()
    far = data.replace('"start_pts":1024', f'"start_pts":{1 << 70}')

    assert far != data
    assert [one.start_pts for one in webvtt.read(far.encode(), ABOUT).marks] == [1024]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"WEBVTT\n\n\0", "NUL"),
        (b"WEBVTT\n\n\xff", "not UTF-8"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nSubRip", "no WebVTT"),
        (b"WEBVTT" + b" " * (33 << 20), "larger than"),
    ],
)
def test_a_file_that_is_none_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        webvtt.read(data, ABOUT)


@pytest.mark.parametrize("tag", ["\u202egpj", "a\u200bb", "x" * 201])
@pytest.mark.parametrize("form", [MarkFormat.EAF, MarkFormat.WEB_ANNOTATION])
def test_a_tag_that_hides_something_is_refused(form: MarkFormat, tag: str) -> None:
    data = WRITERS[form]([an_annotation(tag="vehicle")], ABOUT).decode().replace("vehicle", tag)
    reading = READERS[form](data.encode(), ABOUT)

    assert reading.marks == ()
    assert "tag" in reading.refused[0]


# ---- ELAN ------------------------------------------------------------------------------------------------------------

OTHERS_EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="Eve" DATE="2020-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><PROPERTY NAME="lastUsedAnnotationId">2</PROPERTY></HEADER>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2000"/>
<TIME_SLOT TIME_SLOT_ID="ts3"/></TIME_ORDER>
<TIER ANNOTATOR="Eve" LINGUISTIC_TYPE_REF="default-lt" TIER_ID="speech">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
<ANNOTATION_VALUE>Bonjour &amp; merci</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
<ANNOTATION_VALUE>open</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER LINGUISTIC_TYPE_REF="r" PARENT_REF="speech" TIER_ID="gloss"><ANNOTATION>
<REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>hello</ANNOTATION_VALUE></REF_ANNOTATION>
</ANNOTATION></TIER></ANNOTATION_DOCUMENT>"""


def test_documents_of_elan_are_read() -> None:
    reading = eaf.read(OTHERS_EAF.encode(), ABOUT)

    assert reading.marks == (Mark(1024 + 12800, 1024 + 2 * 12800 - 512, "speech", "Bonjour & merci", author="Eve"),)
    assert len(reading.refused) == 2


def test_overlapping_marks_of_a_tag_take_further_tiers() -> None:
    marked = [an_annotation(end_pts=4096), an_annotation(start_pts=2048), an_annotation(start_pts=9216)]
    marked.append(an_annotation(tag="vehicle (2)"))
    document = ET.fromstring(eaf.write(marked, ABOUT))
    tiers = {tier.get("TIER_ID"): len(tier) for tier in document.iterfind("TIER")}

    assert tiers == {"vehicle": 2, "vehicle (3)": 1, "vehicle (2)": 1}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><ANNOTATION_DOCUMENT>&a;</ANNOTATION_DOCUMENT>', "document type"),
        ('<?xml version="1.0"?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "document type"),
        ("<a>" * 60 + "</a>" * 60, "deeper"),
        ("<a>&b;</a>", "damaged"),
        ("<a>", "damaged"),
        ("<html/>", "no ELAN"),
        ('<ANNOTATION_DOCUMENT><HEADER TIME_UNITS="NTSC-frames"/></ANNOTATION_DOCUMENT>', "other units"),
    ],
)
def test_xml_that_is_no_elan_document_is_refused(document: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        eaf.read(document.encode(), ABOUT)


def test_a_flood_of_elements_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eaf, "MOST_ELEMENTS", 100)
    with pytest.raises(UserError, match="more elements"):
        eaf.read(b"<a>" + b"<b/>" * 101 + b"</a>", ABOUT)


# ---- Web Annotation --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://a.example/v.mp4#t=1,2&xywh=percent:10,20,30,40", (13824, 26112, {"box": [0.1, 0.2, 0.3, 0.4]})),
        ("v.mp4#t=npt:0:00:01.0,0:00:02", (13824, 26112, {})),
        ({"source": "v.mp4", "selector": {"type": "FragmentSelector", "value": "t=3"}}, (39424, 51712, {})),
        ({"id": "v.mp4#t=,1&xywh=128,72,640,360"}, (1024, 13312, {"box": [0.1, 0.1, 0.5, 0.5]})),
        (
            [{"selector": [{"type": "SvgSelector"}, {"type": "FragmentSelector", "value": "t=1,1.01"}]}],
            (13824, None, {}),
        ),
    ],
)
def test_annotations_of_other_tools_are_read(target: Any, expected: tuple[int, int | None, Any]) -> None:
    item = {
        "type": "Annotation",
        "creator": "Eve",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": "text"}, {"value": "Rue"}, "and more"],
        "target": target,
    }
    (one,) = webannotation.read(json.dumps({"first": {"items": [item]}}).encode(), ABOUT).marks

    assert (one.start_pts, one.end_pts, json.loads(one.region)) == expected
    assert (one.tag, one.text, one.author) == ("text", "Rue\nand more", "Eve")


@pytest.mark.parametrize(
    "target",
    [
        None,
        "v.mp4",
        "v.mp4#t=",
        "v.mp4#t=-1,2",
        "v.mp4#t=2,1",
        "v.mp4#t=1e9,2e9",
        "v.mp4#t=smpte:00:00:01,00:00:02",
        "v.mp4#t=9,10",
        "v.mp4#t=1,2&xywh=percent:100,0,10,10",
        "v.mp4#t=" + "9" * 5000,
        {"selector": {"type": "FragmentSelector", "value": 5}},
    ],
)
def test_a_target_that_names_no_place_is_refused(target: Any) -> None:
    reading = webannotation.read(json.dumps([{"body": "x", "target": target}]).encode(), ABOUT)

    assert reading.marks == ()
    assert reading.refused[0].startswith("Annotation 1 was not read: ")


@pytest.mark.parametrize("data", [b"[" * 100_000, b"{}", b'"x"', b"{", b"[1" + b"," * 5])
def test_json_that_is_no_annotation_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"Web Annotation"):
        webannotation.read(data, ABOUT)


def test_a_box_that_another_tool_moved_counts() -> None:
    one = an_annotation(region='{"polygon":[[0.1,0.1],[0.5,0.1],[0.5,0.5]]}')
    data = webannotation.write([one], ABOUT).decode()
    assert "xywh=percent:10,10,40,40" in data

    (same,) = webannotation.read(data.encode(), ABOUT).marks
    (moved,) = webannotation.read(data.replace("percent:10,10", "percent:20,20").encode(), ABOUT).marks
    assert same.region == one.region
    assert json.loads(moved.region) == {"box": [0.2, 0.2, 0.4, 0.4]}


@pytest.mark.parametrize("form", [MarkFormat.VTT, MarkFormat.WEB_ANNOTATION])
@pytest.mark.parametrize(
    "region",
    [
        *(
            '{"box":[NaN,0,1,1]}',
            '{"box":[1e999,0,1,1]}',
            '{"box":5}',
            '{"box":[0,0]}',
            '{"track":[[]]}',
            '{"line":[]}',
        ),
        *('{"box":[%s,0,1,1]}' % ("9" * 400), '{"polygon":["ab","cd","ef"]}', '{"\\ud800":1}', '{"box":null}'),
        '{"box":%s}' % ("[" * 500 + "]" * 500),
    ],
)
def test_a_region_that_cannot_be_drawn_is_refused(form: MarkFormat, region: str) -> None:
    data = WRITERS[form]([an_annotation()], ABOUT).decode()
    bad = re.sub(r'"region": ?\{\}', lambda _: f'"region":{region}', data)
    assert bad != data
    reading = READERS[form](bad.encode(), ABOUT)

    assert reading.marks == ()
    assert "region" in reading.refused[0]


def test_many_refusals_are_counted() -> None:
    reading = webannotation.read(json.dumps([5] * 30).encode(), ABOUT)

    assert len(reading.refused) == marks.MOST_REFUSED + 1
    assert "10 more" in reading.refused[-1]


def test_without_the_frames_times_are_placed_by_the_declared_rate() -> None:
    declared = replace(ABOUT, times=ClipTimes(BASE, TIMES.start, TIMES.frame))
    (one,) = webvtt.read(b"WEBVTT\n\n00:01.000 --> 00:02.000\nx\n", declared).marks

    assert (one.start_pts, one.end_pts) == (1024 + 12800, 1024 + 2 * 12800 - 512)
