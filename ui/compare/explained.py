"""What makes a match plain, shown on the two pictures: the registration, agreeing corners, what was laid over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal

from ui import words
from ui.compare.alignment import Alignment, B
from ui.compare.explanations import Explanations
from ui.compare.mode_bar import ModeBar
from ui.compare.pair_view import PairView
from ui.compare.registration import by_boxes, by_map
from ui.desk.player import Player
from ui.widgets import plural
from workbench.match_view import MatchView, Stretch

if TYPE_CHECKING:  # it loads the engine
    from hashing.evidence import CornerPairs
    from hashing.overlay import Overlays
    from workbench.explain import Laid


class Explained(QObject):
    """Asks for what is to be seen of the stretch that governs A's moment, and takes it away with it.

    Signal ``laid_over(str)``: what is laid over the pictures of that stretch, in words; empty where that is not known.
    """

    laid_over = Signal(str)

    def __init__(
        self, view: MatchView, asked: Explanations, alignment: Alignment, pair: PairView, bar: ModeBar
    ) -> None:
        super().__init__(pair)
        self._view, self._asked, self._alignment = view, asked, alignment
        self._pair, self._bar = pair, bar
        self._corners: CornerPairs | None = None
        self._corner_nudge = 0
        self._laid: dict[int, Laid | str] = {}
        """Of stretches by their number; or why the two cannot be laid on one another there."""
        bar.corners.toggled.connect(self._corners_toggled)
        bar.overlays.toggled.connect(self._overlays_toggled)
        for button in (bar.corners, bar.overlays):
            button.setEnabled(bool(view.stretches) and asked.pictures)
        asked.corners_found.connect(self._corners_found)
        asked.corners_failed.connect(lambda sentence: pair.show_corners((), sentence))
        asked.laid_found.connect(self._laid_came)
        asked.laid_failed.connect(self._laid_came)

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Show what belongs to this stretch."""
        if stretch is not None and self._asked.pictures and self._number not in self._laid:
            self._asked.ask_laid(self._number)
        self._show_laid()

    def _laid_came(self, number: int, laid: Laid | str) -> None:
        self._laid[number] = laid
        self._show_laid()

    def _show_laid(self) -> None:
        """All that is known of how the two lie on one another."""
        self._register()
        laid = self._laid.get(self._number) if self._view.stretches else None
        found = None if laid is None or isinstance(laid, str) else laid.overlays
        self.laid_over.emit("" if found is None else words.laid_over(found, turned=self._view.turned))
        if self._bar.overlays.isChecked():
            self._overlays_toggled(on=True)

    def show_moment(self, a: Player, b: Player) -> None:
        """Hatch while the stretch is shown; corners are of two frames, and go where others are shown."""
        self._pair.hatching = self._alignment.within
        corners = self._corners
        if corners is None or a.positions is None or b.positions is None:
            return
        if (a.positions.pts(a.position), b.positions.pts(b.position)) != (corners.a_pts, corners.b_pts):
            self._bar.corners.setChecked(False)

    @property
    def _number(self) -> int:
        """Which stretch is shown."""
        return self._view.stretches.index(self._alignment.stretch or self._view.stretches[0])

    def _register(self) -> None:
        """Lay A onto B by the engine's map; until it is here, and where there is none, by the record's boxes."""
        stretch = self._alignment.stretch
        if stretch is None:
            self._pair.show_registration(None)
            return
        laid, other = self._laid.get(self._number), self._view.other
        matrix = laid.matrix if laid is not None and not isinstance(laid, str) else None
        found = None if matrix is None else by_map(matrix, turned=self._view.turned)
        told = self.tr("Laid on roughly, by the boxes on record: the pictures were not matched exactly.")
        size = QSize(other.width, other.height)
        rough = laid is not None and found is None
        self._pair.show_registration(found or by_boxes(stretch, size), told if rough else "")

    def _corners_toggled(self, on: bool) -> None:
        """Look for corners in the stretch that governs this moment, or take them away."""
        went, self._corners = self._corners, None
        self._pair.show_corners((), self.tr("Looking for corners that agree…") if on else "")
        if on:
            self._asked.ask_corners(self._number)
        else:
            self._asked.drop_corners()
            if went is not None:  # B goes back to the alignment, from which the still lay a little off
                self._alignment.nudge(B, -self._corner_nudge)

    def _corners_found(self, found: CornerPairs | None) -> None:
        """Go to the two frames they belong to, and draw them."""
        if found is None:
            self._pair.show_corners((), self.tr("No corners agree in the stills kept of this stretch."))
            return
        self._corner_nudge = self._alignment.bring(found.a_pts, found.b_pts)
        self._corners = found
        said = plural(len(found.points), self.tr("{0} corner agrees"), self.tr("{0} corners agree"))
        self._pair.show_corners(found.points, said)

    def _overlays_toggled(self, on: bool) -> None:
        """Hatch what is laid over in the stretch that governs this moment, or take the hatching away."""
        laid = self._laid.get(self._number)
        if not on:
            self._pair.show_overlays(None, "")
        elif laid is None:
            self._pair.show_overlays(None, self.tr("Looking for what was laid over…"))
        elif isinstance(laid, str):
            self._pair.show_overlays(None, laid)
        else:
            self._pair.show_overlays(laid.overlays, self._said_of(laid.overlays), turned=self._view.turned)

    def _said_of(self, found: Overlays | None) -> str:
        if found is None:
            return self.tr("Cannot be told: another moment, or the pictures do not lie on one another exactly enough.")
        if not found.mask.any():
            return self.tr("Nothing is laid over either picture for long in this stretch.")
        return self.tr("Hatched: only one of the two shows this for much of the stretch, such as a logo or a caption.")
