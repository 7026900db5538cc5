"""What may not come along with a Word file from elsewhere: all that acts, fetches or hides.

The file was looked through when it was taken in; here it is once more, so that no way leads past.
"""

import re
from collections.abc import Iterator
from typing import Self

from briefer.errors import BrieferError
from briefer.rendering.docx.tree import Tree, W
from briefer.rendering.links import followed
from briefer.sentences import sentence

_ACTIVE_NAMES = re.compile(
    r"vba|macro|activex|oleobject|/embeddings/|\.(bin|exe|dll|js|hta)$", re.IGNORECASE
)
_ACTIVE_TYPES = re.compile(r"macroEnabled|vbaProject|activeX|oleObject|ms-office\.", re.IGNORECASE)
_ACTIVE_ELEMENTS = {
    "altChunk", "subDoc", "object", "OLEObject", "control", "attachedTemplate", "mailMerge",
    "saveThroughXslt", "dataSource", "script",
}  # fmt: skip
_FETCHING_FIELDS = re.compile(
    r"\b(INCLUDE\w*|IMPORT|LINK|DDE\w*|EMBED|MACROBUTTON|DATABASE|RD|GOTOBUTTON|PRINT|CONTROL)\b",
    re.IGNORECASE,
)
_ADDRESSES = {"src", "href", "althref", "link"}


class UnsafeLetterhead(BrieferError):
    """A Word letterhead holds what no letter may carry along."""

    hint = sentence(
        "Take it out in Word, save the letterhead as a plain .docx file, and add it again."
    )

    @classmethod
    def unreadable(cls) -> Self:
        """Return the error for a file that is no Word document, or a damaged one."""
        return cls(
            sentence("The Word letterhead cannot be read, so no DOCX file was made."),
            sentence("Add the letterhead again, or send the letter without it."),
        )

    @classmethod
    def active(cls) -> Self:
        """Return the error for a file with a program in it, or with an embedded object."""
        return cls(
            sentence("The Word letterhead holds a macro or an embedded object, so it was not used.")
        )

    @classmethod
    def fetching(cls) -> Self:
        """Return the error for a file that takes content from elsewhere."""
        return cls(
            sentence("The Word letterhead takes content from another place, so it was not used.")
        )


def refuse_active_parts(names: Iterator[str], content_types: Tree) -> None:
    """Raise UnsafeLetterhead if a part of the file is a program or an embedded object."""
    types = (each.get("ContentType", "") for each in content_types.iter())
    if any(map(_ACTIVE_NAMES.search, names)) or any(map(_ACTIVE_TYPES.search, types)):
        raise UnsafeLetterhead.active()


def refuse_outside(relations: Tree) -> None:
    """Raise UnsafeLetterhead if a part refers to anything outside but an address to follow."""
    for each in relations:
        outside = each.get("TargetMode", "").lower() == "external"
        is_link = each.get("Type", "").endswith("/hyperlink")
        if outside and not (is_link and followed(each.get("Target", ""))):
            raise UnsafeLetterhead.fetching()


def refuse_active_markup(root: Tree) -> None:
    """Raise UnsafeLetterhead if markup embeds an object or takes something from elsewhere."""
    for element in root.iter():
        if _local(element.tag) in _ACTIVE_ELEMENTS:
            raise UnsafeLetterhead.active()
        for name, value in element.items():
            if _local(name) in _ADDRESSES and re.search(r"[:\\]|^//", value):
                raise UnsafeLetterhead.fetching()
    for instruction in _instructions(root):
        if _FETCHING_FIELDS.search(instruction):
            raise UnsafeLetterhead.fetching()


def _instructions(root: Tree) -> Iterator[str]:
    """Yield what fields say; one may be cut into many pieces, so all are read as one, too."""
    yield from (each.get(f"{W}instr", "") for each in root.iter(f"{W}fldSimple"))
    yield "".join(
        (each.text or "") if each.tag == f"{W}instrText" else " "
        for each in root.iter(f"{W}instrText", f"{W}delInstrText", f"{W}fldChar")
    )


def _local(name: object) -> str:
    return name.rpartition("}")[2] if isinstance(name, str) else ""
