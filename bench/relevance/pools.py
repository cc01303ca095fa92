"""What is to be judged, a file a need: the best that each system finds, shuffled, without saying which one found it."""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.relevance.items import question_name
from bench.relevance.judged import CODES, Need, needs
from bench.relevance.measure import FOLDER, ask_all

if TYPE_CHECKING:
    from bench.relevance.measure import Asked

BEST, BEST_OF_OURS = 15, 30
"""So many of each system for each question; so many of the hub's for the English question."""


def main() -> None:
    """Write the pools of ``LAW`` into the folder that is named."""
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    asked = ask_all(os.environ[FOLDER], into / "hub")
    for need in needs():
        pool = _pool(need, asked)
        text = json.dumps(pool, ensure_ascii=False, indent=1)
        (into / f"{need.name}.json").write_text(text, encoding="utf-8")
        print(f"{need.name:26} {len(pool['items']):4}")


def _pool(need: Need, asked: Asked) -> dict[str, Any]:
    chosen = {
        item
        for answers in asked.found.values()
        for code in CODES
        for item in answers[question_name(need.name, code)][:BEST]
    }
    chosen |= {*asked.found["hub"][question_name(need.name, "en")][:BEST_OF_OURS]}
    shuffled = sorted(chosen)
    random.Random(need.name).shuffle(shuffled)  # noqa: S311  # an order that means nothing
    return {
        "need": need.name,
        "sentence": need.sentence,
        "questions": need.questions,
        "items": [_shown(item, asked.corpus[item]) for item in shuffled],
    }


def _shown(name: str, item: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name,
        "kind": item["kind"],
        "title": _in_one(item["titles"]),
        "within": _in_one(item["within"]),
        "names": item["called"],
        "jurisdiction": " ".join(item["states"]),
        "languages": item["languages"],
        "text": _in_one(item["texts"]),
    }


def _in_one(texts: dict[str, str]) -> str:
    """A text in English, else in French, else as it comes."""
    return next((texts[code] for code in ("en", "fr", *texts) if code in texts), "")


if __name__ == "__main__":
    main()
