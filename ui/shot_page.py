"""One page that shows all pictures of a folder, look by look."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from pathlib import Path

from ui.shot_looks import Look

NAME = "index.html"
"""The page's file."""

_STYLE = """
body { margin: 24px; background: #8a8f98; color: #111; font: 14px/1.4 system-ui, sans-serif; }
section { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 18px; align-items: start; }
figure { margin: 0; }
img { width: 100%; height: auto; display: block; }
figcaption { padding: 4px 0; }
a { color: inherit; }
"""


def write_page(folder: Path, drawn: Mapping[Look, Sequence[Path]]) -> Path:
    """Write the page into ``folder``, over the pictures drawn in each look; returns its path."""
    parts = ["<!doctype html>", '<html lang="en"><head><meta charset="utf-8"><title>Screens of the desk</title>']
    parts.append(f"<style>{_STYLE}</style></head><body><h1>Screens of the desk</h1>")
    for look, paths in drawn.items():
        parts.append(f"<h2>{html.escape(look.about)}</h2><section>")
        for path in paths:
            at, name = html.escape(path.relative_to(folder).as_posix()), html.escape(path.stem)
            picture = f'<a href="{at}"><img src="{at}" alt="{name}" loading="lazy"></a>'
            parts.append(f"<figure>{picture}<figcaption>{name}</figcaption></figure>")
        parts.append("</section>")
    parts.append("</body></html>")
    page = folder / NAME
    page.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return page
