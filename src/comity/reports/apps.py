"""The room's registration with Django."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Figures, and later the documents made of them."""

    name = "comity.reports"
    default_auto_field = "django.db.models.BigAutoField"
