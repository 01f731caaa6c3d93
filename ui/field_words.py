"""Plain names of what the record and files name for machines: recorded fields, tags of files.

A name that is not among them is shown as it is; where one is, what stands in the record or file is told beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final, get_type_hints

from cases.kinds import KINDS
from ui.widgets import words
from ui.words import identity, named

_KINDS_OF: Final = frozenset({"record", "evidence_kind"})
"""Fields that name a kind of record."""

_LANGUAGE: Final = re.compile(r"(?P<name>.+)-(?P<language>[a-z]{3})")
"""How FFmpeg names a tag that a file gives in several languages (ISO 639-2)."""

UNDETERMINED: Final = "und"
"""What ISO 639-2 has in place of a language that is not stated."""
BRANDS, BRAND = "compatible_brands", 4
"""The tag that holds several names in a row, and the letters of each (ISO 14496-12)."""

_EXIF_GROUP: Final = re.compile(r"(?:image|exif|gps) ")
"""How ExifRead begins the names of tags: by the block that they are in. Those of an embedded thumbnail stay."""


def field(name: str) -> str:
    """The plain name of a field of what was recorded."""
    return _of(_FIELDS, name, name)


def tag(name: str) -> str:
    """The plain name of a tag that a file holds, and its language where the tag has one."""
    key = _EXIF_GROUP.sub("", name.casefold(), count=1)
    several = _LANGUAGE.fullmatch(key)
    if key not in _TAGS and several is not None and several["name"] in _TAGS:
        return f"{_of(_TAGS, several['name'], name)} ({several['language']})"
    return _of(_TAGS, key, name)


def held(name: str, value: str) -> str:
    """What a file holds under a tag, where it is a code for nothing in words too; brands of four letters apart."""
    if name.casefold() == BRANDS and len(value) % BRAND == 0:
        return ", ".join(value[start : start + BRAND].strip() for start in range(0, len(value), BRAND))
    unsaid = name.casefold() == "language" and value == UNDETERMINED
    return f"{words('FieldWords', 'not stated')} ({value})" if unsaid else value


def said(kind: str, name: str, value: str) -> str:
    """What a field of a record of this kind holds, where it is one of a few words: in plain ones of the desk."""
    if name == "identity":
        return identity(value)
    return named(value) if name in _worded(kind) else value


@cache
def _worded(kind: str) -> frozenset[str]:
    """Fields of a kind of record that hold one of a few words."""
    held = get_type_hints(KINDS[kind]) if kind in KINDS else {}
    few = {name for name, of in held.items() if isinstance(of, type) and issubclass(of, StrEnum)}
    return frozenset(few | _KINDS_OF)


def _of(table: Mapping[str, str], key: str, name: str) -> str:
    return words("FieldWords", table[key]) if key in table else name


def _tr(text: str) -> str:
    """Mark a text to be translated when it is shown."""
    return text


_FIELDS: Final[Mapping[str, str]] = {
    "account": _tr("Account or programme"),
    "acquired_by": _tr("Acquired by"),
    "acquired_how": _tr("How it was acquired"),
    "acquisition_url": _tr("Address it was acquired from"),
    "added": _tr("Added"),
    "alternative": _tr("What else would explain it"),
    "analysts": _tr("Analysts"),
    "appearance_id": _tr("Id of the appearance"),
    "archived_url": _tr("Archived copy"),
    "as_second_reader": _tr("As second reader"),
    "assessed_by": _tr("Whose verdict"),
    "assumption": _tr("Assumption"),
    "authenticity": _tr("Authenticity"),
    "author": _tr("Author"),
    "basis": _tr("Basis"),
    "blank": _tr("Pictures that show too little"),
    "blind": _tr("For a blind second reading"),
    "bundle": _tr("Id of the bundle"),
    "case_id": _tr("Id of the case"),
    "citation": _tr("Citation"),
    "claimant": _tr("Who says so"),
    "clip": _tr("Id of a clip"),
    "clip_a": _tr("Id of the first clip"),
    "clip_b": _tr("Id of the second clip"),
    "clip_id": _tr("Id of the clip"),
    "clips": _tr("Clips"),
    "clips_searched": _tr("Clips searched"),
    "closed_at": _tr("Closed"),
    "closely": _tr("Compared picture by picture"),
    "comparison": _tr("Comparison"),
    "confidence": _tr("Confidence"),
    "conflicts": _tr("Conflicts"),
    "context": _tr("Context"),
    "created_at": _tr("Recorded"),
    "decided_by": _tr("Decided by"),
    "decision": _tr("Decision"),
    "description": _tr("Description"),
    "desk": _tr("Desk"),
    "digest": _tr("Digest, SHA-256"),
    "doubts": _tr("What stays open"),
    "duration": _tr("Duration in seconds"),
    "earlier_logs": _tr("Earlier logs"),
    "earliest": _tr("Earliest"),
    "edits": _tr("Edits"),
    "edits_version": _tr("Version of the edits"),
    "end_pts": _tr("Last frame (PTS)"),
    "engine": _tr("Engine"),
    "error_seconds": _tr("Error in seconds"),
    "evidence": _tr("Evidence"),
    "evidence_id": _tr("Id of the evidence"),
    "evidence_kind": _tr("Kind of evidence"),
    "exported_at": _tr("Exported"),
    "exported_by": _tr("Exported by"),
    "facts": _tr("Facts as read"),
    "false_matches": _tr("False matches"),
    "fields": _tr("Fields"),
    "files": _tr("Files, SHA-256"),
    "first_seen_at": _tr("First seen"),
    "format": _tr("Format"),
    "found": _tr("Found"),
    "full_report_digest": _tr("Digest of the full report"),
    "head": _tr("End of the log"),
    "height": _tr("Height in pixels"),
    "hidden": _tr("Blurred stretches"),
    "host": _tr("Computer"),
    "id": _tr("Id"),
    "identity": _tr("Identity"),
    "keeper": _tr("Kept by"),
    "kind": _tr("Kind"),
    "known": _tr("Here already"),
    "language": _tr("Language"),
    "latest": _tr("Latest"),
    "latitude": _tr("Latitude"),
    "left_out": _tr("Left out"),
    "limits": _tr("What it cannot show"),
    "log": _tr("Log"),
    "longitude": _tr("Longitude"),
    "md5": "MD5",
    "method": _tr("Method"),
    "moment": _tr("Moment"),
    "name": _tr("Name"),
    "originals": _tr("Originals"),
    "packets_sha256": _tr("SHA-256 of the packets"),
    "parent_appearance": _tr("Id of the appearance it was made from"),
    "parent_clip": _tr("Id of the clip it was made from"),
    "part": _tr("Part of the entry"),
    "pictures": _tr("Pictures compared"),
    "pixels": _tr("Digest of the pixels"),
    "platform": _tr("Platform"),
    "pts": _tr("Frame (PTS)"),
    "published_at": _tr("Published"),
    "question": _tr("Question"),
    "reach": _tr("How deep the search looked"),
    "reading_of": _tr("Second reading of"),
    "reason": _tr("Reason"),
    "reasons": _tr("Reasons"),
    "recall": _tr("Found again"),
    "record": _tr("Kind of entry"),
    "record_digest": _tr("Digest of the record"),
    "record_id": _tr("Id of what it is about"),
    "record_kind": _tr("Kind of what it is about"),
    "reduced": _tr("Reduced"),
    "reference": _tr("Reference"),
    "refused": _tr("Refused"),
    "region": _tr("Region"),
    "related": _tr("Related"),
    "remarks": _tr("Remarks"),
    "report_digest": _tr("Digest of the report"),
    "result": _tr("Result"),
    "revised_at": _tr("Revised"),
    "revision": _tr("Revision"),
    "said_at": _tr("Said at"),
    "said_by": _tr("Said by"),
    "salt": _tr("Salt of its digest"),
    "same": _tr("The same in all"),
    "schema": _tr("Schema"),
    "score": _tr("Score"),
    "searched_in": _tr("Searched in"),
    "second_reading": _tr("Second reading"),
    "seconds": _tr("Seconds"),
    "sentence": _tr("What differs"),
    "sequence": _tr("Event"),
    "sha1": "SHA-1",
    "sha256": "SHA-256",
    "shape": _tr("Kind of appearance"),
    "shared_sound": _tr("Shared sound"),
    "signed_heads": _tr("Signed ends of logs"),
    "size": _tr("Size in bytes"),
    "skipped": _tr("Could not be compared"),
    "sound": _tr("Sound"),
    "source": _tr("Source"),
    "source_pixels": _tr("Digest of the pixels before the steps"),
    "stance": _tr("Stance"),
    "stand_in": _tr("Stand-in"),
    "start_pts": _tr("First frame (PTS)"),
    "state": _tr("State"),
    "stated_time": _tr("Time it states"),
    "status": _tr("Status"),
    "steps": _tr("Steps of the view"),
    "stored": _tr("Copy kept at"),
    "stretches": _tr("Stretches"),
    "subject": _tr("Kind of what it is weighed for"),
    "subject_id": _tr("Id of what it is weighed for"),
    "summary": _tr("What is known"),
    "supersedes": _tr("In place of the verdict"),
    "tag": _tr("Tag"),
    "tells": _tr("Time it tells"),
    "text": _tr("Text"),
    "theirs": _tr("As the other desk has it"),
    "third_party": _tr("Third party"),
    "time_base": _tr("Time base"),
    "title": _tr("Title"),
    "tool": _tr("Tool"),
    "transformation": _tr("What was done"),
    "uncertainty": _tr("Uncertainty in metres"),
    "unchanged": _tr("Unchanged"),
    "url": _tr("Link"),
    "used": _tr("Made with"),
    "values": _tr("Values"),
    "who": _tr("Who it is attributed to"),
    "width": _tr("Width in pixels"),
    "workspace": _tr("Workspace"),
    "zone": _tr("Time zone"),
}
"""What the records of :mod:`cases` and the custody events beside them are made of."""

_TAGS: Final[Mapping[str, str]] = {
    "album": _tr("Album"),
    "album_artist": _tr("Artist of the album"),
    "artist": _tr("Artist"),
    "bps": _tr("Bits a second"),
    "com.android.capture.fps": _tr("Frames a second when filmed (Android)"),
    "com.android.manufacturer": _tr("Manufacturer (Android)"),
    "com.android.model": _tr("Model (Android)"),
    "com.android.version": _tr("Version of Android"),
    "com.apple.quicktime.creationdate": _tr("Created (Apple)"),
    "com.apple.quicktime.location.iso6709": _tr("Place (Apple)"),
    "com.apple.quicktime.make": _tr("Manufacturer (Apple)"),
    "com.apple.quicktime.model": _tr("Model (Apple)"),
    "com.apple.quicktime.software": _tr("Program (Apple)"),
    "comment": _tr("Comment"),
    "compatible_brands": _tr("Compatible formats"),
    "composer": _tr("Composer"),
    "copyright": _tr("Copyright"),
    "creation_time": _tr("Created"),
    "date": _tr("Date"),
    "datetime": _tr("Changed"),
    "datetimedigitized": _tr("Digitized"),
    "datetimeoriginal": _tr("Taken"),
    "description": _tr("Description"),
    "duration": _tr("Duration"),
    "encoded_by": _tr("Encoded by"),
    "encoder": _tr("Encoder"),
    "exposuretime": _tr("Exposure in seconds"),
    "firmware": _tr("Firmware"),
    "fnumber": _tr("Aperture (f-number)"),
    "focallength": _tr("Focal length in millimetres"),
    "genre": _tr("Genre"),
    "gpsaltitude": _tr("Altitude in metres (GPS)"),
    "gpsdate": _tr("Day (GPS)"),
    "gpsdatestamp": _tr("Day (GPS)"),
    "gpsimgdirection": _tr("Direction of view (GPS)"),
    "gpslatitude": _tr("Latitude (GPS)"),
    "gpslatituderef": _tr("North or south (GPS)"),
    "gpslongitude": _tr("Longitude (GPS)"),
    "gpslongituderef": _tr("East or west (GPS)"),
    "gpstimestamp": _tr("Time, UTC (GPS)"),
    "handler_name": _tr("Name of the track’s handler"),
    "imagedescription": _tr("Description"),
    "isospeedratings": _tr("Sensitivity (ISO)"),
    "keywords": _tr("Keywords"),
    "language": _tr("Language"),
    "lensmodel": _tr("Lens"),
    "location": _tr("Place"),
    "major_brand": _tr("Format it declares"),
    "make": _tr("Manufacturer"),
    "minor_version": _tr("Version of the format"),
    "model": _tr("Model"),
    "modification_date": _tr("Changed"),
    "number_of_bytes": _tr("Bytes"),
    "number_of_frames": _tr("Frames"),
    "offsettime": _tr("Time zone of the change"),
    "offsettimedigitized": _tr("Time zone of the digitizing"),
    "offsettimeoriginal": _tr("Time zone of the taking"),
    "orientation": _tr("Orientation"),
    "reel_name": _tr("Reel"),
    "rotate": _tr("Rotation"),
    "software": _tr("Program"),
    "synopsis": _tr("Synopsis"),
    "timecode": _tr("Timecode"),
    "title": _tr("Title"),
    "track": _tr("Track"),
    "usercomment": _tr("Comment"),
    "vendor_id": _tr("Maker of the encoder"),
}
"""Tags of files, in small letters: as FFmpeg names those of MP4, QuickTime and Matroska, and of EXIF."""
