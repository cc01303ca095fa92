"""Reading States and territories, and comparing their names."""

from django.conf import settings
from django.db.models import QuerySet

from comity.audit.queries import version
from comity.common.languages import name_key, plain
from comity.common.snapshot import Snapshot
from comity.jurisdictions.models import Jurisdiction

_everyone = Snapshot(Jurisdiction.objects.in_bulk, version, lambda: settings.FACTS_MAX_AGE)


def by_name(jurisdictions: list[Jurisdiction]) -> list[Jurisdiction]:
    """Sorted as readers of the current language expect."""
    return sorted(jurisdictions, key=lambda each: name_key(each.name))


def is_called(jurisdiction: Jurisdiction, words: str) -> bool:
    """Whether ``words`` are in one of its names, in any language, or are one of its codes."""
    wanted = plain(words)
    if not wanted:
        return False
    if wanted in (jurisdiction.iso2.lower(), jurisdiction.iso3.lower(), jurisdiction.m49):
        return True
    names = (*jurisdiction.names.values(), *jurisdiction.official_names.values())
    return any(all(word in name for word in wanted.split()) for name in map(plain, names))


def list_jurisdictions() -> QuerySet[Jurisdiction]:
    """Every State and territory; invented ones only on a demonstration hub."""
    if settings.DEMO:
        return Jurisdiction.objects.all()
    return Jurisdiction.objects.exclude(kind=Jurisdiction.Kind.FICTIONAL)


def jurisdictions_by_code() -> dict[str, Jurisdiction]:
    """The same by ISO 3166-1 alpha-3 code, from this process's own copy: to read, never to write to."""
    everyone = _everyone.get().items()
    return {iso3: each for iso3, each in everyone if settings.DEMO or each.kind != Jurisdiction.Kind.FICTIONAL}


def jurisdictions_by_name() -> list[Jurisdiction]:
    """The same copy in the order that readers of the current language expect."""
    return by_name([*jurisdictions_by_code().values()])


def get_jurisdiction(iso3: str) -> Jurisdiction:
    """One State or territory; raises ``Jurisdiction.DoesNotExist``."""
    return list_jurisdictions().select_related("responsible_state").get(iso3=iso3.upper())


def territories_of(jurisdiction: Jurisdiction) -> list[Jurisdiction]:
    """The territories for whose international relations the State is responsible."""
    return by_name(list(list_jurisdictions().filter(responsible_state=jurisdiction)))
