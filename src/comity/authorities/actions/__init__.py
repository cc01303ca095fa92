"""Writing the directory."""

from comity.authorities.actions.demo import load_demo
from comity.authorities.actions.editions import publish
from comity.authorities.actions.imports import Plan, apply_plan, plan_file, plan_lines
from comity.authorities.actions.lines import remove_line, save_line
from comity.authorities.actions.proposals import (
    Draft,
    MovedOnError,
    approve_proposal,
    begin_proposal,
    correct_entry,
    publish_due,
    refuse_proposal,
    save_draft,
    set_practice,
    settle,
    submit_proposal,
    withdraw_proposal,
)
from comity.authorities.actions.reference import load_reference
from comity.authorities.actions.sheet import Fault, Line, check_upload_size
from comity.authorities.actions.story import Happening, begin_designation, end_designation, tell_event

__all__ = [
    "Draft",
    "Fault",
    "Happening",
    "Line",
    "MovedOnError",
    "Plan",
    "apply_plan",
    "approve_proposal",
    "begin_designation",
    "begin_proposal",
    "check_upload_size",
    "correct_entry",
    "end_designation",
    "load_demo",
    "load_reference",
    "plan_file",
    "plan_lines",
    "publish",
    "publish_due",
    "refuse_proposal",
    "remove_line",
    "save_draft",
    "save_line",
    "set_practice",
    "settle",
    "submit_proposal",
    "tell_event",
    "withdraw_proposal",
]
