"""What is fetched and drawn for the clip on the desk: filmstrip, shots, keyframes, notes, matches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:  # loaded by the job that finds them
    from workbench.keyframes import KeyframeSet

from cases.records import Clip, ClipKind, Note
from ui import i18n
from ui.desk.film import film_job
from ui.desk.lanes import Bar, Film, Marker, MatchLane
from ui.desk.mark_stretches import MarkStretches
from ui.desk.parts import Parts
from ui.desk.scrub import Glimpse, Scrub, fetch
from ui.models.keyframe_list import KeyframeRow
from ui.models.mark_index import Held
from ui.playing.feed import Opened
from ui.playing.positions import Positions
from ui.turns import turns
from ui.words import exact, relation, tenths
from workbench.match_view import MatchView, view_match
from workbench.odd_times import damaged_in

LANES = 5
"""Match lanes on the timeline, which says how many there are in all; the panel beside it lists them."""


class ClipWork(QObject):
    """Follows the clip chosen; results for a clip that was left are dropped.

    Signal ``settled()``: the clip's frame is on screen, or is not to come, and all else has the processor.
    """

    settled = Signal()
    _glimpsed = Signal(object, object)

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._found: tuple[KeyframeSet, list[QImage]] | None = None
        self._film: Film | None = None
        self._damaged: set[str] = set()
        """Ids of clips that the list knows to be damaged."""
        self.waiting = False
        """Whether the clip's first frame is still to come."""
        self._matches_due = False
        self.matches: list[MatchView] = []
        self._glimpsed.connect(lambda scrub, glimpse: scrub.keep(glimpse))
        desk.player.opened.connect(self._opened)
        for answer in (desk.player.shown, desk.player.refused, desk.player.steps_refused):
            answer.connect(lambda _answer: self._settle(desk.clip))
        desk.timeline.film_wanted.connect(self._fetch_film)
        desk.protection.changed.connect(self._veil_changed)
        desk.marks.changed.connect(self.show_marks)
        desk.marks.chosen_changed.connect(self.show_marks)
        desk.timeline.mark_chosen.connect(self.choose_mark)

    def leave(self) -> None:
        """Stop what is under way for the clip before, and clear the timeline."""
        for key in ("film", "keyframes", "scrub", "sound"):
            self._desk.session.jobs.cancel_key(key)
        self._found, self._film, self.matches = None, None, []
        self._desk.timeline.scrub = None
        self._desk.timeline.show_nothing()
        self._desk.strip.show_rows([])
        self._settle(None)

    def begin(self, clip: Clip) -> None:
        """Find the keyframes of ``clip`` and more, once its first frame is on screen or is known not to come."""
        self.waiting = True
        if clip.kind is not ClipKind.VIDEO:
            words = self.tr("A still is its own keyframe.") if clip.kind is ClipKind.STILL else ""
            self._desk.strip.show_rows([], words)
            return
        self._desk.strip.show_rows([], self.tr("Looking for keyframes…"))

    def _settle(self, clip: Clip | None) -> None:
        if not self.waiting:
            return
        self.waiting = False
        if clip is not None and clip.kind is ClipKind.VIDEO:
            self._desk.session.keyframes(clip, partial(self._keyframes_found, clip.id), self)
            if self._desk.player.positions is not None:
                self._fetch_glimpses(self._desk.player.positions)
        if clip is not None and clip.kind is not ClipKind.STILL and self._desk.player.positions is not None:
            self._fetch_sound()
        self.settled.emit()

    def matches_changed(self) -> None:
        """Draw the clip's matches anew in a turn of its own, once for all that change in this one."""
        if not self._matches_due:
            self._matches_due = True
            turns().later(self, self.show_matches)

    def show_matches(self) -> None:
        """Draw the clip's matches as lanes."""
        desk, self._matches_due = self._desk, False
        if desk.clip is None or desk.player.positions is None:
            return
        self.matches, every = desk.session.strongest(desk.clip, LANES)
        lanes = []
        for color, view in enumerate(self.matches):
            text = f"{view.other.name} · {relation(view)}"
            bars = tuple(Bar(*stretch.here, text=text) for stretch in view.stretches)
            lanes.append(MatchLane(view.match.id, text, color, bars))
        desk.timeline.show_content(matches=tuple(lane for lane in lanes if lane.bars), matched=every)

    def show_notes(self) -> None:
        """Draw notes at frames."""
        desk, positions = self._desk, self._desk.player.positions
        if desk.clip is None or desk.case is None or positions is None:
            return
        notes = desk.session.of_case(Note, desk.case)
        markers = [
            Marker(positions.seconds(positions.at_pts(note.pts)), " ".join(note.text.split()))
            for note in notes
            if note.clip_id == desk.clip.id and note.pts is not None
        ]
        desk.timeline.show_content(notes=tuple(markers))

    def show_marks(self) -> None:
        """Draw annotations, each tag in a colour of its own."""
        desk, positions = self._desk, self._desk.player.positions
        if desk.clip is None or positions is None:
            return
        index = desk.marks.index
        starts, ends = positions.stretches(index.starts, index.ends)
        say = partial(_words_of, index.held)
        chosen = None if desk.marks.chosen is None else index.place(desk.marks.chosen)
        desk.timeline.show_content(marks=MarkStretches(starts, ends, index.rows, index.colors, say, chosen))

    def choose_mark(self, place: int) -> None:
        """Work on the mark whose bar was pressed."""
        self._desk.marks.choose(self._desk.marks.index.held[place])

    def open_match(self, match_id: str) -> None:
        """Compare the two clips of a match whose lane was chosen."""
        view = next((view for view in self.matches if view.match.id == match_id), None)
        if view is not None:
            self._desk.compare_wanted.emit(view)

    def compare(self, first: Clip, second: Clip) -> None:
        """Compare two clips of the list: by their match where there is one, else after a comparison made now."""
        session = self._desk.session
        known = session.match_between(first, second)
        if known is not None:
            case = session.case(second.case_id)
            self._desk.compare_wanted.emit(view_match(known, first, second, case))
        else:
            session.compare(first, second, self._desk.compare_wanted.emit, self)

    def _opened(self, opened: Opened) -> None:
        if opened.positions is not None:
            pictures = opened.source.pictures
            self._desk.timeline.show_content(positions=opened.positions, film=None, pictures=pictures)
            if self._desk.clip is not None and pictures:
                structure = opened.positions.index.structure
                turns().later(self, partial(self._desk.inspector.facts.show_structure, self._desk.clip.id, structure))
            for show in (self.show_notes, self.show_marks, self.show_matches, self._show_keyframes):
                turns().later(self, show)

    def _fetch_glimpses(self, positions: Positions) -> None:
        desk = self._desk
        if desk.clip is None:
            return
        scrub = Scrub(partial(desk.protection.allowed_small, desk.clip.id))

        def came(glimpse: Glimpse) -> None:
            self._glimpsed.emit(scrub, glimpse)

        desk.timeline.scrub = scrub
        work = partial(fetch, desk.session.original(desk.clip), positions, came)
        title = self.tr("Small pictures of {0}").format(desk.clip.name)
        desk.session.jobs.start(title, work, owner=self, key="scrub", quiet=True)

    def _fetch_sound(self) -> None:
        desk, clip = self._desk, self._desk.clip
        if clip is not None:
            desk.session.sound_view(clip, lambda view: desk.timeline.show_content(sound=view), self)

    def _fetch_film(self, start: float, end: float, count: int) -> None:
        desk, positions = self._desk, self._desk.player.positions
        if desk.clip is None or positions is None:
            return
        work = film_job(desk.session.original(desk.clip), positions, start, end, count)
        title = self.tr("Filmstrip of {0}").format(desk.clip.name)
        desk.session.jobs.start(title, work, then=self._film_came, owner=self, key="film", quiet=True)

    def _film_came(self, film: Film) -> None:
        self._film = film
        self._show_film()

    def _show_film(self) -> None:
        film = self._film
        if film is not None:
            film = replace(film, images=tuple(map(self._allowed, film.images)))
        self._desk.timeline.set_film(film)

    def _allowed(self, image: QImage) -> QImage:
        """A small picture of the clip on the desk as it may be shown now."""
        clip = self._desk.clip
        return image if clip is None else self._desk.protection.allowed_small(clip.id, image)

    def _veil_changed(self) -> None:
        """Draw the small pictures of the clip on the desk anew."""
        if self._desk.clip is not None:
            self._desk.timeline.hide_card()
            self._show_film()
            self._show_keyframes()

    def _keyframes_found(self, clip_id: str, found: tuple[KeyframeSet, list[QImage]]) -> None:
        if self._desk.clip is not None and self._desk.clip.id == clip_id:
            self._found = found
            self._show_keyframes()
            self._desk.inspector.facts.show_left_out(clip_id, found[0].skipped)
            if found[0].damaged and clip_id not in self._damaged:
                self._damaged.add(clip_id)
                self._desk.session.changed.emit("clips")

    def _show_keyframes(self) -> None:
        """Draw them once both they and the frame index are here, whichever comes last."""
        positions, desk = self._desk.player.positions, self._desk
        if self._found is None or positions is None:
            return
        found, pictures = self._found
        shots = []
        for number, shot in enumerate(found.shots, start=1):
            start = positions.seconds(positions.at_pts(shot.start_pts))
            last = positions.at_pts(shot.end_pts)
            end = positions.end if last >= len(positions) - 1 else positions.seconds(last)
            shots.append(Bar(start, end, str(number)))
        rows = self._rows(found, pictures, positions)
        damaged = damaged_in(positions.index, found.damaged)
        desk.timeline.show_content(shots=tuple(shots), keyframes=tuple(row.seconds for row in rows), damaged=damaged)
        words = self.tr("No keyframe was found: every frame is black, blank or unreadable.")
        desk.strip.show_rows(rows, words, [i18n.sentence(sentence) for sentence in found.skipped])

    def _rows(self, found: KeyframeSet, pictures: list[QImage], positions: Positions) -> list[KeyframeRow]:
        """Rows of the strip; where pictures could not be kept they are left out."""
        kept = pictures if len(pictures) == len(found.keyframes) else [QImage()] * len(found.keyframes)
        rows = []
        for keyframe, image in zip(found.keyframes, map(self._allowed, kept), strict=True):
            time = positions.time(positions.at_pts(keyframe.pts))
            details = "\n".join(
                (
                    self.tr("Keyframe at {0}, pts {1}, {2}").format(exact(time), keyframe.pts, keyframe.picture_type),
                    f"PDQ {keyframe.pdq} ({keyframe.pdq_quality})",
                    f"pHash {keyframe.phash} · dHash {keyframe.dhash}",
                )
            )
            row = KeyframeRow(
                keyframe.pts, float(time), tenths(float(time)), keyframe.picture_type, keyframe.shot + 1, image, details
            )
            rows.append(row)
        return rows


def _words_of(marks: Sequence[Held], place: int) -> str:
    mark = marks[place].mark
    return " ".join(f"{mark.tag} · {mark.text}".split()) if mark.text else mark.tag
