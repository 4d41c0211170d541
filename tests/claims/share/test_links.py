"""What a link opens, for how long, and what it says when it is dead."""

import secrets
import time
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
import urllib3

from tests.lab import GENERATIONS, USUAL, Lab
from tests.lab.server import READY_SECONDS, Credentials
from tests.runner.reader import Answer, Reader

HOST = GENERATIONS[USUAL]["host"]
OTHER_HOST = GENERATIONS["pavics"]["host"]
WEEK = 7 * 24 * 3600
KEY = "donnees/departements.csv"

BOTO3 = """
import boto3
from botocore.config import Config

s3 = boto3.client("s3", config=Config(signature_version={signature}))
print(s3.generate_presigned_url({method!r}, Params={{"Bucket": {bucket!r}, "Key": {key!r}}}{more}))
"""
S3FS = """
import s3fs

fs = s3fs.S3FileSystem(config_kwargs={{"signature_version": {signature}}})
print(fs.{call})
"""
V4 = '"s3v4"'
SHARE = f"shared=$(mc share download {{options}} s3/camille/{KEY}); echo ${{{{shared##*Share: }}}}"
AWS_V4 = "aws configure set default.s3.signature_version s3v4"
PRESIGN = f"aws s3 presign s3://camille/{KEY}"

Open = Callable[..., tuple[int, str]]


@pytest.fixture
def fetch(platform: Lab) -> Open:
    """Opens a link as anybody does, and tells its status and contents."""
    pool = urllib3.ProxyManager(platform.proxy.url, ca_certs=str(platform.authority))

    def opened(link: str, method: str = "GET", body: bytes | None = None) -> tuple[int, str]:
        answer = pool.request(method, link, body=body)
        return answer.status, answer.data.decode()

    return opened


@pytest.fixture
def visible(platform: Lab, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader whose links stay whole: they carry her access key and her token."""
    monkeypatch.setattr("tests.runner.reader.redact", lambda text, _: text)
    return reader


def boto3_link(
    reader: Reader,
    *,
    method: str = "get_object",
    bucket: str = "camille",
    key: str = KEY,
    signature: str = V4,
    seconds: int | None = None,
    **variables: str,
) -> str:
    more = "" if seconds is None else f", ExpiresIn={seconds}"
    text = BOTO3.format(method=method, bucket=bucket, key=key, signature=signature, more=more)
    return made(reader.python(text, **variables))


def made(answer: Answer) -> str:
    code, printed = answer
    assert code == 0, printed
    return printed.strip()


def mc_host(keys: dict[str, str]) -> dict[str, str]:
    return {"MC_HOST_s3": f"https://{':'.join(keys.values())}@{HOST}"}


def seconds_of(link: str) -> int:
    return int(parse_qs(urlsplit(link).query)["X-Amz-Expires"][0])


def test_with_a_token_the_default_signature_is_refused(visible: Reader, fetch: Open) -> None:
    links = (
        boto3_link(visible, signature="None"),
        made(visible.python(S3FS.format(signature="None", call=f"sign('camille/{KEY}')"))),
        made(visible.shell(PRESIGN)),
    )
    for link in links:
        status, said = fetch(link)
        assert status == 403
        assert "<Code>InvalidTokenId<" in said


def test_with_permanent_keys_the_default_signature_serves(visible: Reader, fetch: Open) -> None:
    assert fetch(boto3_link(visible, signature="None", generation="laptop"))[0] == 200


@pytest.mark.parametrize(
    ("client", "text", "expected"),
    [
        ("python", S3FS.format(signature=V4, call=f"sign('camille/{KEY}')"), 100),
        ("python", S3FS.format(signature=V4, call=f"url('camille/{KEY}')"), 3600),
        ("mc", SHARE.format(options=""), WEEK),
        ("aws", f"{AWS_V4}; {PRESIGN}", 3600),
    ],
)
def test_how_long_a_link_lives_unless_told(
    visible: Reader, fetch: Open, client: str, text: str, expected: int
) -> None:
    link = made(visible.type(client, text))
    assert seconds_of(link) == expected
    assert fetch(link)[0] == 200


def test_boto3_s_links_live_an_hour_unless_told(visible: Reader) -> None:
    assert seconds_of(boto3_link(visible)) == 3600


def test_more_than_seven_days_is_refused_by_the_server_or_by_mc(
    visible: Reader, fetch: Open
) -> None:
    assert fetch(boto3_link(visible, seconds=WEEK))[0] == 200
    long = f"sign('camille/{KEY}', expiration={WEEK + 1})"
    links = (
        boto3_link(visible, seconds=WEEK + 1),
        made(visible.python(S3FS.format(signature=V4, call=long))),
        made(visible.shell(f"{AWS_V4}; {PRESIGN} --expires-in {WEEK + 1}")),
    )
    for link in links:
        status, said = fetch(link)
        assert status == 400
        assert "<Code>AuthorizationQueryParametersError<" in said
    code, printed = visible.shell(SHARE.format(options="--expire 169h"))
    assert code != 0
    assert "Expiry cannot be larger than 7 days" in printed


def once_dead(fetch: Open, link: str) -> str:
    """Wait for the end of a link; return what it then says."""
    status, said = fetch(link)
    assert status == 200, said
    deadline = time.monotonic() + READY_SECONDS
    while status == 200 and time.monotonic() < deadline:
        status, said = fetch(link)
    assert status == 403
    return said


def test_a_link_for_seven_days_ends_with_the_keys_that_signed_it(
    platform: Lab, visible: Reader, fetch: Open
) -> None:
    keys = platform.identities.web_session(15).variables
    shared = "shared=$(mc share upload s3/camille/depot.csv); echo ${shared##*Share: }"
    command = made(visible.shell(shared, **mc_host(keys)))
    put = boto3_link(visible, method="put_object", key="depot.csv", seconds=WEEK, **keys)
    link = boto3_link(visible, seconds=WEEK, **keys)
    assert "<Code>InvalidAccessKeyId<" in once_dead(fetch, link)
    assert "<Code>InvalidAccessKeyId<" in fetch(put, "PUT", b"x")[1]
    sent = visible.shell(command.replace("<FILE>", "communes.csv"))[1]
    assert "<Code>InvalidAccessKeyId<" in sent
    assert visible.bucket == {}


def test_what_an_expired_link_says(visible: Reader, fetch: Open) -> None:
    assert "<Code>AccessDenied<" in once_dead(fetch, boto3_link(visible, seconds=5))


def test_a_link_is_signed_for_a_host_a_file_and_a_method(visible: Reader, fetch: Open) -> None:
    link = boto3_link(visible)
    elsewhere = link.replace(HOST, OTHER_HOST)
    other_file = link.replace(KEY, "donnees/2026/ventes.csv")
    put = boto3_link(visible, method="put_object", key="depot/releves.csv")
    for answer in (fetch(elsewhere), fetch(other_file), fetch(link, "PUT", b"x"), fetch(put)):
        assert answer[0] == 403
        assert "<Code>SignatureDoesNotMatch<" in answer[1]
    assert fetch(link, "HEAD")[0] == 403
    assert visible.bucket == {}


def test_signing_checks_neither_the_file_nor_the_right(visible: Reader, fetch: Open) -> None:
    absent = boto3_link(visible, key="absent.csv")
    assert "<Code>NoSuchKey<" in fetch(absent)[1]
    forbidden = boto3_link(visible, bucket="projet-climat", key="releves/2026.csv")
    assert "<Code>AccessDenied<" in fetch(forbidden)[1]


def test_a_link_carries_the_token_but_not_the_secret_key(platform: Lab, visible: Reader) -> None:
    keys = platform.identities["camille-session"]
    link = boto3_link(visible)
    assert keys.session_token in link
    assert keys.secret_key not in link


def test_mc_keeps_the_links_it_made(visible: Reader) -> None:
    code, printed = visible.shell(
        f"{SHARE.format(options='--expire 1h')} >/dev/null; cat ~/.mc/share/downloads.json"
    )
    assert code == 0, printed
    assert f"https://{HOST}/camille/{KEY}?X-Amz-" in printed


def test_pandas_reads_a_link(visible: Reader) -> None:
    text = BOTO3.format(method="get_object", bucket="camille", key=KEY, signature=V4, more="")
    text = text.replace("print(s3", "link = (s3")
    code, printed = visible.python(
        f"{text}\nimport pandas as pd\nprint(len(pd.read_csv(link, sep=';')))"
    )
    assert (code, printed) == (0, "4\n")


def test_a_link_to_receive_serves_again_and_replaces(visible: Reader, fetch: Open) -> None:
    link = boto3_link(visible, method="put_object", key="depot/releves.csv")
    assert fetch(link, "PUT", b"premier")[0] == 200
    assert fetch(link, "PUT", b"second")[0] == 200
    assert visible.bucket == {"camille/depot/releves.csv": b"second"}
    visible.shell("mc mv s3/camille/depot/releves.csv s3/camille/depot/premiers.csv")
    assert fetch(link, "PUT", b"encore")[0] == 200
    assert visible.bucket["camille/depot/releves.csv"] == b"encore"


def test_without_quotes_the_shell_cuts_a_link(visible: Reader) -> None:
    link = boto3_link(visible, method="put_object", key="depot/releves.csv")
    assert "&" in link
    visible.shell(f"curl -sS -T communes.csv {link}; wait")
    assert visible.bucket == {}
    code, printed = visible.shell(f"curl -sS -T communes.csv '{link}'")
    assert (code, printed) == (0, "")
    assert list(visible.bucket) == ["camille/depot/releves.csv"]


def test_a_leaked_link_ends_with_its_file(visible: Reader, fetch: Open) -> None:
    link = boto3_link(visible)
    assert fetch(link)[0] == 200
    code, printed = visible.shell(f"mc mv s3/camille/{KEY} s3/camille/donnees/autre.csv")
    assert code == 0, printed
    status, said = fetch(link)
    assert status == 404
    assert "<Code>NoSuchKey<" in said


def test_a_leaked_link_ends_with_the_access_key_that_signed_it(
    visible: Reader, fetch: Open
) -> None:
    keys = Credentials(f"LINK{secrets.token_hex(6)}", secrets.token_hex(20))
    flags = f"--access-key {keys.access_key} --secret-key {keys.secret_key}"
    code, printed = visible.shell(f"mc admin accesskey create s3 {flags}")
    assert code == 0, printed
    link = boto3_link(visible, seconds=WEEK, **keys.variables)
    assert fetch(link)[0] == 200
    code, printed = visible.shell(f"mc admin accesskey rm s3 {keys.access_key}")
    assert code == 0, printed
    status, said = fetch(link)
    assert status == 403
    assert "<Code>InvalidAccessKeyId<" in said
