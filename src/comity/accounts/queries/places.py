"""For whom an officer can act, as choices of a form. The rooms above are reached by foreign key, not by import."""

from typing import Any, cast

from django.db.models import Exists, Model, OuterRef, QuerySet

from comity.access.actor import Role
from comity.accounts.models import Officer, Post

Grouped = list[tuple[str, list[tuple[str, str]]]]


def _all(field: str) -> QuerySet[Any]:
    related = Officer._meta.get_field(field).related_model  # noqa: SLF001  # Django's own, documented name
    return cast("type[Model]", related)._default_manager.all()  # noqa: SLF001


def state_choices() -> list[tuple[str, str]]:
    """States that send missions and name focal points: no territories, no organizations."""
    states = _all("state").exclude(kind__in=("territory", "regional_organization", "other_jurisdiction"))
    return sorted(((each.iso3, each.name) for each in states), key=lambda each: each[1])


def network_choices() -> list[tuple[str, str]]:
    """All networks."""
    return sorted(((each.pk, str(each.title)) for each in _all("network")), key=lambda each: each[1])


def unmanaged_authorities() -> Grouped:
    """Authorities without a manager, by State."""
    manager = Post.objects.filter(role=Role.MANAGER, until__isnull=True, officer__authority=OuterRef("pk"))
    grouped: dict[str, list[tuple[str, str]]] = {}
    for each in _all("authority").filter(~Exists(manager)).select_related("jurisdiction"):
        grouped.setdefault(each.jurisdiction.name, []).append((each.pk, str(each.name)))
    return sorted(grouped.items())


def authority_named(slug: str) -> Any:  # noqa: ANN401  # a model of a room above
    """One authority by its identifier; ``None`` when there is none."""
    return None if "\x00" in slug else _all("authority").filter(pk=slug).first()
