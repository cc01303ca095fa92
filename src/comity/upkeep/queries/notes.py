"""Notes verbales, for those who may read them."""

from django.db.models import QuerySet
from django.http import Http404

from comity.access.actor import About, Actor
from comity.access.check import allowed, demand_over
from comity.authorities.models import Authority
from comity.common.languages import in_language
from comity.jurisdictions.queries import list_jurisdictions, name_key
from comity.upkeep.models import Note

READ = "authorities:notification:read"
PREPARE = "authorities:notification:prepare"
DEPOSIT = "authorities:notification:deposit"


def notes_for(actor: Actor) -> QuerySet[Note]:
    """The notes the actor may read: of one's own State, or of all; the last changed first."""
    found = Note.objects.filter(jurisdiction__in=list_jurisdictions()).select_related("jurisdiction", "by")
    everywhere = allowed(READ, actor, About(state="*"))
    return found if everywhere else found.filter(jurisdiction=actor.state)


def get_note_for(actor: Actor, number: int, permission: str = READ) -> Note:
    """One note over which the actor has the permission; another's does not exist."""
    note = Note.objects.select_related("jurisdiction", "by").filter(pk=number).first()
    if note is None:
        raise Http404
    demand_over(permission, actor, note.about)
    return note


def authorities_of(state: str, language: str) -> list[tuple[str, str]]:
    """The State's entries, to choose from: identifier and name in the language of the note."""
    found = Authority.objects.filter(jurisdiction=state).values_list("slug", "names")
    named = [(slug, in_language(names, language).text) for slug, names in found]
    return sorted(named, key=lambda each: name_key(each[1]))


def particulars(slug: str, language: str) -> dict[str, str]:
    """What a note says about an authority of the directory."""
    held = Authority.objects.get(slug=slug)
    name = in_language(held.names, language).text
    return {"name": name, "address": held.address, "telephone": held.telephone, "email": held.email}
