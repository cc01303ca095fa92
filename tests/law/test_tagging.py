"""Saying what a provision is about, reviewing it, taking it back; by page and by table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from comity.access.actor import Role
from comity.audit.models import Entry
from comity.config.cli import main
from comity.law.models import Tag
from tests.law.library import LATE, a_tag, a_wording, a_work
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

    from comity.law.models import Work

pytestmark = pytest.mark.django_db
AUTHORITY = "che-federal-office-of-justice"


@pytest.fixture
def work() -> Work:
    made = a_work("che-secrecy", "CHE")
    a_wording(made, {"sec_1": "Banks.", "sec_1__subsec_1": "Accounts."})
    return made


@pytest.fixture
def officer() -> Client:
    """A case officer of the State."""
    return signed_in(an_officer(Role.CASE_OFFICER, authority=AUTHORITY))


@pytest.fixture
def focal_point() -> Client:
    """The State's focal point."""
    return signed_in(an_officer(Role.FOCAL_POINT, state="CHE"))


def add(client: Client, work: Work, **said: str) -> str:
    """What the page says after something was said of a provision."""
    return client.post(f"/en/law/{work.slug}/tags/", said, follow=True).content.decode()


def test_an_officer_says_it_and_the_focal_point_reviews_it(work: Work, officer: Client, focal_point: Client) -> None:
    add(officer, work, eid="sec_1", uncac="46 (8)", measure="bank-records", theme="银行保密")
    assert {(tag.eid, tag.scheme, tag.code) for tag in work.tags.all()} == {
        ("sec_1", "uncac", "46(8)"),
        ("sec_1", "measure", "bank-records"),
        ("sec_1", "theme", "bank-secrecy"),
    }
    assert "Not reviewed" in officer.get("/en/law/articles/46-8/").content.decode()
    assert 'action="/en/law/tags/' in officer.get(f"/en/law/{work.slug}/tags/").content.decode()
    tag = work.tags.get(scheme="uncac")
    assert "The che-secrecy Act" in focal_point.get("/en/law/tags/").content.decode()
    focal_point.post(f"/en/law/tags/{tag.pk}/review/")
    tag.refresh_from_db()
    assert tag.reviewed_on
    assert tag.reviewed_by
    assert "46(8)" not in focal_point.get("/en/law/tags/").content.decode()
    trail = Entry.objects.filter(subject=work.slug).order_by("pk").values_list("action", flat=True)
    assert [*trail] == [*["law.tag.add"] * 3, "law.tag.review"]


def test_nobody_reviews_what_they_said_themselves(work: Work, focal_point: Client) -> None:
    add(focal_point, work, uncac="46(8)")
    tag = work.tags.get()
    assert "Art. 46(8)" not in focal_point.get("/en/law/tags/").content.decode()
    focal_point.post(f"/en/law/tags/{tag.pk}/review/")
    tag.refresh_from_db()
    assert tag.reviewed_on is None


def test_what_is_reviewed_is_withdrawn_by_the_focal_point_only(
    work: Work, officer: Client, focal_point: Client
) -> None:
    tag = a_tag(work, "sec_1", "uncac", "40", reviewed=LATE)
    officer.post(f"/en/law/tags/{tag.pk}/withdraw/")
    assert Tag.objects.filter(pk=tag.pk).exists()
    focal_point.post(f"/en/law/tags/{tag.pk}/withdraw/")
    assert not Tag.objects.filter(pk=tag.pk).exists()
    assert Entry.objects.filter(action="law.tag.withdraw", subject=work.slug).exists()


def test_another_states_law_does_not_exist(work: Work) -> None:
    other = signed_in(an_officer(Role.FOCAL_POINT, state="FRA"))
    tag = a_tag(work, "sec_1", "uncac", "40")
    assert other.get(f"/en/law/{work.slug}/tags/").status_code == 404
    assert other.post(f"/en/law/tags/{tag.pk}/review/").status_code == 404
    assert other.post(f"/en/law/tags/{tag.pk}/withdraw/").status_code == 404
    assert "The che-secrecy Act" not in other.get("/en/law/tags/").content.decode()
    assert "The che-secrecy Act" in signed_in(an_officer(Role.SECRETARIAT)).get("/en/law/tags/").content.decode()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("uncac", "46(31)", "no such article or paragraph"),
        ("uncac", "bank secrecy", "Write the article as"),
        ("uncac", "", "Fill in this field."),
        ("untoc", "42", "no such article or paragraph"),
        ("offence", "46", "Choose from the list."),
        ("measure", "nothing", "Choose from the list."),
        ("theme", "nothing", "no such concept"),
        ("eid", "sec_9", "Choose from the list."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(work: Work, officer: Client, field: str, value: str, said: str) -> None:
    page = add(officer, work, **{field: value})
    assert said in page.split(f'id="id_{field}_error"')[1].split("</p>")[0]
    assert not work.tags.exists()


def test_of_several_things_all_are_said_or_none(work: Work, officer: Client) -> None:
    a_tag(work, "", "uncac", "40")
    page = add(officer, work, uncac="40", measure="bank-records")
    assert "This is said already." in page.split('id="id_uncac_error"')[1]
    assert work.tags.count() == 1


def test_a_table_of_tags(work: Work, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tags.csv"
    path.write_text(
        f"work,eid,scheme,code\n{work.slug},sec_1,uncac,46(8)\n{work.slug},sec_1,uncac,46(8)\n{work.slug},,theme,bribery\n"
    )
    assert main(["tag-law", str(path), "--dry-run"]) == 0
    assert not work.tags.exists()
    assert main(["tag-law", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"added": 2, "left": 1, "faults": []}
    assert work.tags.count() == 2
    assert main(["tag-law", str(path)]) == 0
    assert work.tags.count() == 2


def test_a_table_with_faults_changes_nothing(work: Work, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tags.csv"
    path.write_text(
        f"work,eid,scheme,code\n{work.slug},sec_1,uncac,46(8)\nnone,,uncac,46\n{work.slug},sec_9,uncac,46\n{work.slug},,x,46\n"
    )
    assert main(["tag-law", str(path)]) == 1
    said = capsys.readouterr().err
    assert all(f"row {row}:" in said for row in (3, 4, 5))
    assert not work.tags.exists()
    path.write_text("work,code\nx,46\n")
    assert main(["tag-law", str(path)]) == 1
    assert "no column eid, scheme" in capsys.readouterr().err
