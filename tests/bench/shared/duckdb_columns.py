"""What DuckDB's clients of `columns` do."""

import os
from pathlib import Path

import duckdb
import duckdb_extension_httpfs


def print_sum(file: str) -> None:
    """Print the sum of one column where another has a value, out of twenty."""
    _connect()
    url = f"s3://{os.environ['TARGET']}/columns/{file}"
    row = duckdb.sql(f"SELECT sum(quantite) FROM '{url}' WHERE commune = '35238'").fetchone()
    print(row[0] if row else None)


def _connect() -> None:
    """Create a secret: it goes before that of a service, and DuckDB reads no address by itself."""
    (httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")
    duckdb.sql(f"LOAD '{httpfs}'")
    if authority := os.environ.get("SSL_CERT_FILE"):
        duckdb.execute(f"SET ca_cert_file = '{authority}'")
    scheme, _, host = os.environ["AWS_ENDPOINT_URL"].rstrip("/").partition("://")
    secret = {
        "ENDPOINT": host,
        "USE_SSL": str(scheme == "https"),
        "URL_STYLE": "path",
        "REGION": os.environ.get("AWS_DEFAULT_REGION", "us-east-1"),
        "KEY_ID": os.environ["AWS_ACCESS_KEY_ID"],
        "SECRET": os.environ["AWS_SECRET_ACCESS_KEY"],
        "SESSION_TOKEN": os.environ.get("AWS_SESSION_TOKEN", ""),
    }
    settings = ", ".join(f"{name} '{value}'" for name, value in secret.items())
    duckdb.execute(f"CREATE SECRET (TYPE s3, {settings})")
