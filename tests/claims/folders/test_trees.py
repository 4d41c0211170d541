"""What a folder becomes when it is copied, by each way of writing its name."""

import pytest

from tests.runner.reader import Reader

LAY_OUT = "mkdir -p foo/sub; echo a > foo/a.csv; echo b > foo/sub/b.csv; echo c > foobar.txt"
KEYS = ("foo/a.csv", "foo/sub/b.csv", "foobar.txt", "foo-2025/c.csv")

CONTENTS = {"a.csv", "sub/b.csv"}
FOLDER = {"foo/a.csv", "foo/sub/b.csv"}
NEIGHBOUR = FOLDER | {"foobar.txt"}
NEIGHBOURS = NEIGHBOUR | {"foo-2025/c.csv"}

EXISTS = pytest.mark.parametrize("exists", [False, True], ids=["new", "exists"])
UP = [
    ("mc cp --recursive foo s3/camille/ici/", NEIGHBOUR, NEIGHBOUR),
    ("mc cp --recursive foo s3/camille/ici", NEIGHBOUR, NEIGHBOUR),
    ("mc cp --recursive foo/ s3/camille/ici", CONTENTS, CONTENTS),
    ("mc mirror foo s3/camille/ici", CONTENTS, CONTENTS),
    ("mc mirror foo/ s3/camille/ici", CONTENTS, CONTENTS),
    ("aws s3 cp --recursive foo s3://camille/ici", CONTENTS, CONTENTS),
    ("aws s3 cp --recursive foo/ s3://camille/ici/", CONTENTS, CONTENTS),
    ("aws s3 sync foo s3://camille/ici", CONTENTS, CONTENTS),
    ("aws s3 sync foo/ s3://camille/ici", CONTENTS, CONTENTS),
    ('fs.put("foo", "camille/ici", recursive=True)', CONTENTS, FOLDER),
    ('fs.put("foo", "camille/ici/", recursive=True)', FOLDER, FOLDER),
    ('fs.put("foo/", "camille/ici", recursive=True)', CONTENTS, CONTENTS),
    ('fs.put("foo/", "camille/ici/", recursive=True)', CONTENTS, CONTENTS),
]
DOWN = [
    ("mc cp --recursive s3/camille/foo ici", NEIGHBOURS, NEIGHBOURS),
    ("mc cp --recursive s3/camille/foo/ ici", CONTENTS, CONTENTS),
    ("mc mirror s3/camille/foo ici", CONTENTS, CONTENTS),
    ("aws s3 cp --recursive s3://camille/foo ici", CONTENTS, CONTENTS),
    ("aws s3 sync s3://camille/foo ici", CONTENTS, CONTENTS),
    ('fs.get("camille/foo", "ici", recursive=True)', CONTENTS, FOLDER),
    ('fs.get("camille/foo", "ici/", recursive=True)', FOLDER, FOLDER),
    ('fs.get("camille/foo/", "ici", recursive=True)', CONTENTS, CONTENTS),
    ('fs.get("camille/foo/", "ici/", recursive=True)', CONTENTS, CONTENTS),
]


def typed(reader: Reader, command: str) -> None:
    if command.startswith("fs."):
        code, printed = reader.python(f"import s3fs; fs = s3fs.S3FileSystem(); {command}")
    else:
        code, printed = reader.shell(command)
    assert code == 0, printed


@EXISTS
@pytest.mark.parametrize(("command", "new", "existing"), UP, ids=[case[0] for case in UP])
def test_what_appears_in_the_bucket(
    reader: Reader, command: str, new: set[str], existing: set[str], exists: bool
) -> None:
    reader.shell(LAY_OUT)
    if exists:
        reader.put("ici/deja.csv", b"x")
    typed(reader, command)
    expected = existing | {"deja.csv"} if exists else new
    assert reader.bucket.keys() == {f"camille/ici/{name}" for name in expected}


@EXISTS
@pytest.mark.parametrize(("command", "new", "existing"), DOWN, ids=[case[0] for case in DOWN])
def test_what_appears_on_disk(
    reader: Reader, command: str, new: set[str], existing: set[str], exists: bool
) -> None:
    for key in KEYS:
        reader.put(key, b"x")
    if exists:
        reader.shell("mkdir ici")
    typed(reader, command)
    assert reader.disk == {f"ici/{name}" for name in (existing if exists else new)}


def test_patterns_of_s3fs(reader: Reader) -> None:
    reader.shell(f"{LAY_OUT}; echo d > foo/d.txt")
    typed(reader, 'fs.put("foo/*.csv", "camille/ici/")')
    assert reader.bucket.keys() == {"camille/ici/a.csv"}


@pytest.mark.parametrize(
    ("filters", "copied"),
    [
        ('--exclude "*" --include "*.csv"', {"a.csv", "sub/b.csv"}),
        ('--include "*.csv" --exclude "*"', set()),
        ('--include "*.csv"', {"a.csv", "sub/b.csv", "d.txt"}),
        ('--exclude "*" --include "*.{csv,txt}"', set()),
    ],
)
def test_filters_of_aws(reader: Reader, filters: str, copied: set[str]) -> None:
    reader.shell(f"{LAY_OUT}; echo d > foo/d.txt")
    typed(reader, f"aws s3 cp --recursive {filters} foo s3://camille/ici")
    assert reader.bucket.keys() == {f"camille/ici/{name}" for name in copied}


def test_a_pattern_of_mc_holds_in_every_subfolder(reader: Reader) -> None:
    reader.shell(f"{LAY_OUT}; echo d > foo/d.txt; echo e > foo/sub/e.txt")
    typed(reader, 'mc mirror --exclude "*.txt" foo s3/camille/ici')
    assert reader.bucket.keys() == {"camille/ici/a.csv", "camille/ici/sub/b.csv"}


@pytest.mark.parametrize("client", ["python", "python_boto3", "r", "mc", "aws"])
def test_an_upload_replaces_and_takes_no_empty_folder(reader: Reader, client: str) -> None:
    reader.put("releves/brest.csv", b"the former one")
    reader.shell("mkdir -p releves/vide; echo hello > releves/brest.csv")
    reader.recipe("folders/upload_folder", client)
    assert reader.bucket == {"camille/releves/brest.csv": b"hello\n"}


@pytest.mark.parametrize(
    "option",
    ["cp --continue", "cp --exclude '*.txt'", "cp --include '*.csv'", "mirror --include a"],
)
def test_what_mc_does_not_know(reader: Reader, option: str) -> None:
    code, printed = reader.shell(f"mc {option} communes.csv s3/camille/a")
    assert code != 0
    assert "not defined" in printed
