"""Reading proposals: only for those they concern (access.fields: ``proposal``)."""

from django.db.models import Q, QuerySet
from django.http import Http404

from comity.access.actor import Actor, Role
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.authorities.models import IN_HAND, Authority, Edition, Proposal, StatePractice
from comity.authorities.queries.values import Difference, Merged, Values, differences, label, merge, said

READ = "authorities:proposal:read"


def approval_needed(state: str) -> bool:
    """Whether the State wants its focal point to approve changes."""
    return StatePractice.objects.filter(jurisdiction=state, approval_needed=True).exists()


def proposals_for(actor: Actor) -> QuerySet[Proposal]:
    """What the reader may read: a manager everything of the authority, the others what was handed in."""
    shown = Q(pk=None)
    if Role.MANAGER in actor.roles:
        shown |= Q(authority=actor.authority)
    handed_in = ~Q(status=Proposal.Status.DRAFT)
    if Role.SECRETARIAT in actor.roles:
        shown |= handed_in
    if Role.FOCAL_POINT in actor.roles:
        shown |= handed_in & Q(authority__jurisdiction=actor.state)
    found = Proposal.objects.filter(shown).select_related("authority__jurisdiction")
    witness(actor=actor, action="authorities.read_proposals")
    return found


def open_proposals(authority: Authority) -> list[Proposal]:
    """What is drafted or waits for the entry; for its managers."""
    return list(authority.proposals.filter(status__in=(*IN_HAND, Proposal.Status.SUBMITTED, Proposal.Status.SCHEDULED)))


def get_proposal_for(actor: Actor, pk: int, permission: str = READ) -> Proposal:
    """One proposal; raises ``Http404`` where there is none for this reader, and for a draft of others."""
    found = Proposal.objects.select_related("authority__jurisdiction", "based_on", "edition").filter(pk=pk).first()
    if found is None:
        raise Http404
    demand_over(permission, actor, found.about)
    own = allowed("authorities:entry:propose", actor, found.about)
    if found.status == Proposal.Status.DRAFT and not own:
        raise Http404
    witness(actor=actor, action="authorities.read_proposal", subject=found.authority_id)
    return found


def rebased(proposal: Proposal, latest: Edition) -> Merged:
    """The proposal together with what was published since it was written."""
    base = proposal.based_on.values
    return merge(base, base | proposal.changes, latest.values)


def preview(proposal: Proposal) -> list[Difference]:
    """What the proposal changes, in words: against the entry as it stood for its author."""
    return differences(proposal.based_on.values, proposal.changes)


def both_changed(names: list[str], mine: Values, theirs: Values) -> list[Difference]:
    """Values that two hands changed differently: ``old`` is theirs, ``new`` is mine."""
    return [Difference(name, label(name), said(name, theirs[name]), said(name, mine[name])) for name in names]
