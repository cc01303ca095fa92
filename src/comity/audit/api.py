"""The trail for programs: the signed heads for everybody, the rows for auditors, one's own for each officer."""

from base64 import b64encode
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.audit.actions import witness
from comity.audit.keys import public_key
from comity.audit.models import Entry
from comity.audit.queries import Filters, Page, Place, own_trail, signed_heads, trail
from comity.common.schemas import Day, Invalid, Problem

router = Router(tags=["audit"])


class SignedHeadOut(Schema):
    """The end of the trail on a day."""

    day: date
    number: int = Field(description="of the last row")
    hash: str = Field(description="of the last row, SHA-256, hexadecimal")
    signature: str = Field(description="Ed25519, base64, of three lines: 'comity audit head DAY', NUMBER, HASH")


class Heads(Schema):
    """Every signed head, oldest first."""

    public_key: str = Field(description="PEM")
    heads: list[SignedHeadOut]


class Asked(Schema):
    """The filters of the trail's page."""

    who: str = ""
    authority: str = ""
    action: str = ""
    subject: str = ""
    outcome: str = ""
    since: Day | None = None
    until: Day | None = None
    before: str = Field("", description="`older` of the page before")


class EntryOut(Schema):
    """One row."""

    number: int | None
    at: datetime
    actor: str
    authority: str
    action: str
    subject: str
    outcome: Entry.Outcome
    address: str | None = Field(description="not told of others to the officer concerned")
    details: dict[str, Any] | None


class Rows(Schema):
    """A page of rows, newest first."""

    items: list[EntryOut]
    older: str = Field(description="ask for it as `before`; empty on the last page")


def _rows(page: Page, officer: int | None = None) -> dict[str, object]:
    return {"items": [_row(each, officer) for each in page.entries], "older": str(page.older or "")}


def _row(entry: Entry, officer: int | None) -> dict[str, object]:
    shown = officer is None or entry.officer == officer
    same = {name: getattr(entry, name) for name in ("at", "actor", "authority", "action", "subject", "outcome")}
    number = entry.link.number if hasattr(entry, "link") else None
    return same | {
        "number": number,
        "address": entry.address if shown else None,
        "details": entry.details if shown else None,
    }


@router.get("/audit/heads", response=Heads, operation_id="audit_heads")
@requires("audit:head:read")
def heads(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001
    """The signed heads, and the public key that verifies them."""
    listed = [
        {
            "day": each.day,
            "number": each.number,
            "hash": each.hash.hex(),
            "signature": b64encode(each.signature).decode(),
        }
        for each in signed_heads()
    ]
    return {"public_key": public_key(), "heads": listed}


@router.get(
    "/audit/entries", response={200: Rows, 401: Problem, 403: Problem, 422: Invalid}, operation_id="audit_entries"
)
@requires("audit:trail:read")
def entries(request: HttpRequest, asked: Query[Asked]) -> dict[str, object]:
    """The trail, newest first."""
    filters = asked.dict(exclude={"before"}, exclude_defaults=True)
    found = trail(Filters(**filters), Place.read(asked.before))
    witness(actor=actor_of(request), action="audit.read", filters=filters)
    return _rows(found)


@router.get("/audit/mine", response={200: Rows, 401: Problem, 422: Invalid}, operation_id="audit_mine")
@requires("audit:own:read")
def mine(request: HttpRequest, before: str = "") -> dict[str, object]:
    """What the officer did, and what was done to their data, newest first."""
    actor = actor_of(request)
    return _rows(own_trail(actor, Place.read(before)), actor.officer)
