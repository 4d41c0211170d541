"""What a saved work folder keeps and loses, and what the programs that save it do."""

import os
import shutil
from pathlib import Path

import pytest

from tests.given import workfolder
from tests.lab import Lab
from tests.runner.reader import Reader

CLIENTS = pytest.mark.parametrize("client", ["python", "r", "mc", "aws"])


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The work folder of a service."""
    workfolder.fill(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def saved_work(reader: Reader, work: Path) -> Path:
    """A work folder, and in the bucket what a save of it leaves."""
    for name in ("communes.csv", "projet/analyse.py"):
        reader.put(f"guide/work/meteo/{name}", (work / name).read_bytes())
    return work


@pytest.mark.decides("save-work")
@CLIENTS
def test_a_second_save_sends_nothing(
    platform: Lab, reader: Reader, work: Path, client: str
) -> None:
    reader.recipe("spaces/save_work", client, HOME=str(work.parent))
    assert reader.bucket.keys() == {
        "camille/guide/work/meteo/communes.csv",
        "camille/guide/work/meteo/projet/analyse.py",
    }
    before = platform.buckets.listing()
    reader.recipe("spaces/save_work", client, HOME=str(work.parent))
    assert platform.buckets.changes(before) == {}


@pytest.mark.decides("save-work")
@CLIENTS
def test_a_file_deleted_on_disk_stays_in_the_bucket_and_comes_back(
    reader: Reader, saved_work: Path, client: str
) -> None:
    (saved_work / "communes.csv").unlink()
    reader.recipe("spaces/save_work", client, HOME=str(saved_work.parent))
    assert reader.bucket["camille/guide/work/meteo/communes.csv"] == workfolder.SAVED
    reader.recipe("spaces/restore_work", client, HOME=str(saved_work.parent))
    assert (saved_work / "communes.csv").read_bytes() == workfolder.SAVED


@pytest.mark.decides("save-work")
@pytest.mark.parametrize(
    "command",
    [
        "aws s3 sync --delete {} s3://camille/guide/work/meteo",
        "mc mirror --remove --overwrite {} s3/camille/guide/work/meteo",
    ],
    ids=["aws", "mc"],
)
def test_an_option_deletes_in_the_bucket_too(
    reader: Reader, saved_work: Path, command: str
) -> None:
    (saved_work / "communes.csv").unlink()
    assert reader.shell(command.format(saved_work))[0] == 0
    assert "camille/guide/work/meteo/communes.csv" not in reader.bucket
    assert "camille/guide/work/meteo/projet/analyse.py" in reader.bucket


@pytest.mark.decides("save-work")
@CLIENTS
def test_empty_folders_and_the_right_to_execute_are_lost(
    reader: Reader, work: Path, client: str
) -> None:
    (work / "script.sh").write_text("echo bonjour\n")
    (work / "script.sh").chmod(0o755)
    (work / "vide").mkdir()
    reader.recipe("spaces/save_work", client, HOME=str(work.parent))
    shutil.rmtree(work)
    work.mkdir()
    reader.recipe("spaces/restore_work", client, HOME=str(work.parent))
    assert not os.access(work / "script.sh", os.X_OK)
    assert not (work / "vide").exists()


@pytest.mark.decides("save-work")
def test_bash_runs_a_script_without_the_right_to_execute(reader: Reader) -> None:
    code, output = reader.shell("echo echo bonjour > script.sh; bash script.sh; ./script.sh")
    assert code == 126
    assert output.startswith("bonjour\n")
    assert "./script.sh: Permission denied" in output


@pytest.mark.decides("restore-work")
@CLIENTS
def test_a_file_changed_on_disk_is_overwritten(
    reader: Reader, saved_work: Path, client: str
) -> None:
    (saved_work / "communes.csv").write_text("changed since, and longer than it was\n")
    reader.recipe("spaces/restore_work", client, HOME=str(saved_work.parent))
    assert (saved_work / "communes.csv").read_bytes() == workfolder.SAVED


@pytest.mark.decides("save-work")
def test_mc_without_overwrite_skips_a_changed_file_and_exits_0(reader: Reader, work: Path) -> None:
    reader.put("guide/work/meteo/communes.csv", b"the former one")
    code, output = reader.shell(f"mc mirror {work} s3/camille/guide/work/meteo")
    assert code == 0
    assert "Overwrite not allowed" in output
    assert reader.bucket["camille/guide/work/meteo/communes.csv"] == b"the former one"


@pytest.mark.decides("save-work")
def test_mc_names_files_in_a_diff_and_none_in_a_dry_run(reader: Reader, work: Path) -> None:
    code, output = reader.shell(f"mc mirror --dry-run {work} s3/camille/guide/work/meteo")
    assert code == 0
    assert "communes.csv" not in output
    _, output = reader.shell(f"mc diff {work} s3/camille/guide/work/meteo")
    assert f"< {work}/communes.csv" in output
    assert f"< {work}/projet/.git/config" in output
    assert reader.bucket == {}


@pytest.mark.decides("save-work")
def test_rsync_of_fsspec_skips_a_changed_file_of_the_same_size(reader: Reader, work: Path) -> None:
    reader.put("guide/work/meteo/communes.csv", workfolder.SAVED.replace(b"Brest", b"Laval"))
    call = f'rsync("file://{work}", "s3://camille/guide/work/meteo")'
    code, output = reader.python(f"from fsspec.generic import rsync\n{call}")
    assert code == 0, output
    assert b"Laval" in (reader.bucket["camille/guide/work/meteo/communes.csv"] or b"")
    assert "camille/guide/work/meteo/projet/analyse.py" in reader.bucket


@pytest.mark.decides("inspect-disk")
def test_df_shows_the_type_of_a_disk_and_where_it_is_mounted(reader: Reader, work: Path) -> None:
    code, output = reader.shell("df -hT ~/work", HOME=str(work.parent))
    header, row = output.splitlines()
    assert (code, header.split()[1]) == (0, "Type")
    assert os.path.ismount(row.split()[-1])
