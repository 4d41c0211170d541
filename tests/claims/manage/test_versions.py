"""What versions keep, cost and hide, and what rules of expiration take."""

import json
import re

import pytest

from conf.model import recipes
from tests.given import sensors
from tests.given.history import COMMUNES, CUT, PATH, History
from tests.lab import Lab
from tests.lab.seed import seed
from tests.runner.reader import Reader

OTHER = "camille/guide/donnees/departements.csv"


@pytest.fixture
def history(reader: Reader, platform: Lab) -> History:
    """The past of camille's bucket, which the reader has put in order."""
    return History(platform)


@pytest.mark.decides("versioning")
@pytest.mark.usefixtures("history")
def test_files_from_before_versioning_are_kept_too(reader: Reader) -> None:
    reader.put("guide/donnees/departements.csv", b"nouveau")
    code, output = reader.shell("mc ls --versions s3/camille/guide/donnees/departements.csv")
    assert code == 0
    assert " null v1 PUT" in output
    assert " v2 PUT" in output
    assert reader.bucket.keys() == {"camille/", OTHER, f"{OTHER}?version=1"}


@pytest.mark.decides("versioning")
def test_mc_du_counts_old_versions_only_when_asked(reader: Reader, history: History) -> None:
    history.write("2026-05-04", CUT, "essai/a.csv")
    history.write("2026-05-05", COMMUNES, "essai/a.csv")
    code, output = reader.shell("mc du s3/camille/essai/; mc du --versions s3/camille/essai/")
    assert code == 0
    one, both = output.splitlines()
    assert one.startswith(f"{len(COMMUNES)}B")
    assert both.startswith(f"{len(COMMUNES) + len(CUT)}B")


@pytest.mark.decides("versioning")
def test_a_suspended_bucket_keeps_the_old_and_overwrites_the_new(
    reader: Reader, history: History
) -> None:
    history.write("2026-05-04", COMMUNES)
    assert reader.shell("mc version suspend s3/camille")[0] == 0
    reader.put("guide/donnees/communes.csv", b"un")
    reader.put("guide/donnees/communes.csv", b"deux")
    after = reader.bucket
    assert after[PATH] == b"deux"
    assert after[f"{PATH}?version=1"] == COMMUNES
    assert f"{PATH}?version=2" not in after


@pytest.mark.decides("undelete")
@pytest.mark.parametrize("client", ["python_boto3", "aws", "r"])
def test_all_clients_but_mc_undelete_in_a_suspended_bucket(
    reader: Reader, history: History, client: str
) -> None:
    history.write("2026-05-04", COMMUNES)
    history.delete("2026-05-05")
    assert reader.shell("mc version suspend s3/camille")[0] == 0
    code, output = reader.shell("mc undo s3/camille/guide/donnees/communes.csv")
    assert code == 1
    assert "Undo command works only with S3 versioned-enabled buckets" in output
    reader.recipe("manage/undelete", client)
    assert reader.bucket[PATH] == COMMUNES


@pytest.mark.decides("undelete")
@pytest.mark.parametrize("client", ["python_boto3", "r", "mc", "aws"])
@pytest.mark.parametrize("name", ["undelete", "undelete_preview"])
def test_a_bucket_without_versions_says_so_in_one_line(
    reader: Reader, client: str, name: str
) -> None:
    text = recipes.load(f"manage/{name}").variant(client).text
    _, printed = reader.type(client, text)
    said = "only with S3 versioned-enabled buckets" if client == "mc" else "versioning is off"
    assert said in printed
    assert not re.search("Traceback|Invalid", printed)
    assert reader.bucket == {}


@pytest.mark.decides("restore-version")
def test_mc_goes_back_by_a_number_of_days(reader: Reader, history: History) -> None:
    history.write("2026-05-04", COMMUNES)
    reader.put("guide/donnees/communes.csv", CUT)
    read = "mc cat --rewind 1d s3/camille/guide/donnees/communes.csv"
    assert reader.shell(read) == (0, COMMUNES.decode())


@pytest.mark.decides("undelete")
def test_mc_undo_without_action_removes_uploads_too(reader: Reader, history: History) -> None:
    history.write("2026-05-04", COMMUNES)
    history.delete("2026-05-05")
    history.write("2026-05-04", COMMUNES, "guide/donnees/unique.csv")
    assert reader.shell("mc undo --recursive --force s3/camille/guide/donnees/")[0] == 0
    after = reader.bucket
    assert after[PATH] == COMMUNES
    assert not [path for path in after if "unique" in path]


@pytest.mark.decides("undelete")
@pytest.mark.usefixtures("history")
def test_mc_undo_brings_back_more_than_a_page(reader: Reader) -> None:
    reader.given(sensors.many)
    count = "mc ls s3/camille/guide/capteurs/ | wc -l"
    remove = "mc rm --recursive --force s3/camille/guide/capteurs/ > /dev/null"
    assert reader.shell(f"{remove}; {count}") == (0, "0\n")
    assert reader.recipe("manage/undelete", "python_boto3").count("is back") == 0
    undo = "mc undo --recursive --force --action DELETE s3/camille/guide/capteurs/ > /dev/null"
    assert reader.shell(f"{undo}; {count}") == (0, f"{sensors.MANY}\n")


@pytest.mark.decides("purge-versions")
@pytest.mark.parametrize(("option", "current_stays"), [("", False), ("--non-current", True)])
def test_mc_rm_versions_removes_current_files_too(
    reader: Reader, history: History, option: str, current_stays: bool
) -> None:
    history.write("2026-05-04", CUT)
    history.write("2026-05-05", COMMUNES)
    code, _ = reader.shell(
        f"mc rm --versions {option} --recursive --force s3/camille/guide/donnees/"
    )
    assert code == 0
    assert (PATH in reader.bucket) == current_stays
    assert f"{PATH}?version=1" not in reader.bucket


@pytest.mark.decides("purge-versions")
@pytest.mark.parametrize("client", ["python_boto3", "mc", "aws", "r"])
def test_what_was_deleted_does_not_come_back_after_a_purge(
    reader: Reader, history: History, client: str
) -> None:
    history.write("2026-05-04", COMMUNES)
    history.delete("2026-05-05")
    reader.recipe("manage/purge_versions", client)
    reader.type(client, recipes.load("manage/undelete").variant(client).text)
    assert PATH not in reader.bucket


@pytest.mark.decides("list-versions")
@pytest.mark.parametrize("client", ["python_boto3", "aws", "r"])
def test_a_list_includes_the_neighbour_and_a_restore_does_not(
    reader: Reader, history: History, client: str
) -> None:
    history.write("2026-05-04", COMMUNES)
    history.write("2026-05-03", CUT, "guide/donnees/communes.csv.bak")
    assert len(reader.recipe("manage/list_versions", client).splitlines()) == 2
    reader.recipe("manage/restore_version", client)
    assert reader.bucket[PATH] == COMMUNES


@pytest.mark.decides("list-versions", "undelete", "purge-versions")
@pytest.mark.parametrize(
    ("client", "text"),
    [
        pytest.param(
            "python_boto3",
            """
            import boto3
            s3 = boto3.client("s3")
            page = s3.list_object_versions(Bucket="camille", Prefix="guide/capteurs/")
            print(len(page["Versions"]))
            """,
            id="boto3",
        ),
        pytest.param(
            "r",
            """
            page <- s3HTTP(bucket = "camille",
              query = list(versions = "", prefix = "guide/capteurs/"), region = "")
            cat(sum(names(page) == "Version"))
            """,
            id="r",
        ),
    ],
)
def test_a_list_ends_at_a_thousand_versions(reader: Reader, client: str, text: str) -> None:
    reader.given(sensors.many)
    code, output = reader.type(client, text)
    assert (code, output.strip()) == (0, "1000")


@pytest.mark.decides("list-versions")
def test_s3fs_refuses_a_version_unless_it_is_aware_of_versions(reader: Reader) -> None:
    code, output = reader.python(
        """
        import s3fs
        s3fs.S3FileSystem().open("camille/guide/donnees/departements.csv", version_id="x")
        """
    )
    assert code == 1
    assert "version_id cannot be specified" in output


@pytest.mark.decides("list-versions")
@pytest.mark.usefixtures("history")
def test_aws_s3_fails_on_versioning_and_lists_versions_of_the_whole_bucket(
    reader: Reader,
) -> None:
    code, output = reader.r('get_versioning("camille", region = "")')
    assert code == 1
    assert "$ operator is invalid" in output
    code, output = reader.r(
        """
        answer <- get_versions("camille", prefix = "guide/donnees/", region = "")
        versions <- answer[names(answer) == "Version"]
        cat(sapply(versions, function(version) version$Key), sep = "\\n")
        """
    )
    assert code == 0
    assert set(output.splitlines()) == set(seed()["camille"])


@pytest.mark.decides("lifecycle")
def test_aws_s3_sends_rules_without_the_checksum(reader: Reader) -> None:
    code, output = reader.r(
        """
        put_lifecycle("camille", region = "", request_body = paste0(
          "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status>",
          "<Filter><Prefix>tmp/</Prefix></Filter><Expiration><Days>30</Days></Expiration>",
          "</Rule></LifecycleConfiguration>"))
        """
    )
    assert code == 1
    assert "MissingContentMD5" in output
    assert reader.bucket == {}


@pytest.mark.decides("lifecycle")
@pytest.mark.parametrize(
    ("prefix", "neighbour_stays"),
    [pytest.param("tmp/", True, id="slash"), pytest.param("tmp", False, id="no slash")],
)
def test_a_rule_hides_old_files_at_once_and_without_slash_the_neighbour(
    reader: Reader, history: History, prefix: str, neighbour_stays: bool
) -> None:
    for key in ("tmp/vieux.csv", "tmp-2025/vieux.csv"):
        history.write("2026-05-04", COMMUNES, key)
    reader.put("tmp/neuf.csv", COMMUNES)
    add = f"mc ilm rule add --expire-days 30 --prefix {prefix} s3/camille"
    code, output = reader.shell(f"{add}; mc find s3/camille --name '*.csv'")
    assert code == 0
    assert "tmp/neuf.csv" in output
    assert "tmp/vieux.csv" not in output
    assert ("tmp-2025/vieux.csv" in output) == neighbour_stays
    code, output = reader.shell("mc cat s3/camille/tmp/vieux.csv")
    assert code == 1
    assert "Object does not exist" in output
    assert "Expiration: " in reader.shell("mc stat s3/camille/tmp/neuf.csv")[1]


def put_rule(prefix: str, action: dict[str, dict[str, int]]) -> str:
    """Return the command that replaces all rules by one."""
    rule = {"ID": "menage", "Status": "Enabled", "Filter": {"Prefix": prefix}, **action}
    put = "aws s3api put-bucket-lifecycle-configuration --bucket camille"
    return f"{put} --lifecycle-configuration '{json.dumps({'Rules': [rule]})}'"


@pytest.mark.decides("lifecycle")
def test_rules_are_replaced_unless_mc_adds_one(reader: Reader) -> None:
    expire = {"Expiration": {"Days": 30}}
    code, output = reader.shell(
        f"""
        {put_rule("a/", expire)}
        {put_rule("b/", expire)}
        mc ilm rule add --expire-days 3 --prefix c/ s3/camille
        mc ilm rule ls --json s3/camille
        """
    )
    assert code == 0
    assert [prefix for prefix in ("a/", "b/", "c/") if f'"{prefix}"' in output] == ["b/", "c/"]


@pytest.mark.decides("lifecycle")
def test_minio_refuses_a_rule_for_unfinished_uploads(reader: Reader) -> None:
    abort = {"AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 3}}
    code, output = reader.shell(put_rule("tmp/", abort))
    assert code != 0
    assert "(InvalidArgument)" in output
    assert "The XML you provided was not well-formed" in output
