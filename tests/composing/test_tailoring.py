"""Whatever is chosen, the letter is right for its reader on its date: random letters."""

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.composing.annexes import annexed_asks
from briefer.composing.checks import check
from briefer.composing.edits import tick_asks, worded
from briefer.composing.fixes import apply_fix
from briefer.composing.outline import Outline
from briefer.composing.phrases import Pointing, PointsTo
from briefer.composing.placeholders import ask_sets
from briefer.domain.finding import FillIn, Finding, Fix, ReferTo, Reword
from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from briefer.domain.law import Currency, currency_on
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.role import Role, role_of
from tests.golden import TODAY, bundled

SETTING = bundled()
LIBRARY = SETTING.library
PHRASES = SETTING.phrases["en"]
ASKS = [ask.id for ask in LIBRARY.asks]
GOVERNMENT_ASKS = [ask for ask in ASKS if ask.startswith("K")]

slow = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Choices:
    """What is chosen for a letter; a failing test shows it, not the whole letter."""

    reader: AddresseeId
    date: dt.date
    asks: tuple[AskId, ...] | None = None
    annex: tuple[AskId, ...] = ()
    hooks: tuple[tuple[HookId, str], ...] = ()

    @property
    def letter(self) -> Letter:
        """The letter with these choices."""
        new = SETTING.letter(self.reader, self.date)
        if self.asks is None:
            return new
        hooks = [HookChoice(hook=hook, reason=reason) for hook, reason in self.hooks]
        return new.with_asks(self.asks).with_annex(self.annex).with_hooks(hooks)


dates = st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31))
readers = st.sampled_from([addressee.id for addressee in LIBRARY.addressees])
new_letters = st.builds(Choices, readers, dates)
some_asks = st.lists(st.sampled_from(ASKS), unique=True, max_size=8).map(tuple)
chosen = st.builds(
    Choices,
    readers,
    dates,
    some_asks,
    st.lists(st.sampled_from(GOVERNMENT_ASKS), unique=True, max_size=6).map(tuple),
    st.lists(
        st.tuples(
            st.sampled_from([hook.id for hook in LIBRARY.hooks]),
            st.sampled_from(["", "It guides the reader."]),
        ),
        unique_by=lambda choice: choice[0],
        max_size=5,
    ).map(tuple),
)


def said(letter: Letter) -> Outline:
    return SETTING.outlined(letter)


def found(letter: Letter) -> tuple[Finding, ...]:
    return check(letter, said(letter), LIBRARY, SETTING.words(letter))


def mended(letter: Letter, fix: Fix) -> Letter:
    return apply_fix(letter, fix, letter.date, LIBRARY, said)


@given(new_letters)
def test_what_a_new_letter_invokes_binds_its_reader_and_is_in_force(choices: Choices) -> None:
    letter = choices.letter
    for choice in letter.hooks:
        hook = LIBRARY.hook(choice.hook)
        assert role_of(hook, letter.addressee, LIBRARY) is Role.LEVERAGE
        assert currency_on(hook, letter.date) is Currency.IN_FORCE
    assert not [finding for finding in found(letter) if finding.severity.value == "error"]


@slow
@given(new_letters, some_asks)
def test_every_reference_has_its_annex_and_its_enclosure_line(
    choices: Choices, asks: tuple[AskId, ...]
) -> None:
    ticked = tick_asks(choices.letter.with_asks(()).with_annex(()), LIBRARY, asks)
    words = said(ticked)
    bodies = {body for ask in ticked.asks for body in ask_sets(LIBRARY.ask(ask).clause)}
    assert {body for body, _ in words.annexes} == bodies
    for body, name in words.annexes:
        title = words.piece_at(Place(f"annex/{body}/title"))
        assert title is not None
        assert title.text.startswith(f"{name}: ")
        enclosed = words.piece_at(Place("enclosures"))
        assert enclosed is not None
        assert title.text in enclosed.text.splitlines()
        for ask in annexed_asks(ticked, LIBRARY, body):
            assert words.piece_at(Place(f"annex/{ask}")) is not None


@slow
@given(chosen)
def test_every_finding_is_at_a_place_of_the_letter(choices: Choices) -> None:
    letter = choices.letter
    words = said(letter)
    blocks = {block.id for block in letter.blocks}
    invoked = {f"legal-basis/{choice.hook}" for choice in letter.hooks}
    for finding in found(letter):
        known = finding.place in blocks or finding.place in invoked
        assert known or words.piece_at(finding.place) is not None, finding


@slow
@given(chosen)
def test_every_fix_takes_its_finding_away_or_leaves_the_letter_alone(choices: Choices) -> None:
    letter = choices.letter
    for finding in found(letter):
        for fix in filter(None, (finding.fix, finding.other)):
            now = mended(letter, fix)
            if isinstance(fix, FillIn):
                assert now == letter
                continue
            left = {(other.code, other.place, other.words) for other in found(now)}
            assert (finding.code, finding.place, finding.words) not in left


@dataclass(frozen=True)
class Own:
    """Words of the writer's own that hold some that point at nothing, and where they stand."""

    known: Pointing
    words: str
    before: str
    after: str
    where: int

    def put_into(self, letter: Letter) -> tuple[Letter, Place]:
        """Return the letter with these words at a place that holds no official words."""
        outline = said(letter)
        places = [p.place for block in outline.blocks for p in block.pieces if not p.locked]
        place = places[self.where % len(places)]
        return worded(letter, outline, place, self.before + self.words + self.after), place


@st.composite
def pointing(draw: st.DrawFn) -> Own:
    known = draw(st.sampled_from(PHRASES.pointing))
    words = draw(st.sampled_from(known.words))
    plain = st.text(st.sampled_from("abc éж{}.,;()“”\n"), max_size=12)
    return Own(
        known=known,
        words=draw(st.sampled_from([words, words.capitalize(), words.upper()])),
        before=draw(plain) + draw(st.sampled_from(["", " ", ", ", " – "])),
        after=draw(st.sampled_from([" ", ".", ", ", " – "])) + draw(plain),
        where=draw(st.integers(0, 60)),
    )


@slow
@given(chosen, pointing())
def test_words_that_point_at_nothing_are_found_anywhere_and_mended_where_they_can_be(
    choices: Choices, own: Own
) -> None:
    if own.before[-1:].isalpha():
        own = dataclasses.replace(own, before=f"{own.before} ")
    letter, place = own.put_into(choices.letter)
    words, known = own.words, own.known
    mine = [f for f in found(letter) if f.place == place and f.code in {"dangling", "pointing"}]
    assert words in {finding.words for finding in mine}
    finding = next(finding for finding in mine if finding.words == words)
    assert finding.firm is (known.to is not PointsTo.EARLIER)
    assert finding.fix is not None
    now = mended(letter, finding.fix)
    before, after = said(letter).piece_at(place), said(now).piece_at(place)
    assert before is not None
    assert after is not None
    if isinstance(finding.fix, FillIn):
        assert now == letter
        return
    assert isinstance(finding.fix, Reword | ReferTo)
    start, end = re.split(re.escape(words), before.text)
    assert after.text.startswith(start)
    assert after.text.endswith(end)
    assert words not in {other.words for other in found(now) if other.place == place}
    others = {w.place: w for w in letter.wordings if w.place != place}
    assert {w.place: w for w in now.wordings if w.place != place} == others


@slow
@given(readers, st.sampled_from(["this report", "the recommendations listed above"]))
def test_a_fix_never_reaches_into_quotation_marks_or_other_words(
    reader: AddresseeId, words: str
) -> None:
    letter = Choices(reader, TODAY).letter
    kept = f"He wrote “{words}” and spoke of {words}ing; see"
    own = worded(letter, said(letter), Place("closing"), f"{kept} {words}.")
    for finding in found(own):
        if finding.place == "closing" and finding.fix is not None:
            piece = said(mended(own, finding.fix)).piece_at(Place("closing"))
            assert piece is not None
            assert piece.text.startswith(kept)
