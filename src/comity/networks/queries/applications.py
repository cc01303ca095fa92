"""Reading applications; each only for those it concerns."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.networks.models import Application, Document, Network, Status, Turn
from comity.networks.queries.clock import Clock, clock

READ = "networks:application:read"
WRITE = "networks:application:write"


def _with_its_own() -> QuerySet[Application]:
    return Application.objects.select_related("network", "state", "authority")


def may_write(actor: Actor, application: Application) -> bool:
    """Whether the actor is of those who write this application."""
    return allowed(WRITE, actor, application.writing)


def get_application_for(actor: Actor, pk: int, permission: str = READ) -> Application:
    """The only door to an application. A draft is its writer's alone.

    Raises:
        Http404: it does not exist, or not for this actor.
    """
    application = _with_its_own().filter(pk=pk).first()
    if application is None:
        raise Http404
    if permission == WRITE:
        demand_over(permission, actor, application.writing)
        return application
    demand_over(permission, actor, application.about)
    if application.status == Status.DRAFT and not may_write(actor, application):
        raise Http404
    return application


def lock_application_for(actor: Actor, pk: int, permission: str) -> Application:
    """The same, held until the transaction ends, so that two steps at once follow one another."""
    get_application_for(actor, pk, permission)
    return _with_its_own().select_for_update(of=("self",)).get(pk=pk)


def get_document_for(actor: Actor, application: int, pk: int) -> Document:
    """A document of an application that the actor may read; the read is a row of the trail.

    Raises:
        Http404: it does not exist, or not for this actor.
    """
    found = get_application_for(actor, application)
    document = found.documents.filter(pk=pk, removed_at__isnull=True).first()
    if document is None:
        raise Http404
    witness(actor=actor, action="networks.read_document", subject=f"application:{found.pk}")
    return document


def turns_of(application: Application) -> list[Turn]:
    """Every step so far, the first one first."""
    return list(application.turns.all())


def clock_of(application: Application, turns: list[Turn], day: date | None = None) -> Clock | None:
    """How far the target time has run."""
    network = application.network
    return clock(turns, target=network.target_working_days, weekend=network.weekend, day=day or timezone.localdate())


@dataclass(frozen=True, slots=True)
class Row:
    """An application in a list."""

    application: Application
    clock: Clock | None


def list_applications(actor: Actor) -> list[Row]:
    """The applications that concern the actor, the open ones first; three queries."""
    wanted = Q(pk__in=[])
    if allowed(READ, actor):
        wanted |= Q(authority=actor.authority or None, authority__isnull=False)
        if actor.network:
            wanted |= Q(network=actor.network)
        if actor.state:
            wanted |= Q(state=actor.state)
    found = [
        each
        for each in _with_its_own().filter(wanted).prefetch_related("turns")
        if allowed(READ, actor, each.about) and (each.status != Status.DRAFT or may_write(actor, each))
    ]
    found.sort(key=lambda each: not each.is_open)
    return [Row(each, clock_of(each, list(each.turns.all()))) for each in found]


def open_application(network: Network, authority: str) -> Application | None:
    """The one open application of an authority to a network."""
    return _with_its_own().filter(network=network, authority=authority).exclude(status__in=_closed()).first()


def _closed() -> list[str]:
    return [Status.ADMITTED, Status.REFUSED, Status.WITHDRAWN]


def missing(application: Application) -> dict[str, list[str]]:
    """What is still needed before it can be handed in: the names of fields, by step."""
    network = application.network
    named = application.authority or any(application.proposed.get("names", {}).values())
    unanswered = [
        each["id"] for each in network.questions if each.get("required") and not application.answers.get(each["id"])
    ]
    checks: tuple[tuple[str, list[str]], ...] = (
        ("who", [] if named and (application.state or application.kind == "observer") else ["names"]),
        ("mandate", [] if application.mandate else ["mandate"]),
        ("contacts", [] if application.contacts or application.kind == "observer" else ["contacts"]),
        ("questions", unanswered),
        ("undertaking", [] if application.undertaken_by else ["undertaking"]),
    )
    return {step: needed for step, needed in checks if needed}
