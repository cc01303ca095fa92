"""Keeping a wording: its law, its document, and a row for each of its provisions, together or not at all."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from lxml import etree

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.common.claims import Origin, Verified
from comity.jurisdictions.models import Jurisdiction
from comity.law.akn.identity import Identity, identity_of, work_uri
from comity.law.akn.parsing import parse, validate
from comity.law.akn.provisions import provisions_of, title_of
from comity.law.akn.writing import write
from comity.law.models import Batch, Commencement, Expression, Provision, Work
from comity.law.tree import Law

Who = Actor | str
LONGEST_URI = 160
MANY = 2000
"""Rows of one insert."""


class UnfitError(ValueError):
    """Why a law cannot be kept, in a sentence."""


@dataclass(frozen=True, slots=True)
class WorkData:
    """What is known of a law besides its text. An empty field leaves what is on record as it is."""

    jurisdiction: str
    """ISO 3166-1 alpha-3."""
    source: str
    """Where the data comes from, as printed beside it."""
    kind: str = Work.Kind.ACT
    number: str = ""
    year: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    assented_on: date | None = None
    published_on: date | None = None
    in_force_on: date | None = None
    """From which day on the whole law is in force."""
    repealed_on: date | None = None
    draft: bool = False
    treaty: str = ""
    """The code of the treaty whose text it prints."""
    uri: str = ""
    """FRBR address; made of the other fields when empty."""
    verified: str = Verified.NO
    origin: str = Origin.IMPORT


@dataclass(frozen=True, slots=True)
class FileData:
    """The file a wording was read from."""

    source: str
    """Its name or address."""
    format: str
    """``akn``, ``html``, ``docx``, ``pdf``, ``text``, ``csv`` or ``tree``."""
    digest: str = ""
    """SHA-256 of its bytes, hexadecimal; that of the document when empty."""
    valid_from: date | None = None
    """From which day on this is the wording; else what the text says of itself."""
    translation: bool = False


@transaction.atomic
def keep_law(*, actor: Who, law: Law, work: WorkData, file: FileData, batch: Batch | None = None) -> Expression:
    """Keep a law that was read as a tree; the same work, language and day again replaces the wording.

    Raises:
        UnfitError: if the law has no title, no language or no State.
    """
    _check(law.title, law.language)
    kept = _keep_work(work, law, batch)
    said = law.metadata
    identity = Identity(
        uri=kept.uri,
        language=law.language,
        wording_of=file.valid_from or said.wording_of,
        assented_on=kept.assented_on,
        published_on=kept.published_on,
        number=kept.number,
        translation=file.translation,
    )
    document = write(law, identity)
    root = parse(document)
    validate(root, strict=True)
    return _keep_expression(actor, kept, identity, law.title, document, root, file, batch)


@transaction.atomic
def keep_document(
    *, actor: Who, document: bytes | str, work: WorkData, file: FileData, batch: Batch | None = None
) -> Expression:
    """Keep a document of Akoma Ntoso as it is; ``work_data_of`` tells what it says of its law.

    Raises:
        NotAkomaNtosoError: if it is none, with line and reason.
        UnfitError: if it has no title, no language or no State.
    """
    root = parse(document)
    validate(root)
    said, title = _identity(root), title_of(root)
    _check(title, said.language)
    kept = _keep_work(work, Law(title=title, language=said.language), batch)
    dated = Identity(uri=kept.uri, language=said.language, wording_of=file.valid_from or said.wording_of)
    translated = FileData(file.source, file.format, file.digest, file.valid_from, file.translation or said.translation)
    return _keep_expression(actor, kept, dated, title, _as_text(root), root, translated, batch)


def work_data_of(document: bytes | str, source: str) -> WorkData:
    """What a document of Akoma Ntoso says of its law; the State by its ISO 3166-1 code in the address.

    Raises:
        NotAkomaNtosoError: if it is none.
        UnfitError: if its address names no State on record.
    """
    root = parse(document)
    said = _identity(root)
    parts = said.uri.split("/")  # "", "akn", country, doctype, [subtype, [author]], date, number
    if len(parts) < 6:  # noqa: PLR2004
        message = f"The address of the work, {said.uri or 'missing'}, is not of the form /akn/xx/act/2003/3."
        raise UnfitError(message)
    state = Jurisdiction.objects.filter(iso2=said.country.upper()).first()
    if state is None:
        message = f"No State has the code {said.country.upper()}."
        raise UnfitError(message)
    subtype = parts[4] if parts[4] in Work.Kind.values else Work.Kind.ACT
    return WorkData(
        jurisdiction=state.iso3,
        source=source,
        kind=subtype,
        number=said.number or parts[-1],
        year=parts[-2][:4] if parts[-2][:4].isdigit() else "",
        assented_on=said.assented_on,
        published_on=said.published_on,
        draft=said.doctype == "bill",
        uri=said.uri,
    )


def _identity(root: etree._Element) -> Identity:
    try:
        return identity_of(root)
    except ValueError as error:
        raise UnfitError(str(error)) from error


def _as_text(root: etree._Element) -> str:
    """The document as text; what was CDATA or another encoding is the same in canonical form."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root.getroottree(), encoding="unicode")}'


def _check(title: str, language: str) -> None:
    if not title.strip():
        message = "The law has no title."
        raise UnfitError(message)
    if not language or language == "und":
        message = "The language of the law is not known."
        raise UnfitError(message)


def _keep_work(work: WorkData, law: Law, batch: Batch | None) -> Work:
    """The law, made or brought up to date; what is not said changes nothing."""
    state = Jurisdiction.objects.filter(iso3=work.jurisdiction).first()
    if state is None:
        message = f"No State has the code {work.jurisdiction}."
        raise UnfitError(message)
    said = law.metadata
    number, year = work.number or said.number, work.year or said.year
    kind = "bill" if work.draft or said.draft else work.kind
    uri = work.uri or work_uri(state.iso2, kind, year, number, law.title)
    if len(uri) > LONGEST_URI:
        message = f"The address of the work is longer than {LONGEST_URI} characters."
        raise UnfitError(message)
    fields = {
        "kind": work.kind,
        "number": number,
        "year": year,
        "assented_on": work.assented_on or said.assented_on,
        "published_on": work.published_on or said.published_on,
        "repealed_on": work.repealed_on,
        "draft": work.draft or said.draft,
        "treaty_id": work.treaty or None,
    }
    found = Work.objects.select_for_update(of=("self",)).filter(uri=uri).first()
    kept = found or Work(uri=uri, slug=_slug(uri), jurisdiction=state, origin=work.origin, batch=batch)
    for name, value in fields.items():
        if value or not found:
            setattr(kept, name, value)
    kept.titles = kept.titles | said.titles | {law.language: law.title} | work.titles
    kept.source, kept.verified = work.source, work.verified
    kept.save()
    _keep_commencement(kept, work, work.in_force_on or said.in_force_on)
    return kept


def _slug(uri: str) -> str:
    """The address with hyphens, ``ke-act-2003-3``; shortened with a digest where it is too long for one."""
    slug = "-".join(part for part in uri.removeprefix("/akn/").replace("@", "/").split("/") if part)
    slug = "".join(each if each.isascii() and (each.isalnum() or each in "-_") else "-" for each in slug)
    if len(slug) > (most := 120):
        slug = f"{slug[: most - 13]}-{hashlib.sha256(uri.encode()).hexdigest()[:12]}"
    return slug


def _keep_commencement(work: Work, data: WorkData, day: date | None) -> None:
    if day and not work.commencements.filter(on=day, eids=[]).exists():
        Commencement.objects.create(work=work, on=day, source=data.source, verified=data.verified)


def _keep_expression(  # noqa: PLR0913, PLR0917  # the columns of a row
    actor: Who,
    work: Work,
    identity: Identity,
    title: str,
    document: str,
    root: etree._Element,
    file: FileData,
    batch: Batch | None,
) -> Expression:
    digest = file.digest or hashlib.sha256(document.encode()).hexdigest()
    expression, new = Expression.objects.update_or_create(
        work=work,
        language=identity.language,
        valid_from=identity.wording_of,
        defaults={
            "title": title,
            "document": document,
            "translation": file.translation,
            "source": file.source,
            "source_format": file.format,
            "source_digest": digest,
            "batch": batch,
        },
    )
    rows = derive_provisions(expression, root)
    record(
        actor=actor,
        action="law.keep",
        subject=work.slug,
        language=expression.language,
        of=expression.valid_from,
        provisions=rows,
        batch=batch.pk if batch else None,
        new=new,
    )
    return expression


def derive_provisions(expression: Expression, root: etree._Element | None = None) -> int:
    """Make the rows of a wording's provisions anew from its document; how many there are."""
    rows = provisions_of(parse(expression.document) if root is None else root)
    expression.provisions.all().delete()
    Provision.objects.bulk_create(
        [
            Provision(
                expression=expression,
                eid=each.eid,
                position=each.position,
                parent=each.parent,
                depth=each.depth,
                kind=each.kind,
                number=each.number,
                heading=each.heading,
                text=each.text,
            )
            for each in rows
        ],
        batch_size=MANY,
    )
    return len(rows)
