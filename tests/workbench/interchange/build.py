"""Clips, marks and hostile words to test interchange with."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from cases.judgement import Annotation
from cases.mapping import canonical_json
from cases.records import new_id
from workbench.interchange.marks import About, Mark
from workbench.interchange.times import ClipTimes

SHA256 = "3f9a" * 16
BASE = Fraction(1, 12800)
TIMES = ClipTimes(BASE, 1024, 512, [1024 + 512 * number for number in range(100)])
"""Four seconds at 25 frames a second, not from zero."""
ABOUT = About("one.mp4", SHA256, TIMES, 1280, 720)

HOSTILE = (
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "a --> b",
    "\u202egpj.exe",
    "👩‍👧 \ud83d".encode("utf-8", "ignore").decode(),
    "]]>&lt;!DOCTYPE x>",
    "tab\tand\r\nline\n\nblank",
    "\x07bell \x1b[31m",
    "x" * 100_000,
    "[tag] in brackets",
    "NOTE nothing",
    "#let x = 1",
)
"""Words that act, hide or break a line in one format or another."""

words = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
)
tags = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30)
share = st.integers(0, 1000).map(lambda n: n / 1000)


@st.composite
def regions(draw: st.DrawFn) -> str:
    """Every shape of region."""

    def box() -> list[float]:
        left, top = draw(st.integers(0, 900)) / 1000, draw(st.integers(0, 900)) / 1000
        return [left, top, draw(st.integers(1, 100)) / 1000, draw(st.integers(1, 100)) / 1000]

    match draw(st.sampled_from(["frame", "box", "polygon", "track"])):
        case "box":
            return canonical_json({"box": box()})
        case "polygon":
            return canonical_json({"polygon": [[draw(share), draw(share)] for _ in range(3)]})
        case "track":
            return canonical_json({"track": [[pts, *box()] for pts in (1024, 2048)]})
    return "{}"


@st.composite
def any_annotation(draw: st.DrawFn) -> Annotation:
    """Any annotation of the clip, its timestamps on frames or between them, before the first or after the last."""
    start = draw(st.integers(-5000, 60_000))
    length = draw(st.none() | st.integers(0, 5000))
    return Annotation(
        "case",
        "clip",
        start,
        draw(tags),
        draw(tags),
        end_pts=None if length is None else start + length,
        region=draw(regions()),
        text=draw(words),
        id=new_id(),
    )


def mark(annotation: Annotation) -> Mark:
    """What a reader must make of an annotation."""
    one = annotation
    return Mark(one.start_pts, one.end_pts, one.tag, one.text, one.region, one.author, one.id)
