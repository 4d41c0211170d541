"""Where keys are kept, and which of them a client takes."""

from collections.abc import Mapping

import pytest

from conf.model import recipes
from tests.runner.reader import Reader, rscript

UNSET = "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_S3_ENDPOINT AWS_ENDPOINT_URL"
PROFILE = "export AWS_PROFILE=pavics"
SHARED = {
    "aws": "aws s3 ls",
    "boto3": """python -c 'import boto3; print(boto3.client("s3").list_buckets()["Buckets"])'""",
    "s3fs": """python -c 'import s3fs; print(s3fs.S3FileSystem().ls(""))'""",
}
"""The clients that share ~/.aws, and how each lists the buckets."""

MC = {"mc": "mc ls s3"}
R = {"r": """Rscript -e 'aws.s3::bucketlist(region = "")'"""}
MARK = "--- next listing\n"


def list_in_new_terminal(
    reader: Reader, keeper: str, listings: Mapping[str, str], setup: str = ""
) -> dict[str, str]:
    """Have `keeper` keep the keys; return what each client then prints in a new terminal."""
    variant = recipes.load("access/keep_keys").variant(keeper)
    run = {".py": "python", ".R": "Rscript", ".sh": "bash -eu"}[variant.path.suffix]
    lines = [f"{run} {variant.path}", UNSET, setup]
    for listing in listings.values():
        lines += [f"printf -- '{MARK.strip()}\\n'", f"{listing} || true"]
    _, output = reader.shell("\n".join(lines), "pavics")
    return dict(zip(listings, output.split(MARK)[1:], strict=True))


@pytest.mark.decides("keep-keys")
@pytest.mark.parametrize("keeper", ["python", "aws"])
def test_python_and_aws_share_the_keys_that_either_keeps(reader: Reader, keeper: str) -> None:
    for client, output in list_in_new_terminal(reader, keeper, SHARED, PROFILE).items():
        assert "portail-ing" in output, client


@pytest.mark.decides("keep-keys")
def test_mc_finds_the_keys_that_it_keeps(reader: Reader) -> None:
    assert "portail-ing/" in list_in_new_terminal(reader, "mc", MC)["mc"]


@pytest.mark.decides("keep-keys")
def test_r_finds_the_keys_that_it_keeps(reader: Reader) -> None:
    rscript()
    assert "portail-ing" in list_in_new_terminal(reader, "r", R)["r"]


@pytest.mark.decides("who-am-i")
@pytest.mark.parametrize(
    ("keeper", "clients"),
    [("aws", ["python", "python_boto3", "aws"]), ("mc", ["mc"])],
    ids=["profile", "alias"],
)
def test_kept_keys_say_what_they_open(reader: Reader, keeper: str, clients: list[str]) -> None:
    connect = recipes.load("access/connect")
    paths = {client: connect.variant(client).path for client in clients}
    runs = {
        client: f"{'python' if path.suffix == '.py' else 'bash -eu'} {path}"
        for client, path in paths.items()
    }
    for client, output in list_in_new_terminal(reader, keeper, runs, PROFILE).items():
        expected = connect.output(connect.variant(client), "pavics").splitlines()
        assert output.splitlines()[-2:] == expected[-2:], client


@pytest.mark.decides("keep-keys")
@pytest.mark.parametrize("keeper", ["python", "aws"])
@pytest.mark.parametrize("profile", ["default", "pavics"])
def test_keeping_keys_replaces_no_profile(reader: Reader, keeper: str, profile: str) -> None:
    keep = recipes.load("access/keep_keys").variant(keeper).path
    run = {"python": "python", "aws": "bash"}[keeper]
    _, output = reader.shell(
        f"""
        aws configure set aws_access_key_id AUTRE --profile {profile}
        aws configure set aws_secret_access_key AUTRE --profile {profile}
        {run} {keep} || true
        aws configure get aws_access_key_id --profile {profile}
        """,
        "pavics",
    )
    assert ("There is a profile pavics already." in output) == (profile == "pavics")
    assert output.endswith("AUTRE\n")


@pytest.mark.decides("keep-keys")
def test_only_their_owner_reads_the_kept_keys(reader: Reader) -> None:
    keep = recipes.load("access/keep_keys").variant("python").path
    _, output = reader.shell(f"umask 022; python {keep}; stat -c %a ~/.aws/credentials", "pavics")
    assert output.endswith("600\n")


@pytest.mark.decides("keep-keys")
def test_r_reads_the_keys_that_aws_keeps_but_not_the_address(reader: Reader) -> None:
    rscript()
    (listing,) = R.values()
    address = "export AWS_S3_ENDPOINT=minio.ouranos.ca"
    listings = {"without address": listing, "with address": f"{address}; {listing}"}
    outputs = list_in_new_terminal(reader, "aws", listings, PROFILE)
    assert "portail-ing" not in outputs["without address"]
    assert [host for host in reader.strangers if "amazonaws.com" in host]
    assert "portail-ing" in outputs["with address"]


@pytest.mark.decides("keep-keys")
def test_a_variable_wins_over_the_file(reader: Reader) -> None:
    address = "export AWS_ENDPOINT_URL=https://minio.ouranos.ca"
    expired = f"{address} AWS_ACCESS_KEY_ID=PERIMEE AWS_SECRET_ACCESS_KEY=PERIMEE"
    for client, output in list_in_new_terminal(reader, "python", SHARED, expired).items():
        assert "InvalidAccessKeyId" in output, client


@pytest.mark.decides("keep-keys")
@pytest.mark.parametrize("client", SHARED)
def test_an_old_token_spoils_permanent_keys(reader: Reader, client: str) -> None:
    code, output = reader.shell(SHARED[client], "pavics", AWS_SESSION_TOKEN="vieux")
    assert code != 0
    assert "InvalidTokenId" in output


@pytest.mark.decides("who-am-i")
@pytest.mark.parametrize(
    "line",
    [
        'import boto3; boto3.Session(profile_name="perso")',
        'import s3fs; s3fs.S3FileSystem(profile="perso").ls("camille")',
    ],
    ids=["boto3", "s3fs"],
)
def test_a_profile_exists_once_it_was_written(reader: Reader, line: str) -> None:
    code, output = reader.python(line)
    assert code != 0
    assert "ProfileNotFound: The config profile (perso) could not be found" in output


@pytest.mark.decides("connect-anonymous")
@pytest.mark.parametrize(
    "line",
    [
        'import boto3; boto3.client("s3").list_objects_v2(Bucket="portail-ing")',
        'import s3fs; s3fs.S3FileSystem().ls("portail-ing")',
    ],
    ids=["boto3", "s3fs"],
)
def test_python_without_keys_must_be_told_to_do_without(reader: Reader, line: str) -> None:
    code, output = reader.python(line, "pavics-anonymous")
    assert code != 0
    assert "NoCredentialsError: Unable to locate credentials" in output


@pytest.mark.decides("keep-keys")
def test_without_an_alias_s3_of_mc_is_amazon(reader: Reader) -> None:
    code, _ = reader.shell("mc ls s3/camille", "onyxia-v11")
    assert code != 0
    assert [host for host in reader.strangers if "amazonaws.com" in host]


@pytest.mark.decides("keep-keys")
def test_a_key_read_without_echo_works(reader: Reader) -> None:
    code, output = reader.shell(
        """
        secret="$AWS_SECRET_ACCESS_KEY"; unset AWS_SECRET_ACCESS_KEY
        read -rs AWS_SECRET_ACCESS_KEY <<< "$secret"; export AWS_SECRET_ACCESS_KEY
        aws s3 ls
        """,
        "pavics",
    )
    assert code == 0, output
    assert "portail-ing" in output


@pytest.mark.decides("keep-keys")
def test_a_clock_twenty_minutes_late_is_refused(reader: Reader) -> None:
    code, output = reader.python(
        """
        from datetime import timedelta
        import boto3, botocore.auth
        now = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = lambda **how: now(**how) - timedelta(minutes=20)
        boto3.client("s3").list_buckets()
        """
    )
    assert code != 0
    assert "RequestTimeTooSkewed" in output
