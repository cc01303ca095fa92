"""The room's registration with Django."""

from django.apps import AppConfig


class VocabularyConfig(AppConfig):
    name = "comity.vocabulary"
    default_auto_field = "django.db.models.BigAutoField"
