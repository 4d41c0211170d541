"""Prints which claims and sources decide each section, then all that is missing.

python -m tests.check
"""

import sys

from conf.model import pages
from tests.check.claims import claims
from tests.check.missing import missing


def main() -> int:
    """Return the exit code: 1 when something is missing."""
    decided = claims()
    for section in pages.sections():
        tests = [f"{claim.path.parent.name}/{claim.path.stem}::{claim.test}" for claim in decided
                 if section.anchor in claim.anchors]  # fmt: skip
        by = [*tests, *(place.text for place in section.sources)]
        if section.anchor:
            print(f"{section.start.page.stem}#{section.anchor} ←", ", ".join(by) or "nothing")
    found = missing()
    print(*found, sep="\n")
    print(f"{len(found)} things are missing." if found else "Nothing is missing.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
