"""What the record survives: kills at random moments, and single bytes changed at random places.

    python -m benchmarks.hardship [--kills 200] [--bytes 1000]

Kills: a process takes in clips and writes notes and verdicts, saying of each when it is kept, and is killed with
SIGKILL; then nothing said to be kept may be missing, no clip may be half taken in, and the chain must hold. Bytes: one
byte of the record's file, of an original, or of an exported bundle is changed, and the check must name it.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from cases.errors import CasesError
from cases.evidence import StoredFile
from cases.place import DATABASE
from cases.records import AssessedBy, Assessment, Authenticity, Case, Clip, ClipKind, ContextTruth, Note
from cases.workspace import Workspace

BY = "Benchmark"
REFERENCE = "HARD"
RUNS_A_WORKSPACE = 20
"""Kills before a new workspace is begun, so that checking it does not take ever longer."""
LONGEST = 0.6
"""Seconds after the first thing kept within which the process is killed."""
KINDS: dict[str, type[Any]] = {"clip": Clip, "note": Note, "verdict": Assessment}


def main() -> int:
    """Read the arguments; kill, change, print; 0 where nothing was lost and every change was named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--bytes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.work:
        work(Path(chosen.work[0]), chosen.work[1])
        return 0
    chance = random.Random(chosen.seed)
    problems = [*kills(chosen.kills, chance), *changes(chosen.bytes, chance)]
    for problem in problems[:20]:
        print(problem)
    print(
        json.dumps({"benchmark": "hardship", "kills": chosen.kills, "bytes": chosen.bytes, "problems": len(problems)})
    )
    return 1 if problems else 0


def work(root: Path, run: str) -> None:
    """Take in clips and write notes and verdicts until killed, saying what is kept."""
    with Workspace.open(root) as workspace:
        case = workspace.store.case(REFERENCE)
        for number in range(100_000):
            source = root.parent / f"source {run} {number}.mp4"
            source.write_bytes(f"{run} {number} ".encode() * 20_000)
            clip = _take_in(workspace, case, source)
            print("clip", clip.id, flush=True)
            note = workspace.store.add(Note(case.id, f"Note {number}", BY, clip.id), by=BY)
            print("note", note.id, flush=True)
            print("verdict", workspace.store.add(_verdict(case, clip), by=BY).id, flush=True)
            source.unlink()


def _take_in(workspace: Workspace, case: Case, source: Path) -> Clip:
    stored = workspace.evidence.copy_in(source)
    try:
        return workspace.store.add(_clip(case, stored), by=BY)
    except CasesError:
        workspace.evidence.discard(stored)
        raise


def _clip(case: Case, stored: StoredFile) -> Clip:
    return Clip(
        case_id=case.id,
        name=stored.name,
        kind=ClipKind.VIDEO,
        sha256=stored.sha256,
        sha1=stored.sha1,
        md5=stored.md5,
        size=stored.size,
        stored=stored.stored,
        acquired_by=BY,
        acquired_how="copied by a benchmark",
    )


def _verdict(case: Case, clip: Clip) -> Assessment:
    return Assessment(
        case.id,
        Authenticity.NOT_POSSIBLE,
        ContextTruth.UNDETERMINED,
        AssessedBy.US,
        BY,
        "Nothing to see.",
        clip_id=clip.id,
    )


def kills(count: int, chance: random.Random) -> list[str]:
    """Kill a working process so many times; a sentence for each thing lost or half done."""
    problems: list[str] = []
    kept = 0
    for start in range(0, count, RUNS_A_WORKSPACE):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name) / "desk"
            with Workspace.create(root, name="Hard", by=BY) as workspace:
                workspace.store.add(Case(REFERENCE, "A hard case", "Is it kept?"), by=BY)
            said: dict[str, set[str]] = {kind: set() for kind in KINDS}
            for run in range(start, min(start + RUNS_A_WORKSPACE, count)):
                for kind, one in _killed(root, run, chance):
                    said[kind].add(one)
                problems += [f"Kill {run}: {problem}" for problem in _lost(root, said)]
            kept += sum(map(len, said.values()))
        print(
            f"killed {min(start + RUNS_A_WORKSPACE, count)} times: {kept} records kept, {len(problems)} problems",
            flush=True,
        )
    return problems


def _killed(root: Path, run: int, chance: random.Random) -> list[tuple[str, str]]:
    """What the process said it kept before it was killed."""
    command = [sys.executable, "-m", "benchmarks.hardship", "--work", str(root), str(run)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, LONGEST))
        process.send_signal(signal.SIGKILL)
        lines = [first, *process.stdout]
    for left in root.parent.glob("source *"):
        left.unlink()
    whole = [line.split() for line in lines if line.endswith("\n")]  # a line that was cut off says nothing
    return [(words[0], words[1]) for words in whole]


def _lost(root: Path, said: dict[str, set[str]]) -> list[str]:
    with Workspace.open(root) as workspace:
        report = workspace.store.verify_chain()
        problems = list(report.problems)
        for kind, record in KINDS.items():
            lost = said[kind] - {one.id for one in workspace.store.find(record)}
            problems += [f"The {kind} {one} was said to be kept and is lost." for one in sorted(lost)]
        clips = workspace.store.find(Clip)
        problems += [problem for clip in clips if (problem := workspace.evidence.rehash(clip))]
        held = {path for path in workspace.evidence.folder.rglob("*") if path.is_file()}
        extra = held - {workspace.evidence.path_of(clip) for clip in clips}
        problems += [f"The original {path.name} is half taken in." for path in sorted(extra)]
    return problems


def changes(count: int, chance: random.Random) -> list[str]:
    """Change so many single bytes, one at a time; a sentence for each that no check names."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "desk"
        with Workspace.create(root, name="Hard", by=BY) as workspace:
            case = workspace.store.add(Case(REFERENCE, "A hard case", "Is it kept?"), by=BY)
            for number in range(20):
                source = Path(name) / f"{number}.mp4"
                source.write_bytes(f"{number} ".encode() * 2_000)
                clip = _take_in(workspace, case, source)
                workspace.store.add(Note(case.id, "Look.", BY, clip.id), by=BY)
                workspace.store.add(_verdict(case, clip), by=BY)
        originals = sorted(path for path in (root / "evidence").rglob("*") if path.is_file())
        tried: Counter[str] = Counter()
        missed = []
        for number in range(count):
            file = root / DATABASE if number % 2 else chance.choice(originals)
            kind = "record" if number % 2 else "original"
            tried[kind] += 1
            at = _change(file, chance)
            if not _named(root):
                missed.append(f"Byte {at[0]} of the {kind} {file.name} was changed and nothing said so.")
            _undo(file, at)
            if number % 100 == 99:
                print(f"changed {number + 1} bytes, {len(missed)} not named", flush=True)
        print(", ".join(f"{kind}: {times} bytes" for kind, times in tried.items()), flush=True)
    return missed


def _change(file: Path, chance: random.Random) -> tuple[int, int]:
    """Change one byte; its place, and what it was."""
    file.chmod(0o600)
    with file.open("r+b") as opened:
        at = chance.randrange(file.stat().st_size)
        opened.seek(at)
        was = opened.read(1)[0]
        opened.seek(at)
        opened.write(bytes([was ^ chance.randrange(1, 256)]))
    return at, was


def _undo(file: Path, change: tuple[int, int]) -> None:
    with file.open("r+b") as opened:
        opened.seek(change[0])
        opened.write(bytes([change[1]]))


def _named(root: Path) -> bool:
    """Whether the checks of ``workbench verify`` say that something is wrong."""
    try:
        with Workspace.open(root) as workspace:
            if (workspace.seal and workspace.seal.problem()) or not workspace.store.verify_chain().ok:
                return True
            return any(workspace.evidence.rehash(clip) for clip in workspace.store.find(Clip))
    except CasesError:
        return True


if __name__ == "__main__":
    sys.exit(main())
