"""How a letter greets one person. Whether somebody is a woman or a man is never guessed."""

import re

from briefer.composing.phrases import GreetingPhrases

_ENDS = " \t\n,:;!،؛"
"""What a greeting is closed with; the letter has its own."""


def greeting(name: str, family_name: str, phrases: GreetingPhrases) -> str:
    """Return how somebody is greeted: by the form before their name, or in words for everybody.

    "Ms Anna Lindqvist, MEP" is "Dear Ms Lindqvist". Empty where the language has no words for it.
    """
    form, plain = parted(name, phrases)
    pattern = phrases.forms[form] if form else phrases.person
    return pattern.format(name=plain, family_name=family_name.strip() or plain)


def parted(name: str, phrases: GreetingPhrases) -> tuple[str, str]:
    """Return the form of address before a name, if it is a known one, and the name alone.

    What follows a comma is no part of the name: a title, a seat in a parliament.
    """
    plain = " ".join(name.split(",", maxsplit=1)[0].split())
    for form in sorted(phrases.forms, key=len, reverse=True):
        found = re.match(rf"{re.escape(form)}\.?\s+(?=\S)", plain, re.IGNORECASE)
        if found:
            return form, plain[found.end() :]
    return "", plain


def opened(words: str) -> str:
    """Return a greeting that somebody wrote without what closes it: "Dear Ms Lindqvist,"."""
    return words.strip().rstrip(_ENDS)
