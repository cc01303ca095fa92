"""A small library in six languages, indexed without a database: what is searched here is made up for the tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from comity.search.documents import OFFICERS, SECRETARIAT, Document, of_state
from comity.search.index.building import build
from comity.search.index.folder import Folder
from comity.search.index.reading import Opened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def a_law(key: str, language: str, title: str, text: str = "", **more: object) -> Document:
    """A law with one text."""
    texts = {language: text} if text else {}
    return Document(kind="law", key=key, address=f"law/{key}/", titles={language: title}, texts=texts, **more)  # type: ignore[arg-type]


LIBRARY = (
    a_law(
        "en", "en", "Extradition Act", "A person may be extradited to a State.", articles=("44",), on=date(2003, 1, 1)
    ),
    a_law("fr", "fr", "Loi sur l'extradition", "Les personnes réclamées sont extradées.", articles=("44",)),
    a_law("es", "es", "Ley de extradición", "Las extradiciones se conceden por tratado.", articles=("44(4)",)),
    a_law("ru", "ru", "Закон о выдаче", "Выдача лиц, совершивших преступления.", articles=("44",)),
    a_law("zh", "zh", "中华人民共和国引渡法", "引渡请求由外交部门接收。", articles=("44",)),
    a_law("zh-hant", "zh", "反貪污條例", "沒收犯罪所得的財產。", articles=("31",)),
    a_law("ar", "ar", "قانون تسليم المجرمين", "يجوز تسليم المجرمين بموجب معاهدة.", articles=("44",)),
    a_law(
        "bank", "en", "Bank Records Act", "Bank secrecy is no ground to refuse (article 46(8)).", articles=("46(8)",)
    ),
    a_law("other-46", "en", "Central Authority Act", "It receives requests.", articles=("46(13)",)),
    a_law("penal", "fr", "Article 12 Corruption passive", "Un agent public"),
    a_law("old", "en", "Repealed Bribery Act", "Bribery is an offence.", status="repealed", weight=0.6),
    a_law("new", "en", "Bribery Act", "Bribery is an offence.", status="in_force", weight=1.2, on=date(2020, 5, 1)),
    a_law("reeves", "en", "Čeština Façade Straße", "Zażółć gęślą jaźń; Ελληνική Δημοκρατία"),
    a_law("secret", "en", "Zanzibar practice", "zanzibarian customs", readers=frozenset({OFFICERS}), states=("TZA",)),
    a_law(
        "own", "en", "Quetzal practice", "quetzal", readers=frozenset({of_state("XAR"), SECRETARIAT}), states=("XAR",)
    ),
)


def indexed(folder: Path, documents: Iterable[Document]) -> Opened:
    """Documents in an index of their own."""
    made = Folder(folder)
    build(made, documents)
    return Opened(made)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """The small library, to be searched."""
    return indexed(tmp_path_factory.mktemp("library"), LIBRARY)
