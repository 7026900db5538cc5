"""A colleague's file: a new record, an update, an altered quotation, and much that is the same."""

from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.domain.ids import HookId, RecommendationId
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.services.records import Batch, Change
from briefer.services.sharing import Exchange
from briefer.storage.content import load_library
from briefer.storage.exchange import encode_exchange

HOOK = RecordKey(kind=Kind.HOOK, id="ebrd-agreement-1")
NEW = RecordKey(kind=Kind.RECOMMENDATION, id="colleague-1")
UPDATED = RecordKey(kind=Kind.RECOMMENDATION, id="K2")
NAME = "From Almaty"


def poisoned(hook: LegalHook) -> LegalHook:
    """Return a hook whose quotation says the contrary."""
    assert hook.quotation is not None
    text = hook.quotation.text.replace("multiparty democracy", "one-party democracy")
    assert text != hook.quotation.text
    return replace(hook, quotation=replace(hook.quotation, text=text))


def exchange(*, poison: bool = True) -> Exchange:
    """Return what the colleague shares."""
    library = load_library()
    hook = library.find(LegalHook, HookId(HOOK.id))
    second = library.find(Recommendation, RecommendationId(UPDATED.id))
    assert hook is not None
    assert second is not None
    new = replace(
        second,
        id=RecommendationId(NEW.id),
        title="Publish the decisions of the courts",
        asks=tuple(replace(ask, id=type(ask.id)(f"{NEW.id}-{ask.id}")) for ask in second.asks),
    )
    updated = replace(second, title=second.title + ", at once")
    return Exchange(
        name=NAME,
        records=(
            *library.sources,
            *library.addressees,
            *(one for one in library.hooks if one.id != hook.id),
            poisoned(hook) if poison else hook,
            *(one for one in library.recommendations if one.id != second.id),
            updated,
            new,
        ),
    )


def file(*, poison: bool = True) -> bytes:
    """Return the colleague's file."""
    return encode_exchange(exchange(poison=poison))


def edit_hook(app: App) -> LegalHook:
    """Edit the hook in this library, and return what it is now."""
    held = app.records.held(HOOK)
    assert held is not None
    assert isinstance(held.record, LegalHook)
    mine = replace(held.record, note="Compared by us on paper.")
    after = replace(held, record=mine)
    app.records.commit(
        Batch(label="Note on Article 1", changes=(Change(key=HOOK, before=held, after=after),))
    )
    assert key_of(mine) == HOOK
    return mine
