"""Steps: what may be done to a frame's picture so that an eye sees more. Each is named, has parameters and a place in
the order; together they say how an exported picture came from the frame. A view, never the evidence.

Steps are written ``levels(16, 235); gamma(1.8)``: the first is done first. Parameters that are left out take their
default. What is written by :func:`written` holds every parameter, and reads back as the same steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.errors import UserError

MOST_FRAMES = 250
"""Frames that the steps of one picture may look at: ten seconds of video, and no sum of so many bytes overflows."""

MOST_STEPS = 24
"""Steps in one chain: more than anyone can explain."""

PTS_LIMIT = 1 << 53
"""Timestamps as parameters lie within: exact in every reader of numbers, and far beyond any clip."""

Value = int | float | str

_CALL = re.compile(r"\s*([A-Za-z-]+)\s*(?:\(([^()]*)\))?\s*")


@dataclass(frozen=True)
class Number:
    """A parameter that is a number."""

    name: str
    low: float
    high: float
    default: float
    decimals: int = 0
    """Digits after the point; 0 for a whole number."""

    def read(self, text: str) -> Value:
        """The value written as ``text``; ValueError where it is none."""
        return self.checked(float(text) if self.decimals else int(text))

    def checked(self, value: Value) -> Value:
        """``value`` as it is kept; ValueError where it is no number of this range."""
        if isinstance(value, str | bool) or not self.low <= value <= self.high:
            raise ValueError
        return round(float(value), self.decimals) if self.decimals else int(value)

    @property
    def said(self) -> str:
        """What may be given, in words."""
        kind = "a number" if self.decimals else "a whole number"
        return kind if self.high >= PTS_LIMIT else f"{kind} from {self.low:g} to {self.high:g}"


@dataclass(frozen=True)
class Choice:
    """A parameter that is one of a few words."""

    name: str
    words: tuple[str, ...]
    default: str

    def read(self, text: str) -> Value:
        """The value written as ``text``; ValueError where it is none."""
        return self.checked(text.lower())

    def checked(self, value: Value) -> Value:
        """``value``; ValueError where it is none of the words."""
        if value not in self.words:
            raise ValueError
        return value

    @property
    def said(self) -> str:
        """What may be given, in words."""
        return f"one of {', '.join(self.words)}"


@dataclass(frozen=True)
class Kind:
    """What a step of this name does."""

    name: str
    title: str
    """A few words for a menu."""
    does: str
    """One sentence."""
    limits: str
    """One sentence: what it does not show, or may make one believe."""
    parameters: tuple[Number | Choice, ...] = ()
    temporal: bool = False
    """Looks at other frames too; a still has none."""
    full_size: bool = False
    """Makes sense only on the frame's own pixels and lines: scaled down first, it would show something else."""
    cheap: bool = True
    """Keeps up with playback."""


KINDS: tuple[Kind, ...] = (
    Kind(
        "levels",
        "Levels",
        "Stretches the brightness between a black and a white point over the whole range.",
        "Everything darker or brighter than the two points is lost, and noise is stretched too.",
        (Number("black", 0, 254, 16), Number("white", 1, 255, 235)),
    ),
    Kind(
        "gamma",
        "Gamma",
        "Lifts the dark parts (above 1) or presses them down (below 1); black and white stay.",
        "Brightness no longer follows the light in the scene: night may look like dusk.",
        (Number("gamma", 0.1, 5, 1.8, 2),),
    ),
    Kind(
        "clahe",
        "Local contrast",
        "Evens out brightness tile by tile, with a limit to the contrast (CLAHE, Zuiderveld 1994).",
        "Brightness in one part cannot be compared with another; blocks and noise may look like texture.",
        (Number("limit", 1, 10, 2, 1), Number("tiles", 2, 32, 8)),
    ),
    Kind(
        "channel",
        "One channel",
        "Shows one channel as grey: a primary, luma or colour difference of BT.601, or saturation.",
        "Colour is mostly stored at half the resolution: edges in it are softer than in the scene.",
        (Choice("channel", ("red", "green", "blue", "luma", "cb", "cr", "saturation"), "luma"),),
    ),
    Kind(
        "edges",
        "Edges",
        "Shows how steeply brightness changes at each pixel (Sobel), times a gain.",
        "Compression makes edges of its own, at blocks and around outlines.",
        (Number("gain", 0.25, 16, 4, 2),),
    ),
    Kind(
        "difference",
        "Difference",
        "Shows how much each pixel differs from the frame so many before, times a gain.",
        "Coding noise differs too, without anything having moved; with no frame so far before, it is black.",
        (Number("back", 1, 50, 1), Number("gain", 1, 32, 4, 1)),
        temporal=True,
        cheap=False,
    ),
    Kind(
        "average",
        "Average",
        "Averages so many frames around this one, fewer at the ends of the clip; nothing is aligned.",
        "Shows no moment: what moved is smeared or gone.",
        (Number("frames", 2, MOST_FRAMES, 25),),
        temporal=True,
        cheap=False,
    ),
    Kind(
        "average-range",
        "Average of a range",
        "Averages all frames from one timestamp to another, wherever the playhead is; nothing is aligned.",
        "Shows no moment: what moved is smeared or gone.",
        (Number("first", -PTS_LIMIT, PTS_LIMIT, 0), Number("last", -PTS_LIMIT, PTS_LIMIT, 0)),
        temporal=True,
        cheap=False,
    ),
    Kind(
        "deinterlace",
        "Deinterlace",
        "Keeps one field, every other line, and fills the gaps with a copy of the next (bob) or from both (linear).",
        "Half of the lines are made up; on footage that is not interlaced it only loses detail.",
        (Choice("method", ("linear", "bob"), "linear"), Choice("field", ("top", "bottom"), "top")),
        full_size=True,
    ),
    Kind(
        "rotate",
        "Turn",
        "Turns the picture clockwise, in degrees; no pixel is altered.",
        "Up, down, left and right are no longer those of the frame.",
        (Choice("degrees", ("90", "180", "270"), "90"),),
    ),
    Kind(
        "mirror",
        "Mirror",
        "Swaps left and right (horizontal) or up and down (vertical); no pixel is altered.",
        "Writing and sides are reversed against the frame.",
        (Choice("direction", ("horizontal", "vertical"), "horizontal"),),
    ),
)
"""Every kind of step, in the order of the menu."""

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of this name; UserError for another."""
    kind = _BY_NAME.get(name.lower())
    if kind is None:
        raise UserError(f"There is no step “{name[:40]}”. Steps are: {', '.join(_BY_NAME)}.")
    return kind


@dataclass(frozen=True)
class Step:
    """One step with its parameters, checked: UserError, in a sentence, for what cannot be done."""

    kind: Kind
    values: tuple[Value, ...] = field(default=())
    """One for each parameter; those left out take their default."""

    def __post_init__(self) -> None:
        wanted = self.kind.parameters
        if len(self.values) > len(wanted):
            raise UserError(f"The step {self.kind.name} takes {len(wanted)} values, not {len(self.values)}.")
        given = (*self.values, *(parameter.default for parameter in wanted[len(self.values) :]))
        values = tuple(_checked(self.kind, parameter, value) for parameter, value in zip(wanted, given, strict=True))
        object.__setattr__(self, "values", values)
        if self.kind.name in ("levels", "average-range") and not _ordered(values, strictly=self.kind.name == "levels"):
            names = " before ".join(parameter.name for parameter in wanted)
            raise UserError(f"The step {self.kind.name} needs {names}, and not the other way round.")

    @property
    def text(self) -> str:
        """The step as it is written, all parameters included: ``gamma(1.8)``."""
        return f"{self.kind.name}({', '.join(str(value) for value in self.values)})"

    @property
    def frames(self) -> int:
        """How many frames it looks at for one picture; of a range of timestamps that is not known beforehand."""
        match self.kind.name:
            case "average":
                return int(self.values[0])
            case "difference":
                return 2
            case _:
                return 1


Steps = tuple[Step, ...]


def step(name: str, *values: Value) -> Step:
    """A step by name; UserError for a name or value that is none."""
    return Step(kind_named(name), values)


def written(steps: Iterable[Step]) -> str:
    """The steps in order, as :func:`read` takes them; empty for none."""
    return "; ".join(each.text for each in steps)


def read(text: str) -> Steps:
    """The steps written in ``text``; UserError, in a sentence, for what is no step or too much work."""
    parts = [part for part in text.split(";") if part.strip()]
    return checked(_read_one(part) for part in parts)


def checked(steps: Iterable[Step]) -> Steps:
    """``steps`` as a chain; UserError where they are too many, or would look at too many frames."""
    chain = tuple(steps)
    if len(chain) > MOST_STEPS:
        raise UserError(f"{len(chain)} steps are too many; {MOST_STEPS} is the most.")
    if frames_needed(chain) > MOST_FRAMES:
        raise UserError(
            f"Together these steps would look at {frames_needed(chain):,} frames for one picture; {MOST_FRAMES} is the"
            " most. Average fewer frames."
        )
    if sum(each.kind.name == "average-range" for each in chain) and frames_needed(chain) > 1:
        raise UserError("The average of a range stands alone: it cannot go with another step over several frames.")
    if sum(each.kind.name == "average-range" for each in chain) > 1:
        raise UserError("Only one average of a range can be taken.")
    return chain


def frames_needed(steps: Iterable[Step]) -> int:
    """Frames looked at for one picture, a range of timestamps aside."""
    needed = 1
    for each in steps:
        needed *= each.frames
    return needed


def that_keep_up(steps: Iterable[Step]) -> Steps:
    """Those that can be done while playing; the others wait until it stops."""
    return tuple(each for each in steps if each.kind.cheap)


def turned(steps: Iterable[Step]) -> bool:
    """Whether width and height change places."""
    return sum(each.kind.name == "rotate" and each.values[0] != "180" for each in steps) % 2 == 1


def _read_one(text: str) -> Step:
    found = _CALL.fullmatch(text)
    if found is None:
        raise UserError(f"“{text.strip()[:60]}” is not a step. Write steps like gamma(1.8); edges().")
    kind = kind_named(found[1])
    given = [part.strip() for part in (found[2] or "").split(",")] if (found[2] or "").strip() else []
    if len(given) > len(kind.parameters):
        raise UserError(f"The step {kind.name} takes {len(kind.parameters)} values, not {len(given)}.")
    values = []
    for parameter, part in zip(kind.parameters, given, strict=False):
        try:
            values.append(parameter.read(part))
        except ValueError:
            raise _wrong(kind, parameter, part) from None
    return Step(kind, tuple(values))


def _checked(kind: Kind, parameter: Number | Choice, value: Value) -> Value:
    try:
        return parameter.checked(value)
    except (ValueError, TypeError):
        raise _wrong(kind, parameter, value) from None


def _wrong(kind: Kind, parameter: Number | Choice, value: Value) -> UserError:
    return UserError(f"“{str(value)[:40]}” will not do for the {parameter.name} of {kind.name}: give {parameter.said}.")


def _ordered(values: tuple[Value, ...], *, strictly: bool) -> bool:
    first, last = float(values[0]), float(values[1])
    return first < last if strictly else first <= last
