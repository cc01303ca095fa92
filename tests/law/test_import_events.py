"""What a list may not tell: laws that repeal each other, and a law that changes itself."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from comity.law.models import Batch, Change, Work
from tests.law.files import ACT
from tests.law.test_import_page import IMPORTS, decide, hand_in, waiting
from tests.people import an_officer, signed_in

pytestmark = pytest.mark.django_db
A, B, C = (f"fr-act-2000-{number}" for number in "123")
COLUMNS = "slug,event,on,by"
A_BY_B, B_BY_A = f"{A},repeal,2005-01-01,{B}", f"{B},repeal,2006-01-01,{A}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three laws on record, and a folder for lists about them."""
    rows = ["file,number,year"]
    for number in "123":
        (tmp_path / f"{number}.md").write_text(f"{ACT}\nThis is law {number}.\n", encoding="utf-8")
        rows.append(f"{number}.md,{number},2000")
    (tmp_path / "manifest.csv").write_text("\n".join(rows), encoding="utf-8")
    call_command("import_law", str(tmp_path))
    return tmp_path


def tell(folder: Path, *rows: str, dry: bool = False) -> int:
    """Import a list of events alone; the number of the import."""
    path = folder / "events.csv"
    path.write_text("\n".join((COLUMNS, *rows)), encoding="utf-8")
    call_command("import_law", str(path), dry_run=dry)
    return Batch.objects.latest("pk").pk


def repeals() -> dict[str, tuple[str, str | None]]:
    found = Work.objects.exclude(repealed_on=None).values_list("slug", "repealed_on", "repealed_by")
    return {slug: (str(on), by) for slug, on, by in found}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((A_BY_B, B_BY_A), f"row 2: laws can't repeal each other: {A} is repealed by {B} is repealed by {A}$"),
        (
            (A_BY_B, f"{B},repeal,2006-01-01,{C}", f"{C},repeal,2007-01-01,{A}"),
            f"row 2: .* {A} is repealed by {B} is repealed by {C} is repealed by {A}$",
        ),
        ((f"{A},repeal,2005-01-01,{A}",), f"row 2: {A} can't amend or repeal itself"),
        ((A_BY_B, f"{A},amendment,2004-01-01,{A}"), f"row 3: {A} can't amend or repeal itself"),
        ((f"{A},partial_repeal,2004-01-01,{A}",), f"row 2: {A} can't amend or repeal itself"),
    ],
)
def test_laws_that_repeal_each_other_stop_everything(folder: Path, rows: tuple[str, ...], said: str) -> None:
    for dry in (True, False):
        with pytest.raises(CommandError, match=said):
            tell(folder, *rows, dry=dry)
    assert not repeals()
    assert not Change.objects.exists()


def test_what_is_on_record_counts_and_can_be_put_right(folder: Path) -> None:
    tell(folder, A_BY_B)
    with pytest.raises(CommandError, match=f"row 2: .* {B} is repealed by {A} is repealed by {B}$"):
        tell(folder, B_BY_A)
    number = tell(folder, B_BY_A, f"{A},repeal,2005-01-01,{C}")
    assert repeals() == {A: ("2005-01-01", C), B: ("2006-01-01", A)}
    call_command("undo_law_import", str(number))
    assert repeals() == {A: ("2005-01-01", B)}


def test_laws_may_amend_each_other_and_a_line_of_repeals_has_an_end(folder: Path) -> None:
    tell(
        folder,
        f"{B},amendment,2001-01-01,{A}",
        f"{A},amendment,2005-01-01,{B}",
        f"{B},partial_repeal,2006-01-01,{A}",
        f"{A},repeal,2007-01-01,{B}",
        f"{B},repeal,2010-01-01,{C}",
        f"{C},repeal,2015-01-01,",
    )
    assert repeals() == {A: ("2007-01-01", B), B: ("2010-01-01", C), C: ("2015-01-01", None)}
    assert Change.objects.count() == 3


def test_the_page_says_so_even_when_another_import_came_between(folder: Path) -> None:
    client = signed_in(an_officer("secretariat"))
    answer = hand_in(client, {"events.csv": f"{COLUMNS}\n{A_BY_B}\n{B_BY_A}"})
    assert answer.status_code == 422
    assert f"{A} is repealed by {B} is repealed by {A}" in answer.content.decode()
    hand_in(client, {"events.csv": f"{COLUMNS}\n{A_BY_B}"})
    batch = waiting()
    tell(folder, B_BY_A)
    answer = decide(client, batch, "import")
    assert answer.redirect_chain == [(f"{IMPORTS}{batch.pk}/", 302)]  # type: ignore[attr-defined]
    assert f"{A} is repealed by {B} is repealed by {A}" in answer.content.decode()
    assert Work.objects.get(slug=B).repealed_on == date(2006, 1, 1)
    assert batch.handed.exists(), "it can be discarded"
