"""From where? Every clock on one axis, the lineage of copies, where it was seen, and who claims what."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QWidget

from cases import judging, listing
from cases.clocks import Agreement
from cases.judgement import Clock, Derivation, Restriction
from cases.judging import Weighed
from cases.kinds import Record
from cases.mapping import R
from cases.records import Appearance, Case, Claim, Clip, Stance
from ui import widgets
from ui.desk import confidential
from ui.desk.judging_part import claim_ledger
from ui.desk.panel import Panel
from ui.drawing_view import DrawingView
from ui.evidence import evidence_in
from ui.i18n import of_the_core
from ui.record import utc
from ui.session import Session
from ui.widgets import Empty, button, counted, label, section
from ui.words import named, told
from workbench.drawings.clock_words import compared_words
from workbench.drawings.lineage_graph import lineage_drawing
from workbench.drawings.time_axis import time_axis

TONES = {Stance.SUPPORTS: "chip-good", Stance.CONTRADICTS: "chip-bad", Stance.NEUTRAL: "chip"}


CARDS = 12
"""Cards of a kind made at once: more than a screen full, and made in a moment."""
MOST_DRAWN = 200
"""Entries of one drawing: with more no line can be told from another."""


class SourcesPanel(Panel):
    """Appearances and claims of the case; those of the clip come first.

    Signals: ``appearance_wanted()``, ``claim_wanted()``, ``clock_wanted()``, ``origin_wanted()``;
    ``weighing_wanted(Claim)``; ``settling_wanted(Compared)`` two clocks that contradict each other;
    ``copy_chosen(str)`` id of a clip or appearance.
    """

    topics = frozenset({"appearances", "claims", "judging", "matches", confidential.TOPIC})
    appearance_wanted = Signal()
    claim_wanted = Signal()
    clock_wanted = Signal()
    origin_wanted = Signal()
    weighing_wanted = Signal(object)
    settling_wanted = Signal(object)
    copy_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._limits: dict[type[object], int] = {}
        """Cards shown of a kind, where more than at first."""
        self._counts: dict[type[object], int] = {}

    def rebuild(self) -> None:
        """Show both lists."""
        self._counts = {}
        if self.case is None:
            self.body.addWidget(
                Empty("link", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
            self.body.addStretch(1)
            return
        self._times()
        self._lineage()
        self.add_later(self._lists)

    def _lists(self) -> None:
        """What is known by whom, below the drawings."""
        self._appearances()
        self._claims()
        self.body.addStretch(1)

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this case, and this clip of it."""
        self._limits = {}
        super().show_subject(case, clip)

    def _appearances(self) -> None:
        self._head(self.tr("Where it was seen"), self.tr("Add appearance…"), self.appearance_wanted)
        appearances = self._first(Appearance)
        hidden = self.session.confidential([one.id for one in appearances])
        self.add_cards(self._appearance(one, hidden.get(one.id)) for one in appearances)
        if not appearances:
            text = self.tr("No appearance recorded. Note each post, broadcast or page where this footage was seen.")
            self.body.addWidget(label(text, "quiet", wrap=True))
        self._offer_more(Appearance)

    def _claims(self) -> None:
        self.body.addSpacing(8)
        self._head(self.tr("Who says what"), self.tr("Add claim…"), self.claim_wanted)
        store, claims = self.session.workspace.store, self._first(Claim)
        bearings = listing.bearings_on(store, [claim.id for claim in claims[: listing.AT_ONCE]])
        evidence = evidence_in(store, bearings)
        weighed = judging.weighed(claims, bearings)
        hidden = self.session.confidential([one.id for one in claims])
        pairs = zip(claims, weighed, strict=True)
        self.add_cards(self._claim(claim, one, evidence, hidden.get(claim.id)) for claim, one in pairs)
        if not claims:
            text = self.tr("No claim recorded. Contradicting claims are kept side by side.")
            self.body.addWidget(label(text, "quiet", wrap=True))
        self._offer_more(Claim)

    def _first(self, kind: type[R]) -> list[R]:
        """As many as are shown now, those of the clip first."""
        assert self.case is not None
        clip_id = self.clip.id if self.clip is not None else None
        limit = self._limits.get(kind, CARDS)
        store, known = self.session.workspace.store, self._count(kind)
        return listing.first_standing(store, kind, self.case.id, clip_id, limit=limit, known=known)

    def _offer_more(self, kind: type[Record]) -> None:
        left = self._count(kind) - self._limits.get(kind, CARDS)
        if left > 0:
            self.body.addWidget(button(self.tr("Show {0} more").format(counted(left)), partial(self._more, kind)))

    def _more(self, kind: type[Record]) -> None:
        self._limits[kind] = self._limits.get(kind, CARDS) + CARDS
        self._refresh()

    def _count(self, kind: type[Any]) -> int:
        assert self.case is not None
        if kind not in self._counts:
            self._counts[kind] = listing.count(self.session.workspace.store, kind, self.case.id)
        return self._counts[kind]

    def _too_many(self, *kinds: type[Record]) -> bool:
        """Whether there is more than a drawing could show; counts no further than that takes."""
        number = 0
        return any((number := number + self._count(kind)) > MOST_DRAWN for kind in kinds)

    def _say_too_many(self) -> None:
        text = self.tr("More than {0} entries are too many for one drawing.").format(counted(MOST_DRAWN))
        self.body.addWidget(label(text, "quiet", wrap=True))

    def _times(self) -> None:
        """Every clock in play on one axis, and in words which of them cannot both be right."""
        assert self.case is not None
        self._head(self.tr("When"), self.tr("Add clock…"), self.clock_wanted)
        if self._too_many(Clock, Appearance, Claim):
            self._say_too_many()
            return
        found, pairs = judging.time_axis(self.session.workspace.store, self.case.id)
        if not any(reading.bounded for reading in found):
            self.body.addWidget(label(self.tr("Nothing on record says when."), "quiet", wrap=True))
            return
        self.body.addWidget(
            DrawingView(
                lambda width, measure: time_axis(found, pairs, width, measure, of_the_core()), self.tr("Time axis")
            )
        )
        for pair in pairs:
            if pair.agreement is Agreement.CONTRADICT:
                settle = button(self.tr("Settle…"), partial(self.settling_wanted.emit, pair), kind="link")
                line = widgets.row(label(told(compared_words(pair)), "warn", wrap=True, selectable=True), settle)
                line.setStretch(0, 1)
                self.body.addLayout(line)

    def _lineage(self) -> None:
        """Which copy was made from which, where there is more than one."""
        assert self.case is not None
        many = self._too_many(Appearance, Derivation, Clip)
        graph = None if many else judging.case_lineage(self.session.workspace.store, self.case.id)
        if self.clip is None and graph is not None and len(graph.nodes) < 2:
            return
        if self.clip is not None:
            self._head(self.tr("Copies"), self.tr("Made from…"), self.origin_wanted)
        else:
            self.body.addWidget(section(self.tr("Copies")))
        if graph is None:
            self._say_too_many()
            return
        view = DrawingView(
            lambda width, measure: lineage_drawing(graph, width, measure, of_the_core()), self.tr("Lineage of copies")
        )
        view.chosen.connect(self.copy_chosen)
        self.body.addWidget(view)

    def _head(self, title: str, action: str, wanted: SignalInstance) -> None:
        add = button(action, wanted.emit, kind="link", icon="plus")
        self.body.addLayout(widgets.row(section(title), None, add))

    def _appearance(self, record: Appearance, hidden: Restriction | None) -> QFrame:
        head = widgets.titled(record.platform, label(named(record.shape), "chip"))
        parts: list[QWidget] = []
        if record.account:
            parts.append(label(record.account, "", wrap=True, selectable=True))
        if record.published_at is not None:
            zone = f" ({record.published_at.zone})" if record.published_at.zone else ""
            parts.append(label(f"{record.published_at.text}{zone}", "strong", wrap=True))
        if record.description:
            parts.append(label(record.description, "", wrap=True))
        links = [link for link in (record.url, record.archived_url) if link]
        parts.extend(label(link, "link", wrap=True, selectable=True) for link in links)
        if record.first_seen_at is not None:
            parts.append(label(self.tr("First seen by us {0}").format(utc(record.first_seen_at)), "small", wrap=True))
        foot = widgets.row(label(self._about(record.clip_id, record.source), "small", wrap=True), gap=4)
        foot.setStretch(0, 1)
        for sign in confidential.signs(record, hidden, self.confidential_wanted.emit):
            foot.addWidget(sign)
        return widgets.card(head, *parts, foot, gap=5)

    def _claim(
        self, record: Claim, weighed: Weighed | None, evidence: dict[str, str], hidden: Restriction | None
    ) -> QFrame:
        chip = label(named(record.stance), TONES[record.stance])
        head = widgets.row(label(named(record.kind).upper(), "section"), None, chip)
        weigh = partial(self.weighing_wanted.emit, record)
        said = f" · {record.said_at.text}" if record.said_at is not None else ""
        return widgets.card(
            head,
            label(record.text, "", wrap=True, selectable=True),
            label(f"{record.claimant}{said}", "strong", wrap=True),
            label(self._about(record.clip_id, record.source), "small", wrap=True),
            *(claim_ledger(weighed, evidence) if weighed is not None else ()),
            widgets.row(
                *confidential.signs(record, hidden, self.confidential_wanted.emit),
                None,
                button(self.tr("Weigh evidence…"), weigh, kind="link", icon="plus"),
                gap=4,
            ),
            gap=5,
        )

    def _about(self, clip_id: str | None, source: str) -> str:
        which = self._clip_name(clip_id)
        parts = [self.tr("Source: {0}").format(source) if source else self.tr("No source given")]
        if which:
            parts.append(which)
        return " · ".join(parts)

    def _clip_name(self, clip_id: str | None) -> str:
        if clip_id is None:
            return ""
        if self.clip is not None and clip_id == self.clip.id:
            return self.tr("this clip")
        other: Clip = self.session.clip(clip_id)
        return other.name
