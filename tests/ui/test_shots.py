"""Pictures of the desk without a display: which looks there are, and that all are drawn and listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.i18n import Language
from ui.shot_looks import LOOKS, SIZE, SMALL, WIDE, Look, chosen_looks
from ui.shot_page import write_page
from ui.shots import TABS, render_shots, screenshot
from ui.theme import Choice
from workbench.errors import UserError


def test_there_is_a_look_for_all_that_must_hold() -> None:
    assert {look.choice for look in LOOKS} == {Choice.DARK, Choice.LIGHT}
    assert {look.size.toTuple() for look in LOOKS} == {SIZE.toTuple(), SMALL.toTuple(), WIDE.toTuple()}
    assert (SMALL.toTuple(), WIDE.toTuple()) == ((1366, 768), (2560, 1440))
    assert Language.FRENCH in {look.language for look in LOOKS}
    assert max(look.scale for look in LOOKS) == 2.0


def test_looks_are_chosen_by_name_and_varied() -> None:
    assert chosen_looks((), None, None) == LOOKS
    (wide,) = chosen_looks(("wide", "wide"), "fr", 150)
    assert (wide.name, wide.size, wide.language, wide.scale) == ("wide", WIDE, Language.FRENCH, 1.5)


@pytest.mark.parametrize(
    ("names", "language", "percent", "said"),
    [(("gaudy",), None, None, "no look “gaudy”"), ((), "tlh", None, "en, fr"), ((), None, 300, "100 to 200")],
)
def test_what_there_is_not_is_refused(
    names: tuple[str, ...], language: str | None, percent: int | None, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        chosen_looks(names, language, percent)


def test_the_page_shows_every_picture_under_its_look(tmp_path: Path) -> None:
    look, path = Look("dark", "Dark & quiet"), tmp_path / "dark" / "desk <1>.png"
    page = write_page(tmp_path, {look: [path]}).read_text(encoding="utf-8")
    assert '<img src="dark/desk &lt;1&gt;.png"' in page
    assert "Dark &amp; quiet" in page


@pytest.mark.slow
def test_screenshot_is_a_picture_of_the_desk(qtbot: QtBot, root: Path, tmp_path: Path) -> None:
    path = screenshot(root, tmp_path / "desk.png")

    picture = QImage(str(path))
    assert picture.size() == SIZE
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)}
    assert len(colours) > 20


@pytest.mark.slow
def test_every_screen_of_a_workspace_without_clips_is_drawn_and_listed(
    qtbot: QtBot, root: Path, tmp_path: Path
) -> None:
    *drawn, page = render_shots(tmp_path / "out", root, ("small",), "fr")
    names = {path.stem for path in drawn}
    assert {"start", "desk-case", "menu", "dialog-case", "dialog-report", "dialog-keys"} <= names
    assert {f"desk-{tab}" for tab in TABS} <= names
    listed = page.read_text(encoding="utf-8")
    for path in drawn:
        assert path.relative_to(tmp_path / "out").as_posix() in listed
        picture = QImage(str(path))
        assert not picture.isNull()
        assert picture.width() <= SMALL.width(), path.name
        assert picture.height() <= SMALL.height(), path.name
