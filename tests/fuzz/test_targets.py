"""A moment of ``make fuzz`` for each parser: its whole inputs, and some hundred mutations of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.hostile_files import mutated
from tests.fuzz.one import by_chance
from tests.fuzz.targets import TARGETS, Target

ROOT = Path(__file__).resolve().parents[2]
INPUTS = 150


FOUND = {
    "fingerprint": [
        b'{"engine":"workbench-engine/2","frames":6,"boxes":"no object"}',
        b"[" * 60_000,
    ],
}
"""Inputs that once brought a parser down."""


@pytest.mark.parametrize("name", sorted(FOUND))
def test_what_was_found_once_stays_mended(name: str) -> None:
    for text in FOUND[name]:
        TARGETS[name].feed(len(text).to_bytes(2, "little") + text)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_parser_stands_mutations_of_its_inputs(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()
    assert seeds
    for number in range(INPUTS):
        data = seeds[number % len(seeds)]
        target.feed(data if number < len(seeds) else mutated(data, seeds[0], f"{name}/{number}"))


def test_what_brings_a_parser_down_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def falls(data: bytes) -> None:
        raise IndexError(len(data))

    monkeypatch.setitem(TARGETS, "hash-list", Target(falls, lambda: [b"one input"]))
    with pytest.raises(IndexError):
        by_chance("hash-list", 5, 1, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["hash-list-0"]


@pytest.mark.slow
def test_the_command_says_what_stood(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--seconds", "1", "--keep", str(tmp_path), "time-stamp"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "time-stamp: stood " in run.stdout
