"""Pages of the room."""

import json
from base64 import b64encode
from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from comity.access.actor import Actor, actor_of
from comity.access.check import requires
from comity.access.scope import seen_by
from comity.audit.actions import witness
from comity.audit.forms import TrailForm
from comity.audit.keys import public_key
from comity.audit.queries import Place, exported, own_trail, signed_heads, trail
from comity.common.jinja import page

HEADS_SHOWN = 366
LONGEST_NUMBER = 18


@requires("audit:trail:read")
def everything(request: HttpRequest) -> HttpResponse:
    """The trail, newest first; that it was read is itself a row."""
    form = TrailForm(request.GET.dict())
    filters = form.filters
    found = trail(filters, Place.read(request.GET.get("before", "")))
    understood = {name: value for name, value in request.GET.items() if form.cleaned_data.get(name)}
    witness(actor=actor_of(request), action="audit.read", filters=understood)
    return page(request, "audit/trail.html", {"form": form, "found": found})


@requires("audit:own:read")
def own(request: HttpRequest) -> HttpResponse:
    """What the officer did, and what was done to their data."""
    found = own_trail(actor_of(request), Place.read(request.GET.get("before", "")))
    return page(request, "audit/own.html", {"found": found})


@requires("audit:trail:export")
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The rows as JSON Lines, or those after the row ``since``; ``comity audit verify --file`` checks them."""
    since = request.GET.get("since", "")
    after = int(since) if since.isascii() and since.isdigit() and len(since) <= LONGEST_NUMBER else 0
    actor = actor_of(request)
    witness(actor=actor, action="audit.export", since=after)
    response = StreamingHttpResponse(_lines(actor, after), content_type="application/jsonl; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="comity-trail.jsonl"'
    return response


def _lines(actor: Actor, after: int) -> Iterator[str]:
    """The lines, read as the auditor: they leave after the request's own scope has ended."""
    with seen_by(actor):
        for each in exported(after):
            yield json.dumps(each, ensure_ascii=False) + "\n"


@requires("audit:head:read")
def heads(request: HttpRequest) -> HttpResponse:
    """The signed heads, for everybody, with what it takes to verify them."""
    listed = [
        (each.day, each.number, each.hash.hex(), b64encode(each.signature).decode())
        for each in reversed(signed_heads()[-HEADS_SHOWN:])
    ]
    return page(request, "audit/heads.html", {"heads": listed, "key": public_key(), "site": settings.SITE_ADDRESS})
