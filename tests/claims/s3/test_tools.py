"""What the tables of the addresses page say of each tool, and the notes under them."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache

import pytest

from tests.claims import shown
from tests.claims.s3.experiments import Experiments
from tests.claims.s3.tools import TOOLS
from tests.lab import Lab
from tests.runner.reader import Reader, rscript

Row = dict[str, str]
"""The cells of a tool, by the names of their columns."""


@cache
def tables() -> dict[str, Row]:
    """Return what the page's three tables say of each tool."""
    rows: dict[str, Row] = {}
    for anchor in ("tools", "variables", "network-variables"):
        for row in shown.rows(anchor):
            cells = {name.replace("`", ""): cell for name, cell in row.items()}
            rows.setdefault(cells.pop(shown.TOOL), {}).update(cells)
    return rows


@pytest.fixture(scope="module")
def rows(platform: Lab) -> dict[str, Future[Row]]:
    """The row of each tool as it ought to be, or why there is none.

    The tools run side by side: pandas waits seven seconds before it gives up on an address.
    """
    platform.buckets.reset()
    platform.proxy.refused.clear()
    with ThreadPoolExecutor(3) as pool:
        return {name: pool.submit(Experiments(platform, tool).row) for name, tool in TOOLS.items()}


@pytest.mark.decides("tools", "variables", "network-variables")
def test_the_page_has_a_row_for_each_tool() -> None:
    assert list(tables()) == list(TOOLS)


@pytest.mark.decides("tools", "variables", "network-variables")
@pytest.mark.parametrize("name", TOOLS)
def test_each_cell_is_what_the_tool_does(rows: dict[str, Future[Row]], name: str) -> None:
    if TOOLS[name].client == "r":
        rscript()
    assert tables()[name] == rows[name].result()


@pytest.mark.decides("tools")
@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            'import boto3; boto3.client("s3", endpoint_url="minio.lab.example.net")',
            "ValueError: Invalid endpoint: minio.lab.example.net",
        ),
        (
            'import s3fs; s3fs.S3FileSystem(endpoint_url="minio.lab.example.net").ls("camille")',
            "ValueError: Invalid endpoint: minio.lab.example.net",
        ),
        (
            'import minio; minio.Minio(endpoint="https://minio.lab.example.net/")',
            "ValueError: path in endpoint is not allowed",
        ),
    ],
    ids=["boto3", "s3fs", "minio-py"],
)
def test_the_wrong_form_of_an_address_is_refused(reader: Reader, text: str, error: str) -> None:
    code, output = reader.python(text)
    assert code != 0
    assert error in output


@pytest.mark.decides("variables")
def test_minio_py_reads_the_keys_when_asked(reader: Reader) -> None:
    text = """
        import os
        from minio import Minio
        from minio.credentials import EnvAWSProvider
        address = os.environ["AWS_ENDPOINT_URL"].removeprefix("https://")
        s3 = Minio(endpoint=address, credentials=EnvAWSProvider())
        found = s3.stat_object(bucket_name="camille", object_name="guide/donnees/2026/ventes.csv")
        print(found.size)
    """
    assert reader.python(text, **reader.direct()) == (0, "68\n")


@pytest.mark.decides("variables")
def test_pyarrow_reads_the_address_for_a_uri(reader: Reader) -> None:
    text = """
        from pyarrow.fs import FileSystem
        fs, path = FileSystem.from_uri("s3://camille/guide/donnees/2026/ventes.csv")
        print(fs.get_file_info(path).size)
    """
    assert reader.python(text, **reader.direct()) == (0, "68\n")
