"""The room's registration with Django."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "comity.search"
    default_auto_field = "django.db.models.BigAutoField"
