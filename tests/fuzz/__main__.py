"""``python -m tests.fuzz [--seconds 60] [--seed 1] [--keep fuzz] [NAME...]``: each parser in a process of its own."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.targets import TARGETS


def main() -> int:
    """Run the chosen targets one after the other; 1 where one fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz"), help="where inputs are kept")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(TARGETS)}")
    chosen = parser.parse_args()
    if find_spec("atheris") is None:
        _say("atheris is not installed here: the inputs are mutated by chance, without looking at the code's paths.")
    return max(_run(name, chosen) for name in chosen.names or TARGETS)


def _run(name: str, chosen: argparse.Namespace) -> int:
    command = [sys.executable, "-m", "tests.fuzz.one", name, str(chosen.seconds), str(chosen.seed), str(chosen.keep)]
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=memory if memory.is_dir() else None) as scratch:
        place = {**os.environ, "TMPDIR": scratch}  # atheris ends a process without tidying up
        run = subprocess.run(command, stderr=subprocess.PIPE, env=place, text=True, errors="replace", check=False)
    found = re.findall(r"Done (\d+) runs|executed_units: (\d+)", run.stderr)
    count = "".join(found[-1]) if found else "?"
    if run.returncode:
        _say(f"{name}: FELL after {count} inputs; the input is in {chosen.keep}\n{run.stderr[-3_000:]}")
        return 1
    _say(f"{name}: stood {int(count):,} inputs in {chosen.seconds:g} s")
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
