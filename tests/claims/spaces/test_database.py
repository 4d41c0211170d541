"""Failed and cut dumps of a database, and what a restore does to a table that exists."""

import subprocess
from importlib.metadata import files
from pathlib import Path

import pytest

from conf.model import recipes
from tests.given.database import create_communes
from tests.lab import Lab
from tests.lab.postgres import WHEEL, Postgres
from tests.runner.reader import Reader

DUMP = "guide/sauvegardes/communes-2026-05-04-183000.dump"
UPLOADS = {
    "aws": f"aws s3 cp - s3://camille/{DUMP}",
    "mc": f"mc pipe s3/camille/{DUMP}",
}


@pytest.fixture
def database(platform: Lab) -> Postgres:
    """A database service that holds the table `communes`."""
    create_communes(platform.postgres)
    return platform.postgres


@pytest.mark.decides("dump-database")
@pytest.mark.parametrize("client", UPLOADS)
def test_a_failed_dump_replaces_the_previous_one(
    reader: Reader, database: Postgres, client: str
) -> None:
    reader.put(DUMP, b"the previous one")
    absent = {**database.variables, "PGDATABASE": "nowhere"}
    dump = f"pg_dump --format=custom | {UPLOADS[client]}"
    code, output = reader.shell(f"set +o pipefail; {dump}", **absent)
    assert code == 0
    assert 'database "nowhere" does not exist' in output
    assert reader.bucket == {f"camille/{DUMP}": b""}
    assert reader.shell(f"set -o pipefail; {dump}", **absent)[0] == 1


@pytest.mark.decides("dump-database")
@pytest.mark.parametrize("client", ["python", "python_boto3", "mc", "aws"])
def test_the_recipe_replaces_no_dump_and_says_when_it_fails(
    reader: Reader, database: Postgres, client: str
) -> None:
    reader.put(DUMP, b"the previous one")
    text = recipes.load("spaces/dump_database").variant(client).text
    absent = {**database.variables, "PGDATABASE": "nowhere"}
    code, output = reader.type(client, text, **absent)
    assert code == 1
    assert "Traceback" not in output
    assert reader.bucket[f"camille/{DUMP}"] == b"the previous one"


@pytest.mark.decides("dump-database")
@pytest.mark.parametrize(
    ("size", "message"),
    [(1500, "could not read from input file: end of file"), (0, "input file is too short")],
    ids=["cut", "empty"],
)
def test_pg_restore_refuses_a_dump_that_was_cut(
    reader: Reader, database: Postgres, size: int, message: str
) -> None:
    whole = database.run("pg_dump", "--format=custom")
    assert len(whole) > size
    reader.put(DUMP, whole[:size])
    check = recipes.load("spaces/dump_database").variant("mc").text.splitlines()[-1]
    code, output = reader.shell(check, **database.variables, saved=f"s3/camille/{DUMP}")
    assert code == 1
    assert message in output


@pytest.mark.decides("dump-database")
def test_s3fs_saves_a_cut_file_when_an_error_ends_the_block(reader: Reader) -> None:
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


@pytest.mark.decides("dump-database")
def test_pg_dump_refuses_a_newer_server(reader: Reader, database: Postgres) -> None:
    older = next(
        Path(file.locate()) for file in files(WHEEL) or () if file.match("pginstall/bin/pg_dump")
    )
    code, output = reader.shell(f"'{older}' --format=custom", **database.variables)
    assert code == 1
    assert "server version mismatch" in output


@pytest.mark.decides("restore-database")
@pytest.mark.parametrize("client", UPLOADS)
def test_a_restore_over_a_table_that_exists_changes_nothing(
    reader: Reader, database: Postgres, client: str
) -> None:
    reader.put(DUMP, database.run("pg_dump", "--format=custom"))
    database.query("DELETE FROM communes WHERE code = '29019'")
    text = recipes.load("spaces/restore_database").variant(client).text
    code, output = reader.shell(text, **database.variables)
    assert code == 1
    assert 'relation "communes" already exists' in output
    assert database.query("SELECT count(*) FROM communes") == "2\n"


@pytest.mark.decides("restore-database")
def test_a_restored_table_belongs_to_the_user_of_the_new_database(
    reader: Reader, database: Postgres
) -> None:
    database.query("CREATE ROLE former")
    database.query("ALTER TABLE communes OWNER TO former")
    dump = database.run("pg_dump", "--format=custom")
    database.reset()
    database.query("DROP ROLE former")
    with pytest.raises(subprocess.CalledProcessError):
        database.run("pg_restore", "--exit-on-error", "--dbname=guide", given=dump)
    database.reset()
    reader.put(DUMP, dump)
    text = recipes.load("spaces/restore_database").variant("mc").text
    assert reader.shell(text, **database.variables)[0] == 0
    owner = "SELECT tableowner FROM pg_tables WHERE tablename = 'communes'"
    assert database.query(owner) == "guide\n"
