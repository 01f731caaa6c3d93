"""A picture of the desk without a display."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.shots import SIZE, screenshot


@pytest.mark.slow
def test_screenshot_is_a_picture_of_the_desk(qtbot: QtBot, root: Path, tmp_path: Path) -> None:
    path = screenshot(root, tmp_path / "desk.png")

    picture = QImage(str(path))
    assert picture.size() == SIZE
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)}
    assert len(colours) > 20
