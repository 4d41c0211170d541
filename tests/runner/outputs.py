"""Makes what a variant printed stable and safe: the only differences that a page may show."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

EXAMPLE_FOLDER = "/home/onyxia/work"
# The versions that tests/recipes/manage lays out are of May 2026 on each run.
PRESENT = r"(?!2026-05-)\d{4}-\d\d-\d\d"


@dataclass(frozen=True)
class Rule:
    """One value of a client's output that changes from run to run, and what replaces it."""

    family: str
    pattern: str
    replacement: str


RULES = (
    # mc ls
    Rule("mc", rf"^\[{PRESENT} \d\d:\d\d:\d\d UTC\]", "[2026-01-01 12:00:00 UTC]"),
    # mc stat
    Rule("mc", r"(?<=^Date      : )\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-01-01 12:00:00"),
    # mc pipe, to a name with the time in it
    Rule("mc", rf"{PRESENT}-\d{{6}}", "2026-01-01-120000"),
    # mc admin policy entities
    Rule("mc", r"(?<=^Query time: )\S+", "2026-01-01T12:00:00Z"),
    # mc cp, mv: a box with the speed, whose width follows the speed
    Rule("mc", r"^┌[─┬]+┐\n(│.*│\n)+└[─┴]+┘\n", ""),
    # mc admin user svcacct ls, accesskey rm
    Rule("mc", r"\b[0-9A-Z]{20}\b", "ABCDEFGHIJ0123456789"),
    Rule("mc", r"(?<= \| )\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-04-01 12:00:00"),
    # aws s3 ls
    Rule("aws", r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-01-01 12:00:00"),
    # aws s3api list-multipart-uploads
    Rule("aws", rf"^{PRESENT}T\d\d:\d\d:\d\d\.\d+Z", "2026-01-01T12:00:00.000Z"),
    # aws configure list: the last characters of the keys
    Rule("aws", r"\*{16}\S{4}", "****************ABCD"),
    # when an upload began
    Rule("python", rf"^{PRESENT} \d\d:\d\d:\d\d(\.\d+)?\+00:00", "2026-01-01 12:00:00+00:00"),
    Rule("r", rf"^{PRESENT}T\d\d:\d\d:\d\d\.\d+Z", "2026-01-01T12:00:00.000Z"),
)


def stable(printed: bytes, family: str, folder: Path) -> tuple[str, set[Rule]]:
    """Return what a page shows of `printed`, and the rules that changed something.

    Progress that was overwritten on the terminal (by a carriage return) is dropped, and
    `folder`, where the variant ran, becomes the folder of a service.
    """
    lines = printed.decode().split("\n")
    text = "\n".join(line.rstrip("\r").rpartition("\r")[2].rstrip() for line in lines)
    text = text.replace(str(folder), EXAMPLE_FOLDER)
    fired = set()
    for rule in RULES:
        if rule.family == family:
            text, count = re.subn(rule.pattern, rule.replacement, text, flags=re.MULTILINE)
            if count:
                fired.add(rule)
    return text, fired


def redact(text: str, secrets: Mapping[str, str]) -> str:
    """Return the text without the values that must never be shown."""
    for secret, name in secrets.items():
        text = text.replace(secret, name)
    return text
