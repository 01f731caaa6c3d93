"""Documents held against the schemas in the package."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # has no types of its own

from workbench.schemas import schema_of


@cache
def _validator(name: str) -> Any:
    return Draft202012Validator(schema_of(name))


def misfits(document: Any) -> list[str]:
    """What is wrong with a document by the schema that it names; empty where it fits."""
    errors = _validator(document["schema"]).iter_errors(document)
    return [f"{document['schema']} {error.json_path}: {error.message}" for error in errors]
