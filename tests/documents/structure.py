"""The structure tree of a PDF: what hangs together, and what it reads aloud.

veraPDF does not see a mark that two elements claim, nor one that none does, nor words in another
order than they were written. This does.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from tests.documents.content import Content, Ref, content_of

_INLINE = {"/Link", "/Span", "/Reference", "/Quote", "/Em", "/Strong"}
_DIRECTION_MARKS = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
)
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")


@dataclass
class Element:
    """An element of the tree, with what it holds in its order."""

    role: str
    actual: str | None = None
    alternative: str | None = None
    language: str | None = None
    kids: list["Element | Mcid | Annotation"] = field(
        default_factory=list["Element | Mcid | Annotation"]
    )

    def each(self, role: str) -> Iterator["Element"]:
        """Yield every element called `role` ("/P") from here down, in reading order."""
        if self.role == role:
            yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.each(role)


@dataclass(frozen=True)
class Mcid:
    """A marked stretch of a page that an element holds."""

    page: Ref
    number: int


@dataclass(frozen=True)
class Annotation:
    """An annotation that an element holds."""

    reference: Ref


class Tagged:
    """A tagged PDF: its tree, what its pages paint, and all that does not fit together."""

    def __init__(self, file: Path) -> None:
        with pikepdf.open(file) as pdf:
            self.contents = {page.obj.objgen: content_of(page) for page in pdf.pages}
            self.problems = [
                problem for content in self.contents.values() for problem in content.problems
            ]
            self._read(pdf)

    def words(self) -> list[str]:
        """Return what the tree reads aloud, in order, normalised.

        Left out are a table of contents, whose entries repeat the headings, and the numbers that
        call notes. A note is read after the part that calls it.
        """
        return normal(self.text(self.root))

    def text(self, element: Element) -> str:
        """Return the words of an element and of all below it."""
        notes: list[str] = []
        return self._text(element, notes) + "".join(notes)

    def drawn(self, element: Element) -> str:
        """Return the words of the glyphs that an element paints, whatever it says of them."""
        found = ""
        for kid in element.kids:
            match kid:
                case Element():
                    found += self.drawn(kid)
                case Mcid(page, number):
                    found += self._content(page).drawn.get(number, "")
                case Annotation():
                    pass
        return found

    def dishonest(self) -> list[str]:
        """Return each ActualText that says other letters than its glyphs show."""
        spoken = [pair for content in self.contents.values() for pair in content.spoken]
        spoken += [
            (element.actual, self.drawn(element))
            for element in _down(self.root)
            if element.actual is not None
        ]
        return [actual for actual, drawn in spoken if letters(actual) != letters(drawn)]

    def languages(self) -> set[str]:
        """Return the languages that elements and marks name."""
        named = {element.language for element in _down(self.root) if element.language is not None}
        return named.union(*(content.languages for content in self.contents.values()))

    def _text(self, element: Element, notes: list[str]) -> str:
        if element.role in {"/TOC", "/Reference", "/Figure"}:
            return ""
        if element.role == "/Note":
            notes.append(f" {element.actual or self._inner(element, notes)} ")
            return ""
        if element.role in _INLINE:
            return self._inner(element, notes)
        called: list[str] = []
        return f" {self._inner(element, called)} {''.join(called)} "

    def _inner(self, element: Element, notes: list[str]) -> str:
        if element.actual is not None:
            return element.actual
        found = ""
        for kid in element.kids:
            match kid:
                case Element():
                    found += self._text(kid, notes)
                case Mcid(page, number):
                    found += self._content(page).texts.get(number, "")
                case Annotation():
                    pass
        return found

    def _content(self, page: Ref) -> Content:
        return self.contents.get(page, Content())

    def _read(self, pdf: pikepdf.Pdf) -> None:
        tree = pdf.Root.get("/StructTreeRoot")
        if not isinstance(tree, pikepdf.Dictionary):
            self.problems.append("there is no structure tree")
            self.root = Element("/Nothing")
            return
        reader = _TreeReader(pdf, self.contents)
        self.root = reader.read(tree)
        self.problems += reader.problems


class _TreeReader:
    """Reads the tree and compares it with the pages and with the ParentTree."""

    def __init__(self, pdf: pikepdf.Pdf, contents: dict[Ref, Content]) -> None:
        self.problems: list[str] = []
        self._pages = {page.obj.objgen: page.obj for page in pdf.pages}
        self._contents = contents
        self._parents: dict[int, pikepdf.Object] = {}
        self._held: Counter[Mcid] = Counter()
        self._annotations: Counter[Ref] = Counter()

    def read(self, tree: pikepdf.Dictionary) -> Element:
        """Return the tree's one root element."""
        self._parents = dict(_numbers(tree.ParentTree))
        kids = _listed(tree.get("/K"))
        if len(kids) != 1 or str(kids[0].get("/S")) != "/Document":
            self.problems.append("the tree's root is not one Document")
        root = Element("/Root")
        for kid in kids:
            root.kids.append(self._element(kid, tree))
        self._compare()
        return root

    def _element(self, node: pikepdf.Object, parent: pikepdf.Object) -> Element:
        element = Element(
            str(node.S), _string(node, "/ActualText"), _string(node, "/Alt"), _string(node, "/Lang")
        )
        if "/P" not in node or node.P.objgen != parent.objgen:
            self.problems.append(f"{element.role} does not name its parent")
        kids = _listed(node.get("/K"))
        if not kids:
            self.problems.append(f"{element.role} is empty")
        for kid in kids:
            element.kids.append(self._kid(kid, node))
        return element

    def _kid(self, kid: pikepdf.Object, node: pikepdf.Object) -> "Element | Mcid | Annotation":
        if not isinstance(kid, pikepdf.Dictionary):
            return self._mcid(node.get("/Pg"), int(kid), node)
        if kid.get("/Type") == "/OBJR":
            return self._annotation(kid, node)
        if "/MCID" in kid:
            return self._mcid(kid.get("/Pg", node.get("/Pg")), int(kid.MCID), node)
        return self._element(kid, node)

    def _mcid(self, page: pikepdf.Object | None, number: int, node: pikepdf.Object) -> Mcid:
        if page is None:
            self.problems.append(f"MCID {number} is on no page")
            return Mcid((0, 0), number)
        mcid = Mcid(page.objgen, number)
        self._held[mcid] += 1
        owners = self._parents.get(int(page.get("/StructParents", -1)))
        if not isinstance(owners, pikepdf.Array) or number >= len(owners):
            self.problems.append(f"the ParentTree does not know MCID {number}")
        elif owners[number].objgen != node.objgen:
            self.problems.append(f"the ParentTree gives MCID {number} to another element")
        return mcid

    def _annotation(self, kid: pikepdf.Object, node: pikepdf.Object) -> Annotation:
        reference = kid.Obj.objgen
        self._annotations[reference] += 1
        owner = self._parents.get(int(kid.Obj.get("/StructParent", -1)))
        if owner is None or owner.objgen != node.objgen:
            self.problems.append("the ParentTree gives an annotation to another element")
        return Annotation(reference)

    def _compare(self) -> None:
        """Compare what the elements hold with what the pages have, both ways."""
        painted = {
            Mcid(page, number)
            for page, content in self._contents.items()
            for number in content.texts
        }
        for mcid in sorted(painted - set(self._held), key=str):
            self.problems.append(f"no element holds MCID {mcid.number}")
        for mcid in sorted(set(self._held) - painted, key=str):
            self.problems.append(f"no page paints MCID {mcid.number}")
        for mcid, times in self._held.items():
            if times > 1:
                self.problems.append(f"MCID {mcid.number} is held {times} times")
        on_pages = Counter(
            annotation.objgen
            for page in self._pages.values()
            for annotation in _listed(page.get("/Annots"))
        )
        if on_pages != self._annotations:
            self.problems.append("annotations on pages and in the tree differ")


def normal(text: str) -> list[str]:
    """Return the words of `text` in one form, without marks of direction."""
    return unicodedata.normalize("NFC", text.translate(_DIRECTION_MARKS)).split()


def letters(text: str) -> Counter[str]:
    """Count the characters of `text`, whatever their order, side, form and case, without spaces.

    Headings may be drawn in capitals, and say what is written.
    """
    form = unicodedata.normalize("NFKC", text.translate(_DIRECTION_MARKS).upper())
    counted = Counter("".join(form.split()))
    for bracket in "([{«<":
        other = bracket.translate(_MIRRORED)
        counted[bracket] += counted.pop(other, 0)
    return +counted


def _down(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _down(kid)


def _numbers(tree: pikepdf.Object) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield the entries of a number tree (PDF 32000-1, 7.9.7)."""
    entries = tree.get("/Nums", pikepdf.Array())
    for index in range(0, len(entries), 2):
        yield int(entries[index]), entries[index + 1]
    for kid in _listed(tree.get("/Kids")):
        yield from _numbers(kid)


def _listed(kids: pikepdf.Object | None) -> list[pikepdf.Object]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _string(node: pikepdf.Object, key: str) -> str | None:
    return str(node[key]) if key in node else None
