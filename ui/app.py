"""The desk's start: the application, its look, the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from ui import icons, theme
from ui.main_window import MainWindow
from ui.settings import Settings


def make_application(argv: list[str]) -> QApplication:
    """The one QApplication of this process, named and dressed; an existing one is dressed again."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(argv)
    QCoreApplication.setApplicationName("Verification Workbench")
    QCoreApplication.setOrganizationName("verification-workbench")
    app.setWindowIcon(icons.icon("logo", "accent"))
    return app


def main(argv: list[str] | None = None) -> int:
    """Open the desk, with the workspace named in ``argv`` or with the start page; returns the exit code."""
    given = sys.argv[1:] if argv is None else argv
    app = make_application([sys.argv[0], *given])
    settings = Settings()
    theme.apply(app, settings.theme())
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply(app, settings.theme()))
    window = MainWindow(settings)
    window.show()
    roots = [name for name in given if not name.startswith("-")]
    if roots:
        window.open_workspace(Path(roots[0]))
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
