"""The form of an entry as controls in groups, each with the published value beside it."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from comity.authorities.forms import EntryForm
from comity.authorities.forms.entry import LONG
from comity.authorities.queries.values import LABELS, NAMES, Values, label, said
from comity.common.languages import current, language_name

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Names", (*NAMES, "original_name", "original_language")),
    (
        "Contact",
        (
            *("kind", "unit", "address", "telephone", "email", "website", "office_hours", "time_zone"),
            "round_the_clock",
        ),
    ),
    (
        "Requests",
        ("languages", "more_languages", "means", "interpol_urgent", "urgent_procedure", "documents_required"),
    ),
    ("Law", ("dual_criminality", "de_minimis", "law_links", "notes")),
)
EXAMPLES = {
    "email": "office@authority.example; registry@authority.example",
    "telephone": "+999 20 555 01 00",
    "website": "https://authority.example/",
    "office_hours": "mon-fri 08:00-12:00,13:00-17:00; sat 09:00-12:00",
    "more_languages": "sw; am",
}


class Control(NamedTuple):
    """One control: its kind (text, long, date, one, many), its value, its fault, and what is published."""

    name: str
    label: str
    kind: str
    options: list[tuple[str, str]]
    value: Any
    error: str
    published: str
    example: str
    required: bool
    language: str


def groups(form: EntryForm, published: Values) -> list[tuple[str, list[Control]]]:
    """The controls under their headings; the secretariat's have one group more."""
    titles = {"Names": _("Names"), "Contact": _("Contact"), "Requests": _("Requests"), "Law": _("Law")}
    made = [(titles[key], [_control(form, name, published) for name in names]) for key, names in GROUPS]
    if form.more:
        made.append((_("Source"), [_control(form, name, published) for name in form.more]))
    return made


def _control(form: EntryForm, name: str, published: Values) -> Control:
    bound = form[name]
    options = [(str(value), str(text)) for value, text in getattr(bound.field, "choices", [])]
    kind = {"seen_on": "date", "languages": "many", "means": "many"}.get(name)
    kind = kind or ("one" if options else "long" if name in LONG else "text")
    return Control(
        name=name,
        label=_label(name),
        kind=kind,
        options=options,
        value=bound.value() or ([] if kind == "many" else ""),
        error=" ".join(dict.fromkeys(map(str, bound.errors))),
        published=_published(name, published),
        example=EXAMPLES.get(name, ""),
        required=bound.field.required,
        language=name.removeprefix("name_") if name in NAMES else "",
    )


def _label(name: str) -> str:
    if name == "original_name":
        return str(LABELS["original"])
    if name == "original_language":
        return _("Language of the original name")
    return _("Other languages") if name == "more_languages" else label(name)


def _published(name: str, published: Values) -> str:
    if name == "more_languages":
        return ""
    language, own_name = published["original"]
    if name == "original_name":
        return str(own_name)
    if name == "original_language":
        return language_name(language, current()) if language not in {"", "und"} else ""
    return said(name, published.get(name))
