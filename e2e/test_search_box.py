"""The search box of the bar and of the home page as a combobox, by keyboard, in two directions of writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import expect

from e2e.looks import assert_accessible

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route

TYPED = {"en": "extra", "ar": "تسليم"}
PLACES = {"home": "", "bar": "directory/"}
ACTIVE = "aria-activedescendant"


class Box(NamedTuple):
    """The field and what it offers."""

    field: Locator
    options: Locator

    def expect_closed(self) -> None:
        """Nothing is offered, and it says so."""
        expect(self.field).to_have_attribute("aria-expanded", "false")
        expect(self.options).to_have_count(0)
        assert self.field.get_attribute(ACTIVE) is None

    def expect_at(self, place: int) -> None:
        """This option is the one that Enter takes, and no other says that it is."""
        one = self.options.nth(place)
        expect(one).to_have_attribute("aria-selected", "true")
        expect(self.field).to_have_attribute(ACTIVE, one.get_attribute("id") or "no id")
        assert self.options.evaluate_all("all => all.filter(each => each.ariaSelected === 'true').length") == 1
        expect(self.field).to_be_focused()


def box_of(page: Page) -> Box:
    """The first search box of the page."""
    form = page.locator("[data-component=SearchBox]").first
    field = form.locator("input[type=search]")
    expect(field).to_have_attribute("role", "combobox")
    return Box(field, form.locator(f"#{field.get_attribute('aria-controls')} [role=option]"))


@pytest.fixture(params=["en", "ar"])
def code(request: pytest.FixtureRequest) -> str:
    """The language."""
    return str(request.param)


@pytest.fixture(params=PLACES)
def box(request: pytest.FixtureRequest, page: Page, code: str) -> Box:
    """The box, with what it offers for the first letters of a word."""
    page.goto(f"/{code}/{PLACES[request.param]}")
    found = box_of(page)
    found.expect_closed()
    found.field.press_sequentially(TYPED[code])
    expect(found.field).to_have_attribute("aria-expanded", "true")
    expect(found.options.nth(1)).to_be_visible()
    assert found.field.get_attribute(ACTIVE) is None, "what was typed stands until an arrow is pressed"
    return found


def test_arrows_go_round_and_the_field_is_one_of_the_places(page: Page, box: Box) -> None:
    last = box.options.count() - 1
    page.keyboard.press("ArrowDown")
    box.expect_at(0)
    page.keyboard.press("ArrowDown")
    box.expect_at(1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert box.field.get_attribute(ACTIVE) is None
    page.keyboard.press("ArrowUp")
    box.expect_at(last)
    page.keyboard.press("ArrowDown")
    assert box.field.get_attribute(ACTIVE) is None
    expect(box.field).to_have_attribute("aria-expanded", "true")
    assert_accessible(page, colours=False)


def test_escape_closes_and_keeps_what_was_typed(page: Page, box: Box, code: str) -> None:
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    box.expect_closed()
    expect(box.field).to_have_value(TYPED[code])
    expect(box.field).to_be_focused()


def test_enter_takes_what_an_arrow_chose(page: Page, box: Box, code: str) -> None:
    """A term of the vocabulary is searched for."""
    page.keyboard.press("ArrowDown")
    text = box.options.first.locator("bdi").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/{code}/search/?" in address)
    expect(box_of(page).field).to_have_value(text)


@pytest.mark.usefixtures("box")
def test_enter_without_an_arrow_searches_for_what_was_typed(page: Page, code: str) -> None:
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/{code}/search/?" in address)
    expect(box_of(page).field).to_have_value(TYPED[code])


@pytest.mark.parametrize("code", ["en", "ar"], indirect=True)
def test_enter_on_a_name_goes_to_its_page(page: Page, code: str) -> None:
    page.goto(f"/{code}/")
    box = box_of(page)
    box.field.press_sequentially({"en": "Switz", "ar": "سويس"}[code])
    named = box.options.filter(has=page.locator("small"))
    expect(named.first).to_be_visible()
    while (box.field.get_attribute(ACTIVE) or "") != named.first.get_attribute("id"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{code}/states/CHE/")


def test_leaving_the_field_closes_the_list(page: Page, box: Box) -> None:
    page.keyboard.press("Tab")
    box.expect_closed()


def test_who_types_on_while_an_answer_is_on_its_way_gets_the_next_one(page: Page) -> None:
    """The first answer never comes; that it is given up must not give up the question after it."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) > 1:
            route.continue_()

    page.route("**/search/suggest/**", answer)
    page.goto("/en/")
    box = box_of(page)
    box.field.press_sequentially("ext")
    while not asked:
        page.wait_for_timeout(20)  # a request is made, and its route answers while the page waits
    box.field.press_sequentially("r")
    expect(box.options.first).to_be_visible()
    assert "q=extr" in asked[-1]


@pytest.mark.parametrize("code", ["en", "ar"], indirect=True)
def test_without_script_it_is_a_form(page_without_script: Page, code: str) -> None:
    page = page_without_script
    page.goto(f"/{code}/")
    page.locator("input[type=search]").first.fill(TYPED[code])
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/{code}/search/?" in address)
