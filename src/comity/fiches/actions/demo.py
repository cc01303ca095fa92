"""The invented fiches of a demonstration hub."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from comity.access.actor import Role
from comity.accounts.models import Officer
from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.authorities.queries import today
from comity.fiches.actions.invented import (
    DUE,
    DUE_DAYS,
    EARLIER,
    FICHES,
    FIRST,
    FRESH_DAYS,
    HEADINGS,
    LANGUAGES,
    SINCE,
    STALE,
    WAITING,
    WHY,
)
from comity.fiches.actions.invented_translations import TRANSLATIONS
from comity.fiches.models import Confirmation, Draft, Edition, Fiche
from comity.fiches.queries.laws import found, suggested
from comity.fiches.queries.questions import Values, complete, differing
from comity.fiches.queries.translations import LANGUAGE, name_in, translation

MOST_PROVISIONS = 2


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create what is not there yet, and say how much; call it as the hub, after authorities, officers and laws."""
    added = sum(_fiche(iso3, code) for iso3, held in FICHES.items() for code in held)
    added += _waiting()
    if added:
        record(actor=actor, action="fiches.load_demo", added=added)
    return added


def _values(iso3: str, code: str, said: dict[str, Any]) -> Values:
    language, accepted = LANGUAGES[iso3]
    provisions = suggested(iso3, code) or found(iso3, HEADINGS.get((iso3, code), ""))
    law = [[*each] for each in provisions[:MOST_PROVISIONS]]
    values = complete(code, said | {LANGUAGE: language, "languages": accepted, "law": law})
    there = set(Authority.objects.filter(jurisdiction=iso3).values_list("pk", flat=True))
    values |= {name: sorted(there & {*values[name]}) for name in ("receives", "executes")}
    return values | {
        name_in(name, other): translation(text, values[name])
        for other, texts in TRANSLATIONS.get((iso3, code), {}).items()
        for name, text in texts.items()
    }


def _people(iso3: str) -> tuple[Officer | None, Officer | None]:
    """A case officer of the State who writes, and its focal point."""
    there = Officer.objects.filter(invented=True).order_by("pk")
    return (
        there.filter(authority__jurisdiction=iso3, posts__role=Role.CASE_OFFICER).first(),
        there.filter(state=iso3, posts__role=Role.FOCAL_POINT).first(),
    )


def _fiche(iso3: str, code: str) -> int:
    ago = DUE_DAYS if (iso3, code) == DUE else FRESH_DAYS
    confirmed = FIRST if (iso3, code) == STALE else today() - timedelta(days=ago)
    key = {"jurisdiction_id": iso3, "measure": code}
    fiche, new = Fiche.objects.get_or_create(**key, defaults={"confirmed_on": confirmed})
    if not new:
        return 0
    values = _values(iso3, code, FICHES[iso3][code])
    told = [(FIRST, values, "")]
    if (iso3, code) == EARLIER[:2]:
        told = [(FIRST, values | EARLIER[2], ""), (SINCE, values, WHY)]
    edition = _editions(fiche, told, _people(iso3))
    Confirmation.objects.create(edition=edition, on=confirmed, by=edition.approved_by, officer=edition.approver)
    return 1


def _editions(
    fiche: Fiche, told: list[tuple[date, Values, str]], people: tuple[Officer | None, Officer | None]
) -> Edition:
    before: Values = {}
    writer, focal_point = people
    for number, (since, values, why) in enumerate(told, 1):
        edition = Edition.objects.create(
            fiche=fiche,
            number=number,
            valid_from=since,
            values=values,
            changed=differing(before, values) if before else [],
            reason=why,
            by=writer.name if writer else "invented for demonstration",
            officer=writer,
            approved_by=focal_point.name if focal_point else "invented for demonstration",
            approver=focal_point,
            approved_at=datetime.combine(since, time(9, 30), UTC),
        )
        before = values
    return edition


def _waiting() -> int:
    iso3, code, said = WAITING
    if Draft.objects.filter(jurisdiction=iso3, measure=code).exists():
        return 0
    writer, _focal_point = _people(iso3)
    Draft.objects.create(
        jurisdiction_id=iso3,
        measure=code,
        values=_values(iso3, code, said),
        status=Draft.Status.SUBMITTED,
        author=writer.name if writer else "invented for demonstration",
        officer=writer,
    )
    return 1
