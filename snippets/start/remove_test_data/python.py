import zipfile

import s3fs

BUCKET = "camille"

fs = s3fs.S3FileSystem()
with zipfile.ZipFile("guide.zip") as archive:
    for path in fs.find(f"{BUCKET}/guide"):
        name = path.removeprefix(f"{BUCKET}/")
        if name in archive.namelist() and fs.cat_file(path) == archive.read(name):
            fs.rm_file(path)

print("left:", *fs.find(f"{BUCKET}/guide", refresh=True), sep="\n")
