"""What readers ask of the list, what they hand in, and what an authority says about itself."""

from comity.authorities.forms.entry import CorrectionForm, EntryForm
from comity.authorities.forms.keeping import (
    BeginForm,
    EndForm,
    EventForm,
    LineForm,
    PracticeForm,
    ReasonForm,
)
from comity.authorities.forms.listing import DayForm, ListForm, UploadForm

__all__ = [
    "BeginForm",
    "CorrectionForm",
    "DayForm",
    "EndForm",
    "EntryForm",
    "EventForm",
    "LineForm",
    "ListForm",
    "PracticeForm",
    "ReasonForm",
    "UploadForm",
]
