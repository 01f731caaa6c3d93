"""What makes a match plain to the eye, computed off the GUI thread: match map, corners, overlays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from cases.records import Clip, ClipKind
from ui.jobs import Context, Lane
from ui.session import Session
from workbench.match_view import MatchView

if TYPE_CHECKING:  # the engine takes a second to load: the first job does it
    import numpy as np
    from numpy.typing import NDArray

    from hashing.evidence import CornerPairs
    from workbench.explain import Laid
    from workbench.structure_diff import Row

Found = TypeVar("Found")


class Explanations(QObject):
    """Asks for one match; what was superseded or called off never arrives.

    Signals: ``map_found(array)`` of levels (rows of B's time, columns of A's); ``corners_found(CornerPairs | None)``,
    as this view of the match has the two clips; ``corners_failed(str)``; ``laid_found(int, Laid)``: which stretch, and
    how the match's first clip lies on its second, whichever sides of the view they are; ``laid_failed(int, str)``;
    ``structure_found(tuple[Row, ...])`` of the two files as this view has them; ``structure_failed(str)``.
    """

    map_found = Signal(object)
    corners_found = Signal(object)
    corners_failed = Signal(str)
    laid_found = Signal(int, object)
    laid_failed = Signal(int, str)
    structure_found = Signal(object)
    structure_failed = Signal(str)

    def __init__(self, view: MatchView, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._session = view, session
        self._keys = {what: f"{what}-{id(self)}" for what in ("map", "corners", "laid", "structure")}
        self.pictures = ClipKind.AUDIO not in (view.clip.kind, view.other.kind)

    def ask_map(self) -> None:
        """Compute the match map, where both clips have pictures."""
        if not self.pictures:
            return
        view, workspace = self._view, self._session.workspace

        def work(context: Context) -> NDArray[np.uint8]:
            from workbench.explain import match_map

            return match_map(
                workspace, view.clip, view.other, context.worker, progress=context.progress, cancel=context.cancel
            )

        title = self.tr("Match map of {0} and {1}").format(view.clip.name, view.other.name)
        self._start("map", title, work, self.map_found.emit)

    def ask_structure(self) -> None:
        """Set the two files beside each other: what they say of themselves, and how their frames lie in time."""
        view, kept = self._view, self._session.kept

        def work(context: Context) -> tuple[Row, ...]:
            from workbench.structure_diff import beside
            from workbench.structure_sides import side_of_clip

            first, second = (
                side_of_clip(clip, kept, context.worker, context.cancel) for clip in (view.clip, view.other)
            )
            return beside(first, second)

        title = self.tr("Structure of {0} and {1}").format(view.clip.name, view.other.name)
        self._start("structure", title, work, self.structure_found.emit, self.structure_failed.emit)

    def ask_corners(self, number: int) -> None:
        """Look for corners that agree in the ``number``-th stretch."""
        view = self._view
        title = self.tr("Agreeing corners of {0} and {1}").format(view.clip.name, view.other.name)

        def work(context: Context) -> CornerPairs | None:
            from workbench.explain import agreeing_corners

            found = self._in_stretch(agreeing_corners, number, context)
            return found.turned() if found is not None and view.turned else found

        self._start("corners", title, work, self.corners_found.emit, self.corners_failed.emit)

    def drop_corners(self) -> None:
        """Nobody wants them any more."""
        self._session.jobs.cancel_key(self._keys["corners"])

    def ask_laid(self, number: int) -> None:
        """Find how one clip's pictures lie on the other's in the ``number``-th stretch, and what is laid over them."""
        title = self.tr("How {0} lies on {1}").format(self._view.clip.name, self._view.other.name)

        def work(context: Context) -> Laid:
            from workbench.explain import laid_on

            return self._in_stretch(laid_on, number, context)

        self._start("laid", title, work, partial(self.laid_found.emit, number), partial(self.laid_failed.emit, number))

    def _clips(self) -> tuple[Clip, Clip]:
        """The two clips as the match has them."""
        view = self._view
        return (view.other, view.clip) if view.turned else (view.clip, view.other)

    def _in_stretch(self, find: Callable[..., Found], number: int, context: Context) -> Found:
        """What a function of :mod:`workbench.explain` finds in the ``number``-th stretch; not for the GUI thread."""
        place = self._session.workspace, self._view.match, number, self._clips()
        return find(*place, context.worker, progress=context.progress, cancel=context.cancel)

    def _start(
        self,
        what: str,
        title: str,
        work: Callable[[Context], object],
        then: Callable[[Any], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Begin a job; it takes the place of the one before of the same kind."""
        jobs, key = self._session.jobs, self._keys[what]
        jobs.start(title, work, then=then, failed=failed, owner=self, key=key, lane=Lane.READ, quiet=True)

    def close(self) -> None:
        """Nobody wants anything any more."""
        for key in self._keys.values():
            self._session.jobs.cancel_key(key)
