"""Writing the directory from the reference files."""

from pathlib import Path
from typing import Any

from comity.authorities.models import Authority, Designation, Notification
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
    """Load the files of this room; call it in the transaction that writes the audit row."""
    return [load(each, directory) for each in REFERENCE]
