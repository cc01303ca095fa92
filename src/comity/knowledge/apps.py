"""The room's registration with Django."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Tells the page of a State that this room has a section for it."""

    name = "comity.knowledge"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the section; the rooms' models exist only now."""
        from comity.jurisdictions.queries import register_section  # noqa: PLC0415
        from comity.knowledge.queries.section import state_section  # noqa: PLC0415

        register_section("knowledge", "knowledge/section.html", state_section)
