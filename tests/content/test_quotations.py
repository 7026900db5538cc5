"""Official words, typed a second time from the record of what was confirmed in November 2026.

Each piece must stand in the library exactly so, and nothing but these pieces and omission marks
may be shown as checked.
"""

import pytest

from briefer.domain.ids import HookId
from briefer.storage.content import load_library

LIBRARY = load_library()

CONFIRMED: dict[str, tuple[str, ...]] = {
    "ebrd-agreement-1": (
        "In contributing to economic progress and reconstruction, the purpose of the Bank shall be"
        " to foster the transition towards open market-oriented economies and to promote private"
        " and entrepreneurial initiative in",
        "countries committed to and applying the principles of multiparty democracy, pluralism and"
        " market economics.",
    ),
    "faa-498a": (
        "In providing assistance under this chapter for the government of any independent state of"
        " the former Soviet Union, the President shall take into account not only relative need"
        " but also the extent to which that independent state is acting to",
        "make significant progress toward, and is committed to the comprehensive implementation"
        " of, a democratic system based on principles of the rule of law, individual freedoms, and"
        " representative government determined by free and fair elections",
    ),
    "faa-498a-3": (
        "In providing assistance under this chapter for the government of any independent state of"
        " the former Soviet Union, the President shall take into account not only relative need"
        " but also the extent to which that independent state is acting to",
        "respect internationally recognized human rights, including the rights of minorities and"
        " the rights to freedom of religion and emigration",
    ),
    "eu-kz-epca-279": (
        "any Party may immediately take appropriate measures",
        "in case of:",
        "(b) violation by the other Party of any of the essential elements of this Agreement"
        " referred to in Articles 1 and 11 of this Agreement.",
    ),
    "iccpr-19": (
        "Everyone shall have the right to freedom of expression; this right shall include freedom"
        " to seek, receive and impart information and ideas of all kinds, regardless of frontiers,"
        " either orally, in writing or in print, in the form of art, or through any other media of"
        " his choice.",
    ),
    "iccpr-21": (
        "The right of peaceful assembly shall be recognized. No restrictions may be placed on the"
        " exercise of this right other than those imposed in conformity with the law and which are"
        " necessary in a democratic society in the interests of national security or public"
        " safety, public order (ordre public), the protection of public health or morals or the"
        " protection of the rights and freedoms of others.",
    ),
    "iccpr-22": (
        "Everyone shall have the right to freedom of association with others, including the right"
        " to form and join trade unions for the protection of his interests.",
    ),
    "iccpr-25": (
        "Every citizen shall have the right and the opportunity, without any of the distinctions"
        " mentioned in article 2 and without unreasonable restrictions: (a) To take part in the"
        " conduct of public affairs, directly or through freely chosen representatives; (b) To"
        " vote and to be elected at genuine periodic elections which shall be by universal and"
        " equal suffrage and shall be held by secret ballot, guaranteeing the free expression of"
        " the will of the electors",
        "",
    ),
    "osce-copenhagen-7": (
        "respect the right of citizens to seek political or public office, individually or as"
        " representatives of political parties or organizations, without discrimination",
        "ensure that law and public policy work to permit political campaigning to be conducted in"
        " a fair and free atmosphere in which neither administrative action, violence nor"
        " intimidation bars the parties and the candidates from freely presenting their views and"
        " qualifications, or prevents the voters from learning and discussing them or from casting"
        " their vote free of fear of retribution",
    ),
    "osce-copenhagen-7-6": (
        "respect the right of individuals and groups to establish, in full freedom, their own"
        " political parties or other political organizations and provide such political parties"
        " and organizations with the necessary legal guarantees to enable them to compete with"
        " each other on a basis of equal treatment before the law and by the authorities",
    ),
    "osce-copenhagen-7-8": (
        "provide that no legal or administrative obstacle stands in the way of unimpeded access to"
        " the media on a non-discriminatory basis for all political groupings and individuals",
        "",
    ),
    "osce-copenhagen-8": (
        "the presence of observers, both foreign and domestic, can enhance the electoral process"
        " for States in which elections are taking place",
    ),
    "osce-copenhagen-9": (
        "everyone will have the right to freedom of expression including the right to"
        " communication. This right will include freedom to hold opinions and to receive and"
        " impart",
        "",
    ),
    "coe-statute-5": (
        "Dans des circonstances particulières, un pays européen considéré comme capable de se"
        " conformer aux dispositions de l’art. 3 et comme en ayant la volonté peut être invité par"
        " le Comité des Ministres à devenir Membre Associé",
        "",
    ),
    "kz-constitution-1995-5": (
        "Public associations shall be equal before the law. Illegal interference of the state in"
        " the affairs of public associations",
        "shall not be permitted.",
    ),
    "kz-constitution-1995-20": ("Свобода слова и творчества гарантируются. Цензура запрещается.",),
    "kz-constitution-1995-23": ("", "the right to freedom of forming associations"),
    "kz-constitution-1995-32": (
        "Citizens of the Republic of Kazakhstan shall have the right to assemble peacefully and"
        " unarmed, to hold meetings, campaigns, demonstrations, street processions and pickets.",
        "",
    ),
    "kz-election-law-4-4": (
        "within a year prior to the registration, pursuant to a judicial order, the person was"
        " subject to administrative penalty for a deliberate offence",
    ),
}

WITHOUT_NUMBER = {"eu-kz-epca-279"}
"""Words that were confirmed, but not the number under which they are cited: marked as well."""

UNCHECKED = {"eu-kz-pca-2", "eu-kz-epca-1", "kz-election-law"}
"""Provisions quoted with the mark "check wording"."""

RETOLD = {
    "ebrd-agreement-8-3",
    "kz-constitution-2026-expression",
    "kz-criminal-code-1997-318",
    "kz-criminal-code-1997-320",
    "kz-national-security-law",
    "kz-national-security-law-2012",
}
"""Provisions whose words were not seen and are not quoted."""


@pytest.mark.parametrize("key", CONFIRMED)
def test_confirmed_words_stand_exactly_so(key: str) -> None:
    quotation = LIBRARY.hook(HookId(key)).quotation
    assert quotation is not None
    assert tuple(piece.strip() for piece in quotation.text.split("…")) == CONFIRMED[key]


def test_only_confirmed_words_are_shown_as_checked() -> None:
    checked = {hook.id for hook in LIBRARY.hooks if hook.quotation and hook.quotation.checked}
    assert checked == set(CONFIRMED) - WITHOUT_NUMBER


def test_every_other_provision_is_marked_or_retold() -> None:
    quoted = {hook.id for hook in LIBRARY.hooks if hook.quotation}
    assert quoted - set(CONFIRMED) == UNCHECKED
    assert {hook.id for hook in LIBRARY.hooks} - quoted == RETOLD


def test_an_omission_mark_stands_free_of_the_words() -> None:
    for hook in LIBRARY.hooks:
        text = f" {hook.quotation.text} " if hook.quotation else ""
        around = {text[place - 1] for place, sign in enumerate(text) if sign == "…"}
        assert around <= {" "}, hook.id


@pytest.mark.parametrize(
    ("key", "language"), [("coe-statute-5", "fr"), ("kz-constitution-1995-20", "ru")]
)
def test_words_in_another_language_say_so_and_are_explained(key: str, language: str) -> None:
    hook = LIBRARY.hook(HookId(key))
    assert hook.quotation is not None
    assert hook.quotation.language == language
    assert len(hook.linking) > 100


def test_what_is_known_from_the_report_alone_is_not_told_as_our_own_knowledge() -> None:
    told = {hook.id: hook.paraphrase for hook in LIBRARY.hooks if hook.id in RETOLD}
    assert told[HookId("kz-national-security-law")].startswith("According to {report},")


def test_associate_membership_is_never_told_without_its_conditions() -> None:
    hook = LIBRARY.hook(HookId("coe-statute-5"))
    for words in (hook.linking, hook.paraphrase):
        assert "in special circumstances" in words
        assert "Committee of Ministers" in words
