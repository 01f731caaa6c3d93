"""An exported frame says which frame of which file it is and what was done to it, and can be made again."""

from __future__ import annotations

import hashlib
import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from cases.records import Case
from cases.workspace import Workspace
from tests.clips import scene
from workbench.cli import main
from workbench.errors import EnvironmentFault, MediaError
from workbench.frame_export import EXPORTED, Source, check_export, export_frame, pixels_sha256, source_of
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip
from workbench.media.steps import read

pytestmark = pytest.mark.slow

STEPS = "levels(16, 235); gamma(1.8); average(3)"


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "Straße 1.mp4"
    return write_clip(path, scene(seconds=0.4, size=(96, 64)), rate=Fraction(25))


@pytest.fixture(scope="module")
def source(clip: Path, worker: MediaWorker) -> Source:
    return source_of(clip, worker)


def texts(path: Path) -> dict[str, str]:
    with Image.open(path) as picture:
        assert isinstance(picture, PngImageFile)
        return {name: str(text) for name, text in picture.text.items()}


def test_a_picture_says_where_it_comes_from_and_what_was_done(
    source: Source, worker: MediaWorker, tmp_path: Path
) -> None:
    pts = worker.index(source.path).pts.tolist()
    made = export_frame(source, pts[4] + 1, tmp_path, worker, steps=read(STEPS))

    plain, done = worker.frame(source.path, pts[4]), worker.frame(source.path, pts[4], steps=read(STEPS))
    with Image.open(made.path) as picture:
        assert np.array_equal(np.asarray(picture), done.rgb)
    says = texts(made.path)
    assert says.pop("Reader").startswith("PyAV")
    assert says.pop("Software").startswith("Verification Workbench 0")
    assert "evidence is the source" in says.pop("Comment")
    assert says == {
        "Source": "Straße 1.mp4",
        "Source SHA-256": hashlib.sha256(source.path.read_bytes()).hexdigest(),
        "PTS": str(pts[4]),
        "Time base": str(plain.time_base),
        "Time": "00:00:00.160",
        "Picture type": plain.picture_type,
        "Key frame": "yes" if plain.key else "no",
        "Frames used": f"3, PTS {pts[3]} to {pts[5]}",
        "Steps": "levels(16, 235); gamma(1.8); average(3)",
        "Source pixels SHA-256": hashlib.sha256(plain.rgb.tobytes()).hexdigest(),
        "Pixels SHA-256": hashlib.sha256(done.rgb.tobytes()).hexdigest(),
    }
    assert made.path.name == f"Straße 1-{pts[4]}-levels-gamma-average.png"
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert dict(worker.probe(made.path).tags)["Steps"] == STEPS  # and the program reads it where it reads any file


def test_another_picture_of_the_same_name_is_kept(source: Source, worker: MediaWorker, tmp_path: Path) -> None:
    names = [
        export_frame(source, 0, tmp_path, worker, steps=read(steps)).path.name
        for steps in ("gamma(1.8)", "gamma(2.5)", "gamma(1.8)", "")
    ]
    assert names == ["Straße 1-0-gamma.png", "Straße 1-0-gamma-2.png", "Straße 1-0-gamma.png", "Straße 1-0.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(set(names))


def test_a_named_file_is_replaced_and_a_place_that_is_not_there_is_a_sentence(
    source: Source, worker: MediaWorker, tmp_path: Path
) -> None:
    target = tmp_path / "here.png"
    target.write_text("old")
    assert export_frame(source, 0, target, worker).path == target
    assert texts(target)["Steps"] == "none"
    with pytest.raises(EnvironmentFault, match="is not there"):
        export_frame(source, 0, tmp_path / "none" / "here.png", worker)
    assert [path.name for path in tmp_path.iterdir()] == ["here.png"]


def test_a_picture_is_made_again_and_held_against_the_source(
    source: Source, worker: MediaWorker, tmp_path: Path
) -> None:
    made = export_frame(source, 1024, tmp_path, worker, steps=read(STEPS)).path
    assert all(each.same for each in check_export(made, source.path, worker))

    other = write_clip(tmp_path / "other.mp4", scene(seconds=0.4, size=(96, 64), seed=3), rate=Fraction(25))
    differs = [each.what for each in check_export(made, other, worker) if not each.same]
    assert differs == ["the source file", "the frame as decoded", "the frame after the steps"]

    with Image.open(made) as picture:
        assert isinstance(picture, PngImageFile)
        chunks = picture.text
        altered = picture.copy()
    altered.putpixel((3, 3), (1, 2, 3))
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for name, text in chunks.items():
        info.add_itxt(name, str(text))
    altered.save(tmp_path / "altered.png", pnginfo=info)
    differs = [each.what for each in check_export(tmp_path / "altered.png", source.path, worker) if not each.same]
    assert differs == ["the pixels of the picture"]

    altered.save(tmp_path / "bare.png")
    with pytest.raises(MediaError, match="was not exported by this program"):
        check_export(tmp_path / "bare.png", source.path, worker)
    info.add_itxt("Steps", "sharpen(3)")
    altered.save(tmp_path / "later.png", pnginfo=info)
    with pytest.raises(MediaError, match="this version does not know"):
        check_export(tmp_path / "later.png", source.path, worker)


def test_a_still_has_no_time_and_its_export_says_none(worker: MediaWorker, tmp_path: Path) -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (12, 20, 3), dtype=np.uint8)
    Image.fromarray(rgb).save(tmp_path / "still.png")
    made = export_frame(source_of(tmp_path / "still.png", worker), 0, tmp_path, worker, steps=read("mirror; edges"))
    assert made.path.name == "still-mirror-edges.png"
    assert made.pts is None
    says = texts(made.path)
    assert not {"PTS", "Time", "Time base", "Picture type"} & set(says)
    assert says["Source pixels SHA-256"] == pixels_sha256(rgb)
    assert all(each.same for each in check_export(made.path, tmp_path / "still.png", worker))


def test_the_command_writes_logs_and_checks(clip: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, out = tmp_path / "workspace", tmp_path / "out"
    case = Case("T-1", "A test", "What is in the dark?")
    with Workspace.create(root, name="Test") as workspace:
        workspace.store.add(case, by="A. Tester")
        take_in(workspace, case, [clip], by="A. Tester")
    command = ["frames", clip.name, "--workspace", str(root), "--time", "0.08", "--steps", "gamma; edges(2)"]
    assert main([*command, "--out", str(out), "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["frames"]
    assert (line["steps"], line["pts"]) == ("gamma(1.8); edges(2.0)", line["used"][0])
    written = Path(line["file"])
    with Workspace.open(root) as workspace:
        event = workspace.store.events()[-1]
    assert (event.action, event.case_id) == (EXPORTED, case.id)
    body = json.loads(event.body)
    assert body["sha256"] == hashlib.sha256(written.read_bytes()).hexdigest()
    assert (body["pts"], body["steps"], body["pixels"]) == (line["pts"], line["steps"], line["pixels"])
    assert texts(written)["Source"] == clip.name

    assert main(["frames", str(clip), "--check", str(written)]) == 0
    assert "differs" not in capsys.readouterr().out
    other = write_clip(tmp_path / "other.mp4", scene(seconds=0.4, size=(96, 64), seed=3), rate=Fraction(25))
    assert main(["frames", str(other), "--check", str(written), "--json"]) == 3
    assert {"outcome": "differs", "what": "the source file"} in json.loads(capsys.readouterr().out)["lines"]

    Image.new("RGB", (8, 6), "red").save(tmp_path / "still.png")
    assert main(["frames", str(tmp_path / "still.png"), "--steps", "rotate", "--out", str(out), "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["frames"]
    with Image.open(line["file"]) as turned:
        assert (turned.size, line["pts"]) == ((6, 8), None)
    assert main(["frames", str(tmp_path / "still.png"), "--steps", "average", "--out", str(out)]) == 1
    assert "has no other frames" in capsys.readouterr().err

    assert main(["frames", str(clip), "--steps", "gamma"]) == 1
    assert "--out" in capsys.readouterr().err
    assert main(["frames", str(clip), "--steps", "sharpen", "--out", str(out)]) == 1
    assert "no step “sharpen”" in capsys.readouterr().err
