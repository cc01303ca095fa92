"""Officers of one's own authority, State or network: invite, change, end."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from comity.access.actor import About, Actor, Role, actor_of
from comity.access.check import requires
from comity.accounts import actions
from comity.accounts.forms import LANGUAGES, InviteForm, OfficerForm
from comity.accounts.queries import get_officer_for, list_invitations, list_officers
from comity.accounts.queries.places import authority_named, network_choices, state_choices, unmanaged_authorities
from comity.accounts.secrets import opened, sealed
from comity.audit.actions import witness
from comity.common.jinja import page

ON_A_PAGE = 50
TOLD = "told"
LONGEST = 200


@never_cache
@requires("accounts:officer:read")
def officers(request: HttpRequest) -> HttpResponse:
    """The officers the reader may see, and the invitations that are open."""
    actor = actor_of(request)
    words = request.GET.get("q", "").replace("\x00", "")[:LONGEST]
    found = Paginator(list_officers(actor, words), ON_A_PAGE).get_page(request.GET.get("page"))
    witness(actor=actor, action="accounts.officers.read", subject=actor.authority or actor.state or actor.network)
    context = {
        "officers": found,
        "q": words,
        "invitations": list_invitations(actor),
        "told": _told(request),
    }
    return page(request, "accounts/officers.html", context)


def _tell(request: HttpRequest, way: actions.WayIn) -> HttpResponse:
    """Show the code once, on the next page."""
    request.session[TOLD] = {
        "name": str(way.invitation),
        "code": sealed(way.code),
        "email": way.invitation.email,
    }
    return redirect("accounts:officers")


def _told(request: HttpRequest) -> dict[str, str] | None:
    told: dict[str, str] | None = request.session.pop(TOLD, None)
    return told and told | {"code": opened(told["code"])}


def _choices(actor: Actor, form: InviteForm) -> dict[str, object]:
    """For whom somebody can be invited, as far as the actor has a choice."""
    roles = {value for value, _label in form.role_choices()}
    directory = Role.SECRETARIAT in actor.roles and form.own is None
    named = authority_named(str(form["authority"].value() or ""))
    authorities: object = unmanaged_authorities() if directory else []
    if named and not directory and form.own is None:
        authorities = [(named.pk, str(named.name))]
    return {
        "authorities": authorities,
        "states": state_choices() if Role.MISSION in roles else [],
        "networks": network_choices() if directory else [],
    }


@never_cache
@requires("accounts:officer:invite")
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody; ``?authority=`` names the authority that is to get its first manager."""
    actor = actor_of(request)
    authority = request.POST.get("authority") or request.GET.get("authority", "")
    authority = authority.replace("\x00", "")
    form = InviteForm(actor, authority, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        cleaned = form.cleaned_data
        person = actions.Person(cleaned["name"], cleaned["email"], cleaned["title"], cleaned["language"])
        place: About = cleaned["place"]
        try:
            return _tell(request, actions.invite(actor=actor, person=person, place=place, roles=cleaned["roles"]))
        except actions.RefusedError as refused:
            form.add_error("email", str(refused))
    context = {"form": form, "languages_offered": LANGUAGES, "many": form.own is not None} | _choices(actor, form)
    return page(request, "accounts/invite.html", context)


@require_POST
@requires("accounts:officer:invite")
def send_again(request: HttpRequest, invitation: int) -> HttpResponse:
    """A new link and a new code."""
    try:
        return _tell(request, actions.send_again(actor=actor_of(request), invitation=invitation))
    except actions.RefusedError as refused:
        messages.warning(request, str(refused))
        return redirect("accounts:officers")


@require_POST
@requires("accounts:officer:invite")
def withdraw(request: HttpRequest, invitation: int) -> HttpResponse:
    """Take an invitation back."""
    actions.withdraw(actor=actor_of(request), invitation=invitation)
    messages.success(request, _("Withdrawn."))
    return redirect("accounts:officers")


@never_cache
@requires("accounts:officer:invite")
def officer(request: HttpRequest, officer: int) -> HttpResponse:
    """One officer: name, function and roles; from here access is renewed or ended."""
    actor = actor_of(request)
    found = get_officer_for(actor, officer, "accounts:officer:invite")
    form = OfficerForm(found, request.POST if request.method == "POST" else None)
    if request.method == "POST" and found.is_active and form.is_valid():
        try:
            actions.change_officer(actor=actor, officer=officer, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect("accounts:officers")
        except actions.RefusedError as refused:
            form.add_error("roles", str(refused))
    return page(request, "accounts/officer.html", {"officer": found, "form": form})


@never_cache
@requires("accounts:officer:invite")
def renew(request: HttpRequest, officer: int) -> HttpResponse:
    """A new way in for an officer who lost every factor; asks first."""
    actor = actor_of(request)
    found = get_officer_for(actor, officer, "accounts:officer:invite")
    if request.method == "POST":
        return _tell(request, actions.renew(actor=actor, officer=officer))
    return page(request, "accounts/renew.html", {"officer": found})


@never_cache
@requires("accounts:officer:end")
def end(request: HttpRequest, officer: int) -> HttpResponse:
    """End an officer's access; asks first."""
    actor = actor_of(request)
    found = get_officer_for(actor, officer, "accounts:officer:end")
    error = ""
    if request.method == "POST":
        try:
            actions.end_access(actor=actor, officer=officer)
            messages.success(request, _("Access ended."))
            return redirect("accounts:officers" if found.pk != actor.officer else "account_login")
        except actions.RefusedError as refused:
            error = str(refused)
    return page(request, "accounts/end.html", {"officer": found, "error": error})
