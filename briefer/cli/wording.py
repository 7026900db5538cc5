"""Clauses in plain words, for listings that are no letter to anybody."""

from briefer.composing.dates import country_name
from briefer.composing.placeholders import AskSet, Body, Name, fill, placeholders
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask


def plain_clause(ask: Ask, library: Library) -> str:
    """Return the clause of `ask` with every body named as others are told of it."""
    source = library.source(library.recommendation_of(ask.id).source)
    values = {"report": "the report", "country": country_name(source.country, "en")}
    for found in placeholders(ask.clause):
        match found:
            case Body(body, possessive):
                naming = library.addressee(body).naming
                key = f"body:{body}'s" if possessive else f"body:{body}"
                values[key] = naming.third_possessive if possessive else naming.third
            case AskSet(body):
                name = library.addressee(body).naming.third
                values[f"asks:{body}"] = f"the recommendations to {name}"
            case Name():
                pass
    return fill(ask.clause, values, {}).text
