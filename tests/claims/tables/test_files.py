"""Tables of several files, and CSV files as French software writes them."""

import pytest

from tests.given import tables
from tests.runner.reader import Answer, Reader

READ_FOLDER = {
    "python": 'import pandas as pd; print(pd.read_parquet("{url}", storage_options={{}}))',
    "python_polars": 'import polars as pl; print(pl.read_parquet("{url}/"))',
    "python_duckdb": (
        "import duckdb; print(duckdb.sql(\"FROM read_parquet('{url}/**/*.parquet')\"))"
    ),
    "python_pyarrow": """
import os
from pyarrow import dataset, fs
s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
folder = dataset.dataset("{url}".removeprefix("s3://"), filesystem=s3, partitioning="hive")
print(folder.to_table().to_pandas())
""",
}
CLIENTS = pytest.mark.parametrize("client", READ_FOLDER)


def read_folder(reader: Reader, client: str, url: str) -> Answer:
    direct = reader.direct() if client == "python_pyarrow" else {}
    return reader.python(READ_FOLDER[client].format(url=url), **direct)


@pytest.mark.decides("partitions")
def test_pandas_doubles_rows_without_delete_matching(reader: Reader) -> None:
    code, output = reader.python(
        """
        import pandas as pd
        ventes = pd.DataFrame({"annee": [2025, 2026], "montant": [80.0, 99.9]})
        for folder, options in {
            "usual": {}, "deleted": {"existing_data_behavior": "delete_matching"}
        }.items():
            url = f"s3://camille/guide/donnees/{folder}"
            for part in (ventes, ventes[ventes.annee == 2026]):
                part.to_parquet(url, partition_cols=["annee"], **options, storage_options={})
            print(*pd.read_parquet(url, storage_options={}).annee)
        """
    )
    assert (code, output.splitlines()) == (0, ["2025 2026 2026", "2025 2026"])


@pytest.mark.decides("partitions")
@CLIENTS
def test_a_code_in_the_name_of_a_folder_loses_its_zero(reader: Reader, client: str) -> None:
    reader.put("guide/donnees/villes/commune=01053/1.parquet", tables.may_amounts())
    code, output = read_folder(reader, client, "s3://camille/guide/donnees/villes")
    assert code == 0, output
    assert "1053" in output
    assert ("01053" in output) == (client == "python_duckdb")


@pytest.mark.decides("partitions")
@CLIENTS
def test_one_year_is_read_without_the_others(reader: Reader, client: str) -> None:
    reader.put("guide/donnees/ventes-par-annee/annee=2027/broken.parquet", b"no Parquet at all")
    assert "35238" in reader.recipe("tables/partitioned", client)
    code, _ = read_folder(reader, client, "s3://camille/guide/donnees/ventes")
    assert code != 0, "the broken file is there"


@pytest.mark.decides("partitions")
def test_polars_reads_a_folder_by_its_final_slash_only(reader: Reader) -> None:
    reader.put("guide/donnees/ventes/2026-05.parquet", tables.may())
    code, output = reader.python(
        """
        import polars as pl
        print(len(pl.read_parquet("s3://camille/guide/donnees/ventes/")), flush=True)
        pl.read_parquet("s3://camille/guide/donnees/ventes")
        """
    )
    assert code != 0
    assert output.startswith("1\n")
    assert "FileNotFoundError" in output


@pytest.mark.decides("partitions")
def test_pyarrow_writes_an_empty_object_per_folder(reader: Reader) -> None:
    text = """
        import os
        import pyarrow as pa
        from pyarrow import dataset, fs
        s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
        for folder, options in {"usual": {}, "none": {"create_dir": False}}.items():
            dataset.write_dataset(
                pa.table({"annee": [2025], "montant": [80.0]}),
                f"camille/guide/donnees/{folder}", filesystem=s3, format="parquet",
                partitioning=["annee"], partitioning_flavor="hive", **options
            )
        """
    assert reader.python(text, **reader.direct())[0] == 0
    empty = [key for key, contents in reader.bucket.items() if contents == b""]
    assert sum(key.startswith("camille/guide/donnees/usual/") for key in empty) == 2
    assert sum(key.startswith("camille/guide/donnees/none/") for key in empty) == 0


@pytest.mark.decides("append-rows")
def test_two_programs_that_append_lose_the_lines_of_one(reader: Reader) -> None:
    code, output = reader.python(
        """
        import pandas as pd, s3fs
        url = "s3://camille/guide/donnees/ventes.csv"
        pd.DataFrame({"a": [1]}).to_csv(url, index=False)
        pd.DataFrame({"a": [2]}).to_csv(url, index=False, header=False, mode="a")
        fs = s3fs.S3FileSystem()
        print(fs.cat(url).decode().split())
        with fs.open(url, "ab") as first, fs.open(url, "ab") as second:
            first.write(b"3\\n")
            second.write(b"4\\n")
        print(fs.cat(url).decode().split())
        """
    )
    assert code == 0, output
    alone, together = output.splitlines()
    assert alone == "['a', '1', '2']"
    assert ("'3'" in together) != ("'4'" in together)


@pytest.mark.decides("append-rows")
@pytest.mark.parametrize("client", ["python", "python_duckdb", "python_polars"])
def test_a_new_column_is_dropped_or_stops_polars(reader: Reader, client: str) -> None:
    reader.put("guide/donnees/ventes/2026-05.parquet", tables.may())
    june = tables.sales(3)[["date", "commune", "montant", "h06"]].astype({"date": str})
    reader.put("guide/donnees/ventes/2026-06.parquet", tables.parquet(june))
    code, output = read_folder(reader, client, "s3://camille/guide/donnees/ventes")
    if client == "python_polars":
        assert code != 0
        assert "extra column in file outside of expected schema" in output
    else:
        assert code == 0, output
        assert "2026-05-31" in output
        assert "h06" not in output


@pytest.mark.decides("french-csv")
def test_pandas_takes_the_day_for_the_month_and_prints_nothing(reader: Reader) -> None:
    code, output = reader.python(
        """
        import io, pandas as pd
        for second in ("12/04/2026", "13/04/2026"):
            file = io.StringIO(f"date\\n01/03/2026\\n{second}\\n")
            print([str(date) for date in pd.read_csv(file, parse_dates=["date"]).date])
        """
    )
    assert (code, output.splitlines()) == (
        0,
        ["['2026-01-03 00:00:00', '2026-12-04 00:00:00']", "['01/03/2026', '13/04/2026']"],
    )


@pytest.mark.decides("french-csv")
def test_accents_in_latin_1_stop_pandas_and_polars(reader: Reader) -> None:
    reader.put("guide/donnees/communes.csv", "nom\nSaint-Méen\n".encode("latin-1"))
    code, output = reader.python(
        """
        import pandas as pd, polars as pl
        url = "s3://camille/guide/donnees/communes.csv"
        try:
            pd.read_csv(url)
        except UnicodeDecodeError as error:
            print(error)
        try:
            pl.read_csv(url, encoding="latin1")
        except pl.exceptions.ComputeError as error:
            print(error)
        """
    )
    assert code == 0, output
    assert "'utf-8' codec can't decode byte 0xe9" in output
    assert "invalid utf-8 sequence" in output


@pytest.mark.decides("french-csv")
def test_pandas_without_zstandard_leaves_an_empty_object(reader: Reader) -> None:
    text = 'import pandas as pd; pd.DataFrame({"a": [1]}).to_csv("s3://camille/guide/donnees/a.csv.zst")'
    code, output = reader.python(text)
    assert code != 0
    assert "zstandard" in output
    assert reader.bucket == {"camille/guide/donnees/a.csv.zst": b""}
