"""What a saved work folder keeps, and what it loses."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conf.model import recipes
from tests.given import tables as given
from tests.lab import Lab
from tests.runner.reader import Answer, Reader

EVERY_CLIENT = pytest.mark.parametrize("client", ["python", "r", "mc", "aws"])
Run = Callable[[str, str], Answer]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The work folder of a service."""
    given.work(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def run(reader: Reader, work: Path) -> Run:
    """Run a recipe in that service."""
    typed = {"python": reader.python, "r": reader.r, "mc": reader.shell, "aws": reader.shell}

    def once(name: str, client: str) -> Answer:
        text = recipes.load(name).variant(client).text
        code, printed = typed[client](text, HOME=str(work.parent))
        assert code == 0, printed
        return code, printed

    return once


@EVERY_CLIENT
def test_a_second_save_sends_nothing(platform: Lab, run: Run, client: str) -> None:
    before = platform.buckets.reset()
    run("spaces/save_work", client)
    saved = {"camille/work/communes.csv", "camille/work/projet/analyse.py"}
    assert platform.buckets.changes(before).keys() == saved
    before = platform.buckets.listing()
    run("spaces/save_work", client)
    assert platform.buckets.changes(before) == {}


@EVERY_CLIENT
def test_what_is_deleted_on_disk_stays_in_the_bucket_and_comes_back(
    reader: Reader, work: Path, run: Run, client: str
) -> None:
    run("spaces/save_work", client)
    (work / "communes.csv").unlink()
    run("spaces/save_work", client)
    assert reader.bucket["camille/work/communes.csv"] == given.SAVED
    run("spaces/restore_work", client)
    assert (work / "communes.csv").read_bytes() == given.SAVED


@pytest.mark.parametrize(
    ("client", "command"),
    [
        ("aws", "aws s3 sync --delete {} s3://camille/work"),
        ("mc", "mc mirror --remove --overwrite {} s3/camille/work"),
    ],
)
def test_deletion_follows_when_asked(
    reader: Reader, work: Path, run: Run, client: str, command: str
) -> None:
    run("spaces/save_work", client)
    (work / "communes.csv").unlink()
    assert reader.shell(command.format(work))[0] == 0
    assert "camille/work/communes.csv" not in reader.bucket
    assert "camille/work/projet/analyse.py" in reader.bucket


@EVERY_CLIENT
def test_empty_folders_and_the_right_to_execute_are_lost(work: Path, run: Run, client: str) -> None:
    (work / "script.sh").write_text("echo bonjour\n")
    (work / "script.sh").chmod(0o755)
    (work / "vide").mkdir()
    run("spaces/save_work", client)
    shutil.rmtree(work)
    work.mkdir()
    run("spaces/restore_work", client)
    assert not os.access(work / "script.sh", os.X_OK)
    assert not (work / "vide").exists()


def test_bash_runs_what_the_system_refuses(reader: Reader) -> None:
    code, printed = reader.shell("echo echo bonjour > script.sh; bash script.sh; ./script.sh")
    assert code == 126
    assert printed.startswith("bonjour\n")
    assert "./script.sh: Permission denied" in printed


@EVERY_CLIENT
def test_what_has_changed_on_disk_is_overwritten(work: Path, run: Run, client: str) -> None:
    run("spaces/save_work", client)
    (work / "communes.csv").write_text("changed since, and longer than it was\n")
    run("spaces/restore_work", client)
    assert (work / "communes.csv").read_bytes() == given.SAVED


def test_mc_without_overwrite_leaves_a_changed_file_and_ends_well(
    reader: Reader, work: Path
) -> None:
    reader.put("work/communes.csv", b"the former one")
    code, printed = reader.shell(f"mc mirror {work} s3/camille/work")
    assert code == 0
    assert "Overwrite not allowed" in printed
    assert reader.bucket["camille/work/communes.csv"] == b"the former one"


def test_mc_names_no_file_in_a_dry_run_and_skipped_ones_in_a_diff(
    reader: Reader, work: Path
) -> None:
    code, printed = reader.shell(f"mc mirror --dry-run {work} s3/camille/work")
    assert code == 0
    assert "communes.csv" not in printed
    _, printed = reader.shell(f"mc diff {work} s3/camille/work")
    assert f"< {work}/communes.csv" in printed
    assert f"< {work}/projet/.git/config" in printed
    assert reader.bucket == {}


def test_rsync_of_fsspec_misses_what_keeps_its_size(reader: Reader, work: Path) -> None:
    reader.put("work/communes.csv", given.SAVED.replace(b"Brest", b"Laval"))
    call = f'rsync("file://{work}", "s3://camille/work")'
    code, printed = reader.python(f"from fsspec.generic import rsync\n{call}")
    assert code == 0, printed
    assert b"Laval" in (reader.bucket["camille/work/communes.csv"] or b"")
    assert "camille/work/projet/analyse.py" in reader.bucket


def test_df_tells_the_type_of_a_disk_and_where_it_is_mounted(reader: Reader, work: Path) -> None:
    code, printed = reader.shell("df -hT ~/work", HOME=str(work.parent))
    header, told = printed.splitlines()
    assert (code, header.split()[1]) == (0, "Type")
    assert os.path.ismount(told.split()[-1])
