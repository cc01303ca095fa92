"""The room's registration with Django."""

from django.apps import AppConfig


class FichesConfig(AppConfig):
    name = "comity.fiches"
    default_auto_field = "django.db.models.BigAutoField"
