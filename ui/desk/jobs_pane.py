"""The list of jobs: progress, what is left, cancel; errors as rows that can be read, retried and copied."""

from __future__ import annotations

import time

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import icons, theme, widgets
from ui.jobs import LIVE, JobRow, Jobs, State
from ui.models.gather import Gather
from ui.models.job_list import ROW, JobList
from ui.shortcuts import keyed
from ui.widgets import button, label, measured, section, tool, words
from ui.words import clock, labelled, percent

HEIGHT = 34
"""Pixels of a row."""
BAR = 150
"""Pixels of a progress bar."""
SHORTEST = 0.1
"""Seconds; of a job that took less no figure is told."""
GAP, EDGE = 16, 14
"""Pixels between the title of a row and what it tells, and after that."""
SIGN = 16
"""Pixels of the sign of a job's state, at a text of 100 %."""
CLEARED = 200
"""Rows taken out of the list in one turn."""

ICONS = {
    State.WAITING: ("clock", "quiet"),
    State.RUNNING: ("retry", "accent"),
    State.DONE: ("check", "good"),
    State.FAILED: ("warning", "bad"),
    State.CANCELLED: ("close", "quiet"),
}


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(300, theme.px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: JobRow = index.data(ROW)
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        look = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color(look.selection))
        name, tone = ICONS[row.state]
        sign = QRectF(rect.left() + EDGE, rect.center().y() - theme.px(SIGN) / 2, theme.px(SIGN), theme.px(SIGN))
        icons.paint(painter, name, sign, theme.color(getattr(look, tone)))
        metrics = QFontMetricsF(painter.font())
        title = QRectF(sign.right() + 10, rect.top(), _title_width(rect.width()), rect.height())
        painter.setPen(theme.color(look.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(title, flags, metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, title.width()))
        left = title.right() + GAP
        if row.state is State.RUNNING:
            left = _paint_bar(painter, left, rect, row)
        painter.setPen(theme.color(look.bad if row.state is State.FAILED else look.quiet))
        rest = QRectF(left, rect.top(), rect.right() - left - EDGE, rect.height())
        painter.drawText(rest, flags, metrics.elidedText(job_words(row), Qt.TextElideMode.ElideRight, rest.width()))
        painter.restore()


def _title_width(width: float) -> float:
    return min(width * 0.3, theme.px(360))


def _paint_bar(painter: QPainter, left: float, rect: QRectF, row: JobRow) -> float:
    look = theme.tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(look.track))
    place = QRectF(left, rect.center().y() - 2, BAR, 4)
    painter.drawRoundedRect(place, 2, 2)
    painter.setBrush(theme.color(look.accent))
    painter.drawRoundedRect(QRectF(place.left(), place.top(), BAR * row.done, 4), 2, 2)
    return left + BAR + 14


def job_words(row: JobRow, at: float | None = None) -> str:
    """What a row says beside its title."""
    moment = time.monotonic() if at is None else at
    if row.state is State.RUNNING:
        remaining = row.remaining(moment)
        parts = [percent(round(row.done * 100))] if row.done else []
        parts += [words("Jobs", "{0} left").format(clock(remaining))] if remaining is not None else []
        parts += [rate_words(*one) for one in row.rates(moment)]
        return " · ".join([*parts, *([row.text] if row.text else [])])
    if row.state is State.FAILED:
        return row.text
    if row.state is State.DONE and row.started is not None and row.ended is not None:
        took = row.ended - row.started
        said = words("Jobs", "done in {0} s") if took >= SHORTEST else words("Jobs", "done in less than {0} s")
        done = said.format(measured(max(took, SHORTEST), 1))
        return " · ".join(part for part in (done, row.text) if part)
    plain = {
        State.WAITING: words("Jobs", "waiting"),
        State.DONE: words("Jobs", "done"),
        State.CANCELLED: words("Jobs", "cancelled"),
    }
    return plain[row.state]


def rate_words(rate: float, unit: str) -> str:
    """How fast a job goes: ``3.2 files/s``, ``12 clips/min`` where it is less than one in a second."""
    texts = {
        "files": (words("Jobs", "{0} files/s"), words("Jobs", "{0} files/min")),
        "clips": (words("Jobs", "{0} clips/s"), words("Jobs", "{0} clips/min")),
        "megabytes": (words("Jobs", "{0} MB/s"), words("Jobs", "{0} MB/min")),
    }
    quick, slow = texts[unit]
    return quick.format(measured(rate, 1)) if rate >= 1 else slow.format(measured(rate * 60, 1))


class JobsPane(QWidget):
    """The list with its buttons; hidden until asked for, or until something fails.

    Signal ``shown(bool)``: it is to be seen, or no longer.
    """

    shown = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._jobs = jobs
        self.jobs_model = JobList(jobs, self)
        self.list = QListView()
        self.list.setModel(self.jobs_model)
        self._delegate = _Delegate(self)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Jobs"))
        self.cancel = button(self.tr("Cancel"), self._cancel, icon="close")
        self.retry = button(self.tr("Retry"), self._retry, icon="retry")
        self.copy = button(self.tr("Copy"), self._copy, icon="copy")
        self.clear = button(self.tr("Clear"), self._clear, tip=self.tr("Take what is over out of the list"))
        fold = keyed(tool("chevron-down", self.tr("Hide the list of jobs"), self.hide), "toggle_jobs")
        head = widgets.row(section(self.tr("Jobs")), None, self.cancel, self.retry, self.copy, self.clear, fold, gap=6)
        head.setContentsMargins(widgets.PAD, 6, 8, 4)
        self.why = label("", "bad", wrap=True, selectable=True)
        self.why.setContentsMargins(40, 2, widgets.PAD, 8)
        self.why.hide()
        self.list.setFixedHeight(3 * theme.px(HEIGHT) + 8)
        self.setLayout(widgets.column(head, self.list, self.why, gap=0))
        self._chosen = self.list.selectionModel()
        self._chosen.selectionChanged.connect(lambda _now, _before: self._enable())
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._enable)
        self.jobs_model.dataChanged.connect(lambda _first, _last: self._look.start())
        self.jobs_model.rowsRemoved.connect(lambda _parent, _first, _last: self._look.start())
        self.jobs_model.rowsInserted.connect(lambda _parent, _first, _last: self._look.start())
        self.jobs_model.rowsInserted.connect(lambda _parent, _first, _last: self.list.scrollToBottom())
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self._look_again())
        self._over: list[JobRow] = []
        self._clearing = Gather(self._clear_some, self)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.list.viewport().update)
        self._enable()

    def showEvent(self, event: object) -> None:
        """Count down only while looked at."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands on a show event
        self._tick.start()
        self._look_again()
        self.shown.emit(not self.isHidden())

    def hideEvent(self, event: object) -> None:
        """Rest."""
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt hands on a hide event
        self._tick.stop()
        self.shown.emit(not self.isHidden())

    def resizeEvent(self, event: object) -> None:
        """See again what the rows have room for."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt hands on a resize event
        self._look_again()

    def _look_again(self) -> None:
        if not self._look.isActive():  # else a long list that is laid out puts it off again and again
            self._look.start()

    def selected(self) -> list[JobRow]:
        """Rows selected; where none is, all that are under way or failed."""
        rows = [index.data(ROW) for index in self.list.selectedIndexes()]
        return rows or [row for row in self.jobs_model.rows() if row.state in LIVE or row.state is State.FAILED]

    def _cancel(self) -> None:
        for row in self.selected():
            self._jobs.cancel(row.id)

    def _retry(self) -> None:
        for row in self.selected():
            self._jobs.retry(row.id)

    def _copy(self) -> None:
        lines = [labelled(row.title, job_words(row)) for row in self.selected() or self.jobs_model.rows()]
        QApplication.clipboard().setText("\n".join(lines))

    def _clear(self) -> None:
        self._over = [row for row in self.jobs_model.rows() if row.state not in LIVE]
        self._clearing.begin()

    def _clear_some(self) -> bool:
        """Take some out of the list; of very many the window does not wait for all."""
        for row in self._over[:CLEARED]:
            self._jobs.dismiss(row.id)
        del self._over[:CLEARED]
        return bool(self._over)

    def _enable(self) -> None:
        model, states = self.jobs_model, {index.data(ROW).state for index in self.list.selectedIndexes()}
        if not states:  # what is under way or failed
            states = {state for state in (*LIVE, State.FAILED) if model.count(state)}
        self.cancel.setEnabled(bool(states & LIVE))
        self.retry.setEnabled(bool(states & {State.FAILED, State.CANCELLED}))
        self.copy.setEnabled(bool(model.rowCount()))
        self.clear.setEnabled(model.rowCount() > model.count(*LIVE))
        self.list.viewport().update()
        self._say_why()

    def _say_why(self) -> None:
        """The whole of what the row that is selected tells, else the last failure: a row may be too short for it."""
        chosen: list[JobRow] = [index.data(ROW) for index in self.list.selectedIndexes()]
        telling = [row for row in chosen if row.text and row.state in (State.FAILED, State.DONE)]
        last = telling[-1] if telling else None if chosen else self.jobs_model.last_failed()
        widgets.set_role(self.why, "quiet" if last is not None and last.state is State.DONE else "bad")
        self.why.setText(last.text if last is not None else "")
        self.why.setVisible(last is not None and not self._is_told(last))

    def _is_told(self, row: JobRow) -> bool:
        """Whether the row is in view and has room for all that it tells."""
        place = self.list.visualRect(self.jobs_model.index_of(row))
        room = place.width() - 40 - _title_width(place.width()) - GAP - EDGE
        seen = self.list.viewport().rect().contains(place)
        return seen and QFontMetricsF(self.list.font()).horizontalAdvance(job_words(row)) <= room
