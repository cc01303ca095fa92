"""Noting what keeping a wording changes, so that it can be taken back: before, and after."""

import json
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict

from comity.law.models import Batch, Brought, Expression, Work

OF_A_WORK = (
    "kind",
    "number",
    "year",
    "titles",
    "assented_on",
    "published_on",
    "draft",
    "treaty",
    "repealed_on",
    "repealed_by",
    "source",
    "verified",
)
OF_A_WORDING = (
    *("id", "language", "valid_from", "title", "document", "translation", "source", "source_format", "source_digest"),
    "batch",
)


class Trace:
    """The law and the wording as they are before."""

    def __init__(self, uri: str, language: str, day: date | None) -> None:
        self.work = Work.objects.filter(uri=uri).first()
        self.before = fields_of(self.work, OF_A_WORK) if self.work else {}
        self.commencements = self._commencements()
        found = self.work and self.work.expressions.filter(language=language, valid_from=day).first()
        self.replaced = [fields_of(found, OF_A_WORDING)] if found else []

    def close(self, kept: Expression, batch: Batch) -> bool:
        """Put the difference on record. Whether the wording is new."""
        self.work = kept.work
        Brought.objects.create(
            batch=batch,
            work=kept.work_id,
            new=not self.before,
            before=self.before,
            expressions=[] if self.replaced else [kept.pk],
            replaced=self.replaced,
            commencements=sorted(self._commencements() - self.commencements),
        )
        return not self.replaced

    def _commencements(self) -> set[int]:
        return set(self.work.commencements.values_list("pk", flat=True)) if self.work else set()


def fields_of(kept: Work | Expression, names: tuple[str, ...]) -> dict[str, Any]:
    """The fields as they can be kept as JSON."""
    values = model_to_dict(kept, fields=names) | ({"id": kept.pk} if "id" in names else {})
    return dict(json.loads(json.dumps(values, cls=DjangoJSONEncoder)))
