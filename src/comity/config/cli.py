"""The program ``comity``: the commands of all rooms under one name, with hyphens."""

import os
import sys
from pathlib import Path

ROOMS = ("config", "channels", "reports", "authorities", "audit", "accounts", "search", "law", "vocabulary")
WITHOUT_DATABASE = frozenset({"check-data", "export-vocabulary", "check-vocabulary"})
HIDDEN = {
    "--version",
    "--verbosity",
    "--settings",
    "--pythonpath",
    "--traceback",
    "--no-color",
    "--force-color",
}


def commands() -> dict[str, str]:
    """Every command and the room it lives in."""
    here = Path(__file__).parents[1]
    found = {}
    for room in ROOMS:
        for path in sorted((here / room / "management" / "commands").glob("*.py")):
            if path.stem != "__init__":
                found[path.stem.replace("_", "-")] = room
    return dict(sorted(found.items()))


def _usage() -> str:
    from django.core.management import load_command_class  # noqa: PLC0415  # after the settings are known

    lines = ["Usage: comity COMMAND [OPTION ...]   (comity COMMAND --help tells more)", ""]
    for name, room in commands().items():
        help_text = load_command_class(f"comity.{room}", name.replace("-", "_")).help
        lines.append(f"  {name:20} {help_text}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Exit code 0: done; 1: it failed, and said why; 2: it was not understood."""
    words = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.config.settings")
    root = Path(__file__).resolve().parents[3]
    known = commands()
    asked = words[0] if words else "--help"
    if asked not in known and asked not in {"--help", "-h", "help"}:
        sys.stderr.write(f"comity: no command {asked!r}. Known: {', '.join(known)}.\n")
        return 2
    if asked in known and "--help" not in words and asked not in WITHOUT_DATABASE and "--file" not in words:
        from comity.config import database  # noqa: PLC0415

        database.ensure(Path(os.environ.get("COMITY_VAR", root / "var")) / "postgres")

    import django  # noqa: PLC0415
    from django.core.management import load_command_class  # noqa: PLC0415
    from django.core.management.base import CommandError  # noqa: PLC0415

    django.setup()
    if asked not in known:
        sys.stdout.write(_usage() + "\n")
        return 0
    command = load_command_class(f"comity.{known[asked]}", asked.replace("-", "_"))
    command.suppressed_base_arguments = HIDDEN
    command.requires_system_checks = []  # `prepare` runs them, once
    vars(command)["_called_from_command_line"] = (
        True  # Django then leaves words it does not understand to argparse: exit 2
    )
    try:
        parser = command.create_parser("comity", asked)
        options = vars(parser.parse_args(words[1:]))
        positional = options.pop("args", ())
        command.execute(*positional, **options)
    except CommandError as error:
        sys.stderr.write(f"comity {asked}: {error}\n")
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
