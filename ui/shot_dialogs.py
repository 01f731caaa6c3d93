"""One of each dialog of the desk, for pictures of all screens and for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from cases.clocks import Agreement, Compared, compared, readings
from cases.judgement import Clock, ClockKind, Moment, PillarName
from cases.judging import time_axis
from cases.records import Appearance, Case, Claim, Clip, Finding, ImpreciseTime
from ui.main_window import MainWindow
from ui.widgets import words

if TYPE_CHECKING:  # loaded with the first workspace, as in the window
    from ui.desk.desk import Desk


def dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """The dialogs of the open desk, each with the name of its picture; whoever asks closes them."""
    from ui.dialogs.case import CaseForm, RevisionForm, WorkspaceForm
    from ui.dialogs.entries import AppearanceForm, ClaimForm, FindingForm
    from ui.dialogs.key_sheet import ShortcutSheet
    from ui.dialogs.palette import Palette
    from ui.dialogs.report_builder import ReportBuilder
    from ui.dialogs.small import AnalystForm, GoToForm, ReasonForm
    from ui.dialogs.verdict import VerdictForm

    desk = window.desk
    assert desk is not None
    case, clip = desk.case, desk.clip
    assert case is not None
    yield "workspace", WorkspaceForm(Path.home() / words("Desk", "Verification workspace"), "A. Analyst", desk)
    yield "case", CaseForm(set(), "A. Analyst", desk)
    yield "revision", RevisionForm(case, desk)
    yield "appearance", AppearanceForm(case, clip, desk)
    yield "claim", ClaimForm(case, clip, desk)
    yield "finding", FindingForm(case, clip, "A. Analyst", desk)
    verdict = VerdictForm(case, clip, "A. Analyst", parent=desk)
    verdict.show()
    verdict.them.setChecked(True)
    verdict.accept()
    yield "verdict", verdict
    yield from _judging_dialogs(desk, case, clip)
    reported = words("Desk", "Report {0}").format(case.reference)
    yield "report", ReportBuilder(desk.session, case, Path.home() / reported, desk)
    if desk.player.positions is not None:
        yield "go-to", GoToForm(desk.player.positions, desk)
    yield "analyst", AnalystForm("A. Analyst", desk)
    yield "keys", ShortcutSheet(desk)
    yield from _exchange_dialogs(window, desk, case, clip)
    yield "reason", ReasonForm(words("Desk", "Delete this mark"), words("Desk", "Delete"), desk)
    palette = Palette(desk.session, desk)
    palette.field.setText(case.reference[:1])
    yield "search", palette


def _exchange_dialogs(window: MainWindow, desk: Desk, case: Case, clip: Clip | None) -> Iterator[tuple[str, QDialog]]:
    from ui.dialogs.bring_in import BringInForm, BundleForm, ToldSheet
    from ui.dialogs.hand_over import HandOverForm
    from ui.dialogs.settings import SettingsForm
    from ui.exchange_jobs import Bundle, Told

    home = Path.home()
    yield "hand-over", HandOverForm(desk.session, case, clip, home, desk)
    blind = HandOverForm(desk.session, case, clip, home, desk)
    blind.choose(Bundle.BLIND)
    yield "second-reader", blind
    yield "bring-in", BringInForm(desk.session.workspace.store.find(Clip, case_id=case.id), clip, desk)
    yield "open-bundle", BundleForm(home / words("Desk", "Second reading"), "A. Analyst", desk)
    left_out = words("Exchange", "The original of {0} is not here; it comes with a bundle that has the originals.")
    told = words("Exchange", "Case {0} was brought in").format(case.reference)
    yield "told", ToldSheet(Told(told, (case.title,), (left_out.format(clip.name if clip else case.title),)), desk)
    for number, name in enumerate(("general", "protection", "keys")):
        form = SettingsForm(window.settings, home / words("Desk", "Verification workspace"), desk)
        form.tabs.setCurrentIndex(number)
        yield f"settings-{name}", form


def _judging_dialogs(desk: Desk, case: Case, clip: Clip | None) -> Iterator[tuple[str, QDialog]]:
    from ui.desk.confidential_commands import ConfidentialForm
    from ui.dialogs.judging import AttributionForm, BearingForm, HypothesisForm, PillarForm, SpeaksForm
    from ui.dialogs.origins import ClockForm, DerivationForm
    from ui.dialogs.settle import SettleForm

    store, me = desk.session.workspace.store, "A. Analyst"
    yield "pillar", PillarForm(case, clip, me, PillarName.LOCATION, parent=desk)
    yield "hypothesis", HypothesisForm(case, me, desk)
    claims = store.find(Claim, case_id=case.id)
    if claims:
        yield "bearing", BearingForm(claims[0], desk.session, case, me, desk)
        yield "confidential", ConfidentialForm(claims[0], (), desk)
    findings = store.find(Finding, case_id=case.id)
    if findings:
        yield "speaks", SpeaksForm(findings[0], desk.session, case, me, desk)
    yield "attribution", AttributionForm(case, clip, me, desk)
    yield "clock", ClockForm(case, clip, me, desk)
    yield "settle", SettleForm(_contradiction(desk, case), desk)
    if clip is not None:
        others = [other for other in store.find(Clip, case_id=case.id) if other.id != clip.id]
        yield "derivation", DerivationForm(clip, others, store.find(Appearance, case_id=case.id), me, desk)


def _contradiction(desk: Desk, case: Case) -> Compared:
    """Two clocks of the case that cannot both be right, else two such clocks of nobody's."""
    _readings, pairs = time_axis(desk.session.workspace.store, case.id)
    for pair in pairs:
        if pair.agreement is Agreement.CONTRADICT:
            return pair
    made = [
        Clock(case.id, kind, Moment.FILMED, ImpreciseTime(f"{at:%Y-%m-%d %H:%M} UTC", at, at), source, "A. Analyst")
        for kind, at, source in (
            (ClockKind.FILE, datetime(2024, 5, 21, 9, 40, tzinfo=UTC), "DateTimeOriginal"),
            (ClockKind.WITNESS, datetime(2024, 5, 22, 16, 5, tzinfo=UTC), "A. Neighbour"),
        )
    ]
    (pair,) = compared(readings(made))
    return pair
