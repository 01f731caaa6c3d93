"""Every command, argument choice and option of the command line is described in docs/cli.md, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from workbench.cli import NAMES
from workbench.commands.app import app

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"


def _commands() -> Iterator[tuple[str, Any]]:
    def below(prefix: str, command: Any) -> Iterator[tuple[str, Any]]:
        for name, child in sorted(getattr(command, "commands", {}).items()):
            if getattr(child, "commands", None):
                yield from below(f"{prefix} {name}", child)
            else:
                yield f"{prefix} {name}", child

    yield from below("workbench", typer.main.get_command(app))


def _sections() -> dict[str, str]:
    """Text below each heading that shows a command, with the introduction of its chapter."""
    sections: dict[str, str] = {}
    for chapter in re.split(r"^## ", DOCS.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        introduction, *parts = re.split(r"^### ", chapter, flags=re.MULTILINE)
        for part in parts:
            heading = part.split("\n", 1)[0]
            for name in re.findall(r"`(workbench(?: [a-z]+)+)", heading):
                sections[name] = part + introduction
    return sections


@pytest.mark.parametrize(("name", "command"), list(_commands()), ids=lambda value: value if type(value) is str else "")
def test_a_command_and_its_options_are_described(name: str, command: Any) -> None:
    text = _sections().get(name)
    assert text is not None, f"docs/cli.md has no section {name}"
    for parameter in command.params:
        for option in (*parameter.opts, *parameter.secondary_opts):
            if option.startswith("--") and option != "--help":
                assert re.search(rf"{option}\b", text), f"{name} does not describe {option}"
        assert parameter.param_type_name == "argument" or parameter.help, f"{name}: {parameter.name} has no help"


def test_no_section_describes_what_is_not_there() -> None:
    real = {name for name, _ in _commands()}
    assert set(_sections()) <= real
    parameters = [parameter for _, command in _commands() for parameter in command.params]
    every_option = {option for one in parameters for option in (*one.opts, *one.secondary_opts)}
    described = set(re.findall(r"`(--[a-z-]+)", DOCS.read_text("utf-8")))
    assert described <= every_option | {"--help", "--version"}


def test_the_names_that_no_folder_may_take_are_all_commands() -> None:
    assert {name.split()[1] for name, _ in _commands()} == set(NAMES)
