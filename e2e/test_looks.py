"""The look for faults finds faults: of the colours of one text of each look, none that is alone escapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from e2e.looks import assert_accessible

if TYPE_CHECKING:
    from playwright.sync_api import Page

PALE = "color: #ddd"
PAGE = """<!doctype html><html lang="en"><head><title>Faults</title><style>
@media (prefers-color-scheme: dark) {{ body {{ background: #111; color: #eee }} .dim {{ color: #222 }} }}
</style></head><body><main><h1>Faults</h1><ul>{rows}</ul>{fault}</main></body></html>"""
FAULTS = {
    "a pale word": f'<p>Something <em style="{PALE}">pale</em></p>',
    "pale where it stands": '<div style="background: #333"><p>Dark on dark</p></div>',
    "pale by what it stands in": '<div style="opacity: 0.2"><p>Hardly there</p></div>',
    "pale in the last row": f'<ul><li>First</li><li>Second</li><li style="{PALE}">Third</li></ul>',
    "what floats over something dark": '<div style="background: #333; height: 5em">'
    '<p style="position: absolute">Over it</p></div>',
    "an input": f'<label>Name <input value="Pale" style="{PALE}"></label>',
    "only in the dark": '<p class="dim">Dim</p>',
    "a picture without words": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
}


def _show(page: Page, fault: str) -> None:
    page.set_content(PAGE.format(rows="<li>Sound</li>" * 30, fault=fault))


def test_a_sound_page_has_no_fault(page: Page) -> None:
    _show(page, "<p>Sound</p>")
    assert_accessible(page, colours=True)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(page: Page, fault: str) -> None:
    _show(page, FAULTS[fault])
    with pytest.raises(AssertionError):
        assert_accessible(page, colours=True)
