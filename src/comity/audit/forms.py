"""What a page reads from its address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.audit.models import Entry
from comity.audit.queries import Filters


class TrailForm(forms.Form):
    """The filters of the trail. What is not understood is said beside its field and left out."""

    who = forms.CharField(label=_("Who"), required=False, max_length=120)
    authority = forms.CharField(label=_("Authority"), required=False, max_length=80)
    action = forms.CharField(label=_("Act"), required=False, max_length=80)
    subject = forms.CharField(label=_("Subject"), required=False, max_length=120)
    outcome = forms.ChoiceField(label=_("Outcome"), required=False, choices=Entry.Outcome.choices)
    since = forms.DateField(label=_("Since"), required=False)
    until = forms.DateField(label=_("Until"), required=False)

    @property
    def filters(self) -> Filters:
        """What could be understood."""
        self.is_valid()
        return Filters(**{name: value for name, value in self.cleaned_data.items() if value})
