"""A permanent key given to a tool where the session token of a service is left: who mixes them."""

import pytest

from tests.claims import shown
from tests.claims.keys import mixing
from tests.claims.tokens.attempts import Attempt, attempts
from tests.lab import Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("key-arguments")

ROWS = {
    row["Outil"]: (row["La clé seule"], row["Le jeton vide"].strip("`"))
    for row in shown.rows("key-arguments")
}
OTHERS = (*mixing.SHELL, "aws.s3")


@pytest.fixture
def own(platform: Lab) -> dict[str, str]:
    """A permanent key under names of its own, and the address for what ignores proxies."""
    key = platform.identities["onyxia"]
    return {
        "RAPPORT_KEY": key.access_key,
        "RAPPORT_SECRET": key.secret_key,
        "DIRECT": platform.direct["AWS_ENDPOINT_URL"],
        "no_proxy": "127.0.0.1",
    }


def test_the_page_has_a_row_for_each_tool() -> None:
    assert sorted(ROWS) == sorted([*mixing.PYTHON, *OTHERS])


def test_each_cell_is_what_the_python_tool_does(reader: Reader, own: dict[str, str]) -> None:
    alone = {tool: call.replace("CURE", "") for tool, call in mixing.PYTHON.items()}
    cured = {
        f"{tool}, {ROWS[tool][1]}": call.replace("CURE", ROWS[tool][1])
        for tool, call in mixing.PYTHON.items()
        if "CURE" in call
    }
    done = attempts(reader, alone | cured, mixing.PREPARE, **own)
    assert {tool: _cell(done[tool]) for tool in alone} == {tool: ROWS[tool][0] for tool in alone}
    assert all(ROWS[tool][1] for tool in alone if "CURE" in mixing.PYTHON[tool])
    for name in cured:
        assert done[name].works, f"{name}\n{done[name].output}"


def _cell(attempt: Attempt) -> str:
    if attempt.works:
        return "✓"
    assert "403" in attempt.output, attempt.output
    return "403"


@pytest.mark.parametrize("tool", mixing.SHELL)
def test_aws_and_mc_take_the_key_that_has_a_name(
    reader: Reader, own: dict[str, str], tool: str
) -> None:
    assert ROWS[tool][0] == "✓"
    code, output = reader.shell(mixing.SHELL[tool], **own)
    assert code == 0, output
    assert output.endswith("guide/\n")


def test_r_takes_the_key_alone(reader: Reader, own: dict[str, str]) -> None:
    assert ROWS["aws.s3"][0] == "✓"
    assert reader.r(mixing.R, **own) == (0, "[1] 2\n")
