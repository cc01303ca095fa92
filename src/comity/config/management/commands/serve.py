"""``comity serve``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from granian.constants import Interfaces
from granian.server import Server


class Command(BaseCommand):
    help = "Serve the hub."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
        parser.add_argument("--port", type=int, default=8000, help="the port to listen on")
        parser.add_argument("--workers", type=int, default=2, help="how many processes")
        parser.add_argument("--threads", type=int, default=4, help="how many threads in each")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        self.stdout.write(f"Comity is at http://{options['host']}:{options['port']}/ (stop with Ctrl-C)")
        Server(
            "comity.config.wsgi:application",
            address=options["host"],
            port=options["port"],
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=options["threads"],
            log_level="warning",  # type: ignore[arg-type]
        ).serve()
