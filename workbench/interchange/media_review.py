"""Our standing verdicts as schema.org MediaReview and ClaimReview, which search engines and other newsrooms read.

MediaReview has one category where the record has two axes: it is given only where the verdict leaves no other, and
both axes stand in ``reviewBody``. A ClaimReview is written of each claim about footage with a verdict of ours. Its
rating is the words of the two axes as ``alternateName``, and no number: the record has none, and one made up here
would be read as a measure. It rates the footage that the claim goes with, which ``reviewBody`` says.
"""

from __future__ import annotations

import json
from typing import Any, Final

from cases.judging import standing
from cases.mapping import time_text
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    Clip,
    ClipKind,
    ContextTruth,
    Stance,
)
from cases.workspace import Workspace
from workbench.origins import origins

TYPES: Final = {ClipKind.VIDEO: "VideoObject", ClipKind.STILL: "ImageObject", ClipKind.AUDIO: "AudioObject"}
_STANCES: Final = {
    Stance.SUPPORTS: "supports what is asked in the case",
    Stance.CONTRADICTS: "contradicts what is asked in the case",
    Stance.NEUTRAL: "takes no side on what is asked in the case",
}
GENUINE: Final = (Authenticity.AUTHENTICATED, Authenticity.PROBABLY_AUTHENTIC)


def write(workspace: Workspace, case: Case) -> bytes | None:
    """The reviews of each clip, and of the case, of which a verdict of ours stands; None where there is none."""
    store, came = workspace.store, origins(workspace)
    kept = {one.id for one in standing(store, Assessment, case.id)}
    ours = [
        one
        for one in store.current_assessments(case.id)
        if one.id in kept and one.assessed_by is AssessedBy.US and not came.desk_of(one.id)
    ]
    clips = {clip.id: clip for clip in store.find(Clip, case_id=case.id)}
    claims, seen = standing(store, Claim, case.id), standing(store, Appearance, case.id)
    graph = [_review(case, one, clips, claims, seen) for one in ours]
    graph += [_claim_review(one, verdict, seen) for one in claims if (verdict := _verdict_on(one, ours))]
    document = {"@context": "https://schema.org", "@graph": graph}
    return (json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode() if graph else None


def category(authenticity: Authenticity, context: ContextTruth) -> str | None:
    """The one category of schema.org that a verdict means; None where it means none of them."""
    if authenticity is Authenticity.MANIPULATED:
        return "TransformedContent"
    if context is ContextTruth.STAGED:
        return "StagedContent"
    if context in (ContextTruth.REUSED, ContextTruth.MISCAPTIONED):
        return "DecontextualizedContent"
    if authenticity in GENUINE and context is ContextTruth.ORIGINAL:
        return "OriginalMediaContent"
    return None


def _review(
    case: Case, verdict: Assessment, clips: dict[str, Clip], claims: list[Claim], seen: list[Appearance]
) -> dict[str, Any]:
    about = [clip for clip in clips.values() if verdict.clip_id in (None, clip.id)]
    body = f"Authenticity: {verdict.authenticity}. Context: {verdict.context}. {verdict.reasons}"
    review: dict[str, Any] = {
        "@type": "MediaReview",
        "@id": f"urn:uuid:{verdict.id}",
        "name": f"{case.reference}: {case.title}",
        "author": {"@type": "Person", "name": verdict.author},
        "dateCreated": time_text(verdict.created_at),
        "reviewBody": f"{body} Open: {verdict.doubts}" if verdict.doubts else body,
        "itemReviewed": {
            "@type": "MediaReviewItem",
            "mediaItemAppearance": [_media(clip, claims, seen) for clip in about],
        },
    }
    said = category(verdict.authenticity, verdict.context)
    return {**review, "mediaAuthenticityCategory": f"https://schema.org/{said}"} if said else review


def _verdict_on(claim: Claim, ours: list[Assessment]) -> Assessment | None:
    """Our verdict on the clip that a claim is about, else on the case as a whole."""
    by_clip = {one.clip_id: one for one in ours}
    return by_clip.get(claim.clip_id) or by_clip.get(None)


def _claim_review(claim: Claim, verdict: Assessment, seen: list[Appearance]) -> dict[str, Any]:
    places = [one.url for one in seen if one.url and one.clip_id == claim.clip_id]
    footage = "clip" if verdict.clip_id else "case"
    return {
        "@type": "ClaimReview",
        "@id": f"urn:uuid:{claim.id}",
        "claimReviewed": claim.text,
        "author": {"@type": "Person", "name": verdict.author},
        "dateCreated": time_text(verdict.created_at),
        "reviewBody": (
            f"The rating is our verdict on the {footage} that this claim is about; the claim itself "
            f"{_STANCES[claim.stance]}. {verdict.reasons}"
        ),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": f"Authenticity: {verdict.authenticity}. Context: {verdict.context}.",
        },
        "itemReviewed": {**_claim(claim), **({"appearance": places} if places else {})},
    }


def _media(clip: Clip, claims: list[Claim], seen: list[Appearance]) -> dict[str, Any]:
    places = [one for one in seen if one.clip_id == clip.id]
    media: dict[str, Any] = {
        "@type": TYPES[clip.kind],
        "name": clip.name,
        "sha256": clip.sha256,
        "contentSize": str(clip.size),
        "accessedOnUrl": clip.acquisition_url,
        "url": [one.url for one in places if one.url],
        "archivedAt": [one.archived_url for one in places if one.archived_url],
        "interpretedAsClaim": [_claim(one) for one in claims if one.clip_id == clip.id],
    }
    return {name: value for name, value in media.items() if value}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "@type": "Claim",
        "text": claim.text,
        "author": {"@type": "Thing", "name": claim.claimant},
        "citation": claim.source,
    }
