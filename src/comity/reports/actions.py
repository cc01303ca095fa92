"""Writing: the fonts that drawings are lettered with."""

import tempfile
from pathlib import Path

from django.conf import settings
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from comity.reports.queries.charts import FAMILIES, OTHER_FAMILY

# Which parts of which packages of @fontsource make up a font; the Chinese part holds the Latin letters already.
PARTS = {
    OTHER_FAMILY: ("noto-sans", ("latin", "latin-ext", "cyrillic")),
    FAMILIES["ar"]: ("noto-sans-arabic", ("arabic", "latin")),
    FAMILIES["zh"]: ("noto-sans-sc", ("chinese-simplified",)),
}
NAMES = {"family": 1, "style": 2, "full": 4, "postscript": 6, "typographic family": 16, "typographic style": 17}


def build_fonts() -> list[Path]:
    """Make the fonts in ``VAR/fonts`` from the packages of the front end; gives those it made anew.

    One font a script, each under a name of our own, so that no font of the machine is taken instead. Does nothing where
    the packages are missing or the fonts are newer than they.
    """
    target = settings.VAR / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    return [path for family in PARTS if (path := _build(family, target / f"{family.replace(' ', '-').lower()}.ttf"))]


def _build(family: str, path: Path) -> Path | None:
    package, scripts = PARTS[family]
    files = settings.ROOT / "node_modules" / "@fontsource" / package / "files"
    parts = [files / f"{package}-{script}-400-normal.woff2" for script in scripts]
    if not all(part.exists() for part in parts):
        return None
    if path.exists() and path.stat().st_mtime >= max(part.stat().st_mtime for part in parts):
        return None
    with tempfile.TemporaryDirectory(dir=path.parent) as made:
        font = _merged(parts, Path(made))
        _rename(font, family)
        font.save(Path(made) / path.name)
        (Path(made) / path.name).replace(path)
    return path


def _merged(parts: list[Path], directory: Path) -> TTFont:
    unpacked = []
    for part in parts:
        font = TTFont(part)
        font.flavor = None
        font.save(directory / part.name)
        unpacked.append(str(directory / part.name))
    return Merger().merge(unpacked) if len(unpacked) > 1 else TTFont(unpacked[0])


def _rename(font: TTFont, family: str) -> None:
    for identity in NAMES.values():
        font["name"].removeNames(nameID=identity)
    words = {"family": family, "style": "Regular", "full": family, "postscript": family.replace(" ", "")}
    for name, text in words.items():
        font["name"].setName(text, NAMES[name], 3, 1, 0x409)
