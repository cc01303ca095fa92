"""Bring the six catalogues in line with the code: ``make messages``.

New texts arrive untranslated, translations of unchanged texts are kept, texts that nobody uses any more go. A text is
never matched with a similar one: a wrong translation that looks finished is worse than none. The same code gives the
same bytes: no dates, no line numbers, sorted.
"""  # noqa: INP001  # a script beside the catalogues, no package

from __future__ import annotations

import argparse
import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
CODE = HERE.parent / "src" / "comity"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
WIDTH = 120
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def template() -> Catalog:
    """Every text in the code."""
    found = Catalog(charset="utf-8")
    with (HERE / "mapping.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    for _name, _line, message, comments, context in extract_from_dir(
        CODE, methods, options, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        found.add(message, auto_comments=comments, context=context)
    return found


def path_of(language: str) -> Path:
    """Where the catalogue of a language is."""
    return HERE / language / "LC_MESSAGES" / "django.po"


def updated(language: str, texts: Catalog) -> bytes:
    """The catalogue of a language with exactly these texts."""
    path = path_of(language)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=language, abort_invalid=True)
    else:
        catalog = Catalog(locale=language, charset="utf-8")
    catalog.update(texts, no_fuzzy_matching=True)
    for message in catalog:
        # A percent sign alone ("100 % of") is no placeholder, though Babel's own pattern may take it for one.
        message.flags.discard("python-format")
        message.locations.clear()
        if PLACEHOLDER.search(str(message.id)):
            message.flags.add("python-format")
    body = BytesIO()
    write_po(body, catalog, WIDTH, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    return header(catalog).encode() + body.getvalue()


def header(catalog: Catalog) -> str:
    """What a program must know of a catalogue, and nothing that changes from run to run."""
    lines = {
        "Language": str(catalog.locale),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": catalog.plural_forms,
    }
    said = "".join(f'"{name}: {value}\\n"\n' for name, value in lines.items())
    return f'# Comity. How to translate: docs/languages.md\nmsgid ""\nmsgstr ""\n{said}\n'


def main() -> int:
    """Write the catalogues; with ``--check`` only say which differ from the code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 when a catalogue is behind")
    only_check = parser.parse_args().check
    texts = template()
    behind = []
    for language in LANGUAGES:
        path, content = path_of(language), updated(language, texts)
        if path.exists() and path.read_bytes() == content:
            continue
        behind.append(language)
        if not only_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    words = "behind the code, run make messages" if only_check else "written"
    sys.stdout.write(f"{len(texts)} texts; {words}: {', '.join(behind) or 'none'}\n")
    return 1 if only_check and behind else 0


if __name__ == "__main__":
    sys.exit(main())
