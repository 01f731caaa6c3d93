"""What the desk reads of a record without a window."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.cases.build import a_clip
from ui import record
from ui.record import Record

BY = "A. Tester"
CUT_OFF = "The file is cut off: 3 of 9 bytes are there."


def test_clips_are_found_by_what_is_damaged_of_them(qtbot: QtBot, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "PART", 2)
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)

        def clip(name: str, facts: str) -> Clip:
            return workspace.store.add(replace(a_clip(case, name), facts=facts), by=BY)

        cut = clip("cut", json.dumps({"remarks": [CUT_OFF, "It is turned."]}))
        turned = clip("turned", json.dumps({"remarks": ["It is turned."]}, separators=(",", ":")))
        clip("plain", '{"remarks":[]}')
        met = clip("met", '{"remarks":[]}')
        clip("odd", "[1]")
        desk = Record(workspace)
        desk.kept.keep_damage(met, ("1 frame of the video is damaged.",))
        (workspace.cache / "damage" / f"{'0' * 64}-1.json").write_text("no list")
        assert desk.badge_words() == {cut.id: "damaged remarks", turned.id: "remarks", met.id: "damaged"}
        assert desk.kept.damaged() == {met.sha256}
        desk.kept.keep_damage(met, ())
        assert desk.kept.damaged() == frozenset()
