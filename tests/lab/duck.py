"""DuckDB in a service: its extensions, and on Onyxia a secret with the keys of the launch."""

import shutil
import threading
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
_ONE_AT_A_TIME = threading.Lock()


def install(home: Path) -> None:
    """Install its extensions: in the images, or downloaded by DuckDB when it first needs them."""
    with duckdb.connect() as session:
        version, platform = session.execute(
            "SELECT library_version, platform FROM pragma_version(), pragma_platform()"
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
    with _ONE_AT_A_TIME:
        if not kept.exists():
            with duckdb.connect(config={"secret_directory": str(kept)}) as session:
                session.execute(f"LOAD '{_file(duckdb_extension_httpfs)}'")
                session.execute(SECRET.format(**variables))
    shutil.copytree(kept, folder)


def _file(wheel: ModuleType) -> Path:
    (file,) = Path(str(wheel.__file__)).parent.rglob("*.duckdb_extension")
    return file
