"""Materials with their keyframes, and matches with aligned frames and a drawing, in words and pictures."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from cases.records import Clip, ClipKind, CustodyEvent, Decision, Match
from cases.store import CaseStore
from workbench.i18n import Said, counted, joined, recorded, tr, word
from workbench.listening import changed
from workbench.past_searches import SEARCHED, compared_by
from workbench.reach import not_compared
from workbench.report.drawing import Join, match_drawing, tick_seconds
from workbench.report.footage import MOST_ILLUSTRATED, Footage, Shown, illustrated, pairs, segments
from workbench.report.model import Exhibit, Material, Pair, Party, Picture, Relation, Stretch
from workbench.report.words import DECISIONS, FOUND, bits, changes, coding, pixels, size, span, strength, utc
from workbench.timecode import clock_text


def readers(footage: Footage) -> list[str]:
    """The media readers named in the recorded facts, each once."""
    return sorted({str(facts["reader"]) for facts in map(_facts, footage.clips) if facts.get("reader")})


def materials(footage: Footage) -> tuple[Material, ...]:
    """The clips of the case, in the order they were taken in."""
    return tuple(_material(footage, clip) for clip in footage.clips)


def relations(footage: Footage) -> tuple[Relation, ...]:
    """Their matches: confirmed ones first, rejected ones last."""
    return tuple(_relation(footage, number, match) for number, match in enumerate(footage.matches, 1))


def searched(footage: Footage, store: CaseStore, until: CustodyEvent) -> Said:
    """How many matches are on record, and what was searched until an event: what gives a negative answer its worth.

    A search of every clip compares each pair once: searches for others count too.
    """
    searches = {one.subject: one for one in store.events_of(SEARCHED) if one.sequence <= until.sequence}
    last = {clip.id: searches[clip.id] for clip in footage.clips if clip.id in searches}
    number = len(footage.matches)
    words = [_on_record(number)]
    bodies = [json.loads(event.body) for event in last.values()]
    if last:
        parts = [
            tr("{0} with {1} of {2}", footage.numbers[clip.id], *compared_by(store, clip, until))
            for clip in footage.clips
            if clip.id in last
        ]
        latest = utc(max(event.at for event in last.values()))
        words.append(tr("Compared with other clips of the workspace: {0}; last on {1}.", joined(", ", parts), latest))
    words += _shared_sound(footage, {str(key): json.loads(one.body) for key, one in searches.items()})
    words += [tr("Left out: {0}", not_compared(str(one))) for body in bodies for one in body.get("skipped", [])]
    unsearched = [footage.numbers[clip.id] for clip in footage.clips if clip.id not in last]
    if unsearched:
        words.append(tr("No search that starts from {0} is on record.", ", ".join(unsearched)))
    return joined(" ", words)


def _on_record(number: int) -> Said:
    if not number:
        return tr("No match between a clip of this case and another clip of the workspace is on record.")
    return counted(
        "One match between a clip of this case and another clip of the workspace is on record.",
        "{0} matches between a clip of this case and another clip of the workspace are on record.",
        number,
    )


def _shared_sound(footage: Footage, searches: Mapping[str, dict[str, Any]]) -> list[Said]:
    """What those who share sound only have in common with the clips of the case, whichever of two was searched for."""
    said = []
    for clip_id, body in searches.items():
        for other in body.get("shared_sound") or ():
            if clip_id in footage.numbers or other.get("clip") in footage.numbers:
                a = footage.numbers.get(clip_id) or body.get("name", "")
                b = footage.numbers.get(other.get("clip")) or other["name"]
                shared = joined(" ", (tr("{0}.", _sound(sound)) for sound in other["sound"]))
                said.append(tr("Sound only is shared by {0} (A) and {1} (B): {2}", a, b, shared))
    return said


# ---- materials -------------------------------------------------------------------------------------------------------


def _material(footage: Footage, clip: Clip) -> Material:
    facts = _facts(clip)
    return Material(
        number=footage.numbers[clip.id],
        name=clip.name,
        kind=word(clip.kind),
        stand_in=clip.stand_in,
        flagged=clip.id in footage.flagged,
        sha256=clip.sha256,
        sha1=clip.sha1,
        md5=clip.md5,
        packets_sha256=clip.packets_sha256,
        size=size(clip.size),
        duration=clock_text(Fraction(clip.duration)) if clip.duration else "",
        pixels=pixels(clip),
        coding=coding(facts),
        acquired=tr("{0} by {1}: {2}", utc(clip.created_at), clip.acquired_by, recorded(clip.acquired_how)),
        acquisition_url=clip.acquisition_url,
        stored="" if clip.id in footage.elsewhere else clip.stored,
        elsewhere=footage.elsewhere.get(clip.id, ""),
        missing=footage.missing.get(clip.id, ""),
        remarks=tuple(recorded(str(remark)) for remark in facts.get("remarks") or ()),
        exhibits=_exhibits(footage, clip),
        exhibits_remark=joined(" ", (_exhibits_remark(footage, clip), _hidden_remark(footage, clip))),
    )


def _exhibits(footage: Footage, clip: Clip) -> tuple[Exhibit, ...]:
    number = footage.numbers[clip.id]
    if clip.kind is ClipKind.STILL:
        still = footage.shown(clip.id, 0)
        return (Exhibit(f"{number}.1", still.picture, "", None, "", None, ""),) if still else ()
    if clip.id not in footage.chosen:
        return ()
    found = [(keyframe, footage.shown(clip.id, keyframe.pts)) for keyframe in footage.chosen[clip.id].keyframes]
    return tuple(
        Exhibit(
            number=f"{number}.{place}",
            picture=shown.picture,
            time=clock_text(keyframe.time),
            pts=shown.pts,
            picture_type=shown.picture_type,
            shot=keyframe.shot + 1,
            pdq=keyframe.pdq,
        )
        for place, (keyframe, shown) in enumerate(found, 1)
        if shown is not None
    )


def _exhibits_remark(footage: Footage, clip: Clip) -> str:
    if clip.id in footage.troubles:
        return footage.troubles[clip.id]
    if clip.kind is ClipKind.AUDIO:
        return tr("Sound only: there is no picture to show.")
    if clip.kind is ClipKind.STILL:
        return tr("A still: the one picture it holds.")
    chosen = footage.chosen[clip.id]
    if not chosen.found:
        return tr("No keyframe was found: there is too little to see in this clip.")
    if len(chosen.keyframes) == chosen.found:
        return counted(
            "{0} keyframe: sharp, not black, not near-copies of one another.",
            "{0} keyframes: sharp, not black, not near-copies of one another.",
            chosen.found,
        )
    return tr("{0} of {1} keyframes, chosen evenly over the clip.", len(chosen.keyframes), chosen.found)


def _hidden_remark(footage: Footage, clip: Clip) -> str:
    if clip.id in footage.flagged and clip.kind is not ClipKind.AUDIO:
        return tr("Grey and blurred, because this clip is marked as graphic; the original is unaltered.")
    if not footage.hides(clip.id):
        return ""
    return tr("Places marked “blur” were made unrecognisable in the pictures; the original is unaltered.")


# ---- matches ---------------------------------------------------------------------------------------------------------


def _relation(footage: Footage, number: int, match: Match) -> Relation:
    a, b = footage.by_id[match.clip_a], footage.by_id[match.clip_b]
    drawing = _drawing(match, a, b)
    by = tr("by {0}", match.decided_by) if match.decided_by else ""
    return Relation(
        number=f"R{number}",
        a=Party(footage.label(a), a.sha256, a.stand_in),
        b=Party(footage.label(b), b.sha256, b.stand_in),
        found=FOUND.get(match.identity, match.identity),
        decision=DECISIONS[match.decision],
        decided=tr("{0}: {1}", by, match.reason) if by and match.reason else by,
        engine=match.engine,
        searched=_searched_words(json.loads(match.comparison).get("searched") or {}),
        drawing=drawing,
        stretches=tuple(_stretch(footage, match, segment, place) for place, segment in enumerate(segments(match))),
        sounds=tuple(_sound(sound) for sound in json.loads(match.comparison).get("sound") or ()),
        scale=_scale(Fraction(a.duration), Fraction(b.duration)) if drawing and a.duration and b.duration else "",
    )


def joins(match: Match) -> tuple[Join, ...]:
    """What is drawn of a match."""
    return tuple(
        Join(_times(segment["a"]), _times(segment["b"]), certain=segment.get("relation") != "same-scene")
        for segment in segments(match)
    )


def _drawing(match: Match, a: Clip, b: Clip) -> Picture | None:
    drawn = joins(match)
    if not drawn or not (a.duration and b.duration):
        return None
    lengths = Fraction(a.duration), Fraction(b.duration)
    said = joined("; ", (tr("{0} of A is {1} of B", span(join.a), span(join.b)) for join in drawn))
    alt = tr("Two timelines on one scale, a tick every {0} s. {1}.", tick_seconds(max(lengths)), said)
    return match_drawing(f"match-{match.id}.svg", *lengths, drawn, alt)


def _scale(a: Fraction, b: Fraction) -> Said:
    return counted(
        "Both clips on one scale: a tick every second. What they share is coloured and joined.",
        "Both clips on one scale: a tick every {0} seconds. What they share is coloured and joined.",
        tick_seconds(max(a, b)),
    )


def _stretch(footage: Footage, match: Match, segment: dict[str, Any], place: int) -> Stretch:
    found = [_pair(footage, match, entry) for entry in pairs(segment)] if segment in illustrated(match) else []
    shown = tuple(pair for pair in found if pair)
    troubles = [footage.troubles[clip] for clip in (match.clip_a, match.clip_b) if clip in footage.troubles]
    if shown and footage.veils(match):
        remark = tr("One of the two is marked as graphic: both are grey and blurred, for they show the same footage.")
    elif shown:
        remark = tr("")
    elif match.decision is Decision.REJECTED:
        remark = tr("Rejected: no frames are printed.")
    elif place >= MOST_ILLUSTRATED:
        remark = tr("Frames are printed for the first {0} stretches only.", MOST_ILLUSTRATED)
    else:
        remark = joined(" ", troubles) if troubles else tr("No aligned frames were kept with this match.")
    return Stretch(
        said=_said(footage, match, segment),
        changes=changes(segment),
        strength=strength(segment),
        explanation=recorded(re.sub(r"(?<!\w)-(?=\d)", "−", str(segment.get("explanation") or ""))),
        pairs=shown,
        pairs_remark=remark,
    )


def _sound(sound: dict[str, Any]) -> Said:
    """``Sound at 0:04.200–0:19.800 of A is that at 1:12.000–1:27.600 of B; tempo and pitch unchanged; score 0.93``."""
    a, b = (span(_times(sound[side])) for side in ("a", "b"))
    how = changed(float(sound["tempo"]), float(sound["pitch_semitones"]))
    return tr("The sound at {0} of A is that at {1} of B; {2}; score {3:.2f}", a, b, how, float(sound["score"]))


def _said(footage: Footage, match: Match, segment: dict[str, Any]) -> Said:
    def side(letter: str, clip_id: str) -> Said:
        if footage.by_id[clip_id].kind is ClipKind.STILL:
            return tr("the still {0}", letter.upper())
        stretch = span(_times(segment[letter]))
        return tr("{0} of A", stretch) if letter == "a" else tr("{0} of B", stretch)

    a, b = side("a", match.clip_a), side("b", match.clip_b)
    if segment.get("relation") == "same-scene":
        return tr("{0!c} shows the same scene as {1}", a, b)
    return tr("{0!c} is {1}", a, b)


def _pair(footage: Footage, match: Match, entry: tuple[int, int, int]) -> Pair | None:
    a, b = footage.shown(match.clip_a, entry[0], of=match), footage.shown(match.clip_b, entry[1], of=match)
    if a is None or b is None:
        return None
    return Pair(
        a=a.picture,
        b=b.picture,
        a_label=_frame_label(footage.by_id[match.clip_a], a),
        b_label=_frame_label(footage.by_id[match.clip_b], b),
        distance=bits(entry[2]),
    )


def _frame_label(clip: Clip, shown: Shown) -> str:
    """``0:04.200 · PTS 64512 · P``; a still has no time."""
    streams = _facts(clip).get("video") or []
    if clip.kind is ClipKind.STILL or not streams:
        return tr("still")
    seconds = (shown.pts - (streams[0].get("start_pts") or 0)) * Fraction(streams[0]["time_base"])
    made = tr("made unrecognisable in part") if shown.hidden else ""
    return joined(" · ", (clock_text(seconds), f"PTS {shown.pts}", shown.picture_type, made))


def _searched_words(searched: dict[str, Any]) -> Said:
    if not searched:
        return tr("what was searched is not recorded")
    of_a, of_b = int(searched.get("frames_a", 0)), int(searched.get("frames_b", 0))
    words = [
        counted("{0} frame of A and {1} of B compared", "{0} frames of A and {1} of B compared", of_a, of_b),
        tr("{0} and {1} left out as showing too little", searched.get("skipped_a", 0), searched.get("skipped_b", 0)),
    ]
    if searched.get("views"):
        words.append(tr("views: {0}", joined(", ", (tr(str(view)) for view in searched["views"]))))
    if searched.get("sound"):
        words.append(tr("sound {0}", recorded(str(searched["sound"]))))
    return joined("; ", words)


def _facts(clip: Clip) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(clip.facts)
    return facts


def _times(pair: Sequence[float]) -> tuple[Fraction, Fraction]:
    return Fraction(str(pair[0])), Fraction(str(pair[1]))
