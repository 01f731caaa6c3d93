"""What :mod:`workbench.structure_diff` sets beside each other, learned of a file of any place or of a clip."""

from __future__ import annotations

from pathlib import Path

from cases.records import Clip
from workbench.errors import EnvironmentFault, MediaError
from workbench.intake import recorded_facts
from workbench.kept import Kept
from workbench.media.client import MediaWorker
from workbench.progress import Cancel, never_cancel
from workbench.structure_diff import Side


def side_of_file(path: Path, sha256: str, packets: str, worker: MediaWorker, cancel: Cancel = never_cancel) -> Side:
    """Learn of a file of any place what the rows need; what cannot be read is missing from them."""
    try:
        facts = worker.probe(path)
    except MediaError as error:
        return Side(sha256, packets, None, None, str(error))
    if not facts.video:
        return Side(sha256, packets, facts, None)
    try:
        return Side(sha256, packets, facts, worker.index(path, cancel=cancel))
    except MediaError as error:
        return Side(sha256, packets, facts, None, str(error))


def side_of_clip(clip: Clip, kept: Kept, worker: MediaWorker, cancel: Cancel = never_cancel) -> Side:
    """The same of a clip of the workspace: its facts as recorded, its frames as kept."""
    facts = recorded_facts(clip)
    try:
        facts = facts or worker.probe(kept.original(clip))
        frames = kept.frame_index(clip, worker, cancel=cancel) if facts.video else None
    except (MediaError, EnvironmentFault) as error:
        return Side(clip.sha256, clip.packets_sha256, facts, None, str(error))
    return Side(clip.sha256, clip.packets_sha256, facts, frames)
