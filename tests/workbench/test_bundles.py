"""Bundles as the desk and the command line use them: signed, logged, read by a second reader, compared."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from cases import judging
from cases.bundle import heads
from cases.bundle.verify_alone import DIFFERS
from cases.errors import ConflictError, StoreError
from cases.graphic import graphic_clips, mark_graphic
from cases.judgement import Pillar, PillarName, PillarState, Restriction
from cases.judging import withdraw
from cases.keys import FileKeys
from cases.kinds import KINDS
from cases.records import (
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Decision,
    Match,
    Note,
    Stance,
    new_id,
)
from cases.workspace import Workspace
from tests.cases.build import ADA, a_clip, an_assessment
from tests.cases.bundle_build import BOB, everything, fill
from workbench.bundles import blind_contents, check_bundle, conflicts, export_case, import_bundle, log_problems
from workbench.cli import main
from workbench.custody import KEY_FILE, standing
from workbench.errors import Cancelled
from workbench.origins import origins
from workbench.report.brought import MOST_TOLD, brought
from workbench.report.judged import groups
from workbench.second_reading import Decided, MatchAgreement, agreement, blind_readings, match_agreement

pytestmark = pytest.mark.slow

CONTEXT = ("appearance", "claim", "clock", "derivation")
WITHHELD = (
    "coordinates",
    "finding",
    "assessment",
    "note",
    "hypothesis",
    "attribution",
    "annotation",
    "pillar",
    "bearing",
)


@dataclass(frozen=True)
class Desks:
    """Two workspaces, one with a case."""

    first: Workspace
    second: Workspace
    keys: FileKeys
    folder: Path

    @property
    def case(self) -> Case:
        """The case at the first desk."""
        return self.first.store.case("G-2020")


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    with (
        Workspace.create(tmp_path / "first", name="First") as first,
        Workspace.create(tmp_path / "second", name="Second") as second,
    ):
        fill(first, tmp_path)
        yield Desks(first, second, FileKeys(tmp_path / "key.pem"), tmp_path)


def _differences(bundle: Path) -> list[str]:
    return [line.what for line in check_bundle(bundle).lines if line.outcome == DIFFERS]


def test_an_export_is_signed_and_logged(desks: Desks) -> None:
    out = desks.folder / "case.zip"
    made = export_case(desks.first, desks.case, out, by=ADA, keys=desks.keys)
    assert any("The head " in line.what and line.outcome == "same" for line in check_bundle(out).witnesses)
    event = desks.first.store.events()[-1]
    body = json.loads(event.body)
    assert (event.action, event.actor, event.case_id) == ("bundle.exported", ADA, desks.case.id)
    assert (body["bundle"], body["digest"], body["name"], body["blind"]) == (made.id, made.digest, "case.zip", False)
    report = import_bundle(desks.second, out, by=BOB)
    assert (len(report.added), report.originals) == (made.records, made.originals) == (len(KINDS) + 1, 2)
    imported = json.loads(desks.second.store.events()[-1].body)
    assert imported["digest"] == made.digest
    (head,) = heads.kept(imported)
    (signed,) = standing(desks.first).signed
    assert (head,) == report.heads == (signed,)
    (said,) = brought(desks.second.store.events(desks.case.id))
    assert said.startswith("What was brought in on ")
    assert f" from First came with their log signed up to event {head.sequence} by key {head.key_id}" in said
    assert head.digest in said


def test_a_report_tells_the_newest_imports_and_which_came_unsigned(desks: Desks) -> None:
    for number in range(MOST_TOLD + 2):
        out = desks.folder / f"case-{number}"
        export_case(desks.first, desks.case, out, by=ADA, originals=False, sign=False)
        import_bundle(desks.second, out, by=BOB)
    fewer, *said = brought(desks.second.store.events(desks.case.id))
    assert fewer == "2 earlier bundles are not told here."
    assert len(said) == MOST_TOLD
    assert {text.rpartition(" from ")[2] for text in said} == {"First."}
    assert said[0].startswith("No signature came with what was brought in on ")


def test_a_failed_or_stopped_export_is_not_logged(desks: Desks) -> None:
    before = len(desks.first.store.events())
    out = desks.folder / "case.zip"
    with pytest.raises(Cancelled):
        export_case(desks.first, desks.case, out, by=ADA, sign=False, cancel=lambda: True)
    assert not out.exists()
    out.touch()
    with pytest.raises(ConflictError, match="there already"):
        export_case(desks.first, desks.case, out, by=ADA, sign=False)
    with pytest.raises(StoreError, match="Could not write the bundle"):
        export_case(desks.first, desks.case, desks.folder / "absent" / "b", by=ADA, sign=False)
    assert len(desks.first.store.events()) == before
    export_case(desks.first, desks.case, desks.folder / "whole", by=ADA, sign=False)
    with pytest.raises(Cancelled):
        import_bundle(desks.second, desks.folder / "whole", by=BOB, cancel=lambda: True)
    assert desks.second.store.find(Case) == []


SECRETS = (
    "Clearly staged",
    "Same wall",
    "Head count",
    "Look at the shadow",
    "Grenoble",
    "Faces are hidden",
    "Too brutal",
)
"""Words of what the first reader concluded, of each kind of record."""
TOLD = ("On Monday", "A witness", "Interview", "https://a.example", "Monday afternoon")
"""Words of what is said of the clips."""


@pytest.fixture
def judged(desks: Desks) -> Desks:
    """The case with a summary, a decision, a mark that a clip is graphic, and a claim that was withdrawn."""
    store, case = desks.first.store, desks.case
    store.revise_case(case.id, by=ADA, summary="Clearly staged")
    (match,) = store.find(Match)
    store.decide(match.id, Decision.CONFIRMED, reason="Same wall", by=ADA)
    mark_graphic(store, store.find(Clip, case_id=case.id)[0], reason="Too brutal", by=ADA)
    claim = store.add(Claim(case.id, ClaimKind.WHO, "Somebody", "A witness", "Interview", Stance.CONTRADICTS), by=ADA)
    withdraw(store, claim, reason="Clearly staged by him", by=ADA)
    told = store.find(Claim, case_id=case.id)[0]
    store.add(Restriction(case.id, "claim", told.id, "Clearly staged for her", ADA, part="claimant"), by=ADA)
    return desks


def _all_bytes(bag: Path) -> bytes:
    """Names and contents of every file of a bag."""
    files = [path for path in bag.rglob("*") if path.is_file()]
    return b"".join(path.name.encode() + path.read_bytes() for path in files)


def _id(record: object) -> str:
    return str(getattr(record, "id", ""))


@pytest.mark.parametrize("context", [False, True])
def test_a_blind_reader_is_given_no_judgement(judged: Desks, *, context: bool) -> None:
    store, bag = judged.first.store, judged.folder / "blind"
    first = everything(judged.first)
    weighed = blind_contents(judged.first, judged.case, context=context)
    made = export_case(judged.first, judged.case, bag, by=ADA, blind=True, context=context, sign=False)

    told = _all_bytes(bag)
    kept_back = [_id(record) for kind in WITHHELD for record in first[kind] if getattr(record, "tag", "") != "graphic"]
    kept_back += [] if context else [_id(record) for kind in CONTEXT for record in first[kind]]
    assert len(kept_back) >= len(WITHHELD)
    for word in (*SECRETS, *kept_back, '"confirmed"', '"contradicts"', *(() if context else TOLD)):
        assert word.encode() not in told, word
    assert _differences(bag) == []
    report = import_bundle(judged.second, bag, by=BOB)
    there = everything(judged.second)
    assert [kind for kind in WITHHELD if there[kind]] == ["annotation"]
    assert [len(there[kind]) for kind in CONTEXT] == [len(first[kind]) if context else 0 for kind in CONTEXT]
    assert {word: count for word, count in weighed.given.items() if word != "clip"} == {
        kind: len(records) for kind, records in there.items() if records and kind != "clip"
    }
    assert (made.left_out, weighed.given["clip"]) == (weighed.left_out, 2)
    assert len(graphic_clips(judged.second.store)) == 1
    (match,) = store.find(Match)
    assert judged.second.store.get(Match, match.id).decision is Decision.UNDECIDED
    assert {claim.stance for claim in judged.second.store.find(Claim)} <= {Stance.NEUTRAL}
    assert (report.case.summary, report.conflicts, report.left_out, report.originals) == ("", (), (), 2)
    assert json.loads((bag / "data/bundle.json").read_text())["context"] is context


def test_what_was_blanked_for_a_reader_is_no_conflict_when_it_comes_back(judged: Desks) -> None:
    export_case(judged.first, judged.case, judged.folder / "out", by=ADA, blind=True, context=True, sign=False)
    import_bundle(judged.second, judged.folder / "out", by=BOB)
    before = everything(judged.first)
    export_case(judged.second, judged.case, judged.folder / "back", by=BOB, sign=False)
    report = import_bundle(judged.first, judged.folder / "back", by=ADA)
    assert (report.second_reading, report.added, report.conflicts, report.left_out) == (True, (), (), ())
    assert everything(judged.first) == before


def test_a_second_readers_pillar_stands_beside_the_firsts(judged: Desks) -> None:
    first, second, case = judged.first.store, judged.second.store, judged.case
    clip = first.find(Clip, case_id=case.id)[0]
    subject: dict[str, Any] = {"case_id": case.id, "clip_id": clip.id}
    own = first.add(
        Pillar(name=PillarName.LOCATION, state=PillarState.VERIFIED, text="Wall", author=ADA, **subject), by=ADA
    )
    export_case(judged.first, case, judged.folder / "out", by=ADA, blind=True, sign=False)
    (asked,) = blind_readings(first, case.id)
    assert (asked.context, asked.given_by, asked.answered_at) == (False, ADA, None)
    import_bundle(judged.second, judged.folder / "out", by=BOB)
    theirs = Pillar(name=PillarName.LOCATION, state=PillarState.CONTRADICTED, text="Other wall", author=BOB, **subject)
    second.add(theirs, by=BOB)
    export_case(judged.second, case, judged.folder / "back", by=BOB, sign=False)
    import_bundle(judged.first, judged.folder / "back", by=ADA)
    seconds = origins(judged.first).second_readings
    assert judging.pillars(first, case.id, clip.id, without=seconds)[PillarName.LOCATION] == own
    (row,) = [row for row in agreement(judged.first, case.id) if row.axis == "location"]
    assert (row.first, row.second, row.same) == ("verified", "contradicted", False)
    (asked,) = blind_readings(first, case.id)
    assert (asked.answered_by, asked.desk, asked.answered_at is not None) == (BOB, "Second", True)
    export_case(judged.first, case, judged.folder / "on", by=ADA, sign=False)
    with Workspace.create(judged.folder / "third", name="Third") as third:
        import_bundle(third, judged.folder / "on", by="Cem")
        assert theirs.id in origins(third).second_readings
        assert own.id not in origins(third).second_readings


def test_a_blind_reading_comes_back_as_the_second_readers(desks: Desks) -> None:
    first, second, case = desks.first.store, desks.second.store, desks.case
    one, two = first.find(Clip, case_id=case.id)
    first.revise_case(case.id, by=ADA, summary="Clearly staged")
    first.add(an_assessment(case, two), by=ADA)
    (match,) = first.find(Match)
    first.decide(match.id, Decision.CONFIRMED, reason="Same wall", by=ADA)
    export_case(desks.first, case, desks.folder / "blind.zip", by=ADA, blind=True, sign=False)
    import_bundle(desks.second, desks.folder / "blind.zip", by=BOB)

    earlier = second.add(an_assessment(case, one, author=BOB, authenticity=Authenticity.AUTHENTICATED), by=BOB)
    verdict = second.add(an_assessment(case, one, author=BOB, reasons="Noise"), by=BOB)
    note = second.add(Note(case.id, "The noise is of one camera.", BOB, one.id), by=BOB)
    export_case(desks.second, case, desks.folder / "back.tar.gz", by=BOB, sign=False)
    report = import_bundle(desks.first, desks.folder / "back.tar.gz", by=ADA)

    assert (report.second_reading, report.conflicts, report.left_out) == (True, (), ())
    assert {record.id for record in report.added} == {earlier.id, verdict.id, note.id}
    kept = first.get(Assessment, verdict.id)
    assert (kept.assessed_by, kept.author, kept.supersedes) == (AssessedBy.SECOND_READER, BOB, earlier.id)
    assert first.get(Match, match.id).decision is Decision.CONFIRMED
    rows = {(row.clip.name if row.clip else "", row.axis): row for row in agreement(desks.first, case.id)}
    assert rows["one.mp4", "authenticity"].same is True
    assert rows["two.mp4", "context"].same is None
    assert rows["two.mp4", "context"].second == ""
    assert len(rows) == 4
    again = import_bundle(desks.first, desks.folder / "back.tar.gz", by=ADA)
    assert (again.added, again.conflicts) == ((), ())
    assert first.verify_chain().ok


def test_readers_who_disagree_are_shown_side_by_side(desks: Desks) -> None:
    case = desks.case
    clip = desks.first.store.find(Clip)[0]
    export_case(desks.first, case, desks.folder / "blind", by=ADA, blind=True, sign=False, originals=False)
    import_bundle(desks.second, desks.folder / "blind", by=BOB)
    desks.second.store.add(an_assessment(case, clip, authenticity=Authenticity.MANIPULATED), by=BOB)
    (match,) = desks.second.store.find(Match)
    desks.second.store.decide(match.id, Decision.REJECTED, reason="Another wall", by=BOB)
    export_case(desks.second, case, desks.folder / "back", by=BOB, sign=False, originals=False)
    report = import_bundle(desks.first, desks.folder / "back", by=ADA)
    assert [one.kind for one in report.conflicts] == ["match"]
    assert conflicts(desks.first.store, case.id) == list(report.conflicts)
    rows = [(row.axis, row.first, row.second, row.same) for row in agreement(desks.first, case.id)]
    assert rows == [
        ("authenticity", "not possible to authenticate", "manipulated", False),
        ("context", "undetermined", "undetermined", True),
    ]
    store, said = desks.first.store, Decided(Decision.REJECTED, BOB, "Another wall")
    assert match_agreement(store, case.id) == [MatchAgreement(store.get(Match, match.id), None, said, None)]
    ours = store.decide(match.id, Decision.CONFIRMED, reason="", by=ADA)
    assert match_agreement(store, case.id) == [MatchAgreement(ours, Decision.CONFIRMED, said, False)]
    told = [entry for group in groups(desks.first, case, lambda _clip: "") for entry in group.entries]
    pair = " – ".join(store.get(Clip, clip).name for clip in (match.clip_a, match.clip_b))
    (entry,) = [entry for entry in told if str(entry.head) == pair]
    assert [str(row.text) for row in entry.rows] == ["Confirmed", "Rejected", "differ", "Another wall", BOB]


def test_a_match_that_only_the_second_reader_found_says_whose_decision_it_is(desks: Desks) -> None:
    case, second = desks.case, desks.second.store
    export_case(desks.first, case, desks.folder / "blind", by=ADA, blind=True, sign=False, originals=False)
    import_bundle(desks.second, desks.folder / "blind", by=BOB)
    clip, match = second.add(a_clip(case, "three"), by=BOB), second.find(Match)[0]
    theirs = replace(match, id=new_id(), clip_b=clip.id, decision=Decision.CONFIRMED, decided_by=BOB, reason="")
    second.add(theirs, by=BOB)
    export_case(desks.second, case, desks.folder / "back", by=BOB, sign=False, originals=False)
    import_bundle(desks.first, desks.folder / "back", by=ADA)
    (one,) = match_agreement(desks.first.store, case.id)
    assert one == MatchAgreement(theirs, None, Decided(Decision.CONFIRMED, BOB, ""), None)
    desks.first.store.decide(theirs.id, Decision.REJECTED, reason="", by=ADA)
    (one,) = match_agreement(desks.first.store, case.id)
    assert (one.first, one.second.decision, one.same) == (Decision.REJECTED, Decision.CONFIRMED, False)


def test_verdicts_of_a_bundle_that_was_not_blind_stay_whose_they_are(desks: Desks) -> None:
    case = desks.case
    export_case(desks.first, case, desks.folder / "open", by=ADA, sign=False)
    import_bundle(desks.second, desks.folder / "open", by=BOB)
    verdict = desks.second.store.add(an_assessment(case), by=BOB)
    export_case(desks.second, case, desks.folder / "back", by=BOB, sign=False)
    assert not import_bundle(desks.first, desks.folder / "back", by=ADA).second_reading
    assert desks.first.store.get(Assessment, verdict.id).assessed_by is AssessedBy.US


def test_the_logs_of_all_desks_travel_on_and_are_watched(desks: Desks) -> None:
    export_case(desks.first, desks.case, desks.folder / "one", by=ADA, sign=False)
    import_bundle(desks.second, desks.folder / "one", by=BOB)
    export_case(desks.second, desks.case, desks.folder / "two", by=BOB, sign=False)
    with Workspace.create(desks.folder / "third", name="Third") as third:
        import_bundle(third, desks.folder / "two", by="Cem")
        export_case(third, desks.case, desks.folder / "three", by="Cem", sign=False)
        assert len(list((desks.folder / "three/data/imports").iterdir())) == 2
        assert _differences(desks.folder / "three") == []
        assert log_problems(third) == []
        changed, gone = sorted((third.root / "imports").iterdir())
        changed.write_bytes(changed.read_bytes()[:-2] + b"!\n")
        gone.unlink()
        first, second = log_problems(third)
        assert changed.name in first
        assert "was changed since" in first
        assert gone.name in second
        assert "not there any more" in second
        with pytest.raises(StoreError, match="was changed after it was taken in"):
            export_case(third, desks.case, desks.folder / "four", by="Cem", sign=False)


def test_a_damaged_record_does_not_end_the_check_of_logs(desks: Desks) -> None:
    export_case(desks.first, desks.case, desks.folder / "one", by=ADA, sign=False)
    import_bundle(desks.second, desks.folder / "one", by=BOB)
    with sqlite3.connect(desks.second.store.path) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE custody_events SET at = 'noon' WHERE sequence = 3")
    raw.close()
    assert ["The record is damaged" in problem for problem in log_problems(desks.second)] == [True]
    assert not desks.second.store.verify_chain().ok


Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; its JSON document, or its text where ``--json`` is not given, or its sentence on stderr."""
    monkeypatch.setenv("WORKBENCH_ANALYST", ADA)
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "key.pem"))

    def run(*arguments: str, code: int = 0) -> Any:
        found = main(arguments)
        out, err = capsys.readouterr()
        assert found == code, err + out
        if code == 1:
            return err
        return json.loads(out) if "--json" in arguments else out

    return run


def test_the_commands_export_check_import_and_compare(run: Run, tmp_path: Path) -> None:
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    with Workspace.create(tmp_path / "first", name="First") as made:
        fill(made, tmp_path)
    Workspace.create(tmp_path / "second", name="Second").close()
    bundle = str(tmp_path / "case.zip")

    document = run("export", "G-2020", "--out", bundle, "--workspace", first, "--json")
    assert (document["path"], document["originals"], document["blind"]) == (bundle, 2, False)
    assert "is there already" in run("export", "G-2020", "--out", bundle, "--workspace", first, code=1)
    assert run("verify", bundle, "--json")["counts"]["differs"] == 0
    assert "0 differs" in run("verify", bundle)
    document = run("import", bundle, "--workspace", second, "--as", "G-1", "--json")
    assert (document["case"], len(document["added"]), document["conflicts"]) == ("G-1", len(KINDS) + 1, [])
    assert "were here already" in run("import", bundle, "--workspace", second)
    assert "No import met" in run("conflicts", "G-1", "--workspace", second)
    rows = run("agreement", "G-1", "--workspace", second, "--json")["rows"]
    assert [(row["first"], row["same"]) for row in rows] == [
        ("not possible to authenticate", None),
        ("undetermined", None),
    ]
    assert "one reader only" in run("agreement", "G-1", "--workspace", second)
    assert run("verify", second, "--json")["imported_logs"] == {"problems": []}
    log = next((tmp_path / "second" / "imports").iterdir())
    log.write_bytes(log.read_bytes()[:-1])
    assert log.name in run("verify", second, code=3)
    blind = str(tmp_path / "blind")
    assert "second reader" in run(
        *("export", "G-2020", "--out", blind, "--blind", "--without-originals", "--unsigned", "--workspace", first)
    )
    (tmp_path / "blind/data/bundle.json").write_text("{}")
    assert "differs: data/bundle.json" in run("verify", blind, code=3)
    assert "not as it was exported" in run("import", blind, "--workspace", second, code=1)


def test_a_conflict_ends_with_three_and_is_listed(run: Run, desks: Desks) -> None:
    export_case(desks.first, desks.case, desks.folder / "bag", by=ADA, sign=False)
    import_bundle(desks.second, desks.folder / "bag", by=BOB)
    (note,) = desks.first.store.find(Note)
    desks.first.store.revise_note(note.id, "No shadow.", by=ADA)
    export_case(desks.first, desks.case, desks.folder / "later", by=ADA, sign=False)
    desks.second.close()
    second = str(desks.second.root)
    assert f"Conflict: The note {note.id}" in run("import", str(desks.folder / "later"), "--workspace", second, code=3)
    assert note.id in run("conflicts", "G-2020", "--workspace", second)
    assert run("conflicts", "G-2020", "--workspace", second, "--json")["conflicts"][0]["theirs"]["text"] == "No shadow."
