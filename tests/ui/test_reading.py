"""Long lists are read again as the record changes, one reading at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.reading import Following
from ui.session import Session
from workbench.errors import UserError


def test_news_wait_for_what_is_read_and_a_reading_that_fails_is_not_the_last(qtbot: QtBot, jobs: Jobs) -> None:
    go, asked, came, owner = threading.Semaphore(0), [0], list[int](), QObject()

    def ask() -> Callable[[], int]:
        asked[0] += 1
        number = asked[0]

        def work() -> int:
            assert go.acquire(timeout=10)
            if number == 2:
                raise UserError("It cannot be read.")
            return number

        return work

    session = cast("Session", SimpleNamespace(jobs=jobs))
    following = Following(session, ask, came.append, owner=owner, key="list")
    for _news in range(5):
        following.begin()
    assert asked == [1]
    go.release()
    qtbot.waitUntil(lambda: came == [1] and asked == [2], timeout=10_000)
    go.release()
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=10_000)
    following.begin()
    go.release()
    qtbot.waitUntil(lambda: came == [1, 3], timeout=10_000)
    following.begin()
    following.stop()
    go.release()
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=10_000)
    assert came == [1, 3]
