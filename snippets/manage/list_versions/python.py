import s3fs

fs = s3fs.S3FileSystem(version_aware=True)

for version in fs.object_version_info("camille/guide/donnees/communes.csv"):
    print(version["LastModified"], version["Size"], version["VersionId"])
