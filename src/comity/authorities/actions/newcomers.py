"""An entry for an authority that a network admitted and the directory did not know yet."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.common.claims import Origin, Verified
from comity.jurisdictions.models import Jurisdiction

FIELDS = ("names", "kind", "original_language", "unit", "address", "telephone", "email", "website", "languages")
LONGEST = 60


@transaction.atomic
def add_newcomer(*, actor: Actor | str, jurisdiction: Jurisdiction, values: dict[str, Any], source: str) -> Authority:
    """Create the entry from what the State endorsed; its manager fills in the rest."""
    invented = jurisdiction.kind == Jurisdiction.Kind.FICTIONAL
    made = Authority.objects.create(
        slug=_free_slug(jurisdiction.iso3, values.get("names", {})),
        jurisdiction=jurisdiction,
        seen_on=timezone.localdate(),
        source=source,
        verified=Verified.PARTIAL,
        origin=Origin.DEMO if invented else Origin.IMPORT,
        **{"kind": Authority.Kind.OTHER} | {name: values[name] for name in FIELDS if values.get(name)},
    )
    record(actor=actor, action="authorities.add_newcomer", subject=made.slug, source=source)
    return made


def _free_slug(iso3: str, names: dict[str, str]) -> str:
    """The State's code and the English name, with a number where that is taken."""
    name = slugify(names.get("en") or next(iter(names.values()), ""))[:LONGEST].strip("-") or "authority"
    wanted = f"{iso3.lower()}-{name}"
    taken = set(Authority.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken)
