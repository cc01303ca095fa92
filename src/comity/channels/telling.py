"""An answer in words: the same for the page, the API and the command line."""

from datetime import date

from pydantic import BaseModel

from comity.authorities.models import Authority, Means
from comity.channels import wording
from comity.channels.facts import Answer, Basis, Channel, Note, Saying
from comity.channels.queries import entries, labels
from comity.common.languages import current, in_language, language_name, long_date
from comity.fiches.queries.questions import WHETHER, YES_OR_NO
from comity.jurisdictions.models import Jurisdiction  # noqa: TC001  # pydantic reads the annotations
from comity.jurisdictions.queries import article_heading
from comity.networks.models import Network
from comity.vocabulary.queries import measures

DATED = frozenset({"stale_entry"})
SAME_IN_ENTRY = (
    *("slug", "unit", "address", "telephone", "email", "website", "office_hours", "time_zone", "round_the_clock"),
    *("urgent_procedure", "documents_required", "confirmed_on", "source", "seen_on"),
)
ABOUT_STATES = frozenset({"not_party", "extension_not_recorded"})


class Cite(BaseModel):
    """An article; ``treaty`` is empty for the Convention."""

    treaty: str
    article: str
    heading: str


class Sentence(BaseModel):
    """A sentence, its code, and the articles it rests on."""

    code: str
    text: str
    articles: list[Cite]


class State(BaseModel):
    """A State with the footnote that goes with its name."""

    iso3: str
    name: str
    footnote: str


class ToldBasis(BaseModel):
    """A treaty on which the request can rest."""

    treaty: str
    short_name: str
    title: str
    title_language: str
    article: str
    known: str
    condition: str
    verified: bool
    since: date | None


class Contact(BaseModel):
    """An authority or a network to turn to."""

    kind: str
    slug: str
    name: str
    name_language: str
    original_name: str
    original_language: str
    unit: str
    address: str
    telephone: str
    email: str
    website: str
    office_hours: str
    time_zone: str
    round_the_clock: str
    urgent_procedure: str
    documents_required: str
    confirmed_on: date | None
    source: str
    seen_on: date | None
    verified: bool


class Word(BaseModel):
    """A code and what it is called."""

    code: str
    text: str


class ToldChannel(BaseModel):
    """One way to ask."""

    kind: Word
    route: Word
    contact: Contact | None
    alternatives: list[Contact]
    sender: Contact | None
    bases: list[ToldBasis]
    languages: list[Word]
    languages_said_by: str
    means: list[Word]
    contents: list[Sentence]
    conditions: list[Sentence]
    reasons: list[Sentence]
    warnings: list[Sentence]
    unknown: list[Word]


class ToldFiche(BaseModel):
    """What the requested State says about a measure; an empty code is not known."""

    measure: Word
    possible: Word
    conditions: str
    written_in: str
    languages: list[Word]
    urgent: Word
    days: int | None
    confirmed_on: date
    stale: bool


class Told(BaseModel):
    """The whole answer."""

    origin: State
    partner: State
    need: Word
    stage: Word
    urgent: bool
    offence: str
    as_of: date
    channels: list[ToldChannel]
    between: list[ToldBasis]
    networks: list[Word]
    fiches: list[ToldFiche]


def tell(answer: Answer) -> Told:
    """Say an answer in the reader's language."""
    question = answer.question
    authorities = _authorities(answer)
    return Told(
        origin=_state(question.origin),
        partner=_state(question.partner),
        need=Word(code=question.need, text=str(wording.NEEDS[question.need])),
        stage=Word(code=question.stage, text=str(wording.STAGES[question.stage])),
        urgent=question.urgent,
        offence=question.offence,
        as_of=question.day,
        channels=[_channel(each, authorities) for each in answer.channels],
        between=[_basis(each) for each in answer.between],
        networks=[Word(code=slug, text=labels().networks[slug].acronym) for slug in answer.networks],
        fiches=[_fiche(each) for each in answer.fiches],
    )


def _fiche(saying: Saying) -> ToldFiche:
    fiche = saying.fiche
    written_in, conditions = fiche.conditions_in(current())
    return ToldFiche(
        measure=Word(code=fiche.measure, text=measures()[fiche.measure].name.text),
        possible=Word(code=fiche.possible, text=str(WHETHER[fiche.possible])),
        conditions=conditions,
        written_in=written_in,
        languages=[Word(code=code, text=language_name(code)) for code in fiche.languages],
        urgent=Word(code=fiche.urgent, text=str(YES_OR_NO[fiche.urgent])),
        days=fiche.days,
        confirmed_on=saying.confirmed_on,
        stale=saying.stale,
    )


def _authorities(answer: Answer) -> dict[str, Authority]:
    wanted = {slug for each in answer.channels for slug in (each.target, *each.alternatives, *each.senders) if slug}
    return entries(wanted - labels().networks.keys())


def _state(iso3: str) -> State:
    known: Jurisdiction = labels().states[iso3]
    return State(iso3=iso3, name=known.name, footnote=known.footnote)


def _channel(channel: Channel, authorities: dict[str, Authority]) -> ToldChannel:
    alternatives = [authorities[slug] for slug in channel.alternatives if slug in authorities]
    senders = [authorities[slug] for slug in channel.senders if slug in authorities]
    return ToldChannel(
        kind=Word(code=channel.kind, text=str(wording.KINDS[channel.kind])),
        route=Word(code=channel.route, text=str(wording.ROUTES[channel.route])),
        contact=_contact(channel.target, authorities),
        alternatives=[_of_authority(each) for each in alternatives],
        sender=_of_authority(senders[0]) if senders else None,
        bases=[_basis(each) for each in channel.bases],
        languages=[Word(code=code, text=language_name(code)) for code in channel.languages.codes],
        languages_said_by=str(wording.SAID_BY.get(channel.languages.said_by, "")),
        means=[Word(code=code, text=_means(code)) for code in channel.means],
        contents=[_sentence(each) for each in channel.contents],
        conditions=[_sentence(each) for each in channel.conditions],
        reasons=[_sentence(each) for each in channel.reasons],
        warnings=[_sentence(each) for each in channel.warnings],
        unknown=[Word(code=code, text=str(wording.UNKNOWN[code])) for code in channel.unknown],
    )


def _means(code: str) -> str:
    return str(wording.IBER) if code == "iber" else str(Means(code).label)


def _contact(slug: str, authorities: dict[str, Authority]) -> Contact | None:
    network = labels().networks.get(slug)
    if network is not None:
        return _of_network(network)
    return _of_authority(authorities[slug]) if slug in authorities else None


def _of_network(network: Network) -> Contact:
    return Contact(
        kind="network",
        slug=network.slug,
        name=network.name if network.acronym in network.name else f"{network.name} ({network.acronym})",
        name_language="",
        original_name="",
        original_language="",
        unit=network.secretariat,
        address=network.city,
        telephone="",
        email="",
        website=network.website,
        office_hours="",
        time_zone="",
        round_the_clock="",
        urgent_procedure="",
        documents_required="",
        confirmed_on=None,
        source=network.source,
        seen_on=None,
        verified=network.is_verified,
    )


def _of_authority(entry: Authority) -> Contact:
    return Contact(
        kind="authority",
        name=entry.name.text,
        name_language=entry.name.language,
        original_name=entry.original_name.text,
        original_language=entry.original_name.language,
        verified=entry.is_verified,
        **{name: getattr(entry, name) for name in SAME_IN_ENTRY},
    )


def _basis(basis: Basis) -> ToldBasis:
    treaty = labels().treaties[basis.treaty]
    condition = wording.CONDITIONS.get(basis.condition)
    return ToldBasis(
        treaty=treaty.code,
        short_name=treaty.short_name,
        title=treaty.title.text,
        title_language=treaty.title.language,
        article=basis.article,
        known=str(basis.known),
        condition=str(condition) if condition else "",
        verified=basis.verified,
        since=basis.since,
    )


def _sentence(note: Note) -> Sentence:
    template = "never_confirmed" if note.code in DATED and not note.values else note.code
    text = str(wording.NOTES[template])
    if note.values:
        text = text % {"value": _value(note)}
    return Sentence(code=note.code, text=text, articles=[_cite(each) for each in note.cites])


def _value(note: Note) -> str:
    value = note.values[0]
    if note.code in DATED:
        return long_date(date.fromisoformat(value))
    if note.code in ABOUT_STATES:
        return labels().states[value].name
    treaty = labels().treaties[value]
    return f"{in_language(treaty.titles).text} ({treaty.short_name})"


def _cite(cite: str) -> Cite:
    treaty, _, article = cite.rpartition(":")
    return Cite(
        treaty=labels().treaties[treaty].short_name if treaty else "",
        article=article,
        heading="" if treaty else article_heading(article),
    )
