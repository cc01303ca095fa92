"""``comity check-data`` finds what is wrong with the files of the vocabulary."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from comity.vocabulary.checks import faults

FOLDER = Path(__file__).parents[2] / "data" / "vocabulary"
ARTICLES = dict.fromkeys(range(1, 72), 30)


@pytest.mark.parametrize(
    ("name", "row", "change", "said"),
    [
        ("concepts", "extradition", {"zh": ""}, "extradition: no name in zh"),
        ("concepts", "extradition", {"broader": "nothing"}, "broader 'nothing' is not known"),
        ("concepts", "extradition", {"related": "bribery|nothing"}, "related 'nothing' is not known"),
        ("concepts", "extradition", {"articles": "72"}, "no article '72'"),
        ("concepts", "extradition", {"articles": "44(31)"}, "no article '44(31)'"),
        ("concepts", "extradition", {"en_alt": "Embezzlement"}, "is a label of embezzlement, extradition"),
        ("concepts", "international-cooperation", {"broader": "extradition"}, "broader than itself"),
        ("concepts", "extradition", {"id": "embezzlement"}, "embezzlement: stands twice"),
        ("measures", "bank-records", {"group": "nothing"}, "group 'nothing' is not known"),
        ("measures", "bank-records", {"set": "nothing"}, "set 'nothing' is not known"),
        ("measures", "bank-records", {"ru": ""}, "no name in ru"),
        ("measure_groups", "evidence", {"ar": ""}, "no name in ar"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, name: str, row: str, change: dict[str, str], said: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    assert not list(faults(tmp_path, ARTICLES))
    path = tmp_path / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows = [each | change if each["id"] == row else each for each in rows]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert any(said in line for line in faults(tmp_path, ARTICLES))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nothing,de,Wort", "nothing de: the concept is not known"),
        ("extradition,fr,extradition", "labels in this language stand in concepts.csv"),
        ("extradition,de,Auslieferung", "extradition de: stands twice"),
        ("extradition,hu,kiadatás|", "extradition hu: an empty label"),
    ],
)
def test_a_fault_of_labels_in_other_languages_is_found(tmp_path: Path, line: str, said: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "further_labels.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert [said in each for each in faults(tmp_path, ARTICLES)] == [True]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nothing,fr,dit ainsi", "nothing fr: the concept is not known"),
        ("extradition,fr,on le renvoie", "extradition fr: stands twice"),
        ("extradition,fr,on le renvoie|", "extradition fr: an empty saying"),
    ],
)
def test_a_fault_of_sayings_is_found(tmp_path: Path, line: str, said: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "sayings.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert any(said in each for each in faults(tmp_path, ARTICLES))


def test_a_concept_without_sayings_in_a_language_is_found(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    kept = [
        line for line in (tmp_path / "sayings.csv").read_text().splitlines() if not line.startswith("extradition,zh")
    ]
    (tmp_path / "sayings.csv").write_text("\n".join(kept))
    assert list(faults(tmp_path, ARTICLES)) == ["vocabulary/sayings.csv: extradition zh: missing"]


def test_a_file_that_is_missing_is_said(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "copy")
    (tmp_path / "copy" / "further_labels.csv").unlink()
    assert list(faults(tmp_path / "copy", ARTICLES)) == ["vocabulary/further_labels.csv: missing"]
    assert list(faults(tmp_path, ARTICLES)) == ["vocabulary/concepts.csv: missing"]
