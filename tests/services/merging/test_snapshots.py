"""What is sent of a library is enough: letters over it are the letters over all of it."""

import pytest

from briefer.bootstrap import App
from briefer.composing.checks import check
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.retelling import retell
from briefer.domain.finding import Finding, ReferTo
from briefer.domain.ids import AddresseeId, HookId, Place
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.services.merging.orders import packed, unpacked
from briefer.services.merging.snapshots import snapshot
from briefer.storage.content import load_library
from tests.services.merging.merges import letter, plan, recipients

BODIES = [body.id for body in load_library().addressees]
HOOKS = [hook.id for hook in load_library().hooks]


def said(app: App, one: Letter, library: Library) -> tuple[Outline, tuple[Finding, ...]]:
    """Return all that a letter says, and all that is found in it."""
    phrases = app.phrases(one.language)
    words = outline(one, library, phrases)
    return words, check(one, words, library, phrases)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_a_letter_says_the_same_and_is_found_the_same(
    app: App, body: AddresseeId, language: str
) -> None:
    one = letter(app, body)
    part = snapshot([one], [], app.library).library()
    told = retell(one, language, app.library)
    assert retell(one, language, part) == told
    assert said(app, told, part) == said(app, told, app.library)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_provision_plays_the_same_part(app: App, hook: HookId) -> None:
    one = letter(app).with_hooks([HookChoice(hook=hook)])
    part = snapshot([letter(app)], [hook], app.library).library()
    assert said(app, one, part) == said(app, one, app.library)


def test_words_that_point_at_nothing_have_the_same_fix(app: App) -> None:
    one = letter(app).with_wording(Place("closing"), "See the above recommendations.", "")
    part = snapshot([one], [], app.library).library()
    assert any(isinstance(found.fix, ReferTo) for found in said(app, one, app.library)[1])
    assert said(app, one, part) == said(app, one, app.library)


def test_a_kit_is_the_same_after_it_was_sent(app: App) -> None:
    kit = plan(app, recipients(2)).kit
    assert unpacked(packed(kit)) == kit
