"""Several Python calls in one program, and the result of each.

With a program for each call, most of the time would go to the start of Python.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tests.runner.reader import Reader

# s3fs would keep one instance, with its connection, from call to call.
PROGRAM = """
import json, os, traceback
import boto3, s3fs

s3fs.S3FileSystem.cachable = False
{prepare}
calls = {{
{calls}
}}
for name, call in calls.items():
    try:
        print(json.dumps([name, True, str(call())]), flush=True)
    except Exception:
        print(json.dumps([name, False, traceback.format_exc()]), flush=True)
"""


@dataclass(frozen=True)
class Attempt:
    """Whether the call works, and its value or its traceback."""

    works: bool
    output: str


def attempts(
    reader: Reader, calls: Mapping[str, str], prepare: str = "", **variables: str
) -> dict[str, Attempt]:
    """Type Python expressions, each with the name of a row, after what prepares them all."""
    lines = (f"    {name!r}: lambda: {call}," for name, call in calls.items())
    text = PROGRAM.format(prepare=prepare, calls="\n".join(lines))
    code, output = reader.python(text, **variables)
    assert code == 0, output
    # A connection that fails leaves remarks of aiohttp's between the lines.
    rows = [json.loads(line) for line in output.splitlines() if line.startswith('["')]
    assert [name for name, _, _ in rows] == list(calls), output
    return {name: Attempt(works, text) for name, works, text in rows}
