"""Log: everything done to the evidence and to the record, in a chain that cannot be changed unnoticed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cases.custody import ChainReport
from cases.records import Case, Clip, CustodyEvent, Match
from cases.shortlist import few
from ui import i18n, theme, widgets
from ui.facts import Fact, Facts, Told
from ui.field_words import field, said
from ui.models.gather import PART, Gather
from ui.models.log_table import EVENT, NUMBER, TIME, WHAT, WHO, LogTable, say
from ui.reading import Following
from ui.session import Session
from ui.widgets import button, label, plural, scrolled, words
from ui.words import labelled, listed

CODE: Final = re.compile("[0-9a-f]{32,128}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Digests and ids, which are set in fixed pitch."""

BY_NAME: Final = frozenset({"files"})
"""Fields whose parts bear names that are no names of fields."""

NAMES: Final = "fields"
"""The field in which an event of many annotations names what they differ in."""

LONGEST: Final = 400
"""Letters of what was recorded that a line shows."""

WIDEST = 0.3
"""Most of the table's width that the names of people take; the rest is for what was done."""

LARGE = 1.5
"""Size of text from which on there is no room for the numbers of events."""


class LogPanel(QWidget):
    """A table over the details of the event chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case: Case | None = None
        self._stale = True
        self._report: ChainReport | None = None
        self.table_model = LogTable(session.events_numbered)
        self._reading = Gather(self._read, self)
        self._reading.done.connect(self._arrived)
        self._long = Following(session, self._to_read, self._was_read, owner=self, key="log")
        self._is_long = False
        """Whether a job reads the log: of a case in a workspace of very many matches."""
        self._found: list[int] = []
        """Numbers of events that a job found and that are not listed yet, the last one first."""
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
        header.setMinimumSectionSize(0)
        header.setResizeContentsPrecision(0)  # of the rows on screen: others are not read
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
            self._long.stop()
            self._is_long, self._found = False, []
            self.table_model.clear()
        self._case = case
        self._say_chain()
        self._refresh()

    def showEvent(self, event: object) -> None:
        """Catch up with what happened while another panel was looked at."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands on a show event
        self._look()

    def resizeEvent(self, event: object) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt hands on a resize event
        self._share_width()

    def _share_width(self) -> None:
        """Numbers, times and people as wide as they are; what was done has the rest."""
        header, most = self.table.horizontalHeader(), round(WIDEST * self.table.viewport().width())
        for column in (NUMBER, TIME, WHO):
            wide = max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
            self.table.setColumnWidth(column, min(wide, most) if column == WHO else wide)

    def _refresh(self) -> None:
        self._stale = True
        self._look()

    def _look(self) -> None:
        if not self._stale or not self.isVisible():
            return
        self._stale = False
        if not self._is_long and self._case is not None:
            self._is_long = not few(self._session.workspace.store, self._case.id, Match)
            if self._is_long:
                self._reading.stop()
        (self._long if self._is_long else self._reading).begin()

    def _read(self) -> bool:
        """One part more of the log: of what a job found of it, or else of the record."""
        if self._is_long:
            self.table_model.append(self._found[-PART:][::-1])
            del self._found[-PART:]
            return bool(self._found)
        numbers = self._session.event_numbers(self._case, self.table_model.newest, PART)
        self.table_model.append(numbers)
        return len(numbers) == PART

    def _to_read(self) -> Callable[[], list[int]]:
        """What a job is to read: all that happened since."""
        newest = self._found[0] if self._found else self.table_model.newest
        return partial(self._session.event_numbers, self._case, newest, None)

    def _was_read(self, numbers: list[int]) -> None:
        self._found[:0] = numbers[::-1]
        self._reading.begin()

    def _arrived(self) -> None:
        """All is listed; the newest is chosen unless one reads another already, which news leave as it is."""
        if self.table_model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._share_width()

    def _show_event(self, index: QModelIndex, _before: QModelIndex) -> None:
        event: CustodyEvent | None = index.data(EVENT)
        if event is None:
            self._details.show_facts([])
            return
        facts: list[Told] = [
            (self.tr("Event"), f"{event.sequence} · {say(event.action)}"),
            (self.tr("When"), f"{event.at:%Y-%m-%d %H:%M:%S.%f} UTC"),
            (self.tr("Who"), event.actor),
            Fact(self.tr("Digest"), event.digest, code=True),
            Fact(self.tr("Previous"), event.previous, code=True),
        ]
        self._details.show_facts([*facts, *_body(event)])

    def _checked(self, report: ChainReport) -> None:
        self._report = report
        self._say_chain()

    def _say_chain(self) -> None:
        report = self._report
        if report is None:
            return
        if report.ok:
            self.state.setText(self._whole(report.events))
            widgets.set_role(self.state, "good")
        else:
            self.state.setText(self.tr("Custody chain broken: {0}").format(listed(map(i18n.sentence, report.problems))))
            widgets.set_role(self.state, "bad")

    def _whole(self, events: int) -> str:
        if self._case is None:
            return plural(events, self.tr("Custody chain whole: {0} event"), self.tr("Custody chain whole: {0} events"))
        return plural(
            events,
            self.tr("Custody chain whole: {0} event in all, this case’s below"),
            self.tr("Custody chain whole: {0} events in all, this case’s below"),
        )


def _body(event: CustodyEvent) -> list[Fact]:
    """What was recorded, without the long texts that a table cannot show; nothing where it cannot be read."""
    try:
        body = json.loads(event.body)
        told = [_fact(str(name), value, body) for name, value in body.items()] if isinstance(body, dict) else []
    except (ValueError, RecursionError):
        return []
    return [fact for fact in told if fact.value]


def _fact(name: str, value: object, body: Mapping[str, object]) -> Fact:
    """A recorded field under its plain name."""
    if name == NAMES and isinstance(value, list):
        value = [field(str(one)) for one in value]
    kind = str(body.get("record", ""))
    text = _text(said(kind, name, value) if isinstance(value, str) else value, plain=name not in BY_NAME)
    short = text if len(text) <= LONGEST else text[:LONGEST] + " …"
    parts = ", ".join(dict.fromkeys(_named_in(value))) if name not in BY_NAME else ""
    raw = parts or (value if isinstance(value, str) and value != text else "")
    return Fact(field(name), short, f"{name}: {raw}" if raw else name, code=_is_code(value))


def _text(value: object, *, plain: bool = True) -> str:
    """A recorded value, one line for each part of it; names of its parts become ``plain``."""
    if isinstance(value, bool):
        return words("Log", "yes") if value else words("Log", "no")
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dict):
        return "\n".join(labelled(field(name) if plain else name, _text(part)) for name, part in value.items())
    if isinstance(value, list):
        return "\n".join(map(_text, value))
    return json.dumps(value, ensure_ascii=False)


def _named_in(value: object) -> Iterator[str]:
    """Names of the parts of a recorded value."""
    if isinstance(value, dict):
        yield from map(str, value)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _named_in(part)


def _is_code(value: object) -> bool:
    """Whether a recorded value is a digest or an id, or holds any."""
    if isinstance(value, str):
        return CODE.fullmatch(value) is not None
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(_is_code, parts))
