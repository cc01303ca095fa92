"""Writing the directory."""

from comity.authorities.actions.demo import load_demo
from comity.authorities.actions.imports import Plan, apply_plan, plan_file, plan_lines
from comity.authorities.actions.reference import load_reference
from comity.authorities.actions.sheet import Fault, Line, check_upload_size

__all__ = [
    "Fault",
    "Line",
    "Plan",
    "apply_plan",
    "check_upload_size",
    "load_demo",
    "load_reference",
    "plan_file",
    "plan_lines",
]
