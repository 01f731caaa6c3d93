"""From where? Every clock on one axis, the lineage of copies, where it was seen, and who claims what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cases import judging
from cases.clocks import Agreement
from cases.records import Appearance, Claim, Clip, Stance
from ui import widgets
from ui.desk.panel import Panel
from ui.drawing_view import DrawingView
from ui.record import utc
from ui.widgets import Empty, button, label, section
from workbench.drawings.lineage_graph import lineage_drawing
from workbench.drawings.time_axis import time_axis

TONES = {Stance.SUPPORTS: "chip-good", Stance.CONTRADICTS: "chip-bad", Stance.NEUTRAL: "chip"}


class SourcesPanel(Panel):
    """Appearances and claims of the case; those of the clip come first.

    Signals: ``appearance_wanted()``, ``claim_wanted()``; ``copy_chosen(str)`` id of a clip or appearance.
    """

    topics = frozenset({"appearances", "claims", "clocks", "copies", "matches"})
    appearance_wanted = Signal()
    claim_wanted = Signal()
    copy_chosen = Signal(str)

    def rebuild(self) -> None:
        """Show both lists."""
        if self.case is None:
            self.body.addWidget(
                Empty("link", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
            self.body.addStretch(1)
            return
        appearances = self.session.of_case(Appearance, self.case, self.clip)
        claims = self.session.of_case(Claim, self.case, self.clip)
        self._times()
        self._lineage()
        self._head(self.tr("Where it was seen"), self.tr("Add appearance…"), self.appearance_wanted)
        for appearance in appearances:
            self.body.addWidget(self._appearance(appearance))
        if not appearances:
            text = self.tr("No appearance recorded. Note each post, broadcast or page where this footage was seen.")
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.body.addSpacing(8)
        self._head(self.tr("Who says what"), self.tr("Add claim…"), self.claim_wanted)
        for claim in claims:
            self.body.addWidget(self._claim(claim))
        if not claims:
            text = self.tr("No claim recorded. Contradicting claims are kept side by side.")
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.body.addStretch(1)

    def _times(self) -> None:
        """Every clock in play on one axis, and in words which of them cannot both be right."""
        assert self.case is not None
        found, pairs = judging.time_axis(self.session.workspace.store, self.case.id)
        if not any(reading.bounded for reading in found):
            return
        self.body.addWidget(section(self.tr("When")))
        self.body.addWidget(
            DrawingView(lambda width, measure: time_axis(found, pairs, width, measure), self.tr("Time axis"))
        )
        for pair in pairs:
            if pair.agreement is Agreement.CONTRADICT:
                self.body.addWidget(label(pair.sentence, "warn", wrap=True, selectable=True))

    def _lineage(self) -> None:
        """Which copy was made from which, where there is more than one."""
        assert self.case is not None
        graph = judging.case_lineage(self.session.workspace.store, self.case.id)
        if len(graph.nodes) < 2:
            return
        self.body.addWidget(section(self.tr("Copies")))
        view = DrawingView(lambda width, measure: lineage_drawing(graph, width, measure), self.tr("Lineage of copies"))
        view.chosen.connect(self.copy_chosen)
        self.body.addWidget(view)

    def _head(self, title: str, action: str, wanted: object) -> None:
        add = button(action, wanted.emit, kind="link", icon="plus")  # type: ignore[attr-defined]  # a bound signal
        self.body.addLayout(widgets.row(section(title), None, add))

    def _appearance(self, record: Appearance) -> QFrame:
        head = widgets.titled(record.platform, label(record.shape.value, "chip"))
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
        parts.append(label(self._about(record.clip_id, record.source), "small", wrap=True))
        return widgets.card(head, *parts, gap=5)

    def _claim(self, record: Claim) -> QFrame:
        chip = label(record.stance.value, TONES[record.stance])
        head = widgets.row(label(record.kind.value.upper(), "section"), None, chip)
        said = f" · {record.said_at.text}" if record.said_at is not None else ""
        return widgets.card(
            head,
            label(record.text, "", wrap=True, selectable=True),
            label(f"{record.claimant}{said}", "strong", wrap=True),
            label(self._about(record.clip_id, record.source), "small", wrap=True),
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
