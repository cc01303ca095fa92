"""The facts the rules work on."""

from types import SimpleNamespace


def facts():
    return SimpleNamespace(states={"x": 1})
