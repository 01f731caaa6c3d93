"""Small clips that tests make for themselves: the same bytes every time, no file of others.

A *place* is a seed: textured ground, walls and windows that no other seed has. In it things move along paths that
belong to a *moment*: the same seed with another moment is the same fixed camera at another time. Time runs on: frame
i of a clip made with ``start=2`` shows the place 2 s + i / rate after its beginning, so trims are real trims.
"""

from __future__ import annotations

import math
import wave
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from workbench.media.encode import Encoding, write_clip
from workbench.media.model import FrameIndex
from workbench.media.structure import describe

RATE = Fraction(25)
"""Frames per second unless a test asks for another."""

SIZE = (320, 240)
"""Width and height in pixels unless a test asks for another."""

MARGIN = 0.25
"""Share of the picture's size by which the place is larger on each side, for the camera to move in."""


def place(seed: int, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """A still background, (h, w, 3), larger than the picture by :data:`MARGIN` on each side."""
    rng = np.random.default_rng([seed, 1])
    width, height = (round(side * (1 + 2 * MARGIN)) for side in size)
    ground: NDArray[np.float32] = np.zeros((height, width, 3), np.float32)
    for cells in (3, 7, 17, 41, 97):
        noise = rng.random((max(2, cells * height // width), cells, 3), dtype=np.float32)
        octave: NDArray[np.float32] = np.asarray(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC))
        ground = ground + octave / np.float32(cells**0.45)
    ground = (ground - ground.min()) / (ground.max() - ground.min())
    picture = np.ascontiguousarray((30 + 190 * ground).astype(np.uint8))
    for _ in range(9):
        _building(picture, rng)
    return picture


def _building(picture: NDArray[np.uint8], rng: np.random.Generator) -> None:
    height, width = picture.shape[:2]
    x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
    w, h = int(rng.integers(width // 12, width // 4)), int(rng.integers(height // 8, height // 2))
    tone = [int(v) for v in rng.integers(20, 235, 3)]
    cv2.rectangle(picture, (x, y), (x + w, y + h), tone, -1)
    step = int(rng.integers(8, 18))
    glass = [int(v) for v in rng.integers(20, 235, 3)]
    for wy in range(y + 4, min(y + h - 4, height), step):
        for wx in range(x + 4, min(x + w - 4, width), step):
            if rng.random() < 0.7:
                cv2.rectangle(picture, (wx, wy), (wx + step // 2, wy + step // 2), glass, -1)


def scene(
    *,
    seconds: float = 4,
    seed: int = 0,
    moment: int = 0,
    start: float = 0,
    size: tuple[int, int] = SIZE,
    rate: Fraction = RATE,
    fixed: bool = False,
) -> Iterator[NDArray[np.uint8]]:
    """Frames (h, w, 3) of one place: the camera sways (unless ``fixed``), things cross, the sensor hisses."""
    background = place(seed, size)
    rng = np.random.default_rng([seed, moment, 2])
    actors = [_Actor(rng, size) for _ in range(5)]
    first = round(start * rate)
    for number in range(first, first + max(1, round(seconds * rate))):
        yield _picture(background, actors, float(number / rate), number, size, fixed)


def _picture(
    background: NDArray[np.uint8],
    actors: list[_Actor],
    t: float,
    number: int,
    size: tuple[int, int],
    fixed: bool,
) -> NDArray[np.uint8]:
    width, height = size
    sway = (0.0, 0.0) if fixed else (0.8 * math.sin(0.7 * t), 0.8 * math.sin(0.45 * t + 1))
    x, y = round(width * MARGIN * (1 + sway[0])), round(height * MARGIN * (1 + sway[1]))
    picture = background[y : y + height, x : x + width].copy()
    for actor in actors:
        actor.draw(picture, t)
    noise = np.random.default_rng([number, 3]).integers(-4, 5, (height, width, 1), dtype=np.int16)
    grainy: NDArray[np.uint8] = np.clip(picture + noise, 0, 255).astype(np.uint8)
    return grainy


class _Actor:
    """Something of two tones that swings along its own path."""

    def __init__(self, rng: np.random.Generator, size: tuple[int, int]) -> None:
        self.size = size
        self.radius = int(rng.integers(size[1] // 14, size[1] // 6))
        self.speed = rng.uniform(0.4, 1.9, 2)
        self.phase = rng.uniform(0, 2 * math.pi, 2)
        self.tones = [[int(v) for v in tone] for tone in rng.integers(0, 256, (2, 3))]

    def draw(self, picture: NDArray[np.uint8], t: float) -> None:
        x = round(self.size[0] * (0.5 + 0.45 * math.sin(self.speed[0] * t + self.phase[0])))
        y = round(self.size[1] * (0.5 + 0.45 * math.sin(self.speed[1] * t + self.phase[1])))
        cv2.circle(picture, (x, y), self.radius, self.tones[0], -1)
        cv2.rectangle(picture, (x - self.radius // 2, y), (x + self.radius // 3, y + self.radius), self.tones[1], -1)


def voice(seconds: float, rate: int = 48_000, seed: int = 0) -> NDArray[np.int16]:
    """A tone that wanders, (n,): something to hear that differs by seed."""
    t = np.arange(round(seconds * rate)) / rate
    pitch = 150 + 40 * seed % 200 + 30 * np.sin(2 * np.pi * 0.7 * t)
    wave = np.sin(2 * np.pi * np.cumsum(pitch) / rate) * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * t))
    return (wave * 9000).astype(np.int16)


def make_clip(
    path: Path,
    *,
    seconds: float = 4,
    seed: int = 0,
    moment: int = 0,
    start: float = 0,
    size: tuple[int, int] = SIZE,
    rate: Fraction = RATE,
    audio: bool = False,
    fixed: bool = False,
    crf: int = 23,
    rotation: int = 0,
    encoding: Encoding | None = None,
) -> Path:
    """One shot of the place ``seed`` as H.264 MP4; parents are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_clip(
        path,
        scene(seconds=seconds, seed=seed, moment=moment, start=start, size=size, rate=rate, fixed=fixed),
        rate=rate,
        audio=voice(seconds, seed=seed) if audio else None,
        crf=crf,
        rotation=rotation,
        encoding=encoding,
    )


CELL = 32
"""Pixels a side of one bit of a frame counter: survives any coding."""

COUNTER_SIZE = (8 * CELL, 4 * CELL)


def counted(number: int) -> NDArray[np.uint8]:
    """A frame that says its number: 16 bits as light and dark cells in its upper half, plain grey below."""
    picture = np.full((COUNTER_SIZE[1], COUNTER_SIZE[0], 3), 128, np.uint8)
    for bit in range(16):
        row, column = divmod(bit, 8)
        tone = 230 if number >> bit & 1 else 25
        picture[row * CELL : (row + 1) * CELL, column * CELL : (column + 1) * CELL] = tone
    return picture


def count_of(rgb: NDArray[np.uint8]) -> int:
    """The number that a frame of :func:`counted` says; for pictures in their coded orientation."""
    middles = rgb[CELL // 2 : 2 * CELL : CELL, CELL // 2 :: CELL].mean(axis=2).reshape(-1)
    return sum(1 << bit for bit, tone in enumerate(middles) if tone > 128)


def make_counter(
    path: Path,
    *,
    count: int = 60,
    rate: Fraction = RATE,
    encoding: Encoding | None = None,
    time_base: Fraction | None = None,
    pts: Sequence[int] | None = None,
    rotation: int = 0,
    container: str = "mp4",
    container_options: Mapping[str, str] | None = None,
    tags: Mapping[str, str] | None = None,
) -> Path:
    """A clip whose frame i shows the number i; ``pts`` of :data:`None` is a constant rate."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_clip(
        path,
        (counted(number) for number in range(count)),
        rate=rate,
        encoding=encoding,
        time_base=time_base,
        pts=pts,
        rotation=rotation,
        container=container,
        container_options=container_options,
        tags=tags,
    )


def plain_index(pts: Sequence[int], *, key: Sequence[bool] | None = None, rate: int = 1000) -> FrameIndex:
    """The index of a clip that does not exist: frames at ``pts``, in 1/``rate`` s; all key frames unless told."""
    times = np.array(pts, np.int64)
    time_base = Fraction(1, rate)
    keys = np.ones(len(times), np.bool_) if key is None else np.array(key, np.bool_)
    letters = np.where(keys, ord("I"), ord("P")).astype(np.uint8)
    starts = np.column_stack([times[keys]] * 3)
    structure = describe(time_base, times, same_time=[], repeated=[], hidden=0, edits=(), decoded=False)
    sizes, flags = np.ones(len(times), np.int64), np.zeros(len(times), np.uint8)
    return FrameIndex(time_base, times, keys, sizes, times, letters, flags, starts, structure)


VARIABLE_PTS = (0, 33, 67, 100, 400, 433, 450, 900, 933, 967, 1000, 1700)
"""Milliseconds of a clip as phones and screen recorders make them: gaps, bursts, no rate."""


def make_variable(path: Path) -> Path:
    """A counter clip of variable rate with the times of :data:`VARIABLE_PTS`, in 1/1000 s."""
    options = {"video_track_timescale": "1000"}
    return make_counter(
        path, count=len(VARIABLE_PTS), time_base=Fraction(1, 1000), pts=VARIABLE_PTS, container_options=options
    )


def make_truncated(path: Path, share: float = 0.6) -> Path:
    """A clip of 2 s cut off in its middle, its table of frames in front: as a broken download leaves it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = {"movflags": "+faststart"}
    write_clip(path, scene(seconds=2), rate=RATE, encoding=Encoding(b_frames=2), container_options=options)
    data = path.read_bytes()
    path.write_bytes(data[: round(len(data) * share)])
    return path


def make_damaged(path: Path) -> Path:
    """A clip of 2 s with a key frame each second; a stretch of the first second was overwritten with zeros."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_clip(path, scene(seconds=2), rate=RATE, encoding=Encoding(b_frames=2))
    data = bytearray(path.read_bytes())
    start, size = data.index(b"mdat"), len(data)
    data[start + size // 4 : start + size // 3] = bytes(size // 3 - size // 4)
    path.write_bytes(data)
    return path


def make_sound(path: Path, seconds: float = 2) -> Path:
    """Sound without pictures, as WAV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(voice(seconds).tobytes())
    return path


def make_text(path: Path) -> Path:
    """An error page that was saved as a clip."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<html><title>403 Forbidden</title>Wir bedauern, à bientôt.</html>\n", encoding="utf-8")
    return path


def make_playlist(path: Path, target: Path) -> Path:
    """A playlist in disguise that leads a careless reader to ``target`` beside it."""
    path.write_text(f"ffconcat version 1.0\nfile {target.name}\n", encoding="utf-8")
    return path


ODD_NAME = "🎬 شاهد الفيديو — vidéo.mp4"
"""Emoji, right-to-left text and accents in one file name."""
