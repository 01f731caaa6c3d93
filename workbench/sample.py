"""The sample workspace: the four reference cases, with stand-in clips in place of the footage. Made once."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from cases.place import DATABASE
from cases.records import Clip
from cases.reference import STAND_INS, add_cases, fill
from cases.workspace import Workspace
from workbench.errors import EnvironmentFault, UserError, WorkbenchError
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.names import os_sentence
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.standins.draw import draw_all

SAMPLE_NAME = "Sample workspace"
SAMPLE_ANALYST = "Sample"
"""Who the sample's records say wrote them."""
HOW = "drawn by this project in place of footage that cannot be distributed"
"""How the record says that a stand-in was acquired."""
WORKSPACE, DRAWN = "workspace", "drawn"
"""What lies in the folder while the sample is built."""


def build_sample(root: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel) -> Workspace:
    """The sample workspace at ``root``, open: built where there is none, else opened as it is.

    It is built beside its place, in ``<root>.partial``, and moved when it is complete, so that an interrupted build
    leaves no half workspace; the next build clears the remains. UserError where ``root`` holds something else,
    :class:`Cancelled` when told to stop, EnvironmentFault or the record's StoreError where the disk refuses.
    """
    root = root.absolute()
    if (root / DATABASE).is_file():
        return Workspace.open(root)
    partial = root.with_name(f"{root.name}.partial")
    try:
        _refuse_occupied(root)
        shutil.rmtree(partial, ignore_errors=True)
        _build(partial / WORKSPACE, partial / DRAWN, progress, cancel)
        if root.is_dir():
            root.rmdir()
        (partial / WORKSPACE).rename(root)
    except OSError as error:
        raise EnvironmentFault(os_sentence(root, error)) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return Workspace.open(root)


def _refuse_occupied(root: Path) -> None:
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UserError(f"There is something else at {root}. Choose an empty or a new folder for the sample.")


def _build(folder: Path, drawings: Path, progress: Progress, cancel: Cancel) -> None:
    drawn = draw_all(drawings, progress=part(progress, 0, 0.9), cancel=cancel)
    with Workspace.create(folder, name=SAMPLE_NAME, by=SAMPLE_ANALYST) as workspace:
        clips = _take_in(workspace, drawn, part(progress, 0.9, 0.98), cancel)
        fill(workspace.store, clips, by=SAMPLE_ANALYST)
    progress(1.0)


def _take_in(workspace: Workspace, drawn: Mapping[str, Path], progress: Progress, cancel: Cancel) -> dict[str, Clip]:
    clips: dict[str, Clip] = {}
    cases = add_cases(workspace.store, by=SAMPLE_ANALYST)
    with MediaWorker() as worker:
        for number, (name, path) in enumerate(drawn.items()):
            stop_if(cancel)
            progress(number / len(drawn), path.name)
            case = cases[STAND_INS[name]]
            (item,) = take_in(
                workspace, case, [path], by=SAMPLE_ANALYST, how=HOW, stand_in=True, worker=worker, cancel=cancel
            )
            if item.clip is None:
                raise WorkbenchError(f"The stand-in {name} could not be taken in: {item.sentence}")
            clips[name] = item.clip
    return clips
