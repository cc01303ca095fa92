"""The room's registration with Django; what rooms above add to the daily steps."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "comity.config"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Add the daily steps of rooms that lie above the one that takes them."""
        from comity.fiches.actions import remind  # noqa: PLC0415
        from comity.search.actions import forget_old_changes, note_the_day, tell_what_is_new  # noqa: PLC0415
        from comity.upkeep.tasks import HUB, STEPS  # noqa: PLC0415

        STEPS["remind States of their fiches"] = lambda day: str(remind(actor=HUB, day=day))
        STEPS["look anew at what a day changes"] = lambda day: str(note_the_day(actor=HUB, day=day))
        STEPS["tell what saved searches find"] = lambda day: str(tell_what_is_new(actor=HUB, day=day))
        STEPS["forget old rows of the queue"] = lambda day: str(forget_old_changes(actor=HUB, day=day))
