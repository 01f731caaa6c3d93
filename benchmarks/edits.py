"""The edits that reposts go through, made from real clips with FFmpeg's filters (through PyAV) and OpenCV.

Every edit takes a clip's pictures and gives those of the copy, with what is true of it: which stretch of the original
it shows, at what speed, mirrored or not. Copies are written as H.264 in MP4, as a platform would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import av.filter
import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
LONG_SIDE = 480
"""Pixels of the longer side of the clips that are edited."""
MAX_SECONDS = 14.0
"""Seconds of a clip that are edited: enough for every edit, and a benchmark of minutes."""


@dataclass(frozen=True, eq=False)
class Source:
    """A clip in memory: pictures (h, w, 3) at a steady rate."""

    name: str
    pictures: list[Picture]
    rate: Fraction

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.pictures) / float(self.rate)

    def part(self, start: float, end: float) -> Source:
        """A stretch of it, in seconds."""
        low, high = round(start * self.rate), round(end * self.rate)
        return Source(self.name, self.pictures[low:high], self.rate)


@dataclass(frozen=True)
class Truth:
    """What a copy shows: B's second for A's is ``offset + speed * a`` for ``a`` within ``start``..``end`` of A."""

    start: float
    end: float
    offset: float
    speed: float = 1.0
    mirrored: bool = False


@dataclass(frozen=True, eq=False)
class Copy:
    """An edited clip; ``truth`` is the stretch of the original in it."""

    pictures: list[Picture]
    rate: Fraction
    truth: Truth
    crf: int = 28


Edit = Callable[[Source, Sequence[Source]], Copy]


@dataclass
class Registry:
    """Edits by name, in the order they were written."""

    edits: dict[str, Edit] = field(default_factory=dict)

    def __call__(self, edit: Edit) -> Edit:
        """Add one under its function's name."""
        self.edits[getattr(edit, "__name__", "").replace("_", "-")] = edit
        return edit


standard = Registry()
"""The eighteen of the design, what the bars are set on."""
harder = Registry()
"""Beyond them, for headroom."""


def read(path: Path, start: float = 0.0, seconds: float = MAX_SECONDS) -> Source:
    """Up to ``seconds`` of a clip from ``start`` on, scaled to :data:`LONG_SIDE`, turned as it is shown."""
    pictures: list[Picture] = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        rate = Fraction(stream.average_rate or 25)
        step = max(1, round(rate / 30))
        for number, frame in enumerate(container.decode(stream)):
            if number < start * rate or number % step:
                continue
            if len(pictures) * step >= seconds * rate:
                break
            scale = LONG_SIDE / max(frame.width, frame.height)
            width, height = (round(side * scale / 4) * 4 for side in (frame.width, frame.height))
            rgb = frame.reformat(width, height, "rgb24").to_ndarray()
            pictures.append(np.ascontiguousarray(np.rot90(rgb, round(frame.rotation / 90))))
    return Source(path.stem, pictures, rate / step)


def write(path: Path, copy: Copy) -> None:
    """The copy as H.264 in MP4."""
    height, width = (side // 2 * 2 for side in copy.pictures[0].shape[:2])
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=copy.rate)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {"crf": str(copy.crf), "preset": "veryfast", "threads": "1"}
        for picture in copy.pictures:
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture[:height, :width]), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def filtered(source: Source, *steps: tuple[str, str]) -> list[Picture]:
    """The pictures through a chain of FFmpeg filters, each its name and arguments."""
    height, width = source.pictures[0].shape[:2]
    graph = av.filter.Graph()
    last = graph.add_buffer(
        width=width, height=height, format=av.VideoFormat("rgb24", width, height), time_base=1 / source.rate
    )
    for name, arguments in (*steps, ("format", "rgb24")):
        node = graph.add(name, arguments)
        last.link_to(node)
        last = node
    sink = graph.add("buffersink")
    last.link_to(sink)
    graph.configure()
    out: list[Picture] = []
    for number, picture in enumerate(source.pictures):
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        frame.pts, frame.time_base = number, 1 / source.rate
        graph.push(frame)
        out += _pulled(graph)
    graph.push(None)
    return out + list(_pulled(graph))


def _pulled(graph: av.filter.Graph) -> Iterator[Picture]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(frame, av.VideoFrame)
        yield np.asarray(frame.to_ndarray(), dtype=np.uint8)


def whole(source: Source, *, speed: float = 1.0, mirrored: bool = False) -> Truth:
    """All of the original, from its start."""
    return Truth(0.0, source.seconds, 0.0, speed, mirrored)


def same_rate(source: Source, pictures: list[Picture], crf: int = 28, *, mirrored: bool = False) -> Copy:
    """A copy frame for frame."""
    return Copy(pictures, source.rate, whole(source, mirrored=mirrored), crf)


def resized(picture: Picture, width: int, height: int) -> Picture:
    """The picture at another size."""
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def lettered(picture: Picture, text: str, at: tuple[float, float], scale: float, level: int = 255) -> Picture:
    """The picture with words at a share of its width and height."""
    height, width = picture.shape[:2]
    place = (int(at[0] * width), int(at[1] * height))
    return np.asarray(
        cv2.putText(picture, text, place, cv2.FONT_HERSHEY_SIMPLEX, scale, (level,) * 3, 2), dtype=np.uint8
    )


@standard
def recode(source: Source, others: Sequence[Source]) -> Copy:
    """Re-encoded at crf 38."""
    return same_rate(source, source.pictures, 38)


@standard
def small(source: Source, others: Sequence[Source]) -> Copy:
    """240 lines."""
    return same_rate(source, filtered(source, ("scale", "-2:240" if _wide(source) else "240:-2")), 30)


@standard
def mirror(source: Source, others: Sequence[Source]) -> Copy:
    """Flipped left to right."""
    return same_rate(source, filtered(source, ("hflip", "")), mirrored=True)


@standard
def crop_90(source: Source, others: Sequence[Source]) -> Copy:
    """The middle 90 %."""
    return same_rate(source, filtered(source, ("crop", "iw*0.9:ih*0.9"), ("scale", _size(source))))


@standard
def crop_75(source: Source, others: Sequence[Source]) -> Copy:
    """75 %, off the middle."""
    return same_rate(source, filtered(source, ("crop", "iw*0.75:ih*0.75:iw*0.05:ih*0.2"), ("scale", _size(source))))


@standard
def tall_black(source: Source, others: Sequence[Source]) -> Copy:
    """9:16 with black bars."""
    return same_rate(source, filtered(source, ("scale", "270:-2"), ("pad", "270:max(480\\,ih):0:(oh-ih)/2")))


@standard
def tall_blur(source: Source, others: Sequence[Source]) -> Copy:
    """9:16 over a blurred copy of itself."""
    front = filtered(source, ("scale", "270:-2"))
    back = filtered(
        source, ("scale", "270:480:force_original_aspect_ratio=increase"), ("crop", "270:480"), ("gblur", "sigma=14")
    )
    return same_rate(
        source,
        [_placed(one, other, 0, max(0, (480 - other.shape[0]) // 2)) for one, other in zip(back, front, strict=True)],
    )


@standard
def caption(source: Source, others: Sequence[Source]) -> Copy:
    """White bars above and below, with words."""
    padded = filtered(source, ("pad", "iw:ih*1.4:0:ih*0.2:white"))
    text = [
        lettered(lettered(one, "BREAKING: you won't believe", (0.05, 0.09), 0.8, 0), "follow us", (0.3, 0.94), 0.9, 0)
        for one in padded
    ]
    return same_rate(source, text)


@standard
def logo(source: Source, others: Sequence[Source]) -> Copy:
    """A logo and a lower third."""
    boxed = filtered(
        source,
        ("drawbox", "x=iw*0.82:y=ih*0.05:w=iw*0.14:h=ih*0.14:color=red:t=fill"),
        ("drawbox", "x=0:y=ih*0.8:w=iw*0.7:h=ih*0.12:color=blue:t=fill"),
    )
    return same_rate(
        source,
        [lettered(lettered(one, "LIVE FROM THE SCENE", (0.02, 0.88), 0.8), "24", (0.84, 0.15), 1.0) for one in boxed],
    )


@standard
def speed_125(source: Source, others: Sequence[Source]) -> Copy:
    """A quarter faster."""
    pictures = filtered(source, ("setpts", "PTS/1.25"), ("fps", str(source.rate)))
    return Copy(pictures, source.rate, whole(source, speed=0.8))


@standard
def color(source: Source, others: Sequence[Source]) -> Copy:
    """Brightness, contrast, saturation, gamma."""
    return same_rate(
        source, filtered(source, ("lutyuv", "y=clip(pow(val/255\\,0.75)*255*1.15-8\\,0\\,255)"), ("hue", "s=1.5:h=12"))
    )


@standard
def rotate_5(source: Source, others: Sequence[Source]) -> Copy:
    """Turned by five degrees, black corners."""
    return same_rate(source, filtered(source, ("rotate", "5*PI/180")))


@standard
def inset_60(source: Source, others: Sequence[Source]) -> Copy:
    """A picture in another, at 60 %."""
    return _inset(source, others[0], 0.6)


@standard
def middle(source: Source, others: Sequence[Source]) -> Copy:
    """Its middle third only."""
    third = source.seconds / 3
    return Copy(source.part(third, 2 * third).pictures, source.rate, Truth(third, 2 * third, -third))


@standard
def fps_12(source: Source, others: Sequence[Source]) -> Copy:
    """Twelve frames a second."""
    return Copy(filtered(source, ("fps", "12")), Fraction(12), whole(source))


@standard
def screen(source: Source, others: Sequence[Source]) -> Copy:
    """Filmed off a screen: perspective, gamma, noise, a frame around, soft."""
    height, width = source.pictures[0].shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    seen = np.array([[0.08, 0.1], [0.93, 0.05], [0.9, 0.94], [0.05, 0.88]]) * np.array([width, height])
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    random = np.random.default_rng(5)
    out = []
    for picture in source.pictures:
        room = cv2.warpPerspective(
            picture, matrix, (width, height), borderMode=cv2.BORDER_CONSTANT, borderValue=(35, 30, 28)
        )
        light = 255 * (cv2.GaussianBlur(room, (0, 0), 1.1).astype(np.float32) / 255) ** 1.3
        noise = random.normal(4, 5, (height, width, 1))
        out.append(np.clip(light + noise, 0, 255).astype(np.uint8))
    return same_rate(source, out)


@standard
def insert(source: Source, others: Sequence[Source]) -> Copy:
    """Its middle 6–8 s between two other clips."""
    length = min(7.0, source.seconds / 3 * 2)
    start = (source.seconds - length) / 2
    size = source.pictures[0].shape[1::-1]
    before, after = ([resized(one, *size) for one in other.pictures[: round(6 * source.rate)]] for other in others[:2])
    pictures = [*before, *source.part(start, start + length).pictures, *after]
    return Copy(pictures, source.rate, Truth(start, start + length, len(before) / float(source.rate) - start))


@standard
def combined(source: Source, others: Sequence[Source]) -> Copy:
    """Mirrored, cropped to 88 %, a tenth faster, recoloured, lettered, 360 lines, crf 32."""
    pictures = filtered(
        source,
        ("hflip", ""),
        ("crop", "iw*0.88:ih*0.88"),
        ("setpts", "PTS/1.1"),
        ("fps", str(source.rate)),
        ("lutyuv", "y=clip(val*1.12\\,0\\,255)"),
        ("scale", "-2:360" if _wide(source) else "360:-2"),
    )
    text = [lettered(one, "WAIT FOR IT", (0.1, 0.85), 1.0) for one in pictures]
    return Copy(text, source.rate, whole(source, speed=1 / 1.1, mirrored=True), 32)


@harder
def quarter_turn(source: Source, others: Sequence[Source]) -> Copy:
    """Turned by 90 degrees."""
    return same_rate(source, filtered(source, ("transpose", "clock")))


@harder
def inset_35(source: Source, others: Sequence[Source]) -> Copy:
    """A picture in another, at 35 %."""
    return _inset(source, others[0], 0.35)


@harder
def split(source: Source, others: Sequence[Source]) -> Copy:
    """Beside another clip, half the width each."""
    height, width = source.pictures[0].shape[:2]
    beside = _looped(others[0], len(source.pictures), width, height)
    return same_rate(
        source, [np.hstack([one, other])[:, ::2] for one, other in zip(source.pictures, beside, strict=True)]
    )


@harder
def slow_50(source: Source, others: Sequence[Source]) -> Copy:
    """Half as fast."""
    return Copy(filtered(source, ("setpts", "PTS*2"), ("fps", str(source.rate))), source.rate, whole(source, speed=2.0))


@harder
def fast_200(source: Source, others: Sequence[Source]) -> Copy:
    """Twice as fast."""
    return Copy(filtered(source, ("setpts", "PTS/2"), ("fps", str(source.rate))), source.rate, whole(source, speed=0.5))


@harder
def grey_grain(source: Source, others: Sequence[Source]) -> Copy:
    """Without colour, with grain."""
    return same_rate(source, filtered(source, ("hue", "s=0"), ("noise", "alls=25:allf=t")))


@harder
def gif_8(source: Source, others: Sequence[Source]) -> Copy:
    """Eight frames a second, 32 levels."""
    frames = filtered(source, ("fps", "8"), ("scale", "320:-2" if _wide(source) else "-2:320"))
    return Copy([(one // 8 * 8 + 4).astype(np.uint8) for one in frames], Fraction(8), whole(source))


@harder
def stickers(source: Source, others: Sequence[Source]) -> Copy:
    """Stickers that move about."""
    height, width = source.pictures[0].shape[:2]
    out = []
    for number, picture in enumerate(source.pictures):
        drawn = picture.copy()
        for sticker in range(3):
            x = int(width * (0.5 + 0.4 * np.sin(number / 20 + 2 * sticker)))
            y = int(height * (0.5 + 0.4 * np.cos(number / 26 + sticker)))
            cv2.circle(drawn, (x, y), height // 9, (255, 220 - 60 * sticker, 40), -1)
        out.append(drawn)
    return same_rate(source, out)


@harder
def excerpt(source: Source, others: Sequence[Source]) -> Copy:
    """Three seconds of it in a compilation of others."""
    length = min(3.0, source.seconds)
    start = (source.seconds - length) / 2
    size = source.pictures[0].shape[1::-1]
    parts = [[resized(one, *size) for one in other.pictures[: round(9 * source.rate)]] for other in others[:4]]
    before = [picture for part in parts[:2] for picture in part]
    after = [picture for part in parts[2:] for picture in part]
    pictures = [*before, *source.part(start, start + length).pictures, *after]
    return Copy(pictures, source.rate, Truth(start, start + length, len(before) / float(source.rate) - start))


def _inset(source: Source, around: Source, share: float) -> Copy:
    height, width = source.pictures[0].shape[:2]
    backs = _looped(around, len(source.pictures), width, height)
    small_ones = [resized(one, round(width * share), round(height * share)) for one in source.pictures]
    x, y = round(width * (1 - share) * 0.8), round(height * (1 - share) * 0.2)
    return same_rate(source, [_placed(back, one, x, y) for back, one in zip(backs, small_ones, strict=True)])


def _looped(source: Source, count: int, width: int, height: int) -> list[Picture]:
    return [resized(source.pictures[number % len(source.pictures)], width, height) for number in range(count)]


def _placed(back: Picture, front: Picture, x: int, y: int) -> Picture:
    out = back.copy()
    height, width = (
        min(side, room) for side, room in zip(front.shape[:2], (back.shape[0] - y, back.shape[1] - x), strict=True)
    )
    out[y : y + height, x : x + width] = front[:height, :width]
    return out


def _wide(source: Source) -> bool:
    height, width = source.pictures[0].shape[:2]
    return bool(width >= height)


def _size(source: Source) -> str:
    height, width = source.pictures[0].shape[:2]
    return f"{width}:{height}"
