"""Writing into the form of an entry, so that two who write at the same time lose nothing.

The page carries, signed, the values that it showed. What comes back is compared with those, not with what is on
record by then: only what its author changed counts as changed.
"""

from dataclasses import dataclass
from typing import Any, cast

from django.core import signing
from django.http import HttpRequest, HttpResponse

from comity.authorities.actions import Draft
from comity.authorities.actions.editions import latest_editions
from comity.authorities.actions.proposals import Side
from comity.authorities.forms import EntryForm
from comity.authorities.models import Authority, Edition, Proposal
from comity.authorities.queries.editions import first_edition
from comity.authorities.queries.proposals import open_proposals
from comity.authorities.queries.values import Difference, Values
from comity.authorities.views.controls import groups
from comity.common.jinja import page

SALT = "authorities.shown"
LONGEST_SECONDS = 24 * 60 * 60
TAKE = "take_"


def edition_of(authority: Authority) -> Edition:
    """The last edition; not saved yet where nobody ever changed the entry."""
    return latest_editions([authority.slug]).get(authority.slug) or first_edition(authority)


@dataclass(slots=True)
class Writing:
    """A form of an entry with the values and the edition that its author saw."""

    form: EntryForm
    number: int
    shown: Values
    published: Values

    @classmethod
    def of(
        cls,
        request: HttpRequest,
        edition: Edition,
        kind: type[EntryForm],
        stands: Values | None = None,
        more: dict[str, Any] | None = None,
    ) -> "Writing":
        """The form as asked for, or as handed in; a token that is none of ours begins anew."""
        shown, number = stands or edition.values, edition.number
        data = None
        if request.method == "POST":
            try:
                kept = signing.loads(request.POST.get("shown", ""), salt=SALT, max_age=LONGEST_SECONDS)
                shown, number, data = kept["values"], kept["number"], request.POST
            except signing.BadSignature:
                data = request.POST
        return cls(kind(shown, data, **(more or {})), number, shown, edition.values)

    @property
    def token(self) -> str:
        """The values shown, signed, to come back with the form."""
        return signing.dumps({"number": self.number, "values": self.shown}, salt=SALT, compress=True)

    @property
    def complete(self) -> bool:
        """Whether the form was handed in without a fault."""
        return self.form.is_valid()

    def draft(self, authority: Authority) -> Draft:
        """What was written."""
        base = authority.editions.filter(number=self.number).first() or edition_of(authority)
        said = self.form.cleaned_data
        return Draft(base, self.shown, self.form.values, said["reason"], said["valid_from"])


def choices_of(request: HttpRequest) -> dict[str, Side]:
    """By value, which side was chosen."""
    taken = {name.removeprefix(TAKE): str(side) for name, side in request.POST.items() if name.startswith(TAKE)}
    return {name: cast("Side", side) for name, side in taken.items() if side in {"mine", "theirs"}}


def entry_page(
    request: HttpRequest, authority: Authority, writing: Writing, *, proposal: Proposal | None = None
) -> HttpResponse:
    """The form, with the published value beside each control."""
    context = {
        "authority": authority,
        "writing": writing,
        "form": writing.form,
        "groups": groups(writing.form, writing.published),
        "proposal": proposal,
        "waiting": [] if proposal or writing.form.more else open_proposals(authority),
    }
    return page(request, "authorities/entry.html", context, status=422 if writing.form.is_bound else 200)


def unsettled(
    request: HttpRequest, authority: Authority, writing: Writing, conflicts: list[Difference]
) -> HttpResponse:
    """What two hands changed differently, side by side, to choose; everything else that was written comes along."""
    carried = [(name, value) for name, values in request.POST.lists() for value in values]
    context = {
        "authority": authority,
        "conflicts": conflicts,
        "carried": [(name, value) for name, value in carried if name != "csrfmiddlewaretoken" and TAKE not in name],
        "writing": writing,
    }
    return page(request, "authorities/choose.html", context, status=409)
