"""What others do to footage: a broadcast with its dress, a mirrored repost, a recirculated excerpt, a screengrab.

Each takes a picture of the original (432, 768, 3) and gives the edited one, labelled anew: the label is never part of
what was edited, so that it stays readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import cv2
import numpy as np

from workbench.standins.camera import Label
from workbench.standins.paint import (
    Colour,
    Paint,
    Pixels,
    clouds,
    fill,
    floats,
    glow,
    lettering,
    over,
    ramp,
    resize,
    rgb,
    seeded,
    to_pixels,
)


@dataclass(frozen=True)
class Excerpt:
    """A stretch of the original, in its frames, and how fast it is played."""

    first: int
    end: int
    speed: Fraction = Fraction(1)

    def numbers(self) -> list[int]:
        """Numbers of the original's frames, in the order in which they are shown."""
        count = int((self.end - self.first) / self.speed)
        return [self.first + round(n * self.speed) for n in range(count)]


BROADCAST = Excerpt(100, 325)
"""4.0 to 13.0 s of the courtyard."""
REPOST = Excerpt(50, 300)
"""2.0 to 12.0 s of the courtyard."""
RECIRCULATED = Excerpt(100, 278, Fraction(11, 10))
"""4.0 to 11.1 s of the estate, 1.1 times as fast."""
SCREENGRAB = 131
"""The frame of the estate that someone took a picture of: at 5.24 s."""
STUDIO_BEFORE, STUDIO_AFTER = 40, 30
"""Frames of the studio before and after the broadcast excerpt."""
REPOST_CROP = (30, 26, 692, 388)
"""x, y, width and height kept of the mirrored picture: 81 % of its area."""


def write(
    canvas: Paint, text: str, at: tuple[float, float], size: float, colour: Colour, *, weight: int = 400
) -> float:
    """Letter ``text`` with its top left at ``at``; returns its width in pixels."""
    mask = lettering(text, size, weight=weight)
    x, y = round(at[0]), round(at[1])
    here = canvas[y : y + mask.shape[0], x : x + mask.shape[1]]
    over(here, colour, mask[: here.shape[0], : here.shape[1]])
    return float(mask.shape[1])


class Broadcast:
    """The excerpt as a channel shows it: a studio before and after, lower third, logo, its own colours."""

    view = (640, 360)

    def __init__(self) -> None:
        self._label = Label(self.view, "top left")
        self._dress, self._stays = self._overlay()
        warm = np.array([1.03, 1.0, 0.95])
        levels = np.linspace(0, 1, 256)[:, None] ** 0.94 * warm * 1.05 - 0.02
        self._tone = to_pixels(floats(levels))[None]

    def show(self, picture: Pixels) -> Pixels:
        """A picture of the excerpt, dressed."""
        small = cv2.resize(picture, self.view, interpolation=cv2.INTER_AREA)
        toned = cv2.LUT(small, self._tone)
        return self._label.burn(self._dressed(np.asarray(toned, np.uint8)))

    def studio(self, number: int) -> Pixels:
        """Frame ``number`` of the studio, which moves a little."""
        shift = number * 2
        wall = self._studio[:, shift : shift + self.view[0]].copy()
        return self._label.burn(np.asarray(cv2.add(wall, self._desk), np.uint8))

    def _dressed(self, picture: Pixels) -> Pixels:
        return np.asarray(cv2.add(cv2.multiply(picture, self._stays, scale=1 / 255), self._dress), np.uint8)

    def _overlay(self) -> tuple[Pixels, Pixels]:
        width, height = self.view
        paint, cover = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
        band = np.s_[286:336, 0:468]
        paint[band] = floats(np.linspace(0.62, 0.34, 468))[None, :, None] * floats(rgb("2a5fae"))
        cover[band] = np.linspace(0.96, 0.82, 468)[None, :]
        paint[286:336, 0:8], cover[286:336, 0:8] = rgb("e8b33a"), 1
        write(paint, "GRENOBLE · QUARTIER MISTRAL", (20, 289), 19, (0.97, 0.97, 0.97), weight=700)
        write(paint, "Images diffusées sur les réseaux sociaux", (20, 312), 13.5, (0.84, 0.89, 0.96))
        badge = np.s_[16:50, 566:624]
        paint[badge], cover[badge] = rgb("c8352c"), 0.9
        write(paint, "TV 9", (572, 19), 21, (1.0, 1.0, 1.0), weight=700)
        clock = np.s_[336:352, 0:64]
        paint[clock], cover[clock] = rgb("10141c"), 0.85
        write(paint, "20:04", (14, 335), 12, (0.9, 0.9, 0.9))
        keep = to_pixels(floats(1 - cover))
        return to_pixels(floats(paint * cover[..., None])), np.asarray(cv2.merge([keep, keep, keep]), np.uint8)

    @cached_property
    def _studio(self) -> Pixels:
        shape = (self.view[1], self.view[0] + 2 * (STUDIO_BEFORE + STUDIO_AFTER) + 2)
        tone = ramp(
            clouds(shape, 170, seeded(9, 9), 2), (0.2, rgb("0d1a38")), (0.55, rgb("1d4a8c")), (0.85, rgb("5fa4d8"))
        )
        for n in range(9):
            x = 40 + n * 92
            fill(tone, rgb("9fd0f0"), [(x, 0), (x + 26, 0), (x - 60, shape[0]), (x - 86, shape[0])], 9)
            tone[:] = tone * np.float32(0.985)
        return to_pixels(floats(tone * 0.75))

    @cached_property
    def _desk(self) -> Pixels:
        width, height = self.view
        paint = np.zeros((height, width, 3), np.float32)
        write(paint, "LE JOURNAL", (154, 116), 50, (0.9, 0.94, 1.0), weight=700)
        write(paint, "TV 9 · chaîne inventée", (247, 178), 14, (0.6, 0.72, 0.86))
        paint += glow((height, width), (320, 330), 230, 0.18)[..., None] * floats([0.20, 0.28, 0.40])
        return to_pixels(paint)


class Repost:
    """Mirrored, cropped to 81 %, under a caption that claims another place and date."""

    view = (720, 480)
    BAR = 76
    """Rows of the caption bar above the picture."""

    def __init__(self) -> None:
        self._label = Label(self.view, "bottom right")
        bar = np.ones((self.BAR, self.view[0], 3), np.float32) * floats([0.97, 0.97, 0.96])
        write(bar, "MARSEILLE, HIER SOIR : ils tiennent le quartier", (24, 9), 27, (0.06, 0.06, 0.07), weight=700)
        write(bar, "Partagez avant que ce soit supprimé ! · 14 juillet 2023", (24, 43), 19, (0.35, 0.35, 0.38))
        self._bar = to_pixels(bar)

    def show(self, picture: Pixels) -> Pixels:
        """A picture of the excerpt, as reposted."""
        x, y, width, height = REPOST_CROP
        kept = cv2.flip(picture, 1)[y : y + height, x : x + width]
        size = (self.view[0], self.view[1] - self.BAR)
        grown = np.asarray(cv2.resize(kept, size, interpolation=cv2.INTER_LINEAR), np.uint8)
        return self._label.burn(np.vstack([self._bar, grown]))


class Recirculated:
    """Zoomed in a little, paler, with a date that is not its own."""

    view = (640, 360)

    def __init__(self) -> None:
        self._label = Label(self.view, "top right")
        caption = np.zeros((self.view[1], self.view[0], 3), np.float32)
        text = lettering("NOVEMBER 2015", 34, weight=700)
        x = (self.view[0] - text.shape[1]) // 2
        over(caption[296 : 296 + text.shape[0], x : x + text.shape[1]], (1.0, 0.93, 0.35), text)
        place = lettering("La Castellane · vidéo exclusive", 16)
        x = (self.view[0] - place.shape[1]) // 2
        over(caption[274 : 274 + place.shape[0], x : x + place.shape[1]], (1.0, 1.0, 1.0), place)
        self._caption = to_pixels(caption)
        shadow = np.clip(1 - 1.5 * cv2.GaussianBlur(caption.max(2), (0, 0), 2.5), 0, 1)
        self._under = np.asarray(cv2.merge([to_pixels(floats(shadow))] * 3), np.uint8)

    def show(self, picture: Pixels) -> Pixels:
        """A picture of the excerpt, as recirculated."""
        height, width = picture.shape[:2]
        kept = picture[round(height * 0.03) : round(height * 0.97), round(width * 0.03) : round(width * 0.97)]
        small = cv2.resize(kept, self.view, interpolation=cv2.INTER_AREA)
        grey = cv2.cvtColor(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
        pale = cv2.addWeighted(small, 0.62, grey, 0.38, 10)
        captioned = cv2.add(cv2.multiply(pale, self._under, scale=1 / 255), self._caption)
        return self._label.burn(np.asarray(captioned, np.uint8))


PHONE = (540, 960)
"""Width and height of the screengrab."""


def screengrab(picture: Pixels) -> Pixels:
    """``picture`` on the screen of a telephone, in an invented app; shape (960, 540, 3)."""
    width, height = PHONE
    page = np.ones((height, width, 3), np.float32) * floats(rgb("0f1216"))
    quiet, bright = rgb("8a939f"), rgb("e8ebef")
    write(page, "21:47", (24, 14), 17, bright, weight=700)
    for n, tall in enumerate((6, 9, 12, 15)):
        page[34 - tall : 34, 440 + 7 * n : 445 + 7 * n] = bright
    page[20:34, 482:508], page[22:32, 484:500] = quiet, bright
    write(page, "‹  Publication", (22, 62), 22, bright, weight=700)
    fill(page, rgb("3a6ea8"), [(48 + 27 * np.cos(a), 150 + 27 * np.sin(a)) for a in np.linspace(0, 6.28, 40)])
    write(page, "témoin_13", (90, 128), 19, bright, weight=700)
    write(page, "@compte_inventé · il y a 3 h", (90, 153), 15, quiet)
    write(page, "ça tire en l'air dans le quartier, restez chez vous", (24, 196), 17.5, bright)
    shown = resize(floats(picture) / np.float32(255), (width, 304))
    page[240:544] = shown
    _player(page)
    x = 28.0
    for words in ("214 réponses", "1 902 partages", "3 417 j'aime"):
        x += write(page, words, (x, 566), 16, quiet) + 26
    page[606:607, 24 : width - 24] = rgb("2a3038")
    _replies(page)
    page[height - 16 : height - 11, 190:350] = bright
    label = Label((width, 304), "top left")
    finished = to_pixels(page)
    finished[240:544] = label.burn(finished[240:544])
    return finished


def _player(page: Paint) -> None:
    """The video player's own marks over the picture."""
    y, x = np.mgrid[0:304, 0:540]
    ring = np.abs(np.hypot(x - 270, y - 152) - 34) < 1.6
    over(page[240:544], (1.0, 1.0, 1.0), floats(ring) * np.float32(0.9))
    fill(page, (1.0, 1.0, 1.0), [(260, 376), (260, 408), (288, 392)])
    page[526:530, 20:520] = page[526:530, 20:520] * np.float32(0.5) + np.float32(0.25)
    page[526:530, 20:207] = rgb("e0483c")
    write(page, "0:05 / 0:14", (22, 503), 14, (1.0, 1.0, 1.0))


def _replies(page: Paint) -> None:
    """Grey bars where the replies would be."""
    for n, (top, wide) in enumerate(((636, (300, 210)), (726, (360, 150)), (816, (250, 320)))):
        shade = floats(rgb("2a3038")) * np.float32(1 - 0.12 * n)
        fill(page, shade, [(48 + 20 * np.cos(a), top + 20 + 20 * np.sin(a)) for a in np.linspace(0, 6.28, 30)])
        page[top : top + 13, 84 : 84 + wide[0] // 2] = shade
        page[top + 24 : top + 35, 84 : 84 + wide[0]] = shade * np.float32(0.8)
        page[top + 44 : top + 55, 84 : 84 + wide[1]] = shade * np.float32(0.8)
