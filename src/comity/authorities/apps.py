"""The room's registration with Django."""

from django.apps import AppConfig


class AuthoritiesConfig(AppConfig):
    name = "comity.authorities"
    default_auto_field = "django.db.models.BigAutoField"
