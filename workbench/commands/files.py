"""``inspect``, ``keyframes``, ``hash``: what one file is and shows."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from hashing import binary
from hashing.fingerprint import ENGINE
from hashing.lists import ListForm
from workbench import timecode
from workbench.commands.common import CANNOT, REFUSED, JsonOption, complain, progress_bar, say, say_json, table
from workbench.commands.lists import write_hash_list
from workbench.damage import damage_in
from workbench.derived import fingerprint_file
from workbench.errors import EnvironmentFault, MediaError, UserError
from workbench.facts import FileFacts
from workbench.facts import inspect as inspect_file
from workbench.facts import to_json as facts_to_json
from workbench.keyframes import KeyframeSet, export_keyframes, find_keyframes
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind, VideoStream
from workbench.progress import Progress, part

IMAGE_HASHES = ("phash", "dhash", "whash", "colorhash")
"""The ImageHash family as keyframes carry it."""

NOT_EXAMINED = "the container box by box, traces of programs and platforms, content credentials (C2PA)"
"""Said, so that silence on them is not taken for an answer."""

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The file.")]


def inspect(file: FileArgument, as_json: JsonOption = False) -> None:
    """What a file says of itself: container, streams, times, tags; and its digests."""
    with MediaWorker() as worker, progress_bar() as progress:
        found = inspect_file(file, worker, progress=progress)
    level = worker.isolation.sentence() if worker.isolation else "unknown"
    if as_json:
        say_json({**facts_to_json(found), "isolation": level})
        return
    media = found.media
    duration = "unknown" if media.duration is None else timecode.full(media.duration)
    rows = [
        ["file", found.path],
        ["kind", f"{media.kind.value}, {media.container}, {media.size} bytes"],
        ["duration", duration if media.duration_declared else f"{duration} (measured, not declared)"],
        *[["picture", _picture(stream)] for stream in media.video],
        *[["frames", sentence] for sentence in _frames(found)],
        *[["sound", f"{s.codec}, {s.sample_rate} Hz, {s.layout or s.channels}"] for s in media.audio],
        *([["picture", f"{media.still_size[0]}×{media.still_size[1]}"]] if media.still_size else []),
        ["modified", f"{found.modified} (as this disk says)"],
        ["SHA-256", found.sha256],
        ["SHA-1", found.sha1],
        ["MD5", found.md5],
        *[["tag", f"{key}: {value}"] for key, value in media.tags],
        *[["damage" if damage_in([remark]) else "remark", remark] for remark in media.remarks],
        ["not examined", NOT_EXAMINED],
        ["read by", f"{media.reader}, in {level}"],
    ]
    table(rows)


def _frames(found: FileFacts) -> tuple[str, ...]:
    if found.structure is not None:
        return found.structure.sentences
    return (found.structure_lacks,) if found.structure_lacks else ()


def _picture(stream: VideoStream) -> str:
    parts = [
        f"{stream.codec} {stream.profile or ''}".strip(),
        f"{stream.display_width}×{stream.display_height}",
        f"turned {stream.rotation}°" if stream.rotation else "",
        f"{float(stream.frame_rate):.3f} frames per second on average" if stream.frame_rate else "",
        stream.pixel_format or "",
        stream.color,
        f"time base {stream.time_base}, first timestamp {stream.start_pts}",
    ]
    return ", ".join(part for part in parts if part)


def keyframes(
    file: FileArgument,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into; it is made.")],
    as_json: JsonOption = False,
) -> None:
    """Write a clip's representative frames as PNG, and a contact sheet."""
    with MediaWorker() as worker, progress_bar() as progress:
        found = find_keyframes(file, worker, progress=progress)
        paths = export_keyframes(file, found, out, worker)
    if as_json:
        files = [str(path) for path in paths]
        say_json({"schema": "workbench.keyframes/1", **_keyframes(found), "files": files})
        return
    say(f"{len(found.shots)} shots, {len(found.keyframes)} keyframes.")
    for sentence in found.skipped:
        say(sentence)
    for path in paths:
        say(f"Wrote {path}.")


def _keyframes(found: KeyframeSet) -> dict[str, Any]:
    return {
        "shots": [{"start_pts": shot.start_pts, "end_pts": shot.end_pts} for shot in found.shots],
        "keyframes": [asdict(keyframe) | {"time": float(keyframe.time)} for keyframe in found.keyframes],
        "skipped": list(found.skipped),
        "damaged": [list(run) for run in found.damaged],
    }


def hash_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files.")],
    decoded: Annotated[
        bool, typer.Option("--frames", help="Also the digest of all decoded frames, which takes a full decode.")
    ] = False,
    form: Annotated[
        ListForm | None,
        typer.Option("--list", help="Only PDQ hashes, as others exchange them: of keyframes, or of a frame a second."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="LIST", help="Write the list here.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Digests of files and streams, hashes of keyframes, and what the fingerprint holds; or a list of hashes."""
    if form is not None:
        write_hash_list(files, form, out)
        return
    if out is not None:
        raise UserError("Give --list pdq or --list vpdq with --out.")
    hashed: list[dict[str, Any]] = []
    refused: list[str] = []
    with MediaWorker() as worker, progress_bar() as progress:
        for number, file in enumerate(files):
            step = part(progress, number / len(files), (number + 1) / len(files))
            try:
                hashed.append(_hashes(file, worker, decoded, step))
            except (MediaError, EnvironmentFault) as error:
                refused.append(str(error))
    if as_json:
        say_json({"schema": "workbench.hash/1", "files": hashed, "refused": refused})
    else:
        for entry in hashed:
            _say_hashes(entry)
        for sentence in refused:
            complain(sentence)
    if refused:
        raise typer.Exit(REFUSED if hashed else CANNOT)


def _hashes(file: Path, worker: MediaWorker, decoded: bool, progress: Progress) -> dict[str, Any]:
    facts = inspect_file(file, worker, progress=part(progress, 0, 0.2))
    found: dict[str, Any] = {
        "path": str(file),
        "sha256": facts.sha256,
        "sha1": facts.sha1,
        "md5": facts.md5,
        "packets_sha256": None,
        "frames_sha256": None,
        "keyframes": [],
        "fingerprint": None,
    }
    if facts.media.kind is not MediaKind.STILL:
        digests = worker.stream_digests(file, frames=decoded, progress=part(progress, 0.2, 0.4))
        found |= {"packets_sha256": digests.packets, "frames_sha256": digests.frames}
    if facts.media.kind is not MediaKind.AUDIO:
        found |= _keyframes(find_keyframes(file, worker, progress=part(progress, 0.4, 0.7)))
        fingerprint = fingerprint_file(file, worker, facts=facts.media, progress=part(progress, 0.7, 1))
        found["fingerprint"] = {
            "engine": ENGINE,
            "frames": len(fingerprint),
            "skipped": int(np.count_nonzero(~fingerprint.useful)),
            "views": list(fingerprint.codes),
            "bytes": len(binary.to_bytes(fingerprint)),
        }
    return found


def _say_hashes(found: dict[str, Any]) -> None:
    say(found["path"])
    rows = [["", name, found[name]] for name in ("sha256", "sha1", "md5", "packets_sha256", "frames_sha256")]
    for keyframe in found["keyframes"]:
        rows.append(["", f"keyframe {keyframe['pts']} pdq", f"{keyframe['pdq']} (quality {keyframe['pdq_quality']})"])
        rows += [["", f"keyframe {keyframe['pts']} {name}", keyframe[name]] for name in IMAGE_HASHES]
    if found["fingerprint"]:
        kept = found["fingerprint"]
        words = f"{kept['frames']} frames, {kept['skipped']} with too little to see, {kept['bytes']} bytes"
        rows.append(["", "fingerprint", f"{kept['engine']}: {words}"])
    table([row for row in rows if row[2]])
