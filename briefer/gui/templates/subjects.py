"""On whom a template can be tried: the bodies of the library, and the letters that are kept."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.bootstrap import App
from briefer.composing.dates import country_name, listed
from briefer.composing.laying import lay_out
from briefer.composing.outline import Unfilled
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.trying import try_on_body, try_on_letter
from briefer.document.nodes import Document
from briefer.domain.addressee import BodyKind
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.sentences import sentence

_LETTERS, _BODIES = 20, 60


@dataclass(frozen=True)
class Subject:
    """A body of the sort `body`, or a letter, that a template is tried on; and its name."""

    key: str
    words: str
    is_letter: bool = False
    body: BodyKind | None = None


@dataclass(frozen=True)
class Tried:
    """A letter made of a template to look at: its pages, and what nothing fills in it."""

    document: Document
    unfilled: tuple[Unfilled, ...]


def subjects(app: App) -> tuple[Subject, ...]:
    """Return on whom templates can be tried: bodies with something asked of them come first."""
    library = app.library
    bodies = sorted(library.addressees, key=lambda body: not library.count_asks(body.id))
    few = bodies[:_BODIES]
    found = [
        Subject(body.id, _body_words(app, body.id, body.short_name), body=body.body) for body in few
    ]
    letter = QCoreApplication.translate("Templates", "letter “{title}”")
    try:
        kept = app.letters.entries()[:_LETTERS]
    except BrieferError:
        kept = ()
    found += [Subject(one.id, letter.format(title=one.title), is_letter=True) for one in kept]
    return tuple(found)


def _body_words(app: App, key: AddresseeId, name: str) -> str:
    sources = {app.library.recommendation_of(ask.id).source for ask in app.library.asks_of(key)}
    codes = sorted({app.library.source(source).country for source in sources})
    language = QLocale().bcp47Name()
    countries = listed([country_name(code, language) for code in codes if code], language)
    return f"{name}, {countries}" if countries and countries not in name else name


def tried(app: App, template: Template, subject: Subject, language: str) -> Tried:
    """Return the letter that a template makes for a subject. Raises BrieferError."""
    letter = _letter(app, template, subject, language)
    phrases = app.phrases(letter.language)
    library = own_library(letter, app.library)
    words = outline(letter, library, phrases)
    return Tried(lay_out(letter, words, phrases), words.unfilled)


def _letter(app: App, template: Template, subject: Subject, language: str) -> Letter:
    if not subject.is_letter:
        sender = app.letters.sender() or Sender(id=SenderId("own"))
        today = app.clock.now().date()
        body = AddresseeId(subject.key)
        return try_on_body(template, body, app.library, sender, today, language)
    letter = app.letters.peek(LetterId(subject.key))
    if letter is None:
        raise BrieferError(
            sentence("The letter “{title}” has been deleted.", title=subject.words),
            sentence("Choose another one to look at the template with."),
        )
    return try_on_letter(template, letter, app.library, language)
