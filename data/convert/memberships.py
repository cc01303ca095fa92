"""memberships.csv: who belongs to which network, in which role, by what date."""

from convert.dates import dated, seen
from convert.networks import chosen
from convert.tables import Raw, Row, Table, decisions, verified

COLUMNS = [
    *("network", "jurisdiction", "role", "role_note", "member_authority"),
    *("valid_from", "seen_on", "valid_to", "source", "verified"),
]


def _membership(source: Row, slug: str, decision: Row) -> Row:
    """One membership; the raw wording stays as a note when it says more than the role."""
    flag = verified(source["verified"], source["source"])
    plain = source["role"] == decision["role"].replace("_", " ")
    return {
        "network": slug,
        "jurisdiction": source["iso3"],
        "role": decision["role"],
        "role_note": "" if plain else source["role"],
        "member_authority": source["member_authority"],
        "valid_from": decision["valid_from"],
        "seen_on": seen(dated(source["as_of"]), decision["valid_from"], ""),
        "valid_to": "",
        "source": source["source"],
        "verified": decision["verified"] if decision["verified"] and flag == "yes" else flag,
    }


def convert(raw: Raw) -> list[Table]:
    """One row for each raw membership; every wording of a role is decided in `membership_roles.csv`."""
    slugs = {acronym: row["slug"] for acronym, row in chosen().items()}
    roles = {row["raw_role"]: row for row in decisions("membership_roles")}
    rows = [_membership(row, slugs[row["network"]], roles[row["role"]]) for row in raw["network_members"]]
    return [Table("memberships", COLUMNS, ["network", "jurisdiction", "member_authority"], rows)]
