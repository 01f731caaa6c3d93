"""Whatever the desk changes or works out by a command of its own, a command of the command line does too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer.main
from PySide6.QtWidgets import QApplication

from ui.shortcuts import table
from workbench.commands.app import app

TWINS = {
    "mark": "note",
    "draw_box": "mark add",
    "draw_polygon": "mark add",
    "mark_whole": "mark add",
    "confirm_matches": "decide",
    "reject_matches": "decide",
    "leave_matches": "decide",
    "undo": "judge withdraw",
    "redo": "judge withdraw",
    "mark_graphic": "judge graphic",
    "add_files": "add",
    "new_case": "case new",
    "export_report": "report",
    "export_frame": "frames",
    "adjust_view": "frames",
    "hand_over": "export",
    "bring_in": "import",
    "search_everything": "find",
    "search_all": "search",
    "search_chosen": "search",
    "compare_chosen": "compare",
    "give_verdict": "verdict",
    "add_finding": "finding",
    "add_claim": "claim",
    "add_appearance": "appearance",
    "add_clock": "judge clock",
    "add_origin": "judge derive",
    "add_hypothesis": "judge hypothesis",
    "attribute": "judge attribute",
    "revise_case": "case revise",
    "close_case": "case close",
    "mark_confidential": "judge confidential",
    "check_chain": "verify",
    "check_originals": "verify",
    "new_workspace": "new",
    "choose_workspace": "desk",
}
"""The command that does what a command of the desk does."""

SEEN = (
    *("toggle_play", "shuttle_on", "shuttle_back", "pause", "slower", "faster", "toggle_loop", "toggle_sound"),
    *("mark_in", "mark_out", "clear_marks", "frame_on", "frame_back", "second_on", "second_back", "go_to"),
    *("keyframe_on", "keyframe_back", "to_start", "to_end", "show_arrived", "focus_filter", "fold_case"),
    *("toggle_jobs", "show_settings", "show_shortcuts", "fit_picture", "pixels", "zoom_in", "zoom_out"),
    *("pan_left", "pan_right", "pan_up", "pan_down", "timeline_in", "timeline_out", "timeline_all"),
    *("toggle_spectrogram", "reveal", "small_view", "mirror_view", "turn_view", "magnify"),
    *("tab_1", "tab_2", "tab_3", "tab_4", "tab_5", "tab_6", "close_workspace", "rename_analyst", "close"),
    *("set_theme", "set_language"),
)
"""What only says what is seen or heard, or how the desk is set: there is nothing of it in the record."""


def _commands(prefix: str = "", command: Any = None) -> Iterator[str]:
    command = typer.main.get_command(app) if command is None else command
    for name, child in getattr(command, "commands", {}).items():
        yield f"{prefix}{name}"
        yield from _commands(f"{prefix}{name} ", child)


def test_every_command_of_the_desk_has_a_twin_or_only_shows(qapp: QApplication) -> None:
    acts = {one.act.partition(" ")[0] for one in table()}
    assert acts == set(TWINS) | set(SEEN)
    assert not set(TWINS) & set(SEEN)


def test_every_twin_is_there() -> None:
    assert set(TWINS.values()) <= set(_commands())
