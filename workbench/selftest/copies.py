"""Edited copies as files, coded as platforms code them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from workbench.errors import EnvironmentFault
from workbench.media.encode import Encoding, write_clip
from workbench.names import os_sentence
from workbench.progress import Cancel, never_cancel, stop_if
from workbench.selftest.edit import Copy, Picture

KEY_EVERY = 250
"""Frames from one key frame to the next: x264's own default."""
B_FRAMES = 2
"""B-frames in a row at most, as platforms' encoders use them."""
STILL_QUALITY = 85
"""JPEG quality (0..100) of a copy that is one picture."""


def write_copy(stem: Path, copy: Copy, *, cancel: Cancel = never_cancel) -> Path:
    """The copy as H.264 in MP4, or as JPEG where it is one picture, at ``stem`` with an ending; a half one is removed.

    Raises EnvironmentFault where the disk refuses, ValueError where a filter refuses the pictures' size.
    """
    try:
        if copy.truth.moment:
            return _write_still(stem.with_name(stem.name + ".jpg"), next(iter(copy.pictures)))
        encoding = Encoding(crf=copy.crf, key_every=KEY_EVERY, b_frames=B_FRAMES)
        frames = (_even(picture, cancel) for picture in copy.pictures)
        return write_clip(stem.with_name(stem.name + ".mp4"), frames, rate=copy.rate, encoding=encoding)
    except OSError as error:
        raise EnvironmentFault(os_sentence(stem, error)) from error


def _even(picture: Picture, cancel: Cancel) -> Picture:
    stop_if(cancel)
    height, width = (side // 2 * 2 for side in picture.shape[:2])
    return picture[:height, :width]


def _write_still(path: Path, picture: Picture) -> Path:
    bgr = np.ascontiguousarray(picture[:, :, ::-1])
    done, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, STILL_QUALITY])
    assert done, "a picture in memory can be coded"
    path.write_bytes(data.tobytes())
    return path
