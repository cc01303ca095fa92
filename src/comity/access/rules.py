"""Predicates: who is asking. Each is one line, so that a lawyer can read the table."""

from django.conf import settings
from django.http import HttpRequest


def anyone(_request: HttpRequest) -> bool:
    """Everybody, signed in or not."""
    return True


def demo_visitor(_request: HttpRequest) -> bool:
    """Everybody, but only on a demonstration hub."""
    return bool(settings.DEMO)
