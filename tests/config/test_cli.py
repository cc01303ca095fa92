"""The program ``comity``."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
# The tests themselves ask as the owner of the tables; the program finds the same server and its own two roles.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DATABASE_OWNER_URL"}}
ENVIRONMENT |= {"DJANGO_SETTINGS_MODULE": "comity.config.settings"}


def comity(*words: str) -> subprocess.CompletedProcess[str]:
    """The program as an operator runs it; the database is the tests' own server, filled by ``prepare``."""
    program = Path(sys.executable).with_name("comity")
    return subprocess.run([program, *words], capture_output=True, text=True, check=False, env=ENVIRONMENT)  # noqa: S603


@pytest.mark.whole
def test_help_lists_every_command() -> None:
    said = comity("--help")
    assert said.returncode == 0
    assert "  channels" in said.stdout
    assert "  load-reference" in said.stdout


@pytest.mark.whole
def test_an_unknown_command_is_exit_code_2() -> None:
    said = comity("chanels")
    assert said.returncode == 2
    assert "Known: audit, channels" in said.stderr


@pytest.mark.whole
def test_the_program_from_empty_to_an_answer() -> None:
    prepared = comity("prepare")
    assert prepared.returncode == 0, prepared.stderr
    again = comity("load-reference", "--json")
    assert all(each["added"] == each["changed"] == 0 for each in json.loads(again.stdout))
    answer = comity("channels", "KEN", "CHE", "bank-records", "--urgent", "--json")
    routes = [each["route"]["code"] for each in json.loads(answer.stdout)["channels"]]
    assert routes == ["interpol", "network", "central_authority"]
    assert comity("channels", "KEN", "KEN", "bank-records").returncode == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("KEN", "KEN", "bank-records"), "Choose two different States."),
        (("ZZZ", "CHE", "bank-records"), "Choose the requesting State."),
        (("KEN", "CHE", "gold"), "Choose what you need."),
    ],
)
def test_a_question_that_cannot_be_understood(words: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said) as error:
        call_command("channels", *words)
    assert error.value.returncode == 2


@pytest.mark.django_db
def test_loading_again_changes_nothing() -> None:
    out = StringIO()
    call_command("load_reference", "--json", stdout=out)
    assert all(each["added"] == each["changed"] == each["absent"] == 0 for each in json.loads(out.getvalue()))


@pytest.mark.django_db
def test_an_answer_in_words() -> None:
    out = StringIO()
    call_command("channels", "ken", "CHE", "bank-records", "--urgent", stdout=out)
    text = out.getvalue()
    assert text.startswith("Kenya → Switzerland: bank and company records (")
    assert [line[0] for line in text.splitlines() if line[:3] in {"1. ", "2. ", "3. "}] == ["1", "2", "3"]
    assert "§ UNCAC, art. 46" in text


@pytest.mark.django_db
def test_an_answer_in_chinese() -> None:
    out = StringIO()
    call_command("channels", "KEN", "CHE", "bank-records", "--lang", "zh", stdout=out)
    assert out.getvalue().startswith("肯尼亚 → 瑞士")
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("channels", "KEN", "CHE", "bank-records", "--lang", "de")


@pytest.mark.django_db
def test_figures_and_the_directory_come_as_data(tmp_path: Path) -> None:
    figure, table, entries = StringIO(), StringIO(), tmp_path / "directory.csv"
    call_command("figures", "authorities", "--as-of", "2026-11-23", "--json", stdout=figure)
    call_command("figures", "authorities", "--as-of", "2026-11-23", "--csv", stdout=table)
    call_command("export", "--state", "CHE", "--output", str(entries), stdout=StringIO())
    told = json.loads(figure.getvalue())
    assert told["as_of"] == "2026-11-23"
    assert len(list(csv.DictReader(StringIO(table.getvalue().lstrip("\ufeff"))))) == len(told["categories"]) == 5
    rows = list(csv.DictReader(StringIO(entries.read_text(encoding="utf-8-sig"))))
    assert rows
    assert {row["state"] for row in rows} == {"CHE"}
    with pytest.raises(CommandError) as error:
        call_command("figures", "authorities", "--as-of", "2026-02-31")
    assert error.value.returncode == 2


BROKEN = {
    "statements": ({"kind": "remark"}, "kind 'remark' is not known"),
    "participations": ({"jurisdiction": "QQQ"}, "jurisdiction 'QQQ' is not known"),
    "designations": ({"seen_on": "2026-13-01"}, "seen_on is no date"),
    "authorities": ({"source": ""}, "no source"),
    "memberships": ({"role": "friend"}, "role 'friend' is not known"),
    "jurisdictions": ({"name_ar": ""}, "no name in ar"),
    "notifications": ({"valid_from": "2020-01-02", "valid_to": "2020-01-01"}, "ends before it begins"),
}


def _break(folder: Path, name: str, change: dict[str, str], *, again: bool = False) -> None:
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0 if not again else len(rows) :] = [rows[0] | change, *([] if again else rows[1:])]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for path in DATA.glob("*.csv"):
        shutil.copy(path, tmp_path)
    shutil.copytree(DATA / "vocabulary", tmp_path / "vocabulary")
    return tmp_path


def _faults(folder: Path) -> list[str]:
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("check_data", "--json", directory=folder, stdout=out)
    assert error.value.returncode == 1
    return list(json.loads(out.getvalue()))


def test_the_reference_data_is_whole() -> None:
    call_command("check_data", stdout=StringIO())


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_is_one_line(copied: Path, name: str) -> None:
    change, said = BROKEN[name]
    _break(copied, name, change)
    lines = _faults(copied)
    assert any(line.startswith(f"{name}.csv: ") and said in line for line in lines), lines


def test_nobody_reserves_under_a_treaty_to_which_they_are_nothing_or_without_words(copied: Path) -> None:
    _break(copied, "statements", {"treaty": "ETS209", "text": ""})
    lines = _faults(copied)
    assert any("no participation on record" in line for line in lines)
    assert any("no text" in line for line in lines)


def test_a_duplicate_an_overlap_a_party_without_a_date_and_a_missing_file(copied: Path) -> None:
    _break(copied, "networks", {}, again=True)
    _break(copied, "participations", {"treaty": "UNCAC", "status": "party", "valid_from": ""})
    lines = " ".join(_faults(copied))
    assert "stands twice" in lines
    assert "overlaps the period before it" in lines
    assert "a State party without a date" in lines
    (copied / "treaties.csv").unlink()
    assert _faults(copied) == ["treaties.csv: missing"]
