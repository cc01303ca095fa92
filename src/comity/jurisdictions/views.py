"""Pages of the room."""

from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.common.jinja import page


@requires("jurisdictions:record:read")
def list(request: HttpRequest) -> HttpResponse:
    """A first page."""
    return page(request, "pages/home.html", {})
