"""Taking in files: what becomes of good ones, and that no bad one stops the others or spoils the record."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from cases.evidence import EvidenceStore
from cases.holdings import KEPT
from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from hashing.errors import Cancelled
from tests.cases.conftest import EITHER, new_workspace
from tests.clips import RATE, make_clip, scene, voice
from workbench.intake import IntakeItem, Outcome, recorded_facts, take_in
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4", seconds=1, audio=True)


@pytest.fixture(params=EITHER)
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    with new_workspace(request, tmp_path / "workspace") as made:
        yield made


@pytest.fixture
def case(workspace: Workspace) -> Case:
    return workspace.store.add(Case(reference="T-1", title="Test", question="?"), by="Ada")


def _kept(workspace: Workspace) -> list[Path]:
    """The originals in the evidence store, and anything left on its way in."""
    files = (path for path in workspace.evidence.folder.rglob("*") if path.is_file())
    return [path for path in files if path.parent.name != "incoming" or path.suffix == ".part"]


def _one(workspace: Workspace, case: Case, path: Path, worker: MediaWorker) -> IntakeItem:
    (item,) = take_in(workspace, case, [path], by="Ada", worker=worker)
    return item


def test_a_clip_becomes_a_record_with_a_read_only_copy(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker
) -> None:
    item = _one(workspace, case, clip, worker)

    assert item.outcome is Outcome.TAKEN_IN
    assert item.clip is not None
    kept = workspace.store.get(Clip, item.clip.id)
    assert (kept.name, kept.kind, kept.width, kept.height) == ("clip.mp4", ClipKind.VIDEO, 320, 240)
    assert kept.acquired_by == "Ada"
    assert kept.duration
    assert kept.packets_sha256
    stored = workspace.root / kept.stored
    assert stored.read_bytes() == clip.read_bytes()
    assert not stored.stat().st_mode & 0o222
    assert any(event.subject == kept.id for event in workspace.store.events(case.id))


def test_the_same_file_again_is_already_here(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    first = _one(workspace, case, clip, worker)
    second = _one(workspace, case, Path(shutil.copy(clip, tmp_path / "again.mp4")), worker)

    assert second.outcome is Outcome.ALREADY_HERE
    assert second.clip == first.clip
    assert "clip.mp4" in second.sentence
    assert len(workspace.store.find(Clip)) == 1


def test_the_same_file_in_another_case_is_taken_in_and_told(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker
) -> None:
    other = workspace.store.add(Case(reference="T-2", title="Other", question="?"), by="Ada")
    _one(workspace, case, clip, worker)
    item = _one(workspace, other, clip, worker)

    assert item.outcome is Outcome.TAKEN_IN
    assert "T-1" in item.sentence
    assert len(_kept(workspace)) == 1


def test_the_same_streams_in_another_container_are_told(
    workspace: Workspace, case: Case, worker: MediaWorker, tmp_path: Path
) -> None:
    frames = list(scene(seconds=0.4))
    one = write_clip(tmp_path / "one.mp4", frames, rate=RATE, tags={"title": "one"})
    two = write_clip(tmp_path / "two.mp4", frames, rate=RATE, tags={"title": "two"})
    assert one.read_bytes() != two.read_bytes()

    _, item = take_in(workspace, case, [one, two], by="Ada", worker=worker)

    assert item.outcome is Outcome.TAKEN_IN
    assert "same streams" in item.sentence
    assert "one.mp4" in item.sentence


def test_folders_are_walked_in_order_without_hidden_files_links_and_the_workspace(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    outside = tmp_path / "elsewhere"
    folder = tmp_path / "in"
    for name in ("b/2.mp4", "a.mp4", "b/1.mp4", ".hidden.mp4", ".trash/x.mp4"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(clip, folder / name)
    outside.mkdir()
    shutil.copy(clip, outside / "secret.mp4")
    (folder / "c").symlink_to(outside)
    (folder / "d.mp4").symlink_to(folder / "a.mp4")

    items = take_in(workspace, case, [folder, workspace.root], by="Ada", worker=worker)

    assert [item.path.name for item in items] == ["a.mp4", "1.mp4", "2.mp4", "c", "workspace"]
    assert [item.outcome.value for item in items] == ["taken in", "already here", "already here", "refused", "refused"]
    assert "link" in items[3].sentence
    assert "workspace" in items[4].sentence


def _empty(path: Path, clip: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path, clip: Path) -> None:
    path.write_text("This is no clip.\n" * 200)


def _noise(path: Path, clip: Path) -> None:
    path.write_bytes(os.urandom(50_000))


def _headless(path: Path, clip: Path) -> None:
    """A clip cut before its index: MP4 keeps it at the end."""
    path.write_bytes(clip.read_bytes()[:2000])


@pytest.mark.parametrize("make", [_empty, _text, _noise, _headless])
def test_what_cannot_be_read_is_refused_with_its_name_and_leaves_nothing(
    make: object, workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    bad = tmp_path / "bad one.mp4"
    make(bad, clip)  # type: ignore[operator]
    events = len(workspace.store.events())

    first, second = take_in(workspace, case, [bad, clip], by="Ada", worker=worker)

    assert first.outcome is Outcome.REFUSED
    assert "bad one.mp4" in first.sentence
    assert first.sentence.rstrip().endswith(".")
    assert second.outcome is Outcome.TAKEN_IN
    assert len(_kept(workspace)) == 1
    told = [event.action for event in workspace.store.events()[events:] if event.action != KEPT]
    assert told == ["clip.taken-in"]
    assert workspace.store.verify_chain().ok


def test_sound_alone_and_a_single_frame_are_evidence_too(
    workspace: Workspace, case: Case, worker: MediaWorker, tmp_path: Path
) -> None:
    single = make_clip(tmp_path / "single.mp4", seconds=0)
    sound = tmp_path / "sound.wav"
    _write_wav(sound)

    items = take_in(workspace, case, [single, sound], by="Ada", worker=worker)

    assert [item.outcome for item in items] == [Outcome.TAKEN_IN] * 2
    assert items[0].clip is not None
    assert items[1].clip is not None
    assert items[0].clip.kind is ClipKind.VIDEO
    assert items[1].clip.kind is ClipKind.AUDIO
    assert (items[1].clip.width, items[1].clip.height) == (0, 0)


def test_a_clip_without_a_duration_and_one_cut_off_are_evidence_with_what_is_odd_said(
    workspace: Workspace, case: Case, worker: MediaWorker, tmp_path: Path
) -> None:
    frames = list(scene(seconds=1))
    endless = write_clip(
        tmp_path / "endless.mkv", frames, rate=RATE, container="matroska", container_options={"live": "1"}
    )
    cut = write_clip(tmp_path / "cut.mp4", frames, rate=RATE, container_options={"movflags": "+faststart"})
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])

    first, second = take_in(workspace, case, [endless, cut], by="Ada", worker=worker)

    assert first.outcome is second.outcome is Outcome.TAKEN_IN
    assert first.clip is not None
    assert float(Fraction(first.clip.duration)) == pytest.approx(1, abs=0.05)  # measured
    for item in (first, second):
        assert item.clip is not None
        facts = recorded_facts(item.clip)
        assert facts is not None
        assert facts.remarks
        assert all(remark in item.sentence for remark in facts.remarks)


def _write_wav(path: Path) -> None:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(voice(0.5).tobytes())


@pytest.mark.parametrize("name", ["🎬 клип 片.mp4", "\u202bסרטון\u202c.mp4", "مقطع فيديو.mp4", "a\u202egp4.mp4"])
def test_any_name_is_kept_as_it_came(
    name: str, workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    path = Path(shutil.copy(clip, tmp_path / name))
    item = _one(workspace, case, path, worker)

    assert item.clip is not None
    assert workspace.store.get(Clip, item.clip.id).name == name
    assert "\u202e" not in item.sentence
    assert "\u202b" not in item.sentence


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are no bytes")
def test_a_name_that_is_no_text_is_kept_spelled_out(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.mp4"))
    shutil.copy(clip, path)
    item = _one(workspace, case, path, worker)

    assert item.clip is not None
    assert item.clip.name == "caf\\xe9.mp4"


def test_a_file_that_vanishes_while_others_are_taken_in_is_told(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    paths = [Path(shutil.copy(clip, tmp_path / f"{number}.mp4")) for number in range(2)]
    items = take_in(
        workspace, case, [*paths, clip], by="Ada", worker=worker, on_item=lambda item: paths[1].unlink(missing_ok=True)
    )

    assert [item.outcome.value for item in items] == ["taken in", "refused", "already here"]
    assert "1.mp4" in items[1].sentence


def test_a_path_that_never_was_and_one_that_is_no_file_are_told(
    workspace: Workspace, case: Case, worker: MediaWorker, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.mp4"
    os.mkfifo(pipe)
    gone, device = take_in(workspace, case, [tmp_path / "gone.mp4", pipe], by="Ada", worker=worker)

    assert gone.outcome is device.outcome is Outcome.REFUSED
    assert "gone.mp4" in gone.sentence
    assert "pipe" in device.sentence


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    path = Path(shutil.copy(clip, tmp_path / "locked.mp4"))
    path.chmod(0)
    item = _one(workspace, case, path, worker)

    assert item.outcome is Outcome.REFUSED
    assert "locked.mp4" in item.sentence


def test_a_full_disk_refuses_all_that_remain_and_loses_nothing(
    workspace: Workspace,
    case: Case,
    clip: Path,
    worker: MediaWorker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = _one(workspace, case, clip, worker)
    others = [make_clip(tmp_path / f"{number}.mp4", seconds=0.2, seed=number) for number in (1, 2)]

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    items = take_in(workspace, case, others, by="Ada", worker=worker)
    monkeypatch.undo()

    assert [item.outcome for item in items] == [Outcome.REFUSED] * 2
    assert all("disk is full" in item.sentence for item in items)
    assert "1.mp4" in items[0].sentence
    assert "2.mp4" in items[1].sentence
    assert workspace.store.find(Clip) == [taken.clip]
    assert len(_kept(workspace)) == 1
    assert workspace.store.verify_chain().ok
    again = take_in(workspace, case, others, by="Ada", worker=worker)
    assert [item.outcome for item in again] == [Outcome.TAKEN_IN] * 2


def test_a_full_disk_at_the_record_takes_the_copy_back(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(type(workspace.store), "add", full)
    item = _one(workspace, case, clip, worker)
    monkeypatch.undo()

    assert item.outcome is Outcome.REFUSED
    assert "disk is full" in item.sentence
    assert _kept(workspace) == []


def test_told_to_stop_it_keeps_what_is_done_and_undoes_the_file_under_way(
    workspace: Workspace, case: Case, clip: Path, worker: MediaWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_clip(tmp_path / "other.mp4", seconds=0.2, seed=3)
    copies = []
    copy_in = EvidenceStore.copy_in

    def counted(self: EvidenceStore, *args: object, **kwargs: object) -> object:
        copies.append(args)
        return copy_in(self, *args, **kwargs)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(EvidenceStore, "copy_in", counted)
    done: list[IntakeItem] = []
    with pytest.raises(Cancelled):
        take_in(
            workspace,
            case,
            [clip, other],
            by="Ada",
            worker=worker,
            cancel=lambda: len(copies) == 2,
            on_item=done.append,
        )

    assert [item.outcome for item in done] == [Outcome.TAKEN_IN]
    assert workspace.store.find(Clip) == [done[0].clip]
    assert len(_kept(workspace)) == 1
    assert workspace.store.verify_chain().ok


@pytest.mark.long
def test_a_thousand_mixed_files_all_get_their_sentence(
    workspace: Workspace, case: Case, worker: MediaWorker, tmp_path: Path
) -> None:
    clips = [make_clip(tmp_path / f"seed-{seed}.mp4", seconds=0.2, seed=seed, size=(64, 48)) for seed in range(10)]
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1000):
        path = folder / f"{number:04}.mp4"
        if number % 4 == 0:
            path.write_bytes(clips[number % 10].read_bytes())  # five different ones, many times
        elif number % 4 == 1:
            path.write_bytes(b"" if number % 8 == 1 else b"no clip %d\n" % number * 20)
        else:  # one of its own: bytes after the end of an MP4 are another file with the same streams
            free = (8 + 8).to_bytes(4, "big") + b"free" + number.to_bytes(8, "big")
            path.write_bytes(clips[number % 10].read_bytes() + free)

    items = take_in(workspace, case, [folder], by="Ada", worker=worker)

    counts = {outcome: sum(item.outcome is outcome for item in items) for outcome in Outcome}
    assert counts == {Outcome.TAKEN_IN: 505, Outcome.ALREADY_HERE: 245, Outcome.REFUSED: 250}
    assert all(item.path.name in item.sentence for item in items)
    assert len(workspace.store.find(Clip)) == 505
    assert len(_kept(workspace)) == 505
    assert workspace.store.verify_chain().ok
