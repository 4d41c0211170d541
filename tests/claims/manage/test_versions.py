"""What versions keep, cost and hide, and what rules of expiration take."""

import json

import pytest

from tests.given import sensors
from tests.given.history import COMMUNES, CUT, PATH, History
from tests.lab import Lab
from tests.runner.reader import Reader

OTHER = "camille/donnees/departements.csv"


@pytest.fixture
def history(reader: Reader, platform: Lab) -> History:
    """The past of camille's bucket, which the reader has put in order."""
    return History(platform)


@pytest.mark.usefixtures("history")
def test_what_was_there_before_is_kept_too(reader: Reader) -> None:
    reader.put("donnees/departements.csv", b"nouveau")
    code, printed = reader.shell("mc ls --versions s3/camille/donnees/departements.csv")
    assert code == 0
    assert " null v1 PUT" in printed
    assert " v2 PUT" in printed
    assert reader.bucket.keys() == {"camille/", OTHER, f"{OTHER}?version=1"}


def test_old_versions_weigh_but_are_not_shown_to_weigh(reader: Reader, history: History) -> None:
    history.write("2026-05-04", CUT, "essai/a.csv")
    history.write("2026-05-05", COMMUNES, "essai/a.csv")
    code, printed = reader.shell("mc du s3/camille/essai/; mc du --versions s3/camille/essai/")
    assert code == 0
    one, both = printed.splitlines()
    assert one.startswith(f"{len(COMMUNES)}B")
    assert both.startswith(f"{len(COMMUNES) + len(CUT)}B")


def test_a_suspended_bucket_keeps_the_old_and_overwrites_the_new(
    reader: Reader, history: History
) -> None:
    history.write("2026-05-04", COMMUNES)
    assert reader.shell("mc version suspend s3/camille")[0] == 0
    reader.put("donnees/communes.csv", b"un")
    reader.put("donnees/communes.csv", b"deux")
    after = reader.bucket
    assert after[PATH] == b"deux"
    assert after[f"{PATH}?version=1"] == COMMUNES
    assert f"{PATH}?version=2" not in after


@pytest.mark.parametrize("client", ["python_boto3", "aws", "r"])
def test_mc_undoes_nothing_in_a_suspended_bucket_others_do(
    reader: Reader, history: History, client: str
) -> None:
    history.write("2026-05-04", COMMUNES)
    history.delete("2026-05-05")
    assert reader.shell("mc version suspend s3/camille")[0] == 0
    code, printed = reader.shell("mc undo s3/camille/donnees/communes.csv")
    assert code == 1
    assert "Undo command works only with S3 versioned-enabled buckets" in printed
    reader.recipe("manage/undelete", client)
    assert reader.bucket[PATH] == COMMUNES


def test_mc_goes_back_by_a_number_of_days(reader: Reader, history: History) -> None:
    history.write("2026-05-04", COMMUNES)
    reader.put("donnees/communes.csv", CUT)
    read = "mc cat --rewind 1d s3/camille/donnees/communes.csv"
    assert reader.shell(read) == (0, COMMUNES.decode())


def test_undo_without_action_takes_the_last_upload_too(reader: Reader, history: History) -> None:
    history.write("2026-05-04", COMMUNES)
    history.delete("2026-05-05")
    history.write("2026-05-04", COMMUNES, "donnees/unique.csv")
    assert reader.shell("mc undo --recursive --force s3/camille/donnees/")[0] == 0
    after = reader.bucket
    assert after[PATH] == COMMUNES
    assert not [path for path in after if "unique" in path]


def test_undo_of_deletions_brings_back_more_than_a_page(reader: Reader, history: History) -> None:
    reader.given(sensors.many)
    assert reader.shell("mc rm --recursive --force s3/camille/capteurs/ > /dev/null")[0] == 0
    assert "camille/capteurs/0001.json" in reader.bucket
    assert reader.recipe("manage/undelete", "python_boto3").count("is back") == 0
    text = """
        mc undo --recursive --force --action DELETE s3/camille/capteurs/ > /dev/null
        mc ls s3/camille/capteurs/ | wc -l
    """
    assert reader.shell(text) == (0, "1005\n")


@pytest.mark.parametrize(("option", "left"), [("", False), ("--non-current", True)])
def test_rm_versions_takes_todays_file_too(
    reader: Reader, history: History, option: str, left: bool
) -> None:
    history.write("2026-05-04", CUT)
    history.write("2026-05-05", COMMUNES)
    code, _ = reader.shell(f"mc rm --versions {option} --recursive --force s3/camille/donnees/")
    assert code == 0
    assert (PATH in reader.bucket) == left
    assert f"{PATH}?version=1" not in reader.bucket


@pytest.mark.parametrize("client", ["python_boto3", "aws", "r"])
def test_a_list_takes_the_neighbour_a_return_does_not(
    reader: Reader, history: History, client: str
) -> None:
    history.write("2026-05-04", COMMUNES)
    history.write("2026-05-03", CUT, "donnees/communes.csv.bak")
    assert len(reader.recipe("manage/list_versions", client).splitlines()) == 2
    reader.recipe("manage/restore_version", client)
    assert reader.bucket[PATH] == COMMUNES


@pytest.mark.parametrize("client", ["python_boto3", "r"])
def test_a_list_ends_at_a_thousand_versions(reader: Reader, client: str) -> None:
    reader.given(sensors.many)
    text = {
        "python_boto3": """
            import boto3
            found = boto3.client("s3").list_object_versions(Bucket="camille", Prefix="capteurs/")
            print(len(found["Versions"]))
        """,
        "r": """
            found <- s3HTTP(bucket = "camille",
              query = list(versions = "", prefix = "capteurs/"), region = "")
            cat(sum(names(found) == "Version"))
        """,
    }
    code, printed = reader.type(client, text[client])
    assert (code, printed.strip()) == (0, "1000")


def test_s3fs_wants_to_be_told_of_versions(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import s3fs
        s3fs.S3FileSystem().open("camille/donnees/departements.csv", version_id="x")
        """
    )
    assert code == 1
    assert "version_id cannot be specified" in printed


@pytest.mark.usefixtures("history")
def test_what_aws_s3_does_wrong_with_versions(reader: Reader) -> None:
    code, printed = reader.r('get_versioning("camille", region = "")')
    assert code == 1
    assert "$ operator is invalid" in printed
    text = 'found <- get_versions("camille", prefix = "donnees/", region = ""); cat(length(found))'
    code, printed = reader.r(text)
    assert code == 0
    assert int(printed) > 1000


def test_aws_s3_sends_rules_without_the_checksum(reader: Reader) -> None:
    code, printed = reader.r(
        """
        put_lifecycle("camille", region = "", request_body = paste0(
          "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status>",
          "<Filter><Prefix>tmp/</Prefix></Filter><Expiration><Days>30</Days></Expiration>",
          "</Rule></LifecycleConfiguration>"))
        """
    )
    assert code == 1
    assert "MissingContentMD5" in printed
    assert reader.bucket == {}


def rule(prefix: str, days: int = 30) -> str:
    rules = {
        "Rules": [
            {
                "ID": "menage",
                "Status": "Enabled",
                "Filter": {"Prefix": prefix},
                "Expiration": {"Days": days},
            }
        ]
    }
    put = "aws s3api put-bucket-lifecycle-configuration --bucket camille"
    return f"{put} --lifecycle-configuration '{json.dumps(rules)}'"


@pytest.mark.parametrize(("prefix", "neighbour"), [("tmp/", True), ("tmp", False)])
def test_a_rule_hides_the_old_at_once_and_the_neighbour_without_slash(
    reader: Reader, history: History, prefix: str, neighbour: bool
) -> None:
    for key in ("tmp/vieux.csv", "tmp-2025/vieux.csv"):
        history.write("2026-05-04", COMMUNES, key)
    reader.put("tmp/neuf.csv", COMMUNES)
    code, printed = reader.shell(f"{rule(prefix)}; mc find s3/camille --name '*.csv'")
    assert code == 0
    assert "tmp/neuf.csv" in printed
    assert "tmp/vieux.csv" not in printed
    assert ("tmp-2025/vieux.csv" in printed) == neighbour
    code, printed = reader.shell("mc cat s3/camille/tmp/vieux.csv")
    assert code == 1
    assert "Object does not exist" in printed
    assert "Expiration: " in reader.shell("mc stat s3/camille/tmp/neuf.csv")[1]


def test_rules_are_replaced_unless_mc_adds_one(reader: Reader) -> None:
    code, printed = reader.shell(
        f"""
        {rule("a/")}
        {rule("b/")}
        mc ilm rule add --expire-days 3 --prefix c/ s3/camille
        mc ilm rule ls --json s3/camille
        """
    )
    assert code == 0
    assert [prefix for prefix in ("a/", "b/", "c/") if f'"{prefix}"' in printed] == ["b/", "c/"]


def test_minio_refuses_a_rule_for_unfinished_uploads(reader: Reader) -> None:
    text = rule("tmp/").replace(
        '"Expiration": {"Days": 30}', '"AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 3}'
    )
    assert "Abort" in text
    code, printed = reader.shell(text)
    assert code != 0
    assert "(InvalidArgument)" in printed
    assert "The XML you provided was not well-formed" in printed
