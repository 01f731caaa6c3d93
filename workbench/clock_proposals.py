"""Clocks that a clip carries in itself: what its tags and its name tell of when, proposed to the analyst.

Nothing is put on record by itself. A proposal says what it takes the time to be (when it was filmed, written, received)
and on what assumption of its zone; where none is stated it is as wide as the world's zones are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final

from cases.clock_lines import clocks_from
from cases.clocks import Reading
from cases.judgement import Clock, ClockKind, Moment
from cases.records import Clip, ImpreciseTime
from cases.store import CaseStore
from workbench.clock_names import named_time
from workbench.i18n import Said, joined, tr
from workbench.intake import recorded_facts
from workbench.media.model import MediaFacts

AHEAD: Final = timedelta(hours=14)
"""Of UTC: the first zones of the world (Kiribati). What a clock there shows is earlier in UTC by as much."""
BEHIND: Final = timedelta(hours=12)
"""UTC is ahead of the last zones of the world by as much."""
FIRST_YEAR: Final = 1971
"""Tags of 1904 and 1970 are clocks that were never set: containers and systems count from there."""
LAST_YEAR: Final = 9998
"""With a day more the calendar ends."""
MOST: Final = 24
"""Proposals of one clip; a file has a handful of clocks."""
CLIPS: Final = 20
"""Clips of a case that are read together: what their readers told of each is kilobytes, of a few of them megabytes."""
LONGEST: Final = 64
"""Characters of a tag that tells a time."""

UTC_STATED: Final = tr("The container states UTC; some cameras write their local time there.")
OFFSET_STATED: Final = tr("The tag states its zone.")
SATELLITES: Final = tr("Satellites tell UTC.")
NO_ZONE: Final = tr("No zone is stated: any from UTC−12 to UTC+14.")
WRITTEN: Final = tr("Taken as when the file was written: it may have been filmed long before.")
CAMERA: Final = tr("Taken as when it was filmed, for the file names its camera.")
FILMED: Final = tr("The tag tells when it was filmed.")

_DATED = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-:/.]?)(?P<month>\d\d)(?:(?P=mark)(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_NUMBER = re.compile(r"(\d+(?:\.\d*)?)(?:/(\d+))?", re.ASCII)
_OFFSET = re.compile(r"[+-]\d\d:?\d\d|Z", re.ASCII)
_CAMERAS = ("make", "model", "com.android.version", "com.android.manufacturer", "com.android.model")
"""Tags by which a camera or a phone says what it is, and the ends of longer names of such tags."""
_FILMED = ("com.apple.quicktime.creationdate",)
"""Tags that tell when it was filmed, whoever wrote the file."""
_WRITTEN = ("creation_time", "date", "date_recorded", "date-eng")
"""Tags that tell when the file was written, or filmed where a camera wrote it."""


@dataclass(frozen=True)
class Proposal:
    """A clock that could be put on record."""

    clip: Clip
    kind: ClockKind
    moment: Moment
    tells: ImpreciseTime
    source: str
    """The tag, or ``file name``."""
    assumption: Said
    """Why zone and moment are taken to be what they are."""

    @property
    def key(self) -> str:
        """Twelve hexadecimal digits that name it, the same for as long as the clip is."""
        return sha256(f"{self.clip.id}\n{self.source}\n{self.tells.text}".encode()).hexdigest()[:12]

    def clock(self, author: str) -> Clock:
        """The record that it would be."""
        return Clock(
            self.clip.case_id,
            self.kind,
            self.moment,
            self.tells,
            self.source,
            author,
            assumption=str(self.assumption),
            clip_id=self.clip.id,
        )

    def reading(self) -> Reading:
        """What it tells, on the axis."""
        tells = self.tells
        place = (self.clip.id, self.moment, tells.text, self.source, tells.zone, 0, tells.earliest, tells.latest)
        return Reading("clock", self.key, *place, assumption=self.assumption)


def proposals(clip: Clip, standing: Iterable[Clock] = ()) -> list[Proposal]:
    """What the clip itself tells of when, but for what is among ``standing`` already."""
    facts = recorded_facts(clip)
    found = [*(_of_tags(clip, facts) if facts is not None else ()), *_of_name(clip)]
    known = {(one.clip_id, one.source, one.tells.text) for one in standing}
    once = {(one.clip.id, one.source, one.tells.text): one for one in reversed(found)}
    return [one for told, one in reversed(once.items()) if told not in known][:MOST]


def open_proposals(store: CaseStore, clip: Clip) -> list[Proposal]:
    """What a clip itself tells of when and nobody put on record."""
    found = proposals(clip)
    return proposals(clip, clocks_from(store, clip, {one.source for one in found})) if found else []


def proposals_of_case(store: CaseStore, case_id: str, most: int) -> tuple[list[Proposal], bool]:
    """What the first ``most`` clips of a case tell of when and nobody put on record; and whether it has more clips."""
    found: list[Proposal] = []
    place: int | None = 0
    for first in range(0, most, CLIPS):
        if place is not None:
            page = store.page(Clip, limit=min(CLIPS, most - first), after=place, case_id=case_id)
            found += [one for clip in page.records for one in open_proposals(store, clip)]
            place = page.next
    return found, place is not None


def _of_name(clip: Clip) -> Iterator[Proposal]:
    told = named_time(clip.name)
    if told is None:
        return
    words = told.says if told.utc else joined(" ", (told.says, NO_ZONE))
    first, last = (told.first, told.last) if told.utc else _anywhere(told.first, told.last)
    # a kind of its own would be a word that released versions refuse: names are what the file system tells
    yield Proposal(
        clip, ClockKind.FILE_SYSTEM, told.moment, ImpreciseTime(told.text, first, last), str(tr("file name")), words
    )


def _of_tags(clip: Clip, facts: MediaFacts) -> Iterator[Proposal]:
    yield from _of_exif(clip, facts)
    camera = _names_camera(facts)
    seen: set[tuple[str, str]] = set()
    streams = [(f"stream {one.index}", one.tags) for one in facts.video]
    streams += [(f"stream {one.index}", one.tags) for one in facts.audio]
    for place, tags in [("", facts.tags), *streams]:
        for name, value in tags:
            bare = name.lower().replace(" ", "_")
            if bare not in (*_FILMED, *_WRITTEN) or (bare, value) in seen:
                continue
            seen.add((bare, value))
            taken = FILMED if bare in _FILMED else CAMERA if camera else WRITTEN
            made = _of_tag(clip, f"{name} ({place})" if place else name, value, taken)
            if made is not None:
                yield made


def _of_tag(clip: Clip, source: str, value: str, taken: Said) -> Proposal | None:
    tells, zone = _time(value)
    if tells is None:
        return None
    why = NO_ZONE if zone is None else UTC_STATED if zone in ("Z", "UTC") else OFFSET_STATED
    moment = Moment.EDITED if taken is WRITTEN else Moment.FILMED
    return Proposal(clip, ClockKind.FILE, moment, tells, source, joined(" ", (why, taken)))


def _names_camera(facts: MediaFacts) -> bool:
    return any(name.lower().rpartition("quicktime.")[2] in _CAMERAS for name, value in facts.tags if value.strip())


_SATELLITES: Final = "GPSTimeStamp"
_EXIF: Final = (
    ("DateTimeOriginal", "OffsetTimeOriginal", Moment.FILMED),
    ("DateTimeDigitized", "OffsetTimeDigitized", Moment.FILMED),
    ("DateTime", "OffsetTime", Moment.EDITED),
)
"""EXIF's three times (CIPA DC-008, 4.6.5), the tag with the zone of each, and what it tells."""


def _of_exif(clip: Clip, facts: MediaFacts) -> Iterator[Proposal]:
    tags = {name.rpartition(" ")[2]: value for name, value in reversed(facts.tags)}
    for name, zone, moment in _EXIF:
        offset = tags.get(zone, "").strip()
        zoned = f"{tags.get(name, '').strip()}{offset if _OFFSET.fullmatch(offset) else ''}"
        tells, stated = _time(zoned)
        if tells is not None:
            why = NO_ZONE if stated is None else OFFSET_STATED
            yield Proposal(clip, ClockKind.FILE, moment, tells, f"EXIF {name}", why)
    tells = _satellite_time(tags.get("GPSDate") or tags.get("GPSDateStamp") or "", tags.get(_SATELLITES, ""))
    if tells is not None:
        yield Proposal(clip, ClockKind.FILE, Moment.FILMED, tells, f"EXIF {_SATELLITES}", SATELLITES)


def _satellite_time(day: str, time: str) -> ImpreciseTime | None:
    """EXIF's day and its three numbers, ``[12, 30, 0]`` or ``(12.0, 30.0, 0.0)``; a fraction of a second is cut."""
    parts = [float(number) / (int(below or 1) or 1) for number, below in _NUMBER.findall(time[:LONGEST])]
    if len(parts) != 3 or max(parts) >= 100:
        return None
    hour, minute, second = (int(part) for part in parts)
    tells, _zone = _time(f"{day.strip()} {hour:02}:{minute:02}:{second:02}Z")
    return tells


def _time(value: str) -> tuple[ImpreciseTime | None, str | None]:
    """What a tag tells, in its own words, and the zone that it states; no time where it tells none."""
    text = value.strip()
    found = _DATED.fullmatch(text) if len(text) <= LONGEST else None
    if found is None or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None, None
    zone = found["zone"]
    try:
        first, last = _ends(*(found[unit] for unit in ("year", "month", "day", "hour", "minute", "second")))
        if zone is None:
            first, last = _anywhere(first, last)
        else:
            first, last = (_in_zone(end, zone) for end in (first, last))
    except ValueError:
        return None, None
    return ImpreciseTime(text, first, last), zone


def _ends(
    year: str, month: str | None, day: str | None, hour: str | None, minute: str | None, second: str | None
) -> tuple[datetime, datetime]:
    """First and last second that the parts allow; ValueError where they are no time."""
    first = datetime(  # noqa: DTZ001 - the zone comes later
        int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)
    )
    if second:
        return first, first
    if hour:
        return first, first.replace(second=59)
    if day:
        beyond = first + timedelta(days=1)
    else:
        months = first.year * 12 + (first.month if month else 12)
        beyond = first.replace(year=months // 12, month=months % 12 + 1)
    return first, beyond - timedelta(seconds=1)


def _in_zone(at: datetime, zone: str) -> datetime:
    return datetime.fromisoformat(f"{at.isoformat()}{'+00:00' if zone == 'UTC' else zone}").astimezone(UTC)


def _anywhere(first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """In UTC, whatever zone of the world the two are read in."""
    return first.replace(tzinfo=UTC) - AHEAD, last.replace(tzinfo=UTC) + BEHIND
