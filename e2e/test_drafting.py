"""A drafter compares article 46(8) in three States and downloads the table."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

STATES = ("XAR", "XVE", "XZH")


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_drafter_compares_an_article_in_three_states(page: Page, tmp_path: Path, code: str) -> None:
    page.goto(f"/{code}/law/")
    page.locator(f"a[href='/{code}/law/articles/']").first.click()
    page.locator(f"a[href='/{code}/law/articles/46/']").click()
    page.locator(f"nav .tags a[href='/{code}/law/articles/46-8/']").click()
    for state in STATES:
        page.locator(f"input[name=state][value={state}]").check()
    page.locator("form button.primary").click()
    expect(page.locator(".side-by-side > section")).to_have_count(len(STATES))
    for state in STATES:
        expect(page.locator(f"#{state} .words").first).not_to_be_empty()
    for kind in ("csv", "xlsx"):
        with page.expect_download() as download:
            page.locator(f".tools a[href*='table.{kind}']").click()
        path = tmp_path / f"table.{kind}"
        download.value.save_as(path)
        assert _states(path) == set(STATES)


def _states(path: Path) -> set[str]:
    if path.suffix == ".csv":
        return {row["state"] for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())}
    sheet = load_workbook(path).worksheets[0]
    return {str(row[1].value) for row in sheet.iter_rows(min_row=2)}
