"""One table of all keys of the desk: what is bound, and what the sheet under ``?`` shows."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets import words


@dataclass(frozen=True)
class Shortcut:
    """A key, what it does, and the name of the desk's method that does it."""

    keys: tuple[str, ...]
    text: str
    act: str
    group: str


def table() -> list[Shortcut]:
    """All shortcuts, in the order of the sheet."""

    def tr(text: str) -> str:
        return words("Shortcuts", text)

    playing, moving, working, looking = tr("Playing"), tr("Moving"), tr("Working"), tr("Looking")
    return [
        Shortcut(("Space",), tr("Play or pause"), "toggle_play", playing),
        Shortcut(("L",), tr("Play; again: faster"), "shuttle_on", playing),
        Shortcut(("J",), tr("Play backwards; again: faster"), "shuttle_back", playing),
        Shortcut(("K",), tr("Stop"), "pause", playing),
        Shortcut((",",), tr("Slower"), "slower", playing),
        Shortcut((".",), tr("Faster"), "faster", playing),
        Shortcut(("I",), tr("Range begins at this frame"), "mark_in", playing),
        Shortcut(("O",), tr("Range ends with this frame"), "mark_out", playing),
        Shortcut(("X",), tr("No range"), "clear_marks", playing),
        Shortcut(("Ctrl+L",), tr("Loop the range, or the clip"), "toggle_loop", playing),
        Shortcut(("Shift+M",), tr("Sound on or off"), "toggle_sound", playing),
        Shortcut(("Right",), tr("One frame forward"), "frame_on", moving),
        Shortcut(("Left",), tr("One frame back"), "frame_back", moving),
        Shortcut(("Shift+Right",), tr("One second forward"), "second_on", moving),
        Shortcut(("Shift+Left",), tr("One second back"), "second_back", moving),
        Shortcut(("Ctrl+Right", "N"), tr("Next keyframe"), "keyframe_on", moving),
        Shortcut(("Ctrl+Left", "P"), tr("Keyframe before"), "keyframe_back", moving),
        Shortcut(("Home",), tr("First frame"), "to_start", moving),
        Shortcut(("End",), tr("Last frame"), "to_end", moving),
        Shortcut(("Ctrl+G",), tr("Go to a time, frame or PTS"), "go_to", moving),
        Shortcut(("M",), tr("Note at this frame"), "mark", working),
        Shortcut(("B",), tr("Draw a box on the picture"), "draw_box", working),
        Shortcut(("Shift+B",), tr("Draw a polygon on the picture"), "draw_polygon", working),
        Shortcut(("T",), tr("Mark this frame, or the range"), "mark_whole", working),
        Shortcut(("Ctrl+Z",), tr("Undo"), "undo", working),
        Shortcut(("Ctrl+Shift+Z", "Ctrl+Y"), tr("Redo"), "redo", working),
        Shortcut(("Shift+G",), tr("Mark the clip as graphic, or not"), "mark_graphic", working),
        Shortcut(("Ctrl+O",), tr("Add files to the case"), "add_files", working),
        Shortcut(("Ctrl+N",), tr("New case"), "new_case", working),
        Shortcut(("Ctrl+E",), tr("Export the report"), "export_report", working),
        Shortcut(("Ctrl+Shift+E",), tr("Export this frame"), "export_frame", working),
        Shortcut(("Ctrl+K",), tr("Search everything"), "search_everything", working),
        Shortcut(("Ctrl+F",), tr("Filter cases and clips"), "focus_filter", working),
        Shortcut(("Ctrl+J",), tr("Show or hide the jobs"), "toggle_jobs", working),
        Shortcut(("0",), tr("Fit the picture"), "fit_picture", looking),
        Shortcut(("1",), tr("Pixels one to one"), "pixels", looking),
        Shortcut(("+", "="), tr("Zoom in"), "zoom_in", looking),
        Shortcut(("-",), tr("Zoom out"), "zoom_out", looking),
        Shortcut(("Ctrl++", "Ctrl+="), tr("Timeline: show less, larger"), "timeline_in", looking),
        Shortcut(("Ctrl+-",), tr("Timeline: show more"), "timeline_out", looking),
        Shortcut(("Ctrl+0",), tr("Timeline: the whole clip"), "timeline_all", looking),
        Shortcut(("W",), tr("Waveform or spectrogram"), "toggle_spectrogram", looking),
        Shortcut(("R",), tr("Reveal or veil graphic material"), "reveal", looking),
        Shortcut(("V",), tr("Mirror the view"), "mirror_view", looking),
        Shortcut(("Shift+V",), tr("Turn the view by a quarter"), "turn_view", looking),
        Shortcut(("A",), tr("Adjust the view: steps"), "adjust_view", looking),
        Shortcut(("Z",), tr("Magnifier: 4×, 8×, off"), "magnify", looking),
        *(
            Shortcut((f"Alt+{number}",), text, f"tab_{number}", looking)
            for number, text in enumerate(
                (
                    tr("What is it?"),
                    tr("Seen before?"),
                    tr("From where?"),
                    tr("Genuine?"),
                    tr("Notes"),
                    tr("Log"),
                ),
                start=1,
            )
        ),
        Shortcut(("?", "F1"), tr("This sheet"), "show_shortcuts", working),
    ]
