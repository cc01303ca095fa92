"""The home page, the help and the gallery."""

from datetime import UTC, datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.channels.asking import question_parts
from comity.common.jinja import page
from comity.jurisdictions.queries import list_jurisdictions


@requires("pages:page:read")
def home(request: HttpRequest) -> HttpResponse:
    """The question. ``?to=KEN`` fills in a part of it."""
    return page(request, "pages/home.html", {"parts": question_parts(request.GET.dict(), {})})


@requires("pages:page:read")
def about(request: HttpRequest) -> HttpResponse:
    """What the hub is, where its data come from, and their limits."""
    return page(request, "pages/about.html", {})


@requires("pages:gallery:read")
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states; on a demonstration hub only."""
    states = list(list_jurisdictions().filter(iso3__in=("KEN", "XKX", "GBR")).order_by("iso2"))
    listing = Paginator(range(200), 10).page(7)
    context = {"states": states, "listing": listing, "day": datetime.now(UTC).date()}
    return page(request, "pages/gallery.html", context)
