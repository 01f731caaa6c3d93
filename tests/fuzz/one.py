"""Feed one parser for a while: ``python -m tests.fuzz.one NAME SECONDS SEED FOLDER``. Exit code 0 where it stood.

With atheris, which mutates by what it sees of the code's paths; without it by chance. What brings a parser down is
kept in FOLDER.
"""

from __future__ import annotations

import random
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.hostile_files import mutated

OURS = [
    "workbench.media",
    "cases.bundle",
    "cases.der",
    "cases.mapping",
    "cases.validate",
    "hashing.binary",
    "hashing.lists",
]
"""Packages whose paths atheris watches."""

LONGEST = 20_000
"""Bytes of an input at most: faults of parsers show in short ones."""


def main() -> int:
    """Read the arguments; feed."""
    name, seconds, seed, folder = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        return by_chance(name, seconds, seed, folder)
    with atheris.instrument_imports(include=OURS):
        targets = import_module("tests.fuzz.targets")
    target = targets.TARGETS[name]
    corpus = folder / f"corpus-{name}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(data)
    options = [f"-max_total_time={seconds:.0f}", f"-seed={seed}", f"-max_len={LONGEST}", "-verbosity=0", "-timeout=20"]
    options += [f"-artifact_prefix={folder}/{name}-", "-print_final_stats=1", "-rss_limit_mb=4096"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], target.feed)
    atheris.Fuzz()
    return 0


def by_chance(name: str, seconds: float, seed: int, folder: Path) -> int:
    """Mutate the seeds by chance until the time is over or a parser falls."""
    from tests.fuzz.targets import TARGETS

    target = TARGETS[name]
    seeds = target.seeds()
    end, runs = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        rng = random.Random(f"{seed}/{runs}")
        data = mutated(rng.choice(seeds), rng.choice(seeds), f"{seed}/{runs}")[:LONGEST]
        try:
            target.feed(data)
        except Exception:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}-{runs}").write_bytes(data)
            raise
        runs += 1
    print(f"Done {runs} runs", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
