"""Colours, type and the style sheet of the desk, light and dark. One place knows every colour on the screen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans")
"""First of these that the machine has is used; each has tabular figures."""

FIXED = ("JetBrains Mono", "Cascadia Mono", "DejaVu Sans Mono", "monospace")
"""First of these that the machine has is used for what is compared letter by letter."""

BASE_PX = 13
"""Size of ordinary text in logical pixels: dense, yet readable for hours at arm's length."""

KNOB, GROOVE = 12, 4
"""Pixels across of what one takes hold of on a slider, at a text of 100 %, and of the line that it runs on."""

STYLE = Path(__file__).parent / "style.css"


class Choice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """The palette by role. Text on any ground it is used on keeps a contrast of at least 4.5:1."""

    ground: str
    panel: str
    raised: str
    hover: str
    line: str
    edge: str
    """Outline of a card, a menu, a button, whose words tell what they are without it."""
    outline: str
    """Outline of what has no words of its own, a field or a check box: 3:1 against what it stands on."""
    text: str
    quiet: str
    faint: str
    """Words of what cannot be used now; they alone may be below that contrast."""
    accent: str
    ring: str
    """Around what has the focus and is large, a list or a picture: calmer than the accent, 3:1 on every ground."""
    accent_fill: str
    on_accent: str
    selection: str
    viewer: str
    """Behind the picture."""
    track: str
    """An empty bar, a lane."""
    shot: str
    good: str
    good_fill: str
    warn: str
    warn_fill: str
    bad: str
    bad_fill: str
    key: str
    """A key frame among packets."""
    clips: tuple[str, ...]
    """Okabe-Ito colours that tell clips apart, those that are seen on this ground."""
    dark: bool


DARK = Tokens(
    ground="#14161a",
    panel="#1a1d22",
    raised="#20242a",
    hover="#272c34",
    line="#2a3038",
    edge="#3b434e",
    outline="#6c7683",
    text="#dfe3e8",
    quiet="#99a2ae",
    faint="#626c79",
    accent="#5aa9ff",
    ring="#4b81b8",
    accent_fill="#2f70c7",
    on_accent="#ffffff",
    selection="#22364e",
    viewer="#0b0c0e",
    track="#2c323a",
    shot="#3a424d",
    good="#7fd494",
    good_fill="#1f4a33",
    warn="#f0b429",
    warn_fill="#463714",
    bad="#ff8a80",
    bad_fill="#4d2323",
    key="#d9646b",
    clips=("#56b4e9", "#e69f00", "#cc79a7", "#00b98a", "#f0e442", "#f07a35"),
    dark=True,
)

LIGHT = Tokens(
    ground="#f4f5f7",
    panel="#ffffff",
    raised="#f7f8fa",
    hover="#eceef1",
    line="#d9dce1",
    edge="#bcc2ca",
    outline="#858c97",
    text="#1c2026",
    quiet="#5c6572",
    faint="#9aa1ab",
    accent="#1a66c2",
    ring="#4f88c6",
    accent_fill="#1f6fd0",
    on_accent="#ffffff",
    selection="#dce9f8",
    viewer="#e8eaed",
    track="#e1e4e8",
    shot="#c9ced6",
    good="#1a6b3a",
    good_fill="#d6f0df",
    warn="#855600",
    warn_fill="#fbeed0",
    bad="#b3261e",
    bad_fill="#fbe0de",
    key="#c0392b",
    clips=("#0072b2", "#d55e00", "#007d5b", "#b0568a", "#9a6b00", "#3b86b8"),
    dark=False,
)

_current = DARK
_scale = 1.0


def tokens() -> Tokens:
    """The palette in use now."""
    return _current


TAGS_FROM = 2
"""Place among the clips' colours that the first tag of marks has."""

LARGE = 1.5
"""Size of text from which what stands side by side elsewhere stands one below the other."""


def scale() -> float:
    """How much larger than usual text is, 1.0 to 2.0."""
    return _scale


def px(pixels: int) -> int:
    """A length that holds text, in pixels, enlarged as text is."""
    return round(pixels * _scale)


def color(value: str, alpha: int = 255) -> QColor:
    """A token as a colour, with ``alpha`` 0..255."""
    made = QColor(value)
    made.setAlpha(alpha)
    return made


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def clip_color(position: int) -> QColor:
    """The colour of the n-th other clip; after the sixth they come round again."""
    return QColor(_current.clips[position % len(_current.clips)])


def tag_color(position: int) -> QColor:
    """The colour of the n-th tag of marks; the first other clips, whose lanes lie beside marks, have others."""
    return clip_color(position + TAGS_FROM)


def resolve(choice: Choice, app: QApplication) -> Tokens:
    """The palette that ``choice`` means on this machine; a system that does not say is taken as dark."""
    if choice is Choice.SYSTEM:
        return LIGHT if app.styleHints().colorScheme() is Qt.ColorScheme.Light else DARK
    return DARK if choice is Choice.DARK else LIGHT


def apply(app: QApplication, choice: Choice, *, scale: float = 1.0) -> None:
    """Dress the whole application; open windows follow at once. ``scale`` enlarges text (1.0 to 2.0)."""
    global _current, _scale
    _scale = scale
    _current = resolve(choice, app)
    app.setStyle("Fusion")
    app.setFont(_font(scale))
    app.setPalette(_palette(_current))
    app.setStyleSheet(style_sheet(_current, scale))


def style_sheet(look: Tokens, scale: float = 1.0) -> str:
    """The style sheet with tokens and text sizes filled in."""
    icons = (Path(__file__).parent / "icons").as_posix()
    sizes = {f"px{size}": f"{round(size * scale)}px" for size in range(3, 43)}
    knob, groove = (2 * round(pixels * scale / 2) for pixels in (KNOB, GROOVE))
    sizes |= {"knob": f"{knob}px", "knob_round": f"{knob // 2}px", "knob_out": f"{(groove - knob) // 2}px"}
    sizes |= {"groove": f"{groove}px", "groove_round": f"{groove // 2}px"}
    names = {name: value for name, value in asdict(look).items() if isinstance(value, str)}
    return Template(STYLE.read_text(encoding="utf-8")).substitute(
        names, **sizes, icons=icons, mode="dark" if look.dark else "light"
    )


def _font(scale: float) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(round(BASE_PX * scale))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fixed_font() -> QFont:
    """Letters of one width, a little smaller than ordinary text: they are wider."""
    font = QFont(list(FIXED))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(px(BASE_PX - 1))
    return font


def _palette(look: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: look.panel,
        QPalette.ColorRole.WindowText: look.text,
        QPalette.ColorRole.Base: look.panel,
        QPalette.ColorRole.AlternateBase: look.raised,
        QPalette.ColorRole.Text: look.text,
        QPalette.ColorRole.PlaceholderText: look.quiet,
        QPalette.ColorRole.Button: look.raised,
        QPalette.ColorRole.ButtonText: look.text,
        QPalette.ColorRole.BrightText: look.bad,
        QPalette.ColorRole.ToolTipBase: look.raised,
        QPalette.ColorRole.ToolTipText: look.text,
        QPalette.ColorRole.Highlight: look.accent_fill,
        QPalette.ColorRole.HighlightedText: look.on_accent,
        QPalette.ColorRole.Link: look.accent,
        QPalette.ColorRole.Accent: look.accent,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.faint))
    return palette
