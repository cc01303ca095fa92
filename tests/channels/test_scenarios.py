"""The finder against answers worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from comity.channels.facts import Channel, Question
from comity.channels.queries import ask
from comity.channels.rules.needs import NEEDS
from comity.common.known import Known
from tests.channels.scenarios import SCENARIOS, Scenario

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = date(2026, 11, 23)


def _named(scenario: Scenario) -> str:
    words = (scenario.origin, scenario.partner, scenario.need, scenario.urgent and "urgent", scenario.as_of)
    return "-".join(str(word) for word in words if word)


@pytest.mark.django_db
@pytest.mark.parametrize("scenario", SCENARIOS, ids=_named)
def test_scenario(scenario: Scenario) -> None:
    day = date.fromisoformat(scenario.as_of) if scenario.as_of else TODAY
    stage = scenario.stage or "investigation"
    question = Question(scenario.origin, scenario.partner, scenario.need, stage, scenario.urgent, scenario.offence, day)
    channels = ask(question).channels
    formal = next(each for each in channels if each.kind == "formal")
    assert tuple(f"{each.kind} {each.route} {each.target or '-'}" for each in channels) == scenario.channels
    assert tuple(_bases(formal)) == scenario.basis
    assert formal.languages.codes == scenario.languages
    said = {note.code for each in channels for note in (*each.reasons, *each.warnings)}
    assert scenario.warnings <= said


def _bases(channel: Channel) -> Iterable[str]:
    return (each.treaty if each.known is Known.YES else f"{each.treaty}?" for each in channel.bases)


def test_the_scenarios_cover_every_need_twice() -> None:
    asked = [each.need for each in SCENARIOS]
    assert len(SCENARIOS) >= 60
    assert all(asked.count(need) >= 2 for need in NEEDS)
