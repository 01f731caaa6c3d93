"""Forms say what is wrong and give records that hold what was entered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cases.judgement import DerivationKind, PillarName
from cases.records import AssessedBy, Authenticity, Case, ClaimKind, ContextTruth, Shape, Stance
from tests.cases.build import a_clip
from tests.clips import plain_index
from ui import theme
from ui.dialogs.bring_in import BringInForm, BundleForm
from ui.dialogs.case import CaseForm, WorkspaceForm
from ui.dialogs.entries import AppearanceForm, ClaimForm, FindingForm, when_problem
from ui.dialogs.form import Form, choose
from ui.dialogs.judging import AttributionForm, HypothesisForm, PillarForm
from ui.dialogs.key_sheet import ShortcutSheet
from ui.dialogs.origins import ClockForm, DerivationForm
from ui.dialogs.small import AnalystForm, GoToForm, ReasonForm
from ui.dialogs.verdict import VerdictForm
from ui.dialogs.when import When
from ui.playing.positions import Positions
from ui.theme import Choice


def said(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "bad")


def _forms(case: Case) -> Iterator[Form]:
    clip, other = a_clip(case, "one"), a_clip(case, "two")
    yield from (CaseForm(set(), "Ada"), AnalystForm(""), ReasonForm("Delete this mark", "Delete"))
    yield from (AppearanceForm(case, clip), ClaimForm(case, clip), FindingForm(case, clip, "Ada"))
    yield from (PillarForm(case, clip, "Ada", PillarName.DATE), HypothesisForm(case, "Ada"))
    yield from (AttributionForm(case, clip, "Ada"), ClockForm(case, clip, "Ada"))
    yield from (DerivationForm(clip, [other], [], "Ada"), BringInForm([clip], clip), BundleForm(Path(), ""))
    verdict = VerdictForm(case, clip, "Ada")
    verdict.them.setChecked(True)
    workspace = WorkspaceForm(Path("none"), "Ada")
    workspace.folder.clear()
    yield from (verdict, workspace)


def test_what_must_be_filled_in_is_said_at_its_name_and_nothing_else_is(qtbot: QtBot, case: Case) -> None:
    for form in _forms(case):
        qtbot.addWidget(form)
        wrong = {field for field, _sentence in form.problems()}
        told = {field for field in form.findChildren(QWidget) if "Needed." in field.accessibleDescription()}
        titles = [title for title in form.findChildren(QLabel) if title.text().endswith(" · needed")]
        assert told == wrong | ({form.folder} if isinstance(form, BundleForm) else set()), type(form)
        assert len(titles) == len(told), type(form)
        assert not any("needed" in field.accessibleName() for field in told)


def test_a_third_party_verdict_needs_a_name_a_citation_and_reasons(qtbot: QtBot, case: Case) -> None:
    form = VerdictForm(case, None, "A. Tester")
    qtbot.addWidget(form)
    form.them.setChecked(True)
    form.accept()
    assert form.result() == QDialog.DialogCode.Rejected
    assert "Name the third party." in said(form)
    assert "Cite where they say so." in said(form)
    assert "Give the reasons" in said(form)

    form.authenticity.setCurrentText(Authenticity.AUTHENTICATED.value)
    form.third.setText("Police nationale")
    form.citation.setText("Le Monde, 26 August 2020")
    form.reasons.setPlainText("They examined the original.")
    form.accept()
    verdict = form.record()

    assert form.result() == QDialog.DialogCode.Accepted
    assert (verdict.assessed_by, verdict.third_party) == (AssessedBy.THIRD_PARTY, "Police nationale")
    assert (verdict.authenticity, verdict.context) == (Authenticity.AUTHENTICATED, ContextTruth.UNDETERMINED)


def test_our_own_verdict_carries_no_third_party(qtbot: QtBot, case: Case) -> None:
    form = VerdictForm(case, None, "A. Tester")
    qtbot.addWidget(form)
    form.them.setChecked(True)
    form.third.setText("Somebody")
    form.us.setChecked(True)
    form.reasons.setPlainText("Seen.")
    form.accept()

    assert form.record().assessed_by is AssessedBy.US
    assert form.record().third_party == ""


def test_a_claim_needs_words_claimant_and_source(qtbot: QtBot, case: Case) -> None:
    form = ClaimForm(case, None)
    qtbot.addWidget(form)
    form.accept()
    assert said(form).count("\n") == 2

    form.words.setPlainText("It was filmed in Grenoble.")
    form.claimant.setText("Police sources")
    form.source.setText("Le Monde")
    form.accept()

    assert form.result() == QDialog.DialogCode.Accepted
    assert form.record().stance is Stance.NEUTRAL  # not decided by the order of a list


def test_a_claim_of_when_states_a_time_and_no_other_does(qtbot: QtBot, case: Case) -> None:
    form = ClaimForm(case, None)
    qtbot.addWidget(form)
    form.words.setPlainText("It was filmed on Monday.")
    form.claimant.setText("A neighbour")
    form.source.setText("Radio")
    choose(form.kind, ClaimKind.WHEN)
    assert form.stated.isVisibleTo(form)
    form.stated.words.setText("Monday afternoon")
    form.stated.earliest.setText("soon")
    assert [field for field, _sentence in form.problems()] == [form.stated.earliest]
    form.stated.earliest.setText("2018-05-21 12:00")
    form.stated.zone.setText("Europe/Paris")
    stated = form.record().stated_time
    assert stated is not None
    assert (stated.text, stated.zone) == ("Monday afternoon", "Europe/Paris")
    assert stated.earliest == datetime(2018, 5, 21, 10, tzinfo=UTC)
    again = When()
    qtbot.addWidget(again)
    again.show_value(stated)
    assert again.value() == stated
    choose(form.kind, ClaimKind.WHERE)
    holder = form.stated.parentWidget()
    assert holder is not None
    assert holder.isHidden()
    assert form.record().stated_time is None


def test_what_a_match_measured_begins_what_was_done_until_one_writes(qtbot: QtBot, case: Case) -> None:
    clip, *others = (a_clip(case, name) for name in ("one", "two", "three"))
    form = DerivationForm(clip, others, [], "Ada", measured={others[0].id: "all of two.mp4, mirrored"})
    qtbot.addWidget(form)
    choose(form.kind, DerivationKind.SCREENGRAB)
    form.origin.setCurrentIndex(1)
    assert form.record().transformation == "all of two.mp4, mirrored"
    form.origin.setCurrentIndex(2)
    assert form.record().transformation == ""
    form.transformation.setPlainText("cut")
    form.origin.setCurrentIndex(1)
    assert form.record().transformation == "cut"


def test_what_a_clip_was_made_from_is_not_stated_before_one_chose(qtbot: QtBot, case: Case) -> None:
    clip, other = a_clip(case, "one"), a_clip(case, "two")
    form = DerivationForm(clip, [other], [], "Ada", measured={other.id: "mirrored"})
    qtbot.addWidget(form)
    assert form.transformation.toPlainText() == ""
    assert form.problems() == [
        (form.origin, "Choose what it was made from."),
        (form.kind, "Choose what kind of copy it is."),
        (form.source, "Say how you know."),
    ]
    form.origin.setCurrentIndex(1)
    choose(form.kind, DerivationKind.SCREENGRAB)
    form.source.setText("Same frames")
    assert form.problems() == []
    assert form.record().parent_clip == other.id
    alone = DerivationForm(clip, [], [], "Ada")
    qtbot.addWidget(alone)
    assert "There is no other clip" in alone.problems()[0][1]


def test_a_claim_may_have_a_place_and_be_confidential(qtbot: QtBot, case: Case) -> None:
    form = ClaimForm(case, None)
    qtbot.addWidget(form)
    form.words.setPlainText("It was filmed in Grenoble")
    form.claimant.setText("Police")
    form.source.setText("Daily")
    claim = form.record()
    assert form.place(claim, "Ada") is None
    assert not form.confidential.isChecked()
    form.coordinates.setText("95, 5.7")
    assert [field for field, _sentence in form.problems()] == [form.coordinates]
    form.coordinates.setText("45.15875, 5.7125 ± 25 m")
    assert form.problems() == []
    place = form.place(claim, "Ada")
    assert place is not None
    assert (place.record_id, place.latitude, place.longitude, place.uncertainty) == (claim.id, 45.15875, 5.7125, 25)
    assert place.source == "Daily"


def test_an_appearance_keeps_an_imprecise_time(qtbot: QtBot, case: Case) -> None:
    form = AppearanceForm(case, None)
    qtbot.addWidget(form)
    form.platform.setText("Snapchat")
    form.shape.setCurrentText(Shape.REPOST.value)
    form.when.words.setText("Monday afternoon")
    form.when.earliest.setText("2018-05-21 12:00")
    form.when.latest.setText("2018-05-21 18:00")
    form.when.zone.setText("Europe/Paris")
    form.accept()
    when = form.record().published_at

    assert when is not None
    assert when.earliest == datetime(2018, 5, 21, 10, tzinfo=UTC)
    assert when.latest == datetime(2018, 5, 21, 16, tzinfo=UTC)
    assert (when.text, when.zone) == ("Monday afternoon", "Europe/Paris")


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "zone", "wrong", "sentence"),
    [
        ("", "2020-01-01", "", "", "words", "in the words of the source"),
        ("May", "yesterday", "", "", "earliest", "is no date"),
        ("May", "2020-05-02", "2020-05-32", "", "latest", "is no date"),
        ("May", "2020-05-02", "2020-05-01", "", "latest", "later than"),
        ("May", "2020-05-02", "", "Mars/Base", "zone", "no time zone"),
    ],
)
def test_a_time_that_cannot_be_is_refused_in_words_and_the_wrong_field_is_marked(
    qtbot: QtBot, words: str, earliest: str, latest: str, zone: str, wrong: str, sentence: str
) -> None:
    when = When()
    qtbot.addWidget(when)
    for field, text in ((when.words, words), (when.earliest, earliest), (when.latest, latest), (when.zone, zone)):
        field.setText(text)

    with pytest.raises(ValueError, match=sentence):
        when.value()
    assert [one for one, _said in when_problem(when)] == [getattr(when, wrong)]


def test_bounds_without_a_zone_are_said_to_be_utc(qtbot: QtBot) -> None:
    when = When()
    qtbot.addWidget(when)
    (hint,) = (one for one in when.findChildren(QLabel) if one.text() == "Without a zone these times are UTC.")
    assert not hint.isVisibleTo(when)
    when.words.setText("Monday")
    assert not hint.isVisibleTo(when)
    when.latest.setText("2020-08-26")
    assert hint.isVisibleTo(when)
    when.zone.setText("Europe/Paris")
    assert not hint.isVisibleTo(when)


def test_a_finding_needs_method_and_result(qtbot: QtBot, case: Case) -> None:
    form = FindingForm(case, None, "A. Tester")
    qtbot.addWidget(form)
    form.accept()
    assert "Say what was checked." in said(form)


def test_a_taken_reference_is_refused(qtbot: QtBot) -> None:
    form = CaseForm({"G-2020"}, "A. Tester")
    qtbot.addWidget(form)
    form.reference.setText("G-2020")
    form.name.setText("Grenoble")
    form.question.setPlainText("Where?")
    form.accept()
    assert "taken" in said(form)

    form.reference.setText("G-2021")
    form.accept()
    assert form.record().analysts == ("A. Tester",)


def test_a_workspace_wants_an_empty_folder(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    form = WorkspaceForm(tmp_path, "A. Tester")
    qtbot.addWidget(form)
    form.accept()

    assert "not empty" in said(form)


@pytest.mark.parametrize(
    ("typed", "position"), [("0:00.08", 2), ("#1", 0), ("#5", 4), ("pts 1040", 1), ("pts 9999", 4)]
)
def test_go_to_a_time_a_frame_or_a_pts(qtbot: QtBot, typed: str, position: int) -> None:
    form = GoToForm(Positions(plain_index(range(1000, 1200, 40))))
    qtbot.addWidget(form)
    form.place.setText(typed)

    assert form.position() == position


def test_go_to_nowhere_says_how_to_write_a_place(qtbot: QtBot) -> None:
    form = GoToForm(Positions(plain_index(range(5), rate=25)))
    qtbot.addWidget(form)
    form.place.setText("later")
    form.accept()

    assert "is not a time" in said(form)


def test_the_sheet_of_keys_shows_them_all(qtbot: QtBot) -> None:
    from ui.shortcuts import table

    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}

    assert {shortcut.text for shortcut in table() if shortcut.keys} <= shown
    assert not {shortcut.text for shortcut in table() if not shortcut.keys} & shown


def _sheet(qtbot: QtBot, window: QWidget, wide: int, high: int) -> tuple[QScrollArea, list[QLabel]]:
    """The keys over a window of so many pixels, and the names of their groups in sight."""
    window.resize(wide, high)
    sheet = ShortcutSheet(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(sheet):
        sheet.show()
    assert sheet.width() <= wide
    assert sheet.height() <= high
    (area,) = sheet.findChildren(QScrollArea)
    names = [one for one in sheet.findChildren(QLabel) if one.property("role") == "section"]
    return area, [one for one in names if not one.visibleRegion().isEmpty()]


def test_all_keys_are_in_sight_on_a_small_screen(qtbot: QtBot) -> None:
    window = QWidget()
    area, names = _sheet(qtbot, window, 1366, 768)
    assert area.verticalScrollBar().maximum() == 0
    assert len(names) == 6


@pytest.mark.parametrize("high", range(420, 720, 60))
def test_no_column_of_keys_ends_with_the_name_of_a_group(qtbot: QtBot, high: int) -> None:
    window = QWidget()
    area, names = _sheet(qtbot, window, 700, high)
    assert area.verticalScrollBar().maximum() > 0
    for name in names:
        below = name.mapTo(area, QPoint(0, 3 * name.height()))
        assert below.y() < area.height(), name.text()


def test_no_key_is_given_twice_and_each_does_something(qtbot: QtBot) -> None:
    from ui.desk.commands import PARTS, Commands
    from ui.main_window import MainWindow
    from ui.shortcuts import table

    keys = [key for shortcut in table() for key in shortcut.keys]
    assert len(keys) == len(set(keys))
    kinds = Commands, *PARTS.values(), MainWindow
    acts = [shortcut.act.split()[0] for shortcut in table() if not shortcut.act.startswith("tab_")]
    assert all(any(hasattr(kind, act) for kind in kinds) for act in acts)


def test_a_form_begins_in_its_first_field_and_tab_leads_to_save_last(qtbot: QtBot, case: Case) -> None:
    form = FindingForm(case, None, "A. Tester")
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    order: list[QWidget] = [form.subject]
    while (after := order[-1].nextInFocusChain()) is not None and after is not form.subject:
        order.append(after)
    said = [form.method, form.shown, form.limits, form.alternative]
    fields = [form.subject, *said, form.confidence, form.evidence, form.save]

    assert [part for part in order if part in fields] == fields
    assert form.focusWidget() is form.subject


def test_a_form_is_never_higher_than_the_screen_and_its_buttons_are_in_sight(
    qtbot: QtBot, qapp: QApplication, case: Case
) -> None:
    theme.apply(qapp, Choice.LIGHT, scale=2.0)
    window = QWidget()
    window.resize(1366, 768)
    form = ClaimForm(case, a_clip(case, "a name of a clip that is long " * 9), window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(form):
        form.show()
    choose(form.kind, ClaimKind.WHEN)
    form.accept()  # what is wrong wants room too
    room = form.room()
    assert form.width() <= room.width()
    assert form.height() <= room.height() < form.fields.sizeHint().height() + 2 * form.save.height()
    for part in (form.save, form.words):  # what is wrong is scrolled to
        assert form.rect().contains(part.mapTo(form, QPoint(0, 0)))
        assert form.rect().contains(part.mapTo(form, part.rect().bottomRight()))
        assert not part.visibleRegion().isEmpty()
    theme.apply(qapp, Choice.DARK)


def test_a_form_grows_with_what_comes_later_and_comes_to_rest(qtbot: QtBot) -> None:
    form = AnalystForm("A. Tester")
    qtbot.addWidget(form)
    late = QLabel("Later")
    form.add("What comes later", late)
    with qtbot.waitExposed(form):
        form.show()
    before, fitted = form.height(), []
    form._page.grew.connect(lambda: fitted.append(form.height()))
    late.setMinimumHeight(200)
    qtbot.waitUntil(lambda: form.height() > before + 150)
    late.setMinimumHeight(9000)
    qtbot.waitUntil(lambda: form.height() == form.room().height())
    qtbot.wait(20)
    assert len(fitted) <= 4


def test_a_form_has_no_bar_that_only_its_own_width_makes_necessary(qtbot: QtBot, case: Case) -> None:
    form = ClaimForm(case, None)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    page, bar = form._page, form._page.verticalScrollBar()
    for more in range(200):
        form.retitle("Add a claim", " ".join(["word"] * 9 + ["i"] * more))
        if page._high(page.width() - bar.sizeHint().width()) > page._high(page.width()):
            break
    page.grew.disconnect(form.fit)  # or it would fit by itself, at a moment of its own
    form.resize(form.width(), form.height() // 2)
    qtbot.waitUntil(lambda: bar.maximum() > 0)  # and the last word is on a line of its own
    assert page.viewport().width() < page.width()
    form.fit()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=1000)
    assert page.viewport().width() == page.width()


def test_the_halves_of_pairs_are_in_line_whatever_the_words(qtbot: QtBot, case: Case) -> None:
    form = ClaimForm(case, None)
    qtbot.addWidget(form)
    form.kind.setItemText(0, "a question of which nobody knows how to say it in fewer words")
    with qtbot.waitExposed(form):
        form.show()
    assert form.kind.width() == form.stance.width() == form.claimant.width() == form.source.width()
    assert form.kind.width() >= form.kind.minimumSizeHint().width() > form.stance.minimumSizeHint().width()


def test_a_form_that_was_answered_is_read_and_goes(qtbot: QtBot) -> None:
    window = QWidget()
    read: list[str] = []
    qtbot.addWidget(window)

    def ask() -> None:
        form = AnalystForm("A. Tester", window)
        QTimer.singleShot(0, form.accept)
        if form.exec():
            read.append(form.name.text())

    QTimer.singleShot(0, ask)
    qtbot.waitUntil(lambda: bool(read))
    assert read == ["A. Tester"]
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))
