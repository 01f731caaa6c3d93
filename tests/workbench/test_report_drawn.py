"""The clocks and the lineage of a real record stand in its report as drawings, and go with their sections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from cases.judgement import Clock, ClockKind, Derivation, DerivationKind, Moment
from cases.records import Case, Clip, ImpreciseTime
from cases.workspace import Workspace
from tests.cases.build import a_case, a_clip
from workbench.commands.app import app
from workbench.errors import UserError
from workbench.report.collect import EXPORTED
from workbench.report.judged import groups
from workbench.report.model import Group

BY = "A. Moreau"
NOON = datetime(2020, 8, 26, 12, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "workspace", name="Test", by=BY) as made:
        made.store.add(a_case(), by=BY)
        yield made


def _case(place: Workspace) -> Case:
    (case,) = place.store.find(Case)
    return case


def _clips(place: Workspace, *names: str) -> list[Clip]:
    return [place.store.add(a_clip(_case(place), name), by=BY) for name in names]


def _clock(place: Workspace, clip: Clip, hours: int, source: str) -> None:
    at = NOON + timedelta(hours=hours)
    tells = ImpreciseTime(f"{at:%H:%M}", at, at, "Europe/Paris")
    clock = Clock(clip.case_id, ClockKind.WITNESS, Moment.FILMED, tells, source, BY, clip_id=clip.id)
    place.store.add(clock, by=BY)


def _groups(place: Workspace) -> dict[str, Group]:
    return {group.id: group for group in groups(place, _case(place), lambda clip_id: clip_id or "")}


def _words(data: bytes) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(data).iter("{http://www.w3.org/2000/svg}text")]


def test_clocks_are_drawn_with_what_contradicts(place: Workspace) -> None:
    (clip,) = _clips(place, "one")
    _clock(place, clip, 0, "the <camera>")
    _clock(place, clip, 30, "a witness")
    (drawing,) = _groups(place)["clocks"].drawings
    assert drawing.media_type == "image/svg+xml"
    assert "the <camera>: 12:00 · Europe/Paris" in _words(drawing.data)
    assert any("26 Aug 2020" in words for words in _words(drawing.data))
    assert "apart" in drawing.alt


def test_copies_are_drawn_where_one_was_made_from_another(place: Workspace) -> None:
    first, second = _clips(place, "first", "second")
    assert "lineage" not in _groups(place)
    made = Derivation(first.case_id, second.id, DerivationKind.EXCERPT, "our working", BY, parent_clip=first.id)
    place.store.add(made, by=BY)
    (drawing,) = _groups(place)["lineage"].drawings
    assert {"first.mp4", "second.mp4"} <= set(_words(drawing.data))
    assert "excerpt" in drawing.alt


@pytest.mark.slow
def test_left_out_by_command_the_same_twice_and_logged(place: Workspace, tmp_path: Path) -> None:
    (clip,) = _clips(place, "one")
    _clock(place, clip, 0, "the camera")
    left = ["--without", "clocks", "--without", "custody", "--pdf", "--html", "--json"]
    line, told = _command(place), []
    for out in (tmp_path / "first", tmp_path / "second"):
        said = CliRunner().invoke(app, [*line, "--out", str(out), *left])
        assert said.exit_code == 0, said.exception
        told.append({path.suffix: path.read_bytes() for path in out.iterdir()})
    assert told[0] == told[1]
    assert set(told[0]) == {".pdf", ".html", ".json"}
    assert b"the camera" not in told[0][".json"] + told[0][".html"]
    with Workspace.open(place.root) as again:
        bodies = [json.loads(event.body) for event in again.store.events() if event.action == EXPORTED]
    assert [body["left_out"] for body in bodies] == [["Left out by choice: Clocks; Custody."]] * 2


def _command(place: Workspace) -> list[str]:
    """What writes a report of the workspace, which is closed for it."""
    line = ["report", _case(place).reference, "--workspace", str(place.root)]
    place.close()
    return line


@pytest.mark.slow
def test_a_section_that_is_none_is_a_sentence_and_nothing_is_written(place: Workspace, tmp_path: Path) -> None:
    line = [*_command(place), "--out", str(tmp_path / "out")]
    for wrong in (["--without", "answer"], ["--without-exhibit", "M9.9"]):
        said = CliRunner().invoke(app, [*line, *wrong])
        assert isinstance(said.exception, UserError)
        assert wrong[1] in str(said.exception)
    assert not (tmp_path / "out").exists()
