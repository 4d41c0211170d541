"""What the S3 page says of buckets, addresses, keys, folders and versions."""

import pytest

from tests.runner.reader import Reader


@pytest.mark.decides("s3-words")
def test_boto3_wants_the_name_of_the_bucket_alone(reader: Reader) -> None:
    code, output = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        for bucket in ("camille/guide/donnees", "s3://camille"):
            try:
                s3.list_objects_v2(Bucket=bucket)
            except Exception as error:
                print(error)
        """
    )
    assert code == 0
    assert 'Invalid bucket name "camille/guide/donnees"' in output
    assert 'Invalid bucket name "s3://camille"' in output


@pytest.mark.decides("s3-words")
def test_minio_accepts_any_region(reader: Reader) -> None:
    text = """
        import boto3
        s3 = boto3.client("s3", region_name="mars-1")
        print(s3.list_objects_v2(Bucket="camille", Prefix="guide/donnees/")["KeyCount"])
    """
    assert reader.python(text) == (0, "2\n")


@pytest.mark.decides("s3-words")
def test_the_virtual_style_asks_a_host_of_the_buckets_name(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import boto3
        from botocore.config import Config
        s3 = boto3.client("s3", config=Config(s3={"addressing_style": "virtual"}))
        s3.list_objects_v2(Bucket="camille")
        """
    )
    assert code != 0
    assert reader.strangers == ["camille.minio.lab.example.net:443"]


@pytest.mark.decides("s3-prefixes")
def test_a_folder_disappears_with_its_last_object(reader: Reader) -> None:
    text = """
        import s3fs
        fs = s3fs.S3FileSystem()
        print(fs.exists("camille/guide/donnees/2026"))
        fs.rm("camille/guide/donnees/2026/ventes.csv")
        print(fs.exists("camille/guide/donnees/2026"))
    """
    assert reader.python(text) == (0, "True\nFalse\n")


@pytest.mark.decides("s3-consistency")
def test_what_is_written_is_listed_and_read_at_once(reader: Reader) -> None:
    text = """
        import boto3
        writer, other = boto3.client("s3"), boto3.client("s3")
        def keys():
            page = other.list_objects_v2(Bucket="camille", Prefix="guide/donnees/")
            return [item["Key"] for item in page["Contents"]]
        for number in range(30):
            name = dict(Bucket="camille", Key="guide/donnees/essai.txt")
            writer.put_object(**name, Body=str(number))
            assert other.get_object(**name)["Body"].read() == str(number).encode()
            assert name["Key"] in keys()
            writer.delete_object(**name)
            assert name["Key"] not in keys()
    """
    assert reader.python(text) == (0, "")


@pytest.mark.decides("s3-consistency")
def test_the_last_writer_wins_unless_if_none_match_forbids(reader: Reader) -> None:
    code, output = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        name = dict(Bucket="camille", Key="guide/donnees/essai.txt")
        s3.put_object(**name, Body="un")
        s3.put_object(**name, Body="deux")
        s3.put_object(**name, Body="trois", IfNoneMatch="*")
        """
    )
    assert code != 0
    assert "(PreconditionFailed)" in output
    assert reader.bucket == {"camille/guide/donnees/essai.txt": b"deux"}


@pytest.mark.decides("s3-versions")
def test_a_bucket_keeps_no_versions(reader: Reader) -> None:
    assert reader.shell("mc version info s3/camille") == (0, "s3/camille is un-versioned\n")
    assert reader.shell("aws s3api get-bucket-versioning --bucket camille") == (0, "")
