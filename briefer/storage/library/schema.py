"""The tables of the library file, made in ordered steps: a file of any release becomes today's.

`user_version` says which steps a file has behind it. Version 1 was the JSON file of letters. A
step is never changed once it is released; a new one is added.
"""

from collections.abc import Callable
from typing import NamedTuple

from briefer.storage.library.connection import APPLICATION_ID, Database

_RECORDS = """
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state BLOB NOT NULL,
    digest BLOB NOT NULL,
    trashed INTEGER NOT NULL,
    turns TEXT,
    UNIQUE (kind, id)
) STRICT;
CREATE INDEX record_turns ON record (turns) WHERE turns IS NOT NULL;
CREATE TABLE link (
    record INTEGER NOT NULL,
    how TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (record, how, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_target ON link (how, target, record);
CREATE TABLE part (
    ask TEXT PRIMARY KEY,
    record INTEGER NOT NULL,
    place INTEGER NOT NULL,
    subject TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX part_record ON part (record);
CREATE INDEX part_subject ON part (subject);
CREATE TABLE batch (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    records INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    reverted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE earlier (
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    before BLOB,
    before_digest BLOB,
    after_digest BLOB,
    PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_record ON earlier (kind, id);
CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    turn INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    title TEXT NOT NULL,
    addressee TEXT NOT NULL,
    date TEXT NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_turn ON letter (turn);
CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    letter TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    body BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX snapshot_letter ON snapshot (letter);
CREATE TABLE used (
    letter TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (letter, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX used_record ON used (kind, id);
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_SEARCH = """
CREATE TABLE facet (
    record INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record, name, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (kind, name, value)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, source, topic, law, facets,
    content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 2",
    prefix='2 3'
);
"""


class Step(NamedTuple):
    """One step: the version that a file has after it, and the statements.

    `indexes` is a step after which every record is indexed anew.
    """

    version: int
    sql: str
    indexes: bool = False


STEPS = (Step(2, _RECORDS), Step(3, _SEARCH, indexes=True))

VERSION = STEPS[-1].version
"""The version of a file that this briefer writes."""


def version_of(database: Database) -> int:
    """Return how far a file has come."""
    return database.rows("PRAGMA user_version")[0][0]


def bring_up_to_date(database: Database, reindex: Callable[[], None]) -> None:
    """Carry out the steps that a file lacks, all of them or none.

    `reindex` indexes every record; it is called within the same transaction.
    """
    lacking = [step for step in STEPS if step.version > version_of(database)]
    if not lacking:
        return
    with database.writing():
        database.rows(f"PRAGMA application_id={APPLICATION_ID}")
        for step in lacking:
            database.rows(step.sql)
            if step.indexes:
                reindex()
            database.rows(f"PRAGMA user_version={step.version}")
