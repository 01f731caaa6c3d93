"""One table of all keys of the desk: what is bound, and what the sheet under ``?`` shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets import words

W = TypeVar("W", bound=QWidget)

KEYED = "keyed"
"""Property of a widget that names keys: which of its texts does, the text with its places for them, the commands."""


@dataclass(frozen=True)
class Shortcut:
    """A key, what it does, and the name of the desk's method that does it."""

    keys: tuple[str, ...]
    text: str
    act: str
    group: str


_given: dict[str, tuple[str, ...]] = {}


def remap(given: Mapping[str, Sequence[str]]) -> None:
    """Let commands have these keys instead of their own; those that are not named have their own again."""
    _given.clear()
    _given.update({act: tuple(keys) for act, keys in given.items()})
    for widget in QApplication.allWidgets():
        if widget.property(KEYED):
            _name_keys(widget)


def table() -> list[Shortcut]:
    """All shortcuts, in the order of the sheet, with the keys that they have now."""
    return [replace(one, keys=_given.get(one.act, one.keys)) for one in usual_table()]


def usual_table() -> list[Shortcut]:
    """All shortcuts with the keys that they come with."""
    return [*_playing(), *_moving(), *_working(), *_looking()]


def native(keys: Sequence[str]) -> str:
    """Keys as the platform writes them."""
    return " / ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys)


def keys_of(act: str) -> tuple[str, ...]:
    """The keys of a command."""
    return next((one.keys for one in table() if one.act == act), ())


def key_of(act: str) -> str:
    """The first key of a command, as the platform writes it; empty where it has none."""
    return native(keys_of(act)[:1])


def worded(text: str, *acts: str) -> str:
    """``text`` with the keys of ``acts`` in place of ``{0}`` and so on.

    Where a command has no key its brackets are left out, or else the sentence that would name it.
    """
    keys = [key_of(act) for act in acts]
    for number, key in enumerate(keys):
        text = text if key else text.replace(f" ({{{number}}})", "")
    said = re.split(r"(?<=[.!?…]) ", text)
    return " ".join(one for one in said if all(keys[int(n)] for n in re.findall(r"{(\d)}", one))).format(*keys)


def keyed(widget: W, *acts: str, text: str = "", of: str = "toolTip") -> W:
    """Let ``widget`` name the keys that ``acts`` have now, also once they were given others; returns it.

    ``text`` as for :func:`worded`; without, the key of the one command follows what the tooltip says. ``of`` is the
    text meant: ``toolTip``, ``text`` or ``accessibleDescription``. Without ``acts`` it is ``text`` and names no key.
    """
    if not acts:
        widget.setProperty(KEYED, None)
        widget.setProperty(of, text)
        return widget
    text = text or widget.toolTip()
    widget.setProperty(KEYED, [of, text if "{0}" in text else text + " ({0})", *acts])
    _name_keys(widget)
    return widget


def _name_keys(widget: QWidget) -> None:
    of, text, *acts = widget.property(KEYED)
    widget.setProperty(of, worded(text, *acts))


def _playing() -> list[Shortcut]:
    """What moves the clip by itself."""
    group = _tr("Playing")
    return [
        Shortcut(("Space",), _tr("Play or pause"), "toggle_play", group),
        Shortcut(("L",), _tr("Play; again: faster"), "shuttle_on", group),
        Shortcut(("J",), _tr("Play backwards; again: faster"), "shuttle_back", group),
        Shortcut(("K",), _tr("Stop"), "pause", group),
        Shortcut((",",), _tr("Slower"), "slower", group),
        Shortcut((".",), _tr("Faster"), "faster", group),
        Shortcut(("I",), _tr("Range begins at this frame"), "mark_in", group),
        Shortcut(("O",), _tr("Range ends with this frame"), "mark_out", group),
        Shortcut(("X",), _tr("No range"), "clear_marks", group),
        Shortcut(("Ctrl+L",), _tr("Loop the range, or the clip"), "toggle_loop", group),
        Shortcut(("Shift+M",), _tr("Sound on or off"), "toggle_sound", group),
    ]


def _moving() -> list[Shortcut]:
    """What leads to another frame."""
    group = _tr("Moving")
    return [
        Shortcut(("Right",), _tr("One frame forward"), "frame_on", group),
        Shortcut(("Left",), _tr("One frame back"), "frame_back", group),
        Shortcut(("Shift+Right",), _tr("One second forward"), "second_on", group),
        Shortcut(("Shift+Left",), _tr("One second back"), "second_back", group),
        Shortcut(("Ctrl+Right", "N"), _tr("Next keyframe"), "keyframe_on", group),
        Shortcut(("Ctrl+Left", "P"), _tr("Keyframe before"), "keyframe_back", group),
        Shortcut(("Home",), _tr("First frame"), "to_start", group),
        Shortcut(("End",), _tr("Last frame"), "to_end", group),
        Shortcut(("Ctrl+G",), _tr("Go to a time, frame or PTS"), "go_to", group),
    ]


def _working() -> list[Shortcut]:
    """What enters, finds or hands over something."""
    group = _tr("Working")
    return [
        Shortcut(("M",), _tr("Note at this frame"), "mark", group),
        Shortcut(("B",), _tr("Draw a box on the picture"), "draw_box", group),
        Shortcut(("Shift+B",), _tr("Draw a polygon on the picture"), "draw_polygon", group),
        Shortcut(("T",), _tr("Mark this frame, or the range"), "mark_whole", group),
        Shortcut(("C",), _tr("Confirm the chosen matches"), "confirm_matches", group),
        Shortcut(("D",), _tr("Reject the chosen matches"), "reject_matches", group),
        Shortcut(("U",), _tr("Leave the chosen matches undecided"), "leave_matches", group),
        Shortcut(("Ctrl+Z",), _tr("Undo"), "undo", group),
        Shortcut(("Ctrl+Shift+Z", "Ctrl+Y"), _tr("Redo"), "redo", group),
        Shortcut(("Shift+G",), _tr("Mark the clip as graphic, or not"), "mark_graphic", group),
        Shortcut(("Ctrl+O",), _tr("Add files to the case"), "add_files", group),
        Shortcut(("Ctrl+N",), _tr("New case"), "new_case", group),
        Shortcut(("Ctrl+E",), _tr("Export the report"), "export_report", group),
        Shortcut(("Ctrl+Shift+E",), _tr("Export this frame"), "export_frame", group),
        Shortcut(("Ctrl+Shift+H",), _tr("Hand the case over"), "hand_over", group),
        Shortcut(("Ctrl+Shift+I",), _tr("Bring in a bundle, annotations, hashes"), "bring_in", group),
        Shortcut(("Ctrl+K",), _tr("Search everything"), "search_everything", group),
        Shortcut(("Ctrl+F",), _tr("Filter cases and clips"), "focus_filter", group),
        Shortcut(("Ctrl+J",), _tr("Show or hide the jobs"), "toggle_jobs", group),
        Shortcut(("Ctrl+,",), _tr("Settings"), "show_settings", group),
        Shortcut(("?", "F1"), _tr("This sheet"), "show_shortcuts", group),
    ]


def _looking() -> list[Shortcut]:
    """What changes the view, never the evidence."""
    group = _tr("Looking")
    return [
        Shortcut(("0",), _tr("Fit the picture"), "fit_picture", group),
        Shortcut(("1",), _tr("Pixels one to one"), "pixels", group),
        Shortcut(("+", "="), _tr("Zoom in"), "zoom_in", group),
        Shortcut(("-",), _tr("Zoom out"), "zoom_out", group),
        Shortcut(("Ctrl++", "Ctrl+="), _tr("Timeline: show less, larger"), "timeline_in", group),
        Shortcut(("Ctrl+-",), _tr("Timeline: show more"), "timeline_out", group),
        Shortcut(("Ctrl+0",), _tr("Timeline: the whole clip"), "timeline_all", group),
        Shortcut(("W",), _tr("Waveform or spectrogram"), "toggle_spectrogram", group),
        Shortcut(("R",), _tr("Reveal or veil graphic material"), "reveal", group),
        Shortcut(("Shift+R",), _tr("Show graphic material small or large"), "small_view", group),
        Shortcut(("V",), _tr("Mirror the view"), "mirror_view", group),
        Shortcut(("Shift+V",), _tr("Turn the view by a quarter"), "turn_view", group),
        Shortcut(("A",), _tr("Adjust the view: steps"), "adjust_view", group),
        Shortcut(("Z",), _tr("Magnifier: 4×, 8×, off"), "magnify", group),
        *(Shortcut((f"Alt+{number}",), text, f"tab_{number}", group) for number, text in enumerate(_tabs(), start=1)),
    ]


def _tabs() -> list[str]:
    """The questions of the inspector, in their order."""
    return [_tr("What is it?"), _tr("Seen before?"), _tr("From where?"), _tr("Genuine?"), _tr("Notes"), _tr("Log")]


def _tr(text: str) -> str:
    return words("Shortcuts", text)
