"""Deciding on several matches at once: one step to do, and one to undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cases.records import Decision, Match
from ui.history import Act
from ui.session import Session
from ui.widgets import plural, words

Said = tuple[str, Decision, str]
"""Id of a match, what is said of it, and why."""


def decide(session: Session, matches: Sequence[Match], decision: Decision, reason: str = "") -> None:
    """Confirm, reject or leave open each of ``matches``; remembered. Undone, what was said of each is said again."""
    if not matches:
        return
    store = session.workspace.store
    before = [store.get(Match, match.id) for match in matches]
    again: list[Said] = [(match.id, decision, reason) for match in before]
    back: list[Said] = [(match.id, match.decision, match.reason) for match in before]
    text = plural(len(before), words("Deciding", "Decide on a match"), words("Deciding", "Decide on {0} matches"))
    session.history.push(Act(text, partial(_enter, session, again), partial(_enter, session, back)))


def _enter(session: Session, said: Sequence[Said]) -> None:
    session.enter(words("Deciding", "Record a decision"), partial(_say, session, said), "matches")


def _say(session: Session, said: Sequence[Said]) -> None:
    """On a job's thread: all or none."""
    store = session.workspace.store
    with store.batch():
        for match_id, decision, reason in said:
            store.decide(match_id, decision, reason=reason, by=session.analyst)
