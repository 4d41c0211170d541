"""Tables: who reads what was written, and through which library."""

import pytest

from tests.runner.reader import Reader


@pytest.mark.parametrize("client", ["python", "r"])
def test_a_csv_reads_the_same_whoever_wrote_it(reader: Reader, client: str) -> None:
    seen = set()
    for writer in ("python", "r"):
        reader.recipe("tables/write_csv", writer)
        reader.put("diffusion/communes.csv", reader.bucket["camille/donnees/communes.csv"] or b"")
        seen.add(reader.recipe("tables/read_csv", client))
    (printed,) = seen
    assert "01053" in printed
    assert "Saint-Étienne" in printed


def test_pandas_drops_the_zero_of_a_code_unless_told(reader: Reader) -> None:
    _, printed = reader.python(
        """
        import pandas as pd
        print(*pd.read_csv("communes.csv", sep=";").code)
        print(*pd.read_csv("communes.csv", sep=";", dtype={"code": str}).code)
        """
    )
    assert printed.splitlines() == ["1053 29019", "01053 29019"]


def test_pandas_writes_its_index_as_a_column_unless_told(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import pandas as pd
        communes = pd.read_csv("communes.csv", sep=";")
        communes.to_csv("s3://camille/donnees/communes.csv", sep=";")
        print(*pd.read_csv("s3://camille/donnees/communes.csv", sep=";").columns)
        """
    )
    assert (code, printed) == (0, "Unnamed: 0 code nom\n")


READ = {
    "csv": 'pd.read_csv("s3://camille/diffusion/communes.csv")',
    "parquet": 'pd.read_parquet("s3://camille/diffusion/communes.parquet")',
    "told": 'pd.read_parquet("s3://camille/diffusion/communes.parquet", storage_options={})',
}


@pytest.mark.parametrize(
    ("how", "library"), [("csv", True), ("parquet", False), ("told", True)], ids=READ
)
def test_pandas_reads_parquet_without_s3fs_unless_told(
    reader: Reader, how: str, library: bool
) -> None:
    text = f'import sys, pandas as pd; {READ[how]}; print("s3fs" in sys.modules)'
    assert reader.python(text, **reader.direct()) == (0, f"{library}\n")


def test_parquet_without_s3fs_forgets_the_authority_of_the_platform(reader: Reader) -> None:
    only_the_platforms = reader.direct() | {"SSL_CERT_FILE": "/dev/null"}
    code, printed = reader.python(f"import pandas as pd; {READ['parquet']}", **only_the_platforms)
    assert code != 0
    assert "SSL peer certificate or SSH remote key was not OK" in printed
    code, _ = reader.python(f"import pandas as pd; {READ['told']}", **only_the_platforms)
    assert code == 0


def test_parquet_without_s3fs_forgets_the_proxy(reader: Reader) -> None:
    behind_the_proxy = reader.direct() | {"no_proxy": ""}
    code, _ = reader.python(f"import pandas as pd; {READ['parquet']}", **behind_the_proxy)
    assert (code, reader.strangers) == (0, [])
    code, _ = reader.python(f"import pandas as pd; {READ['told']}", **behind_the_proxy)
    assert code != 0
    assert reader.strangers == [
        reader.direct()["AWS_ENDPOINT_URL"].removeprefix("https://").strip("/")
    ]
