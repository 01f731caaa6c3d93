"""What holds for every test: no screen, no unexpected log record, no thread or child process left behind."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres, tables
from tests.made_once import made_once
from tests.workers import processes_of_lasting_workers
from ui.cycles import collect_what_is_due

if "WORKBENCH_TEST_ON_SCREEN" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any Qt import

REAL_CLIPS = Path(__file__).resolve().parents[2] / "shared" / "clips"
REAL_STILLS = REAL_CLIPS.parent / "stills"
gc.disable()  # left to itself it destroys Qt objects on any thread, and in the middle of events: see ui/collector.py
GRACE_SECONDS = 3.0
"""How long a thread or child that was told to stop may take to be gone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark window tests by what they use, so that nobody forgets to; begin with what takes longest."""
    for item in items:
        used = getattr(item, "fixturenames", ())
        if "qapp" in used or "qtbot" in used:
            item.add_marker(pytest.mark.gui)
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(autouse=True)
def _collected_on_this_thread() -> Iterator[None]:
    """Between tests, collect what Python would have collected by itself: here, as the desk does."""
    yield
    collect_what_is_due()


@pytest.fixture(autouse=True, scope="session")
def _own_key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A signing key of the tests' own: never that of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_KEY_FILE", str(tmp_path_factory.mktemp("key") / "key.pem"))
        yield


@pytest.fixture(autouse=True, scope="session")
def _tables_made_once() -> Iterator[None]:
    """Empty records get their tables quickly from the second one on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cases.database._migrate", tables.migrate)
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server of our own; tests that need it are skipped where PostgreSQL is not installed."""
    with postgres.running_or_skip() as server:
        yield server


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def sample(shared_folder: Path) -> Path:
    """The sample workspace, searched and closed, to be copied: built once for all processes that run the tests."""
    from tests.sample import make_sample  # loads the engine: few tests need it

    return made_once(shared_folder, "sample", make_sample)


@pytest.fixture
def real_clips() -> Path:
    """The folder of real clips; the test is skipped where it is absent."""
    if not REAL_CLIPS.is_dir():
        pytest.skip(f"the real clips are not beside this checkout ({REAL_CLIPS.name})")
    return REAL_CLIPS


@pytest.fixture
def real_stills() -> Path:
    """The folder of real stills; the test is skipped where it is absent."""
    if not REAL_STILLS.is_dir():
        pytest.skip("the real stills are not beside this checkout")
    return REAL_STILLS


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a log record of WARNING or above; a test that expects one calls ``caplog.clear()`` after checking it."""
    yield
    loud = [
        record for when in ("setup", "call") for record in caplog.get_records(when) if record.levelno >= logging.WARNING
    ]
    assert not loud, f"unexpected log records: {[record.getMessage() for record in loud]}"


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Fail where a test leaves a thread or a child process that it started."""
    before = set(threading.enumerate())
    children_before = _children()
    yield
    deadline = time.monotonic() + GRACE_SECONDS
    may_run = children_before | processes_of_lasting_workers()
    while time.monotonic() < deadline and (_threads(before) or _children() - may_run):
        time.sleep(0.02)
    assert not _threads(before), f"threads left running: {_threads(before)}"
    left = _children() - may_run
    assert not left, f"child processes left running: {left}"


def _threads(before: set[threading.Thread]) -> list[str]:
    return [
        thread.name
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]


def _children() -> Counter[str]:
    """By name and number: a worker that lives longer than a test may have replaced its process meanwhile."""
    return Counter(child.name for child in multiprocessing.active_children())
