"""``comity audit``: verify the trail, take it along, sign its end."""

import json
import sys
import time
from argparse import ArgumentParser
from base64 import b64decode
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from comity.access.scope import seen_by_the_hub
from comity.audit.actions import record, sign_head
from comity.audit.queries import Fault, Signed, exported, verify, verify_lines

NAME = "comity audit"


def _heads(path: Path) -> tuple[list[Signed], str]:
    """The signed heads and the public key, as ``/api/v1/audit/heads`` gives them."""
    try:
        said = json.loads(path.read_bytes())
        heads = [
            Signed(
                date.fromisoformat(each["day"]),
                int(each["number"]),
                bytes.fromhex(each["hash"]),
                b64decode(each["signature"]),
            )
            for each in said["heads"]
        ]
        return heads, str(said["public_key"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} holds no signed heads: {error}"
        raise CommandError(message) from error


class Command(BaseCommand):
    help = "Verify the trail, export it as JSON Lines, sign its end."

    def add_arguments(self, parser: CommandParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT", parser_class=ArgumentParser)
        one = kinds.add_parser("verify", help="find every row that was changed, removed or inserted")
        one.add_argument("--file", type=Path, metavar="FILE", help="an export, instead of the database")
        one.add_argument("--heads", type=Path, metavar="FILE", help="with --file: heads, from /api/v1/audit/heads")
        one.add_argument("--json", action="store_true", help="answer as JSON")
        two = kinds.add_parser("export", help="print the rows, one a line, each with its exact text and its hash")
        two.add_argument("--since", type=int, default=0, metavar="NUMBER", help="only the rows after this number")
        three = kinds.add_parser("sign", help="sign the end of the trail for today, once; run it every day")
        three.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        do = getattr(self, f"_{options['what']}")
        if options.get("file"):  # an export is verified without a database
            do(options)
            return
        with seen_by_the_hub():
            do(options)

    def _verify(self, options: dict[str, Any]) -> None:
        begun = time.perf_counter()
        with ExitStack() as stack:
            if options["file"]:
                heads, key = _heads(options["heads"]) if options["heads"] else ([], "")
                try:
                    lines = stack.enter_context(options["file"].open(encoding="utf-8", errors="replace"))
                except OSError as error:
                    message = f"{options['file']}: {error.strerror}"
                    raise CommandError(message) from error
                rows, faults = verify_lines(lines, heads, key)
            else:
                rows, faults = verify()
        self._tell(rows, faults, time.perf_counter() - begun, as_json=options["json"])
        if faults:
            sys.exit(1)

    def _tell(self, rows: int, faults: list[Fault], seconds: float, *, as_json: bool) -> None:
        if as_json:
            found = [fault._asdict() for fault in faults]
            self.stdout.write(json.dumps({"rows": rows, "seconds": round(seconds, 3), "faults": found}))
            return
        for fault in faults:
            self.stdout.write(f"{fault.kind}: {fault.says}" + (f" (entry {fault.entry})" if fault.entry else ""))
        self.stdout.write(f"{rows} rows, {len(faults)} faults, {rows / max(seconds, 0.001):,.0f} rows a second")

    def _export(self, options: dict[str, Any]) -> None:
        last = options["since"]
        for each in exported(options["since"]):
            self.stdout.write(json.dumps(each, ensure_ascii=False))
            last = each["number"]
        record(actor=NAME, action="audit.export", since=options["since"], until=last)

    def _sign(self, options: dict[str, Any]) -> None:
        day = timezone.localdate()
        done = sign_head(actor=NAME, day=day)
        if options["json"]:
            self.stdout.write(json.dumps({"day": day.isoformat(), "signed": done}))
        else:
            self.stdout.write(f"{day}: {'signed' if done else 'was signed already'}")
