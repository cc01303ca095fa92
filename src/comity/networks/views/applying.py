"""Pages of an application: beginning, writing, handing in, answering; and reading it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.access.actor import Actor, Role, actor_of, endorsed_in
from comity.access.check import allowed, requires
from comity.accounts.queries import managers_of
from comity.audit.actions import witness
from comity.authorities.models import Authority
from comity.common.headers import handed_out
from comity.common.jinja import page
from comity.jurisdictions.queries import get_jurisdiction
from comity.networks import actions
from comity.networks.actions.files import content_of
from comity.networks.forms.applying import (
    ContactForm,
    MandateForm,
    QuestionsForm,
    UndertakingForm,
    WhoForm,
    answers_in_words,
)
from comity.networks.forms.reviewing import TextForm
from comity.networks.models import Application, Door, Kind, Network, Status
from comity.networks.queries import applications as reading
from comity.networks.views.finding import attempt, network_or_404, to_application

WRITE = "networks:application:write"
READ = "networks:application:read"
STEPS = {
    "who": gettext_lazy("Who applies"),
    "mandate": gettext_lazy("Legal mandate"),
    "contacts": gettext_lazy("Contact officers"),
    "questions": gettext_lazy("Questions of the form"),
    "documents": gettext_lazy("Documents"),
    "undertaking": gettext_lazy("Undertaking"),
}
MOST_CONTACTS = 20


def steps_of(application: Application) -> dict[str, Any]:
    """The steps that this application has."""
    without: set[str] = set() if application.network.questions else {"questions"}
    if application.kind == Kind.OBSERVER:
        without.add("contacts")
    return {step: label for step, label in STEPS.items() if step not in without}


def _door(actor: Actor, network: Network) -> str:
    """As whom the reader would write; empty for nobody."""
    if Role.MANAGER in actor.roles:
        return Door.AUTHORITY
    if Role.FOCAL_POINT in actor.roles:
        return Door.STATE
    return Door.NETWORK if allowed("networks:application:review", actor, network.about) else ""


@requires(WRITE)
def apply(request: HttpRequest, slug: str) -> HttpResponse:
    """What an application takes, and the button that begins one."""
    network, actor = network_or_404(slug), actor_of(request)
    door = _door(actor, network)
    if not door:
        raise Http404
    authority = Authority.objects.get(pk=actor.authority) if door == Door.AUTHORITY else None
    open_one = reading.open_application(network, authority.pk) if authority else None
    if request.method == "POST" and open_one is None:
        made: list[Application] = []
        state = get_jurisdiction(actor.state) if door == Door.STATE else None
        if attempt(
            request,
            lambda: made.append(
                actions.start(actor=actor, network=network, door=door, authority=authority, state=state)
            ),
        ):
            return redirect("networks:write", made[0].pk, "who")
    context = {"network": network, "door": door, "authority": authority, "open_one": open_one, "steps": STEPS}
    return page(request, "networks/apply.html", context)


@requires(READ)
def applications(request: HttpRequest) -> HttpResponse:
    """The applications that concern the reader."""
    return page(request, "networks/applications.html", {"rows": reading.list_applications(actor_of(request))})


@requires(READ)
def application(request: HttpRequest, pk: int) -> HttpResponse:
    """One application: how far it is, what was said, what it contains."""
    return _shown(request, reading.get_application_for(actor_of(request), pk), TextForm(label=_("Answer")))


def _shown(request: HttpRequest, found: Application, answer: TextForm) -> HttpResponse:
    actor = actor_of(request)
    witness(actor=actor, action="networks.read_application", subject=f"application:{found.pk}")
    turns = reading.turns_of(found)
    missing = reading.missing(found) if found.may_be_written else {}
    context = {
        "application": found,
        "network": found.network,
        "turns": turns,
        "clock": reading.clock_of(found, turns),
        "writes": reading.may_write(actor, found),
        "steps": steps_of(found),
        "missing": missing,
        "answers": answers_in_words(found),
        "documents": list(found.documents.filter(removed_at__isnull=True)),
        "kinds_of_body": dict(Authority.Kind.choices),
        "admission": getattr(found, "admission", None),
        "invitation": _invitation(found),
        "form": answer,
    }
    return page(request, "networks/application.html", context, 422 if answer.errors else 200)


def _invitation(found: Application) -> str:
    """Where the secretariat invites the first manager of an authority that was admitted and has none yet."""
    if found.status != Status.ADMITTED or found.authority_id is None or managers_of(found.authority_id).exists():
        return ""
    if found.network_id not in endorsed_in(found.authority_id):
        return ""  # a note verbale is on the secretariat's word: the secretariat of the directory invites
    try:
        return f"{reverse('accounts:invite')}?{urlencode({'authority': found.authority_id})}"
    except NoReverseMatch:
        return ""


@requires(WRITE)
def write(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """One step of the form. It is saved as it is; the next step follows."""
    found = reading.get_application_for(actor_of(request), pk, WRITE)
    steps = list(steps_of(found))
    if step not in steps:
        raise Http404
    if not found.may_be_written:
        return to_application(pk)
    following = steps[(steps.index(step) + 1) % len(steps)]
    context: dict[str, Any] = {"application": found, "network": found.network, "steps": steps_of(found), "step": step}
    if step == "contacts":
        return _contacts(request, found, context, following)
    if step == "documents":
        context["documents"] = list(found.documents.filter(removed_at__isnull=True))
        return page(request, "networks/write.html", context)
    form = _form(step, request.POST if request.method == "POST" else None, found)
    if request.method == "POST" and form.is_valid():
        return _saved(request, found, step, form.values(), following)
    return page(request, "networks/write.html", context | {"form": form}, 422 if form.errors else 200)


def _form(step: str, data: Any, found: Application) -> Any:  # noqa: ANN401  # forms with ``values``
    if step == "questions":
        return QuestionsForm(data, found.network.questions, found.answers)
    return {"who": WhoForm, "mandate": MandateForm, "undertaking": UndertakingForm}[step](data, found)


def _saved(request: HttpRequest, found: Application, step: str, values: dict[str, Any], following: str) -> HttpResponse:
    done = attempt(
        request, lambda: actions.save_part(actor=actor_of(request), application=found, part=step, values=values)
    )
    if not done:
        return redirect("networks:write", found.pk, step)
    messages.success(request, _("Saved."))
    if request.POST.get("do") == "leave" or following == "who":
        return to_application(found.pk)
    return redirect("networks:write", found.pk, following)


def _contacts(request: HttpRequest, found: Application, context: dict[str, Any], following: str) -> HttpResponse:
    """Contact officers, a row each; a row without name and address is none."""
    if request.method != "POST":
        forms = [ContactForm(initial=each, prefix=f"c{n}") for n, each in enumerate(found.contacts)]
        forms.append(ContactForm(prefix=f"c{len(forms)}"))
        return page(request, "networks/write.html", context | {"forms": forms})
    sent = [ContactForm(request.POST, prefix=f"c{n}") for n in range(MOST_CONTACTS) if f"c{n}-name" in request.POST]
    filled = [each for each in sent if each["name"].value() or each["email"].value()]
    wrong = [each for each in filled if not each.is_valid()]
    if wrong:
        return page(request, "networks/write.html", context | {"forms": filled}, 422)
    values = {"contacts": [each.cleaned_data for each in filled]}
    return _saved(request, found, "contacts", values, "contacts" if request.POST.get("do") == "more" else following)


@requires(WRITE)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it in."""
    found = reading.get_application_for(actor_of(request), pk, WRITE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if attempt(request, lambda: actions.submit(actor=actor_of(request), application=found)):
        messages.success(request, _("Saved."))
    return to_application(pk)


@requires(WRITE)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the application back; asked for once more before."""
    found = reading.get_application_for(actor_of(request), pk, WRITE)
    if request.method == "POST":
        if attempt(request, lambda: actions.move(actor=actor_of(request), application=found, act="withdraw")):
            messages.success(request, _("Saved."))
        return to_application(pk)
    asked = {
        "title": _("Withdraw"),
        "text": _("It can't be taken up again; a new one can be begun."),
        "back": reverse("networks:application", args=[pk]),
    }
    return page(request, "networks/confirm.html", asked)


@requires(WRITE)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the secretariat's question; its page can be asked for anew, in another language too."""
    found = reading.get_application_for(actor_of(request), pk, WRITE)
    if request.method != "POST":
        return to_application(pk)
    form = TextForm(request.POST, label=_("Answer"))
    if not form.is_valid():
        return _shown(request, found, form)
    text = form.cleaned_data["text"]
    if attempt(request, lambda: actions.move(actor=actor_of(request), application=found, act="answer", text=text)):
        messages.success(request, _("Saved."))
    return to_application(pk)


@requires(WRITE)
def add_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a file."""
    found = reading.get_application_for(actor_of(request), pk, WRITE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    take_in(request, found)
    return _back(found)


def take_in(request: HttpRequest, found: Application, *, always: bool = False) -> bool:
    """Keep the file that was sent along; one that is too large is not read at all."""
    upload = request.FILES.get("file")
    if upload is None:
        messages.error(request, _("Choose a file."))
        return False

    def keep() -> None:
        content = content_of(upload)
        actions.add_document(
            actor=actor_of(request), application=found, name=upload.name or "", content=content, always=always
        )

    kept = attempt(request, keep)
    if kept:
        messages.success(request, _("Saved."))
    return kept


def _back(found: Application) -> HttpResponse:
    if found.status == Status.ASKED:
        return to_application(found.pk)
    return redirect("networks:write", found.pk, "documents")


@requires(WRITE)
def remove_document(request: HttpRequest, pk: int, document: int) -> HttpResponse:
    """Take a file back."""
    actor = actor_of(request)
    found = reading.get_application_for(actor, pk, WRITE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    kept = reading.get_document_for(actor, pk, document)
    attempt(request, lambda: actions.remove_document(actor=actor, document=kept))
    return _back(found)


@requires(READ)
def document(request: HttpRequest, pk: int, document: int) -> FileResponse:
    """A file, to be saved: never shown in the browser, whatever it claims to be."""
    kept = reading.get_document_for(actor_of(request), pk, document)
    return handed_out(kept.file, kept.name, kept.content_type)
