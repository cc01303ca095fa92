"""The room's registration with Django."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "comity.config"
    default_auto_field = "django.db.models.BigAutoField"
