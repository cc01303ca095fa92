"""Laws, and each numbered unit of their newest wording in each language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from django.db.models.functions import Left
from django.utils import timezone

from comity.jurisdictions.queries import list_jurisdictions
from comity.law.akn.opening import LONGEST, opening_of
from comity.law.models import Expression, Provision, Scheme, Tag, Work
from comity.law.queries import statuses
from comity.law.tree import UNITS
from comity.search.documents import Document
from comity.search.sources.batches import batched

KIND = "law"
WEIGHTS: dict[str, float] = {"in_force": 1.2, "partly": 1.1, "not_yet": 0.8, "draft": 0.7, "repealed": 0.6}
OF_A_WHOLE = 1.3
AT_ONCE = 50
LONGEST_TEXT, LONGEST_HEADING = 20_000, 100


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each law, and one for each unit of each of its languages."""
    found = Work.objects.filter(jurisdiction__in=list_jurisdictions())
    if keys is not None:
        found = found.filter(slug__in=keys)
    for slugs in batched(found.order_by("slug").values_list("slug", flat=True), AT_ONCE):
        works = list(Work.objects.filter(slug__in=slugs).select_related("jurisdiction").prefetch_related("tags"))
        known = statuses(works, timezone.now().date())
        for work in works:
            yield from _of_work(work, known[work.slug])


def _of_work(work: Work, status: str) -> Iterator[Document]:
    state = work.jurisdiction
    weight = WEIGHTS.get(status, 1.0)
    wordings = _newest(work)
    titles = work.titles | {each.language: each.title for each in wordings if each.title}
    tags = _tags(work)
    whole = Document(
        kind=KIND,
        key=work.slug,
        states=(state.iso3,),
        regions=(state.regional_group,) if state.regional_group else (),
        status=status,
        on=work.assented_on or work.published_on or _first_of_year(work.year),
        address=f"law/{work.slug}/",
        titles=titles,
        texts={each.language: text for each in wordings if (text := _opening(each))},
        also=state.names,
        names=(work.number, work.uri) if work.number else (work.uri,),
        languages=tuple(each.language for each in wordings) or tuple(titles),
        articles=_articles(tags.values()),
        measures=_measures(tags.values()),
        weight=weight * OF_A_WHOLE,
    )
    yield whole
    for wording in wordings:
        for unit in units(list(wording.provisions.order_by("position"))):
            mine = [tag for eid in unit.eids for tag in tags.get(eid, ())]
            yield replace(
                whole,
                names=(unit.called,),
                languages=(),
                part=f"{wording.language} {unit.eid}",
                address=f"law/{work.slug}/?language={wording.language}&at={unit.eid}#{unit.eid}",
                titles={wording.language: unit.title},
                texts={wording.language: unit.text[:LONGEST_TEXT]},
                within={wording.language: wording.title},
                also=state.names | {wording.language: f"{state.names.get(wording.language, '')} · {unit.above}"},
                articles=_articles([mine]),
                measures=_measures([mine]),
                weight=weight,
            )


def _first_of_year(year: str) -> date | None:
    return date(int(year), 1, 1) if year.isdecimal() and int(year) > 0 else None


def _newest(work: Work) -> list[Expression]:
    """The wording of today in each language, or the first to come; of its text, which may be long, the beginning."""
    today = timezone.now().date()
    chosen: dict[str, int] = {}
    for key, language, since in sorted(
        work.expressions.values_list("pk", "language", "valid_from"), key=lambda one: one[2] or date.min
    ):
        if language not in chosen or (since or date.min) <= today:
            chosen[language] = key
    found = work.expressions.defer("document").annotate(beginning=Left("document", LONGEST))
    return list(found.filter(pk__in=chosen.values()).order_by("language"))


def _opening(wording: Expression) -> str:
    """Long title, preamble and enacting words: of the law as a whole."""
    return opening_of(getattr(wording, "beginning", ""), wording.title)[:LONGEST_TEXT]


class Unit:
    """A numbered unit with everything below it: what a reader asks for by number; and the headings above it."""

    __slots__ = ("above", "called", "eid", "eids", "lines", "title")

    def __init__(self, provision: Provision, above: str) -> None:
        self.above = above
        self.eid = provision.eid
        self.eids = [provision.eid]
        heading = provision.heading or _printed_heading(provision.text)
        self.title = " ".join(part for part in (provision.number, heading) if part) or provision.eid
        self.called = f"{provision.kind} {provision.number}" if provision.kind in UNITS and provision.number else ""
        self.lines = [provision.text]

    @property
    def text(self) -> str:
        """Its own words and those of all below."""
        return "\n".join(line for line in self.lines if line)

    def take(self, below: Provision) -> None:
        """Something below it."""
        self.eids.append(below.eid)
        self.lines.append(" ".join(part for part in (below.number, below.heading, below.text) if part))


def _printed_heading(text: str) -> str:
    """The first line of a text, where it is a heading by its looks: short, no sentence, and more follows."""
    first, _, more = text.partition("\n")
    return first if more.strip() and len(first) <= LONGEST_HEADING and first[-1:] not in ".:;,—" else ""


def units(provisions: list[Provision]) -> Iterator[Unit]:
    """The units in order; what stands in none, and says something, is one of its own.

    A unit within a unit is one of its own too: the sections of an amending law's articles, the articles of a treaty
    that a schedule prints.
    """
    within: dict[str, Unit] = {}
    above: dict[str, str] = {}
    found: list[Unit] = []
    for each in provisions:
        higher = above.get(each.parent, "")
        above[each.eid] = " · ".join(part for part in (higher, each.heading) if part)
        if each.kind in UNITS:
            within[each.eid] = Unit(each, higher)
            found.append(within[each.eid])
        elif each.parent in within:
            within[each.eid] = within[each.parent]
            within[each.eid].take(each)
        elif each.text:
            found.append(Unit(each, higher))
    yield from found


def _tags(work: Work) -> dict[str, list[Tag]]:
    tags: defaultdict[str, list[Tag]] = defaultdict(list)
    for each in work.tags.all():
        tags[each.eid].append(each)
    return tags


def _articles(groups: Iterable[list[Tag]]) -> tuple[str, ...]:
    codes: dict[str, None] = {}
    for tag in (tag for group in groups for tag in group):
        if tag.scheme in {Scheme.UNCAC, Scheme.OFFENCE}:
            codes[tag.code] = None
        elif tag.scheme == Scheme.UNTOC:
            codes[f"untoc {tag.code}"] = None
    return tuple(codes)


def _measures(groups: Iterable[list[Tag]]) -> tuple[str, ...]:
    return tuple({tag.code for group in groups for tag in group if tag.scheme == Scheme.MEASURE})
