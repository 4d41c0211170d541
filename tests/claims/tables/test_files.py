"""Tables of several files, and CSV files as French software writes them."""

import pytest

from tests.given import tables as given
from tests.runner.reader import Reader

READ_ALL = {
    "python": 'import pandas as pd; print(pd.read_parquet("{url}", storage_options={{}}))',
    "python_polars": 'import polars as pl; print(pl.read_parquet("{url}/"))',
    "python_duckdb": (
        "import duckdb, s3fs; duckdb.register_filesystem(s3fs.S3FileSystem());"
        "print(duckdb.sql(\"FROM read_parquet('{url}/**/*.parquet')\"))"
    ),
    "python_pyarrow": """
import os
from pyarrow import dataset, fs
s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
found = dataset.dataset("{url}".removeprefix("s3://"), filesystem=s3, partitioning="hive")
print(found.to_table().to_pandas())
""",
}
WRITE = """
import pandas as pd
ventes = pd.DataFrame({{"annee": [2025, 2026], "montant": [80.0, 99.9]}})
for part in (ventes, ventes[ventes.annee == 2026]):
    part.to_parquet(
        "s3://camille/donnees/ventes", partition_cols=["annee"], {options} storage_options={{}}
    )
print(*pd.read_parquet("s3://camille/donnees/ventes", storage_options={{}}).annee)
"""


def read(reader: Reader, client: str, url: str) -> tuple[int, str]:
    direct = reader.direct() if client == "python_pyarrow" else {}
    return reader.python(READ_ALL[client].format(url=url), **direct)


@pytest.mark.parametrize(
    ("options", "years"),
    [("", "2025 2026 2026"), ('existing_data_behavior="delete_matching",', "2025 2026")],
)
def test_pandas_writes_a_year_beside_the_same_year_unless_told(
    reader: Reader, options: str, years: str
) -> None:
    assert reader.python(WRITE.format(options=options)) == (0, f"{years}\n")


@pytest.mark.parametrize("client", READ_ALL)
def test_a_code_in_the_name_of_a_folder_loses_its_zero(reader: Reader, client: str) -> None:
    reader.put("donnees/villes/commune=01053/1.parquet", given.may_amounts())
    code, printed = read(reader, client, "s3://camille/donnees/villes")
    assert code == 0, printed
    assert "1053" in printed
    assert ("01053" in printed) == (client == "python_duckdb")


@pytest.mark.parametrize("client", READ_ALL)
def test_one_year_is_read_without_the_others(reader: Reader, client: str) -> None:
    reader.recipe("tables/partitioned", client)
    reader.put("donnees/ventes/annee=2027/broken.parquet", b"no Parquet at all")
    assert "35238" in reader.recipe("tables/partitioned", client)
    code, _ = read(reader, client, "s3://camille/donnees/ventes")
    assert code != 0, "the broken file is there"


def test_polars_wants_the_slash_of_a_folder(reader: Reader) -> None:
    reader.put("donnees/ventes/2026-05.parquet", given.may())
    text = 'import polars as pl; print(pl.read_parquet("s3://camille/donnees/ventes{}"))'
    assert reader.python(text.format("/"))[0] == 0
    code, printed = reader.python(text.format(""))
    assert code != 0
    assert "FileNotFoundError" in printed


@pytest.mark.parametrize(
    ("option", "markers"), [("", 2), ("create_dir=False,", 0)], ids=["usual", "told"]
)
def test_pyarrow_writes_an_empty_object_per_folder(
    reader: Reader, option: str, markers: int
) -> None:
    text = f"""
        import os
        import pyarrow as pa
        from pyarrow import dataset, fs
        dataset.write_dataset(
            pa.table({{"annee": [2025], "montant": [80.0]}}),
            "camille/donnees/ventes",
            filesystem=fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"]),
            format="parquet", partitioning=["annee"], partitioning_flavor="hive", {option}
        )
        """
    assert reader.python(text, **reader.direct())[0] == 0
    assert list(reader.bucket.values()).count(b"") == markers


def test_two_programs_that_append_lose_the_lines_of_one(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import pandas as pd, s3fs
        url = "s3://camille/donnees/ventes.csv"
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
    assert code == 0, printed
    alone, together = printed.splitlines()
    assert alone == "['a', '1', '2']"
    assert ("'3'" in together) != ("'4'" in together)


@pytest.mark.parametrize("client", ["python", "python_duckdb", "python_polars"])
def test_a_new_column_goes_unseen(reader: Reader, client: str) -> None:
    reader.put("donnees/ventes/2026-05.parquet", given.may())
    june = given.sales(3)[["date", "commune", "montant", "h06"]].astype({"date": str})
    reader.put("donnees/ventes/2026-06.parquet", given.parquet(june))
    code, printed = read(reader, client, "s3://camille/donnees/ventes")
    if client == "python_polars":
        assert code != 0
        assert "extra column in file outside of expected schema" in printed
    else:
        assert code == 0, printed
        assert "2026-05-31" in printed
        assert "h06" not in printed


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("12/04/2026", "['2026-01-03 00:00:00', '2026-12-04 00:00:00']"),
        ("13/04/2026", "['01/03/2026', '13/04/2026']"),
    ],
)
def test_pandas_takes_the_day_for_the_month_without_a_word(
    reader: Reader, second: str, shown: str
) -> None:
    text = f"""
        import io, pandas as pd
        dates = pd.read_csv(io.StringIO("date\\n01/03/2026\\n{second}\\n"), parse_dates=["date"])
        print([str(date) for date in dates.date])
        """
    assert reader.python(text) == (0, f"{shown}\n")


def test_accents_in_latin_1_stop_pandas_and_polars(reader: Reader) -> None:
    reader.put("donnees/communes.csv", "nom\nSaint-Méen\n".encode("latin-1"))
    url = "s3://camille/donnees/communes.csv"
    _, printed = reader.python(f"import pandas as pd; pd.read_csv('{url}')")
    assert "'utf-8' codec can't decode byte 0xe9" in printed
    _, printed = reader.python(f"import polars as pl; pl.read_csv('{url}', encoding='latin1')")
    assert "invalid utf-8 sequence" in printed


def test_pandas_leaves_an_empty_object_for_want_of_zstandard(reader: Reader) -> None:
    text = 'import pandas as pd; pd.DataFrame({"a": [1]}).to_csv("s3://camille/donnees/a.csv.zst")'
    code, printed = reader.python(text)
    assert code != 0
    assert "zstandard" in printed
    assert reader.bucket == {"camille/donnees/a.csv.zst": b""}
