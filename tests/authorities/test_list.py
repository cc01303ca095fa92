"""The list, its filters, its export, and the same from the API."""

import csv
import io
import re
from datetime import date

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from comity.authorities.models import Authority, Designation
from comity.authorities.queries.table import FORMULA_STARTS, neutral

pytestmark = pytest.mark.django_db
LIST = "/en/directory/"
API = "/api/v1/authorities"


def slugs(client: Client, **asked: str) -> list[str]:
    answer = client.get(API, {"limit": "500", **asked})
    assert answer.status_code == 200, answer.content
    return [each["slug"] for each in answer.json()["items"]]


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    "words",
    [
        "ministère arcadie",
        "MINISTERE ARCADIE",
        "министерство аркадии",
        "阿卡迪亚司法部",
        "وزارة العدل أركاديا",
        "justice xar",
    ],
)
def test_search_in_any_language_without_accents_or_case(client: Client, words: str) -> None:
    assert slugs(client, q=words) == ["xar-ministry-of-justice"]


@pytest.mark.usefixtures("demo")
def test_each_filter(client: Client) -> None:
    everything = slugs(client)
    assert {"xve-attorney-general", "alb-ministry-of-justice"} <= set(everything)
    assert set(slugs(client, jurisdiction="xve")) == {"xve-attorney-general", "xve-asset-recovery-office"}
    assert set(slugs(client, category="civil", group="grulac")) >= {"xve-attorney-general"}
    assert all("xno" in slug for slug in slugs(client, language="ru", jurisdiction="XNO"))
    assert "xzh-ministry-of-justice" in slugs(client, treaty="UNTOC", category="other_central_authority")
    assert not set(slugs(client, verified="true")) & set(slugs(client, verified="false"))
    assert sorted(slugs(client, verified="true") + slugs(client, verified="false")) == sorted(everything)
    assert not any(slug.startswith("xv") for slug in slugs(client, invented="false"))
    assert b"Vestria</a>" in client.get(LIST, {"category": "civil"}).content
    assert b"Vestria</a>" not in client.get(LIST, {"category": "civil", "invented": "no"}).content


@pytest.mark.usefixtures("demo")
def test_a_language_that_only_the_state_notified_counts_and_says_so(client: Client) -> None:
    Authority.objects.filter(slug="xab-public-prosecution").update(languages=[])
    assert "xab-public-prosecution" in slugs(client, language="fr")
    assert "xab-public-prosecution" not in slugs(client, language="en")
    one = client.get(f"{API}/xab-public-prosecution").json()
    assert (one["languages"], one["languages_from"]) == (["ar", "fr"], "notification")
    assert one["languages_notification"]["article"] == "46(14)"


@pytest.mark.usefixtures("demo")
def test_as_at_a_date_what_ended_is_gone_and_what_is_unknown_is_counted_apart(client: Client) -> None:
    Designation.objects.filter(authority="xar-integrity-commission").update(valid_to=date(2020, 1, 1))
    assert "xar-integrity-commission" in slugs(client, as_of="2019-12-31")
    assert "xar-integrity-commission" not in slugs(client, as_of="2020-01-01")
    early = client.get(API, {"as_of": "2000-01-01"}).json()
    assert early["not_known"] > 0
    assert len(slugs(client, as_of="2000-01-01", known="not_known")) == early["not_known"]
    assert b"not known at this date" in client.get(LIST, {"as_of": "2000-01-01"}).content


@pytest.mark.usefixtures("demo")
def test_the_order(client: Client) -> None:
    assert slugs(client, sort="confirmed", jurisdiction="XAR") == [
        "xar-integrity-commission",
        "xar-ministry-of-justice",
    ]
    assert slugs(client, sort="-confirmed", jurisdiction="XAR")[0] == "xar-ministry-of-justice"
    assert slugs(client, sort="-confirmed")[0] == "xve-asset-recovery-office"
    assert slugs(client, sort="confirmed")[0] == "xve-attorney-general"


@pytest.mark.parametrize(
    "query", ["page=abc", "page=999999999999999999999999", "page=-1", "sort=x", "known=x", "q=%00"]
)
def test_what_is_not_understood_and_harmless_shows_the_list(client: Client, query: str) -> None:
    assert b"Ministry of Justice" in client.get(f"{LIST}?{query}").content


def test_a_wrong_filter_is_named_beside_its_field_and_the_others_stay(client: Client) -> None:
    page = client.get(LIST, {"state": "ZZZ", "as_of": "2026-02-30", "treaty": "\x00", "category": "mla", "q": "kenya"})
    text = page.content.decode()
    assert page.status_code == 200
    assert "Choose from the list." in text.split('id="id_state_error"')[1][:120]
    assert 'id="id_as_of_error"' in text
    assert 'value="2026-02-30"' in text
    assert '<option value="mla" selected' in text
    assert 'value="kenya"' in text


@pytest.mark.usefixtures("demo")
def test_the_name_of_a_state_prints_with_its_footnote(client: Client) -> None:
    Authority.objects.filter(slug="xve-attorney-general").update(jurisdiction="XKX")
    text = client.get(LIST, {"state": "XKX"}).content.decode()
    assert re.search(r'<span class="state"><a href="/en/states/XKX/">Kosovo</a><sup>', text)
    assert "1244 (1999)" in text.split('class="footnotes"')[1]


@pytest.mark.usefixtures("demo")
def test_a_constant_number_of_queries(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(14):
        client.get(LIST)
    with django_assert_max_num_queries(8):
        client.get(API, {"limit": 500})
    with django_assert_max_num_queries(8):
        client.get(f"{LIST}export/csv/")


@pytest.mark.usefixtures("demo")
def test_the_export_follows_the_filters_and_says_footnotes(client: Client) -> None:
    answer = client.get(f"{LIST}export/csv/", {"state": "XVE"})
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {row["slug"] for row in rows} == {"xve-attorney-general", "xve-asset-recovery-office"}
    assert sum(row["slug"] == "xve-attorney-general" for row in rows) == 3
    Authority.objects.filter(slug="xve-attorney-general").update(jurisdiction="XKX")
    kosovo = client.get(f"{LIST}export/csv/", {"state": "XKX"}).content.decode("utf-8-sig")
    assert ["1244 (1999)" in row["footnote"] for row in csv.DictReader(io.StringIO(kosovo))] == [True] * 3


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_nothing_exported_runs_in_a_spreadsheet(client: Client, start: str) -> None:
    assert neutral(f"{start}1+1") == f"'{start}1+1"
    Authority.objects.filter(slug="xve-attorney-general").update(notes=f"{start}HYPERLINK()", unit="bad \x01 sign")
    for format_ in ("csv", "xlsx"):
        content = client.get(f"{LIST}export/{format_}/", {"state": "XVE"}).content
        if format_ == "csv":
            cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
        else:
            rows = load_workbook(io.BytesIO(content)).worksheets[0].iter_rows()
            cells = [str(cell.value or "") for row in rows for cell in row if cell.data_type != "f"]
        assert f"'{start}HYPERLINK()".split() in [cell.split() for cell in cells]
        assert not any(cell.startswith(FORMULA_STARTS) for cell in cells)


def test_invented_states_stay_on_demonstration_hubs(client: Client, settings: Settings, demo: None) -> None:  # noqa: ARG001
    settings.DEMO = False
    assert client.get(f"{LIST}xve-attorney-general/").status_code == 404
    assert not slugs(client, jurisdiction="XVE")
    assert client.get(f"{LIST}import/").status_code == 302
    assert b"import/" not in client.get(LIST).content


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{LIST}nowhere/", 404),
        (f"{LIST}export/pdf/", 404),
        (f"{API}/nowhere", 404),
        (f"{API}/%00", 404),
        (f"{API}?jurisdiction=%00", 422),
        (f"{API}?treaty=%00", 422),
        (f"{API}?as_of=2026-02-30", 422),
        (f"{API}?offset=99999999999999999999", 422),
        (f"{API}?limit=501", 422),
        (f"{API}?q=%00", 200),
        (f"{API}?as_of=0001-01-01", 200),
        (f"{API}?as_of=9999-12-31", 200),
    ],
)
def test_bad_addresses_are_answered_in_their_kind(client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status
