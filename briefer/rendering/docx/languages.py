"""Languages as Word knows them."""

_REGIONS = {
    "ar": "ar-SA",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
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
    "uz": "uz-Latn-UZ",
}


def proofing_language(tag: str) -> str:
    """Return the BCP 47 tag that Word has a dictionary for: it wants a country named as well."""
    return _REGIONS.get(tag, tag)
