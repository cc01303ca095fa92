"""The room's registration with Django."""

from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "comity.upkeep"
    default_auto_field = "django.db.models.BigAutoField"
