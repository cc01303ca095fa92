"""The room's registration with Django."""

from django.apps import AppConfig


class JurisdictionsConfig(AppConfig):
    name = "comity.jurisdictions"
    default_auto_field = "django.db.models.BigAutoField"
