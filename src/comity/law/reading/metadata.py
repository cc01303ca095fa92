"""What the fields at the head of a file say of the law: number, year, days, titles, kind."""

import re
from datetime import date

from comity.law.tree import Metadata

DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)")
YEAR = re.compile(r"^(1[89]|20)\d\d$")
EARLIEST = date(1900, 1, 2)
"""An older day is how such files say that they know none."""
ASSENTED = ("enactment_date", "signature_date", "enacted_date", "promulgation_date", "assented_on")
PUBLISHED = ("publication_date", "memorial_date", "published_on")
IN_FORCE = ("entry_into_force", "entry_in_force", "date_in_force", "in_force_on")
WORDING = ("wording_of", "applicability_date", "last_updated")
RANKS = {
    "constitution": ("constitucion", "constitution", "verfassung", "grunnlov"),
    "code": ("codigo", "code", "gesetzbuch", "kodeks"),
    "decree": ("decreto", "decree", "asetus", "decret"),
    "regulation": ("reglamento", "regulation", "verordnung", "forskrift", "reglement", "vyhlaska"),
    "guideline": ("guideline", "circular"),
}


def metadata_of(fields: dict[str, str]) -> Metadata:
    """The fields as far as they are understood; a day that can't be right is left empty."""
    country = fields.get("country", "").upper()
    metadata = Metadata(
        country=country if re.fullmatch("[A-Z]{2}", country) else "",
        source=fields.get("source") or fields.get("original_text_url", ""),
    )
    metadata.assented_on = _day(fields, ASSENTED)
    metadata.published_on = _day(fields, PUBLISHED)
    metadata.in_force_on = _day(fields, IN_FORCE)
    metadata.wording_of = _day(fields, WORDING)
    metadata.repealed = fields.get("status", "") in {"repealed", "derogated", "expired"}
    metadata.draft = fields.get("status", "") == "draft"
    rank = fields.get("rank", "").casefold()
    metadata.kind = next((kind for kind, words in RANKS.items() if any(word in rank for word in words)), "")
    metadata.titles = {
        name.removeprefix("title_"): value
        for name, value in fields.items()
        if re.fullmatch(r"title_[a-z]{2}", name) and value
    }
    metadata.year, metadata.number = number_of(fields.get("identifier", "") or fields.get("slug", ""), fields)
    if not metadata.year:
        day = metadata.assented_on or metadata.published_on
        metadata.year = str(day.year) if day else ""
    return metadata


def number_of(identifier: str, fields: dict[str, str]) -> tuple[str, str]:
    """Year and number of an identifier: «IE-1996-act-30» → 1996, 30; «LOV-1975-06-13-39» → 1975, 06-13-39."""
    pieces = identifier.split("-")
    places = [place for place, piece in enumerate(pieces) if YEAR.match(piece)]
    year = pieces[places[0]] if places else fields.get("year", "")
    if places:
        behind = [piece for piece in pieces[places[0] + 1 :] if any(each.isdigit() for each in piece)]
        before = [piece for piece in pieces[: places[0]] if any(each.isdigit() for each in piece)]
        pieces = behind or before
    number = "-".join(piece for piece in pieces if any(each.isdigit() for each in piece)) or identifier
    return year, fields.get("official_number") or number


def _day(fields: dict[str, str], names: tuple[str, ...]) -> date | None:
    for name in names:
        match = DAY.match(fields.get(name, ""))
        if match:
            try:
                day = date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
            if day >= EARLIEST:
                return day
    return None
