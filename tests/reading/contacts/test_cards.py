"""Cards of contacts, whatever program or telephone wrote them."""

import quopri

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.domain.recipient_columns import CARD_COLUMNS, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.reading.child import ChildReader
from briefer.reading.contacts.card_lines import card_lines
from briefer.reading.contacts.cards import read_cards
from briefer.reading.formats import read_file
from briefer.reading.problems import Problem, ReportRefused

Said = dict[RecipientPart, str]
P = RecipientPart


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def said(data: bytes) -> list[Said]:
    """Return what each card says, by part, without what is empty."""
    (sheet,) = read_cards(data).sheets
    parts = [part for _, part in CARD_COLUMNS.parts]
    return [
        {part: cell for part, cell in zip(parts, row, strict=False) if cell} for row in sheet.rows
    ]


def only(*lines: str, version: str = "3.0") -> Said:
    (one,) = said(card(*lines, version=version).encode())
    return one


def test_a_card_says_who_somebody_is_and_where() -> None:
    assert only(
        "FN:Anna Lindqvist",
        "N:Lindqvist;Anna;Maria;Ms;MEP",
        "ORG:European Parliament;Committee on Ink",
        "TITLE:Chair",
        "ADR;TYPE=home:;;1 Home Street;Uppsala;;75310;Sweden",
        "item1.ADR;TYPE=WORK:PO Box 5;ASP 08G311;Rue Wiertz 60;Brussels;;1047;Belgium",
        "EMAIL;TYPE=INTERNET:anna@parliament.example",
    ) == {
        P.NAME: "Anna Lindqvist",
        P.TITLE: "Ms",
        P.FAMILY_NAME: "Lindqvist",
        P.OFFICE: "Chair",
        P.ORGANISATION: "European Parliament, Committee on Ink",
        P.ADDRESS: "PO Box 5\nASP 08G311\nRue Wiertz 60",
        P.POSTCODE: "1047",
        P.CITY: "Brussels",
        P.COUNTRY: "Belgium",
        P.EMAIL: "anna@parliament.example",
    }


def test_a_name_is_put_together_where_none_is_given_whole() -> None:
    found = only("N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.", version="2.1")
    assert found[P.NAME] == "John Philip, Paul Stevenson, Jr., M.D."
    assert found[P.TITLE] == "Dr."


def test_a_preferred_value_wins_and_then_one_of_work() -> None:
    two = ("EMAIL;TYPE=home:a@x.example", "EMAIL;TYPE=work:b@x.example")
    assert only("FN:A B", *two)[P.EMAIL] == "b@x.example"
    assert only("FN:A B", *two, "EMAIL;PREF=1:c@x.example")[P.EMAIL] == "c@x.example"
    assert only("FN:A B", "LANG;PREF=2:en", "LANG;PREF=1:fr", version="4.0")[P.LANGUAGE] == "fr"


def test_an_organisation_is_called_once_and_a_group_is_nobody() -> None:
    assert only("KIND:org", "FN:Ministry of Ink", "ORG:Ministry of Ink", version="4.0") == {
        P.NAME: "Ministry of Ink"
    }
    assert only("X-ADDRESSBOOKSERVER-KIND:group", "FN:Friends") == {P.ORGANISATION: "Friends"}


def test_a_label_stands_for_an_address_and_a_region_follows_its_city() -> None:
    label = only("FN:A B", r"LABEL:1 Low Street\n12345 Strelsau")
    assert label[P.ADDRESS] == "1 Low Street\n12345 Strelsau"
    assert only("FN:A B", "ADR:;;1 Main;Austin;TX;78701;")[P.CITY] == "Austin TX"
    assert only("FN:A B", "ADR:;;1 Weg;Fulda;Hessen;36037;")[P.CITY] == "Fulda, Hessen"


def test_escapes_are_undone_and_quoted_parameters_may_hold_anything() -> None:
    assert only(r"FN:Anna \;\, \\ \nLind")[P.NAME] == "Anna ;, \\ \nLind"
    assert (
        only('ADR;LABEL="a: b; c, d":;;1 Low\\, Street;;;;', "FN:A")[P.ADDRESS] == "1 Low, Street"
    )
    assert only("FN:A", 'X-PLACE;X-ADDRESS="never closed:geo:1,2')[P.NAME] == "A"


def test_a_broken_line_is_one_even_within_a_letter() -> None:
    line = "FN:Łucja Ćirila".encode()
    for at in range(4, len(line)):
        folded = line[:at] + b"\r\n " + line[at:]
        data = b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + folded + b"\r\nEND:VCARD\r\n"
        assert said(data) == [{P.NAME: "Łucja Ćirila"}]


def test_the_oldest_version_keeps_the_space_at_which_it_breaks_a_line() -> None:
    assert only("FN:Anna", " Lindqvist", version="2.1")[P.NAME] == "Anna Lindqvist"


@pytest.mark.parametrize("charset", ["UTF-8", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("quoted", ["ENCODING=QUOTED-PRINTABLE", "QUOTED-PRINTABLE"])
def test_quoted_words_are_read_in_the_encoding_that_their_line_names(
    charset: str, quoted: str
) -> None:
    words = quopri.encodestring("Милена Бумагина, депутат".encode(charset)).decode()
    found = only(f"FN;CHARSET={charset};{quoted}:{words}", version="2.1")
    assert found[P.NAME] == "Милена Бумагина, депутат"


def test_cards_of_one_file_may_be_in_several_encodings() -> None:
    plain = card("FN:Łucja Ćirila", version="2.1").encode()
    other = card("FN;CHARSET=windows-1251:Милена", version="2.1").encode("cp1251")
    assert [one[P.NAME] for one in said(plain + other)] == ["Łucja Ćirila", "Милена"]


def test_what_telephones_write_against_the_rules_is_understood() -> None:
    # The sign at the end of the first line of each is missing, or stands before nothing.
    lines = (
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=9C=D0=B8=D0=BB=",
        "=D0=B5=D0=BD=D0=B0",
        ";;;",
        "ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;=31=20",
        "=4C=6F=77=;;;;",
    )
    assert only(*lines, version="2.1") == {P.NAME: "Милена", P.ADDRESS: "1 Low"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_the_encoding_of_a_file_is_found(encoding: str) -> None:
    lines = ("FN:Милена Бумагина", "TITLE:Председатель комитета по чернилам", "NOTE:Пишет письма")
    assert said(card(*lines).encode(encoding))[0][P.NAME] == "Милена Бумагина"


def test_a_picture_does_no_harm() -> None:
    picture = ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg", " AAAA", "BBBB==", "")
    assert only(*picture, "FN:A B") == {P.NAME: "A B"}


def test_cards_in_cards_and_cards_without_an_end_are_told_apart() -> None:
    agent = ("FN:Minister", "AGENT:", "BEGIN:VCARD", "FN:Secretary", "END:VCARD", "TITLE:M.P.")
    assert only(*agent, version="2.1") == {P.NAME: "Minister", P.OFFICE: "M.P."}
    unended = (
        "BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nFN:Nobody\nBEGIN:VCARD\nFN:Three"
    )
    assert [one[P.NAME] for one in said(unended.encode())] == ["One", "Two", "Three"]


def test_a_card_keeps_its_number_even_where_one_before_it_is_empty() -> None:
    (sheet,) = read_cards((card() + card("FN:Two")).encode()).sheets
    assert [row[:1] for row in sheet.rows] == [(), ("Two",)]


def test_a_file_is_known_by_what_it_holds_and_read_in_the_child() -> None:
    data = card("FN:A B").encode()
    assert read_file(data, "people.vcf", lambda _done, _of: None).format == "vcf"
    found = ChildReader(60).read(data, "people.txt", lambda _done, _of: None, lambda: False)
    assert isinstance(found, Workbook)
    assert found.sheets[0].rows == (("A B",),)
    assert "vCard" in found.warnings[0]


def test_a_file_without_anybody_is_refused() -> None:
    with pytest.raises(ReportRefused) as caught:
        read_cards(b"BEGIN:VCARD\nEND:VCARD\n")
    assert caught.value.problem is Problem.NO_WORDS


# ------------------------------------------------------------ whatever comes

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


@given(family=WORDS, given_name=WORDS, width=st.integers(1, 75))
def test_what_is_written_by_the_rules_comes_back(family: str, given_name: str, width: int) -> None:
    raw = f"N:{_escaped(family)};{_escaped(given_name)};;;".encode()
    folded = b"\r\n ".join(raw[at : at + width] for at in range(0, len(raw), width))
    (line,) = card_lines(folded, "utf-8")
    assert line.fields[:2] == ((family,), (given_name,))


@given(words=WORDS)
def test_quoted_words_come_back(words: str) -> None:
    quoted = b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quopri.encodestring(words.encode())
    (line,) = card_lines(quoted, "utf-8")
    assert line.value == words


@given(data=st.binary(max_size=400))
@example(data=b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=\n=\n;\n")
@example(data=b'BEGIN:VCARD\nN;CHARSET=zip;ENCODING="B":a')
def test_any_bytes_are_cards_or_refused(data: bytes) -> None:
    try:
        book = read_cards(b"BEGIN:VCARD\n" + data)
    except ReportRefused:
        return
    assert all(len(row) <= len(RecipientPart) for sheet in book.sheets for row in sheet.rows)


@given(
    lines=st.lists(st.sampled_from(["BEGIN:VCARD", "END:VCARD", "AGENT:", "FN:A", " x", "N:;="]))
)
def test_any_order_of_lines_is_cards_or_refused(lines: list[str]) -> None:
    begun = ["BEGIN:VCARD", "FN:First", *lines]
    assert len(said("\n".join(begun).encode())) <= sum(line == "BEGIN:VCARD" for line in begun)


def _escaped(words: str) -> str:
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return words
