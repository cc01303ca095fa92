"""What stands for the names in each address. A new address with names in it needs one line here.

``given(slug=...)`` is for what everybody may know of; ``over(about, slug=...)`` and ``one(factory)`` for another's
thing, which answers 404 to whoever has no right over it (factories: things.py; a record says what it is about).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from comity.access.actor import About
from tests.config import things
from tests.config.cast import NETWORK, OWN, STATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from comity.access.actor import Actor
    from tests.config.cast import World
    from tests.config.routes import Route


class Given(NamedTuple):
    """What is asked for."""

    arguments: dict[str, Any]
    about: About | Callable[[Actor], About] | None = None
    """Whose it is; nothing where everybody may know that it exists; a function where it depends on who asks."""
    query: dict[str, Any] | None = None


def given(**arguments: str) -> Callable[[World], Given]:
    """Something that everybody may know of."""
    return lambda _world: Given({**arguments})


def published_fiche(world: World) -> Given:
    """A fiche that everybody may know of."""
    fiche = world.one(things.fiche)
    return Given({"iso3": fiche.jurisdiction_id, "measure": fiche.measure})


def translated_fiche(world: World) -> Given:
    """Its texts in another language, which only the State's own officers write."""
    known = published_fiche(world)
    return Given(known.arguments | {"code": "fr"}, things.STATES)


def over(about: About | Callable[[Actor], About], **arguments: str) -> Callable[[World], Given]:
    """Something that a name leads to, and that is another's."""
    return lambda _world: Given({**arguments}, about)


def one(
    factory: Callable[[World], Any],
    name: str = "pk",
    about: About | None = None,
    asked: dict[str, str] | None = None,
    **arguments: str,
) -> Callable[[World], Given]:
    """A record that a number leads to, and that is another's; ``asked`` is what a form or a query must say."""

    def make(world: World) -> Given:
        thing = world.one(factory)
        return Given({name: thing.pk} | arguments, about or thing.about, asked)

    return make


def part(
    factory: Callable[[World], Any], inner: Callable[[World], Any], about: About | None = None
) -> Callable[[World], Given]:
    """A document of an application."""
    return lambda world: Given(
        {"pk": world.one(factory).pk, "document": world.one(inner).pk}, about or world.one(factory).about
    )


def named(factory: Callable[[World], Any], **arguments: str) -> Callable[[World], Given]:
    """A record that everybody may know of."""
    return lambda world: Given({"slug": world.one(factory).pk} | arguments)


def told(world: World) -> Given:
    """A practice on its way into the compendium."""
    world.one(things.telling)
    return Given({"slug": world.one(things.practice).pk}, world.one(things.practice).about)


def applicant(actor: Actor) -> About:
    """Whoever may apply at all applies for themselves, but only the network's own secretariat on paper."""
    return About(actor.authority, actor.state, NETWORK)


def namer(actor: Actor) -> About:
    """Contact officers are named by members."""
    return About(authority=actor.authority if NETWORK in actor.networks else "not a member")


KNOWN: dict[str, Callable[[World], Given]] = {
    "channels:answer": given(origin="KEN", partner="CHE", need="bank-records"),
    "authorities:template": given(format_="csv"),
    "authorities:export": given(format_="csv"),
    "authorities:page": given(slug=OWN),
    "authorities:history": given(slug=OWN),
    "authorities:version": lambda world: Given({"slug": OWN, "number": world.one(things.edition).number}),
    "authorities:propose": over(things.ENTRY, slug=OWN),
    "authorities:correct": over(things.ENTRY, slug=OWN),
    "authorities:event": over(things.ENTRY, slug=OWN),
    "authorities:designations": over(things.ENTRY, slug=OWN),
    "authorities:end": one(things.designation, about=things.ENTRY),
    "authorities:lines": over(things.LINES, slug=OWN),
    "authorities:add_line": over(things.ENTRY, slug=OWN),
    "authorities:line": one(things.line, about=things.ENTRY),
    "authorities:proposal": one(things.proposal),
    "authorities:edit": one(things.proposal),
    "authorities:hand_in": one(things.proposal),
    "authorities:withdraw": one(things.proposal),
    "authorities:settle": one(things.proposal),
    "authorities:decide": one(things.proposal),
    "upkeep:entry": over(things.ENTRY, slug=OWN),
    "upkeep:remind": over(things.ENTRY, slug=OWN),
    "upkeep:note": one(things.note, name="number"),
    "upkeep:edit": one(things.note, name="number"),
    "upkeep:word": one(things.note, name="number"),
    "upkeep:move": one(things.note, name="number", asked={"move": "prepare"}),
    "upkeep:discard": one(things.note, name="number"),
    "upkeep:deposit": one(things.note, name="number"),
    "upkeep:scan": one(things.scanned, name="number"),
    "fiches:state": given(iso3=STATE),
    "fiches:guide": given(iso3=STATE),
    "fiches:measure": given(measure="service"),
    "fiches:fiche": given(iso3=STATE, measure="service"),
    "fiches:edit": over(things.STATES, iso3=STATE, measure="video-hearing"),
    "fiches:translate": translated_fiche,
    "fiches:confirm": over(things.STATES, iso3=STATE, measure="service"),
    "fiches:draft": one(things.draft),
    "fiches:hand_in": one(things.draft),
    "fiches:withdraw": one(things.draft),
    "fiches:decide": one(things.draft),
    "networks:page": given(slug=NETWORK),
    "networks:register": given(slug=NETWORK),
    "networks:register-export": given(slug=NETWORK),
    "networks:apply": over(applicant, slug=NETWORK),
    "networks:application": one(things.application),
    "networks:write": one(things.application, about=things.WRITER, step="mandate"),
    "networks:submit": one(things.application, about=things.WRITER),
    "networks:withdraw": one(things.application, about=things.WRITER),
    "networks:answer": one(things.application, about=things.WRITER),
    "networks:add-document": one(things.application, about=things.WRITER),
    "networks:document": part(things.application, things.document),
    "networks:remove-document": part(things.application, things.document, about=things.WRITER),
    "networks:endorse": one(things.application),
    "networks:note": one(things.application),
    "networks:review": one(things.application),
    "networks:admit": one(things.application),
    "networks:contacts": over(things.REGISTER, slug=NETWORK),
    "networks:add-contact": over(namer, slug=NETWORK),
    "networks:contact": one(things.contact),
    "networks:end-contact": one(things.contact),
    "networks:observer": over(things.REGISTER, slug=NETWORK),
    "networks:admission": lambda world: Given(
        {"slug": NETWORK, "pk": world.one(things.admission).pk}, world.one(things.admission).about
    ),
    "networks:configure": over(things.REGISTER, slug=NETWORK),
    "networks:configure-rows": over(things.REGISTER, slug=NETWORK, part="questions"),
    "law:import": lambda world: Given({"pk": world.one(things.batch).pk}),
    "law:import-decide": lambda world: Given({"pk": world.one(things.batch).pk}),
    "law:import-undo": lambda world: Given({"pk": world.one(things.batch).pk}),
    "law:page": lambda world: Given({"slug": world.one(things.law).slug}),
    "law:differences": lambda world: Given({"slug": world.one(things.law).slug}),
    "api:law": lambda world: Given({"slug": world.one(things.law).slug}),
    "api:provisions": lambda world: Given({"slug": world.one(things.law).slug}),
    "law:print": lambda world: Given({"slug": world.one(things.law).slug}),
    "law:document": lambda world: Given({"slug": world.one(things.law).slug}),
    "knowledge:page": named(things.publication),
    "knowledge:citation": named(things.publication, file_format="bib"),
    "knowledge:file": lambda world: Given(
        {"slug": world.one(things.publication).pk, "document": world.one(things.published_file).pk}
    ),
    "knowledge:practice": named(things.published_practice),
    "knowledge:collection": named(things.collection),
    "knowledge:edit": one(things.submission, name="slug"),
    "knowledge:add-file": one(things.submission, name="slug"),
    "knowledge:remove-file": lambda world: Given(
        {"slug": world.one(things.submission).pk, "document": world.one(things.attachment).pk},
        world.one(things.submission).about,
    ),
    "knowledge:submit": one(things.submission, name="slug"),
    "knowledge:withdraw": one(things.submission, name="slug"),
    "knowledge:decide": one(things.submission, name="slug"),
    "knowledge:practice-work": told,
    "knowledge:practice-write": told,
    "knowledge:practice-submit": told,
    "knowledge:practice-edit": told,
    "knowledge:practice-forward": told,
    "knowledge:practice-decide": told,
    "knowledge:practice-withdraw": told,
    "knowledge:collection-edit": named(things.collection),
    "accounts:answer": lambda world: Given({"link": things.LINK} if world.one(things.invitation) else {}),
    "accounts:factor": one(things.factor, name="factor", about=things.NOBODYS),
    "accounts:end_session": one(things.session, name="session", about=things.NOBODYS),
    "accounts:send_again": one(things.invitation, name="invitation"),
    "accounts:withdraw": one(things.invitation, name="invitation"),
    "accounts:officer": one(things.colleague, name="officer"),
    "accounts:renew": one(things.colleague, name="officer"),
    "accounts:end": one(things.colleague, name="officer"),
    "search:follow": one(things.saved_search),
    "search:remove": one(things.saved_search),
    "reports:authorities": given(file_format="svg"),
    "reports:readers": given(file_format="csv"),
    "reports:freshness-file": given(file_format="csv"),
    "jurisdictions:page": given(iso3="KEN"),
    "api:knowledge_item": named(things.publication),
    "jurisdictions:treaty": given(code="UNCAC"),
    "vocabulary:page": given(concept="extradition"),
    "api:vocabulary_concept": given(concept="extradition"),
    "law:article": given(article="46-8"),
    "law:tags": lambda world: Given({"slug": world.one(things.law).slug}, world.one(things.law).about),
    "law:review": one(things.tag),
    "law:withdraw": one(things.tag),
    "law:article-file": given(article="46-8", file_format="csv"),
    "law:untoc-article": given(article="18-8"),
    "law:untoc-article-file": given(article="18-8", file_format="csv"),
    "law:theme": given(theme="bank-secrecy"),
    "law:theme-file": given(theme="bank-secrecy", file_format="csv"),
    "law:state": given(iso3="KEN"),
    "law:state-file": given(iso3="KEN", file_format="csv"),
    "law:measure": given(measure="bank-records"),
    "law:measure-file": given(measure="bank-records", file_format="csv"),
    "law:compare-file": lambda _world: Given(
        {"file_format": "csv"}, query={"article": "46(8)", "state": ["KEN", "CHE"]}
    ),
    "api:law_article": given(article="46-8"),
    "api:law_untoc_article": given(article="18-8"),
    "api:law_theme": given(theme="bank-secrecy"),
    "api:law_measure": given(measure="bank-records"),
    "api:law_state": given(iso3="KEN"),
    "api:jurisdiction": given(iso3="KEN"),
    "api:treaty": given(code="UNCAC"),
    "api:get_authority": given(slug=OWN),
    "api:get_one_authority": given(slug=OWN),
    "api:get_history": given(slug=OWN),
    "api:fiche": published_fiche,
    "api:network": given(slug=NETWORK),
    "api:register": given(slug=NETWORK),
    "api:authorities_file": given(file_format="csv"),
    "api:readers_file": given(file_format="csv"),
    "api:channels": lambda _world: Given({}, query={"from": "KEN", "to": "CHE", "need": "bank-records"}),
}
# What does not exist, and how that is answered; for addresses that everybody may ask.
UNKNOWN: dict[str, tuple[dict[str, Any], int]] = {
    "channels:answer": ({"origin": "KEN", "partner": "XXX", "need": "bank-records"}, 400),
    "authorities:export": ({"format_": "exe"}, 404),
    "authorities:page": ({"slug": "nobody"}, 404),
    "fiches:state": ({"iso3": "XXX"}, 404),
    "fiches:guide": ({"iso3": "XXX"}, 404),
    "fiches:measure": ({"measure": "nothing"}, 404),
    "fiches:fiche": ({"iso3": "KEN", "measure": "nothing"}, 404),
    "networks:page": ({"slug": "nothing"}, 404),
    "law:page": ({"slug": "nothing"}, 404),
    "law:differences": ({"slug": "nothing"}, 404),
    "api:law": ({"slug": "nothing"}, 404),
    "api:provisions": ({"slug": "nothing"}, 404),
    "law:print": ({"slug": "nothing"}, 404),
    "law:document": ({"slug": "nothing"}, 404),
    "reports:authorities": ({"file_format": "exe"}, 404),
    "reports:readers": ({"file_format": "exe"}, 404),
    "authorities:history": ({"slug": "nobody"}, 404),
    "authorities:version": ({"slug": OWN, "number": 9999}, 404),
    "networks:register": ({"slug": "nothing"}, 404),
    "knowledge:page": ({"slug": "nothing"}, 404),
    "knowledge:citation": ({"slug": "nothing", "file_format": "bib"}, 404),
    "knowledge:file": ({"slug": "nothing", "document": 1}, 404),
    "knowledge:practice": ({"slug": "nothing"}, 404),
    "knowledge:collection": ({"slug": "nothing"}, 404),
    "api:knowledge_item": ({"slug": "nothing"}, 404),
    "networks:register-export": ({"slug": "nothing"}, 404),
    "jurisdictions:page": ({"iso3": "XXX"}, 404),
    "jurisdictions:treaty": ({"code": "NOTHING"}, 404),
    "vocabulary:page": ({"concept": "nothing"}, 404),
    "api:vocabulary_concept": ({"concept": "nothing"}, 404),
    "law:article": ({"article": "72"}, 404),
    "law:article-file": ({"article": "46-8", "file_format": "exe"}, 404),
    "law:untoc-article": ({"article": "42"}, 404),
    "law:untoc-article-file": ({"article": "18-8", "file_format": "exe"}, 404),
    "law:theme": ({"theme": "nothing"}, 404),
    "law:theme-file": ({"theme": "bank-secrecy", "file_format": "exe"}, 404),
    "law:state": ({"iso3": "XXX"}, 404),
    "law:state-file": ({"iso3": "KEN", "file_format": "exe"}, 404),
    "law:measure": ({"measure": "nothing"}, 404),
    "law:measure-file": ({"measure": "bank-records", "file_format": "exe"}, 404),
    "law:compare-file": ({"file_format": "exe"}, 404),
    "api:law_article": ({"article": "72"}, 404),
    "api:law_untoc_article": ({"article": "42"}, 404),
    "api:law_theme": ({"theme": "nothing"}, 404),
    "api:law_measure": ({"measure": "nothing"}, 404),
    "api:law_state": ({"iso3": "XXX"}, 404),
    "api:jurisdiction": ({"iso3": "XXX"}, 404),
    "api:treaty": ({"code": "NOTHING"}, 404),
    "api:get_one_authority": ({"slug": "nobody"}, 404),
    "api:get_history": ({"slug": "nobody"}, 404),
    "api:fiche": ({"iso3": "KEN", "measure": "preservation"}, 404),
    "api:network": ({"slug": "nothing"}, 404),
    "api:register": ({"slug": "nothing"}, 404),
    "api:authorities_file": ({"file_format": "exe"}, 422),
    "api:readers_file": ({"file_format": "exe"}, 422),
}
# The sign-in library sends whoever is not signed in to the sign-in page by itself.
SENDS_STRANGERS_AWAY = frozenset(
    {"account_reauthenticate", "mfa_login_webauthn", "mfa_authenticate", "accounts:enrol", "accounts:enrol_code_app"}
)


def is_known(route: Route) -> bool:
    """Whether it is said what stands for the names in an address."""
    return route.name in KNOWN or not route.arguments


def what(route: Route, world: World) -> Given:
    """What stands for the names of an address."""
    return KNOWN[route.name](world) if route.name in KNOWN else Given({})
