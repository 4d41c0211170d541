"""A dump that is none, and what a restore does to what is there."""

import subprocess
from importlib.metadata import files
from pathlib import Path

import pytest

from conf.model import recipes
from tests.given import tables as given
from tests.lab import Lab
from tests.lab.postgres import WHEEL, Postgres
from tests.runner.reader import Reader

DUMP = "sauvegardes/communes.dump"
SENDS = {"aws": f"aws s3 cp - s3://camille/{DUMP}", "mc": f"mc pipe s3/camille/{DUMP}"}
CLIENTS = pytest.mark.parametrize("client", SENDS)


@pytest.fixture
def database(platform: Lab) -> Postgres:
    """A database service that holds the table."""
    given.table(platform.postgres)
    return platform.postgres


@CLIENTS
def test_a_failed_dump_takes_the_place_of_the_good_one(
    reader: Reader, database: Postgres, client: str
) -> None:
    reader.put(DUMP, b"the good one")
    elsewhere = {**database.variables, "PGDATABASE": "nowhere"}
    dump = f"pg_dump --format=custom | {SENDS[client]}"
    code, printed = reader.shell(f"set +o pipefail; {dump}", **elsewhere)
    assert code == 0
    assert 'database "nowhere" does not exist' in printed
    assert reader.bucket == {f"camille/{DUMP}": b""}
    assert reader.shell(f"set -o pipefail; {dump}", **elsewhere)[0] == 1
    text = recipes.load("spaces/dump_database").variant(client).text
    assert reader.shell(text, **elsewhere)[0] == 1


@pytest.mark.parametrize("client", ["python", "python_boto3"])
def test_in_python_a_failed_dump_is_deleted_and_told(
    reader: Reader, database: Postgres, client: str
) -> None:
    text = recipes.load("spaces/dump_database").variant(client).text
    code, printed = reader.python(text, **{**database.variables, "PGDATABASE": "nowhere"})
    assert code == 1
    assert printed.endswith("pg_dump failed\n")
    assert reader.bucket == {}


@pytest.mark.parametrize(
    ("kept", "says"),
    [(1500, "could not read from input file: end of file"), (0, "input file is too short")],
)
def test_reading_back_tells_a_dump_that_was_cut(
    reader: Reader, database: Postgres, kept: int, says: str
) -> None:
    whole = database.run("pg_dump", "--format=custom")
    assert len(whole) > kept
    reader.put(DUMP, whole[:kept])
    check = recipes.load("spaces/dump_database").variant("aws").text.splitlines()[-1]
    code, printed = reader.shell(check, **database.variables)
    assert code == 1
    assert says in printed


def test_s3fs_saves_what_it_has_when_its_block_is_left_on_an_error(reader: Reader) -> None:
    code, _ = reader.python(
        f"""
        import s3fs
        with s3fs.S3FileSystem().open("camille/{DUMP}", "wb") as file:
            file.write(b"half")
            raise RuntimeError
        """
    )
    assert code == 1
    assert reader.bucket == {f"camille/{DUMP}": b"half"}


def test_pg_dump_refuses_a_newer_server(reader: Reader, database: Postgres) -> None:
    older = next(
        Path(file.locate()) for file in files(WHEEL) or () if file.match("pginstall/bin/pg_dump")
    )
    code, printed = reader.shell(f"'{older}' --format=custom", **database.variables)
    assert code == 1
    assert "server version mismatch" in printed


@pytest.mark.parametrize("client", ["mc", "aws"])
def test_a_restore_over_a_table_that_exists_changes_nothing(
    reader: Reader, database: Postgres, client: str
) -> None:
    reader.put(DUMP, database.run("pg_dump", "--format=custom"))
    database.query("DELETE FROM communes WHERE code = '29019'")
    text = recipes.load("spaces/restore_database").variant(client).text
    code, printed = reader.shell(text, **database.variables)
    assert code == 1
    assert 'relation "communes" already exists' in printed
    assert database.query("SELECT count(*) FROM communes") == "2\n"


def test_a_restored_table_belongs_to_the_user_of_the_new_database(
    reader: Reader, database: Postgres
) -> None:
    database.query("CREATE ROLE former")
    database.query("ALTER TABLE communes OWNER TO former")
    dump = database.run("pg_dump", "--format=custom")
    database.reset()
    database.query("DROP ROLE former")
    with pytest.raises(subprocess.CalledProcessError):
        database.run("pg_restore", "--exit-on-error", "--dbname=camille", given=dump)
    database.reset()
    reader.put(DUMP, dump)
    text = recipes.load("spaces/restore_database").variant("aws").text
    assert reader.shell(text, **database.variables)[0] == 0
    owner = "SELECT tableowner FROM pg_tables WHERE tablename = 'communes'"
    assert database.query(owner) == "camille\n"
