"""What R uploads when its arguments have no names."""

import pytest

from tests.lab import r
from tests.runner.reader import COMMUNES, Reader


def test_r_takes_an_unnamed_first_argument_for_the_contents(reader: Reader) -> None:
    code, printed = reader.r('put_object("comunes.csv", "donnees/un.csv", "camille", region = "")')
    assert (code, printed) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/donnees/un.csv": b"comunes.csv"}


def test_r_named_arguments_upload_the_file(reader: Reader) -> None:
    code, printed = reader.r(
        """
        put_object(
          file = "communes.csv", object = "donnees/un.csv", bucket = "camille", region = ""
        )
        """
    )
    assert (code, printed) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/donnees/un.csv": COMMUNES}


def test_r_warns_of_an_unnamed_file_and_refuses_a_named_one_that_is_not_there(
    reader: Reader,
) -> None:
    found = r.installation()
    if found and found.packages.get("aws.s3", "") < "0.3.22":
        pytest.skip("aws.s3 before 0.3.22 does neither")
    rest = 'object = "donnees/un.csv", bucket = "camille", region = ""'
    code, printed = reader.r(f'put_object("communes.csv", {rest})')
    assert code == 0
    assert "The use of first argument in `put_object()' as filename" in printed
    assert "deprecated, please use file=" in printed
    assert reader.bucket == {"camille/donnees/un.csv": COMMUNES}
    code, printed = reader.r(f'put_object(file = "comunes.csv", {rest})')
    assert code != 0
    assert "cannot open file 'comunes.csv': No such file or directory" in printed
