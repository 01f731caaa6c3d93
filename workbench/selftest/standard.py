"""The eighteen edits that reposts go through most, each as ordinary tools and platforms make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

import cv2
import numpy as np

from workbench.selftest.edit import Copy, Picture, Registry, Source, later, same_rate, whole
from workbench.selftest.picture import inside, lettered, looped, placed, resized

standard = Registry()
"""What the bars are set on."""

TALL = (270, 480)
"""Width and height of 9:16 copies."""
INSERT_SECONDS = 7.0
"""Seconds of an insert; all of a shorter clip."""
AROUND_SECONDS = 6.0
"""Seconds of other clips before and after an insert."""
SHORTEST_SECONDS = 2.0
"""Seconds that a trim leaves at least, where the clip has them."""


@standard("re-encoded at crf 38")
def recode(source: Source, others: Sequence[Source]) -> Copy:
    """As it is, coded to the bone."""
    return same_rate(source, source.pictures, 38)


@standard("240 lines")
def small(source: Source, others: Sequence[Source]) -> Copy:
    """The shorter side has 240 pixels."""
    return same_rate(source, source.through(("scale", _lines(source, 240))), 30)


@standard("mirrored")
def mirror(source: Source, others: Sequence[Source]) -> Copy:
    """Flipped left to right."""
    return same_rate(source, source.through(("hflip", "")), mirrored=True)


@standard("cropped to 90 %")
def crop_90(source: Source, others: Sequence[Source]) -> Copy:
    """The middle, blown up."""
    return same_rate(source, source.through(("crop", "iw*0.9:ih*0.9"), ("scale", _size(source))))


@standard("cropped to 75 %, off the middle")
def crop_75(source: Source, others: Sequence[Source]) -> Copy:
    """A part low on the left, blown up."""
    return same_rate(source, source.through(("crop", "iw*0.75:ih*0.75:iw*0.05:ih*0.2"), ("scale", _size(source))))


@standard("9:16 with black bars")
def tall_black(source: Source, others: Sequence[Source]) -> Copy:
    """Bars above and below."""
    pad = f"{TALL[0]}:max({TALL[1]}\\,ih):0:(oh-ih)/2"
    return same_rate(source, source.through(("scale", f"{TALL[0]}:-2"), ("pad", pad)))


@standard("9:16 with blurred bars")
def tall_blur(source: Source, others: Sequence[Source]) -> Copy:
    """Over a blurred copy of itself."""
    width, height = TALL
    front = source.through(("scale", f"{width}:-2"))
    back = source.through(
        ("scale", f"{width}:{height}:force_original_aspect_ratio=increase"),
        ("crop", f"{width}:{height}"),
        ("gblur", "sigma=14"),
    )
    pairs = zip(back, front, strict=True)
    return same_rate(source, (placed(one, other, 0, max(0, (height - len(other)) // 2)) for one, other in pairs))


@standard("caption bars above and below")
def caption(source: Source, others: Sequence[Source]) -> Copy:
    """White bars with words."""
    padded = source.through(("pad", "iw:ih*1.4:0:ih*0.2:white"))
    above = (lettered(one, "BREAKING: you won't believe", (0.05, 0.09), 0.8, 0) for one in padded)
    return same_rate(source, (lettered(one, "follow us", (0.3, 0.94), 0.9, 0) for one in above))


@standard("logo and lower third")
def logo(source: Source, others: Sequence[Source]) -> Copy:
    """As a channel dresses it."""
    boxed = source.through(
        ("drawbox", "x=iw*0.82:y=ih*0.05:w=iw*0.14:h=ih*0.14:color=red:t=fill"),
        ("drawbox", "x=0:y=ih*0.8:w=iw*0.7:h=ih*0.12:color=blue:t=fill"),
    )
    worded = (lettered(one, "LIVE FROM THE SCENE", (0.02, 0.88), 0.8) for one in boxed)
    return same_rate(source, (lettered(one, "24", (0.84, 0.15), 1.0) for one in worded))


@standard("a quarter faster")
def speed_125(source: Source, others: Sequence[Source]) -> Copy:
    """Speed × 1.25."""
    return at_speed(source, Fraction(5, 4))


@standard("brightness, contrast, saturation, gamma changed")
def color(source: Source, others: Sequence[Source]) -> Copy:
    """Lighter, harder, more colourful."""
    curve = "y=clip(pow(val/255\\,0.75)*255*1.15-8\\,0\\,255)"
    return same_rate(source, source.through(("lutyuv", curve), ("hue", "s=1.5:h=12")))


@standard("turned by 5°")
def rotate_5(source: Source, others: Sequence[Source]) -> Copy:
    """With black corners."""
    return same_rate(source, source.through(("rotate", "5*PI/180")))


@standard("picture in picture at 60 %", mixes=1)
def inset_60(source: Source, others: Sequence[Source]) -> Copy:
    """Over another clip."""
    return inset(source, others[0], 0.6)


@standard("its middle third only")
def middle(source: Source, others: Sequence[Source]) -> Copy:
    """Trimmed at both ends."""
    part = middle_part(source, max(SHORTEST_SECONDS, source.seconds / 3))
    return Copy(part.pictures, source.rate, later(part, 0.0))


@standard("12 frames a second")
def fps_12(source: Source, others: Sequence[Source]) -> Copy:
    """Frames dropped."""
    return Copy(source.through(("fps", "12")), Fraction(12), whole(source))


@standard("filmed off a screen")
def screen(source: Source, others: Sequence[Source]) -> Copy:
    """Perspective, a dark room around, softness, gamma, noise."""
    width, height = source.size
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    seen = np.array([[0.08, 0.1], [0.93, 0.05], [0.9, 0.94], [0.05, 0.88]]) * np.array([width, height])
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    random = np.random.default_rng(5)

    def filmed(picture: Picture) -> Picture:
        room = cv2.warpPerspective(
            picture, matrix, (width, height), borderMode=cv2.BORDER_CONSTANT, borderValue=(35, 30, 28)
        )
        light = 255 * (cv2.GaussianBlur(room, (0, 0), 1.1).astype(np.float32) / 255) ** 1.3
        return np.clip(light + random.normal(4, 5, (height, width, 1)), 0, 255).astype(np.uint8)

    return same_rate(source, map(filmed, source.pictures))


@standard("7 s of it between two other clips", mixes=2)
def insert(source: Source, others: Sequence[Source]) -> Copy:
    """Its middle, in a news item say."""
    part = middle_part(source, INSERT_SECONDS)
    before = compiled(source, others[:1], AROUND_SECONDS)
    after = compiled(source, others[1:2] or [late(others[0])], AROUND_SECONDS)
    start = round(AROUND_SECONDS * source.rate) / float(source.rate)
    return Copy(chain(before, part.pictures, after), source.rate, later(part, start))


@standard("mirrored, cropped to 88 %, a tenth faster, brighter, lettered, 360 lines, crf 32")
def combined(source: Source, others: Sequence[Source]) -> Copy:
    """Several edits at once."""
    pictures = source.through(
        ("hflip", ""),
        ("crop", "iw*0.88:ih*0.88"),
        ("setpts", "PTS/1.1"),
        ("fps", str(source.rate)),
        ("lutyuv", "y=clip(val*1.12\\,0\\,255)"),
        ("scale", _lines(source, 360)),
    )
    text = (lettered(one, "WAIT FOR IT", (0.1, 0.85), 1.0) for one in pictures)
    return Copy(text, source.rate, whole(source, speed=1 / 1.1, mirrored=True), 32)


def at_speed(source: Source, factor: Fraction) -> Copy:
    """Played ``factor`` times as fast, at the same rate of pictures."""
    pictures = source.through(("setpts", f"PTS*{factor.denominator}/{factor.numerator}"), ("fps", str(source.rate)))
    return Copy(pictures, source.rate, whole(source, speed=float(1 / factor)))


def inset(source: Source, around: Source, share: float) -> Copy:
    """At ``share`` of its width and height in the upper right of another."""
    width, height = source.size
    x, y = round(width * (1 - share) * 0.8), round(height * (1 - share) * 0.2)
    pairs = zip(looped(around, len(source.pictures)), source.pictures, strict=True)
    made = (
        placed(inside(back, width, height), resized(one, round(width * share), round(height * share)), x, y)
        for back, one in pairs
    )
    return same_rate(source, made)


def middle_part(source: Source, seconds: float) -> Source:
    """Its middle ``seconds``, or all of it."""
    length = min(seconds, source.seconds)
    start = (source.seconds - length) / 2
    return source.part(start, start + length)


def late(source: Source) -> Source:
    """Its second half."""
    return source.part(source.seconds / 2, source.seconds)


def compiled(source: Source, others: Sequence[Source], seconds: float) -> Iterator[Picture]:
    """``seconds`` of each of the others, one after the other, in the frame of ``source``; looped where shorter."""
    count = round(seconds * source.rate)
    for other in others:
        width, height = source.size
        for number in range(count):
            at = int(number * other.rate / source.rate) % len(other.pictures)
            yield inside(other.pictures[at], width, height)


def _lines(source: Source, lines: int) -> str:
    return f"-2:{lines}" if source.wide else f"{lines}:-2"


def _size(source: Source) -> str:
    return "{}:{}".format(*source.size)
