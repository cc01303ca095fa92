"""The room's part of the API: what the pages of the directory show."""

from datetime import date, datetime
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status
from pydantic import Field, WithJsonSchema

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.authorities.models import (
    Answer,
    Authority,
    Basis,
    Category,
    Designation,
    Door,
    Event,
    Matter,
    Means,
    Notification,
)
from comity.authorities.queries import Accepted, Entry, Filters, find, get_authority, load_entries, profile_of
from comity.authorities.queries.editions import Version, history_of
from comity.authorities.queries.shown import hidden_values
from comity.common.claims import Origin, Verified
from comity.common.known import Known
from comity.common.schemas import AsOf, Invalid, Problem
from comity.jurisdictions.models import Jurisdiction

router = Router(tags=["authorities"])

# Other rooms have a "Kind" too, and the API's schemas have one name each.
EntryKind = Annotated[str, WithJsonSchema({"type": "string", "enum": Authority.Kind.values})]
EventKind = Annotated[str, WithJsonSchema({"type": "string", "enum": Event.Kind.values})]


class AuthoritiesAsked(AsOf):
    """Filters of the directory, as on its page."""

    q: str = Field("", max_length=200, description="words of a name, in any language")
    jurisdiction: str = Field("", pattern="^([A-Za-z]{3})?$", description="ISO 3166-1 code of three letters")
    category: Category | None = None
    group: Jurisdiction.Group | None = None
    treaty: str = Field("", pattern="^[A-Za-z0-9]{0,16}$")
    language: str = Field("", pattern="^([a-z]{2,3})?$", description="ISO 639 code of a language that is accepted")
    verified: bool | None = None
    known: Known = Field(Known.YES, description="`not_known`: the entries not known to hold at the day")
    invented: bool = Field(default=True, description="whether to list what was invented for demonstration")
    sort: Literal["state", "-state", "name", "-name", "confirmed", "-confirmed"] = "state"
    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)

    @property
    def filters(self) -> Filters:
        """The same question as the page's form asks."""
        return Filters(
            words=self.q,
            state=self.jurisdiction.upper(),
            category=self.category or "",
            group=self.group or "",
            treaty=self.treaty.upper(),
            language=self.language,
            verified="" if self.verified is None else ("yes" if self.verified else "no"),
            day=self.day,
            known=Known.UNKNOWN if self.known is Known.UNKNOWN else Known.YES,
            invented=self.invented,
            sort=self.sort,
        )


class DesignationOut(Schema):
    """That an authority is the one for a category. ``holds`` is the answer as at the day asked about."""

    category: Category
    treaty: str | None
    article: str
    matter: Matter
    basis: Basis
    valid_from: date | None
    seen_on: date
    valid_to: date | None
    holds: Known
    notes: str
    source: str
    verified: Verified


class NotificationOut(Schema):
    """What the State notified."""

    treaty: str
    article: str
    languages: list[str]
    answer: str
    basis: Basis
    valid_from: date | None
    seen_on: date
    valid_to: date | None
    notes: str
    source: str
    verified: Verified


class AuthorityOut(Schema):
    """An entry of the directory. What is empty is not on record; it never means *no*."""

    slug: str
    jurisdiction: str = Field(description="ISO 3166-1 code of three letters")
    footnote: str = Field(description="prints wherever the name of the State or territory does")
    invented: bool
    kind: EntryKind
    names: dict[str, str] = Field(description="by language; `und` where the language is not known")
    original_language: str
    unit: str
    address: str
    telephone: str
    email: str
    website: str
    office_hours: str
    time_zone: str
    round_the_clock: str
    languages: list[str] = Field(description="accepted for requests: the entry's own, else what the State notified")
    languages_from: Literal["entry", "notification", "not_known"]
    languages_notification: NotificationOut | None
    means: list[Means]
    interpol_urgent: Answer
    urgent_procedure: str
    documents_required: str
    dual_criminality: str
    de_minimis: str
    law_links: list[str]
    notes: str
    designations: list[DesignationOut]
    source: str
    seen_on: date
    verified: Verified
    confirmed_on: date | None
    confirmed_by: str
    origin: Origin


class EventOut(Schema):
    """What became of the body. Its tasks are with the successor, if there is one."""

    kind: EventKind
    on: date
    successor: str | None
    note: str


class ProfileOut(AuthorityOut):
    """An entry with every designation it ever had, what its State answered on extradition, and the body's story."""

    story: list[EventOut]
    extradition_basis: NotificationOut | None
    asset_recovery_networks: list[str]


class Authorities(Schema):
    """A page of the directory. ``not_known``: how many more entries may have held at the day."""

    as_of: date
    count: int
    not_known: int
    items: list[AuthorityOut]


SAME = (
    *("slug", "kind", "names", "original_language", "unit", "address", "telephone", "email", "website"),
    *("office_hours", "time_zone", "round_the_clock", "means", "interpol_urgent", "urgent_procedure"),
    *("documents_required", "dual_criminality", "de_minimis", "law_links", "notes", "source", "seen_on", "verified"),
    *("confirmed_on", "confirmed_by", "origin"),
)


def _languages_from(accepted: Accepted) -> str:
    if accepted.notification:
        return "notification"
    return "entry" if accepted.codes else "not_known"


def _claim(claim: Designation | Notification | None, names: tuple[str, ...]) -> dict[str, object] | None:
    if claim is None:
        return None
    return {name: getattr(claim, name) for name in names} | {"treaty": claim.treaty_id}


DATES = ("valid_from", "seen_on", "valid_to", "basis", "article", "notes", "source", "verified")


def _designation(each: Designation, day: date) -> dict[str, object]:
    return (_claim(each, ("category", "matter", *DATES)) or {}) | {"holds": each.known_at(day)}


def _notification(each: Notification | None) -> dict[str, object] | None:
    return _claim(each, ("languages", "answer", *DATES))


def _out(entry: Entry) -> dict[str, object]:
    authority, state = entry.authority, entry.authority.jurisdiction
    return {name: getattr(authority, name) for name in SAME} | {
        "jurisdiction": state.iso3,
        "footnote": state.footnote,
        "invented": state.kind == Jurisdiction.Kind.FICTIONAL,
        "languages": entry.accepted.codes,
        "languages_from": _languages_from(entry.accepted),
        "languages_notification": _notification(entry.accepted.notification),
        "designations": [_designation(each, entry.day) for each in entry.designations],
    }


@router.get("/authorities", response={200: Authorities, 422: Invalid}, operation_id="list_authorities")
@requires("authorities:entry:read")
def list_authorities(request: HttpRequest, asked: Query[AuthoritiesAsked]) -> dict[str, object]:
    """The directory, with the filters of its page."""
    found = find(asked.filters)
    entries = load_entries(found.slugs[asked.offset : asked.offset + asked.limit], asked.day, actor_of(request))
    return {
        "as_of": asked.day,
        "count": len(found.slugs),
        "not_known": found.not_known,
        "items": [_out(each) for each in entries],
    }


@router.get("/authorities/{slug}", response={200: ProfileOut, 404: Problem, 422: Invalid}, operation_id="get_authority")
@requires("authorities:entry:read")
def get_one_authority(
    request: HttpRequest,
    slug: str,
    asked: Query[AsOf],
) -> Status[dict[str, object]]:
    """One entry with its whole history."""
    try:
        profile = profile_of(get_authority(slug), asked.day, actor_of(request))
    except Authority.DoesNotExist:
        return Status(404, {"detail": "There is no authority of this identifier."})
    about = _out(profile.entry) | {
        "designations": [_designation(each, asked.day) for each in profile.history],
        "extradition_basis": _notification(profile.extradition),
        "story": [
            {"kind": each.kind, "on": each.on, "successor": each.successor_id, "note": each.note}
            for each in profile.story
        ],
        "asset_recovery_networks": [each.network_id for each in profile.networks],
    }
    return Status(200, about)


class EditionOut(Schema):
    """One published state of an entry. The names of persons are not in it."""

    number: int
    valid_from: date
    published_at: datetime | None
    door: Door
    reason: str
    changed: list[str] = Field(description="names of the values that differ from the edition before")
    values: dict[str, object] = Field(description="the entry as it stood")


class HistoryOut(Schema):
    """Every published state of an entry, the last one first."""

    slug: str
    items: list[EditionOut]


@router.get(
    "/authorities/{slug}/history", response={200: HistoryOut, 404: Problem}, operation_id="get_authority_history"
)
@requires("authorities:entry:read")
def get_history(request: HttpRequest, slug: str) -> Status[dict[str, object]]:
    """What the entry said, since when, and which way each change came."""
    try:
        authority = get_authority(slug)
    except Authority.DoesNotExist:
        return Status(404, {"detail": "There is no authority of this identifier."})
    hidden = hidden_values(actor_of(request), authority)
    return Status(200, {"slug": slug, "items": [_edition(each, hidden) for each in history_of(authority, hidden)]})


def _edition(version: Version, hidden: frozenset[str]) -> dict[str, object]:
    one = version.edition
    return {
        "number": one.number,
        "valid_from": one.valid_from,
        "published_at": one.published_at if version.saved else None,
        "door": one.door,
        "reason": one.reason,
        "changed": [name for name in one.changed if name not in hidden],
        "values": {name: value for name, value in one.values.items() if name not in hidden},
    }
