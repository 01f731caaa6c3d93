"""Deciding on several matches at once: one step to do, and one to undo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from cases.records import Decision, Match
from cases.reviewing import Ranking, said_of
from ui.history import Act
from ui.jobs import Context, Lane
from ui.session import Session
from ui.widgets import plural, words
from workbench.progress import stop_if

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


def decide_listed(
    session: Session, ranking: Ranking, count: int, decision: Decision, without: Collection[str] = ()
) -> None:
    """Say this of all matches of a ranking, also of those that are not on screen: a job of its own, all or none.

    ``count``: how many that is, as was told. Undone, what was said of each is said again.
    """
    before: list[Said] = []

    def say() -> list[Said]:
        if not before:
            before.extend(said_of(session.workspace.store, ranking, decision, without))
        return [(match_id, decision, "") for match_id, _, _ in before]

    text = plural(count, words("Deciding", "Decide on a match"), words("Deciding", "Decide on {0} matches"))
    session.history.push(Act(text, partial(_start, session, text, say), partial(_start, session, text, lambda: before)))


def _start(session: Session, title: str, said: Callable[[], Sequence[Said]]) -> None:
    """A job that is seen: of a thousand matches it takes a while."""

    def work(context: Context) -> None:
        every, store = said(), session.workspace.store
        with store.batch():
            for number, (match_id, decision, reason) in enumerate(every):
                stop_if(context.cancel)
                store.decide(match_id, decision, reason=reason, by=session.analyst)
                context.progress((number + 1) / len(every), "")

    session.jobs.start(title, work, then=lambda _none: session.changed.emit("matches"), lane=Lane.ENTRY)


def _enter(session: Session, said: Sequence[Said]) -> None:
    session.enter(words("Deciding", "Record a decision"), partial(_say, session, said), "matches")


def _say(session: Session, said: Sequence[Said]) -> None:
    """On a job's thread: all or none."""
    store = session.workspace.store
    with store.batch():
        for match_id, decision, reason in said:
            store.decide(match_id, decision, reason=reason, by=session.analyst)
