"""Citations of items as ISO 690 has them, against sentences worked out by hand.

The standard's own example is the measure: RAMSEY, JK and McGREW, WC. Object play in great apes. […] New York: Guilford
Press, 2005; CARROLL, Lewis. Alice's Adventures in Wonderland [online]. Texinfo ed. 2.2. […] November 1994 [viewed 30
March 1995]. Available from: http://…
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from comity.common.languages import long_date
from comity.knowledge.models import Item

if TYPE_CHECKING:
    from tests.knowledge.worlds import World

TWO: dict[str, str | None] = {"authors": "Example, Ada; Office of Examples", "number": "2", "series_en": "Guides, 4"}
THREE: dict[str, str | None] = {
    "authors": "Office of Examples, Division of Tests; Doe, J.; Roe, R.",
    "publisher_en": "",
    "number": "13",
}
CASES: dict[str, tuple[dict[str, str | None], str]] = {
    "two authors and an edition": (
        TWO,
        (
            "EXAMPLE, Ada and Office of Examples. A guide to asking [online]. 2nd ed. The Secretariat, 3 February 2025"
            " [viewed TODAY]. Guides, 4. Available from: "
        ),
    ),
    "three authors, no publisher": (
        THREE,
        (
            "OFFICE OF EXAMPLES, Division of Tests, DOE, J. and ROE, R. A guide to asking [online]. 13th ed."
            " 3 February 2025 [viewed TODAY]. Available from: "
        ),
    ),
    "no date, as in what was loaded from elsewhere": (
        {"authors": "Example, Ada", "published_on": None},
        "EXAMPLE, Ada. A guide to asking [online]. The Secretariat, [no date] [viewed TODAY]. Available from: ",
    ),
    "no author, a title with a full stop": (
        {"authors": "", "name_en": "Ask. Then wait."},
        "Ask. Then wait [online]. The Secretariat, 3 February 2025 [viewed TODAY]. Available from: ",
    ),
    "the twenty-first edition": (
        {"authors": "Example, Ada", "number": "21", "publisher_en": "Press Ltd."},
        (
            "EXAMPLE, Ada. A guide to asking [online]. 21st ed. Press Ltd., 3 February 2025 [viewed TODAY]."
            " Available from: "
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_as_worked_out_by_hand(world: World, case: str) -> None:
    told, sentence = CASES[case]
    item = world.published(**{name: value for name, value in told.items() if value is not None})
    Item.objects.update(**{name: value for name, value in told.items() if value is None})
    page = world.get(f"{item.pk}/")
    cited = re.search(r'<p class="said" dir="auto">(.*?)<a ', page)
    assert cited
    assert unescape(cited[1]) == sentence.replace("TODAY", long_date(timezone.localdate(), "en"))
