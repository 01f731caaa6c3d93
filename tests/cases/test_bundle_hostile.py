"""A bundle that anybody may have made: refused whole, with a sentence, before the store is touched."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import shutil
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cases.bundle import verify_alone as alone
from cases.bundle.unpack import Limits, unpack
from cases.errors import CasesError, StoreError
from cases.mapping import canonical_json
from cases.records import Case
from cases.workspace import Workspace
from tests.cases.bundle_build import bring_in, copied, export, fill, reseal

pytestmark = pytest.mark.slow

SMALL = Limits(files=20, single=1 << 20, total=1 << 21, text=1 << 19, ratio=10, free=1 << 16)


def _zip(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, compress_type=zipfile.ZIP_DEFLATED)
    return path


def _tar(path: Path, *members: tuple[tarfile.TarInfo | str, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix == ".gz" else "w") as archive:
        for given, data in members:
            info = tarfile.TarInfo(given) if isinstance(given, str) else given
            info.size = info.size or len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def _refused(path: Path, why: str, limits: Limits = SMALL) -> None:
    into = path.parent / "into"
    into.mkdir()
    with pytest.raises(StoreError, match=why):
        unpack(path, into, limits=limits)
    outside = {entry.name for entry in path.parent.iterdir()}
    assert outside == {path.name, "into"}


NAMES = {
    "../evil": "leads out of its folder",
    "a/../../evil": "leads out of its folder",
    "/evil": "leads out of its folder",
    "C:/evil": "leads out of its folder",
    "a\\..\\evil": "leads out of its folder",
    "\\\\host\\evil": "leads out of its folder",
    "a/./b": "that no bundle has",
    "a//b": "that no bundle has",
    "a/b\x1b[2J": "that no bundle has",
    "a/\u202egpj.exe": "that no bundle has",
    "cafe\u0301": "that no bundle has",
    "a/ b": "that no bundle has",
    "a/b.": "that no bundle has",
    ".hidden": "that no bundle has",
    "data/NUL.txt": "name of a device",
    "data/com1": "name of a device",
    "a/b/c/d/e/f": "too long or too deep",
    "a" * 300: "too long or too deep",
}


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
@pytest.mark.parametrize("pack", [_zip, _tar])
def test_a_name_that_is_not_safe_everywhere_is_refused(pack: Callable[..., Path], name: str, tmp_path: Path) -> None:
    _refused(pack(tmp_path / "b.zip", ("bagit.txt", b"x"), (name, b"evil")), NAMES[name])


@pytest.mark.parametrize("names", [("a", "A"), ("data/x", "DATA/y"), ("a", "a/b"), ("a/b", "a")])
@pytest.mark.parametrize("pack", [_zip, _tar])
def test_names_that_some_system_takes_for_one_are_refused(
    pack: Callable[..., Path], names: tuple[str, str], tmp_path: Path
) -> None:
    _refused(pack(tmp_path / "b", *[(name, b"") for name in names]), "some systems take for one")


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    _refused(_tar(tmp_path / "b", ("a", b"1"), ("a", b"2")), "some systems take for one")


def _special(kind: bytes, target: str = "/etc/passwd") -> tarfile.TarInfo:
    info = tarfile.TarInfo("data/link")
    info.type, info.linkname = kind, target
    return info


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, b"Z"]
)
def test_links_and_devices_in_a_tar_are_refused(kind: bytes, tmp_path: Path) -> None:
    _refused(_tar(tmp_path / "b.tar", ("bagit.txt", b"x"), (_special(kind), b"")), "link or a device")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_in_a_zip_are_refused(kind: int, tmp_path: Path) -> None:
    info = zipfile.ZipInfo("data/link")
    info.external_attr = (kind | 0o777) << 16
    _refused(_zip(tmp_path / "b.zip", (info, b"/etc/passwd")), "link or a device")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/etc/passwd"), os.mkfifo])
def test_links_and_pipes_in_a_folder_are_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/bagit.txt").touch()
    make(tmp_path / "b/link")
    _refused(tmp_path / "b", "link or a device")


def test_bombs_are_refused(tmp_path: Path) -> None:
    nothing = bytes(1 << 19)
    packs: dict[str, Callable[[Path], Path]] = {
        "unfolds": lambda folder: _zip(folder / "b", ("a", nothing)),
        "larger than any bundle": lambda folder: _zip(folder / "b", ("data/originals/a", bytes(1 << 21))),
        "a” is larger than any bundle": lambda folder: _zip(folder / "b", ("data/a", bytes((1 << 19) + 1))),
        "unfolds to more": lambda folder: _zip(
            folder / "b", *[(f"data/{n}", random.Random(n).randbytes(1 << 18)) for n in range(3)]
        ),
        "unfolds to": lambda folder: _tar(folder / "b.gz", ("a", nothing)),
        "more than 20 files": lambda folder: _zip(folder / "b", *[(f"a{n}", b"") for n in range(21)]),
        "more than 20": lambda folder: _tar(folder / "b", *[(f"a{n}", b"") for n in range(21)]),
    }
    for number, (why, pack) in enumerate(packs.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        _refused(pack(folder), why)


def test_a_folder_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with (tmp_path / "b/bagit.txt").open("wb") as file:
        file.truncate((1 << 19) + 1)
    _refused(tmp_path / "b", "larger than any case")


def test_a_header_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    header = tarfile.TarInfo("pax")
    header.type, header.size = tarfile.XHDTYPE, 1 << 32
    with gzip.open(tmp_path / "b.tar.gz", "wb") as file:
        file.write(header.tobuf(tarfile.USTAR_FORMAT))
        file.write(bytes(1 << 20))
    _refused(tmp_path / "b.tar.gz", "header")


def test_a_member_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    path = _zip(tmp_path / "b", ("a", bytes(1000)))
    raw = bytearray(path.read_bytes())
    for begin, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        where = raw.index(begin) + at
        raw[where : where + 4] = struct.pack("<I", 10)
    path.write_bytes(raw)
    _refused(path, "incomplete|larger than it says")


def test_encryption_and_rare_compression_are_refused(tmp_path: Path) -> None:
    for number, (method, flag, why) in enumerate([(zipfile.ZIP_BZIP2, 0, "compressed"), (0, 1, "encrypted")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        with zipfile.ZipFile(folder / "b", "w", method) as archive:
            archive.writestr("a", b"x")
        raw = bytearray((folder / "b").read_bytes())
        for begin, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            raw[raw.index(begin) + at] |= flag
        (folder / "b").write_bytes(raw)
        _refused(folder / "b", why)


@pytest.mark.parametrize("data", [b"", b"no bundle", b"PK", b"PK\x05\x06" + bytes(18), b"\x1f\x8b", b"\x1f\x8bxxxxxxx"])
def test_what_is_no_bundle_is_said_so(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(data)
    _refused(tmp_path / "b", "is no bundle|damaged or incomplete")


def test_an_empty_folder_and_a_missing_file_are_no_bundles(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    _refused(tmp_path / "b", "bagit.txt is missing")
    with pytest.raises(StoreError, match="Could not read the bundle"):
        unpack(tmp_path / "absent", tmp_path)


def test_a_full_disk_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 3})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    _refused(_zip(tmp_path / "b", ("a", b"long")), "too full to unpack")


# ---- the disk --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there are no such limits there")
@pytest.mark.parametrize("name", ["bag", "bag.zip", "bag.tar.gz"])
def test_a_disk_that_refuses_is_a_sentence_and_leaves_nothing(name: str, workspace: Workspace, tmp_path: Path) -> None:
    import resource

    fill(workspace, tmp_path)
    made = tmp_path / "made" / name
    made.parent.mkdir()
    export(workspace, made)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    out, into = tmp_path / "out", tmp_path / "into"
    out.mkdir()
    into.mkdir()
    for limit in (0, 100, 3000, 9000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
        try:
            with pytest.raises(StoreError, match=r"Could not write the bundle .*larger than this disk"):
                export(workspace, out / name)
            if made.is_file():
                with pytest.raises(StoreError, match=r"Could not unpack the bundle to .*larger than this disk"):
                    unpack(made, into)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert list(out.iterdir()) == []
        shutil.rmtree(into)
        into.mkdir()


# ---- whole bags that were altered ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole bag, to copy."""
    folder = tmp_path_factory.mktemp("bag")
    with Workspace.create(folder / "desk", name="Desk") as workspace:
        fill(workspace, folder)
        export(workspace, folder / "bag")
        export(workspace, folder / "bag.zip")
        export(workspace, folder / "bag.tar.gz")
    return folder / "bag"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """In a file: bundles are refused before a record of either kind is asked for anything."""
    with Workspace.create(tmp_path / "desk", name="Desk") as made:
        yield made


@pytest.fixture
def refuses(workspace: Workspace) -> Callable[[Path, str], None]:
    """A check that a bundle is refused, and that nothing came of it."""

    def refuses(source: Path, why: str) -> None:
        with pytest.raises(CasesError, match=why):
            bring_in(workspace, source)
        assert [event.action for event in workspace.store.events()] == ["workspace.created"]
        assert not [path for path in workspace.evidence.folder.rglob("*") if path.is_file()]
        assert list(workspace.cache.iterdir()) == []

    return refuses


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _write(path: Path, values: list[dict[str, Any]]) -> None:
    path.write_text("".join(canonical_json(value) + "\n" for value in values), "utf-8")


def _alter(path: Path, where: Callable[[dict[str, Any]], bool], **changes: Any) -> None:
    _write(path, [{**value, **changes} if where(value) else value for value in _lines(path)])


def _alter_with_event(bag: Path, **changes: Any) -> None:
    _alter(bag / "data/records/claim.jsonl", _always, **changes)
    (claim,) = _lines(bag / "data/records/claim.jsonl")
    body = canonical_json({"record": "claim", **claim})
    _alter(bag / "data/custody.jsonl", lambda event: event.get("action") == "claim.added", body=body)


def _rechain(bag: Path, **changes: Any) -> None:
    """Alter the sixth event and forge, as far as can be, all that hangs on it: each link, the head, and the records."""
    events = _lines(bag / "data/custody.jsonl")
    events[5] |= changes
    for before, event in pairwise(events):
        event["previous"] = before["digest"]
        if "body" in event:
            event["digest"] = _sealed(event)
    _write(bag / "data/custody.jsonl", events)
    head = {"sequence": events[-1]["sequence"], "digest": events[-1]["digest"]}
    _alter(bag / "data/bundle.json", _always, head=head)


def _sealed(event: dict[str, Any]) -> str:
    """The digest by the rule of the formats, whatever the values are."""
    content = alone.sha256_of({name: event[name] for name in alone.CONTENT})
    return alone.sha256_of({"content": content, **{name: event[name] for name in alone.LINK}})


def _pass_off_as_former(bag: Path) -> None:
    """Alter an event, and claim that the sealed one at the end is of the first kind, which binds nothing before it."""
    sealed = _lines(bag / "data/custody.jsonl")[-1]
    _rechain(bag, actor="Mallory")
    events = _lines(bag / "data/custody.jsonl")
    events[-1] = {name: value for name, value in events[-1].items() if name != "content"}
    assert events[-1]["digest"] == sealed["digest"]
    _write(bag / "data/custody.jsonl", events)


def _always(_: dict[str, Any]) -> bool:
    return True


ALTERATIONS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a record": (
        lambda bag: _alter(bag / "data/records/claim.jsonl", _always, text="On Tuesday"),
        "claim .* differs from what event .* text",
    ),
    "a record and its event": (
        lambda bag: _alter_with_event(bag, text="On Tuesday"),
        r"Event \d+ \(claim.added\) was altered",
    ),
    "an event and every link after it": (
        lambda bag: _rechain(bag, actor="Mallory"),
        r"Event 22 \(sealed\) was altered",
    ),
    "a sealed event passed off as one of the first kind": (_pass_off_as_former, r"Event 22 \(sealed\) was altered"),
    "an event whose body is a list": (lambda bag: _rechain(bag, body="[]"), "its body is damaged"),
    "an event with a field too many": (lambda bag: _rechain(bag, more=1), r"Event 6 .* was altered"),
    "an event about nothing": (lambda bag: _rechain(bag, subject=None), r"Event 6 .* was altered"),
    "a record left out": (lambda bag: (bag / "data/records/note.jsonl").unlink(), "note .* is missing"),
    "a record without event": (
        lambda bag: _write(
            bag / "data/records/note.jsonl",
            [one | {"id": name} for one in _lines(bag / "data/records/note.jsonl") for name in (one["id"], "n-2")],
        ),
        "note n-2 .* without any event",
    ),
    "a record of an unknown kind": (
        lambda bag: (bag / "data/records/verdict.jsonl").write_text('{"id":"v"}\n'),
        "verdict v .* without any event",
    ),
    "the end of the log": (
        lambda bag: _write(bag / "data/custody.jsonl", _lines(bag / "data/custody.jsonl")[:-1]),
        "the head that data/bundle.json gives",
    ),
    "an event of the middle": (
        lambda bag: _write(
            bag / "data/custody.jsonl", [e for e in _lines(bag / "data/custody.jsonl") if e["sequence"] != 5]
        ),
        "follows event 4: what is between them is missing",
    ),
    "an original": (
        lambda bag: [path.write_bytes(b"oNe") for path in (bag / "data/originals").iterdir()],
        "its original .* has the SHA-256",
    ),
    "an original left out": (lambda bag: next((bag / "data/originals").iterdir()).unlink(), "original .* is missing"),
    "an original too many": (
        lambda bag: (bag / "data/originals/x.mp4").write_bytes(b"x"),
        "x.mp4 is the original of no clip",
    ),
    "a newer format": (
        lambda bag: _alter(bag / "data/bundle.json", _always, schema="workbench.bundle/4"),
        "newer version of this program .*bundle format 4, this one knows up to 3",
    ),
    "no format": (
        lambda bag: _alter(bag / "data/bundle.json", _always, schema="workbench.bundle/x"),
        "of a format that this script does not know",
    ),
    "another case": (
        lambda bag: _alter(bag / "data/bundle.json", _always, case="c-2"),
        "not exactly the one case",
    ),
    "deep nesting": (
        lambda bag: (bag / "data/records/note.jsonl").write_text("[" * 100_000 + "\n"),
        "note.jsonl is damaged in line 1",
    ),
    "a doubled key": (
        lambda bag: (bag / "data/records/note.jsonl").write_text('{"id":"a","id":"b"}\n'),
        "note.jsonl is damaged in line 1",
    ),
    "no description": (lambda bag: (bag / "data/bundle.json").unlink(), "bundle.json is missing, damaged"),
    "odd clips of others": (
        lambda bag: (bag / "data/others.jsonl").write_text('{"id":1}\n'),
        "others.jsonl cannot be read",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", ALTERATIONS)
def test_a_bag_that_was_altered_by_somebody_who_knows_bags_is_refused(
    what: str, bag: Path, refuses: Callable[[Path, str], None], tmp_path: Path
) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    alter, why = ALTERATIONS[what]
    alter(spoilt)
    reseal(spoilt)
    refuses(spoilt, why)


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a wrong digest": (
        lambda bag: (bag / "data/records/note.jsonl").write_bytes(b"{}\n"),
        "is not as it was exported.*note.jsonl has the SHA-256",
    ),
    "a missing file": (lambda bag: (bag / "data/records/note.jsonl").unlink(), "note.jsonl is missing"),
    "an extra file": (lambda bag: (bag / "data/extra.txt").touch(), "extra.txt is an extra file"),
    "an extra tag file": (lambda bag: (bag / "extra.txt").touch(), "extra.txt is an extra file"),
    "no manifest": (lambda bag: (bag / "manifest-sha256.txt").unlink(), "manifest-sha256.txt is missing"),
    "no tag manifest": (lambda bag: (bag / "tagmanifest-sha256.txt").unlink(), "tagmanifest-sha256.txt is missing"),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", DAMAGE)
def test_a_damaged_bag_is_refused(what: str, bag: Path, refuses: Callable[[Path, str], None], tmp_path: Path) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    alter, why = DAMAGE[what]
    alter(spoilt)
    refuses(spoilt, why)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bag.zip", "bag.tar.gz"])
def test_a_truncated_or_altered_archive_is_refused_or_whole(name: str, bag: Path, tmp_path: Path) -> None:
    """Wherever it is cut or changed: a sentence, never another error."""
    whole = bag.with_name(name).read_bytes()
    chance = random.Random(7)
    spoilt = [whole[: len(whole) * share // 20] for share in range(1, 20)]
    for _ in range(150):
        at = chance.randrange(len(whole))
        spoilt.append(whole[:at] + bytes([whole[at] ^ (1 + chance.randrange(255))]) + whole[at + 1 :])
    with Workspace.create(tmp_path / "there", name="There") as there:
        outcomes = set()
        for data in spoilt:
            (tmp_path / name).write_bytes(data)
            try:
                bring_in(there, tmp_path / name)
                outcomes.add("whole")
            except StoreError:
                outcomes.add("refused")
                assert list(there.cache.iterdir()) == []
        assert "refused" in outcomes
        assert {case.reference for case in there.store.find(Case)} <= {"G-2020"}
        assert there.store.verify_chain().ok
