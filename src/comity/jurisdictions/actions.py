"""Writing States, treaties and participation."""

from pathlib import Path
from typing import Any

from comity.common.claims import Origin
from comity.common.reference import Loaded, ReferenceFile, Row, day, in_six, load
from comity.jurisdictions.models import Article, Jurisdiction, Participation, Statement, Treaty, TreatyScope


def claim_fields(row: Row) -> dict[str, Any]:
    """The columns that every claim shares (docs/decisions/0002)."""
    return {
        "valid_from": day(row["valid_from"]),
        "seen_on": day(row["seen_on"]),
        "valid_to": day(row["valid_to"]),
        "source": row["source"],
        "verified": row["verified"],
    }


def _jurisdiction(row: Row) -> dict[str, Any]:
    same = ("iso3", "iso2", "m49", "kind", "regional_group", "m49_region", "m49_subregion", "source")
    return {name: row[name] for name in same} | {
        "responsible_state_id": row["responsible_state"] or None,
        "names": in_six(row, "name"),
        "official_names": in_six(row, "official_name"),
        "footnotes": in_six(row, "footnote"),
    }


def _article(row: Row) -> dict[str, Any]:
    return {
        "number": int(row["number"]),
        "chapter": row["chapter"],
        "chapter_titles": in_six(row, "chapter_title"),
        "headings": in_six(row, "heading"),
        "paragraphs": int(row["paragraphs"]),
        "verified_languages": [code for code, word in in_six(row, "verified").items() if word == "yes"],
    }


def _treaty(row: Row) -> dict[str, Any]:
    same = ("code", "short_name", "kind", "reference", "website", "source", "verified")
    return {name: row[name] for name in same} | {
        "titles": in_six(row, "title"),
        "depositary": in_six(row, "depositary"),
        "open_to": in_six(row, "open_to"),
        "notes": in_six(row, "notes"),
        "opened_on": day(row["opened_on"]),
        "in_force_on": day(row["in_force_on"]),
        "binding": row["binding"] == "1",
    }


def _scope(row: Row) -> dict[str, Any]:
    same = ("scope", "role", "article", "condition", "verified")
    return {name: row[name] for name in same} | {
        "treaty_id": row["treaty"],
        "rank": int(row["rank"]),
        "replaced_by_id": row["replaced_by"] or None,
    }


def _participation(row: Row) -> dict[str, Any]:
    return claim_fields(row) | {
        "treaty_id": row["treaty"],
        "jurisdiction_id": row["jurisdiction"],
        "status": row["status"],
        "signed_on": day(row["signed_on"]),
        "instrument": row["instrument"],
        "instrument_on": day(row["instrument_on"]),
        "notes": row["notes"],
    }


def _statement(row: Row) -> dict[str, Any]:
    same = ("kind", "article", "text")
    links = {"treaty_id": row["treaty"], "jurisdiction_id": row["jurisdiction"]}
    return claim_fields(row) | links | {name: row[name] for name in same}


REFERENCE = (
    ReferenceFile("jurisdictions.csv", Jurisdiction, ("iso3",), _jurisdiction, {"origin": Origin.REFERENCE}),
    ReferenceFile("articles.csv", Article, ("number",), _article, {}),
    ReferenceFile("treaties.csv", Treaty, ("code",), _treaty, {}),
    ReferenceFile("treaty_scopes.csv", TreatyScope, ("treaty_id", "scope"), _scope, {}),
    ReferenceFile(
        "participations.csv",
        Participation,
        ("treaty_id", "jurisdiction_id", "valid_from"),
        _participation,
        {"jurisdiction__origin": Origin.REFERENCE},
    ),
    ReferenceFile(
        "statements.csv",
        Statement,
        ("treaty_id", "jurisdiction_id", "kind", "article", "valid_from"),
        _statement,
        {"jurisdiction__origin": Origin.REFERENCE},
    ),
)


def load_reference(directory: Path) -> list[Loaded]:
    """Load the files of this room; call it in the transaction that writes the audit row."""
    return [load(each, directory) for each in REFERENCE]
