"""``comity daily``."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.authorities.queries import today
from comity.upkeep.tasks import StepsFailedError, take_steps


class Command(BaseCommand):
    help = "Take the daily steps once, by hand; what the worker has done already is not done again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--day", type=date.fromisoformat, metavar="DATE", help="as 2026-03-31 (today)")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        try:
            take_steps(options["day"] or today(), lambda step, said: self.stdout.write(f"{step}: {said or 'done'}"))
        except StepsFailedError as error:
            message = f"failed: {error}"
            raise CommandError(message) from error
