"""Words are found in whatever was written down, and lead to the clip and the frame."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.errors import InvalidError
from cases.judgement import Annotation
from cases.records import Case, Claim, ClaimKind, Clip, Note, Stance
from cases.store import CaseStore
from cases.text_search import FIELDS, search
from tests.cases.build import a_case, a_clip

BY = "A. Tester"


@pytest.fixture
def filled(store: CaseStore) -> tuple[CaseStore, Case, Clip]:
    case = store.add(a_case(), by=BY)
    clip = store.add(a_clip(case), by=BY)
    store.add(Note(case.id, "A child beside the swing; 100 % certain.", BY, clip.id, 512), by=BY)
    store.add(Annotation(case.id, clip.id, 1024, "rifle", BY, text="held by the man on the left"), by=BY)
    store.add(
        Claim(case.id, ClaimKind.WHERE, "Filmé à Grenoble, été 2020.", "Le Monde", "article", Stance.NEUTRAL), by=BY
    )
    return store, case, clip


def _texts(store: CaseStore, query: str) -> list[tuple[str, str]]:
    return [(found.kind, found.text) for found in search(store, query)]


def test_all_words_must_be_there_in_any_order_and_any_case(filled: tuple[CaseStore, Case, Clip]) -> None:
    store = filled[0]
    note = ("note", "A child beside the swing; 100 % certain.")
    assert _texts(store, "SWING child") == [note]
    assert _texts(store, "swing rifle") == []
    assert _texts(store, "rifle man") == [("annotation", "rifle")]


def test_a_hit_leads_to_clip_and_frame(filled: tuple[CaseStore, Case, Clip]) -> None:
    store, case, clip = filled
    (found,) = search(store, "swing")
    assert (found.case_id, found.clip_id, found.pts) == (case.id, clip.id, 512)
    assert [one.clip_id for one in search(store, clip.name)] == [clip.id]
    assert search(store, "g-2020")[0].case_id == case.id


def test_a_digest_is_found_by_how_it_begins_only(store: CaseStore) -> None:
    case = store.add(a_case(), by=BY)
    digest = "3fa4c0" + "0123456789" * 5 + "12345678"
    clip = store.add(replace(a_clip(case), sha256=digest, acquired_how="on disk 56789"), by=BY)
    for query in (digest, digest[:6], digest[:20].upper()):
        assert [(found.clip_id, found.text) for found in search(store, query)] == [(clip.id, digest)]
    assert search(store, digest[:5]) == []
    assert search(store, digest[1:12]) == []
    assert _texts(store, "56789") == [("clip", "on disk 56789")]


def test_accents_are_found_and_signs_of_the_database_are_plain_text(filled: tuple[CaseStore, Case, Clip]) -> None:
    store = filled[0]
    assert len(search(store, "été")) == 1
    assert len(search(store, "100 %")) == 1
    assert search(store, "_____________") == []
    assert search(store, "   ") == []


def test_results_are_limited_and_the_newest_come_first(filled: tuple[CaseStore, Case, Clip]) -> None:
    store, case, _ = filled
    for number in range(5):
        store.add(Note(case.id, f"swing {number}", BY), by=BY)
    assert [found.text for found in search(store, "swing", limit=2)] == ["swing 4", "swing 3"]


def test_every_field_named_is_one_of_its_table(filled: tuple[CaseStore, Case, Clip]) -> None:
    for kind, names in FIELDS.items():
        assert set(names) <= set(kind.__dataclass_fields__)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(query=st.text(max_size=40))
def test_no_query_breaks_it(filled: tuple[CaseStore, Case, Clip], query: str) -> None:
    with suppress(InvalidError):
        assert all(found.text for found in search(filled[0], query))
