"""The whole line by command, as a person at a terminal would: from two files to a report that can be checked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.clips import make_clip
from workbench.cli import main

Run = Callable[..., Any]

pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``workbench``; its JSON document, or its text."""
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("WORKBENCH_ANALYST", "Ada")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, code: int = 0, own_process: bool = False) -> Any:
        if own_process:
            command = [sys.executable, "-m", "workbench.cli", *arguments]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            found, out, err = done.returncode, done.stdout, done.stderr
        else:
            found = main(arguments)
            out, err = capsys.readouterr()
        assert found == code, err
        assert "Traceback" not in err
        return json.loads(out) if "--json" in arguments else out

    return run


def test_from_two_files_to_a_report_and_its_check(run: Run, tmp_path: Path) -> None:
    post = make_clip(tmp_path / "in" / "post 🎬 פוסט.mp4", seconds=5, start=1, audio=True)
    make_clip(tmp_path / "in" / "archive.mp4", seconds=7, audio=True)
    (tmp_path / "in" / "caption.txt").write_text("Filmed yesterday!")

    run("new", "workspace")
    run("case", "new", "T-1", "--title", "A post", "--question", "Is it new?")
    taken = run("add", "T-1", "in", "--json", code=3)
    assert [item["outcome"] for item in taken["items"]] == ["taken in", "refused", "taken in"]
    found = run("search", post.name, "--in", "workspace", "--json")
    (match,) = found["matches"]
    assert (match["clip"]["name"], match["identity"]) == ("archive.mp4", "shared-stretch")
    run("decide", match["match"], "confirmed", "--reason", "same sway")
    run("claim", "T-1", "Filmed yesterday", "--claimant", "the post", "--kind", "when", "--source", "the caption")
    run("note", "T-1", "The sway of the camera agrees.", "--clip", post.name, "--pts", "0")
    run(
        *("verdict", "T-1", "--clip", post.name, "--authenticity", "probably-authentic", "--context", "reused"),
        *("--reasons", "A longer copy is in the archive.", "--doubts", "The archive is undated."),
    )
    run("report", "T-1", "--out", "report", "--html", "--pdf")

    (page,) = (tmp_path / "report").glob("*.html")
    text = page.read_text("utf-8")
    assert all(words in text for words in ("Is it new?", "Filmed yesterday", "sway of the camera", "undated"))
    (pdf,) = (tmp_path / "report").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    checked = run("verify", "workspace", "--json")
    assert checked["chain"]["ok"]
    assert checked["originals"] == {"checked": 2, "problems": [], "not_held": []}
    events = {record["text"] for record in run("case", "show", "T-1", "--json")["notes"]}
    assert events == {"The sway of the camera agrees."}


@pytest.mark.long
def test_the_demonstration_without_a_display_finds_matches_and_writes_what_it_says(run: Run, tmp_path: Path) -> None:
    """On a small workspace in the sample's place: drawing the sample takes half a minute, and has its own tests."""
    make_clip(tmp_path / "one.mp4", seconds=5)
    make_clip(tmp_path / "two.mp4", seconds=5, crf=33)
    run("new", "workspace")
    run("case", "new", "T-1")
    run("add", "T-1", "one.mp4", "two.mp4")

    made = run("demo", "workspace", "--headless", "--json", own_process=True)

    assert Path(made["workspace"]) == tmp_path / "workspace"
    (match,) = made["matches"]
    assert "one.mp4" in match
    assert "two.mp4" in match
    assert {Path(path).suffix for path in made["reports"]} == {".html", ".pdf"}
    for path in (*made["reports"], made["picture"]):
        assert Path(path).stat().st_size > 10_000
    assert run("verify", "workspace", "--json")["chain"]["ok"]
    assert made["picture"] in run("demo", "workspace", own_process=True)  # without a display nothing need be said
