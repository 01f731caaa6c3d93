"""One table of all commands of the desk and their keys: what is bound, found by its words, shown under ``?``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ui.widgets import words

W = TypeVar("W", bound=QWidget)

SHARED = frozenset(
    (
        *("toggle_play", "shuttle_on", "shuttle_back", "pause", "frame_on", "frame_back", "second_on", "second_back"),
        *("to_start", "to_end", "toggle_sound", "confirm_matches", "reject_matches", "leave_matches", "undo", "redo"),
        *("reveal", "small_view", "show_shortcuts"),
    )
)
"""Commands of the desk that the compare window has too, by the same keys."""
KEYED = "keyed"
"""Property of a widget that names keys: which of its texts does, the text with its places for them, the commands."""

ACT = "act"
"""Property of a menu's entry: the command that it does."""


@dataclass(frozen=True)
class Shortcut:
    """What can be done, and the name of the method that does it: of the desk, or else of the window."""

    keys: tuple[str, ...]
    """None where there is another way: a button, the menu, its words."""
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
    """All commands, in the order of the sheet, with the keys that they have now."""
    return [replace(one, keys=_given.get(one.act, one.keys)) for one in usual_table()]


def usual_table() -> list[Shortcut]:
    """All commands with the keys that they come with."""
    return [*_playing(), *_moving(), *_working(), *_looking(), *_recording(), *_keeping()]


def compare_table() -> list[Shortcut]:
    """The commands that only the compare window has, with the keys that they have now."""
    return [replace(one, keys=_given.get(one.act, one.keys)) for one in usual_compare_table()]


def usual_compare_table() -> list[Shortcut]:
    """The commands that only the compare window has, with the keys that they come with."""
    group = _tr("Comparing")
    return [
        Shortcut(("<",), _tr("Nudge A one frame back"), "nudge_a_back", group),
        Shortcut((">",), _tr("Nudge A one frame forward"), "nudge_a_on", group),
        Shortcut((",",), _tr("Nudge B one frame back"), "nudge_b_back", group),
        Shortcut((".",), _tr("Nudge B one frame forward"), "nudge_b_on", group),
        Shortcut(("W",), _tr("Next way of comparing"), "next_mode", group),
        Shortcut(("Alt+Left",), _tr("Edge of the wipe to the left"), "wipe_left", group),
        Shortcut(("Alt+Right",), _tr("Edge of the wipe to the right"), "wipe_right", group),
    ]


def meet(one: str, other: str) -> bool:
    """Whether two commands are in one window, where they cannot have the same key."""
    own = {each.act for each in usual_compare_table()}
    places = [{"desk", "compare"} if act in SHARED else {"compare" if act in own else "desk"} for act in (one, other)]
    return bool(places[0] & places[1])


@cache
def _usual_keys() -> dict[str, tuple[str, ...]]:
    """The keys that each command comes with, by itself without its words: tooltips ask for them all the time."""
    return {one.act: one.keys for one in (*usual_table(), *usual_compare_table())}


def native(keys: Sequence[str]) -> str:
    """Keys as the platform writes them."""
    return " / ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys)


def keys_of(act: str) -> tuple[str, ...]:
    """The keys of a command."""
    return _given.get(act, _usual_keys().get(act, ()))


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


def does(action: QAction, act: str) -> QAction:
    """Let a menu's entry say that it does ``act``; returns it."""
    action.setProperty(ACT, act)
    return action


def show_keys(menu: QMenu) -> None:
    """Let ``menu`` show beside its entries the keys that their commands have when it is opened.

    They are words only: who presses the keys is led by what binds them in the window.
    """
    menu.aboutToShow.connect(partial(_name_beside, menu))


def _name_beside(menu: QMenu) -> None:
    for action in menu.actions():
        act = action.property(ACT)
        if act:
            text, key = action.text().partition("\t")[0], key_of(act)
            action.setText(f"{text}\t\u2003{key}" if key else text)  # a space: Qt sets keys close to the words


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
        Shortcut(("X",), _tr("Clear the range"), "clear_marks", group),
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
        Shortcut(("Ctrl+Right", "N"), _tr("Next key frame"), "keyframe_on", group),
        Shortcut(("Ctrl+Left", "P"), _tr("Previous key frame"), "keyframe_back", group),
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
        Shortcut(("Ctrl+Shift+O",), _tr("Show what came in last"), "show_arrived", group),
        Shortcut(("Ctrl+N",), _tr("New case"), "new_case", group),
        Shortcut(("Ctrl+E",), _tr("Export the report"), "export_report", group),
        Shortcut(("Ctrl+Shift+E",), _tr("Export this frame"), "export_frame", group),
        Shortcut(("Ctrl+Shift+H",), _tr("Hand the case over"), "hand_over", group),
        Shortcut(("Ctrl+Shift+I",), _tr("Bring in a bundle, annotations, hashes"), "bring_in", group),
        Shortcut(("Ctrl+K",), _tr("Search everything"), "search_everything", group),
        Shortcut(("Ctrl+F",), _tr("Filter cases and clips"), "focus_filter", group),
        Shortcut(("F",), _tr("Fold or unfold the case in the list"), "fold_case", group),
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
        Shortcut(("Ctrl+Shift+Left",), _tr("Pan left"), "pan_left", group),
        Shortcut(("Ctrl+Shift+Right",), _tr("Pan right"), "pan_right", group),
        Shortcut(("Ctrl+Shift+Up",), _tr("Pan up"), "pan_up", group),
        Shortcut(("Ctrl+Shift+Down",), _tr("Pan down"), "pan_down", group),
        Shortcut(("Ctrl++", "Ctrl+="), _tr("Timeline: zoom in"), "timeline_in", group),
        Shortcut(("Ctrl+-",), _tr("Timeline: zoom out"), "timeline_out", group),
        Shortcut(("Ctrl+0",), _tr("Timeline: the whole clip"), "timeline_all", group),
        Shortcut(("W",), _tr("Waveform or spectrogram"), "toggle_spectrogram", group),
        Shortcut(("R",), _tr("Reveal or veil graphic material"), "reveal", group),
        Shortcut(("Shift+R",), _tr("Show graphic material small or large"), "small_view", group),
        Shortcut(("V",), _tr("Mirror the view"), "mirror_view", group),
        Shortcut(("Shift+V",), _tr("Turn the view by a quarter"), "turn_view", group),
        Shortcut(("A",), _tr("Adjust the view"), "adjust_view", group),
        Shortcut(("Z",), _tr("Magnifier: 4×, 8×, off"), "magnify", group),
        *(Shortcut((f"Alt+{number}",), text, f"tab_{number}", group) for number, text in enumerate(_tabs(), start=1)),
    ]


def _recording() -> list[Shortcut]:
    """What is entered into the record, and what is found in it."""
    group = _tr("Recording")
    return [
        Shortcut((), _tr("Search all clips for one another"), "search_all", group),
        Shortcut((), _tr("Search for the footage of the chosen clip"), "search_chosen", group),
        Shortcut((), _tr("Compare the two chosen clips"), "compare_chosen", group),
        Shortcut((), _tr("Give a verdict"), "give_verdict", group),
        Shortcut((), _tr("Add a finding"), "add_finding", group),
        Shortcut((), _tr("Add a claim"), "add_claim", group),
        Shortcut((), _tr("Add an appearance"), "add_appearance", group),
        Shortcut((), _tr("Add a clock"), "add_clock", group),
        Shortcut((), _tr("State what the clip was made from"), "add_origin", group),
        Shortcut((), _tr("Add a hypothesis"), "add_hypothesis", group),
        Shortcut((), _tr("Attribute: who made or posted it"), "attribute", group),
        Shortcut((), _tr("Revise title and question of the case"), "revise_case", group),
        Shortcut((), _tr("Close the case, or reopen it"), "close_case", group),
        Shortcut((), _tr("Mark the chosen clips as confidential, or no longer"), "mark_confidential", group),
        Shortcut((), _tr("Check the custody chain"), "check_chain", group),
        Shortcut((), _tr("Hash originals again"), "check_originals", group),
    ]


def _keeping() -> list[Shortcut]:
    """Workspaces, and how the desk looks and speaks."""
    group = _tr("Workspace and desk")
    return [
        Shortcut((), _tr("New workspace"), "new_workspace", group),
        Shortcut((), _tr("Open workspace"), "choose_workspace", group),
        Shortcut((), _tr("Close workspace"), "close_workspace", group),
        Shortcut((), _tr("Who works here: name of the analyst"), "rename_analyst", group),
        Shortcut((), _tr("Theme: light"), "set_theme light", group),
        Shortcut((), _tr("Theme: dark"), "set_theme dark", group),
        Shortcut((), _tr("Theme: as the system has it"), "set_theme system", group),
        Shortcut((), _tr("Language: English"), "set_language en", group),
        Shortcut((), _tr("Language: French"), "set_language fr", group),
        Shortcut((), _tr("Language: as the system has it"), "set_language ", group),
        Shortcut(("Ctrl+Q",), _tr("Quit"), "close", group),
    ]


def _tabs() -> list[str]:
    """The questions of the inspector, in their order."""
    return [_tr("What is it?"), _tr("Seen before?"), _tr("From where?"), _tr("Genuine?"), _tr("Notes"), _tr("Log")]


def _tr(text: str) -> str:
    return words("Shortcuts", text)
