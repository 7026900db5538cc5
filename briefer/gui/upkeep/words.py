"""What the settings and the gate say of backups."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.gui.dates import written_date, written_time
from briefer.services.upkeep import Backup, Why

SEPARATOR = " · "


def size(count: int) -> str:
    """Return a number of bytes as people say it: "324 kB"."""
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def moment(at: dt.datetime) -> str:
    """Return date and time where this computer is: "12 November 2026, 14:02"."""
    here = at.astimezone()
    pattern = QCoreApplication.translate("Backups", "{date}, {time}")
    return pattern.format(date=written_date(here.date()), time=written_time(here))


def about(backup: Backup) -> str:
    """Return why a backup was made, how large it is, and whether it has a passphrase."""
    facts = [reason(backup.why), size(backup.size)]
    if backup.protected:
        facts.append(QCoreApplication.translate("Backups", "has a passphrase"))
    return SEPARATOR.join(facts)


def reason(why: Why) -> str:
    """Return why a backup was made."""
    translate = QCoreApplication.translate
    match why:
        case Why.AUTOMATIC:
            return translate("Backups", "made by itself")
        case Why.BEFORE_IMPORT:
            return translate("Backups", "before an import")
        case Why.BEFORE_MIGRATION:
            return translate("Backups", "before an update of briefer")
        case Why.BEFORE_RESTORE:
            return translate("Backups", "before a backup was brought back")
        case Why.BEFORE_BULK:
            return translate("Backups", "before many changes at once")
        case Why.BEFORE_ENCRYPTION:
            return translate("Backups", "before the passphrase was set")
        case Why.BY_HAND:
            return translate("Backups", "made by hand")
