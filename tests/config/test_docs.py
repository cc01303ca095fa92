"""What is documented exists, and what exists is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import load_command_class

from comity.access.permissions import PERMISSIONS
from comity.access.table import TABLE
from comity.config.cli import HIDDEN, commands
from tests.config.routes import MADE_BY_THE_LIBRARY, routes

ROOT = Path(__file__).parents[2]
ROOMS = [each for each in (ROOT / "src" / "comity").iterdir() if each.is_dir()]
COMMANDS = (ROOT / "docs" / "commands.md").read_text()


def _section(name: str) -> str:
    return COMMANDS.split(f"## comity {name}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_is_documented(name: str) -> None:
    command = load_command_class(f"comity.{commands()[name]}", name.replace("-", "_"))
    command.suppressed_base_arguments, command.requires_system_checks = HIDDEN, []
    parser = command.create_parser("comity", name)
    section = _section(name)
    assert command.help in section
    options = {flag for action in parser._actions for flag in action.option_strings if action.help != "==SUPPRESS=="}  # noqa: SLF001
    documented = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", section.split("options:")[1]))
    assert {each for each in options if each.startswith("--")} == {each for each in documented if each.startswith("--")}


@pytest.mark.parametrize("name", commands())
def test_the_help_of_a_command_is_the_documented_one(name: str) -> None:
    command = load_command_class(f"comity.{commands()[name]}", name.replace("-", "_"))
    command.suppressed_base_arguments, command.requires_system_checks = HIDDEN, []
    said = command.create_parser("comity", name).format_help()
    documented = re.search(r"```\n(.*?)```", _section(name), re.DOTALL)
    assert documented
    assert _letters(said) == _letters(documented[1]), f"docs/commands.md should say:\n{said}"


def _letters(text: str) -> str:
    """The text without its spaces and line ends, which depend on the width of the terminal."""
    return "".join(text.split())


def test_no_command_is_documented_that_does_not_exist() -> None:
    assert set(re.findall(r"^## comity (\S+)$", COMMANDS, re.MULTILINE)) == set(commands())


def test_every_setting_of_the_environment_is_documented() -> None:
    operations = (ROOT / "docs" / "operations.md").read_text()
    code = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    read = set(re.findall(r"environ(?:\.get\(|\[|\.setdefault\()\"((?:COMITY|DATABASE)_[A-Z_]+)\"", code))
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", operations, re.MULTILINE)) == read


def test_every_permission_has_a_sentence_and_a_rule() -> None:
    assert set(PERMISSIONS) == set(TABLE)


def test_every_permission_is_asked_for() -> None:
    files = [
        path
        for room in ROOMS
        for kind in ("*.py", "*.html")
        for path in room.rglob(kind)
        if path.stem not in {"permissions", "table"}
    ]
    code = "\n".join(path.read_text() for path in files)
    assert [each for each in PERMISSIONS if f'"{each}"' not in code] == []


def test_every_address_is_documented() -> None:
    pages = {each.pattern for each in routes() if not each.name.startswith("api:")}
    wanted = {_address(re.sub("^en/", "{language}/", each)) for each in pages}
    assert _documented("addresses.md", r"/(?:\{language\}|healthz)[^`]*") == wanted


def test_every_address_of_the_api_is_documented() -> None:
    names = [each for each in routes() if each.name.startswith("api:")]
    wanted = {_address(each.pattern) for each in names if each.name not in MADE_BY_THE_LIBRARY}
    assert _documented("api.md", r"/api/v1/[^`?]*") - {"/api/v1/openapi.json"} == wanted


def _address(pattern: str) -> str:
    """A pattern of Django's as an address, whatever its parts are called."""
    return "/" + re.sub(r"<[^>]+>", "{}", pattern.replace("{language}", "<language>"))


def _documented(name: str, address: str) -> set[str]:
    text = (ROOT / "docs" / name).read_text()
    return {re.sub(r"\{\w+\}", "{}", found) for found in re.findall(rf"`({address})", text)}


def test_the_map_names_every_room_and_the_index_every_decision() -> None:
    rooms = {path.name for path in (ROOT / "src" / "comity").iterdir() if path.is_dir() and path.name[0] != "_"}
    assert rooms == set(re.findall(r"^\| `(\w+)` \|", (ROOT / "docs" / "map.md").read_text(), re.MULTILINE))
    index = (ROOT / "docs" / "decisions" / "README.md").read_text()
    files = {path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")}
    assert files == set(re.findall(r"\(([^)]+\.md)\)", index))


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "docs/map.md", "docs/operations.md", "docs/addresses.md"]
)
def test_links_lead_somewhere(name: str) -> None:
    path = ROOT / name
    targets = re.findall(r"\]\(([^)#]+)\)", path.read_text())
    assert [each for each in targets if not each.startswith("http") and not (path.parent / each).exists()] == []


def test_the_readme_is_short_and_its_commands_exist() -> None:
    readme = (ROOT / "README.md").read_text()
    assert len(readme.splitlines()) <= 80
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"^ {4}make (\w+)", readme, re.MULTILINE):
        assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE)
