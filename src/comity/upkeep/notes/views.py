"""Pages of the notes verbales."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import allowed, requires
from comity.audit.actions import witness
from comity.common.jinja import page
from comity.common.languages import OWN_NAMES, direction
from comity.jurisdictions.queries import get_jurisdiction
from comity.upkeep import actions
from comity.upkeep.models import Note
from comity.upkeep.notes.forms import DESIGNATING, DepositForm, NoteForm, WhichForm
from comity.upkeep.notes.word import CONTENT_TYPE, word_file
from comity.upkeep.notes.writing import Paragraph, paragraphs, words_in
from comity.upkeep.queries.notes import DEPOSIT, PREPARE, READ, get_note_for, notes_for

PER_PAGE = 50


@requires(READ)
def index(request: HttpRequest) -> HttpResponse:
    """The notes of one's own State, or of all."""
    found = Paginator(notes_for(actor_of(request)), PER_PAGE).get_page(request.GET.get("page"))
    witness(actor=actor_of(request), action="upkeep.notes.read")
    return page(request, "upkeep/notes.html", {"listing": found, "which": WhichForm()})


@requires(PREPARE)
def new(request: HttpRequest) -> HttpResponse:
    """Choose article and language, then write."""
    which = WhichForm(request.GET or None)
    if not which.is_valid():
        return page(request, "upkeep/which.html", {"which": which, "errors": which.errors})
    asked, state = which.cleaned_data, get_jurisdiction(actor_of(request).state)
    form = NoteForm(asked["article"], asked["language"], state, request.POST if request.method == "POST" else None)
    if form.is_valid():
        note = actions.begin_note(actor=actor_of(request), **asked, content=form.content)
        return redirect("upkeep:note", note.pk)
    return _write(request, form)


@requires(PREPARE)
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Write on at a draft."""
    note = get_note_for(actor_of(request), number, PREPARE)
    posted = request.POST if request.method == "POST" else None
    form = NoteForm(note.article, note.language, note.jurisdiction, posted)
    if posted is None:
        form.initial |= note.content
    elif form.is_valid():
        return _move(request, note, lambda: actions.save_note(actor=actor_of(request), note=note, content=form.content))
    return _write(request, form, note)


def _write(request: HttpRequest, form: NoteForm, note: Note | None = None) -> HttpResponse:
    context = {
        "form": form,
        "note": note,
        "designating": form.article in DESIGNATING,
        "article_words": Note.Article(form.article).label,
        "language_words": OWN_NAMES[form.language],
        "dir": direction(form.language),
    }
    return page(request, "upkeep/write.html", context, status=422 if form.is_bound else 200)


@requires(READ)
def read(request: HttpRequest, number: int) -> HttpResponse:
    """The note as it will be printed, and what can be done with it."""
    actor = actor_of(request)
    note = get_note_for(actor, number)
    witness(actor=actor, action="upkeep.note.read", subject=f"note:{note.pk}")
    context = {
        "note": note,
        "paragraphs": _paragraphs(note),
        "dir": direction(note.language),
        "may_prepare": allowed(PREPARE, actor, note.about),
        "scan": hasattr(note, "scan"),
    }
    return page(request, "upkeep/note.html", context)


def _paragraphs(note: Note) -> list[Paragraph]:
    return paragraphs(note.article, note.language, note.content)


@requires(READ)
def word(request: HttpRequest, number: int) -> HttpResponse:
    """The note as a Word file."""
    note = get_note_for(actor_of(request), number)
    witness(actor=actor_of(request), action="upkeep.note.export", subject=f"note:{note.pk}")
    title = f"{words_in(note.language).title}, {note.article}"
    return _file(word_file(_paragraphs(note), note.language, title), CONTENT_TYPE, f"note-verbale-{note.pk}.docx")


@requires(READ)
def scan(request: HttpRequest, number: int) -> HttpResponse:
    """The note as it was handed over."""
    note = get_note_for(actor_of(request), number)
    if not hasattr(note, "scan"):
        raise Http404
    witness(actor=actor_of(request), action="upkeep.note.scan", subject=f"note:{note.pk}")
    return _file(bytes(note.scan.content), "application/pdf", f"note-verbale-{note.pk}.pdf")


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@requires(PREPARE)
@require_POST
def move(request: HttpRequest, number: int) -> HttpResponse:
    """Say that it is ready, or take it up again."""
    note, asked = get_note_for(actor_of(request), number, PREPARE), request.POST.get("move", "")
    if asked not in actions.MOVES:
        raise Http404
    return _move(request, note, lambda: actions.move_note(actor=actor_of(request), note=note, move=asked))


@requires(PREPARE)
def discard(request: HttpRequest, number: int) -> HttpResponse:
    """Throw a draft away, after a second question."""
    note = get_note_for(actor_of(request), number, PREPARE)
    if request.method != "POST":
        return page(request, "upkeep/discard.html", {"note": note})
    return _move(request, note, lambda: actions.discard_note(actor=actor_of(request), note=note), "upkeep:notes")


@requires(DEPOSIT)
def deposit(request: HttpRequest, number: int) -> HttpResponse:
    """When it was deposited: from then on the directory says so, and the note is final."""
    note = get_note_for(actor_of(request), number, DEPOSIT)
    form = DepositForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        day, file = form.cleaned_data["on"], form.cleaned_data["scan"]
        return _move(request, note, lambda: actions.deposit_note(actor=actor_of(request), note=note, on=day, scan=file))
    if note.status != Note.Status.PREPARED:
        return redirect("upkeep:note", number)
    return page(request, "upkeep/deposit.html", {"note": note, "form": form}, status=422 if form.is_bound else 200)


def _move(request: HttpRequest, note: Note, act: Callable[[], Any], to: str = "") -> HttpResponse:
    """Do it where it is still possible, else say that somebody was faster; nothing is done twice."""
    try:
        act()
    except actions.NotNowError:
        messages.error(request, _("This was not done: the note was changed meanwhile."))
        return redirect("upkeep:notes") if to else redirect("upkeep:note", note.pk)
    messages.success(request, _("Saved."))
    return redirect(to) if to else redirect("upkeep:note", note.pk)
