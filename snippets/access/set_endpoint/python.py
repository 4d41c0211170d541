import os

import s3fs

os.environ["AWS_ENDPOINT_URL"] = "https://" + os.environ["AWS_S3_ENDPOINT"]

fs = s3fs.S3FileSystem()
print(fs.ls("camille"))
