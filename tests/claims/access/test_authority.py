"""A platform whose certificate is signed by an authority that the reader's machine ignores."""

import pytest

from tests.runner.reader import Answer, Reader, rscript

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
SAID = {
    "boto3": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "s3fs": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "aws": "[SSL: CERTIFICATE_VERIFY_FAILED]",
    "mc": "x509: certificate signed by unknown authority",
    "r": "SSL certificate problem: unable to get local issuer certificate",
}
AMAZONS = {"boto3", "s3fs", "aws"}
TRUSTED_BY: dict[str, set[str]] = {
    "AWS_CA_BUNDLE": AMAZONS,
    "REQUESTS_CA_BUNDLE": AMAZONS,
    "SSL_CERT_FILE": {"mc"},
    "CURL_CA_BUNDLE": set(),
}


def at_home(reader: Reader, client: str, before: str = "") -> Answer:
    if client == "r":
        rscript()
    return reader.shell(f"{before}\n{LIST[client]}", "laptop")


@pytest.mark.parametrize("client", LIST)
def test_an_unknown_authority_stops_every_client(reader: Reader, client: str) -> None:
    code, printed = at_home(reader, client)
    assert code != 0
    assert SAID[client] in printed


@pytest.mark.parametrize("client", LIST)
@pytest.mark.parametrize("variable", TRUSTED_BY)
def test_who_reads_which_variable(reader: Reader, client: str, variable: str) -> None:
    code, printed = at_home(reader, client, f'export {variable}="$HOME/entreprise.pem"')
    if client in TRUSTED_BY[variable]:
        assert code == 0, printed
    else:
        assert code != 0
        assert SAID[client] in printed


@pytest.mark.parametrize("client", sorted(AMAZONS))
def test_a_line_of_the_settings_says_it_once_for_all(reader: Reader, client: str) -> None:
    code, printed = at_home(reader, client, 'aws configure set ca_bundle "$HOME/entreprise.pem"')
    assert code == 0, printed


def test_s3fs_wants_the_whole_path_in_the_settings(reader: Reader) -> None:
    code, printed = at_home(reader, "s3fs", "aws configure set ca_bundle '~/entreprise.pem'")
    assert code != 0
    assert "[Errno 2] No such file or directory" in printed


@pytest.mark.parametrize("client", sorted(AMAZONS))
def test_a_list_replaces_the_one_before(reader: Reader, client: str) -> None:
    everybody = 'cat "$(python -m certifi)" ~/entreprise.pem > ~/toutes.pem'
    public_only = 'export REQUESTS_CA_BUNDLE="$(python -m certifi)"'
    joined = 'export REQUESTS_CA_BUNDLE="$HOME/toutes.pem"'
    assert SAID[client] in at_home(reader, client, public_only)[1]
    assert at_home(reader, client, f"{everybody}\n{joined}")[0] == 0


def test_turning_tls_off_skips_no_check(reader: Reader) -> None:
    code, printed = reader.shell(
        """python -c 'import s3fs; s3fs.S3FileSystem(use_ssl=False).ls("camille")'""", "laptop"
    )
    assert code != 0
    assert SAID["s3fs"] in printed


MC_FOLDER = "mkdir -p ~/.mc/certs/CAs; cp ~/entreprise.pem ~/.mc/certs/CAs/"


def test_mc_has_a_folder_for_authorities(reader: Reader) -> None:
    address = reader.direct()["AWS_ENDPOINT_URL"].removeprefix("https://")
    direct = f'export no_proxy="*" AWS_S3_ENDPOINT="{address}"'
    assert SAID["mc"] in at_home(reader, "mc", direct)[1]
    code, printed = at_home(reader, "mc", f"{direct}\n{MC_FOLDER}")
    assert code == 0, printed


def test_mc_forgets_that_folder_behind_a_proxy(reader: Reader) -> None:
    code, printed = at_home(reader, "mc", MC_FOLDER)
    assert code != 0
    assert SAID["mc"] in printed


def test_r_wants_the_whole_path_of_the_file(reader: Reader) -> None:
    rscript()
    trust = 'httr::set_config(httr::config(cainfo = "~/entreprise.pem"))'
    listing = 'x <- aws.s3::get_bucket("camille", region = "")'
    code, printed = reader.shell(f"Rscript -e '{trust}' -e '{listing}'", "laptop")
    assert code != 0
    assert "error setting certificate file: ~/entreprise.pem" in printed


def test_r_trusts_what_its_profile_says(reader: Reader) -> None:
    trust = 'httr::set_config(httr::config(cainfo = path.expand("~/entreprise.pem")))'
    code, printed = at_home(reader, "r", f"echo '{trust}' > ~/.Rprofile")
    assert code == 0, printed
