"""Which addresses a file may lead to, and how they are written in it."""

import re
from urllib.parse import quote, urlsplit

_WEB = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.?(:[0-9]{1,5})?", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s]+@[a-z0-9-]+(\.[a-z0-9-]+)*", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_SAFE = "%!$&'()*+,;=:@/?-._~"
_LONGEST = 2_000
"""Characters: no browser takes much more."""


def followed(url: str) -> str | None:
    """Return `url` in ASCII (RFC 3986) if a reader may follow it: http, https or mailto only.

    None for everything else: its words are drawn without a link. An address that names a user
    before its host is not followed, since it looks like another host's; nor is one that a strict
    program could take for a damaged file.
    """
    address = url.strip()
    if _CONTROL.search(address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.netloc.encode("idna").decode()
    except ValueError:  # UnicodeError is one
        return None
    path, query, fragment = map(_written, (parts.path, parts.query, parts.fragment))
    match parts.scheme:
        case "http" | "https" if _WEB.fullmatch(host):
            start = f"{parts.scheme}://{host}{path}"
        case "mailto" if not host and _MAIL.fullmatch(parts.path):
            start = f"mailto:{path}"
        case _:
            return None
    written = f"{start}{query and f'?{query}'}{fragment and f'#{fragment}'}"
    return written if len(written) <= _LONGEST else None


def _written(part: str) -> str:
    """Return a part of an address with escapes for all that may not stand in it."""
    return quote(_ESCAPE.sub("%25", part), safe=_SAFE, errors="replace")
