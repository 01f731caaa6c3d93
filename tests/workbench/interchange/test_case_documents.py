"""CASE/UCO and MediaReview: valid to others' validators, whole, and the same twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cases.records import Authenticity, Case, Claim, ClaimKind, Clip, ContextTruth, Stance
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip, an_assessment, one_of_each
from tests.workbench.interchange.build import HOSTILE
from workbench.interchange import case_uco, media_review


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w", name="Desk", by=ADA) as made:
        yield made


@pytest.mark.slow
def test_a_case_is_valid_case_uco(workspace: Workspace, tmp_path: Path) -> None:
    store = workspace.store
    case = next(one for one in one_of_each(store) if isinstance(one, Case))
    for text in HOSTILE:
        store.add(Claim(case.id, ClaimKind.WHAT, text, text, text, Stance.NEUTRAL), by=ADA)
    document = tmp_path / "case.jsonld"
    document.write_bytes(case_uco.write(store, case))

    command = [str(Path(sys.executable).with_name("case_validate")), "--built-version", "case-1.4.0", "--abort"]
    checked = subprocess.run([*command, str(document)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "Conforms: True" in checked.stdout
    bad = document.read_text().replace('"uco-types:hashMethod"', '"uco-types:hashMethods"')
    document.write_text(bad)
    checked = subprocess.run([*command, str(document)], capture_output=True, text=True, check=False)
    assert checked.returncode == 1, "a hash without a method must not conform"


@pytest.mark.slow
def test_every_id_that_is_named_is_told(workspace: Workspace) -> None:
    case = next(one for one in one_of_each(workspace.store) if isinstance(one, Case))
    data = case_uco.write(workspace.store, case)
    graph = json.loads(data)["@graph"]
    told = [one["@id"] for one in graph]

    assert len(told) == len(set(told))
    assert set(references(graph)) <= set(told)
    assert {prefix_of(key) for key in keys(graph)} <= set(case_uco.CONTEXT)
    assert data == case_uco.write(workspace.store, case)


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and set(value) == {"@id"}:
        yield value["@id"]
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from references(inner)


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (key for key in value if not key.startswith("@"))
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from keys(inner)


def prefix_of(key: str) -> str:
    return key.partition(":")[0]


@pytest.mark.slow
def test_verdicts_of_ours_are_media_reviews(workspace: Workspace) -> None:
    store = workspace.store
    case = store.add(a_case("T-1"), by=ADA)
    assert media_review.write(workspace, case) is None
    clip: Clip = store.add(a_clip(case), by=ADA)
    store.add(Claim(case.id, ClaimKind.WHAT, HOSTILE[0], "Police", "Daily", Stance.NEUTRAL, clip.id), by=ADA)
    store.add(an_assessment(case, clip, context=ContextTruth.REUSED), by=ADA)
    said = media_review.write(workspace, case)
    assert said is not None
    review, of_claim = json.loads(said)["@graph"]

    assert review["mediaAuthenticityCategory"] == "https://schema.org/DecontextualizedContent"
    assert review["author"] == {"@type": "Person", "name": ADA}
    (media,) = review["itemReviewed"]["mediaItemAppearance"]
    assert (media["@type"], media["sha256"]) == ("VideoObject", clip.sha256)
    assert [one["text"] for one in media["interpretedAsClaim"]] == [HOSTILE[0]]
    assert (of_claim["@type"], of_claim["claimReviewed"]) == ("ClaimReview", HOSTILE[0])
    assert of_claim["itemReviewed"]["author"]["name"] == "Police"
    assert of_claim["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Authenticity: not possible to authenticate. Context: reused (old or other footage).",
    }


@pytest.mark.slow
def test_no_claim_is_rated_where_no_verdict_of_ours_is_on_its_footage(workspace: Workspace) -> None:
    store = workspace.store
    case = store.add(a_case("T-1"), by=ADA)
    judged, other = (store.add(a_clip(case, content), by=ADA) for content in ("one", "two"))
    store.add(Claim(case.id, ClaimKind.WHAT, "About the other", "Police", "Daily", Stance.NEUTRAL, other.id), by=ADA)
    store.add(an_assessment(case, judged), by=ADA)
    said = media_review.write(workspace, case)
    assert said is not None
    assert [one["@type"] for one in json.loads(said)["@graph"]] == ["MediaReview"]
    assert b"ratingValue" not in said


@pytest.mark.parametrize(
    ("authenticity", "context", "expected"),
    [
        (Authenticity.MANIPULATED, ContextTruth.REUSED, "TransformedContent"),
        (Authenticity.PROBABLY_MANIPULATED, ContextTruth.UNDETERMINED, None),
        (Authenticity.AUTHENTICATED, ContextTruth.ORIGINAL, "OriginalMediaContent"),
        (Authenticity.NOT_POSSIBLE, ContextTruth.ORIGINAL, None),
        (Authenticity.AUTHENTICATED, ContextTruth.STAGED, "StagedContent"),
    ],
)
def test_a_category_is_given_where_the_verdict_leaves_no_other(
    authenticity: Authenticity, context: ContextTruth, expected: str | None
) -> None:
    assert media_review.category(authenticity, context) == expected
