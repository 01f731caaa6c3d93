"""Fingerprint one file in a process of its own, as the program does, and say what it took: for ``speed``."""

from __future__ import annotations

import argparse
import json
import resource
from pathlib import Path

from hashing import binary
from workbench.derived import fingerprint_file
from workbench.media.client import MediaWorker


def main() -> None:
    """Print one line of JSON: frames, bytes of the stored form, peak megabytes of the app and of its worker."""
    parser = argparse.ArgumentParser(description="Fingerprint one file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--key-frames", action="store_true")
    options = parser.parse_args()
    with MediaWorker() as worker:
        found = fingerprint_file(options.file, worker, key_frames_only=options.key_frames)
        stored = sum(map(len, binary.to_parts(found)))
    app, reader = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"frames": len(found), "bytes": stored, "app": app, "worker": reader}))


if __name__ == "__main__":
    main()
