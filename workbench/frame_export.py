"""Exact frames as PNG that say where they come from: which frame of which file, and what was done to its picture.

The texts in the file are iTXt chunks in UTF-8 (ISO/IEC 15948, 11.3.4.5); ``docs/formats.md`` lists them. An exported
picture is a view, never the evidence: :func:`check_export` makes it again from the source and says what is the same.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from cases.judgement import Annotation
from cases.records import Clip
from cases.store import CaseStore
from workbench import timecode
from workbench.blurring import blurred, hidden_at
from workbench.errors import EnvironmentFault, MediaError, UserError
from workbench.facts import file_digests
from workbench.media.client import MediaWorker
from workbench.media.model import Frame, MediaKind
from workbench.media.steps import Steps, read, written
from workbench.names import frame_stem, name_of, os_sentence, printable, quoted
from workbench.places import Outline, through
from workbench.progress import Cancel, never_cancel

EXPORTED = "frame.exported"
"""Custody action."""

NO_STEPS = "none"
"""What stands for no steps: the picture is the frame as decoded."""

SOFTWARE = "Verification Workbench"

PIXELS = "Pixels SHA-256"
"""Chunk by which an exported frame is known: SHA-256 over the bytes R, G, B of every pixel, line by line."""


HIDDEN = "Made unrecognisable"
"""Chunk with the places that were burnt out of the picture, as corners in shares of the frame before the steps."""


@dataclass(frozen=True)
class Source:
    """The file that frames are taken from."""

    path: Path
    name: str
    """As its user knows it."""
    sha256: str
    start_pts: int | None
    """PTS of the first shown frame, from which times are counted; None for a still."""
    marks: tuple[Annotation, ...] = ()
    """What is marked as not to be seen: it is burnt out of every picture, after the steps."""


@dataclass(frozen=True)
class ExportedFrame:
    """One written picture."""

    path: Path
    sha256: str
    """Of the PNG."""
    pts: int | None
    time_base: Fraction | None
    steps: str
    used: tuple[int, ...]
    """PTS of the frames that it was made from."""
    source_pixels: str
    """SHA-256 of the frame's pixels before the steps."""
    pixels: str
    """After them: those of the PNG."""
    hidden: int = 0
    """How many places were made unrecognisable."""


@dataclass(frozen=True)
class Checked:
    """One thing that was compared."""

    what: str
    same: bool


def source_of(path: Path, worker: MediaWorker, *, cancel: Cancel = never_cancel) -> Source:
    """A file on the disk as a source; raises MediaError for sound alone or an unreadable file."""
    facts = worker.probe(path)
    if facts.kind is MediaKind.AUDIO:
        raise MediaError(f"{quoted(path)} holds sound only; there is no frame to export.")
    start = None if facts.kind is MediaKind.STILL else int(worker.index(path).pts[0])
    try:
        return Source(path, name_of(path), file_digests(path, cancel=cancel)[0], start)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error


def export_frame(
    source: Source, pts: int, target: Path, worker: MediaWorker, *, steps: Steps = (), cancel: Cancel = never_cancel
) -> ExportedFrame:
    """Write the frame shown at ``pts``, or a still, after ``steps`` in full size, without what must not be seen.

    Where ``target`` is a folder, the file is named there by source, PTS and steps; another picture of that name is
    kept, and this one gets a number. Else ``target`` is the file, which is replaced. Raises MediaError or
    EnvironmentFault in a sentence.
    """
    plain, made = _pictures(source, pts, worker, steps, cancel)
    hidden = hidden_at(source.marks, made.used or (made.pts,))
    made = replace(made, rgb=blurred(made.rgb, through(hidden, steps)))
    texts = _texts(source, plain, made, steps, worker.probe(source.path).reader) | _hidden_text(hidden)
    data = _png(made.rgb, texts)
    stem = frame_stem(source.name, None if source.start_pts is None else made.pts, (each.kind.name for each in steps))
    try:
        path = _write(data, target, stem) if target.is_dir() else _replace(data, target)
    except OSError as error:
        raise EnvironmentFault(os_sentence(target, error)) from error
    return ExportedFrame(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        pts=None if source.start_pts is None else made.pts,
        time_base=None if source.start_pts is None else made.time_base,
        steps=written(steps),
        used=made.used,
        source_pixels=pixels_sha256(plain.rgb),
        pixels=pixels_sha256(made.rgb),
        hidden=len(hidden),
    )


def log_export(store: CaseStore, clip: Clip, exported: ExportedFrame, *, by: str) -> None:
    """Write into the custody log which frame of ``clip`` left, and how it was made."""
    body = {
        "name": name_of(exported.path),
        "sha256": exported.sha256,
        "source": clip.sha256,
        "pts": exported.pts,
        "time_base": None if exported.time_base is None else str(exported.time_base),
        "steps": exported.steps,
        "used": list(exported.used),
        "source_pixels": exported.source_pixels,
        "pixels": exported.pixels,
        "hidden": exported.hidden,
    }
    store.record_event(EXPORTED, case_id=clip.case_id, subject=clip.id, body=body, by=by)


def pixels_sha256(rgb: NDArray[np.uint8]) -> str:
    """SHA-256 over the bytes R, G, B of every pixel, line by line from the top left."""
    return hashlib.sha256(np.ascontiguousarray(rgb).data).hexdigest()


def check_export(picture: Path, source: Path, worker: MediaWorker) -> tuple[Checked, ...]:
    """Hold an exported PNG against ``source``: its own pixels, the source's digest, the frame and the steps again.

    Raises MediaError where the picture was not exported by this program, or either cannot be read.
    """
    says = dict(worker.probe(picture).tags)
    if PIXELS not in says or "Source SHA-256" not in says:
        raise MediaError(f"{quoted(picture)} does not say which frame it shows; it was not exported by this program.")
    try:
        steps = () if says.get("Steps", NO_STEPS) == NO_STEPS else read(says["Steps"])
        pts = int(says.get("PTS", "0"))
        hidden = _read_hidden(says.get(HIDDEN, "[]"))
    except (UserError, ValueError, TypeError, RecursionError) as error:
        raise MediaError(f"{quoted(picture)} names a frame or steps that this version does not know.") from error
    found = source_of(source, worker)
    plain, made = _pictures(found, pts, worker, steps, never_cancel)
    made = replace(made, rgb=blurred(made.rgb, through(hidden, steps)))
    again = _texts(found, plain, made, steps, "")
    return (
        Checked("the pixels of the picture", pixels_sha256(worker.still(picture)) == says[PIXELS]),
        Checked("the source file", found.sha256 == says["Source SHA-256"]),
        *(
            Checked(what, again.get(name) == says.get(name))
            for name, what in (
                ("PTS", "the timestamp"),
                ("Picture type", "the picture type"),
                ("Frames used", "the frames used"),
                ("Source pixels SHA-256", "the frame as decoded"),
                (PIXELS, "the frame after the steps"),
            )
        ),
    )


def _pictures(source: Source, pts: int, worker: MediaWorker, steps: Steps, cancel: Cancel) -> tuple[Frame, Frame]:
    """The frame before and after the steps; a still as a frame without time."""
    if source.start_pts is None:
        both = (worker.still(source.path, steps=each) for each in ((), steps))
        plain, made = (Frame(0, Fraction(0), "", key=True, rgb=rgb) for rgb in both)
        return plain, made
    plain = worker.frame(source.path, pts, cancel=cancel)
    return plain, worker.frame(source.path, pts, steps=steps, cancel=cancel) if steps else plain


def _texts(source: Source, plain: Frame, made: Frame, steps: Steps, reader: str) -> dict[str, str]:
    texts = {"Source": printable(source.name), "Source SHA-256": source.sha256}
    if source.start_pts is not None:
        texts |= {
            "PTS": str(made.pts),
            "Time base": str(made.time_base),
            "Time": timecode.full(timecode.seconds(made.pts, made.time_base, source.start_pts)),
            "Picture type": made.picture_type,
            "Key frame": "yes" if made.key else "no",
            "Frames used": _used(made.used),
        }
    return texts | {
        "Steps": written(steps) or NO_STEPS,
        "Source pixels SHA-256": pixels_sha256(plain.rgb),
        PIXELS: pixels_sha256(made.rgb),
        "Reader": reader,
        "Software": _software(),
        "Comment": "A view of one frame for looking at. The evidence is the source file.",
    }


def _hidden_text(hidden: Iterable[Outline]) -> dict[str, str]:
    """The chunk by which :func:`check_export` makes a picture again in which something was burnt out."""
    found = tuple(hidden)
    return {HIDDEN: json.dumps(found, separators=(",", ":"))} if found else {}


def _read_hidden(text: str) -> tuple[Outline, ...]:
    """What :func:`_hidden_text` wrote; ValueError or TypeError where it is not."""
    outlines = [tuple((float(x), float(y)) for x, y in outline) for outline in json.loads(text)]
    for outline in outlines:
        if not outline or not all(0 <= one <= 1 for point in outline for one in point):
            raise ValueError
    return tuple(outlines)


def _used(pts: tuple[int, ...]) -> str:
    return "1" if len(pts) == 1 else f"{len(pts)}, PTS {pts[0]} to {pts[-1]}"


def _png(rgb: NDArray[np.uint8], texts: dict[str, str]) -> bytes:
    chunks = PngInfo()
    for name, text in texts.items():
        chunks.add_itxt(name, text)
    with io.BytesIO() as buffer:
        Image.fromarray(rgb).save(buffer, "PNG", pnginfo=chunks)
        return buffer.getvalue()


def _write(data: bytes, folder: Path, name: str) -> Path:
    """Write under the first name that is free, or holds the same already."""
    for ending in chain([""], (f"-{number}" for number in count(2))):
        path = folder / f"{name}{ending}.png"
        if not path.exists():
            return _replace(data, path)
        if path.is_file() and path.read_bytes() == data:
            return path
    raise AssertionError


def _replace(data: bytes, path: Path) -> Path:
    """Write beside and rename: a disk that is full leaves what was there."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _software() -> str:
    try:
        return f"{SOFTWARE} {version('verification-workbench')}"
    except PackageNotFoundError:
        return SOFTWARE
