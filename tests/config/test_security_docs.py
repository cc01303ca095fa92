"""What docs/security claims is shown by tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECURITY = ROOT / "docs" / "security"
TABLE = (SECURITY / "asvs.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([\d., ]+|\d+ \(chapter\)) \| ([\d-]+) \| ([a-z ]+) \| (.+) \|$", TABLE, re.MULTILINE)
# How many requirements each chapter of ASVS 5.0 has; those gone through as a whole are left out.
REQUIREMENTS = {1: 30, 2: 13, 3: 31, 4: 16, 5: 13, 6: 47, 7: 19, 8: 13, 11: 24, 12: 12, 13: 21, 14: 13, 15: 21, 16: 17}


def numbers() -> list[str]:
    return [each for row in ROWS for each in row[0].split(", ") if "." in each]


def test_every_line_of_the_table_is_understood() -> None:
    lines = [each for each in TABLE.splitlines() if each.startswith("| ") and not each.startswith("| requirement")]
    assert len(lines) == len(ROWS)
    assert {row[2] for row in ROWS} <= {"met", "partly", "not met", "host", "none"}


def test_every_requirement_is_there_once() -> None:
    found = numbers()
    assert len(found) == len(set(found))
    counted = {chapter: sum(each.startswith(f"{chapter}.") for each in found) for chapter in REQUIREMENTS}
    assert counted == REQUIREMENTS


@pytest.mark.parametrize("path", sorted(SECURITY.glob("*.md")), ids=lambda path: path.name)
def test_every_test_that_is_named_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    missing = []
    for name, function in re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text):
        code = (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).exists() else ""
        if not re.search(rf"^def {function}\(" if function else r"^def test_", code, re.MULTILINE):
            missing.append(f"{name}::{function}")
    assert not missing


@pytest.mark.parametrize("path", sorted(SECURITY.glob("*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8"))
    assert [each for each in targets if not each.startswith("http") and not (path.parent / each).exists()] == []
