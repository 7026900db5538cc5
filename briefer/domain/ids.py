"""Identifiers, one type for each kind of record, so that they cannot be mixed up."""

from typing import NewType

SourceId = NewType("SourceId", str)
RecommendationId = NewType("RecommendationId", str)
AskId = NewType("AskId", str)
HookId = NewType("HookId", str)
AddresseeId = NewType("AddresseeId", str)
SenderId = NewType("SenderId", str)
TemplateId = NewType("TemplateId", str)
LetterId = NewType("LetterId", str)
BlockId = NewType("BlockId", str)
ImageId = NewType("ImageId", str)
PackId = NewType("PackId", str)
PackTemplateId = NewType("PackTemplateId", str)
RecipientsId = NewType("RecipientsId", str)
MergeId = NewType("MergeId", str)
PersonId = NewType("PersonId", str)
SnippetId = NewType("SnippetId", str)
WordLetterheadId = NewType("WordLetterheadId", str)

Place = NewType("Place", str)
"""Where words stand in a letter: a block's id, or block and part joined by slashes.

`opening`, `asks/B1.1`, `legal-basis/ebrd-agreement-1/quotation`, `annex/K5.1`.
"""
