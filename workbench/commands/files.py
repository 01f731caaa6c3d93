"""``inspect``, ``keyframes``, ``frames``, ``hash``: what one file is and shows."""

from __future__ import annotations
