"""networks.csv: what each network is for, and whether it carries cases."""

from convert.tables import Raw, Row, Table, decisions, verified

COLUMNS = [
    *("slug", "acronym", "name", "founded", "use_class", "case_channel", "scope", "area", "secretariat", "city"),
    *("website", "contact", "languages", "languages_note", "members_stated", "members_stated_on"),
    *("use_for", "notes", "source", "verified"),
]
COPIED = ("acronym", "name", "founded", "website", "contact", "use_for", "notes", "source")
GLOBAL = ("global", "parties to the Convention")


def chosen() -> dict[str, Row]:
    """The reviewed decision on each network, by acronym (`network_decisions.csv`)."""
    return {row["acronym"]: row for row in decisions("network_decisions")}


def _network(source: Row, decision: Row) -> Row:
    """One network."""
    row = {column: source[column] for column in COPIED}
    row |= {column: decision[column] for column in ("slug", "use_class", "case_channel", "languages")}
    row["scope"] = "global" if source["geographic_scope"] in GLOBAL else "regional"
    row["area"] = source["geographic_scope"]
    row["secretariat"] = source["secretariat_host"]
    row["city"] = source["secretariat_city"]
    row["languages_note"] = source["languages"]
    row["members_stated"] = source["member_count"]
    row["members_stated_on"] = source["member_count_date"]
    row["verified"] = verified(source["verified"], source["source"])
    return row


def convert(raw: Raw) -> list[Table]:
    """One row for each raw network."""
    decided = chosen()
    return [Table("networks", COLUMNS, ["slug"], [_network(row, decided[row["acronym"]]) for row in raw["networks"]])]
