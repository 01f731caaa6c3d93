"""One 60 s clip against a thousand hours of fingerprints: seconds, memory, and what exhaustive search would find more.

    python -m benchmarks.scale ../shared/clips --cache /tmp/recall --hours 1000

The library holds the originals of the recall benchmark, whose cache this uses, a clip of two minutes, and strangers up
to the hours asked for: stills of the real clips whose codes are changed in a quarter of their bits, so that they are
spread as real codes are and resemble nothing. What a search takes from the disk for a stranger is a real clip's
fingerprint. Index and search run as processes of their own, so that memory is that of a program that only searches.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from benchmarks import copies
from benchmarks.recall import Place
from hashing import index_file
from hashing.fingerprint import Fingerprint
from hashing.index import search
from hashing.neighbours import Entry, Index, entry
from workbench.derived import fingerprint_file
from workbench.media.client import MediaWorker
from workbench.selftest.copies import write_copy
from workbench.selftest.edit import same_rate
from workbench.selftest.judge import judged
from workbench.selftest.source import read_source

LONG_CLIP = "one-by-one-person-detection.mp4"
"""Two minutes of a fixed camera; the query is a minute of it."""
QUERY_SECONDS = 60.0
QUERY_START = 40.0
CROP = 0.1
"""Share that the query's picture loses on every side."""
STILLS_A_MINUTE = 30
"""Stills of a stranger's minute in the index: one every two seconds, the most there are without cuts."""
CORNERS = 24
BARS = {"seconds": 5.0, "memory MB": 2048.0, "recall lost": 0.01}


class Library(Mapping[str, Fingerprint]):
    """Real clips by name, and for every stranger one of them that is none of the queries'."""

    def __init__(self, real: dict[str, Fingerprint], strangers: int, stranger: Fingerprint) -> None:
        self._real, self._strangers, self._stranger = real, strangers, stranger

    def __getitem__(self, name: str) -> Fingerprint:
        return self._real.get(name, self._stranger)

    def __iter__(self) -> Iterator[str]:
        yield from self._real
        yield from (f"stranger {number}" for number in range(self._strangers))

    def __len__(self) -> int:
        return len(self._real) + self._strangers


def main() -> int:
    """Read the arguments; build, search, print; 0 where every bar is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("clips", type=Path, help="folder with the clips")
    parser.add_argument("--cache", type=Path, required=True, help="the recall benchmark's cache")
    parser.add_argument("--hours", type=float, default=1000)
    parser.add_argument("--copies", type=int, default=60, help="edited copies that are searched in both ways")
    parser.add_argument("--index", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--step", choices=("build", "search", "recall"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    cv2.setNumThreads(1)
    if chosen.step:
        {"build": build, "search": search_once, "recall": recall}[chosen.step](chosen)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, Any] = {}
        for step in ("build", "search", "recall"):
            command = [sys.executable, "-m", "benchmarks.scale", *sys.argv[1:], "--index", folder, "--step", step]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            figures |= json.loads(done.stdout.splitlines()[-1])
            print(step, done.stdout.strip(), flush=True)
    within = all(figures[name] <= bar for name, bar in BARS.items())
    print(json.dumps({**figures, "bars": BARS, "within": within}))
    return 0 if within else 1


def build(chosen: argparse.Namespace) -> None:
    """The index, on the disk."""
    started = time.perf_counter()
    index, real = Index(), _real(chosen)
    known = [entry(clip) for clip in real.values()]
    for name, one in zip(real, known, strict=True):
        index.add(name, one)
    codes, pictures = (np.concatenate([getattr(one, kind) for one in known]) for kind in ("codes", "pictures"))
    chance = np.random.default_rng(1)
    for number in range(_strangers(chosen)):
        index.add(f"stranger {number}", _stranger(codes, pictures, chance))
        if number % 5000 == 4999:
            index.settle()
    index.settle()
    index_file.save(index, chosen.index)
    size = sum(file.stat().st_size for file in chosen.index.iterdir())
    print(json.dumps({"build seconds": round(time.perf_counter() - started, 1), "index MB": round(size / 1e6)}))


def search_once(chosen: argparse.Namespace) -> None:
    """A minute of the long clip, cropped and coded anew, found in the library."""
    query = _query(chosen)
    loading = time.perf_counter()
    index = index_file.load(chosen.index)
    loaded = time.perf_counter() - loading
    library = Library(_real(chosen), _strangers(chosen), _strange(chosen))
    took = []
    for _ in range(3):
        began = time.perf_counter()
        answers = search(query, library, index=index)
        took.append(time.perf_counter() - began)
    named = {name: one for name, one in answers.items() if one.segments}
    figures = {
        "seconds": round(min(took), 2),
        "seconds of each run": [round(one, 2) for one in took],
        "load seconds": round(loaded, 2),
        "memory MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "found": {name: [one.relation.value for one in answer.segments] for name, answer in named.items()},
        "clips": len(answers),
    }
    print(json.dumps(figures))


def recall(chosen: argparse.Namespace) -> None:
    """Edited copies searched in all of it and compared with every original: what the index loses."""
    place = Place(chosen.clips, chosen.cache)
    index = index_file.load(chosen.index)
    real = _real(chosen)
    library = Library(real, _strangers(chosen), _strange(chosen))
    wanted = [(half, clip, edit) for half, clip in copies.clips_of(tuple(copies.HALVES), None) for edit in _edits()]
    random.Random(7).shuffle(wanted)  # the same copies every time
    by_index = by_all = lost = tried = 0
    for half, clip, edit in wanted:
        kept = copies.kept(place.cache, half, clip, edit)
        if kept is None or tried == chosen.copies:
            continue
        tried += 1
        with MediaWorker() as worker:
            asked = copies.fingerprint_of(place.cache, kept.path.stem, kept.path, partial(_same, worker))
        found = judged(kept.truth, search(asked, library, index=index)[clip]).found
        everywhere = judged(kept.truth, search(asked, {clip: real[clip]}, exhaustive=True)[clip]).found
        by_index, by_all, lost = by_index + found, by_all + everywhere, lost + (everywhere and not found)
    figures = {"copies": tried, "found by index": by_index, "found by comparing": by_all}
    print(json.dumps({**figures, "recall lost": round(lost / max(by_all, 1), 4)}))


def _same(worker: MediaWorker) -> MediaWorker:
    return worker


def _edits() -> list[str]:
    return [edit for edits in copies.EDITS.values() for edit in edits]


def _real(chosen: argparse.Namespace) -> dict[str, Fingerprint]:
    originals = Place(chosen.clips, chosen.cache).originals()
    with MediaWorker() as worker:
        found = {
            name: copies.fingerprint_of(chosen.cache, kept.path.stem, kept.path, lambda: worker)
            for name, kept in originals.items()
        }
        path = copies.find(chosen.clips, LONG_CLIP)
        return found | {"long": copies.fingerprint_of(chosen.cache, f"{LONG_CLIP}--whole", path, lambda: worker)}


def _strange(chosen: argparse.Namespace) -> Fingerprint:
    return _real(chosen)["chaplin.mp4"]


def _strangers(chosen: argparse.Namespace) -> int:
    return round(float(chosen.hours) * 60)


def _stranger(codes: Any, pictures: Any, chance: np.random.Generator) -> Entry:
    """A minute whose codes lie as far from the real ones as a quarter of all bits."""
    chosen = codes[chance.integers(0, len(codes), STILLS_A_MINUTE * CORNERS)]
    shown = pictures[chance.integers(0, len(pictures), STILLS_A_MINUTE)]
    return Entry(
        numbers=np.arange(STILLS_A_MINUTE, dtype=np.int32),
        pictures=shown ^ _quarter(shown.shape, chance),
        counts=np.full(STILLS_A_MINUTE, CORNERS, np.uint8),
        codes=chosen ^ _quarter(chosen.shape, chance),
        frames=480,
        skipped=0,
    )


def _quarter(shape: tuple[int, ...], chance: np.random.Generator) -> Any:
    return chance.integers(0, 256, shape, dtype=np.uint8) & chance.integers(0, 256, shape, dtype=np.uint8)


def _query(chosen: argparse.Namespace) -> Fingerprint:
    path = copies.find(chosen.clips, LONG_CLIP)
    with MediaWorker() as worker:
        source = read_source(path, worker, name=LONG_CLIP, start=QUERY_START, seconds=QUERY_SECONDS)
        height, width = source.pictures[0].shape[:2]
        top, left = round(CROP * height), round(CROP * width)
        cropped = [np.ascontiguousarray(one[top : height - top, left : width - left]) for one in source.pictures]
        with tempfile.TemporaryDirectory() as folder:
            file = write_copy(Path(folder) / "query", same_rate(source, cropped))
            return fingerprint_file(file, worker)


if __name__ == "__main__":
    raise SystemExit(main())
