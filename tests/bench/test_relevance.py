"""What the relevance measure rests on: its two scores against values worked out by hand, and names that hold."""

import csv

import pytest

from bench.relevance.items import Name, items
from bench.relevance.judged import CODES, JUDGEMENTS, needs
from bench.relevance.metrics import judged, ndcg, recall

GRADES = {"a": 3, "b": 2, "c": 1, "d": 0}


def test_gain_is_exponential_and_falls_with_the_logarithm_of_the_rank() -> None:
    # DCG: 3 / log2(2) + 0 / log2(3) + 7 / log2(4) = 6.5; at best 7 + 3 / log2(3) + 1 / log2(4) = 9.39279
    assert ndcg(["b", "unknown", "a"], GRADES) == pytest.approx(6.5 / 9.39279, abs=1e-5)


def test_only_the_first_ten_gain() -> None:
    assert ndcg([*"0123456789", "a"], GRADES) == 0
    assert ndcg(["a", "b", "c"], GRADES) == 1
    assert ndcg(["a"], {}) == 0


def test_recall_counts_grade_two_and_above_up_to_what_fits() -> None:
    assert recall(["c", "a"], GRADES) == 0.5
    assert recall(["a"], {"a": 2, "b": 3, "c": 3}, depth=2) == 0.5
    assert recall(["a"], {"a": 1}) == 0


def test_share_judged_is_of_what_was_found() -> None:
    assert judged([(["a", "x"], GRADES), ([], GRADES), (["d", "y"], GRADES)]) == 0.5
    assert judged([([], GRADES)]) == 1


def test_a_provision_is_one_item_in_all_languages_and_told_from_others_of_its_number() -> None:
    names = [
        Name("treaty", "UNTOC"),
        Name("law", "one"),
        Name("law", "one", "fi chp_1luku__sec_1"),
        Name("law", "one", "sv chp_1kap__sec_1"),
        Name("law", "two", "fi chp_1__sec_1"),
        Name("law", "two", "fi chp_2__sec_1"),
    ]
    assert list(items(names).values()) == [
        "treaty:UNTOC",
        "law:one",
        "law:one/sec_1",
        "law:one/sec_1",
        "law:two/chp_1__sec_1",
        "law:two/chp_2__sec_1",
    ]


def test_every_need_is_asked_in_six_languages() -> None:
    asked = needs()
    assert len({each.name for each in asked}) == len(asked)
    assert {each.kind for each in asked} == {"need", "name", "sentence"}
    assert all(each.questions[code].strip() for each in asked for code in CODES)


def test_an_item_is_judged_once_for_a_need_that_is_asked() -> None:
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["need"], row["item"]) for row in rows}) == len(rows)
    assert {row["need"] for row in rows} <= {each.name for each in needs()}
    assert {row["grade"] for row in rows} <= {"0", "1", "2", "3"}
