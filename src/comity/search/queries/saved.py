"""The questions that an officer keeps."""

from django.db.models import QuerySet

from comity.access.actor import Actor
from comity.search.models import SavedSearch


def saved_searches_of(actor: Actor) -> QuerySet[SavedSearch]:
    """An officer's own, the newest first; none for anybody else."""
    return SavedSearch.objects.filter(officer=actor.officer) if actor.signed_in else SavedSearch.objects.none()
