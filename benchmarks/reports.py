"""How quickly a report is written once its pictures are collected, and how much memory a long one takes.

``python -m benchmarks.reports``: each form of each report is made in a process of its own, so that memory is its own. A
report is made of records with pictures of soft shapes under grain, in the size in which reports hold them. Time is the
CPU's, which other work on the machine hardly changes; the ratio is to reading the same pictures with Pillow.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image

from tests.workbench.report_fixture import claim, material, report
from workbench.report.html import to_html
from workbench.report.images import FIT, picture_of_pixels
from workbench.report.model import Exhibit, Picture, Question, Remark, Report, pictures, to_json
from workbench.report.pdf import to_pdf

SHAPES = {"30": (17, 12, 60, 180, 200), "150": (10, 12, 60, 1500, 120), "500": (50, 12, 1200, 3900, 200)}
"""Clips, keyframes of each, claims, notes, different pictures."""
FORMS = ("json", "html", "pdf")
BARS = {
    "30 pages: CPU seconds for all forms": (3.0, "most"),
    "30 pages: pages": (30.0, "least"),
    "30 pages: pictures": (200.0, "least"),
    "500 pages: pages": (500.0, "least"),
    "500 pages: MB that setting the PDF added, at most": (500.0, "most"),
    "500 pages: MB that writing the HTML added, at most": (500.0, "most"),
}
GRAIN = 8.0
"""Standard deviation of the grain, in values of 0..255: some 40 kB a picture."""
SENTENCE = "What was seen at this place, by whom, and why it matters for the question of the case. "


def the_report(size: str) -> Report:
    """A report of about so many pages."""
    clips, keyframes, claims, notes, different = SHAPES[size]
    shown = [_picture(number) for number in range(different)]
    materials = tuple(
        replace(
            material(clip + 1, exhibits=0),
            exhibits=tuple(
                _exhibit(clip, place, shown[(clip * keyframes + place) % different]) for place in range(keyframes)
            ),
        )
        for clip in range(clips)
    )
    said = tuple(claim(f"Claim {number}: {SENTENCE}", "A witness") for number in range(claims))
    remarks = tuple(Remark("The case", f"Note {number}. {SENTENCE * 5}", "by A. Moreau") for number in range(notes))
    return report(materials=materials, claims=(Question("What", said[::2], said[1::2], ()),), remarks=remarks)


def _picture(number: int) -> Picture:
    """Soft shapes under grain: as many bytes as a frame of a place has."""
    random = np.random.default_rng(number)
    width, height = FIT
    shapes = Image.fromarray(random.integers(0, 256, (11, 14, 3), np.uint8)).resize(FIT, Image.Resampling.BICUBIC)
    grain = random.normal(0, GRAIN, (height, width, 1))
    pixels = np.clip(np.asarray(shapes) + grain, 0, 255).astype(np.uint8)
    return picture_of_pixels(f"p{number}.jpg", pixels, f"Frame {number}", veiled=False)


def _exhibit(clip: int, place: int, shown: Picture) -> Exhibit:
    return Exhibit(f"M{clip + 1}.{place + 1}", shown, f"0:{place:02}.040", place, "I", place + 1, "f0" * 32)


def measure(size: str, form: str) -> dict[str, float]:
    """CPU seconds, megabytes added at the peak, pages and pictures of one form."""
    made = the_report(size)
    digest = hashlib.sha256(to_json(made).encode()).hexdigest()
    write: dict[str, Callable[[], bytes]] = {
        "json": lambda: to_json(made).encode(),
        "html": lambda: to_html(made, digest).encode(),
        "pdf": lambda: to_pdf(made, digest),
    }
    before, start = _peak(), time.process_time()
    data = write[form]()
    found = {"seconds": time.process_time() - start, "megabytes": _peak() - before, "written": len(data) / 1e6}
    found["pictures"] = float(len(pictures(made)))
    if form == "pdf":
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found["pages"] = float(len(pdf.pages))
        start = time.process_time()
        for picture in (one for one in pictures(made) if one.media_type == "image/jpeg"):
            Image.open(io.BytesIO(picture.data)).load()
        found["pillow"] = time.process_time() - start
    return found


def _peak() -> float:
    """Megabytes that this process has held at most, and not what started it."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(dict(line.split(":", 1) for line in lines)["VmHWM"].split()[0]) * 1024 / 1e6


def main() -> int:
    """Measure, or be one of the processes that do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", nargs=2, metavar=("SIZE", "FORM"), help="used by the benchmark itself")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(*options.one)))
        return 0
    from benchmarks.desk import report_against  # Qt comes with it, which is no part of a report

    found = {(size, form): _in_a_process(size, form) for size in SHAPES for form in FORMS}
    figures = {"30 pages: CPU seconds for all forms": sum(found["30", form]["seconds"] for form in FORMS)}
    figures["30 pages: the same over reading the pictures with Pillow"] = (
        figures["30 pages: CPU seconds for all forms"] / found["30", "pdf"]["pillow"]
    )
    for size in SHAPES:
        figures |= {
            f"{size} pages: pages": found[size, "pdf"]["pages"],
            f"{size} pages: pictures": found[size, "pdf"]["pictures"],
            f"{size} pages: CPU seconds for the PDF": found[size, "pdf"]["seconds"],
            f"{size} pages: MB that setting the PDF added, at most": found[size, "pdf"]["megabytes"],
            f"{size} pages: MB that writing the HTML added, at most": found[size, "html"]["megabytes"],
        }
    return report_against(BARS, figures)


def _in_a_process(size: str, form: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.reports", "--one", size, form]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer


if __name__ == "__main__":
    sys.exit(main())
