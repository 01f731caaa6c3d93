"""Words that must not be read, blacked out wherever they stand in records and events."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Final

from cases.mapping import R, canonical_json, field_types
from cases.records import CustodyEvent, ImpreciseTime

BLACK: Final = "█████"
"""What stands for words that are left out: the same length for all."""
SHORTEST: Final = 8
"""Characters from which on the words of a whole record are looked for elsewhere: a shorter text, such as "Yes.", tells
nothing and stands in many places."""
SHORTEST_MARKED: Final = 2
"""The same, for words that were marked by themselves, such as a name."""
_JSON: Final = frozenset({"facts", "comparison", "region"})
"""Fields that hold JSON."""
_FIXED: Final = frozenset(
    {
        *("id", "case_id", "clip_id", "clip_a", "clip_b", "parent_clip", "parent_appearance", "appearance_id"),
        *("record_id", "record_kind", "subject_id", "evidence_id", "evidence_kind", "supersedes", "salt", "reference"),
        *("sha256", "sha1", "md5", "packets_sha256", "stored", "duration", "identity", "engine", "tag"),
    }
)
"""Fields that name and count, and hold no words."""
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_IN_WORD: Final = r"\w"
_SCHEME: Final = re.compile(r"\w+://(?:www\.)?")


class Blackout:
    """The words and the ids of what is left out."""

    def __init__(self, words: Iterable[tuple[str, bool]], ids: Collection[str]) -> None:
        """``words``: each with whether it was marked by itself.

        Upper and lower case are the same, and so are spaces and line breaks, and accents in either form.
        """
        patterns = {
            _pattern(form)
            for text, marked in words
            for form in (unicodedata.normalize("NFC", text.strip()), unicodedata.normalize("NFD", text.strip()))
            if len(form) >= (SHORTEST_MARKED if marked else SHORTEST)
        }
        longest_first = sorted(patterns, key=lambda one: (-len(one), one))
        self._words = re.compile("|".join(longest_first), re.IGNORECASE) if patterns else None
        self._ids = ids

    def text(self, text: str) -> str:
        """A text without them."""
        if self._words is not None:
            text = self._words.sub(BLACK, text)
        return _UUID.sub(lambda found: BLACK if found[0] in self._ids else found[0], text) if self._ids else text

    def record(self, record: R) -> R:
        """A record of which no words hold them; what names other records stays."""
        changed: dict[str, Any] = {}
        for field in field_types(type(record)):
            value = getattr(record, field.name)
            public = self._field(field.name, field.type, value)
            if public != value:
                changed[field.name] = public
        return replace(record, **changed) if changed else record

    def event(self, event: CustodyEvent) -> CustodyEvent:
        """An event whose actor and body do not hold them; an item of a list in it that would is not in the list."""
        actor, body = self.text(event.actor), event.body
        if self.text(body) != body or "\\" in body:
            body = canonical_json(self._inside(json.loads(body), drop=True))
        return replace(event, actor=actor, body=body)

    def _field(self, name: str, kind: type[Any], value: Any) -> Any:
        if value is None or name in _FIXED:
            return value
        if kind is ImpreciseTime:
            return replace(value, text=self.text(value.text))
        if kind is tuple:
            return tuple(map(self.text, value))
        if name in _JSON:
            return canonical_json(self._inside(json.loads(value), drop=False))
        return self.text(value) if kind is str else value

    def _inside(self, value: Any, *, drop: bool) -> Any:
        """The same within JSON; keys are words of ours."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self._inside(one, drop=drop) for key, one in value.items()}
        if isinstance(value, list):
            public = [(one, self._inside(one, drop=drop)) for one in value]
            return [there for one, there in public if not drop or there == one]
        return value


def _pattern(text: str) -> str:
    """A pattern for a text, not within a longer word."""
    bare = _SCHEME.sub("", text, count=1).rstrip("/") if _SCHEME.match(text) else text
    words = r"\s+".join(map(re.escape, bare.split()))
    start, end = re.match(_IN_WORD, bare), re.match(_IN_WORD, bare[::-1])
    return (rf"(?<!{_IN_WORD})" if start else "") + words + (rf"(?!{_IN_WORD})" if end else "")
