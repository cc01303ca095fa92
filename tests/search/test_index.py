"""The index on disk: built while the old one serves, followed, healed, thrown away."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
import tantivy
from django.db import connection

from comity.authorities.models import Authority
from comity.jurisdictions.models import Treaty
from comity.networks.models import Network
from comity.search.actions import forget_old_changes
from comity.search.index import following
from comity.search.index.building import build
from comity.search.index.folder import BrokenError, BusyError, Folder, StumbledError, read_place
from comity.search.index.following import Follower, follow
from comity.search.index.reading import Opened, state
from comity.search.index.schema import schema
from comity.search.models import Change
from comity.search.queries import Question, finding, search, suggesting
from tests.search.conftest import LIBRARY, a_law, indexed

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client


def count(index: Opened, text: str) -> int:
    index._looked = float("-inf")  # noqa: SLF001  # look now: half a second is long for a test
    return search(Question(text=text), index=index).count


def catch_up(follower: Follower) -> None:
    """Follow what the test wrote. Its own transaction never commits: its rows are given numbers to come."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE search_change SET transaction = pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000"
        )
    follower.catch_up()


def test_a_new_index_takes_over_while_the_old_one_serves(tmp_path: Path) -> None:
    index = indexed(tmp_path, LIBRARY)
    during: list[int] = []

    def slowly() -> object:
        for document in (*LIBRARY, a_law("late", "en", "Latecomer Act")):
            during.append(count(index, "bribery"))
            yield document

    build(index.folder, slowly())  # type: ignore[arg-type]
    assert set(during) == {2}
    assert count(index, "latecomer") == 1
    assert len([path for path in tmp_path.glob("g*") if path.is_dir()]) == 1, "the old generation is gone"


def test_a_build_that_crashes_leaves_the_old_index(tmp_path: Path) -> None:
    index = indexed(tmp_path, LIBRARY)

    def crash() -> object:
        yield LIBRARY[0]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build(index.folder, crash())  # type: ignore[arg-type]
    assert count(index, "bribery") == 2
    build(index.folder, LIBRARY)
    assert len([path for path in tmp_path.glob("g*") if path.is_dir()]) == 1


def test_two_do_not_build_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.lock("build"), pytest.raises(BusyError):
        build(folder, LIBRARY)


@pytest.mark.django_db
def test_what_is_written_is_found_and_what_is_removed_is_not(search_index: Path) -> None:
    index, follower = Opened(Folder(search_index)), Follower(Folder(search_index))
    assert count(index, "Quixotania") == 0
    treaty = Treaty.objects.create(code="QUIX", short_name="Quixotania Treaty", titles={"en": "Treaty of Quixotania"})
    catch_up(follower)
    assert count(index, "Quixotania") == 1
    treaty.titles = {"en": "Treaty of Sancholand"}
    treaty.save()
    catch_up(follower)
    assert (count(index, "Quixotania"), count(index, "Sancholand")) == (1, 1), "the short name still says it"
    treaty.delete()
    catch_up(follower)
    assert count(index, "Sancholand") == 0


@pytest.mark.django_db
def test_a_change_of_any_source_is_in_the_queue() -> None:
    Change.objects.all().delete()
    Network.objects.filter(slug="globe").update(area="x")
    Authority.objects.filter(slug="ken-office-of-the-director-of-public-prosecutions").delete()
    Authority.objects.filter(jurisdiction="CHE").update(notes="x")
    records = set(Change.objects.values_list("kind", "key"))
    assert ("network", "globe") in records
    assert {key for kind, key in records if kind == "authority"} >= set(
        Authority.objects.filter(jurisdiction="CHE").values_list("slug", flat=True)
    )


@pytest.mark.django_db
def test_old_rows_of_the_queue_are_forgotten() -> None:
    Network.objects.filter(slug="globe").update(area="x")
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date")
        today = cursor.fetchone()[0]
        assert forget_old_changes(actor=None, day=today) == 0  # type: ignore[arg-type]
        cursor.execute("UPDATE search_change SET at = at - interval '30 days'")
    assert forget_old_changes(actor=None, day=today) > 0  # type: ignore[arg-type]
    assert not Change.objects.exists()


def _truncate(generation: Path) -> None:
    for path in generation.glob("*.term"):
        path.write_bytes(path.read_bytes()[:10])


def _garble(generation: Path) -> None:
    (generation / "meta.json").write_text("{")


def _lose(generation: Path) -> None:
    (generation / "place.json").unlink()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "damage", [_lose, pytest.param(_truncate, marks=pytest.mark.whole), pytest.param(_garble, marks=pytest.mark.whole)]
)
def test_a_broken_index_heals_and_the_hub_says_so_meanwhile(
    search_index: Path, client: Client, damage: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "POLL_SECONDS", 0.01)  # nothing is to come: a follower looks again and ends
    folder = Folder(search_index)
    broken = folder.current
    assert broken
    damage(broken)  # type: ignore[operator]
    assert "broken" in state()
    answer = client.get("/healthz")
    assert (answer.status_code, "broken" in answer.json()["search"]) == (200, True)
    turns = iter([True, True, False])
    follow(folder, lambda: next(turns))
    assert state() == ""
    assert folder.current != broken
    assert count(Opened(folder), "Kenya") > 0


def _lose_words(generation: Path) -> None:
    for path in generation.glob("*.term"):
        path.unlink()


@pytest.mark.django_db
def test_a_follower_sees_that_its_own_index_lost_a_file(search_index: Path) -> None:
    """Though nothing changes in the database, and it has the files open."""
    folder = Folder(search_index)
    follower = Follower(folder)
    follower.catch_up()
    assert folder.current
    _lose_words(folder.current)
    with pytest.raises(BrokenError):
        follower.catch_up()


def _zero(generation: Path, suffix: str) -> None:
    """What opens as if it were whole, and makes no sense when it is read."""
    for path in generation.glob(f"*{suffix}"):
        data = path.read_bytes()
        kept = len(data) * 9 // 10
        path.write_bytes(bytes(kept) + data[kept:])


@pytest.mark.django_db
@pytest.mark.parametrize("suffix", [".store", pytest.param(".term", marks=pytest.mark.whole)])
def test_what_a_reader_finds_damaged_is_built_anew(
    search_index: Path, client: Client, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    """The page says that it cannot search, and why is told to the operator; an index just built is spared."""
    folder = Folder(search_index)
    follower = Follower(folder)
    follower.catch_up()
    damaged = folder.current
    assert damaged
    _zero(damaged, suffix)
    assert client.get("/en/search/?q=Kenya").status_code == 503
    assert "broken" in state()
    assert len(client.get("/healthz").json()["search"]) < 300
    follower.catch_up()
    monkeypatch.setattr(following, "SPARED", -1)
    monkeypatch.setattr(following, "POLL_SECONDS", 0.01)
    turns = iter([True, True, False])
    follow(folder, lambda: next(turns))
    assert folder.current != damaged
    assert state() == ""
    assert client.get("/en/search/?q=Kenya").status_code == 200


@pytest.mark.django_db
@pytest.mark.usefixtures("search_index")
def test_results_are_told_though_the_engine_stumbles_over_facets(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumbles(*_asked: object, **_more: object) -> None:
        raise StumbledError

    monkeypatch.setattr(finding, "_facets", stumbles)
    told = client.get("/api/v1/search?q=Kenya").json()
    assert told["count"] > 0
    assert told["results"][0]["key"] == "KEN"
    assert set(told["facets"].values() or [()]) == {()}
    assert "stumbled over facets" in caplog.text


@pytest.mark.django_db
def test_a_question_that_the_engine_cannot_answer_is_no_fault_of_the_index(
    search_index: Path, client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It finds nothing, which the log tells, and the index serves on."""
    phrase = tantivy.Query.phrase_query(schema(), "concept", ["no", "places"])
    with monkeypatch.context() as patched:
        patched.setattr(finding, "query_for", lambda *_asked, **_more: phrase)
        patched.setattr(suggesting, "begins_with", lambda *_asked: phrase)
        page = client.get("/en/search/?q=Kenya")
        assert (page.status_code, "Nothing found" in page.content.decode()) == (200, True)
        assert client.get("/api/v1/search?q=Kenya").json()["count"] == 0
        assert client.get("/api/v1/suggest?q=zzzz").json() == []
    assert caplog.text.count("stumbled over a question") == 3
    assert state() == ""
    Follower(Folder(search_index)).catch_up()
    assert client.get("/api/v1/search?q=Kenya").json()["count"] > 0


@pytest.mark.django_db
def test_without_an_index_the_page_says_so(settings: object, tmp_path: Path, client: Client) -> None:
    settings.SEARCH_FOLDER = tmp_path / "none"  # type: ignore[attr-defined]
    assert client.get("/en/search/?q=x").status_code == 503
    assert client.get("/en/search/suggest/?q=x").json() == {"suggestions": []}
    assert client.get("/api/v1/search?q=x").status_code == 503
    assert "comity index" in client.get("/healthz").json()["search"]
    with pytest.raises(BrokenError):
        search(Question(text="x"))


@pytest.mark.django_db
def test_an_index_of_another_database_is_not_followed(search_index: Path) -> None:
    folder = Folder(search_index)
    generation = folder.current
    assert generation
    future = "99999999999:99999999999:"
    (generation / "place.json").write_text(
        (generation / "place.json").read_text().replace(read_place(generation).snapshot, future)
    )
    with pytest.raises(BrokenError):
        Follower(folder).catch_up()


def test_readers_of_many_threads_see_one_index(tmp_path: Path) -> None:
    index = indexed(tmp_path, LIBRARY)
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(count(index, "bribery"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    build(index.folder, LIBRARY)
    for thread in threads:
        thread.join()
    assert found == [2] * 8
