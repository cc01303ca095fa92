"""The home page, the help and the gallery."""

from datetime import UTC, datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.channels import wording
from comity.channels.asking import question_parts
from comity.channels.queries import facts, labels
from comity.common.jinja import page
from comity.jurisdictions.queries import list_jurisdictions
from comity.pages.queries import waiting_for

EXAMPLES = (("KEN", "CHE", "bank-records"), ("BRA", "PRT", "asset-tracing"), ("JPN", "USA", "preservation"))
Records = list[tuple[str, int, str]]


def _records() -> Records:
    """What the hub holds, and where to see it: counted in the copy of the facts, without a query."""
    held, named = facts(), labels()
    authorities = {office.authority.slug for offices in held.offices.values() for office in offices}
    return [
        (_("States and territories"), len(held.states), "jurisdictions:list"),
        (_("Authorities"), len(authorities), "authorities:list"),
        (_("Treaties"), len(held.treaties), "jurisdictions:treaties"),
        (_("Networks"), len(named.networks), "networks:list"),
    ]


def _examples() -> list[dict[str, object]]:
    states = labels().states
    return [
        {"origin": states[origin], "partner": states[partner], "need": need, "text": wording.NEEDS[need]}
        for origin, partner, need in EXAMPLES
        if origin in states and partner in states
    ]


@requires("pages:page:read")
def home(request: HttpRequest) -> HttpResponse:
    """The question. ``?to=KEN`` fills in a part of it."""
    parts = question_parts(request.GET.dict(), {})
    return page(request, "pages/home.html", {"parts": parts, "examples": _examples(), "records": _records()})


@requires("pages:page:read")
def about(request: HttpRequest) -> HttpResponse:
    """What the hub is, where its data come from, and their limits."""
    return page(request, "pages/about.html", {"records": _records()})


@requires("pages:desk:read")
def desk(request: HttpRequest) -> HttpResponse:
    """Where an officer begins: what waits, and the ways to one's own work."""
    actor = actor_of(request)
    networks = [labels().networks[slug] for slug in sorted({*actor.networks, actor.network} & labels().networks.keys())]
    return page(
        request, "pages/desk.html", {"waiting": waiting_for(actor, datetime.now(UTC).date()), "networks": networks}
    )


@requires("pages:gallery:read")
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states; on a demonstration hub only."""
    states = list(list_jurisdictions().filter(iso3__in=("KEN", "XKX", "GBR")).order_by("iso2"))
    listing = Paginator(range(200), 10).page(7)
    context = {"states": states, "listing": listing, "day": datetime.now(UTC).date()}
    return page(request, "pages/gallery.html", context)
