"""A recipe's own call, made with one name after the other, in one process."""

import json
import re
import shlex
from collections.abc import Container, Iterable, Mapping

from conf.model import recipes
from tests.given.names import HALVES, NAMES

NEW, OLD = b"the new one", b"the one before"
AWS_PYTHON = '"$(sed -n "1s/^#!//p" "$(command -v aws)")"'

CALLS = {
    "upload": ("objects/upload_file", {"communes.csv": "{name}", "guide/donnees/": "{target}"}),
    "download": (
        "objects/download_file",
        {"relevé été 2026.csv": "{name}", "guide/archives/": "{source}"},
    ),
    "copy": (
        "objects/copy",
        {
            "departements.csv": "{name}",
            "guide/donnees/": "{source}",
            "guide/diffusion/": "{target}",
        },
    ),
    "move": (
        "objects/move",
        {
            "guide/donnees/2026/ventes.csv": "{source}{name}",
            "guide/archives/ventes-2026.csv": "{target}{name}",
        },
    ),
    "delete": ("objects/delete", {"guide/donnees/departements.csv": "{target}{name}"}),
}
"""A recipe for each verb, and what replaces the names that it says."""

PYTHON = """
import contextlib, io, json, os
for place, text in json.load(open("calls.json")):
    os.chdir(place)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(text, {})
        failed = ""
    except BaseException as error:
        failed = type(error).__name__
    os.chdir("..")
    print(json.dumps(failed))
"""
R = """
invisible(lapply(strsplit(readLines("calls.txt"), "\\x1f", fixed = TRUE), function(call) {
  setwd(call[1])
  text <- gsub("\\x1e", "\\n", call[2])
  run <- function() {
    capture.output(eval(parse(text = text)))
    ""
  }
  failed <- tryCatch(suppressWarnings(run()), error = function(error) "error")
  setwd("..")
  cat(sprintf('"%s"\\n', failed))
}))
"""
SHELL = """
while IFS= read -r call; do
  if (eval "$call") > /dev/null 2>&1; then echo '""'; else echo '"error"'; fi
done < calls.sh
"""
AWS = """
import contextlib, io, json, os, shlex
from awscli.clidriver import create_clidriver
for place, text in json.load(open("calls.json")):
    os.chdir(place)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            code = create_clidriver().main(shlex.split(text)[1:])
        except SystemExit:
            code = 2
    os.chdir("..")
    print(json.dumps("error" if code else ""))
"""


def call(client: str, verb: str, half: int, name: str) -> str:
    """Return what the recipe says, with other names."""
    recipe, said = CALLS[verb]
    text = recipes.load(recipe).variant(client).text
    values = {"name": name, "source": f"guide/source{half}/", "target": f"guide/{verb}{half}/"}
    changes = {old: new.format(**values) for old, new in said.items()}
    if client in ("mc", "aws"):  # what follows the first command only shows what it did
        return _words(text.partition("\n")[0], changes)
    return re.sub(r'"([^"\n]*)"', lambda found: _literal(_replace(found[1], changes)), text)


def _replace(word: str, changes: Mapping[str, str]) -> str:
    pattern = "|".join(map(re.escape, changes))
    return re.sub(pattern, lambda found: changes[found[0]], word)


def _literal(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)


def _words(line: str, changes: Mapping[str, str]) -> str:
    return shlex.join(_replace(word, changes) for word in shlex.split(line))


def calls(client: str, among: Container[str]) -> list[tuple[str, str, str, str]]:
    """Return the verb, the folder to be in, the name and the text of each call."""
    return [
        (verb, f"{verb}{half}", name, call(client, verb, half, name))
        for verb in CALLS
        for half, names in enumerate(HALVES)
        for name in names
        if name in among
    ]


def objects() -> dict[str, bytes]:
    """Return what stands in the bucket: every name, in each folder that a call writes or reads."""
    folders = {f"guide/source{half}/": NEW for half in range(2)}
    folders |= {f"guide/{verb}{half}/": OLD for verb in CALLS for half in range(2)}
    return {f"{folder}{name}": data for folder, data in folders.items() for name in NAMES}


def expected(done: Iterable[tuple[str, str, str]]) -> dict[str, bytes | None]:
    """Return the effect on the server of the calls that succeeded: verb, folder, name."""
    effect: dict[str, bytes | None] = {}
    for verb, folder, name in done:
        half = folder[-1]
        if verb != "download":
            effect[f"camille/guide/{folder}/{name}"] = None if verb == "delete" else NEW
        if verb == "move":
            effect[f"camille/guide/source{half}/{name}"] = None
    return effect
