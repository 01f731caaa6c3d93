"""Importing this loads all that a worker ever needs from other files, so that it can do without them afterwards.

A module that is first imported in the middle of a job, or a codec of Python's that a tag asks for, would not be found
any more once :mod:`workbench.media.isolation` has taken the right to open files.
"""

from __future__ import annotations

import codecs
import gc
import os
import pkgutil
from importlib import import_module

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy starts its threads: what gives up rights must be one thread

PACKAGES = ("av", "exifread")
"""Packages that are loaded to the last module: they import some in the middle of work."""

MODULES = (
    "workbench.media.worker",
    "workbench.media.apply_steps",  # and OpenCV with it
    *(f"PIL.{name}" for name in ("ExifTags", "ImageChops", "ImageCms", "ImageColor", "ImageFile", "ImageFilter")),
    *(f"PIL.{name}" for name in ("ImageOps", "ImagePalette", "ImageSequence", "JpegPresets", "TiffTags")),
)
"""The worker, and what it and Pillow import in the middle of work."""

TEXT_CODECS = ("ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "shift_jis")
"""Python codecs by which readers decode texts in files."""


def _load() -> None:
    for name in MODULES:
        import_module(name)
    for package in PACKAGES:
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    import_module("PIL.Image").init()  # Pillow's own readers
    for name in TEXT_CODECS:
        codecs.lookup(name)
    gc.collect()
    gc.freeze()  # so that children made from this process go on sharing its memory


_load()
