"""What the last search for a clip compared, how deep, and what it is known to miss: what its answer is worth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from ui import widgets, words
from ui.record import utc
from ui.widgets import button, card, counted, label, plural
from workbench.past_searches import LastSearch
from workbench.reach import WEAKNESSES, Reach, Weakness, not_compared

SOUNDS = 8
"""Clips told of which only sound is shared."""

LEFT_OUT = 8
"""Clips told that could not be compared."""


def tr(text: str) -> str:
    """Translate in the context of this module."""
    return QCoreApplication.translate("Searched", text)


def searched_card(last: LastSearch | None, found: int, search: Callable[[], object]) -> QFrame:
    """A card that says how hard was looked; ``found`` matches are shown above it."""
    again = widgets.row(button(tr("Search again") if last else tr("Search now"), search, icon="search"), None)
    if last is None:
        text = tr("This clip has not been compared with the others.")
        return card(label(tr("Not searched yet"), "name"), label(text, "quiet", wrap=True), again)
    parts: list[QWidget] = [label(tr("Nothing else") if found else tr("Nothing in other clips"), "name", wrap=True)]
    parts += [label(text, "quiet", wrap=True, selectable=True) for text in (compared(last), *_depth(last))]
    parts.append(label(known_misses(), "quiet", wrap=True, selectable=True))
    parts += [label(text, "", wrap=True) for text in _sounds(last)]
    parts += [label(text, "warn", wrap=True) for text in _left_out(last)]
    parts.append(label(f"{last.engine} · {utc(last.at)}", "small", wrap=True))
    return card(*parts, again)


def compared(last: LastSearch) -> str:
    """With how many clips it was compared."""
    if last.compared < last.others:
        return tr("Compared with {0} of {1} other clips of this workspace, mirrored too. Search again for all.").format(
            counted(last.compared), counted(last.others)
        )
    return plural(
        last.compared,
        tr("Compared with the {0} other clip of this workspace, mirrored too."),
        tr("Compared with all {0} other clips of this workspace, mirrored too."),
    )


def depth(reach: Reach) -> str:
    """How deep."""
    looked = plural(
        reach.pictures, tr("{0} picture of this clip was compared"), tr("{0} pictures of this clip were compared")
    )
    if reach.blank:
        looked += plural(reach.blank, tr("; {0} more is too dark or blank"), tr("; {0} more are too dark or blank"))
    near = plural(
        len(reach.closely),
        tr("{0} clip whose stills came near was compared picture by picture."),
        tr("{0} clips whose stills came near were compared picture by picture."),
    )
    if not reach.closely:
        near = tr("No still of the others came near enough to compare picture by picture.")
    return f"{looked}. {near}"


def known_misses() -> str:
    """What a search is known to miss, with the measured shares, weakest first."""
    missed = [tr("{0} ({1} of {2} found)").format(_named(one), one.found, one.of) for one in WEAKNESSES]
    return tr("Known to be missed at times: {0}.").format(", ".join(missed))


def _named(weakness: Weakness) -> str:
    names = {
        "inset-35": tr("small insets"),
        "stickers": tr("copies under moving stickers"),
        "still": tr("single stills"),
        "fast-200": tr("copies at twice the speed"),
        "ramp": tr("copies whose speed changes"),
    }
    return names.get(weakness.edit, weakness.words)


def _depth(last: LastSearch) -> list[str]:
    return [depth(last.reach)] if last.reach is not None else []


def _sounds(last: LastSearch) -> list[str]:
    told = [
        tr("With {0}, sound only. {1}").format(name, words.sound(shared)) for name, shared in last.shared_sound[:SOUNDS]
    ]
    more = len(last.shared_sound) - SOUNDS
    return [*told, tr("and {0} more with shared sound only.").format(counted(more))] if more > 0 else told


def _left_out(last: LastSearch) -> list[str]:
    told = [tr("Not compared: {0}").format(words.told(not_compared(one))) for one in last.skipped[:LEFT_OUT]]
    more = len(last.skipped) - LEFT_OUT
    return [*told, tr("and {0} more not compared.").format(counted(more))] if more > 0 else told
