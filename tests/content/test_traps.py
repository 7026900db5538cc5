"""What the report of 1999 trips its readers with, one test for each trap, by the item's name.

Each is judged on the letter that the right reader gets on the right day. What an import of the
page must clean away (no-break spaces, a “C ” for each bullet, the page's navigation, a lead-in
that is glued to its bullet) is the importer's; here the bundled content is shown to be free of it.
"""

import dataclasses
import datetime as dt
import re

from msgspec.structs import replace

from briefer.composing.edits import use_updated
from briefer.domain.ids import AddresseeId, AskId, Place
from briefer.domain.library import MemoryLibrary
from tests.content.letters import (
    LIBRARY,
    SETTING,
    THEN,
    asked,
    found,
    hook,
    item,
    letter,
    said,
    text_at,
)
from tests.golden import TODAY

K = tuple(f"K{number}" for number in range(1, 10))
TITLE = "Kazakhstan: Freedom of the Media and Political Freedoms in the Prelude to the 1999"


def overtaken(key: str) -> str:
    """Return what a letter of today says of a recommendation that events have overtaken."""
    told = [known.message for known in found(letter("kz-government"), "overtaken")]
    (message,) = [words for words in told if words.startswith(f"{key} ")]
    return message


# ---------------------------------------------------------------- K: to its Government


def test_k1_begins_with_its_verb_although_the_report_begins_with_immediately() -> None:
    assert asked("K1.1", "kz-government", THEN).startswith("accede immediately to the")
    lead = text_at(SETTING.outlined(letter("kz-government", THEN)), "asks")
    assert lead.endswith("urge your Government to:")


def test_k1_additional_protocols_are_the_optional_protocols() -> None:
    assert "its Optional Protocols" in asked("K1.1", "kz-government", THEN)
    assert "additional protocols" not in said(letter("kz-government", THEN))
    assert "“additional protocols”" in item("K1").note


def test_k1_is_overtaken_by_the_ratification_of_2006_and_asks_for_implementation_now() -> None:
    assert "24 January 2006 (Law of 28 November 2005, No. 91)" in overtaken("K1")
    now = use_updated(letter("kz-government"), [AskId("K1.1")])
    assert text_at(SETTING.outlined(now), "asks/K1.1").startswith("implement fully")
    assert not found(letter("kz-government", THEN), "overtaken")


def test_k1_the_covenant_binds_kazakhstan_only_from_24_april_2006() -> None:
    invoked = {
        day: {str(choice.hook) for choice in letter("kz-government", day).hooks}
        for day in (dt.date(2006, 4, 23), dt.date(2006, 4, 24))
    }
    before, after = invoked.values()
    assert "iccpr-19" not in before
    assert "iccpr-19" in after


def test_k2_passive_should_becomes_ensure_that() -> None:
    review = asked("K2.4", "kz-government")
    assert review.startswith("ensure that the judicial review of pending libel suits")
    assert asked("K2.3", "kz-government").startswith("allow every newspaper")
    assert not [ask.id for ask in LIBRARY.asks if re.search(r"\bshould\b", ask.clause)]


def test_k3_the_procuracy_is_explained_to_who_does_not_know_it() -> None:
    assert "the public prosecution service, the Procuracy" in asked("K3.1", "ebrd")


def test_k3_unnamed_international_law_stays_unnamed_and_its_nearest_provision_is_offered() -> None:
    assert asked("K3.2", "kz-government").endswith("of Kazakhstan and by international law")
    assert "iccpr-19" in item("K3").hooks
    assert "does not say which international law" in item("K3").note


def test_k3_says_that_the_repeal_of_the_law_of_1998_is_not_confirmed() -> None:
    assert "6 January 2012, No. 527-IV" in overtaken("K3")
    assert "still to be checked" in overtaken("K3")
    assert hook("kz-national-security-law").dates_checked is None


def test_k4_names_no_article_where_the_report_names_none() -> None:
    assert not re.search(r"[Aa]rticle|\d", asked("K4.1", "kz-government", THEN))


def test_k4_still_stands_under_the_constitution_of_2026_whose_words_are_not_asserted() -> None:
    assert not item("K4").is_overtaken_on(TODAY)
    old, new = hook("kz-constitution-1995-20"), hook("kz-constitution-2026-expression")
    assert (old.in_force_until, old.superseded_by) == (dt.date(2026, 6, 30), new.id)
    assert new.quotation is None
    invoked = {choice.hook for choice in letter("kz-government").hooks}
    assert not [key for key in invoked if key.startswith("kz-constitution")]
    assert "kz-constitution-1995-20" in {c.hook for c in letter("kz-government", THEN).hooks}


def test_k5_keeps_no_scare_quotes() -> None:
    clause = asked("K5.1", "kz-government", THEN)
    assert "honour and dignity" in clause
    assert not re.search(r"[“”\"]", clause)


def test_k5_the_president_is_that_of_kazakhstan() -> None:
    for reader in ("kz-government", "us-government", "ebrd"):
        assert "the President of Kazakhstan and of other officials" in asked("K5.1", reader)


def test_k5_old_numbering_is_named_as_such_and_the_new_one_is_not_asserted() -> None:
    assert "Articles 318 and 320 of the Criminal Code of 1997" in asked("K5.1", "kz-government")
    message = overtaken("K5")
    assert "Article 318 of the Code of 1997 may be Article 375 of the Code of 2014" in message
    assert "Article 320 of the Code of 1997 may be Article 378 of the Code of 2014" in message
    assert message.count("that is not confirmed") == 2
    now = use_updated(letter("kz-government"), [AskId("K5.1")])
    assert not re.search(r"37[3568]", said(now))


def test_k6_those_groups_are_named() -> None:
    assert "registering public associations and political parties" in asked("K6.2", "ebrd")
    assert "those groups" not in said(letter("ebrd"))


def test_k7_such_activities_are_named() -> None:
    permitted = asked("K7.2", "ebrd")
    assert "to hold public meetings and peaceful demonstrations" in permitted
    assert "such activities" not in said(letter("ebrd"))


def test_k8_undated_amendments_are_dated_in_the_law_and_not_in_the_ask() -> None:
    assert not re.search(r"\d", asked("K8.1", "kz-government", THEN))
    assert "8 May 1998, No. 222" in hook("kz-election-law-4-4").citation
    assert "does not date the amendments" in item("K8").note


def test_k8_is_overtaken_by_the_law_of_2004_that_dropped_the_ground() -> None:
    assert "14 April 2004, No. 545" in overtaken("K8")
    assert not item("K8").is_overtaken_on(dt.date(2004, 4, 13))


def test_k8_repeals_where_k9_enforces_and_they_do_not_contradict() -> None:
    for day in (TODAY, THEN):
        both = letter("kz-government", day)
        assert asked("K8.1", "kz-government", day).startswith("repeal ")
        assert asked("K9.1", "kz-government", day).startswith("enforce ")
        assert not found(both, "contradicting-asks")


def test_k9_would_contradict_k8_if_both_aimed_at_the_same_provision() -> None:
    one, other = (item(key) for key in ("K8", "K9"))
    (ask,) = one.asks
    (aimed,) = other.asks
    planted = replace(other, asks=(replace(aimed, targets=ask.targets),))
    known = MemoryLibrary(
        sources=LIBRARY.sources,
        addressees=LIBRARY.addressees,
        hooks=LIBRARY.hooks,
        recommendations=[planted if r.id == "K9" else r for r in LIBRARY.recommendations],
        senders=LIBRARY.senders,
        templates=LIBRARY.templates,
    )
    setting = dataclasses.replace(SETTING, library=known)
    both = setting.letter(AddresseeId("kz-government"), THEN)
    assert [f.code for f in setting.found(both)].count("contradicting-asks") == 1


# ---------------------------------------------------------------- O: to the OSCE


def test_o1_missing_comma_leaves_both_kinds_of_mission_conditional() -> None:
    clause = asked("O1.1", "osce")
    both = "all future election observation missions and pre-election assessment missions"
    assert clause.startswith(f"make {both} to Kazakhstan conditional on clear, measurable and")


def test_o1_its_commitments_are_those_of_the_country_and_the_note_says_where_they_stand() -> None:
    assert "to bring the country’s laws and practices" in asked("O1.1", "osce")
    assert "does not say which OSCE commitments" in item("O1").note
    assert "Copenhagen Document" in item("O1").note


def test_o1_rests_on_a_paragraph_that_the_report_does_not_name() -> None:
    (choice,) = letter("osce").hooks
    assert choice.hook == "osce-copenhagen-8"
    assert not hook("osce-copenhagen-8").in_source
    assert "addresses the participating States, not ODIHR" in hook("osce-copenhagen-8").note


def test_o2_has_three_subjects_and_no_special_in_the_title() -> None:
    assert [(ask.id, ask.subject) for ask in item("O2").asks] == [
        ("O2.1", "osce-rfom"),
        ("O2.2", "osce-rfom"),
        ("O2.3", "osce-odihr"),
    ]
    media, elections = "the OSCE Representative on Freedom of the Media", "ask the OSCE Office for"
    assert asked("O2.1", "osce").startswith(f"ask {media} to continue")
    assert asked("O2.2", "osce").startswith(f"ask {media} to monitor")
    assert asked("O2.3", "osce").startswith(elections)
    for reader in ("osce", "osce-rfom", "osce-odihr"):
        assert "Special" not in said(letter(reader))


def test_o2_third_person_becomes_a_request_to_each_reader() -> None:
    assert asked("O2.1", "osce-rfom").startswith("continue the useful engagement")
    assert asked("O2.2", "osce-rfom").startswith("monitor the state of the media carefully")
    assert asked("O2.3", "osce-odihr").startswith("include the OSCE Representative on Freedom")
    assert "to include your Office in" in asked("O2.3", "osce-rfom")
    assert {ask.id for ask in LIBRARY.asks_of(AddresseeId("osce-odihr"))} == {"O2.3"}


def test_o2_his_was_the_holder_of_1999_and_is_said_of_nobody() -> None:
    for reader in ("osce", "osce-rfom", "osce-odihr"):
        assert not re.search(r"\b(he|him|his|she|her)\b", said(letter(reader)), re.IGNORECASE)
    assert "“his”, of the holder in 1999" in item("O2").note


# ---------------------------------------------------------------- E: to the European Union


def test_e1_nested_urging_names_who_urges_whom() -> None:
    urge = "use the periodic reviews of the partnership and cooperation agreement"
    assert asked("E1.1", "european-parliament").startswith(urge)
    assert asked("E1.1", "eu").startswith(f"ask the European Parliament to {urge}")
    assert "to urge the Government of Kazakhstan to bring" in asked("E1.1", "eu")
    to_it = asked("E1.1", "kz-government")
    assert to_it.startswith(f"press the European Parliament to {urge}")
    assert "to urge your Government to bring" in to_it


def test_e1_the_parliament_is_the_european_one() -> None:
    assert {ask.subject for ask in item("E1").asks} == {"european-parliament"}
    lead = text_at(SETTING.outlined(letter("european-parliament")), "asks")
    assert lead.endswith("urge the Parliament to:")
    assert "the European Parliament" in asked("E1.2", "ebrd")


def test_e1_requestthat_and_the_broken_hyphen_are_mended() -> None:
    assert "request that the EU–Kazakhstan Cooperation Council" in asked("E1.2", "eu")
    assert not re.search(r"requestthat|E\.U\.|EU ?- ?K", said(letter("eu")))


def test_e1_its_unbulleted_lead_in_is_its_leverage_in_1999_and_its_successor_today() -> None:
    assert item("E1").hooks[0] == "eu-kz-pca-2"
    assert "introduces the item with the agreement" in item("E1").context
    then = [choice.hook for choice in letter("european-parliament", THEN).hooks]
    assert then == ["eu-kz-pca-2"]
    now = [choice.hook for choice in letter("european-parliament").hooks]
    assert now == ["eu-kz-epca-1", "eu-kz-epca-279"]


def test_e1_this_year_is_1999_and_the_agreement_began_on_1_july() -> None:
    assert hook("eu-kz-pca-2").in_force_from == dt.date(1999, 7, 1)
    early = {choice.hook for choice in letter("eu", dt.date(1999, 6, 30)).hooks}
    assert not early
    for day in (TODAY, THEN):
        assert "this year" not in said(letter("eu", day))


def test_e1_an_agreement_of_1995_invoked_today_is_an_error_that_names_its_successor() -> None:
    old = letter("european-parliament").with_hooks(letter("european-parliament", THEN).hooks)
    (finding,) = found(old, "not-in-force")
    assert "eu-kz-epca-1" in finding.message


def test_e1_words_of_the_agreements_that_were_not_seen_carry_the_mark() -> None:
    for day in (TODAY, THEN):
        written = letter("eu", day)
        marked = {finding.place.split("/")[1] for finding in found(written, "wording-unchecked")}
        assert marked == {choice.hook for choice in written.hooks}


# ---------------------------------------------------------------- C: to the Council of Europe


def annexed(reader: str, day: dt.date = TODAY) -> list[str]:
    """Return the ids of what stands in a letter's annexes."""
    blocks = SETTING.outlined(letter(reader, day)).blocks
    pieces = (piece for block in blocks for piece in block.pieces if block.id == "annex")
    return [piece.ask for piece in pieces if piece.ask is not None]


def test_c1_elaborated_above_means_k1_to_k9() -> None:
    for day in (TODAY, THEN):
        clause = asked("C1.1", "council-of-europe", day)
        assert clause.endswith(
            "implemented the recommendations to the Government of Kazakhstan in Annex A"
        )
        of_k = [ask.id for key in K for ask in item(key).asks]
        assert annexed("council-of-europe", day) == of_k
        assert "elaborated above" not in said(letter("council-of-europe", day))


def test_c1_never_speaks_of_associates_without_the_special_circumstances() -> None:
    words = said(letter("council-of-europe"))
    assert "only in special circumstances" in words
    assert "Committee of Ministers" in words
    assert not hook("coe-statute-5").in_source


def test_c1_notes_that_observer_status_is_closer_to_what_was_sought() -> None:
    assert "observer status" in item("C1").note
    assert "(93) 26" in item("C1").note
    assert "observer status" in LIBRARY.addressee(AddresseeId("council-of-europe")).note


# ---------------------------------------------------------------- U: to the Government of the US


def test_u1_continue_presumes_past_urging_and_the_note_says_so() -> None:
    assert asked("U1.1", "us-government").startswith("continue to urge the Government of Kazakh")
    assert "has urged this before" in item("U1").note


def test_u1_its_interference_is_that_of_kazakhstan() -> None:
    clause = asked("U1.1", "us-government")
    assert "the Government of Kazakhstan to end all arbitrary interference" in clause
    assert not re.search(r"\bits\b", clause)
    assert "to urge your Government to end" in asked("U1.1", "kz-government")


def test_u2_its_provision_stands_in_the_law_and_not_inside_the_request() -> None:
    assert [choice.hook for choice in letter("us-government").hooks] == ["faa-498a"]
    assert not re.search(r"[“”\"]", asked("U2.1", "us-government"))


def test_u2_these_findings_are_those_of_the_report() -> None:
    clause = asked("U2.1", "us-government")
    assert "in light of the findings of the Human Rights Watch report of October 1999" in clause
    assert "these findings" not in said(letter("us-government"))


def test_u2_the_president_is_that_of_the_united_states() -> None:
    assert "requires the President of the United States" in asked("U2.1", "us-government")
    assert "President of the United States" in said(letter("us-government")).split("In this")[0]


def test_u2_quotation_has_no_mark_too_many() -> None:
    quotation = hook("faa-498a").quotation
    assert quotation is not None
    assert not re.search(r"[“”\"]", quotation.text)


def test_u2_quotation_keeps_the_comma_after_implementation_of() -> None:
    words = said(letter("us-government", THEN))
    assert "the comprehensive implementation of, a democratic system" in words
    lost = "committed to the comprehensive implementation of a democratic system based on"
    planted = letter("us-government").with_wording(Place("closing"), f"It says “{lost}”.", "")
    (finding,) = found(planted, "quotation-differs")
    assert finding.official == lost.replace("of a", "of, a")


def test_u2_export_guarantees_reach_further_than_498a() -> None:
    for day in (TODAY, THEN):
        (finding,) = found(letter("us-government", day), "wider-than-hook")
        assert (finding.place, finding.words) == ("asks/U2.1", "export guarantee")


# ---------------------------------------------------------------- B: to the EBRD


def test_b1_without_a_bullet_is_a_recommendation_of_two_asks() -> None:
    assert [ask.id for ask in item("B1").asks] == ["B1.1", "B1.2"]
    assert "in the running text" in item("B1").place


def test_b1_the_bank_should_becomes_two_requests_to_the_bank() -> None:
    lead = text_at(SETTING.outlined(letter("ebrd")), "asks")
    assert lead.endswith("we respectfully urge the Bank to:")
    assert asked("B1.1", "ebrd").startswith("weigh the findings of")
    assert asked("B1.2", "ebrd").startswith("signal that both the nature and the level")


def test_b1_this_report_is_named() -> None:
    words = said(letter("ebrd"))
    assert f"the Human Rights Watch report “{TITLE}" in words
    assert "this report" not in words


def test_b1_listed_above_is_the_annex_of_the_government() -> None:
    for day in (TODAY, THEN):
        assert asked("B1.2", "ebrd", day).endswith(
            "in implementing the recommendations to the Government of Kazakhstan in Annex A"
        )
        assert annexed("ebrd", day) == [ask.id for key in K for ask in item(key).asks]
        enclosed = text_at(SETTING.outlined(letter("ebrd", day)), "enclosures")
        assert enclosed == "Annex A: recommendations to the Government of Kazakhstan"
        assert "listed above" not in said(letter("ebrd", day))


def test_b1_promote_development_is_not_what_article_1_says() -> None:
    words = said(letter("ebrd"))
    assert "promote development" not in words
    assert "to foster the transition towards open market-oriented economies" in words
    assert "misstates the purpose" in hook("ebrd-agreement-1").note


def test_b1_eastern_europe_countries_is_not_quoted() -> None:
    assert "Eastern Europe countries" not in said(letter("ebrd", THEN))


def test_market_economics_is_never_corrected() -> None:
    words = said(letter("ebrd"))
    assert words.count("pluralism and market economics") == 1
    kept = letter("ebrd").with_wording(
        Place("closing"), "It speaks of “multiparty democracy, pluralism and market economics”.", ""
    )
    assert not found(kept, "quotation-differs")
    corrected = letter("ebrd").with_wording(
        Place("closing"), "It speaks of “multiparty democracy, pluralism and market economies”.", ""
    )
    (finding,) = found(corrected, "quotation-differs")
    assert finding.official.endswith("pluralism and market economics")


def test_b1_the_heading_says_bank_on_where_the_body_says_bank_for() -> None:
    assert "European Bank on Reconstruction and Development” (so printed)" in item("B1").place
    for day in (TODAY, THEN):
        assert "Bank on Reconstruction" not in said(letter("ebrd", day))
