"""How many edited copies are found, and how many pairs that share nothing are not: ``python -m benchmarks.recall``.

Takes clips, makes every edit of the self-test of each, reads each copy back through the program's own worker, and
searches it in the library of all originals of all halves as the program does. Beside it, on the same files, other
tools. Copies, fingerprints and results are kept in ``--cache``: a run that was stopped goes on, a run with a changed
engine makes no copy again.

    python -m benchmarks.recall ../shared/clips --cache /tmp/recall --half held-out --edits standard --jobs 2
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import cv2

from benchmarks import copies, peers
from benchmarks.copies import HALVES, ONE_ROOM, ORIGINAL, RELATED, SAME_CAMERA, Kept
from hashing.fingerprint import ENGINE, Fingerprint
from hashing.index import search
from hashing.result import Relation
from workbench.media.client import MediaWorker
from workbench.selftest.judge import Judged, false_matches, judged
from workbench.selftest.result import median, share, stretches


@dataclass(frozen=True)
class Place:
    """Where things lie."""

    clips: Path
    cache: Path

    def originals(self) -> dict[str, Kept]:
        """The originals of all halves by clip."""
        found = {clip: copies.kept(self.cache, half, clip, ORIGINAL) for half in HALVES for clip in HALVES[half]}
        return {clip: one for clip, one in found.items() if one is not None}


def main() -> None:
    """Read the arguments, make what is missing, search, print."""
    chosen = _arguments()
    place = Place(chosen.clips, chosen.cache)
    halves = tuple(HALVES) if chosen.half == "all" else (chosen.half,)
    names = [
        edit
        for group, edits in copies.EDITS.items()
        for edit in edits
        if chosen.edits in (group, "both") or edit in chosen.edits.split(",")
    ]
    tried = list(copies.clips_of(halves, chosen.limit))
    with ProcessPoolExecutor(chosen.jobs, mp_context=get_context("spawn"), initializer=_begin) as pool:
        _build(pool, place, tried, tuple(names))
        if chosen.build_only:
            _prepare(pool, place, tried, names)
            return
        results = _searched(pool, place, [(half, clip, edit) for half, clip in tried for edit in names])
        places = same_place(pool, place)
    for half in halves:
        report(half, [one for one in results if one["half"] == half])
    print(json.dumps({**places, "engine": ENGINE}))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("clips", type=Path, help="folder with the clips")
    parser.add_argument("--cache", type=Path, required=True, help="folder for copies, fingerprints and results")
    parser.add_argument("--half", choices=(*HALVES, "all"), default="all")
    parser.add_argument("--edits", default="both", help="standard, harder, both, or names with commas between")
    parser.add_argument("--limit", type=int, default=None, help="how many clips of each half")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--build-only", action="store_true", help="fill the cache and stop")
    return parser.parse_args()


def _begin() -> None:
    cv2.setNumThreads(1)


def _build(pool: ProcessPoolExecutor, place: Place, tried: list[tuple[str, str]], names: tuple[str, ...]) -> None:
    """Make the copies, the originals of all halves, and the parts of fixed cameras, where they are missing."""
    every = [(half, clip) for half in HALVES for clip in HALVES[half]]
    wanted: dict[tuple[str, str], tuple[str, ...]] = dict.fromkeys(every, (ORIGINAL,))
    wanted |= dict.fromkeys(tried, (ORIGINAL, *names))
    waiting = {
        pool.submit(copies.make_copies, place.clips, place.cache, half, clip, edits): clip
        for (half, clip), edits in wanted.items()
    }
    waiting |= {pool.submit(copies.make_parts, place.clips, place.cache, clip): clip for clip in SAME_CAMERA}
    waiting |= {
        pool.submit(copies.make_copies, place.clips, place.cache, "", clip, (ORIGINAL,)): clip
        for clip in ONE_ROOM
        if not any(clip in clips for clips in HALVES.values())
    }
    for done in as_completed(waiting):
        if done.result():
            print(f"made copies of {waiting[done]}: {len(done.result())}", flush=True)


def _prepare(pool: ProcessPoolExecutor, place: Place, tried: list[tuple[str, str]], names: list[str]) -> None:
    """Fingerprints and peers' descriptions of all copies."""
    jobs = [pool.submit(_described, place, half, clip, edit) for half, clip in tried for edit in (ORIGINAL, *names)]
    for number, done in enumerate(as_completed(jobs), 1):
        done.result()
        if number % 50 == 0:
            print(f"prepared {number} of {len(jobs)} copies", flush=True)


def _described(place: Place, half: str, clip: str, edit: str) -> None:
    kept = _need(place, half, clip, edit)
    _print(place, kept)
    found = _descriptions(place)
    for peer in found.peers:
        found.of(peer, _name(kept), kept.path)


def _searched(pool: ProcessPoolExecutor, place: Place, wanted: list[tuple[str, str, str]]) -> list[dict[str, Any]]:
    """The results of all copies: those of an earlier run of the same engine, and the rest as each is done."""
    digest = f"{copies.engine_digest()}-{copies.judging_digest()}"
    file = place.cache / "results" / f"{digest}.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    known = {(one["half"], one["clip"], one["edit"]): one for one in _lines(file)}
    jobs = [pool.submit(one_copy, place, *key) for key in wanted if key not in known]
    print(f"{len(wanted) - len(jobs)} of {len(wanted)} copies searched before; results in {file}", flush=True)
    with file.open("a") as out:
        for number, done in enumerate(as_completed(jobs), 1):
            result = done.result()
            known[result["half"], result["clip"], result["edit"]] = result
            out.write(json.dumps(result) + "\n")
            out.flush()
            if number % 25 == 0:
                print(f"searched {number} of {len(jobs)}", flush=True)
    return [known[key] for key in wanted]


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    """What an earlier run wrote; a line that was cut off counts as not written."""
    for line in file.read_text().splitlines() if file.is_file() else ():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def one_copy(place: Place, half: str, clip: str, edit: str) -> dict[str, Any]:
    """Search one copy in the library of all originals, and ask the peers."""
    kept = _need(place, half, clip, edit)
    query = _print(place, kept)
    began = time.perf_counter()
    answers = search(query, _library(place))
    passed = time.perf_counter() - began
    moment = kept.truth.moment
    unrelated = [name for name in answers if not _contained(name, kept, moment=moment)]
    footage, scene = false_matches(answers, unrelated, moment=moment)
    return {
        "half": half,
        "clip": clip,
        "edit": edit,
        "judged": dataclasses.asdict(judged(kept.truth, answers[clip])),
        "unrelated": len(unrelated),
        "false": footage,
        "scene": scene,
        "seconds": round(passed, 4),
        "peers": _asked(place, kept, clip, unrelated),
    }


def _contained(name: str, kept: Kept, *, moment: bool) -> bool:
    """Whether the copy shows the clip, or may; a still of a room is of every take in it."""
    shown = {kept.clip, *kept.shown}
    if name in shown or any(frozenset({name, one}) in RELATED for one in shown):
        return True
    return moment and name in ONE_ROOM and kept.clip in ONE_ROOM


def _asked(place: Place, kept: Kept, clip: str, unrelated: list[str]) -> dict[str, dict[str, Any]]:
    found = _descriptions(place)
    said = {}
    for peer in found.peers:
        copy = found.of(peer, _name(kept), kept.path)
        matched = found.found(peer, copy, _described_originals(place, peer))
        said[peer] = {"found": clip in matched, "false": len(set(matched) & set(unrelated))}
    return said


@cache
def _worker() -> MediaWorker:
    """One for each process; it ends with it."""
    return MediaWorker()


@cache
def _library(place: Place) -> dict[str, Fingerprint]:
    return {clip: _print(place, kept) for clip, kept in place.originals().items()}


@cache
def _descriptions(place: Place) -> peers.Descriptions:
    return peers.Descriptions(place.cache / "peers", peers.peers()[0])


@cache
def _described_originals(place: Place, peer: str) -> dict[str, peers.Description]:
    found = _descriptions(place)
    return {clip: found.of(peer, _name(kept), kept.path) for clip, kept in place.originals().items()}


def _need(place: Place, half: str, clip: str, edit: str) -> Kept:
    kept = copies.kept(place.cache, half, clip, edit)
    assert kept is not None, "made before it is searched"
    return kept


def _name(kept: Kept) -> str:
    return f"{kept.clip}--{kept.edit}"


def _print(place: Place, kept: Kept) -> Fingerprint:
    return copies.fingerprint_of(place.cache, _name(kept), kept.path, _worker)


def same_place(pool: ProcessPoolExecutor, place: Place) -> dict[str, dict[str, int]]:
    """What every two parts of a fixed camera's clip are called, and every two takes in one room."""
    takes = [copies.kept(place.cache, "", clip, ORIGINAL) for clip in ONE_ROOM]
    groups = {
        "same_camera": [copies.parts(place.cache, clip) for clip in SAME_CAMERA],
        "one_room": [[take for take in takes if take is not None]],
    }
    told = {}
    for name, sets in groups.items():
        jobs = [pool.submit(_called, place, one[at:]) for one in sets for at in range(len(one) - 1)]
        counts = Counter({Relation.SAME_FOOTAGE.value: 0, Relation.SAME_SCENE.value: 0, "nothing": 0})
        for done in as_completed(jobs):
            counts.update(done.result())
        told[name] = dict(counts)
    return told


def _called(place: Place, files: list[Kept]) -> list[str]:
    """The first searched in the rest: the strongest word about each."""
    first, *rest = (_print(place, kept) for kept in files)
    said = []
    for answer in search(first, {str(number): other for number, other in enumerate(rest)}).values():
        relations = {segment.relation for segment in answer.segments}
        said.append(next((relation.value for relation in Relation if relation in relations), "nothing"))
    return said


def report(half: str, results: list[dict[str, Any]]) -> None:
    """The table for people, then one line of JSON."""
    named = list(results[0]["peers"]) if results else []
    print(f"\n{half}: {len(results)} copies, {sum(one['unrelated'] for one in results)} unrelated pairs")
    print("".join([f"{'edit':<14}", *(f"{name:>16}" for name in ("engine", *named)), "  missed"]))
    for edit in dict.fromkeys(one["edit"] for one in results):
        own = [one for one in results if one["edit"] == edit]
        found = [[one["judged"]["found"] for one in own], *([one["peers"][p]["found"] for one in own] for p in named)]
        cells = "".join(f"{f'{sum(row)}/{len(row)}':>16}" for row in found)
        missed = ", ".join(one["clip"] for one in own if not one["judged"]["found"])
        print(f"{edit:<14}{cells}  {missed}")
    print(json.dumps(figures(half, results, named)))


def figures(half: str, results: list[dict[str, Any]], named: list[str]) -> dict[str, Any]:
    """All that a half says, as one document."""
    pairs = sum(one["unrelated"] for one in results)
    groups = {
        group: [one for one in results if one["edit"] in edits]
        for group, edits in copies.EDITS.items()
        if any(one["edit"] in edits for one in results)
    }
    return {
        "half": half,
        "engine": ENGINE,
        "recall": {
            group: {
                "engine": share(sum(one["judged"]["found"] for one in own), len(own)),
                **{name: sum(one["peers"][name]["found"] for one in own) for name in named},
            }
            for group, own in groups.items()
        },
        "false": {
            "engine": share(sum(len(one["false"]) for one in results), pairs),
            **{name: sum(one["peers"][name]["false"] for one in results) for name in named},
            "pairs": [f"{other} in {one['edit']} of {one['clip']}" for one in results for other in one["false"]],
            "scene": sum(len(one["scene"]) for one in results),
        },
        "stretches": stretches([Judged(**one["judged"]) for one in results]),
        "seconds_per_copy_median": median((one["seconds"] for one in results), 3),
        "not_installed": peers.peers()[1],
    }


if __name__ == "__main__":
    main()
