"""What the notes under the cheat sheet say of mirror, diff and share."""

import pytest

from tests.runner.reader import COMMUNES, Reader


@pytest.mark.decides("cheatsheet")
@pytest.mark.parametrize(
    "mirror",
    [
        "mc mirror s3/camille/guide/donnees/ donnees",
        "aws s3 sync s3://camille/guide/donnees donnees",
    ],
    ids=["mc", "aws"],
)
def test_mc_and_aws_copy_only_what_has_changed(reader: Reader, mirror: str) -> None:
    code, output = reader.shell(f"{mirror} > first.txt; {mirror}")
    assert code == 0
    assert len(reader.disk - {"first.txt"}) == 2
    assert "ventes.csv" not in output


@pytest.mark.decides("cheatsheet")
def test_mc_diff_marks_the_same_file_on_the_disk_and_in_the_bucket(reader: Reader) -> None:
    code, output = reader.shell(
        "mc cp communes.csv s3/camille/essai/ > /dev/null; mc diff s3/camille/essai/ ."
    )
    assert (code, reader.bucket) == (0, {"camille/essai/communes.csv": COMMUNES})
    assert output.startswith("! ")
    assert output.endswith("/communes.csv\n")


@pytest.mark.decides("cheatsheet", "make-link")
@pytest.mark.parametrize(
    "link",
    [
        "aws s3 presign s3://camille/essai.txt",
        "python -c 'import s3fs; print(s3fs.S3FileSystem().sign(\"camille/essai.txt\"))'",
        """python -c '
import boto3
name = {"Bucket": "camille", "Key": "essai.txt"}
print(boto3.client("s3").generate_presigned_url("get_object", name))
'""",
    ],
    ids=["aws", "s3fs", "boto3"],
)
def test_a_link_without_s3v4_is_refused(reader: Reader, link: str) -> None:
    code, output = reader.shell(f'curl -s "$({link})"')
    assert code == 0
    assert "<Code>InvalidTokenId</Code>" in output


@pytest.mark.decides("cheatsheet")
def test_r_has_no_function_that_makes_a_link(reader: Reader) -> None:
    text = 'cat(grep("presign|sign|link|url", ls("package:aws.s3"), value = TRUE))'
    assert reader.r(text) == (0, "")
