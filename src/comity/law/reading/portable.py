"""PDF with text. A scanned page holds none: such a file is refused."""

import io
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from comity.law.reading.plain import read_lines
from comity.law.reading.refusing import RefusedError, refuse
from comity.law.tree import Law

MOST_PAGES = 3000
FEWEST_LETTERS = 40
"""Letters of a page on average; a scan has a stamp at most."""
DAMAGE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, NotImplementedError)
"""What the reader stumbles with over a file that is damaged."""
PAGE_NUMBER = re.compile(
    r"^\s*(?:[-–—]\s*)?(?:page|página|p\.|стр\.|صفحة)?\s*\d{1,4}(?:\s*(?:/|of|de|sur)\s*\d{1,4})?\s*(?:[-–—]\s*)?$",
    re.IGNORECASE,
)


def read_pdf(content: bytes, language: str, title: str = "") -> Law:
    """The law that the pages print. Raises RefusedError for scans, locks and damage."""
    pages, said = _pages(content)
    letters = sum(each.isalpha() for page in pages for each in page)
    if not pages or letters < FEWEST_LETTERS * len(pages):
        refuse("scanned")
    kept, dropped = _without_page_numbers(pages)
    law = read_lines("\n".join(kept), language, title or said, unwrap=True)
    if dropped:
        law.warnings.append("pages")
    return law


def _pages(content: bytes) -> tuple[list[str], str]:
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            refuse("locked")
        if len(reader.pages) > MOST_PAGES:
            refuse("large", f"{MOST_PAGES} pages")
        title = (reader.metadata.title if reader.metadata else "") or ""
        return [page.extract_text() for page in reader.pages], title.strip()
    except RefusedError:
        raise
    except RecursionError as error:
        refuse("deep", "", error)
    except DAMAGE as error:
        refuse("damaged", "", error)


def _without_page_numbers(pages: list[str]) -> tuple[list[str], bool]:
    """The lines of all pages; a number alone at the head or foot of a page is the page's."""
    kept: list[str] = []
    dropped = False
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        for end in (0, -1):
            if lines and PAGE_NUMBER.match(lines[end]):
                lines.pop(end)
                dropped = True
        kept += lines
    return kept, dropped
