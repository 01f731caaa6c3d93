"""Digesting originals again, on a schedule and on demand: a changed byte is found before it is relied on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cases.records import Clip, now
from cases.workspace import Workspace
from workbench.progress import Cancel, Progress, never_cancel, no_progress, stop_if

CHECKED: Final = "evidence.checked"
"""Custody action: an original was digested again; its body says what came of it."""
INTERVAL: Final = timedelta(days=30)
"""After this long an original is due to be digested again."""
MOST_BYTES: Final = 20 << 30
"""Bytes that are digested in one go of the schedule, some minutes of reading; the rest is due the next time."""


@dataclass(frozen=True)
class Originals:
    """What came of looking at every original of a workspace."""

    checked: int
    """How many were digested, or should be here and were not there to digest."""
    problems: tuple[str, ...]
    """A sentence for each that was changed, or is to be here and is gone."""
    elsewhere: tuple[tuple[Clip, str], ...]
    """Clips whose originals this folder never held, each with a sentence that says so: no problem."""


def absence(workspace: Workspace, clip: Clip) -> str | None:
    """None for a clip whose original is here, or should be; else where it is and by what it would be recognised."""
    where = workspace.not_held(clip)
    return None if where is None else f"{where} Its SHA-256 is {clip.sha256}."


def check_originals(
    workspace: Workspace, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> Originals:
    """Digest every original again, each once, and log nothing."""
    clips = {clip.sha256: clip for clip in workspace.store.find(Clip)}
    problems: list[str] = []
    elsewhere: list[tuple[Clip, str]] = []
    for number, clip in enumerate(clips.values()):
        stop_if(cancel)
        progress(number / len(clips), clip.name)
        where = absence(workspace, clip)
        problem = workspace.evidence.rehash(clip) if where is None else None
        elsewhere += [(clip, where)] if where else []
        problems += [problem] if problem else []
    return Originals(len(clips) - len(elsewhere), tuple(problems), tuple(elsewhere))


def due(workspace: Workspace, *, at: datetime | None = None, interval: timedelta = INTERVAL) -> list[Clip]:
    """Clips whose originals nobody digested for ``interval``, those waiting longest first; each original once.

    What this folder never held is not due in it.
    """
    moment = at or now()
    last: dict[str, datetime] = {}
    for event in workspace.store.events_of(CHECKED):
        body = json.loads(event.body)
        if body.get("desk", "") == workspace.desk:  # another desk's copy of it is another file
            last[body["sha256"]] = event.at
    originals = {clip.sha256: clip for clip in reversed(workspace.store.find(Clip))}
    since = {sha256: last.get(sha256, clip.created_at) for sha256, clip in originals.items()}
    waiting = [clip for sha256, clip in originals.items() if moment - since[sha256] >= interval]
    held = [clip for clip in waiting if workspace.holds(clip)]
    return sorted(held, key=lambda clip: (since[clip.sha256], clip.id))


def portion(clips: Sequence[Clip], most: int = MOST_BYTES) -> list[Clip]:
    """The first of the clips, up to ``most`` bytes together, at least one."""
    taken: list[Clip] = []
    size = 0
    for clip in clips:
        size += clip.size
        if taken and size > most:
            break
        taken.append(clip)
    return taken


def rehash(
    workspace: Workspace,
    clips: Sequence[Clip],
    *,
    by: str,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> list[str]:
    """Digest the originals of ``clips`` again and log each; a sentence for each that differs or is gone.

    What was digested until ``cancel`` says so is logged; :class:`Cancelled` then.
    """
    problems = []
    for number, clip in enumerate(clips):
        stop_if(cancel)
        progress(number / len(clips), clip.name)
        problem = workspace.evidence.rehash(clip)
        problems += [problem] if problem else []
        body = {"sha256": clip.sha256, "unchanged": problem is None, "found": problem or "", "desk": workspace.desk}
        workspace.store.record_event(CHECKED, case_id=clip.case_id, subject=clip.id, body=body, by=by)
    progress(1.0)
    return problems
