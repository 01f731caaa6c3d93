"""Every clock of a case on one axis: a bar as wide as its uncertainty, contradictions joined by a mark.

Long empty stretches are folded, so that a clip of 2015 that comes up again in 2018 does not squeeze its hours to a dot.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cases.clocks import Agreement, Compared, Reading
from cases.judgement import Moment
from workbench.drawings.clock_words import compared_words
from workbench.drawings.shapes import (
    Anchor,
    Box,
    Drawing,
    Line,
    Measure,
    Role,
    Shape,
    Words,
    day,
    fitted,
    rough_measure,
)
from workbench.i18n import ENGLISH, Language, Said, joined, recorded, tr, word

ROW: Final = 34
"""Pixels of a clock: its words over its bar."""
WORDS: Final = 11
"""Pixels from the top of a clock to the line that its words stand on."""
BAR_TOP: Final = 17
"""Pixels from there to its bar."""
BAR: Final = 9
"""Pixels that a bar is high."""
GAP: Final = 5
"""Pixels below a bar where a line runs free of the words of the next clock."""
FOOT: Final = 34
"""Pixels below the bars, for dates."""
LEGEND: Final = 20
"""Pixels above the bars, for what the colours mean."""
SIDE: Final = 10
"""Pixels free at both sides."""
APART: Final = 12
"""Units between words of one line, at least."""
LEAST: Final = 5
"""Pixels that a moment is wide."""
FOLD: Final = 22
"""Pixels of a folded stretch."""
FOLDED_SHARE: Final = 0.3
"""Share of the whole time that an empty stretch must take to be folded."""
MARGIN: Final = 0.06
"""Share of each unfolded stretch that is kept free at its ends."""
LEAST_MARGIN: Final = timedelta(minutes=30)
"""Free time at both ends at least."""
MOST: Final = 40
"""Clocks drawn, what is proposed among them; the table beside the drawing has all."""

ROLES: Final = {
    Moment.FILMED: Role.FILMED,
    Moment.EDITED: Role.EDITED,
    Moment.PUBLISHED: Role.PUBLISHED,
    Moment.SEEN: Role.SEEN,
}


@dataclass(frozen=True)
class _Stretch:
    """Time that is drawn, and where."""

    first: datetime
    last: datetime
    left: float
    right: float

    def x(self, at: datetime) -> float:
        return self.left + (at - self.first) / (self.last - self.first) * (self.right - self.left)


class _Axis:
    """Places moments on the drawing's width, with empty stretches folded."""

    def __init__(self, bounded: Sequence[Reading], width: float) -> None:
        spans = sorted(_span(reading) for reading in bounded)
        groups = _apart(spans)
        margins = [max((last - first) * MARGIN, LEAST_MARGIN) for first, last in groups]
        lengths = [(last - first) + 2 * margin for (first, last), margin in zip(groups, margins, strict=True)]
        room = width - 2 * SIDE - FOLD * (len(groups) - 1)
        shares = _shares([length.total_seconds() for length in lengths])
        self.stretches: list[_Stretch] = []
        left = float(SIDE)
        for (first, last), margin, share in zip(groups, margins, shares, strict=True):
            self.stretches.append(_Stretch(_moved(first, -margin), _moved(last, margin), left, left + share * room))
            left += share * room + FOLD

    def x(self, at: datetime) -> float:
        place = max(bisect_right([stretch.first for stretch in self.stretches], at) - 1, 0)
        stretch = self.stretches[place]
        return min(stretch.x(max(at, stretch.first)), stretch.right)


def time_axis(
    found: Sequence[Reading],
    pairs: Sequence[Compared],
    width: float,
    measure: Measure = rough_measure,
    say: Language = ENGLISH,
    proposed: Sequence[Reading] = (),
) -> Drawing:
    """The axis of ``found``, as :func:`cases.clocks.readings` gives them, ``width`` pixels wide.

    ``pairs`` are what :func:`cases.clocks.compared` says of them; clocks that say nothing of when are left out.
    ``proposed`` are not on record: their bars are outlines.
    """
    drawn = _drawn(found, proposed)
    if not drawn:
        return Drawing(width, 0, (), say(tr("No clock on record says when.")))
    axis = _Axis(drawn, width)
    bottom = LEGEND + len(drawn) * ROW
    shapes: list[Shape] = [*_legend(drawn, measure, say), *_ground(axis, bottom, measure, say)]
    for number, reading in enumerate(drawn):
        shapes += _clock(reading, LEGEND + number * ROW, axis, width, measure, say, proposed=reading in proposed)
    words = [one for one in shapes if isinstance(one, Words) and one.key]
    shapes += list(_folds(axis, bottom, words, measure))
    shapes += _conflicts(drawn, pairs, axis, words, measure)
    said = [compared_words(pair) for pair in pairs if pair.agreement is Agreement.CONTRADICT]
    told = [tr("{0}: {1} ({2}).", recorded(one.source), one.text, word(one.moment)) for one in drawn]
    told = [tr("proposed: {0}", text) if one in proposed else text for one, text in zip(drawn, told, strict=True)]
    alt = say(joined(" ", [*told, *said]))
    return Drawing(width, bottom + FOOT, tuple(shapes), alt)


def _drawn(found: Sequence[Reading], proposed: Sequence[Reading]) -> list[Reading]:
    kept = [reading for reading in found if reading.bounded][: max(MOST - len(proposed), 0)]
    return sorted([*kept, *proposed], key=_span) if proposed else kept


def _span(reading: Reading) -> tuple[datetime, datetime]:
    first, last = reading.earliest or reading.latest, reading.latest or reading.earliest
    assert first is not None
    assert last is not None
    return first, last


def _apart(spans: list[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Groups of spans between which nothing happens for a large share of the time."""
    whole = max(last for _first, last in spans) - spans[0][0]
    groups = [spans[0]]
    for first, last in spans[1:]:
        if first - groups[-1][1] > whole * FOLDED_SHARE:
            groups.append((first, last))
        else:
            groups[-1] = (groups[-1][0], max(groups[-1][1], last))
    return groups


def _shares(seconds: list[float]) -> list[float]:
    """How the width is divided: by length, but no stretch gets less than half of an even share."""
    even = 1 / len(seconds)
    raw = [max(one / sum(seconds), even / 2) for one in seconds]
    return [one / sum(raw) for one in raw]


def _moved(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:
        return at


def _legend(drawn: Sequence[Reading], measure: Measure, say: Language) -> list[Shape]:
    shapes: list[Shape] = []
    x = float(SIDE)
    for moment in dict.fromkeys(sorted((reading.moment for reading in drawn), key=list(Moment).index)):
        shapes.append(Box(x, 3, 9, 9, ROLES[moment]))
        said = say(word(moment))
        shapes.append(Words(x + 13, 11, said, Role.QUIET))
        x += 13 + measure(said) + 14
    return shapes


def _ground(axis: _Axis, bottom: float, measure: Measure, say: Language) -> list[Shape]:
    """The base line, the dates below each stretch, and the folds between them."""
    shapes: list[Shape] = []
    for number, stretch in enumerate(axis.stretches):
        shapes.append(Line(((stretch.left, bottom), (stretch.right, bottom)), Role.GRID))
        shapes += _dates(stretch, bottom + 14, (number % 2) * 13, measure, say)
        if number:
            x = stretch.left - FOLD / 2
            shapes += [_slash(x + shift, bottom) for shift in (-2.5, 2.5)]
    return shapes


def _dates(stretch: _Stretch, y: float, lower: float, measure: Measure, say: Language) -> list[Shape]:
    """Date and time at both ends; where there is no room only the times of a day, else the day alone, ``lower``."""
    room, middle = stretch.right - stretch.left, (stretch.left + stretch.right) / 2
    begins, ends, date = say(_date(stretch.first)), say(_date(stretch.last)), say(day(stretch.first))
    said: list[Shape] = []
    if measure(begins) + measure(ends) + APART > room:
        begins, ends = f"{stretch.first:%H:%M}", f"{stretch.last:%H:%M} UTC"
        said = [Words(middle, y, date, Role.QUIET, Anchor.MIDDLE)]
        one_day = stretch.first.date() == stretch.last.date()
        if not one_day or 2 * max(measure(begins), measure(ends)) + measure(date) + 2 * APART > room:
            return [Words(middle, y + lower, date, Role.QUIET, Anchor.MIDDLE)]
    ends_in = Words(stretch.right, y, ends, Role.QUIET, Anchor.END)
    return [Words(stretch.left, y, begins, Role.QUIET), *said, ends_in]


def _folds(axis: _Axis, bottom: float, words: Sequence[Words], measure: Measure) -> Iterator[Line]:
    """A dashed line down each fold."""
    for x in (stretch.left - FOLD / 2 for stretch in axis.stretches[1:]):
        for piece in _clear(x, LEGEND, bottom - 6, words, measure):
            yield Line(piece, Role.GRID, dashed=True)


def _clear(
    x: float, top: float, bottom: float, words: Sequence[Words], measure: Measure
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The pieces of a line down at ``x`` that strike through none of ``words``, which are in order."""
    for one in words:
        if one.x - 3 < x < one.x + measure(one.text) + 3 and top < one.y + 4 and one.y - 9 < bottom:
            if top < one.y - 9:
                yield (x, top), (x, one.y - 9)
            top = one.y + 4
    if top < bottom:
        yield (x, top), (x, bottom)


def _slash(x: float, y: float) -> Line:
    return Line(((x - 3, y + 5), (x + 3, y - 5)), Role.GRID)


def _date(at: datetime) -> Said:
    return tr("{0} {1} UTC", day(at), f"{at:%H:%M}")


def _clock(
    reading: Reading, top: float, axis: _Axis, width: float, measure: Measure, say: Language, *, proposed: bool
) -> list[Shape]:
    first, last = _span(reading)
    left, right = axis.x(first), axis.x(last)
    open_left, open_right = reading.earliest is None, reading.latest is None
    if open_left:
        left = min(left, right) - 3 * ROW / 2
    if open_right:
        right = max(left, right) + 3 * ROW / 2
    left = min(max(left, SIDE), width - SIDE - LEAST)
    right = min(max(right, left + LEAST), width - SIDE)
    error = tr("± {0:,} s", reading.error_seconds) if reading.error_seconds else ""
    told = joined(" · ", (tr("{0}: {1}", recorded(reading.source), reading.text), reading.zone, error))
    said = say(tr("proposed: {0}", told) if proposed else told)
    bar = Box(
        left,
        top + BAR_TOP,
        right - left,
        BAR,
        ROLES[reading.moment],
        open_left,
        open_right,
        outlined=proposed,
        key=reading.record_id,
        tip=f"{said} ({say(word(reading.moment))})",
    )
    text = fitted(said, width - 2 * SIDE, measure)
    x = min(left, width - SIDE - measure(text))
    return [Words(max(x, SIDE), top + WORDS, text, key=reading.record_id), bar]


def _conflicts(
    drawn: Sequence[Reading], pairs: Sequence[Compared], axis: _Axis, words: Sequence[Words], measure: Measure
) -> list[Shape]:
    """A line in the colour of contradiction from one bar to the other, and outlines around both."""
    rows = {(one.kind, one.record_id, one.moment): number for number, one in enumerate(drawn)}
    shapes: list[Shape] = []
    for pair in pairs:
        if pair.agreement is not Agreement.CONTRADICT:
            continue
        ends = [rows.get((one.kind, one.record_id, one.moment)) for one in (pair.first, pair.second)]
        if ends[0] is None or ends[1] is None:
            continue
        points = []
        for one, row in zip((pair.first, pair.second), ends, strict=True):
            assert row is not None
            begin, end = _span(one)
            left, right = axis.x(begin), max(axis.x(end), axis.x(begin) + LEAST)
            top = LEGEND + row * ROW + BAR_TOP
            shapes.append(Box(left - 2, top - 2, right - left + 4, BAR + 4, Role.CONFLICT, outlined=True))
            points.append(((left + right) / 2, top + BAR / 2))
        (x1, y1), (x2, y2) = sorted(points, key=lambda point: point[1])
        below = y1 + BAR / 2 + GAP
        first, *further = _clear(x2, below, y2 - BAR / 2 - 2, words, measure)
        shapes.append(Line(((x1, y1 + BAR / 2 + 2), (x1, below), *first), Role.CONFLICT, dashed=True))
        shapes += [Line(piece, Role.CONFLICT, dashed=True) for piece in further]
    return shapes
