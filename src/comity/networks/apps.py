"""The room's registration with Django."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """Tells the page of a State that this room has a section for it, and the rights who belongs to which network."""

    name = "comity.networks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the section and who belongs where; the rooms' models exist only now."""
        from comity.access.actor import register_networks  # noqa: PLC0415
        from comity.jurisdictions.queries import register_section  # noqa: PLC0415
        from comity.networks.queries import endorsing_networks, networks_of_authority, state_section  # noqa: PLC0415

        register_section("networks", "networks/state.html", state_section)
        register_networks(belonging=networks_of_authority, endorsed=endorsing_networks)
