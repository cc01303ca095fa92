"""``comity invite``: the way in for the first officers of a hub."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from comity.access.actor import About, Actor, Role
from comity.access.scope import seen_by_the_hub
from comity.accounts.actions import Person, invite
from comity.accounts.actions.endings import RefusedError
from comity.accounts.queries.places import network_choices
from comity.common.languages import CODES

OPERATOR = Actor(name="command line", roles=frozenset({Role.SECRETARIAT}))
"""Whoever has a shell on the hub could write to its database anyway; the trail says that it was done from there."""


class Command(BaseCommand):
    help = "Invite an officer of the directory's secretariat, an auditor, or staff of a network's secretariat."

    def add_arguments(self, parser: CommandParser) -> None:
        roles = (Role.SECRETARIAT, Role.AUDITOR, Role.NETWORK_SECRETARIAT)
        parser.add_argument("name", metavar="NAME", help="the person's name")
        parser.add_argument("email", metavar="E-MAIL", help="where the link goes")
        parser.add_argument("--role", default=Role.SECRETARIAT.value, choices=[each.value for each in roles])
        parser.add_argument("--network", default="", help="the network of its secretariat, by identifier")
        parser.add_argument("--lang", default="en", choices=CODES, help="the language of mail and pages")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        person = Person(options["name"], options["email"], language=options["lang"])
        place = About(network=options["network"])
        if place.network and place.network not in dict(network_choices()):
            message = f"no network {place.network!r}"
            raise CommandError(message)
        try:
            validate_email(person.email)
            with seen_by_the_hub():
                way = invite(actor=OPERATOR, person=person, place=place, roles=frozenset({options["role"]}))
        except PermissionDenied as error:
            message = "this role and this network do not go together"
            raise CommandError(message) from error
        except (RefusedError, ValidationError) as error:
            raise CommandError(" ".join(getattr(error, "messages", [str(error)]))) from error
        self.stdout.write(f"The link went to {person.email}. Tell this code by voice; it is shown only now: {way.code}")
