"""What two files say of themselves, row by row: same, different, or not to be told."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from tests.clips import VARIABLE_PTS, plain_index
from workbench.i18n import FRENCH
from workbench.media.model import AudioStream, FrameIndex, MediaFacts, MediaKind, VideoStream
from workbench.structure_diff import Compared, Row, Side, beside

VIDEO = VideoStream(
    index=0,
    codec="h264",
    profile="High",
    pixel_format="yuv420p",
    width=1920,
    height=1080,
    display_width=1080,
    display_height=1920,
    rotation=90,
    pixel_aspect=Fraction(1),
    time_base=Fraction(1, 1000),
    start_pts=0,
    duration=Fraction(4),
    frame_rate=Fraction(25),
    bit_rate=4_000_000,
    color="",
    tags=(("handler_name", "Core Media Video"),),
)
AUDIO = AudioStream(1, "aac", 48_000, 2, "stereo", Fraction(1, 48_000), Fraction(4), 128_000, ())
FACTS = MediaFacts(
    kind=MediaKind.VIDEO,
    container="mov,mp4",
    size=2_000_000,
    duration=Fraction(4),
    duration_declared=True,
    video=(VIDEO,),
    audio=(AUDIO,),
    still_size=None,
    tags=(("encoder", "Lavf60"), ("creation_time", "2024-01-02T03:04:05Z")),
    reader="",
    remarks=(),
)


def steady(count: int = 100, apart: int = 25) -> FrameIndex:
    """25 frames a second in milliseconds, each packet of 1000 bytes, a key frame every ``apart``."""
    index = plain_index([40 * number for number in range(count)], key=[not number % apart for number in range(count)])
    return replace(index, size=np.full(count, 1000, np.int64))


SIDE = Side("aa", "bb", FACTS, steady())


def by_what(a: Side, b: Side) -> dict[str, Row]:
    rows = {row.what: row for row in beside(a, b)}
    assert len(rows) == len(beside(a, b))
    return rows


def unlike(rows: dict[str, Row]) -> set[str]:
    return {what for what, row in rows.items() if row.compared is Compared.DIFFERS}


def test_a_file_beside_itself_differs_in_nothing() -> None:
    rows = by_what(SIDE, SIDE)
    assert {row.compared for row in rows.values()} == {Compared.SAME}
    told = {what: row.a for what, row in rows.items()}
    assert told["video.coded"] == "1920 × 1080"
    assert told["displayed"] == "1080 × 1920"
    assert told["frames.rate"] == "constant, 25.000 a second"
    assert told["frames.keys"] == "every 25 frames"
    assert told["frames.types"] == "I 4 · P 96"
    assert told["frames.bit-rate"] == "200 kbit/s"
    assert told["tag.creation_time"] == "2024-01-02T03:04:05Z"
    assert rows["video.tag.handler_name"].name == "Picture: handler_name"
    assert "video.colour" not in told  # neither says anything of it


def test_another_encoding_differs_where_it_does() -> None:
    video = replace(VIDEO, codec="hevc", frame_rate=None, bit_rate=None, tags=())
    facts = replace(FACTS, video=(video,), audio=(), duration_declared=False, tags=(("encoder", "HandBrake"),))
    rows = by_what(SIDE, Side("aa", "cc", facts, plain_index(VARIABLE_PTS)))
    assert unlike(rows) == {
        *("packets", "streams", "duration", "video.codec", "video.rate", "video.bit-rate"),
        *("frames.count", "frames.rate", "frames.gaps", "frames.keys", "frames.types", "frames.bit-rate"),
        *("audio.codec", "audio.sampling", "audio.channels", "audio.bit-rate", "audio.duration"),
        *("tag.encoder", "tag.creation_time", "video.tag.handler_name"),
    }
    assert (rows["audio.codec"].a, rows["audio.codec"].b) == ("aac", "")
    assert rows["frames.rate"].b == "variable: 17.0 to 700.0 ms each, the median 33.0 ms"
    assert rows["frames.keys"].b == "every frame"
    assert rows["duration"].b == "4.000 s, measured, not declared"
    open_groups = by_what(SIDE, replace(SIDE, frames=steady(100, 30)))
    assert unlike(open_groups) == {"frames.keys"}
    lengths = plain_index(range(0, 400, 40), key=[place in (0, 3, 9) for place in range(10)])
    assert by_what(SIDE, replace(SIDE, frames=lengths))["frames.keys"].b == "every 3 to 6 frames, the median 4.5"


def test_what_could_not_be_looked_at_is_no_difference() -> None:
    rows = by_what(SIDE, replace(SIDE, frames=None, lacks="It is cut off."))
    assert unlike(rows) == {"frames.lacking"}
    assert rows["frames.lacking"].b == "It is cut off."
    assert rows["frames.count"].compared is Compared.UNKNOWN
    assert rows["frames.count"].to_json() == {
        "what": "frames.count",
        "group": "Frames in time",
        "name": "Frames",
        "a": "100",
        "b": None,
        "compared": "unknown",
    }
    nothing = by_what(SIDE, Side("aa", "bb", None, None, "It cannot be read."))
    assert nothing["tag.encoder"].compared is nothing["video.codec"].compared is Compared.UNKNOWN


def test_channels_are_counted_where_no_layout_is_declared() -> None:
    sides = [
        replace(SIDE, facts=replace(FACTS, audio=(replace(AUDIO, channels=count, layout=layout),)))
        for count, layout in ((1, "1 channels"), (2, "stereo"))
    ]
    row = by_what(*sides)["audio.channels"]
    assert (row.a, row.b) == ("1 channel", "stereo")


def test_a_still_has_a_size_and_no_frames_in_time() -> None:
    facts = replace(
        FACTS, kind=MediaKind.STILL, still_size=(640, 480), video=(), audio=(), duration=None, container="jpeg"
    )
    rows = by_what(Side("aa", "", facts, None), Side("aa", "", facts, None))
    assert rows["displayed"].a == "640 × 480"
    assert not any(what.startswith(("frames", "audio", "video")) for what in rows)
    assert by_what(SIDE, Side("aa", "", facts, None))["frames.count"].compared is Compared.DIFFERS


def test_a_tag_that_stands_twice_is_told_whole_and_in_french_only_ours_is_french() -> None:
    twice = replace(FACTS, tags=(("comment", "one"), ("comment", "two")))
    rows = by_what(SIDE, replace(SIDE, facts=twice))
    assert rows["tag.comment"].b == "one · two"
    assert FRENCH(rows["tag.encoder"].a or "") == "Lavf60"
    assert FRENCH(rows["video.tag.handler_name"].name) == "Image\u202f: handler_name"
    assert FRENCH(rows["frames.rate"].a or "") == "constante, 25,000 par seconde"
