import pandas as pd
import s3fs

fs = s3fs.S3FileSystem()

sizes = pd.Series(fs.du("camille/guide", total=False))
folders = sizes.index.str.split("/").str[2]
report = sizes.groupby(folders).agg(objects="size", bytes="sum")

print(report.sort_values("bytes", ascending=False))
