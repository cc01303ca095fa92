"""Everything that a State says as one document to print."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse

from comity.access.check import requires
from comity.audit.queries import version
from comity.authorities.queries import today
from comity.common.languages import CODES, current, in_given_language
from comity.fiches.queries.guide import guide_of
from comity.fiches.queries.reading import get_state
from comity.fiches.views.reading import READ

GUIDES_KEPT = 32


@requires(READ)
def guide(request: HttpRequest, iso3: str) -> HttpResponse:
    """All published fiches of a State as one PDF; `lang` is any of the six languages."""
    found = get_state(iso3)
    asked = request.GET.get("lang", "")
    code = asked if asked in CODES else current()
    made = _kept(version(), found.iso3, code, today().isoformat())
    headers = {"Content-Disposition": f'inline; filename="guide-{found.iso3}-{code}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@lru_cache(maxsize=GUIDES_KEPT)
def _kept(_version: int, iso3: str, code: str, _day: str) -> bytes:
    """Made anew when the records change: printing takes a good part of a second."""
    with in_given_language(code):
        return guide_of(get_state(iso3), today())
