"""All writes of the room."""

from comity.law.actions.demo import load_demo
from comity.law.actions.events import record_change, record_commencement, record_repeal
from comity.law.actions.invented_tags import load_demo_tags
from comity.law.actions.keeping import FileData, UnfitError, WorkData, keep_document, keep_law, work_data_of

__all__ = [
    "FileData",
    "UnfitError",
    "WorkData",
    "keep_document",
    "keep_law",
    "load_demo",
    "load_demo_tags",
    "record_change",
    "record_commencement",
    "record_repeal",
    "work_data_of",
]
