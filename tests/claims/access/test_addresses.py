"""Where a client looks for the storage, by its address and its region."""

import pytest

from tests.runner.reader import Reader

AMAZON = ["camille.s3.amazonaws.com:443"]
"""Where a client without an address goes. The lab's proxy refuses it."""

OLDER_SERVICE = "nubonyxia-2024"


@pytest.mark.decides("which-client", "tools")
def test_r_without_an_empty_region_asks_another_host(reader: Reader) -> None:
    code, _ = reader.r('get_bucket("camille")')
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.example.net:443"]


@pytest.mark.decides("which-client", "tools")
def test_r_with_an_empty_region_asks_the_platform(reader: Reader) -> None:
    code, output = reader.r('get_bucket_df("camille", prefix = "guide/donnees/", region = "")$Key')
    assert code == 0
    assert "guide/donnees/departements.csv" in output


@pytest.mark.decides("which-client")
def test_r_without_an_empty_region_cannot_resolve_the_host(reader: Reader) -> None:
    # `.invalid` resolves nowhere; the lab's own names may, on somebody's network.
    code, output = reader.r('get_bucket("camille")', AWS_S3_ENDPOINT="minio.invalid", no_proxy="*")
    assert code != 0
    assert "Could not resolve host: us-east-1.minio.invalid" in output


@pytest.mark.decides("which-client")
def test_s3read_using_needs_the_region_inside_opts(reader: Reader) -> None:
    """Outside, it goes to the function that reads."""
    code, _ = reader.r(
        """
        s3read_using(
          FUN = read.csv2, object = "guide/diffusion/communes.csv", bucket = "camille", region = ""
        )
        """
    )
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.example.net:443"]


@pytest.mark.decides("which-client")
def test_aws_default_region_overrides_the_default_region_option_of_r(reader: Reader) -> None:
    code, output = reader.r(
        """
        options(cloudyr.aws.default_region = "")
        fails <- inherits(try(get_bucket("camille"), silent = TRUE), "try-error")
        Sys.unsetenv("AWS_DEFAULT_REGION")
        bucket <- get_bucket("camille")
        cat(fails, length(bucket) > 0)
        """
    )
    assert (code, output) == (0, "TRUE TRUE")


@pytest.mark.decides("older-services")
@pytest.mark.parametrize(
    "command",
    [
        pytest.param("aws s3 ls s3://camille/guide/donnees/", id="aws"),
        pytest.param(
            """python -c 'import boto3; boto3.client("s3").list_objects_v2(Bucket="camille")'""",
            id="boto3",
        ),
        pytest.param(
            """
            test "$S3_ENDPOINT" = https://minio.lab.example.net/
            python -c 'import pandas as pd; pd.read_csv("s3://camille/guide/diffusion/communes.csv")'
            """,
            id="pandas, whatever S3_ENDPOINT says",
        ),
    ],
)
def test_a_service_without_aws_endpoint_url_asks_amazon(reader: Reader, command: str) -> None:
    code, _ = reader.shell(command, OLDER_SERVICE)
    assert code != 0
    assert reader.strangers == AMAZON


@pytest.mark.decides("older-services")
def test_one_line_gives_an_older_service_its_address(reader: Reader) -> None:
    code, output = reader.shell(
        """
        export AWS_ENDPOINT_URL="https://$AWS_S3_ENDPOINT"
        aws s3 ls s3://camille/guide/donnees/
        python -c 'import boto3; boto3.client("s3").head_bucket(Bucket="camille")'
        python -c 'import pandas as pd; pd.read_csv("s3://camille/guide/diffusion/communes.csv")'
        """,
        OLDER_SERVICE,
    )
    assert code == 0, output
    assert reader.strangers == []
