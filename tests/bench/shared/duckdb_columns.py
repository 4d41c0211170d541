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
    """Configure the storage: DuckDB reads none of the environment's variables by itself."""
    (httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")
    duckdb.sql(f"LOAD '{httpfs}'")
    scheme, _, host = os.environ["AWS_ENDPOINT_URL"].rstrip("/").partition("://")
    settings = {
        "s3_endpoint": host,
        "s3_use_ssl": str(scheme == "https"),
        "s3_url_style": "path",
        "s3_region": os.environ.get("AWS_DEFAULT_REGION"),
        "s3_access_key_id": os.environ["AWS_ACCESS_KEY_ID"],
        "s3_secret_access_key": os.environ["AWS_SECRET_ACCESS_KEY"],
        "s3_session_token": os.environ.get("AWS_SESSION_TOKEN"),
        "ca_cert_file": os.environ.get("SSL_CERT_FILE"),
    }
    for name, value in settings.items():
        if value:
            duckdb.execute(f"SET {name} = '{value}'")
