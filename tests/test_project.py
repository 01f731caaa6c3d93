"""What must hold of the project as a whole: its layers, its lock, its size."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("hashing", "cases", "workbench", "ui")
LONGEST_FILE = 500
"""Lines; beyond that something in the file belongs elsewhere."""

PLANTED = [
    ("hashing", "import cases", "two leaves, which do not know each other"),
    ("cases", "import workbench.progress", "two leaves, which do not know each other"),
    ("workbench", "import ui", "two leaves, which do not know each other"),
    ("workbench", "import PySide6.QtCore", "Only ui names PySide6"),
    ("hashing", "import av", "The engine reads arrays"),
    ("cases", "import numpy", "The record holds no pictures"),
    ("ui", "import sqlalchemy", "The desk decodes nothing"),
    ("workbench", "import av", "PyAV stays inside workbench.media"),
]
"""Package, a line that breaks its contract, words of the contract that must catch it."""


def python_files() -> list[Path]:
    return [path for folder in (*PACKAGES, "tests", "benchmarks") for path in (ROOT / folder).rglob("*.py")]


def test_no_file_has_outgrown_itself() -> None:
    long = {str(path.relative_to(ROOT)): count for path in python_files() if (count := lines_of(path)) > LONGEST_FILE}

    assert long == {}


def lines_of(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n")


@pytest.mark.slow
@pytest.mark.parametrize(("package", "line", "contract"), PLANTED)
def test_each_import_contract_catches_a_planted_violation(
    package: str, line: str, contract: str, tmp_path: Path
) -> None:
    for name in PACKAGES:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / package / "planted.py").write_text(f'"""Planted."""\n{line}\n', encoding="utf-8")

    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache", "--no-logo"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    broken = [row for row in run.stdout.splitlines() if "BROKEN" in row]
    assert run.returncode == 1, run.stdout + run.stderr
    assert any(contract in row for row in broken), run.stdout


@pytest.mark.slow
def test_the_core_needs_no_qt() -> None:
    program = (
        "import sys, pkgutil, importlib\n"
        "sys.modules['PySide6'] = None\n"
        "sys.modules['shiboken6'] = None\n"
        "for name in ('hashing', 'cases', 'workbench'):\n"
        "    package = importlib.import_module(name)\n"
        "    for module in pkgutil.walk_packages(package.__path__, name + '.'):\n"
        "        if '.migrations.' not in module.name and not module.name.endswith('__main__'):\n"
        "            importlib.import_module(module.name)\n"
    )

    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


def test_the_desk_starts_without_decoders_and_leaves_qt_its_plugins() -> None:
    program = (
        "import os, sys, ui.app\n"
        "heavy = [name for name in ('av', 'faiss', 'scipy', 'imagehash', 'typst') if name in sys.modules]\n"
        "assert not heavy, heavy\n"
        "assert 'QT_QPA_PLATFORM_PLUGIN_PATH' not in os.environ\n"
    )

    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("lock", ["run.txt", "test.txt", "fuzz.txt"])
def test_the_lock_pins_every_package_by_hash_and_names_no_address(lock: str) -> None:
    text = (ROOT / ".lock" / lock).read_text(encoding="utf-8")
    pins = re.findall(
        r"^([a-z0-9._-]+)==\S+ ?(?:;[^\\]*)?\\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.M
    )

    assert len(pins) == len(re.findall(r"^[a-z]", text, re.M))
    assert not re.search(r"https?:|file:|--index|--find-links", text)


def test_the_lock_covers_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *project["optional-dependencies"]["test"],
        *project["optional-dependencies"]["team"],
        *project["optional-dependencies"]["build"],
    ]
    asked.remove("verification-workbench[team]")  # its own extra, each of which is asked for above
    locked = (ROOT / ".lock" / "test.txt").read_text(encoding="utf-8")

    for requirement in asked:
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        assert name is not None
        assert re.search(rf"^{re.escape(name[0].lower())}==", locked, re.M), requirement


def test_ci_calls_make_test_and_nothing_else() -> None:
    commands = [line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if "make" in line]

    assert commands == ["exec make test"]


def test_the_guide_names_what_is_on_the_screen_and_its_pictures_exist() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    words = (ROOT / "ui" / "i18n" / "fr.ts").read_text(encoding="utf-8")
    on_screen = set(re.findall("<source>([^<]*)</source>", words))
    named = {" ".join(found.split()) for found in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", guide)} - {"italics"}

    assert len(named) > 20
    assert named - on_screen == set()
    for picture in re.findall(r"!\[[^]]+\]\(([^)]+)\)", guide):
        assert (ROOT / "docs" / picture).is_file()
