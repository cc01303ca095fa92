"""An entry as flat values by name: what an edition keeps, what a proposal changes, and how each value reads."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import Answer, Authority, Means
from comity.authorities.queries.hours import in_words
from comity.common.claims import Verified
from comity.common.languages import CODES, TITLES, language_name, long_date

Values = dict[str, Any]
UNKNOWN_LANGUAGE = "und"

NAMES = tuple(f"name_{code}" for code in sorted(CODES))
CONTENT = (
    *("kind", *NAMES, "original", "unit", "address", "telephone", "email", "website", "office_hours", "time_zone"),
    *("round_the_clock", "languages", "means", "interpol_urgent", "urgent_procedure", "documents_required"),
    *("dual_criminality", "de_minimis", "law_links", "notes"),
)
"""What an authority says about itself, in the order of its form. ``original`` is its own language, and its name in it
where that is none of the six."""
PROVENANCE = ("source", "seen_on", "verified")
CONFIRMATION = ("confirmed_on", "confirmed_by")
KEPT = (*CONTENT, *PROVENANCE)
"""The values whose change makes an edition."""
DATES = frozenset({"seen_on", "confirmed_on"})
ONLY_NAMES = frozenset({*NAMES, "original"})

LABELS: dict[str, Promise] = {
    "kind": _("Kind"),
    **{f"name_{code}": TITLES[code] for code in sorted(CODES)},
    "original": _("Original name"),
    "unit": _("Service to contact"),
    "address": _("Address"),
    "telephone": _("Telephone"),
    "email": _("E-mail"),
    "website": _("Web site"),
    "office_hours": _("Office hours"),
    "time_zone": _("Time zone"),
    "round_the_clock": _("24-hour contact"),
    "languages": _("Languages accepted"),
    "means": _("Accepted means"),
    "interpol_urgent": _("Through INTERPOL when urgent"),
    "urgent_procedure": _("Urgent procedure"),
    "documents_required": _("Documents required"),
    "dual_criminality": _("Dual criminality"),
    "de_minimis": _("De minimis"),
    "law_links": _("Laws"),
    "notes": _("Notes"),
    "source": _("Source"),
    "seen_on": _("Seen on"),
    "verified": _("Verified"),
}
CHOICES: dict[str, dict[str, Any]] = {
    "kind": dict(Authority.Kind.choices),
    "interpol_urgent": dict(Answer.choices),
    "verified": dict(Verified.choices),
}


def values_of(authority: Authority) -> Values:
    """The entry as it stands."""
    names, own = authority.names, authority.original_language
    named = {f"name_{code}": names.get(code, "") for code in CODES}
    named["original"] = [own, "" if own in CODES else names.get(own, "")]
    plain = (*CONTENT, *PROVENANCE, *CONFIRMATION)
    return {name: named[name] if name in ONLY_NAMES else _as_json(getattr(authority, name)) for name in plain}


def _as_json(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, list | tuple) else value


def apply(values: Values, authority: Authority) -> None:
    """Make the entry (in memory) say what the values say."""
    known = values_of(authority) | {name: value for name, value in values.items() if name in ONLY_NAMES}
    more = {code: name for code, name in authority.names.items() if code not in {*CODES, authority.original_language}}
    for name, value in values.items():
        if name in DATES:
            setattr(authority, name, date.fromisoformat(value) if value else None)
        elif name not in ONLY_NAMES:
            setattr(authority, name, value)
    authority.names = more | {code: known[f"name_{code}"] for code in sorted(CODES) if known[f"name_{code}"]}
    authority.original_language, own_name = known["original"]
    if own_name:
        authority.names[authority.original_language] = own_name


def differing(old: Values, new: Values) -> list[str]:
    """Names of the values that differ, in the order of the form."""
    return [name for name in KEPT if name in new and old.get(name) != new[name]]


class Difference(NamedTuple):
    """One value before and after, in words."""

    name: str
    label: str
    old: str
    new: str


def differences(old: Values, new: Values, names: list[str] | None = None) -> list[Difference]:
    """What changes, in words."""
    asked = differing(old, new) if names is None else [name for name in KEPT if name in names]
    return [Difference(name, label(name), said(name, old.get(name)), said(name, new.get(name))) for name in asked]


def label(name: str) -> str:
    """The name of a value, in words."""
    if name in NAMES:
        return str(_("Name (%(language)s)") % {"language": LABELS[name]})
    return str(LABELS[name])


def said(name: str, value: Any) -> str:  # noqa: ANN401  # any value of an entry
    """A value in words; empty where nothing is on record."""
    if value in (None, "", []):
        return ""
    if name in CHOICES:
        return str(CHOICES[name].get(value, value))
    if name in DATES:
        return long_date(date.fromisoformat(value))
    if name == "office_hours":
        return in_words(value)
    if name == "original":
        return _said_original(*value)
    return _said_list(name, value) if isinstance(value, list) else str(value)


def _said_original(language: str, own_name: str) -> str:
    known = language_name(language) if language not in {"", UNKNOWN_LANGUAGE} else ""
    return f"{own_name} ({known})" if own_name and known else own_name or known


def _said_list(name: str, value: list[str]) -> str:
    if name == "means":
        return " · ".join(str(dict(Means.choices).get(each, each)) for each in value)
    return " · ".join(map(language_name, value)) if name == "languages" else "\n".join(value)


class Merged(NamedTuple):
    """Two hands' changes together; where both changed the same value differently, somebody has to choose."""

    values: Values
    conflicts: list[str]


def merge(base: Values, mine: Values, theirs: Values, chosen: Mapping[str, Values] | None = None) -> Merged:
    """Merge by value: what only one hand changed is taken from that hand; the same change by both is one change.

    ``chosen`` settles conflicts: by name, the side to take. An unsettled conflict keeps *theirs*, which is published.
    """
    values, conflicts = {}, []
    for name in theirs:
        ours, other, before = mine.get(name), theirs[name], base.get(name)
        if ours in (before, other):
            values[name] = other
        elif other == before:
            values[name] = ours
        elif chosen and name in chosen:
            values[name] = chosen[name][name]
        else:
            values[name] = other
            conflicts.append(name)
    return Merged(values, conflicts)
