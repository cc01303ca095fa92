"""What several pages need: a network by its address, a step that may be impossible, a day in the address."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from comity.access.actor import actor_of
from comity.access.check import demand_over
from comity.networks.actions import ImpossibleError
from comity.networks.actions.files import RefusedFileError
from comity.networks.models import Network
from comity.networks.queries import get_network


def network_or_404(slug: str) -> Network:
    """A network that exists on this hub."""
    try:
        return get_network(slug)
    except Network.DoesNotExist:
        raise Http404 from None


def own_network(request: HttpRequest, slug: str, permission: str) -> Network:
    """A network over which the reader has a permission."""
    found = network_or_404(slug)
    demand_over(permission, actor_of(request), found.about)
    return found


def attempt(request: HttpRequest, act: Callable[[], object]) -> bool:
    """Do it, or say why it is impossible; whether it was done."""
    try:
        act()
    except (ImpossibleError, RefusedFileError) as error:
        messages.error(request, str(error))
        return False
    return True


def to_application(pk: int) -> HttpResponse:
    """Back to the page of an application."""
    return redirect("networks:application", pk)
