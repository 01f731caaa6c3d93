"""Edits beyond the ordinary: little of the picture left, time bent or turned round, a second or a single picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

import cv2
import numpy as np

from workbench.selftest.edit import Copy, Picture, Registry, Source, along, later, same_rate, whole
from workbench.selftest.picture import fitted, lettered, looped, placed, plain, resized
from workbench.selftest.standard import at_speed, compiled, inset, middle_part
from workbench.selftest.truth import Piece, Truth

harder = Registry()
"""For headroom."""

RAMP = (1.6, 0.6)
"""Seconds of the copy per second of the clip at the start and at the end of a speed ramp."""
RAMP_PIECES = 8
"""Straight pieces that say where a ramp is: no further from it than a twentieth of a second in 14 s."""
EXCERPT_SECONDS = 3.0
"""Seconds of an excerpt."""
COMPILED_SECONDS = 12.0
"""Seconds of each other clip in a compilation."""
COMPILED_CLIPS = 10
"""Other clips in a compilation at most: two minutes with the excerpt."""
GRAB = (540, 960)
"""Width and height of a screengrab."""
GRAB_QUALITY = 70
"""JPEG quality (0..100) that a screengrab is passed on at."""


@harder("turned by 90°")
def quarter_turn(source: Source, others: Sequence[Source]) -> Copy:
    """Lying on its right side."""
    return same_rate(source, source.through(("transpose", "clock")))


@harder("picture in picture at 35 %", mixes=1)
def inset_35(source: Source, others: Sequence[Source]) -> Copy:
    """Over another clip."""
    return inset(source, others[0], 0.35)


@harder("split screen, half the width or height each", mixes=1)
def split(source: Source, others: Sequence[Source]) -> Copy:
    """Beside another clip, portrait ones below each other's side; aspect kept, bars around."""
    width, height = source.size
    half = (width // 2, height) if source.wide else (width, height // 2)
    back = plain(width, height, (0, 0, 0))

    def beside(one: Picture, other: Picture) -> Picture:
        first, second = fitted(one, *half), fitted(other, *half)
        picture = placed(back, first, *_middle(first, (0, 0), half))
        return placed(picture, second, *_middle(second, (width - half[0], height - half[1]), half))

    pairs = zip(source.pictures, looped(others[0], len(source.pictures)), strict=True)
    return same_rate(source, (beside(one, other) for one, other in pairs))


@harder("reaction layout: at 68 % with a face before it", mixes=1)
def reaction(source: Source, others: Sequence[Source]) -> Copy:
    """On a coloured ground, a title above, who reacts in a corner over it."""
    width, height = source.size
    ground = lettered(plain(width, height, (38, 30, 92)), "MY REACTION", (0.05, 0.12), 1.0)
    size = (round(width * 0.68), round(height * 0.68))

    def reacting(one: Picture, other: Picture) -> Picture:
        picture = placed(ground, resized(one, *size), width - size[0] - width // 40, round(height * 0.17))
        face = fitted(other, round(width * 0.36), round(height * 0.36))
        return placed(picture, face, width // 40, height - face.shape[0] - height // 40)

    pairs = zip(source.pictures, looped(others[0], len(source.pictures)), strict=True)
    return same_rate(source, (reacting(one, other) for one, other in pairs))


@harder("half as fast")
def slow_50(source: Source, others: Sequence[Source]) -> Copy:
    """Slow motion."""
    return at_speed(source, Fraction(1, 2))


@harder("twice as fast")
def fast_200(source: Source, others: Sequence[Source]) -> Copy:
    """Speed × 2."""
    return at_speed(source, Fraction(2))


@harder("speed ramp, from slow to fast")
def ramp(source: Source, others: Sequence[Source]) -> Copy:
    """Its speed grows steadily from × 0.63 to × 1.67."""
    slow, fast = RAMP
    bend = (slow - fast) / (2 * source.seconds)
    clip = np.linspace(0.0, source.seconds, RAMP_PIECES + 1)
    ends = slow * clip - bend * clip**2
    copy_ticks = np.arange(int(ends[-1] * source.rate)) / float(source.rate)
    shown = (slow - np.sqrt(slow**2 - 4 * bend * copy_ticks)) / (2 * bend)
    numbers = np.minimum(np.round(shown * float(source.rate)).astype(int), len(source.pictures) - 1)
    curve = [(source.start + float(a), float(b)) for a, b in zip(clip, ends, strict=True)]
    return Copy((source.pictures[number] for number in numbers), source.rate, along(curve))


@harder("time reversed")
def backwards(source: Source, others: Sequence[Source]) -> Copy:
    """Its last picture first."""
    end = source.start + source.seconds
    return Copy(reversed(source.pictures), source.rate, Truth((Piece(source.start, end, end, -1.0),)))


@harder("grey, with grain")
def grey_grain(source: Source, others: Sequence[Source]) -> Copy:
    """Without colour, as pushed film."""
    return same_rate(source, source.through(("hue", "s=0"), ("noise", "alls=25:allf=t")))


@harder("sepia")
def sepia(source: Source, others: Sequence[Source]) -> Copy:
    """As an old print."""
    return same_rate(source, source.through(("colorchannelmixer", ".393:.769:.189:0:.349:.686:.168:0:.272:.534:.131")))


@harder("night filter")
def night(source: Source, others: Sequence[Source]) -> Copy:
    """Day made night: dark, blue, darker to its edges."""
    blue = "r=val*0.32:g=val*0.42:b=clip(val*0.7+14\\,0\\,255)"
    return same_rate(source, source.through(("lutrgb", blue), ("vignette", "PI/4.5")))


@harder("8 frames a second and few colours, as a GIF")
def gif_8(source: Source, others: Sequence[Source]) -> Copy:
    """32 levels of each colour, its longer side 320 pixels."""
    frames = source.through(("fps", "8"), ("scale", "320:-2" if source.wide else "-2:320"))
    return Copy(((one // 8 * 8 + 4).astype(np.uint8) for one in frames), Fraction(8), whole(source))


@harder("stickers that move")
def stickers(source: Source, others: Sequence[Source]) -> Copy:
    """Three discs that wander over it."""
    width, height = source.size

    def stuck(number: int, picture: Picture) -> Picture:
        drawn = picture.copy()
        for sticker in range(3):
            x = int(width * (0.5 + 0.4 * np.sin(number / 20 + 2 * sticker)))
            y = int(height * (0.5 + 0.4 * np.cos(number / 26 + sticker)))
            cv2.circle(drawn, (x, y), min(width, height) // 9, (255, 220 - 60 * sticker, 40), -1)
        return drawn

    return same_rate(source, (stuck(number, one) for number, one in enumerate(source.pictures)))


@harder("3 s of it in a compilation", mixes=COMPILED_CLIPS)
def excerpt(source: Source, others: Sequence[Source]) -> Copy:
    """Between as many other clips as there are, two minutes at most."""
    part = middle_part(source, EXCERPT_SECONDS)
    count = min(len(others), COMPILED_CLIPS)
    before, after = others[: (count + 1) // 2], others[(count + 1) // 2 : count]
    start = len(before) * round(COMPILED_SECONDS * source.rate) / float(source.rate)
    pictures = chain(
        compiled(source, before, COMPILED_SECONDS), part.pictures, compiled(source, after, COMPILED_SECONDS)
    )
    return Copy(pictures, source.rate, later(part, start))


@harder("one screengrab")
def still(source: Source, others: Sequence[Source]) -> Copy:
    """One picture of it, cropped a little, on a telephone's screen with the interface around, coded as JPEG."""
    number = len(source.pictures) // 2
    second = source.start + number / float(source.rate)
    truth = Truth((Piece(second, second, -second),))
    return Copy(_grabbed(source.pictures[number]), Fraction(1), truth)


def _grabbed(picture: Picture) -> Iterator[Picture]:
    width, height = GRAB
    rows, columns = (round(side * 0.04) for side in picture.shape[:2])
    front = fitted(picture[rows:-rows, columns:-columns], width, round(height * 0.66))
    shown = placed(plain(width, height, (18, 18, 20)), front, *_middle(front, (0, round(height * 0.12)), (width, 0)))
    for text, at, scale in (("09:41", (0.06, 0.03), 0.6), ("@someone  Follow", (0.12, 0.085), 0.7)):
        shown = lettered(shown, text, at, scale)
    for text, at, scale in (
        ("1.2K likes   87 replies", (0.06, 0.88), 0.6),
        ("look what is happening", (0.06, 0.93), 0.7),
    ):
        shown = lettered(shown, text, at, scale, 220)
    cv2.circle(shown, (round(width * 0.06), round(height * 0.075)), 14, (200, 90, 60), -1)
    done, data = cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, GRAB_QUALITY])
    assert done, "a picture of fixed size can be coded"
    yield np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)


def _middle(picture: Picture, corner: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Where the picture's corner lies for it to be in the middle of ``room``; at its edge along a side of 0."""
    sides = zip(corner, room, picture.shape[1::-1], strict=True)
    x, y = (start + max(0, side - own) // 2 for start, side, own in sides)
    return x, y
