"""The reference data of the room."""

from pathlib import Path
from typing import Any

from comity.common.claims import Origin
from comity.common.reference import Loaded, ReferenceFile, Row, load, many
from comity.jurisdictions.actions import claim_fields
from comity.networks.models import Membership, Network


def _network(row: Row) -> dict[str, Any]:
    kept = {name: value for name, value in row.items() if name not in ("case_channel", "languages")}
    return kept | {"case_channel": row["case_channel"] == "1", "languages": many(row["languages"])}


def _membership(row: Row) -> dict[str, Any]:
    same = ("role", "role_note", "member_authority")
    return (
        {name: row[name] for name in same}
        | claim_fields(row)
        | {
            "network_id": row["network"],
            "jurisdiction_id": row["jurisdiction"],
        }
    )


REFERENCE = (
    ReferenceFile("networks.csv", Network, ("slug",), _network, {"origin": Origin.REFERENCE}),
    ReferenceFile(
        "memberships.csv",
        Membership,
        ("network_id", "jurisdiction_id", "member_authority", "valid_from"),
        _membership,
        {"jurisdiction__origin": Origin.REFERENCE, "admission__isnull": True},
    ),
)


def load_reference(directory: Path) -> list[Loaded]:
    """Load the files of this room; call it in the transaction that writes the audit row."""
    return [load(each, directory) for each in REFERENCE]
