import zipfile

import s3fs

fs = s3fs.S3FileSystem()
with zipfile.ZipFile("guide.zip") as archive:
    for path in fs.find("camille/guide"):
        name = path.removeprefix("camille/")
        if name in archive.namelist() and fs.cat_file(path) == archive.read(name):
            fs.rm_file(path)

print("left:", *fs.find("camille/guide", refresh=True), sep="\n")
