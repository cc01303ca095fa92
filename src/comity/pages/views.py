"""The home page, the help and the gallery."""

from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.common.jinja import page


@requires("pages:page:read")
def home(request: HttpRequest) -> HttpResponse:
    """The question."""
    return page(request, "pages/home.html", {})


@requires("pages:page:read")
def about(request: HttpRequest) -> HttpResponse:
    """What the hub is, where its data come from, and their limits."""
    return page(request, "pages/about.html", {})


@requires("pages:gallery:read")
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states; on a demonstration hub only."""
    return page(request, "pages/gallery.html", {})
