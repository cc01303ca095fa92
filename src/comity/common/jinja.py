"""Jinja2 as Django's template engine, with templates where Django looks for them."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.backends.jinja2 import Jinja2
from django.template.loader import get_template


class Templates(Jinja2):
    """Django's adapter; every room keeps its pages in ``templates/<room>/``."""

    app_dirname = "templates"


def page(request: HttpRequest, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
    """Render a page for a reader."""
    return HttpResponse(get_template(template).render(dict(context), request), status=status)
