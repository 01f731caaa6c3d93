"""Pictures of every screen, rendered from the real window: for whoever changes the desk, the guide, the demo."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QMessageLogContext,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cases.judgement import PillarName
from cases.records import Appearance, Case, Claim, Clip, Match
from ui import i18n, theme
from ui.app import make_application
from ui.evidence import evidence_of
from ui.i18n import Language
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Choice
from workbench.errors import UserError
from workbench.media.steps import step

if TYPE_CHECKING:  # loaded with the first workspace, as in the window
    from ui.desk.desk import Desk

SIZE = QSize(1600, 1000)
"""Pixels of the window on the pictures."""

PATIENCE = 60.0
"""Seconds to wait for a screen to be filled."""

QUIET = 0.3
"""Seconds without work after which a screen counts as filled."""

TABS = ("facts", "matches", "sources", "verdict", "notes", "log")


def screenshot(workspace_root: Path, path: Path, *, choice: Choice = Choice.DARK) -> Path:
    """One picture of the desk with the workspace's best match on screen, as PNG at ``path``; needs no display."""
    with _window(choice) as window:
        _open(window, workspace_root)
        _choose_best(window)
        return _save(window, path)


def render_shots(out: Path, workspace_root: Path, language: str = "en", scale: float = 1.0) -> list[Path]:
    """Every screen and dialog in light and dark as PNG into ``out``; returns their paths in order.

    ``language`` is a code of :class:`~ui.i18n.Language`, ``scale`` enlarges text (1.0 to 2.0); UserError for others.
    """
    spoken = _language(language)
    if not 1.0 <= scale <= 2.0:
        raise UserError("Text is drawn at 100 to 200 per cent; choose a number between them.")
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for choice in (Choice.DARK, Choice.LIGHT):
        with _window(choice, spoken, scale) as window:
            window.start.show_recent([workspace_root, Path("/cases/2024 statement"), Path("/cases/Marseille")])
            _settle(window)
            made.append(_save(window, out / f"start-{choice}.png"))
            _open(window, workspace_root)
            made.extend(_desk_shots(window, out, choice))
    return made


def _desk_shots(window: MainWindow, out: Path, choice: Choice) -> Iterator[Path]:
    desk = window.desk
    assert desk is not None
    _choose_best(window)
    for number, name in enumerate(TABS):
        desk.inspector.tabs.setCurrentIndex(number)
        _settle(window)
        yield _save(window, out / f"desk-{name}-{choice}.png")
    yield _adjusted_shot(window, out / f"desk-adjust-{choice}.png")
    desk.inspector.tabs.setCurrentIndex(0)
    desk.jobs_pane.show()
    desk.clips.choose(desk.case.id if desk.case is not None else "")
    _settle(window)
    yield _save(window, out / f"desk-case-{choice}.png")
    desk.jobs_pane.hide()
    _choose_best(window)
    yield from _compare_shots(window, out, choice)
    for name, dialog in dialogs(window):
        dialog.show()
        _settle(window)
        yield _save(dialog, out / f"dialog-{name}-{choice}.png")
        dialog.close()
        dialog.deleteLater()


def _adjusted_shot(window: MainWindow, path: Path) -> Path:
    """The view taken through steps, under the magnifier; as it was again afterwards."""
    desk = window.desk
    assert desk is not None
    viewer = desk.viewer
    viewer.toggle_adjust()
    for name in ("levels", "gamma", "clahe"):
        viewer.steps.add(step(name))
    viewer.view.cycle_loupe()
    _settle(window)
    _save(window, path)
    viewer.view.set_loupe(0)
    viewer.steps.clear()
    viewer.toggle_adjust()
    return path


def _compare_shots(window: MainWindow, out: Path, choice: Choice) -> Iterator[Path]:
    desk = window.desk
    assert desk is not None
    views = desk.session.matches(desk.clip) if desk.clip is not None else []
    if not views:
        return
    from ui.compare.pair_view import Mode

    window.compare(views[0])
    compare = window.compares[-1]
    compare.resize(SIZE)
    for mode in (Mode.SIDE_BY_SIDE, Mode.WIPE, Mode.DIFFERENCE):
        compare.set_mode(mode)
        _settle(window)
        yield _save(compare, out / f"compare-{mode.value.replace(' ', '-')}-{choice}.png")
    compare.bar.corners.setChecked(True)
    _settle(window)
    yield _save(compare, out / f"compare-corners-{choice}.png")
    compare.bar.overlays.setChecked(True)
    _settle(window)
    yield _save(compare, out / f"compare-overlays-{choice}.png")
    compare.close()


def dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """The dialogs of the open desk, each with the name of its picture; whoever asks closes them."""
    from ui.dialogs.case import CaseForm, WorkspaceForm
    from ui.dialogs.entries import AppearanceForm, ClaimForm, FindingForm
    from ui.dialogs.report_builder import ReportBuilder
    from ui.dialogs.small import AnalystForm, GoToForm, ShortcutSheet
    from ui.dialogs.verdict import VerdictForm

    desk = window.desk
    assert desk is not None
    case, clip = desk.case, desk.clip
    assert case is not None
    yield "workspace", WorkspaceForm(Path.home() / "Verification workspace", "A. Analyst", desk)
    yield "case", CaseForm(set(), "A. Analyst", desk)
    yield "appearance", AppearanceForm(case, clip, desk)
    yield "claim", ClaimForm(case, clip, desk)
    yield "finding", FindingForm(case, clip, "A. Analyst", desk)
    verdict = VerdictForm(case, clip, "A. Analyst", parent=desk)
    verdict.show()
    verdict.them.setChecked(True)
    verdict.accept()
    yield "verdict", verdict
    yield from _judging_dialogs(desk, case, clip)
    yield "report", ReportBuilder(desk.session, case, Path.home() / f"Report {case.reference}", desk)
    if desk.player.positions is not None:
        yield "go-to", GoToForm(desk.player.positions, desk)
    yield "analyst", AnalystForm("A. Analyst", desk)
    yield "keys", ShortcutSheet(desk)


def _judging_dialogs(desk: Desk, case: Case, clip: Clip | None) -> Iterator[tuple[str, QDialog]]:
    from ui.dialogs.judging import AttributionForm, BearingForm, HypothesisForm, PillarForm
    from ui.dialogs.origins import ClockForm, DerivationForm

    store, me = desk.session.workspace.store, "A. Analyst"
    yield "pillar", PillarForm(case, clip, me, PillarName.LOCATION, parent=desk)
    yield "hypothesis", HypothesisForm(case, me, desk)
    claims = store.find(Claim, case_id=case.id)
    if claims:
        yield "bearing", BearingForm(claims[0], evidence_of(store, case), me, desk)
    yield "attribution", AttributionForm(case, clip, me, desk)
    yield "clock", ClockForm(case, clip, me, desk)
    if clip is not None:
        others = [other for other in store.find(Clip, case_id=case.id) if other.id != clip.id]
        yield "derivation", DerivationForm(clip, others, store.find(Appearance, case_id=case.id), me, desk)


def _choose_best(window: MainWindow) -> None:
    """Choose the clip with the strongest match, a frame of it on screen, its matches beside it."""
    desk = window.desk
    assert desk is not None
    matches = sorted(desk.session.workspace.store.find(Match), key=_worth, reverse=True)
    clips = desk.session.workspace.store.find(Clip)
    if matches:
        clip = desk.session.clip(matches[0].clip_a)
    elif clips:
        clip = clips[0]
    else:
        cases = desk.session.workspace.store.find(Case)
        if cases:
            desk.clips.choose(cases[0].id)
        return
    desk.clips.choose(clip.id)
    desk.inspector.tabs.setCurrentIndex(1)
    _settle(window)
    views = desk.session.matches(clip)
    pairs = [pair for stretch in (views[0].stretches if views else ()) for pair in stretch.pairs]
    if pairs:
        desk.player.go_pts(pairs[len(pairs) // 2].here_pts)
    elif desk.player.positions is not None:
        desk.player.go(len(desk.player.positions) // 3)
    _settle(window)


def _worth(match: Match) -> tuple[bool, float]:
    return match.identity in ("same-footage", "shared-stretch"), match.score


def _language(code: str) -> Language:
    known = [language.value for language in Language if language.value]
    if code not in known:
        raise UserError(f"The desk does not speak “{code}”; choose one of {', '.join(known)}.")
    return Language(code)


@contextmanager
def _window(choice: Choice, language: Language = Language.ENGLISH, scale: float = 1.0) -> Iterator[MainWindow]:
    """A window of its own settings; closed, and everything under it ended, on leaving."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(["workbench"])
    told = qInstallMessageHandler(_pass_on)
    before, locale = theme.tokens(), QLocale()
    translators = i18n.install(app, language)
    theme.apply(app, choice, scale=scale)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.set_analyst("A. Analyst")
        window = MainWindow(settings)
        window.resize(SIZE)
        window.show()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            for translator in translators:
                app.removeTranslator(translator)
            QLocale.setDefault(locale)
            theme.apply(app, Choice.DARK if before.dark else Choice.LIGHT)
            qInstallMessageHandler(told)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print what Qt says, but not what the offscreen platform says of every window with limits to its size."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)  # noqa: T201 - where Qt itself would print


def _open(window: MainWindow, root: Path) -> None:
    window.open_workspace(root)
    _wait(lambda: window.desk is not None or not window.jobs.busy())
    if window.desk is None:
        raise RuntimeError(window.start.problem)
    _settle(window)


def _settle(window: MainWindow) -> None:
    """Let jobs and viewers finish and paint."""
    quiet_since: list[float] = [time.monotonic()]

    def quiet() -> bool:
        players = [window.desk.player] if window.desk is not None else []
        players += [player for compare in window.compares for player in (compare.a, compare.b)]
        if window.jobs.busy() or any(player.feed.busy for player in players):
            quiet_since[0] = time.monotonic()
        return time.monotonic() - quiet_since[0] > QUIET

    _wait(quiet)


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not done():
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)


def _save(widget: QWidget, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"The picture {path.name} could not be written to {path.parent}; choose another folder.")
    return path
