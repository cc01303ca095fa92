"""notifications.csv: accepted languages, and whether the treaty is a basis for extradition."""

from convert.entries import claim_dates, notified_rows, split_article, split_notes
from convert.tables import Raw, Row, Table, joined, verified

COLUMNS = [
    *("jurisdiction", "treaty", "article", "topic", "languages", "answer", "basis"),
    *("valid_from", "seen_on", "valid_to", "notes", "source", "verified"),
]
TOPICS = {"languages": "languages", "extradition_legal_basis": "extradition_basis"}


def _notification(source: Row) -> Row:
    """One notification that is not about an authority."""
    treaty, article = split_article(source["article"])
    valid_from, seen_on = claim_dates(source)
    return {
        "jurisdiction": source["iso3"],
        "treaty": treaty,
        "article": article,
        "topic": TOPICS[source["topic"]],
        "languages": source["languages"],
        "answer": source["convention_is_legal_basis_for_extradition"],
        "basis": source["basis"],
        "valid_from": valid_from,
        "seen_on": seen_on,
        "valid_to": "",
        "notes": joined(list(split_notes(source["notes"]))),
        "source": source["source"],
        "verified": verified(source["verified"], source["source"]),
    }


def convert(raw: Raw) -> list[Table]:
    """One row for each raw notification of these topics; the checks prove that no key comes twice."""
    rows = [_notification(row) for row in notified_rows(raw) if row["topic"] in TOPICS]
    return [Table("notifications", COLUMNS, ["jurisdiction", "treaty", "article", "topic"], rows)]
