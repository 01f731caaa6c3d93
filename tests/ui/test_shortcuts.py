"""The table of keys."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from ui.desk.commands import Commands
from ui.shortcuts import table


def test_no_key_is_bound_twice_and_every_one_does_something() -> None:
    keys = Counter(QKeySequence(key).toString() for shortcut in table() for key in shortcut.keys)
    assert [key for key, count in keys.items() if count > 1] == []  # Qt would call it ambiguous and do neither
    assert [s.act for s in table() if not s.act.startswith("tab_") and not hasattr(Commands, s.act)] == []
