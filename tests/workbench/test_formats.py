"""Containers and codecs are called as people call them."""

from __future__ import annotations

from workbench.formats import called
from workbench.media import container, stills


def test_every_container_that_is_read_has_its_usual_name() -> None:
    together = {"mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm"}
    alone = set(container.FORMATS.split(",")) - {one for names in together for one in names.split(",")}
    for name in (*together, *alone, *map(str.lower, stills.FORMATS)):
        assert called(name) != name
    assert called("mov,mp4,m4a,3gp,3g2,mj2") == "MP4 / QuickTime"


def test_others_stand_under_the_name_that_they_have() -> None:
    assert called("nut") == "nut"
    assert called(None) == "None"
