"""What a letter of a merge costs, counted: outlines, flushed files, sent bytes, loaded modules."""

import os
import pickle
from pathlib import Path

import pytest

from briefer.bootstrap import App
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.crews.processes import process_crew
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.drawing import make_letters
from briefer.services.merging import making
from briefer.services.merging.orders import MadeLetter, packed
from briefer.storage.atomic import AtomicFiles
from briefer.storage.merge_folder import DiskMergeFolders
from tests.services.merging import merges

COUNT = 8
"""Orders that go out together."""

NOT_FOR_LETTERS = {
    "PySide6",
    "apsw",
    "briefer.bootstrap",
    "briefer.storage.library",
    "click",
    "cryptography",
    "pyrage",
}


def test_each_letter_is_told_once(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def counted(letter: Letter, library: Library, phrases: Phrases) -> Outline:
        told.append(letter.id)
        return outline(letter, library, phrases)

    monkeypatch.setattr(making, "outline", counted)
    plan = merges.plan(app, merges.recipients(COUNT))
    made = make_letters(packed(plan.kit), plan.orders)
    assert all(isinstance(one, MadeLetter) for one in made)
    assert len(told) == len(set(told)) == COUNT


def test_orders_are_sent_in_a_few_kilobytes_each(app: App) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    assert len(pickle.dumps((packed(plan.kit), plan.orders))) <= COUNT * 16_000


def test_each_file_is_flushed_once_and_its_folder_once_a_letter(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    flush = os.fsync

    def counted(descriptor: int) -> None:
        flushed.append(descriptor)
        flush(descriptor)

    (order,) = merges.plan(app, merges.recipients(1)).orders
    folder = DiskMergeFolders(AtomicFiles(), app.clock).open(tmp_path / "letters", replace=False)
    try:
        monkeypatch.setattr(os, "fsync", counted)
        folder.keep(order, (b"one", b"two"), replace=False)
    finally:
        folder.close()
    assert len(flushed) == len(order.names) + 1


def test_whoever_makes_letters_loads_nothing_of_the_library_file_or_the_window(app: App) -> None:
    plan = merges.plan(app, merges.recipients(1))
    with process_crew(1).open() as executor:
        (made,) = executor.submit(make_letters, packed(plan.kit), plan.orders).result()
        loaded = set(executor.submit(eval, "list(__import__('sys').modules)").result())
    assert isinstance(made, MadeLetter)
    assert "briefer.services.merging.making" in loaded
    assert not loaded & NOT_FOR_LETTERS
