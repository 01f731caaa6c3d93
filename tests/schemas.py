"""Documents held against the schemas in the package."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # has no types of its own
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from workbench.schemas import names, schema_of


@cache
def _registry() -> Registry[Any]:
    """All schemas by their names: some name a part of another."""
    schemas = [schema_of(name) for name in names()]
    return Registry().with_resources((one["$id"], DRAFT202012.create_resource(one)) for one in schemas)


@cache
def _validator(name: str, part: str) -> Any:
    whole = schema_of(name)
    schema = {"$ref": f"{whole['$id']}#/$defs/{part}"} if part else whole
    return Draft202012Validator(schema, registry=_registry())


def misfits(document: Any, schema: str = "", part: str = "") -> list[str]:
    """What is wrong with a document by the schema that it names, or by a part of another; empty where it fits."""
    name = schema or document["schema"]
    where = f"{name} {part}".rstrip()
    return [f"{where} {error.json_path}: {error.message}" for error in _validator(name, part).iter_errors(document)]
