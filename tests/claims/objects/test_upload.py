"""What R uploads when its arguments have no names."""

import pytest

from tests.lab import r
from tests.runner.reader import COMMUNES, Reader

pytestmark = pytest.mark.decides("upload-file")


def test_r_uploads_an_unnamed_first_argument_as_the_contents(reader: Reader) -> None:
    code, output = reader.r(
        'put_object("comunes.csv", "guide/donnees/un.csv", "camille", region = "")'
    )
    assert (code, output) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/guide/donnees/un.csv": b"comunes.csv"}


def test_r_uploads_the_file_that_an_argument_names(reader: Reader) -> None:
    code, output = reader.r(
        """
        put_object(
          file = "communes.csv", object = "guide/donnees/un.csv", bucket = "camille", region = ""
        )
        """
    )
    assert (code, output) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/guide/donnees/un.csv": COMMUNES}


def test_r_warns_of_an_unnamed_file_and_refuses_a_missing_named_one(reader: Reader) -> None:
    installation = r.installation()
    if installation and installation.packages.get("aws.s3", "") < "0.3.22":
        pytest.skip("aws.s3 before 0.3.22 does neither")
    rest = 'object = "guide/donnees/un.csv", bucket = "camille", region = ""'
    code, output = reader.r(f'put_object("communes.csv", {rest})')
    assert code == 0
    assert "The use of first argument in `put_object()' as filename" in output
    assert "deprecated, please use file=" in output
    assert reader.bucket == {"camille/guide/donnees/un.csv": COMMUNES}
    code, output = reader.r(f'put_object(file = "comunes.csv", {rest})')
    assert code != 0
    assert "cannot open file 'comunes.csv': No such file or directory" in output
