"""The room's registration with Django."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "comity.pages"
    default_auto_field = "django.db.models.BigAutoField"
