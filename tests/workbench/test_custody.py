"""The custody log signed and stamped end to end, over a loopback authority, with the network coming and going."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from cases.errors import KeyFault, StampFault, StoreError
from cases.keys import KEY_FILE, FileKeys
from cases.records import Case
from cases.stamps import Proof, StampState
from cases.workspace import Workspace
from tests.cases.authority_fixture import Authority, Served, refused, served
from tests.cases.conftest import EITHER, WORKSPACE_IN_A_FILE, new_workspace
from tests.cases.tampering import tamper_unguarded
from workbench import custody
from workbench.errors import UserError

AUTHORITY = Authority()
OTHER = Authority("Other Time")
TRUSTED = [AUTHORITY.root]


@pytest.fixture(autouse=True)
def _own_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv(custody.KEY_FILE, str(tmp_path / "keys" / KEY_FILE))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty, closed workspace, to copy."""
    root = tmp_path_factory.mktemp("empty") / "desk"
    Workspace.create(root, name="Desk").close()
    return root


@pytest.fixture(params=EITHER)
def workspace(request: pytest.FixtureRequest, tmp_path: Path, empty: Path) -> Iterator[Workspace]:
    if request.param == "on_a_server":
        with new_workspace(request, tmp_path / "desk") as made:
            yield made
    else:
        with Workspace.open(Path(shutil.copytree(empty, tmp_path / "desk"))) as made:
            yield made


@pytest.fixture
def here() -> Iterator[Served]:
    with served(AUTHORITY.granted) as server:
        yield server


def _go_on(workspace: Workspace, reference: str = "G-1") -> None:
    workspace.store.add(Case(reference, "Title", "Question"), by="Ada")


def test_the_log_is_signed_with_the_key_of_this_installation(workspace: Workspace, tmp_path: Path) -> None:
    head = custody.sign_now(workspace)
    assert custody.sign_now(workspace) == head
    assert (tmp_path / "keys" / KEY_FILE).is_file()
    standing = custody.standing(workspace)
    assert (standing.events, standing.head, standing.signed) == (1, head.digest, (head,))
    assert standing.head_signed
    assert custody.check(workspace) == []
    _go_on(workspace)
    assert not custody.standing(workspace).head_signed
    other = custody.sign_now(workspace, FileKeys(tmp_path / "other" / KEY_FILE))
    assert other.key_id != head.key_id
    assert custody.check(workspace) == []


def test_the_key_is_nowhere_in_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    custody.sign_now(workspace)
    workspace.close()
    secret = (tmp_path / "keys" / KEY_FILE).read_bytes().splitlines()[1]
    kept = [path for path in workspace.root.rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if secret in path.read_bytes()]


def test_a_key_that_cannot_be_used_signs_nothing(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / KEY_FILE).write_text("damaged")
    (tmp_path / "keys" / KEY_FILE).chmod(0o600)
    with pytest.raises(KeyFault):
        custody.sign_now(workspace)
    assert custody.standing(workspace).signed == ()


def test_the_log_is_stamped(workspace: Workspace, here: Served) -> None:
    (stamp,) = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    assert stamp.state is StampState.CONFIRMED
    standing = custody.standing(workspace)
    assert standing.stamps == (stamp,)
    assert standing.head_stamped
    assert custody.pending(workspace) == []
    assert custody.check(workspace) == custody.check(workspace, trusted=TRUSTED) == []
    assert custody.stamp_now(workspace, here.url, trusted=TRUSTED) == [stamp]
    assert len(here.queries) == 1
    _go_on(workspace)
    assert not custody.standing(workspace).head_stamped


def test_what_is_asked_offline_is_sent_when_there_is_a_network_again(workspace: Workspace, here: Served) -> None:
    here.status = 503
    (first,) = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    assert (first.state, first.response) == (StampState.PENDING, b"")
    assert "HTTP error 503" in first.error
    _go_on(workspace)
    waiting = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    assert [one.state for one in waiting] == [StampState.PENDING] * 2
    assert len(here.queries) == 2  # not reached once, an authority is not tried again in that turn
    assert custody.pending(workspace) == waiting
    here.status = 200
    sent = custody.send_waiting(workspace, trusted=TRUSTED)
    assert [one.state for one in sent] == [StampState.CONFIRMED] * 2
    assert [one.request for one in sent] == [one.request for one in waiting]
    assert [one.error for one in sent] == ["", ""]
    assert custody.pending(workspace) == []


def test_the_queue_outlives_the_program(workspace: Workspace, here: Served) -> None:
    here.status = 503
    waiting = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    workspace.close()
    with Workspace.open(workspace.root) as again:
        assert custody.pending(again) == waiting
        assert len(again.store.events()) == 1


def test_a_refusal_is_kept_and_may_be_asked_anew(workspace: Workspace, here: Served) -> None:
    here.answer = lambda _: refused()
    (first,) = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    assert (first.state, first.response) == (StampState.REFUSED, refused())
    here.answer = AUTHORITY.granted
    (second,) = custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    assert second.state is StampState.CONFIRMED
    assert [one.state for one in custody.standing(workspace).stamps] == [StampState.REFUSED, StampState.CONFIRMED]


def test_an_answer_is_judged_again_with_other_certificates_without_the_network(
    workspace: Workspace, here: Served
) -> None:
    (mistaken,) = custody.stamp_now(workspace, here.url, trusted=[OTHER.root])
    assert mistaken.state is StampState.REFUSED
    _go_on(workspace)
    (unsure,) = custody.stamp_now(workspace, here.url, trusted=[])
    assert unsure.state is StampState.PENDING
    asked = len(here.queries)
    assert [one.state for one in custody.judge_again(workspace, trusted=TRUSTED)] == [StampState.CONFIRMED] * 2
    assert custody.judge_again(workspace, trusted=TRUSTED) == []
    assert len(here.queries) == asked


def test_what_cannot_be_asked_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(StampFault):
        custody.stamp_now(workspace, "file:///etc/passwd", trusted=TRUSTED)
    assert custody.standing(workspace).stamps == ()


def test_a_rewritten_log_is_named(workspace: Workspace, here: Served) -> None:
    _go_on(workspace)
    custody.sign_now(workspace)
    custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    tamper_unguarded(workspace.store, "DELETE FROM custody_events WHERE sequence = 2", "DELETE FROM cases")
    _go_on(workspace, "G-2")
    assert workspace.store.verify_chain().ok
    problems = custody.check(workspace, trusted=TRUSTED)
    assert len(problems) == 2
    assert "the log was rewritten after it was signed" in problems[0]
    assert "over a head that the log does not have" in problems[1]


def test_each_witness_is_checked_and_said(workspace: Workspace, here: Served) -> None:
    head = custody.sign_now(workspace)
    custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    _go_on(workspace)
    here.status = 503
    custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    found = custody.check_witnesses(workspace, trusted=TRUSTED)
    assert [(one.head, one.problem) for one in found.heads] == [(head, "")]
    assert [(one.sequence, one.proof) for one in found.stamps] == [(1, Proof.CONFIRMED), (2, Proof.PENDING)]
    assert (found.events, found.signed, found.stamped, found.problems) == (2, 1, 1, ())
    here_only = custody.check_witnesses(workspace)  # this computer knows nothing of the authority
    assert [one.proof for one in here_only.stamps] == [Proof.UNPROVEN, Proof.PENDING]
    assert (here_only.stamped, here_only.problems) == (0, ())
    assert len(custody.check_witnesses(workspace, trusted=[OTHER.root]).problems) == 1


@WORKSPACE_IN_A_FILE
def test_bytes_that_are_no_text_are_named(workspace: Workspace, here: Served) -> None:
    custody.sign_now(workspace)
    custody.stamp_now(workspace, here.url, trusted=TRUSTED)
    tamper_unguarded(
        workspace.store,
        "UPDATE signed_heads SET at = CAST(x'ff41' AS TEXT)",
        "UPDATE stamps SET error = CAST(x'ff41' AS TEXT)",
    )
    assert len(custody.check(workspace, trusted=TRUSTED)) == 2
    with pytest.raises(StoreError):
        custody.standing(workspace)


def test_trusted_certificates_come_from_a_file_or_from_this_computer(tmp_path: Path) -> None:
    pem, der, junk = tmp_path / "roots.pem", tmp_path / "root.der", tmp_path / "junk"
    roots = [AUTHORITY.root, OTHER.root]
    pem.write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in roots))
    der.write_bytes(OTHER.root.public_bytes(Encoding.DER))
    junk.write_bytes(b"hello")
    assert custody.trusted_certificates(pem) == roots
    assert custody.trusted_certificates(der) == [OTHER.root]
    with pytest.raises(UserError, match="no certificates"):
        custody.trusted_certificates(junk)
    with pytest.raises(StoreError, match="not there any more"):
        custody.trusted_certificates(tmp_path / "missing")
    assert AUTHORITY.root not in custody.trusted_certificates()
