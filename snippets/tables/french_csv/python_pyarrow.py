import os

import pyarrow as pa
from pyarrow import csv, fs

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
with s3.open_input_stream("camille/guide/donnees/communes.csv.gz") as file:
    communes = csv.read_csv(
        file,
        read_options=csv.ReadOptions(encoding="latin-1"),
        parse_options=csv.ParseOptions(delimiter=";"),
        convert_options=csv.ConvertOptions(
            decimal_point=",",
            timestamp_parsers=["%d/%m/%Y"],
            column_types={"code": pa.string(), "date": pa.timestamp("s")},
        ),
    )

print(communes.to_pandas())
