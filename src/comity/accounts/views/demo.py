"""Only on demonstration hubs: sign in as an invented officer, and read the mail that was sent."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from comity.access.check import requires
from comity.accounts.queries.demo import invented_officer, invented_officers, mails
from comity.accounts.views.enrolling import sign_in_with
from comity.common.jinja import page

View = Callable[..., HttpResponse]


def only_in_demo(view: View) -> View:
    """On any other hub there is nothing at this address."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@never_cache
@only_in_demo
@requires("accounts:demo:enter")
def enter(request: HttpRequest) -> HttpResponse:
    """Choose an invented officer and be signed in as one."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    if request.method == "POST":
        officer = invented_officer(request.POST.get("officer", ""))
        if officer is None:
            raise Http404
        logout(request)
        sign_in_with(request, officer, "demo")
        if url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
            return HttpResponseRedirect(asked)
        return redirect("pages:desk")
    return page(request, "accounts/demo.html", {"groups": invented_officers(), "next": asked})


@never_cache
@only_in_demo
@requires("accounts:demo:enter")
def mail(request: HttpRequest) -> HttpResponse:
    """The mail this hub would have sent, the newest first."""
    return page(request, "accounts/mail.html", {"mails": mails()})
