"""What an archive asks of a file: metadata, and what its colours mean (ISO 19005-2)."""

import functools
import struct
import zlib

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{program}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"

_KEPT = 16
"""Metadata that are remembered: those of one letter stay the same while its text is changed."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@functools.lru_cache(_KEPT)
def xmp(*, title: str, author: str, language: str, date: str, program: str) -> bytes:
    """Return the metadata stream; `date` is ISO 8601, an empty author is left out."""
    return _XMP.format(
        title=_escape(title),
        author=_AUTHOR.format(author=_escape(author)) if author else "",
        language=_escape(language),
        date=date,
        program=program,
    ).encode()


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)


@functools.cache
def srgb_profile() -> bytes:
    """Return a deflated ICC profile (version 2, three matrix columns, one curve) of sRGB.

    The numbers are those of IEC 61966-2-1, adapted to the profile's white, D50.
    """
    curve = b"curv\0\0\0\0" + struct.pack(
        ">I1024H", 1024, *(round(65535 * _linear(step / 1023)) for step in range(1024))
    )
    name = b"sRGB\0"
    blocks = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78),
        b"cprt": b"text\0\0\0\0No copyright\0",
        b"wtpt": _xyz(0.9642, 1, 0.8249),
        b"rXYZ": _xyz(0.4360, 0.2225, 0.0139),
        b"gXYZ": _xyz(0.3851, 0.7169, 0.0971),
        b"bXYZ": _xyz(0.1431, 0.0606, 0.7139),
        b"rTRC": curve,
    }
    start = 128 + 4 + 12 * (len(blocks) + 2)
    table: list[tuple[bytes, int, int]] = []
    body = b""
    for tag, data in blocks.items():
        table.append((tag, start + len(body), len(data)))
        body += data + bytes(-len(data) % 4)
    _, offset, length = table[-1]
    table += [(b"gTRC", offset, length), (b"bTRC", offset, length)]
    rows = b"".join(struct.pack(">4sII", *row) for row in table)
    header = struct.pack(
        ">I4xI4s4s4s6H4s4xI4xIQI",
        start + len(body),
        0x02100000,
        *(b"mntr", b"RGB ", b"XYZ "),
        *(2026, 1, 1, 0, 0, 0),
        b"acsp",
        *(0, 0, 0, 0),
    ) + _fixed(0.9642, 1, 0.8249)
    profile = header.ljust(128, b"\0") + struct.pack(">I", len(table)) + rows + body
    return zlib.compress(profile)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*values)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
