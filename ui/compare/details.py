"""Under the two pictures: the identity ladder, what was changed, how sure, what it does not show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from cases.records import Decision, Match
from ui import i18n, icons, theme, widgets, words
from ui.facts import Facts
from ui.widgets import button, label, measured, section
from workbench.i18n import recorded
from workbench.match_view import MatchView, Stretch
from workbench.second_reading import Decided

BESIDE = 660
"""Pixels, at 100 % text, from which what was changed stands beside the ladder."""
APART, UNDER = 24, 14
"""Pixels, at 100 % text, between the ladder and what stands beside it; and in height to what stands under it."""
TITLE = 216
"""Pixels, at 100 % text, up to which the title over the ladder stays in one line."""
COLUMNS, ROWS = 28, 18
"""Pixels between the two columns, and in height where there is room for one only."""


class Ladder(QWidget):
    """The steps from same file to nothing found, with the one that holds marked."""

    def __init__(self, view: MatchView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        steps = {
            "same-file": self.tr("Same file"),
            "same-streams": self.tr("Same streams"),
            "same-frames": self.tr("Same decoded frames"),
            "same-footage": self.tr("Same footage, whole length"),
            "shared-stretch": self.tr("Shared stretch"),
            "same-scene": self.tr("Same scene only"),
            "none": self.tr("Nothing found"),
        }
        if view.match.identity == "shared-stretch":
            steps["shared-stretch"] = self.tr("Shared stretch of {0} s").format(measured(view.shared(), 1))
        if view.match.identity == "same-scene":
            steps["same-scene"] = words.relation(view).capitalize()
        lines = widgets.column(gap=5)
        for step, text in steps.items():
            here = step == view.match.identity
            mark = QLabel()
            look = theme.tokens()
            tint = theme.color(look.accent) if here else theme.color(look.edge)
            mark.setPixmap(icons.pixmap("dot" if here else "ring", theme.px(14), tint, 2.0))
            lines.addLayout(widgets.row(mark, label(text, "strong" if here else "quiet"), None))
        self.setLayout(lines)
        self.setAccessibleName(self.tr("How alike: {0}").format(steps.get(view.match.identity, "")))


class Details(QWidget):
    """Ladder, changes, strength and decision. Signal ``decided(Decision)``."""

    decided = Signal(object)

    def __init__(self, view: MatchView, second: Decided | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._second = second
        self._stretch: Stretch | None = None
        self._over = ""
        self._facts = Facts(84)
        said, tone = words.strength(view)
        title = section(self.tr("How alike are the two files?"), wrap=True)
        title.ensurePolished()  # its letters are smaller than others
        title.setMinimumWidth(min(title.fontMetrics().horizontalAdvance(title.text()), theme.px(TITLE)))
        alike = widgets.column(title, Ladder(view), None)
        changed = widgets.column(section(self.tr("How B differs from A"), wrap=True), self._facts, None)
        self._shared: QBoxLayout = widgets.column(alike, changed, gap=UNDER)
        self._shared.setStretch(0, 4)
        self._shared.setStretch(1, 5)
        self.buttons: dict[Decision, QPushButton] = {}
        relation = label(words.relation(view).capitalize(), "name")
        sure = widgets.column(section(self.tr("How sure")), relation, label(said, tone, wrap=True))
        limits = widgets.column(section(self.tr("Does not show")), label(self._limits(), "quiet", wrap=True))
        decisions = widgets.column(widgets.row(*self._decisions(), None, gap=6))
        if second is not None:
            decisions.addWidget(label(words.second_reader(second), "small", wrap=True))
        self._verdict = widgets.column(sure, 4, decisions, 6, limits, None)  # decisions in sight, however little room
        self._columns = alike, changed
        self._both: QBoxLayout = widgets.row(self._shared, self._verdict, gap=COLUMNS)
        self._both.setStretch(0, 7)
        self._both.setStretch(1, 5)
        self._both.setContentsMargins(0, 4, 0, 0)
        self.setLayout(self._both)
        self.setMinimumWidth(1)  # else it would stay as wide as two columns, and never have one
        self.show_stretch(view.stretches[0] if view.stretches else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Other words need other room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        """Put what was changed beside the ladder where there is room, and under it where there is none; and so both
        beside the verdict.
        """
        _turn(self._shared, self.width() >= theme.px(BESIDE), theme.px(APART), UNDER)
        _turn(self._both, self.width() >= self.needed(), COLUMNS, ROWS)

    def needed(self) -> int:
        """Pixels from which the verdict has room beside what the two share."""
        shared = max(part.minimumSize().width() for part in self._columns)
        return shared + COLUMNS + self._verdict.minimumSize().width()

    def show_laid_over(self, said: str) -> None:
        """Say what is laid over the pictures of the stretch that is looked at; empty where that is not known."""
        if said != self._over:
            self._over = said
            self.show_stretch(self._stretch)

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Say what was changed in the stretch that is looked at."""
        self._stretch = stretch
        if stretch is None:
            none = self.tr("No shared stretch was found.")
            self._facts.show_facts([(self.tr("Time"), none), (self.tr("Sound"), self._sound())])
            return
        changes = ", ".join(words.picture_changes(stretch, lettered=True))
        facts = [
            (self.tr("Time"), words.where(stretch, lettered=True)),
            (self.tr("Speed"), self._speed(stretch.speed)),
            (self.tr("Picture"), changes or self.tr("whole frame, not mirrored, not turned")),
        ]
        if self._over:
            facts.insert(3, (self.tr("Laid over"), self._over))
        facts.append((self.tr("Sound"), self._sound()))
        if stretch.explanation and not self._view.turned:
            facts.append((self.tr("Engine"), words.told(recorded(stretch.explanation))))
        self._facts.show_facts(facts)

    def _speed(self, speed: float) -> str:
        if abs(abs(speed) - 1) < 0.005:
            return self.tr("unchanged") if speed > 0 else self.tr("backwards")
        times = f"×{measured(1 / abs(speed), 3)}"
        return times if speed > 0 else self.tr("backwards, {0}").format(times)

    def _sound(self) -> str:
        """What the sounds share, or why nothing is said of them."""
        if self._view.sounds:
            return " ".join(words.sound(shared) for shared in self._view.sounds)
        said = str(self._view.searched.get("sound", ""))
        if said == "compared":
            return self.tr("compared, nothing shared")
        return i18n.sentence(said) if said else self.tr("not compared")

    def forbid_decision(self) -> None:
        """These two have no match in the record: there is nothing to decide on."""
        for made in self.buttons.values():
            made.setEnabled(False)
            made.setChecked(False)
            made.setToolTip(self.tr("Only matches that a search has recorded can be decided on."))

    def show_decision(self, match: Match) -> None:
        """Mark what was decided here."""
        theirs = self._second is not None and self._second.is_said_by(match)
        self._mark(Decision.UNDECIDED if theirs else match.decision)

    def _mark(self, decision: Decision) -> None:
        for value, made in self.buttons.items():
            made.setChecked(value is decision)

    def _decisions(self) -> list[QPushButton]:
        kinds = (
            (Decision.CONFIRMED, self.tr("Confirm"), "confirm"),
            (Decision.REJECTED, self.tr("Reject"), "reject"),
            (Decision.UNDECIDED, self.tr("Undecided"), "plain"),
        )
        for value, text, kind in kinds:
            made = button(text, partial(self._decide, value), kind=kind)
            made.setCheckable(True)
            self.buttons[value] = made
        self.show_decision(self._view.match)
        return list(self.buttons.values())

    def _decide(self, decision: Decision) -> None:
        self._mark(decision)
        self.decided.emit(decision)

    def _limits(self) -> str:
        if self._view.match.identity == "none":
            return self.tr("That there is nothing: very short, very dark or heavily changed stretches can be missed.")
        if self._view.match.identity == "same-scene":
            return self.tr("That it was filmed at the same time, or by the same person.")
        return self.tr("Which copy came first, or whether something inside the picture was altered.")


def _turn(layout: QBoxLayout, beside: bool, apart: int, under: int) -> None:
    """Let the parts of ``layout`` stand beside one another, so far apart, or under one another."""
    way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if layout.direction() is not way:
        layout.setDirection(way)
        layout.setSpacing(apart if beside else under)
