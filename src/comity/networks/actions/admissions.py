"""Writing the register: admitting, suspending, reinstating, ending. Everything is dated, nothing is deleted."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.queries import managers_of
from comity.audit.actions import record
from comity.authorities.actions.newcomers import add_newcomer
from comity.authorities.models import Authority
from comity.common.claims import Verified
from comity.networks.actions.applications import ImpossibleError, move
from comity.networks.models import (
    Admission,
    Application,
    Component,
    ContactOfficer,
    Kind,
    Membership,
    Network,
    Suspension,
)

LONGEST = 300
ROLES = {Kind.MEMBER: Membership.Role.MEMBER, Kind.OBSERVER: Membership.Role.OBSERVER}


@transaction.atomic
def admit(  # noqa: PLR0913  # the columns of the register
    *,
    actor: Actor | str,
    network: Network,
    valid_from: date,
    authority: Authority | None = None,
    organisation: dict[str, str] | None = None,
    kind: str = Kind.MEMBER,
    variety: str = "",
    component: Component | None = None,
    application: Application | None = None,
) -> Admission:
    """Put an authority, or an organisation as an observer, on the register from a day.

    Raises:
        ImpossibleError: it is on the register on that day or later already.
    """
    if authority and network.admissions.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from), authority=authority
    ):
        raise ImpossibleError(_("This authority is on the register already."))
    made = Admission.objects.create(
        network=network,
        kind=kind,
        variety=variety,
        authority=authority,
        organisation=organisation or {},
        component=component,
        valid_from=valid_from,
        application=application,
    )
    repeat(made)
    _record(actor, made, "admit", valid_from=valid_from.isoformat(), kind=kind)
    return made


@transaction.atomic
def admit_application(  # noqa: PLR0913  # the decision
    *,
    actor: Actor | str,
    application: Application,
    valid_from: date,
    reasons: str,
    component: Component | None = None,
    on: date | None = None,
) -> Admission:
    """Decide to admit: the authority gets its entry when it is new, and its contact officers become known to members.

    Raises:
        ImpossibleError: a point of the checklist is open, or it is not in review.
    """
    held = move(actor=actor, application=application, act="admit", text=reasons, on=on)
    if {each["id"] for each in held.network.checklist} - {*held.checked}:
        raise ImpossibleError(_("A point of the checklist is still open."))
    organisation: dict[str, str] = {}
    if held.authority is None and held.state is not None and held.kind == Kind.MEMBER:
        held.authority = add_newcomer(
            actor=actor, jurisdiction=held.state, values=held.proposed, source=f"Application to {held.network.acronym}"
        )
        held.save(update_fields=["authority"])
    elif held.authority is None:
        organisation = held.proposed.get("names", {})
    made = admit(
        actor=actor,
        network=held.network,
        valid_from=valid_from,
        authority=held.authority,
        organisation=organisation,
        kind=held.kind,
        variety=held.variety,
        component=component,
        application=held,
    )
    if held.authority is not None:
        _take_over_contacts(held)
    return made


def _take_over_contacts(application: Application) -> None:
    """The contact officers named in the application; those on record from an earlier membership stay as they are."""
    known = set(
        ContactOfficer.objects.filter(
            network=application.network, authority=application.authority, until__isnull=True
        ).values_list("email", flat=True)
    )
    fields = ("name", "function", "email", "telephone", "languages", "hours", "specialities")
    ContactOfficer.objects.bulk_create(
        ContactOfficer(
            network=application.network,
            authority=application.authority,
            **{name: each[name] for name in fields if name in each},
        )
        for each in application.contacts
        if each.get("email") not in known
    )


@transaction.atomic
def suspend(*, actor: Actor | str, admission: Admission, valid_from: date, reason: str) -> Suspension:
    """Take away the rights of a membership from a day on, until it is reinstated.

    Raises:
        ImpossibleError: it does not hold on that day, or is suspended already.
    """
    held = _held(admission)
    overlapping = held.suspensions.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)).exists()
    if not held.holds(valid_from) or overlapping:
        raise ImpossibleError(_("This step is not possible now."))
    made = Suspension.objects.create(admission=held, valid_from=valid_from, reason=reason)
    _after(actor, held, "suspend", valid_from=valid_from.isoformat())
    return made


@transaction.atomic
def reinstate(*, actor: Actor | str, admission: Admission, on: date) -> Suspension:
    """End the suspension on a day, the first on which it no longer holds.

    Raises:
        ImpossibleError: there is none, or it begins later.
    """
    held = _held(admission)
    open_one = held.suspensions.filter(valid_to__isnull=True, valid_from__lte=on).first()
    if open_one is None:
        raise ImpossibleError(_("This step is not possible now."))
    open_one.valid_to = on
    open_one.save(update_fields=["valid_to"])
    _after(actor, held, "reinstate", on=on.isoformat())
    return open_one


@transaction.atomic
def end(*, actor: Actor | str, admission: Admission, on: date, reason: str) -> Admission:
    """End a membership, by withdrawal or decision; ``on`` is the first day on which it no longer holds.

    Raises:
        ImpossibleError: it ended before, or began later.
    """
    held = _held(admission)
    if held.valid_to is not None or on < held.valid_from:
        raise ImpossibleError(_("This step is not possible now."))
    held.valid_to, held.ended_reason = on, reason
    held.save(update_fields=["valid_to", "ended_reason"])
    for each in held.suspensions.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on)):
        each.valid_to = max(on, each.valid_from)
        each.save(update_fields=["valid_to"])
    _after(actor, held, "end", on=on.isoformat())
    return held


@transaction.atomic
def move_to_component(*, actor: Actor | str, admission: Admission, component: Component | None) -> Admission:
    """Put a member into another regional component, or into none."""
    held = _held(admission)
    held.component = component
    held.save(update_fields=["component"])
    _record(actor, held, "place", component=component.slug if component else "")
    return held


def _held(admission: Admission) -> Admission:
    """The row as it is now, held until the transaction ends."""
    return Admission.objects.select_for_update(of=("self",)).select_related("network", "authority").get(pk=admission.pk)


def _record(actor: Actor | str, admission: Admission, act: str, **details: str) -> None:
    said: dict[str, Any] = {**details}
    subject = f"admission:{admission.pk}"
    authority = admission.authority_id or ""
    record(actor=actor, action=f"networks.{act}_member", subject=subject, member=authority, **said)


def _after(actor: Actor | str, admission: Admission, act: str, **details: str) -> None:
    repeat(admission)
    _record(actor, admission, act, **details)
    if admission.authority_id:
        notify(managers_of(admission.authority_id), f"networks/{admission.network_id}/register/")


def repeat(admission: Admission) -> None:
    """Say an authority's admission again as memberships of its State: what pages, map and finder read."""
    admission.memberships.all().delete()
    if admission.authority is None:
        return
    common: dict[str, Any] = {
        "network": admission.network,
        "jurisdiction_id": admission.authority.jurisdiction_id,
        "admission": admission,
        "member_authority": (admission.authority.names.get("en") or str(admission.authority.name))[:LONGEST],
        "seen_on": admission.valid_from,
        "source": f"Register of {admission.network.acronym}",
        "verified": Verified.YES,
    }
    for role, start, stop in _spans(admission):
        Membership.objects.create(**common, role=role, valid_from=start, valid_to=stop)


def _spans(admission: Admission) -> Iterator[tuple[str, date, date | None]]:
    """The admission cut at its suspensions, in order, without empty pieces and never past its end."""
    last = admission.valid_to or date.max
    at = admission.valid_from
    pieces: list[tuple[str, date, date]] = []
    for each in admission.suspensions.order_by("valid_from"):
        back = each.valid_to or date.max
        pieces += [
            (ROLES[Kind(admission.kind)], at, each.valid_from),
            (Membership.Role.SUSPENDED, each.valid_from, back),
        ]
        at = back
    for role, start, stop in (*pieces, (ROLES[Kind(admission.kind)], at, date.max)):
        ends = min(stop, last)
        if start < ends:
            yield role, start, None if ends == date.max else ends
