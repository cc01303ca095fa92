"""Contact officers: the list for members, and an authority's own."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import demand_over, requires
from comity.authorities.models import Category
from comity.authorities.queries.hours import in_words
from comity.common.jinja import page
from comity.common.languages import language_name
from comity.jurisdictions.queries import by_name, name_key
from comity.networks import actions
from comity.networks.forms import ContactsForm
from comity.networks.forms.applying import ContactForm
from comity.networks.models import ContactOfficer
from comity.networks.queries import contacts as reading
from comity.networks.queries import list_networks
from comity.networks.views.finding import network_or_404

CHANGE = "networks:contact:change"


@requires("networks:contact:read")
def contacts(request: HttpRequest, slug: str) -> HttpResponse:
    """The contact officers of a network's members."""
    actor, now = actor_of(request), timezone.now()
    network = network_or_404(slug)
    everybody = reading.list_contacts(actor, network)
    states = by_name([*{each.authority.jurisdiction for each in everybody}])
    codes = {code for each in everybody for code in each.languages}
    form = ContactsForm(request.GET, states, codes)
    found = [each for each in everybody if reading.fits(each, form.filters, now)]
    context = {
        "network": network,
        "form": form,
        "states": [(each.iso3, each.name) for each in states],
        "spoken": sorted(((code, language_name(code)) for code in codes), key=lambda each: name_key(each[1])),
        "specialities": [(code, str(label)) for code, label in Category.choices],
        "speciality_names": dict(Category.choices),
        "rows": [(each, reading.is_open(each, now)) for each in found],
        "count": len(everybody),
        "in_words": in_words,
    }
    return page(request, "networks/contacts.html", context)


@requires(CHANGE)
def own_contacts(request: HttpRequest) -> HttpResponse:
    """Whom the reader's own authority named, by network."""
    actor = actor_of(request)
    named = reading.own_contacts(actor)
    networks = list_networks().filter(slug__in=actor.networks | {each.network_id for each in named})
    groups = [(network, [each for each in named if each.network_id == network.slug]) for network in networks]
    return page(request, "networks/own_contacts.html", {"groups": groups})


@requires(CHANGE)
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Name a contact officer to a network one belongs to."""
    actor, network = actor_of(request), network_or_404(slug)
    if network.slug not in actor.networks:
        raise Http404
    demand_over(CHANGE, actor, ContactOfficer(network=network, authority_id=actor.authority).about)
    form = ContactForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.name_contact(actor=actor, network=network, authority=actor.authority, values=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("networks:own-contacts")
    context = {
        "network": network,
        "form": form,
        "title": _("Name a contact officer"),
        "back": reverse("networks:own-contacts"),
    }
    return page(request, "networks/form.html", context, 422 if form.errors else 200)


@requires(CHANGE)
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is on record of a contact officer."""
    actor = actor_of(request)
    found = reading.get_contact_for(actor, pk)
    own = {name: getattr(found, name) for name in ContactForm.base_fields}
    form = ContactForm(request.POST if request.method == "POST" else None, initial=own)
    if request.method == "POST" and form.is_valid():
        actions.change_contact(actor=actor, contact=found, values=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("networks:own-contacts")
    context = {"network": found.network, "form": form, "title": found.name, "back": reverse("networks:own-contacts")}
    return page(request, "networks/form.html", context, 422 if form.errors else 200)


@requires(CHANGE)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """A person is no longer a contact officer; asked for once more before."""
    actor = actor_of(request)
    found = reading.get_contact_for(actor, pk)
    if request.method == "POST":
        actions.end_contact(actor=actor, contact=found)
        messages.success(request, _("Saved."))
        return redirect("networks:own-contacts")
    asked = {"title": _("Remove"), "text": found.name, "back": reverse("networks:own-contacts")}
    return page(request, "networks/confirm.html", asked)
