import os

import duckdb

duckdb.sql(f"""
    CREATE SECRET (
        TYPE s3, PROVIDER credential_chain,
        ENDPOINT '{os.environ["AWS_S3_ENDPOINT"]}', URL_STYLE 'path'
    )
""")

print(duckdb.sql("FROM 's3://camille/guide/diffusion/communes.parquet' LIMIT 2").df())
