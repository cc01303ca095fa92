"""Writing the directory from the reference files."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from comity.authorities.actions.editions import seal, seal_first
from comity.authorities.models import BY_OFFICERS, Authority, Designation, Door, Edition, Notification
from comity.authorities.queries.values import ONLY_NAMES
from comity.common.claims import Origin
from comity.common.reference import Loaded, ReferenceFile, Row, day, load, many
from comity.jurisdictions.actions import claim_fields


def _names(row: Row) -> dict[str, str]:
    names = {"en": row["name_en"]}
    if row["name_local"]:
        names[row["local_language"] or "und"] = row["name_local"]
    return names


def _authority(row: Row) -> dict[str, Any]:
    same = ("slug", "kind", "unit", "address", "telephone", "email", "website", "interpol_urgent", "notes", "source")
    return {name: row[name] for name in same} | {
        "jurisdiction_id": row["jurisdiction"],
        "names": _names(row),
        "original_language": (row["local_language"] or "und") if row["name_local"] else "",
        "languages": many(row["languages"]),
        "means": many(row["means"]),
        "seen_on": day(row["seen_on"]),
        "verified": row["verified"],
    }


def _designation(row: Row) -> dict[str, Any]:
    same = ("category", "article", "matter", "basis", "notes")
    return (
        {name: row[name] for name in same}
        | claim_fields(row)
        | {
            "authority_id": row["authority"],
            "treaty_id": row["treaty"] or None,
        }
    )


def _notification(row: Row) -> dict[str, Any]:
    same = ("article", "topic", "answer", "basis", "notes")
    return (
        {name: row[name] for name in same}
        | claim_fields(row)
        | {
            "jurisdiction_id": row["jurisdiction"],
            "treaty_id": row["treaty"],
            "languages": many(row["languages"]),
        }
    )


REFERENCE = (
    ReferenceFile("authorities.csv", Authority, ("slug",), _authority, {"origin": Origin.REFERENCE}),
    ReferenceFile(
        "designations.csv",
        Designation,
        ("authority_id", "category", "treaty_id", "article", "valid_from"),
        _designation,
        {"authority__origin": Origin.REFERENCE},
    ),
    ReferenceFile(
        "notifications.csv",
        Notification,
        ("jurisdiction_id", "treaty_id", "article", "topic", "valid_from"),
        _notification,
        {"jurisdiction__origin": Origin.REFERENCE},
    ),
)


def load_reference(directory: Path) -> list[Loaded]:
    """Load the files of this room; call it in the transaction that writes the audit row.

    What officers changed since stays as they left it; every other change makes an edition.
    """
    entries = Authority.objects.filter(origin=Origin.REFERENCE)
    seal_first(entries)
    loaded = [load(_careful(each), directory) for each in REFERENCE]
    seal(entries.all(), door=Door.REFERENCE, by="reference data")
    return loaded


def _careful(reference: ReferenceFile) -> ReferenceFile:
    """The same file, leaving alone what officers changed."""
    if reference.model is Authority:
        return replace(reference, fields=_leaving(_kept_values(), reference))
    return replace(reference, fields=_leaving(_kept_claims(reference), reference))


def _leaving(kept: dict[tuple[Any, ...], dict[str, Any]], reference: ReferenceFile) -> Callable[[Row], dict[str, Any]]:
    def fields(row: Row) -> dict[str, Any]:
        said = reference.fields(row)
        return said | kept.get(tuple(said[name] for name in reference.key), {})

    return fields


def _kept_values() -> dict[tuple[Any, ...], dict[str, Any]]:
    """By entry, the fields that officers changed, as they stand."""
    touched: dict[str, set[str]] = defaultdict(set)
    for slug, changed in Edition.objects.filter(door__in=BY_OFFICERS).values_list("authority", "changed"):
        touched[slug].update(changed)
    kept = {}
    for each in Authority.objects.filter(slug__in=touched):
        names = touched[each.slug]
        columns = {"names", "original_language"} if names & ONLY_NAMES else set()
        kept[each.slug,] = {name: getattr(each, name) for name in columns | (names - ONLY_NAMES)}
    return kept


def _kept_claims(reference: ReferenceFile) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Designations or notifications that officers began or ended, as they stand."""
    fields = reference.model._meta.concrete_fields  # noqa: SLF001  # Django documents it
    names = [each.attname for each in fields if each.name not in {"id", "by_officers"}]
    kept = reference.model._default_manager.filter(by_officers=True)  # noqa: SLF001  # as above
    return {
        tuple(getattr(each, name) for name in reference.key): {name: getattr(each, name) for name in names}
        for each in kept
    }
