"""Pages of the room."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import in_language
from comity.jurisdictions import queries
from comity.jurisdictions.forms import CompareForm, DayForm, SearchForm
from comity.jurisdictions.models import Jurisdiction, Treaty
from comity.jurisdictions.queries.depositaries import depositary_page


def _moved(request: HttpRequest, name: str, code: str) -> HttpResponse | None:
    """A redirection to the one address of an object, whose code is in capitals."""
    if code == code.upper():
        return None
    address = reverse(name, args=(code.upper(),))
    asked = request.META["QUERY_STRING"]
    return redirect(f"{address}?{asked}" if asked else address, permanent=True)


@pass_context
def rendered(context: Context, template: str, facts: dict[str, object]) -> Markup:
    """A section of another room, in the page's own context: its footnotes join those of the page."""
    html = context.environment.get_template(template).render(context.get_all() | facts)
    return Markup(html)  # noqa: S704  # the template escaped it


@requires("jurisdictions:record:read")
def states(request: HttpRequest) -> HttpResponse:
    """The index of States and territories."""
    form = SearchForm(request.GET)
    form.is_valid()
    asked = form.search
    treaty = queries.get_treaty(asked.treaty)
    context = {"form": form, "asked": asked, "treaty": treaty, "found": queries.search(asked)}
    return page(request, "jurisdictions/states.html", context)


@requires("jurisdictions:record:read")
def state(request: HttpRequest, iso3: str) -> HttpResponse:
    """One State or territory: names, treaties, and what other rooms know of it."""
    if moved := _moved(request, "jurisdictions:page", iso3):
        return moved
    try:
        jurisdiction = queries.get_jurisdiction(iso3)
    except Jurisdiction.DoesNotExist as missing:
        raise Http404 from missing
    form = DayForm(request.GET)
    form.is_valid()
    standings = queries.standings_of(jurisdiction, form.day)
    context = {
        "form": form,
        "day": form.day,
        "jurisdiction": jurisdiction,
        "territories": queries.territories_of(jurisdiction),
        "on_record": [(treaty, standing) for treaty, standing in standings if standing.record],
        "silent": [treaty for treaty, standing in standings if not standing.record],
        "statements": queries.statements_of(jurisdiction, form.day),
        "sections": [(each, each.facts(jurisdiction, form.day)) for each in queries.list_sections()],
        "rendered": rendered,
    }
    return page(request, "jurisdictions/state.html", context)


@requires("jurisdictions:record:read")
def compare(request: HttpRequest) -> HttpResponse:
    """Two States side by side."""
    everyone = queries.jurisdictions_by_name()
    form = CompareForm(request.GET, {each.iso3: each for each in everyone})
    form.is_valid()
    context: dict[str, Any] = {"form": form, "day": form.day, "everyone": everyone, "pair": form.pair}
    if form.pair:
        context |= {
            "groups": queries.compared(*form.pair, form.day),
            "sections": [
                (section, [section.facts(each, form.day) for each in form.pair]) for section in queries.list_sections()
            ],
            "rendered": rendered,
        }
    return page(request, "jurisdictions/compare.html", context)


@requires("jurisdictions:record:read")
def treaties(request: HttpRequest) -> HttpResponse:
    """Every treaty and how many take part."""
    form = DayForm(request.GET)
    form.is_valid()
    counts = queries.counts_at(form.day)
    rows = [(treaty, counts.get(treaty.code)) for treaty in queries.list_treaties()]
    return page(request, "jurisdictions/treaties.html", {"form": form, "day": form.day, "rows": rows})


@requires("jurisdictions:record:read")
def treaty(request: HttpRequest, code: str) -> HttpResponse:
    """One treaty: what it is, which needs it serves, who takes part."""
    if moved := _moved(request, "jurisdictions:treaty", code):
        return moved
    try:
        found = queries.get_treaty(code)
    except Treaty.DoesNotExist as missing:
        raise Http404 from missing
    form = DayForm(request.GET)
    form.is_valid()
    context = {
        "form": form,
        "day": form.day,
        "treaty": found,
        "depositary_page": depositary_page(found),
        "groups": queries.participants(found, form.day),
        "silent": queries.silent_states(found),
        "statements": queries.statements_under(found, form.day),
        "sections": queries.treaty_sections(found, form.day),
        "rendered": rendered,
        "in_language": in_language,
    }
    return page(request, "jurisdictions/treaty.html", context)


@requires("jurisdictions:record:read")
def convention(request: HttpRequest) -> HttpResponse:
    """The articles of the Convention by chapter."""
    chapters = [[*articles] for _chapter, articles in groupby(queries.list_articles(), lambda each: each.chapter)]
    return page(request, "jurisdictions/convention.html", {"chapters": chapters, "in_language": in_language})
