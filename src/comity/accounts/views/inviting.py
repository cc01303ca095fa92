"""Answering an invitation."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.accounts.actions import answer_invitation
from comity.accounts.models import Officer
from comity.accounts.queries import open_invitation
from comity.common.jinja import page

MOST_TYPED = 40


@never_cache
@requires("accounts:session:begin")
def answer(request: HttpRequest, link: str) -> HttpResponse:
    """Ask for the code; the right one makes the account and leads to the first factor.

    A link that was used, withdrawn, expired, tried too often or never existed: one and the same answer.
    """
    left: int | None = None
    if request.method == "POST":
        code = request.POST.get("code", "")[:MOST_TYPED]
        answered = answer_invitation(actor=actor_of(request), link=link, code=code)
        if isinstance(answered, Officer):
            logout(request)  # whoever was signed in here before is not the one invited
            with override(answered.language):
                return perform_login(request, Login(user=answered, redirect_url=reverse("accounts:enrol")))  # type: ignore[no-any-return]
        left = answered
    if left == 0 or open_invitation(link) is None:
        return page(request, "accounts/gone.html", {}, status=404)
    return page(request, "accounts/answer.html", {"left": left})
