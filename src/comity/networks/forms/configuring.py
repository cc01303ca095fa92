"""What a secretariat decides about its network: a general part, and rows that can be added, moved and removed."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from comity.authorities.queries.hours import day_name
from comity.common.languages import CODES
from comity.networks.forms.applying import LONGEST_TEXT, NEEDED, NOT_IN_LIST, six, six_of
from comity.networks.models import Kind, Network

MOST_ROWS = 60
LONGEST_LABEL = 500
FEWEST_OPTIONS = 2
WEEK = 7
PARTS: dict[str, Promise] = {
    "kinds": _("Kinds of member"),
    "questions": _("Questions of the form"),
    "checklist": _("Checklist of the review"),
    "components": _("Regional components"),
}
QUESTION_KINDS: tuple[tuple[str, Promise], ...] = (
    ("text", _("Text")),
    ("choice", _("Choice")),
    ("yesno", _("Yes or no")),
)


def _days() -> list[tuple[str, str]]:
    return [(str(day), day_name(day, "wide")) for day in range(WEEK)]


class GeneralForm(forms.Form):
    """Names, charter and times."""

    charter = forms.CharField(required=False, max_length=20 * LONGEST_TEXT, widget=forms.Textarea, label=_("Charter"))
    charter_link = forms.URLField(
        required=False, max_length=300, label=_("Address of the charter"), assume_scheme="https"
    )
    takes_applications = forms.BooleanField(required=False, label=_("Authorities can apply here"))
    target_working_days = forms.IntegerField(
        min_value=1, max_value=250, label=_("Working days until the decision"), error_messages=NEEDED
    )
    confirm_every_days = forms.IntegerField(
        min_value=30, max_value=1100, label=_("Days after which a member confirms its entry"), error_messages=NEEDED
    )
    weekend = forms.MultipleChoiceField(
        required=False,
        choices=_days,
        widget=forms.CheckboxSelectMultiple,
        label=_("Days on which nobody works"),
        error_messages=NOT_IN_LIST,
    )

    def __init__(self, data: Any, network: Network) -> None:  # noqa: ANN401  # Django's QueryDict
        own = {name: getattr(network, name) for name in self.base_fields}
        super().__init__(data, initial=own | {"weekend": [str(day) for day in network.weekend]})
        six(self, network.names, 200)
        self.order_fields([f"name_{code}" for code in ("en", *CODES)])

    def clean_weekend(self) -> list[int]:
        """Somebody works on some day."""
        days = sorted(map(int, self.cleaned_data["weekend"]))
        if len(days) == WEEK:
            raise forms.ValidationError(_("Leave a day to work."))
        return days

    def values(self) -> dict[str, Any]:
        """What the network keeps of it."""
        kept = {name: self.cleaned_data[name] for name in self.base_fields}
        return kept | {"names": six_of(self)}


@dataclass(slots=True)
class Row:
    """One row of a part, as it was typed."""

    id: str = ""
    label: dict[str, str] = field(default_factory=dict)
    kind: str = "text"
    counts_as: str = Kind.MEMBER.value
    required: bool = False
    options: dict[str, str] = field(default_factory=dict)
    """The choices, a line each."""
    errors: dict[str, str] = field(default_factory=dict)

    def lines(self) -> dict[str, list[str]]:
        """The choices as lists."""
        split = {
            code: [line.strip() for line in text.splitlines() if line.strip()] for code, text in self.options.items()
        }
        return {code: lines for code, lines in split.items() if lines}

    def kept(self, part: str) -> dict[str, Any]:
        """The row as the network keeps it."""
        row: dict[str, Any] = {"id": self.id, "label": {code: text for code, text in self.label.items() if text}}
        if part == "kinds":
            row["counts_as"] = self.counts_as
        if part == "questions":
            row |= {"kind": self.kind, "required": self.required}
            if self.kind == "choice":
                row["options"] = self.lines()
        return row


def rows_on_record(network: Network, part: str) -> list[Row]:
    """The rows as they are kept."""
    if part == "components":
        return [Row(id=each.slug, label=each.names) for each in network.components.all()]
    kept = network.varieties if part == "kinds" else getattr(network, part)
    return [
        Row(
            id=each["id"],
            label=each.get("label", {}),
            kind=each.get("kind", "text"),
            counts_as=each.get("counts_as", Kind.MEMBER.value),
            required=bool(each.get("required")),
            options={code: "\n".join(lines) for code, lines in each.get("options", {}).items()},
        )
        for each in kept
    ]


def rows_typed(data: QueryDict) -> list[Row]:
    """The rows of the form as they were sent, in their order."""
    sent = data.get("rows", "")
    count = min(int(sent) if sent.isdecimal() and len(sent) < 4 else 0, MOST_ROWS)  # noqa: PLR2004  # three digits
    return [_typed(data, f"row-{number}-") for number in range(count)]


def _typed(data: QueryDict, prefix: str) -> Row:
    def text(name: str, longest: int = LONGEST_LABEL) -> str:
        return data.get(prefix + name, "").replace("\0", "").strip()[:longest]

    return Row(
        id=slugify(text("id"))[:40],
        label={code: text(f"label_{code}") for code in CODES},
        kind=text("kind"),
        counts_as=text("counts_as"),
        required=bool(data.get(prefix + "required")),
        options={code: text(f"options_{code}", LONGEST_TEXT) for code in CODES},
    )


def after(rows: list[Row], act: str) -> list[Row]:
    """The rows after a button: add one, or move or remove the one of a number."""
    verb, _dash, place = act.partition("-")
    number = int(place) if place.isdecimal() else -1
    if verb == "add" and len(rows) < MOST_ROWS:
        return [*rows, Row()]
    if not 0 <= number < len(rows):
        return rows
    if verb == "remove":
        return rows[:number] + rows[number + 1 :]
    other = number + {"up": -1, "down": 1}.get(verb, 0)
    if 0 <= other < len(rows):
        rows[number], rows[other] = rows[other], rows[number]
    return rows


def check(rows: list[Row], part: str) -> bool:
    """Whether the rows can be kept; says beside each field what is wrong. New rows get their identifier."""
    taken = {row.id for row in rows if row.id}
    for row in rows:
        if not any(row.label.values()):
            row.errors["label"] = _now("At least one name is needed.")
        if part == "kinds" and row.counts_as not in Kind.values:
            row.errors["counts_as"] = _now("Choose from the list.")
        if part == "questions" and row.kind not in dict(QUESTION_KINDS):
            row.errors["kind"] = _now("Choose from the list.")
        if part == "questions" and row.kind == "choice":
            _check_options(row)
        if not row.id:
            row.id = _free(row, taken, part)
            taken.add(row.id)
    if len({row.id for row in rows}) < len(rows):
        rows[-1].errors["label"] = _now("There is another name in the same language.")
    return not any(row.errors for row in rows)


def _check_options(row: Row) -> None:
    counts = {len(lines) for lines in row.lines().values()}
    if not counts or min(counts) < FEWEST_OPTIONS:
        row.errors["options"] = _now("Write at least two choices, a line each.")
    elif len(counts) > 1:
        row.errors["options"] = _now("Write the same choices in each language.")


def _free(row: Row, taken: set[str], part: str) -> str:
    name = slugify(row.label.get("en", ""))[:30] if part in {"components", "kinds"} else ""
    wanted = name or f"{part[0]}-{secrets.token_hex(4)}"
    return wanted if wanted not in taken else f"{wanted}-{secrets.token_hex(3)}"
