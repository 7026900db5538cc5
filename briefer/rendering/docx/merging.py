"""Our styles and lists beside those of the Word file that a letter starts from."""

import re
from collections.abc import Mapping

from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.tree import Tree, W, drop, parsed, written

_NAMING = {f"word/{name}.xml" for name in ("document", "footnotes", "endnotes", "numbering")}
_NAMED = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"')


def merged(contents: Mapping[str, bytes], base: Letterhead) -> dict[str, bytes]:
    """Return the parts of a letter as they are in a file that starts from `base`."""
    made = dict(contents)
    if base.styles:
        made["word/styles.xml"], called = _styles(base.styles, contents["word/styles.xml"])
        for name in _NAMING & contents.keys():
            made[name] = _NAMED.sub(
                lambda found: f'{found[1]}{called.get(found[2], found[2])}"',
                contents[name].decode(),
            ).encode()
    made["word/numbering.xml"] = _numberings(base.numbering, made["word/numbering.xml"])
    # Where pages face each other is said before how notes are set (17.15.1.78).
    settings = contents["word/settings.xml"].decode()
    made["word/settings.xml"] = settings.replace(
        "<w:footnotePr>", f"{base.flags}<w:footnotePr>", 1
    ).encode()
    own = {"word/theme.xml": base.theme, "word/fontTable.xml": base.fonts}
    return {**made, **{name: part for name, part in own.items() if part}, **base.parts}


def _styles(theirs: bytes, ours: bytes) -> tuple[bytes, Mapping[str, str]]:
    """Return the styles of both, and what styles of ours are called there that they have too.

    A style is the same that is called the same, or has the same identifier.
    """
    root, added = parsed(theirs), parsed(ours)
    known = {_shown(style): style.get(f"{W}styleId", "") for style in root.findall(f"{W}style")}
    identifiers = set(known.values())
    called: dict[str, str] = {}
    missing: list[Tree] = []
    for style in added.findall(f"{W}style"):
        identifier = style.get(f"{W}styleId", "")
        same = known.get(_shown(style)) or (identifier if identifier in identifiers else None)
        if same:
            called[identifier] = same
        else:
            missing.append(style)
    for style in missing:
        for link in style.iter(f"{W}basedOn", f"{W}next"):
            link.set(f"{W}val", called.get(link.get(f"{W}val", ""), link.get(f"{W}val", "")))
        root.append(style)
    _speak(root, added)
    return written(root), called


def _speak(root: Tree, added: Tree) -> None:
    """Let all text be checked in the letter's language, not in the letterhead's."""
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr"
    theirs, ours = root.find(path), added.find(f"{path}/{W}lang")
    if theirs is not None and ours is not None:
        drop(theirs, f"{W}lang")
        theirs.append(ours)


def _numberings(theirs: bytes, ours: bytes) -> bytes:
    """Return the lists of both; Word wants all looks before all lists."""
    if not theirs:
        return ours
    root, added = parsed(theirs), parsed(ours)
    for place, look in enumerate(added.findall(f"{W}abstractNum")):
        root.insert(place, look)
    for each in added.findall(f"{W}num"):
        root.append(each)
    return written(root)


def _shown(style: Tree) -> str:
    name = style.find(f"{W}name")
    kind = style.get(f"{W}type", "paragraph")
    return f"{kind} {name.get(f'{W}val', '').lower()}" if name is not None else ""
