"""What a search that was made is worth now: with how many clips it compared, how deep, and what it left out.

Read from the custody log, without the engine: the desk asks for it beside every list of matches.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cases import listing
from cases.records import Clip, CustodyEvent
from cases.store import CaseStore
from workbench.match_view import SoundView, view_sound
from workbench.reach import Reach, read_reach

SEARCHED = "search.made"
"""What the custody log calls a search."""


@dataclass(frozen=True)
class LastSearch:
    """What the last search for a clip compared it with."""

    at: datetime
    compared: int
    others: int
    """Other clips in the workspace now."""
    skipped: tuple[str, ...]
    """What could not be compared, and why."""
    engine: str
    shared_sound: tuple[tuple[str, SoundView], ...] = ()
    """Clips of which only sound is shared, by name."""
    reach: Reach | None = None
    """How deep; None where an older search does not say."""


def last_search(store: CaseStore, clip: Clip) -> LastSearch | None:
    """When ``clip`` was last searched for, and with how many others it has been compared; None where it never was.

    A search of every clip compares each pair once, under the clip that was taken in first; so a search that left
    clips out is completed by the searches of those taken in before this one.
    """
    searches = listing.events_of(store, SEARCHED)
    own = next((event for event in reversed(searches) if event.subject == clip.id), None)
    if own is None:
        return None
    body: dict[str, Any] = json.loads(own.body)
    others = listing.clips_until(store) - 1
    return LastSearch(
        own.at,
        min(_compared(store, searches, own, clip), others),
        others,
        tuple(str(reason) for reason in body.get("skipped", ())),
        str(body.get("engine", "")),
        _shared_sound(searches, clip),
        _reach(searches, own, clip),
    )


def compared_by(store: CaseStore, clip: Clip, event: CustodyEvent) -> tuple[int, int]:
    """With how many others ``clip`` had been compared when ``event`` was logged, and how many others there were."""
    searches = [one for one in listing.events_of(store, SEARCHED) if one.sequence <= event.sequence]
    own = next((one for one in reversed(searches) if one.subject == clip.id), None)
    others = listing.clips_brought_in(store, event.sequence) - 1
    return (min(_compared(store, searches, own, clip), others) if own else 0), others


def _compared(store: CaseStore, searches: Sequence[CustodyEvent], own: CustodyEvent, clip: Clip) -> int:
    """With how many clips ``own`` compared this one, or those did that were searched for since it came in."""
    compared = int(json.loads(own.body).get("clips_searched", 0))
    if compared >= listing.clips_until(store, own.at) - (clip.created_at <= own.at):
        return compared
    searched = {event.subject for event in searches if event.at >= clip.created_at}
    before = listing.many(store, Clip, list(searched - {clip.id})).values()
    return compared + sum(other.created_at < clip.created_at for other in before)


def _reach(searches: Sequence[CustodyEvent], own: CustodyEvent, clip: Clip) -> Reach | None:
    """How deep this clip and others were compared, whichever of two was asked about; None where its search says not."""
    found = {event.subject: read_reach(json.loads(event.body).get("reach")) for event in searches}
    reach = found.pop(own.subject)
    if reach is None:
        return None
    others = (subject for subject, theirs in found.items() if theirs is not None and clip.id in theirs.closely)
    return replace(reach, closely=tuple(dict.fromkeys((*reach.closely, *others))))


def _shared_sound(searches: Sequence[CustodyEvent], clip: Clip) -> tuple[tuple[str, SoundView], ...]:
    """What the last search of each clip told of sound shared with this one, whichever of the two was asked about."""
    found: dict[str, tuple[str, tuple[SoundView, ...]]] = {}
    for event in {event.subject: event for event in searches}.values():
        body: dict[str, Any] = json.loads(event.body)
        for other in body.get("shared_sound", ()):
            own = event.subject == clip.id
            if own or (other["clip"] == clip.id and event.subject not in found):
                name = other["name"] if own else body.get("name", "")
                sounds = tuple(view_sound(sound, turned=not own) for sound in other["sound"])
                found[other["clip"] if own else event.subject] = str(name), sounds
    return tuple((name, sound) for name, sounds in found.values() for sound in sounds)
