import os

import duckdb

duckdb.sql(f"""
    CREATE OR REPLACE PERSISTENT SECRET s3_onyxia_connection (
        TYPE s3, PROVIDER credential_chain, CHAIN 'config', REFRESH auto,
        ENDPOINT '{os.environ["AWS_S3_ENDPOINT"]}', URL_STYLE 'path'
    )
""")

print(duckdb.sql("FROM glob('s3://camille/guide/donnees/**')").df())
