"""What a browser does with an object: its content type, its folder, its origin."""

import pytest

from tests.claims.share.answers import run
from tests.lab import Lab
from tests.runner.reader import Reader

WAYS = """
import boto3, s3fs
from pathlib import Path
Path("page.html").write_text("<h1>Brest</h1>")
s3, fs = boto3.client("s3"), s3fs.S3FileSystem()
s3.upload_file("page.html", "camille", "guide/boto3.html")
fs.put_file("page.html", "camille/guide/s3fs.html")
with fs.open("camille/guide/open.html", "w") as file:
    file.write("<h1>Brest</h1>")
"""
OPEN = "mc anonymous set download s3/camille/guide/site/ >/dev/null"


def content_type(platform: Lab, key: str) -> str:
    client = platform.identities.client("root")
    return str(client.stat_object(bucket_name="camille", object_name=key).content_type)


@pytest.mark.decides("publish-page")
def test_who_guesses_the_type_from_the_name(platform: Lab, reader: Reader) -> None:
    code, printed = reader.python(WAYS)
    assert code == 0, printed
    run(reader, "mc cp --quiet page.html s3/camille/guide/mc.html")
    run(reader, "aws s3 cp --no-progress page.html s3://camille/guide/aws.html")
    names = ("s3fs", "mc", "aws")
    assert {content_type(platform, f"guide/{name}.html") for name in names} == {"text/html"}
    for name in ("boto3", "open"):
        assert content_type(platform, f"guide/{name}.html") == "binary/octet-stream"


@pytest.mark.decides("publish-page")
def test_a_link_may_name_the_type(reader: Reader) -> None:
    reader.put("guide/page.html", b"<h1>Brest</h1>")
    text = """
import boto3, requests
from botocore.config import Config
s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
what = {"Bucket": "camille", "Key": "guide/page.html"}
for more in ({}, {"ResponseContentType": "text/html"}):
    link = s3.generate_presigned_url("get_object", Params=what | more)
    print(requests.get(link).headers["Content-Type"])
"""
    code, printed = reader.python(text)
    assert (code, printed) == (0, "application/octet-stream\ntext/html\n")


@pytest.mark.decides("publish-page")
def test_a_folder_has_no_first_page(reader: Reader) -> None:
    reader.put("guide/site/index.html", b"<h1>Brest</h1>")
    ask = 'curl -sS -o /dev/null -w "%{http_code}\\n" "https://$AWS_S3_ENDPOINT/camille/guide/site/'
    printed = run(reader, f'{OPEN}\n{ask}index.html"\n{ask}"')
    assert printed.splitlines() == ["200", "404"]


@pytest.mark.decides("public-folder")
def test_a_page_of_another_site_may_read_a_public_folder(reader: Reader) -> None:
    reader.put("guide/site/data.csv", b"1")
    address = '"https://$AWS_S3_ENDPOINT/camille/guide/site/data.csv"'
    origin = "-H 'Origin: https://observable.example.org'"
    printed = run(reader, f"{OPEN}\ncurl -sS -o /dev/null -D - {origin} {address}")
    assert "access-control-allow-origin" in printed.lower()
    code, printed = reader.python(
        """
        import boto3
        rule = {"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}
        boto3.client("s3").put_bucket_cors(
            Bucket="camille", CORSConfiguration={"CORSRules": [rule]}
        )
        """
    )
    assert (code, "NotImplemented" in printed) == (1, True)
