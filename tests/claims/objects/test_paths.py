"""A path without its alias or its scheme is a path of the disk."""

import pytest

from tests.runner.reader import Reader


@pytest.mark.decides("upload-file")
def test_mc_without_its_alias_copies_to_the_disk(reader: Reader) -> None:
    code, _ = reader.shell("mc cp communes.csv camille/guide/donnees/")
    assert code == 0
    assert reader.disk == {"camille/guide/donnees/communes.csv"}
    assert reader.bucket == {}


@pytest.mark.decides("upload-file")
def test_mc_without_its_alias_lists_the_disk(reader: Reader) -> None:
    code, output = reader.shell(
        "mc cp communes.csv camille/guide/donnees/ > /dev/null; mc ls camille/guide/donnees/"
    )
    assert code == 0
    assert "communes.csv" in output
    assert "departements.csv" not in output


@pytest.mark.decides("upload-file")
def test_aws_without_its_scheme_refuses_to_copy(reader: Reader) -> None:
    code, output = reader.shell("aws s3 cp communes.csv camille/guide/donnees/")
    assert code != 0
    assert "Error: Invalid argument type" in output
    assert reader.disk == set()


@pytest.mark.decides("write-csv")
def test_pandas_without_the_scheme_writes_to_a_folder_of_the_disk(reader: Reader) -> None:
    code, output = reader.python(
        """
        import os
        import pandas as pd
        df = pd.DataFrame({"code": ["29019"]})
        try:
            df.to_csv("camille/guide/donnees/communes.csv")
        except OSError as error:
            print(error)
        os.makedirs("camille/guide/donnees")
        df.to_csv("camille/guide/donnees/communes.csv")
        """
    )
    error = "Cannot save file into a non-existent directory: 'camille/guide/donnees'\n"
    assert (code, output) == (0, error)
    assert reader.disk == {"camille/guide/donnees/communes.csv"}
    assert reader.bucket == {}


@pytest.mark.decides("write-csv")
def test_pandas_without_the_scheme_reads_the_disk(reader: Reader) -> None:
    code, output = reader.python(
        'import pandas as pd; pd.read_csv("camille/guide/diffusion/communes.csv")'
    )
    assert code != 0
    assert "FileNotFoundError: [Errno 2] No such file or directory: 'camille/" in output


@pytest.mark.decides("write-csv", "zarr-round-trip")
def test_xarray_without_the_scheme_creates_a_folder_of_the_disk(reader: Reader) -> None:
    code, output = reader.python(
        """
        import xarray as xr
        ds = xr.Dataset({"debit": ("jour", [291, 305])})
        ds.to_zarr("camille/guide/debits.zarr", zarr_format=2)
        """
    )
    assert (code, output) == (0, "")
    assert "camille/guide/debits.zarr/debit/0" in reader.disk
    assert reader.bucket == {}
