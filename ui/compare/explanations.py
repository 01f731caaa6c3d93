"""What makes a match plain to the eye, computed off the GUI thread: match map, corners, overlays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cases.records import Clip, ClipKind
from ui.jobs import Context, Lane
from ui.models.match_view import MatchView
from ui.session import Session

if TYPE_CHECKING:  # the engine takes a second to load: the first job does it
    import numpy as np
    from numpy.typing import NDArray

    from hashing.evidence import CornerPairs
    from hashing.overlay import Overlays


class Explanations(QObject):
    """Asks for one match; what was superseded or called off never arrives.

    Signals: ``map_found(array)`` of levels (rows of B's time, columns of A's); ``corners_found(CornerPairs | None)``,
    as this view of the match has the two clips; ``corners_failed(str)``; ``overlays_found(Overlays | None)``, in the
    frame of the match's first clip, whichever side of the view that is; ``overlays_failed(str)``.
    """

    map_found = Signal(object)
    corners_found = Signal(object)
    corners_failed = Signal(str)
    overlays_found = Signal(object)
    overlays_failed = Signal(str)

    def __init__(self, view: MatchView, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._session = view, session
        self._keys = {what: f"{what}-{id(self)}" for what in ("map", "corners", "overlays")}
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
        self._session.jobs.start(
            title, work, then=self.map_found.emit, owner=self, key=self._keys["map"], lane=Lane.READ, quiet=True
        )

    def ask_corners(self, number: int) -> None:
        """Look for corners that agree in the ``number``-th stretch."""
        view, workspace = self._view, self._session.workspace

        def work(context: Context) -> CornerPairs | None:
            from workbench.explain import agreeing_corners

            found = agreeing_corners(
                workspace,
                view.match,
                number,
                self._clips(),
                context.worker,
                progress=context.progress,
                cancel=context.cancel,
            )
            return found.turned() if found is not None and view.turned else found

        title = self.tr("Agreeing corners of {0} and {1}").format(view.clip.name, view.other.name)
        self._session.jobs.start(
            title,
            work,
            then=self.corners_found.emit,
            failed=self.corners_failed.emit,
            owner=self,
            key=self._keys["corners"],
            lane=Lane.READ,
            quiet=True,
        )

    def drop_corners(self) -> None:
        """Nobody wants them any more."""
        self._session.jobs.cancel_key(self._keys["corners"])

    def ask_overlays(self, number: int) -> None:
        """Look for what was laid over either picture in the ``number``-th stretch."""
        view, workspace = self._view, self._session.workspace

        def work(context: Context) -> Overlays | None:
            from workbench.explain import laid_over

            return laid_over(
                workspace,
                view.match,
                number,
                self._clips(),
                context.worker,
                progress=context.progress,
                cancel=context.cancel,
            )

        self._session.jobs.start(
            self.tr("Overlays in {0} and {1}").format(view.clip.name, view.other.name),
            work,
            then=self.overlays_found.emit,
            failed=self.overlays_failed.emit,
            owner=self,
            key=self._keys["overlays"],
            lane=Lane.READ,
            quiet=True,
        )

    def drop_overlays(self) -> None:
        """Nobody wants them any more."""
        self._session.jobs.cancel_key(self._keys["overlays"])

    def _clips(self) -> tuple[Clip, Clip]:
        """The two clips as the match has them."""
        view = self._view
        return (view.other, view.clip) if view.turned else (view.clip, view.other)

    def close(self) -> None:
        """Nobody wants anything any more."""
        for key in self._keys.values():
            self._session.jobs.cancel_key(key)
