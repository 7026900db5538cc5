"""Made-up members of a parliament, as lists of contacts look: no name is a real person's."""

import csv
import io
from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

from tests.reading.made_sheets import xlsx

MEMBERS = 720
HEADS = ("fullName", "country", "politicalGroup", "nationalPoliticalGroup", "mepId")
"""The columns of a parliament's own list."""

POSTAL_HEADS = (
    *("Title", "First name", "Family name", "Position", "Organisation"),
    *("Address 1", "Postcode", "City", "Country", "Language", "E-mail"),
)
"""The columns of a list that an organisation keeps itself."""

_COUNTRIES = (
    *("Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia"),
    *("Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia"),
    *("Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania"),
    *("Slovakia", "Slovenia", "Spain", "Sweden"),
)
_LANGUAGES = ("en", "fr", "es", "ru", "", "de")
_FIRST = (
    *("Almira", "Bertrand-Luc", "Ćirila", "Doğukan", "Ευγενία", "Fjodor", "Győző", "Henrietta"),
    *("Íñigo", "Jānis", "Klára", "Łucja", "Милена", "Niamh", "Øyvind", "Pelayo", "Qendrim"),
    *("Rūta", "Søren", "Țuțu", "Uršula", "Violante", "Wilhelmina", "Xènia", "Yücel", "Žofie"),
)
_FAMILY = (
    *("Quillfeather", "van der Papierwinkel", "de la Tinta y Pluma", "Μελανοδοχείου", "O’Vellum"),
    *("Бумагина", "Löschblatt", "Encrier-Tampon", "Pergamoni", "Kalamářová", "Siegelwachs"),
    *("Paberpuu", "Mustesulka", "Atramentowska", "Cernelescu", "Tintatartó", "Črnilnik"),
    *("Rašalinė", "Mürekkepoğlu", "Bläckhorn", "Penhållare", "Ní Dhubhach", "Papirkurv"),
    *("Calamajo", "Tinteiro Vermelho", "Lapispoika", "Konvertov", "Briefbeschwerer", "Folio"),
)


class Member(NamedTuple):
    """One made-up member; `number` counts from 1."""

    number: int
    first: str
    family: str
    country: str
    language: str

    @property
    def loud(self) -> str:
        """The name as parliaments print it: "Almira QUILLFEATHER"."""
        return f"{self.first} {self.family.upper()}"

    @property
    def mail(self) -> str:
        """An address that leads nowhere."""
        return f"member{self.number}@parliament.example"


def members(count: int = MEMBERS) -> Iterator[Member]:
    """Give as many members as wanted, each name once, in the same order every time."""
    names = ((first, family) for family, first in product(_FAMILY, _FIRST))
    more = (
        (f"{first} {second}", family) for second, family, first in product(_FIRST, _FAMILY, _FIRST)
    )
    for number, (first, family) in enumerate(islice(_both(names, more), count), 1):
        country = _COUNTRIES[number % len(_COUNTRIES)]
        yield Member(number, first, family, country, _LANGUAGES[number % len(_LANGUAGES)])


def parliament_rows(count: int = MEMBERS) -> list[tuple[str, ...]]:
    """Return the list that a parliament gives out, with the names of its columns."""
    rows = (
        (one.loud, one.country, f"Group {one.number % 8}", "Independent", str(900_000 + one.number))
        for one in members(count)
    )
    return [HEADS, *rows]


def postal_rows(count: int = MEMBERS) -> list[tuple[str, ...]]:
    """Return a list with addresses and languages, with the names of its columns."""
    rows = (
        (
            *("Ms" if one.number % 2 else "Mr", one.first, one.family),
            *("Member of the Parliament of Ruritania", "Parliament of Ruritania"),
            *(f"{one.number} Inkwell Street", f"{10_000 + one.number}", "Strelsau"),
            *(one.country, one.language, one.mail),
        )
        for one in members(count)
    )
    return [POSTAL_HEADS, *rows]


def contacts_csv(rows: list[tuple[str, ...]], encoding: str = "utf-8") -> bytes:
    """Return rows as a CSV file."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows(rows)
    return made.getvalue().encode(encoding)


def contacts_xlsx(rows: list[tuple[str, ...]]) -> bytes:
    """Return rows as an Excel workbook."""
    return xlsx(*rows, name="Members")


def _both(
    one: Iterator[tuple[str, str]], other: Iterator[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    yield from one
    yield from other
