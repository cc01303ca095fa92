"""Drafts: for the State's writers, and for its focal point once they were handed in."""

from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from comity.access.actor import Actor, Role
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.common.languages import language_name
from comity.fiches.models import OPEN, Draft
from comity.fiches.queries.answers import Names, names_in, say
from comity.fiches.queries.questions import Values, complete, differing, label_of, questions_of
from comity.fiches.queries.translations import LANGUAGE, as_written, parted

READ, WRITE = "fiches:draft:read", "fiches:fiche:write"


class Difference(NamedTuple):
    """One value before and after, in words."""

    name: str
    label: str
    old: str
    new: str

    @property
    def silence(self) -> str:
        """What stands for an empty side: an answer is not known then, a translation is not there."""
        return _("Nothing on record") if parted(self.name)[1] else _("Not known")


def open_draft(iso3: str, measure: str) -> Draft | None:
    """What will be the next edition, as far as the database lets the reader see it."""
    return Draft.objects.filter(jurisdiction=iso3, measure=measure, status__in=OPEN).select_related("based_on").first()


def drafts_for(actor: Actor) -> QuerySet[Draft]:
    """What the reader may read: the State's writers everything, its focal point what was handed in."""
    shown = Q(pk=None)
    if allowed(WRITE, actor):
        shown |= Q(jurisdiction=actor.state)
    if Role.FOCAL_POINT in actor.roles:
        shown |= Q(jurisdiction=actor.state) & ~Q(status=Draft.Status.DRAFT)
    witness(actor=actor, action="fiches.read_drafts")
    return Draft.objects.filter(shown).select_related("jurisdiction")


def get_draft_for(actor: Actor, pk: int, permission: str = READ) -> Draft:
    """One draft; raises ``Http404`` where there is none for this reader."""
    found = Draft.objects.select_related("jurisdiction", "based_on", "edition").filter(pk=pk).first()
    if found is None:
        raise Http404
    demand_over(permission, actor, found.about)
    if found.status == Draft.Status.DRAFT and not allowed(WRITE, actor, found.about):
        raise Http404
    witness(actor=actor, action="fiches.read_draft", subject=str(found))
    return found


def before(draft: Draft) -> Values:
    """What the draft would change."""
    return complete(draft.measure, draft.based_on.values if draft.based_on else None)


def differences(measure: str, old: Values, new: Values, names: list[str] | None = None) -> list[Difference]:
    """What differs between two states of a fiche, in words: texts as written, each translation by itself."""
    known = names_in([old, new])
    asked = differing(old, new) if names is None else names
    return [
        Difference(name, label_of(measure, name), *(_in_words(measure, name, each, known) for each in (old, new)))
        for name in asked
    ]


def _in_words(measure: str, name: str, values: Values, known: Names) -> str:
    plain, code = parted(name)
    if code:
        return str((values.get(name) or {"text": ""})["text"])
    if plain == LANGUAGE:
        return language_name(values[plain]) if values.get(plain) else ""
    question = next(each for each in questions_of(measure) if each.name == plain)
    return say(question, as_written(values), known).text
