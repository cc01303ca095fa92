"""What readers ask of the board."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.jurisdictions.models import Jurisdiction
from comity.upkeep.queries.board import Asked


class BoardForm(forms.Form):
    """The filters of the board; what is none of the choices is said beside its field and filters nothing."""

    NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}  # noqa: RUF012  # as Django's own
    ONLY = (
        ("stale", _("Confirmed too long ago")),
        ("never", _("Never confirmed")),
        ("unowned", _("Without an owner")),
    )

    group = forms.ChoiceField(
        required=False, choices=Jurisdiction.Group.choices, label=_("Regional group"), error_messages=NOT_IN_LIST
    )
    state = forms.CharField(required=False, label=_("State"), max_length=3)
    only = forms.ChoiceField(required=False, choices=ONLY, label=_("Entry"), error_messages=NOT_IN_LIST)

    def __init__(self, data: Mapping[str, str]) -> None:
        super().__init__(dict(data))
        self.is_valid()

    @property
    def asked(self) -> Asked:
        """What is asked, as far as it was understood."""
        found = self.cleaned_data
        return Asked(found.get("group", ""), found.get("state", "").upper(), found.get("only", ""))
