"""From where? Every clock on one axis, the lineage of copies, where it was seen, and who claims what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cases import judging, listing
from cases.judgement import Bearing, Clock, Derivation, Restriction
from cases.judging import Weighed
from cases.kinds import Record
from cases.lineage import Lineage
from cases.records import Appearance, Claim, Clip, Stance
from cases.shortlist import bearings
from cases.sought import matches_up_to
from ui import widgets
from ui.desk import confidential
from ui.desk.clocks_part import AT_ONCE, MOST_DRAWN, ClocksPart
from ui.desk.filtered_few import FilteredFew
from ui.desk.judging_part import claim_ledger
from ui.desk.panel import of_record
from ui.drawing_view import DrawingView
from ui.evidence import evidence_in
from ui.i18n import of_the_core
from ui.reading import read
from ui.record import utc
from ui.session import Session
from ui.widgets import Empty, button, counted, label, section
from ui.words import named
from workbench.clock_proposals import CLIPS
from workbench.drawings.lineage_graph import lineage_drawing

TONES = {Stance.SUPPORTS: "chip-good", Stance.CONTRADICTS: "chip-bad", Stance.NEUTRAL: "chip"}


MOST_COPIES = 120
"""Copies of one drawing: with more no line can be told from another."""
MATCHES = 100
"""Matches whose words are read in a moment; of more a job does it."""


class SourcesPanel(FilteredFew):
    """Appearances and claims of the case; those of the clip come first.

    Signals: ``appearance_wanted()``, ``claim_wanted()``, ``clock_wanted()``, ``origin_wanted()``;
    ``proposal_wanted(Proposal)`` a clock that the clip carries, to be recorded as it is; ``changing_wanted(Proposal)``
    with other words; ``setting_aside_wanted(Reading)``; ``weighing_wanted(Claim)``; ``settling_wanted(Compared)`` two
    clocks that contradict each other; ``copy_chosen(str)`` id of a clip or appearance.
    """

    topics = frozenset({"appearances", "claims", "judging", "matches", confidential.TOPIC})
    appearance_wanted = Signal()
    claim_wanted = Signal()
    clock_wanted = Signal()
    origin_wanted = Signal()
    weighing_wanted = Signal(object)
    settling_wanted = Signal(object)
    proposal_wanted = Signal(object)
    changing_wanted = Signal(object)
    setting_aside_wanted = Signal(object)
    copy_chosen = Signal(str)
    filtered = (Appearance, Claim)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name_filter(self.tr("Filter appearances and claims"))
        self._clock = ""
        """Id of the record, or key of the proposal, that is chosen in the table of clocks."""
        self._asked = ("", CLIPS)
        """A case by its id, and how many of its clips are asked for the clocks they carry."""

    def rebuild(self) -> None:
        """Show both lists."""
        self.forget_counts()
        if self.case is None:
            self.body.addWidget(
                Empty("link", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
            self.body.addStretch(1)
            return
        self.offer_filter()
        if not self.narrowed:
            self._times()
        self.add_later(self._below_times)

    def _below_times(self) -> None:
        """What came of what, in a turn of its own as all that follows."""
        if not self.narrowed:
            self._lineage()
        self.add_later(self._below_lineage)

    def _below_lineage(self) -> None:
        self._appearances()
        self.add_later(self._last)

    def _last(self) -> None:
        self._claims()
        self.body.addStretch(1)

    def _appearances(self) -> None:
        self._head(self.tr("Where it was seen"), self.tr("Add appearance…"), self.appearance_wanted)
        appearances = self.first(Appearance)
        hidden = self.session.marks_on([one.id for one in appearances])
        self.add_cards(of_record(self._appearance(one, hidden.get(one.id)), one) for one in appearances)
        if not appearances:
            text = self.tr("No appearance recorded. Note each post, broadcast or page where this footage was seen.")
            text = self.tr("No appearance holds these words.") if self.narrowed else text
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.offer_more(Appearance)

    def _claims(self) -> None:
        self.body.addSpacing(8)
        self._head(self.tr("Who says what"), self.tr("Add claim…"), self.claim_wanted)
        store, claims = self.session.workspace.store, self.first(Claim)
        most = self.limit(Bearing)
        said, counts = bearings(store, [claim.id for claim in claims[: listing.AT_ONCE]], limit=most)
        evidence = evidence_in(store, said)
        weighed = judging.weighed(claims, said)
        hidden = self.session.marks_on([one.id for one in claims])
        pairs = zip(claims, weighed, strict=True)
        self.add_cards(
            of_record(self._claim(claim, one, evidence, hidden.get(claim.id)), claim) for claim, one in pairs
        )
        if not claims:
            text = self.tr("No claim recorded. Contradicting claims are kept side by side.")
            text = self.tr("No claim holds these words.") if self.narrowed else text
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.offer_evidence(max(counts.values(), default=0) - most)
        self.offer_more(Claim)

    def _entries(self, *kinds: type[Record]) -> int:
        """How many there are of these kinds; counts no further than to what is too much for a drawing."""
        number = 0
        for kind in kinds:
            number += self.count(kind)
            if number > MOST_DRAWN:
                break
        return number

    def _times(self) -> None:
        """Every clock in play on one axis and in a table, and in words which of them cannot both be right."""
        assert self.case is not None
        self._head(self.tr("When"), self.tr("Add clock…"), self.clock_wanted)
        part = ClocksPart(self.session, self.case, self.clip)
        part.recording_wanted.connect(self.proposal_wanted)
        part.changing_wanted.connect(self.changing_wanted)
        part.setting_aside_wanted.connect(self.setting_aside_wanted)
        part.settling_wanted.connect(self.settling_wanted)
        part.pointed.connect(self._on_clock)
        part.more_wanted.connect(partial(self._ask_more, self.case.id))
        self.body.addWidget(part)
        clips = self._asked[1] if self._asked[0] == self.case.id else CLIPS
        part.load(entries=self._entries(Clock, Appearance, Claim), chosen=self._clock, clips=clips)

    def _ask_more(self, case_id: str) -> None:
        before = self._asked[1] if self._asked[0] == case_id else CLIPS
        self._asked = (case_id, before + CLIPS)
        self.build_anew()

    def _on_clock(self, key: str) -> None:
        self._clock = key

    def _lineage(self) -> None:
        """Which copy was made from which, where there is more than one."""
        assert self.case is not None
        entries = self._entries(Appearance, Derivation, Clip)
        place = QWidget()
        place.setLayout(widgets.column())
        self.body.addWidget(place)
        if entries > MOST_COPIES:
            self._show_lineage(place, None)
            return
        store, case_id = self.session.workspace.store, self.case.id
        brief = entries <= AT_ONCE and matches_up_to(store, case_id, MATCHES) < MATCHES
        work, then = partial(judging.case_lineage, store, case_id), partial(self._show_lineage, place)
        read(self.session, work, then, at_once=brief, owner=place, key="lineage")

    def _show_lineage(self, place: QWidget, graph: Lineage | None) -> None:
        """The graph, or that there is too much for one."""
        inside = place.layout()
        assert isinstance(inside, QVBoxLayout)
        if self.clip is None and graph is not None and len(graph.nodes) < 2:
            return
        title = self.tr("Copies")
        if self.clip is not None:
            inside.addLayout(self._headed(title, self.tr("Made from…"), self.origin_wanted))
        else:
            inside.addWidget(section(title))
        if graph is None:
            text = self.tr("More than {0} entries are too many for one drawing.").format(counted(MOST_COPIES))
            inside.addWidget(label(text, "quiet", wrap=True))
            return
        view = DrawingView(
            lambda width, measure: lineage_drawing(graph, width, measure, of_the_core()), self.tr("Lineage of copies")
        )
        view.chosen.connect(self.copy_chosen)
        inside.addWidget(view)

    def _head(self, title: str, action: str, wanted: SignalInstance) -> None:
        self.body.addLayout(self._headed(title, action, wanted))

    def _headed(self, title: str, action: str, wanted: SignalInstance) -> QHBoxLayout:
        add = button(action, wanted.emit, kind="link", icon="plus")
        return widgets.row(section(title), None, add)

    def _appearance(self, record: Appearance, hidden: Sequence[Restriction] | None) -> QFrame:
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
        self, record: Claim, weighed: Weighed | None, evidence: dict[str, str], hidden: Sequence[Restriction] | None
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
                None,
                button(self.tr("Weigh evidence…"), weigh, kind="link", icon="plus"),
                *confidential.signs(record, hidden, self.confidential_wanted.emit),
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
