"""Work of the jobs that open, make or build a workspace. On their thread, the core's libraries are loaded too."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cases.records import Case
from ui.jobs import Context

CORE: Final = (
    *("cases.confidential", "cases.conflicts", "cases.shortlist", "cases.sought", "cases.workspace"),
    *("workbench.clock_proposals", "workbench.coordinates", "workbench.damage", "workbench.drawings.lineage_graph"),
    *("workbench.drawings.time_axis", "workbench.formats", "workbench.interchange.forms", "workbench.kept"),
    *("workbench.odd_times", "workbench.past_searches", "workbench.places", "workbench.rehash", "workbench.reviewing"),
    *("workbench.second_reading", "workbench.sound_instants", "workbench.timecode"),
)
"""Modules of the core that the desk needs, with all that they need themselves."""

DESK: Final = (
    *("ui.session", "ui.desk.viewer", "ui.desk.timeline", "ui.desk.facts_panel", "ui.desk.matches_panel"),
    *("ui.desk.sources_panel", "ui.desk.marks_panel", "ui.desk.clip_list", "ui.desk.inspector", "ui.desk.parts"),
    *("ui.dialogs.entries", "ui.desk.commands", "ui.desk.desk"),
)
"""Parts of the desk in the order in which they are loaded, on the GUI thread, each in a turn of its own.

Never on a job's thread: where a class of Qt objects is made on one thread while Qt handles events on another, both
write what PySide knows of classes, and the process crashes at times, then or later.
"""

if TYPE_CHECKING:  # loaded inside the jobs, while the start page answers
    from cases.workspace import Workspace


def open_workspace(root: Path, _context: Context) -> Workspace:
    """The workspace at ``root``, open. Raises StoreError or ConflictError with a sentence."""
    _load_core()
    from cases.workspace import Workspace

    return Workspace.open(root)


def create_workspace(root: Path, case: Case, by: str, _context: Context) -> Workspace:
    """A new workspace at ``root`` with its first case, open. Raises StoreError or ConflictError with a sentence."""
    _load_core()
    from cases.workspace import Workspace

    made = Workspace.create(root, name=root.name, by=by)
    try:
        made.store.add(case, by=by)
    except BaseException:
        made.close()
        raise
    return made


def open_bundle(root: Path, bundle: Path, by: str, context: Context) -> Workspace:
    """A new workspace at ``root`` with the case of a bundle, open; nothing is left of it where the bundle is refused.

    Raises StoreError, InvalidError or ConflictError with a sentence, Cancelled when told to stop.
    """
    _load_core()
    from cases.workspace import Workspace
    from workbench.bundles import import_bundle

    before = root.is_dir()
    made = Workspace.create(root, name=root.name, by=by)
    try:
        import_bundle(made, bundle, by=by, progress=context.progress, cancel=context.cancel)
    except BaseException:
        made.close()
        for part in [*root.iterdir()] if before else [root]:  # made by us just now: an own folder stays, empty
            shutil.rmtree(part) if part.is_dir() else part.unlink()
        raise
    return made


def build_sample(root: Path, context: Context) -> Workspace:
    """The sample workspace at ``root``, built where there is none, with its clips searched for one another; open."""
    _load_core()
    from cases.records import Match
    from workbench.progress import part
    from workbench.sample import build_sample
    from workbench.search import search_every_clip

    made = build_sample(root, progress=part(context.progress, 0, 0.8), cancel=context.cancel)
    try:
        if not made.store.find(Match):
            search_every_clip(
                made,
                by="Sample",
                worker=context.worker,
                progress=part(context.progress, 0.8, 1),
                cancel=context.cancel,
            )
    except BaseException:
        made.close()
        raise
    return made


def _load_core() -> None:
    """Load what the desk needs of the core here, while the start page answers: most of what there is to load."""
    for name in CORE:
        import_module(name)
