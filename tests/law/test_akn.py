# digits of another script
"""A tree becomes valid Akoma Ntoso with all its text; a document that is none, or a trap, is refused with a reason."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from comity.law.akn import (
    NAMESPACE,
    Identity,
    NotAkomaNtosoError,
    identity_of,
    parse,
    provisions_of,
    title_of,
    validate,
    write,
)
from comity.law.akn.numbers import plain_number
from comity.law.akn.writing import sayable
from comity.law.tree import Law, Part
from tests.law.trees import IDENTITIES, laws

XA = Identity("/akn/xa/act/2003/3", "en")
START = f'<akomaNtoso xmlns="{NAMESPACE}">'


def flattened(parts: list[Part], depth: int = 0) -> list[tuple[str, str, str, int]]:
    """What must be found again, in the order of the document."""
    rows = []
    for part in parts:
        lines = [" ".join(sayable(each).split()) for each in (*part.text, *part.after)]
        text = "\n".join(each for each in lines if each)
        number, heading = (" ".join(sayable(each).split()) for each in (part.number, part.heading))
        if number or heading or text or part.children:
            rows.append((number, heading, text, depth))
        rows += flattened(part.children, depth + 1)
    return rows


@pytest.mark.whole
@given(laws(), IDENTITIES)
def test_what_is_written_is_valid_and_complete(law: Law, identity: Identity) -> None:
    root = parse(write(law, identity).encode())
    validate(root, strict=True)
    found = provisions_of(root)
    in_order = [each for each in law.parts if each.kind != "schedule"]
    in_order += [each for each in law.parts if each.kind == "schedule"]
    assert [(each.number, each.heading, each.text, each.depth) for each in found] == flattened(in_order)
    assert len({each.eid for each in found}) == len(found)
    assert {each.parent for each in found} <= {"", *(each.eid for each in found)}
    assert title_of(root) == " ".join(sayable(law.title).split())
    said = identity_of(root)
    assert (said.uri, said.language, said.wording_of, said.assented_on) == (
        identity.uri,
        identity.language,
        identity.wording_of,
        identity.assented_on,
    )


def test_eids_follow_the_naming_convention() -> None:
    deep = Part("section", "12.", children=[Part("subsection", "(1)"), Part("subsection", "(1)"), Part("subsection")])
    law = Law("An Act", "en", parts=[Part("part", "Part II", children=[deep]), Part("schedule", "Schedule 1")])
    assert [each.eid for each in provisions_of(parse(write(law, XA)))] == [
        "part_2",
        "part_2__sec_12",
        "part_2__sec_12__subsec_1",
        "part_2__sec_12__subsec_1_2",
        "att_1",
    ]


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        *(
            ("Art. 5 bis", "5bis"),
            ("第五条", "5"),
            ("第一百二十三条", "123"),
            ("第三百条之一", "300-1"),
            ("المادة ٥", "5"),
        ),
        *(("المادة الحادية عشرة", "11"), ("المادة الأولى", "1"), ("Статья 5.1", "5-1"), ("Article 1er", "1")),
        *(
            ("§ 3", "3"),
            ("(iv)", "iv"),
            ("(A)", "A"),
            ("Artículo 8", "8"),
            ("Schedule", ""),
            ("12(3)", "12-3"),
            ("12A.", "12A"),
            ("§ 12a", "12a"),
            ("1º", "1"),
        ),
    ],
)
def test_a_number_is_the_same_in_every_language(printed: str, bare: str) -> None:
    assert plain_number(printed) == bare


def test_chapters_count_in_roman_numerals_or_digits() -> None:
    assert plain_number("Chapter IV", roman=True) == plain_number("第四章", roman=True) == "4"
    assert plain_number("الفصل الرابع", roman=True) == "4"


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", "empty"),
        ("law", "Start tag expected"),
        ("<act/>", "not akomaNtoso"),
        (f"{START}<judgment/></akomaNtoso>", "none of act"),
        (f"\n\n{START}<act name='act'><body/></act></akomaNtoso>", "line 3"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "document type"),
        ('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', "document type"),
        (f'<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a0 "x">{BOMB}]><a>&a9;</a>', "Line 2"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]><a/>'.encode("utf-16"), "document type"),
        ("<a>" * 5000 + "</a>" * 5000, "too deep"),
        (START + "<act>" * 200 + "</act>" * 200 + "</akomaNtoso>", "too deep"),
        (b"<a>\xe9\xff</a>", "not in the encoding"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "not in the encoding"),
        ("<a>&nbsp;</a>", "not defined"),
        (START + "<act>" + "<p/>" * 2_000_001, "more than 1000000 elements"),
        (b" " * (100 * 1024 * 1024 + 1), "larger than 100 MB"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "bytes",
)
def test_a_bad_document_is_refused_with_a_reason(document: bytes | str, reason: str) -> None:
    began = time.monotonic()
    with pytest.raises(NotAkomaNtosoError) as refused:
        validate(parse(document))
    assert reason in str(refused.value)
    assert time.monotonic() - began < 20
