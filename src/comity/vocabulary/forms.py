"""What readers may ask of the vocabulary."""

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.vocabulary.queries import Concept, find_concepts, top_concepts

LONGEST = 200


class SearchForm(forms.Form):
    """Words of a label, in any language, and the top concept under which to look."""

    q = forms.CharField(required=False, label=_("Name"), max_length=LONGEST)
    top = forms.ChoiceField(
        required=False,
        label=_("Subject"),
        choices=lambda: [(each.id, each.name.text) for each in top_concepts()],
        error_messages={"invalid_choice": _("Choose from the list.")},
    )

    @property
    def found(self) -> list[Concept]:
        """The concepts that fit, as far as the question was understood."""
        self.is_valid()
        return find_concepts(self.cleaned_data.get("q", ""), self.cleaned_data.get("top", ""))
