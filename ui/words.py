"""Numbers and findings in words: times, sizes, what a match says and how strong it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from hashing.result import WHOLE_FRAME, Region, Relation
from ui import i18n
from ui.widgets import counted, measured
from workbench import timecode
from workbench.i18n import recorded
from workbench.match_view import MatchView, SoundView, Stretch

if TYPE_CHECKING:  # they load the engine and the record
    from hashing.overlay import Overlays
    from workbench.second_reading import Decided

MOMENT = 0.05
"""Seconds; a shorter stretch is that of a still, which has no duration."""
PLACES = 3
"""Places of what is laid over a picture that are told: logos, a caption."""


def tr(text: str) -> str:
    """Translate in the context of this module."""
    return QCoreApplication.translate("Words", text)


def named(word: str) -> str:
    """A word of the core in the desk's language: of an enumeration ("partly verified"), a kind of record, a step."""
    return tr(str(word))


def listed(parts: Iterable[str]) -> str:
    """Parts that may hold commas, in a row."""
    return tr("; ").join(parts)


def told(text: str) -> str:
    """A text of the core, such as a sentence of a match, in the desk's language; others' text as it is."""
    return i18n.grouped(i18n.of_the_core()(text))


def clock(seconds: float | Fraction) -> str:
    """A short time for people: ``0:30``, ``1:02:03``."""
    whole = max(round(float(seconds)), 0)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def tenths(seconds: float) -> str:
    """A time with tenths: ``0:04.2``."""
    total = max(round(seconds * 10), 0)
    minutes, rest = divmod(total, 600)
    return f"{minutes}:{rest // 10:02d}.{rest % 10}"


def thousandths(seconds: float) -> str:
    """A time with milliseconds: ``0:04.200``."""
    return timecode.clock_text(Fraction(round(seconds * 1000), 1000))


def span(ends: tuple[float, float]) -> str:
    """A stretch of time: ``0:04.2–0:19.8``; one moment is ``0:04.2``."""
    return tenths(ends[0]) if _moment(ends) else f"{tenths(ends[0])}–{tenths(ends[1])}"


def exact(seconds: Fraction) -> str:
    """A frame's time to the millisecond: ``00:00:07.040``."""
    return timecode.full(seconds)


def day(at: datetime) -> str:
    """The day of a moment without its year: ``26 Aug``."""
    return f"{at.day} {QLocale().monthName(at.month, QLocale.FormatType.ShortFormat)}"


def size(count: int) -> str:
    """Bytes for people in decimal multiples, as in reports, and the exact count: ``4.1 MB (4,139,823 bytes)``."""
    locale = QLocale()
    about = locale.formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return tr("{0} ({1} bytes)").format(about, locale.toString(count)) if count >= 1000 else about


def relation(view: MatchView) -> str:
    """What the two have in common, in two or three words."""
    return identity(view.match.identity)


def identity(step: str) -> str:
    """A step of the identity ladder in two or three words."""
    names = {
        "same-file": tr("same file"),
        "same-streams": tr("same streams"),
        "same-frames": tr("same decoded frames"),
        "same-footage": tr("same footage"),
        "shared-stretch": tr("shared footage"),
        "same-scene": tr("same scene"),  # whether at another moment, the sentence below says
        "none": tr("nothing found"),
    }
    return names.get(step, step)


def where(stretch: Stretch, *, lettered: bool = False) -> str:
    """Which stretch is which: the first half of a match's sentence. A still has no stretch of its own.

    ``lettered``: the two are A and B, not here and there.
    """
    here, there = _moment(stretch.here), _moment(stretch.there)
    if here and there and stretch.here[0] == stretch.there[0]:
        return tr("The picture A is the picture B") if lettered else tr("This picture is the one there")
    if there and (not here or stretch.there[0] == 0):  # the only moment that a still has
        said = tr("A at {0} is the still B") if lettered else tr("{0} here is the still there")
        return said.format(span(stretch.here))
    if here:
        said = tr("The still A is B at {0}") if lettered else tr("This still is {0} there")
        return said.format(span(stretch.there))
    said = tr("A {0} is B {1}") if lettered else tr("{0} here is {1} there")
    return said.format(span(stretch.here), span(stretch.there))


def _moment(ends: tuple[float, float]) -> bool:
    return ends[1] - ends[0] < MOMENT


def sound(shared: SoundView) -> str:
    """Which stretch of sound is which, and how it was changed."""
    said = [tr("Shared sound: {0} here is {1} there").format(span(shared.here), span(shared.there))]
    if abs(shared.tempo - 1.0) >= 0.005:
        said.append(tr("tempo ×{0}").format(measured(1 / shared.tempo, 2)))
    if abs(shared.semitones) >= 0.15:
        said.append(tr("pitch {0} semitones").format(f"{shared.semitones:+.1f}".replace("-", "−")))
    return ", ".join(said) + "."


def changes(stretch: Stretch) -> list[str]:
    """What was done between here and there, strongest first; empty for nothing."""
    found = picture_changes(stretch)
    after = 1 if stretch.mirrored else 0
    if stretch.speed < 0:
        found.insert(after, tr("backwards"))
    elif abs(stretch.speed - 1.0) >= 0.005:
        found.insert(after, tr("speed ×{0}").format(measured(1 / stretch.speed, 2)))
    return found


def picture_changes(stretch: Stretch, *, lettered: bool = False) -> list[str]:
    """What of it was done to the picture, not to its speed; ``lettered``: the two are A and B, not here and there."""
    found = [tr("mirrored")] if stretch.mirrored else []
    if abs(stretch.rotation) >= 0.5:
        found.append(tr("turned by {0}°").format(f"{stretch.rotation:.0f}".replace("-", "−")))
    if _cut(stretch.region_here):
        share = tr("{0} of A’s picture") if lettered else tr("{0} of the picture here")
        found.append(share.format(_share(stretch.region_here)))
    if _cut(stretch.region_there):
        share = tr("inside {0} of B’s picture") if lettered else tr("inside {0} of the picture there")
        found.append(share.format(_share(stretch.region_there)))
    return found


def laid_over(found: Overlays, *, turned: bool) -> str:
    """What only one of two pictures shows, and where in the first of them; in the second of them where ``turned``."""
    patches = found.patches(turned=turned)
    said = [f"{_place(one.x, one.y)}, {_percent(one.share)}" for one in patches[:PLACES]]
    if len(patches) > PLACES:
        said.append(tr("{0} more").format(counted(len(patches) - PLACES)))
    told = tr("caption or logo in one clip only; measured on A’s picture: {0}")
    return told.format(listed(said)) if said else tr("nothing for long")


def _place(x: float, y: float) -> str:
    """Where in a picture a point (0..1) is, by thirds."""
    rows = (
        (tr("top left"), tr("top middle"), tr("top right")),
        (tr("middle left"), tr("middle"), tr("middle right")),
        (tr("bottom left"), tr("bottom middle"), tr("bottom right")),
    )
    return rows[min(int(y * 3), 2)][min(int(x * 3), 2)]


def strength(view: MatchView) -> tuple[str, str]:
    """How strong a match is, and the tone to colour it with. A rate that was not measured is said to be so."""
    if view.match.identity in ("same-file", "same-streams", "same-frames"):
        return tr("Certain: the digests are equal."), "good"
    if view.match.identity == "none":
        return tr("What was compared has nothing in common."), "quiet"
    rates = [stretch.false_match_rate for stretch in view.stretches if stretch.false_match_rate is not None]
    score = tr("Score {0} of 1.").format(measured(view.match.score, 2))
    if not rates:
        return score + " " + tr("How rarely unrelated footage scores as high has not been measured."), "quiet"
    rate = min(rates)
    bounds = [stretch.false_match_bound for stretch in view.stretches if stretch.false_match_bound is not None]
    if bounds:
        none = tr("No unrelated pair measured was called a match; at most 1 in {0} would be (95\u00a0%): {1}.")
        some = tr("1 unrelated pair in {2} was called a match; at most 1 in {0} would be (95\u00a0%): {1}.")
        most, support = counted(round(1 / max(bounds))), told(recorded(view.stretches[0].support))
        words = (some if rate > 0 else none).format(most, support, counted(round(1 / rate)) if rate > 0 else "")
        return f"{score} {words}", "warn" if view.match.identity == "same-scene" else "good"
    if rate <= 0:
        return score + " " + tr("No unrelated pair measured so far scored as high."), "good"
    rare = tr("Unrelated footage scores this high less than once in {0} pairs.").format(counted(round(1 / rate)))
    if view.stretches and all(stretch.relation is Relation.SAME_SCENE for stretch in view.stretches):
        return score + " " + rare, "warn"
    return (tr("Very strong. ") if rate <= 1e-4 else tr("Strong. ") if rate <= 1e-2 else "") + rare, "good"


def second_reader(said: Decided) -> str:
    """What a second reader said of a match, who that was, and why."""
    told = tr("Second reader: {0} ({1})").format(named(said.decision), said.by)
    return f"{told}. {said.reason}" if said.reason else told


def _cut(region: Region) -> bool:
    return max(abs(a - b) for a, b in zip(region, WHOLE_FRAME, strict=True)) > 0.02


def _share(region: Region) -> str:
    return _percent(region[2] * region[3])


def labelled(name: str, said: str) -> str:
    """What is said under its name: ``gamma: 1.8``, the colon set as in the desk's language."""
    return tr("{0}: {1}").format(name, said)


def percent(hundredths: int) -> str:
    """A whole percentage, its sign set as in the desk's language."""
    return tr("{0} %").format(hundredths)


def _percent(share: float) -> str:
    return f"{max(round(share * 100), 1)}\u202f%"  # never apart at the end of a line
