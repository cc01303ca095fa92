"""Markdown within a line to plain words: no stars, no links, no tags; notes keep their mark."""

import html
import re

from comity.law.reading.lists import RAISED

NOTE = re.compile(r"\[\^([\w.\-]+)\]|(?<=\S)\^(\d+[a-z]?)\)")
RAISED_FIRST = re.compile(r"^<sup>\s*(\d+\s?(?:[a-z]|bis|ter)?)\s*</sup>\s*", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->")
LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
NOTE_LINK = re.compile(r"\[(\d+[a-z]?)\)\]\(#[^()]*\)")
STARS = re.compile(r"\*+|(?<!\w)__?(?=\S)|(?<=\S)__?(?!\w)|`")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
STAR, SPACES = "\ue002", re.compile(r"\s+")


def words(text: str) -> str:
    """The words of a line of Markdown."""
    text = RAISED_FIRST.sub(lambda match: f"{RAISED[0]}{match[1]}{RAISED[1]}", text.strip())
    text = NOTE_LINK.sub(r"[\1]", text)
    text = NOTE.sub(lambda match: f"[{match[1] or match[2]}]", text)
    text = ESCAPED.sub(lambda match: STAR if match[1] == "*" else match[1], text)
    text = TAG.sub("", _links(text))
    text = html.unescape(STARS.sub("", text)).replace(STAR, "*")
    return SPACES.sub(" ", text).strip()


def _links(text: str) -> str:
    while (shorter := LINK.sub(r"\1", text)) != text:
        text = shorter
    return text


def is_bold(text: str) -> bool:
    """Whether the whole line is printed bold, or all behind the number of a heading."""
    bare = NOTE.sub("", text).strip()
    return bool(re.fullmatch(r"(?:[\w.§ ]{1,20}\s)?\*\*[^*]+(?:\*\*\s*\*\*[^*]+)*\*\*", bare))
