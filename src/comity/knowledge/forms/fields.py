"""Fields that several forms have: a text in six languages, themes, articles, days, addresses of items."""

import re
from typing import Any
from urllib.parse import unquote

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.common.languages import CODES, TITLES
from comity.jurisdictions.queries import jurisdictions_by_name
from comity.knowledge.models import Item
from comity.knowledge.queries.themes import is_article, theme_choices

LONGEST_TITLE, LONGEST_TEXT, MOST_ARTICLES, MOST_ITEMS = 300, 5000, 40, 100
ORDER = ("en", *(each for each in CODES if each != "en"))
NOT_IN_LIST = {"invalid_choice": _("Choose from the list."), "invalid_list": _("Choose from the list.")}
NEEDED = {"required": _("This is needed.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
SEPARATORS = re.compile(r"[\s,;]+")


def six(form: forms.Form, name: str, initial: dict[str, str], *, long: bool = False) -> None:
    """Add a text in each of the six languages to a form: ``name_en``..."""
    for code in ORDER:
        form.fields[f"{name}_{code}"] = forms.CharField(
            required=False,
            max_length=LONGEST_TEXT if long else LONGEST_TITLE,
            label=TITLES[code],
            initial=initial.get(code, ""),
            widget=forms.Textarea if long else forms.TextInput,
        )


def six_of(form: forms.Form, name: str) -> dict[str, str]:
    """The texts that were given."""
    return {code: text for code in CODES if (text := form.cleaned_data.get(f"{name}_{code}"))}


def text(label: Any, longest: int = LONGEST_TITLE, *, long: bool = False, hint: Any = "") -> Any:  # noqa: ANN401
    """A text that may be empty."""
    widget = forms.Textarea if long else forms.TextInput
    return forms.CharField(required=False, max_length=longest, label=label, widget=widget, help_text=hint)


def choice(label: Any, choices: list[tuple[str, Any]], *, required: bool = False) -> forms.ChoiceField:  # noqa: ANN401
    """One of a list."""
    listed = choices if required else [("", "—"), *choices]
    return forms.ChoiceField(required=required, choices=listed, label=label, error_messages=NOT_IN_LIST | NEEDED)


def state_choice() -> forms.ChoiceField:
    """A State by its name."""
    return choice(_("State"), [(each.iso3, each.name) for each in jurisdictions_by_name()])


def themes() -> forms.MultipleChoiceField:
    """Themes of the short list."""
    return forms.MultipleChoiceField(
        required=False,
        choices=theme_choices,
        label=_("Themes"),
        widget=forms.CheckboxSelectMultiple,
        error_messages=NOT_IN_LIST,
    )


class ArticlesField(forms.CharField):
    """Articles of the Convention as they are cited, with a space or comma between two."""

    def clean(self, value: Any) -> list[str]:  # noqa: ANN401  # as Django has it
        """The articles, each once."""
        cites = list(dict.fromkeys(each for each in SEPARATORS.split(super().clean(value)) if each))
        for each in cites[: MOST_ARTICLES + 1]:
            if not is_article(each) or len(cites) > MOST_ARTICLES:
                raise forms.ValidationError(_("“%(value)s” is no article of the Convention."), params={"value": each})
        return cites


def articles(initial: list[str]) -> ArticlesField:
    """Articles of the Convention."""
    return ArticlesField(
        required=False, max_length=1000, label=_("Articles"), initial=" ".join(initial), help_text="46(8), 48"
    )


def addresses(written: str) -> list[str]:
    """The slugs of what was written, each once."""
    parts = (unquote(each).replace("\0", "").strip("/").rsplit("/", 1)[-1] for each in SEPARATORS.split(written))
    return list(dict.fromkeys(filter(None, parts)))


class ItemsField(forms.CharField):
    """Items by their addresses, a line each."""

    widget = forms.Textarea

    def clean(self, value: Any) -> list[Item]:  # noqa: ANN401  # as Django has it
        """The items in the order in which they were written, each once."""
        wanted = addresses(super().clean(value))
        if len(wanted) > MOST_ITEMS:
            raise forms.ValidationError(_("At most %(count)s items."), params={"count": MOST_ITEMS})
        found = Item.objects.filter(valid_from__isnull=False).in_bulk(wanted)
        for each in wanted:
            if each not in found:
                raise forms.ValidationError(_("There is nothing at “%(value)s”."), params={"value": each})
        return [found[each] for each in wanted]


def items(label: Any, initial: list[str]) -> ItemsField:  # noqa: ANN401
    """Items by their addresses."""
    hint = _("Their addresses, a line each.")
    return ItemsField(required=False, max_length=10_000, label=label, initial="\n".join(initial), help_text=hint)
