import boto3

s3 = boto3.client("s3")

s3.put_bucket_versioning(Bucket="camille", VersioningConfiguration={"Status": "Enabled"})

print(s3.get_bucket_versioning(Bucket="camille")["Status"])
