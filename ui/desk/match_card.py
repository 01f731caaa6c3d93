"""One match as a card: two timelines joined, a pair of aligned frames, words, strength, decision."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QSizePolicy, QWidget

from cases.records import Clip, Decision
from hashing.result import Relation
from ui import images, theme, widgets, words
from ui.desk.stretch_bars import StretchBars
from ui.flow import Flow
from ui.thumbs import Thumbs
from ui.widgets import Elided, button, label, plural
from workbench.i18n import recorded
from workbench.match_view import MatchView, PairView
from workbench.second_reading import Decided

SHAPE = 9 / 16
"""How high a frame is for its width, where that is not known."""
LEAST, MOST, HIGHEST = 92, 180, 240
"""Pixels of the aligned frames: so low only where both are flat; so high at a text of 100 %, and at any."""
BETWEEN = 6
"""Pixels between the two."""

SOUNDS = 3
"""Stretches of shared sound told on a card."""


class PairPicture(QWidget):
    """Two aligned frames side by side, each whole; as high as their shapes ask for, so that little stays empty."""

    def __init__(self, *clips: Clip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage | None] = [None, None]
        self._shapes = [clip.height / clip.width if clip.width and clip.height else SHAPE for clip in clips] or [SHAPE]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pair(self, here: QImage | None, there: QImage | None) -> None:
        """Show what is here by now."""
        self._images = [here, there]
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the card."""
        return QSize(260, self.heightForWidth(max(self.width(), 260)))

    def heightForWidth(self, width: int) -> int:
        """As high as the flatter of the two fills its half; one that is very flat does not press the other."""
        flat, tall = (pick(self._shapes) * (width - BETWEEN) / 2 for pick in (min, max))
        return round(min(max(flat, min(tall, LEAST)), theme.px(MOST), HIGHEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both frames on the viewer's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        half = (self.width() - BETWEEN) / 2
        for number, image in enumerate(self._images):
            place = QRectF(number * (half + BETWEEN), 0, half, self.height())
            painter.fillRect(place, theme.color(theme.tokens().viewer))
            if image is not None and not image.isNull():
                painter.drawImage(images.inside(image.size(), place), image)


class MatchCard(QFrame):
    """A match with its decision.

    Signals: ``decided(Match, Decision)``, ``compare_wanted(MatchView)``, ``sought(float)`` seconds of this clip,
    ``other_wanted(Clip)``; ``picked(KeyboardModifiers)`` clicked on, to be chosen.
    """

    decided = Signal(object, object)
    compare_wanted = Signal(object)
    sought = Signal(float)
    other_wanted = Signal(object)
    picked = Signal(object)

    def __init__(
        self, view: MatchView, color: QColor, thumbs: Thumbs, where: str = "", parent: QWidget | None = None
    ) -> None:
        """``color`` of the other clip, here and on the timeline; ``where``: in which cases the two are, for a card that
        stands by itself and not beside its first clip.
        """
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.view, self._where = view, where
        self._with = f"{view.other.name} ({view.clip.name})" if where else view.other.name
        self._thumbs = thumbs
        self._pair: PairView | None = _best_pair(view)
        self.pictures = PairPicture(view.clip, view.other, parent=self)
        self.pictures.setVisible(self._pair is not None)
        self.choice = QCheckBox()
        self.choice.setAccessibleName(self.tr("Choose the match with {0}").format(self._with))
        self.choice.toggled.connect(self._show_chosen)
        self.setAccessibleName(self.tr("Match with {0}").format(self._with))
        self.setLayout(widgets.column(*self._parts(color), gap=8))
        inside = self.layout()
        assert inside is not None
        inside.setContentsMargins(12, 11, 12, 12)
        thumbs.ready.connect(self._picture_ready)
        self._fetch()

    def _parts(self, color: QColor) -> list[QWidget]:
        view = self.view
        parts: list[QWidget] = [self._head()]
        if view.stretches:
            bars = StretchBars()
            bars.show_stretches(view.stretches, seconds_of(view.clip), seconds_of(view.other), color)
            bars.sought.connect(self.sought)
            parts.append(bars)
        told = [label(text, "", wrap=True) for text in self._sentences()]
        if self._repeated():  # what was done stands in the sentence already
            told[0].setToolTip(self._explanation())
            told[0].setAccessibleDescription(self._explanation())
        parts.extend(told)
        if self._pair is not None:
            parts.append(self.pictures)
        said, tone = words.strength(view)
        parts.append(label(said, tone, wrap=True))
        parts.append(self._buttons())
        parts += [self.decided_by, self.second]
        self.show_decision(view)
        return parts

    def _head(self) -> QWidget:
        view = self.view
        head = QWidget()
        kind = label(words.relation(view), "strong")  # in no colour: that of the bars tells clips apart, not kinds
        names = [Elided(clip.name, "name") for clip in ((view.clip, view.other) if self._where else (view.other,))]
        for name in names:
            name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        where = view.other_case.reference if view.other_case is not None else ""
        below = (
            self.tr("in case {0}").format(where) if view.other.case_id != view.clip.case_id else self.tr("in this case")
        )
        line = Flow(label(f"{self._where or below} ·", "small"), kind, gap=5)
        told = widgets.column(*names, line, gap=1)
        inside = widgets.row(self.choice, told, gap=6)
        inside.setAlignment(self.choice, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, 1)
        head.setLayout(inside)
        return head

    def _sentences(self) -> list[str]:
        found = []
        for stretch in self.view.stretches[:4]:
            changed = words.changes(stretch)
            end = f", {', '.join(changed)}." if changed else "."
            found.append(words.where(stretch) + end)
        more = len(self.view.stretches) - 4
        if more > 0:
            found.append(plural(more, self.tr("and {0} more stretch."), self.tr("and {0} more stretches.")))
        found.extend(words.sound(shared) for shared in self.view.sounds[:SOUNDS])
        if not self._repeated() and (text := self._explanation()):
            found.append(text)
        return found

    def _explanation(self) -> str:
        """How the first stretch was found, as the record says it; nothing where it was recorded the other way round."""
        told = self.view.stretches[0].explanation if self.view.stretches and not self.view.turned else ""
        return words.told(recorded(told)) if told else ""

    def _repeated(self) -> bool:
        """Whether the explanation says again what was done to the picture."""
        first = self.view.stretches[0] if self.view.stretches else None
        return first is not None and first.relation is not Relation.SAME_SCENE and bool(words.changes(first))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        decision = self.view.match.decision
        self.buttons: dict[Decision, QPushButton] = {}
        for value, text, kind in (
            (Decision.CONFIRMED, self.tr("Confirm"), "confirm"),
            (Decision.REJECTED, self.tr("Reject"), "reject"),
            (Decision.UNDECIDED, self.tr("Undecided"), "plain"),
        ):
            made = button(text, partial(self.decided.emit, self.view.match, value), kind=kind)
            made.setCheckable(True)
            made.setChecked(decision is value)
            made.setAccessibleName(self.tr("{0} the match with {1}").format(text, self._with))
            self.buttons[value] = made
        self.decided_by = label("", "small", wrap=True)
        self.second = label("", "small", wrap=True)
        said = self.tr("Compare…")
        self.compare = button(said, lambda: self.compare_wanted.emit(self.view), icon="compare", tip=said)
        holder.setLayout(Flow(*self.buttons.values(), self.compare, last_right=True))
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in one line: where there is no room for its word, comparing is an icon."""
        super().resizeEvent(event)
        said, parts = self.tr("Compare…"), [*self.buttons.values(), self.compare]
        for part in parts:
            part.ensurePolished()
        need = sum(part.sizeHint().width() for part in parts) + (len(parts) - 1) * widgets.GAP
        need += 0 if self.compare.text() else self.compare.fontMetrics().horizontalAdvance(said) + widgets.GAP
        self.compare.setText(said if need <= self.contentsRect().width() - 24 else "")

    def show_decision(self, view: MatchView, second: Decided | None = None) -> None:
        """Mark what was decided, and by whom; beside it what a second reader said, who may have decided first."""
        self.view, match = view, view.match
        theirs = second is not None and second.is_said_by(match)
        decision = Decision.UNDECIDED if theirs else match.decision
        for value, made in self.buttons.items():
            made.setChecked(value is decision)
        said = {
            Decision.CONFIRMED: self.tr("Confirmed by {0}").format(match.decided_by),
            Decision.REJECTED: self.tr("Rejected by {0}").format(match.decided_by),
        }.get(decision, "")
        self.decided_by.setText(said)
        self.decided_by.setVisible(bool(said))
        self.second.setVisible(second is not None)
        if second is not None:
            self.second.setText(words.second_reader(second))
            widgets.set_role(self.second, "small" if decision in (Decision.UNDECIDED, second.decision) else "warn")

    def _show_chosen(self, on: bool) -> None:
        """A chosen card stands out by its edge too."""
        self.setProperty("current", "true" if on else "")
        widgets.restyle(self)

    def _fetch(self) -> None:
        if self._pair is not None:
            clip, other = self.view.clip, self.view.other  # a veil over one is over both
            here = self._thumbs.get(clip, self._pair.here_pts, other.id)
            there = self._thumbs.get(other, self._pair.there_pts, clip.id)
            self.pictures.show_pair(here, there)

    def _picture_ready(self, clip_id: str, pts: object) -> None:
        pair = self._pair
        if pair is None:
            return
        if (clip_id, pts) in ((self.view.clip.id, pair.here_pts), (self.view.other.id, pair.there_pts)):
            self._fetch()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons chooses the card."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the two side by side."""
        self.compare_wanted.emit(self.view)


def _best_pair(view: MatchView) -> PairView | None:
    pairs = [pair for stretch in view.stretches for pair in stretch.pairs]
    return min(pairs, key=lambda pair: pair.distance) if pairs else None


def seconds_of(clip: Clip) -> float:
    """A clip's length as recorded; 0 for stills and where unknown."""
    return float(Fraction(clip.duration)) if clip.duration else 0.0
