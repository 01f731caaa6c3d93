"""Log: everything done to the evidence and to the record, in a chain that cannot be changed unnoticed."""

from __future__ import annotations

import json

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cases.custody import ChainReport
from cases.records import Case, Clip, CustodyEvent
from ui import i18n, theme, widgets
from ui.facts import Facts
from ui.models.gather import PART, Gather
from ui.models.log_table import EVENT, NUMBER, TIME, WHAT, WHO, LogTable, say
from ui.session import Session
from ui.widgets import button, label, plural, scrolled

DIGESTS = frozenset({"Digest", "Previous", "sha256", "sha1", "md5", "packets_sha256", "id", "case_id", "clip_id"})

LARGE = 1.5
"""Size of text from which on there is no room for the numbers of events."""


class LogPanel(QWidget):
    """A table over the details of the event chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case: Case | None = None
        self._stale = True
        self.table_model = LogTable(session.events_numbered)
        self._reading = Gather(self._read, self)
        self._reading.done.connect(self._arrived)
        self.table = self._table()
        self.state = label(self.tr("Custody chain not checked yet"), "small", wrap=True)
        head = widgets.row(self.state, button(self.tr("Check now"), session.check_chain, kind="link", icon="shield"))
        head.setStretch(0, 1)
        head.setContentsMargins(widgets.PAD, 10, 8, 6)
        self._details = Facts(96)
        page = QWidget()
        inside = widgets.column(self._details, None)
        inside.setContentsMargins(widgets.PAD, 10, widgets.PAD, 10)
        page.setLayout(inside)
        below = scrolled(page)
        below.setMinimumHeight(150)
        whole = widgets.column(head, self.table, widgets.rule(), below, gap=0)
        whole.setStretch(1, 3)
        whole.setStretch(3, 2)
        self.setLayout(whole)
        session.changed.connect(lambda _topic: self._refresh())
        session.chain_checked.connect(self._checked)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.table_model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(16) + 12)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Custody log"))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((NUMBER, 44), (TIME, theme.px(112)), (WHO, 76)):
            table.setColumnWidth(column, width)
        table.setColumnHidden(NUMBER, theme.scale() >= LARGE)  # the details below tell it
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._chosen = table.selectionModel()
        self._chosen.currentRowChanged.connect(self._show_event)
        return table

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Show the log of this case."""
        if case is None or self._case is None or case.id != self._case.id:
            self._reading.stop()
            self.table_model.clear()
        self._case = case
        self._refresh()

    def showEvent(self, event: object) -> None:
        """Catch up with what happened while another panel was looked at."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands on a show event
        self._look()

    def _refresh(self) -> None:
        self._stale = True
        self._look()

    def _look(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self._reading.begin()

    def _read(self) -> bool:
        """One part more of the log."""
        numbers = self._session.event_numbers(self._case, self.table_model.newest, PART)
        self.table_model.append(numbers)
        return len(numbers) == PART

    def _arrived(self) -> None:
        if self.table_model.rowCount():
            self.table.selectRow(0)

    def _show_event(self, index: QModelIndex, _before: QModelIndex) -> None:
        event: CustodyEvent | None = index.data(EVENT)
        if event is None:
            self._details.show_facts([])
            return
        facts = [
            (self.tr("Event"), f"{event.sequence} · {say(event.action)}"),
            (self.tr("When"), f"{event.at:%Y-%m-%d %H:%M:%S.%f} UTC"),
            (self.tr("Who"), event.actor),
            (self.tr("Digest"), event.digest),
            (self.tr("Previous"), event.previous),
        ]
        self._details.show_facts(facts + _body(event), code=DIGESTS)

    def _checked(self, report: ChainReport) -> None:
        if report.ok:
            self.state.setText(
                plural(
                    report.events, self.tr("Custody chain whole: {0} event"), self.tr("Custody chain whole: {0} events")
                )
            )
            widgets.set_role(self.state, "good")
        else:
            self.state.setText(
                self.tr("Custody chain broken: {0}").format("; ".join(map(i18n.sentence, report.problems)))
            )
            widgets.set_role(self.state, "bad")


def _body(event: CustodyEvent) -> list[tuple[str, str]]:
    """What was recorded, without the long texts that a table cannot show; nothing where it cannot be read."""
    try:
        body = json.loads(event.body)
        told = {str(name): _text(value) for name, value in body.items()} if isinstance(body, dict) else {}
    except (ValueError, RecursionError):
        return []
    return [(name, text if len(text) <= 400 else text[:400] + " …") for name, text in told.items() if text]


def _text(value: object) -> str:
    """A recorded value, one line for each part of it."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_text(part)}" for name, part in value.items())
    if isinstance(value, list):
        return "\n".join(map(_text, value))
    return json.dumps(value, ensure_ascii=False)
