"""treaties.csv: titles, dates of entry into force and who may join, in six languages where somebody translated it."""

import re

from convert.tables import Raw, Row, Table, decisions, in_six, joined, verified

COLUMNS = [
    *("code", "short_name"),
    *in_six("title"),
    *("kind", "reference", *in_six("depositary"), "opened_on", "in_force_on", "binding"),
    *(*in_six("open_to"), "website", *in_six("notes"), "source", "verified"),
]
OF_FILES = re.compile(r"\.?\s*Parties: \w+\.csv")
"""Where the raw notes speak of the raw files."""
COPIED = ("code", "short_name", *in_six("title"), "reference", "source")


def _texts(source: Row, decision: Row) -> Row:
    """What is said of a treaty in words, in English."""
    notes = joined([OF_FILES.sub("", source["notes"]), decision.get("note", "")])
    return {"depositary": source["depositary"], "open_to": source["open_to"], "notes": notes}


def _treaty(source: Row, decision: Row, translated: dict[str, Row]) -> Row:
    """One treaty with the reviewed decision about its date, if any (`treaty_decisions.csv`)."""
    row = {column: source[column] for column in COPIED}
    flag = verified(source["verified"], source["source"])
    row["kind"] = source["kind"].replace(" ", "_")
    row["opened_on"] = source["opened_for_signature"]
    row["in_force_on"] = source["entry_into_force"] or decision.get("in_force_on", "")
    row["binding"] = decision.get("binding") or "1"
    row["website"] = source["official_site"]
    for name, text in _texts(source, decision).items():
        said = translated.get(text, {})
        row |= {column: said.get(column.replace(name, "text"), "") for column in in_six(name)} | {f"{name}_en": text}
    row["verified"] = decision["verified"] if decision.get("verified") and flag == "yes" else flag
    return row


def convert(raw: Raw) -> list[Table]:
    """One row for each raw treaty."""
    chosen = {row["code"]: row for row in decisions("treaty_decisions")}
    translated = {row["text_en"]: row for row in decisions("treaty_texts")}
    rows = [_treaty(row, chosen.get(row["code"], {}), translated) for row in raw["treaties"]]
    return [Table("treaties", COLUMNS, ["code"], rows)]
