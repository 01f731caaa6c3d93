"""The desk's start: the application, its look, the window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from ui import accessible, focus, i18n, icons, theme
from ui.collector import Collector
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.widgets import words


def make_application(argv: list[str]) -> QApplication:
    """The one QApplication of this process, named and dressed; an existing one is dressed again."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(argv)
    accessible.install()
    focus.follow(app)
    QCoreApplication.setApplicationName("Verification Workbench")
    QCoreApplication.setOrganizationName("verification-workbench")
    app.setWindowIcon(icons.icon("logo", "accent"))
    return app


def main(argv: list[str] | None = None, settings: Settings | None = None) -> int:
    """Open the desk, with the workspace named in ``argv`` or with the start page; returns the exit code.

    ``settings`` are the user's unless others are given.
    """
    given = sys.argv[1:] if argv is None else argv
    app = make_application([sys.argv[0], *given])
    settings = settings or Settings()
    i18n.speak(app, settings.language())
    theme.apply(app, settings.theme(), scale=settings.text_size())
    window = MainWindow(settings)
    Collector(window)  # before any thread is at work
    app.styleHints().colorSchemeChanged.connect(window.follow_system)
    window.show()
    roots = [name for name in given if not name.startswith("-")]
    root = Path(roots[0]) if roots else settings.left_open()  # after a crash: where one was
    settings.set_left_open(None)  # once: what crashes at every start is not opened again
    if root is not None:
        window.open_workspace(root)
    with _watched(window):
        code = app.exec()
    window.close()
    window.deleteLater()  # here, and not in whatever order the interpreter ends
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


@contextmanager
def _watched(window: MainWindow) -> Iterator[None]:
    """While the window lives, a fault of ours becomes a row among the jobs, and Ctrl+C in the terminal closes it."""
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        sys.__excepthook__(kind, error, trace)
        if telling:  # a fault in telling of a fault: told in the terminal only, or it would go on until the end
            return
        telling = True
        title = words("App", "A fault of the program")
        sentence = words("App", "{0}. Nothing recorded was lost; please report it.")
        try:
            window.jobs.report_failure(title, sentence.format(f"{kind.__name__}: {error}"), lambda: None)
        finally:
            telling = False

    before = sys.excepthook, signal.getsignal(signal.SIGINT)
    sys.excepthook = hook
    signal.signal(signal.SIGINT, lambda _number, _frame: window.close())
    wake = QTimer(window, interval=400)  # Python looks at signals only while it runs
    wake.timeout.connect(lambda: None)
    wake.start()
    try:
        yield
    finally:
        wake.stop()
        sys.excepthook = before[0]
        signal.signal(signal.SIGINT, before[1])


if __name__ == "__main__":
    raise SystemExit(main())
