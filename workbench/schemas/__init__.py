"""JSON Schemas (draft 2020-12) of every JSON document that the program writes; ``compare-1.json`` is of
``workbench.compare/1``.

They say what is always there and of what type it is. A document of the same number may hold more than its schema names:
whoever reads it passes over what they do not know.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def names() -> tuple[str, ...]:
    """The documents that have a schema, such as ``workbench.compare/1``, sorted."""
    stems = sorted(path.name.removesuffix(".json") for path in files(__name__).iterdir() if path.name.endswith(".json"))
    return tuple(f"workbench.{stem.rpartition('-')[0]}/{stem.rpartition('-')[2]}" for stem in stems)


def schema_of(name: str) -> dict[str, Any]:
    """The schema of a document; KeyError where there is none."""
    if name not in names():
        raise KeyError(name)
    stem = name.removeprefix("workbench.").replace("/", "-")
    schema: dict[str, Any] = json.loads((files(__name__) / f"{stem}.json").read_text("utf-8"))
    return schema
