"""Pages of the room."""

from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.access.queries import sections, shown_fields
from comity.common.jinja import page


@requires("access:table:read")
def table(request: HttpRequest) -> HttpResponse:
    """Who may do what: the table that the hub itself asks, in words."""
    return page(request, "access/table.html", {"sections": sections(), "shown": shown_fields()})
