"""HTML: what is printed on the page, in order; nothing of its markup."""

import re

from lxml import etree, html

from comity.law.reading.assembling import Line, assemble
from comity.law.reading.decoding import decode
from comity.law.reading.languages import language_of
from comity.law.reading.refusing import refuse
from comity.law.tree import Law

BLOCKS = {
    *(
        "p",
        "div",
        "li",
        "td",
        "th",
        "dt",
        "dd",
        "section",
        "article",
        "main",
        "body",
        "blockquote",
        "pre",
        "table",
        "tr",
    ),
    *(
        "ul",
        "ol",
        "dl",
        "figure",
        "figcaption",
        "center",
        "caption",
        "address",
        "header",
        "footer",
        "aside",
        "br",
        "hr",
    ),
    *("h1", "h2", "h3", "h4", "h5", "h6", "thead", "tbody", "tfoot", "form", "fieldset", "details", "summary", "html"),
}
UNSEEN = {"script", "style", "nav", "head", "noscript", "template", "iframe", "object", "svg", "button", "select"}
BOLD = {"b", "strong"}
HEADING = re.compile(r"^h([1-6])$")


def read_html(content: bytes, language: str, title: str = "") -> Law:
    """The law that a page shows. Raises RefusedError where it shows no text."""
    text = decode(content)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        refuse("empty", "", error)
    lines = _lines(root)
    first = next((line.text for line in lines if line.level == 1), "")
    title = title or first or " ".join((root.findtext(".//title") or "").split())
    language = language or (root.get("lang") or "")[:2].lower()
    language = language or language_of("\n".join(line.text for line in lines)) or "en"
    return assemble(Law(title=title, language=language), lines)


def _lines(root: etree._Element) -> list[Line]:
    """Runs of text between the edges of blocks; without recursion, however deep the page."""
    lines: list[Line] = []
    pieces: list[str] = []
    bold: list[bool] = []
    level = unseen = strong = 0

    def close() -> None:
        words = " ".join("".join(pieces).split())
        if words:
            lines.append(Line(words, level, bold=bool(bold) and all(bold)))
        pieces.clear()
        bold.clear()

    def add(text: str | None) -> None:
        if text and not unseen:
            pieces.append(text)
            if text.strip():
                bold.append(strong > 0)

    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        heading = HEADING.match(name)
        if name in BLOCKS:
            close()
        if event == "start":
            unseen += name in UNSEEN
            strong += name in BOLD
            level = int(heading[1]) if heading else level
            add(element.text)
        else:
            unseen -= name in UNSEEN
            strong -= name in BOLD
            level = 0 if heading else level
            add(element.tail)
    close()
    return lines
