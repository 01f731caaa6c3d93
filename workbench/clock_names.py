"""Times in names of files, as cameras, phones and messengers write them: what each kind of name tells, in which zone.

The patterns are those of names that the programs give by themselves. Anybody can rename a file: it is a statement to be
weighed like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cases.judgement import Moment
from workbench.i18n import Said, tr

_DAY = r"(?P<year>20\d\d)[-_. ]?(?P<month>\d\d)[-_. ]?(?P<day>\d\d)"
_TIME = r"(?P<hour>\d\d)[-_.: ]?(?P<minute>\d\d)[-_.: ]?(?P<second>\d\d)"
_AT = r"(?:[-_. T]{1,2}|[ _]at[ _])"
_END = r"(?!\d)"

LONGEST: Final = 255
"""Characters of a name that are looked at: no file system has longer ones."""

FIRST_MILLISECONDS: Final = 1_100_000_000_000
"""Of 2004; a smaller number of thirteen digits in a name is no time."""


@dataclass(frozen=True)
class _Form:
    """A way of naming files."""

    pattern: re.Pattern[str]
    moment: Moment
    says: Said
    """What the time in such a name is."""
    utc: bool = False


_FORMS: Final = (
    _Form(
        re.compile(rf"(?ai)^(?:PXL|MVIMG_PXL)_{_DAY}_{_TIME}(?:\d{{3}})?{_END}"),
        Moment.FILMED,
        tr("Pixel cameras name files by when they were recorded, in UTC."),
        utc=True,
    ),
    _Form(
        re.compile(rf"(?ai)^(?:VID|IMG|AUD|PTT|DOC|STK)-{_DAY}-WA\d+"),
        Moment.SEEN,
        tr("WhatsApp names files by the day on which the phone sent or received them."),
    ),
    _Form(
        re.compile(rf"(?ai)^WhatsApp (?:Video|Image|Audio|Ptt) {_DAY} (?:at|à|a las|um) {_TIME}{_END}"),
        Moment.SEEN,
        tr("WhatsApp names files by when they were sent or received."),
    ),
    _Form(
        re.compile(rf"(?ai)^(?:VIDEO|PHOTO|AUDIO|GIF)-{_DAY}-{_TIME}{_END}"),
        Moment.SEEN,
        tr("WhatsApp names files by when they were sent or received."),
    ),
    _Form(
        re.compile(rf"(?ai)^signal-{_DAY}-{_TIME}{_END}"),
        Moment.SEEN,
        tr("Signal names files by when they were sent or received."),
    ),
    _Form(
        re.compile(rf"(?ai)^(?:video|photo|audio)_{_DAY}_{_TIME}{_END}"),
        Moment.SEEN,
        tr("Telegram names files by when they were sent."),
    ),
    _Form(
        re.compile(rf"(?ai)^(?:FB_(?:IMG|VID)|received|mmexport|wx_camera)_?(?P<milliseconds>1\d{{12}}){_END}"),
        Moment.SEEN,
        tr("The number in the name counts milliseconds in UTC up to when the file was saved from a platform."),
        utc=True,
    ),
    _Form(
        re.compile(
            r"(?ai)^(?:Screen[-_ ]?record(?:ing|er)?|Screenshot|Screen Shot|RPReplay|Capture|Bandicam|XRecorder)"
            rf"[-_ ]*{_DAY}{_AT}{_TIME}{_END}"
        ),
        Moment.EDITED,
        tr("A screen was recorded then: what it shows is older."),
    ),
    _Form(
        re.compile(
            rf"(?ai)^(?:VID|IMG|MVIMG|MOV|WIN|DJI|VIDEO|PANO|BURST|CAM|REC|NORM|EVENT)?[-_ ]?{_DAY}[-_ T.]?{_TIME}"
        ),
        Moment.FILMED,
        tr("Cameras and phones name files by when they were recorded, in their own time."),
    ),
    _Form(
        re.compile(rf"(?ai)(?:^|(?<=[^0-9])){_DAY}{_AT}{_TIME}{_END}"),
        Moment.FILMED,
        tr("What whoever named the file meant by the time is not known."),
    ),
    _Form(
        re.compile(rf"(?ai)(?:^|(?<=[^0-9])){_DAY}{_END}"),
        Moment.FILMED,
        tr("What whoever named the file meant by the day is not known."),
    ),
)
"""The first that fits counts."""


@dataclass(frozen=True)
class NamedTime:
    """The time in a name."""

    text: str
    """The part of the name that tells it."""
    first: datetime
    """The first second that it can mean; without a zone unless :attr:`utc`."""
    last: datetime
    moment: Moment
    says: Said
    utc: bool


def named_time(name: str) -> NamedTime | None:
    """The time that a file's name tells, by the first form that fits and gives a date of the calendar."""
    return next(_told(name[:LONGEST]), None)


def _told(name: str) -> Iterator[NamedTime]:
    for form in _FORMS:
        found = form.pattern.search(name)
        span = _span(found.groupdict()) if found is not None else None
        if found is not None and span is not None:
            first, last = (end.replace(tzinfo=UTC) if form.utc else end for end in span)
            yield NamedTime(found[0].strip("-_. "), first, last, form.moment, form.says, form.utc)


def _span(parts: dict[str, str | None]) -> tuple[datetime, datetime] | None:
    """First and last second of what the parts tell; None where that is no date."""
    if milliseconds := parts.get("milliseconds"):
        if int(milliseconds) < FIRST_MILLISECONDS:
            return None
        at = datetime.fromtimestamp(int(milliseconds) // 1000, UTC).replace(tzinfo=None)
        return at, at
    numbers = {unit: int(text) for unit, text in parts.items() if text is not None}
    try:
        first = datetime(**numbers)  # type: ignore[arg-type]  # units of time by name  # noqa: DTZ001 - zone told apart
    except ValueError:
        return None
    return first, first if "hour" in numbers else first.replace(hour=23, minute=59, second=59)
