"""The one window: the start page, or the desk of an open workspace."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QWidget,
)

from cases.records import Case
from ui import i18n, icons, opening, shortcuts, theme
from ui.i18n import Language
from ui.jobs import LIVE, Context, JobRow, Jobs, Lane
from ui.settings import Settings
from ui.start_page import StartPage
from ui.theme import Choice
from ui.turns import turns

if TYPE_CHECKING:  # loaded when a workspace is opened: the start page is to be on screen first
    from cases.workspace import Workspace
    from ui.compare.window import CompareWindow
    from ui.desk.desk import Desk
    from workbench.match_view import MatchView

OPENING = "opening"
"""Key of the job that opens, makes or builds a workspace: the newest wish counts."""
LAYOUT_MS = 400
"""Milliseconds without a change of shape before the window's is written down."""


class MainWindow(QMainWindow):
    """Owns the jobs, the open workspace and the windows over it; closing it ends all of them."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.jobs = Jobs(self)
        self.desk: Desk | None = None
        self.compares: list[CompareWindow] = []
        self._workspace: Workspace | None = None
        self._waiting: list[Path] = []
        shortcuts.remap(settings.keys())
        self._pages = QStackedWidget()
        self.start = self._start_page()
        self.setCentralWidget(self._pages)
        self._drop = self._drop_sign()
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Verification Workbench"))
        self.resize(1440, 900)
        self._shaped = QTimer(self, singleShot=True, interval=LAYOUT_MS)
        self._shaped.timeout.connect(self._keep_layout)
        self.jobs.changed.connect(self._opening_progress)
        self._restore("window", self.restoreGeometry)

    def _start_page(self) -> StartPage:
        made = StartPage()
        made.new_wanted.connect(self.new_workspace)
        made.open_wanted.connect(self.choose_workspace)
        made.bundle_wanted.connect(self.open_bundle)
        made.sample_wanted.connect(self.open_sample)
        made.settings_wanted.connect(self.show_settings)
        made.chosen.connect(self.open_workspace)
        made.cancelled.connect(lambda: self.jobs.cancel_key(OPENING))
        made.show_recent(self.settings.recent())
        made.show_ready()
        self._pages.addWidget(made)
        return made

    # workspaces

    def open_workspace(self, root: Path) -> None:
        """Open the workspace at ``root``; the start page tells how far it is, and why it failed."""
        self._begin(self.tr("Opening {0}").format(root.name or str(root)), partial(opening.open_workspace, root))

    def create_workspace(self, root: Path, case: Case) -> None:
        """Make a workspace with its first case, and open it."""
        work = partial(opening.create_workspace, root, case, self.settings.analyst())
        self._begin(self.tr("Creating {0}").format(root.name), work)

    def open_sample(self) -> None:
        """Open the sample workspace; build it where it is not there yet."""
        root = _documents() / self.tr("Verification Workbench sample")
        if (root / "workspace.db").is_file():
            self.open_workspace(root)
        else:
            self.build_sample(root)

    def build_sample(self, root: Path) -> None:
        """Build the sample workspace at ``root``, and open it."""
        self._begin(self.tr("Building the sample workspace"), partial(opening.build_sample, root))

    def open_bundle(self) -> None:
        """Ask for a bundle and a folder, and begin a workspace with its case."""
        from ui.dialogs.bring_in import BundleForm

        form = BundleForm(_documents() / self.tr("Second reading"), self.settings.analyst(), self)
        if form.exec():
            self.settings.set_analyst(form.name.text().strip())
            self.begin_with_bundle(form.root(), form.bundle())

    def begin_with_bundle(self, root: Path, bundle: Path) -> None:
        """Make a workspace of the case in a bundle, and open it."""
        work = partial(opening.open_bundle, root, bundle, self.settings.analyst())
        self._begin(self.tr("Opening {0}").format(bundle.name), work)

    def choose_workspace(self) -> None:
        """Ask for a workspace folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open workspace"), str(_documents()))
        if chosen:
            self.open_workspace(Path(chosen))

    def new_workspace(self) -> None:
        """Ask for a folder and a first case."""
        from ui.dialogs.case import WorkspaceForm

        folder = _documents() / self.tr("Verification workspace")
        form = WorkspaceForm(folder, self.settings.analyst(), self)
        if form.exec():
            self.create_workspace(form.root(), form.record())
        else:
            self._waiting = []

    def close_workspace(self) -> None:
        """Back to the start page; jobs of the workspace are cancelled and waited for."""
        self._leave()
        self.jobs.close()
        self.jobs.deleteLater()
        self.jobs = Jobs(self)
        self.jobs.changed.connect(self._opening_progress)
        self._close_store()
        self.start.show_recent(self.settings.recent())
        self.start.show_ready()
        self._pages.setCurrentWidget(self.start)
        self.setWindowTitle(self.tr("Verification Workbench"))

    def _begin(self, title: str, work: Callable[[Context], Workspace]) -> None:
        from workbench.media.template import warm_up

        if self._workspace is not None:
            self.close_workspace()
        warm_up()  # the decoders' libraries load there while ours do here
        self.start.show_progress(title, 0.0)
        self.jobs.start(
            title, work, then=self._opened, failed=self._not_opened, key=OPENING, lane=Lane.WRITE, quiet=True
        )

    def _opening_progress(self, row: JobRow) -> None:
        if self.desk is None and row.quiet and row.done > 0:
            self.start.show_progress(f"{row.title} · {row.text}" if row.text else row.title, row.done)

    def _opened(self, workspace: Workspace) -> None:
        """Load the desk, then show it: each part in a turn of its own, for the start page answers meanwhile."""
        self._workspace = workspace
        for name in opening.DESK:
            turns().later(self, partial(import_module, name))
        turns().later(self, partial(self._show_desk, workspace))

    def _show_desk(self, workspace: Workspace) -> None:
        from ui.desk.desk import Desk
        from ui.session import Session

        session = Session(workspace, self.jobs, self.settings.analyst())
        self.desk = Desk(session, self.settings, self._actions())
        self.desk.compare_wanted.connect(self.compare)
        self.desk.window_wanted.connect(self.run)
        for name, splitter in self.desk.splitters().items():
            self._restore(name, splitter.restoreState)
            splitter.splitterMoved.connect(lambda *_where: self._shaped.start())
        self._pages.addWidget(self.desk)
        self._pages.setCurrentWidget(self.desk)
        self.desk.clips.tree.setFocus()
        self.settings.opened(workspace.root)
        self.settings.set_left_open(workspace.root)
        name = f"{workspace.name} · {workspace.server}" if workspace.server else workspace.name
        self.setWindowTitle(self.tr("{0} – Verification Workbench").format(name))
        self.start.show_ready()
        if workspace.notices:
            self._tell("\n\n".join(map(i18n.sentence, workspace.notices)))
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.desk.commands.cases.take_in(waiting)

    def _tell(self, sentences: str) -> None:
        """What opening did to the record, to be read once; nothing waits for it."""
        text = re.sub(r"(?<=[/\\])(?=\w)", "\u200b", sentences)  # paths may break where folders end
        told = QMessageBox(QMessageBox.Icon.Information, self.tr("Verification Workbench"), text, parent=self)
        told.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told.open()

    def _not_opened(self, sentence: str) -> None:
        self._waiting = []
        self.start.show_ready(sentence)
        self._pages.setCurrentWidget(self.start)

    # compare

    def compare(self, view: MatchView) -> None:
        """Two clips beside one another, in a window of their own."""
        from ui.compare.window import CompareWindow

        assert self.desk is not None
        window = CompareWindow(view, self.desk.session, self.desk.protection, self.settings, self)
        window.closed.connect(self._forget_compare)
        window.dropped.connect(self.desk.commands.cases.take_in)
        desk = self.desk.player
        desk.pause()  # one sound at a time
        window.a.set_muted(desk.muted)
        window.a.set_volume(desk.volume)
        window.a.sound_changed.connect(lambda: desk.hear_as(window.a))
        self.compares.append(window)
        window.show()

    def _forget_compare(self, window: CompareWindow) -> None:
        if window in self.compares:
            self.compares.remove(window)

    # files dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._drop.setGeometry(self.rect().adjusted(12, 12, -12, -12))
            self._drop.show()
            self._drop.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them in; without a workspace ask for one first."""
        self._drop.hide()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if self.desk is not None:
            self.desk.commands.cases.take_in(paths)
        else:
            self._waiting = paths
            self.new_workspace()

    def _drop_sign(self) -> QLabel:
        sign = QLabel(self.tr("Drop to take the files in as evidence"), self)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setObjectName("dropSign")
        sign.hide()
        return sign

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign for dropped files over the whole window."""
        super().resizeEvent(event)
        self._shaped.start()
        self._drop.setGeometry(self.rect().adjusted(12, 12, -12, -12))

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember where the window is."""
        super().moveEvent(event)
        self._shaped.start()

    # menu, theme

    def _actions(self) -> list[QAction | None]:
        return [
            self._action(self.tr("New workspace…"), "new_workspace", "folder"),
            self._action(self.tr("Open workspace…"), "choose_workspace", "folder-open"),
            self._action(self.tr("Close workspace"), "close_workspace"),
            None,
            self._action(self.tr("Settings…"), "show_settings", "sliders"),
            self._action(self.tr("Who works here…"), "rename_analyst", "edit"),
            self._action(self.tr("Keyboard shortcuts"), "show_shortcuts", "keyboard"),
            None,
            self._theme_menu().menuAction(),
            self._language_menu().menuAction(),
            None,
            self._action(self.tr("Quit"), "close"),
        ]

    def _action(self, text: str, act: str, icon: str = "") -> QAction:
        made = shortcuts.does(QAction(text, self), act)
        if icon:
            made.setIcon(icons.icon(icon))
        own: Callable[[], object] = getattr(self, act, partial(self._run, act))
        made.triggered.connect(lambda _checked=False: own())
        return made

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.tr("Theme"), self)
        shortcuts.show_keys(menu)
        group = QActionGroup(menu)
        actions: dict[Choice, QAction] = {}
        menu.aboutToShow.connect(lambda: actions[self.settings.theme()].setChecked(True))
        for choice, text in (
            (Choice.SYSTEM, self.tr("Theme of the system")),
            (Choice.LIGHT, self.tr("Light")),
            (Choice.DARK, self.tr("Dark")),
        ):
            actions[choice] = action = QAction(text, group, checkable=True)
            shortcuts.does(action, f"set_theme {choice.value}")
            action.triggered.connect(partial(self.set_theme, choice))
            menu.addAction(action)
        return menu

    def _language_menu(self) -> QMenu:
        menu = QMenu(self.tr("Language"), self)
        shortcuts.show_keys(menu)
        group = QActionGroup(menu)
        actions: dict[Language, QAction] = {}
        menu.aboutToShow.connect(lambda: actions[self.settings.language()].setChecked(True))
        for language, text in (
            (Language.SYSTEM, self.tr("Language of the system")),
            (Language.ENGLISH, "English"),  # each in its own words, for whoever reads no other
            (Language.FRENCH, "Français"),
        ):
            actions[language] = action = QAction(text, group, checkable=True)
            shortcuts.does(action, f"set_language {language.value}")
            action.triggered.connect(partial(self.set_language, language))
            menu.addAction(action)
        return menu

    def show_settings(self) -> None:
        """Ask what is to be remembered, and apply it at once."""
        from ui.dialogs.settings import SettingsForm

        before = self.settings.language(), self.settings.text_size()
        form = SettingsForm(self.settings, self._workspace.root if self._workspace is not None else None, self)
        if form.exec():
            form.store()
            self._apply_settings()
            if before != (self.settings.language(), self.settings.text_size()):
                QTimer.singleShot(0, self, self._renew)
        form.deleteLater()

    def _apply_settings(self) -> None:
        """What takes effect in the window as it is."""
        self.set_theme(self.settings.theme())
        shortcuts.remap(self.settings.keys())
        if self.desk is not None:
            self.desk.session.analyst = self.settings.analyst()
            self.desk.commands.bind()
            for compare in self.compares:
                compare.bind()
            self.desk.protection.settings_changed()

    def _renew(self) -> None:
        """Language and size of text are in every widget: build them anew, unless that would end work under way."""
        if any(row.state in LIVE for row in self.jobs.rows()):
            self._tell(self.tr("Work is under way. Language and size of text change at the next start."))
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        i18n.speak(app, self.settings.language())
        root = self._workspace.root if self._workspace is not None else None
        if root is not None:
            self.close_workspace()
        former, self.start = self.start, self._start_page()
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(former)
        former.deleteLater()
        if root is not None:
            self.open_workspace(root)

    def set_language(self, language: Language, _checked: object = None) -> None:
        """Remember the language, and speak it."""
        if language is not self.settings.language():
            self.settings.set_language(language)
            QTimer.singleShot(0, self, self._renew)  # the menu that asks for it belongs to what is built anew

    def set_theme(self, choice: Choice, _checked: object = None) -> None:
        """Light, dark, or as the system has it; remembered."""
        self.settings.set_theme(choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, choice, scale=self.settings.text_size())

    @Slot()
    def follow_system(self) -> None:
        """The system changed between light and dark."""
        self.set_theme(self.settings.theme())

    def run(self, act: str) -> None:
        """Do what a command of the table asks of the window; ``set_theme dark`` and the like say which."""
        name, _, which = act.partition(" ")
        choice = {"set_theme": Choice, "set_language": Language}.get(name)
        do = getattr(self, name) if choice is None else partial(getattr(self, name), choice(which))
        QTimer.singleShot(0, self, do)  # it may close the desk that asks

    def _run(self, act: str) -> None:
        if self.desk is not None:
            self.desk.commands.run(act)

    # the end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse new jobs, cancel, wait, then close; nothing is left running."""
        self._keep_layout()
        self._shaped.stop()
        self._leave()
        self.jobs.close()
        self._close_store()
        super().closeEvent(event)

    def _leave(self) -> None:
        turns().drop(self)
        for window in list(self.compares):
            window.close()
        if self.desk is not None:
            self._keep_layout()
            self.desk.close_down()
            self._pages.removeWidget(self.desk)
            self.desk.deleteLater()
            self.desk = None

    def _keep_layout(self) -> None:
        """Remember the shape of the window and how it is divided: at once, for a crash asks nobody."""
        if self.isVisible():
            self.settings.set_layout("window", self.saveGeometry())
        for name, splitter in self.desk.splitters().items() if self.desk is not None else ():
            self.settings.set_layout(name, splitter.saveState())

    def _close_store(self) -> None:
        if self._workspace is not None:
            from workbench.custody import witness  # cryptography is wanted at the end only, not at every start

            witness(self._workspace)
            self._workspace.close()
            self._workspace = None
            self.settings.set_left_open(None)

    def _restore(self, name: str, restore: Callable[[QByteArray], Any]) -> None:
        state = self.settings.layout(name)
        if state is not None:
            restore(state)


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()
