"""What leaves the desk: a report in another language, and one that shows no child's face."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from cases.records import Case
from cases.workspace import Workspace
from tests.clips import RATE, make_clip, scene
from tests.ui.conftest import open_root
from tests.ui.scenarios.analyst import Analyst
from ui.dialogs.report_builder import ReportBuilder
from workbench.intake import take_in

pytestmark = pytest.mark.slow

NOTES = 4
"""Which question of the inspector it is."""
SECONDS = 2
FIRST, LAST, SIZE = (0.1, 0.2), (0.6, 0.3), (0.25, 0.5)
"""Where the face is at first and at last, left and top, and how large it is; in shares of the frame."""

Picture = NDArray[np.uint8]


@pytest.fixture
def at_street(qtbot: QtBot, analyst: Analyst, root: Path, case: Case, tmp_path: Path) -> Analyst:
    """At a clip of a street."""
    with Workspace.open(root) as workspace:
        take_in(workspace, case, [make_clip(tmp_path / "street.mp4", seconds=SECONDS)], by="A. Tester")
    open_root(qtbot, analyst.window, root)
    analyst.wait(lambda: analyst.desk.clip is not None and analyst.desk.player.positions is not None)
    analyst.settle()
    return analyst


def write_into(analyst: Analyst, form: ReportBuilder, folder: Path) -> None:
    """Name the folder and export."""
    analyst.click(form.folder)
    analyst.press("Ctrl+A")
    analyst.write(str(folder))
    analyst.click(form.save)
    assert not form.isVisible(), form.problems()


def test_a_report_is_written_in_french(at_street: Analyst, tmp_path: Path) -> None:
    folder, desk = tmp_path / "out", at_street.desk

    def fill(form: ReportBuilder) -> None:
        at_street.pick(form.languages, "Français")
        write_into(at_street, form, folder)

    at_street.asked(ReportBuilder, fill)
    at_street.click(desk.top.report)
    at_street.sees(desk.status, "Report written: T-1-report-fr.html, T-1-report-fr.pdf")
    page = (folder / "T-1-report-fr.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in page
    assert "Pièces" in page
    pages = QPdfDocument()
    pages.load(str(folder / "T-1-report-fr.pdf"))
    words = "".join(pages.getAllText(number).text() for number in range(pages.pageCount()))
    pages.close()
    with pikepdf.open(folder / "T-1-report-fr.pdf") as pdf:
        assert str(pdf.Root.Lang) == "fr"
    for text in (page, words):
        assert "Pièces" in text
        assert "Materials" not in text
    at_street.done("Write a report in French")


def test_a_childs_face_is_marked_tracked_and_blurred_in_the_report(at_street: Analyst, tmp_path: Path) -> None:
    folder, desk = tmp_path / "out", at_street.desk
    marks, overlay = desk.inspector.marks, desk.overlay
    at_street.tab(NOTES)
    at_street.click(marks.box)
    (left, top), (width, height) = FIRST, SIZE
    at_street.drag(overlay, *(overlay.to_view(point).toPoint() for point in (FIRST, (left + width, top + height))))
    at_street.write("child")
    at_street.press("Return")
    at_street.press("End")
    at_street.settle()
    middle = [(x + width / 2, y + height / 2) for x, y in (FIRST, LAST)]
    at_street.drag(overlay, *(overlay.to_view(point).toPoint() for point in (middle[0], (0.5, 0.5), middle[1])))
    at_street.click(marks.blur)
    at_street.settle()
    at_street.asked(ReportBuilder, lambda form: write_into(at_street, form, folder))
    at_street.click(desk.top.report)
    at_street.sees(desk.status, "Report written: ")

    pictures, plain = exhibits(folder / "T-1-report.html"), list(scene(seconds=SECONDS))
    printed = pictures_in(folder / "T-1-report.pdf")
    assert len(printed) == len(pictures) > 0
    numbers = [number for number, _ in pictures]
    for number, picture in [*pictures, *zip(numbers, printed, strict=True)]:
        share = number / (len(plain) - 1)
        x, y = (first + (last - first) * share for first, last in zip(FIRST, LAST, strict=True))
        face, beside = (x, y, width, height), (0.0, y, x - 0.05, height)
        assert detail(part(picture, face)) == 0 < detail(part(plain[number], face)), "blocks of one colour each"
        assert detail(part(picture, beside)) > 0
        assert apart(picture, plain[number], face) > 2 * apart(picture, plain[number], beside)
    at_street.done("Mark a child's face, track it, and see it blurred in the report")


def exhibits(page: Path) -> list[tuple[int, Picture]]:
    """The keyframes that a report shows, each with the number of its frame."""
    figure = r'<figure><img src="data:[^,"]+,([^"]+)"[^>]*><figcaption><b>[^<]+</b> (\d+):([\d.]+)'
    found: list[tuple[int, Picture]] = []
    for data, minutes, seconds in re.findall(figure, page.read_text(encoding="utf-8")):
        picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
        found.append((round((int(minutes) * 60 + float(seconds)) * RATE), np.asarray(picture)))
    return found


def pictures_in(path: Path) -> list[Picture]:
    """All pictures that a PDF holds, wherever in it."""
    with pikepdf.open(path) as pdf:
        held = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        return [np.asarray(pikepdf.PdfImage(one).as_pil_image().convert("RGB")) for one in held]


def part(picture: Picture, box: tuple[float, float, float, float]) -> NDArray[np.int16]:
    """What is inside of a box in shares of the frame, without its edge."""
    rows, columns = picture.shape[:2]
    left, top, width, height = box
    x, y = round((left + 0.02) * columns), round((top + 0.02) * rows)
    return picture[y : round((top + height - 0.02) * rows), x : round((left + width - 0.02) * columns)].astype(np.int16)


def detail(picture: NDArray[np.int16]) -> float:
    """Levels in which the middling pixel differs from the next."""
    return float(np.median(np.abs(np.diff(picture, axis=1))))


def apart(one: Picture, other: Picture, box: tuple[float, float, float, float]) -> float:
    """Levels in which two pictures differ there, on average."""
    return float(np.abs(part(one, box) - part(other, box)).mean())
