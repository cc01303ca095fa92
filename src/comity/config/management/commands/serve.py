"""``comity serve``."""

import os
import subprocess
import sys
import threading
import time
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from django.core.management.base import BaseCommand, CommandParser
from granian.constants import Interfaces
from granian.server import Server

PAUSE_SECONDS = 5
GRACE_SECONDS = 5
LATEST_SECONDS = 10


class Command(BaseCommand):
    help = "Serve the hub."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
        parser.add_argument("--port", type=int, default=8000, help="the port to listen on")
        parser.add_argument("--workers", type=int, default=2, help="how many processes")
        parser.add_argument("--threads", type=int, default=4, help="how many threads in each")
        parser.add_argument("--no-worker", action="store_true", help="run `comity work` elsewhere")

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
        )
        server.main_loop_interrupt = Bell()  # type: ignore[assignment]
        threading.Thread(target=_end_at_last, args=(server,), daemon=True).start()
        if options["no_worker"]:
            server.serve()
        else:
            with Worker():
                server.serve()


def _end_at_last(server: Any) -> None:  # noqa: ANN401  # one of Granian's servers
    """Whoever asked the server to end gets it ended, even where a lock of the library holds it."""
    while not server.interrupt_signal:
        time.sleep(0.5)
    time.sleep(LATEST_SECONDS)
    os._exit(0)


class Bell:
    """What wakes Granian's main thread, in place of its ``threading.Event``.

    An event's lock is not reentrant: Ctrl-C reaches server and children at once, a child's end wakes the main thread,
    and a signal handler that sets the event just then waits for ever for the lock its own thread holds. A simple queue
    may be put to from anywhere, a signal handler included.
    """

    def __init__(self) -> None:
        self._rung: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        """Ring."""
        self._rung.put(None)

    def wait(self) -> None:
        """Wait until it rings."""
        self._rung.get()

    def clear(self) -> None:
        """Forget what has rung so far."""
        while not self._rung.empty():
            self._rung.get()


class Worker:
    """One ``comity work`` beside the server: begun anew when it fails, ended with the server, however that ends."""

    def __init__(self) -> None:
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
            # in a session of its own: Ctrl-C reaches the server, which ends the worker in order
            command = [sys.executable, "-m", "comity.config.cli", "work", "--server", str(os.getpid())]
            process = subprocess.Popen(command, start_new_session=True)  # noqa: S603  # our own program
            while process.poll() is None and not self._over.wait(0.2):
                pass
            process.terminate()
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            self._over.wait(PAUSE_SECONDS)
