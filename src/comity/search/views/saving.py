"""The questions that an officer keeps."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import demand_over, requires
from comity.common.jinja import page
from comity.search import actions
from comity.search.forms import as_query, question_of
from comity.search.models import SavedSearch
from comity.search.queries import saved_searches_of

CHANGE = "search:saved:change"


@requires("search:saved:change")
def saved(request: HttpRequest) -> HttpResponse:
    """An officer's saved searches; posting a question keeps it."""
    actor = actor_of(request)
    if request.method == "POST":
        question = question_of(request.POST.dict())
        if question.text or question.filters:
            try:
                actions.save(actor=actor, query=as_query(question), name=request.POST.get("name", "") or question.text)
            except actions.TooManyError:
                messages.error(request, _("Remove one first."))
        return redirect("search:saved")
    return page(request, "search/saved.html", {"saved": list(saved_searches_of(actor))})


def _own(request: HttpRequest, pk: int) -> SavedSearch:
    actor = actor_of(request)
    found = saved_searches_of(actor).filter(pk=pk).first()
    if found is None:
        raise Http404
    demand_over(CHANGE, actor, found.about)
    return found


@requires("search:saved:change")
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the results; what is new there is told no more."""
    found = _own(request, pk)
    actions.look(actor=actor_of(request), saved=found)
    return redirect(f"{reverse('search:results')}?{found.query}")


@require_POST
@requires("search:saved:change")
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep it no more."""
    actions.remove(actor=actor_of(request), saved=_own(request, pk))
    return redirect("search:saved")
