"""The room's registration with Django."""

from django.apps import AppConfig


class LawConfig(AppConfig):
    """Tells the pages of a State and of a treaty that this room has a section for them."""

    name = "comity.law"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the sections; the rooms' models exist only now."""
        from comity.jurisdictions.queries import register_section, register_treaty_section  # noqa: PLC0415
        from comity.law.queries import state_section  # noqa: PLC0415
        from comity.law.queries.treaties import treaty_section  # noqa: PLC0415

        register_section("law", "law/section.html", state_section)
        register_treaty_section("text", "law/treaty.html", treaty_section)
