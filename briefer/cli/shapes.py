"""The shapes of JSON output; scripts rely on them."""

import datetime as dt
from collections.abc import Iterable

from msgspec import UNSET, Struct, UnsetType

from briefer.cli.wording import plain_clause
from briefer.composing.checks.across import PackFinding
from briefer.composing.coverage import languages_of
from briefer.domain.addressee import Addressee
from briefer.domain.finding import Finding, Fix
from briefer.domain.law import LegalHook
from briefer.domain.letterhead import Letterhead
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.sender import LocalContact, Sender, Signatory
from briefer.domain.style import Style
from briefer.domain.template import Template


class AddresseeShape(Struct, frozen=True, kw_only=True):
    """`briefer addressees --json`."""

    id: str
    name: str
    parent: str | None
    language: str


class AskShape(Struct, frozen=True, kw_only=True):
    """One ask of a recommendation: `subject` is to do `text`."""

    id: str
    subject: str
    text: str


class RecommendationShape(Struct, frozen=True, kw_only=True):
    """`briefer recommendations --json`; `status` is "live" or "overtaken"."""

    id: str
    source: str
    addressee: str
    number: int
    text: str
    asks: tuple[AskShape, ...]
    hooks: tuple[str, ...]
    status: str


class HookShape(Struct, frozen=True, kw_only=True):
    """`briefer hooks --json`; `role` is there with --for only."""

    id: str
    instrument: str
    provision: str
    quotation: str | None
    citation: str
    binds: tuple[str, ...]
    in_force_from: dt.date | None
    in_force_until: dt.date | None
    superseded_by: str | None
    role: str | UnsetType = UNSET


class CoverageShape(Struct, frozen=True, kw_only=True):
    """How far a template has its words in a language."""

    language: str
    texts: int
    told: int
    unchecked: int


class TemplateShape(Struct, frozen=True, kw_only=True):
    """`briefer templates --json`."""

    id: str
    name: str
    description: str
    language: str
    languages: tuple[CoverageShape, ...]
    for_bodies: tuple[str, ...]


class SenderShape(Struct, frozen=True, kw_only=True):
    """`briefer senders --json`."""

    id: str
    organisation: str
    address: tuple[str, ...]
    contact: str
    about: str
    signatory: str
    title: str
    signature: str | None
    others: tuple[Signatory, ...]
    contacts: tuple[LocalContact, ...]
    letterhead: Letterhead
    style: Style | None


class FindingShape(Struct, frozen=True, kw_only=True):
    """One finding of `briefer compose --json`."""

    code: str
    severity: str
    message: str
    place: str
    fix: Fix | None


class ComposedShape(Struct, frozen=True, kw_only=True):
    """`briefer compose --json`."""

    written: tuple[str, ...]
    findings: tuple[FindingShape, ...]


class PackFindingShape(Struct, frozen=True, kw_only=True):
    """One finding of a pack, and the ids of the letters that it is about."""

    letters: tuple[str, ...]
    finding: FindingShape


class PackedShape(Struct, frozen=True, kw_only=True):
    """`briefer pack --json`."""

    written: tuple[str, ...]
    findings: tuple[PackFindingShape, ...]


def pack_finding_shape(found: PackFinding) -> PackFindingShape:
    """Return a finding of a pack as it is listed."""
    return PackFindingShape(letters=found.letters, finding=finding_shape(found.finding))


def addressee_shape(addressee: Addressee) -> AddresseeShape:
    """Return an addressee as it is listed."""
    return AddresseeShape(
        id=addressee.id,
        name=addressee.name,
        parent=addressee.parent,
        language=addressee.language,
    )


def recommendation_shape(
    item: Recommendation, asks: Iterable[Ask], library: Library, today: dt.date
) -> RecommendationShape:
    """Return a recommendation as it is listed today, with these of its asks."""
    return RecommendationShape(
        id=item.id,
        source=item.source,
        addressee=item.addressee,
        number=item.number,
        text=item.text,
        asks=tuple(
            AskShape(id=ask.id, subject=ask.subject, text=plain_clause(ask, library))
            for ask in asks
        ),
        hooks=item.hooks,
        status="overtaken" if item.is_overtaken_on(today) else "live",
    )


def hook_shape(hook: LegalHook, role: str | UnsetType) -> HookShape:
    """Return a provision as it is listed."""
    return HookShape(
        id=hook.id,
        instrument=hook.instrument,
        provision=hook.provision,
        quotation=hook.quotation.text if hook.quotation else None,
        citation=hook.citation,
        binds=tuple(binding.body for binding in hook.binds),
        in_force_from=hook.in_force_from,
        in_force_until=hook.in_force_until,
        superseded_by=hook.superseded_by,
        role=role,
    )


def template_shape(template: Template) -> TemplateShape:
    """Return a template as it is listed."""
    return TemplateShape(
        id=template.id,
        name=template.name,
        description=template.description,
        language=template.language,
        languages=tuple(
            CoverageShape(
                language=known.language,
                texts=known.texts,
                told=known.told,
                unchecked=known.unchecked,
            )
            for known in languages_of(template)
        ),
        for_bodies=template.for_bodies,
    )


def sender_shape(sender: Sender) -> SenderShape:
    """Return a sender as it is listed."""
    return SenderShape(
        id=sender.id,
        organisation=sender.organisation,
        address=sender.address,
        contact=sender.contact,
        about=sender.about,
        signatory=sender.signatory,
        title=sender.title,
        signature=sender.signature,
        others=sender.others,
        contacts=sender.contacts,
        letterhead=sender.letterhead,
        style=sender.style,
    )


def finding_shape(finding: Finding) -> FindingShape:
    """Return a finding as it is reported."""
    return FindingShape(
        code=finding.code,
        severity=finding.severity,
        message=str(finding.message),
        place=finding.place,
        fix=finding.fix,
    )
