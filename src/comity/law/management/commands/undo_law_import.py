"""``comity undo-law-import``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.law.actions.undoing import StandingError, undo_import
from comity.law.models import Batch


class Command(BaseCommand):
    """Takes an import of laws back, or says what stands on it."""

    help = "Take an import of laws back: all that it brought, unless something else depends on it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int, metavar="N", help="the number of the import")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        batch = Batch.objects.filter(pk=options["number"], handed=None).first()
        if batch is None:
            message = f"there is no import {options['number']}"
            raise CommandError(message)
        try:
            undo_import(batch, actor="command line")
        except StandingError as error:
            message = "\n".join(["nothing was taken back:", *error.reasons])
            raise CommandError(message) from error
        self.stdout.write(f"import {batch.pk} was taken back")
