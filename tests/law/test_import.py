"""Importing laws on the command line: dry run, report, the same again, taking it back."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from comity.audit.models import Entry
from comity.law.models import Batch, Change, Commencement, Expression, Provision, Tag, Work
from tests.law.files import ACT, LIST, LOI

pytestmark = pytest.mark.django_db
SLUG = "fr-act-2019-7"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two languages of one law, and the list of files."""
    (tmp_path / "act.md").write_text(ACT, encoding="utf-8")
    (tmp_path / "loi.md").write_text(LOI, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    call_command("import_law", *[str(each) for each in arguments], "--json")
    return dict(json.loads(capsys.readouterr().out.splitlines()[-1]))


def on_record() -> list[int]:
    return [model.objects.count() for model in (Work, Expression, Provision, Commencement, Change, Batch)]


def test_two_languages_of_a_law_are_one_work(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, folder)
    assert report["counts"] == {"added": 2, "changed": 0, "left": 0, "refused": 0}
    work = Work.objects.get()
    assert (work.slug, work.uri, work.jurisdiction_id) == (SLUG, "/akn/fr/act/2019/7", "FRA")
    assert sorted(work.expressions.values_list("language", flat=True)) == ["en", "fr"]
    assert work.titles == {"en": "Mutual Assistance Act, 2019", "fr": "Loi sur l'entraide"}
    assert [str(each.on) for each in work.commencements.all()] == ["2019-04-01"]
    assert [(each.kind, each.eids, each.by_words) for each in work.changes.all()] == [
        ("amendment", ["part_2__sec_2"], "Act 9 of 2021")
    ]
    assert str(work.repealed_on) == "2024-01-01"
    english = work.expressions.get(language="en")
    assert str(english.valid_from) == "2021-05-01"
    assert english.provisions.get(eid="part_1__sec_1").heading == "Short title."
    assert english.provisions.filter(kind="subsection").count() == 2
    assert "Amended in 2021." in english.document


def test_a_dry_run_writes_nothing_and_says_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, rows = on_record(), Entry.objects.count()
    dry = run(capsys, folder, "--dry-run")
    assert (on_record(), Entry.objects.count()) == (before, rows)
    real = run(capsys, folder)
    for report in (dry, real):
        for each in report["files"]:
            each.pop("seconds")
    assert (dry["counts"], dry["files"], dry["events"]) == (real["counts"], real["files"], real["events"])


def test_the_same_again_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, folder)
    before, rows = on_record(), Entry.objects.count()
    again = run(capsys, folder)
    assert again["counts"] == {"added": 0, "changed": 0, "left": 2, "refused": 0}
    assert (again["batch"], again["events"]) == (None, 0)
    assert (on_record(), Entry.objects.count()) == (before, rows)


def test_a_bad_file_is_refused_whole_and_the_others_are_imported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.xml").write_text('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///x">]><a>&x;</a>', encoding="utf-8")
    (folder / "nowhere.md").write_text(ACT.replace('"fr"', '"zz"'), encoding="utf-8")
    report = run(capsys, folder)
    reasons = {each["file"]: each["reason"] for each in report["files"] if each["effect"] == "refused"}
    assert reasons == {"bad.xml": "entities", "nowhere.md": "state ZZ"}
    assert report["counts"]["added"] == 2


def test_undo_takes_back_all_that_it_brought(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = on_record()
    number = run(capsys, folder)["batch"]
    call_command("undo_law_import", str(number))
    assert on_record()[:-1] == before[:-1]
    assert Batch.objects.get(pk=number).undone_by == "command line"
    assert Entry.objects.filter(action="law.undo_import", subject=str(number)).exists()
    with pytest.raises(CommandError, match="already"):
        call_command("undo_law_import", str(number))
    with pytest.raises(CommandError, match="no import"):
        call_command("undo_law_import", "999999")
    assert run(capsys, folder)["counts"]["added"] == 2, "and it can be imported again"


def test_undo_of_a_change_brings_the_former_wording_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, folder)
    former = Expression.objects.get(language="en")
    provisions = list(former.provisions.values_list("eid", "text"))
    (folder / "act.md").write_text(ACT.replace("High Court", "Supreme Court"), encoding="utf-8")
    number = run(capsys, folder)["batch"]
    assert "Supreme Court" in Expression.objects.get(language="en").document
    call_command("undo_law_import", str(number))
    again = Expression.objects.get(language="en")
    assert (again.document, again.source_digest, again.batch_id) == (
        former.document,
        former.source_digest,
        former.batch_id,
    )
    assert list(again.provisions.values_list("eid", "text")) == provisions


def test_what_others_stand_on_is_not_taken_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = run(capsys, folder)["batch"]
    (folder / "act.md").write_text(ACT.replace("High Court", "Supreme Court"), encoding="utf-8")
    second = run(capsys, folder)["batch"]
    with pytest.raises(CommandError, match=f"replaced by import {second}"):
        call_command("undo_law_import", str(first))
    call_command("undo_law_import", str(second))
    Tag.objects.create(work_id=SLUG, eid="part_2__sec_2", scheme="uncac", code="46", by="Somebody")
    with pytest.raises(CommandError, match="uncac 46"):
        call_command("undo_law_import", str(first))
    assert Work.objects.filter(slug=SLUG).exists()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("act.md,FR,en,,7,2019,,soon,,,,", "row 2, in_force_on: soon is no date"),
        ("act.md,,,,,,,,abolition,2021-05-01,,", "an event is one of"),
        ("other.md,,,,,,,,repeal,2021-05-01,,", "no law on record is other.md"),
    ],
)
def test_a_faulty_list_stops_everything_with_the_row(folder: Path, row: str, words: str) -> None:
    (folder / "manifest.csv").write_text(f"{LIST.splitlines()[0]}\n{row}\n", encoding="utf-8")
    before = on_record()
    with pytest.raises(CommandError, match=words):
        call_command("import_law", str(folder))
    assert on_record() == before


def test_akoma_ntoso_is_kept_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, folder)
    document = Expression.objects.get(language="en").document
    path = folder / "act.akn"
    path.write_text(document.replace("/akn/fr/act/2019/7", "/akn/fr/act/2020/8"), encoding="utf-8")
    report = run(capsys, path)
    assert [each["format"] for each in report["files"]] == ["akn"]
    kept = Expression.objects.get(work="fr-act-2020-8")
    assert kept.document.strip() == path.read_text(encoding="utf-8").strip()


def test_the_words_of_the_program(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    call_command("import_law", str(folder))
    said = capsys.readouterr()
    assert "added    act.md  fr-act-2019-7 en 2021-05-01 2" in said.out
    assert "2 added, 0 changed, 0 left, 1 refused, 2 events" in said.out
    assert "UTF-8" in said.err
