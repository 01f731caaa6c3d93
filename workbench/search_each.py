"""Searching for several clips of a workspace, one after another: one that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cases.records import Clip
from cases.workspace import Workspace
from workbench.errors import EnvironmentFault, MediaError
from workbench.media.client import MediaWorker
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part
from workbench.search import SearchResult, search_workspace


@dataclass(frozen=True)
class Asked:
    """One clip that was searched for: what came of it, or why nothing could."""

    clip: Clip
    result: SearchResult | None
    """None where the clip cannot be read."""
    sentence: str = ""
    """Why, where it cannot."""


def search_each(
    workspace: Workspace,
    clips: Sequence[Clip],
    *,
    by: str,
    worker: MediaWorker,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
    told: Callable[[Asked], object] = lambda _asked: None,
) -> list[Asked]:
    """Look for the footage of each of ``clips`` in every other clip of the workspace; ``told`` hears of each at once.

    What was found of a clip is recorded before the next is begun, so that stopping loses nothing of it.
    """
    answers = []
    for number, clip in enumerate(clips):
        step = part(progress, number / len(clips), (number + 1) / len(clips))
        try:
            asked = Asked(clip, search_workspace(workspace, clip, by=by, worker=worker, progress=step, cancel=cancel))
        except (MediaError, EnvironmentFault) as error:
            asked = Asked(clip, None, str(error))
        answers.append(asked)
        told(asked)
    return answers
