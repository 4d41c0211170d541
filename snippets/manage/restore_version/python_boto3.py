from datetime import UTC, datetime

import boto3

s3 = boto3.client("s3")

file = {"Bucket": "camille", "Key": "guide/donnees/communes.csv"}
evening = datetime(2026, 5, 4, 20, tzinfo=UTC)
versions = s3.list_object_versions(Bucket="camille", Prefix=file["Key"])["Versions"]
versions = [v for v in versions if v["Key"] == file["Key"] and v["LastModified"] < evening]
old = versions[0]["VersionId"]

print(s3.get_object(**file, VersionId=old)["Body"].read().decode(), end="")

s3.copy_object(**file, CopySource={**file, "VersionId": old})
