import zipfile

import s3fs

fs = s3fs.S3FileSystem()
with zipfile.ZipFile("guide.zip") as archive:
    archive.extractall()
    names = [name for name in archive.namelist() if name.startswith("guide/")]

for name in names:
    fs.put_file(name, f"camille/{name}")

print(len(names), "files in camille/guide/")
