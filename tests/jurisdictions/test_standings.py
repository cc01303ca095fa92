"""What a jurisdiction is to a treaty on a day: three words, never two."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.common.known import Known
from comity.jurisdictions.models import Participation
from comity.jurisdictions.queries import Standing, standing

Status = Participation.Status
SEEN = date(2020, 6, 1)
DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))


def record(status: str, treaty: str = "ETS030", **dates: date | None) -> Participation:
    return Participation(treaty_id=treaty, jurisdiction_id="KEN", status=status, seen_on=SEEN, **dates)


@given(day=DAYS, start=st.none() | DAYS, length=st.none() | st.integers(1, 5000), signed=st.none() | DAYS)
def test_party_takes_part_exactly_as_its_record_says(
    day: date, start: date | None, length: int | None, signed: date | None
) -> None:
    end = None if length is None else (start or SEEN) + timedelta(days=length)
    one = record("party", valid_from=start, valid_to=end, signed_on=signed)
    assert standing([one], day).takes_part is one.known_at(day)
    assert (standing([one], day).status == Status.PARTY) is (one.known_at(day) is Known.YES)


@given(day=DAYS, status=st.sampled_from(["not_known", "signatory"]))
def test_neither_silence_nor_a_signature_means_no(day: date, status: str) -> None:
    assert standing([], day) == Standing(Status.NOT_KNOWN, Known.UNKNOWN, None, None)
    assert standing([record(status)], day).takes_part is Known.UNKNOWN


@pytest.mark.parametrize(("treaty", "known"), [("UNCAC", Known.NO), ("UNTOC", Known.NO), ("ETS030", Known.UNKNOWN)])
def test_signature_means_no_only_on_a_complete_list(treaty: str, known: Known) -> None:
    signed = record("signatory", treaty, signed_on=date(2003, 12, 9))
    assert standing([signed], date(2010, 1, 1)) == Standing(Status.SIGNATORY, known, signed, date(2003, 12, 9))
    assert standing([signed], date(2003, 12, 8)).status == Status.NOT_PARTY


def test_not_party_is_said_only_from_the_day_on_which_it_was_seen() -> None:
    seen = record("not_party", "UNCAC")
    assert standing([seen], SEEN).takes_part is Known.NO
    assert standing([seen], SEEN - timedelta(days=1)).takes_part is Known.UNKNOWN


def test_leaving_and_coming_back() -> None:
    first = record("party", signed_on=date(2000, 1, 1), valid_from=date(2001, 1, 1), valid_to=date(2010, 1, 1))
    second = record("party", signed_on=date(2000, 1, 1), valid_from=date(2012, 1, 1))
    found = {year: standing([first, second], date(year, 6, 1)) for year in (1999, 2000, 2005, 2011, 2013)}
    assert [found[year].status for year in found] == ["not_party", "signatory", "party", "not_party", "party"]
    assert found[2011].since == date(2010, 1, 1)
    assert found[2013].since == date(2012, 1, 1)
