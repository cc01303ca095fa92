"""A step that may be impossible."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from comity.knowledge.actions import ImpossibleError
from comity.networks.actions.files import RefusedFileError


def attempt(request: HttpRequest, act: Callable[[], object]) -> bool:
    """Do it and say so, or say why it is impossible; whether it was done."""
    try:
        act()
    except (ImpossibleError, RefusedFileError) as error:
        messages.error(request, str(error))
        return False
    messages.success(request, _("Saved."))
    return True
