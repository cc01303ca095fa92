"""A note as a Word file, to be printed on the mission's paper, initialled and sealed."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from comity.common.languages import RIGHT_TO_LEFT
from comity.upkeep.notes.writing import Paragraph

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SIZE = Pt(12)
MARGIN = Cm(2.5)
FONTS = {"ar": "Traditional Arabic", "zh": "SimSun"}
OTHER_FONT = "Times New Roman"
REGIONS = {"ar": "ar-SA", "zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "es": "es-ES"}
ALIGNED = {"title": WD_ALIGN_PARAGRAPH.CENTER, "text": WD_ALIGN_PARAGRAPH.JUSTIFY}


def word_file(paragraphs: list[Paragraph], language: str, title: str) -> bytes:
    """The file. Arabic paragraphs run from the right, in the document's own way, and carry their language."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = MARGIN
    document.core_properties.title = title
    document.core_properties.author = ""
    document.core_properties.language = REGIONS[language]
    for each in paragraphs:
        _write(document.add_paragraph(), each, language)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _write(made: WordParagraph, paragraph: Paragraph, language: str) -> None:
    rtl = language in RIGHT_TO_LEFT
    form = made.paragraph_format
    form.space_after = Pt(4 if paragraph.kind == "indented" else 12)
    form.line_spacing = 1.15
    form.widow_control = True
    form.alignment = ALIGNED.get(paragraph.kind)
    if paragraph.kind == "right":
        # in a paragraph from the right, "right" is where reading begins (ECMA-376, 17.3.1.13)
        form.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if paragraph.kind == "indented":
        form.left_indent = Cm(1.25)
    if paragraph.kind == "end":
        form.space_before = Pt(36)
    if rtl:
        made._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)  # noqa: SLF001  # no other way
    _letter(made.add_run(paragraph.text), language, bold=paragraph.kind == "title")


# What must stand behind w:bidi among the properties of a paragraph (ECMA-376, CT_PPrBase).
AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)


def _letter(run: Run, language: str, *, bold: bool) -> None:
    """Font, size and language for every script; what runs from the right has its own set (``w:cs``)."""
    font = FONTS.get(language, OTHER_FONT)
    rtl = language in RIGHT_TO_LEFT
    run.font.name, run.font.size, run.font.bold = font, SIZE, bold
    run.font.rtl, run.font.cs_bold = rtl or None, bold
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  # no other way
    fonts = properties.get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), font)
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(int(SIZE.pt * 2)))
    said = OxmlElement("w:lang")
    said.set(qn("w:bidi" if rtl else "w:eastAsia" if language == "zh" else "w:val"), REGIONS[language])
    behind = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign")
    properties.insert_element_before(size, *behind, "w:rtl", "w:cs", "w:em", "w:lang")
    properties.append(said)
