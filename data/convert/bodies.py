"""Decides which entries stand for one body: equal names, or a reviewed line of `merges.csv`."""

import re
import unicodedata
from collections.abc import Iterable

from convert.entries import Entry
from convert.tables import GENERAL, Row, decisions

ACRONYM = re.compile(r"\(([^()\s]{2,12})\)")
APOSTROPHE = re.compile("['\u2019]")
RANKS = ("notification", "national_law", "official_page", "secondary", "general_knowledge")
SLUG_LENGTH = 60


def key(name: str) -> str:
    """A name without case, marks, acronyms, articles and order of words."""
    plain = unicodedata.normalize("NFKD", ACRONYM.sub(" ", name)).casefold()
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    words = re.findall(r"\w+", APOSTROPHE.sub("", plain))
    return " ".join(sorted(word for word in words if word != "the"))


def order(entry: Entry) -> tuple[bool, int, bool, str]:
    """The best entry first: verified, by basis, the Convention before others, the earliest date."""
    return (entry.verified != "yes", RANKS.index(entry.basis), entry.treaty != "UNCAC", entry.seen_on)


def sources(entries: Iterable[Entry]) -> str:
    """All sources of some entries; general knowledge is named only when there is nothing else."""
    parts = [part for entry in entries for part in entry.source.split(" | ")]
    known = [part for part in parts if GENERAL not in part]
    return " | ".join(dict.fromkeys(known or parts))


def slug(iso3: str, name: str, taken: set[str]) -> str:
    """A short stable identifier, cut at a word; a number is added to the second of two equal ones."""
    plain = unicodedata.normalize("NFKD", APOSTROPHE.sub("", ACRONYM.sub(" ", name)))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    text = iso3.lower()
    for word in words:
        if len(text) + len(word) + 1 > SLUG_LENGTH - 3:
            break
        text += f"-{word}"
    number, chosen = 1, text
    while chosen in taken:
        number += 1
        chosen = f"{text}-{number}"
    taken.add(chosen)
    return chosen


def groups(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """The entries of each body, best first, with the name that the body gets."""
    merges: dict[tuple[str, str], Row] = {(row["iso3"], row["name"]): row for row in decisions("merges")}
    found: dict[tuple[str, str], list[Entry]] = {}
    chosen: dict[tuple[str, str], str] = {}
    for entry in entries:
        merge = merges.get((entry.iso3, entry.name))
        name = merge["into"] if merge else entry.name
        place = (entry.iso3, key(name))
        found.setdefault(place, []).append(entry)
        if merge:
            chosen[place] = name
    result = []
    for place in sorted(found):
        best = sorted(found[place], key=order)
        result.append((chosen.get(place, best[0].name), best))
    return result
