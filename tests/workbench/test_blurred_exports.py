"""What is marked as blurred is burnt out of exported frames and of the report's exhibits."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from cases.judgement import Annotation
from cases.judging import withdraw
from cases.marks import Region, written_region
from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.clips import make_clip
from workbench.cli import main
from workbench.frame_export import HIDDEN, Source, check_export, export_frame
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.media.steps import read
from workbench.report.collect import collect

pytestmark = pytest.mark.slow

BY = "A. Moreau"
BOX = (0.3, 0.25, 0.3, 0.4)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    make_clip(tmp_path / "street.mp4", seconds=2)
    with Workspace.create(tmp_path / "workspace", name="Test") as made:
        case = made.store.add(Case("T-1", "A test", "Whose face is it?"), by=BY)
        take_in(made, case, [tmp_path / "street.mp4"], by=BY)
        yield made


def clip_of(workspace: Workspace) -> Clip:
    (clip,) = workspace.store.find(Clip)
    return clip


def hide(workspace: Workspace, region: Region, end: int | None) -> Annotation:
    clip = clip_of(workspace)
    mark = Annotation(clip.case_id, clip.id, 0, "child, blur", BY, end_pts=end, region=written_region(region))
    return workspace.store.add(mark, by=BY)


def inside(picture: NDArray[np.uint8], box: tuple[float, float, float, float]) -> NDArray[np.uint8]:
    height, width = picture.shape[:2]
    left, top, wide, high = box
    return picture[
        round(top * height) : round((top + high) * height), round(left * width) : round((left + wide) * width)
    ]


def colours(picture: NDArray[np.uint8]) -> int:
    return len(np.unique(picture.reshape(-1, 3), axis=0))


def test_a_tracked_face_is_gone_from_every_exhibit_of_the_report(workspace: Workspace, worker: MediaWorker) -> None:
    clip = clip_of(workspace)
    case = workspace.store.get(Case, clip.case_id)
    last = worker.index(workspace.evidence.path_of(clip)).pts[-1]
    before = collect(workspace, case, worker).materials[0].exhibits
    there = (0.6, 0.5, 0.3, 0.4)
    mark = hide(workspace, Region(track=((0, BOX), (int(last), there))), int(last))
    after = collect(workspace, case, worker).materials[0].exhibits

    assert len(before) == len(after) >= 1
    assert "made unrecognisable" in collect(workspace, case, worker).materials[0].exhibits_remark
    for plain, made in zip(before, after, strict=True):
        assert "-blurred" in made.picture.name
        assert "1 place made unrecognisable" in made.picture.alt
        pictures = [np.asarray(Image.open(io.BytesIO(one.picture.data)).convert("RGB")) for one in (plain, made)]
        box = Region(track=((0, BOX), (int(last), there))).box_at(made.pts or 0)
        assert box is not None
        detail = [np.abs(np.diff(inside(one, box).astype(int), axis=1)).mean() for one in pictures]
        assert detail[1] < detail[0] / 2

    withdraw(workspace.store, mark, reason="undone", by=BY)
    assert [one.picture.sha256 for one in collect(workspace, case, worker).materials[0].exhibits] == [
        one.picture.sha256 for one in before
    ]


def test_an_exported_frame_says_what_was_burnt_out_and_is_made_again(
    workspace: Workspace, worker: MediaWorker, tmp_path: Path
) -> None:
    clip = clip_of(workspace)
    path = workspace.evidence.path_of(clip)
    mark = hide(workspace, Region(box=BOX), None)
    source = Source(path, clip.name, clip.sha256, 0, (mark,))
    out = tmp_path / "out"
    out.mkdir()
    made = export_frame(source, 0, out, worker, steps=read("mirror; rotate(90)"))

    assert made.hidden == 1
    picture = Image.open(made.path)
    assert isinstance(picture, PngImageFile)
    assert json.loads(picture.text[HIDDEN])[0][0] == [0.3, 0.25]
    turned = (1 - 0.25 - 0.4, 1 - 0.3 - 0.3, 0.4, 0.3)
    assert colours(inside(np.asarray(picture.convert("RGB")), turned)) <= 36
    assert all(one.same for one in check_export(made.path, path, worker))
    later = export_frame(replace(source, start_pts=0), 512 * 20, out, worker)
    assert later.hidden == 0  # the mark holds at the first frame only


def test_what_moves_is_burnt_out_wherever_it_was_in_an_average(
    workspace: Workspace, worker: MediaWorker, tmp_path: Path
) -> None:
    clip = clip_of(workspace)
    path = workspace.evidence.path_of(clip)
    pts = [int(one) for one in worker.index(path).pts[:3]]
    track = Region(track=((pts[0], (0.0, 0.0, 0.2, 0.2)), (pts[2], (0.7, 0.7, 0.2, 0.2))))
    mark = hide(workspace, track, pts[2])
    source = Source(path, clip.name, clip.sha256, 0, (mark,))
    assert export_frame(source, pts[1], tmp_path, worker, steps=read("average(3)")).hidden == 3


def test_the_command_burns_out_what_the_record_says(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hide(workspace, Region(), 100)
    root, name = str(workspace.root), clip_of(workspace).name
    workspace.close()
    out = tmp_path / "out"
    assert main(["frames", name, "--workspace", root, "--time", "0", "--out", str(out), "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["frames"]
    assert line["hidden"] == 1
    assert colours(np.asarray(Image.open(line["file"]).convert("RGB"))) <= 36
    assert Fraction(line["time"]) == 0
