"""The index of States, the page of a State, and the sections that other rooms add."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from comity.jurisdictions.models import Jurisdiction, Participation
from comity.jurisdictions.queries import register_section, sections

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<th scope="row"><span class="state"><a href="/\w\w/states/(\w+)/">(.*?)</tr>', re.DOTALL)


@pytest.fixture(autouse=True)
def only_own_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sections of other rooms have their own tests."""
    monkeypatch.setattr(sections, "_sections", {})


def listed(client: Client, query: str, language: str = "en") -> dict[str, str]:
    """The rows of the index by code."""
    return dict(ROW.findall(client.get(f"/{language}/states/?{query}").content.decode()))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("cote d'ivoire", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"),  # noqa: RUF001  # a typographic apostrophe is what is tested
        ("Кения", "KEN"),
        ("كينيا", "KEN"),
        ("肯尼亚", "KEN"),
        ("republica de kenya", "KEN"),
        ("ken", "KEN"),
        ("KE", "KEN"),
    ],
)
def test_search_in_any_language_and_by_code(client: Client, words: str, code: str) -> None:
    assert code in listed(client, f"q={words}")


def test_search_finds_only_what_fits(client: Client) -> None:
    assert set(listed(client, "q=united republic")) == {"TZA"}
    assert listed(client, "q=xyzzy") == {}


def test_party_filter_is_three_valued_and_as_at_a_date(client: Client) -> None:
    assert "KEN" in listed(client, "party=yes&as_of=2005-12-14")
    assert "KEN" in listed(client, "party=no&as_of=2005-12-13")
    yes, no, unknown = (set(listed(client, f"party={word}&as_of=2024-06-01")) for word in ("yes", "no", "not_known"))
    assert len(yes | no | unknown) == len(yes) + len(no) + len(unknown) == Jurisdiction.objects.count()
    assert {"SYR", "PRK"} <= no
    assert {"ABW", "XKX"} <= unknown


def test_party_to_another_treaty(client: Client) -> None:
    assert "BLR" in listed(client, "treaty=ETS191&party=yes&as_of=2024-04-30")
    assert "BLR" in listed(client, "treaty=ETS191&party=no&as_of=2024-05-01")
    assert "KEN" in listed(client, "treaty=ETS191&party=not_known")


def test_regional_group_and_network_narrow_the_list(client: Client) -> None:
    everybody, members = listed(client, "network=aaaca"), Jurisdiction.objects.filter(memberships__network="aaaca")
    assert set(everybody) == set(members.values_list("iso3", flat=True))
    assert listed(client, "network=aaaca&group=weog") == {}


def test_membership_before_its_source_is_not_known(client: Client) -> None:
    assert "not known at this date" in listed(client, "network=aaaca&as_of=2011-01-01")["BDI"]
    assert "not known at this date" not in listed(client, "network=aaaca")["BDI"]


def test_wrong_filters_say_so_and_lose_nothing(client: Client) -> None:
    query = {"q": "ken\0", "group": "x", "treaty": "NONE", "party": "maybe", "network": "y", "as_of": "2024-02-31"}
    response = client.get("/en/states/", query | {"page": "abc"})
    html = response.content.decode()
    assert response.status_code == 200
    for name in query:
        assert f'id="id_{name}_error"' in html
    assert 'value="2024-02-31"' in html


def test_lower_case_moves_to_the_one_address(client: Client) -> None:
    response = client.get("/en/states/ken/?as_of=2010-01-01")
    assert (response.status_code, response["Location"]) == (301, "/en/states/KEN/?as_of=2010-01-01")


@pytest.mark.parametrize("code", ["XXX", "%00", "KENYA", "K-N", "9" * 300])
def test_unknown_state_is_not_found(client: Client, code: str) -> None:
    assert client.get(f"/en/states/{code}/").status_code == 404


def test_state_page_is_as_at_the_date(client: Client) -> None:
    now, before = (client.get(f"/en/states/BLR/?as_of={day}").content.decode() for day in ("2024-04-30", "2024-05-01"))
    row = re.compile(r'treaties/ETS191/">.*?</tr>', re.DOTALL)
    assert "Not a party" not in row.findall(now)[0]
    assert "Not a party" in row.findall(before)[0]
    assert "1 May 2024" in row.findall(before)[0]


def test_state_page_names_source_and_doubt(client: Client) -> None:
    row = re.findall(r'treaties/AUCPCC/">.*?</tr>', client.get("/en/states/KEN/").content.decode(), re.DOTALL)[0]
    assert "tunisianmonitoronline.com" in row
    assert "unverified" in row


def test_silence_is_never_a_no(client: Client) -> None:
    html = client.get("/en/states/ABW/").content.decode()
    assert "Not a party" not in html
    assert html.count("/en/treaties/") == 43


def test_territory_says_that_extension_is_not_on_record(client: Client) -> None:
    html = client.get("/en/states/ABW/").content.decode()
    assert "extend to this territory" in html
    assert '<a href="/en/states/NLD/">' in html
    assert "/en/states/ABW/" in client.get("/en/states/NLD/").content.decode()


def test_footnote_prints_once_wherever_the_name_does(client: Client) -> None:
    for address in ("/en/states/XKX/", "/en/states/?q=kosovo", "/en/states/compare/"):
        assert client.get(address).content.decode().count("1244 (1999)") == 1


def test_other_rooms_add_sections_in_the_page_s_own_context(client: Client, add_template: Callable[[str], str]) -> None:
    name = add_template(
        '<h2>Held by {{ jurisdiction.iso3 }} {{ day }} {{ held }}</h2>{{ ui.article("46(13)") }}{{ ui.state(other) }}'
    )
    other = Jurisdiction.objects.get(iso3="FLK")
    register_section("held", name, lambda jurisdiction, _day: {"held": f"<{jurisdiction.iso2}>", "other": other})
    html = client.get("/en/states/KEN/?as_of=2020-01-02").content.decode()
    assert re.search(r'<section id="held">\s*<h2>Held by KEN 2020-01-02 &lt;KE&gt;</h2>', html)
    assert 'id="note-1"' in html
    both = client.get("/en/states/compare/?a=KEN&b=CHE").content.decode()
    assert both.index("Held by KEN") < both.index("Held by CHE")
    ids = re.findall(r' id="([^"]+)"', both)
    assert len(ids) == len(set(ids))


@pytest.mark.whole
@pytest.mark.parametrize(
    "address",
    [
        "/en/states/",
        "/en/states/?network=aaaca",
        "/en/states/KEN/",
        "/en/states/compare/?a=KEN&b=CHE",
        "/en/treaties/",
        "/en/treaties/UNTOC/",
    ],
)
def test_queries_do_not_grow_with_the_rows(
    address: str,
    count_queries: Callable[[str], int],
) -> None:
    before = count_queries(address)
    invented = [
        Jurisdiction(
            iso3=f"X{n:02}",
            iso2=f"{n:02}",
            kind="fictional",
            names={"en": f"Land {n}"},
            responsible_state_id="KEN",
            footnotes={"en": "Note"},
        )
        for n in range(40)
    ]
    Jurisdiction.objects.bulk_create(invented)
    Participation.objects.bulk_create(
        Participation(
            treaty_id="UNTOC",
            jurisdiction=each,
            status="party",
            valid_from=date(2001, 1, 1),
            seen_on=date(2001, 1, 1),
            source="test",
            verified="yes",
        )
        for each in invented
    )
    assert before <= 10
    assert count_queries(address) == before


def test_reservations_and_declarations_of_a_state_stand_on_its_page(client: Client) -> None:
    html = client.get("/en/states/USA/").content.decode()
    section = html.split('<section id="statements">')[1].split("</section>")[0]
    assert 'href="/en/treaties/UNCAC/"' in section
    assert 'href="/en/treaties/UNTOC/"' in section
    assert "will not apply article 16(4)" in section
    none = client.get("/en/states/CHE/").content.decode().split('<section id="statements">')[1].split("</section>")[0]
    assert "Nothing on record" in none
    assert "does not mean that there is none" in none
