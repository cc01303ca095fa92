"""The text of a file from anybody, read in a process apart: what reads too long or takes too much is ended."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import comity

SECONDS = 15
"""After which a file is left unread."""
MEMORY = 1024 * 1024 * 1024
MOST_CHARACTERS = 200_000
_SOURCE = Path(next(iter(comity.__path__))).parent


def text_of(name: str, content: bytes, language: str = "") -> str:
    """The beginning of its text; empty where it has none or it cannot be read. Raises nothing."""
    command = [sys.executable, "-P", "-m", "comity.law.reading.apart", name, language]
    environment = {"PYTHONPATH": str(_SOURCE), "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603  # our own program; the name is an argument, never a command
            command, input=content, capture_output=True, timeout=SECONDS, env=environment, check=True
        )
    except (subprocess.SubprocessError, OSError, ValueError):
        return ""
    return done.stdout.decode("utf-8", "replace").replace("\0", "")[:MOST_CHARACTERS].strip()


def _read(name: str, content: bytes, language: str) -> str:
    from comity.law.reading.choosing import Hints, read, texts_of  # noqa: PLC0415  # under the limits
    from comity.law.reading.slides import are_slides, read_slides  # noqa: PLC0415

    if are_slides(content):
        return "\n".join(read_slides(content))
    laws = read(name, content, Hints(language, "-")).laws
    return "\n".join(line for law in laws for line in (*texts_of(law), *law.conclusions, *law.notes))


def _alone() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    text = _read(sys.argv[1], sys.stdin.buffer.read(), sys.argv[2])
    sys.stdout.write(text[:MOST_CHARACTERS].encode("utf-8", "replace").decode())


if __name__ == "__main__":
    os.nice(5)
    _alone()
