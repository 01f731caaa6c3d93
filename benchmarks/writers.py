"""Several processes that write to one record on a PostgreSQL server: is any change lost, is the chain whole?

    python -m benchmarks.writers [--processes 8] [--seconds 60]

Each process adds notes of its own and revises one note that all share. The server is started for this, with what is
kept synced to the disk as a team's server has it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from cases.records import Case, Note
from cases.store import CaseStore
from tests.postgres import running

BY = "Benchmark"


@dataclass(frozen=True)
class Written:
    """What one process was told is kept."""

    notes: tuple[str, ...]
    """Ids of the notes that it added."""
    revisions: int
    """How often it revised the shared note."""
    milliseconds: tuple[float, ...]
    """What each change took."""


@dataclass(frozen=True)
class Outcome:
    """What all processes were told, beside what the record holds."""

    written: tuple[Written, ...]
    notes_lost: int
    revisions_lost: int
    problems: tuple[str, ...]
    """Of the chain and the records."""

    @property
    def whole(self) -> bool:
        """Whether nothing that was acknowledged is missing and the chain verifies."""
        return not (self.notes_lost or self.revisions_lost or self.problems)


def main() -> int:
    """Read the arguments, write, print; 0 where nothing is lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    with running("fsync=on", "full_page_writes=on") as server:
        server.run("CREATE DATABASE desk")
        address = server.address("desk")
        CaseStore.create(address, name="Desk", by=BY).close()
        outcome = write_together(address, chosen.processes, chosen.seconds)
    took = sorted(one for written in outcome.written for one in written.milliseconds)
    print(f"{chosen.processes} processes, {chosen.seconds:.0f} s: {len(took)} changes acknowledged")
    print(
        f"lost: {outcome.notes_lost} notes, {outcome.revisions_lost} revisions; problems: {outcome.problems or 'none'}"
    )
    print(f"a change took {statistics.median(took):.1f} ms (median), at most {took[-1]:.0f} ms")
    return 0 if outcome.whole else 1


def write_together(address: str, processes: int, seconds: float) -> Outcome:
    """Let so many processes write to the store at ``address`` for so long, and compare."""
    store = CaseStore.open(address)
    try:
        case = store.add(Case("TEAM", "Written by many", "Is anything lost?"), by=BY)
        shared = store.add(Note(case.id, "0", BY), by=BY)
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processes, mp_context=spawn) as pool:
            jobs = [pool.submit(write, address, case.id, shared.id, number, seconds) for number in range(processes)]
            written = tuple(job.result() for job in jobs)
        kept = {note.id for note in store.find(Note)}
        report = store.verify_chain()
        return Outcome(
            written,
            notes_lost=len({id_ for one in written for id_ in one.notes} - kept),
            revisions_lost=1 + sum(one.revisions for one in written) - store.get(Note, shared.id).revision,
            problems=report.problems,
        )
    finally:
        store.close()


def write(address: str, case_id: str, shared_id: str, number: int, seconds: float) -> Written:
    """Write for so long, a note and a revision in turn; runs in a process of its own."""
    store = CaseStore.open(address)
    notes: list[str] = []
    took: list[float] = []
    revisions = 0
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        began = time.perf_counter()
        notes.append(store.add(Note(case_id, f"{number}: {len(notes)}", BY), by=BY).id)
        between = time.perf_counter()
        store.revise_note(shared_id, f"{number}: {revisions}", by=BY)
        revisions += 1
        took += [(between - began) * 1000, (time.perf_counter() - between) * 1000]
    store.close()
    return Written(tuple(notes), revisions, tuple(took))


if __name__ == "__main__":
    sys.exit(main())
