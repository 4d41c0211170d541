"""The blocks of a page, pasted from top to bottom into one session, each end well."""

import re
from collections.abc import Iterable, Sequence

import pytest

from conf.model import pages, recipes, report, starts
from conf.model.recipes import Variant
from tests.lab import Lab
from tests.pasted import givens, session
from tests.runner import results
from tests.runner.outputs import redact

SECONDS = 300
# Read before any test runs: some write another report.
RAN = report.read().results
CHAINS = {
    (page.stem, client): chain
    for page in sorted(pages.DOCS.glob("*.md"))
    for client, chain in starts.chains(page).items()
}


@pytest.mark.parametrize(("page", "client"), CHAINS)
def test_its_blocks_follow_one_another(page: str, client: str, platform: Lab) -> None:
    blocks = CHAINS[page, client]
    for block in blocks:
        if missing := results.missing(block):
            pytest.skip(f"{missing} is not installed")
    start = starts.start(pages.DOCS / f"{page}.md")
    assert start, f"{page}.md shows recipes: give it a start in its front matter"
    outcomes, listing = pasted(start, blocks, platform)
    there = {_thing(path) for path in listing}
    secrets = platform.identities.secrets
    failed = {
        block.recipe: redact(outcome.printed, secrets)
        for block, outcome in zip(blocks, outcomes, strict=True)
        if not outcome.ended_well
    }
    assert set(start.apart) >= failed.keys(), _said(failed)
    written, gone = effect([block for block in blocks if block.recipe not in failed])
    assert written <= there
    assert not gone & there


@pytest.mark.parametrize("page", dict.fromkeys(page for page, _ in CHAINS))
def test_nearly_all_of_them_do(page: str) -> None:
    start = starts.start(pages.DOCS / f"{page}.md")
    assert start, f"{page}.md shows recipes: give it a start in its front matter"
    shown = starts.names(pages.DOCS / f"{page}.md")
    assert set(start.apart) <= set(shown)
    assert len(start.apart) <= max(1, len(shown) // 10)


def effect(blocks: Iterable[Variant]) -> tuple[set[str], set[str]]:
    """Return what the blocks write, and what they delete, each alone: the last to do it counts."""
    left: dict[str, bool] = {}
    for block in blocks:
        generation = recipes.load(block.recipe).generations(block)[0]
        result = RAN[block.recipe, block.client, generation]
        left |= {_thing(path): True for path in result.written}
        left |= {_thing(path): False for path in result.gone}
    written = {path for path, stays in left.items() if stays}
    return written, left.keys() - written


def _thing(path: str) -> str:
    """Return the path without what chance and time make of it; of a store, where it is."""
    store = re.match(r".*?\.(?:zarr|icechunk)\b", path)
    return store[0] if store else re.sub(r"[0-9a-f]{32}|\d", "0", path)


def _said(failed: dict[str, str]) -> str:
    return "\n".join(f"{name}: {printed}" for name, printed in failed.items())


def pasted(
    start: starts.Start, blocks: Sequence[Variant], lab: Lab
) -> tuple[list[session.Outcome], set[str]]:
    """Paste the blocks where the start says; return also what is on the server after them."""
    family = blocks[0].family
    with givens.reader(start, start.of(family), lab) as service:
        service.direct = any(block.client in recipes.load(block.recipe).direct for block in blocks)
        session.lay_support(blocks, service.folder)

        def run(command: Sequence[str]) -> tuple[int, str]:
            completed = service.run(command, SECONDS)
            return completed.code, completed.text

        texts = [block.text for block in blocks]
        outcomes = session.paste(family, texts, lab.scratch("blocks-"), run)
        return outcomes, set(lab.buckets.listing())
