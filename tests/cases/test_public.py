"""What is confidential stays out of what a public version is made from, and what hangs on it with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases.blackout import BLACK, Blackout
from cases.confidential import kept_back, mark_confidential, unmark_confidential
from cases.errors import ConflictError, InvalidError, NotFoundError, StoreError
from cases.judgement import Annotation, Bearing, Clock, Pillar, PillarState, Restriction
from cases.mapping import canonical_json, to_plain
from cases.public import PublicStore, salted_digest
from cases.reading import Records
from cases.records import Appearance, Assessment, Authenticity, Case, Claim, Clip, Finding, Match, Note
from cases.store import CaseStore
from tests.cases.build import ADA, an_assessment, one_of_each

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset


def test_what_hangs_on_a_confidential_clip_is_left_out_with_it(store: CaseStore) -> None:
    one_of_each(store)
    case, clip = store.find(Case)[0], store.find(Clip)[0]
    mark_confidential(store, clip, reason="A source would be known by it", by=ADA)
    public = PublicStore(store, case)
    assert [one.name for one in public.find(Clip)] == ["two.mp4"]
    for kind in (Appearance, Claim, Finding, Note, Annotation, Pillar, Clock, Bearing):
        assert public.find(kind) == []
    assert public.matches(case.id) == []
    assert not {clip.id, *(match.id for match in store.find(Match))} & {event.subject for event in public.events()}
    with pytest.raises(NotFoundError, match="public version"):
        public.get(Clip, clip.id)
    with pytest.raises(StoreError, match="only read"):
        public.add(Note(case.id, "Mine", ADA), by=ADA)


def test_a_part_is_left_out_and_blacked_out_elsewhere(store: CaseStore) -> None:
    one_of_each(store)
    case = store.find(Case)[0]
    store.add(Note(case.id, "I called  A\nWITNESS, and a witnesses' group", ADA), by="A witness")
    public = PublicStore(store, case)
    assert public.find(Claim)[0].claimant == BLACK
    assert public.find(Claim)[0].source == "Interview"
    assert public.find(Note)[-1].text == f"I called  {BLACK}, and a witnesses' group"
    assert public.events()[-1].actor == BLACK
    assert "witness" not in canonical_json([event.body for event in public.events() if "called" not in event.body])
    assert public.find(Restriction) == []


def test_each_thing_that_is_left_out_has_a_digest_that_only_its_salt_proves(store: CaseStore) -> None:
    one_of_each(store)
    case, finding = store.find(Case)[0], store.find(Finding)[0]
    mark_confidential(store, finding, reason="Asked for", by=ADA)
    kept = kept_back(store, case)
    assert [(one.record_kind, one.part) for one in kept] == [("claim", "claimant"), ("finding", ""), ("bearing", "")]
    assert kept[1].stated == canonical_json({"record": "finding", **to_plain(finding)})
    assert all(salted_digest(one.salt, one.stated) == one.digest for one in kept)
    assert len({one.salt for one in kept}) == 3
    assert kept_back(store, case) == kept


def test_an_older_judgement_does_not_stand_in_for_a_confidential_one(store: CaseStore) -> None:
    one_of_each(store)
    case, pillar = store.find(Case)[0], store.find(Pillar)[0]
    clip = store.get(Clip, str(pillar.clip_id))
    later = store.add(Pillar(case.id, pillar.name, PillarState.CONTRADICTED, "Elsewhere", ADA, pillar.clip_id), by=ADA)
    verdict = store.add(an_assessment(case, clip, authenticity=Authenticity.MANIPULATED), by=ADA)
    for one in (later, verdict):
        mark_confidential(store, one, reason="Asked for", by=ADA)
    public = PublicStore(store, case)
    assert public.find(Pillar) == []
    assert public.find(Assessment) == []
    assert (public.count(Pillar), store.count(Pillar)) == (0, 2)


def test_a_mark_that_hides_goes_on_hiding_without_its_words(store: CaseStore) -> None:
    one_of_each(store)
    case, mark = store.find(Case)[0], store.find(Annotation)[0]
    store.revise_annotation(replace(mark, tag="child, blur", text="The mayor's daughter"), by=ADA)
    mark_confidential(store, store.get(Annotation, mark.id), reason="A child", by=ADA)
    public = PublicStore(store, case)
    assert [(one.tag, one.text, one.region) for one in public.find(Annotation)] == [("blur", "", mark.region)]
    assert "daughter" in kept_back(store, case)[-1].stated


def test_a_mark_is_taken_off_with_a_reason_and_may_come_again(store: CaseStore) -> None:
    one_of_each(store)
    case, claim = store.find(Case)[0], store.find(Claim)[0]
    with pytest.raises(ConflictError, match="already"):
        mark_confidential(store, claim, part="claimant", reason="Twice", by=ADA)
    unmark_confidential(store, claim, part="claimant", reason="Agreed to be named", by=ADA)
    assert kept_back(store, case) == ()
    assert PublicStore(store, case).find(Claim)[0].claimant == "A witness"
    with pytest.raises(ConflictError, match="not marked"):
        unmark_confidential(store, claim, part="claimant", reason="Again", by=ADA)
    mark_confidential(store, claim, part="claimant", reason="Changed their mind", by=ADA)
    assert len(kept_back(store, case)) == 1
    assert store.verify_chain().ok


@pytest.mark.parametrize(
    ("kind", "part", "said"),
    [(Case, "", "A whole case"), (Claim, "stance", "claimant, source"), (Note, "id", "What can")],
)
def test_what_cannot_be_confidential_is_refused(store: CaseStore, kind: type, part: str, said: str) -> None:
    one_of_each(store)
    with pytest.raises(InvalidError, match=said):
        mark_confidential(store, store.find(kind)[0], part=part, reason="Why", by=ADA)


def test_whatever_reads_records_is_held_to_what_is_public() -> None:
    """A new way of reading must be given its public form, or be named here as one that tells nothing of records."""
    safe = {"name", "case", "note_history", "annotation_history", "count_events", "verify_links", "verify_chain"}
    readers = {name for name in vars(Records) if not name.startswith("_")}
    assert readers - set(vars(PublicStore)) == safe


def test_words_are_found_in_any_form() -> None:
    black = Blackout([("José Muñoz", True), ("https://www.a.example/x/", True), ("Yes.", False), ("(it)", True)], set())
    for text in ("José Muñoz", "JOSÉ  MUÑOZ", "Jose\u0301 Mun\u0303oz", "http://a.example/x", "(IT)"):
        assert BLACK in black.text(f"… {text}, he said"), text
    assert black.text("Yes. José Muñozes") == "Yes. José Muñozes"
