"""Tables in CSV and Parquet: what each library changes, and the network that Parquet ignores."""

import pytest

from tests.runner.reader import Reader

PARQUET = 'pd.read_parquet("s3://camille/guide/diffusion/communes.parquet")'
PARQUET_BY_S3FS = (
    'pd.read_parquet("s3://camille/guide/diffusion/communes.parquet", storage_options={})'
)
CSV = 'pd.read_csv("s3://camille/guide/diffusion/communes.csv")'


@pytest.mark.decides("write-csv")
def test_a_csv_of_python_or_r_reads_the_same_in_python_and_r(reader: Reader) -> None:
    outputs: dict[str, set[str]] = {"python": set(), "r": set()}
    for writer in outputs:
        reader.recipe("tables/write_csv", writer)
        reader.put(
            "guide/diffusion/communes.csv",
            reader.bucket["camille/guide/donnees/communes.csv"] or b"",
        )
        for client, printed in outputs.items():
            printed.add(reader.recipe("tables/read_csv", client))
    for printed in outputs.values():
        (output,) = printed
        assert "01053" in output
        assert "Saint-Étienne" in output


@pytest.mark.decides("read-csv")
def test_pandas_drops_the_zero_of_a_code_without_its_dtype(reader: Reader) -> None:
    _, output = reader.python(
        """
        import pandas as pd
        print(*pd.read_csv("communes.csv", sep=";").code)
        print(*pd.read_csv("communes.csv", sep=";", dtype={"code": str}).code)
        """
    )
    assert output.splitlines() == ["1053 29019", "01053 29019"]


@pytest.mark.decides("write-csv")
def test_pandas_writes_its_index_as_a_column(reader: Reader) -> None:
    code, output = reader.python(
        """
        import pandas as pd
        communes = pd.read_csv("communes.csv", sep=";")
        communes.to_csv("s3://camille/guide/donnees/communes.csv", sep=";")
        print(*pd.read_csv("s3://camille/guide/donnees/communes.csv", sep=";").columns)
        """
    )
    assert (code, output) == (0, "Unnamed: 0 code nom\n")


@pytest.mark.decides("read-parquet")
@pytest.mark.parametrize(
    ("call", "by_s3fs"),
    [(CSV, True), (PARQUET, False), (PARQUET_BY_S3FS, True)],
    ids=["CSV", "Parquet", "Parquet with storage_options"],
)
def test_pandas_reads_parquet_by_s3fs_with_storage_options_only(
    reader: Reader, call: str, by_s3fs: bool
) -> None:
    text = f'import sys, pandas as pd; {call}; print("s3fs" in sys.modules)'
    assert reader.python(text, **reader.direct()) == (0, f"{by_s3fs}\n")


@pytest.mark.decides("read-parquet", "arrow-duckdb")
def test_parquet_without_s3fs_ignores_the_authority_of_python(reader: Reader) -> None:
    python_only = reader.direct() | {"SSL_CERT_FILE": "/dev/null"}
    code, output = reader.python(f"import pandas as pd; {PARQUET}", **python_only)
    assert code != 0
    assert "SSL peer certificate or SSH remote key was not OK" in output
    code, _ = reader.python(f"import pandas as pd; {PARQUET_BY_S3FS}", **python_only)
    assert code == 0


@pytest.mark.decides("read-parquet", "arrow-duckdb")
def test_parquet_without_s3fs_ignores_the_proxy(reader: Reader) -> None:
    behind_the_proxy = reader.direct() | {"no_proxy": ""}
    code, _ = reader.python(f"import pandas as pd; {PARQUET}", **behind_the_proxy)
    assert (code, reader.strangers) == (0, [])
    code, _ = reader.python(f"import pandas as pd; {PARQUET_BY_S3FS}", **behind_the_proxy)
    assert code != 0
    assert reader.strangers == [
        reader.direct()["AWS_ENDPOINT_URL"].removeprefix("https://").strip("/")
    ]
