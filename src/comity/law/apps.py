"""The room's registration with Django."""

from django.apps import AppConfig


class LawConfig(AppConfig):
    name = "comity.law"
    default_auto_field = "django.db.models.BigAutoField"
