"""The hub's own settings, plus the floor to measure against."""

from comity.config.settings import *  # noqa: F403  # the very settings that serve

ROOT_URLCONF = "bench.urls"
