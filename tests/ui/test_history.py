"""Undo of what is no mark: decisions and notes. The record keeps what was said, and says anew what was so before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import Case, Decision, Match, Note
from cases.workspace import Workspace
from tests.cases.build import a_clip
from ui.jobs import Jobs
from ui.session import Session


@pytest.fixture
def session(qtbot: QtBot, root: Path, jobs: Jobs) -> Iterator[Session]:
    with Workspace.open(root) as workspace:
        yield Session(workspace, jobs, "A. Tester")


def after(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=5_000)


def test_a_decision_is_undone_and_made_again(qtbot: QtBot, session: Session, case: Case) -> None:
    store = session.workspace.store
    one, two = (store.add(a_clip(case, content), by="A. Tester") for content in ("one", "two"))
    match = store.add(Match(one.id, two.id, "same-footage", "{}", "engine/1", 0.9), by="A. Tester")
    session.decide(match, Decision.CONFIRMED, "the same wall")
    after(qtbot, session)
    assert store.get(Match, match.id).decision is Decision.CONFIRMED
    session.history.undo()
    after(qtbot, session)
    assert (store.get(Match, match.id).decision, store.get(Match, match.id).reason) == (Decision.UNDECIDED, "")
    session.history.redo()
    after(qtbot, session)
    assert store.get(Match, match.id).reason == "the same wall"
    assert [event.action for event in store.events(case.id)].count("match.decided") == 3


def test_a_revised_note_has_its_words_back_and_its_history_all_of_them(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    note = session.workspace.store.add(Note(case.id, "first", "A. Tester"), by="A. Tester")
    session.revise_note(note, "second")
    session.history.undo()
    after(qtbot, session)
    assert [one.text for one in session.note_history(note)] == ["first", "second", "first"]
