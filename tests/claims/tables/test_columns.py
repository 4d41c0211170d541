"""How much of a large table a reader receives, and how much of it is in memory at once."""

import functools
from textwrap import dedent

import pytest

from conf.model import recipes
from tests.given import tables
from tests.runner.reader import Reader

CLIENTS = ("python", "python_duckdb", "python_polars")
"""PyArrow has no proxy: nothing counts what it receives."""
TWO_COLUMNS = 'columns=["date", "montant"], filters=[("commune", "==", "29019")]'


@functools.cache
def parquet_file() -> bytes:
    return tables.parquet(tables.sales(100_000))


@pytest.fixture
def large_table(reader: Reader) -> Reader:
    """A reader whose bucket holds a large table."""
    reader.put("guide/donnees/ventes.parquet", parquet_file())
    return reader


def received(reader: Reader, text: str) -> int:
    """Return the bytes that a program receives; it must exit with 0."""
    before = reader.received
    code, output = reader.python(text)
    assert code == 0, output
    return reader.received - before


def pandas(file: str, options: str) -> str:
    return f'import pandas as pd; pd.read_parquet("s3://camille/guide/donnees/{file}", {options})'


@pytest.mark.decides("csv-or-parquet", "read-columns")
@pytest.mark.parametrize("client", CLIENTS)
def test_two_columns_come_without_the_others(large_table: Reader, client: str) -> None:
    large_table.recipe("tables/read_columns", client)
    assert large_table.received < len(parquet_file()) / 4


@pytest.mark.decides("arrow-duckdb")
def test_pyarrow_by_s3fs_uses_the_proxy_and_receives_two_columns(large_table: Reader) -> None:
    text = f"""
        import s3fs
        from pyarrow import parquet
        s3 = s3fs.S3FileSystem(default_cache_type="none")
        parquet.read_table("camille/guide/donnees/ventes.parquet", filesystem=s3, {TWO_COLUMNS})
        """
    assert 0 < received(large_table, text) < len(parquet_file()) / 4


@pytest.mark.decides("csv-or-parquet", "read-columns")
def test_pandas_by_s3fs_with_its_cache_receives_every_column(large_table: Reader) -> None:
    text = pandas("ventes.parquet", f"{TWO_COLUMNS}, storage_options={{}}")
    assert received(large_table, text) > len(parquet_file())


@pytest.mark.decides("csv-or-parquet")
def test_a_csv_comes_whole_for_two_columns(reader: Reader) -> None:
    file = tables.sales(5_000).to_csv(index=False).encode()
    reader.put("guide/donnees/ventes.csv", file)
    text = 'pd.read_csv("s3://camille/guide/donnees/ventes.csv", usecols=["date", "montant"])'
    assert received(reader, f"import pandas as pd; {text}") > len(file)


@pytest.mark.decides("read-columns")
def test_a_filter_on_rows_saves_bytes_in_a_sorted_file_only(large_table: Reader) -> None:
    rows = 'filters=[("commune", "==", "29019")], storage_options={"default_cache_type": "none"}'
    assert received(large_table, pandas("ventes.parquet", rows)) > len(parquet_file())
    write = """
        import pandas as pd
        ventes = pd.read_parquet("s3://camille/guide/donnees/ventes.parquet", storage_options={})
        ventes.sort_values("commune").to_parquet(
            "s3://camille/guide/donnees/tri.parquet", row_group_size=10_000, storage_options={}
        )
        """
    received(large_table, write)
    sorted_size = len(large_table.bucket["camille/guide/donnees/tri.parquet"] or b"")
    assert received(large_table, pandas("tri.parquet", rows)) < sorted_size / 2


@pytest.mark.decides("read-columns")
def test_a_filter_of_another_type_than_its_column_is_an_error(reader: Reader) -> None:
    reader.put("guide/donnees/ventes.parquet", tables.parquet(tables.sales(100)))
    code, output = reader.python(
        """
        import datetime, pandas as pd, pyarrow as pa
        for column, wrong, right in (
            ("commune", 29019, "29019"),
            ("date", "2026-12-01", datetime.date(2026, 12, 1)),
        ):
            for value in (wrong, right):
                try:
                    pd.read_parquet(
                        "s3://camille/guide/donnees/ventes.parquet",
                        storage_options={}, filters=[(column, "==", value)],
                    )
                    print("read")
                except pa.ArrowNotImplementedError as error:
                    print(error)
        """
    )
    assert code == 0, output
    code_as_number, code_as_text, date_as_text, date = output.splitlines()
    refusal = "Function 'equal' has no kernel matching input types"
    assert f"{refusal} (large_string, int16)" in code_as_number
    assert f"{refusal} (date32[day], string)" in date_as_text
    assert (code_as_text, date) == ("read", "read")


PEAK = """
from pathlib import Path
(peak,) = [line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line]
print("peak", peak.split()[1])
"""
READ_WHOLE = 'import pandas as pd; pd.read_csv("s3://camille/guide/donnees/ventes.csv")'


@pytest.mark.decides("query-csv")
def test_a_large_csv_is_never_whole_in_memory(reader: Reader) -> None:
    """A quarter of a gigabyte: much more than what a library takes by itself."""
    header, _, rows = tables.sales(2_000).to_csv(index=False).partition("\n")
    reader.put("guide/donnees/ventes.csv", f"{header}\n{rows * 1_000}".encode())
    recipe = recipes.load("tables/query_csv")
    peaks = {}
    texts = {variant.client: variant.text for variant in recipe.variants if variant.client != "r"}
    for client, text in {"whole": READ_WHOLE, **texts}.items():
        direct = reader.direct() if client in recipe.direct else {}
        code, output = reader.python(dedent(text) + PEAK, **direct)
        assert code == 0, output
        peaks[client] = int(output.split()[-1])
    limit = peaks.pop("whole") * 0.6
    assert {client: peak for client, peak in peaks.items() if peak > limit} == {}
