"""Languages as Word knows them."""

_REGIONS = {
    "ar": "ar-SA",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-GB",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "he": "he-IL",
    "it": "it-IT",
    "kk": "kk-KZ",
    "ky": "ky-KG",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "tg": "tg-Cyrl-TJ",
    "tk": "tk-TM",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "ur": "ur-PK",
    "uz": "uz-Latn-UZ",
}
_TO_THE_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_SCRIPTS_TO_THE_LEFT = {"arab", "hebr", "syrc", "thaa"}
_OTHERWISE = ("en-GB", "ar-SA")
"""What text is checked in that runs the other way than the document's language."""


def proofing_language(tag: str) -> str:
    """Return the BCP 47 tag that Word has a dictionary for: it wants a country named as well."""
    return _REGIONS.get(tag, tag)


def runs_to_the_left(tag: str) -> bool:
    """Tell whether a language is written from right to left."""
    first, *others = tag.lower().split("-")
    scripts = [subtag for subtag in others if len(subtag) == len("arab") and subtag.isalpha()]
    return scripts[0] in _SCRIPTS_TO_THE_LEFT if scripts else first in _TO_THE_LEFT


def languages(tag: str) -> tuple[str, str]:
    """Return what text is checked in that runs to the right, and what text to the left."""
    right, left = _OTHERWISE
    return (
        (right, proofing_language(tag))
        if runs_to_the_left(tag)
        else (
            proofing_language(tag),
            left,
        )
    )
