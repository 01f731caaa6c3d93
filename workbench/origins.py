"""Which desk made what came with bundles: who "us" is in a verdict that says "by us"."""

from __future__ import annotations

from typing import Final

from cases.bundle.origin import Origins
from cases.workspace import Workspace

__all__ = ["IMPORTS", "Origins", "origins"]

IMPORTS: Final = "imports"
"""Folder of a workspace that keeps the custody logs which came with bundles, named by their SHA-256."""


def origins(workspace: Workspace) -> Origins:
    """Where the records of a workspace came from, by its log and those that came along; read once, when first asked."""
    return Origins(workspace.store, workspace.root / IMPORTS)
