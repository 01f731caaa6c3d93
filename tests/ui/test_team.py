"""The desk on a record that several share: it opens like any other, and says whose original a clip is."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cases.place import DATABASE
from cases.records import Case
from cases.schema import FORMAT
from cases.workspace import Workspace
from tests.cases.conftest import copied
from tests.cases.test_database import FORMATS
from tests.postgres import Server
from tests.ui.conftest import counter_clip, open_root, settle
from tests.ui.fitting import cut_texts
from ui.main_window import MainWindow
from workbench.intake import take_in

pytestmark = pytest.mark.slow


@pytest.fixture
def desks(server: Server, tmp_path: Path, case: Case) -> Iterator[tuple[Path, Path]]:
    """The folders of two desks; the first took a clip in, and both are closed."""
    with copied(server, "template0") as address:
        with Workspace.create(tmp_path / "one", name="Newsroom", server=address) as one:
            one.store.add(case, by="Ada")
            take_in(one, case, [counter_clip(tmp_path / "clip.mp4", 5)], by="Ada")
        Workspace.join(tmp_path / "two", server=address).close()
        yield tmp_path / "one", tmp_path / "two"


def test_the_desk_opens_what_is_on_a_server_and_names_it(
    qtbot: QtBot, window: MainWindow, desks: tuple[Path, Path]
) -> None:
    open_root(qtbot, window, desks[0])
    settle(qtbot, window)
    assert window.desk is not None
    assert window.windowTitle().startswith("Newsroom · desk_")
    assert window.windowTitle().endswith("on this computer – Verification Workbench")
    assert not window.desk.viewer.view.image.isNull()
    assert window.settings.recent() == [desks[0]]
    window.close_workspace()


def test_a_clip_of_another_desk_says_where_its_original_is(
    qtbot: QtBot, window: MainWindow, desks: tuple[Path, Path]
) -> None:
    open_root(qtbot, window, desks[1])
    settle(qtbot, window)
    assert window.desk is not None
    assert window.desk.clip is not None
    assert "is not held here but on" in window.desk.viewer.view._message
    window.close_workspace()


def test_what_opening_did_to_an_older_record_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    root = tmp_path / "old"
    root.mkdir()
    (root / DATABASE).write_bytes(gzip.decompress((FORMATS / "format-2.db.gz").read_bytes()))
    open_root(qtbot, window, root)
    (told,) = window.findChildren(QMessageBox)
    assert f"was brought from format 2 to {FORMAT}" in told.text()
    assert "workspace.db.format-2" in told.text()
    assert cut_texts(told) == []
    told.close()
    window.close_workspace()
    open_root(qtbot, window, root)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
    window.close_workspace()
