"""What is sent to the hub has a size; more is refused before anything of it is read or written to disk."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.common.languages import decimal, direction

MEGABYTE = 1024 * 1024
PAGE = '<!doctype html><html lang="{}" dir="{}"><meta charset="utf-8"><title>{}</title><h1>{}</h1></html>'


def refuse_large_bodies(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 413 for a body of more than ``BODY_MAX_BYTES``, whoever sends it (RFC 9110, 15.5.14)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if size <= settings.BODY_MAX_BYTES:
            return get_response(request)
        code = get_language() or "en"
        said = _("The file is too large: %(size)s MB, at most %(limit)s MB.") % {
            "size": decimal(size // MEGABYTE),
            "limit": decimal(settings.BODY_MAX_BYTES // MEGABYTE),
        }
        return HttpResponse(format_html(PAGE, code, direction(code), said, said), status=413)

    return middleware
