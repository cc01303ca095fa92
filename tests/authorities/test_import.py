"""Import: a preview that is kept to the letter, faults by row and column, all or nothing."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client
from openpyxl import Workbook

from comity.audit.models import Entry
from comity.authorities.actions.columns import FIELDS
from comity.authorities.models import Authority, Designation
from comity.authorities.queries.table import COLUMNS
from tests.authorities.conftest import ROW, Table
from tests.people import an_officer, signed_in

pytestmark = pytest.mark.django_db
IMPORT = "/en/directory/import/"
SLUG = ROW["slug"]


@pytest.fixture
def client() -> Client:
    """The browser of the directory's secretariat."""
    return signed_in(an_officer("secretariat"))


def hand_in(client: Client, content: bytes, name: str = "table.csv") -> HttpResponse:
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, content)})  # type: ignore[return-value]


def confirm(client: Client, page: HttpResponse) -> HttpResponse:
    preview = re.search(r'name="preview" value="([^"]+)"', page.content.decode())
    assert preview, page.content.decode()
    return client.post(IMPORT, {"preview": preview[1]})  # type: ignore[return-value]


def state_of_the_records() -> tuple[int, int, int]:
    return (
        Authority.objects.count(),
        Designation.objects.count(),
        Entry.objects.filter(action="authorities.import").count(),
    )


def as_workbook(content: bytes) -> bytes:
    book = Workbook()
    for row in csv.reader(io.StringIO(content.decode())):
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(workbook: bytes, part: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_preview_then_exactly_that(client: Client, table: Table, name: str) -> None:
    content = table({}, {"category": "extradition", "article": "44"})
    before = state_of_the_records()
    page = hand_in(client, as_workbook(content) if name.endswith("xlsx") else content, name)
    assert page.status_code == 200
    assert state_of_the_records() == before
    assert b"3 to add, 0 to change, 0 to leave" in page.content
    assert b"Imported." in confirm(client, page).content
    entry = Authority.objects.get(slug=SLUG)
    assert (entry.origin, entry.languages, entry.source) == ("import", ["en", "sw"], "a letter")
    assert set(entry.designations.values_list("category", flat=True)) == {"mla", "extradition"}
    trail = Entry.objects.filter(action="authorities.import").get()
    assert (trail.action, trail.subject, trail.details["entries"]) == ("authorities.import", name, [SLUG])


def test_a_change_shows_old_and_new_and_the_same_again_changes_nothing(client: Client, table: Table) -> None:
    confirm(client, hand_in(client, table({})))
    page = hand_in(client, table({"telephone": "+254 20 1", "valid_from": "", "designation_notes": "by post"}))
    text = page.content.decode()
    assert "0 to add, 2 to change, 0 to leave" in text
    assert "+254 20 1" in text
    confirm(client, page)
    before = state_of_the_records()
    again = hand_in(client, table({"telephone": "+254 20 1", "designation_notes": "by post"}))
    assert b"0 to add, 0 to change, 2 to leave" in again.content
    confirm(client, again)
    assert state_of_the_records() == before


def test_what_moved_since_the_preview_is_not_applied_unseen(client: Client, table: Table) -> None:
    page = hand_in(client, table({}))
    confirm(client, hand_in(client, table({"notes": "another hand was first"})))
    answer = confirm(client, page)
    assert b"The records changed since this preview" in answer.content
    assert Authority.objects.get(slug=SLUG).notes == "another hand was first"
    confirm(client, answer)
    assert Authority.objects.get(slug=SLUG).notes == ""


def test_a_forged_preview_and_a_missing_token_are_refused(client: Client, table: Table) -> None:
    assert b"no longer valid" in client.post(IMPORT, {"preview": "forged"}).content
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(IMPORT, {"file": SimpleUploadedFile("table.csv", table({}))}).status_code == 403


WRONG_CELLS = [
    ("slug", "che-office", "ken-"),
    ("slug", "ken office", "valid"),
    ("state", "ZZZ", "no State"),
    ("kind", "agencyy", "agencyy"),
    ("category", "mlaa", "mlaa"),
    ("treaty", "XYZ", "no treaty"),
    ("basis", "", "required"),
    ("source", "", "required"),
    ("languages", "english", "ISO 639"),
    ("means", "pigeon", "pigeon"),
    ("time_zone", "Mars/Base", "time zone"),
    ("time_zone", "../../etc/passwd", "time zone"),
    ("office_hours", "always", "not understood"),
    ("email", "nobody", "valid email"),
    ("website", "javascript:alert(1)", "valid URL"),
    ("seen_on", "2026-02-30", "valid date"),
    ("seen_on", "2999-01-01", "future"),
    ("valid_from", "01/02/2020", "valid date"),
    ("name_en", "", "At least one name"),
    ("name_en", "x" * 301, "300"),
    ("notes", "=1+1", "formula"),
    ("notes", "@SUM(A1)", "formula"),
    ("notes", "-2+3+cmd|' /C calc'!A0", "formula"),
    ("notes", "bell \x07", "cannot be shown"),
    ("name_en", "of\u202efice", "cannot be shown"),
]


@pytest.mark.parametrize(("column", "value", "said"), WRONG_CELLS)
def test_a_wrong_cell_is_named_by_row_and_column(
    client: Client, table: Table, column: str, value: str, said: str
) -> None:
    before = state_of_the_records()
    page = hand_in(client, table({"slug": "ken-a-good-row", "name_en": "Good"}, {column: value}))
    assert page.status_code == 422
    text = page.content.decode()
    assert re.search(rf'<td class="num">3</td><td><code dir="auto">{column}</code></td><td[^>]*>[^<]*{said}', text), (
        text
    )
    assert "Nothing was changed" in text
    assert 'name="preview"' not in text
    assert state_of_the_records() == before


def test_rows_against_each_other_and_against_the_records(client: Client, table: Table) -> None:
    reference = {"slug": "alb-ministry-of-justice", "state": "ALB"}
    twin = {"slug": "alb-another", "state": "ALB", "name_en": "ministry of justice"}
    text = hand_in(
        client,
        table({}, {}, {"category": "civil", "address": "elsewhere"}, reference, twin, {"valid_to": "2020-01-01"}),
    ).content.decode()
    assert "This repeats row 2" in text
    assert "This differs from row 2" in text
    assert "belongs to the reference data" in text
    assert "on record as alb-ministry-of-justice" in text
    ended = hand_in(client, table({"valid_from": "2020-01-01", "valid_to": "2020-01-01"})).content.decode()
    assert "The end is not after the beginning" in ended


def test_files_that_are_no_table(client: Client, table: Table) -> None:
    good = table({})
    workbook = as_workbook(good)
    sheet = "xl/worksheets/sheet1.xml"
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    formula = Workbook()
    formula.worksheets[0].append(list(COLUMNS))
    formula.worksheets[0].append(["=1+1", *[""] * (len(COLUMNS) - 1)])
    computed = io.BytesIO()
    formula.save(computed)
    cases = {
        "at most 5 MB": ("big.csv", b"x" * (10 * 1024 * 1024)),
        "not in UTF-8": ("latin.csv", good.replace(b"a letter", "é".encode("latin-1"))),
        "NUL": ("nul.csv", good.replace(b"a letter", b"a\x00b")),
        "The CSV file is broken": ("quote.csv", good.replace(b"a letter", b'"a letter')),
        "The row has 3 cells": ("short.csv", good + b"a,b,c\r\n"),
        "This column is not known": ("head.csv", good.replace(b"slug,", b"slugg,")),
        "This column stands twice": ("twice.csv", good.replace(b"kind,", b"slug,", 1)),
        "The table has no rows": ("empty.csv", table()),
        "This column is missing": ("nothing.csv", b"\n"),
        "not a whole XLSX file": ("fake.xlsx", good),
        "carries more than a table": ("half.xlsx", workbook[: len(workbook) // 2]),
        "it carries more": ("doctype.xlsx", repacked(workbook, sheet, bomb)),
        "The file is too large": ("bomb.xlsx", repacked(workbook, sheet, b" " * (60 * 1024 * 1024))),
        "The cell is a formula": ("formula.xlsx", computed.getvalue()),
    }
    before = state_of_the_records()
    for said, (name, content) in cases.items():
        page = hand_in(client, content, name)
        assert page.status_code == 422, name
        assert said in page.content.decode(), name
    assert b"id_file_error" in client.post(IMPORT, {}).content
    assert b"id_file_error" in hand_in(client, b"").content
    assert state_of_the_records() == before


@pytest.mark.usefixtures("demo")
def test_an_export_of_invented_entries_comes_back_unchanged(client: Client) -> None:
    Authority.objects.filter(slug="xve-attorney-general").update(notes="=not a formula", telephone="+999 1")
    for format_ in ("csv", "xlsx"):
        exported = client.get(f"/en/directory/export/{format_}/", {"state": "XVE"}).content
        page = hand_in(client, exported, f"table.{format_}")
        assert b"0 to add, 0 to change, 7 to leave" in page.content, page.content.decode()


def test_the_heading_the_fields_and_the_template_are_the_same(client: Client) -> None:
    assert set(FIELDS) == set(COLUMNS)
    template = client.get(f"{IMPORT}template/csv/").content.decode("utf-8-sig")
    assert template.strip().split(",") == list(COLUMNS)


def test_a_preview_too_long_to_carry_points_to_the_command_line(client: Client, table: Table) -> None:
    many = table(*({"slug": f"ken-{n}", "name_en": f"Office {n}", "notes": str(hash(n)) * 9} for n in range(40)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("comity.authorities.views.importing.PREVIEW_MAX", 500)
        text = hand_in(client, many).content.decode()
    assert "comity import-authorities" in text
    assert 'name="preview"' not in text


def test_the_command(tmp_path: Path, table: Table) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(table({}))
    out = io.StringIO()
    call_command("import_authorities", file, "--dry-run", stdout=out)
    assert "added    ken-office-of-tests mla UNCAC 46(13)" in out.getvalue()
    assert not Authority.objects.filter(slug=SLUG).exists()
    out = io.StringIO()
    call_command("import_authorities", file, "--json", stdout=out)
    answer = json.loads(out.getvalue())
    assert (answer["applied"], answer["counts"]["added"]) == (True, 2)
    file.write_bytes(table({"languages": "english"}))
    errors = io.StringIO()
    with pytest.raises(CommandError, match="nothing was changed"):
        call_command("import_authorities", file, stderr=errors, stdout=io.StringIO())
    assert "row 2, languages:" in errors.getvalue()
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_authorities", tmp_path / "none.csv")
