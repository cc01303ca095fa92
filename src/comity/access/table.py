"""The table: permission → who has it. What is not here is denied."""

from collections.abc import Callable

from django.http import HttpRequest

from comity.access.rules import anyone, demo_visitor

TABLE: dict[str, Callable[[HttpRequest], bool]] = {
    "pages:page:read": anyone,
    "pages:gallery:read": demo_visitor,
    "jurisdictions:record:read": anyone,
    "authorities:entry:read": anyone,
    "authorities:entry:export": anyone,
    "authorities:entry:import": demo_visitor,
    "networks:record:read": anyone,
    "channels:answer:read": anyone,
    "reports:figure:read": anyone,
}
