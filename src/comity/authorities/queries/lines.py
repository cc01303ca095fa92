"""Reading direct lines: for those who work together, and each read is a row of the trail."""

from django.http import Http404

from comity.access.actor import About, Actor, networks_of
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.authorities.models import Authority, DirectLine

READ = "authorities:line:read"


def line_about(actor: Actor, authority: Authority) -> About:
    """Whom the authority's lines are about, for this reader: with a network that both belong to, if there is one."""
    shared = actor.networks & networks_of(authority.slug) if actor.networks else frozenset()
    own = authority.about
    return About(own.authority, own.state, min(shared, default=""))


def may_read_lines(actor: Actor, authority: Authority) -> bool:
    """Whether the reader sees the authority's direct lines."""
    return allowed(READ, actor, line_about(actor, authority))


def lines_for(actor: Actor, authority: Authority) -> list[DirectLine]:
    """The authority's direct lines; raises ``Http404`` for whoever may not see them."""
    demand_over(READ, actor, line_about(actor, authority))
    witness(actor=actor, action="authorities.read_lines", subject=authority.slug)
    return list(authority.lines.all())


def get_line_for(actor: Actor, pk: int) -> DirectLine:
    """One line, to change it; raises ``Http404`` for whoever does not keep it."""
    line = DirectLine.objects.select_related("authority__jurisdiction").filter(pk=pk).first()
    if line is None:
        raise Http404
    demand_over("authorities:entry:propose", actor, line.authority.about)
    witness(actor=actor, action="authorities.read_lines", subject=line.authority_id)
    return line
