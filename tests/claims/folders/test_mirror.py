"""What a synchronisation takes for different, and what it deletes."""

import pytest

from tests.runner.reader import Reader

UP = {
    "aws": "aws s3 sync m s3://camille/m",
    "mc": "mc mirror --overwrite m s3/camille/m",
}
DOWN = {
    "aws": "aws s3 sync s3://camille/m m",
    "aws exact": "aws s3 sync --exact-timestamps s3://camille/m m",
    "mc": "mc mirror --overwrite s3/camille/m m",
}
PAST, FUTURE = "2020-01-01", "2040-01-01"
CLIENT = pytest.mark.parametrize("client", ["aws", "mc"])


def disk(contents: str, date: str) -> str:
    return f"mkdir m; printf {contents} > m/a.csv; touch --date {date} m/a.csv; "


@CLIENT
@pytest.mark.parametrize(
    ("contents", "date", "sent"),
    [
        ("NEW", "now", True),
        ("NEW", PAST, False),
        ("LONGER", PAST, True),
    ],
)
def test_what_is_sent(reader: Reader, client: str, contents: str, date: str, sent: bool) -> None:
    reader.put("m/a.csv", b"OLD")
    assert reader.shell(disk(contents, date) + UP[client])[0] == 0
    assert reader.bucket["camille/m/a.csv"] == (contents.encode() if sent else b"OLD")


@CLIENT
def test_a_date_is_enough_to_send_again(reader: Reader, client: str) -> None:
    reader.put("m/a.csv", b"SAME")
    _, printed = reader.shell(disk("SAME", "now") + UP[client])
    assert "m/a.csv" in printed


@pytest.mark.parametrize(
    ("client", "date", "fetched"),
    [
        ("aws", PAST, False),
        ("aws", FUTURE, True),
        ("aws exact", PAST, True),
        ("aws exact", FUTURE, True),
        ("mc", PAST, True),
        ("mc", FUTURE, False),
    ],
)
def test_what_is_fetched_when_the_size_is_the_same(
    reader: Reader, client: str, date: str, fetched: bool
) -> None:
    reader.put("m/a.csv", b"BUCKET")
    code, printed = reader.shell(f"{disk('ONDISK', date)}{DOWN[client]} > said; cat m/a.csv")
    assert (code, printed) == (0, "BUCKET" if fetched else "ONDISK")


@pytest.mark.parametrize(
    "command",
    ["aws s3 sync --delete {} s3://camille/m", "mc mirror --overwrite --remove {} s3/camille/m"],
)
def test_an_empty_folder_empties_the_other_and_a_misspelt_one_does_not(
    reader: Reader, command: str
) -> None:
    reader.put("m/a.csv", b"x")
    code, printed = reader.shell(command.format("nothing"))
    assert code != 0
    assert "nothing" in printed
    assert "camille/m/a.csv" in reader.bucket
    assert reader.shell(f"mkdir empty; {command.format('empty')}")[0] == 0
    assert reader.bucket == {}


@pytest.mark.parametrize(
    "command",
    [
        'aws s3 sync --delete --exclude "*.txt" m s3://camille/m',
        'mc mirror --overwrite --remove --exclude "*.txt" m s3/camille/m',
    ],
)
def test_what_is_excluded_is_not_deleted(reader: Reader, command: str) -> None:
    for name in ("gone.csv", "note.txt"):
        reader.put(f"m/{name}", b"x")
    assert reader.shell(disk("NEW", "now") + command)[0] == 0
    assert reader.bucket.keys() == {"camille/m/a.csv", "camille/m/note.txt"}


def test_a_misspelt_source_in_the_bucket_empties_the_disk_with_aws_alone(reader: Reader) -> None:
    reader.shell("mkdir m; echo x > m/a.csv")
    code, printed = reader.shell("mc mirror --overwrite --remove s3/camille/nothing m")
    assert code != 0
    assert "Object does not exist" in printed
    assert reader.disk == {"m/a.csv"}
    assert reader.shell("aws s3 sync --delete s3://camille/nothing m")[0] == 0
    assert reader.disk == set()


@pytest.mark.parametrize("client", ["python", "r"])
def test_a_misspelt_folder_does_not_stop_python_nor_r(reader: Reader, client: str) -> None:
    for name in ("a.csv", "note.txt"):
        reader.put(f"releves/{name}", b"x")
    reader.recipe("folders/mirror", client)
    assert reader.bucket.keys() == {"camille/releves/note.txt"}
