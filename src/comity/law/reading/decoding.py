"""Bytes to text: UTF-8 and UTF-16 by their marks, what a page declares of itself, and nothing by guessing."""

import codecs
import re

from comity.law.reading.refusing import refuse

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,20})""")
ACCEPTED = {"utf-8", "ascii", "utf-16", "iso8859-1", "iso8859-15", "cp1252", "iso8859-2", "cp1250", "iso8859-7"} | {
    *("cp1253", "iso8859-5", "cp1251", "koi8-r", "iso8859-6", "cp1256", "gb2312", "gbk", "gb18030", "big5"),
}
HEAD = 2048
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")


def decode(content: bytes) -> str:
    """The text. Raises RefusedError where it is no text, or in an encoding that nothing declares."""
    try:
        text = content.decode(_encoding(content))
    except (UnicodeDecodeError, LookupError) as error:
        refuse("encoding", "", error)
    if NOT_TEXT.search(text):
        refuse("encoding")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00ad", "")


def _encoding(content: bytes) -> str:
    for mark, name in MARKS:
        if content.startswith(mark):
            return name
    declared = DECLARED.search(content[:HEAD])
    if not declared:
        return "utf-8"
    name = codecs.lookup(declared[1].decode()).name
    return name if name in ACCEPTED else "utf-8"
