"""Which files a synchronisation takes for modified, and which it deletes."""

import pytest

from conf.model import recipes
from tests.runner.reader import Reader

UPLOAD = {
    "aws": "aws s3 sync m s3://camille/guide/m",
    "mc": "mc mirror --overwrite m s3/camille/guide/m",
}
DOWNLOAD = {
    "aws": "aws s3 sync s3://camille/guide/m m",
    "aws exact": "aws s3 sync --exact-timestamps s3://camille/guide/m m",
    "mc": "mc mirror --overwrite s3/camille/guide/m m",
}
CLIENTS = pytest.mark.parametrize(
    "client", [variant.client for variant in recipes.load("folders/mirror").variants]
)
PAST, FUTURE = "2020-01-01", "2040-01-01"


def write(name: str, contents: str, date: str) -> str:
    """Return the line that writes a file of that date on the disk."""
    return f"mkdir -p m; printf {contents} > m/{name}; touch --date {date} m/{name}"


@pytest.mark.decides("what-differs")
@pytest.mark.parametrize("client", UPLOAD)
def test_an_upload_sends_another_size_or_a_newer_date(reader: Reader, client: str) -> None:
    files = {
        # name: contents in the bucket and on the disk, date on the disk
        "newer.csv": ("OLD", "NEW", "now"),
        "older.csv": ("OLD", "NEW", PAST),
        "longer.csv": ("OLD", "LONGER", PAST),
        "touched.csv": ("SAME", "SAME", "now"),
    }
    for name, (stored, _, _) in files.items():
        reader.put(f"guide/m/{name}", stored.encode())
    lines = [write(name, contents, date) for name, (_, contents, date) in files.items()]
    code, output = reader.shell("\n".join([*lines, UPLOAD[client]]))
    assert code == 0, output
    assert reader.bucket == {
        "camille/guide/m/newer.csv": b"NEW",
        "camille/guide/m/older.csv": b"OLD",
        "camille/guide/m/longer.csv": b"LONGER",
        "camille/guide/m/touched.csv": b"SAME",
    }
    sent = {name for name in files if f"m/{name}" in output}
    assert sent == {"newer.csv", "longer.csv", "touched.csv"}


@pytest.mark.decides("what-differs")
@pytest.mark.parametrize(
    ("client", "older", "newer"),
    [
        ("aws", "ONDISK", "BUCKET"),
        ("aws exact", "BUCKET", "BUCKET"),
        ("mc", "BUCKET", "ONDISK"),
    ],
)
def test_a_download_of_the_same_size_depends_on_the_date(
    reader: Reader, client: str, older: str, newer: str
) -> None:
    """Each file is named by its date on the disk."""
    for name in ("older.csv", "newer.csv"):
        reader.put(f"guide/m/{name}", b"BUCKET")
    code, output = reader.shell(
        f"""
        {write("older.csv", "ONDISK", PAST)}
        {write("newer.csv", "ONDISK", FUTURE)}
        {DOWNLOAD[client]} > log
        cat m/older.csv; echo; cat m/newer.csv
        """
    )
    assert (code, output) == (0, f"{older}\n{newer}")


@pytest.mark.decides("mirror")
@pytest.mark.parametrize(
    "command",
    [
        "aws s3 sync --delete {} s3://camille/guide/m",
        "mc mirror --overwrite --remove {} s3/camille/guide/m",
    ],
    ids=["aws", "mc"],
)
def test_an_empty_folder_empties_the_bucket_and_a_misspelt_one_fails(
    reader: Reader, command: str
) -> None:
    reader.put("guide/m/a.csv", b"x")
    code, output = reader.shell(command.format("nothing"))
    assert code != 0
    assert "nothing" in output
    assert "camille/guide/m/a.csv" in reader.bucket
    code, output = reader.shell(f"mkdir empty; {command.format('empty')}")
    assert code == 0, output
    assert reader.bucket == {}


@pytest.mark.decides("mirror")
@pytest.mark.parametrize(
    "command",
    [
        'aws s3 sync --delete --exclude "*.txt" m s3://camille/guide/m',
        'mc mirror --overwrite --remove --exclude "*.txt" m s3/camille/guide/m',
    ],
    ids=["aws", "mc"],
)
def test_an_excluded_object_is_not_deleted(reader: Reader, command: str) -> None:
    for name in ("gone.csv", "note.txt"):
        reader.put(f"guide/m/{name}", b"x")
    code, output = reader.shell(f"{write('a.csv', 'NEW', 'now')}; {command}")
    assert code == 0, output
    assert reader.bucket.keys() == {"camille/guide/m/a.csv", "camille/guide/m/note.txt"}


@pytest.mark.decides("mirror")
def test_a_misspelt_source_in_the_bucket_empties_the_disk_with_aws_alone(reader: Reader) -> None:
    reader.shell("mkdir m; echo x > m/a.csv")
    code, output = reader.shell("mc mirror --overwrite --remove s3/camille/guide/nothing m")
    assert code != 0
    assert "Object does not exist" in output
    assert reader.disk == {"m/a.csv"}
    code, output = reader.shell("aws s3 sync --delete s3://camille/guide/nothing m")
    assert code == 0, output
    assert reader.disk == set()


@pytest.mark.decides("mirror")
@CLIENTS
def test_the_recipe_deletes_nothing_when_the_folder_is_missing_or_empty(
    reader: Reader, client: str
) -> None:
    for name in ("a.csv", "note.txt"):
        reader.put(f"guide/releves/{name}", b"x")
    before = reader.bucket
    text = recipes.load("folders/mirror").variant(client).text
    for prepare in ("true", "mkdir releves"):
        reader.shell(prepare)
        reader.type(client, text)
        assert reader.bucket == before


@pytest.mark.decides("mirror")
@CLIENTS
def test_the_first_mirror_finds_no_folder_in_the_bucket(reader: Reader, client: str) -> None:
    reader.shell("mkdir releves; echo x > releves/a.csv")
    reader.recipe("folders/mirror", client)
    assert reader.bucket == {"camille/guide/releves/a.csv": b"x\n"}
