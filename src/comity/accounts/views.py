"""Pages of the room."""

from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.common.jinja import page


@requires("accounts:self:read")
def own(request: HttpRequest) -> HttpResponse:
    """One's own account."""
    return page(request, "accounts/self.html", {})
