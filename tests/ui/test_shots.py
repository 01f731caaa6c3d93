"""Pictures of the desk without a display: which looks there are, and that all are drawn and listed."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import ui.compare
import ui.desk
import ui.dialogs
from cases.judgement import Annotation
from cases.marks import Region, written_region
from cases.records import Case, Claim, ClaimKind, Clip, Confidence, Finding, Stance
from cases.workspace import Workspace
from tests.ui.fitting import cut_texts
from tests.ui.test_explanations import BY, pictures, workspace_of
from ui import shot_dialogs, shots
from ui.compare.pair_view import Mode
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


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Text that is cut on the screens drawn."""
    found: list[str] = []
    save = shots._save

    def look(screen: QWidget, path: Path) -> Path:
        found.extend(f"{path.name}: {one}" for one in cut_texts(screen))
        return save(screen, path)

    monkeypatch.setattr(shots, "_save", look)
    monkeypatch.setattr(shots, "QUIET", 0.02)
    return found


def test_text_that_is_cut_is_noticed(qtbot: QtBot) -> None:
    whole, short, low, out = (QLabel("Words that want room", wordWrap=number == 2) for number in range(4))
    page, button, field = QWidget(), QPushButton("Take all of them in"), QLineEdit(placeholderText="What was it like?")
    qtbot.addWidget(page)
    page.resize(600, 300)
    for number, part in enumerate((whole, short, low, out, button, field)):
        part.setParent(page)
        part.setGeometry(0, number * 40, 300, 30)
    short.setFixedWidth(60)
    low.setFixedSize(80, 12)
    out.move(500, 0)
    button.setFixedWidth(50)
    field.setFixedWidth(40)
    page.show()
    told = cut_texts(page)
    assert [one.split(" ", 1)[0] for one in told] == ["QLabel", "QLabel", "QLabel", "QPushButton", "QLineEdit"]
    assert "200 outside" in told[2]
    short.hide()
    assert len(cut_texts(page)) == 4


def test_every_kind_of_dialog_is_among_the_screens() -> None:
    drawn = Path(shot_dialogs.__file__).read_text("utf-8")
    for package in (ui.dialogs, ui.desk, ui.compare):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    kinds = {kind.__name__ for kind in _kinds(QDialog) if kind.__module__.startswith("ui.")} - {"Form"}
    assert len(kinds) > 20
    assert [name for name in sorted(kinds) if f"{name}(" not in drawn] == []


def _kinds(of: type[QDialog]) -> Iterator[type[QDialog]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


@pytest.mark.slow
def test_every_screen_of_a_workspace_without_clips_is_drawn_and_listed(
    qtbot: QtBot, root: Path, tmp_path: Path, cut: list[str]
) -> None:
    *drawn, page = render_shots(tmp_path / "out", root, ("small",), "fr")
    names = {path.stem for path in drawn}
    assert {"start", "desk-case", "desk-failed-job", "menu", "menu-of-case", "dialog-case", "dialog-report"} <= names
    assert {f"desk-{tab}" for tab in TABS} <= names
    listed = page.read_text(encoding="utf-8")
    for path in drawn:
        assert path.relative_to(tmp_path / "out").as_posix() in listed
        picture = QImage(str(path))
        assert not picture.isNull()
        assert picture.width() <= SMALL.width(), path.name
        assert picture.height() <= SMALL.height(), path.name
        assert min(picture.width(), picture.height()) > 40, f"{path.name} shows nothing"
    assert cut == []


@pytest.mark.slow
@pytest.mark.long
def test_every_screen_of_a_workspace_with_footage_is_drawn_and_no_text_is_cut(
    qtbot: QtBot, tmp_path: Path, cut: list[str]
) -> None:
    made = workspace_of(tmp_path, pictures(40)[8:])
    with Workspace.open(made) as workspace:
        case = workspace.store.find(Case)[0]
        workspace.store.add(
            Claim(case.id, ClaimKind.WHERE, "In Grenoble", "A post", "The post", Stance.SUPPORTS), by=BY
        )
        workspace.store.add(Finding(case.id, "Looked", "Seen", Confidence.LOW, BY), by=BY)
        clip = workspace.store.find(Clip)[0]
        track = written_region(Region(track=((0, (0.2, 0.2, 0.3, 0.3)),)))
        workspace.store.add(Annotation(case.id, clip.id, 0, "face, blur", BY, end_pts=4096, region=track), by=BY)
    *drawn, _page = render_shots(tmp_path / "out", made, ("french",), percent=200)
    names = {path.stem for path in drawn}
    assert {f"compare-{mode.value.replace(' ', '-')}" for mode in Mode} <= names
    assert {
        "compare-files",
        "compare-corners",
        "compare-overlays",
        "compare-veiled",
        "desk-marks",
        "desk-veiled",
        "desk-adjust",
        "menu-of-clip",
    } <= names
    assert {
        "dialog-confidential",
        "dialog-speaks",
        "dialog-settle",
        "dialog-told",
        "dialog-bearing",
        "dialog-go-to",
        "dialog-derivation",
    } <= names
    assert cut == []
