"""The report of a real workspace: what is collected, what is written, what is recorded of it."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cases import judging
from cases.judgement import Attribution, AttributionBasis
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    ContextTruth,
    Decision,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
from cases.store import CaseStore
from cases.workspace import Workspace
from tests.clips import make_clip
from workbench.bundles import export_case, import_bundle
from workbench.custody import check_witnesses as custody_check
from workbench.errors import Cancelled, EnvironmentFault, UserError
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.report.collect import collect
from workbench.report.model import Report, pictures
from workbench.report.write import write_report

pytestmark = pytest.mark.slow

BY = "A. Moreau"


class Clock:
    """One second later whenever it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    make_clip(folder / "whole.mp4", seconds=3)
    make_clip(folder / "part.mp4", seconds=2, start=1)
    pixels = np.random.default_rng(1).integers(0, 256, (90, 160, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(folder / "screengrab.jpg")
    return folder


@dataclass
class Place:
    """A workspace with what reads its clips."""

    workspace: Workspace
    worker: MediaWorker

    @property
    def store(self) -> CaseStore:
        return self.workspace.store

    @property
    def case(self) -> Case:
        return self.store.case("T-1")

    def clip(self, name: str) -> Clip:
        (clip,) = self.store.find(Clip, name=name)
        return clip

    def collect(self, *, flagged: Collection[str] = ()) -> Report:
        return collect(self.workspace, self.case, self.worker, flagged=flagged)

    def write(self, folder: Path, *, html: bool = True, pdf: bool = True, json: bool = True) -> dict[str, Path]:
        return write_report(self.workspace, self.case, folder, html=html, pdf=pdf, json=json, by=BY, worker=self.worker)


@pytest.fixture
def place(tmp_path: Path, files: Path, worker: MediaWorker) -> Iterator[Place]:
    with Workspace.create(tmp_path / "workspace", name="Test", by=BY, clock=Clock()) as made:
        store = made.store
        case = store.add(Case(reference="T-1", title="A test", question="Is it?", analysts=(BY,)), by=BY)
        other = store.add(Case(reference="T-2", title="Another", question="And this?"), by=BY)
        take_in(made, case, [files / "whole.mp4"], by=BY, stand_in=True, worker=worker)
        take_in(made, case, [files / "screengrab.jpg"], by=BY, worker=worker)
        take_in(made, other, [files / "part.mp4"], by=BY, worker=worker)
        yield Place(made, worker)


def add_match(place: Place) -> Match:
    """What a search would find: two seconds of the whole are the part."""
    segment = {
        "a": [1.0, 3.0],
        "b": [0.0, 2.0],
        "speed": 1.0,
        "mirrored": True,
        "rotation": 0.0,
        "region_a": [0, 0, 0.9, 0.9],
        "region_b": [0, 0, 1, 1],
        "score": 0.93,
        "false_match_rate": 0.0001,
        "relation": "same-footage",
        "explanation": "Found in the mirrored view.",
        "pairs": [{"a_pts": 12800 + 512 * n, "b_pts": 512 * n, "distance": 7} for n in range(0, 40, 4)],
    }
    comparison = {
        "segments": [segment],
        "searched": {"frames_a": 24, "frames_b": 16, "skipped_a": 1, "skipped_b": 0, "views": ["full", "mirror"]},
    }
    whole, part = place.clip("whole.mp4"), place.clip("part.mp4")
    match = Match(whole.id, part.id, "shared-stretch", json.dumps(comparison), "workbench-engine/1", 0.93)
    return place.store.add(match, by=BY)


def test_materials_hold_the_digests_and_the_keyframes_of_each_clip(place: Place, files: Path) -> None:
    made = place.collect()

    video, still = made.materials
    assert video.sha256 == hashlib.sha256((files / "whole.mp4").read_bytes()).hexdigest()
    assert video.pixels == "320 × 240, as displayed"
    assert str(video.coding).startswith("MP4 / QuickTime; H.264 ")
    assert video.exhibits
    assert all(exhibit.picture.data.startswith(b"\xff\xd8") and exhibit.pdq for exhibit in video.exhibits)
    assert "PTS" in video.exhibits[0].picture.alt
    assert [exhibit.number for exhibit in still.exhibits] == ["M2.1"]
    assert made.stand_ins == ("M1 whole.mp4",)
    assert made.relations_remark.startswith("No match between")
    assert "No search that starts from M1, M2 is on record." in made.relations_remark


def test_what_was_withdrawn_is_told_as_such_and_counts_no_more(place: Place) -> None:
    store, case = place.store, place.case
    notes = [store.add(Note(text=text, author=BY, case_id=case.id), by=BY) for text in ("a slip", "a thought")]
    checks = [
        store.add(Finding(case.id, method, "a result", Confidence.LOW, BY), by=BY) for method in ("Shadows", "Plates")
    ]
    claim = store.add(Claim(case.id, ClaimKind.WHEN, "At noon.", "A passer-by", "an interview", Stance.NEUTRAL), by=BY)
    for gone in (notes[0], checks[0], claim):
        judging.withdraw(store, gone, reason="entered by mistake", by=BY)

    made = place.collect()

    assert [note.text for note in made.remarks] == ["a thought"]
    assert [(check.number, check.method) for check in made.checks] == [("F2", "Plates")]
    assert made.claims == ()
    (told,) = (group for group in made.judged if group.id == "withdrawn")
    assert len(told.entries) == 3


def test_a_match_comes_with_frames_a_drawing_and_what_was_decided(place: Place) -> None:
    match = add_match(place)
    place.store.decide(match.id, Decision.CONFIRMED, reason="the same shadow", by="B. Petit")

    (relation,) = place.collect().relations

    assert relation.a.label == "M1 whole.mp4"
    assert relation.b.label == "part.mp4, of case T-2"
    assert (relation.decision, relation.decided) == ("Confirmed", "by B. Petit: the same shadow")
    assert relation.drawing is not None
    (stretch,) = relation.stretches
    assert stretch.changes == "mirrored; 81\u00a0% of A’s frame is in B"
    assert "one pair in 10" in stretch.strength
    assert len(stretch.pairs) == 4
    assert "PTS 12800 " in stretch.pairs[0].a_label
    assert stretch.pairs[0].a_label.startswith("0:01.000")
    assert "PTS 0 " in stretch.pairs[0].b_label


def test_a_rejected_match_is_said_and_shows_no_frames(place: Place) -> None:
    place.store.decide(add_match(place).id, Decision.REJECTED, reason="another day", by=BY)

    (relation,) = place.collect().relations

    assert relation.decision == "Rejected"
    assert relation.stretches[0].pairs == ()
    assert relation.stretches[0].pairs_remark


def test_verdicts_of_ours_and_of_others_are_separate_and_the_replaced_one_is_kept(place: Place) -> None:
    clip = place.clip("whole.mp4")
    ours = Assessment(
        clip.case_id, Authenticity.NOT_POSSIBLE, ContextTruth.UNDETERMINED, AssessedBy.US, BY, "a copy only",
        clip_id=clip.id,
    )  # fmt: skip
    police = replace(
        ours, id=ours.id[::-1], assessed_by=AssessedBy.THIRD_PARTY, third_party="Police", citation="a paper",
        authenticity=Authenticity.AUTHENTICATED, clip_id=None,
    )  # fmt: skip
    place.store.assess(ours, by=BY)
    place.store.assess(replace(police, id="6f1c7a56-6f0a-4b0e-9a0b-3f2d1f6f5a10"), by=BY)
    place.store.assess(
        replace(ours, id="7f1c7a56-6f0a-4b0e-9a0b-3f2d1f6f5a10", authenticity=Authenticity.PROBABLY_AUTHENTIC), by=BY
    )

    made = place.collect()

    assert [(entry.subject, entry.by, entry.authenticity, entry.step) for entry in made.answers] == [
        ("The case as a whole", "by a third party: Police", "authenticated", 0),
        ("M1 whole.mp4", "by us", "probably authentic", 1),
    ]
    assert [entry.authenticity for entry in made.former] == ["not possible to authenticate"]
    assert made.unanswered == ("M2 screengrab.jpg",)


def test_times_stand_as_stated_with_what_they_allow(place: Place) -> None:
    case = place.case
    afternoon = ImpreciseTime(
        "Monday afternoon",
        datetime(2018, 5, 21, 10, tzinfo=UTC),
        datetime(2018, 5, 21, 16, tzinfo=UTC),
        "Europe/Paris",
    )
    place.store.add(Appearance(case.id, "A platform", Shape.REPOST, published_at=afternoon), by=BY)
    place.store.add(
        Claim(case.id, ClaimKind.WHERE, "Here.", "Somebody", "A paper", Stance.CONTRADICTS, said_at=afternoon), by=BY
    )
    place.store.add(Finding(case.id, "Looked", "Nothing.", Confidence.LOW, BY), by=BY)

    made = place.collect()

    published = made.sightings[0].published
    assert published is not None
    assert published.stated == "Monday afternoon"
    assert published.bounds == "between 21 May 2018, 10:00 UTC and 21 May 2018, 16:00 UTC"
    assert published.zone == "zone Europe/Paris"
    assert made.claims[0].contradicts[0].said == published
    assert made.checks[0].result == "Nothing."


def test_what_was_searched_is_said_with_its_date(place: Place) -> None:
    clip = place.clip("whole.mp4")
    body = {
        "engine": "workbench-engine/1",
        "clips_searched": 2,
        "found": [],
        "skipped": ["T-2: x.mp4 holds sound only."],
    }
    place.store.record_event("search.made", case_id=clip.case_id, subject=clip.id, body=body, by=BY)

    remark = place.collect().relations_remark

    assert "Compared with other clips of the workspace: M1 with 2 of 2; last on 20 November 2026" in remark
    assert "x.mp4 holds sound only." in remark


def test_sound_that_a_search_for_another_case_found_is_told_too(place: Place) -> None:
    sound = {"a": [0.0, 1.0], "b": [0.5, 1.5], "tempo": 1.0, "pitch_semitones": 0.0, "score": 0.8}
    whole, part = place.clip("whole.mp4"), place.clip("part.mp4")
    shared = [{"clip": part.id, "name": part.name, "sound": [sound]}]
    body = {"engine": "e/1", "name": whole.name, "clips_searched": 2, "shared_sound": shared, "skipped": []}
    place.store.record_event("search.made", case_id=whole.case_id, subject=whole.id, body=body, by=BY)
    other = place.store.case("T-2")
    place.store.add(Note(other.id, "Heard.", BY), by=BY)
    remark = collect(place.workspace, other, place.worker).relations_remark
    assert "Sound only is shared by whole.mp4 (A) and M1 (B): The sound at 0:00.000–0:01.000 of A is that at" in remark


@pytest.mark.slow
def test_flagged_clips_are_grey_and_blurred_in_the_pixels(place: Place) -> None:
    clip = place.clip("whole.mp4")

    plain, veiled = place.collect(), place.collect(flagged={clip.id})

    assert not plain.warning
    assert veiled.warning
    first = veiled.materials[0].exhibits[0].picture
    assert first.sha256 != plain.materials[0].exhibits[0].picture.sha256
    assert "blurred" in first.alt
    assert "because this clip is marked as graphic" in veiled.materials[0].exhibits_remark


@pytest.mark.slow
def test_both_pictures_of_a_match_are_veiled_where_one_is_graphic(place: Place) -> None:
    """They show the same footage; by itself each is shown as its own clip is marked."""
    add_match(place)
    (plain,) = place.collect().relations[0].stretches
    assert not any(picture.veiled for pair in plain.pairs for picture in (pair.a, pair.b))
    made = place.collect(flagged={place.clip("part.mp4").id})
    (veiled,) = made.relations[0].stretches
    assert [(pair.a.veiled, pair.b.veiled) for pair in veiled.pairs] == [(True, True)] * len(plain.pairs)
    assert veiled.pairs_remark.startswith("One of the two is marked as graphic")
    assert made.warning
    assert not any(exhibit.picture.veiled for exhibit in made.materials[0].exhibits)


def test_a_clip_whose_file_is_gone_is_said_and_stops_nothing(place: Place) -> None:
    clip = place.clip("whole.mp4")
    stored = place.workspace.root / clip.stored
    stored.parent.chmod(0o755)
    stored.unlink()

    made = place.collect()

    assert made.materials[0].exhibits == ()
    assert "whole.mp4" in made.materials[0].exhibits_remark
    assert "whole.mp4 is MISSING" in made.materials[0].missing
    assert (made.materials[0].elsewhere, made.materials[1].missing) == ("", "")
    assert made.materials[1].exhibits


def test_the_files_hold_the_note_and_the_log_holds_their_digests(place: Place, tmp_path: Path) -> None:
    case = place.case
    place.store.add(Note(case.id, "Ask <b>the broadcaster</b>.", BY), by=BY)

    written = place.write(tmp_path / "out" / "here")

    assert [path.name for path in written.values()] == ["T-1-report.html", "T-1-report.pdf", "T-1-report.json"]
    assert "Ask &lt;b&gt;the broadcaster&lt;/b&gt;." in written["html"].read_text("utf-8")
    assert written["pdf"].read_bytes().startswith(b"%PDF")
    event = place.store.events(case.id)[-1]
    assert event.action == "report.exported"
    digests = json.loads(event.body)["files"]
    assert digests == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written.values()}
    assert json.loads(event.body)["report_digest"] == digests["T-1-report.json"]
    assert {path.name for path in (tmp_path / "out" / "here").iterdir()} == set(digests)


@pytest.mark.slow
def test_the_same_record_gives_the_same_bytes(place: Place, tmp_path: Path) -> None:
    case = place.case
    add_match(place)
    first = place.write(tmp_path / "1")
    second = place.write(tmp_path / "2")

    for kind in ("html", "pdf", "json"):
        assert first[kind].read_bytes() == second[kind].read_bytes()

    place.store.add(Note(case.id, "More.", BY), by=BY)
    third = place.write(tmp_path / "3", pdf=False, json=False)
    assert list(third) == ["html"]
    assert third["html"].read_bytes() != first["html"].read_bytes()


@pytest.mark.slow
def test_a_full_disk_is_a_sentence_and_leaves_the_old_report(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = place.case
    out = tmp_path / "out"
    before = place.write(out, pdf=False)["html"].read_bytes()
    place.store.add(Note(case.id, "More.", BY), by=BY)
    events = len(place.store.events(case.id))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("workbench.report.write.os.fsync", full)
    with pytest.raises(EnvironmentFault, match=r"could not be written to .*No space left"):
        place.write(out, pdf=False)

    assert sorted(path.name for path in out.iterdir()) == ["T-1-report.html", "T-1-report.json"]
    assert (out / "T-1-report.html").read_bytes() == before
    assert len(place.store.events(case.id)) == events


@pytest.mark.slow
def test_a_folder_that_is_a_file_is_a_sentence(place: Place, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(EnvironmentFault, match="could not be written"):
        place.write(tmp_path / "out", pdf=False)


def test_no_form_asked_for_is_refused_and_a_cancelled_report_writes_nothing(place: Place, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="choose HTML, PDF or JSON"):
        place.write(tmp_path / "out", html=False, pdf=False, json=False)
    with pytest.raises(Cancelled):
        write_report(place.workspace, place.case, tmp_path / "out", by=BY, worker=place.worker, cancel=lambda: True)
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_a_reference_from_a_store_that_others_wrote_stays_in_the_folder(place: Place, tmp_path: Path) -> None:
    case = replace(place.case, reference="../é/x")
    written = write_report(place.workspace, case, tmp_path / "out", pdf=False, by=BY, worker=place.worker)
    assert written["html"] == tmp_path / "out" / "..-x-report.html"


@pytest.mark.slow
def test_pictures_are_small(place: Place) -> None:
    add_match(place)
    made = pictures(place.collect())
    assert len(made) >= 6
    assert all(len(picture.data) < 150_000 and Fraction(picture.width) <= 1000 for picture in made)


def test_what_covers_the_case_is_told_once_however_often_it_is_written(place: Place, tmp_path: Path) -> None:
    assert place.collect().custody.witnessed.signatures == ()
    written = [place.write(tmp_path / str(number), html=False, pdf=False)["json"].read_bytes() for number in (1, 2)]
    assert written[0] == written[1]
    custody = json.loads(written[0])["custody"]["witnessed"]
    (head,) = custody["signatures"]
    assert (head["holds"], head["sequence"]) == (True, place.store.events()[-3].sequence)
    assert "No confirmed time stamp" in custody["covered"][1]
    assert len(custody_check(place.workspace).heads) == 3


def test_a_verdict_that_came_with_a_bundle_is_by_that_desk(place: Place, tmp_path: Path, worker: MediaWorker) -> None:
    clip = place.clip("whole.mp4")
    ours = Assessment(
        clip.case_id, Authenticity.NOT_POSSIBLE, ContextTruth.UNDETERMINED, AssessedBy.US, BY, "a copy only",
        clip_id=clip.id,
    )  # fmt: skip
    place.store.assess(ours, by=BY)
    who = Attribution(clip.case_id, "A group", AttributionBasis.ESTABLISHED, "us", "Notes", Confidence.LOW, BY)
    place.store.add(who, by=BY)
    assert place.collect().answers[0].by == "by us"
    export_case(place.workspace, place.case, tmp_path / "bag", by=BY, originals=False)
    with Workspace.create(tmp_path / "there", name="Lyon", by="Bob") as there:
        case = import_bundle(there, tmp_path / "bag", by="Bob").case
        made = collect(there, case, worker)
        (answer,) = made.answers
        assert (answer.ours, answer.by) == (False, "by another desk: Test")
        assert "We have given no verdict of our own." in made.not_done
        (group,) = made.judged
        assert group.entries[0].head == "A group: established by another desk: Test"
        assert "Not held here" in made.materials[0].elsewhere
        assert (made.materials[0].stored, made.materials[0].missing) == ("", "")
        there.store.assess(replace(ours, id="7f1c7a56-6f0a-4b0e-9a0b-3f2d1f6f5a10", author="Bob"), by="Bob")
        made = collect(there, case, worker)
        assert [one.by for one in made.answers] == ["by another desk: Test", "by us"]
        assert made.former == ()
