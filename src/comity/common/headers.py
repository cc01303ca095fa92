"""What every request may hold and every answer carries."""

from collections.abc import Callable

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.common.languages import decimal, direction

MEGABYTE = 1024 * 1024
PAGE = '<!doctype html><html lang="{}" dir="{}"><meta charset="utf-8"><title>{}</title><h1>{}</h1></html>'

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
POLICY = "; ".join(f"{name} {value}" for name, value in DIRECTIVES.items())
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def security_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: a policy without a single exception, the same for every page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        _keep_out_of_caches(request, response)
        return response

    return middleware


def _keep_out_of_caches(request: HttpRequest, response: HttpResponse) -> None:
    """What an officer was shown stays in no cache, not even behind the browser's back button after signing out.

    A page names its reader, so that a cache must tell readers apart even where it may keep what nobody's reader sees.
    """
    if getattr(getattr(request, "actor", None), "signed_in", False):
        response.headers["Cache-Control"] = "no-store"
    if response.headers.get("Content-Type", "").startswith("text/html"):
        patch_vary_headers(response, ("Cookie",))


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


def handed_out(path: str, name: str, content_type: str, *, cache: str = "private, no-store") -> FileResponse:
    """A file of the store, to be saved: never shown in the browser, whatever it claims to be."""
    response = FileResponse(default_storage.open(path), as_attachment=True, filename=name, content_type=content_type)
    response["Cache-Control"] = cache
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
