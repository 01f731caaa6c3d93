"""Pictures of every screen, rendered from the real window: for whoever changes the desk, the guide, the demo."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QMessageLogContext,
    QPoint,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QMenu, QWidget

from cases.judgement import Annotation
from cases.marks import Region, read_region, written_region
from cases.records import Case, Clip, Match
from ui import i18n, theme
from ui.app import make_application
from ui.collector import Collector
from ui.dialogs.report_preview import PAGES
from ui.main_window import MainWindow
from ui.record import facts_of
from ui.settings import Settings
from ui.shot_dialogs import dialogs
from ui.shot_looks import Look, chosen_looks
from ui.shot_page import write_page
from ui.theme import Choice
from ui.turns import turns
from workbench.media.steps import step

PATIENCE = 60.0
"""Seconds to wait for a screen to be filled."""
SAMPLE_PATIENCE = 1800.0
"""Seconds to wait for the sample to be built and searched on a slow machine."""

QUIET = 0.2
"""Seconds without work after which a screen counts as filled."""

ROUNDS = 12
"""Turns of the event loop that layouts take at most until they have settled, however slow the machine is."""

AFTER = 6
"""Turns that layouts take after the last work is done: a line more of words is heard of part by part, from within."""

PAGES_PATIENCE = 10.0
"""Seconds to wait for pages to be drawn; where they never are, the picture shows that."""

SEEN = 48
"""Pixels each way of the picture in which drawn pages are looked for."""

FEW_COLOURS = 6
"""A page that is not drawn yet shows no more: paper, ground, edges."""

TABS = ("facts", "matches", "sources", "verdict", "notes", "log")


def screenshot(workspace_root: Path, path: Path, *, choice: Choice = Choice.DARK) -> Path:
    """One picture of the desk with the workspace's best match on screen, as PNG at ``path``; needs no display."""
    with _window(Look("", "", choice)) as window:
        _open(window, workspace_root)
        _choose_best(window)
        return _save(window, path)


def render_shots(
    out: Path,
    workspace_root: Path | None = None,
    looks: Sequence[str] = (),
    language: str | None = None,
    percent: int | None = None,
) -> list[Path]:
    """Every screen and dialog as PNG, each look in a folder of its own in ``out``, and a page over them all.

    Returns the paths in order, the page last. Without a workspace the sample is built for it, in a temporary place,
    with marks drawn on it; nothing is written into one that is given. ``looks`` are names of
    :data:`~ui.shot_looks.LOOKS`, all of them where none is named; ``language`` (``en``, ``fr``) and ``percent`` (100 to
    200, size of the text) override theirs. UserError for one that there is not.
    """
    wanted = chosen_looks(looks, language, percent)
    out.mkdir(parents=True, exist_ok=True)
    drawn: dict[Look, list[Path]] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = workspace_root or Path(folder) / "Sample"
        for look in wanted:
            with _window(look) as window:
                drawn[look] = [*_look_shots(window, root, out / look.name)]
    return [*(path for paths in drawn.values() for path in paths), write_page(out, drawn)]


def _look_shots(window: MainWindow, root: Path, out: Path) -> Iterator[Path]:
    window.start.show_recent([root, Path("/cases/2024 statement"), Path("/cases/Marseille")])
    _settle(window)
    yield _save(window, out / "start.png")
    if root.exists():
        _open(window, root)
    else:
        window.build_sample(root)
        _opened(window, SAMPLE_PATIENCE)
        _draw_marks(window)
    yield from _desk_shots(window, out)


def _desk_shots(window: MainWindow, out: Path) -> Iterator[Path]:
    desk = window.desk
    assert desk is not None
    _choose_best(window)
    for number, name in enumerate(TABS):
        desk.inspector.tabs.setCurrentIndex(number)
        _settle(window)
        yield _save(window, out / f"desk-{name}.png")
    yield _adjusted_shot(window, out / "desk-adjust.png")
    yield from _spectrogram_shot(window, out / "desk-spectrogram.png")
    yield _failed_shot(window, out / "desk-failed-job.png")
    yield from _marked_shot(window, out / "desk-marks.png")
    yield from _veiled_shots(window, out)
    desk.inspector.tabs.setCurrentIndex(0)
    desk.jobs_pane.show()
    desk.clips.choose(desk.case.id if desk.case is not None else "")
    _settle(window)
    yield _save(window, out / "desk-case.png")
    desk.jobs_pane.hide()
    _choose_best(window)
    yield from _compare_shots(window, out)
    yield from _menu_shots(window, out)
    for name, dialog in dialogs(window):
        dialog.show()
        _settle(window)
        for pages in dialog.findChildren(QAbstractScrollArea, PAGES):
            _wait(partial(_has_ink, pages), PAGES_PATIENCE)
        yield _save(dialog, out / f"dialog-{name}.png")
        dialog.close()
        dialog.deleteLater()


def _menu_shots(window: MainWindow, out: Path) -> Iterator[Path]:
    """The menus of the desk's buttons, that of the top bar first, and those of a clip and of a case in the list."""
    desk = window.desk
    assert desk is not None
    own = desk.top.menu.menu()
    others = [menu for menu in window.findChildren(QMenu) if isinstance(menu.parent(), QAbstractButton)]
    for number, menu in enumerate([own, *(menu for menu in others if menu is not own)]):
        of = menu.parent()
        if isinstance(of, QAbstractButton) and of.isHidden():
            continue  # a button for what does not fit, where all does
        menu.popup(window.mapToGlobal(QPoint(0, 0)))
        _settle(window)
        yield _save(menu, out / (f"menu-{number}.png" if number else "menu.png"))
        menu.close()
    for name, chosen in (("clip", desk.clip), ("case", desk.case)):
        if chosen is not None:
            desk.clips.choose(chosen.id)
            _settle(window)
            tree, path = desk.clips.tree, out / f"menu-of-{name}.png"
            place = tree.visualRect(tree.currentIndex()).center()
            QTimer.singleShot(0, window, partial(_save_popup, path))
            tree.customContextMenuRequested.emit(place)  # returns once the menu is closed
            yield path
    _choose_best(window)


def _save_popup(path: Path) -> None:
    menu = QApplication.activePopupWidget()
    if menu is not None:
        _save(menu, path)
        menu.close()


def _spectrogram_shot(window: MainWindow, path: Path) -> Iterator[Path]:
    """The lane of sound as a spectrogram, where a clip has sound."""
    desk = window.desk
    assert desk is not None
    heard = [clip for clip in desk.session.workspace.store.find(Clip) if facts_of(clip).get("audio")]
    if not heard:
        return
    desk.clips.choose(heard[0].id)
    desk.timeline.toggle_spectrogram()
    _settle(window)
    yield _save(window, path)
    desk.timeline.toggle_spectrogram()
    _choose_best(window)


def _failed_shot(window: MainWindow, path: Path) -> Path:
    """A job that failed, as a row that can be read, tried again and copied; gone again afterwards."""
    desk = window.desk
    assert desk is not None
    one = QCoreApplication.translate(
        "Session", "“{0}” was still being searched for when the desk was left. Nothing is lost: retry goes on."
    )
    title = QCoreApplication.translate("Session", "Search interrupted")
    row = window.jobs.report_failure(title, one.format(desk.clip.name if desk.clip else ""), lambda: None)
    desk.jobs_pane.show()
    _settle(window)
    _save(window, path)
    desk.jobs_pane.hide()
    window.jobs.dismiss(row)
    return path


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


def _draw_marks(window: MainWindow) -> None:
    """Marks on the sample that was built for the pictures: a track that is blurred, a polygon, a range."""
    _choose_best(window)
    desk = window.desk
    assert desk is not None
    clip, positions = desk.clip, desk.player.positions
    if clip is None or positions is None:
        return
    first, middle, last = (positions.pts(len(positions) * part // 10) for part in (4, 6, 8))
    track = Region(track=((first, (0.72, 0.42, 0.09, 0.28)), (middle, (0.645, 0.42, 0.09, 0.26))))
    car = Region(polygon=((0.40, 0.55), (0.53, 0.49), (0.65, 0.57), (0.62, 0.66), (0.41, 0.66)))
    store = desk.session.workspace.store
    for tag, text, start, end, region in (
        ("person, blur", "Whoever runs past", first, last, track),
        ("vehicle", "The car that is in the repost too", first, last, car),
        ("shots", "Three shots are heard", first, middle, Region()),
    ):
        mark = Annotation(
            clip.case_id, clip.id, start, tag, "A. Analyst", end_pts=end, text=text, region=written_region(region)
        )
        store.add(mark, by="A. Analyst")
    desk.session.changed.emit("marks")


def _marked_shot(window: MainWindow, path: Path) -> Iterator[Path]:
    """Boxes and tracks over the picture, where the workspace has any, with the list of marks beside it."""
    desk = window.desk
    assert desk is not None
    marks = [mark for mark in desk.session.workspace.store.find(Annotation) if not read_region(mark.region).whole]
    if not marks:
        return
    desk.clips.choose(marks[0].clip_id)
    _settle(window)
    desk.player.go_pts((marks[0].start_pts + (marks[0].end_pts or marks[0].start_pts)) // 2)
    desk.inspector.turn_to(desk.inspector.notes)
    desk.marks.choose(next((held for held in desk.marks.shown() if held.mark.id == marks[0].id), None))
    _settle(window)
    yield _save(window, path)
    desk.marks.choose(None)
    _choose_best(window)


def _veiled_shots(window: MainWindow, out: Path) -> Iterator[Path]:
    """A graphic clip under its veil, then revealed in a small window; nothing of it is recorded."""
    desk = window.desk
    assert desk is not None
    if desk.clip is None:
        return
    before, small = desk.protection.graphic, window.settings.small_view()
    desk.protection.set_graphic(frozenset({desk.clip.id}))
    _settle(window)
    yield _save(window, out / "desk-veiled.png")
    window.settings.set_small_view(on=True)
    desk.protection.toggle(desk.clip.id)
    _settle(window)
    yield _save(window, out / "desk-small-view.png")
    window.settings.set_small_view(on=small)
    desk.protection.set_graphic(before)


def _compare_shots(window: MainWindow, out: Path) -> Iterator[Path]:
    desk = window.desk
    assert desk is not None
    views = desk.session.matches(desk.clip) if desk.clip is not None else []
    if not views:
        return
    from ui.compare.pair_view import Mode

    window.compare(views[0])
    compare = window.compares[-1]
    compare.resize(window.size())
    for mode in Mode:
        compare.set_mode(mode)
        _settle(window)
        yield _save(compare, out / f"compare-{mode.value.replace(' ', '-')}.png")
    compare.set_mode(Mode.SIDE_BY_SIDE)
    compare.tabs.setCurrentWidget(compare.files)
    _settle(window)
    yield _save(compare, out / "compare-files.png")
    compare.tabs.setCurrentIndex(0)
    compare.bar.corners.setChecked(True)
    _settle(window)
    yield _save(compare, out / "compare-corners.png")
    compare.bar.overlays.setChecked(True)
    _settle(window)
    yield _save(compare, out / "compare-overlays.png")
    compare.bar.overlays.setChecked(False)
    before = desk.protection.graphic
    desk.protection.set_graphic(frozenset({views[0].clip.id, views[0].other.id}))
    _settle(window)
    yield _save(compare, out / "compare-veiled.png")
    desk.protection.set_graphic(before)
    compare.close()


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


@contextmanager
def _window(look: Look) -> Iterator[MainWindow]:
    """A window of its own settings; closed, and everything under it ended, on leaving."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(["workbench"])
    told = qInstallMessageHandler(_pass_on)
    before, locale = theme.tokens(), QLocale()
    i18n.speak(app, look.language)
    theme.apply(app, look.choice, scale=look.scale)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.set_analyst("A. Analyst")
        window = MainWindow(settings)
        Collector(window)
        window.resize(look.size)
        window.show()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            i18n.speak(app, i18n.Language.ENGLISH)
            QLocale.setDefault(locale)
            theme.apply(app, Choice.DARK if before.dark else Choice.LIGHT)
            qInstallMessageHandler(told)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print what Qt says, but not what the offscreen platform says of every window with limits to its size."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)  # noqa: T201 - where Qt itself would print


def _open(window: MainWindow, root: Path) -> None:
    window.open_workspace(root)
    _opened(window, PATIENCE)


def _opened(window: MainWindow, patience: float) -> None:
    _wait(lambda: window.desk is not None or not (window.jobs.busy() or turns().waiting()), patience)
    if window.desk is None:
        raise RuntimeError(window.start.problem)
    _settle(window)


def _settle(window: MainWindow) -> None:
    """Let jobs and viewers finish and paint."""
    quiet_since: list[float] = [time.monotonic()]
    rounds, after = count(), count()

    def quiet() -> bool:
        nonlocal after
        players = [window.desk.player] if window.desk is not None else []
        players += [player for compare in window.compares for player in (compare.a, compare.b)]
        if window.jobs.busy() or turns().waiting() or any(player.feed.busy for player in players):
            quiet_since[0], after = time.monotonic(), count()
        return next(rounds) > ROUNDS and next(after) > AFTER and time.monotonic() - quiet_since[0] > QUIET

    _wait(quiet)


def _wait(done: Callable[[], bool], patience: float = PATIENCE) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until and not done():
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)


def _has_ink(pages: QAbstractScrollArea) -> bool:
    """Whether pages have been drawn, which happens beside and is told to nobody: paper and ground are two colours."""
    seen = pages.viewport().grab().toImage().scaled(SEEN, SEEN)
    return len({seen.pixel(x, y) for x in range(SEEN) for y in range(SEEN)}) > FEW_COLOURS


def _save(widget: QWidget, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"The picture {path.name} could not be written to {path.parent}; choose another folder.")
    return path
