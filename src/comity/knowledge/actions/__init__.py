"""All writes of the room."""

from comity.knowledge.actions.collections import change_collection, start_collection
from comity.knowledge.actions.demo import load_demo
from comity.knowledge.actions.files import add_file, count_download, remove_file
from comity.knowledge.actions.items import (
    ImpossibleError,
    publish_item,
    return_item,
    save_item,
    start_item,
    submit_item,
    withdraw_item,
)
from comity.knowledge.actions.practices import (
    approve,
    decline,
    offer,
    publish_practice,
    save_edited,
    save_own,
    start_practice,
    submit_practice,
    withdraw_practice,
)

__all__ = [
    "ImpossibleError",
    "add_file",
    "approve",
    "change_collection",
    "count_download",
    "decline",
    "load_demo",
    "offer",
    "publish_item",
    "publish_practice",
    "remove_file",
    "return_item",
    "save_edited",
    "save_item",
    "save_own",
    "start_collection",
    "start_item",
    "start_practice",
    "submit_item",
    "submit_practice",
    "withdraw_item",
    "withdraw_practice",
]
