"""Pages of the finder: the question, and the answer at an address of its own."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.channels import queries
from comity.channels.asking import question_parts
from comity.channels.facts import Question
from comity.channels.forms import read_question, today
from comity.channels.telling import Told, tell
from comity.common.jinja import page
from comity.common.languages import current

OPTIONS = ("stage", "offence", "urgent", "as_of")
BAD_QUESTION = 400
PAGES_KEPT = 2000


def address(question: Question, asked: Mapping[str, str]) -> str:
    """The address of the answer, with only those options that were chosen."""
    path = reverse("channels:answer", args=(question.origin, question.partner, question.need))
    chosen = {name: asked[name] for name in OPTIONS if asked.get(name)}
    if chosen.get("stage") == "investigation":
        del chosen["stage"]
    return f"{path}?{urlencode(chosen)}" if chosen else path


@requires("channels:answer:read")
def ask(request: HttpRequest) -> HttpResponse:
    """Read the form and go to the answer; a question that cannot be understood comes back with what is wrong."""
    asked = request.GET.dict()
    question, errors = read_question(asked, queries.facts().states)
    if question is not None:
        return HttpResponseRedirect(address(question, asked))
    context = {"parts": question_parts(asked, errors if asked else {})}
    return page(request, "channels/ask.html", context, BAD_QUESTION if asked else 200)


@requires("channels:answer:read")
def answer(request: HttpRequest, origin: str, partner: str, need: str) -> HttpResponse:
    """The channels in order."""
    asked = request.GET.dict() | {"from": origin, "to": partner, "need": need}
    question, errors = read_question(asked, queries.facts().states)
    if question is None:
        return page(request, "channels/ask.html", {"parts": question_parts(asked, errors)}, BAD_QUESTION)
    wanted = address(question, asked)
    if request.get_full_path() != wanted:
        return HttpResponseRedirect(wanted)
    return HttpResponse(_page(request, question, asked))


def _page(request: HttpRequest, question: Question, asked: Mapping[str, str]) -> str:
    """The page, kept until the facts, the day or the language change; hours and an officer's name are never kept."""
    actor = actor_of(request)
    key = (queries.facts_version(), queries.labels_version(), today(), current(), request.get_full_path())
    kept = _kept(key)
    if kept and not actor.signed_in:
        return kept[0]
    told = tell(queries.ask(question))
    text = render_to_string("channels/answer.html", {"told": told, "parts": question_parts(asked, {})}, request)
    if not actor.signed_in and not _tells_the_hour(told):
        kept.append(text)
    return text


@lru_cache(maxsize=PAGES_KEPT)
def _kept(_key: tuple[object, ...]) -> list[str]:
    """A place for one page; the least recently asked for goes first."""
    return []


def _tells_the_hour(told: Told) -> bool:
    return any(each.contact and each.contact.office_hours for each in told.channels)
