"""Sections as they are met: how each is read, what stands on its pages, its place in the tree."""

from briefer.document.nodes import Document, Furniture, SectionBreak
from briefer.document.speech import speech_of
from briefer.document.walk import counts_anew
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.furniture import Dressing, first_page, other_page
from briefer.rendering.pdf.leaves import Section
from briefer.rendering.pdf.setting import Setting
from briefer.rendering.pdf.structure import Element


class SectionMaker:
    """Makes the sections of one document; one without anything on a page is not made."""

    def __init__(self, document: Document, setting: Setting, frame: Frame) -> None:
        """Make sections on sheets with a `frame`; `setting` is that of the whole document."""
        self.root = Element("Document")
        self.made: list[Section] = []
        self._host = self.root
        self._document = document
        self._setting = setting
        self._frame = frame
        self._running: Dressing | None = None
        self._place = 0
        self._met: SectionBreak | None = None
        self._is_made = False

    def meet(self, section: SectionBreak) -> None:
        """Take note that what follows is in another section."""
        self._place += 1
        self._met, self._is_made = section, False
        if counts_anew(section, self._document):
            self._setting.numbers.begin_notes()

    def section(self) -> Section:
        """Return the section that one is in."""
        if not self._is_made:
            self.made.append(self._made())
            self._is_made = True
        return self.made[-1]

    def add(self, tag: str, attributes: str = "") -> Element:
        """Return a new element in the section, which is in the tree from then on."""
        if self._host is not self.root and not self._host.kids:
            self.root.kids.append(self._host)
        return self._host.add(tag, attributes=attributes)

    def _made(self) -> Section:
        met, document = self._met, self._document
        speech = speech_of(document, met)
        setting = self._setting.within(speech)
        title = drawn(met.title) if met else ""
        if met:
            foreign = speech.language != document.language
            self._host = Element("Sect", speech.language if foreign else None, title=title)
        dressed = self._dressed(met.furniture if met else None, setting)
        setting.height = min(dressing.frame.height for dressing in dressed)
        label, labelled = (met.page_label, met.labelled) if met else ("", True)
        return Section(self._place, title, label, setting, dressed, labelled)

    def _dressed(self, own: Furniture | None, setting: Setting) -> tuple[Dressing, Dressing]:
        """Return the first page of a section and its others, with its `own` furniture if any.

        Without, its pages go on as the document's do, whose first page is like no other.
        """
        frame = self._frame
        if own is not None:
            return first_page(own, setting, frame, self.add), other_page(own, setting, frame)
        furniture, setting = self._document.furniture, self._setting
        if self._running is None:
            self._running = other_page(furniture, setting, frame)
        if self.made:
            return self._running, self._running
        return first_page(furniture, setting, frame, self.add), self._running
