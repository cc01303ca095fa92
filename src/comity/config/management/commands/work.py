"""``comity work``."""

import asyncio
import os
import signal
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from procrastinate.contrib.django import app

GRACE_SECONDS = 20


class Command(BaseCommand):
    help = "Do the hub's own work: reminders, what is due, the daily head. `comity serve` runs one of these."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what waits, then end")
        parser.add_argument("--server", type=int, metavar="PID", help="end when this process, which began it, ends")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        if options["server"]:
            threading.Thread(target=_end_with, args=(options["server"],), daemon=True).start()
        with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
            asyncio.run(_work(wait=not options["once"]))


async def _work(*, wait: bool) -> None:
    async with app.open_async():
        await app.run_worker_async(
            wait=wait, delete_jobs="successful", shutdown_graceful_timeout=GRACE_SECONDS, name="comity"
        )


def _end_with(server: int) -> None:
    """A server that was killed leaves no worker behind."""
    while os.getppid() == server:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
