"""Digests of two files can be compared by eye."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.compare.two_files import BesideTable
from ui.models.beside_rows import BLOCKS, NAME, A, B
from ui.theme import Choice
from workbench.structure_diff import Row

ONE = "0123456789abcdef" * 4
OTHER = ONE[:40] + "f" + ONE[41:]


def _table(qtbot: QtBot, a: str | None, b: str | None, wide: int = 700) -> BesideTable:
    table = BesideTable()
    qtbot.addWidget(table)
    table.resize(wide, 300)
    with qtbot.waitExposed(table):
        table.show()
    table.rows.set_rows([Row("sha256", "File", "SHA-256", a, b), Row("size", "File", "Size", "1", "2")])
    qtbot.waitUntil(lambda: table._fitted == table.rows.rowCount())
    return table


def _blocks(table: BesideTable, column: int) -> Sequence[tuple[str, bool]]:
    return table.rows.index(1, column).data(BLOCKS) or ()


def test_a_digest_is_shown_whole_and_where_it_differs(qtbot: QtBot) -> None:
    table = _table(qtbot, ONE, OTHER)
    for column, digest in ((A, ONE), (B, OTHER)):
        assert "".join(block for block, _differs in _blocks(table, column)) == digest
        assert [differs for _block, differs in _blocks(table, column)] == [False] * 5 + [True] + [False] * 2
        assert table.rows.index(1, column).data() == digest  # to be read out and copied in one piece
    assert table.rows.line(1) == f"≠\tSHA-256\t{ONE}\t{OTHER}"
    assert _blocks(table, NAME) == ()
    assert table.rows.index(2, A).data(BLOCKS) is None


@pytest.mark.parametrize(("a", "b"), [(ONE, ONE), (ONE, None), (ONE, "")])
def test_what_is_the_same_or_stands_alone_differs_nowhere(qtbot: QtBot, a: str, b: str | None) -> None:
    table = _table(qtbot, a, b)
    assert not any(differs for _block, differs in _blocks(table, A))
    assert len(_blocks(table, B)) == (8 if b else 0)


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [("h264", "hevc", ("H.264", "H.265")), ("obu", "av1", ("obu", "av1")), ("h264", None, ("H.264", "not known"))],
)
def test_codecs_have_their_usual_names_unless_these_hide_a_difference(
    qtbot: QtBot, a: str, b: str | None, said: tuple[str, str]
) -> None:
    table = _table(qtbot, ONE, OTHER)
    table.rows.set_rows([Row("video.codec", "Picture", "Codec", a, b), Row("tag.a", "Tags", "a", "h264", "")])
    assert tuple(table.rows.index(1, column).data() for column in (A, B)) == said
    assert table.rows.index(3, A).data() == "h264"


@pytest.mark.parametrize(("wide", "scale", "lines"), [(1800, 1.0, 1), (700, 1.0, 4), (400, 1.0, 8), (1200, 2.0, 4)])
def test_all_of_a_digest_has_room(qtbot: QtBot, qapp: QApplication, wide: int, scale: float, lines: int) -> None:
    theme.apply(qapp, Choice.LIGHT, scale=scale)
    table = _table(qtbot, ONE, OTHER, wide)
    picture = table.viewport().grab(table.visualRect(table.rows.index(1, B))).toImage()
    letters = QFontMetrics(theme.fixed_font())
    assert letters.horizontalAdvance("i") == letters.horizontalAdvance("W")
    theme.apply(qapp, Choice.DARK)
    assert _lines(picture) == lines
    assert not _inked(picture, picture.height() - 1)
    assert not any(_inked_column(picture, x) for x in (picture.width() - 1, picture.width() - 2))


def _lines(picture: QImage) -> int:
    """Lines of text in a picture."""
    inked = [False, *(_inked(picture, y) for y in range(picture.height()))]
    return sum(now and not before for before, now in pairwise(inked))


def _inked(picture: QImage, y: int) -> bool:
    return len({picture.pixel(x, y) for x in range(picture.width())}) > 1


def _inked_column(picture: QImage, x: int) -> bool:
    return len({picture.pixel(x, y) for y in range(picture.height())}) > 1
