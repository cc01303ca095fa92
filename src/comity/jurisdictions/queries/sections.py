"""What higher rooms add to the page of a State and to the comparison."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from comity.jurisdictions.models import Jurisdiction

Load = Callable[[Jurisdiction, date], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a State's page that another room gives."""

    name: str
    template: str
    load: Load

    def facts(self, jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
        """What its template prints."""
        return {"jurisdiction": jurisdiction, "day": day} | self.load(jurisdiction, day)


_sections: dict[str, Section] = {}


def register_section(name: str, template: str, load: Load) -> None:
    """Add a section to the page of a State and to the comparison; call it in ``AppConfig.ready()``.

    ``name`` is the section's anchor. The template prints the section from its ``<h2>`` on and finds what
    ``load(jurisdiction, day)`` gives, besides ``jurisdiction``, ``day`` and the page's ``ui``, which it must not import
    anew: its footnotes and popovers are numbered once a page.
    """
    _sections[name] = Section(name, template, load)


def list_sections() -> list[Section]:
    """The sections in the order in which they were registered."""
    return list(_sections.values())
