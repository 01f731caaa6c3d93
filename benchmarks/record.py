"""The record at the size of a large desk: opening, list pages, verifying the chain; and intake against the disk.

    python -m benchmarks.record [--clips 10000] [--annotations 1000000] [--events 100000] [--runs 3]

Annotations come in by the store, a list at a time; clips, and the notes that make up the number of events, are made by
SQL, events and digests as the store makes them, so that all is there within minutes. What a machine takes for the same
bytes is told beside: ``sha256sum`` of the record's file and a bare ``SELECT`` of all events beside the chain,
``sha256sum`` and ``cp`` beside intake, of warm files in the same run.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from cases import custody
from cases.evidence import EvidenceStore
from cases.judgement import Annotation
from cases.mapping import canonical_json, time_text, to_plain, to_row
from cases.place import DATABASE
from cases.records import Case, Clip, ClipKind, Note, now
from cases.schema import PLACES, TABLES, custody_events, standing
from cases.statements import record_body
from cases.store import CaseStore
from cases.workspace import Workspace

BY = "Benchmark"
PAGE = 100
"""Records of a list page."""
BLOCK = 5_000
"""Records written at a time."""
LIST = 100
"""Annotations of a list that comes in together."""
INTAKE_BYTES = 1 << 30
"""Of the file that is taken in: long enough for the start of a process not to count."""
BARS = {"open seconds": 1.0, "slowest page ms": 50.0, "chain seconds": 5.0, "intake speed over sha256sum + cp": 0.8}


def main() -> int:
    """Read the arguments, measure, print; 0 where every bar is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--clips", type=int, default=10_000)
    parser.add_argument("--annotations", type=int, default=1_000_000)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder by default")
    chosen = parser.parse_args()
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        root = Path(name) / "workspace"
        began = time.perf_counter()
        clips = fill(root, chosen.clips, chosen.annotations, chosen.events)
        print(
            f"made in {time.perf_counter() - began:.0f} s: {(root / DATABASE).stat().st_size / 1e6:.0f} MB", flush=True
        )
        figures |= opening(root, chosen.runs)
        figures |= reading(root, clips, chosen.runs)
        figures |= intake(Path(name), chosen.runs)
    return report(figures)


def fill(root: Path, clips: int, annotations: int, events: int) -> list[Clip]:
    """A workspace of one case with so many clips, annotations in lists spread over them, and notes, one event each, up
    to so many events.
    """
    with Workspace.create(root, name="Large", by=BY) as workspace:
        store = workspace.store
        case = store.add(Case("LARGE", "A large case", "How fast?"), by=BY)
        made = [_clip(case, number) for number in range(clips)]
        for block in _blocks(made, BLOCK):
            _write(store, case, block)
        lists = (_marks(made[number % clips], number) for number in range(annotations // LIST))
        for some in _blocks(lists, BLOCK // LIST):
            with store.batch():
                for marks in some:
                    store.add_annotations(marks, by=BY)
        notes = (Note(case.id, f"Note {number}", BY) for number in range(events - store.count_events()))
        for block in _blocks(notes, BLOCK):
            _write(store, case, block)
    return made


def _marks(clip: Clip, number: int) -> list[Annotation]:
    region = '{"box":[0.1,0.2,0.3,0.4]}'
    return [
        Annotation(clip.case_id, clip.id, number * LIST + place, "person", BY, region=region, text=f"Mark {place}")
        for place in range(LIST)
    ]


def _write(store: CaseStore, case: Case, records: list[Any]) -> None:
    """Events and rows, as the store writes them one by one."""
    with store.writing() as connection:
        newest = (
            connection.execute(custody_events.select().order_by(custody_events.c.sequence.desc()).limit(1))
            .mappings()
            .one()
        )
        sequence, previous = newest["sequence"], newest["digest"]
        events, rows = [], []
        for record in records:
            kind, plain = type(record), to_plain(record)
            sequence += 1
            fields: dict[str, Any] = {
                "sequence": sequence,
                "at": time_text(now()),
                "actor": BY,
                "action": custody.ADDED[kind],
                "case_id": case.id,
                "subject": record.id,
                "body": canonical_json(record_body(kind, plain)),
                "previous": previous,
            }
            previous = fields["digest"] = custody.seal(fields)
            events.append(fields)
            rows.append(to_row(kind, plain) | standing(TABLES[kind], sequence))
        connection.execute(insert(custody_events), events)
        connection.execute(insert(TABLES[type(records[0])]), rows)


def _blocks(records: Iterable[Any], size: int) -> Iterator[list[Any]]:
    rest = iter(records)
    while block := list(islice(rest, size)):
        yield block


def _clip(case: Case, number: int) -> Clip:
    sha256 = f"{number:064x}"
    return Clip(
        case_id=case.id,
        name=f"clip {number}.mp4",
        kind=ClipKind.VIDEO,
        sha256=sha256,
        sha1=f"{number:040x}",
        md5=f"{number:032x}",
        size=number,
        stored=f"evidence/{sha256[:2]}/{sha256}.mp4",
        acquired_by=BY,
        acquired_how="made by a benchmark",
    )


def opening(root: Path, runs: int) -> dict[str, float]:
    """Seconds in which the workspace can be used, best of the runs."""
    found = []
    for _ in range(runs):
        began = time.perf_counter()
        with Workspace.open(root):
            found.append(time.perf_counter() - began)
    return {"open seconds": min(found)}


def reading(root: Path, clips: list[Clip], runs: int) -> dict[str, float]:
    """Pages of the lists that the desk shows, from their beginning, middle and end; and the chain."""
    with Workspace.open(root) as workspace:
        store = workspace.store
        case = store.case("LARGE")
        last = store.count_events()
        pages: dict[str, Callable[[], object]] = {}
        for share in (0.0, 0.5, 0.99):
            event = round(last * share)
            pages |= {
                f"clips from {share}": partial(store.page, Clip, limit=PAGE, after=event, case_id=case.id),
                f"annotations of the case from {share}": partial(
                    store.page, Annotation, limit=PAGE, after=event * PLACES, case_id=case.id
                ),
                f"notes from {share}": partial(store.page, Note, limit=PAGE, after=event, case_id=case.id),
                f"events from {share}": partial(store.events_page, limit=PAGE, after=event),
                f"events of the case from {share}": partial(store.events_page, case.id, limit=PAGE, after=event),
            }
        pages["annotations of a clip"] = partial(store.page, Annotation, limit=PAGE, clip_id=clips[-1].id)
        slowest = {name: min(_timed(ask) for _ in range(runs)) for name, ask in pages.items()}
        name = max(slowest, key=lambda one: slowest[one])
        print(f"slowest page: {name}; median {statistics.median(slowest.values()) * 1000:.1f} ms", flush=True)
        chain = min(_timed(store.verify_links) for _ in range(runs))
        whole = _timed(store.verify_chain)
    beside = references(root / DATABASE, runs)
    print(
        f"chain of {last} events {chain:.2f} s; with every record and the file's own check {whole:.2f} s, "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most; {beside}",
        flush=True,
    )
    return {"slowest page ms": max(slowest.values()) * 1000, "chain seconds": chain}


def references(database: Path, runs: int) -> str:
    """What the machine takes for the bytes alone, in words."""
    digest = min(
        _timed(partial(subprocess.run, ["sha256sum", database], check=True, capture_output=True)) for _ in range(runs)
    )
    with closing(sqlite3.connect(database)) as raw:
        bare = min(
            _timed(lambda: [None for _ in raw.execute("SELECT * FROM custody_events ORDER BY sequence")])
            for _ in range(runs)
        )
    return f"sha256sum of the file {digest:.2f} s, a bare SELECT of all events {bare:.2f} s"


def _timed(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def intake(folder: Path, runs: int) -> dict[str, float]:
    """Copying an original in, digests and all, over sha256sum and cp of it one after the other."""
    source = folder / "large.bin"
    block = bytes(range(256)) * 4096
    with source.open("wb") as file:
        for _ in range(INTAKE_BYTES // len(block)):
            file.write(block)
    ours, peers = [], []
    for run in range(runs):
        began = time.perf_counter()
        subprocess.run(["sha256sum", str(source)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["cp", str(source), str(folder / "copy.bin")], check=True)
        subprocess.run(["sync", str(folder / "copy.bin")], check=True)
        peers.append(time.perf_counter() - began)
        (folder / "copy.bin").unlink()
        evidence = EvidenceStore(folder / f"evidence {run}")
        evidence.create()
        began = time.perf_counter()
        evidence.copy_in(source)
        ours.append(time.perf_counter() - began)
        shutil.rmtree(folder / f"evidence {run}")
    print(f"intake {min(ours):.2f} s, sha256sum + cp + sync {min(peers):.2f} s", flush=True)
    return {"intake speed over sha256sum + cp": min(peers) / min(ours)}


def report(figures: dict[str, float]) -> int:
    """Print the table and one line of JSON; 1 where a bar is not kept."""
    kept = {name: figure >= BARS[name] if "speed" in name else figure <= BARS[name] for name, figure in figures.items()}
    for name, figure in figures.items():
        print(f"{name:34}  {figure:8.3f}  bar {BARS[name]:g}  {'within' if kept[name] else 'BEYOND'}")
    print(json.dumps({"benchmark": "record", "figures": figures, "bars": BARS}))
    return 0 if all(kept.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
