"""The files that a platform of its own would run, and keys that went into Git."""

from typing import Any

import pytest
import yaml

from conf.model import recipes
from tests.runner.reader import Reader

JOB = recipes.load("keys/scheduled_job")


def parsed(name: str) -> Any:
    return yaml.safe_load(JOB.file(name).read_bytes())


def test_both_jobs_run_the_lines_of_the_aws_variant() -> None:
    lines = JOB.variant("aws").text.splitlines()[-2:]
    gitlab = parsed("gitlab-ci.yml")["rapport"]
    github = parsed("github.yml")["jobs"]["rapport"]
    assert gitlab["script"] == lines
    assert [step["run"] for step in github["steps"] if "run" in step] == lines


def test_no_job_holds_a_key() -> None:
    assert set(parsed("gitlab-ci.yml")["rapport"]["variables"]) == {"AWS_ENDPOINT_URL"}
    variables = parsed("github.yml")["jobs"]["rapport"]["env"]
    assert variables.pop("AWS_ENDPOINT_URL")
    assert all(value.startswith("${{ secrets.") for value in variables.values())


COMMIT = """
export GIT_AUTHOR_NAME=c GIT_AUTHOR_EMAIL=c@e GIT_COMMITTER_NAME=c GIT_COMMITTER_EMAIL=c@e
git init -q .
echo "AWS_ACCESS_KEY_ID=ABCDEFGHIJ0123456789" > rapport.env
git add rapport.env && git commit -qm "Un rapport"
git rm -q rapport.env && git commit -qm "Sans la clé"
"""


@pytest.mark.parametrize("asked", ["ABCDEFGHIJ0123456789", "AWS_ACCESS_KEY_ID="])
def test_git_still_holds_a_key_that_was_removed(reader: Reader, asked: str) -> None:
    ask = f"git log --all --oneline -S {asked}"
    code, printed = reader.shell(f"{COMMIT}\ngrep -r {asked} --exclude-dir=.git . || {ask}")
    assert code == 0
    assert [line.split(" ", 1)[1] for line in printed.splitlines()] == ["Sans la clé", "Un rapport"]


def test_git_leaves_out_what_is_ignored(reader: Reader) -> None:
    typed = "git init -q .; echo '*.env' > .gitignore; touch rapport.env"
    code, printed = reader.shell(f"{typed}; git status --short; git check-ignore rapport.env")
    assert code == 0
    assert "?? rapport.env" not in printed
    assert printed.endswith("rapport.env\n")
