"""What the files of a CI job hold, and what Git keeps of a key."""

from typing import Any

import pytest
import yaml

from conf.model import recipes
from tests.runner.reader import Reader

JOB = recipes.load("keys/scheduled_job")


def parsed(name: str) -> Any:
    return yaml.safe_load(JOB.file(name).read_bytes())


@pytest.mark.decides("ci")
def test_both_jobs_run_the_lines_of_the_aws_variant() -> None:
    lines = JOB.variant("aws").text.splitlines()[-2:]
    gitlab = parsed("gitlab-ci.yml")["rapport"]
    github = parsed("github.yml")["jobs"]["rapport"]
    assert gitlab["script"] == lines
    assert [step["run"] for step in github["steps"] if "run" in step] == lines


@pytest.mark.decides("ci")
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


@pytest.mark.decides("keep-a-key")
@pytest.mark.parametrize("pattern", ["ABCDEFGHIJ0123456789", "AWS_ACCESS_KEY_ID="])
def test_git_history_keeps_a_removed_key(reader: Reader, pattern: str) -> None:
    search = f"git log --all --oneline -S {pattern}"
    code, output = reader.shell(f"{COMMIT}\ngrep -r {pattern} --exclude-dir=.git . || {search}")
    assert code == 0
    assert [line.split(" ", 1)[1] for line in output.splitlines()] == ["Sans la clé", "Un rapport"]


@pytest.mark.decides("keep-a-key")
def test_git_leaves_out_ignored_files(reader: Reader) -> None:
    prepare = "git init -q .; echo '*.env' > .gitignore; touch rapport.env"
    code, output = reader.shell(f"{prepare}; git status --short; git check-ignore rapport.env")
    assert code == 0
    assert "?? rapport.env" not in output
    assert output.endswith("rapport.env\n")
