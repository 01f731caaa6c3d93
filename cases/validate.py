"""What a record must fulfil to be kept. The rule for text: any Unicode text but NUL and lone surrogates.

Control characters, line breaks and text in any direction are kept as they came; whoever shows text escapes it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from cases.errors import InvalidError
from cases.judgement import (
    Annotation,
    Attribution,
    Bearing,
    Clock,
    Coordinates,
    Derivation,
    Hypothesis,
    Pillar,
    Restriction,
    Withdrawal,
)
from cases.kinds import Record, word
from cases.mapping import FieldType, field_types, time_text
from cases.records import (
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    Clip,
    ImpreciseTime,
    Match,
    Note,
)
from cases.region import check_region

REFERENCE: Final = re.compile(r"[^\W_][\w.-]{0,39}")
"""A case reference: 1 to 40 letters, digits, dots, hyphens, underscores, beginning with a letter or digit. It names
files and folders of exports and is typed on command lines, hence no spaces."""
IDENTIFIER: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")
"""An id: a UUID in its text form, or another short word that is safe in file names and addresses."""
ZONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+/-]{0,63}")
"""Shape of an IANA zone name. Whether the zone exists depends on the machine's tables and is not asked here."""
ACTION: Final = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")
"""A custody action: its object and its verb, ``report.exported``."""
SECONDS: Final = re.compile(r"(\d+(/[1-9]\d*)?)?")
"""A duration: empty, or seconds as an exact fraction, ``1001/30``."""
HEX_LENGTHS: Final = {"sha256": 64, "sha1": 40, "md5": 32}
INT64: Final = 2**63
"""Whole numbers are kept in 64 signed bits."""


def check_record(record: Record) -> None:
    """Raise InvalidError, with a sentence, unless the record can be kept and says what it must say."""
    check_types(record)
    check_identifier(record.id, f"the {word(type(record))}")
    _CHECKS.get(type(record), lambda _: None)(record)


def check_types(record: object) -> None:
    """Raise InvalidError unless each field holds what its annotation says: the annotations bind at run time too."""
    for field in field_types(type(record)):
        _check_field(word(type(record)), field, getattr(record, field.name))


def check_text(text: object, what: str) -> None:
    """Raise InvalidError unless ``text`` is text that the store keeps unchanged (the rule above)."""
    if not isinstance(text, str):
        raise InvalidError(f"{what} must be text, not {type(text).__name__}.")
    if "\0" in text:
        raise InvalidError(f"{what} contains a NUL character, which no database keeps. Remove it and try again.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidError(
            f"{what} contains half of a character pair (at position {error.start}) and cannot be kept as text. "
            "Remove it and try again."
        ) from None


def check_words(text: object, what: str) -> None:
    """Raise InvalidError unless ``text`` is text with something in it."""
    check_text(text, what)
    if not str(text).strip():
        raise InvalidError(f"{what} is empty. Write it and try again.")


def check_identifier(text: str, what: str) -> None:
    """Raise InvalidError unless ``text`` has the form of an id."""
    if not IDENTIFIER.fullmatch(text):
        raise InvalidError(f"{text!r} cannot be the id of {what}: ids are letters, digits and hyphens, at most 64.")


def _check_field(owner: str, field: FieldType, value: Any) -> None:
    what = f"The {owner}’s {field.name}"
    if value is None and field.optional:
        return
    expected = (int, float) if field.type is float else field.type
    if not isinstance(value, expected) or (isinstance(value, bool) and field.type is not bool):
        raise InvalidError(f"{what} must be {field.type.__name__}, not {type(value).__name__} ({value!r}).")
    match value:
        case str():
            check_text(value, what)
        case tuple():
            for item in value:
                check_text(item, what)
        case datetime():
            _check_moment(value, what)
        case ImpreciseTime():
            _check_imprecise(value, what)
        case int() if not -INT64 <= value < INT64:
            raise InvalidError(f"{what} is too large to be kept: {value}.")
        case float() if not math.isfinite(value):
            raise InvalidError(f"{what} must be a number, not {value}.")


def _check_moment(moment: datetime, what: str) -> None:
    if moment.tzinfo is None:
        raise InvalidError(f"{what} has no time zone: {moment.isoformat()}. Say which zone it is meant in.")
    try:
        time_text(moment)
    except OverflowError:
        raise InvalidError(f"{what} is outside the calendar: {moment.isoformat()}.") from None


def _check_imprecise(time: ImpreciseTime, what: str) -> None:
    check_types(time)
    check_words(time.text, f"{what} (the words of the source)")
    if time.zone and not ZONE.fullmatch(time.zone):
        raise InvalidError(f"{what} names no time zone: {time.zone!r}. Use a name such as Europe/Paris.")
    if time.earliest and time.latest and time.earliest > time.latest:
        raise InvalidError(f"{what} ends before it begins: {time.earliest} to {time.latest}.")


def _check_case(case: Case) -> None:
    if not REFERENCE.fullmatch(case.reference):
        raise InvalidError(
            f"{case.reference!r} cannot be a case reference. Use 1 to 40 letters, digits, dots, hyphens and "
            "underscores, beginning with a letter or digit, such as G-2020."
        )
    check_words(case.title, "The case’s title")


def _check_clip(clip: Clip) -> None:
    check_words(clip.name, "The clip’s name")
    for name, length in HEX_LENGTHS.items():
        _check_hex(getattr(clip, name), length, f"The clip’s {name}")
    if clip.packets_sha256:
        _check_hex(clip.packets_sha256, HEX_LENGTHS["sha256"], "The clip’s packets_sha256")
    if min(clip.size, clip.width, clip.height) < 0:
        raise InvalidError("The clip’s size, width and height cannot be negative.")
    if not SECONDS.fullmatch(clip.duration):
        raise InvalidError(f"The clip’s duration must be seconds as a fraction such as 1001/30, not {clip.duration!r}.")
    parts = clip.stored.split("/")
    if "\\" in clip.stored or ":" in clip.stored or any(part in ("", ".", "..") for part in parts):
        raise InvalidError(f"The clip’s stored path must lie inside the workspace: {clip.stored!r}.")
    _check_json(clip.facts, "The clip’s facts")


def _check_hex(text: str, length: int, what: str) -> None:
    if not re.fullmatch(rf"[0-9a-f]{{{length}}}", text):
        raise InvalidError(f"{what} must be {length} lower-case hexadecimal digits, not {text!r}.")


def _check_json(text: str, what: str) -> None:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidError(f"{what} must be JSON.") from None


def _check_claim(claim: Claim) -> None:
    check_words(claim.text, "The claim’s text")
    check_words(claim.claimant, "The claimant (who says so)")


def _check_assessment(assessment: Assessment) -> None:
    check_words(assessment.author, "The assessment’s author")
    if assessment.assessed_by is AssessedBy.THIRD_PARTY:
        check_words(assessment.third_party, "The name of the third party")
        check_words(assessment.citation, "The citation (where the third party says so)")
    elif assessment.third_party or assessment.citation:
        raise InvalidError(
            "A third party or its citation is given for an assessment by us. Keep the two apart: "
            "enter the third party’s judgement as an assessment of its own."
        )
    if assessment.authenticity is not Authenticity.NOT_ASSESSED:
        check_words(assessment.reasons, "What the assessment rests on (its reasons)")


def _check_match(match: Match) -> None:
    if match.clip_a == match.clip_b:
        raise InvalidError("A match needs two clips; a clip does not match itself.")
    _check_json(match.comparison, "The match’s comparison")


def _check_note(note: Note) -> None:
    check_words(note.text, "The note’s text")
    check_words(note.author, "The note’s author")
    if note.revision < 1:
        raise InvalidError(f"A note’s revisions count from 1, not {note.revision}.")


def _check_words_of(*names: str) -> Callable[[Any], None]:
    """A check that the fields of these names have something in them."""

    def check(record: Any) -> None:
        for name in names:
            check_words(getattr(record, name), f"The {word(type(record))}’s {name.replace('_', ' ')}")

    return check


def _check_clock(clock: Clock) -> None:
    _check_words_of("source", "author")(clock)
    if clock.error_seconds < 0:
        raise InvalidError(f"A clock’s error is a number of seconds either way, not {clock.error_seconds}.")


def _check_derivation(derivation: Derivation) -> None:
    _check_words_of("source", "author")(derivation)
    parents = [parent for parent in (derivation.parent_clip, derivation.parent_appearance) if parent]
    if len(parents) != 1:
        raise InvalidError("Say of what the clip was made: of another clip, or of what was seen in an appearance.")
    if derivation.parent_clip == derivation.clip_id:
        raise InvalidError("A clip cannot be made from itself.")


def _check_annotation(annotation: Annotation) -> None:
    _check_words_of("tag", "author")(annotation)
    if annotation.end_pts is not None and annotation.end_pts < annotation.start_pts:
        raise InvalidError("The annotation ends before it begins.")
    if annotation.revision < 1:
        raise InvalidError(f"An annotation’s revisions count from 1, not {annotation.revision}.")
    check_region(annotation.region)


def _check_coordinates(place: Coordinates) -> None:
    _check_words_of("source", "author")(place)
    if not -90 <= place.latitude <= 90:
        raise InvalidError(f"A latitude is between -90 and 90 degrees, north positive, not {place.latitude}.")
    if not -180 <= place.longitude <= 180:
        raise InvalidError(f"A longitude is between -180 and 180 degrees, east positive, not {place.longitude}.")
    if place.uncertainty < 0:
        raise InvalidError(f"An uncertainty is a number of metres from 0, not {place.uncertainty}.")


def _check_restriction(restriction: Restriction) -> None:
    _check_words_of("reason", "author")(restriction)
    _check_hex(restriction.salt, 64, "The salt")


_CHECKS: Final[dict[type[Any], Callable[[Any], None]]] = {
    Case: _check_case,
    Clip: _check_clip,
    Claim: _check_claim,
    Assessment: _check_assessment,
    Match: _check_match,
    Note: _check_note,
    Hypothesis: _check_words_of("text", "author"),
    Bearing: _check_words_of("reason", "author"),
    Pillar: _check_words_of("text", "author"),
    Attribution: _check_words_of("who", "said_by", "source", "author"),
    Clock: _check_clock,
    Derivation: _check_derivation,
    Annotation: _check_annotation,
    Coordinates: _check_coordinates,
    Restriction: _check_restriction,
    Withdrawal: _check_words_of("reason", "author"),
}
