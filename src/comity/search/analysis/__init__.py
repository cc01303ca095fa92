"""One form of every text, its words and their stems: pure, the same for what is searched and for questions."""

from comity.search.analysis.letters import form
from comity.search.analysis.stems import Said, stems, stems_of_each
from comity.search.analysis.words import Word, spans, split

__all__ = ["Said", "Word", "form", "spans", "split", "stems", "stems_of_each"]
