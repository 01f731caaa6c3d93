"""What a long report takes; ``benchmarks/reports.py`` measures one of 500 pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

MOST = 170.0
"""Megabytes that 150 pages may add: 150 were measured. Words kept twice make it 190, pictures kept decoded 227."""


@pytest.mark.slow  # sets 150 pages
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc")
def test_pages_are_set_without_a_second_copy_of_words_and_without_the_pixels_of_pictures() -> None:
    command = [sys.executable, "-m", "benchmarks.reports", "--one", "150", "pdf"]
    one_thread = os.environ | {"RAYON_NUM_THREADS": "1"}  # each thread of typst holds a picture decoded while it waits
    found = json.loads(subprocess.run(command, check=True, capture_output=True, env=one_thread).stdout)
    assert found["pages"] > 150
    assert found["pictures"] > 120
    assert found["megabytes"] < MOST
