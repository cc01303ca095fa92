"""All reads of the room, by what they are about."""

from comity.common.languages import name_key
from comity.jurisdictions.queries.articles import article_heading, articles_by_number, list_articles
from comity.jurisdictions.queries.index import Found, Search, list_networks, search
from comity.jurisdictions.queries.sections import (
    Section,
    list_sections,
    register_section,
    register_treaty_section,
    treaty_sections,
)
from comity.jurisdictions.queries.standings import COMPLETE_LISTS, Standing, standing
from comity.jurisdictions.queries.statements import statements_of, statements_under
from comity.jurisdictions.queries.states import (
    by_name,
    get_jurisdiction,
    jurisdictions_by_code,
    jurisdictions_by_name,
    list_jurisdictions,
    territories_of,
)
from comity.jurisdictions.queries.treaties import (
    STATES,
    UNCAC,
    Compared,
    compared,
    counts_at,
    get_treaty,
    list_treaties,
    participants,
    silent_states,
    standings_of,
    standings_under,
)

__all__ = [
    "COMPLETE_LISTS",
    "STATES",
    "UNCAC",
    "Compared",
    "Found",
    "Search",
    "Section",
    "Standing",
    "article_heading",
    "articles_by_number",
    "by_name",
    "compared",
    "counts_at",
    "get_jurisdiction",
    "get_treaty",
    "jurisdictions_by_code",
    "jurisdictions_by_name",
    "list_articles",
    "list_jurisdictions",
    "list_networks",
    "list_sections",
    "list_treaties",
    "name_key",
    "participants",
    "register_section",
    "register_treaty_section",
    "search",
    "silent_states",
    "standing",
    "standings_of",
    "standings_under",
    "statements_of",
    "statements_under",
    "territories_of",
    "treaty_sections",
]
