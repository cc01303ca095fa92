"""The room's registration with Django."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    name = "comity.networks"
    default_auto_field = "django.db.models.BigAutoField"
