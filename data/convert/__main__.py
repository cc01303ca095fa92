"""Command line: `python -m convert RAW_DIR OUT_DIR` (from data/) or `python data/convert RAW_DIR`."""

import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from convert.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
