"""The room's registration with Django."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "comity.channels"
    default_auto_field = "django.db.models.BigAutoField"
