"""The steps of an application. A step may be saved incomplete; what is still missing is said before it is handed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import Authority, Category
from comity.authorities.queries import language_codes
from comity.authorities.queries.hours import understood
from comity.common.languages import CODES, TITLES, in_language, language_name
from comity.jurisdictions.queries import jurisdictions_by_name, list_jurisdictions, name_key
from comity.networks.models import Application, Door, Kind, Network

LONGEST_TEXT = 5000
NOT_IN_LIST = {"invalid_choice": _("Choose from the list."), "invalid_list": _("Choose from the list.")}
NOT_UNDERSTOOD = _("“%(value)s” is not understood. Write mon-fri 08:00-17:00.")
NEEDED = {"required": _("This is needed.")}


def spoken() -> list[tuple[str, str]]:
    """Every language that an authority works in, and the six, by name."""
    codes = language_codes() | {*CODES}
    return sorted(((code, language_name(code)) for code in codes), key=lambda each: name_key(each[1]))


def six(form: forms.Form, initial: dict[str, str], longest: int = 300) -> None:
    """Add a name in each of the six languages to a form: ``name_en``..."""
    for code in ("en", *(each for each in CODES if each != "en")):
        form.fields[f"name_{code}"] = forms.CharField(
            required=False, max_length=longest, label=TITLES[code], initial=initial.get(code, "")
        )


def six_of(form: forms.Form) -> dict[str, str]:
    """The names that were given."""
    return {code: name for code in CODES if (name := form.cleaned_data.get(f"name_{code}"))}


def variety_choices(network: Network, kind: str = "") -> list[tuple[str, str]]:
    """The network's kinds of member, in the reader's language."""
    return [
        (each["id"], str(in_language(each.get("label", {}))) or str(Kind(each["counts_as"]).label))
        for each in network.varieties
        if not kind or each["counts_as"] == kind
    ]


class WhoForm(forms.Form):
    """Who applies: an authority of the directory, a new one, or an organisation as an observer."""

    def __init__(self, data: Any, application: Application) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        self.application = application
        kinds = variety_choices(application.network, "" if application.door == Door.NETWORK else Kind.MEMBER)
        self.fields["variety"] = forms.ChoiceField(
            choices=kinds, label=_("Kind"), error_messages=NOT_IN_LIST, initial=application.variety
        )
        if application.door != Door.AUTHORITY:
            self._add_body(application)

    def _add_body(self, application: Application) -> None:
        known = application.proposed
        if application.door == Door.NETWORK:
            states = [(each.iso3, each.name) for each in jurisdictions_by_name()]
            self.fields["state"] = self._choice(_("State"), states, application.state_id)
        entries = Authority.objects.filter(jurisdiction__in=list_jurisdictions())
        if application.door == Door.STATE:
            entries = entries.filter(jurisdiction=application.state_id)
        named = [(each.slug, f"{each.jurisdiction_id} · {each.name}") for each in entries]
        self.fields["authority"] = self._choice(_("Authority in the directory"), named, application.authority_id)
        six(self, known.get("names", {}))
        self.fields["kind"] = self._choice(_("Kind"), Authority.Kind.choices, known.get("kind"))
        self.fields["address"] = forms.CharField(
            required=False, max_length=1000, label=_("Address"), widget=forms.Textarea, initial=known.get("address")
        )
        for name, label, longest in (("telephone", _("Telephone"), 120), ("unit", _("Service to contact"), 300)):
            self.fields[name] = forms.CharField(
                required=False, max_length=longest, label=label, initial=known.get(name)
            )
        self.fields["email"] = forms.EmailField(required=False, label=_("E-mail"), initial=known.get("email"))
        self.fields["website"] = forms.URLField(
            required=False, label=_("Web site"), initial=known.get("website"), assume_scheme="https"
        )

    @staticmethod
    def _choice(label: Any, choices: Iterable[tuple[str, Any]], initial: str | None) -> forms.ChoiceField:  # noqa: ANN401
        listed = [("", "—"), *choices]
        return forms.ChoiceField(
            required=False, choices=listed, label=label, initial=initial or "", error_messages=NOT_IN_LIST
        )

    def clean(self) -> dict[str, Any]:
        """The authority is one of the State chosen."""
        cleaned = super().clean() or {}
        entry = Authority.objects.filter(pk=cleaned.get("authority") or None).select_related("jurisdiction").first()
        if entry and cleaned.get("state") and cleaned["state"] != entry.jurisdiction_id:
            self.add_error("authority", _("Choose from the list."))
        self.entry = entry
        return cleaned

    def values(self) -> dict[str, Any]:
        """What the application keeps of it."""
        chosen = self.cleaned_data["variety"]
        counts_as = {each["id"]: each["counts_as"] for each in self.application.network.varieties}
        values: dict[str, Any] = {"variety": chosen, "kind": counts_as[chosen]}
        if self.application.door == Door.AUTHORITY:
            return values
        kept = ("kind", "address", "telephone", "unit", "email", "website")
        body = {name: self.cleaned_data[name] for name in kept if self.cleaned_data.get(name)}
        values["authority"] = self.entry
        values["proposed"] = {} if self.entry else body | {"names": six_of(self)}
        if self.application.door == Door.NETWORK:
            iso3 = self.entry.jurisdiction_id if self.entry else self.cleaned_data["state"]
            values["state"] = list_jurisdictions().filter(pk=iso3 or None).first()
        return values


class MandateForm(forms.Form):
    """On what law the applicant works against corruption."""

    mandate = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea,
        label=_("Legal mandate"),
        help_text=_("The law that gives the competence, with its articles, and since when."),
    )

    def __init__(self, data: Any, application: Application) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data, initial={"mandate": application.mandate})

    def values(self) -> dict[str, Any]:
        """What the application keeps of it."""
        return {"mandate": self.cleaned_data["mandate"]}


class ContactForm(forms.Form):
    """One contact officer."""

    name = forms.CharField(max_length=200, label=_("Name"), error_messages=NEEDED)
    function = forms.CharField(required=False, max_length=200, label=_("Function"))
    email = forms.EmailField(max_length=254, label=_("E-mail"), error_messages=NEEDED)
    telephone = forms.CharField(required=False, max_length=120, label=_("Telephone"))
    languages = forms.MultipleChoiceField(
        required=False,
        choices=spoken,
        widget=forms.CheckboxSelectMultiple,
        label=_("Languages"),
        error_messages=NOT_IN_LIST,
    )
    hours = forms.CharField(
        required=False, max_length=120, label=_("Office hours"), help_text="mon-fri 08:00-12:30,13:30-17:00"
    )
    specialities = forms.MultipleChoiceField(
        required=False,
        choices=Category.choices,
        widget=forms.CheckboxSelectMultiple,
        label=_("Specialities"),
        error_messages=NOT_IN_LIST,
    )

    def clean_hours(self) -> str:
        """Hours in the grammar of the directory."""
        hours: str = self.cleaned_data["hours"]
        if hours and not understood(hours):
            raise forms.ValidationError(NOT_UNDERSTOOD, params={"value": hours})
        return hours


class UndertakingForm(forms.Form):
    """The undertaking to follow the charter."""

    undertaken = forms.BooleanField(required=False, label=_("The applicant will follow the charter of the network."))
    undertaken_by = forms.CharField(
        required=False,
        max_length=200,
        label=_("Who undertakes this for the applicant"),
        help_text=_("Name and function, for example the head of the authority."),
    )

    def __init__(self, data: Any, application: Application) -> None:  # noqa: ANN401  # Django's QueryDict
        by = application.undertaken_by
        super().__init__(data, initial={"undertaken": bool(by), "undertaken_by": by})

    def clean(self) -> dict[str, Any]:
        """Nobody undertakes without a name."""
        cleaned = super().clean() or {}
        if cleaned.get("undertaken") and not cleaned.get("undertaken_by"):
            self.add_error("undertaken_by", NEEDED["required"])
        return cleaned

    def values(self) -> dict[str, Any]:
        """What the application keeps of it."""
        return {"undertaken_by": self.cleaned_data["undertaken_by"] if self.cleaned_data["undertaken"] else ""}


class QuestionsForm(forms.Form):
    """The network's own questions."""

    def __init__(self, data: Any, questions: list[dict[str, Any]], answers: dict[str, str]) -> None:  # noqa: ANN401
        super().__init__(data)
        self.questions = questions
        for each in questions:
            field = self.fields[f"q_{each['id']}"] = _asked(each)
            field.initial = answers.get(each["id"], "")

    def values(self) -> dict[str, Any]:
        """What the application keeps of it."""
        return {"answers": {each["id"]: self.cleaned_data[f"q_{each['id']}"] for each in self.questions}}


def option_texts(question: dict[str, Any]) -> list[str]:
    """The choices of a question in the reader's language."""
    options = question.get("options") or {}
    count = max((len(each) for each in options.values()), default=0)
    return [
        str(in_language({code: lines[number] for code, lines in options.items() if number < len(lines)}))
        for number in range(count)
    ]


def _asked(question: dict[str, Any]) -> forms.Field:
    label = str(in_language(question["label"]))
    hint = _("Required") if question.get("required") else ""
    if question["kind"] == "text":
        return forms.CharField(
            required=False, max_length=LONGEST_TEXT, label=label, widget=forms.Textarea, help_text=hint
        )
    choices = [("yes", str(_("Yes"))), ("no", str(_("No")))]
    if question["kind"] == "choice":
        choices = [(str(number), text) for number, text in enumerate(option_texts(question))]
    return forms.ChoiceField(
        required=False,
        label=label,
        choices=choices,
        widget=forms.RadioSelect,
        help_text=hint,
        error_messages=NOT_IN_LIST,
    )


def answers_in_words(application: Application) -> list[tuple[str, str]]:
    """Each question, as it was when handed in, with its answer, in the reader's language."""
    asked = application.network.questions if application.may_be_written else application.questions
    return [(str(in_language(each["label"])), _said(each, application.answers.get(each["id"], ""))) for each in asked]


def _said(question: dict[str, Any], answer: str) -> str:
    if question["kind"] == "text":
        return answer
    return str(dict(_asked(question).choices).get(answer, ""))  # type: ignore[attr-defined]
