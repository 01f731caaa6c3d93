"""What a clip itself tells of when: each tag and name that tells a time is proposed, as wide as it is uncertain."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.judgement import ClockKind, Moment
from cases.records import Clip
from cases.validate import check_record
from tests.cases.build import a_case, a_clip
from workbench.clock_names import named_time
from workbench.clock_proposals import MOST, Proposal, proposals
from workbench.media.messages import clean_tags, to_plain
from workbench.media.model import MediaFacts, MediaKind, VideoStream

CLIP = a_clip(a_case("T-1"), "one")
HOUR = timedelta(hours=1)


def _clip(tags: dict[str, str], name: str = "clip.mp4", stream: dict[str, str] | None = None) -> Clip:
    video = VideoStream(
        *(0, "h264", None, None, 64, 48, 64, 48, 0, Fraction(1), Fraction(1, 25), 0, None, None, None, ""),
        clean_tags(stream or {}),
    )
    facts = MediaFacts(
        *(MediaKind.VIDEO, "mov", 9, None, False, (video,), (), None, clean_tags(tags), "a reader", ()),
    )
    return replace(CLIP, name=name, facts=json.dumps(to_plain(facts)))


def _only(tags: dict[str, str], **more: Any) -> Proposal:
    (found,) = proposals(_clip(tags, **more))
    return found


def _at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # parts of a date


@pytest.mark.parametrize(
    ("tags", "source", "earliest", "latest", "moment"),
    [
        (
            {"creation_time": "2018-12-04T10:11:12.000000Z"},
            "creation_time",
            _at(2018, 12, 4, 10, 11, 12),
            _at(2018, 12, 4, 10, 11, 12),
            Moment.EDITED,
        ),
        (
            {"com.apple.quicktime.creationdate": "2024-01-02T15:30:00+0100"},
            "com.apple.quicktime.creationdate",
            _at(2024, 1, 2, 14, 30),
            _at(2024, 1, 2, 14, 30),
            Moment.FILMED,
        ),
        (
            {"date": "2018"},
            "date",
            _at(2018, 1, 1) - 14 * HOUR,
            _at(2018, 12, 31, 23, 59, 59) + 12 * HOUR,
            Moment.EDITED,
        ),
        (
            {"date": "20181204"},
            "date",
            _at(2018, 12, 4) - 14 * HOUR,
            _at(2018, 12, 4, 23, 59, 59) + 12 * HOUR,
            Moment.EDITED,
        ),
        (
            {"EXIF DateTimeOriginal": "2024:01:02 15:30:00"},
            "EXIF DateTimeOriginal",
            _at(2024, 1, 2, 1, 30),
            _at(2024, 1, 3, 3, 30),
            Moment.FILMED,
        ),
        (
            {"EXIF DateTimeOriginal": "2024:01:02 15:30:00", "EXIF OffsetTimeOriginal": "-05:00"},
            "EXIF DateTimeOriginal",
            _at(2024, 1, 2, 20, 30),
            _at(2024, 1, 2, 20, 30),
            Moment.FILMED,
        ),
        (
            {"GPS GPSDate": "2024:01:02", "GPS GPSTimeStamp": "[15, 30, 61/2]"},
            "EXIF GPSTimeStamp",
            _at(2024, 1, 2, 15, 30, 30),
            _at(2024, 1, 2, 15, 30, 30),
            Moment.FILMED,
        ),
    ],
)
def test_a_tag_is_proposed_as_wide_as_it_is_uncertain(
    tags: dict[str, str], source: str, earliest: datetime, latest: datetime, moment: Moment
) -> None:
    found = _only(tags)
    assert (found.source, found.tells.earliest, found.tells.latest, found.moment) == (source, earliest, latest, moment)
    assert found.kind is ClockKind.FILE
    assert ("zone" in found.assumption) is (found.tells.zone == "" and "UTC" not in found.assumption[:24])


def test_what_a_camera_wrote_was_filmed_then_and_is_proposed_once() -> None:
    time = {"creation_time": "2018-12-04T10:11:12.000000Z"}
    found = _only({**time, "com.apple.quicktime.make": "Apple"}, stream=time)
    assert found.moment is Moment.FILMED
    assert "names its camera" in found.assumption
    later = proposals(_clip(time, stream={"creation_time": "2019-12-04T10:11:12.000000Z"}))
    assert [one.source for one in later] == ["creation_time", "creation_time (stream 0)"]


@pytest.mark.parametrize(
    "value",
    ["", "0000:00:00 00:00:00", "1904-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z", "2018-02-30", "2018-13",
     "9999-12-31T23:59:59-14:00", "9998-12-31T23:59:59+99:99", "²⁰¹⁸", "2018-12-04T25:00:00Z", "2018" * 40, "soon"],
)  # fmt: skip
def test_a_clock_that_was_never_set_or_is_none_is_not_proposed(value: str) -> None:
    assert proposals(_clip({"creation_time": value, "EXIF DateTimeOriginal": value, "date": value})) == []


@pytest.mark.parametrize(
    ("name", "text", "moment", "wide"),
    [
        ("VID-20181204-WA0003.mp4", "VID-20181204-WA0003", Moment.SEEN, 50),
        ("WhatsApp Video 2018-12-04 at 10.11.12.mp4", "WhatsApp Video 2018-12-04 at 10.11.12", Moment.SEEN, 26),
        ("VIDEO-2018-12-04-10-11-12.mp4", "VIDEO-2018-12-04-10-11-12", Moment.SEEN, 26),
        ("20240102_153000.mp4", "20240102_153000", Moment.FILMED, 26),
        ("PXL_20240102_153000123.TS.mp4", "PXL_20240102_153000123", Moment.FILMED, 0),
        ("FB_IMG_1514903400000.jpg", "FB_IMG_1514903400000", Moment.SEEN, 0),
        ("Screenshot_20240102-153000_Chrome.png", "Screenshot_20240102-153000", Moment.EDITED, 26),
        ("Busserine 2018-05-21 (2).mp4", "2018-05-21", Moment.FILMED, 50),
    ],
)
def test_the_time_in_a_name_is_proposed(name: str, text: str, moment: Moment, wide: int) -> None:
    found = _only({}, name=name)
    assert (found.tells.text, found.moment, found.source) == (text, moment, "file name")
    assert found.tells.earliest is not None
    assert found.tells.latest is not None
    assert round((found.tells.latest - found.tells.earliest) / HOUR) == wide


@pytest.mark.parametrize("name", ["IMG_4321.mov", "20241301_000000.mp4", "1234567890123.mp4", "clip.mp4", "3840x2160"])
def test_a_name_without_a_time_tells_none(name: str) -> None:
    assert named_time(name) is None


def test_what_stands_on_record_is_not_proposed_again() -> None:
    clip = _clip({"creation_time": "2018-12-04T10:11:12.000000Z"}, name="VID-20181204-WA0003.mp4")
    tag, name = proposals(clip)
    kept = tag.clock("Ada")
    check_record(kept)
    assert (kept.clip_id, kept.source, kept.assumption) == (clip.id, "creation_time", str(tag.assumption))
    assert [one.key for one in proposals(clip, [kept])] == [name.key]
    assert proposals(replace(clip, facts='{"of": "another version"}'))[0].key == name.key


_names = st.sampled_from(
    ["creation_time", "date", "DATE", "com.apple.quicktime.creationdate", "EXIF DateTimeOriginal", "Image DateTime",
     "EXIF OffsetTimeOriginal", "GPS GPSDate", "GPS GPSTimeStamp", "GPSTimeStamp", "make", "Creation Time"]
)  # fmt: skip
_like_times = st.from_regex(r"[0-9]{1,4}[-:/.]?[0-9]{0,2}[-:/.]?[0-9]{0,2}[T ]?[0-9:.,]{0,9}[-+Z]?[0-9:]{0,5}")
_hostile = st.text(max_size=90) | _like_times | st.from_regex(r"[\[(][0-9., /]{0,30}")


@pytest.mark.slow
@given(st.dictionaries(_names | st.text(max_size=20), _hostile, max_size=8), st.text(max_size=40) | _like_times)
def test_whatever_tags_and_names_hold_each_proposal_can_be_put_on_record(tags: dict[str, str], name: str) -> None:
    clip = _clip(tags, name=name, stream=tags)
    found = proposals(clip)
    assert len(found) <= MOST
    assert len({one.key for one in found}) == len(found)
    for one in found:
        check_record(one.clock("Ada"))
        assert one.tells.earliest is not None
        assert one.tells.latest is not None
        assert timedelta() <= one.tells.latest - one.tells.earliest <= timedelta(days=368)
        assert one.reading().bounded


@given(st.datetimes(datetime(1971, 1, 1), datetime(9998, 12, 30)))  # noqa: DTZ001 - hypothesis wants no zone
def test_wherever_it_was_filmed_the_span_holds_the_time(at: datetime) -> None:
    found = _only({"EXIF DateTimeOriginal": f"{at:%Y}:{at:%m:%d %H:%M:%S}".rjust(19, "0")})
    for zone in (-12, 0, 14):
        real = at.replace(microsecond=0, tzinfo=UTC) - zone * HOUR
        assert found.tells.earliest is not None
        assert found.tells.latest is not None
        assert found.tells.earliest <= real <= found.tells.latest
