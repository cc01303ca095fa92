"""What may be wrong with the rows of an import, in words, by row and column."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from comity.authorities.actions.columns import ENTRY, FIELDS
from comity.authorities.actions.sheet import Fault, Line
from comity.authorities.models import Authority
from comity.common.claims import Origin

IMPORTABLE = (Origin.IMPORT, Origin.DEMO)
Values = dict[str, Any]
"""The cells of a row as values, by column name."""


def values_of(line: Line) -> tuple[Values, list[Fault]]:
    """The cells of a row as values, and a fault for each cell that its column refuses."""
    values, faults = {}, []
    for name, form_field in FIELDS.items():
        try:
            values[name] = form_field.clean(line.cells.get(name, ""))
        except ValidationError as error:
            faults.append(Fault(line.row, name, " ".join(error.messages)))
    return values, faults


def unknown(row: int, values: Values, states: set[str], treaties: set[str]) -> list[Fault]:
    """States and treaties that are not on record."""
    faults = []
    state, treaty = values.get("state", ""), values.get("treaty", "")
    if state and state not in states:
        message = _("“%(value)s” is no State or territory on record; write its code of three letters.")
        faults.append(Fault(row, "state", message % {"value": state}))
    if treaty and treaty not in treaties:
        faults.append(Fault(row, "treaty", _("“%(value)s” is no treaty on record.") % {"value": treaty}))
    return faults


def contradictions(row: int, values: Values) -> list[Fault]:
    """Cells of one row that do not go together."""
    faults = []
    slug, state = values.get("slug", ""), values.get("state", "")
    if slug and state and not slug.startswith(f"{state.lower()}-"):
        message = _("The identifier begins with the State's code: %(start)s…")
        faults.append(Fault(row, "slug", message % {"start": f"{state.lower()}-"}))
    start, end = values.get("valid_from"), values.get("valid_to")
    if start and end and end <= start:
        faults.append(Fault(row, "valid_to", _("The end is not after the beginning.")))
    if not any(value for name, value in values.items() if name.startswith("name_")):
        faults.append(Fault(row, "name_en", _("At least one name is needed.")))
    original, language = values.get("name_original"), values.get("original_language")
    if original and values.get(f"name_{language}", original) not in ("", original):
        faults.append(Fault(row, "name_original", _("There is another name in the same language.")))
    if language and not original:
        faults.append(Fault(row, "original_language", _("There is no name in this language.")))
    return faults


def repetitions(rows: list[tuple[int, Values]]) -> list[Fault]:
    """Rows that say the same twice, or describe one authority in two ways."""
    faults = []
    first: dict[str, tuple[int, Values]] = {}
    seen: dict[tuple[Any, ...], int] = {}
    for row, values in rows:
        begun, before = first.setdefault(values["slug"], (row, values))
        message = _("This differs from row %(row)s, which describes the same authority.")
        faults += [Fault(row, name, message % {"row": begun}) for name in ENTRY if values[name] != before[name]]
        key = (values["slug"], values["category"], values["treaty"], values["article"], values["valid_from"])
        if key in seen:
            faults.append(Fault(row, "category", _("This repeats row %(row)s.") % {"row": seen[key]}))
        seen.setdefault(key, row)
    return faults


def clashes(rows: list[tuple[int, Values]]) -> list[Fault]:
    """Entries that an import may not touch, and authorities that are on record under another identifier."""
    states = {values["state"] for _row, values in rows}
    on_record = list(Authority.objects.filter(jurisdiction__in=states))
    reference = {each.slug for each in on_record if each.origin not in IMPORTABLE}
    slugs = {each.slug for each in on_record}
    named = {(each.jurisdiction_id, name.casefold()): each.slug for each in on_record for name in each.names.values()}
    faults = []
    for row, values in rows:
        slug = values["slug"]
        if slug in reference:
            message = _("This entry belongs to the reference data; an import cannot change it.")
            faults.append(Fault(row, "slug", message))
        names = {name.casefold() for name in names_of(values).values()} if slug not in slugs else set()
        if twins := sorted({named[values["state"], name] for name in names if (values["state"], name) in named}):
            message = _("An authority of this name is on record as %(slug)s.")
            faults.append(Fault(row, "slug", message % {"slug": twins[0]}))
    return faults


def names_of(values: Values) -> dict[str, str]:
    """The names by language, as the entry keeps them."""
    names = {code: values[f"name_{code}"] for code in ("ar", "en", "es", "fr", "ru", "zh") if values[f"name_{code}"]}
    if values["name_original"]:
        names[values["original_language"] or "und"] = values["name_original"]
    return names
