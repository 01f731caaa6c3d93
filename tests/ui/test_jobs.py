"""Jobs: results arrive once, late ones are dropped, failures stay as rows, closing leaves nothing running."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.desk.jobs_pane import job_words
from ui.jobs import Context, JobRow, Jobs, Lane, State
from ui.models.job_list import JobList
from workbench.errors import Cancelled, MediaError


def until_stopped(context: Context) -> None:
    while not context.cancel():
        time.sleep(0.005)
    raise Cancelled


def test_result_arrives_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[tuple[int, threading.Thread]] = []

    jobs.start("Count", lambda _context: 7, then=lambda value: arrived.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(arrived))

    assert arrived == [(7, threading.main_thread())]
    assert [row.state for row in jobs.rows()] == [State.DONE]


def test_progress_is_shown_and_kept_in_range(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[JobRow] = []
    jobs.changed.connect(seen.append)

    def work(context: Context) -> None:
        context.progress(0.5, "half")
        time.sleep(0.15)
        context.progress(7.0, "beyond")

    jobs.start("Work", work)
    qtbot.waitUntil(lambda: not jobs.busy())

    assert (0.5, "half") in [(row.done, row.text) for row in seen]
    assert max(row.done for row in seen) == 1.0


def test_cancel_stops_the_work_and_drops_its_result(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[object] = []
    job = jobs.start("Long", until_stopped, then=arrived.append)
    qtbot.waitUntil(lambda: jobs.rows()[0].state is State.RUNNING)

    jobs.cancel(job)
    qtbot.waitUntil(lambda: not jobs.busy())

    assert [row.state for row in jobs.rows()] == [State.CANCELLED]
    assert not arrived


def test_a_newer_job_of_the_same_key_drops_the_late_result(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[str] = []
    go = threading.Event()

    def slow(_context: Context) -> str:
        go.wait(5)
        return "late"

    jobs.start("First", slow, then=arrived.append, key="frames")
    jobs.start("Second", lambda _context: "new", then=arrived.append, key="frames")
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())

    assert arrived == ["new"]


def test_a_result_for_something_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    import shiboken6

    arrived: list[object] = []
    owner = QObject()
    go = threading.Event()
    jobs.start("Work", lambda _context: go.wait(5), then=arrived.append, owner=owner)
    shiboken6.delete(owner)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())

    assert not arrived


def test_a_failure_stays_as_a_row_with_its_sentence_and_can_be_retried(qtbot: QtBot, jobs: Jobs) -> None:
    tries: list[int] = []
    done: list[str] = []

    def work(_context: Context) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise MediaError("“a.mp4” holds no pictures; choose another file.")
        return "well"

    job = jobs.start("Read a.mp4", work, then=done.append, quiet=True)
    qtbot.waitUntil(lambda: not jobs.busy())
    rows = jobs.rows()
    assert [(row.state, row.text) for row in rows] == [
        (State.FAILED, "“a.mp4” holds no pictures; choose another file.")
    ]

    jobs.retry(job)
    qtbot.waitUntil(lambda: done == ["well"])
    assert not [row for row in jobs.rows() if row.state is State.FAILED]


def test_a_fault_of_the_program_is_told_and_the_thread_goes_on(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[int] = []

    def broken(_context: Context) -> int:
        return int("seven")

    jobs.start("Broken", broken, lane=Lane.WRITE)
    jobs.start("Next", lambda _context: 1, then=done.append, lane=Lane.WRITE)
    qtbot.waitUntil(lambda: done == [1])

    assert "fault of the program" in jobs.rows()[0].text
    assert "ValueError" in jobs.rows()[0].text


def test_writing_jobs_run_one_after_another_and_an_entry_does_not_wait_for_them(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[str] = []
    go = threading.Event()

    def long(_context: Context) -> None:
        go.wait(5)
        order.append("long")

    jobs.start("Long", long, lane=Lane.WRITE)
    jobs.start("After it", lambda _context: order.append("after"), lane=Lane.WRITE)
    jobs.start("Note", lambda _context: order.append("note"), lane=Lane.ENTRY)
    qtbot.waitUntil(lambda: order == ["note"])
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())

    assert order == ["note", "long", "after"]


def test_closing_cancels_waits_and_refuses(qtbot: QtBot) -> None:
    jobs = Jobs()
    arrived: list[object] = []
    jobs.start("Long", until_stopped, then=arrived.append)
    jobs.start("Waiting", until_stopped, lane=Lane.WRITE)

    jobs.close()

    assert jobs.start("Late", lambda _context: None) == 0
    assert not arrived
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("desk-") and thread.is_alive()]


def test_the_list_follows_and_hides_quiet_jobs_unless_they_fail(
    qtbot: QtBot, qtmodeltester: ModelTester, jobs: Jobs
) -> None:
    listed = JobList(jobs)

    def fails(_context: Context) -> None:
        raise MediaError("No.")

    jobs.start("Loud", lambda _context: None)
    jobs.start("Quiet", lambda _context: None, quiet=True)
    jobs.start("Quiet and failing", fails, quiet=True)
    qtbot.waitUntil(lambda: not jobs.busy())

    assert {(row.title, row.state) for row in listed.rows()} == {
        ("Loud", State.DONE),
        ("Quiet and failing", State.FAILED),
    }
    assert listed.failed() == 1
    qtmodeltester.check(listed)  # type: ignore[no-untyped-call]  # pytest-qt


def test_a_refused_file_is_a_row_whose_retry_does_something_else(qtbot: QtBot, jobs: Jobs) -> None:
    again: list[str] = []
    jobs.report_failure("Not taken in: a.mp4", "“a.mp4” is empty.", lambda: again.append("a.mp4"))
    (row,) = jobs.rows()

    jobs.retry(row.id)

    assert again == ["a.mp4"]
    assert not jobs.rows()
    assert not jobs.busy()


def test_remaining_time_is_the_part_left_at_the_speed_so_far() -> None:
    row = JobRow(1, "Work", State.RUNNING, 0.25, started=100.0)

    assert row.remaining(110.0) == 30.0
    assert row.remaining(100.5) is None  # too early to tell


def test_a_job_tells_how_fast_it_goes_as_far_as_its_work_tells(qtbot: QtBot, jobs: Jobs) -> None:
    go_on = threading.Event()

    def work(context: Context) -> None:
        context.amounts({"files": 3, "megabytes": 42.0})
        context.progress(0.5, "b.mp4")
        go_on.wait(10)

    with qtbot.waitSignal(jobs.changed, check_params_cb=lambda row: row.done == 0.5):
        jobs.start("Work", work)
    (row,) = jobs.rows()
    go_on.set()
    assert row.started is not None
    assert row.rates(row.started + 0.5) == ()  # too early to tell
    assert row.rates(row.started + 10) == ((0.3, "files"), (4.2, "megabytes"))
    assert job_words(row, row.started + 10) == "50 % · 0:10 left · 18.0 files/min · 4.2 MB/s · b.mp4"
    qtbot.waitUntil(lambda: not jobs.busy())
