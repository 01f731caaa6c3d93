"""Frames that left the desk as pictures, as the custody log has them: which of which clip, and what was done to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cases.records import CustodyEvent
from workbench.frame_export import EXPORTED
from workbench.i18n import counted, tr
from workbench.report.model import Departure
from workbench.report.words import utc


def departures(events: Iterable[CustodyEvent], on: Callable[[str | None], str]) -> tuple[Departure, ...]:
    """Every frame that was exported, in the order of the log; ``on`` is the name of a clip by its id."""
    return tuple(_departures(events, on))


def _departures(events: Iterable[CustodyEvent], on: Callable[[str | None], str]) -> Iterator[Departure]:
    exports = (event for event in events if event.action == EXPORTED)
    for number, event in enumerate(exports, 1):
        body: dict[str, Any] = json.loads(event.body)
        hidden = body.get("hidden")
        yield Departure(
            number=f"X{number}",
            clip=on(event.subject),
            name=_text(body, "name"),
            frame=_frame(body),
            steps=_text(body, "steps"),
            hidden=counted("{0} place made unrecognisable", "{0} places made unrecognisable", hidden)
            if isinstance(hidden, int) and hidden
            else "",
            sha256=_text(body, "sha256"),
            pixels_sha256=_text(body, "pixels"),
            made=tr("by {0}, {1}; event {2}", event.actor, utc(event.at), str(event.sequence)),
        )


def _frame(body: dict[str, Any]) -> str:
    if body.get("pts") is None:
        return tr("the still")
    return tr("PTS {0}, time base {1} s", _text(body, "pts"), _text(body, "time_base"))


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    return "" if value is None else str(value)
