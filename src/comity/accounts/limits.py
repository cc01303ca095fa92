"""Where a request comes from, and how many an address may make: a bucket of tokens for each, in each process."""

import ipaddress
import math
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext

from comity.common.jinja import page
from comity.common.languages import direction

NOWHERE = "0.0.0.0"  # noqa: S104  # no address is bound: it stands for a request that names none
MOST_BUCKETS = 20_000
PAGE = (
    '<!doctype html><html lang="{}" dir="{}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>{}</title><h1>{}</h1><p>{}</p></html>"
)


def address_of(request: HttpRequest) -> str:
    """The network address of whoever asks.

    Behind a proxy it is the last one of ``X-Forwarded-For``, which the proxy itself wrote; what stands before it was
    sent by the client and may be anything.
    """
    seen = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        seen = str(request.META.get("HTTP_X_FORWARDED_FOR", seen)).rsplit(",", 1)[-1]
    try:
        return str(ipaddress.ip_address(seen.strip().strip("[]")))
    except ValueError:
        return NOWHERE


def _household(address: str) -> str:
    """Whoever has an IPv6 address has 2^64 of them."""
    parsed = ipaddress.ip_address(address)
    return str(ipaddress.ip_network(f"{address}/64", strict=False)) if parsed.version == 6 else address  # noqa: PLR2004


class Buckets:
    """Each address has a bucket: a request takes a token, time puts them back."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[float, float]] = {}

    def wait(self, address: str, rate: float, most: float) -> float:
        """Seconds until the next request is welcome; 0 when this one is."""
        now = time.monotonic()
        tokens, at = self._held.get(address, (most, now))
        tokens = min(most, tokens + (now - at) * rate)
        if len(self._held) >= MOST_BUCKETS and address not in self._held:
            self._drop_full(now, rate, most)
        if tokens < 1:
            self._held[address] = (tokens, now)
            return (1 - tokens) / rate
        self._held[address] = (tokens - 1, now)
        return 0

    def _drop_full(self, now: float, rate: float, most: float) -> None:
        kept = {key: each for key, each in self._held.items() if each[0] + (now - each[1]) * rate < most}
        self._held = kept if len(kept) < MOST_BUCKETS else {}


def limit_requests(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 429 for an address that asks too often. Static files are served before it and do not count."""
    buckets = Buckets()

    def middleware(request: HttpRequest) -> HttpResponse:
        rate = settings.REQUESTS_PER_SECOND
        if rate <= 0:
            return get_response(request)
        seconds = buckets.wait(_household(address_of(request)), rate, settings.REQUESTS_AT_ONCE)
        return get_response(request) if not seconds else too_many(request, math.ceil(seconds))

    return middleware


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """Say so in the fewest bytes: this answers floods."""
    answer: HttpResponse
    if request.path.startswith("/api/"):
        answer = JsonResponse({"detail": "Too many requests."}, status=429)
    else:
        title = gettext("Too many requests")
        text = gettext("Wait a little and try again.")
        answer = HttpResponse(format_html(PAGE, get_language(), direction(), title, title, text), status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def slowed_down(request: HttpRequest) -> HttpResponse:
    """Too many tries to sign in. Nothing in it depends on whether there is such an account."""
    answer = page(request, "accounts/slow.html", {}, status=429)
    answer.headers["Retry-After"] = "600"
    return answer
