"""Tells DuckDB the lab's authority: it looks in the system's own file, which no lab may write.

Python runs this as it starts. SSL_CERT_FILE stands for that file, as everywhere in the lab.
"""

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

INSTALLED = Path.home() / ".duckdb" / "extensions"


class DuckDB(PathFinder):
    """Finds DuckDB once, and tells it as soon as it is imported."""

    @classmethod
    def find_spec(
        cls,
        fullname: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        if fullname != "duckdb":
            return None
        sys.meta_path.remove(cls)
        spec = super().find_spec(fullname, path, target)
        if spec and spec.loader:
            load = spec.loader.exec_module

            def load_and_tell(module: ModuleType) -> None:
                load(module)
                tell(module)

            spec.loader.exec_module = load_and_tell  # type: ignore[method-assign]
        return spec


def tell(duckdb: ModuleType) -> None:
    """Have each session of DuckDB's know the authority, the default one included."""
    connect = duckdb.connect
    trust = f"SET ca_cert_file = '{os.environ['SSL_CERT_FILE']}'"

    def told(*arguments: object, **options: object) -> object:
        session = connect(*arguments, **options)
        session.execute(trust)
        return session

    duckdb.connect = told  # type: ignore[attr-defined]
    duckdb.execute(trust)


if INSTALLED.is_dir() and "SSL_CERT_FILE" in os.environ:
    sys.meta_path.insert(0, DuckDB)
