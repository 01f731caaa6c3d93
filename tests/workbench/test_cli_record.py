"""The commands that keep the record: each writes one entry, under the analyst's name, and says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cases.judgement import Derivation, DerivationKind
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    ContextTruth,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
from cases.workspace import Workspace
from tests.cases.build import a_clip
from tests.clips import make_clip
from workbench.cli import main

pytestmark = pytest.mark.slow

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the test's workspace; its JSON document, or its text where ``--json`` is not given."""
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "w"))
    monkeypatch.setenv("WORKBENCH_ANALYST", "Ada")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["new", str(tmp_path / "w"), "--name", "Desk"]) == 0
    assert main(["case", "new", "T-1", "--title", "Test", "--question", "Is it?"]) == 0
    capsys.readouterr()

    def run(*arguments: str, code: int = 0) -> Any:
        found = main(arguments)
        out, err = capsys.readouterr()
        assert found == code, err
        if code == 1:
            assert err.count("\n") == 1
            return err
        return json.loads(out) if "--json" in arguments else out

    return run


@pytest.fixture
def workspace_at(tmp_path: Path) -> Callable[[], Workspace]:
    return lambda: Workspace.open(tmp_path / "w")


def test_a_case_is_listed_and_shown(run: Run) -> None:
    assert "T-1" in run("case", "list")
    (case,) = run("case", "list", "--json")["cases"]
    assert (case["reference"], case["title"], case["analysts"], case["clips"]) == ("T-1", "Test", ["Ada"], 0)
    assert run("case", "show", "T-1", "--json")["case"]["question"] == "Is it?"
    assert "Is it?" in run("case", "show", "T-1")


def test_a_taken_reference_an_unknown_case_and_a_missing_workspace_are_sentences(run: Run, tmp_path: Path) -> None:
    assert "T-1" in run("case", "new", "T-1", code=1)
    assert "X-9" in run("case", "show", "X-9", code=1)
    assert "nowhere" in run("case", "list", "--workspace", str(tmp_path / "nowhere"), code=1)


def test_each_kind_of_entry_is_kept_as_given(run: Run, workspace_at: Callable[[], Workspace]) -> None:
    run("note", "T-1", "A first note")
    run(
        *("claim", "T-1", "Filmed in Grenoble", "--claimant", "a post", "--kind", "where"),
        *("--source", "the post", "--stance", "supports", "--said", "Monday afternoon", "--zone", "Europe/Paris"),
        *("--earliest", "2018-05-21T12:00+02:00", "--latest", "2018-05-21T18:00+02:00"),
    )
    run("appearance", "T-1", "--platform", "TV", "--shape", "broadcast", "--first-seen", "2020-08-26T10:00")
    run(
        "finding",
        "T-1",
        "--method",
        "Looked",
        "--result",
        "Seen",
        "--confidence",
        "moderate",
        "--limits",
        "eyes",
        "--alternative",
        "A crop",
    )

    with workspace_at() as workspace:
        (note,) = workspace.store.find(Note)
        assert (note.text, note.author) == ("A first note", "Ada")
        (claim,) = workspace.store.find(Claim)
        assert (claim.kind, claim.stance, claim.claimant) == (ClaimKind.WHERE, Stance.SUPPORTS, "a post")
        assert claim.said_at is not None
        assert claim.said_at.text == "Monday afternoon"
        assert claim.said_at.earliest is not None
        assert claim.said_at.earliest.isoformat() == "2018-05-21T10:00:00+00:00"
        (appearance,) = workspace.store.find(Appearance)
        assert appearance.shape is Shape.BROADCAST
        assert appearance.first_seen_at is not None
        assert appearance.first_seen_at.isoformat() == "2020-08-26T10:00:00+00:00"
        (finding,) = workspace.store.find(Finding)
        assert (finding.confidence, finding.author, finding.alternative) == (Confidence.MODERATE, "Ada", "A crop")
        assert {event.actor for event in workspace.store.events()} == {"Ada"}
    text = run("case", "show", "T-1")
    assert all(word in text for word in ("A first note", "Filmed in Grenoble", "TV", "Looked"))


def test_a_note_is_revised(run: Run) -> None:
    note = run("note", "T-1", "First", "--json")["note"]
    revised = run("note", "T-1", "Second", "--revise", note["id"], "--json")["note"]
    assert (revised["id"], revised["text"], revised["revision"]) == (note["id"], "Second", 2)


def test_verdicts_of_ours_and_of_a_third_party_stand_side_by_side(
    run: Run, workspace_at: Callable[[], Workspace]
) -> None:
    common = ("verdict", "T-1", "--context", "undetermined")
    run(*common, "--authenticity", "not-possible", "--reasons", "no original")
    run(
        *(*common, "--authenticity", "Authenticated", "--reasons", "they say so"),
        *("--third-party", "police", "--citation", "newspaper"),
    )
    first, second = (item["id"] for item in run("case", "show", "T-1", "--json")["verdicts"])
    third = run(*common, "--authenticity", "probably-authentic", "--reasons", "an original came", "--json")["verdict"]

    assert third["supersedes"] == first
    with workspace_at() as workspace:
        case = workspace.store.case("T-1")
        current = {assessment.id: assessment for assessment in workspace.store.current_assessments(case.id)}
        assert set(current) == {second, third["id"]}
        assert current[second].assessed_by is AssessedBy.THIRD_PARTY
        assert current[third["id"]].authenticity is Authenticity.PROBABLY_AUTHENTIC
        assert current[third["id"]].context is ContextTruth.UNDETERMINED
        assert len(workspace.store.find(Assessment)) == 3


def test_a_third_party_needs_a_citation_and_a_frame_needs_a_clip(run: Run) -> None:
    verdict = ("verdict", "T-1", "--authenticity", "authenticated", "--context", "original", "--reasons", "r")
    assert "--citation" in run(*verdict, "--third-party", "police", code=1)
    assert "--third-party" in run(*verdict, "--citation", "newspaper", code=1)
    assert "--clip" in run("note", "T-1", "text", "--pts", "3", code=1)
    assert "ISO 8601" in run(
        "appearance", "T-1", "--platform", "TV", "--shape", "repost", "--first-seen", "May", code=1
    )


def test_a_claim_of_when_states_a_time(run: Run, workspace_at: Callable[[], Workspace]) -> None:
    claim = ("claim", "T-1", "On Monday", "--claimant", "a post", "--source", "the post", "--stated", "Monday")
    span = ("--stated-earliest", "2018-05-21", "--stated-latest", "2018-05-22", "--stated-zone", "Europe/Paris")
    assert "--kind when" in run(*claim, *span, "--kind", "where", code=1)
    run(*claim, *span, "--kind", "when")
    with workspace_at() as workspace:
        (kept,) = workspace.store.find(Claim)
        ends = datetime(2018, 5, 21, tzinfo=UTC), datetime(2018, 5, 22, tzinfo=UTC)
        assert kept.stated_time == ImpreciseTime("Monday", *ends, "Europe/Paris")
        assert kept.said_at is None


def test_wrong_words_and_missing_options_are_wrong_usage(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["finding", "T-1", "--method", "m", "--result", "r", "--confidence", "huge"]) == 2
    assert "low, moderate, high" in capsys.readouterr().err
    assert main(["claim", "T-1", "text"]) == 2
    assert main(["case", "new"]) == 2
    assert main(["nothing-like-it"]) == 2


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4", seconds=1)


def test_files_are_added_with_their_sentences_and_exit_code(run: Run, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("no clip")
    document = run("add", "T-1", str(clip), str(tmp_path / "text.mp4"), "--how", "handed over", "--json", code=3)
    taken, refused = document["items"]
    assert (taken["outcome"], refused["outcome"]) == ("taken in", "refused")
    assert "text.mp4" in refused["sentence"]
    text = run("add", "T-1", str(clip))
    assert "already here" in text
    (kept,) = run("case", "show", "T-1", "--json")["clips"]
    assert (kept["id"], kept["acquired_how"], kept["acquired_by"]) == (taken["clip"], "handed over", "Ada")


def test_a_working_copy_is_recorded_with_what_it_was_made_from(
    run: Run, clip: Path, tmp_path: Path, workspace_at: Callable[[], Workspace]
) -> None:
    run("add", "T-1", str(clip))
    copy = make_clip(tmp_path / "brighter.mp4", seed=5)
    run("add", "T-1", str(copy), "--made-from", "clip.mp4", "--transformation", "Gamma 1.4")
    with workspace_at() as workspace:
        (made,) = workspace.store.find(Derivation)
        parent, child = (workspace.store.get(Clip, one or "").name for one in (made.parent_clip, made.clip_id))
    assert (child, parent, made.kind, made.transformation) == (
        "brighter.mp4",
        "clip.mp4",
        DerivationKind.WORKING_COPY,
        "Gamma 1.4",
    )
    assert "--made-from" in run("add", "T-1", str(copy), "--transformation", "Gamma 1.4", code=1)


def test_an_address_is_refused_with_what_to_do(run: Run) -> None:
    sentence = run("add", "T-1", "https://example.org/clip.mp4", code=1)
    assert "--url" in sentence


def test_a_clip_is_meant_by_name_id_or_digits(run: Run, clip: Path, workspace_at: Callable[[], Workspace]) -> None:
    run("add", "T-1", str(clip))
    (kept,) = run("case", "show", "T-1", "--json")["clips"]
    for reference in ("clip.mp4", kept["id"], kept["sha256"], kept["sha256"][:8]):
        run("note", "T-1", f"by {reference}", "--clip", reference, "--pts", "0")
    assert "no clip" in run("note", "T-1", "text", "--clip", "other.mp4", code=1).lower()
    assert "no clip" in run("note", "T-1", "text", "--clip", kept["sha256"][:3], code=1).lower()
    with workspace_at() as workspace:
        assert {(note.clip_id, note.pts) for note in workspace.store.find(Note)} == {(kept["id"], 0)}


def test_verify_finds_a_changed_original(
    run: Run, clip: Path, tmp_path: Path, workspace_at: Callable[[], Workspace]
) -> None:
    run("add", "T-1", str(clip))
    good = run("verify", str(tmp_path / "w"), "--json")
    assert good["chain"]["ok"]
    assert good["originals"] == {"checked": 1, "problems": [], "not_held": []}
    assert "whole" in run("verify", str(tmp_path / "w"))

    with workspace_at() as workspace:
        (kept,) = workspace.store.find(Clip)
        original = workspace.root / kept.stored
    original.chmod(0o644)
    original.write_bytes(original.read_bytes()[:-1] + b"!")
    bad = run("verify", str(tmp_path / "w"), "--json", code=3)
    assert bad["chain"]["ok"]
    assert "clip.mp4" in bad["originals"]["problems"][0]


def test_matches_that_await_a_decision_are_listed_strongest_first(run: Run, tmp_path: Path) -> None:
    assert run("matches") == "No match awaits a decision.\n"
    run("case", "new", "T-2", "--title", "Another", "--question", "Is it?")
    with Workspace.open(tmp_path / "w") as workspace:
        store = workspace.store
        first, second = store.case("T-1"), store.case("T-2")
        one, two, three = (store.add(a_clip(first, name), by="Ada") for name in ("one", "two", "three"))
        far = store.add(a_clip(second, "far"), by="Ada")
        found = [
            Match(one.id, two.id, identity, "{}", "e", score)
            for identity, score, (one, two) in (
                ("same-scene", 0.9, (one, two)),
                ("shared-stretch", 0.6, (one, three)),
                ("shared-stretch", 0.7, (far, one)),
            )
        ]
        for match in found:
            store.add(match, by="Ada")
    scene, weaker, stronger = (match.id for match in found)
    told = run("matches", "T-1", "--json")
    assert (told["case"], told["count"], [row["id"] for row in told["matches"]]) == (
        "T-1",
        3,
        [stronger, weaker, scene],
    )
    assert told["matches"][0]["a"] == {"clip": one.id, "name": "one.mp4", "case": "T-1"}
    assert told["matches"][0]["b"]["case"] == "T-2"
    assert [row["id"] for row in run("matches", "T-2", "--json")["matches"]] == [stronger]
    run("decide", stronger, "rejected")
    said = run("matches", "--limit", "1")
    assert said.startswith(f"{weaker}  shared-stretch  0.60  one.mp4 (T-1)  three.mp4 (T-1)")
    assert said.endswith("1 more await a decision: --limit lists more.\n")
