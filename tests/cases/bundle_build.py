"""A workspace with a whole case, and bundles of it, to test bundles with."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from cases.bundle import load, merge
from cases.bundle.contents import collect
from cases.bundle.export import Exported, Order, write
from cases.bundle.merge import ImportReport
from cases.bundle.verify_alone import DIFFERS, Check
from cases.kinds import KINDS
from cases.records import Case, Clip, now
from cases.workspace import Workspace
from tests.cases.build import ADA, one_of_each

BOB = "Bob"


def fill(workspace: Workspace, scratch: Path) -> Case:
    """One record of each kind, with the originals of its two clips and something of another case before and after."""
    store = workspace.store
    other = store.add(Case("X-1", "Another case", "Whose hushed voice?"), by=ADA)
    case = next(record for record in one_of_each(store) if isinstance(record, Case))
    for clip in store.find(Clip, case_id=case.id):
        source = scratch / clip.name
        source.write_text(source.stem)
        assert workspace.evidence.copy_in(source).stored == clip.stored
    store.revise_case(other.id, by=ADA, summary="Still hushed")
    return case


def export(workspace: Workspace, out: Path, *, blind: bool = False, originals: bool = True) -> Exported:
    """The case G-2020 as a bundle."""
    contents = collect(workspace.store, workspace.store.case("G-2020"), blind=blind)
    order = Order(ADA, now(), originals, blind)
    return write(contents, out, order, original_of=workspace.evidence.path_of, logs=workspace.root / "imports")


def bring_in(workspace: Workspace, source: Path, *, reference: str = "") -> ImportReport:
    """Import a bundle."""
    with load.opened(source, workspace.cache) as bundle:
        return merge.merge(
            workspace.store,
            workspace.evidence,
            bundle,
            by=BOB,
            reference=reference,
            source=source.name,
            logs=workspace.root / "imports",
        )


def differences(bag: Path) -> list[str]:
    """What the stand-alone check says differs."""
    return [line.what for line in Check(bag).run() if line.outcome == DIFFERS]


def everything(workspace: Workspace) -> dict[str, list[object]]:
    """All records, by kind."""
    return {name: list(workspace.store.find(kind)) for name, kind in KINDS.items()}


def reseal(bag: Path) -> None:
    """Write the manifests of a bag anew, as somebody would who altered it and knows how bags are made."""
    files = sorted(path.relative_to(bag).as_posix() for path in bag.rglob("*") if path.is_file())
    payload = [name for name in files if name.startswith("data/")]
    size = sum((bag / name).stat().st_size for name in payload)
    info = (bag / "bag-info.txt").read_text("utf-8").splitlines()
    kept = [line for line in info if not line.startswith("Payload-Oxum")]
    (bag / "bag-info.txt").write_text("\n".join([*kept, f"Payload-Oxum: {size}.{len(payload)}"]) + "\n", "utf-8")
    _manifest(bag, "manifest-sha256.txt", payload)
    tags = [name for name in files if not name.startswith("data/") and name != "tagmanifest-sha256.txt"]
    _manifest(bag, "tagmanifest-sha256.txt", tags)


def _manifest(bag: Path, name: str, listed: list[str]) -> None:
    lines = [f"{hashlib.sha256((bag / one).read_bytes()).hexdigest()}  {one}\n" for one in listed]
    (bag / name).write_text("".join(lines), "utf-8")


def copied(bag: Path, to: Path) -> Path:
    """A copy of a bag to spoil."""
    return Path(shutil.copytree(bag, to))
