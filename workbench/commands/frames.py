"""``frames``: exact frames of a file, listed, digested, written as pictures, and checked again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from numpy.typing import NDArray

from cases.judgement import Annotation
from cases.marks import blurred_on
from cases.records import Clip
from cases.workspace import Workspace
from workbench import timecode
from workbench.blurring import snapped
from workbench.commands.common import (
    REFUSED,
    JsonOption,
    analyst,
    find_clip,
    opened,
    progress_bar,
    say,
    say_json,
    table,
)
from workbench.errors import EnvironmentFault, UserError
from workbench.frame_export import Checked, ExportedFrame, Source, check_export, export_frame, log_export, source_of
from workbench.media.client import MediaWorker
from workbench.media.model import FrameIndex, MediaKind
from workbench.media.steps import Steps
from workbench.media.steps import read as read_steps
from workbench.names import os_sentence, quoted
from workbench.progress import Progress


@dataclass(frozen=True)
class _Chosen:
    """The frames asked for, by their position in the index."""

    index: FrameIndex
    positions: NDArray[np.int64]

    def pts(self, position: int) -> int:
        return int(self.index.pts[position])

    def time(self, position: int) -> Fraction:
        return timecode.seconds(self.pts(position), self.index.time_base, int(self.index.pts[0]))


def frames(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file; with --workspace a clip of it, by name or id.")
    ],
    pts: Annotated[int | None, typer.Option("--pts", help="The frame with this timestamp.")] = None,
    time: Annotated[str, typer.Option("--time", help="The frame shown at this time.")] = "",
    between: Annotated[
        tuple[str, str] | None, typer.Option("--range", metavar="A B", help="Frames from time A to before time B.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write them here as PNG.")] = None,
    steps: Annotated[
        str, typer.Option("--steps", help="What is done to each picture, in order: “levels(16, 235); gamma(1.8)”.")
    ] = "",
    check: Annotated[
        Path | None, typer.Option("--check", metavar="PNG", help="Make a written picture again: is it the same?")
    ] = None,
    digests: Annotated[bool, typer.Option("--digests", help="Print the MD5 of each frame's decoded planes.")] = False,
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", metavar="DIR", help="Where the clip is; what is written is logged there."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List, write or digest exact frames; all, one, or a range. Or check a picture that was written."""
    if sum((pts is not None, bool(time), between is not None)) > 1:
        raise UserError("Give one of --pts, --time and --range, not several.")
    done = read_steps(steps)
    if done and out is None:
        raise UserError("Give --out with --steps: steps are for pictures that are written.")
    with ExitStack() as stack:
        here = stack.enter_context(opened(workspace)) if workspace else None
        clip = find_clip(here, str(file)) if here else None
        path = here.evidence.path_of(clip) if here and clip else file
        worker, progress = stack.enter_context(MediaWorker()), stack.enter_context(progress_bar())
        if check is not None:
            _say_checked(check_export(check, path, worker), as_json=as_json)
            return
        if out is not None and worker.probe(path).kind is MediaKind.STILL:
            exported = _write_still(path, clip, out, worker, done, _hidden(here, clip, None))
            _log(here, clip, exported)
            _say_still(exported, as_json=as_json)
            return
        chosen = _choose(worker.index(path), pts, time, between)
        lines = [_described(chosen, int(position)) for position in chosen.positions]
        if digests:
            by_pts = {digest.pts: digest.md5 for digest in worker.frame_digests(path, progress=progress)}
            lines = [line | {"md5": by_pts.get(line["pts"])} for line in lines]
        if out is not None:
            source = _source(path, clip, chosen, worker, _hidden(here, clip, chosen))
            written = _write(source, chosen, out, worker, done, progress)
            for number, exported in enumerate(written):
                lines[number] |= _exported(exported)
                _log(here, clip, exported)
    _say(chosen, lines, digests=digests, as_json=as_json)


def _log(here: Workspace | None, clip: Clip | None, exported: ExportedFrame) -> None:
    if here and clip:
        log_export(here.store, clip, exported, by=analyst())


def _say(chosen: _Chosen, lines: list[dict[str, Any]], *, digests: bool, as_json: bool) -> None:
    if as_json:
        say_json({"schema": "workbench.frames/1", "time_base": str(chosen.index.time_base), "frames": lines})
    elif digests:
        for line in lines:
            say(f"{line['pts']} {line['md5']}")
    else:
        table([_row(line) for line in lines])


def _say_still(exported: ExportedFrame, *, as_json: bool) -> None:
    if as_json:
        line = {"pts": None, "time": None, "key": True, "bytes": None} | _exported(exported)
        say_json({"schema": "workbench.frames/1", "time_base": None, "frames": [line]})
    else:
        say(str(exported.path))


def _say_checked(found: tuple[Checked, ...], *, as_json: bool) -> None:
    if as_json:
        lines = [{"outcome": "same" if each.same else "differs", "what": each.what} for each in found]
        say_json({"schema": "workbench.check-frame/1", "lines": lines})
    else:
        table([["same" if each.same else "differs", each.what] for each in found])
    if not all(each.same for each in found):
        raise typer.Exit(REFUSED)


def _choose(index: FrameIndex, pts: int | None, time: str, between: tuple[str, str] | None) -> _Chosen:
    start = int(index.pts[0])
    positions = np.arange(len(index), dtype=np.int64)
    if pts is not None:
        positions = np.flatnonzero(index.pts == pts)
        if not len(positions):
            near = int(index.pts[np.argmin(np.abs(index.pts - pts))])
            raise UserError(f"There is no frame with PTS {pts}; the nearest has {near}.")
    elif time:
        shown = np.searchsorted(index.pts, timecode.typed_pts(time, index.time_base, start), side="right") - 1
        if shown < 0:
            raise UserError(f"Nothing is shown yet at {quoted(time)}; the first frame is at 0.")
        positions = np.array([shown], dtype=np.int64)
    elif between is not None:
        first = timecode.typed_pts(between[0], index.time_base, start)
        end = timecode.pts_at(timecode.parse(between[1]) - timecode.HALF_MILLISECOND, index.time_base, start)
        low = max(int(np.searchsorted(index.pts, first, side="right")) - 1, 0)
        positions = positions[low : int(np.searchsorted(index.pts, end, side="right"))]
        if not len(positions):
            raise UserError(f"No frame lies between {quoted(between[0])} and {quoted(between[1])}.")
    return _Chosen(index, positions)


def _described(chosen: _Chosen, position: int) -> dict[str, Any]:
    return {
        "pts": chosen.pts(position),
        "time": float(chosen.time(position)),
        "key": bool(chosen.index.key[position]),
        "bytes": int(chosen.index.size[position]),
    }


def _row(line: dict[str, Any]) -> list[str]:
    time = timecode.full(Fraction(line["time"]))
    return [str(line["pts"]), time, "key" if line["key"] else "", f"{line['bytes']} bytes", line.get("file", "")]


def _source(
    path: Path, clip: Clip | None, chosen: _Chosen, worker: MediaWorker, hidden: tuple[Annotation, ...]
) -> Source:
    if clip is None:
        return source_of(path, worker)
    return Source(path, clip.name, clip.sha256, int(chosen.index.pts[0]), hidden)


def _hidden(here: Workspace | None, clip: Clip | None, chosen: _Chosen | None) -> tuple[Annotation, ...]:
    """What is marked on the clip as not to be seen."""
    if here is None or clip is None:
        return ()
    marks = tuple(blurred_on(here.store, clip))
    return snapped(marks, chosen.index.pts) if chosen else marks


def _write(
    source: Source, chosen: _Chosen, out: Path, worker: MediaWorker, steps: Steps, progress: Progress
) -> Iterator[ExportedFrame]:
    """Write the frames in full size, after the steps, each with its origin in the file's text."""
    _make(out)
    for number, position in enumerate(chosen.positions):
        exported = export_frame(source, chosen.pts(int(position)), out, worker, steps=steps)
        progress((number + 1) / len(chosen.positions), exported.path.name)
        yield exported


def _write_still(
    path: Path, clip: Clip | None, out: Path, worker: MediaWorker, steps: Steps, hidden: tuple[Annotation, ...]
) -> ExportedFrame:
    _make(out)
    source = Source(path, clip.name, clip.sha256, None, hidden) if clip else source_of(path, worker)
    return export_frame(source, 0, out, worker, steps=steps)


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(os_sentence(out, error)) from error


def _exported(exported: ExportedFrame) -> dict[str, Any]:
    return {
        "file": str(exported.path),
        "steps": exported.steps,
        "used": list(exported.used),
        "source_pixels": exported.source_pixels,
        "pixels": exported.pixels,
        "hidden": exported.hidden,
    }
