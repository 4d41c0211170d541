"""How much of a large table reaches whoever reads two of its twenty columns."""

import functools
import re
from textwrap import dedent

import pytest

from conf.model import recipes
from tests.given import tables as given
from tests.runner.reader import Reader

CLIENTS = ("python", "python_duckdb", "python_polars")
"""PyArrow has no proxy, and so nobody counts what it receives."""
TWO = 'columns=["date", "montant"], filters=[("commune", "==", "29019")]'
DUCKDB = """
import duckdb, s3fs
duckdb.register_filesystem(s3fs.S3FileSystem())
duckdb.sql("SELECT date, montant FROM 's3://camille/donnees/ventes.parquet'").df()
"""
LOAD = """
import duckdb, duckdb_extension_httpfs
from os import environ
from pathlib import Path
(httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")
duckdb.sql(f"LOAD '{httpfs}'")
duckdb.sql(f"SET ca_cert_file = '{environ['SSL_CERT_FILE']}'")
"""
HTTPFS = f"""{LOAD}
duckdb.sql(f"SET s3_endpoint = '{{environ['AWS_S3_ENDPOINT']}}'; SET s3_url_style = 'path'")
"""


@functools.cache
def whole() -> bytes:
    return given.parquet(given.sales(100_000))


@pytest.fixture
def table(reader: Reader) -> Reader:
    """A reader whose bucket holds a large table."""
    reader.put("donnees/ventes.parquet", whole())
    return reader


def received(reader: Reader, text: str) -> int:
    """Return the bytes that a few lines take; they must end well."""
    before = reader.received
    code, printed = reader.python(text)
    assert code == 0, printed
    return reader.received - before


def pandas(file: str, options: str) -> str:
    return f'import pandas as pd; pd.read_parquet("s3://camille/donnees/{file}", {options})'


@pytest.mark.parametrize("client", CLIENTS)
def test_two_columns_come_without_the_others(table: Reader, client: str) -> None:
    table.recipe("tables/read_columns", client)
    assert table.received < len(whole()) / 4


def test_pyarrow_through_s3fs_takes_the_proxy_and_two_columns(table: Reader) -> None:
    text = f"""
        import s3fs
        from pyarrow import parquet
        s3 = s3fs.S3FileSystem(default_cache_type="none")
        parquet.read_table("camille/donnees/ventes.parquet", filesystem=s3, {TWO})
        """
    assert 0 < received(table, text) < len(whole()) / 4


def test_s3fs_makes_pandas_receive_every_column(table: Reader) -> None:
    assert received(table, pandas("ventes.parquet", f"{TWO}, storage_options={{}}")) > len(whole())


def test_s3fs_makes_duckdb_receive_more_than_the_file(table: Reader) -> None:
    assert received(table, DUCKDB) > 1.5 * len(whole())


def test_duckdb_receives_as_much_by_its_own_extension(table: Reader) -> None:
    query = recipes.load("tables/read_columns").variant("python_duckdb").text
    through_s3fs = received(table, query)
    lines = [line for line in query.splitlines(keepends=True) if "s3fs" not in line]
    assert received(table, HTTPFS + "".join(lines)) == pytest.approx(through_s3fs, rel=0.1)


def test_duckdb_runs_the_sql_that_is_shown_in_r(table: Reader) -> None:
    text = recipes.load("tables/read_columns").file("duckdb.R").read_text(encoding="utf-8")
    secret, query = re.findall(r'"(\s*(?:CREATE|SELECT)[^"]+)"', text)
    filled = [f"environ[{name!r}]" for name in re.findall(r'Sys.getenv\("(\w+)"\)', text)]
    typed = f"{LOAD}duckdb.sql({secret!r} % ({', '.join(filled)}))\n"
    code, printed = table.python(f"{typed}print(duckdb.sql({query!r}).df().columns.tolist())")
    assert (code, printed) == (0, "['date', 'montant']\n")


def test_duckdb_has_no_extension_at_first(reader: Reader) -> None:
    code, printed = reader.python('import duckdb; duckdb.sql("LOAD httpfs")')
    assert code != 0
    assert 'httpfs.duckdb_extension" not found' in printed


def test_a_csv_comes_whole_for_two_columns(reader: Reader) -> None:
    file = given.sales(5_000).to_csv(index=False).encode()
    reader.put("donnees/ventes.csv", file)
    text = 'pd.read_csv("s3://camille/donnees/ventes.csv", usecols=["date", "montant"])'
    assert received(reader, f"import pandas as pd; {text}") > len(file)


def test_a_filter_on_rows_saves_nothing_unless_they_are_sorted(table: Reader) -> None:
    rows = 'filters=[("commune", "==", "29019")], storage_options={"default_cache_type": "none"}'
    assert received(table, pandas("ventes.parquet", rows)) > len(whole())
    write = """
        import pandas as pd
        ventes = pd.read_parquet("s3://camille/donnees/ventes.parquet", storage_options={})
        ventes.sort_values("commune").to_parquet(
            "s3://camille/donnees/tri.parquet", row_group_size=10_000, storage_options={}
        )
        """
    received(table, write)
    sorted_size = len(table.bucket["camille/donnees/tri.parquet"] or b"")
    assert received(table, pandas("tri.parquet", rows)) < sorted_size / 2


@pytest.mark.parametrize(
    ("column", "value", "types"),
    [
        ("commune", "29019", "(large_string, int16)"),
        ("date", "'2026-12-01'", "(date32[day], string)"),
    ],
)
def test_a_filter_wants_the_type_of_its_column(
    reader: Reader, column: str, value: str, types: str
) -> None:
    reader.put("donnees/ventes.parquet", given.parquet(given.sales(100)))
    options = f"storage_options={{}}, filters=[('{column}', '==', {value})]"
    code, printed = reader.python(pandas("ventes.parquet", options))
    assert code != 0
    assert f"Function 'equal' has no kernel matching input types {types}" in printed
    options = f"storage_options={{}}, filters=[('{column}', '==', {RIGHT[column]})]"
    assert reader.python("import datetime;" + pandas("ventes.parquet", options))[0] == 0


RIGHT = {"commune": "'29019'", "date": "datetime.date(2026, 12, 1)"}

PEAK = """
from pathlib import Path
(peak,) = [line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line]
print("peak", peak.split()[1])
"""
WHOLE = 'import pandas as pd; pd.read_csv("s3://camille/donnees/ventes.csv")'


def test_a_large_csv_is_never_whole_in_memory(reader: Reader) -> None:
    """A quarter of a gigabyte: much more than what a library takes by itself."""
    header, _, rows = given.sales(2_000).to_csv(index=False).partition("\n")
    reader.put("donnees/ventes.csv", f"{header}\n{rows * 1_000}".encode())
    recipe = recipes.load("tables/query_csv")
    peaks = {}
    texts = {variant.client: variant.text for variant in recipe.variants if variant.client != "r"}
    for client, text in {"whole": WHOLE, **texts}.items():
        direct = reader.direct() if client in recipe.direct else {}
        code, printed = reader.python(dedent(text) + PEAK, **direct)
        assert code == 0, printed
        peaks[client] = int(printed.split()[-1])
    limit = peaks.pop("whole") * 0.6
    assert {client: peak for client, peak in peaks.items() if peak > limit} == {}
