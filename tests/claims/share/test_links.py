"""What a link opens, for how long, and what it says when it is dead."""

import json
import secrets
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
import urllib3

from tests.claims.share.answers import output_of, run
from tests.lab import GENERATIONS, USUAL, Lab
from tests.lab.server import READY_SECONDS, Credentials
from tests.runner.reader import Answer, Reader

HOST = GENERATIONS[USUAL]["host"]
OTHER_HOST = GENERATIONS["pavics"]["host"]
WEEK = 7 * 24 * 3600
KEY = "guide/donnees/departements.csv"

BOTO3 = f"""
import json, os
import boto3
from botocore.config import Config

v4 = Config(signature_version="s3v4")
s3 = boto3.client("s3", config=v4)

def sign(method="get_object", key="{KEY}", bucket="camille", client=s3, **options):
    return client.generate_presigned_url(method, Params={{"Bucket": bucket, "Key": key}}, **options)
"""
SIGN = f"""{BOTO3}
import s3fs

fs = s3fs.S3FileSystem(config_kwargs={{"signature_version": "s3v4"}})
key, secret, token = json.loads(os.environ["BRIEF"])
brief = boto3.client("s3", config=v4, aws_access_key_id=key, aws_secret_access_key=secret,
                     aws_session_token=token)
print(json.dumps({{
    "read": sign(),
    "write": sign("put_object", "guide/depot/releves.csv"),
    "absent file": sign(key="absent.csv"),
    "forbidden file": sign(bucket="projet-climat", key="guide/releves/2026.csv"),
    "7 days": sign(ExpiresIn={WEEK}),
    "longer, boto3": sign(ExpiresIn={WEEK + 1}),
    "longer, s3fs": fs.sign("camille/{KEY}", expiration={WEEK + 1}),
    "default signature, boto3": sign(client=boto3.client("s3")),
    "default signature, s3fs": s3fs.S3FileSystem().sign("camille/{KEY}"),
    "fs.sign": fs.sign("camille/{KEY}"),
    "fs.url": fs.url("camille/{KEY}"),
    "brief session, read": sign(client=brief, ExpiresIn={WEEK}),
    "brief session, write": sign("put_object", "depot.csv", client=brief, ExpiresIn={WEEK}),
    "brief": sign(ExpiresIn=10),
}}))
"""
SHARE = f"""\
shared=$(mc share download {{options}} s3/camille/{KEY}); echo ${{{{shared##*Share: }}}}"""
SHARE_UPLOAD = "shared=$(mc share upload s3/camille/guide/depot.csv); echo ${shared##*Share: }"
AWS_V4 = r"mkdir ~/.aws; printf '[default]\ns3 =\n  signature_version = s3v4\n' > ~/.aws/config"
PRESIGN = f"aws s3 presign s3://camille/{KEY}"


class Response(NamedTuple):
    """What the server answers to whoever opens a link."""

    status: int
    text: str


Fetch = Callable[..., Response]
Links = dict[str, str]


@pytest.fixture(scope="module")
def fetch(platform: Lab) -> Iterator[Fetch]:
    """Open a link as anybody does."""
    with urllib3.ProxyManager(platform.proxy.url, ca_certs=str(platform.authority)) as pool:

        def open_link(link: str, method: str = "GET", body: bytes | None = None) -> Response:
            response = pool.request(method, link, body=body)
            return Response(response.status, response.data.decode())

        yield open_link


@pytest.fixture(scope="module", autouse=True)
def _visible() -> Iterator[None]:
    """Links stay whole in what the reader sees: they carry her access key and her token."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.runner.reader.redact", lambda text, _: text)
        yield


@pytest.fixture(scope="module")
def links(platform: Lab, fetch: Fetch) -> Links:
    """Links signed by Python in one program, and one by mc.

    The brief ones end while other tests run: those that need them dead come last.
    """
    session = platform.identities.web_session(seconds=10)
    keys = [session.access_key, session.secret_key, session.session_token]
    reader = Reader(platform)
    upload = link_of(reader.shell(SHARE_UPLOAD, MC_HOST_s3=f"https://{':'.join(keys)}@{HOST}"))
    links: Links = json.loads(output_of(reader.python(SIGN, BRIEF=json.dumps(keys))))
    for name in ("brief", "brief session, read"):
        assert fetch(links[name]).status == 200, name
    return links | {"brief session, mc": upload}


def link_of(answer: Answer) -> str:
    return output_of(answer).strip()


def lifetime(link: str) -> int:
    return int(parse_qs(urlsplit(link).query)["X-Amz-Expires"][0])


@pytest.mark.decides("make-link")
def test_the_default_signature_is_refused_with_a_token(
    reader: Reader, links: Links, fetch: Fetch
) -> None:
    aws = link_of(reader.shell(PRESIGN))
    for link in (links["default signature, boto3"], links["default signature, s3fs"], aws):
        response = fetch(link)
        assert response.status == 403
        assert "<Code>InvalidTokenId<" in response.text


@pytest.mark.decides("make-link")
def test_the_default_signature_works_with_permanent_keys(reader: Reader, fetch: Fetch) -> None:
    text = f"{BOTO3}\nprint(sign(client=boto3.client('s3')))"
    assert fetch(link_of(reader.python(text, generation="laptop"))).status == 200


@pytest.mark.decides("make-link")
@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        pytest.param("read", 3600, id="boto3"),
        pytest.param("fs.sign", 100, id="fs.sign"),
        pytest.param("fs.url", 3600, id="fs.url"),
    ],
)
def test_default_lifetime_of_a_link_of_python(
    reader: Reader, links: Links, fetch: Fetch, name: str, seconds: int
) -> None:
    assert lifetime(links[name]) == seconds
    assert fetch(links[name]).status == 200


@pytest.mark.decides("make-link")
@pytest.mark.parametrize(
    ("command", "seconds"),
    [
        pytest.param(SHARE.format(options=""), WEEK, id="mc"),
        pytest.param(f"{AWS_V4}; {PRESIGN}", 3600, id="aws"),
    ],
)
def test_default_lifetime_of_a_link_of_the_terminal(
    reader: Reader, fetch: Fetch, command: str, seconds: int
) -> None:
    link = link_of(reader.shell(command))
    assert lifetime(link) == seconds
    assert fetch(link).status == 200


@pytest.mark.decides("make-link")
def test_more_than_seven_days_is_refused_by_the_server_or_by_mc(
    reader: Reader, links: Links, fetch: Fetch
) -> None:
    assert fetch(links["7 days"]).status == 200
    aws = link_of(reader.shell(f"{AWS_V4}; {PRESIGN} --expires-in {WEEK + 1}"))
    for link in (links["longer, boto3"], links["longer, s3fs"], aws):
        response = fetch(link)
        assert response.status == 400
        assert "<Code>AuthorizationQueryParametersError<" in response.text
    code, output = reader.shell(SHARE.format(options="--expire 169h"))
    assert code != 0
    assert "Expiry cannot be larger than 7 days" in output


@pytest.mark.decides("make-link", "receive-file")
def test_a_link_is_signed_for_a_host_a_file_and_a_method(
    reader: Reader, links: Links, fetch: Fetch
) -> None:
    link = links["read"]
    elsewhere = link.replace(HOST, OTHER_HOST)
    other_file = link.replace(KEY, "guide/donnees/2026/ventes.csv")
    write = fetch(links["write"])
    for response in (fetch(elsewhere), fetch(other_file), fetch(link, "PUT", b"x"), write):
        assert response.status == 403
        assert "<Code>SignatureDoesNotMatch<" in response.text
    assert fetch(link, "HEAD").status == 403
    assert reader.bucket == {}


@pytest.mark.decides("make-link")
def test_signing_checks_neither_the_file_nor_the_right(links: Links, fetch: Fetch) -> None:
    assert "<Code>NoSuchKey<" in fetch(links["absent file"]).text
    assert "<Code>AccessDenied<" in fetch(links["forbidden file"]).text


@pytest.mark.decides("make-link")
def test_a_link_carries_the_token_but_not_the_secret_key(platform: Lab, links: Links) -> None:
    keys = platform.identities["onyxia-session"]
    assert keys.session_token in links["read"]
    assert keys.secret_key not in links["read"]


@pytest.mark.decides("make-link")
def test_mc_keeps_the_links_that_it_makes(reader: Reader) -> None:
    code, output = reader.shell(
        f"{SHARE.format(options='--expire 1h')} >/dev/null; cat ~/.mc/share/downloads.json"
    )
    assert code == 0, output
    assert f"https://{HOST}/camille/{KEY}?X-Amz-" in output


@pytest.mark.decides("make-link")
def test_pandas_reads_a_link(reader: Reader, links: Links) -> None:
    text = "import os, pandas as pd; print(len(pd.read_csv(os.environ['LINK'], sep=';')))"
    assert reader.python(text, LINK=links["read"]) == (0, "4\n")


@pytest.mark.decides("receive-file", "stop-sharing")
def test_a_link_to_receive_works_again_and_replaces(
    reader: Reader, links: Links, fetch: Fetch
) -> None:
    link = links["write"]
    assert fetch(link, "PUT", b"premier").status == 200
    assert fetch(link, "PUT", b"second").status == 200
    assert reader.bucket == {"camille/guide/depot/releves.csv": b"second"}
    reader.shell("mc mv s3/camille/guide/depot/releves.csv s3/camille/guide/depot/premiers.csv")
    assert fetch(link, "PUT", b"encore").status == 200
    assert reader.bucket["camille/guide/depot/releves.csv"] == b"encore"


@pytest.mark.decides("receive-file")
def test_the_shell_cuts_a_link_without_quotes(reader: Reader, links: Links) -> None:
    link = links["write"]
    assert "&" in link
    reader.shell(f"curl -sS -T communes.csv {link}; wait")
    assert reader.bucket == {}
    assert reader.shell(f"curl -sS -T communes.csv '{link}'") == (0, "")
    assert list(reader.bucket) == ["camille/guide/depot/releves.csv"]


@pytest.mark.decides("stop-sharing")
def test_a_leaked_link_ends_with_its_file(reader: Reader, links: Links, fetch: Fetch) -> None:
    assert fetch(links["read"]).status == 200
    run(reader, f"mc mv s3/camille/{KEY} s3/camille/guide/donnees/autre.csv")
    response = fetch(links["read"])
    assert response.status == 404
    assert "<Code>NoSuchKey<" in response.text


@pytest.mark.decides("stop-sharing")
def test_a_leaked_link_ends_with_the_key_that_signed_it(reader: Reader, fetch: Fetch) -> None:
    key = Credentials(f"LINK{secrets.token_hex(6)}", secrets.token_hex(20))
    options = f"--access-key {key.access_key} --secret-key {key.secret_key}"
    run(reader, f"mc admin accesskey create s3 {options}")
    text = f"{BOTO3}\nprint(sign(ExpiresIn={WEEK}))"
    link = link_of(reader.python(text, **key.variables))
    assert fetch(link).status == 200
    run(reader, f"mc admin accesskey rm s3 {key.access_key}")
    response = fetch(link)
    assert response.status == 403
    assert "<Code>InvalidAccessKeyId<" in response.text


def error_once_dead(fetch: Fetch, link: str) -> str:
    """Wait for the end of a link; return what the server then says."""
    deadline = time.monotonic() + READY_SECONDS
    while (response := fetch(link)).status == 200:
        assert time.monotonic() < deadline
    assert response.status == 403
    return response.text


@pytest.mark.decides("make-link")
def test_what_an_expired_link_says(reader: Reader, links: Links, fetch: Fetch) -> None:
    assert "<Code>AccessDenied<" in error_once_dead(fetch, links["brief"])


@pytest.mark.decides("make-link", "receive-file")
def test_a_link_for_seven_days_ends_with_the_session_that_signed_it(
    reader: Reader, links: Links, fetch: Fetch
) -> None:
    read, write = links["brief session, read"], links["brief session, write"]
    assert "<Code>InvalidAccessKeyId<" in error_once_dead(fetch, read)
    assert "<Code>InvalidAccessKeyId<" in fetch(write, "PUT", b"x").text
    command = links["brief session, mc"].replace("<FILE>", "communes.csv")
    assert "<Code>InvalidAccessKeyId<" in reader.shell(command)[1]
    assert reader.bucket == {}
