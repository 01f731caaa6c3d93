"""What a worker's process cannot do: tried in a process that gave it up, and watched from outside."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from tests.clips import make_counter, make_playlist
from workbench.errors import EnvironmentFault, MediaError
from workbench.media import isolation, landlock, process
from workbench.media.client import MediaWorker
from workbench.media.isolation import Isolation
from workbench.media.process import ChildProcess
from workbench.progress import never_cancel

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what other systems enforce is less, and said so")
locked_in = pytest.mark.skipif(not landlock.version(), reason="this kernel has no Landlock")

ATTEMPTS = """
import ctypes, json, os, resource, socket, sys, threading
from pathlib import Path
from workbench.media import isolation

given, other = Path(sys.argv[1]), Path(sys.argv[2])
report = open(os.dup(1), "w")
libc = ctypes.CDLL(None, use_errno=True)
level = isolation.restrict(given)


def call(number, *arguments):
    if libc.syscall(number, *arguments) < 0:
        raise OSError(ctypes.get_errno(), "")


def own_thread():
    caught = []
    thread = threading.Thread(target=lambda: caught.append(outcome(lambda: other.open("rb"))))
    thread.start()
    thread.join()
    if caught != ["done"]:
        raise PermissionError(1, "")


def outcome(attempt):
    try:
        attempt()
    except OSError as error:
        return error.errno
    except ValueError:  # in which the resource module wraps that something is not permitted
        return 1
    return "done"


attempts = {
    "read the file": lambda: given.read_bytes(),
    "read another": lambda: other.read_bytes(),
    "read another in a thread": own_thread,
    "write the file": lambda: given.open("r+b"),
    "write a new one": lambda: other.with_name("new").open("wb"),
    "list a folder": lambda: os.listdir(other.parent),
    "date the file": lambda: os.utime(given, (1, 1)),
    "remove the file": lambda: given.unlink(),
    "link the file": lambda: os.link(given, other.with_name("link")),
    "connect": lambda: socket.socket(),
    "fork": lambda: os.fork() or os._exit(0),
    "run": lambda: os.execv(sys.executable, [sys.executable, "-c", "print('ran')"]),
    "signal the parent": lambda: os.kill(os.getppid(), 0),
    "raise a limit": lambda: resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6)),
    "openat2": lambda: call(437, 0, 0, 0, 0),
    "a call of the future": lambda: call(500),
}
json.dump({"level": vars(level), **{name: outcome(attempt) for name, attempt in attempts.items()}}, report)
"""


@pytest.fixture(scope="module")
def attempts(media_clips: Path) -> dict[str, Any]:
    """What came of each attempt in a process that was locked in: "done" or the error's number."""
    command = [sys.executable, "-c", ATTEMPTS, str(media_clips / "one.mp4"), str(media_clips / "text.mp4")]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    outcomes: dict[str, Any] = json.loads(result.stdout)
    return outcomes


@locked_in
@pytest.mark.slow
def test_what_is_given_up_cannot_be_done(attempts: dict[str, Any]) -> None:
    level = Isolation(**attempts.pop("level"))
    assert level.whole
    assert attempts.pop("read the file") == "done"
    assert (attempts.pop("openat2"), attempts.pop("a call of the future")) == (38, 38)
    assert set(attempts.values()) <= {1, 13}, attempts


@locked_in
def test_a_worker_tells_how_well_it_is_locked_in(media_worker: MediaWorker, media_clips: Path) -> None:
    media_worker.probe(media_clips / "one.mp4")
    assert media_worker.isolation is not None
    assert media_worker.isolation.sentence() == (
        "a process of its own; no network, no other file, no new process; memory and computing time limited"
    )


def test_the_words_say_no_more_than_what_holds() -> None:
    whole = Isolation(True, True, True, True, True, True)
    assert replace(whole, one_file=False, network=False).sentence() == (
        "a process of its own; no new process; memory, computing time and written files limited"
    )
    assert replace(whole, memory=False).sentence().endswith("; computing time limited")
    nothing = Isolation(False, False, False, False, False, False)
    assert (nothing.sentence(), nothing.whole) == ("a process of its own", False)
    assert not any(replace(whole, **{name: False}).whole for name in ("one_file", "network", "processes", "cpu"))


@locked_in
def test_a_child_opens_no_file_but_its_own(media_clips: Path) -> None:
    own, other = media_clips / "one.mp4", media_clips / "counter.mp4"
    child = ChildProcess(own)
    try:
        child.greet()
        child.begin({"do": "probe", "path": str(other)}, other)
        refused = child.hear(10, never_cancel)
        child.begin({"do": "probe", "path": str(own)}, own)
        read = child.hear(10, never_cancel)
    finally:
        child.end()
    assert (refused["kind"], refused["why"]) == ("failed", "environment")
    assert read["kind"] == "done"


@locked_in
def test_a_link_leads_to_its_file_and_no_further(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.mp4"
    link.symlink_to(media_clips / "one.mp4")
    assert len(media_worker.index(link)) == 1
    link.unlink()
    link.symlink_to(tmp_path / "nowhere.mp4")
    with pytest.raises(EnvironmentFault, match="no longer in"):
        media_worker.index(link)


@pytest.mark.parametrize(("limit", "value"), [("JOBS", 2), ("RESIDENT_BYTES", 1)])
def test_a_worn_child_is_replaced(media_clips: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    path = media_clips / "one.mp4"
    before = {child.pid for child in active_children()}
    with MediaWorker() as worker:
        worker.probe(path)
        worker.probe(path)
        first = {child.pid for child in active_children()} - before
        monkeypatch.setattr(process, limit, value)
        worker.probe(path)
        second = {child.pid for child in active_children()} - before
    assert len(first) == len(second) == 1
    assert first != second


def test_the_time_to_compute_grows_with_the_file() -> None:
    assert isolation.cpu_seconds(0) == 300
    assert isolation.cpu_seconds(10_000_000) == 6_300


def test_a_file_that_takes_too_much_computing_is_told(media_clips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def over(pid: int, _seconds: int | None) -> None:
        os.kill(pid, signal.SIGXCPU)  # as the system does when the time is over

    monkeypatch.setattr(process, "allow_cpu", over)
    told = r"^“scene.mp4” took more computing time than a file of its size may"
    with MediaWorker() as worker, pytest.raises(MediaError, match=told):
        list(worker.frame_digests(media_clips / "scene.mp4"))


@pytest.mark.slow
def test_the_system_ends_what_computes_for_too_long() -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as busy:
        time.sleep(0.3)
        isolation.allow_cpu(busy.pid, 1)
        assert busy.wait(timeout=60) == -signal.SIGXCPU


def test_watched_jobs_may_compute_without_end(media_clips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int | None] = []
    monkeypatch.setattr(process, "allow_cpu", lambda _pid, seconds: given.append(seconds))
    path = media_clips / "counter.mp4"
    with MediaWorker() as worker:
        pts = worker.index(path).pts
        stream = worker.play(path, int(pts[0]), span=(int(pts[0]), int(pts[-1])))
        next(stream)
        stream.close()
    assert given == [300 + 600 * path.stat().st_size // 1_000_000, None]


@pytest.mark.slow
def test_where_processes_cannot_be_copied_one_child_reads_all(
    media_clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "ONE_FILE_EACH", False)
    before = {child.pid for child in active_children()}
    with MediaWorker() as worker:
        worker.probe(media_clips / "one.mp4")
        first = {child.pid for child in active_children()} - before
        assert len(worker.index(media_clips / "counter.mp4")) == 60
        assert {child.pid for child in active_children()} - before == first
        assert worker.isolation is not None
        assert not worker.isolation.one_file
        assert "no other file" not in worker.isolation.sentence()


READS = """
import sys
from pathlib import Path
from workbench.errors import WorkbenchError
from workbench.media.client import MediaWorker
with MediaWorker() as worker:
    for name in sys.argv[1:]:
        for read in (worker.probe, worker.index, worker.stream_digests, worker.still):
            try:
                read(Path(name))
            except WorkbenchError as error:
                print(error)
"""

_OPENED = re.compile(r'^(\d+) .*?open(?:at)?\(.*?"((?:[^"\\]|\\.)*)".* = \d+')
_LOCKED = re.compile(r"^(\d+) .*(?:landlock_restrict_self|syscall_0x1be)\(.* = 0")


@locked_in
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_file_but_the_one_given_is_opened(media_clips: Path, tmp_path: Path) -> None:
    other = make_counter(tmp_path / "other.mp4", count=2)
    concat = tmp_path / "concat.mp4"
    concat.write_text(f"ffconcat version 1.0\nfile '{other}'\n", encoding="utf-8")
    files = [
        make_playlist(tmp_path / "list.mp4", other),
        concat,
        media_clips / "scene.mp4",
        media_clips / "sound.wav",
        media_clips / "counter.ts",
    ]
    told = tmp_path / "strace.txt"
    strace = ["strace", "-f", "-o", str(told), "-e", "trace=open,openat,openat2,creat,444,445,446"]
    command = [*strace, sys.executable, "-c", textwrap.dedent(READS), *map(str, files)]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=240, check=True)
    opened: dict[str, set[str]] = {}
    for line in told.read_text(encoding="utf-8", errors="replace").splitlines():
        if locked := _LOCKED.match(line):
            opened[locked[1]] = set()
        elif (found := _OPENED.match(line)) and found[1] in opened:
            opened[found[1]].add(found[2])
    assert sorted(opened.values(), key=str) == sorted(({str(file)} for file in files), key=str)
    assert str(other) not in {name for names in opened.values() for name in names}
