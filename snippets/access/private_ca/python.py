import os
from pathlib import Path

import s3fs

os.environ["AWS_CA_BUNDLE"] = str(Path.home() / "entreprise.pem")

fs = s3fs.S3FileSystem()
print(fs.ls("camille"))
