"""The fields at the head of a Markdown file: the part of YAML that such files use, and nothing beyond it."""

import json
import re

FENCE = "---"
FIELD = re.compile(r"^([A-Za-z_][\w\-]*):(?:[ \t]+(.*))?$")
FOLDED = re.compile(r"^[>|][+-]?$")


def split(text: str) -> tuple[dict[str, str], str]:
    """The fields and the text below them; no fields where the file doesn't begin with the fence."""
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        return {}, text
    end = next((index for index, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        return {}, text
    return _fields(lines[1:end]), "\n".join(lines[end + 1 :])


def _fields(lines: list[str]) -> dict[str, str]:
    fields: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        match = None if _is_open(fields.get(name, [])) else FIELD.match(line)
        if match:
            name = match[1].casefold()
            fields[name] = [(match[2] or "").strip()]
        elif name:
            fields[name].append(line.strip())
    return {name: _value(pieces) for name, pieces in fields.items()}


def _is_open(pieces: list[str]) -> bool:
    """Whether a quoted value goes on in the next line."""
    whole = " ".join(pieces)
    if not whole or whole[0] not in "\"'":
        return False
    quote = whole[0]
    closed = re.search(r"(?<!\\)\"\s*$" if quote == '"' else r"'\s*$", whole[1:])
    return closed is None


def _value(pieces: list[str]) -> str:
    if FOLDED.match(pieces[0]):
        return " ".join(pieces[1:]).strip()
    whole = " ".join(pieces).strip()
    if len(whole) > 1 and whole[0] == whole[-1] == '"':
        try:
            return str(json.loads(whole))
        except ValueError:
            return whole[1:-1]
    if len(whole) > 1 and whole[0] == whole[-1] == "'":
        return whole[1:-1].replace("''", "'")
    return whole
