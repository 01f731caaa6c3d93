"""Where one was and what was under way in a workspace, so that a crash or a closed window loses neither.

Kept in the workspace's cache: it may be deleted at any time, and costs no more than the place. Never evidence.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "desk.json"
VERSION = 1
"""Raised when the form of the file changes; another one is passed over."""


@dataclass(frozen=True)
class Place:
    """What was on screen."""

    chosen: str
    """Id of the clip, or of the case as a whole."""
    pts: int | None = None
    tab: int = 0


@dataclass(frozen=True)
class Unfinished:
    """Work that did not come to its end."""

    key: str
    case_id: str
    """Of an intake; empty for a search."""
    paths: tuple[Path, ...] = ()
    """Files and folders that were not taken in yet."""
    clips: tuple[str, ...] = ()
    """Ids of clips that were not searched for yet."""


class Resume:
    """Reads and writes the file; may be used from several threads. A disk that refuses costs the place only."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / FILE
        self._lock = threading.Lock()
        self._state = self._read()
        self._next = 1 + max((int(key) for key in self._jobs() if key.isdigit()), default=0)

    def place(self) -> Place | None:
        """Where one was."""
        kept = self._state.get("place")
        if not isinstance(kept, dict) or not isinstance(kept.get("chosen"), str):
            return None
        pts, tab = kept.get("pts"), kept.get("tab")
        return Place(kept["chosen"], pts if type(pts) is int else None, tab if type(tab) is int else 0)

    def set_place(self, place: Place) -> None:
        """Remember where one is."""
        with self._lock:
            self._state["place"] = {"chosen": place.chosen, "pts": place.pts, "tab": place.tab}
            self._write()

    def listing(self) -> tuple[str, set[str]]:
        """In which order clips were listed, empty where it is not known, and ids of cases that were folded."""
        kept = self._state.get("listing")
        kept = kept if isinstance(kept, dict) else {}
        order, folded = kept.get("order"), kept.get("folded")
        cases = {one for one in folded if isinstance(one, str)} if isinstance(folded, list) else set()
        return order if isinstance(order, str) else "", cases

    def set_listing(self, order: str, folded: set[str]) -> None:
        """Remember how clips are listed."""
        if self.listing() != (order, folded):
            with self._lock:
                self._state["listing"] = {"order": order, "folded": sorted(folded)}
                self._write()

    def unfinished(self) -> list[Unfinished]:
        """What was under way when the desk was left, in the order it was begun."""
        found = []
        for key, job in self._jobs().items():
            paths = tuple(Path(str(path)) for path in job.get("paths", []))
            clips = tuple(str(one) for one in job.get("clips", []))
            if paths or clips:
                found.append(Unfinished(key, str(job.get("case", "")), paths, clips))
        return found

    def begin(self, *, case_id: str = "", paths: Sequence[Path] = (), clips: Sequence[str] = ()) -> str:
        """Remember work that begins; returns its key."""
        with self._lock:
            key = str(self._next)
            self._next += 1
            whole = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - links stay as they are
            self._jobs()[key] = {"case": case_id, "paths": whole, "clips": list(clips)}
            self._write()
        return key

    def done(self, key: str, part: str = "") -> None:
        """A file or clip of the work is done; without ``part`` all of it is."""
        with self._lock:
            job = self._jobs().get(key)
            if job is None:
                return
            for name in ("paths", "clips"):
                job[name] = [one for one in job.get(name, []) if part and one != part]
            if not job["paths"] and not job["clips"]:
                del self._jobs()[key]
            self._write()

    def _jobs(self) -> dict[str, dict[str, Any]]:
        jobs = self._state.setdefault("jobs", {})
        assert isinstance(jobs, dict)
        return jobs

    def _read(self) -> dict[str, Any]:
        with suppress(OSError, ValueError, RecursionError):
            state = json.loads(self._file.read_text(encoding="utf-8"))
            if _is_ours(state):
                return dict(state)
        return {"version": VERSION, "jobs": {}}

    def _write(self) -> None:
        beside = self._file.with_name(f"{FILE}.new")
        with suppress(OSError):
            beside.write_text(json.dumps(self._state), encoding="utf-8")
            beside.replace(self._file)


def _is_ours(state: object) -> bool:
    if not isinstance(state, dict) or state.get("version") != VERSION:
        return False
    jobs = state.get("jobs")
    return isinstance(jobs, dict) and all(_is_job(job) for job in jobs.values())


def _is_job(job: object) -> bool:
    return isinstance(job, dict) and all(isinstance(job.get(name, []), list) for name in ("paths", "clips"))
