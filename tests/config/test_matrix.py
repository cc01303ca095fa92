"""The permission matrix: every address and operation, asked by everybody, answers as the table says.

The hub answers as the role that serves pages, so that privileges and row-level security are part of what is replayed.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.http import SimpleCookie
from django.urls import reverse

from comity.access.check import allowed
from comity.access.permissions import STEP_UP
from comity.access.rules import anyone
from comity.access.table import TABLE
from tests.config.cast import CAST, World
from tests.config.known import SENDS_STRANGERS_AWAY, Given, is_known, what
from tests.config.routes import FOR_UPLOADS, HEADERS, MADE_BY_THE_LIBRARY, Route, routes

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.http.response import HttpResponseBase

    from comity.access.actor import Actor
    from tests.config.cast import Asking

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]
GUARDED = [each for each in routes() if each.name not in MADE_BY_THE_LIBRARY]
IN, SIGN_IN, NO, MISSING, AGAIN = "in", "sign in", "no", "missing", "show a factor again"
# What is open to everybody is asked by these; what is not, by the whole cast.
OF_ALL_KINDS = {"nobody", "reader", "auditor", "manager without a second factor"}
FINE = {
    *(HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER),
    *(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY),
}


def expected(route: Route, thing: Given, actor: Actor) -> str:
    """What the table says."""
    if not allowed(route.permission, actor):
        return NO if actor.signed_in else SIGN_IN
    if route.permission in STEP_UP and not actor.fresh:
        return NO if route.of_the_api else AGAIN
    about = thing.about(actor) if callable(thing.about) else thing.about
    return IN if about is None or allowed(route.permission, actor, about) else MISSING


def said(answer: HttpResponseBase) -> str:
    """What the hub said, in the words of ``expected``."""
    status = answer.status_code
    if status == HTTPStatus.FOUND:
        path = urlsplit(answer.headers["Location"]).path
        if path in {reverse("account_reauthenticate"), *_reauthentications()}:
            return AGAIN
        return SIGN_IN if path in {reverse("account_login"), reverse("accounts:enrol")} else IN
    words = {HTTPStatus.UNAUTHORIZED: SIGN_IN, HTTPStatus.FORBIDDEN: NO, HTTPStatus.NOT_FOUND: MISSING}
    return words.get(HTTPStatus(status)) or (IN if status in FINE else f"status {status}")


def _reauthentications() -> set[str]:
    return {reverse(each.name) for each in GUARDED if "reauthenticate" in each.name and not each.arguments}


def ask(asking: Asking, route: Route, thing: Given, method: str) -> HttpResponseBase:
    """Ask, and leave no trace: neither in the database nor in the browser."""
    client, address = asking.client, route.address(thing.arguments)
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    client.raise_request_exception = False
    with transaction.atomic():
        answer: HttpResponseBase = getattr(client, method.lower())(address, thing.query or {})
        for close in getattr(answer, "_resource_closers", ()):  # ``close()`` would close the test's database as well
            close()
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(cookies)
    return answer


def test_every_address_declares_a_permission_of_the_table() -> None:
    assert not [each for each in GUARDED if each.permission not in TABLE], "these say @requires(...) of nothing there"


def test_every_name_in_an_address_has_something_to_ask_for() -> None:
    missing = [f"{each.name}: {', '.join(each.arguments)}" for each in GUARDED if not is_known(each)]
    assert not missing, "add a line each to KNOWN in tests/config/known.py"


@pytest.mark.whole
@pytest.mark.parametrize("who", CAST)
def test_everybody_is_answered_as_the_table_says(who: str, as_web: Callable[[], AbstractContextManager[None]]) -> None:
    world = World()
    asked = [each for each in GUARDED if who in OF_ALL_KINDS or anyone not in TABLE[each.permission]]
    things = {route: what(route, world) for route in asked if is_known(route)}
    asking = CAST[who]()
    wrong = []
    with as_web():
        for route, thing in things.items():
            right = expected(route, thing, asking.actor)
            for method in _methods(who, route, right):
                answer = ask(asking, route, thing, method)
                if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                    answer = ask(asking, route, thing, "POST" if method == "GET" else "GET")
                found = said(answer)
                wrong += [f"{route} by {method}: {fault}" for fault in faults_of(answer, asking.actor)]
                if found != right and not (found == SIGN_IN and route.name in SENDS_STRANGERS_AWAY):
                    wrong.append(f"{route} by {method}: {right!r} expected, {found!r} found")
    assert not wrong, "\n".join(wrong)


def faults_of(answer: HttpResponseBase, actor: Actor) -> list[str]:
    """What every answer must carry, whatever it says: a refusal, a form with faults, a file."""
    headers = dict(answer.headers)
    if headers.get("Content-Security-Policy") == FOR_UPLOADS:
        headers["Content-Security-Policy"] = HEADERS["Content-Security-Policy"]
    missing = [name for name, value in HEADERS.items() if headers.get(name) != value]
    if actor.signed_in and "no-store" not in answer.headers.get("Cache-Control", ""):
        missing.append("Cache-Control: no-store")
    return missing


def _methods(who: str, route: Route, right: str) -> tuple[str, ...]:
    """Whoever may not read by one method may not act by the other. The guard of an address stands before both."""
    guarded = right in {SIGN_IN, NO} and who not in OF_ALL_KINDS
    return (route.method,) if route.of_the_api or right == IN or guarded else ("GET", "POST")
