import os

import s3fs

for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
    os.environ.pop(name, None)
s3fs.S3FileSystem.clear_instance_cache()

fs = s3fs.S3FileSystem()
print(fs.ls("camille/guide/donnees"))
