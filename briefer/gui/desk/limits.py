"""What a profile limits, in words."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.profile import Profile


def limit_words(profile: Profile) -> str:
    """Return the limits of a profile: "pages 2 · asks 5"."""
    translate = QCoreApplication.translate
    limits = (
        (profile.words, translate("Profile", "words {most}")),
        (profile.pages, translate("Profile", "pages {most}")),
        (profile.asks, translate("Profile", "asks {most}")),
    )
    said = [words.format(most=most) for most, words in limits if most is not None]
    return " · ".join(said) or translate("Profile", "no limits")


def profile_words(profile: Profile) -> str:
    """Return what a list of profiles calls one: "A letter (pages 2 · asks 5)"."""
    return f"{profile.name[:1].upper()}{profile.name[1:]} ({limit_words(profile)})"
