"""Pages of the room."""

from django.http import Http404, HttpRequest, HttpResponse

from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import CODES
from comity.vocabulary import queries
from comity.vocabulary.forms import SearchForm


@requires("vocabulary:concept:read")
def concepts(request: HttpRequest) -> HttpResponse:
    """The concepts of the field by their first letter."""
    form = SearchForm(request.GET)
    found = form.found
    tops = [(each.id, each.name.text) for each in queries.top_concepts()]
    context = {"form": form, "tops": tops, "count": len(found), "letters": queries.by_letter(found)}
    return page(request, "vocabulary/list.html", context)


@requires("vocabulary:concept:read")
def concept(request: HttpRequest, concept: str) -> HttpResponse:
    """One concept: its labels in six languages, what is broader, narrower and related, articles of the Convention."""
    found = queries.concepts().get(concept)
    if found is None:
        raise Http404
    context = {
        "concept": found,
        "line": queries.line_of(found),
        "narrower": queries.narrower_of(found),
        "related": queries.related_to(found),
        "codes": CODES,
    }
    return page(request, "vocabulary/page.html", context)
