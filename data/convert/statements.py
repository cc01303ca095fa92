"""statements.csv: what States reserved or declared, taken out of notes that also hold remarks about the source.

`statement_kinds.csv` says of every wording that occurs whether it is a reservation, a declaration or a mere remark, and
under which article where the words name another than the raw row. Looked at are the notes on participations, and what a
State added to its answer about extradition: an answer alone is a notification and stands in `notifications.csv`.
"""

from collections import defaultdict

from convert.dates import day_of_source
from convert.entries import OUTSIDE_BRACKETS, claim_dates, notified_rows, split_article, split_notes
from convert.tables import Raw, Row, Table, decisions, joined, verified

COLUMNS = [
    *("treaty", "jurisdiction", "kind", "article", "text"),
    *("valid_from", "seen_on", "valid_to", "source", "verified"),
]
KEY = ["treaty", "jurisdiction", "kind", "article"]
REMARK = "remark"


def kinds() -> dict[str, Row]:
    """What each wording is."""
    return {row["words"]: row for row in decisions("statement_kinds")}


def parts_of(note: str) -> list[str]:
    """The wordings of a note on a participation."""
    return OUTSIDE_BRACKETS.split(note) if note else []


def remarks(note: str) -> str:
    """A note on a participation without what the State itself said."""
    return joined([part for part in parts_of(note) if kinds()[part]["kind"] == REMARK])


def _statements(words: list[str], claim: Row) -> list[Row]:
    """A row for each kind and article in one note."""
    said: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in words:
        decision = kinds()[each]
        if decision["kind"] != REMARK:
            said[decision["kind"], decision["article"] or claim["article"]].append(decision["text"] or each)
    return [claim | {"kind": kind, "article": article, "text": joined(text)} for (kind, article), text in said.items()]


def _of_party(source: Row, patterns: list[Row]) -> list[Row]:
    claim = {
        "treaty": source["treaty"],
        "jurisdiction": source["iso3"],
        "article": "",
        "valid_from": "",
        "seen_on": day_of_source(source["source"], patterns),
        "valid_to": "",
        "source": source["source"],
        "verified": verified(source["verified"], source["source"]),
    }
    return _statements(parts_of(source["reservations_note"]), claim)


def _of_answer(source: Row) -> list[Row]:
    treaty, article = split_article(source["article"])
    valid_from, seen_on = claim_dates(source)
    claim = {
        "treaty": treaty,
        "jurisdiction": source["iso3"],
        "article": article,
        "valid_from": valid_from,
        "seen_on": seen_on,
        "valid_to": "",
        "source": source["source"],
        "verified": verified(source["verified"], source["source"]),
    }
    found = _statements(list(split_notes(source["notes"])), claim)
    answer = source["convention_is_legal_basis_for_extradition"]
    return [_with_answer(row, answer) if row["kind"] == "declaration" else row for row in found]


def _with_answer(row: Row, answer: str) -> Row:
    """Conditions make sense beside a plain answer only."""
    return row | {"text": f"legal basis for extradition: {answer}; {row['text']}"} if answer in {"yes", "no"} else row


def convert(raw: Raw) -> list[Table]:
    """What the notes hold; the checks prove that no key comes twice and that every decision is in use."""
    patterns = decisions("source_dates")
    rows = [row for party in raw["treaty_parties"] for row in _of_party(party, patterns)]
    answers = [row for row in notified_rows(raw) if row["topic"] == "extradition_legal_basis"]
    rows += [row for answer in answers for row in _of_answer(answer)]
    return [Table("statements", COLUMNS, KEY, rows)]
