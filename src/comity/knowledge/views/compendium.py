"""The compendium of informal practices, for everybody."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from comity.access.check import requires
from comity.common.jinja import page
from comity.jurisdictions.queries import by_name, jurisdictions_by_name
from comity.knowledge.forms.asking import CompendiumForm
from comity.knowledge.models import PARTS, Practice
from comity.knowledge.queries.practices import get_public_practice, list_practices, tally
from comity.knowledge.queries.themes import theme_name

READ = "knowledge:item:read"


def asked(request: HttpRequest) -> CompendiumForm:
    """What is asked of the compendium."""
    form = CompendiumForm(request.GET, jurisdictions_by_name())
    form.is_valid()
    return form


@requires(READ)
def practices(request: HttpRequest) -> HttpResponse:
    """The practices by State, of a theme or of all; counted as at a day."""
    form = asked(request)
    found = list_practices(form.day, form.chosen("theme"), form.chosen("state"))
    groups: dict[str, list[Practice]] = {}
    for each in found:
        groups.setdefault(each.state_id, []).append(each)
    states = by_name([rows[0].state for rows in groups.values()])
    context = {
        "form": form,
        "tally": tally(form.day),
        "groups": [(state, groups[state.iso3]) for state in states],
        "theme_name": theme_name,
    }
    return page(request, "knowledge/practices.html", context)


@requires(READ)
def practice(request: HttpRequest, slug: str) -> HttpResponse:
    """A practice as its authority approved it."""
    found = get_public_practice(slug)
    context = {
        "practice": found,
        "public": found.public_on(timezone.localdate()),
        "told": [(label, found.part(name)) for name, label in PARTS.items() if name != "title"],
        "theme_name": theme_name,
    }
    return page(request, "knowledge/practice.html", context)
