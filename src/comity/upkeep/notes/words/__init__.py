"""The words of a note in each language; what the Convention says is said in its own authentic words (UNCAC 2003)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. ``{…}`` is filled in; no name of a State is bent by the program, the mission writes its own."""

    title: str
    reference: str
    opening: str
    cite: dict[str, str]
    """How the article is cited in the opening."""
    prevention: str
    """Art. 6(3): what stands before the authority."""
    central_authority: str
    """Art. 46(13): what stands before the central authority."""
    languages: str
    """Art. 46(14)."""
    extradition: dict[str, str]
    """Art. 44(6), by answer; the last one rests on art. 44(7)."""
    replaces: str
    adds: str
    closing: str
    place_and_date: str
    addressee: str
    name: str
    address: str
    telephone: str
    email: str
    between: str
    """Between the items of a list."""
