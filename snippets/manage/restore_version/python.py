from datetime import UTC, datetime

import s3fs

fs = s3fs.S3FileSystem(version_aware=True)

path = "camille/guide/donnees/communes.csv"
evening = datetime(2026, 5, 4, 20, tzinfo=UTC)
versions = [v for v in fs.object_version_info(path) if v["LastModified"] < evening]
old = versions[0]["VersionId"]

with fs.open(path, version_id=old) as file:
    print(file.read().decode(), end="")

fs.cp_file(f"{path}?versionId={old}", path)
