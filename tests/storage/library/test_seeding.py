"""The bundled content: taken in once, brought up to date, and never over what the user wrote."""

from pathlib import Path

from msgspec.structs import replace

from briefer.domain.library import Library
from briefer.domain.records import key_of
from briefer.services.records import BUNDLED, Facet, Query
from briefer.storage.library.file import Content
from briefer.storage.library.verifying import verify
from tests import ruritania
from tests.storage.library.making import changing, held, opened, titled

UPDATED = tuple(
    replace(item, title=f"Updated {item.id}") if item.id in {"R1", "R2"} else item
    for item in ruritania.RECOMMENDATIONS
)
NEW = Content("second", lambda: ruritania.library(UPDATED))


def never() -> Library:
    raise AssertionError("the content is loaded although it is there")


def test_content_is_taken_in_as_bundled_and_only_once(plain: Path) -> None:
    library = opened(plain)
    assert all(held(library, item.id).origin == BUNDLED for item in ruritania.RECOMMENDATIONS)
    history = library.records.batches()
    library.close()
    library = opened(plain, content=Content("ruritania", never))
    assert library.records.batches() == history
    library.close()


def test_what_nobody_edited_is_brought_up_to_date(plain: Path) -> None:
    library = opened(plain, content=NEW)
    assert held(library, "R1").record == UPDATED[0]
    assert held(library, "R1").offered is None
    library.close()
    assert verify(plain).problems == ()


def test_an_edit_is_kept_and_the_new_version_offered(plain: Path) -> None:
    library = opened(plain)
    before = held(library, "R1")
    library.records.commit(changing(before, titled(before, "Mine")))
    library.close()
    for _ in range(2):
        library = opened(plain, content=NEW)
        found = held(library, "R1")
        assert found.record == titled(before, "Mine").record
        assert found.offered == UPDATED[0]
        updated = Query(
            kind=key_of(found.record).kind, facets=(Facet(name="origin", value="updated"),)
        )
        assert [one.record.id for one in library.records.page(updated).rows] == ["R1"]
        library.close()
    assert verify(plain).problems == ()


def test_what_lies_in_the_trash_stays_there(plain: Path) -> None:
    library = opened(plain)
    before = held(library, "R1")
    library.records.commit(changing(before, replace(before, trashed=True)))
    library.close()
    library = opened(plain, content=NEW)
    assert held(library, "R1").trashed
    assert held(library, "R1").record == UPDATED[0]
    library.close()


def test_an_update_is_one_batch_that_can_be_taken_back(plain: Path) -> None:
    library = opened(plain)
    before = held(library, "R1")
    library.close()
    library = opened(plain, content=NEW)
    assert library.records.batches()[0].records == 2
    library.records.revert(library.records.batches()[0].number)
    assert held(library, "R1") == before
    library.close()
