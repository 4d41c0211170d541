"""What a folder becomes when it is copied, by each way of writing its name."""

from collections.abc import Iterable

import pytest

from conf.model import recipes
from tests.runner.reader import Reader, rscript

LAY_OUT = "mkdir -p foo/sub; echo a > foo/a.csv; echo b > foo/sub/b.csv; echo c > foobar.txt"
KEYS = ("foo/a.csv", "foo/sub/b.csv", "foobar.txt", "foo-2025/c.csv")

CONTENTS = {"a.csv", "sub/b.csv"}
FOLDER = {"foo/a.csv", "foo/sub/b.csv"}
NEIGHBOUR = FOLDER | {"foobar.txt"}
NEIGHBOURS = NEIGHBOUR | {"foo-2025/c.csv"}

EXISTS = pytest.mark.parametrize("exists", [False, True], ids=["new", "exists"])

# What `ici` gets from each command.
UPLOADS = {
    "mc cp --recursive foo s3/camille/guide/ici/": NEIGHBOUR,
    "mc cp --recursive foo s3/camille/guide/ici": NEIGHBOUR,
    "mc cp --recursive foo/ s3/camille/guide/ici": CONTENTS,
    "mc mirror foo s3/camille/guide/ici": CONTENTS,
    "mc mirror foo/ s3/camille/guide/ici": CONTENTS,
    "aws s3 cp --recursive foo s3://camille/guide/ici": CONTENTS,
    "aws s3 cp --recursive foo/ s3://camille/guide/ici/": CONTENTS,
    "aws s3 sync foo s3://camille/guide/ici": CONTENTS,
    "aws s3 sync foo/ s3://camille/guide/ici": CONTENTS,
}
DOWNLOADS = {
    "mc cp --recursive s3/camille/guide/foo ici": NEIGHBOURS,
    "mc cp --recursive s3/camille/guide/foo/ ici": CONTENTS,
    "mc mirror s3/camille/guide/foo ici": CONTENTS,
    "aws s3 cp --recursive s3://camille/guide/foo ici": CONTENTS,
    "aws s3 sync s3://camille/guide/foo ici": CONTENTS,
}

# Where s3fs is called, a new `ici` and an existing one may get different things.
S3FS_UPLOADS = {
    'fs.put("foo", "camille/guide/ici", recursive=True)': (CONTENTS, FOLDER),
    'fs.put("foo", "camille/guide/ici/", recursive=True)': (FOLDER, FOLDER),
    'fs.put("foo/", "camille/guide/ici", recursive=True)': (CONTENTS, CONTENTS),
    'fs.put("foo/", "camille/guide/ici/", recursive=True)': (CONTENTS, CONTENTS),
}
S3FS_DOWNLOADS = {
    'fs.get("camille/guide/foo", "ici", recursive=True)': (CONTENTS, FOLDER),
    'fs.get("camille/guide/foo", "ici/", recursive=True)': (FOLDER, FOLDER),
    'fs.get("camille/guide/foo/", "ici", recursive=True)': (CONTENTS, CONTENTS),
    'fs.get("camille/guide/foo/", "ici/", recursive=True)': (CONTENTS, CONTENTS),
}


def succeed(reader: Reader, command: str) -> None:
    code, output = reader.shell(command)
    assert code == 0, output


def call_s3fs(reader: Reader, calls: Iterable[str]) -> None:
    """Make each call in one program, with a fresh `fs`, and `ici0`, `ici1`… in place of `ici`."""
    lines = ["import s3fs"]
    for number, call in enumerate(calls):
        lines.append("fs = s3fs.S3FileSystem(skip_instance_cache=True)")
        lines.append(call.replace("ici", f"ici{number}"))
    code, output = reader.python("\n".join(lines))
    assert code == 0, output


def below(folder: str, paths: Iterable[str]) -> set[str]:
    return {path.removeprefix(folder) for path in paths if path.startswith(folder)}


@pytest.mark.decides("foo-slash")
@EXISTS
@pytest.mark.parametrize("command", UPLOADS)
def test_mc_and_aws_upload_a_folder(reader: Reader, command: str, exists: bool) -> None:
    before = {"deja.csv"} if exists else set()
    for name in before:
        reader.put(f"guide/ici/{name}", b"x")
    succeed(reader, f"{LAY_OUT}; {command}")
    expected = UPLOADS[command] | before
    assert reader.bucket.keys() == {f"camille/guide/ici/{name}" for name in expected}


@pytest.mark.decides("foo-slash")
@EXISTS
def test_s3fs_uploads_a_folder(reader: Reader, exists: bool) -> None:
    before = {"deja.csv"} if exists else set()
    for number in range(len(S3FS_UPLOADS)):
        for name in before:
            reader.put(f"guide/ici{number}/{name}", b"x")
    succeed(reader, LAY_OUT)
    call_s3fs(reader, S3FS_UPLOADS)
    keys = reader.bucket.keys()
    for number, (call, (new, existing)) in enumerate(S3FS_UPLOADS.items()):
        expected = existing | before if exists else new
        assert below(f"camille/guide/ici{number}/", keys) == expected, call


@pytest.mark.decides("foo-slash")
@EXISTS
@pytest.mark.parametrize("command", DOWNLOADS)
def test_mc_and_aws_download_a_folder(reader: Reader, command: str, exists: bool) -> None:
    for key in KEYS:
        reader.put(f"guide/{key}", b"x")
    succeed(reader, f"mkdir ici; {command}" if exists else command)
    assert reader.disk == {f"ici/{name}" for name in DOWNLOADS[command]}


@pytest.mark.decides("foo-slash")
@EXISTS
def test_s3fs_downloads_a_folder(reader: Reader, exists: bool) -> None:
    for key in KEYS:
        reader.put(f"guide/{key}", b"x")
    if exists:
        succeed(reader, f"mkdir ici{{0..{len(S3FS_DOWNLOADS) - 1}}}")
    call_s3fs(reader, S3FS_DOWNLOADS)
    files = reader.disk
    for number, (call, (new, existing)) in enumerate(S3FS_DOWNLOADS.items()):
        assert below(f"ici{number}/", files) == (existing if exists else new), call


@pytest.mark.decides("patterns")
def test_a_pattern_of_s3fs_takes_no_subfolder(reader: Reader) -> None:
    succeed(reader, f"{LAY_OUT}; echo d > foo/d.txt")
    code, output = reader.python(
        'import s3fs; s3fs.S3FileSystem().put("foo/*.csv", "camille/guide/ici/")'
    )
    assert code == 0, output
    assert reader.bucket.keys() == {"camille/guide/ici/a.csv"}


@pytest.mark.decides("patterns")
@pytest.mark.parametrize(
    ("filters", "copied"),
    [
        ('--exclude "*" --include "*.csv"', {"a.csv", "sub/b.csv"}),
        ('--include "*.csv" --exclude "*"', set()),
        ('--include "*.csv"', {"a.csv", "sub/b.csv", "d.txt"}),
        ('--exclude "*" --include "*.{csv,txt}"', set()),
    ],
)
def test_the_last_filter_of_aws_wins(reader: Reader, filters: str, copied: set[str]) -> None:
    succeed(
        reader,
        f"{LAY_OUT}; echo d > foo/d.txt; aws s3 cp --recursive {filters} foo s3://camille/guide/ici",
    )
    assert reader.bucket.keys() == {f"camille/guide/ici/{name}" for name in copied}


@pytest.mark.decides("patterns")
def test_a_pattern_of_mc_applies_in_every_subfolder(reader: Reader) -> None:
    succeed(
        reader,
        f"""
        {LAY_OUT}; echo d > foo/d.txt; echo e > foo/sub/e.txt
        mc mirror --exclude "*.txt" foo s3/camille/guide/ici
        """,
    )
    assert reader.bucket.keys() == {"camille/guide/ici/a.csv", "camille/guide/ici/sub/b.csv"}


@pytest.mark.decides("patterns", "resume")
@pytest.mark.parametrize(
    "option",
    ["cp --continue", "cp --exclude '*.txt'", "cp --include '*.csv'", "mirror --include a"],
)
def test_mc_has_no_such_option(reader: Reader, option: str) -> None:
    code, output = reader.shell(f"mc {option} communes.csv s3/camille/guide/a")
    assert code != 0
    assert "not defined" in output


@pytest.mark.decides("upload-folder")
@pytest.mark.parametrize("client", ["python", "python_boto3", "r", "mc", "aws"])
def test_an_upload_replaces_files_and_skips_empty_folders(reader: Reader, client: str) -> None:
    reader.put("guide/releves/brest.csv", b"the former one")
    reader.shell("mkdir -p releves/vide; echo hello > releves/brest.csv")
    reader.recipe("folders/upload_folder", client)
    assert reader.bucket == {"camille/guide/releves/brest.csv": b"hello\n"}


@pytest.mark.decides("upload-folder", "mirror")
@pytest.mark.parametrize(
    ("name", "client"),
    [
        (name, client)
        for name in ("folders/upload_folder", "folders/mirror")
        for client in recipes.load(name).clients
    ],
)
def test_a_hidden_file_is_a_file(reader: Reader, name: str, client: str) -> None:
    if client == "r":
        rscript()
    hidden = reader.folder / "releves" / ".env.csv"
    hidden.parent.mkdir()
    hidden.write_bytes(b"newer\n")
    reader.put("guide/releves/.env.csv", b"old\n")
    reader.recipe(name, client)
    assert reader.bucket["camille/guide/releves/.env.csv"] == b"newer\n"
