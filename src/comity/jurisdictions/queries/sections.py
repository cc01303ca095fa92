"""What higher rooms add to the page of a State and to the comparison, and to the page of a treaty."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from comity.jurisdictions.models import Jurisdiction, Treaty

Load = Callable[[Jurisdiction, date], dict[str, object]]
LoadOfTreaty = Callable[[Treaty, date], dict[str, object]]


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


_of_treaties: dict[str, tuple[str, LoadOfTreaty]] = {}


def register_treaty_section(name: str, template: str, load: LoadOfTreaty) -> None:
    """Add a section to the page of a treaty; as ``register_section``, with the treaty in the State's place."""
    _of_treaties[name] = (template, load)


def treaty_sections(treaty: Treaty, day: date) -> list[tuple[str, str, dict[str, object]]]:
    """Name, template and facts of each section of a treaty's page, in the order in which they were registered."""
    return [
        (name, template, {"treaty": treaty, "day": day} | load(treaty, day))
        for name, (template, load) in _of_treaties.items()
    ]
