"""The room's registration with Django."""

from django.apps import AppConfig


class JurisdictionsConfig(AppConfig):
    """The room of States and treaties."""

    name = "comity.jurisdictions"
    default_auto_field = "django.db.models.BigAutoField"
