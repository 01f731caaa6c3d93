"""All threads of the desk that do work: a small pool for reading, one queue each for long and for short writing.

A job is a plain function that takes a :class:`Context`. It runs on a thread; what it returns is handed to ``then`` on
the GUI thread, unless the job was superseded, cancelled, or its owner is gone.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from cases.errors import CasesError
from hashing.errors import HashingError
from ui import i18n
from ui.widgets import words
from workbench.errors import Cancelled, WorkbenchError
from workbench.progress import Cancel, Progress

if TYPE_CHECKING:  # numpy and more: loaded by the first job, when the window is on screen already
    from workbench.media.client import MediaWorker
    from workbench.media.isolation import Isolation

log = logging.getLogger(__name__)

READERS = 2
"""Reading jobs at one time: each may hold a decoder process, and the viewer wants a core for itself."""

TELL_EVERY = 0.1
"""Seconds between two reports of one job's progress: faster is not seen, and would crowd the window's event queue."""

AMOUNTS = ("files", "clips", "megabytes")
"""What work may be counted in."""

KEPT_DONE = 20
"""Finished jobs kept in the list; failed ones stay until dismissed."""


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Lane(StrEnum):
    """Which threads a job may use."""

    READ = "read"
    """Changes nothing; a few run at once."""
    WRITE = "write"
    """Long work that changes the record: one at a time, in order."""
    ENTRY = "entry"
    """One small entry into the record: one at a time, and never behind a long intake."""


LIVE = frozenset({State.WAITING, State.RUNNING})


@dataclass(frozen=True)
class JobRow:
    """What the list of jobs shows of one."""

    id: int
    title: str
    state: State = State.WAITING
    done: float = 0.0
    """0..1."""
    text: str = ""
    """What is being worked on; of a job that is over what came of it, of one that failed why."""
    amounts: tuple[tuple[float, str], ...] = ()
    """How much was done so far, each with a word of :data:`AMOUNTS`, as far as the work tells."""
    started: float | None = None
    """``time.monotonic()`` at the start of work."""
    ended: float | None = None
    quiet: bool = False
    """Small work for one panel: listed only when it fails."""

    def rates(self, at: float) -> tuple[tuple[float, str], ...]:
        """How much of each is done in a second; nothing while too little is known."""
        if self.started is None or self.state is not State.RUNNING or at - self.started < 1.0:
            return ()
        return tuple((amount / (at - self.started), unit) for amount, unit in self.amounts if amount)

    def remaining(self, at: float) -> float | None:
        """Seconds left if the rest goes as the part before; None while too little is known."""
        if self.started is None or self.state is not State.RUNNING or self.done < 0.02 or at - self.started < 1.0:
            return None
        return (at - self.started) * (1.0 - self.done) / self.done


@dataclass(frozen=True)
class Context:
    """What a job is given: where to report, when to stop, and a decoder process of this thread."""

    progress: Progress
    cancel: Cancel
    worker: MediaWorker
    amounts: Callable[[Mapping[str, float]], object] = lambda _amounts: None
    """Told how much was done so far, by the words of :data:`AMOUNTS`; shown with the next progress."""


Work = Callable[[Context], Any]


@dataclass
class _Job:
    row: JobRow
    work: Work
    then: Callable[[Any], object] | None
    failed: Callable[[str], object] | None
    owner: QObject | None
    key: str
    lane: Lane
    say: Callable[[Any], str] | None = None
    """What its row says of its result."""
    stop: threading.Event = field(default_factory=threading.Event)
    told: float = 0.0
    amounts: tuple[tuple[float, str], ...] = ()
    """Set on its thread; the row has them with the next progress."""
    again: Callable[[], object] | None = None
    """What Retry does, where that is not the same work once more."""

    def count(self, amounts: Mapping[str, float]) -> None:
        """Take note of how much was done; on its thread."""
        self.amounts = tuple((amount, unit) for unit, amount in amounts.items())


class Jobs(QObject):
    """Starts, follows, cancels and repeats jobs.

    Signals: ``changed(JobRow)`` for each change of a job; ``removed(int)`` when one leaves the list; ``idle()`` when no
    job runs or waits any more.
    """

    changed = Signal(object)
    removed = Signal(int)
    idle = Signal()
    _event = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, _Job] = {}
        self._live: set[int] = set()
        self._over: dict[int, None] = {}
        """Numbers of jobs that are over and did not fail, in the order they ended."""
        self._newest: dict[str, int] = {}
        self._next = 1
        self._closed = False
        self._local = threading.local()
        self._workers: list[MediaWorker] = []
        self._pools = {
            lane: ThreadPoolExecutor(READERS if lane is Lane.READ else 1, thread_name_prefix=f"desk-{lane}")
            for lane in Lane
        }
        self._event.connect(self._on_event)

    def start(
        self,
        title: str,
        work: Work,
        *,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[str], object] | None = None,
        say: Callable[[Any], str] | None = None,
        owner: QObject | None = None,
        key: str = "",
        lane: Lane = Lane.READ,
        quiet: bool = False,
    ) -> int:
        """Begin ``work``; ``then`` gets its result, ``failed`` the sentence of its failure, on the GUI thread.

        ``say`` gives what its row tells of the result. ``owner``: results are dropped once this object is gone.
        ``key``: a newer job of the same key cancels the older and drops its result. ``lane``: which threads it may use.
        Returns the job's number; 0 when the window is closing and nothing is begun any more.
        """
        if self._closed:
            return 0
        row = JobRow(self._next, title, quiet=quiet)
        self._next += 1
        job = _Job(row, work, then, failed, owner, key, lane, say)
        if key:
            self.cancel(self._newest.get(key, 0))
            self._newest[key] = row.id
        self._jobs[row.id] = job
        self._live.add(row.id)
        self.changed.emit(row)
        self._pools[lane].submit(self._run, job)
        return row.id

    def report_failure(self, title: str, sentence: str, again: Callable[[], object]) -> int:
        """List something that failed inside a job that went on; ``again`` is what Retry does. Returns its number."""
        row = JobRow(self._next, title, State.FAILED, text=sentence, ended=time.monotonic())
        self._next += 1
        self._jobs[row.id] = _Job(row, _nothing, None, None, None, "", Lane.READ, again=again)
        self.changed.emit(row)
        return row.id

    def rows(self) -> list[JobRow]:
        """Jobs to show, oldest first."""
        return [job.row for job in self._jobs.values() if not job.row.quiet or job.row.state is State.FAILED]

    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._live)

    def cancel(self, job_id: int) -> None:
        """Ask a job to stop; it does so at its next look."""
        job = self._jobs.get(job_id)
        if job is not None:
            job.stop.set()

    def cancel_key(self, key: str) -> None:
        """Ask the newest job of ``key`` to stop, and drop its result."""
        self.cancel(self._newest.pop(key, 0))

    def retry(self, job_id: int) -> int:
        """Begin a failed or cancelled job again, as a new one."""
        job = self._jobs.get(job_id)
        if job is None or job.row.state in LIVE:
            return 0
        self.dismiss(job_id)
        if job.again is not None:
            job.again()
            return 0
        return self.start(
            job.row.title,
            job.work,
            then=job.then,
            failed=job.failed,
            say=job.say,
            owner=job.owner,
            key=job.key,
            lane=job.lane,
            quiet=job.row.quiet,
        )

    def dismiss(self, job_id: int) -> None:
        """Take a job that is over out of the list."""
        job = self._jobs.get(job_id)
        if job is not None and job.row.state not in LIVE:
            del self._jobs[job_id]
            self._over.pop(job_id, None)
            self.removed.emit(job_id)

    def close(self) -> None:
        """Refuse new jobs, cancel those under way, wait for them, end the decoder processes. May be called twice."""
        self._closed = True
        for job in self._jobs.values():
            job.stop.set()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        while self._workers:
            self._workers.pop().close()

    @property
    def isolation(self) -> Isolation | None:
        """How far the processes that read media are locked in; None before the first was needed."""
        return next((worker.isolation for worker in self._workers if worker.isolation is not None), None)

    def _worker(self) -> MediaWorker:
        """The thread's own decoder process, made when first asked for."""
        from workbench.media.client import MediaWorker

        worker = getattr(self._local, "worker", None)
        if not isinstance(worker, MediaWorker):
            worker = MediaWorker()
            self._local.worker = worker
            self._workers.append(worker)
        return worker

    def _run(self, job: _Job) -> None:
        """Body of a job, on its thread. Nothing may leave by exception: the thread must go on with the next job."""
        if job.stop.is_set():
            self._event.emit((job, State.CANCELLED, None, ""))
            return
        self._event.emit((job, State.RUNNING, None, ""))
        try:
            result = job.work(Context(self._teller(job), job.stop.is_set, self._worker(), job.count))
            self._event.emit((job, State.DONE, result, ""))
        except Cancelled:
            self._event.emit((job, State.CANCELLED, None, ""))
        except (WorkbenchError, CasesError, HashingError) as error:
            self._event.emit((job, State.FAILED, None, i18n.sentence(error)))
        except Exception as error:  # a fault of ours must reach the list of jobs, not end the thread
            log.debug("job %s failed", job.row.title, exc_info=True)
            sentence = words(
                "Jobs", "This is a fault of the program, not of your files: {0}. Nothing recorded was lost."
            )
            self._event.emit((job, State.FAILED, None, sentence.format(f"{type(error).__name__}: {error}")))

    def _teller(self, job: _Job) -> Progress:
        def tell(done: float, text: str = "") -> None:
            at = time.monotonic()
            if at - job.told >= TELL_EVERY:
                job.told = at
                self._event.emit((job, None, done, i18n.sentence(text)))

        return tell

    @Slot(object)
    def _on_event(self, event: tuple[_Job, State | None, Any, str]) -> None:
        """Every report of every job arrives here, on the GUI thread."""
        job, state, value, text = event
        if self._closed or job.row.id not in self._jobs:
            return
        if state is None:
            done = min(max(float(value), 0.0), 1.0)
            self._change(job, replace(job.row, done=done, text=text or job.row.text, amounts=job.amounts))
        elif state is State.RUNNING:
            self._change(job, replace(job.row, state=state, started=time.monotonic()))
        else:
            self._end(job, state, value, text)

    def _change(self, job: _Job, row: JobRow) -> None:
        job.row = row
        if row.state not in LIVE:
            self._live.discard(row.id)
        if row.state in (State.DONE, State.CANCELLED):
            self._over[row.id] = None
        self.changed.emit(row)

    def _end(self, job: _Job, state: State, value: Any, text: str) -> None:
        stale = bool(job.key) and self._newest.get(job.key) != job.row.id
        gone = job.owner is not None and not shiboken6.isValid(job.owner)
        if job.stop.is_set() or stale or gone:
            state = State.CANCELLED
        if state is State.DONE and job.say is not None:
            text = job.say(value)
        done = 1.0 if state is State.DONE else job.row.done
        self._change(job, replace(job.row, state=state, done=done, text=text, ended=time.monotonic()))
        if state is State.DONE and job.then is not None:
            job.then(value)
        elif state is State.FAILED and job.failed is not None:
            job.failed(text)
        self._forget()
        if not self.busy():
            self.idle.emit()

    def _forget(self) -> None:
        """Keep the list short: quiet jobs that went well leave at once, others after a while."""
        over = [self._jobs[number] for number in sorted(self._over)]
        loud = [job for job in over if not job.row.quiet]
        for job in [job for job in over if job.row.quiet] + loud[:-KEPT_DONE]:
            self.dismiss(job.row.id)


def _nothing(_context: Context) -> None:
    """Work of a row that only tells."""
