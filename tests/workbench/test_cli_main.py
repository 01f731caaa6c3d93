"""The command line as a whole: what it opens without a command, and how errors end."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cases.workspace import Workspace
from workbench.cli import main
from workbench.commands import desk, reposts


class _Point:
    """An entry point that keeps what it is called with."""

    def __init__(self, name: str, answer: object) -> None:
        self.name = name
        self.answer = answer
        self.calls: list[tuple[Any, ...]] = []

    def load(self) -> Any:
        def call(*arguments: object) -> object:
            self.calls.append(arguments)
            return self.answer

        return call


@pytest.fixture
def opened_desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> _Point:
    point = _Point("desk", 0)
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [point] if group == desk.GROUP else [])
    monkeypatch.delenv("WORKBENCH_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    return point


def test_without_a_command_the_desk_opens(opened_desk: _Point, tmp_path: Path) -> None:
    assert main([]) == 0
    assert opened_desk.calls == [([],)]
    Workspace.create(tmp_path / "w", name="W").close()
    assert main([str(tmp_path / "w")]) == 0
    assert main(["desk", str(tmp_path / "w")]) == 0
    assert opened_desk.calls[1:] == [([str(tmp_path / "w")],)] * 2
    (tmp_path / "case").mkdir()
    assert main(["case"]) == 2
    assert main(["./case"]) == 0
    assert opened_desk.calls[3:] == [([str(tmp_path / "case")],)]


def test_the_desk_opens_on_the_named_workspace_or_the_one_here(
    opened_desk: _Point, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Workspace.create(tmp_path / "w", name="W").close()
    monkeypatch.chdir(tmp_path / "w")
    assert main([]) == 0
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "other"))
    assert main([]) == 0
    assert opened_desk.calls == [([str(tmp_path / "w")],), ([str(tmp_path / "other")],)]


def test_the_exit_code_of_the_desk_is_ours(opened_desk: _Point) -> None:
    opened_desk.answer = 7
    assert main([]) == 7


def test_without_a_desk_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [])
    assert main([]) == 1
    assert "No desk is installed" in capsys.readouterr().err


def test_the_desk_and_its_shots_are_registered() -> None:
    registered = {point.name for point in importlib.metadata.entry_points(group=desk.GROUP)}
    assert registered == {"desk", "shots", "screenshot"}


def test_shots_are_drawn_where_asked(opened_desk: _Point, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened_desk.name = "shots"
    opened_desk.answer = [tmp_path / "out" / "desk.png"]
    Workspace.create(tmp_path / "w", name="W").close()
    assert main(["shots", "--out", str(tmp_path / "out"), "--workspace", str(tmp_path / "w")]) == 0
    assert opened_desk.calls == [(tmp_path / "out", tmp_path / "w", (), None, None)]
    assert "desk.png" in capsys.readouterr().out
    assert main(["shots", "--out", str(tmp_path / "out"), "--workspace", str(tmp_path / "none")]) == 1


def test_shots_without_a_workspace_are_of_a_sample(
    opened_desk: _Point, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_desk.name = "shots"
    opened_desk.answer = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WORKBENCH_WORKSPACE", raising=False)
    assert main(["shots", "--out", "out", "--look", "dark", "--look", "wide", "--language", "fr", "--text", "150"]) == 0
    assert opened_desk.calls == [(Path("out"), None, ("dark", "wide"), "fr", 150)]


def test_a_bug_is_one_sentence_that_says_where_it_is_written_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the inside of a bug")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(reposts, "compare_files", broken)
    assert main(["compare", "a", "b"]) == 1
    err = capsys.readouterr().err
    assert "Traceback" not in err
    (written,) = tmp_path.rglob("error-*.txt")
    assert str(written) in err
    assert "the inside of a bug" in written.read_text()


def test_an_error_of_the_system_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/clip.mp4")

    monkeypatch.setattr(reposts, "compare_files", refused)
    assert main(["compare", "a", "b"]) == 1
    assert "clip.mp4" in capsys.readouterr().err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == importlib.metadata.version("verification-workbench")


def test_names_that_disguise_themselves_are_written_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["compare", str(tmp_path / "a\u202e4pm.exe"), "b"]) == 1
    err = capsys.readouterr().err
    assert "\u202e" not in err
    assert "\\u202e" in err


@pytest.mark.slow
def test_the_core_runs_where_qt_is_not_installed() -> None:
    code = "import sys; sys.modules['PySide6'] = None; from workbench.cli import main; sys.exit(main(['--version']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_nothing_slow_is_loaded_before_the_desk() -> None:
    code = "import sys; import workbench.cli; print({'sqlalchemy', 'numpy', 'rich', 'PySide6'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
