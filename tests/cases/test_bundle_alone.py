"""The script in the bundle: needs nothing but Python, says what differs, and is right about signatures."""

from __future__ import annotations

import ast
import gzip
import json
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import signing
from cases.bundle.contents import collect
from cases.bundle.export import Order, write
from cases.bundle.verify_alone import Check, signature_holds
from cases.mapping import canonical_json
from cases.records import Case, Finding, now
from cases.stamps import Stamp, StampRequest
from cases.store import CaseStore
from cases.workspace import Workspace
from tests.cases.build import ADA
from tests.cases.bundle_build import copied, differences, fill, reseal

pytestmark = pytest.mark.slow

FLIPS = 600
"""Changed bytes that the property test tries: the whole bag has about sixty thousand."""


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bag with everything: originals, a signed head, an answered and a waiting time stamp."""
    folder = tmp_path_factory.mktemp("alone")
    with Workspace.create(folder / "desk", name="Desk") as workspace:
        case = fill(workspace, folder)
        contents = collect(workspace.store, case, blind=False)
        key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
        head = signing.sign_head(key, **contents.head, at=datetime(2026, 1, 2, tzinfo=UTC))
        asked = [StampRequest(contents.head["digest"], "https://tsa.example", f"{n:016x}", head.at) for n in (1, 2)]
        write(
            contents,
            folder / "bag",
            Order(ADA, now(), originals=True, blind=False),
            original_of=workspace.evidence.path_of,
            logs=workspace.root / "imports",
            heads=[head],
            stamps=[Stamp(asked[0], response=b"0\x03\x02\x01\x00"), Stamp(asked[1])],
        )
    return folder / "bag"


def _run(bag: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", str(bag / "verify.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_whole_bundle_checks_itself_with_nothing_but_python(bag: Path) -> None:
    before = sorted(bag.rglob("*"))
    code, text = _run(bag)
    assert code == 0, text
    assert "0 differs" in text
    assert "is one unbroken chain of" in text
    assert "The claim " in text
    assert "its original data/originals/" in text
    assert "was signed by key 56475aa75463474c at 2026-01-02" in text
    assert "openssl ts -verify" in text
    assert "was not answered yet" in text
    assert "events are sealed" in text
    assert sorted(bag.rglob("*")) == before
    assert {line[:8].strip() for line in text.splitlines()[:-1]} == {"same", "cannot"}


def test_a_spoilt_bundle_and_a_missing_one_end_with_one(bag: Path, tmp_path: Path) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    (spoilt / "data/records/note.jsonl").write_bytes(b"\xff\xfe{\n")
    code, text = _run(bag, str(spoilt))
    assert code == 1
    assert "differs data/records/note.jsonl has the SHA-256" in text
    assert "differs data/records/note.jsonl is damaged in line 1" in text
    code, text = _run(bag, str(tmp_path / "absent"))
    assert (code, "There is no folder" in text) == (1, True)


def test_it_is_written_in_the_python_that_it_asks_for(bag: Path) -> None:
    source = (bag / "verify.py").read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert imported - {"__future__"} <= set(sys.stdlib_module_names)
    later = ("file_digest", "StrEnum", "pairwise", "strict=", "datetime.UTC", "tomllib", "kw_only")
    assert [word for word in later if word in source] == []


@pytest.mark.slow
def test_every_changed_byte_is_named(bag: Path, tmp_path: Path) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    files = sorted(path for path in spoilt.rglob("*") if path.is_file())
    chance = random.Random(11)
    assert differences(spoilt) == []
    for number in range(FLIPS):
        path = files[number % len(files)]
        whole = path.read_bytes()
        at = chance.randrange(len(whole))
        path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 + chance.randrange(255))]) + whole[at + 1 :])
        found = differences(spoilt)
        name = path.relative_to(spoilt).as_posix()
        assert any(name in sentence for sentence in found), (name, at, found)
        path.write_bytes(whole)
    assert differences(spoilt) == []


@pytest.mark.slow
@pytest.mark.parametrize("taken", [("digest", "0" * 64), ("at", "2026-01-03T00:00:00.000000Z"), ("sequence", 3)])
def test_a_signature_over_another_head_differs(bag: Path, tmp_path: Path, taken: tuple[str, object]) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    heads = spoilt / "data/signed-heads.jsonl"
    head = json.loads(heads.read_text("utf-8"))
    heads.write_text(canonical_json({**head, taken[0]: taken[1]}) + "\n")
    reseal(spoilt)
    (sentence,) = differences(spoilt)
    assert "was signed by key" in sentence


def test_signatures_are_judged_as_the_library_judges_them() -> None:
    """RFC 8032, section 7.1, tests 1 to 3, and the errors that a lax reader lets pass."""
    for vector in VECTORS:
        key, message, signature = (bytes.fromhex(text) for text in vector)
        assert signature_holds(key, message, signature)
        assert not signature_holds(key, message + b"!", signature)
    order = 2**252 + 27742317777372353535851937790883648493
    larger = (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
    assert not signature_holds(key, message, signature[:32] + larger)
    assert not signature_holds(key, message, signature[:63])
    assert not signature_holds(key[:31], message, signature)
    assert not signature_holds(b"\xff" * 32, message, signature)
    assert not signature_holds((2).to_bytes(32, "little"), message, signature)


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 767))
def test_any_signature_holds_until_a_bit_of_it_is_changed(secret: bytes, message: bytes, bit: int) -> None:
    private = Ed25519PrivateKey.from_private_bytes(secret)
    key, signature = private.public_key().public_bytes_raw(), private.sign(message)
    assert signature_holds(key, message, signature)
    both = bytearray(key + signature)
    both[bit // 8] ^= 1 << bit % 8
    key, signature = bytes(both[:32]), bytes(both[32:])
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        expected = True
    except InvalidSignature:
        expected = False
    assert signature_holds(key, message, signature) is expected is False


@pytest.mark.parametrize("number", [1, 4])
def test_what_a_later_format_added_is_whole_while_it_says_nothing(number: int, tmp_path: Path) -> None:
    """A finding of a store of each format released before findings told other causes, brought along and exported."""
    released = Path(__file__).parent / "formats" / f"format-{number}.db.gz"
    (tmp_path / "workspace.db").write_bytes(gzip.decompress(released.read_bytes()))
    store = CaseStore.open(tmp_path / "workspace.db")
    (finding,) = store.find(Finding)
    contents = collect(store, store.get(Case, finding.case_id), blind=False)
    order = Order(ADA, now(), originals=False, blind=False)
    write(contents, tmp_path / "bag", order, original_of=lambda clip: tmp_path / clip.name, logs=tmp_path)
    store.close()
    name = f"The finding {finding.id} "
    lines = Check(tmp_path / "bag").run()
    assert [line.outcome for line in lines if line.what.startswith(name)] == ["same"]
    assert [line.what for line in lines if "no event of its time" in line.what] == []
    path = tmp_path / "bag/data/records/finding.jsonl"
    whole = path.read_text("utf-8")
    assert '"alternative":""' in whole
    path.write_text(whole.replace('"alternative":""', '"alternative":"A crop"'), "utf-8")
    reseal(tmp_path / "bag")
    (wrong,) = differences(tmp_path / "bag")
    assert wrong.startswith(name)
    assert wrong.endswith(": alternative.")
    path.write_text(whole.replace('"alternative":""', '"also":"","alternative":""'), "utf-8")
    reseal(tmp_path / "bag")
    assert differences(tmp_path / "bag") == []
    assert any("no event of its time could state: also." in line.what for line in Check(tmp_path / "bag").run())


VECTORS = (
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
)


def test_the_check_survives_any_description(bag: Path, tmp_path: Path) -> None:
    spoilt = copied(bag, tmp_path / "spoilt")
    good = (spoilt / "data/bundle.json").read_text("utf-8")
    for bad in ("", "[]", "1", '"x"', "{}", good.replace('"head":{', '"head":{"x":[],'), good.replace("{}", '{"a":1}')):
        (spoilt / "data/bundle.json").write_text(bad, "utf-8")
        reseal(spoilt)
        assert any("bundle.json" in line.what for line in Check(spoilt).run() if line.outcome == "differs"), bad
