"""When: every clock in play on one axis, over a table of them all, over the details of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cases import judging
from cases.clock_lines import ClockLine, clock_lines, readings_of
from cases.clocks import Compared, Reading
from cases.conflicts import conflicts
from cases.judgement import Moment
from cases.records import Case, Clip
from cases.store import CaseStore
from ui import theme, widgets
from ui.desk.said_delegate import SaidDelegate
from ui.drawing_view import DrawingView
from ui.facts import Facts
from ui.flow import Flow
from ui.i18n import of_the_core
from ui.models.clock_table import SAYS, SOURCE, SPAN, WHAT, ZONE, ClockTable, whole_span
from ui.reading import read
from ui.session import Session
from ui.widgets import button, counted, label
from ui.words import named, told
from workbench.clock_proposals import CLIPS, Proposal, open_proposals, proposals_of_case
from workbench.drawings.clock_words import compared_words
from workbench.drawings.time_axis import MOST, time_axis
from workbench.i18n import recorded

MOST_DRAWN = 200
"""Entries of one drawing: with more no line can be told from another."""
AT_ONCE = 40
"""Entries that are read and compared in a moment; of more a job does it, for every two are compared."""
LARGE_FACTS = 100_000
"""Characters of what was read of a file, from which on a job looks for the clocks in them: few files have a tenth."""
LONGEST = 1000
"""Letters of a text that the details show; the report tells all of it."""
ROWS = 5
"""Rows of the table that are seen at once; the others are scrolled to."""
CONFLICTS = 12
"""Contradictions told in words; once one is settled, others go with it or come up."""
WIDE = 620
"""Pixels, at a text of 100 %, from which on zone and source have columns; the details tell them always."""


@dataclass(frozen=True)
class _Known:
    """What the record has, and the clip itself."""

    proposed: Sequence[tuple[Proposal, Reading]]
    lines: Sequence[ClockLine]
    found: Sequence[Reading] = ()
    """What is drawn; nothing where that is too much."""
    pairs: Sequence[Compared] = ()
    """Of what is drawn the few that tell all contradictions."""
    more: bool = False
    """Whether there are clips that were not asked what they tell."""


def _known(store: CaseStore, case_id: str, clip: Clip | None, clips: int, *, drawn: bool) -> _Known:
    if clip is not None:
        proposed, more = [(one, one.reading()) for one in open_proposals(store, clip)], False
    else:
        of_case, more = proposals_of_case(store, case_id, clips)
        proposed = [(one, _of_clip(one)) for one in of_case]
    if not drawn:
        return _Known(proposed, clock_lines(store, case_id), more=more)
    found, pairs = judging.time_axis(store, case_id)
    lines = [ClockLine(one.kind, one.record_id, one.moment.value) for one in found]
    told_pairs = [pair for conflict in conflicts(pairs) for pair in conflict.told]
    return _Known(proposed, lines, found, told_pairs, more)


def _of_clip(proposal: Proposal) -> Reading:
    """What it tells, and of which clip: beside those of other clips."""
    return replace(proposal.reading(), source=f"{proposal.clip.name} · {told(recorded(proposal.source))}")


class ClocksPart(QWidget):
    """What is on record and what is proposed.

    Signals: ``recording_wanted(Proposal)``; ``changing_wanted(Proposal)`` record it with other words;
    ``setting_aside_wanted(Reading)``; ``settling_wanted(Compared)`` two that contradict each other; ``pointed(str)`` id
    of the record, or key of the proposal, of the row chosen; ``more_wanted()`` what more clips of the case tell.
    """

    recording_wanted = Signal(object)
    changing_wanted = Signal(object)
    setting_aside_wanted = Signal(object)
    settling_wanted = Signal(object)
    pointed = Signal(str)
    more_wanted = Signal()

    def __init__(self, session: Session, case: Case, clip: Clip | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._case, self._clip = session, case, clip
        self.rows = ClockTable(partial(readings_of, session.workspace.store))
        self.axis: DrawingView | None = None
        self.table = self._table()
        self._details = Facts(96)
        self._record = button(self.tr("Record"), self._act, icon="plus", tip=self.tr("Enter, in the table"))
        self._change = button(self.tr("Change and record…"), self._ask, kind="link")
        self._aside = button(self.tr("Set aside…"), self._set_aside, kind="link", tip=self.tr("Delete, in the table"))
        self._few = label("", "quiet", wrap=True)
        self._more = button(self.tr("Show what more clips tell"), self.more_wanted.emit, kind="link")
        for part in (self._few, self.table, self._more):
            part.hide()
        acts = Flow(self._record, self._change, self._aside, self._more)
        self._drawn = widgets.column(gap=4)
        self._clashes = widgets.column(gap=4)
        self.setLayout(widgets.column(self._drawn, self._clashes, self._few, self.table, self._details, acts, gap=6))
        self._show_row()

    def load(self, *, entries: int, chosen: str = "", clips: int = CLIPS) -> None:
        """Show what the record has; the row of ``chosen`` stays chosen. ``entries``: about how many tell a time.

        ``clips``: so many are asked what they tell, where the part is about the case as a whole.
        """
        store, case_id, clip = self._session.workspace.store, self._case.id, self._clip
        drawn = entries <= MOST_DRAWN
        if not drawn:
            self._say(self.tr("More than can be drawn: the table has all that tells a time."))
        brief = clip is not None and entries <= AT_ONCE and len(clip.facts) <= LARGE_FACTS
        work = partial(_known, store, case_id, clip, clips, drawn=drawn)
        read(self._session, work, partial(self._show, chosen), at_once=brief, owner=self, key="clocks")

    def _show(self, chosen: str, known: _Known) -> None:
        if any(one.bounded for one in known.found) or known.proposed:
            self._show_axis(known.found, known.pairs, [reading for _proposal, reading in known.proposed])
        elif not known.lines:
            self._say(self.tr("Nothing on record says when."))
        self._show_rows(known.proposed, known.lines, chosen=chosen)
        self._more.setVisible(known.more)
        if len(known.found) <= AT_ONCE:
            self._show_conflicts(known.pairs)
        else:  # in a turn of its own: so many lines take a moment
            QTimer.singleShot(0, self, partial(self._show_conflicts, known.pairs))

    def _show_axis(self, found: Sequence[Reading], pairs: Sequence[Compared], proposed: Sequence[Reading]) -> None:
        bounded = sum(one.bounded for one in found)
        number = bounded + len(proposed)
        told_of = proposed if self._clip is not None else proposed[: max(MOST - bounded, 0)]
        self.axis = DrawingView(
            lambda width, measure: time_axis(found, pairs[:MOST], width, measure, of_the_core(), told_of),
            self.tr("Time axis"),
            width=self.width(),
        )
        self.axis.chosen.connect(self.choose)
        self.axis.pointed.connect(self.choose)
        self._drawn.addWidget(self.axis)
        if number > MOST:
            text = self.tr("{0} of {1} are drawn; the table has all.")
            self._say(text.format(counted(MOST), counted(number)))

    def _show_conflicts(self, pairs: Sequence[Compared]) -> None:
        for pair in pairs[:CONFLICTS]:
            settle = button(self.tr("Settle…"), partial(self.settling_wanted.emit, pair), kind="link")
            line = widgets.row(label(told(compared_words(pair)), "warn", wrap=True, selectable=True), settle)
            line.setStretch(0, 1)
            self._clashes.addLayout(line)
        if len(pairs) > CONFLICTS:
            text = self.tr("{0} more contradictions: settle these first.").format(counted(len(pairs) - CONFLICTS))
            self._clashes.addWidget(label(text, "quiet", wrap=True))

    def _say(self, text: str) -> None:
        self._few.setText(text)
        self._few.setVisible(bool(text))

    def _show_rows(
        self, proposed: Sequence[tuple[Proposal, Reading]], lines: Sequence[ClockLine], *, chosen: str = ""
    ) -> None:
        self.rows.show(proposed, lines)
        count = self.rows.rowCount()
        self.table.setVisible(count > 0)
        self._fit_rows()
        self.choose(chosen)
        if proposed and not self.table.currentIndex().isValid():
            self.table.selectRow(0)  # one click, or Enter, records it
        self._show_row()

    def _fit_rows(self) -> None:
        """Rows as high as their words, where they are few enough to be measured, and the table as high as some rows."""
        count = self.rows.rowCount()
        if count <= AT_ONCE:
            self.table.resizeRowsToContents()
        height = sum(self.table.rowHeight(row) for row in range(min(count, ROWS)))
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(height + head + 2)

    def choose(self, key: str) -> None:
        """Choose the row of a record, or of a proposal by its key."""
        row = self.rows.row_of(key) if key else -1
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.rows)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(3 * theme.px(16) + 12)  # three lines
        table.verticalHeader().setMinimumSectionSize(2 * theme.px(16) + 12)
        self._said = SaidDelegate(table)
        table.setItemDelegateForColumn(SAYS, self._said)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Clocks"))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (SAYS, SOURCE):  # the longest words share what is left
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        self._chosen = table.selectionModel()
        self._chosen.currentRowChanged.connect(self._on_row)
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give zone and source columns of their own where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(WIDE)
        for column in (ZONE, SOURCE):
            self.table.setColumnHidden(column, not wide)
        widest = max(self.fontMetrics().horizontalAdvance(f"{named(one)} ?") for one in Moment)
        self.table.setColumnWidth(WHAT, widest + 28)
        self.table.setColumnWidth(SPAN, theme.px(190 if wide else 108))
        self.table.setColumnWidth(ZONE, theme.px(100))
        self._said.sourced = not wide
        self._fit_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter records what is proposed, Delete sets aside what is on record."""
        if watched is self.table and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            proposed = self._proposal() is not None
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and proposed:
                self._act()
                return True
            if event.key() == Qt.Key.Key_Delete and not proposed and self._reading() is not None:
                self._set_aside()
                return True
        return super().eventFilter(watched, event)

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._show_row()
        reading = self.rows.reading(index.row()) if index.isValid() else None
        if reading is not None:
            self.pointed.emit(reading.record_id)
            if self.axis is not None:
                self.axis.point_at(reading.record_id)

    def _show_row(self) -> None:
        reading, proposed = self._reading(), self._proposal() is not None
        self._record.setVisible(proposed)
        self._change.setVisible(proposed)
        self._aside.setVisible(reading is not None and not proposed)
        self._details.setVisible(reading is not None)
        self._details.show_facts(self._facts(reading) if reading is not None else [])

    def _facts(self, reading: Reading) -> list[tuple[str, str]]:
        kind = self.tr("proposed, not on record") if self._proposal() is not None else named(reading.kind)
        why = told(recorded(reading.assumption))
        zone = " · ".join(part for part in (reading.zone, why) if part)
        error = f"± {counted(reading.error_seconds)} s" if reading.error_seconds else ""
        facts = [
            (self.tr("What"), f"{named(reading.moment)} ({kind})"),
            (self.tr("It says"), reading.text),
            (self.tr("UTC"), whole_span(reading)),
            (self.tr("Zone"), zone or self.tr("not stated")),
            (self.tr("Error allowed"), error),
            (self.tr("Read from"), told(recorded(reading.source))),
            (self.tr("About"), self._name_of(reading.clip_id)),
        ]
        return [(name, text if len(text) <= LONGEST else f"{text[:LONGEST]} …") for name, text in facts if text]

    def _name_of(self, clip_id: str | None) -> str:
        if clip_id is None:
            return ""
        return (
            self.tr("this clip")
            if self._clip is not None and clip_id == self._clip.id
            else self._session.clip(clip_id).name
        )

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _reading(self) -> Reading | None:
        return self.rows.reading(self._row()) if 0 <= self._row() < self.rows.rowCount() else None

    def _proposal(self) -> Proposal | None:
        return self.rows.proposal(self._row())

    def _act(self) -> None:
        if (proposal := self._proposal()) is not None:
            self.recording_wanted.emit(proposal)

    def _ask(self) -> None:
        if (proposal := self._proposal()) is not None:
            self.changing_wanted.emit(proposal)

    def _set_aside(self) -> None:
        if (reading := self._reading()) is not None and self._proposal() is None:
            self.setting_aside_wanted.emit(reading)
