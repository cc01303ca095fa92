"""The vocabulary in the API: one concept, and all of them as SKOS."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Schema, Status

from comity.access.check import requires
from comity.common.schemas import Invalid, Problem
from comity.vocabulary.queries import SCHEME, concepts, narrower_of
from comity.vocabulary.skos import as_json_ld, as_turtle

router = Router(tags=["vocabulary"])
READ = "vocabulary:concept:read"
ConceptAsked = Annotated[str, Path(description="A concept's identifier", pattern="^[a-z0-9-]{1,80}$")]


class ConceptOut(Schema):
    """A concept of the field. ``labels`` are the preferred ones by language, ``others`` those beside them."""

    id: str
    labels: dict[str, str]
    others: dict[str, tuple[str, ...]]
    broader: str
    narrower: list[str]
    related: tuple[str, ...]
    articles: tuple[str, ...]


@router.get("/vocabulary.ttl", summary="The vocabulary as SKOS, Turtle")
@requires(READ)
def vocabulary_turtle(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Every concept with its labels in six languages."""
    return HttpResponse(as_turtle(concepts().values(), SCHEME), content_type="text/turtle; charset=utf-8")


@router.get("/vocabulary.jsonld", summary="The vocabulary as SKOS, JSON-LD")
@requires(READ)
def vocabulary_json_ld(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The same as JSON-LD."""
    return HttpResponse(as_json_ld(concepts().values(), SCHEME), content_type="application/ld+json")


@router.get(
    "/vocabulary/{concept}", response={200: ConceptOut, 404: Problem, 422: Invalid}, summary="A concept of the field"
)
@requires(READ)
def vocabulary_concept(request: HttpRequest, concept: ConceptAsked) -> ConceptOut | Status[Problem]:  # noqa: ARG001
    """Its labels, what is broader, narrower and related, and articles of the Convention."""
    found = concepts().get(concept)
    if found is None:
        return Status(404, Problem(detail="There is no such concept."))
    return ConceptOut(
        id=found.id,
        labels=found.names,
        others=found.others,
        broader=found.broader,
        narrower=[each.id for each in narrower_of(found)],
        related=found.related,
        articles=found.articles,
    )
