"""States, treaties and participation in the API."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from django.http import HttpRequest
from ninja import Path, Query, Router, Schema, Status
from pydantic import Field

from comity.access.check import requires
from comity.common.claims import Verified
from comity.common.known import Known
from comity.common.languages import DEFAULT, in_language
from comity.common.schemas import AsOf, Invalid, Problem
from comity.jurisdictions import queries
from comity.jurisdictions.models import Jurisdiction, Participation, Statement, Treaty, TreatyScope

T = TypeVar("T")

router = Router(tags=["jurisdictions"])
CODES = "^[A-Za-z0-9-]*$"
Code = Annotated[str, Path(description="A code of letters and digits", pattern="^[A-Za-z0-9-]{2,16}$")]
Texts = dict[str, str]

# Choices are written out where they are used: other rooms have a Kind and a Role of their own, and names are shared.
KindWord = Annotated[str, Field(json_schema_extra={"enum": [*Jurisdiction.Kind.values]})]
GroupWord = Annotated[str, Field(json_schema_extra={"enum": [*Jurisdiction.Group.values]})]
StatusWord = Annotated[str, Field(json_schema_extra={"enum": [*Participation.Status.values]})]
StatementWord = Annotated[str, Field(json_schema_extra={"enum": [*Statement.Kind.values]})]
RoleWord = Annotated[str, Field(json_schema_extra={"enum": [*TreatyScope.Role.values]})]


class Page(Schema, Generic[T]):
    """A part of a list and how many there are in all."""

    count: int
    items: list[T]


class PartAsked(Schema):
    """Which part of a list."""

    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0)

    def of(self, found: list[T]) -> Page[T]:
        """The part itself."""
        return Page[T](count=len(found), items=found[self.offset : self.offset + self.limit])


class JurisdictionsAsked(PartAsked, AsOf):
    """The filters of the list; names are compared without case and accents, in every language."""

    q: str = Field("", max_length=200, description="A name or a code")
    group: Jurisdiction.Group | None = Field(None, description="Regional group")
    treaty: str = Field(queries.UNCAC, pattern=CODES, max_length=16, description="Under which treaty")
    party: Known | None = Field(None, description="Whether it takes part in the treaty")
    network: str = Field("", pattern=CODES, max_length=40, description="A network it belongs to, in whatever role")


class StandingOut(Schema):
    """What a jurisdiction is to a treaty as at a date. Without a record nothing is known; that never means no."""

    treaty: str
    status: StatusWord
    takes_part: Known
    since: date | None = None
    signed_on: date | None = None
    instrument: str = ""
    instrument_on: date | None = None
    seen_on: date | None = None
    source: str = ""
    verified: Verified | None = None
    notes: str = ""


class StatementOut(Schema):
    """A reservation or a declaration, in the words of the record; without an article where no source names it."""

    treaty: str
    jurisdiction: str
    kind: StatementWord
    article: str
    text: str
    since: date | None
    seen_on: date
    source: str
    verified: Verified


class JurisdictionOut(Schema):
    """A State, a territory or a regional organization. Print the footnote wherever you print the name."""

    iso3: str
    iso2: str
    m49: str
    kind: KindWord
    regional_group: GroupWord | None
    responsible_state: str | None
    names: Texts
    official_names: Texts
    footnotes: Texts


class JurisdictionRow(JurisdictionOut):
    """A jurisdiction in the list, with its status under the treaty asked about."""

    participation: StandingOut


class JurisdictionPage(JurisdictionOut):
    """A jurisdiction with its status under every treaty of which a record speaks."""

    territories: list[str]
    participations: list[StandingOut]
    statements: list[StatementOut]


class TreatyOut(Schema):
    """A treaty, or a scheme that binds nobody, with how many take part as at a date, by status.

    Depositary and who may join stand in English, for programs of before, and by language.
    """

    code: str
    short_name: str
    titles: Texts
    kind: str
    reference: str
    depositary: str
    depositaries: Texts
    opened_on: date | None
    in_force_on: date | None
    binding: bool
    open_to: str
    open_to_texts: Texts
    website: str
    source: str
    verified: Verified
    counts: dict[str, int]


class ScopeOut(Schema):
    """A kind of need for which the treaty can be a basis."""

    scope: str
    role: RoleWord
    article: str
    condition: str
    replaced_by: str | None
    verified: Verified


class ParticipantOut(StandingOut):
    """A participant of a treaty."""

    jurisdiction: str


class TreatyPage(TreatyOut):
    """A treaty with the needs it serves and its participants."""

    scopes: list[ScopeOut]
    participants: list[ParticipantOut]
    statements: list[StatementOut]


def _standing(treaty: str, standing: queries.Standing) -> dict[str, Any]:
    said = {"treaty": treaty, "status": standing.status, "takes_part": standing.takes_part, "since": standing.since}
    record = standing.record
    if record is None:
        return said
    same = ("signed_on", "instrument", "instrument_on", "seen_on", "source", "verified", "notes")
    return said | {name: getattr(record, name) for name in same}


def _jurisdiction(each: Jurisdiction) -> dict[str, Any]:
    same = ("iso3", "iso2", "m49", "kind", "names", "official_names", "footnotes")
    links = {"regional_group": each.regional_group or None, "responsible_state": each.responsible_state_id}
    return {name: getattr(each, name) for name in same} | links


def _treaty(each: Treaty, counts: Mapping[Participation.Status, int]) -> dict[str, Any]:
    texts = {"depositary": each.depositary, "open_to": each.open_to}
    same = set(TreatyOut.model_fields) - {"counts", *texts, "depositaries", "open_to_texts"}
    return {
        **{name: getattr(each, name) for name in same},
        **{name: in_language(said, DEFAULT).text for name, said in texts.items()},
        "depositaries": each.depositary,
        "open_to_texts": each.open_to,
        "counts": dict(counts),
    }


def _scope(each: TreatyScope) -> ScopeOut:
    same = ("scope", "role", "article", "condition", "verified")
    return ScopeOut(**{name: getattr(each, name) for name in same}, replaced_by=each.replaced_by_id)


def _statement(each: Statement) -> StatementOut:
    links = {"treaty": each.treaty_id, "jurisdiction": each.jurisdiction_id, "since": each.valid_from}
    same = set(StatementOut.model_fields) - set(links)
    said: dict[str, Any] = links | {name: getattr(each, name) for name in same}
    return StatementOut(**said)


@router.get("/jurisdictions", response={200: Page[JurisdictionRow], 422: Invalid}, summary="States and territories")
@requires("jurisdictions:record:read")
def jurisdictions(request: HttpRequest, asked: Query[JurisdictionsAsked]) -> Page[JurisdictionRow]:  # noqa: ARG001
    """Every State and territory that fits, by name; an unknown treaty or network fits none."""
    words = {"q": asked.q, "treaty": asked.treaty, "network": asked.network}
    found = queries.search(queries.Search(day=asked.day, group=asked.group or "", party=asked.party or "", **words))
    rows = [
        JurisdictionRow(
            **_jurisdiction(each.jurisdiction), participation=StandingOut(**_standing(asked.treaty, each.standing))
        )
        for each in found
    ]
    return asked.of(rows)


@router.get(
    "/jurisdictions/{iso3}",
    response={200: JurisdictionPage, 404: Problem, 422: Invalid},
    summary="A State or territory and its treaties",
)
@requires("jurisdictions:record:read")
def jurisdiction(
    request: HttpRequest,  # noqa: ARG001
    iso3: Code,
    asked: Query[AsOf],
) -> JurisdictionPage | Status[Problem]:
    """Its participations as at a date; a treaty that is not listed is not known, never "no"."""
    try:
        found = queries.get_jurisdiction(iso3)
    except Jurisdiction.DoesNotExist:
        return Status(404, Problem(detail="There is no such State or territory."))
    standings = queries.standings_of(found, asked.day)
    return JurisdictionPage(
        **_jurisdiction(found),
        territories=[each.iso3 for each in queries.territories_of(found)],
        participations=[StandingOut(**_standing(treaty.code, each)) for treaty, each in standings if each.record],
        statements=[_statement(each) for each in queries.statements_of(found, asked.day)],
    )


@router.get("/treaties", response={200: Page[TreatyOut], 422: Invalid}, summary="Treaties")
@requires("jurisdictions:record:read")
def treaties(request: HttpRequest, part: Query[PartAsked], asked: Query[AsOf]) -> Page[TreatyOut]:  # noqa: ARG001
    """Every treaty and scheme, with how many take part as at a date."""
    counts = queries.counts_at(asked.day)
    return part.of([TreatyOut(**_treaty(each, counts.get(each.code, {}))) for each in queries.list_treaties()])


@router.get(
    "/treaties/{code}",
    response={200: TreatyPage, 404: Problem, 422: Invalid},
    summary="A treaty and its participants",
)
@requires("jurisdictions:record:read")
def treaty(
    request: HttpRequest,  # noqa: ARG001
    code: Code,
    asked: Query[AsOf],
) -> TreatyPage | Status[Problem]:
    """Who takes part as at a date; who is not listed is not known, never "no"."""
    try:
        found = queries.get_treaty(code)
    except Treaty.DoesNotExist:
        return Status(404, Problem(detail="There is no such treaty."))
    groups = queries.participants(found, asked.day)
    return TreatyPage(
        **_treaty(found, {status: len(pairs) for status, pairs in groups}),
        scopes=[_scope(each) for each in found.scopes.all()],
        participants=[
            ParticipantOut(jurisdiction=each.iso3, **_standing(found.code, standing))
            for _status, pairs in groups
            for each, standing in pairs
        ],
        statements=[_statement(each) for each in queries.statements_under(found, asked.day)],
    )
