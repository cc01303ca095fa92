"""treaties.csv: titles, dates of entry into force and who may join."""

import re

from convert.tables import Raw, Row, Table, decisions, in_six, joined, verified

COLUMNS = [
    *("code", "short_name"),
    *in_six("title"),
    *("kind", "reference", "depositary", "opened_on", "in_force_on", "binding"),
    *("open_to", "website", "notes", "source", "verified"),
]
OF_FILES = re.compile(r"\.?\s*Parties: \w+\.csv")
"""Where the raw notes speak of the raw files."""
COPIED = ("code", "short_name", *in_six("title"), "reference", "depositary", "open_to", "source")


def _treaty(source: Row, decision: Row) -> Row:
    """One treaty with the reviewed decision about its date, if any (`treaty_decisions.csv`)."""
    row = {column: source[column] for column in COPIED}
    flag = verified(source["verified"], source["source"])
    row["kind"] = source["kind"].replace(" ", "_")
    row["opened_on"] = source["opened_for_signature"]
    row["in_force_on"] = source["entry_into_force"] or decision.get("in_force_on", "")
    row["binding"] = decision.get("binding") or "1"
    row["website"] = source["official_site"]
    row["notes"] = joined([OF_FILES.sub("", source["notes"]), decision.get("note", "")])
    row["verified"] = decision["verified"] if decision.get("verified") and flag == "yes" else flag
    return row


def convert(raw: Raw) -> list[Table]:
    """One row for each raw treaty."""
    chosen = {row["code"]: row for row in decisions("treaty_decisions")}
    rows = [_treaty(row, chosen.get(row["code"], {})) for row in raw["treaties"]]
    return [Table("treaties", COLUMNS, ["code"], rows)]
