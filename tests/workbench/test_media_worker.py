"""The worker's process: it starts alone, survives what files and callers do to it, and ends with the app."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from fractions import Fraction
from multiprocessing import active_children
from pathlib import Path

import pytest

from tests.clips import ODD_NAME, make_counter
from tests.workers import lasting_worker
from workbench.errors import Cancelled, MediaError
from workbench.media.client import MediaWorker

ROOT = Path(__file__).resolve().parents[2]
RATE = Fraction(25)
GONE_SECONDS = 5.0
"""How long an orphan may take to end."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and process lists of POSIX")


@pytest.fixture(scope="module")
def worker() -> Iterator[MediaWorker]:
    """Not the session's: these tests kill it."""
    with lasting_worker(timeout=10) as running:
        yield running


def _child_pid() -> int:
    """The process of the worker that this test started: the youngest child."""
    pids = [child.pid for child in active_children() if child.name == "media worker" and child.pid]
    return max(pids)


def _run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)


def test_the_child_loads_neither_desk_nor_record() -> None:
    result = _run(
        """
        import sys
        import workbench.media.worker
        print([name for name in sys.modules if name.split(".")[0] in ("PySide6", "sqlalchemy", "cases", "ui")])
        """
    )
    assert result.stdout == "[]\n"


@pytest.mark.slow
def test_the_app_does_not_load_the_readers() -> None:
    result = _run(
        """
        import sys
        import workbench.media.client
        print([name for name in sys.modules if name.split(".")[0] in ("av", "PIL", "exifread")])
        """
    )
    assert result.stdout == "[]\n"


@pytest.mark.slow
def test_the_apps_main_module_is_not_run_again_in_the_child(media_clips: Path, tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        textwrap.dedent(
            """
            import sys
            from pathlib import Path
            from workbench.media.client import MediaWorker
            print("main runs")
            with MediaWorker() as worker:
                print(worker.probe(Path(sys.argv[1])).kind)
            """
        ),
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "error", str(script), str(media_clips / "one.mp4")]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert (result.stdout, result.stderr) == ("main runs\nvideo\n", "")


@pytest.mark.slow
def test_a_worker_that_nobody_closes_leaves_nothing_behind(media_clips: Path) -> None:
    result = _run(
        """
        import sys
        from pathlib import Path
        from workbench.media.client import MediaWorker
        worker = MediaWorker()
        stream = worker.frame_digests(Path(sys.argv[1]))
        next(stream)
        """,
        media_clips / "scene.mp4",
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.slow
def test_the_child_ends_when_the_app_is_killed(media_clips: Path) -> None:
    code = """
        import sys, time
        from multiprocessing import active_children
        from pathlib import Path
        from workbench.media.client import MediaWorker
        worker = MediaWorker()
        worker.probe(Path(sys.argv[1]))
        print(active_children()[0].pid, flush=True)
        time.sleep(60)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(media_clips / "one.mp4")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT) as app:
        assert app.stdout is not None
        pid = int(app.stdout.readline())
        os.kill(pid, 0)
        app.kill()
    deadline = time.monotonic() + GONE_SECONDS
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")  # an orphan that ended may stay listed until it is collected
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_a_crash_is_a_sentence_and_the_next_call_works(media_clips: Path) -> None:
    path = media_clips / "scene.mp4"
    with MediaWorker() as worker:
        stream = worker.sample(path, rate=RATE, long_side=256)
        next(stream)
        os.kill(_child_pid(), signal.SIGSEGV)
        with pytest.raises(MediaError, match=r"^“scene.mp4” made its reader crash \(signal 11, SIGSEGV\)"):
            list(stream)
        assert len(worker.index(path)) == 75
        os.kill(_child_pid(), signal.SIGKILL)  # between two calls, the next one starts a new child without a word
        time.sleep(0.1)
        assert len(worker.index(path)) == 75


@pytest.mark.slow
def test_a_stuck_worker_is_stopped_after_the_timeout(media_clips: Path) -> None:
    with MediaWorker(timeout=0.4) as worker:
        worker.probe(media_clips / "one.mp4")
        os.kill(_child_pid(), signal.SIGSTOP)
        started = time.monotonic()
        with pytest.raises(MediaError, match=r"“one.mp4” kept its reader busy for 0.4 s without an answer"):
            worker.probe(media_clips / "one.mp4")
        assert time.monotonic() - started < 6
        assert worker.probe(media_clips / "one.mp4").duration == Fraction(1, 25)


def test_ctrl_c_does_not_reach_the_worker(worker: MediaWorker, media_clips: Path) -> None:
    worker.probe(media_clips / "one.mp4")
    pid = _child_pid()
    os.kill(pid, signal.SIGINT)
    worker.probe(media_clips / "one.mp4")
    assert _child_pid() == pid


def test_leaving_a_stream_early_keeps_the_worker(worker: MediaWorker, media_clips: Path) -> None:
    for batch in worker.sample(media_clips / "scene.mp4", rate=RATE, long_side=256):
        assert len(batch.pts) == 64
        break
    pid = _child_pid()
    assert len(worker.index(media_clips / "scene.mp4")) == 75
    assert _child_pid() == pid


def test_cancelling_stops_promptly(worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    path = make_counter(tmp_path / "long.mp4", count=400)
    asked = threading.Event()
    stream = worker.frame_digests(path, cancel=asked.is_set)
    next(stream)
    pid = _child_pid()
    asked.set()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        list(stream)
    assert time.monotonic() - started < 3
    assert worker.probe(path).video
    assert _child_pid() == pid


@pytest.mark.slow
def test_a_slow_reader_of_a_stream_gets_everything(worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    pts = []
    for batch in worker.sample(path, rate=RATE, long_side=1024):  # 60 pictures of 512 KB: more than the slots hold
        time.sleep(0.2)
        pts += list(batch.pts)
    assert pts == list(worker.index(path).pts)


def test_threads_take_turns(worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    pts = worker.index(path).pts
    wrong: list[int] = []

    def read(start: int) -> None:
        wrong.extend(int(at) for at in pts[start::4] if worker.frame(path, int(at)).pts != at)

    threads = [threading.Thread(target=read, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_second_question_within_an_answer_is_a_mistake_not_a_deadlock(worker: MediaWorker, media_clips: Path) -> None:
    stream = worker.sample(media_clips / "scene.mp4", rate=RATE, long_side=256)
    next(stream)
    with pytest.raises(RuntimeError, match="finish or close it first"):
        worker.probe(media_clips / "one.mp4")
    stream.close()
    assert worker.probe(media_clips / "one.mp4").video


@pytest.mark.slow
def test_closing_within_a_stream_ends_it_in_a_sentence(media_clips: Path) -> None:
    with MediaWorker() as worker:
        stream = worker.sample(media_clips / "scene.mp4", rate=RATE, long_side=256)
        next(stream)
    with pytest.raises(MediaError, match="closed"):
        list(stream)


def test_a_file_that_changes_is_read_anew(worker: MediaWorker, tmp_path: Path) -> None:
    path = make_counter(tmp_path / "clip.mp4", count=2)
    assert worker.frame(path, 10**6).pts == 512
    make_counter(tmp_path / "other.mp4", count=5).replace(path)
    assert worker.frame(path, 10**6).pts == 4 * 512


def test_odd_names_are_read(worker: MediaWorker, tmp_path: Path) -> None:
    path = make_counter(tmp_path / "מסמך %d [x]" / ODD_NAME, count=3)
    assert len(worker.index(path)) == 3
    bytes_name = tmp_path / os.fsdecode(b"caf\xe9:x.mp4")
    path.rename(bytes_name)
    assert len(list(worker.frame_digests(bytes_name))) == 3


def test_a_relative_path_is_this_process_s(
    worker: MediaWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_counter(tmp_path / "clip.mp4", count=2)
    monkeypatch.chdir(tmp_path)
    assert len(worker.index(Path("clip.mp4"))) == 2
