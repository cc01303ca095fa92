"""One's own account: who one is here, and with what and where one is signed in."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.accounts import actions
from comity.accounts.forms import PasswordForm, SelfForm
from comity.accounts.queries import factors_of, get_oneself, sessions_of
from comity.common.jinja import page


def _address(name: str) -> str:
    """The address of a page of another room; nothing where that room has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@never_cache
@requires("accounts:self:read")
def own(request: HttpRequest) -> HttpResponse:
    """One's own account; function and language are changed here."""
    actor = actor_of(request)
    officer = get_oneself(actor)
    form = SelfForm(request.POST or None, initial={"title": officer.title, "language": officer.language})
    if request.method == "POST" and form.is_valid():
        changed = actions.change_oneself(actor=actor, **form.cleaned_data)
        with override(changed.language):
            messages.success(request, _("Saved."))
            return redirect("accounts:self")
    context = {
        "officer": officer,
        "form": form,
        "factors": factors_of(officer),
        "sessions": sessions_of(officer),
        "here": request.session.session_key,
        "trail": _address("audit:own"),
    }
    return page(request, "accounts/self.html", context)


@require_POST
@requires("accounts:self:read")
def end_session(request: HttpRequest, session: int) -> HttpResponse:
    """End one of one's own sessions."""
    here = request.session.session_key
    ended = actions.end_own_session(actor=actor_of(request), session=session)
    return redirect("account_login" if ended == here else "accounts:self")


@require_POST
@requires("accounts:self:read")
def end_others(request: HttpRequest) -> HttpResponse:
    """End all of one's own sessions but this one."""
    actions.end_other_sessions(actor=actor_of(request), but=request.session.session_key or "")
    return redirect("accounts:self")


@never_cache
@requires("accounts:factor:change")
def factor(request: HttpRequest, factor: int) -> HttpResponse:
    """Rename a passkey, or remove a factor; the page asks before it removes."""
    actor = actor_of(request)
    found = next((each for each in factors_of(get_oneself(actor)).all if each.id == factor), None)
    if found is None:
        raise Http404
    error = ""
    if request.method == "POST":
        try:
            if "remove" in request.POST:
                actions.remove_factor(actor=actor, factor=factor)
            elif found.passkey and request.POST.get("name", "").strip():
                actions.rename_factor(actor=actor, factor=factor, name=request.POST["name"].strip())
            return redirect("accounts:self")
        except actions.RefusedError as refused:
            error = str(refused)
    return page(request, "accounts/factor.html", {"factor": found, "error": error})


@never_cache
@requires("accounts:factor:change")
def password(request: HttpRequest) -> HttpResponse:
    """Set or change one's own password; every other session ends."""
    actor = actor_of(request)
    officer = get_oneself(actor)
    form = PasswordForm(officer, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        before = request.session.session_key or ""
        changed = actions.set_password(actor=actor, password=form.cleaned_data["password"], session=before)
        update_session_auth_hash(request, changed)
        actions.move_session(before, request.session.session_key or "")
        messages.success(request, _("Saved."))
        return redirect("accounts:self")
    return page(request, "accounts/password.html", {"form": form, "officer": officer})
