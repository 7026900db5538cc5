"""Letters of two pages: twelve asks, three quotations, passages in Kazakh and Russian."""

import datetime as dt
import random
from functools import cache

from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    NumberedList,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Text,
)

_ASKS = 12
_BANK = 400
_VERBS = ("adopt", "finance", "guarantee", "monitor", "publish", "ratify", "repeal", "review")
_NOUNS = (
    *("assembly", "association", "authority", "body", "budget", "child", "commission"),
    *("committee", "community", "convention", "court", "defender", "environment", "evidence"),
    *("housing", "inspection", "journalist", "judgment", "labour", "language", "measure"),
    *("minority", "monitoring", "obligation", "parliament", "police", "policy", "procedure"),
    *("protection", "remedy", "report", "school", "service", "statistics", "training"),
)
_JOINS = ("and", "by", "for", "in", "of", "the", "to", "with")
_TEXTS = (
    "We write on behalf of a coalition of organisations about schooling in the languages of"
    " minorities, and about the independence of those who are to supervise it. In eighteen months"
    " our partners documented 142 cases in which pupils were refused lessons in their own tongue;"
    " in none of them could anyone obtain a remedy within a reasonable time.",
    "The obligations quoted below bind every authority of the State, and the Union has undertaken"
    " to further them abroad. We therefore ask you to raise these matters in the coming dialogue.",
)
_KAZAKH = (
    "Біз Қазақстан Республикасының Үкіметін білім беру саласындағы халықаралық міндеттемелерін"
    " толық орындауға және байқаушылардың мектептерге кіруін қамтамасыз етуге шақырамыз."
)
_RUSSIAN = (
    "Мы просим Вас поддержать независимое наблюдение за соблюдением прав человека, обеспечить"
    " доступ наблюдателей к школам и содействовать выполнению рекомендаций договорных органов."
)
_QUOTATIONS = (
    "“In those States in which ethnic, religious or linguistic minorities exist, persons belonging"
    " to such minorities shall not be denied the right, in community with the other members of"
    " their group, to enjoy their own culture or to use their own language.”",
    "“States Parties recognize the right of the child to education, and with a view to achieving"
    " this right progressively and on the basis of equal opportunity, they shall make primary"
    " education compulsory and available free to all.”",
    "“The Union is founded on the values of respect for human dignity, freedom, democracy,"
    " equality, the rule of law and respect for human rights, including the rights of persons"
    " belonging to minorities.”",
)


def letter(number: int) -> Document:
    """Return the letter called `number`; other numbers give other names and other asks."""
    style = ParagraphStyle
    chosen = random.Random(number).sample(_bank(), _ASKS)  # noqa: S311  # no secret
    blocks: list[Block] = [
        _paragraph("Coalition for Languages", style=style.ORGANISATION),
        _paragraph("12 Rue de la Loi, 1040 Brussels", style=style.LETTERHEAD),
        _paragraph("12 March 2026", style=style.DATE),
        _paragraph(f"Member {number}", "Rue Wiertz 60", "B-1047 Brussels", style=style.ADDRESS),
        _paragraph(f"Dear Member {number},", style=style.SALUTATION),
        Heading(anchor="subject", level=1, inlines=_lines(f"The right to a language ({number})")),
        *(_paragraph(text) for text in _TEXTS),
        _paragraph(_KAZAKH, language="kk"),
        _paragraph(_RUSSIAN, language="ru"),
        *(Quotation(anchor="quotation", inlines=_lines(quote)) for quote in _QUOTATIONS),
        _paragraph("We urge you to:", style=style.LEAD_IN),
        NumberedList(
            anchor="asks",
            items=tuple(ListItem(anchor="ask", inlines=_lines(ask)) for ask in chosen),
        ),
        _paragraph("Yours sincerely,", style=style.VALEDICTION),
        _paragraph("Anna Example", "Secretary-General", style=style.SIGNATORY),
    ]
    return Document(
        title=f"Letter {number}",
        language="en-GB",
        page_size=PageSize(width=210, height=297),
        blocks=tuple(blocks),
        date=dt.date(2026, 3, 12),
        page_label="Page {page} of {pages}",
    )


@cache
def _bank() -> list[str]:
    """Return the asks that all letters draw from, as an organisation has them."""
    chance = random.Random(7)  # noqa: S311  # no secret
    return [_ask(chance) for _ in range(_BANK)]


def _ask(chance: random.Random) -> str:
    words = [
        chance.choice(_JOINS if place % 3 == 1 else _NOUNS) + ("," if place % 11 == 10 else "")
        for place in range(24)
    ]
    return f"{chance.choice(_VERBS)} {' '.join(words)};"


def _paragraph(
    *texts: str, style: ParagraphStyle = ParagraphStyle.BODY, language: str | None = None
) -> Paragraph:
    return Paragraph(anchor="text", inlines=_lines(*texts, language=language), style=style)


def _lines(*texts: str, language: str | None = None) -> tuple[Inline, ...]:
    first, *others = (Text(text=text, language=language) for text in texts)
    return (first, *(inline for text in others for inline in (LineBreak(), text)))
