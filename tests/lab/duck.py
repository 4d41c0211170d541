"""DuckDB in a service: its extensions, and on Onyxia a secret with the keys of the launch."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import duckdb
import duckdb_extension_aws
import duckdb_extension_httpfs

SECRET = """
CREATE PERSISTENT SECRET s3_onyxia_connection (
    TYPE s3, KEY_ID '{AWS_ACCESS_KEY_ID}', SECRET '{AWS_SECRET_ACCESS_KEY}',
    SESSION_TOKEN '{AWS_SESSION_TOKEN}', REGION '{AWS_DEFAULT_REGION}',
    ENDPOINT '{AWS_S3_ENDPOINT}', URL_STYLE 'path'
)
"""


def install(home: Path) -> None:
    """Install its extensions: in the images, or downloaded by DuckDB when it first needs them."""
    version, platform = duckdb.execute(
        "SELECT library_version, (SELECT platform FROM pragma_platform()) FROM pragma_version()"
    ).fetchall()[0]
    folder = home / ".duckdb" / "extensions" / version / platform
    folder.mkdir(parents=True, exist_ok=True)
    for file in (_file(duckdb_extension_aws), _file(duckdb_extension_httpfs)):
        if not (folder / file.name).is_symlink():
            (folder / file.name).symlink_to(file)


def store_secret(home: Path, variables: Mapping[str, str], known: Path) -> None:
    """Store the secret, once, as the start script of the images does.

    What is made for a key is kept under `known`: DuckDB takes 0.15 s.
    """
    folder = home / ".duckdb" / "stored_secrets"
    if folder.exists():
        return
    kept = known / variables["AWS_ACCESS_KEY_ID"]
    if not kept.exists():
        with duckdb.connect(config={"secret_directory": str(kept)}) as session:
            session.execute(f"LOAD '{_file(duckdb_extension_httpfs)}'")
            session.execute(SECRET.format(**variables))
    shutil.copytree(kept, folder)


def _file(wheel: ModuleType) -> Path:
    (file,) = Path(str(wheel.__file__)).parent.rglob("*.duckdb_extension")
    return file
