import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefer.composing.spelling import bare, is_known, name_words, words_in

TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("abc ABC'’-\u0301\u0338😀абв\u05d0\u0645\u064b{}@./:_1"),
    ),
    max_size=60,
)


def words(text: str, language: str = "en") -> list[str]:
    return [found.word for found in words_in(text, language)]


def test_addresses_numbers_placeholders_and_short_forms_are_no_words() -> None:
    text = (
        "Write to Anna@example.org or https://example.org/reprt by 12th {addressee.name}, "
        "NGOs, the ICCPR’s U.S.C. www.exmple.org e.g. A/HRC/12 report.pdf on time"
    )
    assert words(text) == ["Write", "to", "or", "by", "the", "on", "time"]


def test_words_hold_their_apostrophes_hyphens_and_marks() -> None:
    assert words("Don’t re-open l'homme, naive\u0301 'quoted' end-") == [
        *("Don’t", "re-open", "l'homme", "naive\u0301", "quoted", "end"),
    ]


def test_words_in_another_script_are_another_languages() -> None:
    assert words("the право law") == ["the", "law"]
    assert words("право the закон", "ru") == ["право", "закон"]


@given(TEXTS, st.sampled_from(["en", "ru", "fr", "es", "kk"]))
def test_every_word_stands_where_it_is_said_to(text: str, language: str) -> None:
    end = 0
    for found in words_in(text, language):
        assert text[found.start : found.end] == found.word
        assert end <= found.start < found.end
        end = found.end


@given(TEXTS)
def test_no_word_of_a_name_is_unknown(text: str) -> None:
    known = name_words([text])
    assert all(is_known(found.word, known) for found in words_in(text, "en"))
    composed = unicodedata.normalize("NFC", text)
    assert all(is_known(found.word, known) for found in words_in(composed, "en"))


def test_a_possessive_of_a_name_is_known() -> None:
    known = name_words(["Yevgeniy Zhovtis", "Kazakhstan"])
    assert is_known("Zhovtis’s", known)
    assert is_known("Zhovtis’", known)
    assert is_known("d’Zhovtis", known)
    assert is_known("Kazakhstan-Zhovtis", known)
    assert not is_known("Zhovti", known)
    assert bare("É") == bare("E\u0301")
