"""The blocks of a page on somebody's own storage, as `nox -s snippets -- --here` runs them."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from conf.model.recipes import ROOT
from tests.lab import Lab
from tests.lab.service import Service

Answer = subprocess.CompletedProcess[str]
MINE = "projet-climat/guide/releves/2026.csv"


@pytest.fixture
def service(platform: Lab) -> Iterator[Service]:
    """A service whose bucket has another name than the one that pages show."""
    platform.buckets.reset()
    yield Service(platform, identity="projet-climat")
    platform.buckets.reset()


def run_here(service: Service, *pages: str, answer: str = "y\n") -> Answer:
    command = [sys.executable, "-m", "tests.pasted", "--bucket", "projet-climat", *pages]
    environment = service.environment | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        input=answer,
        text=True,
        capture_output=True,
        check=False,
    )


def under_guide(service: Service) -> set[str]:
    listed = service.lab.buckets.listing()
    return {path for path in listed if path.startswith("projet-climat/guide/")}


def test_a_bucket_with_a_file_of_ones_own_is_refused(service: Service) -> None:
    completed = run_here(service, "commands")
    assert completed.returncode == 1
    assert completed.stderr == (
        "here: guide/releves/2026.csv in projet-climat is not this guide’s: use another bucket.\n"
    )
    assert under_guide(service) == {MINE}


def test_the_blocks_of_a_page_run_and_nothing_is_left(service: Service) -> None:
    service.lab.identities.client("root").remove_object(
        bucket_name="projet-climat", object_name="guide/releves/2026.csv"
    )
    completed = run_here(service, "commands")
    assert "under guide/ in the bucket projet-climat" in completed.stdout
    assert "commands python: 1 of 1" in completed.stdout
    assert completed.returncode == 0, completed.stdout + completed.stderr
    assert under_guide(service) == set()


def test_no_answer_runs_nothing(service: Service) -> None:
    service.lab.identities.client("root").remove_object(
        bucket_name="projet-climat", object_name="guide/releves/2026.csv"
    )
    completed = run_here(service, "commands", answer="")
    assert (completed.returncode, completed.stderr) == (1, "here: nothing was run.\n")


def test_an_unknown_page(service: Service) -> None:
    completed = run_here(service, "file")
    assert completed.stderr.startswith("here: No page 'file' shows recipes. There are: administer")
