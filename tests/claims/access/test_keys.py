"""Where the keys stand, and which of them a client takes."""

import pytest

from conf.model import recipes
from tests.runner.reader import Reader, rscript

FORGET = "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_S3_ENDPOINT AWS_ENDPOINT_URL"
BOTO3 = """python -c 'import boto3; print(boto3.client("s3").list_buckets()["Buckets"])'"""
S3FS = """python -c 'import s3fs; print(s3fs.S3FileSystem().ls(""))'"""
R = """Rscript -e 'aws.s3::bucketlist(region = "")'"""


def kept(reader: Reader, client: str, later: str, before: str = "") -> str:
    """What a new terminal prints, on a machine where the keys were kept before."""
    if later == R:
        rscript()
    variant = recipes.load("access/keep_keys").variant(client)
    run = {".py": "python", ".R": "Rscript", ".sh": "bash -eu"}[variant.path.suffix]
    typed = [f"{run} {variant.path}", FORGET, before, "echo then", later]
    _, printed = reader.shell("\n".join(typed), "pavics")
    return printed.partition("then\n")[2]


@pytest.mark.parametrize("later", ["aws s3 ls", BOTO3, S3FS])
@pytest.mark.parametrize("client", ["python", "aws"])
def test_keys_that_aws_or_python_kept_serve_both(reader: Reader, client: str, later: str) -> None:
    assert "portail-ing" in kept(reader, client, later)


def test_keys_that_mc_kept_serve_mc(reader: Reader) -> None:
    assert "portail-ing/" in kept(reader, "mc", "mc ls s3")


def test_keys_that_r_kept_serve_r(reader: Reader) -> None:
    assert "portail-ing" in kept(reader, "r", R)


def test_keeping_keys_leaves_the_other_profiles(reader: Reader) -> None:
    other = "aws configure set aws_access_key_id AUTRE --profile autre"
    keep = recipes.load("access/keep_keys").variant("python").path
    code, printed = reader.shell(
        f"{other}; python {keep}; aws configure get aws_access_key_id --profile autre", "pavics"
    )
    assert code == 0
    assert printed.endswith("AUTRE\n")


def test_only_their_owner_reads_the_kept_keys(reader: Reader) -> None:
    keep = recipes.load("access/keep_keys").variant("python").path
    _, printed = reader.shell(f"umask 022; python {keep}; stat -c %a ~/.aws/credentials", "pavics")
    assert printed.endswith("600\n")


def test_r_reads_the_keys_that_aws_kept_but_not_the_address(reader: Reader) -> None:
    printed = kept(reader, "aws", R)
    assert "portail-ing" not in printed
    assert [host for host in reader.strangers if "amazonaws.com" in host]


def test_r_reads_the_keys_that_aws_kept_once_it_has_the_address(reader: Reader) -> None:
    address = "export AWS_S3_ENDPOINT=minio.ouranos.ca"
    assert "portail-ing" in kept(reader, "aws", R, address)


@pytest.mark.parametrize("later", ["aws s3 ls", BOTO3, S3FS])
def test_a_variable_wins_over_the_file(reader: Reader, later: str) -> None:
    pasted = "export AWS_ACCESS_KEY_ID=PERIMEE AWS_SECRET_ACCESS_KEY=PERIMEE"
    printed = kept(reader, "python", later, pasted)
    assert "InvalidAccessKeyId" in printed


@pytest.mark.parametrize("client", ["aws s3 ls", BOTO3, S3FS])
def test_an_old_token_spoils_permanent_keys(reader: Reader, client: str) -> None:
    code, printed = reader.shell(client, "pavics", AWS_SESSION_TOKEN="vieux")
    assert code != 0
    assert "InvalidTokenId" in printed


@pytest.mark.parametrize(
    "line",
    [
        'import boto3; boto3.Session(profile_name="camille")',
        'import s3fs; s3fs.S3FileSystem(profile="camille").ls("camille")',
    ],
)
def test_a_profile_exists_once_it_was_written(reader: Reader, line: str) -> None:
    code, printed = reader.python(line)
    assert code != 0
    assert "ProfileNotFound: The config profile (camille) could not be found" in printed


@pytest.mark.parametrize(
    "line",
    [
        'boto3.client("s3").list_objects_v2(Bucket="portail-ing")',
        's3fs.S3FileSystem().ls("portail-ing")',
    ],
)
def test_no_key_is_to_be_said(reader: Reader, line: str) -> None:
    code, printed = reader.python(f"import boto3, s3fs; {line}", "pavics-anonymous")
    assert code != 0
    assert "NoCredentialsError: Unable to locate credentials" in printed


def test_without_an_alias_mc_s3_is_amazon(reader: Reader) -> None:
    code, _ = reader.shell("mc ls s3/camille", "onyxia-v11")
    assert code != 0
    assert [host for host in reader.strangers if "amazonaws.com" in host]


def test_a_key_read_without_echo_serves(reader: Reader) -> None:
    code, printed = reader.shell(
        """
        secret="$AWS_SECRET_ACCESS_KEY"; unset AWS_SECRET_ACCESS_KEY
        read -rs AWS_SECRET_ACCESS_KEY <<< "$secret"; export AWS_SECRET_ACCESS_KEY
        aws s3 ls
        """,
        "pavics",
    )
    assert code == 0, printed
    assert "portail-ing" in printed


def test_a_clock_twenty_minutes_late_is_refused(reader: Reader) -> None:
    code, printed = reader.python(
        """
        from datetime import timedelta
        import boto3, botocore.auth
        now = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = lambda **how: now(**how) - timedelta(minutes=20)
        boto3.client("s3").list_buckets()
        """
    )
    assert code != 0
    assert "RequestTimeTooSkewed" in printed
