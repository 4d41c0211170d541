"""A platform whose certificate is signed by an authority that the reader's computer ignores."""

import pytest

from tests.runner.reader import Answer, Reader, rscript

pytestmark = pytest.mark.decides("private-ca")

LIST = {
    "boto3": """python -c 'import boto3; boto3.client("s3").head_bucket(Bucket="camille")'""",
    "s3fs": """python -c 'import s3fs; s3fs.S3FileSystem().ls("camille")'""",
    "aws": "aws s3 ls s3://camille/",
    "mc": """
        export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY@$AWS_S3_ENDPOINT"
        mc ls s3/camille
    """,
    "r": """Rscript -e 'x <- aws.s3::get_bucket("camille", region = "")'""",
}
ERRORS = {
    "boto3": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "s3fs": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "aws": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "mc": "x509: certificate signed by unknown authority",
    "r": "SSL certificate problem: unable to get local issuer certificate",
}
BOTOCORE_CLIENTS = ("aws", "boto3", "s3fs")
TRUSTING_CLIENTS: dict[str, tuple[str, ...]] = {
    "AWS_CA_BUNDLE": BOTOCORE_CLIENTS,
    "REQUESTS_CA_BUNDLE": BOTOCORE_CLIENTS,
    "SSL_CERT_FILE": ("mc",),
    "CURL_CA_BUNDLE": (),
}
MC_FOLDER = "mkdir -p ~/.mc/certs/CAs; cp ~/entreprise.pem ~/.mc/certs/CAs/"


def list_from_laptop(reader: Reader, client: str, setup: str = "") -> Answer:
    if client == "r":
        rscript()
    return reader.shell(f"{setup}\n{LIST[client]}", "laptop")


@pytest.mark.parametrize("client", LIST)
def test_an_unknown_authority_stops_every_client(reader: Reader, client: str) -> None:
    code, output = list_from_laptop(reader, client)
    assert code != 0
    assert ERRORS[client] in output


@pytest.mark.parametrize("client", LIST)
@pytest.mark.parametrize("variable", TRUSTING_CLIENTS)
def test_each_variable_serves_its_own_clients(reader: Reader, client: str, variable: str) -> None:
    code, output = list_from_laptop(reader, client, f'export {variable}="$HOME/entreprise.pem"')
    if client in TRUSTING_CLIENTS[variable]:
        assert code == 0, output
    else:
        assert code != 0
        assert ERRORS[client] in output


@pytest.mark.parametrize("client", BOTOCORE_CLIENTS)
def test_aws_configure_sets_the_authority_for_good(reader: Reader, client: str) -> None:
    setup = 'aws configure set ca_bundle "$HOME/entreprise.pem"'
    code, output = list_from_laptop(reader, client, setup)
    assert code == 0, output


def test_s3fs_needs_the_whole_path_in_the_configuration(reader: Reader) -> None:
    setup = "aws configure set ca_bundle '~/entreprise.pem'"
    code, output = list_from_laptop(reader, "s3fs", setup)
    assert code != 0
    assert "[Errno 2] No such file or directory" in output


@pytest.mark.parametrize("client", BOTOCORE_CLIENTS)
def test_requests_ca_bundle_replaces_the_public_list(reader: Reader, client: str) -> None:
    public = 'export REQUESTS_CA_BUNDLE="$(python -m certifi)"'
    _, output = list_from_laptop(reader, client, public)
    assert ERRORS[client] in output
    joined = """
        cat "$(python -m certifi)" ~/entreprise.pem > ~/toutes.pem
        export REQUESTS_CA_BUNDLE="$HOME/toutes.pem"
    """
    code, output = list_from_laptop(reader, client, joined)
    assert code == 0, output


def test_use_ssl_false_skips_no_check(reader: Reader) -> None:
    code, output = reader.shell(
        """python -c 'import s3fs; s3fs.S3FileSystem(use_ssl=False).ls("camille")'""", "laptop"
    )
    assert code != 0
    assert ERRORS["s3fs"] in output


def test_mc_has_a_folder_for_authorities(reader: Reader) -> None:
    address = reader.direct()["AWS_ENDPOINT_URL"].removeprefix("https://")
    direct = f'export no_proxy="*" AWS_S3_ENDPOINT="{address}"'
    _, output = list_from_laptop(reader, "mc", direct)
    assert ERRORS["mc"] in output
    code, output = list_from_laptop(reader, "mc", f"{direct}\n{MC_FOLDER}")
    assert code == 0, output


def test_mc_ignores_that_folder_behind_a_proxy(reader: Reader) -> None:
    code, output = list_from_laptop(reader, "mc", MC_FOLDER)
    assert code != 0
    assert ERRORS["mc"] in output


def test_r_needs_the_whole_path_of_the_file(reader: Reader) -> None:
    rscript()
    trust = 'httr::set_config(httr::config(cainfo = "~/entreprise.pem"))'
    listing = 'x <- aws.s3::get_bucket("camille", region = "")'
    code, output = reader.shell(f"Rscript -e '{trust}' -e '{listing}'", "laptop")
    assert code != 0
    assert "error setting certificate file: ~/entreprise.pem" in output


def test_r_trusts_the_authority_of_its_profile(reader: Reader) -> None:
    trust = 'httr::set_config(httr::config(cainfo = path.expand("~/entreprise.pem")))'
    code, output = list_from_laptop(reader, "r", f"echo '{trust}' > ~/.Rprofile")
    assert code == 0, output
