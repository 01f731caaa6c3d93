"""A case leaves one workspace and arrives in another as it was."""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cases import custody
from cases.bundle import load, merge
from cases.bundle.verify_alone import Check
from cases.errors import ConflictError, CopyStopped, InvalidError, StoreError
from cases.judgement import Annotation, Derivation, DerivationKind
from cases.kinds import KINDS
from cases.records import Case, Clip, Decision, Match, Note
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip, an_assessment
from tests.cases.bundle_build import BOB, bring_in, copied, differences, everything, export, fill, reseal

pytestmark = pytest.mark.slow


@pytest.fixture
def here(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace with a case of every kind of record, and another case."""
    fill(workspace, tmp_path)
    return workspace


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace elsewhere."""
    with Workspace.create(tmp_path / "there", name="There") as made:
        yield made


@pytest.mark.parametrize("name", ["bag", "bag.zip", "bag.tar", "bag.tar.gz"])
def test_everything_of_the_case_arrives(here: Workspace, there: Workspace, tmp_path: Path, name: str) -> None:
    export(here, tmp_path / name)
    report = bring_in(there, tmp_path / name)

    ours = everything(here)
    ours["case"] = [here.store.case("G-2020")]
    assert everything(there) == ours
    assert {type(record) for record in report.added} == set(KINDS.values())
    assert (report.known, report.conflicts, report.left_out, report.originals) == ((), (), (), 2)
    assert all(there.evidence.rehash(clip) is None for clip in there.store.find(Clip))
    assert there.store.verify_chain().ok
    assert list(there.cache.iterdir()) == []


def test_the_log_says_where_it_came_from_and_keeps_the_log_that_came(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    made = export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    event = there.store.events()[-1]
    body = json.loads(event.body)
    assert (event.action, event.actor) == ("bundle.imported", BOB)
    assert (body["bundle"], body["digest"], body["exported_by"]) == (made.id, made.digest, ADA)
    assert body["added"]["claim"] == [there.store.find(KINDS["claim"])[0].id]
    kept = there.root / "imports" / f"{body['log']}.jsonl"
    assert kept.read_bytes() == (tmp_path / "bag/data/custody.jsonl").read_bytes()

    export(there, tmp_path / "again")
    assert (tmp_path / "again/data/imports" / kept.name).read_bytes() == kept.read_bytes()
    assert differences(tmp_path / "again") == []


def test_the_same_again_changes_nothing(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    before = everything(there)
    report = bring_in(there, tmp_path / "bag")
    assert everything(there) == before
    assert (report.added, report.conflicts, len(report.known)) == ((), (), sum(map(len, before.values())))
    back = bring_in(here, tmp_path / "bag")
    assert (back.added, back.conflicts) == ((), ())


def test_nothing_of_another_case_is_disclosed(here: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    told = b"".join(path.read_bytes() for path in (tmp_path / "bag").rglob("*") if path.is_file())
    assert b"hushed" not in told
    assert b"X-1" not in told
    events = [json.loads(line) for line in (tmp_path / "bag/data/custody.jsonl").read_text("utf-8").splitlines()]
    sealed = [event["sequence"] for event in events if set(event) == {"sequence", "previous", "content", "digest"}]
    assert sealed == [1, 2, len(here.store.events())]


def test_a_library_of_archives_finds_the_bag_valid(
    here: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(here, tmp_path / "bag")
    resources: Any = types.ModuleType("pkg_resources")  # it asks its own version of what setuptools has dropped
    resources.DistributionNotFound = LookupError
    resources.get_distribution = lambda name: types.SimpleNamespace(version="1.8.1")
    monkeypatch.setitem(sys.modules, "pkg_resources", resources)
    import bagit

    assert bagit.Bag(str(tmp_path / "bag")).validate()
    (tmp_path / "bag/data/bundle.json").write_text("{}")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(tmp_path / "bag")).validate()


def test_without_originals_the_clips_come_and_are_completed_later(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bare", originals=False)
    assert not (tmp_path / "bare/data/originals").exists()
    report = bring_in(there, tmp_path / "bare")
    assert [clip.name for clip in report.without_original] == ["one.mp4", "two.mp4"]
    with pytest.raises(StoreError, match=r"original one\.mp4 could not be read"):
        export(there, tmp_path / "again")
    assert not (tmp_path / "again").exists()

    export(here, tmp_path / "whole.zip")
    report = bring_in(there, tmp_path / "whole.zip")
    assert (report.added, report.originals, report.without_original) == ((), 2, ())
    assert all(there.evidence.rehash(clip) is None for clip in there.store.find(Clip))


def test_an_original_that_another_case_has_is_not_stored_twice(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    stored = there.evidence.copy_in(tmp_path / "one.mp4")
    elsewhere = there.store.add(a_case("Y-1"), by=BOB)
    held = there.store.add(replace(a_clip(elsewhere), stored=stored.stored), by=BOB)
    report = bring_in(there, tmp_path / "bag")
    assert report.originals == 1
    assert {clip.stored for clip in there.store.find(Clip, sha256=held.sha256)} == {held.stored}


def test_a_taken_reference_is_a_conflict_and_another_one_can_be_given(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    there.store.add(a_case("g-2020"), by=BOB)
    before = len(there.store.events())
    with pytest.raises(ConflictError, match="another reference"):
        bring_in(there, tmp_path / "bag")
    assert len(there.store.events()) == before
    report = bring_in(there, tmp_path / "bag", reference="G-2020-theirs")
    assert (report.case.reference, report.case.id) == ("G-2020-theirs", here.store.case("G-2020").id)
    assert bring_in(there, tmp_path / "bag").conflicts == ()


def test_what_differs_is_shown_and_not_chosen(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    (note,) = there.store.find(Note)
    (match,) = there.store.find(Match)
    there.store.revise_note(note.id, "It was no shadow.", by=BOB)
    here.store.revise_note(note.id, "It is a shadow.", by=ADA)
    there.store.decide(match.id, Decision.REJECTED, reason="Chance", by=BOB)
    here.store.decide(match.id, Decision.CONFIRMED, reason="Same wall", by=ADA)
    export(there, tmp_path / "theirs")

    report = bring_in(here, tmp_path / "theirs")
    assert [(one.kind, one.id) for one in report.conflicts] == [("match", match.id), ("note", note.id)]
    assert "decided by, reason" in report.conflicts[0].sentence
    assert report.conflicts[1].theirs["text"] == "It was no shadow."
    assert here.store.get(Note, note.id).text == "It is a shadow."
    assert merge.conflicts(here.store, report.case.id) == list(report.conflicts)
    bring_in(here, tmp_path / "theirs")
    assert len(merge.conflicts(here.store, report.case.id)) == 2
    assert here.store.verify_chain().ok


def test_an_older_state_of_ours_is_no_conflict_and_a_newer_one_of_theirs_is(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    (note,) = here.store.find(Note)
    here.store.revise_note(note.id, "Look again.", by=ADA)
    assert bring_in(here, tmp_path / "bag").conflicts == ()

    export(here, tmp_path / "newer")
    (conflict,) = bring_in(there, tmp_path / "newer").conflicts
    assert "was changed there after it left here" in conflict.sentence


def test_notes_and_annotations_bring_their_history(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    (note,) = here.store.find(Note)
    (mark,) = here.store.find(Annotation)
    for text in ("Look again.", "And again."):
        here.store.revise_note(note.id, text, by=ADA)
    here.store.revise_annotation(replace(mark, text="A face"), by=ADA)
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    assert there.store.note_history(note.id) == here.store.note_history(note.id)
    assert len(there.store.note_history(note.id)) == 3
    assert there.store.find(Annotation) == here.store.find(Annotation)
    marked = [event.action for event in there.store.events() if event.subject == mark.id]
    assert marked == ["annotation.made", "annotation.revised"]
    assert there.store.verify_chain().ok
    export(there, tmp_path / "again")
    assert differences(tmp_path / "again") == []
    with pytest.raises(InvalidError, match="no later revision"):
        there.store.keep_revision(note, by=BOB)
    with pytest.raises(InvalidError, match="has no revisions"):
        there.store.keep_revision(there.store.find(Clip)[0], by=BOB)


def test_two_verdicts_made_apart_do_not_supersede_each_other(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    here.store.add(a_case("V-1"), by=ADA)
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    case = there.store.case("G-2020")
    mine = here.store.add(an_assessment(case, reasons="Ours"), by=ADA)
    theirs = there.store.add(an_assessment(case, reasons="Theirs"), by=BOB)
    export(there, tmp_path / "theirs")
    (conflict,) = bring_in(here, tmp_path / "theirs").conflicts
    assert (conflict.kind, conflict.id) == ("assessment", theirs.id)
    assert here.store.current_assessments(case.id)[-1] == mine


def test_clips_of_other_cases_are_known_by_their_digest(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    case = here.store.case("G-2020")
    (one, *_) = here.store.find(Clip, case_id=case.id)
    foreign = here.store.add(a_clip(here.store.case("X-1"), "three"), by=ADA)
    match = here.store.add(Match(foreign.id, one.id, "same-footage", "{}", "engine/1", 0.5), by=ADA)
    made = here.store.add(
        Derivation(case.id, one.id, DerivationKind.EXCERPT, "A match", ADA, parent_clip=foreign.id), by=ADA
    )
    export(here, tmp_path / "bag")
    (other,) = (json.loads(line) for line in (tmp_path / "bag/data/others.jsonl").read_text("utf-8").splitlines())
    assert other["sha256"] == foreign.sha256
    assert "name" not in other

    report = bring_in(there, tmp_path / "bag")
    assert {(one.kind, one.id) for one in report.left_out} == {("match", match.id), ("derivation", made.id)}
    held = there.store.add(a_clip(there.store.add(a_case("Y-1"), by=BOB), "three"), by=BOB)
    report = bring_in(there, tmp_path / "bag")
    assert report.left_out == ()
    assert there.store.get(Match, match.id).clip_a == held.id
    assert there.store.get(Derivation, made.id).parent_clip == held.id
    assert bring_in(there, tmp_path / "bag").added == ()


def test_the_same_file_taken_in_apart_stays_one_clip(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    case = here.store.case("G-2020")
    ours, theirs = (desk.store.add(a_clip(case, "three"), by=ADA) for desk in (here, there))
    note = there.store.add(Note(case.id, "At the door.", BOB, theirs.id), by=BOB)
    export(there, tmp_path / "theirs", originals=False)
    report = bring_in(here, tmp_path / "theirs")
    assert [(one.kind, one.id) for one in report.conflicts] == [("clip", theirs.id)]
    assert here.store.get(Note, note.id).clip_id == ours.id


def test_a_changed_original_stops_the_export_and_nothing_is_left(here: Workspace, tmp_path: Path) -> None:
    clip = here.store.find(Clip)[0]
    path = here.evidence.path_of(clip)
    path.chmod(0o644)
    path.write_text("oNe")
    for name in ("bag", "bag.zip", "bag.tar.gz"):
        with pytest.raises(StoreError, match="was changed after it was taken in"):
            export(here, tmp_path / name)
    assert not [entry for entry in tmp_path.iterdir() if "bag" in entry.name]
    (tmp_path / "bag").mkdir()
    with pytest.raises(ConflictError, match="is there already"):
        export(here, tmp_path / "bag")


def test_an_original_that_is_not_what_its_record_says_is_not_taken_in(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    clip = a_clip(here.store.case("G-2020"), "three")
    here.store.add(replace(clip, md5="0" * 32), by=ADA)
    (tmp_path / "three.mp4").write_text("three")
    here.evidence.copy_in(tmp_path / "three.mp4")
    export(here, tmp_path / "bag")
    with pytest.raises(StoreError, match=r"three\.mp4 is not the file"):
        bring_in(there, tmp_path / "bag")
    assert there.store.find(Case) == []
    assert not [path for path in there.evidence.folder.rglob("*") if path.is_file()]


def test_a_stopped_import_leaves_nothing(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag.zip")
    for stop_after in range(0, 40, 3):
        asked = iter(range(stop_after))
        stop = lambda asked=asked: next(asked, None) is None  # noqa: E731
        with pytest.raises(CopyStopped), load.opened(tmp_path / "bag.zip", there.cache, cancel=stop) as bundle:
            merge.merge(there.store, there.evidence, bundle, by=BOB, logs=there.root / "imports", cancel=stop)
    assert there.store.find(Case) == []
    assert list(there.cache.iterdir()) == []


def test_what_a_killed_import_left_is_removed(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    (there.cache / "import-left").mkdir()
    (there.cache / "import-left" / "file").touch()
    export(here, tmp_path / "bag")
    bring_in(there, tmp_path / "bag")
    assert list(there.cache.iterdir()) == []


def test_a_bag_packed_by_others_around_its_folder_is_read(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export(here, tmp_path / "bag")
    wrapped = copied(tmp_path / "bag", tmp_path / "wrap" / "inner")
    reseal(wrapped)
    assert len(bring_in(there, tmp_path / "wrap").added) > 10


def test_a_log_that_began_with_the_first_kind_of_digest_travels_too(
    there: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as former:
        former.setattr(custody, "seal", custody.former_seal)
        with Workspace.create(tmp_path / "old", name="Old") as old:
            case = fill(old, tmp_path)
    with Workspace.open(tmp_path / "old") as old:
        old.store.add(Note(case.id, "Since then.", ADA), by=ADA)
        old.store.record_event("thing.done", case_id=None, subject="elsewhere", body={}, by=ADA)
        assert old.store.verify_chain().ok
        export(old, tmp_path / "bag")
    assert differences(tmp_path / "bag") == []
    (unsure,) = [line.what for line in Check(tmp_path / "bag").run() if "of the first kind" in line.what]
    assert "whether events up to 22 were altered" in unsure
    assert len(bring_in(there, tmp_path / "bag").added) == 20
