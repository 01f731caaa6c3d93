"""What is odd about a clip's time, in words: for the pointer, for the lane's name, for a screen reader."""

from __future__ import annotations

from collections.abc import Mapping

from ui.playing.positions import Positions
from ui.widgets import measured, plural, words
from workbench.odd_times import Odd, Stretches

MS = 1000


def tr(text: str) -> str:
    """Translate in the context of this module."""
    return words("Odd", text)


def legend(odd: Mapping[Odd, Stretches]) -> list[str]:
    """How the kinds that there are look on the lane."""
    looks = {
        Odd.DAMAGED: tr("Crossed: damaged, could not be decoded or only in part."),
        Odd.GAP: tr("Hatched: a gap, one frame stands for long."),
        Odd.OFF_RATE: tr("Line on top: frames last longer or shorter than usual."),
        Odd.REPEATED: tr("Triangle: the frame before again, byte for byte."),
        Odd.CROWDED: tr("Square: a further frame that has no time of its own."),
    }
    return [look for kind, look in looks.items() if kind in odd]


def odd_at(positions: Positions, odd: Mapping[Odd, Stretches], position: int) -> list[str]:
    """What is odd about one frame."""
    lasts = tr("lasts {0} ms, usually {1} ms").format(
        measured(MS * positions.lasts(position), 1), measured(MS * positions.usual, 1)
    )
    said = {
        Odd.DAMAGED: tr("damaged: could not be decoded, or only in part"),
        Odd.GAP: tr("gap: {0}").format(lasts),
        Odd.OFF_RATE: lasts,
        Odd.REPEATED: tr("the frame before again, byte for byte"),
        Odd.CROWDED: tr("a further frame here has no time of its own"),
    }
    return [text for kind, text in said.items() if kind in odd and odd[kind].holds(position)]


def counted_odd(odd: Mapping[Odd, Stretches]) -> str:
    """How many stretches of each kind there are; empty where time is as it should be."""
    kinds = {
        Odd.DAMAGED: (tr("{0} damaged stretch"), tr("{0} damaged stretches")),
        Odd.GAP: (tr("{0} gap"), tr("{0} gaps")),
        Odd.OFF_RATE: (tr("{0} stretch off the usual rate"), tr("{0} stretches off the usual rate")),
        Odd.REPEATED: (tr("{0} stretch of repeated frames"), tr("{0} stretches of repeated frames")),
        Odd.CROWDED: (tr("{0} place with frames without a time"), tr("{0} places with frames without a time")),
    }
    return ", ".join(plural(len(odd[kind]), *forms) for kind, forms in kinds.items() if kind in odd)
