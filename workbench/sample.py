"""The sample workspace: the four reference cases, with stand-in clips in place of the footage. Made once."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from cases.records import Clip
from cases.reference import STAND_INS, add_cases, fill, sample_clock
from cases.workspace import DATABASE, Workspace
from workbench.errors import EnvironmentFault, WorkbenchError
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.names import os_sentence
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.standins.draw import draw_all

SAMPLE_NAME = "Sample workspace"
SAMPLE_ANALYST = "Sample"
"""Who the sample's records say wrote them."""
DRAWN = "drawn by this project in place of footage that cannot be distributed"
"""How the record says that a stand-in was acquired."""


def build_sample(root: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel) -> Workspace:
    """The sample workspace at ``root``, open: built where there is none, else opened as it is.

    It is built beside its place, in ``<root>.partial``, and moved when it is complete, so that an interrupted build
    leaves no half workspace; the next build clears the remains. ConflictError where ``root`` holds something else,
    :class:`Cancelled` when told to stop, EnvironmentFault where the disk refuses.
    """
    root = root.absolute()
    if (root / DATABASE).is_file():
        return Workspace.open(root)
    partial = root.with_name(f"{root.name}.partial")
    try:
        _refuse_occupied(root)
        shutil.rmtree(partial, ignore_errors=True)
        _build(partial, progress, cancel)
        if root.is_dir():
            root.rmdir()
        partial.rename(root)
    except OSError as error:
        raise EnvironmentFault(os_sentence(root, error)) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return Workspace.open(root)


def _refuse_occupied(root: Path) -> None:
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise WorkbenchError(f"There is something else at {root}. Choose an empty or a new folder for the sample.")


def _build(folder: Path, progress: Progress, cancel: Cancel) -> None:
    with Workspace.create(folder, name=SAMPLE_NAME, by=SAMPLE_ANALYST, clock=sample_clock()) as workspace:
        with TemporaryDirectory(dir=folder.parent, prefix=f"{folder.name}-drawing-") as drawing:
            drawn = draw_all(Path(drawing), progress=part(progress, 0, 0.9), cancel=cancel)
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
                workspace, case, [path], by=SAMPLE_ANALYST, how=DRAWN, stand_in=True, worker=worker, cancel=cancel
            )
            if item.clip is None:
                raise WorkbenchError(f"The stand-in {name} could not be taken in: {item.sentence}")
            clips[name] = item.clip
    return clips
