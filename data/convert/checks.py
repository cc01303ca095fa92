"""Proves the clean tables whole before they are written: keys, codes, periods, counts, decisions in use."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from convert.dates import FULL
from convert.entries import TOPICS, entries, notified_rows, split_notes
from convert.statements import kinds, parts_of
from convert.tables import GENERAL, Raw, Row, Table, decisions

Tables = dict[str, list[Row]]
DATES = ("valid_from", "seen_on", "valid_to", "signed_on", "instrument_on", "opened_on", "in_force_on")
LEADING = ("UNCAC", "UNTOC")


def _keys(tables: list[Table]) -> Iterator[str]:
    """No key twice, no column missing, every date an ISO date, no general knowledge that claims to be verified."""
    for table in tables:
        for key, count in Counter(tuple(row[column] for column in table.key) for row in table.rows).items():
            if count > 1:
                yield f"{table.name}: {key} comes {count} times"
        for row in table.rows:
            if set(row) != set(table.columns):
                yield f"{table.name}: wrong columns in {row}"
            yield from (f"{table.name}: {c}={row[c]}" for c in DATES if row.get(c) and not FULL.fullmatch(row[c]))
            if row.get("verified", "no") != "no" and GENERAL in row.get("source", ""):
                yield f"{table.name}: general knowledge marked {row['verified']}: {row}"


def _codes(tables: Tables) -> Iterator[str]:
    """Every code that points to another table is known there."""
    known = {
        "jurisdiction": {row["iso3"] for row in tables["jurisdictions"]},
        "treaty": {row["code"] for row in tables["treaties"]} | {""},
        "network": {row["slug"] for row in tables["networks"]},
        "authority": {row["slug"] for row in tables["authorities"]},
    }
    for name, rows in tables.items():
        for column, codes in known.items():
            yield from (
                f"{name}: unknown {column} {row[column]}" for row in rows if row.get(column, "") not in codes | {""}
            )
    states = known["jurisdiction"] | {""}
    yield from (f"unknown State {r['iso3']}" for r in tables["jurisdictions"] if r["responsible_state"] not in states)


def _periods(tables: Tables) -> Iterator[str]:
    """Periods run forward and do not overlap; a party to the two leading conventions has a first day."""
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in tables["participations"]:
        by_key.setdefault((row["treaty"], row["jurisdiction"]), []).append(row)
        if row["treaty"] in LEADING and row["status"] == "party" and not row["valid_from"]:
            yield f"participations: no first day: {row['treaty']} {row['jurisdiction']}"
    for key, rows in by_key.items():
        ordered = sorted(rows, key=lambda row: row["valid_from"])
        yield from (
            f"participations: overlap {key}" for a, b in pairwise(ordered) if not "" < a["valid_to"] <= b["valid_from"]
        )
    for name, rows in tables.items():
        for row in rows:
            start, seen, end = (row.get(column, "") for column in ("valid_from", "seen_on", "valid_to"))
            if "seen_on" in row and (not seen or seen < start or (end and end <= seen)):
                yield f"{name}: days out of order: {row}"


def _counts(raw: Raw, tables: Tables) -> Iterator[str]:
    """Every raw row is accounted for."""
    asked = sum(row["topic"] in TOPICS for row in raw["uncac_notifications"])
    found = entries(raw)
    expected = {
        "jurisdictions": len(raw["jurisdictions"]),
        "articles": len(raw["uncac_articles"]),
        "treaties": len(raw["treaties"]),
        "networks": len(raw["networks"]),
        "memberships": len(raw["network_members"]),
        "notifications": len(raw["uncac_notifications"]) - asked,
        "participations": len(raw["uncac_status"])
        + len(raw["treaty_parties"])
        + len(decisions("participation_periods"))
        + sum("party to the protocol" in row["source"] for row in tables["participations"]),
    }
    yield from (f"{n}: {len(tables[n])} rows, not {count}" for n, count in expected.items() if len(tables[n]) != count)
    if len(found) != asked + len(raw["competent_authorities"]):
        yield f"designations: {len(found)} entries, not {asked} and {len(raw['competent_authorities'])}"
    state = {row["slug"]: row["jurisdiction"] for row in tables["authorities"]}
    tasks = {(state[row["authority"]], row["category"]) for row in tables["designations"]}
    yield from (f"designations: none for {e.iso3} {e.category}" for e in found if (e.iso3, e.category) not in tasks)


def _decisions(raw: Raw, tables: Tables) -> Iterator[str]:
    """Every reviewed line still meets the raw data: a line that meets nothing is a line to look at."""
    names = {(entry.iso3, entry.name) for entry in entries(raw)}
    bodies = {(row["jurisdiction"], row["name_en"]) for row in tables["authorities"]}
    yield from (
        f"merges.csv: unused {r['iso3']} {r['name']}"
        for r in decisions("merges")
        if (r["iso3"], r["name"]) not in names
    )
    for name in ("units", "current_addresses"):
        yield from (
            f"{name}.csv: unused {r['iso3']} {r['name']}"
            for r in decisions(name)
            if (r["iso3"], r["name"]) not in bodies
        )
    asked = {(row["iso3"], row["article"], row["authority_name"]) for row in raw["uncac_notifications"]}
    places = {place[:2] for place in asked}
    for row in decisions("structured_notes"):
        place = (row["iso3"], row["article"])
        if place not in places or (row["authority_name"] and (*place, row["authority_name"]) not in asked):
            yield f"structured_notes.csv: unused {place}"
    heard = {part for row in raw["treaty_parties"] for part in parts_of(row["reservations_note"])}
    heard |= {part for row in raw["uncac_status"] for part in parts_of(row["notes"])}
    heard |= {part for row in notified_rows(raw) for part in split_notes(row["notes"])}
    yield from (f"statement_kinds.csv: unused {words}" for words in kinds() if words not in heard)
    said = {row[f"{name}_en"] for row in tables["treaties"] for name in ("depositary", "open_to", "notes")}
    yield from (
        f"treaty_texts.csv: unused {r['text_en']}" for r in decisions("treaty_texts") if r["text_en"] not in said
    )


def run(raw: Raw, tables: list[Table]) -> list[str]:
    """All problems found."""
    by_name = {table.name: table.rows for table in tables}
    steps: tuple[Callable[[], Iterator[str]], ...] = (
        lambda: _keys(tables),
        lambda: _codes(by_name),
        lambda: _periods(by_name),
        lambda: _counts(raw, by_name),
        lambda: _decisions(raw, by_name),
    )
    return [problem for step in steps for problem in step()]
