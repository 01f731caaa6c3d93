"""The steps that the picture on the desk is taken through: an ordered list, each on or off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QObject, Signal

from ui.words import named
from workbench.media.steps import MOST_STEPS, Step, Steps, Value, checked, step

QUARTERS = {"90": "180", "180": "270", "270": ""}
"""What a further quarter turn makes of one; empty for none."""


@dataclass(frozen=True)
class Entry:
    """One step of the list."""

    step: Step
    on: bool = True


class StepList(QObject):
    """The list. Signals: ``changed()`` for anything; ``rearranged()`` before it, where steps came, went or moved."""

    changed = Signal()
    rearranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def steps(self) -> Steps:
        """Those that are on, in order."""
        return tuple(entry.step for entry in self.entries if entry.on)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Have these steps; UserError, and no change, where they cannot be done together."""
        checked(entry.step for entry in entries if entry.on)
        same = [entry.step.kind for entry in entries] == [entry.step.kind for entry in self.entries]
        if entries != self.entries:
            self.entries = entries
            if not same:
                self.rearranged.emit()
            self.changed.emit()

    def add(self, new: Step) -> None:
        """Put a step last; UserError where it cannot go with the others."""
        self.set_entries((*self.entries, Entry(new)))

    def replace(self, place: int, new: Step) -> None:
        """Give the step at ``place`` other values; UserError where that is too much work."""
        self._put(place, replace(self.entries[place], step=new))

    def set_on(self, place: int, *, on: bool) -> None:
        """Do the step at ``place``, or leave it out."""
        self._put(place, replace(self.entries[place], on=on))

    def remove(self, place: int) -> None:
        """Take a step out."""
        self.set_entries((*self.entries[:place], *self.entries[place + 1 :]))

    def move(self, place: int, by: int) -> None:
        """Do a step earlier or later; at an end it stays."""
        there = place + by
        if 0 <= there < len(self.entries):
            entries = list(self.entries)
            entries.insert(there, entries.pop(place))
            self.set_entries(tuple(entries))

    def clear(self) -> None:
        """Show the frame as it is."""
        self.set_entries(())

    @property
    def mirrored(self) -> bool:
        """Whether left and right are swapped by a step that is on."""
        return self._place("mirror", "horizontal") is not None

    def toggle_mirror(self) -> None:
        """Swap left and right, or no more."""
        place = self._place("mirror", "horizontal")
        if place is not None:
            self.remove(place)
        elif len(self.entries) < MOST_STEPS:
            self.add(step("mirror", "horizontal"))

    def turn(self) -> None:
        """A quarter turn more; after the third the picture stands as it came."""
        place = self._place("rotate")
        further = "90" if place is None else QUARTERS[str(self.entries[place].step.values[0])]
        if place is None:
            if len(self.entries) < MOST_STEPS:
                self.add(step("rotate", further))
        elif further:
            self.replace(place, step("rotate", further))
        else:
            self.remove(place)

    def _place(self, name: str, value: str = "") -> int | None:
        """The last step of this name that is on."""
        for place in reversed(range(len(self.entries))):
            entry = self.entries[place]
            if entry.on and entry.step.kind.name == name and (not value or entry.step.values[0] == value):
                return place
        return None

    def _put(self, place: int, entry: Entry) -> None:
        self.set_entries((*self.entries[:place], entry, *self.entries[place + 1 :]))


def short(steps: Steps) -> str:
    """The steps as they stand over the picture, in the desk's words: ``levels 16 / 235 · gamma 1.8``."""
    return " · ".join(f"{_begun(named(each.kind.title))} {' / '.join(map(_said, each.values))}" for each in steps)


def _begun(title: str) -> str:
    """A title within a line."""
    return title[:1].lower() + title[1:]


def _said(value: Value) -> str:
    if isinstance(value, str):
        return named(value)
    return f"{value:g}".replace(".", QLocale().decimalPoint()) if isinstance(value, float) else str(value)
