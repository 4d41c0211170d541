"""Where a client asks: the address and the region that it is given, or not."""

from tests.runner.reader import Reader

AMAZON = ["camille.s3.amazonaws.com:443"]
"""Where a client goes that finds no address. The lab's proxy refuses it."""


def test_r_without_an_empty_region_asks_another_host(reader: Reader) -> None:
    code, _ = reader.r('get_bucket("camille")')
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.exemple.fr:443"]


def test_r_with_an_empty_region_asks_the_platform(reader: Reader) -> None:
    code, printed = reader.r('get_bucket_df("camille", prefix = "donnees/", region = "")$Key')
    assert code == 0
    assert "donnees/departements.csv" in printed


def test_r_without_an_empty_region_says_that_the_host_does_not_resolve(reader: Reader) -> None:
    # `.invalid` resolves nowhere; the lab's own names may, on somebody's network.
    code, printed = reader.r('get_bucket("camille")', AWS_S3_ENDPOINT="minio.invalid", no_proxy="*")
    assert code != 0
    assert "Could not resolve host: us-east-1.minio.invalid" in printed


def test_r_hands_a_region_outside_opts_to_the_function_that_reads(reader: Reader) -> None:
    code, _ = reader.r(
        """
        s3read_using(
          FUN = read.csv2, object = "diffusion/communes.csv", bucket = "camille", region = ""
        )
        """
    )
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.exemple.fr:443"]


def test_r_forgets_the_option_of_its_manual_where_the_platform_sets_a_region(
    reader: Reader,
) -> None:
    text = 'options(cloudyr.aws.default_region = ""); get_bucket("camille")'
    assert reader.r(text)[0] != 0
    assert reader.r(f'Sys.unsetenv("AWS_DEFAULT_REGION"); {text}')[0] == 0


def test_an_older_service_sends_aws_to_amazon(reader: Reader) -> None:
    code, _ = reader.shell("aws s3 ls s3://camille/donnees/", "nubonyxia-2024")
    assert code != 0
    assert reader.strangers == AMAZON


def test_an_older_service_sends_boto3_to_amazon(reader: Reader) -> None:
    code, _ = reader.python(
        'import boto3; boto3.client("s3").list_objects_v2(Bucket="camille")', "nubonyxia-2024"
    )
    assert code != 0
    assert reader.strangers == AMAZON


def test_an_older_service_sends_pandas_to_amazon_whatever_s3_endpoint_says(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import os
        import pandas as pd
        assert os.environ["S3_ENDPOINT"] == "https://minio.lab.exemple.fr/"
        pd.read_csv("s3://camille/diffusion/communes.csv")
        """,
        "nubonyxia-2024",
    )
    assert code != 0
    assert reader.strangers == AMAZON


def test_one_line_gives_an_older_service_its_address(reader: Reader) -> None:
    code, printed = reader.shell(
        """
        export AWS_ENDPOINT_URL="https://$AWS_S3_ENDPOINT"
        aws s3 ls s3://camille/donnees/
        python -c 'import boto3; boto3.client("s3").head_bucket(Bucket="camille")'
        python -c 'import pandas as pd; pd.read_csv("s3://camille/diffusion/communes.csv")'
        """,
        "nubonyxia-2024",
    )
    assert code == 0, printed
    assert reader.strangers == []
