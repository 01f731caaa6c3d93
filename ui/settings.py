"""What the desk remembers between two starts: who works here, workspaces, look, language. Never evidence."""

from __future__ import annotations

import getpass
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.i18n import Language
from ui.theme import Choice

RECENT_KEPT = 8
"""Workspaces kept in the list of recent ones; more would not be looked at."""
LEAST_TEXT, MOST_TEXT = 1.0, 2.0
"""Sizes of text that the desk is laid out for, as factors."""


class Settings:
    """Thin reading and writing of one settings file."""

    def __init__(self, file: Path | None = None) -> None:
        """``file`` is an ini file of one's own (tests, pictures); without it the user's ordinary settings are used."""
        if file is None:
            self._store = QSettings("verification-workbench", "desk")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def recent(self) -> list[Path]:
        """Workspaces opened last, newest first, those that are still there."""
        stored = self._store.value("recent", [])
        names = stored if isinstance(stored, list) else [stored]
        return [Path(str(name)) for name in names if name and Path(str(name)).is_dir()]

    def opened(self, root: Path) -> None:
        """Put ``root`` first among the recent workspaces."""
        whole = root.resolve()
        names = [str(whole), *(str(path) for path in self.recent() if path != whole)]
        self._store.setValue("recent", names[:RECENT_KEPT])

    def left_open(self) -> Path | None:
        """The workspace that was open when the program ended without closing it."""
        name = str(self._store.value("left-open", "") or "")
        return Path(name) if name and Path(name).is_dir() else None

    def set_left_open(self, root: Path | None) -> None:
        """Remember at once which workspace is open; None for none."""
        self._store.setValue("left-open", "" if root is None else str(root.resolve()))
        self._store.sync()

    def analyst(self) -> str:
        """The name written beside everything that is recorded."""
        stored = str(self._store.value("analyst", "") or "")
        return stored or _login()

    def set_analyst(self, name: str) -> None:
        """Use another name from now on; what is recorded stays as it is."""
        self._store.setValue("analyst", name)

    def theme(self) -> Choice:
        """Light, dark or as the system has it."""
        stored = str(self._store.value("theme", Choice.SYSTEM.value))
        return Choice(stored) if stored in set(Choice) else Choice.SYSTEM

    def set_theme(self, choice: Choice) -> None:
        """Remember the theme."""
        self._store.setValue("theme", choice.value)

    def language(self) -> Language:
        """English, French or as the system has it."""
        stored = str(self._store.value("language", "") or "")
        return Language(stored) if stored in set(Language) else Language.SYSTEM

    def set_language(self, language: Language) -> None:
        """Remember the language of the next start."""
        self._store.setValue("language", language.value)

    def text_size(self) -> float:
        """How much larger than usual text is, 1.0 to 2.0."""
        return self._number("text-size", 1.0, LEAST_TEXT, MOST_TEXT)

    def set_text_size(self, scale: float) -> None:
        """Remember the size of text."""
        self._store.setValue("text-size", scale)

    def keys(self) -> dict[str, tuple[str, ...]]:
        """By the name of a command, the keys that it was given instead of its own; none for no key."""
        try:
            found = json.loads(str(self._store.value("keys", "") or "{}"))
            return {str(act): tuple(str(key) for key in keys) for act, keys in found.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Remember which commands have other keys than their own."""
        self._store.setValue("keys", json.dumps({act: list(given) for act, given in keys.items()}))

    def muted(self) -> bool:
        """Whether clips played silently when the desk was left: at first they do, so that nobody is startled."""
        return self._is("muted", usual=True)

    def starts_muted(self) -> bool:
        """Whether sound is off at every start, however it was left."""
        return self._is("starts-muted", usual=True)

    def set_starts_muted(self, *, on: bool) -> None:
        """Remember whether sound is off at every start."""
        self._set("starts-muted", on=on)

    def volume(self) -> float:
        """How loud, 0 to 1."""
        return self._number("volume", 0.8, 0.0, 1.0)

    def set_sound(self, *, muted: bool, volume: float) -> None:
        """Remember how clips are heard."""
        self._set("muted", on=muted)
        self._store.setValue("volume", volume)

    def veil(self) -> bool:
        """Whether graphic clips are shown grey until revealed."""
        return self._is("veil", usual=True)

    def set_veil(self, *, on: bool) -> None:
        """Remember whether graphic clips are veiled."""
        self._set("veil", on=on)

    def veil_blurs(self) -> bool:
        """Whether a veiled clip is blurred too, and not grey alone."""
        return self._is("veil-blurs", usual=True)

    def set_veil_blurs(self, *, on: bool) -> None:
        """Remember whether veiled clips are blurred."""
        self._set("veil-blurs", on=on)

    def veil_thumbs(self) -> bool:
        """Whether the small pictures of graphic clips are grey and blurred until revealed."""
        return self._is("veil-thumbs", usual=True)

    def set_veil_thumbs(self, *, on: bool) -> None:
        """Remember whether small pictures are veiled."""
        self._set("veil-thumbs", on=on)

    def _is(self, name: str, *, usual: bool) -> bool:
        return str(self._store.value(name, "true" if usual else "false")) != "false"

    def _set(self, name: str, *, on: bool) -> None:
        self._store.setValue(name, "true" if on else "false")

    def _number(self, name: str, usual: float, least: float, most: float) -> float:
        try:
            return min(max(float(str(self._store.value(name, usual))), least), most)
        except ValueError:
            return usual

    def small_view(self) -> bool:
        """Whether graphic clips are shown in a small window."""
        return str(self._store.value("small-view", "true")) != "false"

    def set_small_view(self, *, on: bool) -> None:
        """Remember whether graphic clips are shown in a small window."""
        self._store.setValue("small-view", "true" if on else "false")

    def layout(self, name: str) -> QByteArray | None:
        """A remembered splitter or window shape."""
        stored = self._store.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a splitter or window shape at once."""
        if self.layout(name) != state:
            self._store.setValue(f"layout/{name}", state)
            self._store.sync()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"
