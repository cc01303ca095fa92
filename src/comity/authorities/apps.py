"""The room's registration with Django."""

from django.apps import AppConfig


class AuthoritiesConfig(AppConfig):
    """Tells the pages of a State and of a treaty that this room has a section for each."""

    name = "comity.authorities"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the section; the rooms' models exist only now."""
        from comity.authorities.queries import state_section, treaty_section  # noqa: PLC0415
        from comity.jurisdictions.queries import register_section, register_treaty_section  # noqa: PLC0415

        register_section("authorities", "authorities/state.html", state_section)
        register_treaty_section("notifications", "authorities/treaty.html", treaty_section)
