"""Reading the directory."""

from comity.authorities.queries.languages import Accepted, language_codes
from comity.authorities.queries.listing import Entry, Filters, Found, find, load_entries, today
from comity.authorities.queries.profile import Profile, extradition_basis, get_authority, profile_of, story_of
from comity.authorities.queries.section import state_section, treaty_section

__all__ = [
    "Accepted",
    "Entry",
    "Filters",
    "Found",
    "Profile",
    "extradition_basis",
    "find",
    "get_authority",
    "language_codes",
    "load_entries",
    "profile_of",
    "state_section",
    "story_of",
    "today",
    "treaty_section",
]
