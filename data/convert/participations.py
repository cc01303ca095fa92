"""participations.csv: who is bound by which treaty, from when, and by what date a source shows it."""

from convert.dates import day_of_source, seen
from convert.statements import remarks
from convert.tables import Raw, Row, Table, decisions, joined, verified

COLUMNS = [
    *("treaty", "jurisdiction", "status", "signed_on", "instrument", "instrument_on"),
    *("valid_from", "seen_on", "valid_to", "notes", "source", "verified"),
]
KEY = ["treaty", "jurisdiction", "valid_from"]


def _depositary(source: Row, statuses: dict[str, Row]) -> Row:
    """A row of the depositary's lists of the Convention and UNTOC (`depositary_statuses.csv`)."""
    decision = statuses[f"{source['convention']} {source['status']}"]
    return {
        "treaty": source["convention"],
        "jurisdiction": source["iso3"],
        "status": decision["status"],
        "signed_on": source["signature_date"],
        "instrument": source["instrument"],
        "instrument_on": source["instrument_date"],
        "valid_from": source["entry_into_force"],
        "seen_on": seen(decision["seen_on"], source["entry_into_force"], ""),
        "valid_to": "",
        "notes": joined([remarks(source["notes"]), decision["note"]]),
        "source": source["source"],
        "verified": verified(decision["verified"], source["source"]),
    }


def _party(source: Row, patterns: list[Row], statuses: dict[str, Row], ends: dict[str, Row]) -> Row:
    """A row of the other treaties (`party_statuses.csv`, `participation_ends.csv`)."""
    decision = statuses[source["status"]]
    end = ends.get(f"{source['treaty']} {source['iso3']}", {})
    valid_from, valid_to = source["entry_into_force"], end.get("valid_to", "")
    return {
        "treaty": source["treaty"],
        "jurisdiction": source["iso3"],
        "status": decision["status"],
        "signed_on": source["signature_date"],
        "instrument": source["instrument"],
        "instrument_on": source["ratification_date"],
        "valid_from": valid_from,
        "seen_on": seen(day_of_source(source["source"], patterns), valid_from, valid_to),
        "valid_to": valid_to,
        "notes": joined([remarks(source["reservations_note"]), decision["note"], end.get("note", "")]),
        "source": source["source"],
        "verified": verified(source["verified"], source["source"]),
    }


def _parents(rows: list[Row]) -> list[Row]:
    """A party to a protocol is a party to its parent treaty, even where the list of the parent breaks off."""
    on_record = {(row["treaty"], row["jurisdiction"]) for row in rows}
    inferred: dict[tuple[str, str], Row] = {}
    for protocol in decisions("protocols"):
        for row in rows:
            key = (protocol["parent"], row["jurisdiction"])
            if row["treaty"] == protocol["protocol"] and row["status"] == "party" and key not in on_record:
                source = f"inferred: party to the protocol {row['treaty']} ({row['source']})"
                inferred.setdefault(
                    key,
                    dict.fromkeys(COLUMNS, "")
                    | {"treaty": key[0], "jurisdiction": key[1], "status": "party", "seen_on": row["seen_on"]}
                    | {"valid_to": row["valid_to"], "source": source, "verified": "partial"}
                    | ({"verified": "no"} if "general knowledge" in source else {}),
                )
    return list(inferred.values())


def convert(raw: Raw) -> list[Table]:
    """One row for each raw row, and the earlier periods of `participation_periods.csv`."""
    depositary = {f"{row['convention']} {row['raw_status']}": row for row in decisions("depositary_statuses")}
    statuses = {row["raw_status"]: row for row in decisions("party_statuses")}
    ends = {f"{row['treaty']} {row['jurisdiction']}": row for row in decisions("participation_ends")}
    patterns = decisions("source_dates")
    rows = [_depositary(row, depositary) for row in raw["uncac_status"]]
    rows += [_party(row, patterns, statuses, ends) for row in raw["treaty_parties"]]
    rows += decisions("participation_periods")
    rows += _parents(rows)
    return [Table("participations", COLUMNS, KEY, rows)]
