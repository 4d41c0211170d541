"""Pastes the pages' blocks on your own platform: `nox -s snippets -- --here --bucket NAME [PAGE…]`.

What a block does outside of `guide/` in your bucket, or without more than your own keys, is left
out. The rest starts from the test data set, and nothing is left under `guide/` in the end.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError

from conf.model import pages, rights, starts
from conf.model.recipes import FAMILIES, Variant
from tests.bench.errors import BenchError
from tests.bench.place import Place
from tests.given import dataset
from tests.own import (
    OwnError,
    agreed,
    client,
    interrupt_on_termination,
    missing,
    own_environment,
    uninterrupted,
)
from tests.pasted import session
from tests.runner import results

EXAMPLE = re.compile(r"(?<![\w.-])camille(?![\w.-])")
WITHIN = re.compile(r"s3:(?:List|Get)\w+ camille|s3:\w+ camille/guide/\*")


@dataclass(frozen=True)
class Chain:
    """The blocks of a page that one client can run here, in their order."""

    page: str
    client: str
    blocks: Sequence[Variant]


def main() -> int:
    """Return the exit code: 1 where a block failed or after one line that says why."""
    parser = argparse.ArgumentParser(prog="nox -s snippets -- --here")
    parser.add_argument("--bucket", required=True, help="yours; only guide/ is touched in it")
    parser.add_argument("pages", nargs="*", help="only these pages: files folders")
    options = parser.parse_args()
    interrupt_on_termination()
    environment = own_environment()
    try:
        chains = [*_chains(options.pages, environment)]
        return int(
            not run(chains, Place(options.bucket, "guide", environment, client(environment)))
        )
    except (BenchError, OwnError) as error:
        print(f"here: {error}", file=sys.stderr)
    except (Boto3Error, BotoCoreError, ClientError) as error:
        print(f"here: The storage refuses: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("here: interrupted; what it wrote is deleted.", file=sys.stderr)
        return 130
    return 1


def run(chains: Sequence[Chain], place: Place) -> bool:
    """Ask, paste each chain, delete what was written; return whether every block ended well."""
    refuse_foreign(place)
    count = sum(len(chain.blocks) for chain in chains)
    question = (
        f"{count} blocks will run at {place.s3.meta.endpoint_url}. They write and delete under "
        f"guide/ in the bucket {place.bucket}, where nothing is left in the end. Go on? [y/N] "
    )
    if not agreed(question):
        raise OwnError("nothing was run.")
    try:
        failed = [chain for chain in chains if not _report(chain, _pasted(chain, place))]
        return not failed
    finally:
        with uninterrupted():
            place.empty()


def refuse_foreign(place: Place) -> None:
    """Refuse a bucket where something under `guide/` is not from the test data set.

    Raises:
        OwnError: with the name of one such object.
    """
    known = dataset.contents()
    paginator = place.s3.get_paginator("list_object_versions")
    for listed in paginator.paginate(Bucket=place.bucket, Prefix="guide/"):
        for version in listed.get("Versions", []):
            key, of = version["Key"], {"VersionId": version["VersionId"]}
            response = place.s3.get_object(Bucket=place.bucket, Key=key, **of)
            if response["Body"].read() != known.get(key):
                raise OwnError(f"{key} in {place.bucket} is not this guide’s: use another bucket.")


def _chains(names: Sequence[str], environment: Mapping[str, str]) -> Iterator[Chain]:
    known = {page.stem: page for page in sorted(pages.DOCS.glob("*.md")) if starts.names(page)}
    for name in names or known:
        if name not in known:
            raise OwnError(f"No page {name!r} shows recipes. There are: {', '.join(known)}.")
        start = starts.start(known[name])
        if start is None or start.generation or not {"guide"}.issuperset(start.given):
            continue
        for client_name, blocks in starts.chains(known[name]).items():
            within = [block for block in blocks if _runs_here(block, environment)]
            if any(block.client == client_name for block in within):
                yield Chain(name, client_name, within)


def _runs_here(block: Variant, environment: Mapping[str, str]) -> bool:
    needed = rights.read().get(rights.name(block))
    program = {"aws": "aws", "mc": "mc"}.get(block.family.key)
    if needed is None or (program and missing(program, environment)) or results.missing(block):
        return False
    return all(WITHIN.fullmatch(right) for right in needed)


def _pasted(chain: Chain, place: Place) -> list[session.Outcome]:
    _put_data(place)
    with tempfile.TemporaryDirectory(prefix="storage-guide-") as name:
        folder, texts = Path(name, "work"), Path(name, "blocks")
        texts.mkdir()
        dataset.lay(folder)
        session.lay_support(chain.blocks, folder)

        def run(command: Sequence[str]) -> tuple[int, str]:
            done = subprocess.run(
                command,
                cwd=folder,
                env=place.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            return done.returncode, done.stdout.decode(errors="replace")

        family = FAMILIES[chain.client.partition("_")[0]]
        mine = [EXAMPLE.sub(place.bucket, block.text) for block in chain.blocks]
        return session.paste(family, mine, texts, run)


def _put_data(place: Place) -> None:
    place.empty()
    for path, contents in dataset.paths().items():
        place.put(path.partition("/guide/")[2], contents)


def _report(chain: Chain, outcomes: Sequence[session.Outcome]) -> bool:
    failed = [
        (block.recipe, outcome.printed)
        for block, outcome in zip(chain.blocks, outcomes, strict=True)
        if not outcome.ended_well
    ]
    print(f"{chain.page} {chain.client}: {len(outcomes) - len(failed)} of {len(outcomes)}")
    for name, printed in failed:
        print(f"  {name}: {' '.join(printed.splitlines()[-1:])}")
    return not failed


if __name__ == "__main__":
    sys.exit(main())
