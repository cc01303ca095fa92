"""``comity serve``."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from importlib import import_module
from multiprocessing import parent_process
from types import TracebackType
from typing import Any, Self

from django.core.management.base import BaseCommand, CommandParser
from granian.constants import Interfaces
from granian.server import Server

PAUSE_SECONDS = 5
GRACE_SECONDS = 5
# What runs beside the server: the hub's own work, and what keeps this node's search index in line.
BESIDE = (("work",), ("index", "--follow"))


class Command(BaseCommand):
    help = "Serve the hub."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
        parser.add_argument("--port", type=int, default=8000, help="the port to listen on")
        parser.add_argument("--workers", type=int, default=2, help="how many processes")
        parser.add_argument("--threads", type=int, default=4, help="how many threads in each")
        parser.add_argument("--no-worker", action="store_true", help="run what works beside the server elsewhere")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        self.stdout.write(f"Comity is at http://{options['host']}:{options['port']}/ (stop with Ctrl-C)")
        server = Server(
            "comity.config.wsgi:application",
            address=options["host"],
            port=options["port"],
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=options["threads"],
            log_level="warning",  # type: ignore[arg-type]
            workers_kill_timeout=GRACE_SECONDS,
        )
        with ExitStack() as beside:
            if not options["no_worker"]:
                for words in BESIDE:
                    beside.enter_context(Child(words))
            server.serve(target_loader=_application)


def _application(_target: str) -> Any:  # noqa: ANN401  # what WSGI calls
    """Load the hub in a child, out of the reach of Ctrl-C: the parent ends its children, once.

    The library's handlers set an event, whose lock is not reentrant: a child that Ctrl-C and the parent reach at once
    locks itself, and the parent then waits for it.
    """
    os.setpgid(0, 0)
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    return import_module("comity.config.wsgi").application


def _end_with_the_server() -> None:
    """A server that was killed leaves nobody behind who answers: what is being answered ends in order, or not at all.

    Asked every second, as the kernel's own signal comes already when the thread ends that began this process.
    """
    server = parent_process()
    while server and os.getppid() == server.pid:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os.kill(os.getpid(), signal.SIGKILL)


class Child:
    """A command of ours beside the server: begun anew when it fails, ended with the server, however that ends."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _keep(self) -> None:
        while not self._over.is_set():
            # in a session of its own: Ctrl-C reaches the server, which ends its children in order
            command = [sys.executable, "-m", "comity.config.cli", *self._words, "--server", str(os.getpid())]
            process = subprocess.Popen(command, start_new_session=True)  # noqa: S603  # our own program
            while process.poll() is None and not self._over.wait(0.2):
                pass
            process.terminate()
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            self._over.wait(PAUSE_SECONDS)
