"""Sentences that the core makes as plain text: each is found again whatever stands in it, and said in French."""

from __future__ import annotations

import ast
import re
import textwrap
import time

import pytest

from workbench.i18n import FRENCH, recorded
from workbench.i18n.files import messages
from workbench.i18n.language import FOLDER, RECORDED
from workbench.i18n.patterns import Pattern, Patterns
from workbench.i18n.sentences import errors, sentences

KNOWN = {source: one for source, one in messages(FOLDER / "fr.ts").items() if one.context == RECORDED}
WITH_PLACES = sorted(source for source in KNOWN if "{" in source)

TWINS = frozenset(
    (
        *("{0} does not hold: {1}", "does not hold: {0}"),
        *("The {0}’s {1}", "The clip’s {0}", "{0} limited", "{0} and {1} limited", "{0} against {1}", "{0} more"),
        *("{0}, and {1} more", ", and {0} more", "{0} at speed {1:g}", "at speed {0:g}"),
    )
)
"""Parts of sentences of which one is how the other ends."""


def french(text: str) -> str:
    return FRENCH(recorded(text))


def example(source: str, values: list[str]) -> str:
    """The sentence with these values, as English has it."""
    return re.sub(r"\{(\d+)[^}]*\}", lambda found: values[int(found[1])], source).replace("{{", "{").replace("}}", "}")


def values_of(source: str) -> list[str]:
    """Something else for each place: a number where one is asked for."""
    numbers = Pattern.of(source).numbers
    return [f"{7 + place}" if number else f"Zz{place}z" for place, number in enumerate(numbers)]


def test_each_sentence_comes_back_in_french_with_its_values() -> None:
    assert len(WITH_PLACES) > 350
    for source in WITH_PLACES:
        values = values_of(source)
        said = french(example(source, values))
        wanted = example(KNOWN[source].said, values)
        assert said.casefold() == wanted.casefold() or source in TWINS, source
        assert all(value in said for value in values), source


def test_each_sentence_without_values_comes_back_in_french() -> None:
    for source, one in KNOWN.items():
        if "{" not in source:
            assert french(source).casefold() == one.said.casefold(), source


PLAIN = (
    "{0}",
    "{} {1!r:>99999999}",
    "}{",
    "a\nb",
    "\ue000",
    "no sound",
    "he said “no",
    "”“",
    "\u202e",
    "is a folder",
    "",
)
"""What a name may be wherever it stands."""

HOSTILE = (
    *PLAIN,
    "“x” is empty (0 bytes); there is nothing in it to read. Get the file again.",
    "x is a folder, not a media file. Choose the files in it. y",
    " could not be opened as video, sound or picture: ",
    "; , and . And ",
)


@pytest.mark.slow  # each sentence with each value
@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_value_breaks_nothing_and_stays(value: str) -> None:
    for source in sorted({*WITH_PLACES} - TWINS):
        numbers, names = Pattern.of(source).numbers, KNOWN[source].names
        bare = example(source, ["3" if number else value for number in numbers])
        said = french(bare)
        if value in PLAIN:
            assert said.count(value) >= len(names), source
        inside = [value if f"“{{{at}}}”" in source else f"“{value}”" for at in range(len(numbers))]
        quoted = [one if at in names else f"{3 + at}" for at, one in enumerate(inside)]
        said = french(example(source, quoted))
        if "“" not in value and "”" not in value:
            assert said.count(value) >= len(names), source


@pytest.mark.parametrize(
    "name", ["no sound", "a is a folder, not a media file. Choose the files in it. {0}.mp4", "; , ."]
)
def test_a_name_in_quotation_marks_is_nobodys_sentence(name: str) -> None:
    text = f"“{name}” is empty (0 bytes); there is nothing in it to read. Get the file again."
    assert french(text) == (
        f"«\u202f{name}\u202f» est vide (0 octet)\u202f; il n’y a rien à y lire. Récupérez le fichier de nouveau."
    )
    assert french(f"“{name}” is nothing that we would say.") == f"“{name}” is nothing that we would say."


def test_a_name_without_them_is_left_alone_too() -> None:
    assert french("no sound is a folder, not a media file. Choose the files in it.") == (
        "no sound est un dossier, pas un fichier média. Choisissez les fichiers qu’il contient."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Could not copy /a b/c.mp4 to /d: the disk is full. Free some space and try again.",
            "Impossible de copier /a b/c.mp4 dans /d\u202f: le disque est plein. Libérez de la place et réessayez.",
        ),
        (
            "“x” was taken in as evidence. The same file is also “y” in case A-1, “z” in case B-2 and 2 more.",
            "«\u202fx\u202f» a été versé comme preuve. Le même fichier est aussi «\u202fy\u202f» dans le dossier A-1, "
            "«\u202fz\u202f» dans le dossier B-2 et 2 de plus.",
        ),
        (
            "The workspace /x is open already in another window or program (process 12 on z). Close it there first.",
            "L’espace de travail /x est déjà ouvert dans une autre fenêtre ou un autre programme (processus 12 sur z). "
            "Fermez-le d’abord là-bas.",
        ),
        (
            "The workspace /x is open already. Close it there first.",
            "L’espace de travail /x est déjà ouvert. Fermez-le d’abord là-bas.",
        ),
        (
            "/x was refused, and nothing of it was imported: it holds more than 1,000 files.",
            "/x a été refusé, et rien n’en a été versé\u202f: il contient plus de 1\u202f000 fichiers.",
        ),
        (
            "/b is not as it was exported, so nothing of it was imported. Found wrong: /x is damaged in line 3: not "
            "one object in canonical JSON. /y is missing, though m.txt lists it. And 2 more. Get it again from whoever "
            "exported it.",
            "/b n’est pas tel qu’il a été exporté, donc rien n’en a été versé. Ce qui ne va pas\u202f: /x est "
            "endommagé à la ligne 3\u202f: pas un objet en JSON canonique. /y manque, alors que m.txt le mentionne. "
            "Et 2 de plus. Redemandez-le à qui l’a exporté.",
        ),
        (
            "/b was refused, and nothing of it was imported: it holds “y”, which is a link or a device, not a file.",
            "/b a été refusé, et rien n’en a été versé\u202f: il contient «\u202fy\u202f», qui est un lien ou un "
            "périphérique, pas un fichier.",
        ),
        (
            "'G 1' cannot be a case reference. Use 1 to 40 letters, digits, dots, hyphens and underscores, beginning "
            "with a letter or digit, such as G-2020.",
            "«\u202fG 1\u202f» ne peut être une référence de dossier. Employez 1 à 40 lettres, chiffres, points, "
            "traits d’union et tirets bas, en commençant par une lettre ou un chiffre, comme G-2020.",
        ),
        ("limited range, BT.709 matrix, BT.709 transfer", "plage limitée, matrice BT.709, transfert BT.709"),
        ("There is no claim 7 in this workspace.", "Allégation 7\u202f: rien de tel dans cet espace de travail."),
        (
            "The container declares no duration; it was measured from the packets.\nZz.",
            "Le conteneur ne déclare pas de durée\u202f; elle a été mesurée sur les paquets.\nZz.",
        ),
        ("An analyst wrote this. Nobody else did.", "An analyst wrote this. Nobody else did."),
    ],
)
def test_sentences_in_sentences_and_in_rows(text: str, said: str) -> None:
    assert french(text) == said


def test_a_text_that_fits_in_two_ways_fits_none() -> None:
    one = Pattern.of("{0} has moved to {1}.")
    assert one.fits("a has moved to b.") == ("a", "b")
    assert one.fits("a has moved to b has moved to c.") is None
    assert one.fits("a has moved.") is None
    assert Pattern.of("{0}: {1:,} of {2}").fits("a: 1,200 of b: 3") == ("a", "1,200", "b: 3")
    assert Pattern.of("{0} takes {1:.1f} s").fits("it takes long s") is None


def test_each_sentence_that_fits_is_offered() -> None:
    known = Patterns({"{0} is empty.": frozenset((0,)), "The folder {0} is empty.": frozenset(), "Zz.": frozenset()})
    assert [(one.source, parts, names) for one, parts, names in known.matches("The folder x is empty.")] == [
        ("{0} is empty.", ("The folder x",), {0}),
        ("The folder {0} is empty.", ("x",), frozenset()),
    ]
    assert list(known.matches("nothing of ours")) == []


def test_finding_takes_no_longer_for_a_hostile_text() -> None:
    french("warm")
    begun = time.perf_counter()
    french("The original of a (a) was changed. " * 3_000)
    french("“a” in case b, " * 3_000)
    french("(" * 50_000)
    french("not compared: " * 3_000)
    french("does not hold: " * 3_000)
    french("The original of a ({0}: " * 3_000)
    assert time.perf_counter() - begun < 2


CODE = '''
def f(path, error, many):
    """A sentence of a docstring."""
    log.debug("nothing of this is read")
    connection.execute("SELECT nothing of this")
    if "two words" in str(error):
        raise KeyError("no user reads this")
    with file_faults(f"Could not copy {path} to", many):
        pass
    progress(0.5, f"{many} files are read")
    kept = "this file is kept" if many else f"{path.name} was {many:,} times too large"
    raise UserError(
        f"{path!r} holds {{braces}}: {error}. "
        "It was refused."
    )
'''


def test_the_sentences_of_code_are_found_with_their_names() -> None:
    found = {str(one): one.names for one in sentences(ast.parse(textwrap.dedent(CODE)))}
    assert found == {
        "Could not copy {0} to {1}: {2}.": {0, 1},
        "{0} files are read": frozenset(),
        "this file is kept": frozenset(),
        "{0} was {1:,} times too large": {0},
        "{0} holds {{braces}}: {1}. It was refused.": {0},
    }
    assert {str(one) for one in errors(ast.parse(CODE))} == {
        "{0} holds {{braces}}: {1}. It was refused.",
        "{0} files are read",
    }
