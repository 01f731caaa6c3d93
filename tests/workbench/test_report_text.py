"""Text from outside on its way to a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.text import breakable, clusters, scripts, visible, without


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("clip\u202egpj.exe", "clip⟨U+202E⟩gpj.exe"),
        ("a\x00b\x1b[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("a\r\nb\rc", "a\nb⟨U+000D⟩c"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\U000e0041", "⟨U+E0041⟩"),
    ],
)
def test_hidden_characters_are_shown_as_code_points(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["Grenoble, cité Mistral", "Ελλάδα", "Марсель", "مرحبا", "می‌خواهم", "👩‍👩‍👧", "e\u0301"]
)
def test_ordinary_text_of_any_script_is_left_alone(text: str) -> None:
    assert visible(text) == text


@given(st.text())
def test_a_second_pass_changes_nothing_and_nothing_hidden_is_left(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert not set(once) & set("\x00\u202e\u2066\u200b\u2028\ufeff")


@given(st.text(alphabet="abc/?&=. \n", max_size=300))
def test_breakable_adds_break_places_only(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text


def test_a_long_run_may_break_and_a_short_word_may_not() -> None:
    assert max(map(len, breakable("x" * 1000).split("\u200b"))) <= 20
    assert breakable("an ordinary sentence, unhurried") == "an ordinary sentence, unhurried"


def test_characters_no_font_draws_are_written_as_code_points() -> None:
    assert clusters(["abc 😀 é", "日"]) == {"😀", "é", "日"}
    assert without("a 😀 b 日", frozenset({"😀"})) == "a ⟨U+1F600⟩ b 日"
    assert without("日" * 5000 + "!", frozenset({"日"})) == "⟨5000 characters of CJK⟩!"
    assert without("日 日", frozenset({"日"})) == "⟨U+65E5⟩ ⟨U+65E5⟩"
    assert scripts(["😀", "ภ", "日"]) == ["CJK", "Thai", "emoji and symbols"]
