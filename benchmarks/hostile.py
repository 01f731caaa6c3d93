"""What hostile files can do to the app: thousands are read in every way, in worker processes as the app reads them.

    python -m benchmarks.hostile [--files 8000] [--seed 1] [--only NAME] [--keep DIR]

Mutations of small clips in every container (zzuf's too, where it is installed), truncation at every boundary of boxes,
elements and chunks, extreme values in each field of MP4 tables, bombs, playlists and archives in disguise, streams
without an end, sizes that lie, texts that are no UTF-8. Each file is probed, indexed, shown, sampled, listened to and
digested. Every file must be read, or refused in a sentence that names it and holds no codes; the process that asks must
neither crash nor hang nor grow. Crashes and timeouts of the reader are counted: they are what workers are there for.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from pathlib import Path

from benchmarks.hostile_files import HostileFile, corpus, remove
from workbench.errors import Cancelled, WorkbenchError
from workbench.media.client import MediaWorker
from workbench.names import quoted

SILENCE_SECONDS = 10.0
"""How long a reader may be silent before it is ended; a person's desk waits for 60."""

FILE_SECONDS = 30.0
"""How long one way of reading one file may go on before it is cancelled."""

CANCEL_SECONDS = 10.0
"""How long cancelling may take, and ending a reader, on a busy machine: beyond it the app counts as hanging."""

GROWTH_BYTES = 60 << 20
"""How much the app may grow from the first tenth of the files to the last."""

READERS = 2
"""Workers at a time."""

_CODES = re.compile(r"Traceback|Errno|0x[0-9a-fA-F]{3,}|\b[A-Z]\w+(?:Error|Exception)\b|<class| object at ")


@dataclass
class Tally:
    """What came of all files."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(kind of file, outcome): files."""
    violations: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    """Crashes, timeouts and cancelled readings."""
    slowest: list[tuple[float, str]] = field(default_factory=list)
    files: int = 0


def main() -> int:
    """Read the arguments; read all files, print; 0 where nothing was violated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=8_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only the files whose name begins so")
    parser.add_argument("--keep", type=Path, help="keep the files that violate, crash or hang, here")
    chosen = parser.parse_args()
    cases = [case for case in corpus(chosen.files, chosen.seed) if case.name.startswith(chosen.only)]
    if shutil.which("zzuf") is None:
        print("zzuf is not installed: its mutations are left out.")
    started = time.monotonic()
    tally = run(cases, keep=chosen.keep, tell=lambda done: print(f"{done} of {len(cases)} files", flush=True))
    _report(tally, time.monotonic() - started)
    return 1 if tally.violations else 0


def run(cases: Sequence[HostileFile], *, keep: Path | None = None, tell: Callable[[int], object] = int) -> Tally:
    """Read all ``cases`` by :data:`READERS` workers, and look whether this process grew."""
    tally, lock, left = Tally(), threading.Lock(), iter(cases)
    sizes: list[int] = []

    def work(folder: Path) -> None:
        with MediaWorker(timeout=SILENCE_SECONDS) as worker:
            while True:
                with lock:
                    case = next(left, None)
                if case is None:
                    return
                outcome, problems, seconds = read(case, worker, folder, keep)
                with lock:
                    _enter(tally, case, outcome, problems, seconds)
                    if tally.files % max(1, len(cases) // 10) == 0:
                        sizes.append(resident_bytes())
                        tell(tally.files)

    descriptors = _descriptors()
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        threads = []
        for number in range(READERS):
            own = Path(folder) / str(number)
            own.mkdir()
            threads.append(threading.Thread(target=work, args=(own,), name=f"hostile {number}"))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if sizes and sizes[-1] - sizes[0] > GROWTH_BYTES:
        tally.violations.append(f"the app grew from {sizes[0] >> 20} to {sizes[-1] >> 20} MiB")
    if (more := _descriptors() - descriptors) > READERS + 4:
        tally.violations.append(f"the app holds {more} more open files than before")
    return tally


def read(case: HostileFile, worker: MediaWorker, folder: Path, keep: Path | None) -> tuple[str, list[str], float]:
    """Put one file there, read it in every way, remove it: the outcome, what violated or happened, seconds."""
    path = folder / f"{case.name.rsplit('/', 1)[1].removesuffix(case.suffix)}{case.suffix}"
    case.write(path)
    started = time.monotonic()
    said: list[str] = []
    events: list[str] = []
    works = False
    for name, way in _ways(worker, path):
        begun = time.monotonic()
        try:
            way(partial(_past, begun + FILE_SECONDS))
            works = True
        except Cancelled:
            events.append(f"{name} was cancelled after {FILE_SECONDS:g} s")
        except WorkbenchError as error:
            said.append(str(error))
        except Exception as error:  # noqa: BLE001 - whatever else comes out is what this looks for
            events.append(f"VIOLATION {name} raised {type(error).__name__}: {error}")
        if (took := time.monotonic() - begun) > FILE_SECONDS + SILENCE_SECONDS + CANCEL_SECONDS:
            events.append(f"VIOLATION {name} took {took:.0f} s")
    seconds = time.monotonic() - started
    events += [f"VIOLATION says: {sentence}" for sentence in dict.fromkeys(said) if not good_sentence(sentence, path)]
    events += [sentence for sentence in said if _happened(sentence)]
    if keep is not None and events and path.is_file() and path.stat().st_size < 10 << 20:
        keep.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, keep / f"{case.name.replace('/', '_')}{case.suffix}")
    remove(path)
    return _outcome(works, said, events), events, seconds


def _past(moment: float) -> bool:
    return time.monotonic() > moment


def _ways(worker: MediaWorker, path: Path) -> Iterator[tuple[str, Callable[[Callable[[], bool]], object]]]:
    """Every way in which the app reads a file; a way is called with what tells it to stop."""
    yield "probe", lambda _stop: worker.probe(path)
    yield "still", lambda _stop: worker.still(path, fit=(64, 64))
    times: list[int] = [0]

    def index(stop: Callable[[], bool]) -> None:
        pts = worker.index(path, cancel=stop).pts
        times[:] = dict.fromkeys(int(pts[at]) for at in (0, len(pts) // 2, -1))

    def frame(pts: int, _stop: Callable[[], bool]) -> None:
        worker.frame(path, pts, fit=(64, 64))

    yield "index", index
    for pts in times:
        yield f"frame at {pts}", partial(frame, pts)
    yield "sample", lambda stop: list(worker.sample(path, rate=Fraction(5), long_side=64, cancel=stop))
    yield "sound", lambda stop: list(worker.sound(path, rate=11_025, cancel=stop))
    yield "frame digests", lambda stop: list(worker.frame_digests(path, cancel=stop))
    yield "stream digests", lambda stop: worker.stream_digests(path, frames=True, cancel=stop)


def good_sentence(sentence: str, path: Path) -> bool:
    """Whether a person can use it: names the file, is whole, holds no codes of ours; no control characters."""
    if "broke the reader" in sentence or not sentence.isprintable():
        return False
    rest = sentence.replace(quoted(path), "")
    return rest != sentence and sentence.endswith(".") and not _CODES.search(rest)


def _happened(sentence: str) -> bool:
    return any(words in sentence for words in ("made its reader", "kept its reader", "more computing time"))


def _outcome(works: bool, said: list[str], events: list[str]) -> str:
    if any(event.startswith("VIOLATION") for event in events):
        return "violation"
    if any("made its reader" in sentence for sentence in said):
        return "crashed its reader"
    if events:
        return "stopped"
    return "read" if works else "refused"


def _enter(tally: Tally, case: HostileFile, outcome: str, events: list[str], seconds: float) -> None:
    tally.files += 1
    tally.outcomes[case.kind, outcome] += 1
    for event in events:
        line = f"{case.name}: {event.removeprefix('VIOLATION ')}"
        (tally.violations if event.startswith("VIOLATION") else tally.events).append(line)
    tally.slowest = sorted([*tally.slowest, (seconds, case.name)], reverse=True)[:5]


def resident_bytes() -> int:
    """Memory of this process in use now; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, AttributeError):
        return 0


def _descriptors() -> int:
    try:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())
    except OSError:
        return 0


def _report(tally: Tally, seconds: float) -> None:
    outcomes = ("read", "refused", "stopped", "crashed its reader", "violation")
    print(f"\n{tally.files} files in {seconds / 60:.1f} minutes; the app has {resident_bytes() >> 20} MiB")
    print(f"{'':12}" + "".join(f"{outcome:>20}" for outcome in outcomes))
    for kind in sorted({kind for kind, _ in tally.outcomes}):
        print(f"{kind:12}" + "".join(f"{tally.outcomes[kind, outcome]:20}" for outcome in outcomes))
    print("\nslowest: " + ", ".join(f"{name} ({took:.1f} s)" for took, name in tally.slowest))
    for title, lines in (("crashed or stopped readers", tally.events), ("VIOLATIONS", tally.violations)):
        print(f"\n{title}: {len(lines)}")
        for line in lines[:200]:
            print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
