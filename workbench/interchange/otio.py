"""A match as an OpenTimelineIO timeline (JSON of the schemas below): B's time, in which the clips are stretches of A.

Where stretches overlap in B, the later one goes to a further track. Metadata under ``verification-workbench`` has
each segment as it was found; ``target_url`` is the digest, since files lie elsewhere at whoever reads this.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any, Final

from workbench.interchange.cuts import Cut, CutList
from workbench.report.text import visible

METADATA: Final = "verification-workbench"
SAME_SPEED: Final = 0.005
"""A speed this close to 1 is not a change."""


def write(cuts: CutList) -> bytes:
    """One match as a timeline."""
    tracks = [_track(number, row, cuts) for number, row in enumerate(_rows(cuts), start=1)]
    timeline: dict[str, Any] = {
        "OTIO_SCHEMA": "Timeline.1",
        "metadata": {
            METADATA: {
                "match": cuts.match.id,
                "identity": cuts.match.identity,
                "decision": cuts.match.decision.value,
                "engine": cuts.match.engine,
                "a": {"name": cuts.a.name, "sha256": cuts.a.sha256},
                "b": {"name": cuts.b.name, "sha256": cuts.b.sha256},
            }
        },
        "name": visible(cuts.b.name),
        "global_start_time": None,
        "tracks": {
            "OTIO_SCHEMA": "Stack.1",
            "metadata": {},
            "name": "tracks",
            "source_range": None,
            "effects": [],
            "markers": [],
            "enabled": True,
            "children": tracks,
        },
    }
    return (json.dumps(timeline, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode()


def _rows(cuts: CutList) -> list[list[Cut]]:
    """The cuts, in as many rows as it takes for none to overlap another of its row, to the frame."""
    rows: list[list[Cut]] = []
    for cut in cuts.cuts:
        for row in rows:
            if _frames(row[-1].place[1], cuts.rate) <= _frames(cut.place[0], cuts.rate):
                row.append(cut)
                break
        else:
            rows.append([cut])
    return rows


def _frames(seconds: float, rate: Fraction) -> int:
    return round(seconds * rate)


def _track(number: int, row: list[Cut], cuts: CutList) -> dict[str, Any]:
    children: list[dict[str, Any]] = []
    reached = 0
    for cut in row:
        first, last = (_frames(second, cuts.rate) for second in cut.place)
        if first > reached:
            children.append(_item("Gap.1", "", 0, first - reached, cuts.rate))
        children.append(_clip(cut, cuts, max(last - first, 1)))
        reached = max(last, first + 1)
    track: dict[str, Any] = {"OTIO_SCHEMA": "Track.1", "metadata": {}, "name": f"V{number}", "source_range": None}
    return {**track, "effects": [], "markers": [], "enabled": True, "kind": "Video", "children": children}


def _clip(cut: Cut, cuts: CutList, length: int) -> dict[str, Any]:
    """A stretch of A, as long as it stands in B; where it is played at another speed, an effect says so."""
    effects = []
    if abs(cut.time_scalar - 1) > SAME_SPEED:
        warp = {"OTIO_SCHEMA": "LinearTimeWarp.1", "metadata": {}, "name": "", "effect_name": "LinearTimeWarp"}
        effects.append({**warp, "time_scalar": cut.time_scalar, "enabled": True})
    start = _frames(cut.source[0], cuts.rate)
    clip = _item("Clip.2", visible(cuts.a.name), start, length, cuts.rate)
    media: dict[str, Any] = {
        "OTIO_SCHEMA": "ExternalReference.1",
        "metadata": {},
        "name": visible(cuts.a.name),
        "available_range": None,
        "available_image_bounds": None,
        "target_url": f"urn:sha256:{cuts.a.sha256}",
    }
    more = {"media_references": {"DEFAULT_MEDIA": media}, "active_media_reference_key": "DEFAULT_MEDIA"}
    return {**clip, **more, "effects": effects, "metadata": {METADATA: cut.said}}


def _item(schema: str, name: str, start: int, length: int, rate: Fraction) -> dict[str, Any]:
    def time(frames: int) -> dict[str, Any]:
        return {"OTIO_SCHEMA": "RationalTime.1", "rate": float(rate), "value": float(frames)}

    span = {"OTIO_SCHEMA": "TimeRange.1", "start_time": time(start), "duration": time(length)}
    item = {"OTIO_SCHEMA": schema, "metadata": {}, "name": name, "source_range": span}
    return {**item, "effects": [], "markers": [], "enabled": True}
