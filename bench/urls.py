"""Every address of the hub, and an empty view: what a page of that many bytes costs when nothing is worked out."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.urls import path

from comity.access.check import requires
from comity.config.urls import urlpatterns as hub


@lru_cache(maxsize=4096)
def _filling(size: int) -> bytes:
    return b"." * size


@requires("pages:page:read")
def floor(_request: HttpRequest, size: int) -> HttpResponse:
    """So many bytes, without any work."""
    return HttpResponse(_filling(size))


urlpatterns = [path("floor/<int:size>/", floor), *hub]
