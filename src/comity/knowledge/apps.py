"""The room's registration with Django."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "comity.knowledge"
    default_auto_field = "django.db.models.BigAutoField"
