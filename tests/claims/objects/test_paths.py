"""What a path without its alias or its scheme means: the disk."""

from tests.runner.reader import Reader


def test_mc_without_its_alias_copies_to_the_disk(reader: Reader) -> None:
    code, _ = reader.shell("mc cp communes.csv camille/donnees/")
    assert code == 0
    assert reader.disk == {"camille/donnees/communes.csv"}
    assert reader.bucket == {}


def test_mc_without_its_alias_then_lists_the_disk(reader: Reader) -> None:
    code, printed = reader.shell(
        "mc cp communes.csv camille/donnees/ > /dev/null; mc ls camille/donnees/"
    )
    assert code == 0
    assert "communes.csv" in printed
    assert "departements.csv" not in printed


def test_aws_without_its_scheme_refuses_to_copy(reader: Reader) -> None:
    code, printed = reader.shell("aws s3 cp communes.csv camille/donnees/")
    assert code != 0
    assert "Error: Invalid argument type" in printed
    assert reader.disk == set()


def test_pandas_without_the_scheme_finds_no_such_folder(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import pandas as pd
        pd.DataFrame({"code": ["29019"]}).to_csv("camille/donnees/communes.csv")
        """
    )
    assert code != 0
    said = "OSError: Cannot save file into a non-existent directory: 'camille/donnees'"
    assert said in printed


def test_pandas_without_the_scheme_writes_to_a_folder_of_that_name(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import os
        import pandas as pd
        os.makedirs("camille/donnees")
        pd.DataFrame({"code": ["29019"]}).to_csv("camille/donnees/communes.csv")
        """
    )
    assert code == 0
    assert reader.disk == {"camille/donnees/communes.csv"}
    assert reader.bucket == {}


def test_pandas_without_the_scheme_reads_no_such_file(reader: Reader) -> None:
    code, printed = reader.python(
        'import pandas as pd; pd.read_csv("camille/diffusion/communes.csv")'
    )
    assert code != 0
    assert "FileNotFoundError: [Errno 2] No such file or directory: 'camille/" in printed


def test_xarray_without_the_scheme_writes_to_the_disk(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import xarray as xr
        ds = xr.Dataset({"debit": ("jour", [291, 305])})
        ds.to_zarr("camille/debits.zarr", zarr_format=2)
        """
    )
    assert (code, printed) == (0, "")
    assert "camille/debits.zarr/debit/0" in reader.disk
    assert reader.bucket == {}
