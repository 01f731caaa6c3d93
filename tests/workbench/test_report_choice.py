"""What is left out of a report is gone from all of its forms, and said; the rest stays as it was."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.workbench.report_fixture import judged, material, report
from workbench.errors import UserError
from workbench.report.choice import EVERYTHING, TITLES, Choice, Section, choice_of, chosen
from workbench.report.html import to_html
from workbench.report.model import Report, pictures, to_json
from workbench.report.pdf import to_pdf

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


DIGEST = "ab" * 32
GONE = {
    Section.GROUNDS: ("Only a re-encoded copy is at hand", "Videos on social media, then"),
    Section.MATERIALS: ("evidence/3f/", "The container declares no creation time."),
    Section.MATCHES: ("Found in the mirrored view.",),
    Section.APPEARANCES: ("Posted by traffickers",),
    Section.CLAIMS: ("Filmed in the Mistral district.",),
    Section.HYPOTHESES: ("Somebody posed as them.",),
    Section.FINDINGS: ("No earlier copy found.",),
    Section.EXHIBITS: ("m1-1.jpg",),
    Section.NOTES: ("Ask the broadcaster for its file.",),
    Section.CUSTODY: ("The chain of 60 events", "A signature covers event 48.", "clip.taken-in"),
    Section.METHODS: ("Copies cropped by more than half.", "9:16 with black bars", "verdict is a person's"),
}
"""Words that stand in one section alone."""


def _page(made: Report) -> str:
    return to_html(made, DIGEST)


def _sections(page: str) -> list[str]:
    return re.findall(r'<section id="([^"]+)"', page)


def test_nothing_is_left_out_unless_told() -> None:
    whole = report()
    assert chosen(whole, EVERYTHING) is whole
    assert "by choice" not in _page(whole)


@pytest.mark.parametrize("section", GONE)
def test_a_section_left_out_is_gone_from_data_and_page_and_said(section: Section) -> None:
    whole = report()
    for words in GONE[section]:
        assert words in to_json(whole)
    cut = chosen(whole, Choice(frozenset({section})))
    page = _page(cut)
    for words in GONE[section]:
        assert words not in to_json(cut)
        assert words not in page
    assert _sections(page) == [name for name in _sections(_page(whole)) if name != section]
    assert f'href="#{section}"' not in page
    assert f"Left out by choice: {TITLES[section]}." in page
    assert json.loads(to_json(cut))["without"] == [section]


def test_titles_are_those_over_the_sections() -> None:
    page = _page(report())
    for section in GONE:
        assert f'<section id="{section}">\n<h2>{TITLES[section]}</h2>' in page
    assert {group.id for group in judged()} <= set(Section)


@pytest.mark.slow
def test_with_all_left_out_the_pages_still_say_what_was_judged_and_how_to_check() -> None:
    cut = chosen(report(), Choice(frozenset(Section)))
    assert _sections(_page(cut)) == ["answer", "undone", "check"]
    assert not pictures(cut)
    assert to_pdf(cut, DIGEST) == to_pdf(chosen(report(), Choice(frozenset(Section))), DIGEST)


def test_a_keyframe_left_out_takes_no_number_from_the_others() -> None:
    cut = chosen(report(), choice_of((), ["M1.2", "M2.1"]))
    first, second = cut.materials
    assert [one.number for one in first.exhibits] == ["M1.1", "M1.3", "M1.4", "M1.5", "M1.6"]
    assert second.exhibits_remark.endswith("Left out by choice: M2.1.")
    assert cut.left_out == ("Left out by choice: exhibits M1.2, M2.1.",)
    assert "m1-2.jpg" not in to_json(cut)


def test_keyframes_stay_without_the_materials_they_are_of() -> None:
    (item,) = chosen(report(materials=(material(1),)), choice_of(["materials"])).materials
    assert (item.name, len(item.exhibits)) == ("courtyard-social.mp4", 6)
    assert item.sha256 == item.acquired == ""


def test_the_warning_goes_with_the_last_veiled_picture() -> None:
    shown, veiled = material(1), material(2, flagged=True)
    whole = report(warning="Some are veiled.", materials=(shown, veiled), relations=())
    some = chosen(whole, choice_of((), ["M2.1"]))
    none = chosen(whole, choice_of((), [one.number for one in veiled.exhibits]))
    assert some.warning == whole.warning
    assert none.warning == ""


def test_steps_that_lead_to_what_is_left_out_are_left_out() -> None:
    steps = ("Compare it with the one under Materials.", "Ask for the JSON form.")
    assert chosen(report(verify=steps), choice_of(["materials"])).verify == steps[1:]
    assert chosen(report(verify=steps), choice_of(["notes"])).verify == steps


def test_names_of_what_is_not_there_are_refused() -> None:
    with pytest.raises(UserError, match=r"“answer” is no section.*grounds, materials"):
        choice_of(["answer"])
    with pytest.raises(UserError, match=r"no exhibit M9.1 .*M1.1, M1.2"):
        chosen(report(), choice_of((), ["M9.1"]))
    with pytest.raises(UserError, match="has no exhibits"):
        chosen(replace(report(), materials=()), choice_of((), ["M1.1"]))


def test_a_choice_is_read_as_people_write_it() -> None:
    assert choice_of([" Notes ", "second-reader"]) == Choice(frozenset({Section.NOTES, Section.SECOND_READER}))
