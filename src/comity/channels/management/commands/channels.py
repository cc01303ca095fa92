"""``comity channels``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.channels import wording
from comity.channels.forms import read_question
from comity.channels.queries import ask, facts
from comity.channels.rules.needs import NEEDS, STAGES
from comity.channels.telling import Sentence, Told, ToldBasis, ToldChannel, ToldFiche, tell
from comity.common.languages import CODES, in_given_language


class Command(BaseCommand):
    help = "From a need to the right authority: the channels between two States, in order."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("origin", metavar="FROM", help="the requesting State, three letters (KEN)")
        parser.add_argument("partner", metavar="TO", help="the requested State, three letters (CHE)")
        parser.add_argument("need", metavar="NEED", help=f"one of: {', '.join(NEEDS)}")
        parser.add_argument("--urgent", action="store_true", help="it is urgent")
        parser.add_argument("--stage", default="investigation", help=f"one of: {', '.join(STAGES)}")
        parser.add_argument("--offence", default="", help="article of the Convention: 15 to 25 or 27")
        parser.add_argument("--as-of", default="", help="as at a date, YYYY-MM-DD")
        parser.add_argument("--lang", default="en", choices=CODES, help="the language of the answer")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        asked = {
            "from": options["origin"],
            "to": options["partner"],
            "need": options["need"],
            "stage": options["stage"],
            "offence": options["offence"],
            "urgent": "1" if options["urgent"] else "",
            "as_of": options["as_of"],
        }
        with in_given_language(options["lang"]):
            question, errors = read_question(asked, facts().states)
            if question is None:
                raise CommandError(" ".join(errors.values()), returncode=2)
            told = tell(ask(question))
            self.stdout.write(told.model_dump_json(indent=2) if options["json"] else as_text(told))


def as_text(told: Told) -> str:
    """The answer as plain text, a channel a paragraph."""
    head = f"{told.origin.name} → {told.partner.name}: {told.need.text} ({told.as_of.isoformat()})"
    notes = [each.footnote for each in (told.origin, told.partner) if each.footnote]
    said = [_fiche(each) for each in told.fiches]
    return "\n".join([head, *said, *(_channel(number, each) for number, each in enumerate(told.channels, 1)), *notes])


def _fiche(fiche: ToldFiche) -> str:
    words = [fiche.possible.text, fiche.conditions, ", ".join(each.text for each in fiche.languages)]
    confirmed = f"{'! ' if fiche.stale else ''}{fiche.confirmed_on.isoformat()}"
    return f"= {fiche.measure.text}: {'; '.join(filter(None, words))} ({confirmed})"


def _channel(number: int, channel: ToldChannel) -> str:
    name = channel.contact.name if channel.contact else channel.route.text
    lines = [f"\n{number}. {channel.kind.text}: {name}", f"   {channel.route.text}"]
    lines += [f"   {_sentence(each)}" for each in channel.reasons]
    if channel.contact:
        reach = (channel.contact.address, channel.contact.telephone, channel.contact.email, channel.contact.website)
        lines += [f"   {each}" for each in reach if each]
    lines += [f"   § {_basis(each)}" for each in channel.bases]
    if channel.languages:
        lines.append(f"   {', '.join(each.text for each in channel.languages)} ({channel.languages_said_by})")
    lines += [f"   {_sentence(each)}" for each in (*channel.contents, *channel.conditions)]
    lines += [f"   ! {_sentence(each)}" for each in channel.warnings]
    lines += [f"   ? {each.text}" for each in channel.unknown]
    return "\n".join(lines)


def _sentence(sentence: Sentence) -> str:
    cites = ", ".join(f"{each.treaty} {each.article}".strip() for each in sentence.articles)
    return f"{sentence.text} [{cites}]" if cites else sentence.text


def _basis(basis: ToldBasis) -> str:
    words = [basis.short_name, basis.article and f"art. {basis.article}", basis.condition]
    if basis.known != "yes":
        words.append(str(wording.POSSIBLE))
    return ", ".join(word for word in words if word)
