"""``comity index``."""

import json
import os
import signal
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.search.index.folder import BusyError, Folder
from comity.search.index.following import Follower, follow, rebuild
from comity.search.index.reading import state

PAUSE_SECONDS = 2


class Command(BaseCommand):
    help = "Bring this node's search index in line with the database; `comity serve` keeps one following."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="build it anew, while the old one serves")
        parser.add_argument("--follow", action="store_true", help="go on following, and heal what breaks")
        parser.add_argument("--json", action="store_true", help="answer as JSON")
        parser.add_argument("--server", type=int, metavar="PID", help="end when this process, which began it, ends")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        folder = Folder(settings.SEARCH_FOLDER)
        if options["follow"]:
            _follow(folder, options["server"])
            return
        began = time.monotonic()
        try:
            if options["rebuild"] or state_is_bad():
                done = {"documents": rebuild(folder)}
            else:
                with folder.lock("follow"):
                    done = {"changes": Follower(folder).catch_up()}
        except BusyError as busy:
            message = f"another process is at it ({busy})"
            raise CommandError(message) from busy
        done["seconds"] = round(time.monotonic() - began, 2)  # type: ignore[assignment]
        if options["json"]:
            self.stdout.write(json.dumps(done))
        else:
            self.stdout.write(", ".join(f"{name}: {value}" for name, value in done.items()))


def state_is_bad() -> bool:
    """Whether there is nothing that could be brought in line."""
    return bool(state()) and not state().startswith("not followed")


def _follow(folder: Folder, server: int | None) -> None:
    if server:
        threading.Thread(target=_end_with, args=(server,), daemon=True).start()
    while True:
        try:
            follow(folder)
        except BusyError:  # two servers on one node: one follower is enough, until it ends
            time.sleep(PAUSE_SECONDS)


def _end_with(server: int) -> None:
    """A server that was killed leaves no follower behind."""
    while os.getppid() == server:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
