"""Exchange files (`.briefing`): records and letters that one person gives another.

A zip file of JSON with fixed names, which may lie in an age file under a passphrase. Whatever is
in a file from somebody else, it is either read whole or refused with a sentence.
"""

from briefer.sentences import sentence
from briefer.services.sharing import Exchange
from briefer.storage.exchange.container import pack, unpack
from briefer.storage.exchange.contents import MEMBERS, PEOPLE, exchange_of, members_of
from briefer.storage.exchange.limits import (
    ExchangeUnreadable,
    ExchangeUnwritable,
    WrongPassphrase,
)
from briefer.storage.exchange.sealing import is_protected, protect, unprotect

__all__ = [
    "ExchangeUnreadable",
    "ExchangeUnwritable",
    "WrongPassphrase",
    "decode_exchange",
    "encode_exchange",
    "is_protected",
    "protect",
    "unprotect",
]


def encode_exchange(exchange: Exchange) -> bytes:
    """Return the file of `exchange`; the same exchange gives the same bytes.

    People whom no letter may name are not in it. The file is read again before it is returned.
    Raises ExchangeUnwritable when a record holds what no reader would accept.
    """
    try:
        data = pack(members_of(exchange))
        decode_exchange(data)
    except ExchangeUnreadable as fault:
        raise ExchangeUnwritable(fault.message) from fault
    except UnicodeEncodeError as fault:
        raise ExchangeUnwritable(sentence("A record holds half a character.")) from fault
    return data


def decode_exchange(data: bytes) -> Exchange:
    """Return what an exchange file holds: all of it, or ExchangeUnreadable is raised.

    Records come kind by kind, in the order in which one kind may refer to another.
    """
    return exchange_of(unpack(data, MEMBERS | {PEOPLE}))
