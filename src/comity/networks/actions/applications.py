"""Writing applications: each step in one transaction, with its row of the trail and a notice to whoever is next."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.models import Officer
from comity.accounts.queries import managers_of, speakers_for, staff_of
from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.jurisdictions.models import Jurisdiction
from comity.networks.models import MOVES, Application, Door, Kind, Network, Status, Turn
from comity.networks.queries.admissions import admissions_at
from comity.networks.queries.applications import missing

PARTS = {
    "who": ("kind", "variety", "state", "authority", "proposed"),
    "mandate": ("mandate",),
    "contacts": ("contacts",),
    "questions": ("answers",),
    "undertaking": ("undertaken_by",),
}
# Who is told after which act.
TOLD = {
    "submit": ("state", "staff"),
    "endorse": ("applicant", "staff"),
    "decline": ("applicant", "staff"),
    "begin": ("applicant",),
    "ask": ("applicant",),
    "answer": ("staff",),
    "admit": ("applicant", "state"),
    "refuse": ("applicant", "state"),
    "withdraw": ("staff",),
}


class ImpossibleError(ValueError):
    """The act does not fit what is on record; says why, in the reader's language."""


@transaction.atomic
def start(  # noqa: PLR0913  # what an application begins with
    *,
    actor: Actor | str,
    network: Network,
    door: str = Door.AUTHORITY,
    kind: str = Kind.MEMBER,
    authority: Authority | None = None,
    state: Jurisdiction | None = None,
) -> Application:
    """Begin a draft.

    Raises:
        ImpossibleError: the network takes none, or the authority belongs already or has one open.
    """
    if door != Door.NETWORK and not network.takes_applications:
        raise ImpossibleError(_("This network takes no applications here."))
    _check_applicant(network, authority, state)
    try:
        with transaction.atomic():
            made = Application.objects.create(
                network=network,
                door=door,
                kind=kind,
                variety=next((each["id"] for each in network.varieties if each["counts_as"] == kind), ""),
                authority=authority,
                state=authority.jurisdiction if authority else state,
            )
    except IntegrityError:
        raise ImpossibleError(_("An application of this authority is open already.")) from None
    record(actor=actor, action="networks.start_application", subject=_subject(made), network=network.slug)
    return made


def _check_applicant(network: Network, authority: Authority | None, state: Jurisdiction | None) -> None:
    place = authority.jurisdiction if authority else state
    if place and network.invented != (place.kind == Jurisdiction.Kind.FICTIONAL):
        raise ImpossibleError(_("Invented authorities belong to invented networks only."))
    if authority and admissions_at(timezone.localdate()).filter(network=network, authority=authority).exists():
        raise ImpossibleError(_("This authority is on the register already."))


def _subject(application: Application) -> str:
    return f"application:{application.pk}"


def _held(application: Application) -> Application:
    """The row as it is now, held until the transaction ends."""
    rows = Application.objects.select_for_update(of=("self",)).select_related("network", "state", "authority")
    return rows.get(pk=application.pk)


@transaction.atomic
def save_part(*, actor: Actor | str, application: Application, part: str, values: dict[str, Any]) -> Application:
    """Keep one step of the form, complete or not.

    Raises:
        ImpossibleError: it was handed in meanwhile, or the authority has another one open.
    """
    held = _held(application)
    if not held.may_be_written:
        raise ImpossibleError(_("This application was handed in: it can't be changed now."))
    changed = {name: value for name, value in values.items() if name in PARTS[part]}
    if "authority" in changed or "state" in changed:
        _check_applicant(held.network, changed.get("authority"), changed.get("state"))
    for name, value in changed.items():
        setattr(held, name, value)
    try:
        with transaction.atomic():
            held.save(update_fields=[*changed])
    except IntegrityError:
        raise ImpossibleError(_("An application of this authority is open already.")) from None
    record(actor=actor, action="networks.write_application", subject=_subject(held), part=part)
    return held


@transaction.atomic
def submit(*, actor: Actor | str, application: Application, on: date | None = None) -> Application:
    """Hand in a complete application, with the questions as they are now.

    Raises:
        ImpossibleError: something is missing, or it was handed in before.
    """
    held = _held(application)
    if missing(held):
        raise ImpossibleError(_("Something is missing."))
    held.questions = held.network.questions
    held.save(update_fields=["questions"])
    return move(actor=actor, application=held, act="submit", on=on)


@transaction.atomic
def record_note(
    *, actor: Actor | str, application: Application, reference: str, dated: date, on: date | None = None
) -> Application:
    """The State endorsed by note verbale; its reference and date are on record."""
    held = move(actor=actor, application=application, act="endorse", text=reference, on=on)
    held.endorsed_reference, held.endorsed_on = reference, dated
    held.save(update_fields=["endorsed_reference", "endorsed_on"])
    return held


@transaction.atomic
def check(*, actor: Actor | str, application: Application, done: Iterable[str]) -> Application:
    """Tick the points of the network's checklist.

    Raises:
        ImpossibleError: it is not in review.
    """
    held = _held(application)
    if held.status not in {Status.IN_REVIEW, Status.ASKED}:
        raise ImpossibleError(_("This step is not possible now."))
    wanted = set(done)
    held.checked = [each["id"] for each in held.network.checklist if each["id"] in wanted]
    held.save(update_fields=["checked"])
    record(actor=actor, action="networks.check_application", subject=_subject(held), checked=held.checked)
    return held


@transaction.atomic
def move(
    *, actor: Actor | str, application: Application, act: str, text: str = "", on: date | None = None
) -> Application:
    """Take one step of the state machine (models.MOVES) and tell whoever is next.

    Raises:
        ImpossibleError: the step does not follow from where the application is.
    """
    held = _held(application)
    day = on or timezone.localdate()
    last = held.turns.last()
    if not held.can(act) or (last is not None and day < last.on):
        raise ImpossibleError(_("This step is not possible now."))
    held.status = MOVES[act][1]
    held.save(update_fields=["status"])
    name, officer = (actor, None) if isinstance(actor, str) else (actor.name, actor.officer)
    Turn.objects.create(
        application=held, act=act, status=held.status, on=day, by=name[:200], officer=officer, text=text
    )
    record(actor=actor, action=f"networks.{act}_application", subject=_subject(held), status=held.status)
    for whom in TOLD[act]:
        notify(_officers(held, whom), f"networks/applications/{held.pk}/")
    return held


def _officers(application: Application, whom: str) -> Iterable[Officer]:
    if whom == "staff":
        return staff_of(application.network_id)
    if whom == "state" or application.door == Door.STATE:
        return speakers_for(application.state_id or "") if application.state_id else ()
    if application.door == Door.NETWORK:
        return staff_of(application.network_id)
    return managers_of(application.authority_id or "")
