"""Writing an item, its files, and collections."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from comity.common.languages import CODES, TITLES
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.actions.files import MOST_BYTES
from comity.knowledge.forms import fields
from comity.knowledge.models import Collection, Item, Kind
from comity.networks.actions.files import RefusedFileError, content_of

# A State tells of itself; publications and modules are the secretariat's.
OF_STATES = (Kind.SUBMISSION, Kind.GOOD_PRACTICE, Kind.CASE_STUDY)
MOST_EDITIONS = 99
SAVE = "save"


class ItemForm(forms.Form):
    """What is told about an item."""

    authors = fields.text(_("Authors"), hint=_("“;” between two."))
    published_on = forms.DateField(
        required=False, input_formats=["%Y-%m-%d"], label=_("Date"), error_messages=fields.NOT_A_DATE
    )
    number = forms.IntegerField(
        required=False, min_value=1, max_value=MOST_EDITIONS, label=_("Number of the edition"), initial=1
    )
    edition_of = fields.text(_("Edition of"), hint=_("Address of the first edition."))

    def __init__(self, data: Any, item: Item | None, *, for_state: bool) -> None:  # noqa: ANN401  # QueryDict
        own = item or Item(kind=Kind.SUBMISSION if for_state else Kind.PUBLICATION)
        named = ("kind", "authors", "number", "themes")
        initial = {name: getattr(own, name) for name in named}
        initial |= {"edition_of": own.edition_of_id or "", "published_on": own.published_on and str(own.published_on)}
        super().__init__(data, initial=initial)
        self.own = own
        kinds = [(each.value, each.label) for each in Kind if not for_state or each in OF_STATES]
        self.fields["kind"] = fields.choice(_("Kind"), kinds, required=True)
        fields.six(self, "name", own.titles)
        fields.six(self, "abstract", own.abstracts, long=True)
        fields.six(self, "publisher", own.publishers)
        fields.six(self, "series", own.series_names)
        self.fields["themes"] = fields.themes()
        self.fields["articles"] = fields.articles(own.articles)
        self.fields["related"] = fields.items(_("Related"), own.related)
        if not for_state and not own.from_state:
            self.fields["state"] = fields.state_choice()
            self.fields["state"].initial = own.state_id or ""

    def clean_edition_of(self) -> Item | None:
        """The first edition itself, not one that is an edition of another."""
        slug = " ".join(fields.addresses(self.cleaned_data["edition_of"]))
        if not slug:
            return None
        found = Item.objects.filter(pk=slug, edition_of=None, valid_from__isnull=False).exclude(pk=self.own.pk).first()
        if found is None:
            raise forms.ValidationError(_now("There is nothing at “%(value)s”.") % {"value": slug})
        return found

    def clean(self) -> dict[str, Any]:
        """A title is needed, in whatever language."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(f"name_{code}") for code in CODES) and "name_en" not in self.errors:
            self.add_error("name_en", _now("At least one name is needed."))
        return cleaned

    def values(self) -> dict[str, Any]:
        """What the item keeps of it."""
        plain = ("kind", "authors", "published_on", "edition_of", "themes", "articles")
        kept = {name: self.cleaned_data[name] for name in plain}
        if "state" in self.fields:
            kept["state"] = Jurisdiction.objects.filter(pk=self.cleaned_data["state"]).first()
        return kept | {
            "number": self.cleaned_data["number"] or 1,
            "titles": fields.six_of(self, "name"),
            "abstracts": fields.six_of(self, "abstract"),
            "publishers": fields.six_of(self, "publisher"),
            "series_names": fields.six_of(self, "series"),
            "related": [each.pk for each in self.cleaned_data["related"]],
        }


class FileForm(forms.Form):
    """A file and the language it is in."""

    language = forms.ChoiceField(
        choices=[(code, TITLES[code]) for code in fields.ORDER],
        label=_("Language"),
        error_messages=fields.NOT_IN_LIST | fields.NEEDED,
    )
    file = forms.FileField(
        label=_("Document"),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
        help_text=_("PDF, Word (DOCX), slides (PPTX), PNG or JPEG, at most 10 MB."),
    )

    def clean_file(self) -> tuple[str, bytes]:
        """Name and bytes; one that is too large is not read at all."""
        upload = self.cleaned_data["file"]
        try:
            return upload.name or "", content_of(upload, MOST_BYTES)
        except RefusedFileError as error:
            raise forms.ValidationError(str(error)) from error


def after(slugs: list[str], act: str) -> list[str]:
    """The items after a button: ``add-``, ``remove-``, ``up-`` or ``down-`` and an address."""
    verb, _dash, slug = act.partition("-")
    if verb == "add":
        return [*slugs, slug] if slug and slug not in slugs else slugs
    if slug not in slugs:
        return slugs
    others = [each for each in slugs if each != slug]
    if verb == "remove":
        return others
    place = max(0, slugs.index(slug) + {"up": -1, "down": 1}.get(verb, 0))
    return [*others[:place], slug, *others[place:]]


def _given(data: QueryDict | None, name: str, kept: dict[str, str]) -> dict[str, str]:
    """What was typed so far, else what is on record."""
    return kept if data is None else {code: data.get(f"{name}_{code}", "") for code in CODES}


class CollectionForm(forms.Form):
    """A collection: its words, and the items in their order, which buttons change before anything is saved."""

    def __init__(self, data: QueryDict | None, collection: Collection | None, slugs: list[str]) -> None:
        self.do = data.get("do", SAVE) if data is not None else ""
        self.find = data.get("find", "")[: fields.LONGEST_TITLE] if data is not None else ""
        if data is not None:
            slugs = after(fields.addresses(" ".join(data.getlist("items"))), self.do)[: fields.MOST_ITEMS + 1]
            data = data.copy()
            data["items"] = "\n".join(slugs)
        super().__init__(data if self.do == SAVE else None)
        self.slugs = slugs
        own = collection or Collection()
        fields.six(self, "name", _given(data, "name", own.titles))
        fields.six(self, "abstract", _given(data, "abstract", own.abstracts), long=True)
        self.fields["items"] = fields.items(_("Items"), slugs)

    def clean(self) -> dict[str, Any]:
        """A title is needed, in whatever language."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(f"name_{code}") for code in CODES):
            self.add_error("name_en", _now("At least one name is needed."))
        return cleaned

    def values(self) -> dict[str, Any]:
        """What the collection keeps of it."""
        return {
            "titles": fields.six_of(self, "name"),
            "abstracts": fields.six_of(self, "abstract"),
            "items": self.cleaned_data["items"],
        }
